"""Edits and fixes: nothing is lost, nothing collides, and what may not be touched stays."""

import re

import pytest
from hypothesis import given, strategies as st

from relint.diagnostic import Diagnostic, Edit, Fix
from relint.document import Document
from relint.fixing import MAX_ROUNDS, Find, Wanted, apart, apply_edits, choose, collide, fixed
from relint.marking import parse
from relint.reading import decoding, document_of
from relint.span import Span

TEXT = st.text(st.sampled_from("ab é😀\n\r“”"), max_size=40)


def diagnostics(document: Document, pattern: str, new: str, safety: str = "safe") -> list[Diagnostic]:
    """Return a diagnostic with a fix for every match of `pattern`."""
    found = []
    for match in re.finditer(pattern, document.text):
        span = Span(*match.span())
        found.append(Diagnostic("x/y", "error", "m", span, (new,), Fix((Edit(span, new),), safety)))
    return found


def finder(pattern: str, new: str, safety: str = "safe") -> Find:
    """Return a stand-in for the engine that wants every match of `pattern` replaced by `new`."""
    return lambda document: diagnostics(document, pattern, new, safety)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[tuple[Span, str]]]:
    """Draw a text and edits of it, which may collide."""
    text = draw(TEXT)
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda pair: Span(min(pair), max(pair)))
    return text, draw(st.lists(st.tuples(spans, st.sampled_from(["", "X", "YZ"])), max_size=8))


@given(edited())
def test_every_character_outside_the_edits_stays(case: tuple[str, list[tuple[Span, str]]]) -> None:
    """Taking the new words out of the result and the spans out of the text leaves the same."""
    text, edits = case
    made = sorted(apart(edits))
    left = "".join(char for n, char in enumerate(text) if not any(s.start <= n < s.end for s, _ in made))
    result = apply_edits(text, edits)
    for _, words in made:
        result = result.replace(words, "", 1) if words else result
    assert result == left


@given(edited())
def test_of_edits_that_collide_the_first_is_kept(case: tuple[str, list[tuple[Span, str]]]) -> None:
    """No two kept edits collide, and each one dropped collides with an earlier one that is kept."""
    _, edits = case
    kept: list[tuple[Span, str]] = []
    for span, words in edits:
        if not any(collide(span, other) for other, _ in kept):
            kept.append((span, words))
    assert apart(edits) == kept


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Span(0, 2), Span(1, 3), True),
        (Span(0, 2), Span(2, 3), False),
        (Span(1, 1), Span(1, 1), True),
        (Span(1, 1), Span(0, 2), True),
        (Span(0, 0), Span(0, 2), False),
        (Span(2, 2), Span(0, 2), False),
    ],
)
def test_collisions(one: Span, other: Span, expected: bool) -> None:
    """Edits collide when they share a character, or when one inserts inside the other or where it inserts."""
    assert collide(one, other) is expected
    assert collide(other, one) is expected


def test_a_fix_of_several_edits_is_made_whole_or_not_at_all() -> None:
    """A fix whose second edit collides with an earlier fix is left for the next round."""
    document = document_of("a b c d")
    first = Diagnostic("x/a", "error", "m", Span(4, 5), fix=Fix((Edit(Span(4, 5), "C"),), "safe"))
    both = (Edit(Span(0, 1), "A"), Edit(Span(4, 5), "D"))
    second = Diagnostic("x/b", "error", "m", Span(0, 1), fix=Fix(both, "safe"))
    assert list(choose(document, [first, second], Wanted())) == [first]


def test_rounds_go_on_until_nothing_is_left() -> None:
    """What a fix lays open is fixed in the next round."""
    result = fixed(document_of("aaaa b"), finder("aa", "a"), Wanted())
    assert result.document.text == "a b"
    assert [made.before for made in result.made] == ["aa", "aa", "aa"]
    assert result.left == ()


def test_rounds_end() -> None:
    """Fixes that call for each other for ever are made a bounded number of times."""
    result = fixed(document_of("a."), finder("[ab]", "ab"), Wanted())
    assert len(result.document.text) <= 2**MAX_ROUNDS + 1
    assert result.left


@pytest.mark.parametrize("safeties", [frozenset({"safe"}), frozenset({"safe", "suggest"})])
def test_only_fixes_of_a_wanted_safety_are_made(safeties: frozenset[str]) -> None:
    """A fix that needs a second look is made only if it is wanted."""
    result = fixed(document_of("whilst"), finder("whilst", "while", "suggest"), Wanted(safeties))
    assert result.document.text == ("while" if "suggest" in safeties else "whilst")


@pytest.mark.parametrize(
    "marked",
    [
        "He said: “We wait whilst they talk.” Then he waited [[whilst]] they talked.",
        "He said: “We wait whilst they talk.\n\n“We wait whilst they go.” So they wait [[whilst]] he talks.",
        "He said “whilst” and “whilst”.",
    ],
)
def test_the_words_of_speakers_stay(marked: str) -> None:
    """No fix is made inside a quotation, also one over several paragraphs, unless that is wanted."""
    text, spans = parse(marked)
    result = fixed(document_of(text), finder("whilst", "while"), Wanted())
    assert result.document.text == apply_edits(text, [(span, "while") for span in spans])
    everywhere = fixed(document_of(text), finder("whilst", "while"), Wanted(quotations=True))
    assert everywhere.document.text == text.replace("whilst", "while")


def test_the_marks_of_a_quotation_are_the_writers() -> None:
    """Straight marks may become curly ones: they are not the speaker's words."""
    result = fixed(document_of('They said "yes" today.'), finder('"(?=y)', "“"), Wanted())
    assert result.document.text == 'They said “yes" today.'


@pytest.mark.parametrize(
    ("text", "pattern", "new", "expected"),
    [
        ("go in\norder to talk", r"in\s+order\s+to", "to", "go to\ntalk"),
        ("go in order\r\n  to talk", r"in\s+order\s+to", "to", "go to\r\n  talk"),
        ("go in\norder to\ntalk", r"in\s+order\s+to", "to", "go to\ntalk"),
        ("small\nand medium firms", r"small\s+and\s+medium", "small and mid-sized", "small\nand mid-sized firms"),
        ("small and\nmedium firms", r"small\s+and\s+medium", "small and mid-sized", "small and\nmid-sized firms"),
        ("stop.\nin\norder to", r"in\s+order\s+to", "", "stop.\n"),
        ("(in\norder to) talk", r"in\s+order\s+to", "to", "(to)\ntalk"),
    ],
)
def test_a_line_end_inside_a_replaced_phrase_stays(text: str, pattern: str, new: str, expected: str) -> None:
    """The lines keep their width: the line end goes between the new words or after them."""
    result = fixed(document_of(text), finder(pattern, new), Wanted())
    assert result.document.text == expected


def test_a_fix_that_the_encoding_cannot_write_is_left() -> None:
    """A draft in Windows-1252 takes no “Ł”; its other fixes are made."""
    wanted = Wanted(encoding="cp1252")
    assert fixed(document_of("Lodz"), finder("Lodz", "Łódź"), wanted).document.text == "Lodz"
    assert fixed(document_of("Orleans"), finder("Orleans", "Orléans"), wanted).document.text == "Orléans"


MARKS = [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]


@given(st.lists(st.sampled_from(["whilst", "é", "😀 ", "\r\n", "\n", "\r", " a ", "“"]), max_size=20))
@pytest.mark.parametrize(("encoding", "mark"), MARKS)
def test_no_byte_outside_a_fix_changes(encoding: str, mark: bytes, pieces: list[str]) -> None:
    """Read, fixed and written, a draft differs from its bytes in the fixed words only."""
    before = mark + "".join(pieces).encode(encoding)
    decoded = decoding.decode(before)
    result = fixed(document_of(decoded.text), finder("whilst", "while"), Wanted(quotations=True))
    after = decoding.encode(result.document.text, decoded.encoding, decoded.mark)
    assert after == before.replace("whilst".encode(encoding), "while".encode(encoding))

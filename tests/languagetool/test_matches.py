"""From answers to matches: exact places whatever the characters, and nothing that is not as it should be."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from relint.flow import HIDDEN
from relint.languagetool.matches import LONGEST, MOST, SUGGESTIONS, Match, diagnostic, matches, place
from relint.languagetool.table import Entry, Speaking
from relint.span import Span
from tests.languagetool.fake import answer, found, hostile

OPEN = Speaking((), ())
TEXTS = st.text(st.sampled_from("ab é\u0301’🙂👩\u200d🚒\u00a0日\U0010ffff"), max_size=30)


def read(answered: dict[str, Any], text: str, speaking: Speaking = OPEN, wanted: str = "") -> list[Match]:
    """Return the matches of an answer."""
    return list(matches(answered, text, speaking, frozenset(filter(None, [wanted]))))


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units, by the encoder."""
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS, TEXTS, TEXTS)
def test_places_come_back_exactly(before: str, inside: str, after: str) -> None:
    """A finding counted in UTF-16 units is found again in code points, beside emoji and combining marks."""
    span = place({"offset": units(before), "length": units(inside)}, before + inside + after)
    assert span == (Span(len(before), len(before) + len(inside)) if inside else None)


@given(TEXTS, st.integers(-5, 80), st.integers(-5, 80))
def test_no_place_lies_outside_the_text(text: str, offset: int, length: int) -> None:
    """Whatever a server says, a place is inside the text and not empty, or there is none."""
    span = place({"offset": offset, "length": length}, text)
    assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("one", hostile("a 🙂")[:-2], ids=str)
def test_a_hostile_finding_is_left_out(one: Any) -> None:
    """Impossible places, things that are no findings, and ids that are none raise nothing and say nothing."""
    assert read({"matches": [one]}, "a 🙂") == []


@pytest.mark.parametrize("one", hostile("a 🙂")[-2:], ids=str)
def test_hostile_words_cannot_reach_a_terminal(one: Any) -> None:
    """Control characters are taken out of messages, and suggestions that hold some are left out."""
    (told,) = read({"matches": [one]}, "a 🙂")
    assert told.message.isprintable()
    assert told.replacements in ((), ("the",))


def test_an_answer_is_cut_to_what_a_person_would_read() -> None:
    """Of a thousand findings, suggestions and words some remain."""
    many = found("x", 0, 1)
    many = {**many, "message": "word " * 1000, "replacements": [{"value": str(n)} for n in range(1000)]}
    told = read({"matches": [many] * 1000}, "a")
    assert len(told) == MOST
    assert len(told[0].replacements) == SUGGESTIONS
    assert len(told[0].message) <= LONGEST


def test_what_touches_hidden_mark_up_is_left_out() -> None:
    """Code in Markdown is one placeholder in the flow, about which LanguageTool knows nothing."""
    text = f"Run teh {HIDDEN} and teh end"
    assert [match.start for match in read(answer(text), text)] == [4, 14]
    assert read({"matches": [found("x", 7, 2)]}, text) == []
    assert read({"matches": [found("x", 9, 1)]}, text) == []


def test_the_table_decides_who_speaks() -> None:
    """A rule that is off is silent unless it is wanted; a suggestion is one; all others are warnings."""
    off = Speaking((Entry("TEH", False, True, "why", "[[x]]"),), ())
    down = Speaking((Entry("GRAMMAR", True, False, "why", "[[x]]"),), ())
    assert [match.severity for match in read(answer("teh"), "teh")] == ["warning"]
    assert [match.severity for match in read(answer("teh"), "teh", off)] == []
    assert [match.severity for match in read(answer("teh"), "teh", off, "TEH")] == ["suggestion"]
    assert [match.severity for match in read(answer("teh"), "teh", down)] == ["suggestion"]


@pytest.mark.parametrize(("curly", "cure"), [(True, "it’s"), (False, "it's")])
def test_a_cure_has_the_drafts_own_apostrophes(curly: bool, cure: str) -> None:
    """LanguageTool reads and writes straight ones; the cure does not mix them into the draft."""
    match = Match(0, 3, "ITS", "GRAMMAR", "warning", "It is.", ("it's", "it’s"))
    told = diagnostic(match, Span(0, 3), curly=curly)
    assert told.suggestions[0] == cure
    assert told.fix is not None
    assert (told.fix.safety, told.fix.edits[0].text) == ("suggest", cure)

"""What is asked as one text: paragraphs, without other languages, and long ones in parts."""

import pytest
from hypothesis import given, strategies as st

from relint.languagetool.matches import Match
from relint.languagetool.pieces import LONGEST, parts, pieces
from relint.lexicon.lookup import open_lexicon
from relint.reading import document_of
from relint.span import Span

WELSH = "Mae'r cam heddiw yn rhan o arbrawf cenedlaethol i ddod a phrofion yn nes at y cwsmer."


def asked(text: str, form: str = "text") -> list[str]:
    """Return the texts of a draft's pieces."""
    return [piece.text for piece in pieces(document_of(text, format=form), open_lexicon())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New bridge opens\n\nThe bridge\nopened today.\n", ["New bridge opens", "The bridge opened today."]),
        ("A long-\nterm plan.\r\n\r\nIt’s here.\r\n", ["A long-term plan.", "It's here."]),
        (f"{WELSH}\n\nThe test is open.\n", ["The test is open."]),
        ("Contact: Siân Llewellyn, Aberystwyth\n", ["Contact: Siân Llewellyn, Aberystwyth"]),
        ("***\n\n12 — 14\n", []),
    ],
)
def test_pieces(text: str, expected: list[str]) -> None:
    """Each block flows on one line; Welsh and blocks without a word are not asked at all."""
    assert asked(text) == expected


def test_mark_up_is_not_asked() -> None:
    """Of Markdown only the prose is asked."""
    assert asked("# Title\n\nSee **the** `code` [here](https://example.org).\n", "markdown")[0] == "Title"
    assert "https" not in "".join(asked("# Title\n\nSee **the** [here](https://example.org).\n", "markdown"))


@given(st.lists(st.sampled_from(["word", "end. ", " ", "🙂", "x" * 3000, "y" * 7000]), max_size=40))
def test_long_blocks_are_asked_in_parts_that_make_the_whole(words: list[str]) -> None:
    """No part is longer than the limit, nothing is lost, and each knows where it begins."""
    text = "before\n" + "".join(words)
    found = list(parts(text, Span(7, len(text))))
    assert "".join(part.text for part in found) == text[7:]
    assert all(len(part.text) <= LONGEST and text.startswith(part.text, part.start) for part in found)


def test_a_part_ends_with_a_sentence_where_it_can() -> None:
    """A cut in mid-sentence would look like a fault of grammar."""
    text = "The town met. " * 1000
    assert all(part.text.endswith(". ") for part in parts(text, Span(0, len(text))))


def test_a_match_finds_its_place_over_line_ends() -> None:
    """A span in the flow covers both lines of the draft."""
    document = document_of("🙂 We\r\nare in\r\nagree ment.\r\n")
    (piece,) = pieces(document, open_lexicon())
    start = piece.text.index("are")
    span = piece.span(document, Match(start, start + 12, "R", "C", "warning", "m", ()))
    assert document.slice(span) == "are in\r\nagree"

"""Coordinates: the one module that converts them."""

import pytest
from hypothesis import given, strategies as st

from relint.positions import Position, Positions, offset_of_utf16, utf16_length

TEXTS = st.text(alphabet=st.sampled_from("ab 😀é\n\r\u0301\u2028"), max_size=40)


def test_an_emoji_is_one_code_point_and_two_utf16_units():
    """The trap of every editor: what follows an emoji is one unit further in UTF-16."""
    positions = Positions("😀 Britian")

    assert positions.position(2) == Position(1, 3, 2)
    assert positions.utf16(2) == 3
    assert positions.from_utf16(3) == 2


def test_crlf_is_one_line_end():
    """A Windows line end does not make an empty line."""
    positions = Positions("one\r\ntwo\rthree\nfour")

    assert [positions.line_text(line) for line in (1, 2, 3, 4)] == ["one", "two", "three", "four"]
    assert positions.position(5) == Position(2, 1, 5)


@pytest.mark.parametrize("offset", [0, 3, 4, 7])
def test_the_end_of_a_text_is_a_place(offset):
    """Every offset up to the length has a line and a column, the last one too."""
    positions = Positions("one\ntwo")
    place = positions.position(offset)

    assert positions.offset(place.line, place.column) == offset


@given(TEXTS)
def test_lines_and_columns_go_there_and_back(text):
    """offset → (line, column) → offset is the identity."""
    positions = Positions(text)
    for offset in range(len(text) + 1):
        place = positions.position(offset)

        assert positions.offset(place.line, place.column) == offset


@given(TEXTS)
def test_utf16_goes_there_and_back(text):
    """offset → UTF-16 → offset is the identity, and the lengths are Python's own."""
    for offset in range(len(text) + 1):
        units = utf16_length(text[:offset])

        assert units * 2 == len(text[:offset].encode("utf-16-le"))
        assert offset_of_utf16(text, units) == offset

"""Expressions that are compiled when first used, and what each of their matches must hold."""

import re

import pytest
from hypothesis import given, strategies as st

from relint.patterns import lazily, required


def test_a_lazy_pattern_is_a_pattern():
    """Every method and attribute is the compiled pattern's."""
    pattern = lazily(r"(?P<year>\d{4})")

    assert pattern.search("in 2025").group("year") == "2025"
    assert pattern.groupindex == {"year": 1}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\d+ ?[-–] ?\d+", ("-", "–")),
        (r"\bmillion (?:people|homes)\b", ("million ",)),
        (r"\d+(?:am|pm)?", ()),
        (r"(?:whilst|amongst)\b", ("whilst", "amongst")),
        (r"[a-z]+", ()),
        (r"£?\d", ()),
        (r"£\d", ("£",)),
        (r"\d\.00", (".00",)),
    ],
)
def test_required_texts_are_read_from_the_expression(source, expected):
    """Optional parts, sets with ranges and single letters require nothing."""
    assert required(source, 0) == expected


SOURCES = [
    r"\d ?[-–] ?\d",
    r"(?:whilst|amongst) (?:he|she)",
    r"£\d(?:m|bn)",
    r"(?i)Minister \w+",
    r"\d\.00(?!\d)",
    r"a-b|c–d",
]


@given(st.sampled_from(SOURCES), st.text(alphabet="1 -–£.0mbnwhilstMinister acd", max_size=20))
def test_no_match_lacks_them(source, text):
    """Where none of the required texts stands, nothing matches."""
    texts = required(source, 0)
    if re.search(source, text):
        assert not texts or any(part in text.lower() for part in texts)

"""The cost of slips."""

import string

import pytest
from hypothesis import given, strategies as st

from relint.lexicon.likelihood import IMPOSSIBLE, cost

WORDS = st.text(alphabet=string.ascii_lowercase, max_size=12)


@pytest.mark.parametrize(
    ("written", "nearer", "farther"),
    [
        ("britian", "britain", "briton"),
        ("acomodate", "accommodate", "accumulate"),
        ("fisical", "physical", "whimsical"),
        ("seperate", "separate", "sewerage"),
        ("govwrnment", "government", "governments"),
        ("comittee", "committee", "competed"),
        ("goverment", "government", "gourmet"),
    ],
)
def test_a_likely_slip_costs_less(written: str, nearer: str, farther: str) -> None:
    """Swapped, doubled, sounded and neighbouring letters are the cheap slips."""
    assert cost(written, nearer) < cost(written, farther)


@given(WORDS)
def test_no_slip_costs_nothing(word: str) -> None:
    """A word costs nothing for itself."""
    assert cost(word, word) == 0.0


@given(WORDS, WORDS)
def test_every_slip_costs_something_and_none_is_impossible(written: str, meant: str) -> None:
    """Any word may be written for any other, at a price."""
    if written != meant:
        assert 0.0 < cost(written, meant) < IMPOSSIBLE


@given(WORDS, st.data())
def test_one_more_slip_is_dearer(word: str, data: st.DataObject) -> None:
    """Adding letters that are nowhere near costs more the more there are."""
    place = data.draw(st.integers(0, len(word)))
    one = word[:place] + "q" + word[place:]
    three = word[:place] + "qzq" + word[place:]

    assert cost(one, word) < cost(three, word)

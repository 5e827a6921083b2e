"""Words and phrases that stand twice in a row."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

ROWS = [
    "It was [[the the]] best show.",
    "[[The the]] mill is old.",
    "It opens [[on\non]] Monday.",
    "They will [[open the open the]] gate.",
    "It takes the form [[of a of a]] letter.",
    "It is [[equal to the sum equal to the sum]] of both.",
    "The [[NHS NHS]] trust said so.",
    "He said that [[of of]] all towns it was the best.",
    "The council [[has has]] agreed, and the [[new new]] road is open.",
    "They had had rain, and that that rain did was good.",
    "No, no, said the cook; yes yes, said the cat.",
    "Bora Bora, Sing Sing, Walla Walla and Baden Baden are far away.",
    "It is very very dry and a long long way.",
    "New York New York is a song about New York, New York.",
    "He ran again and again and again, step by step by step.",
    "She spends more and more and less and less on rent.",
    "What it is is clear, and whatever the cause was was found.",
    "If they are they are; where we were we were safe.",
    "They call a spade a spade.",
    "One one, two two: five five.",
    "He went in. In May it rained. The end. The end.",
    "wa wa wa, said the baby; location location location, said the agent.",
    "the-the, the/the and (the) the",
    "In 2010 2010 houses were built.",
]


@pytest.mark.parametrize("row", ROWS)
def test_a_slip_is_told_from_a_meant_repeat(row):
    """Exactly the marked words are reported."""
    assert marked(built_in("grammar/doubled-word"), parse(row).text) == row


def test_the_capital_of_the_first_stays():
    """ "The the" becomes "The", and the line end goes with the second."""
    rule = built_in("grammar/doubled-word")

    assert found(rule, "The\nthe mill.")[0].suggestions == ("The",)


@given(st.lists(st.sampled_from(["the", "mill", "of", "and", "is", "closed"]), max_size=14))
def test_findings_never_overlap_and_lie_in_the_text(words):
    """Whatever is repeated, spans are in order, apart, and hold the words twice."""
    text = " ".join(words)
    spans = [diagnostic.span for diagnostic in found(built_in("grammar/doubled-word"), text)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    for span in spans:
        half = text[span.start : span.end].split()
        assert half[: len(half) // 2] == half[len(half) // 2 :]

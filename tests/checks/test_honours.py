"""Sir and Dame with a surname alone."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

KNIGHTS = [
    "Sir Tony Radakin spoke. [[Sir Radakin]] left.",
    "Admiral Sir Tony Radakin KCB spoke, and [[Sir Radakin]]'s aide left.",
    "Dame Sally Davies met nurses; [[Dame Davies]] thanked them.",
    "[[Sir Radakin]] left before Admiral Sir Tony Radakin spoke.",
    "Sir Ben Key-Lee spoke. [[Sir Key-Lee]] left.",
    "Sir Tony Radakin spoke. Sir Tony left.",
    "Sir Keir spoke.",
    "Dame Sally Davies met Sally Davies.",
    "Sir Walter Scott and Sir Scott Lee met.",
    "Dear Sir, Radakin left.",
    "The Sir Keir Hardie pub is shut.",
    "Yes, sir Radakin left.",
    "The panto dame Davies was late.",
    "Lord Smith met Sir Tony Smith.",
    "Sir Tony Radakin met Tony Radakin.",
]


@pytest.mark.parametrize("text", KNIGHTS)
def test_an_honour_goes_with_a_given_name(text):
    """Only a word that is a surname elsewhere in the draft is found behind Sir or Dame alone."""
    assert marked(built_in("titles/knight-without-given-name"), parse(text).text) == text

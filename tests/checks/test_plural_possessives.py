"""Plural nouns with an apostrophe."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

ROWS = [
    "The yard will bring 300 [[job's]] to the Clyde.",
    "The [[road’s]] were closed for two days.",
    "Three [[mine's]] in the valley shut.",
    "All [[school's]] in the county will close.",
    "Dozens of [[shop's]] lost power, and hundreds of [[tree's]] in Kent fell.",
    "The [[nurse’s]] are on strike, and the [[ward's]] have no heat.",
    "These are [[job’s]] for life.",
    "Most [[farmer's]] will be paid, as will some [[baker’s]].",
    "[[Farmer’s]] in Kent must apply. [[Driver's]] who wait will pay.",
    "It is open on [[Sunday's]] from May.",
    "The ship brought grain to the mills and [[mine's]].",
    "They sell locks, lights and [[tracker's]].",
    "The two [[ferry's]] that sank were old.",
    "The nurse’s on strike. The road's closed. Who's there? It's all that's left.",
    "On Sunday’s march many a farmer’s son sang. Sunday's fair is off.",
    "Two days’ pay is due; all the school’s buses and most driver’s licences are old.",
    "These women’s bikes were sold. One firm's boats are his father's.",
    "Baker's in Leeds is shut. Today's news is good, and McDonald's are late.",
    "In 2025 farmer's markets grew. The £3 million firm's sheds burnt.",
]


@pytest.mark.parametrize("row", ROWS)
def test_a_plural_has_no_apostrophe(row):
    """Exactly the marked words are plurals."""
    assert marked(built_in("punctuation/plural-noun-apostrophe"), parse(row).text) == row

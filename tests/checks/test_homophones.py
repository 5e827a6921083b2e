"""There and their."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

ROWS = [
    "Passengers can charge [[there]] phones.",
    "Nurses can now meet [[there]] manager once a month.",
    "They often lose [[there]] second language first.",
    "Farmers and [[there]] children came.",
    "The town gave thanks for [[there]] help and paid for [[there]] boats.",
    "Pupils want to shape [[there]] new school.",
    "We must enforce [[there]] removal.",
    "He asked if [[there]] teacher is here, and [[there]] children swam.",
    "Councils are changing [[there]] plans. They put [[there]] data online.",
    "All of [[there]] sheep were lost.",
    "Sailors wrote to [[there]] families every week.",
    "It reflects the demands of [[there]] daily lives.",
    "Over there people fish. From there buses run.",
    "The school there meets the target, and those who live there work hard.",
    "They got there last week. To go there costs £4. We met there twice.",
    "He said that there must be rain. If there is time, go. Is there evidence of it?",
    "People there say so. The work there is hard, and life there can be cold.",
    "There farms are rare. In there lies the cause.",
]


@pytest.mark.parametrize("row", ROWS)
def test_their_stands_before_what_is_owned(row):
    """Exactly the marked words should be "their"."""
    assert marked(built_in("grammar/there-for-their"), parse(row).text) == row

"""American spellings, and the names that keep theirs."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

SPELLINGS = [
    "The [[center]] has a new [[color]].",
    "The [[centers]] and [[theaters]] are shut.",
    "Then [[labor]] is dear, and [[neighbors]] help.",
    "She [[traveled]] with 2 [[traveling]] companions.",
    "The [[program]] will [[fulfill]] its aim.",
    "He will [[analyze]] the [[catalog]].",
    "A [[gray]] [[mold]] spread.",
    "The [[defense]] of the realm is dear.",
    "The [[center]]'s roof fell.",
    "The mayor said: “Our [[harbor]] is full.”",
    "New [[Center]] Opens Its Doors To All Hull Pupils",
    "She flew to Pearl Harbor.",
    "The US Department of Defense and the World Trade Center wrote.",
    "Labor Party voters came.",
    "A computer program ran.",
    "The organization recognized it.",
    "The centre has a new colour, and the councillor travelled.",
    "The council licensed a pub; a specialty of the house is cod.",
    "A prized cow won 3 prizes.",
    "See www.center.com or #DefenseDay.",
]


@pytest.mark.parametrize("text", SPELLINGS)
def test_american_spellings_are_found(text):
    """They are found in quotations and possessives as well, and never in names or addresses."""
    assert marked(built_in("style-govuk/american-spelling"), parse(text).text) == text


def test_a_speakers_word_is_never_mended_unasked():
    """The cure in a quotation waits for a person; elsewhere it is safe."""
    rule = built_in("style-govuk/american-spelling")
    [spoken] = found(rule, "The mayor said: “Our harbor is full.”")
    [written] = found(rule, "Our harbor is full.")

    assert (spoken.fix.safety, written.fix.safety) == ("suggest", "safe")

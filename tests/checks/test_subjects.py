"""Forms of "be" and "have" agree with their subject."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

ROWS = [
    "The figures [[is]] out. The rules [[was]] old, and the mayor [[have]] left.",
    "These new homes [[has]] solar panels.",
    "Our old school buildings [[is]] cold.",
    "Ministers [[has]] agreed. Trains [[was]] late.",
    "The cost of the homes [[are]] rising.",
    "The homes in the town [[is]] cheap.",
    "The price of bread in the shops [[have]] doubled.",
    "She said that the grant [[were]] too small.",
    "If the streets [[is]] icy, the bus will not run.",
    "When the reforms [[has]] begun, the board will meet.",
    "In talks today, the rules [[was]] agreed.",
    "The hospital already [[have]] a ward for children.",
    "The results also [[was]] good.",
    "The nurse [[haven't]] left. The doctors [[isn't]] in.",
    "The minister [[were]] told. The farms [[was]] not.",
    "The team are glad, the staff are well and the public are welcome.",
    "A number of homes are empty, a range of farms have closed, and half of the seats are sold.",
    "The mill, the farm and the pub are shut. The mayor and the clerk are ill.",
    "Ten years is a long time; five miles is far; £10 million is much. The news is good.",
    "Building homes is hard. Helping farmers has paid off. The challenge facing towns is great.",
    "Children given homes are happy, and the plan for homes is new.",
    "If the bridge were open, it would help. I wish the mayor were here. He asks that the clerk have a say.",
    "What matters is rain. The point that the judge makes is clear. What this shows is that it works.",
    "The changes that the driving forces herald are big. The homes the mayor has in mind are new.",
    "The young are keen, the poor have less, and the remains were found.",
    "What message are you sending? At no time was I told. How good the schools are!",
    "Between pages 3 - 13 the book is dull. Such is life. Two thirds of the land is wet.",
    "Wales is wet, politics is dull and the headquarters is in Leeds. Piers has left.",
    "With so many visitors is the town safe? Neither the cook nor the maid is in.",
    "The people in charge of the home are kind, and those in the team have gone.",
    "The man who runs the farms is ill. The farms he has are wet.",
]


@pytest.mark.parametrize("row", ROWS)
def test_the_verb_follows_its_subject(row):
    """Exactly the marked verbs disagree."""
    assert marked(built_in("grammar/verb-number"), parse(row).text) == row


def test_the_cure_is_the_other_number():
    """The verb changes, its capital stays, and the message names the noun."""
    finding = found(built_in("grammar/verb-number"), "THE FIGURES IS OUT. The figures is out.")[-1]

    assert finding.suggestions == ("are",)
    assert "figures" in finding.message

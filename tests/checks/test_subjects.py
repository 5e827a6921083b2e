"""Verbs agree with their subject."""

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

LEXICAL = [
    "The scheme [[cover]] 40 parishes. The line [[carry]] 12,000 people a day.",
    "She [[announce]] the result, and he [[tell]] the court. It [[employ]] 300 people.",
    "I [[feels]] safer. We [[wants]] to help. They [[provides]] seed, and you [[knows]] it.",
    "Boat owners [[uses]] special moorings. The children [[goes]] to school by boat.",
    "My children [[thinks]] that they have won. The figures [[shows]] that rents fell.",
    "Soldiers and their families [[deserves]] better homes. You and your son [[needs]] a rest.",
    "An apprentice who [[start]] at 16 is young. Anyone who [[break]] it pays a fine.",
    "The ship, which [[sail]] on Friday, is new. A plan that [[bring]] jobs is good.",
    "Those who [[profits]] from it are known. Farmers who [[grows]] wheat are glad.",
    "Dr Owain Prys, who [[join]] the firm, is here. Mr Smith [[tell]] the court that it rained.",
    "Germany [[export]] more tools. The UK [[import]] most of its fruit.",
    "The report, published today, [[say]] that it rained. The scheme (CRCS) [[provide]] help.",
    "It costs £4 a dose and [[prevent]] most cases. He drives a bus and [[teach]] the crew.",
    "When the minister [[arrive]] we will begin. That [[mean]] that it is over.",
    "The chief executive [[describe]] the fire. Nothing [[matter]] more than rain.",
    "The cows that [[was]] ill are well. Engineers at the factory [[has]] left.",
    "The trade show that opened in May was big. The cover the firm bought was thin.",
    "The grant helps the user find a farm. Let it rest. Does he work? Can she swim? Did it rain?",
    "They insist that the firm pay. He asked that she leave. Long live the king!",
    "The improvements that tenants need cost £40. The point that ministers see is clear.",
    "The crew work hard, a minority continue to smoke, and those who farm the land know it.",
    "We ministers agree. The risk assessment is late; the maternity leave and pay scheme is new.",
    "They charge landlords, which puts rents up. It is the loss of skills that hurts.",
    "Many people live here. People who work at night sleep by day. One of the rules that apply is old.",
    "He asks pupils which was best. Examples of towns up and down the land that have shops are rare.",
    "This weekend you can fish. What form it takes is not clear. A fair go for all.",
    "Kent, whose bid will help growth, cut carbon and save money, is glad. May God keep you.",
]


@pytest.mark.parametrize("row", LEXICAL)
def test_every_verb_follows_its_subject(row):
    """Exactly the marked verbs, of all kinds, disagree."""
    assert marked(built_in("grammar/verb-number"), parse(row).text) == row


@pytest.mark.parametrize("row", ROWS)
def test_the_verb_follows_its_subject(row):
    """Exactly the marked verbs disagree."""
    assert marked(built_in("grammar/verb-number"), parse(row).text) == row


def test_the_cure_is_the_other_number():
    """The verb changes, its capital stays, and the message names the noun."""
    finding = found(built_in("grammar/verb-number"), "THE FIGURES IS OUT. The figures is out.")[-1]

    assert finding.suggestions == ("are",)
    assert "figures" in finding.message

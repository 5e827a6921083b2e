"""Real words in the wrong place, by counts of what stands around them."""

from itertools import pairwise

import pytest

from relint.marking import parse
from relint.reading import document_of
from relint.testing import diagnostics
from tests.checks.helpers import built_in, found, marked, pack

SLIPS = [
    "The council will set [[our]] its plans for the town centre.",
    "One [[if]] the most important issues is the cost of rail travel.",
    "We want [[too]] make sure that every child can swim.",
    "Some of [[they]] people who live here have waited ten years.",
    "[[Their]] is a need for more homes in the region.",
    "Ten years ago there was [[know]] help for carers.",
    "The minister will [[by]] in Leeds on Friday.",
    "The scheme will [[been]] paid for by the council.",
    "It has [[being]] a difficult year for the industry.",
    "The department [[as]] made it clear that the fund will close.",
    "The train will go [[though]] the tunnel to the coast.",
    "This is the [[fist]] time that a nurse has won.",
    "It is [[quiet]] clear that more needs to be done.",
    "We are looking at [[who]] we can improve the service.",
    "People [[how]] live near the river should take care.",
    "The firm will [[loose]] its contract in June.",
    "They have [[bean]] asked to pay more.",
    "We have [[know]] idea when the road will open.",
    "They [[where]] told to wait until Monday.",
    "It will be up to [[they]] to decide.",
    "Farmers need to [[no]] what the rules are.",
    "The work will be done [[buy]] the end of the year.",
    "We will do [[out]] best to help.",
    "The scheme is [[on]] of the largest in Europe.",
    "We [[our]] working with the police to find out.",
    "The rest [[if]] the money will go to schools.",
    "There is no [[on]] who can do it alone.",
    "The number of people [[how]] work there has doubled.",
    "It is [[know]] a matter for the court.",
    "That [[his]] why we are acting now.",
    "It will make a real [[different]] to families.",
    "The government will work [[wit]] local people to improve bus services.",
    "Farmers said [[the]] are worried about the price of milk.",
    "Residents can have [[there]] say on the plans until May.",
    "We do not [[now]] what the effect on farms will be.",
    "The report was written [[be]] a group of experts.",
    "The fund is open to [[and]] organisation that helps young people.",
    "Local people know [[there]] area best.",
    "We will do all we [[an]] to help the families.",
]
RIGHT = [
    "The prize has gone to a nurse from Leeds who set up a choir.",
    "She read a letter from her son, a diver, and kept it in a tin.",
    "The tower stands on the site of a mill that burnt down in 1902.",
    "Our town bought the old cinema, and our own staff painted it.",
    "A farmer on the moor lost forty ewes when the river rose.",
    "The coach was late, so they ran the last mile to the station.",
    "He drew a plan of the plane on a plain sheet of paper.",
    "Bees made a nest in the thatch, and no one dared to touch it.",
    "The cost of a coast path is small; the cast of the play walked it.",
    "It was quite quiet in the hall until the choir sang.",
    "The fist of the statue broke off in the storm.",
    "Ask the clerk for the form, fill it in and send it to us by post.",
    "The angle of the ramp is too steep for a wheelchair.",
    "Two of the three boys fell ill, and one of them could not sit the test.",
    "A pile of coarse sand lay beside the course.",
    "The board has a broad view of the harbour.",
    "If it is wet, use the side door; if not, use the front.",
    "The dairy keeps a diary of what each herd eats.",
    "The country fair in the next county costs less than the train fare.",
    "Those who lose their tickets should tighten any loose straps on their bags.",
    "The guide told us how the lock works and who dug the canal.",
    "Lead pipes were led through the wall, and the leader was led away.",
    "We were told where we were to wait, and we waited there.",
    "They're sure that their boat is over there by the pier.",
    "It's hard to say whether the weather hurt its chances.",
    "Your guests say you're kind; so do your neighbours.",
    "The price of the first prize was met by a bank.",
    "We now know that no new homes will be built on the meadow.",
    "The sum is more than some can pay, and then there are the fees.",
    "By and large the plan will be carried out by the end of May.",
    "He is as tall as his brother was at his age.",
    "A cup of tea and an apple were all that she had.",
    "The ward on the first floor has a view of the woods.",
    "Turn off the tap, take off the lid and pour out half of the milk.",
    "The trial of the trail shoes went on for a week.",
    "Some of the works on show were made by prisoners.",
    "The hospice, which is run by a charity, has ten beds.",
    "Please tell us if you cannot come, or if you will be late.",
    "The tenant in the flat above was woken by a loud bang.",
    "A ban on fires on the heath is good for the health of the birds.",
    "The hole in the road was filled the whole way down with gravel.",
    "Few of us had heard a herd of deer so close to the house.",
    "The bare facts are hard to bear for the families.",
    "Children with a hearing aid can add their names to the list.",
    "The pair wear their pears with pride in the parade.",
    "Rain may well fill the well again by the spring.",
    "One of those on the bus was a nurse on her way home.",
    "A boy of ten was fined for riding on the pavement.",
    "The men mend the nets that the women bring to the quay.",
    "Sell the sail and the sale will pay for the seal.",
]


@pytest.fixture(scope="module")
def rule():
    """The rule file."""
    return built_in("grammar/wrong-word")


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_found(rule, text):
    """Only one of the two words fits between these neighbours."""
    assert marked(rule, parse(text).text) == text


@pytest.mark.parametrize("text", RIGHT)
def test_both_words_of_a_pair_are_left_alone_where_they_belong(rule, text):
    """However odd the sentence is."""
    assert marked(rule, text) == text


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("Farmers need to no what the rules are.", "know"),
        ("Their is a need for more homes in the region.", "There"),
        ("If your planning a trip, ask first.", "you’re"),
        ("We have know idea when the road will open.", "no"),
        ("People how live near the river should take care.", "who"),
    ],
)
def test_the_other_word_is_the_cure(rule, text, cure):
    """With the capital of the head of a sentence."""
    assert [said.suggestions for said in found(rule, text)] == [(cure,)]


@pytest.mark.parametrize(
    "text",
    [
        "FARMERS NEED TO NO WHAT THE RULES ARE",
        "Farmers need to No what the rules are.",
        "Mae’r cyngor wedi cyhoeddi cynllun newydd need to no what ac mae’r gwaith wedi dechrau ers dydd Llun.",
        "Farmers need to no’s what the rules are.",
    ],
)
def test_capitals_and_other_languages_are_left_alone(rule, text):
    """A heading in capitals, a name, Welsh, a possessive."""
    assert found(rule, text) == []


def test_a_slip_is_found_over_a_line_end_and_in_a_quotation(rule):
    """Words of a speaker can be mistyped too."""
    text = "“Farmers need to\n[[no]] what the rules are,” he said."

    assert marked(rule, parse(text).text) == text


def test_of_two_words_side_by_side_one_is_reported(rule):
    """The other was counted beside a wrong neighbour."""
    said = found(rule, "The minister will by by in Leeds.")

    assert all(one.span.end + 1 < other.span.start for one, other in pairwise(said))


def test_a_word_beside_a_slip_of_another_kind_is_left_alone(rule):
    """A doubled word, and “should of been”: other rules tell what is wrong there."""
    assert found(rule, "Tests on a second herd are are under way.") == []
    assert found(rule, "It should of been sent.") == []


def test_the_same_cure_is_not_told_twice():
    """A rule that names the pair says it alone."""
    said = diagnostics(document_of("We want too make sure that every child can swim."), pack("grammar"))

    assert [one.rule for one in said] == ["grammar/to-for-too"]


@pytest.mark.parametrize("off", ["no", "know"])
def test_a_word_can_be_left_alone(rule, off):
    """The option `off` takes the written or the offered word out."""
    from relint.checks.code import Context
    from relint.checks.grammar.confusions import wrong_word
    from relint.lexicon.lookup import open_lexicon

    document = document_of("Farmers need to no what the rules are.")
    kept, silenced = (
        list(wrong_word(document, Context({"off": words, "beside": []}, open_lexicon(), frozenset())))
        for words in ([], [off])
    )

    assert len(kept) == 1
    assert silenced == []

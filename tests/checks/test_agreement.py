"""Countries and groups take a singular verb where they are its subject."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

COUNTRIES = [
    "[[Ukraine are]] ready for talks.",
    "Officials fear that [[Britain have]] lost ground.",
    "We will act when [[Germany were]] asked to lead.",
    "Ministers will discuss ensuring [[Ukraine are]] at the heart of any deal.",
    "The [[United States have]] agreed.",
    "Yesterday the [[UK were]] told of the plan.",
    "In talks today, [[France have]] set out a plan.",
    "Poland will sign, but [[Hungary have]] not yet decided.",
    "He said [[Moscow are]] not serious.",
    "The minister said that the [[Philippines have]] joined.",
    "[[Japan also have]] a plan.",
    "[[France do]] not agree.",
    "[[Ukraine need]] more shells.",
    "[[Are Ukraine]] ready for winter?",
    "They worry about what [[Russia are]] planning.",
    "If the [[UK are]] to grow, more homes are needed.",
    "He is confident [[Kenya are]] on track.",
    "Firms in Singapore have signed.",
    "France and Germany are close, and France, Germany and Italy are closer.",
    "The people of Ukraine are brave, and ties between the UK and Ukraine are strong.",
    "Allies like Poland are worried; partners such as France are ready.",
    "If Ukraine were to fall, Europe would suffer.",
    "He insisted that Ukraine have a seat at the table.",
    "Members across the UK are ready, and people living in Wales are older.",
    "In Geneva, Switzerland have a mission.",
    "Neither France nor Germany have voted. All countries but Ukraine have signed.",
    "Those supporting Ukraine are many; those who fled Ukraine are safe.",
    "Do Ukraine and Moldova have a plan?",
    "England are 90 for 3 in the cricket.",
    "The Falkland Islands are cold.",
]
GROUPS = [
    "The [[group are]] expected to meet.",
    "The local [[council are]] working hard, and so is the mayor.",
    "Work that the [[department are]] doing is vital.",
    "The work the [[council are]] doing is vital.",
    "The [[Department for Transport are]] sorry.",
    "The [[Ministry of Defence have]] begun.",
    "[[Parliament have]] voted.",
    "[[NATO are]] ready.",
    "Ahead of the talks in Paris, the [[group are]] expected to meet.",
    "We know the [[jury have]] gone.",
    "Leeds City [[Council are]] proud.",
    "The [[trust also have]] a plan.",
    "When the [[board were]] asked, they agreed.",
    "Families will be helped, and the [[government are]] paying.",
    "Members of the group are ready, and a group of ministers are too.",
    "The councils are ready. The mayor and the council are ready.",
    "The people in the group are ready.",
    "If the group were to fail, we would act. He asked that the council have a say.",
    "Those who support the government are few; those helping the council are fewer.",
    "The staff, the couple, the majority and the police are content.",
    "The Department of Health and Home Office are ready.",
    "The police, the council and the trust are working together.",
    "Let the government have it. The group members are ready.",
    "The head said: “The team are tired.”",
]


@pytest.mark.parametrize("text", COUNTRIES)
def test_a_country_takes_a_singular_verb(text):
    """A country that is the subject is found with its plural verb; one after a preposition or in a list is not."""
    assert marked(built_in("countries/plural-verb"), parse(text).text) == text


@pytest.mark.parametrize("text", GROUPS)
def test_a_group_takes_a_singular_verb(text):
    """A group noun or body that is the subject is found with its plural verb, outside quotations."""
    assert marked(built_in("consistency/group-plural"), parse(text).text) == text


def test_the_cure_keeps_the_words_between():
    """The verb alone changes: "group also are" becomes "group also is", over a line end too."""
    (diagnostic,) = found(built_in("consistency/group-plural"), "The\ngroup\nalso are here.")

    assert diagnostic.suggestions == ("group also is",)


def test_the_singular_elsewhere_is_related():
    """A draft that has the singular as well is told where."""
    (diagnostic,) = found(built_in("consistency/group-plural"), "The group is big. The group are here.")

    assert [related.span.start for related in diagnostic.related] == [4]

"""People: two spellings, two given names, two titles, two offices."""

import pytest
from hypothesis import given, strategies as st

from relint.checks.persons.people import people
from relint.checks.persons.slips import distance, folded, near_pairs
from relint.marking import parse
from relint.reading import document_of
from tests.checks.helpers import built_in, found, marked

SPELLINGS = [
    "Admiral Sir Tony Radakin met cadets. Later Admiral [[Radakan]] flew home. Sir Tony Radakin is well.",
    "Ms Müller led the tour. Then Ms [[Muller]] went, and the workers thanked Ms Müller for it.",
    "Chief executive Fatima Anderson wrote. Ms [[Andersen]] left; Ms Anderson stayed.",
    "President Volodymyr Zelenskyy spoke. Later [[Zelensky]] thanked allies. Mr Zelenskyy flew on.",
    "Kenneth McDonald runs the ferry. Mr [[Mcdonald]] bought it. Mr McDonald is 60.",
    "Mr O'Donnell said yes. Parents asked Mr [[O'Donell]] again, and Mr O'Donnell said no.",
    "Prime Minister Donald Tusk spoke. Mr [[Tuski]] added that it is good. Mr Tusk left.",
    "Head teacher Ifeoma Okonjo spoke. “We won,” said [[Okonja]]. Okonjo wept.",
    "Ask National [[Debline]]. It is free.\n\nFarmers ask National Debtline too.",
    "Grant Shapps spoke; Grant [[Shaps]] left. Grant Shapps was glad.",
    "John Reid and Jane Read met. Mr Reid and Mrs Read are friends.",
    "The Robert School is named after Lord Roberts, and the Williams family after William.",
    "Gordon Brown and Sarah Browne left. Mr Brown and Ms Browne met.",
    "Marston and Morston are villages by the sea.",
    "Obama spoke of Osama bin Laden. Obama left.",
    "Ed Balls and Eric Ball talked to Mr Bell.",
    "The Paralympic team greeted a Paralympian; Iraqis in Iraq and Israelis in Israel agree.",
    "RADAKIN AND RADAKAN, says the poster.",
]
PEOPLE = [
    (
        "given-name",
        "Sir Tony Radakin met cadets on the ship. The cadets thanked Sir [[Terry]] Radakin. Sir Tony Radakin left.",
    ),
    ("given-name", "John Healey spoke. The crowd cheered. Then [[Jon]] Healey left. John Healey came back."),
    (
        "given-name",
        "Defence Secretary John Healey spoke. Then Defence Secretary [[James]] Healey left. John Healey slept.",
    ),
    ("given-name", "Nicholas Clegg spoke at length. The hall emptied. [[Nick]] Clegg ate. Nicholas Clegg slept."),
    ("given-name", "Tim Hart ran. Later Tom Hart swam. Anna and Anne Bell watched Steven Hart and Stephen Hart."),
    ("given-name", "Judge Anna Bell met a farmer. Ruth Bell rode home."),
    ("title-of-person", "Admiral Tony Radakin spoke. [[General]] Radakin left. Admiral Radakin slept."),
    ("title-of-person", "Lt Gen John Lorimer spoke. General Lorimer left."),
    ("title-of-person", "Mrs Amina Shah taught. They thanked [[Miss]] Amina Shah. Mrs Amina Shah left."),
    ("title-of-person", "Mr Omar Shah and Mrs Shah met. Professor Dame Ann Bell met Dame Ann Bell's son."),
    ("title-of-person", "The attorney general Dominic Grieve met Captain Grieve's brother, Mr Cook."),
    (
        "office-of-person",
        "Health Secretary Amina Shah spoke. Health [[Minister]] Amina Shah left. Health Secretary Amina Shah slept.",
    ),
    ("office-of-person", "Health Secretary Amina Shah met Health Minister Carl Brook."),
]
WORD = st.text(alphabet="abcdeé", min_size=1, max_size=9)


@pytest.mark.parametrize("text", SPELLINGS)
def test_a_name_has_one_spelling(text):
    """The rarer spelling of one person's name is found; names of two people are not."""
    assert marked(built_in("consistency/name-spelling"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), PEOPLE)
def test_a_person_is_called_by_one_name(rule, text):
    """A second given name, rank or office of one person is found; relatives and short ranks are not."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


def test_the_other_spelling_is_the_cure_and_is_shown():
    """The cure is the commoner spelling, and its place is related."""
    (diagnostic,) = found(built_in("consistency/name-spelling"), "Mr Radakin met Ann. Mr Radakan left. Mr Radakin ate.")

    assert diagnostic.suggestions == ("Radakin",)
    assert diagnostic.related[0].span.start == 3


def test_people_are_read_with_titles_and_names():
    """Titles, given name and surname are told apart; bodies are no people."""
    text = "Lt Gen Sir John Lorimer met Grant Shapps, Mr J. Smith and Network Rail at Leeds City Council."
    persons = people(document_of(text))

    assert [(person.titles, person.given, person.surname) for person in persons] == [
        (("lt", "gen", "sir"), "John", "Lorimer"),
        ((), "Grant", "Shapps"),
        (("mr",), "J", "Smith"),
    ]


@given(st.lists(WORD, max_size=8))
def test_near_pairs_are_all_pairs_one_slip_apart(words):
    """The deletion keys miss no pair that a comparison of all with all finds."""
    distinct = list(dict.fromkeys(words))
    near = {frozenset(pair) for pair in near_pairs(distinct, long=99)}
    every = {
        frozenset((one, other))
        for n, one in enumerate(distinct)
        for other in distinct[n + 1 :]
        if distance(folded(one), folded(other), 1) <= 1
    }

    assert near == every


@given(WORD, WORD)
def test_distance_is_symmetric_and_bounded(one, other):
    """The distance is the same both ways, 0 only for equals, and cut at the bound."""
    assert distance(one, other, 2) == distance(other, one, 2)
    assert (distance(one, other, 2) == 0) == (one == other)
    assert distance(one, other, 2) <= 3

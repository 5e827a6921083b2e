"""Bodies, schemes and places: two names, a lost word, capitals, hyphens and apostrophes."""

import pytest
from hypothesis import given, strategies as st

from relint.checks.forms.bodies import bodies
from relint.marking import parse
from relint.reading import document_of
from tests.checks.helpers import built_in, found, marked

TWO = [
    "The Department for Ferries met. The [[Department of Ferries]] has 2 ships.",
    "The Royal College of Nursing won. Staff of the [[Royal College of Nurses]] sang.",
    "Bradford and District Homes owns it. Tenants of [[Bradford & District Homes]] met.",
    "The Care Quality Board met. The [[Quality Care Board]] left.",
    "St Oswald's Primary School won. The [[St Oswalds Primary School]] choir sang.",
    "Brightwater Homes built it. [[Bright Water Homes]] sold it.",
    "The Greener Streets Scheme began. Trees of the [[Green Streets Scheme]] died.",
    "The Rural Lanes Scheme began. The [[Rural Lanes Programme]] ended.",
    "The Exe Park Authority met. Later the [[Exe Park Association]] met.",
    "Rushmoor Borough Council paid. [[Rushmoore Borough Council]] paid twice.",
    "The Farm Agents' Code of Practice is new. Ask for the [[Farm Agents' Code of Conduct]] today.",
    "The North Devon Museum is shut. The South Devon Museum is open.",
    "The Home Office and the Homes Office met.",
    "Leeds City Council met. Hull City Council left.",
    "Ask the Rural Loans Board. Visit Rural Loans Board offices.",
    "The Arts Council paid. The Arts Council Tax is no tax.",
    "The National Arts Board met. The National Parks Board left.",
    "The Film Trust and Film Trusts paid.",
]
SHORT = [
    "The Frome and Selwood Museum opens. Entry to [[Frome Museum]] is free.",
    "The Rye Coast Charitable Trust paid. The [[Rye Coast Trust]] paid twice.",
    "Leeds Beckett University hired 40. Leeds University hired 12.",
    "The Local Lanes Housing Act passed. The Local Lanes Act did not.",
    "The Frome and Selwood Museum and Frome Museum met.",
]
CAPITALS = [
    "The Home Energy Fund pays. Ask the [[Home Energy fund]] in May.",
    "The Night Bus Scheme starts. Rides on the [[night bus scheme]] cost £2.",
    "Erith Yacht Club met. At [[Erith Yacht club]] it rained.",
    "The Skills Passport helps. Every [[Skills passport]] counts.",
    "The Fire Kills campaign met. The Fire Kills campaign ran. The [[Fire Kills Campaign]] ended.",
    "Leeds City Council met. The city council is elected.",
    "The Night Bus Scheme starts. A night bus scheme is rare.",
    "The mayor said: “The Home Energy fund pays.” The Home Energy Fund pays.",
    "Kent Police came. Men of Kent police left.",
]
MARKS = [
    "Trains stop at Stow-on-the-Wold. Buses to [[Stow on the Wold]] are late.",
    "A ward in [[Kings]] Lynn is full. The King's Lynn bus, and King's Lynn trains.",
    "The Boat Owners' Association met. The Boat [[Owners]] Association sang.",
    "A day-to-day plan is made day to day.",
    "King's College is open. Kings Cross is shut.",
]


@pytest.mark.parametrize("text", TWO)
def test_a_body_has_one_name(text):
    """The rarer or later name of one body is found; names of two bodies are not."""
    assert marked(built_in("consistency/two-body-names"), parse(text).text) == text


@pytest.mark.parametrize("text", SHORT)
def test_a_body_keeps_its_words(text):
    """A name without a word of its middle is found; another body with a like name is not."""
    assert marked(built_in("consistency/short-body-name"), parse(text).text) == text


@pytest.mark.parametrize("text", CAPITALS)
def test_a_name_keeps_its_capitals(text):
    """A small letter in a name of three words is found; a common noun is not."""
    assert marked(built_in("consistency/capital-in-name"), parse(text).text) == text


@pytest.mark.parametrize("text", MARKS)
def test_a_name_keeps_its_marks(text):
    """A lost hyphen or apostrophe is found where the name has it elsewhere."""
    assert marked(built_in("consistency/two-marked-names"), parse(text).text) == text


def test_the_cure_is_as_the_draft_writes_it():
    """The cure keeps the draft's own apostrophe."""
    text = "St Oswald’s Primary School won. St Oswald’s Primary School ran. St Oswalds Primary School sang."
    (diagnostic,) = found(built_in("consistency/two-body-names"), text)

    assert diagnostic.suggestions == ("St Oswald’s Primary School",)


def test_bodies_are_read_with_their_small_words():
    """A name goes on behind "for" and "of", and not over "the" or the first word of a sentence."""
    text = "Visit the Museum of Rye, and ask the Department for Ferries or Staff of the Wells and Mendip Museum."

    assert [" ".join(body.words) for body in bodies(document_of(text))] == [
        "Museum of Rye",
        "Department for Ferries",
        "Wells and Mendip Museum",
    ]


@given(st.lists(st.sampled_from("The Rye and of for Museum Trust Scheme ' in , . the".split()), max_size=14))
def test_any_run_of_words_is_read(words):
    """Whatever stands beside a head, a body lies inside the draft and has two words or more."""
    document = document_of(" ".join(words))

    assert all(0 <= body.first < body.last - 1 <= len(document.tokens) - 1 for body in bodies(document))


NAMES = [
    "The path to Mellow Creek is shut. Cows graze by [[Mallow Creek]]. Mellow Creek flooded.",
    "Trains stop at Marsden Bridge. Later [[Marsdon Bridge]] fell. Marsden Bridge was old.",
    "HMP Coldharbour is in Kent. Coldharbour is old. Buses run to HMP [[Cold Harbour]] daily.",
    "HMS Ardent Bay was rolled out. [[HMS Ardent's Bay]] will float.",
    "MV Northern Driver sails. [[MV Northern Diver]] is old.",
    "Wrackton Line plc fell. Tickets of [[Wrackton Lines]] cost £9.",
    "Wrackton Lines Ltd sold it. [[Wrackton Line]] Ltd bought it.",
    "The crew of HMS Sutherland met HMS Sunderland's.",
    "Mill Lane is shut. Hill Lane is open.",
    "Mellow Creek and Mallow Creek flooded.",
    "Queens Road is shut. Queen Road is open.",
    "HMS Daring sailed. HMS Duncan came back.",
    "East Street is shut. West Street is open.",
    "MV Northern Star's crew slept. MV Northern Star sailed.",
    "Wrackton Lines sailed. Wrackton Lines plc paid.",
]
HEADS = [
    "Skerrow Point was lit in 1861. There was no bell at Skerrow [[point]].",
    "Wexcombe Brook rose. The Wexcombe [[brook]]'s mill is old.",
    "Skerrow Point is high. The point is old, and Skerrow points to it.",
    "Mill Lane is shut. The mill lane is old.",
]
SLIPS = [
    "Members met at the [[Senned]].",
    "The head of [[Offsted]] came.",
    "Talks at [[Stormunt]] failed.",
    "The firm wrote to [[Ofcomm]] in May.",
    "Sailors of the Royal [[Navel]] came.",
    "The Royal [[Navel]] Reserve came.",
    "Pupils met the Prime [[Minster]] in Leeds.",
    "The [[Hone]] Secretary came.",
    "The Network [[Rain]] depot is new.",
    "The Red [[Cress]] sent nurses.",
    "The Royal Naval Reserve and the Royal Marine band came.",
    "Anna Senned and Mr Senned came.",
    "The Home Offices group sang in the hone.",
    "The prime minster is a church.",
    "York Minster is old. The White Horse is a pub.",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_place_a_ship_and_a_company_have_one_name(text):
    """The rarer or later of two forms is found; two names in one sentence, or with other first letters, are not."""
    assert marked(built_in("consistency/two-name-forms"), parse(text).text) == text


@pytest.mark.parametrize("text", HEADS)
def test_a_place_keeps_the_capital_of_its_second_word(text):
    """A small second word is found where the first is no English word."""
    assert marked(built_in("consistency/capital-in-place"), parse(text).text) == text


@pytest.mark.parametrize("text", SLIPS)
def test_slips_in_names_of_bodies(text):
    """A slip in a well-known body's name is found, be it no word or another word; people and plurals are left alone."""
    assert marked(built_in("titles/misspelt-body"), parse(text).text) == text

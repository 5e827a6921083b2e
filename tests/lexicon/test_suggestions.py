"""What is offered for a misspelling, and in which order."""

import string
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from relint.lexicon.blocks import open_blocks
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.lexicon.suggestions import suggest
from tests.conftest import ROOT

FIRST = """
    Britian Britain, goverment government, Goverment Government, GOVERMENT GOVERNMENT, Minsiter Minister,
    Ukrane Ukraine, recieve receive, seperate separate, accomodation accommodation, definately definitely,
    occured occurred, publically publicly, neccessary necessary, committment commitment,
    enviroment environment, foriegn foreign, carrys carries, Communitys Communities,
    wierd weird, thier their, untill until, sucess success, britian's Britain's, Britian’s Britain's,
    ogvernment government, overnment government, phisical physical, nessesary necessary, embarass embarrass,
    guidanceif guidance_if, alot a_lot, tothe to_the, generosityof generosity_of, includinga including_a,
    color colour, Colors Colours, defenses defences, london London, smes SMEs, uk UK, monday Monday, easyjet easyJet,
    organistion organisation, recognisd recognised, centrally-plannd centrally-planned, plan.The plan._The
"""
PAIRS = [tuple(pair.split()) for pair in FIRST.replace("\n", " ").split(",") if pair.strip()]


@pytest.mark.parametrize(("wrong", "right"), PAIRS)
def test_the_right_word_comes_first(lexicon: Lexicon, wrong: str, right: str) -> None:
    """Common slips are mended by the first suggestion, in the capitals of the word."""
    assert suggest(wrong, lexicon)[0] == right.replace("_", " ")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("taling", "taking"),
        ("theif", "thief"),
        ("stategy", "strategy"),
        ("liase", "liaise"),
        ("sumit", "summit"),
        ("wich", "which"),
    ],
)
def test_the_right_word_is_among_those_shown(lexicon: Lexicon, wrong: str, right: str) -> None:
    """Where several words are likely, the one that was meant is among them."""
    assert right in suggest(wrong, lexicon)


def test_the_limit_is_kept_and_the_word_itself_is_not_offered(lexicon: Lexicon) -> None:
    """A known word has other words near it, never itself."""
    assert len(suggest("thier", lexicon, limit=2)) == 2
    assert "strategy" not in suggest("strategy", lexicon)


@pytest.mark.parametrize(
    "word", ["xqzvkjh", "x", "e", "", "-", "a-", "...", "a.b", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"]
)
def test_nonsense_has_no_suggestion(lexicon: Lexicon, word: str) -> None:
    """What is near no word is answered with nothing, not with an error."""
    assert suggest(word, lexicon) == []


@given(st.text(alphabet=string.ascii_letters + "'’-.é ", max_size=14))
def test_every_suggestion_is_known(word: str) -> None:
    """Whatever is asked, what is offered is made of words that the lexicon knows, each offered once."""
    lexicon = open_lexicon()
    shown = suggest(word, lexicon)

    assert len(shown) == len(set(shown)) <= 5
    for suggestion in shown:
        assert all(lexicon.knows(part.rstrip(".")) for part in suggestion.split())


def test_words_that_would_startle_are_never_offered(lexicon: Lexicon) -> None:
    """What stands in `unsuggested.txt` is in no block that suggestions are drawn from."""
    blocks = open_blocks(lexicon.folder)
    offered = {
        word
        for letter in string.ascii_lowercase
        for length in range(2, 31)
        for word in blocks.block(letter, length).keys
    }
    listed = lines(ROOT / "data" / "own" / "unsuggested.txt")

    assert len(offered) > 50_000
    assert not offered & listed


def lines(path: Path) -> set[str]:
    """The words of a list of one column."""
    return {line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")}

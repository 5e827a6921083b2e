"""Misspellings told from names, units and other languages."""

import pytest

from relint.lexicon.lookup import Lexicon
from relint.lexicon.unknown import Sighting, is_foreign, judge, looks_foreign, unknown_words

INSIDE = Sighting(inside=1, beside_name=False)


def sequence(text: str) -> list[tuple[str, bool]]:
    """The words of a text in order; one after a full stop opens a sentence."""
    words, opens = [], True
    for word in text.split():
        words.append((word.strip(".,;:"), opens))
        opens = word.endswith(".")
    return words


@pytest.mark.parametrize(
    "word",
    """
    goverment recieve alot definately ministerial-levle Goverment Britian Minsiter Ukrane Responsbility Deaprtment
    Octlber Febuary Socisty Westminister GOVERMENT THe GOvernment london asian guidanceif regretable debuging truely
    recognizeable catchs roadsafety climatechange privatesector untill fo programame
    """.split(),
)
def test_a_slip_is_a_misspelling(lexicon: Lexicon, word: str) -> None:
    """A word in lower case must be known; one with a capital must not look like a slip."""
    assert not lexicon.knows(word)
    assert judge(word, INSIDE, lexicon) == "misspelling"


@pytest.mark.parametrize(
    "word",
    """
    Radakin Hammonds Ogunbanjo Chater Brooker Landers Gleave Kallas Yeung Combet Prisk Shapps Adeyemi Oyelaran Sunakian
    Jin-wook Eyja-fjalla-jokull iLearn McGillivroy Hollandaisia Tanzer Wolbach
    """.split(),
)
def test_a_name_is_a_name(lexicon: Lexicon, word: str) -> None:
    """A capitalised word that no common word explains is taken for a name."""
    assert lexicon.knows(word) or judge(word, INSIDE, lexicon) == "name"


@pytest.mark.parametrize(
    "word",
    """
    XQZ SMEs QZPs FIRESA iv XVII db x 24th £5m B2B unbudgeted retendered underinvested chargepoints fareboxes
    farepayers slipways redrafting cyberdefence Europewide reappointments worldlike
    """.split(),
)
def test_what_is_not_spelt_or_well_made_is_silent(lexicon: Lexicon, word: str) -> None:
    """Acronyms, numerals, units and words made by rule are nothing to report."""
    assert lexicon.knows(word) or judge(word, INSIDE, lexicon) in (None, "name")


def test_a_name_beside_a_name_needs_better_evidence(lexicon: Lexicon) -> None:
    """After a title or a first name a surname may lie close to a common word."""
    assert unknown_words(sequence("It was Cambrige that fell."), lexicon) == {"Cambrige": "misspelling"}
    assert unknown_words(sequence("It was Councillor Cambrige who fell."), lexicon) == {"Cambrige": "name"}
    assert unknown_words(sequence("It was Joanna Cambrige who fell."), lexicon) == {"Cambrige": "name"}


def test_a_word_that_comes_back_is_likelier_a_name(lexicon: Lexicon) -> None:
    """Nobody makes the same slip every time."""
    once = sequence("We met Cambustion of Cambridge.")
    again = sequence("We met Cambustion of Cambridge. We liked Cambustion a lot.")

    assert unknown_words(once, lexicon) == {"Cambustion": "misspelling"}
    assert unknown_words(again, lexicon) == {"Cambustion": "name"}


def test_a_capital_that_may_be_the_sentence_s_needs_less_evidence(lexicon: Lexicon) -> None:
    """Where a word only opens sentences, its capital says little."""
    assert unknown_words(sequence("Vigilence is the best defence."), lexicon) == {"Vigilence": "misspelling"}
    assert unknown_words(sequence("It was Vigilence that won."), lexicon) == {"Vigilence": "name"}


@pytest.mark.parametrize("word", ["carrys", "communitys", "fallacys", "ferrys"])
def test_a_y_that_did_not_turn_is_a_misspelling(lexicon: Lexicon, word: str) -> None:
    """After a consonant -y turns to -ies."""
    assert judge(word, INSIDE, lexicon) == "misspelling"


def test_known_words_and_their_guises_are_left_out(lexicon: Lexicon) -> None:
    """Only unknown words are judged, each once."""
    text = "Ministers’ plans and the NATO summit's re-opened talks with the wrod. A wrod."

    assert unknown_words(sequence(text), lexicon) == {"wrod": "misspelling"}


@pytest.mark.parametrize(
    "text",
    [
        "It pays 5 per annum here.",
        "That was a fait accompli then.",
        "It is the raison d’être of it.",
        "They are the de facto rulers.",
        "He said gyrru yn ddiogel i bawb ohonom heddiw.",
    ],
)
def test_set_phrases_and_runs_of_foreign_words_are_silent(lexicon: Lexicon, text: str) -> None:
    """A phrase of another language is right as a whole, and so are three unknown words on end."""
    assert "misspelling" not in unknown_words(sequence(text), lexicon).values()


def test_a_foreign_word_alone_is_reported(lexicon: Lexicon) -> None:
    """Outside its phrase the word is a slip: "facto" for "factor"."""
    assert unknown_words(sequence("This is a main facto in it."), lexicon) == {"facto": "misspelling"}
    assert not is_foreign(["a", "main", "facto", "in", "it"], 2, lexicon)


def test_welsh_looks_foreign_and_english_does_not(lexicon: Lexicon) -> None:
    """Enough words that are not English make a paragraph foreign; a few slips do not."""
    welsh = "Mae’r Gweinidog yn croesawu’r cynlluniau newydd ar gyfer ysgolion Cymru heddiw"
    slips = "The goverment will recieve the report on the enviroment in the comming weeks"

    assert looks_foreign(welsh.split(), lexicon)
    assert not looks_foreign(slips.split(), lexicon)
    assert not looks_foreign([], lexicon)


@pytest.mark.parametrize(
    "text",
    ["Profion gyrru yn cau i'r Barri", "Ysgol newydd ar gyfer y dref", "Meddai’r Gweinidog wrth Owain"],
)
def test_a_short_line_of_welsh_is_told_by_its_small_words(lexicon: Lexicon, text: str) -> None:
    """A headline of five words is too short for a share of unknown ones."""
    assert looks_foreign(text.split(), lexicon)


@pytest.mark.parametrize(
    "text",
    ["The y axis and the a r value", "Ann ap Owain met Non in the dan y ogof caves of south Wales in May"],
)
def test_a_welsh_word_in_english_makes_no_line_of_welsh(lexicon: Lexicon, text: str) -> None:
    """One or two in a long line are a name or a sign."""
    assert not looks_foreign(text.split(), lexicon)

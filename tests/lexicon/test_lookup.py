"""What the lexicon answers for a word."""

import pytest
from hypothesis import assume, given, strategies as st

from relint.errors import LexiconError
from relint.lexicon import record
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.lexicon.tags import mask, names

KNOWN = """
    government Government GOVERNMENT Britain BRITAIN Britain's BRITAIN’S ministers' Minister’s don’t won't she’ll
    re-opened co-ordinated pre-empt non-governmental anti-corruption Franco-British mid-2020s 24-hour X-ray e-mail
    testbed testbeds vape neurotech cyber militaries policymakers multilateralism Kyiv Odesa SMEs SMES NATO Nato HMRC
    café cafe naïve naive Val-de-Grâce colour color organise organize organisations learnt judgment judgement
    rainforest stadia leant Llandudno Merthyr o’clock iPhone leaseholders’ on--or
""".split()
UNKNOWN = """
    britain london goverment Goverment Britian recieve seperate definately xyzzy nato uk 24th re-opend long-trem THe
    GOvernment calender alot untill
""".split()


@pytest.mark.parametrize("word", KNOWN)
def test_knows_a_word_as_a_reader_would(lexicon: Lexicon, word: str) -> None:
    """Capitals, possessives, accents and hyphens hide no known word."""
    assert lexicon.knows(word)


@pytest.mark.parametrize("word", UNKNOWN)
def test_does_not_know_a_slip_or_a_name_without_its_capital(lexicon: Lexicon, word: str) -> None:
    """Misspellings, and words that are far more often a slip than meant, are not known."""
    assert not lexicon.knows(word)


@pytest.mark.parametrize(
    ("form", "tags", "region", "ending", "kind"),
    [
        ("innovative", "JJ", "both", "", "common"),
        ("innovate", "VB VBP", "both", "", "common"),
        ("colour", "NN VB", "british", "", "common"),
        ("color", "NN VB", "american", "", "common"),
        ("organise", "VB VBP", "british", "ise", "common"),
        ("organize", "VB VBP", "both", "ize", "common"),
        ("exercise", "NN VB", "both", "", "common"),
        ("Britain", "NNP", "both", "", "place"),
        ("NATO", "NNP", "both", "", "acronym"),
        ("the", "DT", "both", "", "common"),
        ("will", "MD", "both", "", "common"),
    ],
)
def test_entry_tells_what_a_form_is(
    lexicon: Lexicon, form: str, tags: str, region: str, ending: str, kind: str
) -> None:
    """Each form has its tags, its side of the Atlantic, its ending and its kind."""
    entry = lexicon.entry(form)

    assert entry is not None
    assert set(tags.split()) <= set(names(entry.tags))
    assert (entry.region, entry.ending, entry.kind) == (region, ending, kind)


def test_entry_is_case_sensitive_and_none_for_what_is_not_listed(lexicon: Lexicon) -> None:
    """The exact form is asked, nothing else."""
    assert lexicon.entry("britain") is None
    assert lexicon.entry("Testbed") is None


@pytest.mark.parametrize(
    ("word", "british"),
    [
        ("color", "colour"),
        ("Colors", "Colours"),
        ("CENTER", "CENTRE"),
        ("defense", "defence"),
        ("traveling", "travelling"),
        ("skeptical", "sceptical"),
        ("aluminum", "aluminium"),
        ("colour", None),
        ("organize", None),
        ("program", None),
        ("whiskey", None),
        ("xyzzy", None),
    ],
)
def test_american_gives_the_british_spelling(lexicon: Lexicon, word: str, british: str | None) -> None:
    """Only what no British writer uses has a partner, and it keeps the capitals of the word."""
    assert lexicon.american(word) == british


@pytest.mark.parametrize(
    ("form", "tag", "lemmas"),
    [
        ("left", "VBD", {"leave"}),
        ("left", "JJ", {"left"}),
        ("was", "VBD", {"be"}),
        ("Policies", "NNS", {"policy"}),
        ("analyses", "VBZ", {"analyse"}),
        ("analyses", "NNS", {"analysis"}),
        ("xyzzy", None, set()),
    ],
)
def test_lemmas_of_a_form_under_a_tag(lexicon: Lexicon, form: str, tag: str | None, lemmas: set[str]) -> None:
    """A form with two lemmas keeps both, told apart by the tag."""
    assert set(lexicon.lemmas(form, tag)) == lemmas


@pytest.mark.parametrize(
    ("lemma", "tag", "form"),
    [
        ("innovate", "VBZ", "innovates"),
        ("step", "VBG", "stepping"),
        ("leave", "VBD", "left"),
        ("leave", "NNS", "leaves"),
        ("be", "VBZ", "is"),
        ("run", "VBN", "run"),
        ("organise", "VBD", "organised"),
        ("travel", "VBG", "travelling"),
        ("policy", "NNS", "policies"),
        ("big", "JJR", "bigger"),
        ("xyzzy", "NNS", None),
        ("of", "VBG", None),
    ],
)
def test_inflect_gives_the_british_form(lexicon: Lexicon, lemma: str, tag: str, form: str | None) -> None:
    """Irregular forms win over regular ones, British over American."""
    assert lexicon.inflect(lemma, tag) == form


def test_forms_are_the_way_back_from_lemmas(lexicon: Lexicon) -> None:
    """Every form of a lemma has that lemma under the tags it is listed with."""
    for form, tags in lexicon.forms("leave"):
        for tag in names(tags):
            assert "leave" in lexicon.lemmas(form, tag)


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("innovative", "innovate"),
        ("decision", "decide"),
        ("analysis", "analyse"),
        ("supportive", "support"),
        ("investment", "invest"),
        ("Announcement", "Announce"),
        ("organisation", "organise"),
        ("robust", None),
        ("xyzzy", None),
    ],
)
def test_verb_of_names_the_verb_of_the_same_stem(lexicon: Lexicon, word: str, verb: str | None) -> None:
    """An adjective or noun leads to its verb, spelt the British way."""
    assert lexicon.verb_of(word) == verb


def test_tags_are_those_of_either_case(lexicon: Lexicon) -> None:
    """At the head of a sentence "March" may be the month or the verb."""
    assert lexicon.tags("March") & mask("NNP")
    assert lexicon.tags("March") & mask("VB")
    assert lexicon.tags("xyzzy") == 0


def test_zipf_orders_words_by_use(lexicon: Lexicon) -> None:
    """A British spelling is not held to be rarer than its American twin."""
    assert lexicon.zipf("the") > lexicon.zipf("government") > lexicon.zipf("testbed") >= 0.0
    assert lexicon.zipf("colour") > lexicon.zipf("color")
    assert lexicon.zipf("Ministers’") == lexicon.zipf("ministers")


@given(st.integers(min_value=0), st.sampled_from(["{}", "{}'s", "{}’s", "{}-led"]))
def test_what_is_listed_is_known_in_capitals_and_with_a_possessive(number: int, pattern: str) -> None:
    """No listed form is lost by how a text writes it; one with capitals inside ("eBay") is not written in capitals."""
    lexicon = open_lexicon()
    form = lexicon.form(number % len(lexicon))
    assume(form.isalpha() and form.isascii())  # "Kʼicheʼ" has marks of its own, "per annum" a space

    assert lexicon.knows(pattern.format(form))
    assert lexicon.knows(form.upper()) or not form[1:].islower()


@given(st.text(max_size=30))
def test_any_text_may_be_asked(text: str) -> None:
    """No word makes the lexicon fail, and one that is not known has no American partner."""
    lexicon = open_lexicon()

    assert lexicon.knows(text) in (True, False)
    assert isinstance(lexicon.tags(text), int)
    if not lexicon.knows(text):
        assert lexicon.american(text) is None


def test_a_folder_without_lexicon_is_one_clear_error(tmp_path) -> None:
    """The message names the folder and says what to do."""
    with pytest.raises(LexiconError, match="is not built"):
        Lexicon(str(tmp_path))


def test_a_lexicon_of_another_version_is_refused(lexicon: Lexicon, tmp_path) -> None:
    """The first bytes of the table say for which version it was built."""
    (tmp_path / record.TRIE).write_bytes(open_bytes(lexicon, record.TRIE))
    (tmp_path / record.TABLE).write_bytes(b"relintL0" + open_bytes(lexicon, record.TABLE)[8:])

    with pytest.raises(LexiconError, match="another version"):
        Lexicon(str(tmp_path))


def open_bytes(lexicon: Lexicon, name: str) -> bytes:
    """The bytes of one of the lexicon's files."""
    with open(f"{lexicon.folder}/{name}", "rb") as file:
        return file.read()


def test_the_lexicon_is_opened_once() -> None:
    """A second call answers with the same object."""
    assert open_lexicon() is open_lexicon()

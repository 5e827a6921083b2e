"""The evidence of the confusion words: how it is packed, read and weighed."""

import gzip

import pytest

from relint.confusions.compile import SOURCE, compile_confusions
from relint.confusions.model import NEVER, Model, Pair, store
from relint.confusions.neighbours import KINDS, features, normal
from relint.errors import LexiconError
from tests.conftest import ROOT

PAIRS = [Pair("from", "form", 2, (30, 20)), Pair("for", "form", 0, (10, NEVER))]
WEIGHTS = {"lbenefit": {0: 40, 1: 5}, "rthe": {0: 4, 1: 20}, "la": {0: -60}, "mbenefit the": {0: 9}}
GATES = {"<form": "benefit differ", ">form": "the"}


@pytest.fixture
def model(tmp_path):
    """A small model of two pairs."""
    store(PAIRS, WEIGHTS, GATES, str(tmp_path))
    return Model(str(tmp_path))


def around(left: str, right: str) -> tuple[str, ...]:
    """Return the features of a place between two words of no class."""
    return features(("", left, right, ""), ("^", "", "", "^"))


def test_the_rival_with_most_evidence_is_meant(model):
    """Weights and bias are added up, and the margin taken off."""
    assert model.best("form", around("benefit", "the")) == (40 + 4 + 9 + 2 - 30, "from")


def test_evidence_below_the_margin_means_nothing(model):
    """Then no word is offered."""
    assert model.best("form", around("x", "the")) == (10, "for")
    assert model.best("form", around("x", "y")) == (0, "")


def test_a_direction_that_is_off_is_never_offered(model):
    """“For” is left alone, since its pair speaks one way only."""
    assert set(model.rivals) == {"form", "from"}


def test_one_side_may_not_speak_against_a_rival(tmp_path):
    """Much evidence on the right does not outweigh some against on the left."""
    store([Pair("own", "town", 0, (20, NEVER))], {"lthe": {0: -16}, "rpeople": {0: 90}}, {}, str(tmp_path))
    small = Model(str(tmp_path))

    assert small.best("town", around("the", "people")) == (0, "")
    assert small.best("town", around("x", "people")) == (70, "own")


def test_gates_tell_where_a_word_is_looked_at(model):
    """A word that comes seldom has none and is looked at everywhere."""
    assert model.gates("form") == (" benefit differ ", " the ")
    assert model.gates("from") is None


@pytest.mark.parametrize("times", [1, 50])
def test_a_word_is_looked_at_beside_a_gate_only(model, times):
    """On either side; however often the word was seen."""
    lowers = [*"to form a club . they benefit form it . we form the team".split(), "", ""] * times
    places = [place for place, word in enumerate(lowers) if word == "form"]
    expected = [place for place in places if lowers[place - 1] == "benefit" or lowers[place + 1] == "the"]

    assert model.opened("form", places, lowers) == expected
    assert model.opened("from", places, lowers) == places


def test_the_edges_of_a_draft_are_no_gate_however_often_a_word_was_asked_for(model):
    """What is said of a draft does not depend on those that were read before it in the same run."""
    lowers = [*"form a club they form".split(), "", ""]

    assert [model.opened("form", [0, 4], lowers) for _draft in range(40)] == [[]] * 40


def test_a_feature_says_its_kind_first():
    """In the order in which both sides are told apart."""
    found = features(("a", "b", "c", "d"), ("A", "B", "C", "D"))

    assert "".join(feature[0] for feature in found) == KINDS
    assert found[:2] == ("lb", "La b")
    assert found[5:7] == ("rc", "Rc d")


@pytest.mark.parametrize(
    ("lower", "kind", "expected"),
    [("form", "word", "form"), (",", "mark", ","), ("£5m", "number", "#"), ("www.example.com", "url", "@")],
)
def test_numbers_and_addresses_are_all_alike(lower, kind, expected):
    """Which number stands there does not matter."""
    assert normal(lower, kind) == expected


def test_a_model_that_is_not_built_is_told(tmp_path):
    """One line that says what to do."""
    with pytest.raises(LexiconError, match="install relint"):
        Model(str(tmp_path / "none"))


def test_the_same_evidence_gives_the_same_bytes(tmp_path):
    """Builds can be compared."""
    for name in ("one", "other"):
        compile_confusions(ROOT / "data", tmp_path / name)

    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes()


def test_the_evidence_is_sorted_text_without_a_date():
    """It can be read, and a second fit that finds the same changes nothing."""
    data = (ROOT / "data" / SOURCE).read_bytes()
    lines = gzip.decompress(data).decode().splitlines()
    features_of = [line.split("\t")[0] for line in lines if line[0] not in "=<>"]

    assert data[4:8] == bytes(4)
    assert features_of == sorted(features_of)

"""The list of confusion sets, the evidence and the table in docs/ say the same."""

import re

import pytest

from relint.confusions.model import open_model
from tests.conftest import ROOT

LIST = ROOT / "data" / "own" / "confusion-sets.tsv"
TABLE = ROOT / "docs" / "confusions.md"


def listed() -> dict[tuple[str, str], str]:
    """Return what decides each pair."""
    rows = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {(one, other): decided for one, other, decided in rows}


@pytest.fixture(scope="module")
def table() -> dict[tuple[str, str], str]:
    """Return what the table says of each pair: what decides it, or off."""
    on, _, off = TABLE.read_text(encoding="utf-8").partition("\n## Off\n")
    found = re.findall(r"^\| ([^|]+), ([^|]+) \| (counts|keys|rarer|rules) \|", on, re.M)
    rows = {(one, other): by for one, other, by in found}
    return {**rows, **dict.fromkeys(re.findall(r"^\| ([^|,]+), ([^|]+) \| \d", off, re.M), "off")}


def test_the_table_has_every_pair_of_the_list(table):
    """If it has not, run tools/evaluate_confusions.py with --table."""
    assert table == listed()


def test_counts_decide_exactly_the_pairs_that_are_listed_so():
    """A pair without evidence that pays is called off, or left to the rules."""
    rivals = open_model().rivals
    counted = {tuple(sorted((word, rival[0]))) for word, own in rivals.items() for rival in own}

    by_counts = ("counts", "keys", "rarer")
    assert counted == {tuple(sorted(pair)) for pair, decided in listed().items() if decided in by_counts}


def test_a_hundred_pairs_are_on():
    """Most slips that make another word can be found."""
    assert sum(decided != "off" for decided in listed().values()) >= 100


def test_a_pair_is_listed_once_in_order():
    """The first word is the first of the alphabet."""
    pairs = list(listed())

    assert all(one < other for one, other in pairs)
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)

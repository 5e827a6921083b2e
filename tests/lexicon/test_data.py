"""Conventions of the word lists."""

from pathlib import Path

import pytest

from tests.conftest import ROOT

DATA = ROOT / "data"
BUILT = sorted(DATA.glob("*.tsv"))
OWN = sorted((DATA / "own").iterdir())
MOST_BYTES = 10_000_000


def entries(path: Path) -> list[str]:
    """The lines of a list without its head."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("path", BUILT + OWN, ids=lambda path: path.name)
def test_a_list_is_sorted_and_says_nothing_twice(path: Path) -> None:
    """Sorted lists can be read in a diff and merged."""
    lines = entries(path)

    assert lines
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_a_list_written_by_hand_says_what_it_is_for(path: Path) -> None:
    """Its first line is a remark."""
    assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("path", BUILT, ids=lambda path: path.name)
def test_notice_names_every_list(path: Path) -> None:
    """Each list has a source with a licence."""
    assert f"data/{path.name}" in (ROOT / "NOTICE").read_text(encoding="utf-8")


def test_the_lists_stay_small() -> None:
    """What is committed stays below ten megabytes."""
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < MOST_BYTES


def test_no_list_holds_what_another_calls_doubtful() -> None:
    """A word is not added by hand and taken out by hand."""
    added = {line.split("\t")[0] for line in entries(DATA / "own" / "words.tsv")}

    assert not added & set(entries(DATA / "own" / "doubtful.txt"))

"""The project's own drafts: clean ones raise no error or warning, and of the marked faults only the listed are missed.

`corpus/known-misses.txt` says which marks no rule finds yet. A rule that finds one more takes its line out. It is
written anew by `python tools/evaluate_drafts.py tests/corpus --write-misses`.
"""

import sys
from pathlib import Path

import pytest

from relint import catalogues

CORPUS = Path(__file__).parent / "corpus"
sys.path.insert(0, str(CORPUS.parents[1] / "tools"))

from evaluate_drafts import MISSES, by_family, drafts, judge, judge_all, read_families  # noqa: E402

LEAST_FOUND = 0.55


@pytest.fixture(scope="module")
def marked():
    """The marked drafts and what relint says of them."""
    return judge_all(CORPUS / "marked", catalogues.load())


@pytest.mark.parametrize("path", list(drafts(CORPUS / "clean")), ids=lambda path: path.stem)
def test_a_clean_draft_raises_no_error_or_warning(path):
    """What an editor would leave alone is left alone; suggestions may be made."""
    judged = judge(path, catalogues.load())

    assert judged.marks == ()
    assert [f"{judged.show(found.span)} {found.rule}" for found in judged.false_alarms] == []


def test_at_least_the_share_reached_is_found(marked):
    """The share of the marked faults that some diagnostic overlaps."""
    marks = sum(len(one.marks) for one in marked)
    missed = sum(len(one.missed) for one in marked)

    assert marks - missed >= LEAST_FOUND * marks


def test_marked_drafts_raise_nothing_beside_the_marks(marked):
    """An error or warning lies on a mark or nowhere."""
    assert [f"{one.show(found.span)} {found.rule}" for one in marked for found in one.false_alarms] == []


def test_what_is_missed_is_what_is_listed(marked):
    """The list of known misses is exact, so that it shrinks on purpose and never grows unseen."""
    listed = (CORPUS / MISSES).read_text(encoding="utf-8").splitlines()

    assert [one.show(mark) for one in marked for mark in one.missed] == listed


def test_families_are_counted_for_every_mark_of_their_drafts(marked):
    """Each draft with families has one for each of its marks, and each family is reported once."""
    families = read_families(CORPUS)
    lines = list(by_family(marked, families))

    assert set(families) <= {Path(one.document.path).name for one in marked}
    assert len(lines) == len({family for some in families.values() for family in some})


def test_a_draft_with_too_few_families_is_refused(marked):
    """A family that is missing is an error, not a shifted count."""
    name = Path(marked[0].document.path).name

    with pytest.raises(ValueError, match=name):
        list(by_family(marked, {name: []}))

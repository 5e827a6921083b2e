"""Pieces that are asked together: none is lost, none hears of another."""

from hypothesis import given, strategies as st

from relint.languagetool.batches import ABOUT, GAP, batches, shared_out
from relint.languagetool.matches import Match

TEXTS = st.lists(st.text("ab 🙂", min_size=1, max_size=700), max_size=12, unique=True)


@given(TEXTS, st.integers(1, 4))
def test_every_text_is_asked_once_in_groups_of_a_fair_size(texts: list[str], at_once: int) -> None:
    """The groups hold all texts in order; only a single long text makes a long group."""
    groups = batches(texts, at_once)
    assert [text for group in groups for text in group] == texts
    assert all(len(group) == 1 or sum(map(len, group)) <= ABOUT for group in groups)


def test_a_short_draft_is_shared_out() -> None:
    """Two workers get one half each, rather than one of them all."""
    assert batches(["a" * 100, "b" * 100, "c" * 100, "d" * 100], 2) == [
        ("a" * 100, "b" * 100), ("c" * 100, "d" * 100)
    ]  # fmt: skip


def match(start: int, end: int) -> Match:
    """Return a match at a place."""
    return Match(start, end, "R", "C", "warning", "m", ())


@given(TEXTS, st.data())
def test_each_text_gets_its_own_matches(texts: list[str], data: st.DataObject) -> None:
    """A match that lies in a text comes back to it, at the place where its words stand."""
    joined = GAP.join(texts)
    places = data.draw(st.lists(st.tuples(st.integers(0, len(joined)), st.integers(0, len(joined))), max_size=8))
    matches = [match(start, end) for start, end in places if start < end]
    shared = dict(shared_out(tuple(texts), matches))
    assert list(shared) == texts
    assert sum(map(len, shared.values())) == sum(GAP[0] not in joined[one.start : one.end] for one in matches)
    assert all(0 <= one.start < one.end <= len(text) for text, own in shared.items() for one in own)

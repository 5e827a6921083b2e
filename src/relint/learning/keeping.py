"""What stays of an earlier memory when releases are learned again. Start at `renewed`, or at `added`."""

from collections import Counter

from relint.learning.counts import ranked
from relint.memory import ACRONYM, PERSON, Entry
from relint.memory.keys import key_of


def renewed(learned: list[Entry], before: list[Entry]) -> list[Entry]:
    """Return what was learned, with the lines of `before` that a person took over in place of its own."""
    pinned = [entry for entry in before if entry.pinned]
    taken = {_identity(entry) for entry in pinned}
    return [*pinned, *(entry for entry in learned if _identity(entry) not in taken)]


def added(learned: list[Entry], before: list[Entry]) -> list[Entry]:
    """Return `before` with the counts of what was learned from further releases added to it."""
    merged: dict[tuple[str, str], Entry] = {}
    for entry in (*before, *learned):
        key = _identity(entry)
        merged[key] = _sum(merged[key], entry) if key in merged else entry
    return list(merged.values())


def _identity(entry: Entry) -> tuple[str, str]:
    """Return what makes two lines one: a name or acronym as it is written, all else by its key."""
    return (entry.kind, entry.form) if entry.kind in (PERSON, ACRONYM) else ("", key_of(entry.form))


def _sum(one: Entry, other: Entry) -> Entry:
    """Return the sum of two lines for the same thing; a line with a note stays as it is."""
    if one.pinned:
        return one
    if one.kind in (PERSON, ACRONYM):
        others = ranked(Counter(dict(one.others)) + Counter(dict(other.others)))
        return one._replace(releases=one.releases + other.releases, others=others)
    counts: Counter[str] = Counter()
    for entry in (one, other):
        counts.update({entry.form: entry.releases})
        counts.update(dict(entry.others))
    (form, releases), *others_ = ranked(counts)
    return Entry(one.kind, form, releases, tuple(others_))

"""Common words one slip away, without the cost of a full suggestion. Start at `nearest`."""

from __future__ import annotations

from collections.abc import Iterator

from relint.lexicon.lookup import Lexicon
from relint.typed import NamedTuple

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SWAPPED, DROPPED, DOUBLED, ADDED, CHANGED = "swapped", "dropped", "doubled", "added", "changed"
ANY = frozenset((SWAPPED, DROPPED, DOUBLED, ADDED, CHANGED))


class Near(NamedTuple):
    """A listed form one slip away, its Zipf value and the slip that leads from it to the word."""

    form: str
    zipf: float
    slip: str


def nearest(word: str, lexicon: Lexicon, least: float, slips: frozenset[str] = ANY) -> Near | None:
    """The commonest lower-case form one of the `slips` away from a lower-case word, of Zipf value `least` or more.

    A regular ending (-s, -e) is no slip: "roundtables" is not near "roundtable".
    """
    found = None
    for near, slip in one_slip(word):
        if slip in slips and lexicon.lists(near) and not differs_by_ending(word, near):
            zipf = lexicon.zipf(near)
            if zipf >= least:
                least, found = zipf, Near(near, zipf, slip)
    return found


def differs_by_ending(word: str, near: str) -> bool:
    """Whether one word is the other with -s or -e at the end."""
    short, long = sorted((word, near), key=len)
    return long.startswith(short) and long[len(short) :] in ("s", "e")


def one_slip(word: str, lexicon: Lexicon | None = None) -> Iterator[tuple[str, str]]:
    """Every string one slip away from a lower-case word, with the slip that would turn it into the word.

    With a lexicon those are left out that begin as no form of it does, with or without a capital.
    """
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if lexicon and place > 1 and not lexicon.begins(head):
            return
        if tail:
            doubled = tail[0] in (head[-1:], tail[1:2])
            yield head + tail[1:], DOUBLED if doubled else ADDED
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:], SWAPPED
        for letter in LETTERS:
            yield head + letter + tail, DROPPED
            if tail and letter != tail[0]:
                yield head + letter + tail[1:], CHANGED

"""Words that are far more often a slip than themselves ("manged", "eduction").

A rare word one slip away from a word hundreds of times commoner hides that
slip, and is left out. Start at `is_slip`. Where codespell is installed its
lists are asked too: only whether they hold a word, nothing of them is copied.
"""

from __future__ import annotations

import string
from collections.abc import Collection, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from lexicon.frequency import zipf

TRUSTED_SIZE = 60  # SCOWL keeps known troublemakers out of its sizes up to this
VERY_RARE, RARE, COMMON = 2.0, 2.6, 4.3
HUNDREDS, THOUSAND = 2.5, 3.0
FAIRLY_COMMON, THIRTY = 3.0, 1.5


def is_slip(form: str, size: int, words: Collection[str]) -> bool:
    """Whether a lower-case form of SCOWL size `size` is more likely a slip for one of `words` than meant."""
    if not (form.isascii() and form.isalpha() and form.islower()):
        return False
    own = zipf(form)
    if form in codespell("dictionary"):
        return size > TRUSTED_SIZE or own < 2.5
    if form in codespell("dictionary_rare"):
        return own < 3.0 and zipf(codespell("dictionary_rare")[form]) >= own + 2.0
    if size <= TRUSTED_SIZE:
        return False
    if len(form) <= 3:
        return own < 3.0
    return hides_commoner(form, own, words)


def hides_commoner(form: str, own: float, words: Collection[str]) -> bool:
    """Whether one slip leads from a rare form to a word that is hundreds of times commoner.

    A regular ending is no slip: "canals" is not a slip for "canal".
    """
    if own > RARE:
        return False
    least = max(COMMON, own + (THOUSAND if own >= VERY_RARE else HUNDREDS))
    return any(near in words and zipf(near) >= least and not of_one_stem(form, near) for near in one_slip(form))


def near_commoner(form: str, own: float, words: Collection[str]) -> bool:
    """Whether a word that one list alone knows lies one slip away from a word thirty times commoner."""
    least = max(FAIRLY_COMMON, own + THIRTY)
    return any(near in words and zipf(near) >= least and not of_one_stem(form, near) for near in one_slip(form))


def of_one_stem(one: str, other: str) -> bool:
    """Whether two words differ by a regular ending only."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in ("s", "d", "r", "y", "n")


def one_slip(word: str) -> Iterator[str]:
    """Every string that one dropped, added, changed or swapped letter makes of a word."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in string.ascii_lowercase:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


@cache
def codespell(name: str) -> dict[str, str]:
    """A codespell list, misspelling to its first cure; empty where codespell is not installed."""
    spec = find_spec("codespell_lib")
    if spec is None or spec.origin is None:
        return {}
    text = (Path(spec.origin).parent / "data" / f"{name}.txt").read_text(encoding="utf-8")
    pairs = (line.split("->") for line in text.splitlines())
    return {wrong: cures.split(",")[0] for wrong, cures in pairs}

"""Whether an unknown word with a capital is a slip or a name. Start at `evidence`.

A name may be spelt in any way, yet most look like names. What speaks for a
slip is added up in natural logarithms of odds: the slip that would lead from a
listed word to this one, how common that word is, the length of the word (the
longer, the less likely by chance), and letters that hardly any listed word or
name has in a row ("Socisty", "Goverrnment"). The weights were fitted to slips
planted into capitalised words and to names that the lexicon lacks
(`tools/fit_names.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from relint.lexicon.lookup import Lexicon
from relint.lexicon.nearness import ADDED, CHANGED, DOUBLED, DROPPED, SWAPPED, differs_by_ending, one_slip
from relint.typed import NamedTuple

BIAS = -7.3
SLIPS = {SWAPPED: 0.5, DROPPED: -0.4, DOUBLED: -0.3, ADDED: -3.6, CHANGED: -2.1}
KINDS = {"common": 0.0, "acronym": 0.0, "name": -0.4, "place": 1.3}
PER_LETTER, MOST_LETTERS = 0.6, 10
PER_ZIPF, MOST_ZIPF = 1.3, 6.0
FIRST_LETTER = -2.5
RARE = ((0, 3.1), (2, 1.4), (8, 1.3))
"""How many listed forms at most have the rarest three letters of the word, and what that adds."""
SHORTEST = 4
BESIDE_NAME, REPEATED = -2.5, -1.5


class Rival(NamedTuple):
    """A listed form that may have been meant: how common, its kind, the slip, and whether it hit the first letter."""

    form: str
    zipf: float
    kind: str
    slip: str
    first: bool


def evidence(word: str, lexicon: Lexicon, *, beside_name: bool = False, repeated: bool = False) -> float:
    """The odds, as a natural logarithm, that an unknown capitalised word is a slip; above 0.0 for, below against.

    `beside_name` says that a title or first name stands before it, `repeated`
    that it stands more than once in mid-sentence.
    """
    if len(word) < SHORTEST:
        return BIAS
    lower = word.lower()
    best = max((weight(rival) for rival in rivals(lower, lexicon)), default=None)
    if best is None:
        return BIAS
    letters = PER_LETTER * min(len(word), MOST_LETTERS)
    context = BESIDE_NAME * beside_name + REPEATED * repeated
    return BIAS + best + letters + rareness(lower, lexicon) + context


def rivals(lower: str, lexicon: Lexicon) -> Iterator[Rival]:
    """Every listed form one slip away; a mere ending (-s, -e) is no slip: names end so ("Hammonds", "Hollande")."""
    slips: dict[str, set[str]] = {}
    for near, slip in one_slip(lower, lexicon):
        slips.setdefault(near, set()).add(slip)
    for form in lexicon.listed_among(slips):
        near = form.lower()
        if not differs_by_ending(lower, near) and (entry := lexicon.entry(form)):
            for slip in slips[near]:
                yield Rival(form, entry.zipf, entry.kind, slip, near[0] != lower[0])


def weight(rival: Rival) -> float:
    """What one rival adds to the evidence."""
    commonness = PER_ZIPF * min(rival.zipf, MOST_ZIPF)
    return SLIPS[rival.slip] + commonness + KINDS.get(rival.kind, 0.0) + FIRST_LETTER * rival.first


def rareness(lower: str, lexicon: Lexicon) -> float:
    """What strange letters add: the rarer the rarest three in a row, the likelier a slip."""
    count = lexicon.rarest_letters(lower)
    return next((value for most, value in RARE if count <= most), 0.0)

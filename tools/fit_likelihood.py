"""Fit the costs of `src/relint/lexicon/likelihood.py` to lists of misspellings.

    python tools/fit_likelihood.py RELEASES_DIR [--list FILE]…

One half of each list (by the CRC-32 of the misspelling) and slips planted into the tuning texts are fitted: the
costs are moved one at a time, as long as the right words become likelier among all candidates. The other half
is what `evaluate_spelling.py` measures. Prints the costs to be copied into `Costs`.
"""

from __future__ import annotations

import argparse
import math
import random
from pathlib import Path
from typing import NamedTuple

from evaluate import texts
from evaluate_spelling import Pair, fitted_half, listed, lists, planted, silence

from relint.lexicon import suggestions
from relint.lexicon.likelihood import Channel, Costs
from relint.lexicon.lookup import Lexicon, open_lexicon

STEPS = (0.3, -0.3, 0.1, -0.1)
LEAST_USED = 2.5
WORST = -5.0


class Case(NamedTuple):
    """A misspelling with its candidates: (folded word, worth, whether one slip away, whether right)."""

    written: str
    candidates: list[tuple[str, float, bool, bool]]


def case(pair: Pair, lexicon: Lexicon) -> Case | None:
    """The candidates of one pair; None if the right word is not among them."""
    written, cures = pair
    near, _ = suggestions.shortlist(written, lexicon)
    one_slip = suggestions.within_one_slip(written, near)
    found = [
        (key, max(suggestions.worth(form, written, lexicon) for form in forms), key in one_slip, key in cures)
        for key, forms in near.items()
    ]
    return Case(written, found) if any(right for *_, right in found) else None


def goodness(cases: list[Case], costs: Costs, far: float) -> float:
    """The mean logarithm of the share that the right words get among their candidates."""
    channel, total = Channel(costs), 0.0
    for written, candidates in cases:
        right = every = 0.0
        for key, worth, near, meant in candidates:
            weight = 10 ** (worth - channel.cost(written, key) - (0.0 if near else far))
            every += weight
            right += weight if meant else 0.0
        total += max(WORST, math.log10(right / every))
    return total / len(cases)


def fit(cases: list[Case], costs: Costs, far: float) -> tuple[Costs, float]:
    """Move one cost at a time while that helps."""
    best, moved = goodness(cases, costs, far), True
    while moved:
        moved = False
        for name in (*Costs._fields, "far"):
            for step in STEPS:
                trial = costs if name == "far" else costs._replace(**{name: max(0.0, getattr(costs, name) + step)})
                trial_far = max(0.0, far + step) if name == "far" else far
                value = goodness(cases, trial, trial_far)
                if value > best + 1e-5:
                    best, costs, far, moved = value, trial, trial_far, True
                    print(f"{best:.5f} {name} {step:+}", flush=True)
    return costs, far


def main() -> None:
    """Read the lists, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", type=Path, action="append", default=[], dest="lists")
    parser.add_argument("--sample", type=int, default=1500)
    options = parser.parse_args()
    lexicon, chance = open_lexicon(), random.Random(5)
    _, _, vocabulary = silence(texts([options.folder], "tuning"), lexicon)
    pairs = planted(vocabulary, lexicon, options.sample // 2)
    for _, text in lists(options.lists):
        used = [
            pair
            for pair in listed(text, lexicon)
            if fitted_half(pair[0]) and max(map(lexicon.zipf, pair[1])) > LEAST_USED
        ]
        pairs += chance.sample(used, min(options.sample, len(used)))
    cases = [found for found in (case(pair, lexicon) for pair in pairs) if found]
    costs, far = fit(cases, Costs(), suggestions.FAR)
    print(f"{len(cases)} cases\n{costs}\nFAR = {far:.2f}")


if __name__ == "__main__":
    main()

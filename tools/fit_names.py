"""Fit the weights of `src/relint/lexicon/capitals.py`: slips against names that the lexicon lacks.

    python tools/fit_names.py RELEASES_DIR [--scowl FOLDER]

Slips are planted into the capitalised words of the tuning texts; the names are those texts' own unknown words and a
sample of SCOWL's largest size, of which the lexicon has none. A logistic regression is solved by Newton's method and
its weights are printed with what each threshold finds and what it costs.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

import numpy as np
from evaluate import texts
from evaluate_spelling import slip, words_of
from lexicon import scowl
from numpy.typing import NDArray

from relint.lexicon import capitals
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.lexicon.unknown import seen
from relint.reading import read

SLIPS, KINDS = tuple(capitals.SLIPS), ("name", "place")
NAMES = ("bias", *SLIPS, *KINDS, "letters", "zipf", "first", *(f"rare {most}" for most, _ in capitals.RARE))
OWN_WEIGHT, LISTED_WEIGHT, DAMPING = 4.0, 0.5, 0.5
Row = list[float]
Matrix = NDArray[np.float64]


def features(word: str, lexicon: Lexicon) -> Row | None:
    """The features of an unknown word with its best rival by the weights as they stand; None without a rival."""
    lower = word.lower()
    rival = max(capitals.rivals(lower, lexicon), key=capitals.weight, default=None)
    if rival is None or len(word) < capitals.SHORTEST:
        return None
    count = lexicon.rarest_letters(lower)
    rare = next((place for place, (most, _) in enumerate(capitals.RARE) if count <= most), None)
    return [
        1.0,
        *(float(rival.slip == kind) for kind in SLIPS),
        *(float(rival.kind == kind) for kind in KINDS),
        float(min(len(word), capitals.MOST_LETTERS)),
        min(rival.zipf, capitals.MOST_ZIPF),
        float(rival.first),
        *(float(rare == place) for place in range(len(capitals.RARE))),
    ]


def plain(word: str) -> bool:
    """Whether a word is capitalised letters and nothing else."""
    return word.isalpha() and word[:1].isupper() and word[1:].islower()


def of_texts(paths: list[Path], lexicon: Lexicon) -> tuple[Counter[str], set[str]]:
    """The known capitalised words of the texts with their counts, and the unknown ones."""
    known: Counter[str] = Counter()
    unknown: set[str] = set()
    for path in paths:
        words = list(words_of(read(path.read_bytes(), str(path)).document, lexicon))
        known.update(word for word, opens in words if not opens and plain(word) and lexicon.knows(word))
        unknown.update(word for word in seen(words, lexicon) if plain(word))
    return known, unknown


def slips(known: Counter[str], lexicon: Lexicon, count: int) -> list[str]:
    """Slips in capitalised words, drawn by the power 0.75 of how often they stand in the texts."""
    chance = random.Random(7)
    words = [word for word in known if len(word) > 3]
    weights = [known[word] ** 0.75 for word in words]
    made: list[str] = []
    while len(made) < count:
        word = slip(chance.choices(words, weights)[0], chance)
        if plain(word) and not lexicon.knows(word):
            made.append(word)
    return made


def regression(rows: Matrix, answers: Matrix, counts: Matrix) -> Matrix:
    """The weights of a damped logistic regression."""
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        shares = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (answers - shares)) - DAMPING * weights
        curve = (rows * (counts * shares * (1 - shares))[:, None]).T @ rows + DAMPING * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Collect, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    options = parser.parse_args()
    lexicon = open_lexicon()
    known, own = of_texts(list(texts([options.folder], "tuning")), lexicon)
    largest = [form for form, row in scowl.read(options.scowl).items() if row.size == 95 and plain(form)]
    listed = random.Random(8).sample([form for form in largest if not lexicon.knows(form)], 4000)
    groups = [(slips(known, lexicon, 4000), 1.0, 1.0), (sorted(own), 0.0, OWN_WEIGHT), (listed, 0.0, LISTED_WEIGHT)]
    tables = [np.array([row for word in words if (row := features(word, lexicon))]) for words, _, _ in groups]
    sizes = [len(table) for table in tables]
    answers = np.repeat([answer for _, answer, _ in groups], sizes)
    counts = np.repeat([count for _, _, count in groups], sizes)
    weights = regression(np.vstack(tables), answers, counts)
    for name, value in zip(NAMES, weights, strict=True):
        print(f"{name:10} {value:6.2f}")
    for least in (0.0, 0.5, 1.0, 1.5, 2.0, 3.0):
        found = [
            f"{100 * (table @ weights > least).sum() / len(words):5.1f}"
            for table, (words, _, _) in zip(tables, groups, strict=True)
        ]
        print(f"above {least}: of 100 slips, own names, listed names {' '.join(found)}")


if __name__ == "__main__":
    main()

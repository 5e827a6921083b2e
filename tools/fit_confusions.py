"""Fit the evidence of `data/confusions.tsv.gz`: which of two confused words fits between its neighbours.

    python tools/fit_confusions.py RELEASES_DIR CORPUS.txt.gz [CLEAN_DIR…] [--pairs FILE] [--texts FILE] [--report FILE]

The pairs are those of `data/own/confusion-sets.tsv` that counts decide; to try another, list it so. Each is weighed by
a logistic regression with an L1 penalty over the features of `relint.confusions.neighbours`, counted in the corpus (a
paragraph a line) and half of the tuning texts.
The rest of both tells how much evidence a direction needs, so that next to nothing of published text is reported; a
direction that finds too little then, or too few of whose words were seen, stays off. A pair that only a slip of the
fingers confuses ("keys" in the list) needs far more: people hardly ever write "may" for "my".
No text of the held-out third is opened. Chance has a seed. `--texts` keeps the counted texts in a file, so that a
second run is quick; `--report` writes what was found for each direction, with the places reported in the texts that
judge.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from fit_confusions_gates import gates
from fit_confusions_model import Fitted, careful, fitted, judged, one_way
from fit_confusions_texts import Texts, gathered, kept
from fit_confusions_writing import report, write
from slips.confusions import LIST, pairs

COUNTED = ("counts", "keys", "rarer")
JUDGES: dict[str, Callable[[Fitted], Fitted]] = {"counts": lambda pair: pair, "keys": careful, "rarer": one_way}
DATA = Path(__file__).parents[1] / "data"


def main() -> None:
    """Fit all pairs, keep those that pay, write the evidence."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("releases", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("clean", type=Path, nargs="*", help="folders of texts that judge too")
    parser.add_argument("--pairs", type=Path, default=LIST)
    parser.add_argument("--out", type=Path, default=DATA / "confusions.tsv.gz")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    texts: Texts = kept(options.texts) or gathered(options.releases, options.corpus, options.clean, options.texts)
    found: list[Fitted] = []
    for number, (one, other, decided) in enumerate(pairs(options.pairs)):
        pair = fitted(texts, one, other) if decided in COUNTED else None
        if pair is not None:
            found.append(JUDGES[decided](judged(texts, pair)))
        if number % 50 == 0:
            print(number, one, other, file=sys.stderr, flush=True)
    if options.report:
        options.report.write_text(report(texts, found), encoding="utf-8")
    on = [pair for pair in found if pair.on]
    write(options.out, on, gates(texts, on), texts)


if __name__ == "__main__":
    main()

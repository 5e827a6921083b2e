"""Packs the fitted evidence (`data/confusions.tsv.gz`) into the files that `model.py` maps. Used by the build hook.

Lines: "=one other bias margin margin" for a pair, numbered in order; "<word left left" or ">word right right" for
gates; a feature and its weights by pair, "lrange 12:-8 40:15", for all else. Fields are apart by tabs, what a field
holds by spaces.
"""

import gzip

from relint.confusions.model import Pair, store
from relint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "confusions.tsv.gz"


def compile_confusions(data_dir: "Path", out_dir: "Path") -> None:
    """Read the evidence below `data_dir` and write its files into `out_dir`; the same evidence gives the same bytes."""
    pairs: list[Pair] = []
    weights: dict[str, dict[int, int]] = {}
    gates: dict[str, str] = {}
    with gzip.open(data_dir / SOURCE, "rt", encoding="utf-8") as lines:
        for line in lines:
            feature, *fields = line.rstrip("\n").split("\t")
            if feature[0] == "=":
                bias, one, other = map(int, fields[1:])
                pairs.append(Pair(feature[1:], fields[0], bias, (one, other)))
            elif feature[0] in "<>":
                gates[feature] = fields[0]
            else:
                entries = (entry.split(":") for entry in fields[0].split(" "))
                weights[feature] = {int(pair): int(weight) for pair, weight in entries}
    out_dir.mkdir(parents=True, exist_ok=True)
    store(pairs, weights, gates, str(out_dir))

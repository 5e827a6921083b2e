"""Packs the trained model's text (`data/tagger.tsv.gz`) into the files that `model.py` maps. Used by the build hook."""

import gzip

from relint.tagger.model import store
from relint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "tagger.tsv.gz"


def compile_tagger(data_dir: "Path", out_dir: "Path") -> None:
    """Read the model below `data_dir` and write its files into `out_dir`."""
    tags, weights = read_model(data_dir / SOURCE)
    out_dir.mkdir(parents=True, exist_ok=True)
    store(weights, tags, str(out_dir))


def read_model(path: "Path") -> tuple[list[str], dict[str, dict[str, int]]]:
    """Return the tags and the weights of a model's text."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        tags = next(lines).split()
        return tags, {feature: _row(row) for feature, _, row in (line.rstrip("\n").partition("\t") for line in lines)}


def _row(text: str) -> dict[str, int]:
    """Return the weights of one line: "NN:12 VB:-3"."""
    pairs = (pair.rpartition(":") for pair in text.split(" "))
    return {tag: int(weight) for tag, _, weight in pairs}

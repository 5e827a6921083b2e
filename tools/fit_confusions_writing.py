"""What `fit_confusions.py` writes: the evidence as sorted text, and a report of every direction."""

from __future__ import annotations

import gzip
from pathlib import Path

from fit_confusions_model import Fitted, margins
from fit_confusions_texts import Texts


def write(path: Path, pairs: list[Fitted], gates: dict[str, list[str]], texts: Texts) -> None:
    """Write pairs, gates and features; the same evidence always gives the same bytes."""
    lines = []
    rows: dict[str, dict[int, int]] = {}
    for number, pair in enumerate(pairs):
        lines.append("\t".join([f"={pair.one}", pair.other, str(pair.bias), *map(str, margins(pair))]))
        for weight, sample in zip(pair.weights.tolist(), pair.samples, strict=True):
            rows.setdefault(texts.feature(*sample), {})[number] = weight
    lines += [f"{gate}\t{' '.join(words)}" for gate, words in sorted(gates.items())]
    for feature, row in sorted(rows.items()):
        lines.append(f"{feature}\t" + " ".join(f"{number}:{weight}" for number, weight in sorted(row.items())))
    data = gzip.compress("".join(f"{line}\n" for line in lines).encode(), 9, mtime=0)
    path.write_bytes(data)


def report(texts: Texts, pairs: list[Fitted]) -> str:
    """Return a line for each direction, and under it the places that it would report in the texts that judge."""
    lines = []
    for pair in pairs:
        for direction in pair.directions:
            state = "on" if direction.on else "off"
            lines.append(
                f"{state}\t{direction.written}\t{direction.meant}\t{direction.margin}\t{direction.found:.3f}"
                f"\t{direction.tried}\t{direction.seen}\t{len(pair.weights)}\t{len(direction.alarms)}"
            )
            lines += [f"\t\t{texts.shown(place)}" for place in direction.alarms if direction.on]
    return "\n".join(lines) + "\n"

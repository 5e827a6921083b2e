"""How many planted faults relint finds, by kind, with the cure first, and what it missed.

    python tools/evaluate_slips.py FOLDER… [--each N] [--misses N] [--part PART]

Each text is spoilt in one place at a time by each planter of `slips/planters.py`. Found: a diagnostic that the clean
text did not raise overlaps the place. A slip that makes another word ("from", "form") counts as any other.
"""

import argparse
import random
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evaluate import texts
from slips.planters import PLANTERS, Planted

from relint import catalogues
from relint.diagnostic import Diagnostic
from relint.fixing import apply_edits
from relint.reading import document_of
from relint.rule import Catalogue
from relint.span import Span
from relint.testing import diagnostics


class Outcome(NamedTuple):
    """What became of one planted fault."""

    kind: str
    clean: str
    planted: Planted
    found: tuple[Diagnostic, ...]

    @property
    def cured(self) -> bool:
        """Whether the first suggestion of some diagnostic there gives back the clean text, spaces apart."""
        clean = " ".join(self.clean.split())
        return any(
            " ".join(apply_edits(self.planted.text, [(found.span, found.suggestions[0])]).split()) == clean
            for found in self.found
            if found.suggestions
        )

    def __str__(self) -> str:
        """Show the place with the words around it."""
        text, start, end, cure = self.planted
        around = f"{text[max(start - 45, 0) : start]}[[{text[start:end]}]]{text[end : end + 30]}"
        return f"{self.kind}: {' '.join(around.split())} ← {cure}"


def plant(paths: list[Path], each: int) -> Iterator[tuple[str, str, Planted]]:
    """Yield (kind, clean text, planted fault): up to `each` of a kind, spread over the texts."""
    chance = random.Random(1)
    for kind, planter in PLANTERS.items():
        shuffled = chance.sample(paths, len(paths))
        count = 0
        for path in shuffled:
            if count == each:
                break
            text = path.read_text(encoding="utf-8")
            planted = planter(text, random.Random(zlib.crc32(f"{kind}{path.name}".encode())))
            if planted:
                count += 1
                yield kind, text, planted


def outcome(kind: str, clean: str, planted: Planted, catalogue: Catalogue) -> Outcome:
    """Check the spoilt text and tell what was found at the place that the clean text did not raise."""
    before = {(d.rule, clean[d.span.start : d.span.end]) for d in _said(clean, catalogue)}
    span = Span(planted.start - 1, planted.end + 1)
    found = tuple(
        diagnostic
        for diagnostic in _said(planted.text, catalogue)
        if diagnostic.span.overlaps(span)
        and (diagnostic.rule, planted.text[diagnostic.span.start : diagnostic.span.end]) not in before
    )
    return Outcome(kind, clean, planted, found)


def _said(text: str, catalogue: Catalogue) -> list[Diagnostic]:
    return diagnostics(document_of(text), catalogue, default_only=True)


def main() -> None:
    """Plant, check, and print a row for each kind of fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--misses", type=int, default=2, help="missed faults to show for each kind")
    parser.add_argument("--part", choices=("tuning", "held-out", "all"), default="held-out")
    options = parser.parse_args()
    catalogue = catalogues.load()
    outcomes = [outcome(*slip, catalogue) for slip in plant(list(texts(options.folders, options.part)), options.each)]
    print(f"{'kind':24} {'planted':>8} {'found':>8} {'cured':>8}")
    for kind in [*PLANTERS, "all"]:
        own = [one for one in outcomes if kind in ("all", one.kind)]
        found = sum(bool(one.found) for one in own)
        print(f"{kind:24} {len(own):8} {found:8} {sum(one.cured for one in own):8}")
    for kind in PLANTERS:
        missed = [one for one in outcomes if one.kind == kind and not one.found]
        print(*missed[: options.misses], sep="\n")


if __name__ == "__main__":
    main()

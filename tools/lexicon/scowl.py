"""SCOWL's word lists, folded into one row a form.

SCOWL keeps a file for every spelling category, kind of word and size
(`british_z-words.35`). This module reads them all and says of each form how
common SCOWL thinks it (its smallest size), what kind of word it is, and on
which side of the Atlantic it is spelt so. Start at `read`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

NAME = re.compile(r"(?P<category>.+?)-(?P<kind>words|upper|proper-names|abbreviations|contractions)\.(?P<size>\d+)")
KINDS = {"words": "w", "upper": "u", "proper-names": "n", "abbreviations": "a", "contractions": "c"}
BRITISH = {"british", "british_z", "british_variant_1", "australian", "australian_variant_1"}
ENGLISH = {"english"}


class Form(NamedTuple):
    """One written form: SCOWL's size, kind letter (w u n a c) and region letter.

    Regions: "" both, "b" British, "a" American, "z" Oxford -ize (both), "v" a variant hardly used.
    """

    size: int
    kind: str
    region: str


def read(folder: Path) -> dict[str, Form]:
    """Every form of SCOWL in `folder`, possessives left out."""
    places: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for path in sorted(folder.iterdir()):
        match = NAME.fullmatch(path.name)
        if match is None:
            continue
        place = (match["category"], KINDS[match["kind"]], int(match["size"]))
        for form in path.read_text("utf-8").split("\n"):
            if form and not form.endswith("'s"):
                places[form].append(place)
    return {form: summary(found) for form, found in places.items()}


def summary(places: list[tuple[str, str, int]]) -> Form:
    """Fold the places in which SCOWL lists a form into one row."""
    size, kind = min((size, kind) for _, kind, size in places)
    return Form(size, kind, region({category for category, _, _ in places}))


def region(categories: set[str]) -> str:
    """Tell where a form is at home from SCOWL's spelling categories.

    "organize" stands in american and british_z, "color" in american alone,
    "learnt" in british, "judgment" in american and british_variant_1.
    """
    american = "american" in categories
    if categories & ENGLISH:
        return ""
    if american and "british_z" in categories and "british" not in categories:
        return "z"
    if categories & BRITISH:
        return "" if american else "b"
    if "british_z" in categories:
        return "z"
    if american or "variant_1" in categories:
        return "a"
    return "v"

"""Lemmas and their inflected forms, from lemminflect's table (derived from the SPECIALIST Lexicon).

A row of the table is `lemma,part,forms`; the forms of a verb are its past,
past participle, -ing form and -s form, an empty one being like the one before.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

LETTERS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}


SLOTS = {"NNS": ("n", "{}"), "VBD": ("v", "{},,,"), "VBN": ("v", ",{},,"), "VBG": ("v", ",,{},"), "JJR": ("a", "{},")}
"""How a form that stands in the overrides under a tag is written as a row of its own."""


def resources() -> Path:
    """Where the installed package keeps its tables; nothing of it is imported."""
    spec = find_spec("lemminflect")
    if spec is None or spec.origin is None:
        raise SystemExit("lemminflect is not installed")
    return Path(spec.origin).parent / "resources"


def read() -> Iterator[tuple[str, str, str]]:
    """Rows of lemma, part letter, and the forms as the table writes them; the overrides as rows of their own."""
    with gzip.open(resources() / "infl_lu.csv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, part, *forms = line.rstrip("\n").split(",")
            if part in LETTERS and " " not in lemma:
                yield lemma, LETTERS[part], ",".join(forms)
    for line in (resources() / "infl_overrides.csv").read_text(encoding="utf-8").splitlines():
        lemma, tag, form = line.split(",")
        if tag == "VBN" or (tag in SLOTS and form != lemma):
            part, slots = SLOTS[tag]
            yield lemma, part, slots.format(form)

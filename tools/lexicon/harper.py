"""Modern words and parts of speech, from Harper's dictionary.

`dictionary.dict` of the crate harper-core has lines `word/FLAGS  # remark`;
`annotations.json` beside it says what the flags mean. Only nouns, verbs,
adjectives, adverbs and proper names are read, with their regular endings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ENTRY = re.compile(r"(?P<word>[A-Za-z][A-Za-z'’]*)/(?P<flags>[^\s#]*)")
PARTS = {"N": "n", "V": "v", "J": "a", "R": "r", "O": "p"}
ENDINGS = {"S": "s", "d": "d", "G": "g"}
AMERICAN, BRITISH = "<", "!"
UNFIT = set("x†(k4")


class Word(NamedTuple):
    """A word, its part letters (n v a r p) and the ending letters (s d g) it takes."""

    word: str
    parts: str
    endings: str


def read(path: Path) -> Iterator[Word]:
    """Every single word in use in Britain; swear words, slang, prefixes and abbreviations left out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            match = ENTRY.match(line)
            if match is None or not fit(set(match["flags"])):
                continue
            parts = "".join(PARTS[flag] for flag in PARTS if flag in match["flags"])
            endings = "".join(ENDINGS[flag] for flag in ENDINGS if flag in match["flags"])
            if parts:
                yield Word(match["word"], parts, endings)


def fit(flags: set[str]) -> bool:
    """Whether a word with these flags belongs to the lexicon."""
    return not flags & UNFIT and (AMERICAN not in flags or BRITISH in flags)

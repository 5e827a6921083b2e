"""How the built lexicon is laid out: one 64-bit number a word, and the order of the arrays.

The trie numbers the words; every array is indexed by that number. Both the
writer (`building/packing.py`) and the reader (`lookup.py`) use this module.
"""

from __future__ import annotations

MAGIC = b"relintL3"
TRIE, TABLE, BLOCKS = "lexicon.trie", "lexicon.table", "lexicon.blocks"

REGIONS = ("both", "british", "american")
ENDINGS = ("", "ise", "ize")
KINDS = ("common", "name", "place", "acronym", "phrase")

TAG_BITS = 36
TAG_MASK = (1 << TAG_BITS) - 1
ZIPF_SHIFT, ZIPF_MASK = TAG_BITS, 0x3FF
REGION_SHIFT = ZIPF_SHIFT + 10
ENDING_SHIFT = REGION_SHIFT + 2
KIND_SHIFT = ENDING_SHIFT + 2

LETTERS = 27  # the edge of a word and a to z
MOST_COUNTED = 255

ROW_ID_BITS = 24
ROW_ID_MASK = (1 << ROW_ID_BITS) - 1

SECTIONS = (
    ("records", "Q"),
    ("lemma_index", "I"),
    ("lemma_rows", "Q"),
    ("form_index", "I"),
    ("form_rows", "Q"),
    ("american_from", "I"),
    ("american_to", "I"),
    ("related_from", "I"),
    ("related_to", "I"),
    ("letters", "B"),
)
"""Name and item type of every array of the table file, in file order."""


def letter_place(letters: str) -> int | None:
    """Where the count of three letters stands in the "letters" array; "^" is a word's edge; None for accents and signs.

    >>> letter_place("^th")
    224
    """
    place = 0
    for letter in letters:
        number = 0 if letter == "^" else ord(letter) - 96
        if not 0 <= number < LETTERS:
            return None
        place = place * LETTERS + number
    return place


def pack(tags: int, zipf: float, region: str, ending: str, kind: str) -> int:
    """One word's record as a 64-bit number; Zipf values are kept to two decimals."""
    return (
        tags
        | round(zipf * 100) << ZIPF_SHIFT
        | REGIONS.index(region) << REGION_SHIFT
        | ENDINGS.index(ending) << ENDING_SHIFT
        | KINDS.index(kind) << KIND_SHIFT
    )

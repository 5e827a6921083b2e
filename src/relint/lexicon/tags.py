"""Parts of speech as bits of an integer.

The names are those of the Penn Treebank. A word's possible readings are one
integer, so that a set is tested with `&`: `tags & mask("VB", "VBP")`.
"""

NAMES = (
    "NN", "NNS", "NNP", "NNPS",
    "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD",
    "JJ", "JJR", "JJS", "RB", "RBR", "RBS",
    "DT", "PDT", "WDT", "IN", "CC", "CD", "TO", "EX",
    "PRP", "PRP$", "WP", "WP$", "WRB", "UH", "RP", "POS", "FW",
)  # fmt: skip
BITS = {name: 1 << place for place, name in enumerate(NAMES)}


def mask(*names: str) -> int:
    """The bits of the named tags together; KeyError for a name that is no tag."""
    bits = 0
    for name in names:
        bits |= BITS[name]
    return bits


def names(tags: int) -> tuple[str, ...]:
    """The names of the tags in a mask, in the order of `NAMES`."""
    return tuple(name for name, bit in BITS.items() if tags & bit)


NOUN = mask("NN", "NNS")
PROPER = mask("NNP", "NNPS")
VERB = mask("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")
ADJECTIVE = mask("JJ", "JJR", "JJS")
ADVERB = mask("RB", "RBR", "RBS")
BASE_VERB = mask("VB", "VBP")

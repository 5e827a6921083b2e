"""Readings of forms that no list explains: by a prefix or an ending that leaves a known word.

"unreformed" is read like "reformed", "policymakers" like a plural. A guess is
made only where the remaining word is known; the rest stays without a reading.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from relint.lexicon.tags import BITS, NOUN

PREFIXES = (
    "un", "re", "non", "over", "under", "out", "pre", "mis", "dis", "inter", "multi", "co", "anti", "de", "sub",
    "super", "micro", "mini", "bio", "cyber", "tele", "trans", "up", "down", "fore", "self", "semi", "post", "eco",
)  # fmt: skip
ENDINGS = (
    ("ly", ("RB",)), ("ness", ("NN",)), ("nesses", ("NNS",)), ("ation", ("NN",)), ("ations", ("NNS",)),
    ("ment", ("NN",)), ("ity", ("NN",)), ("ship", ("NN",)), ("ism", ("NN",)), ("ist", ("NN", "JJ")), ("ists", ("NNS",)),
    ("able", ("JJ",)), ("ible", ("JJ",)), ("ful", ("JJ",)), ("less", ("JJ",)), ("ish", ("JJ",)), ("ous", ("JJ",)),
    ("ical", ("JJ",)), ("ional", ("JJ",)), ("ive", ("JJ",)), ("ing", ("VBG", "NN")), ("ings", ("NNS",)),
    ("ed", ("VBD", "VBN", "JJ")), ("ers", ("NNS",)), ("er", ("NN",)), ("ors", ("NNS",)), ("or", ("NN",)),
)  # fmt: skip

Known = Mapping[str, Mapping[str, int]]


def readings(known: Known, forms: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """(lemma, form, tag) for every lower-case form without a reading that can be explained."""
    for form in forms:
        if form not in known and form.islower():
            yield from by_prefix(form, known) or by_plural(form, known) or by_ending(form)


def by_prefix(form: str, known: Known) -> list[tuple[str, str, str]]:
    """The readings of the rest after a prefix, with the prefix put before the lemma too."""
    for prefix in PREFIXES:
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) > 3 and rest in known:
            return [
                (prefix + lemma, form, tag)
                for lemma, mask in known[rest].items()
                for tag, bit in BITS.items()
                if mask & bit
            ]
    return []


def by_plural(form: str, known: Known) -> list[tuple[str, str, str]]:
    """The plural of a known noun."""
    for ending, stem in (("ies", "y"), ("es", ""), ("s", "")):
        lemma = form.removesuffix(ending) + stem
        if form.endswith(ending) and any(mask & NOUN for mask in known.get(lemma, {}).values()):
            return [(lemma, form, "NNS")]
    return []


def by_ending(form: str) -> list[tuple[str, str, str]]:
    """What an ending tells; the form is then its own lemma."""
    for ending, tags in ENDINGS:
        if form.endswith(ending) and len(form) > len(ending) + 3:
            return [(form, form, tag) for tag in tags]
    return []

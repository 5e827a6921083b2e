"""The house's own words: the forms that a word allows, and slips of them. Start at `allowed`.

A word in small letters is bent as English bends it: "neurotech" allows "neurotechs", "vape" allows "vaping". Nobody
says whether it is a noun or a verb, so that it may be both. A word with a capital or a figure keeps its case, and has a
plural only. Of a phrase each word is allowed that the lexicon does not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from relint.lexicon import spelling_rules, spellings
from relint.lexicon.lookup import Lexicon
from relint.lexicon.nearness import one_slip
from relint.patterns import lazily

VOWELS = lazily("[aeiouy]+")
VERB_LEAST = 3
SLIP_LEAST = 5  # letters that a word must have for a slip of it to be told from another word
# Endings that no verb has, each with what -ly makes of it.
ADVERBS = (("ical", "ically"), ("al", "ally"), ("ic", "ically"), ("ous", "ously"), ("ive", "ively"), ("able", "ably"),
           ("ible", "ibly"), ("ful", "fully"), ("less", "lessly"))  # fmt: skip
BENT = ("ing", "ed", "ly", "ness", "ism", "ist", "tion", "ity")  # what is bent already, or no verb
SLIPPED_ENDINGS = ("s", "es", "n", "an", "a", "e")


def allowed(words: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Return every form that the house's words allow, as drafts are asked for them: with straight apostrophes."""
    found: set[str] = set()
    for word in words:
        parts = spellings.plain(word).split()
        if len(parts) > 1:
            found.add(" ".join(parts))
            parts = [part for part in parts if not lexicon.knows(part)]
        for part in parts:
            found.update(forms(part))
    return frozenset(found)


def forms(word: str) -> tuple[str, ...]:
    """Return a word with its regular forms.

    >>> forms("vape")
    ('vape', 'vapes', 'vaped', 'vaping')
    >>> forms("Okafor")[:3]
    ('Okafor', 'Okafors', "Okafor's")
    """
    if word != word.lower() or not word.replace("-", "").replace("'", "").isalpha():
        plurals = [word + "es"] if word.endswith(spelling_rules.SIBILANT_ENDS) else []
        plurals += [] if word.endswith(("s", "x", "z", "sh")) else [word + "s"]
        return tuple(dict.fromkeys((word, *plurals, f"{word}'s", word.upper(), f"{word.upper()}'S")))
    return tuple(dict.fromkeys((word, *_bent(word))))


def _bent(word: str) -> Iterator[str]:
    """Yield the regular forms of a word in small letters."""
    yield spelling_rules.s_form(word)
    if word.endswith("ch"):
        yield word + "s"  # "techs", "lochs", beside "benches"
    for ending, adverb in ADVERBS:
        if word.endswith(ending):
            yield word[: -len(ending)] + adverb
            return
    if word.endswith(BENT) or len(word) < VERB_LEAST:
        return
    for made in (spelling_rules.with_ending(word, "ed"), spelling_rules.ing_form(word)):
        yield from made[-1:] if _doubles(word) else made
    if word.endswith("y") and word[-2:-1] not in spelling_rules.VOWELS:
        yield from (*spelling_rules.with_ending(word, "er"), *spelling_rules.with_ending(word, "est"))


def _doubles(word: str) -> bool:
    """Whether the last consonant is surely doubled: "vlogging", in Britain "levelling"; of longer words who knows."""
    return len(VOWELS.findall(word)) == 1 or word.endswith("l")


def is_allowed(text: str, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a token is a house word: as written, in lower case, a possessive, or a compound with one.

    `words` are `allowed` words. Of a compound ("neurotech-based") the other parts must be known.
    """
    if not words:
        return False
    stem = text[:-2] if text.endswith(("'s", "'S")) else text
    if not words.isdisjoint((text, stem, stem.lower())):
        return True
    if "-" not in stem:
        return False
    parts = stem.split("-")
    known = [not words.isdisjoint((part, part.lower())) for part in parts]
    return any(known) and all(
        here or spellings.part_accepted(part, lexicon) for here, part in zip(known, parts, strict=True)
    )


def slip_of(text: str, words: frozenset[str]) -> str | None:
    """Return the house word of which an unknown token is a slip, in the token's capitals; None if it is of none.

    An ending alone is no slip: "Okafore" may be somebody else.
    """
    if len(text) < SLIP_LEAST or not words or not text.isalpha():
        return None
    folded = text.lower()
    table = _folded(words)
    for attempt, _slip in one_slip(folded):
        form = table.get(attempt)
        if form is not None and not _differ_by_ending(folded, attempt):
            return spellings.in_capitals_of(text, form)
    form = table.get(folded)
    return form if form != text else None


def _differ_by_ending(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in SLIPPED_ENDINGS


@lru_cache(8)
def _folded(words: frozenset[str]) -> dict[str, str]:
    """Return the house words that are long enough to be slipped in, by their lower case; as the house writes them."""
    long = [word for word in words if len(word) >= SLIP_LEAST and word.isalpha()]
    plurals = {word for word in long if word[0].isupper() and word[:-1] in words and word[-1] == "s"}
    # of "OKAFOR" and "Okafor" the latter stays
    return {word.lower(): word for word in sorted(long) if word not in plurals}

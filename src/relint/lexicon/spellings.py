"""Which listed form a word of a text stands for.

A text writes a listed form in many ways: with a capital at the head of a
sentence, in all capitals, as a possessive, with a curly apostrophe, without
accents, joined to others by hyphens. Start at `accepts` and `listed`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from relint.patterns import lazily
from relint.typed import Protocol

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "＇": "'"})
HYPHENS = str.maketrans({"‐": "-", "‑": "-", "\u00ad": None})
PREFIXES = frozenset(
    "a anti arch auto bi bio co counter cross cyber de eco electro ex euro extra geo half hydro hyper in infra inter "
    "intra kilo macro mega meta micro mid mini mono multi nano neo neuro non off on out over pan para petro photo "
    "poly post pre pro proto pseudo quasi radio re self semi socio sub super techno tele thermo trans tri turbo "
    "ultra un under uni up vice agri giga immuno neuro ortho pico psycho retro "
    "anglo franco afro indo sino russo austro hispano greco judeo italo luso turco ibero euro".split()
)
CONTRACTED = ("'s", "'ll", "'d", "'ve", "'re")
ELISIONS = ("d'", "l'", "o'")
STUCK_SHIFT = lazily(r"[A-Z]{2}[a-z]{1,}")  # "THe", "GOvernment"


class Forms(Protocol):
    """What is asked of a collection of forms."""

    def __contains__(self, form: str, /) -> bool: ...


def accepts(word: str, forms: Forms) -> bool:
    """Whether a word is a listed form or made of listed forms."""
    word = plain(word)
    if is_form(word, forms):
        return True
    stem = without_possessive(word)
    if stem != word and is_form(stem, forms):
        return True
    if "-" in stem:
        return compound_accepted(stem, forms)
    return any(word.lower().startswith(head) and is_form(word[2:], forms) for head in ELISIONS)


def listed(word: str, forms: Forms) -> str | None:
    """The listed form a word stands for, or None: the word, its lower case, either without a possessive."""
    if word in forms:
        return word
    word = plain(word)
    for stem in dict.fromkeys((word, without_possessive(word))):
        for variant in variants(stem):
            if variant in forms:
                return variant
    return None


def plain(word: str) -> str:
    """A word with straight apostrophes, plain hyphens and composed accents."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", word.translate(APOSTROPHES).translate(HYPHENS))


def without_possessive(word: str) -> str:
    """A word without 's, or without the apostrophe after an s; also without 'll, 'd, 've and 're."""
    if word.endswith("s'"):
        return word[:-1]
    for ending in CONTRACTED:
        if word.endswith((ending, ending.upper())):
            return word[: -len(ending)]
    return word


def is_form(word: str, forms: Forms) -> bool:
    """Whether one of the ways to list a word is listed."""
    return any(variant in forms for variant in variants(word))


def variants(word: str) -> Iterator[str]:
    """The forms a written word may stand for, the likeliest first.

    "Testbed" may be testbed, "BRITAIN" Britain or britain, "Nato" NATO; the
    last is allowed from four letters on, so that "It" is not IT nor "Us" US.
    """
    yield word
    if not word.islower() and not STUCK_SHIFT.fullmatch(word):
        yield word.lower()
        if word.isupper() and len(word) > 1:
            yield word.capitalize()
            if word.endswith("S"):
                yield word[:-1] + "s"
            if word.startswith("MC"):
                yield "Mc" + word[2:].capitalize()
        elif word.istitle() and len(word) > 3:
            yield word.upper()
    bare = without_accents(word)
    if bare != word:
        yield from variants(bare)


def without_accents(word: str) -> str:
    """A word with its accents taken off: "Grâce" gives "Grace"."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def compound_accepted(compound: str, forms: Forms) -> bool:
    """Whether every part of a compound is accepted, or a prefix and the rest make one word ("co-ordinated")."""
    parts = compound.split("-")
    if all(part_accepted(part, forms) for part in parts):
        return True
    return len(parts) == 2 and parts[0].lower() in PREFIXES and is_form("".join(parts), forms)


def part_accepted(part: str, forms: Forms) -> bool:
    """Whether a part may stand in a compound: a known word, a prefix, a letter, figures, or nothing ("on--or")."""
    return (
        len(part) < 2
        or part.lower() in PREFIXES
        or part[0].isdigit()
        or is_form(part, forms)
        or is_form(without_possessive(part), forms)
    )


def in_capitals_of(word: str, form: str) -> str:
    """A form written with the capitals of a word: "Colors", "colours" gives "Colours". "eBay" stays as it is."""
    if form[1:] != form[1:].lower():
        return form
    if len(word) > 1 and word.isupper():
        return form.upper()
    if word[:1].isupper():
        return form[:1].upper() + form[1:]
    return form

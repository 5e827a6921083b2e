"""Slips in the names of well-known bodies: "the Senned", "the Royal Navel". Start at `slipped`.

A capitalised word that no list knows passes for somebody's name, and a slip that makes another word passes for right;
the names of the bodies that releases speak of most tell both.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.checks.persons.given_names import GIVEN
from relint.checks.persons.people import BEFORE_SURNAME, bare, strange
from relint.checks.persons.slips import distance, folded
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.unknown import Sighting, judge

_LEAST = 5  # letters of a name of one word that may be misspelt


def slipped(document: Document, context: Context) -> Iterator[Finding]:
    """Yield slips in names of bodies.

    Options: `words`, names of one word; `names`, longer names; `right`, words that are a letter off and right; `alone`,
    adjective → the noun that stands alone.
    """
    words: list[str] = [word for word in context.options["words"] if len(word) >= _LEAST]
    for base in strange(document):
        if len(base) >= _LEAST - 1 and base.isalpha() and base not in context.words:
            near = [word for word in words if _is_slip(base, word.lower())]
            place = document.index[base][0]
            if len(near) == 1 and _is_silent(document, context, place):
                for number in document.index[base]:
                    yield Finding(base_span(document, number, number + 1), (near[0],))
    right = frozenset(context.options["right"])
    for name in context.options["names"]:
        yield from _in_long(document, context, name.split(" "), right)


def _is_slip(one: str, other: str) -> bool:
    """Whether two words in small letters with one first letter are a slip apart, and not by a plural."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    first, second = folded(one), folded(other)
    if one in (other, other + "s", other[:-1]):
        return False
    return distance(first, second, 1) == 1 or _single(first) == _single(second)


def _single(word: str) -> str:
    """Return a word with its double letters single, since the wrong one is easily doubled: "Senned", "Senedd"."""
    return "".join(char for place, char in enumerate(word) if char != word[place - 1] or not place)


def _is_silent(document: Document, context: Context, place: int) -> bool:
    """Whether a strange word has a capital in mid sentence, is no person's, and passes for right elsewhere."""
    text = bare(document, place)
    if not place or not text[0].isupper() or not text[1:].islower() or context.lexicon.entry(text) is not None:
        return False
    before = document.tokens[place - 1].text
    after = document.tokens[place + 1].text if place + 1 < len(document.tokens) else ""
    person = before in GIVEN or before.lower() in BEFORE_SURNAME or after[:1].isupper()
    named = before[:1].isupper() and not document.starts_sentence(place - 1)
    return not (person or named) and judge(text, Sighting(1, False), context.lexicon) != "misspelling"


def _in_long(document: Document, context: Context, name: list[str], right: frozenset[str]) -> Iterator[Finding]:
    """Yield where one word of a long name is another English word a slip away: "Royal Navel", "House of Lard"."""
    lowers = [word.lower() for word in name]
    for anchor in {0, len(name) - 1}:
        for found in document.index.get(lowers[anchor], ()):
            first = found - anchor
            bases = document.bases[max(first, 0) : first + len(name)]
            if first < 0 or len(bases) != len(name) or document.block_of(found).last < first + len(name):
                continue
            wrong = [number for number, word in enumerate(lowers) if bases[number] != word]
            if len(wrong) == 1 and bases[wrong[0]] in context.lexicon and bases[wrong[0]] not in right:
                place = first + wrong[0]
                if document.tokens[place].text[0].isupper() and _is_slip(bases[wrong[0]], lowers[wrong[0]]):
                    cure = _cure(document, context, name[wrong[0]], first + len(name))
                    yield Finding(base_span(document, place, place + 1), (cure,))


def _cure(document: Document, context: Context, word: str, last: int) -> str:
    """Return the word, or the noun for an adjective that no noun follows: "the Royal Naval Reserve", "Royal Navy"."""
    after = document.tokens[last].text if last < len(document.tokens) else ""
    alone: dict[str, str] = context.options["alone"]
    return word if after[:1].isupper() else alone.get(word, word)

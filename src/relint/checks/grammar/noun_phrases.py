"""Noun phrases before a verb, walked back word by word. Start at `phrase_before` and `whole`.

No parser: a phrase ends with a noun and reaches back over nouns, adjectives and numbers to its determiner.
"""

from collections.abc import Container

from relint.checks.grammar import clauses
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask
from relint.checks.wordsets import SETS
from relint.document import Document
from relint.typed import NamedTuple

BETWEEN = frozenset("of in for on to at from with between across".split())
QUANTIFIERS = frozenset("all both most many several these those few".split())
DETERMINERS = SETS["det"] | QUANTIFIERS | {"such"}
CLOSED = (
    frozenset("like than as including except ll".split())
    | SETS["prep"]
    | SETS["sub"]
    | SETS["conj"]
    | SETS["modal"]
    | SETS["pronoun"]
    | SETS["object"]
)
_LONGEST = 6
_NOUN = class_mask("noun")
_BASE = CLASSES["base"]
_MODIFIER = class_mask("noun") | class_mask("any-adj") | CLASSES["genitive"]
_CLAUSAL = class_mask("ing") | CLASSES["part"]


class Phrase(NamedTuple):
    """A noun phrase: the token it begins with, and that of its head."""

    first: int
    head: int


def before_adverbs(document: Document, verb: int) -> int:
    """Return the token before the verb, past up to two adverbs."""
    place = verb - 1
    while place > 0 and verb - place < 3 and document.lowers[place] in clauses.ADVERBS:
        place -= 1
    return place


def phrase_before(document: Document, classes: Classes, head: int, start: int) -> Phrase | None:
    """Return the noun phrase that ends with the token `head`, or None if none can be told."""
    if head < start or not classes.of(document.tokens[head].text) & _NOUN or document.lowers[head] in CLOSED:
        return None
    place = head
    while place > start and head - place < _LONGEST:
        before = document.tokens[place - 1]
        if document.lowers[place - 1] in DETERMINERS:
            return Phrase(place - 1, head)
        if not _modifies(document, classes, place - 1):
            break
        place -= 1
        if before.kind in ("number", "mixed"):
            break
    return Phrase(place, head)


def _modifies(document: Document, classes: Classes, place: int) -> bool:
    """Whether a token may stand between a determiner and a noun."""
    token = document.tokens[place]
    if token.kind in ("number", "mixed"):
        return True
    lower = document.lowers[place]
    if token.kind != "word" or lower in CLOSED or lower in clauses.CLAUSE_WORDS:
        return False
    found = classes.of(token.text)
    if found & _CLAUSAL:
        # "The challenge facing councils is", "children given homes are": after a noun a participle opens a clause.
        before = classes.of(document.tokens[place - 1].text) if place else 0
        after_noun = before & _NOUN and not before & CLASSES["adj"]
        return bool(found & class_mask("any-adj")) and not after_noun
    return bool(found & _MODIFIER)


def whole(document: Document, classes: Classes, phrase: Phrase, start: int, both: Container[str]) -> Phrase | None:
    """Return the subject that a phrase belongs to: itself, or "the cost" of "the cost of homes in the town".

    `both` are heads before a preposition that follow the number of the noun after it ("a number of homes"): for those
    there is no answer.
    """
    inner = phrase
    while phrase.first > start and document.lowers[phrase.first - 1] in BETWEEN:
        if document.lowers[phrase.first - 1] == "to" and classes.of(document.tokens[phrase.first].text) & _BASE:
            return None  # "a site to help drivers learn"
        outer = phrase_before(document, classes, phrase.first - 2, start)
        if outer is None or document.lowers[outer.head] in both:
            return None
        phrase = outer
    if phrase is inner or document.lowers[phrase.first] in DETERMINERS:
        return phrase
    # "Engineers at the factory has": a plural needs no article. "Tales of the Road" is a name.
    several = classes.of(document.tokens[phrase.head].text) & (CLASSES["plural"] | CLASSES["sing"]) == CLASSES["plural"]
    inside = document.tokens[phrase.first + 1 : inner.head + 1]
    named = document.lowers[inner.first - 1] == "of" and any(token.text[:1].isupper() for token in inside)
    return phrase if several and not named else None

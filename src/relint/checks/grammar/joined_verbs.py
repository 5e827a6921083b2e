"""A second verb that "and" or "but" joins to the first of a clause: "It has three vans and carry 9 tonnes".

Start at `shared_subject`. The clause that goes on after "and" begins where its subject stands; between its first verb
and "and" no other clause may begin, nor anything that governs plain forms ("wants to build homes and sell them").
"""

from relint.checks.code import Context
from relint.checks.grammar import clauses
from relint.checks.grammar.mainverb import HARDLY_NOUNS
from relint.checks.grammar.noun_phrases import Phrase
from relint.checks.grammar.subject_number import Form, judged
from relint.checks.grammar.subject_phrases import read_subject
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask
from relint.checks.wordsets import SETS
from relint.document import Document
from relint.typed import NamedTuple

_LONGEST = 24
_SINGULARS, _PLURALS = frozenset("it he she".split()), frozenset("they we".split())
_AUXILIARIES = SETS["am"] | frozenset("has have had do does did".split())
_GOVERNORS = SETS["modal"] | frozenset("to help helps helped let lets make makes made do does did see sees saw".split())
_BREAKS = (
    SETS["sub"] | SETS["pronoun"] | frozenset("that whose whom what how why not just only either both let".split())
) - {"than", "as", "since", "until"}
_THIRD, _PAST, _PART, _BASE = (CLASSES[name] for name in ("third", "past", "part", "base"))
_NOUN = class_mask("noun")


class Shared(NamedTuple):
    """The head of a subject, and whether the first verb tells of the past."""

    head: int
    past: bool


def shared_subject(
    document: Document, context: Context, classes: Classes, conjunction: int, third: bool, plain: bool
) -> Shared | None:
    """Return the subject of the clause that goes on after "and", if a verb of this form does not agree with it.

    `third`: the form is one for a singular; `plain`: it may be a plain form after "to" or a modal.
    """
    start = document.sentence_of(conjunction).first
    for place in range(conjunction - 1, max(start, conjunction - _LONGEST) - 1, -1):
        token, lower = document.tokens[place], document.lowers[place]
        if token.kind == "mark" and lower not in ("£", "%", "$", "€", "“", '"'):
            return None
        if plain and lower in _GOVERNORS and token.text.islower():
            return None
        if place == start or (document.lowers[place - 1] in clauses.CLAUSE_WORDS and token.text.islower()):
            found = _clause(document, context, classes, place, conjunction, third)
            # "She believes markets are old and has said so": the verb may go on with the outer clause.
            if (
                found is None
                and place > start
                and not any(_finite(document, classes, n) for n in range(place, conjunction))
            ):
                continue  # "they know the route and"
            if found is None or place == start:
                return found
            return found if _clause(document, context, classes, start, place, third) else None
        if lower in _BREAKS or lower == "and":
            return None
    return None


def _clause(document: Document, context: Context, classes: Classes, first: int, end: int, third: bool) -> Shared | None:
    """Return the subject of the clause from `first` to the token `end`, if a verb of this form does not suit it."""
    if document.lowers[first] in _SINGULARS | _PLURALS:
        return _of_pronoun(document, classes, first, third)
    return _of_phrase(document, context, classes, first, end, third)


def _of_pronoun(document: Document, classes: Classes, place: int, third: bool) -> Shared | None:
    verb = _finite(document, classes, place + 1) or bool(classes.of(document.tokens[place + 1].text) & _BASE)
    plural = document.lowers[place] in _PLURALS
    return Shared(place, verb > 1) if verb and plural == third else None


def _of_phrase(
    document: Document, context: Context, classes: Classes, first: int, conjunction: int, third: bool
) -> Shared | None:
    """Return the noun phrase that begins at `first` and has a verb behind it as subject, if it does not agree."""
    places = range(first + 1, conjunction)
    certain = next((place for place in places if document.lowers[place] in _AUXILIARIES), 0)
    for verb in places:
        kind = _finite(document, classes, verb)
        if verb < certain and classes.of(document.tokens[verb].text) & _PART:
            continue  # "faith based bodies are"
        read = read_subject(document, classes, first, verb) if kind else None
        if read is not None:
            if _may_be_first_verb(document, classes, read.head, verb):
                return None
            found = judged(document, context, classes, read, Form(third, "loose"), hard=True)
            return Shared(found.head, kind > 1) if found is not None else None
    return None


def _finite(document: Document, classes: Classes, verb: int) -> int:
    """Return 1 for a verb in the present with a subject, 2 for one in the past, 0 for any other word."""
    lower = document.lowers[verb]
    if lower in _AUXILIARIES:
        return 2 if lower in ("was", "were", "had", "did") else 1
    found = classes.of(document.tokens[verb].text)
    several = classes.of(document.tokens[verb - 1].text) & CLASSES["plural"]
    if found & _BASE and several and document.tokens[verb].text.islower() and document.lowers[verb] not in SETS["prep"]:
        return 1  # "the ships sail"
    if (found & _NOUN and lower not in HARDLY_NOUNS) or not document.tokens[verb].text.islower():
        return 0
    return 2 if found & _PAST else 1 if found & _THIRD else 0


def _may_be_first_verb(document: Document, classes: Classes, head: Phrase, verb: int) -> bool:
    """Whether the head of a subject may be the first verb itself: "Goes further", "Kent praises communities"."""
    if verb - 1 != head.head and classes.of(document.tokens[verb].text) & _BASE:
        return True
    if not classes.of(document.tokens[head.head].text) & _THIRD:
        return False
    before = head.head - 1
    described = classes.of(document.tokens[before].text) & class_mask("any-adj")
    return head.first > before or not (described or document.lowers[before] in SETS["det"] | SETS["quant"])

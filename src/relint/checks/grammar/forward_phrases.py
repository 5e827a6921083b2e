"""Noun phrases read forwards, from their first word. Start at `noun_phrase`.

A phrase takes in determiners, figures, adjectives and nouns as long as they come. A noun that may be the verb of the
one before it ("the scheme offers tenants") leaves all in doubt, and then there is no answer.
"""

from relint.checks.grammar.noun_phrases import CLOSED, Phrase
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask
from relint.checks.wordsets import SETS
from relint.document import Document

NOUN, ADJECTIVE = class_mask("noun"), class_mask("any-adj")
_ING, _PART, _BASE, _THIRD = (CLASSES[name] for name in ("ing", "part", "base", "third"))
_PLURAL, _GENITIVE, _ADVERB, _KNOWN = (CLASSES[name] for name in ("plural", "genitive", "adv", "known"))
_DETERMINERS = SETS["det"] | frozenset("all both most many several few half such each every much more other".split())
AUXILIARIES = SETS["am"] | frozenset("has have had do does did haven't hasn't hadn't".split()) | SETS["modal"]
PREPOSITIONS = (SETS["prep"] - {"since", "until", "before", "after"}) | frozenset(
    "including like than off out down up along opposite amid outside inside aboard excluding plus past worth".split()
)
# One word for somebody or something: "nobody in the flats".
ONES = frozenset(
    "everyone everybody someone somebody anyone anybody nobody everything something nothing anything".split()
)
_HEADS = ONES | frozenset("one each either neither those these some none them us most all many both several".split())
_COUNTS = SETS["small"] | SETS["number"] | _HEADS | frozenset("half few much".split())
_PAIRS = frozenset(
    tuple(pair.split())
    for pair in ("at least", "at most", "more than", "fewer than", "less than", "up to", "all but", "nearly all")
)
_LEADS = frozenset("only even just nearly almost roughly exactly".split())
_ABOUT = frozenset("about around over".split())
# "Changing the way hospitals are run": a clause begins after these.
WAYS = frozenset("way ways time day moment reason extent".split())
# Forms in -ing that stand before a noun and take no object: "rising rents".
_GROWING = frozenset(
    """rising falling growing soaring mounting declining shrinking dwindling ageing emerging existing remaining
    surrounding neighbouring competing differing working living leading ongoing missing outstanding housing parking
    funding training nursing lighting heating clothing""".split()
)
MARKS = frozenset("£ $ € % & / -".split())
_COMPASS = frozenset("north south east west".split())
_NONE, _BEFORE, _HEAD, _DOUBT = 0, 1, 2, -1


def noun_phrase(document: Document, classes: Classes, first: int, end: int) -> tuple[Phrase | None, int]:
    """Return the noun phrase that begins at `first`, and the token after it; (None, -1) if none can be told."""
    if first >= end:
        return None, -1
    place, head = first, -1
    while place < end and document.lowers[place] in _DETERMINERS and place < first + 3:
        place += 1
    if place == first and (document.lowers[place] in _HEADS or is_gerund(document, classes, place)):
        return (Phrase(first, first), first + 1) if document.lowers[place] in _HEADS else (None, -1)
    opened = place
    while place < end:
        step = _step(document, classes, place, end, opened, head)
        if step == _DOUBT:
            return None, -1
        if step == _NONE:
            break
        head = place if step == _HEAD else head
        place += 1
    if head < 0 and place > first:
        head = place - 1  # "all of", "three of", "40 of"
        counted = document.tokens[head].kind != "word" or document.lowers[head] in _COUNTS
        return (Phrase(first, head), place) if counted else (None, -1)
    return (Phrase(first, head), place) if head >= 0 else (None, -1)


def is_gerund(document: Document, classes: Classes, place: int) -> bool:
    """Whether a form in -ing governs what follows it: "building homes"; not "rising rents", "housing costs"."""
    lower = document.lowers[place]
    return bool(classes.of(document.tokens[place].text) & _ING) and lower not in _GROWING and lower not in PREPOSITIONS


def after_leads(document: Document, first: int, end: int) -> int:
    """Return the token after words that stand before a phrase and say how much of it is meant: "only", "at least"."""
    while first + 1 < end:
        pair = tuple(document.lowers[first : first + 2])
        figure = document.tokens[first + 1].kind == "number"
        step = 1 if pair[0] in _LEADS or (pair[0] in _ABOUT and figure) else 2 if pair in _PAIRS else 0
        if not step:
            break
        first += step
    return first


def _step(document: Document, classes: Classes, place: int, end: int, opened: int, head: int) -> int:
    """Return what a token is in a noun phrase that has its last noun yet at `head` (-1: none)."""
    token = document.tokens[place]
    if token.kind in ("number", "mixed") or token.text in MARKS:
        return _BEFORE
    if token.kind != "word" or _is_outside(document, place, end):
        return _NONE
    found = classes.of(token.text)
    if found & _GENITIVE:
        return _BEFORE
    if token.text[:1].isupper() and (place > document.sentence_of(place).first or not found & _KNOWN):
        return _named(document, classes, place, end, opened, head)
    if head >= 0:
        return _after_noun(document, classes, place, end, found)
    return _first_noun(document, classes, place, end, found)


def _is_outside(document: Document, place: int, end: int) -> bool:
    """Whether a word cannot be part of a noun phrase that has begun."""
    lower = document.lowers[place]
    closed = lower in CLOSED or lower in AUXILIARIES or lower in PREPOSITIONS
    return closed or (lower in _DETERMINERS and lower not in ("other", "more")) or is_bearing(document, place, end)


def _named(document: Document, classes: Classes, place: int, end: int, opened: int, head: int) -> int:
    """Return what a word with a capital is: a noun, or the name of what has a noun: "the charity Safe Paws"."""
    if head < 0 or document.tokens[head].text[:1].isupper() or document.lowers[opened - 1] not in SETS["det"]:
        return _HEAD
    beside = (place - 1, place + 1) if place + 1 < end else (place - 1,)
    run = any(document.tokens[other].text[:1].isupper() for other in beside)
    return _BEFORE if run and not classes.of(document.tokens[head].text) & _PLURAL else _HEAD


def _first_noun(document: Document, classes: Classes, place: int, end: int, found: int) -> int:
    """Return what a word before any noun is in a phrase, as `_step` does."""
    lower, more = document.lowers[place], _more(document, classes, place + 1, end)
    if found & NOUN and not (found & ADJECTIVE and more):
        return _HEAD
    described = found & (ADJECTIVE | _ING | _PART) or lower in SETS["number"] | SETS["small"] | {"other", "more"}
    return _BEFORE if described or (found & _ADVERB and more) else _NONE


def is_bearing(document: Document, place: int, end: int) -> bool:
    """Whether a word says where something lies: "businesses west of the airport"."""
    return document.lowers[place] in _COMPASS and place + 1 < end and document.lowers[place + 1] == "of"


def _more(document: Document, classes: Classes, place: int, end: int) -> bool:
    """Whether a noun phrase may go on with a token."""
    if place >= end or document.tokens[place].kind != "word" or document.lowers[place] in CLOSED:
        return False
    return bool(classes.of(document.tokens[place].text) & (NOUN | ADJECTIVE | _PART))


def _after_noun(document: Document, classes: Classes, place: int, end: int, found: int) -> int:
    """Return what a word after a noun is in its phrase, as `_step` does."""
    more = _more(document, classes, place + 1, end)
    if found & (_ING | _PART):
        # "People waiting for", "men accused of"; but "council housing".
        governs = place + 1 < end and _starts_object(document, place + 1, bool(found & _ING))
        if governs or (not found & NOUN and place + 1 < end and not more):
            return _NONE
        said = place + 1 < end and document.lowers[place + 1] == "that"  # "the board found that"
        return _HEAD if found & NOUN and not more and not said else _DOUBT
    if not found & NOUN:
        return _NONE
    return _DOUBT if document.lowers[place - 1] in WAYS or _may_be_verb(document, classes, place, end, more) else _HEAD


def _may_be_verb(document: Document, classes: Classes, place: int, end: int, more: bool) -> bool:
    """Whether a noun may be the verb of the one before it: "the scheme offers tenants", "drivers use roads"."""
    found, before = (classes.of(document.tokens[number].text) for number in (place, place - 1))
    several = before & _PLURAL or (not before & _KNOWN and document.lowers[place - 1].endswith("s"))
    governs = more or (place + 1 < end and document.lowers[place + 1] in SETS["det"] | SETS["object"])
    return bool((found & _THIRD and governs) or (found & _BASE and several and (governs or not before & _THIRD)))


def _starts_object(document: Document, place: int, active: bool) -> bool:
    """Whether what follows a participle shows that it is one: "for", "by the", "40 homes"."""
    lower = document.lowers[place]
    if lower in PREPOSITIONS or lower in ("to", "because") or lower.endswith("ly"):
        return True
    return active and (lower in SETS["det"] or lower in SETS["object"] or document.tokens[place].kind == "number")

"""A whole subject read forwards, from the word a clause begins with to its verb. Start at `read_subject`.

A noun phrase ("the cost"), then what may hang on it: phrases with prepositions ("of repairs to the roof"), a second
phrase after "and", a participle with what belongs to it ("people waiting longer than 6 weeks"), a relative clause ("the
bins that stand outside"). If a word fits nowhere there is no answer: this is no parser.
"""

from relint.checks.grammar import clauses
from relint.checks.grammar.forward_phrases import (
    ADJECTIVE,
    AUXILIARIES,
    MARKS,
    NOUN,
    PREPOSITIONS,
    WAYS,
    after_leads,
    is_bearing,
    is_gerund,
    noun_phrase,
)
from relint.checks.grammar.noun_phrases import Phrase
from relint.checks.grammar.wordclass import CLASSES, Classes
from relint.checks.wordsets import SETS
from relint.document import Document
from relint.typed import NamedTuple

_ING, _PART, _BASE, _THIRD, _PAST, _ADVERB = (CLASSES[name] for name in ("ing", "part", "base", "third", "past", "adv"))
_LIKE_PREPOSITIONS = frozenset(
    """according following including regarding concerning during depending owing excluding considering barring pending
    speaking commenting writing responding starting beginning turning using looking working meaning""".split()
)
_TIMES = frozenset("today tomorrow yesterday alone here there abroad overseas nearby elsewhere worldwide".split())
_PERIODS = frozenset("week month year summer winter spring autumn season night morning afternoon evening".split())
_RELATIVES = frozenset("who which that".split())
_WITH_ARTICLE = frozenset("netherlands philippines gambia bahamas maldives seychelles uk us usa eu uae".split())
_CLAUSAL = _RELATIVES | SETS["det"] | SETS["subject"] | {"it"}
_UNFIT = (
    (SETS["sub"] - {"than"})
    | SETS["pronoun"]
    | clauses.CLAUSE_WORDS
    | frozenset("what how why whose whom or but nor".split())
)


class Read(NamedTuple):
    """A subject as read.

    `head`: its noun with what stands before; `object`: the noun phrase after "of" or another preposition right behind
    the head; `of`: that preposition; `second`: a noun phrase joined to the head by "and"; `loose`: whether an "and"
    stands where it may join more than the nouns beside it; `tail`: whether a participle or clause hangs on the head;
    `gerund`: whether it is a clause like "closing the wards"; `last`: the last noun phrase after a preposition.
    """

    head: Phrase
    object: Phrase | None = None
    of: str = ""
    second: Phrase | None = None
    loose: bool = False
    tail: bool = False
    gerund: bool = False
    last: Phrase | None = None


def read_subject(document: Document, classes: Classes, first: int, end: int) -> Read | None:
    """Return the subject that reaches from the token `first` to the one before `end`, its verb; None if it is none."""
    first = after_leads(document, first, end)
    if is_gerund(document, classes, first):
        return _gerund(document, classes, first, end)
    head, place = noun_phrase(document, classes, first, end)
    read = Read(head) if head is not None else None
    while read is not None and 0 <= place < end:
        read, place = _next(document, classes, read, place, end)
    return read if place >= 0 else None


def _next(document: Document, classes: Classes, read: Read, place: int, end: int) -> tuple[Read | None, int]:
    """Return the subject with what begins at the token `place`, and the token after that; None if it fits nowhere."""
    word = document.lowers[place]
    if word in PREPOSITIONS or is_bearing(document, place, end):
        return _after_preposition(document, classes, read, place, end)
    if word == "and" or (word == "," and read.last is not None):
        return _after_and(document, classes, read, place, end)
    if word in _TIMES:
        return read, place + 1
    if word in ("this", "last", "next") and document.lowers[place + 1] in _PERIODS:
        return read, place + 2
    hangs = _hangs(document, classes, place, end) and _loose(document, classes, place + 1, end)
    if hangs or (word in _CLAUSAL and _clause(document, classes, place, end)):
        return read._replace(tail=True), end
    return None, -1


def _gerund(document: Document, classes: Classes, first: int, end: int) -> Read | None:
    """Return the subject that a form in -ing begins: "closing the wards"; None if it may be an adjective."""
    lower = document.lowers[first]
    if first + 1 >= end or lower in _LIKE_PREPOSITIONS or lower in clauses.CLAUSE_WORDS:
        return None
    governs = document.lowers[first + 1] in SETS["det"] | PREPOSITIONS | {"all", "both"}
    whole = governs and _loose(document, classes, first + 1, end)
    return Read(Phrase(first, first), gerund=True) if whole else None


def _after_preposition(document: Document, classes: Classes, read: Read, place: int, end: int) -> tuple[Read, int]:
    """Return the subject with a phrase that begins with the preposition at `place`, and the token after it."""
    direct = place == read.head.head + 1 and read.object is None
    first = place + 1
    while first < end and document.lowers[first] in PREPOSITIONS:
        first += 1
    first = after_leads(document, first, end)
    if first >= end:
        return read, -1
    inner, after = noun_phrase(document, classes, first, end)
    found = classes.of(document.tokens[first].text)
    if found & _ING and not (inner and inner.first < inner.head and found & ADJECTIVE):
        return read._replace(tail=True), (end if _loose(document, classes, first + 1, end) else -1)
    if document.lowers[place] == "to" and found & _BASE and document.lowers[first] not in SETS["det"]:
        return read._replace(tail=True), (end if _loose(document, classes, first + 1, end) else -1)
    if inner is None:
        return read, -1
    read = read._replace(last=inner)
    return (read._replace(object=inner, of=document.lowers[place]) if direct else read), after


def _after_and(document: Document, classes: Classes, read: Read, place: int, end: int) -> tuple[Read, int]:
    """Return the subject with the noun phrase after the "and" at `place`, and the token after it."""
    if place + 1 >= end or document.lowers[place + 1] in ("so", "then", "also"):
        return read, -1
    second, after = noun_phrase(document, classes, place + 1, end)
    if second is None:
        return read, -1
    if read.object is None and read.second is None and place == read.head.head + 1:
        return read._replace(second=second), after
    alike = read.last is not None and place == read.last.head + 1 and _is_alike(document, read, second)
    return (read if alike else read._replace(loose=True)), after


def _is_alike(document: Document, read: Read, second: Phrase) -> bool:
    """Whether "and" can only join a phrase to the object before it: "rain on Friday and Saturday"."""
    inner = read.last
    if inner is None:
        return False
    if second.first != second.head:
        # "Reports from Norway and the Netherlands": but "the banks of Norway and the Netherlands" may be two.
        named = document.lowers[second.head] in _WITH_ARTICLE and second.head - second.first == 1
        return named and read.of != "of" and document.tokens[inner.head].text[:1].isupper()
    one, other = document.tokens[inner.head].text, document.tokens[second.head].text
    if other[:1].isupper():
        own = document.tokens[read.head.head].text.islower()  # "the Ministry of Law and SLA" are two
        return own and one[:1].isupper() and inner.first == inner.head
    bare = inner.first == inner.head and one[:1].islower()
    return bare and document.lowers[read.head.first] in SETS["det"]


def _hangs(document: Document, classes: Classes, place: int, end: int) -> bool:
    """Whether a participle or adjective after a noun begins what hangs on it: "waiting for", "available in"."""
    found = classes.of(document.tokens[place].text)
    after = document.lowers[place + 1] if place + 1 < end else ""
    if found & _PART and found & _PAST and after not in PREPOSITIONS and after != "to" and not after.endswith("ly"):
        return False  # "the board agreed changes": a verb
    if document.lowers[place] in clauses.CLAUSE_WORDS:
        return False
    return bool(found & (_ING | _PART)) or bool(found & ADJECTIVE and after in PREPOSITIONS | {"to"})


def _loose(document: Document, classes: Classes, first: int, end: int) -> bool:
    """Whether the tokens first to end (exclusive) can belong to a participle: no verb with a subject among them."""
    for place in range(first, end):
        token, lower = document.tokens[place], document.lowers[place]
        if lower in AUXILIARIES or lower in _UNFIT or (token.kind == "mark" and token.text not in MARKS):
            return False
        if lower == "and" or document.lowers[place - 1] in WAYS:
            return False
        if _is_past(document, classes, place, end):
            return False
        if _is_only_verb(classes.of(token.text)) and document.lowers[place - 1] != "to" and token.text.islower():
            return False
    return True


def _is_past(document: Document, classes: Classes, place: int, end: int) -> bool:
    """Whether a word after a noun may be a verb of the past: "pupils in Leeds made bread"."""
    found = classes.of(document.tokens[place].text)
    before = classes.of(document.tokens[place - 1].text)
    after = document.lowers[place + 1] if place + 1 < end else ""
    if not found & _PAST or found & NOUN or not before & NOUN:
        return False
    return after not in PREPOSITIONS and not after.endswith("ly")


def _is_only_verb(found: int) -> bool:
    """Whether a word can be nothing but the verb of a clause."""
    if not found & (_BASE | _THIRD | _PAST) or found & (NOUN | ADJECTIVE | _ADVERB):
        return False
    return not found & (_PART | _ING)


def _clause(document: Document, classes: Classes, first: int, end: int) -> bool:
    """Whether a clause with one verb reaches from a relative, article or pronoun to the end: "that stand outside"."""
    verbs, contact = 0, document.lowers[first] not in _RELATIVES
    for place in range(first + 1, end):
        token, lower = document.tokens[place], document.lowers[place]
        before = document.lowers[place - 1]
        if lower in _UNFIT - SETS["pronoun"] or lower == "and" or (token.kind == "mark" and token.text not in MARKS):
            return False
        found = classes.of(token.text)
        if lower in AUXILIARIES:
            verbs += before not in AUXILIARIES
        elif found & (_BASE | _THIRD | _PAST) and before not in AUXILIARIES | SETS["not"] | {"to"}:
            sure = _is_only_verb(found) or (found & _PAST and not found & (NOUN | ADJECTIVE))
            relative = place == first + 1 and not contact
            pronoun = place == first + 1 and document.lowers[first] in SETS["pronoun"]
            verbs += bool(sure or relative or pronoun)
    return verbs == 1

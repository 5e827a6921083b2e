"""A whole subject read forwards, from the word a clause begins with to its verb. Start at `read_subject`.

A noun phrase ("the cost"), then what may hang on it: phrases with prepositions ("of repairs to the roof"), a second noun
phrase after "and", a participle with what belongs to it ("people waiting longer than 6 weeks"), a relative clause ("the
bins that stand outside"). If a word fits nowhere there is no answer: no parser, and in doubt none is played.
"""

from relint.checks import clauses
from relint.checks.noun_phrases import CLOSED, Phrase
from relint.checks.wordclass import CLASSES, Classes, class_mask
from relint.checks.wordsets import SETS
from relint.document import Document
from relint.typed import NamedTuple

NOUN, ADJECTIVE = class_mask("noun"), class_mask("any-adj")
_ING, _PART, _BASE, _THIRD, _PAST = (CLASSES[name] for name in ("ing", "part", "base", "third", "past"))
_PLURAL, _GENITIVE, _ADVERB = CLASSES["plural"], CLASSES["genitive"], CLASSES["adv"]
_DETERMINERS = SETS["det"] | frozenset("all both most many several few half such each every much more other".split())
_AUXILIARIES = SETS["am"] | frozenset("has have had do does did haven't hasn't hadn't".split()) | SETS["modal"]
_PREPOSITIONS = (SETS["prep"] - {"since", "until"}) | frozenset(
    "including like than off out down up along opposite amid outside inside aboard excluding plus past worth".split()
)
# One word for somebody or something: "nobody in the flats".
ONES = frozenset(
    "everyone everybody someone somebody anyone anybody nobody everything something nothing anything".split()
)
_HEADS = ONES | frozenset("one each either neither those these some none them us most all many both several".split())
_PAIRS = frozenset((("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to"),
                    ("all", "but"), ("nearly", "all"), ("not", "all")))  # fmt: skip
_LIKE_PREPOSITIONS = frozenset(
    """according following including regarding concerning during depending owing excluding considering barring pending
    speaking commenting writing responding starting beginning turning using looking working meaning""".split()
)
_LEADS = frozenset("only even just nearly almost roughly exactly".split())
_ABOUT = frozenset("about around over".split())
# "Changing the way hospitals are run": a clause begins after these.
_WAYS = frozenset("way ways time day moment reason extent prices".split()) - {"prices"}
# Forms in -ing before a noun that take no object: "rising rents".
GROWING = frozenset(
    """rising falling growing soaring mounting declining shrinking dwindling ageing emerging existing remaining
    surrounding neighbouring competing differing working living leading ongoing
    missing outstanding housing parking funding training nursing lighting heating
    clothing""".split()
)
_TIMES = frozenset("today tomorrow yesterday alone here there abroad overseas nearby elsewhere worldwide".split())
_PERIODS = frozenset("week month year summer winter spring autumn season night morning afternoon evening".split())
_RELATIVES = frozenset("who which that".split())
_MARKS = frozenset("£ $ € % & / -".split())
_UNFIT = (SETS["sub"] - {"than"}) | SETS["pronoun"] | clauses.CLAUSE_WORDS | frozenset("what how why whose whom or but nor".split())
_COMPASS = frozenset("north south east west".split())


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
    if head is None:
        return None
    read = Read(head)
    while place < end:
        word = document.lowers[place]
        if word in _PREPOSITIONS or _is_bearing(document, place, end):
            read, place = _after_preposition(document, classes, read, place, end)
        elif word == "and":
            read, place = _after_and(document, classes, read, place, end)
        elif word in _TIMES or (word in ("this", "last", "next") and document.lowers[place + 1] in _PERIODS):
            place += 1 if word in _TIMES else 2
        elif _hangs(document, classes, place, end):
            return read._replace(tail=True) if _loose(document, classes, place + 1, end) else None
        elif word in _RELATIVES or word in SETS["det"] or word in SETS["subject"] or word == "it":
            return read._replace(tail=True) if _clause(document, classes, place, end) else None
        else:
            return None
        if place < 0:
            return None
    return read


def noun_phrase(document: Document, classes: Classes, first: int, end: int) -> tuple[Phrase | None, int]:
    """Return the noun phrase that begins at `first`, and the token after it."""
    place, head = first, -1
    while place < end and document.lowers[place] in _DETERMINERS and place < first + 3:
        place += 1
    if place == first and document.lowers[place] in _HEADS:
        return Phrase(first, first), first + 1
    opened = place
    if place == first and is_gerund(document, classes, place):
        return None, -1
    while place < end:
        step = _step(document, classes, place, end, opened, head)
        if step < 0:
            return None, -1
        if step == 0:
            break
        head = place if step == 2 else head
        place += 1
    if head < 0 and place > first:
        head = place - 1  # "all of", "three of"
        if document.tokens[head].kind == "word" and not _counts(document, classes, head):
            return None, -1
    return (Phrase(first, head), place) if head >= 0 else (None, -1)


def is_gerund(document: Document, classes: Classes, place: int) -> bool:
    """Whether a form in -ing governs what follows it: "building homes"; not "rising rents", "housing costs"."""
    lower = document.lowers[place]
    return bool(classes.of(document.tokens[place].text) & _ING) and lower not in GROWING and lower not in _PREPOSITIONS


def _gerund(document: Document, classes: Classes, first: int, end: int) -> Read | None:
    """Return the subject that a form in -ing begins: "closing the wards"; None if it may be an adjective."""
    lower = document.lowers[first]
    if first + 1 >= end or lower in _LIKE_PREPOSITIONS or lower in clauses.CLAUSE_WORDS:
        return None
    governs = document.lowers[first + 1] in SETS["det"] | SETS["object"] | _PREPOSITIONS | {"all", "both"}
    whole = governs and _loose(document, classes, first + 1, end)
    return Read(Phrase(first, first), gerund=True) if whole else None


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


def _counts(document: Document, classes: Classes, place: int) -> bool:
    """Whether a word without a noun behind it can stand for things: "three of", "those in"."""
    lower = document.lowers[place]
    return lower in SETS["small"] or lower in SETS["number"] or lower in _HEADS | {"half", "few", "much"}


def _step(document: Document, classes: Classes, place: int, end: int, opened: int, head: int) -> int:
    """Return what a token is in a noun phrase: 2 a noun, 1 a word before one, 0 no part of it, -1 all is in doubt."""
    token, lower = document.tokens[place], document.lowers[place]
    if token.kind in ("number", "mixed") or token.text in _MARKS:
        return 1
    if token.kind != "word" or lower in CLOSED or lower in _AUXILIARIES or lower in _PREPOSITIONS:
        return 0
    if (lower in _DETERMINERS and lower not in ("other", "more")) or _is_bearing(document, place, end):
        return 0
    found = classes.of(token.text)
    if found & _GENITIVE:
        return 1
    if token.text[:1].isupper() and (
        place > document.sentence_of(place).first or not found & CLASSES["known"]
    ):
        named = head >= 0 and document.tokens[head].text.islower() and document.lowers[opened - 1] in SETS["det"]
        named = named and not classes.of(document.tokens[head].text) & _PLURAL and _is_capital_run(document, place, end)
        return 1 if named else 2  # "the charity Safe Paws"
    if head >= 0:
        return _after_noun(document, classes, place, end, found)
    if found & NOUN and not (found & ADJECTIVE and _more(document, classes, place + 1, end)):
        return 2
    if found & (ADJECTIVE | _ING | _PART) or lower in SETS["number"] | SETS["small"] | {"other", "more"}:
        return 1
    return 1 if found & _ADVERB and place > opened - 1 and _more(document, classes, place + 1, end) else 0


def _is_capital_run(document: Document, place: int, end: int) -> bool:
    """Whether a capital stands beside the one at a token: "Safe Paws"."""
    beside = (place - 1, place + 1) if place + 1 < end else (place - 1,)
    return any(document.tokens[other].text[:1].isupper() for other in beside)


def _is_bearing(document: Document, place: int, end: int) -> bool:
    """Whether a word says where something lies: "businesses west of the airport"."""
    return document.lowers[place] in _COMPASS and place + 1 < end and document.lowers[place + 1] == "of"


def _more(document: Document, classes: Classes, place: int, end: int) -> bool:
    """Whether a noun phrase may go on with a token."""
    if place >= end or document.tokens[place].kind != "word" or document.lowers[place] in CLOSED:
        return False
    return bool(classes.of(document.tokens[place].text) & (NOUN | ADJECTIVE | _PART))


def _after_noun(document: Document, classes: Classes, place: int, end: int, found: int) -> int:
    """Return what a token after a noun is in its phrase, as in `_step`."""
    if found & (_ING | _PART):
        if place + 1 < end and _starts_object(document, classes, place + 1, bool(found & _ING)):
            return 0  # "people waiting for", "men accused of"
        if not found & NOUN and place + 1 < end and not _more(document, classes, place + 1, end):
            return 0
        return 2 if found & NOUN and not _more(document, classes, place + 1, end) else -1
    if not found & NOUN:
        return 0
    if document.lowers[place - 1] in _WAYS:
        return -1
    before = classes.of(document.tokens[place - 1].text)
    several = before & _PLURAL or (not before & CLASSES["known"] and document.lowers[place - 1].endswith("s"))
    more = _more(document, classes, place + 1, end) or (
        place + 1 < end and document.lowers[place + 1] in SETS["det"] | SETS["object"]
    )
    if (found & _THIRD and more) or (found & _BASE and several and (more or before & _THIRD == 0)):
        return -1  # "the scheme offers tenants", "drivers use roads"
    return 2


def _starts_object(document: Document, classes: Classes, place: int, active: bool) -> bool:
    """Whether what follows a participle shows that it is one: "for", "by the", "40 homes"."""
    lower = document.lowers[place]
    if lower in _PREPOSITIONS or lower in ("to", "because") or lower.endswith("ly"):
        return True
    return active and (lower in SETS["det"] or lower in SETS["object"] or document.tokens[place].kind == "number")


def _after_preposition(
    document: Document, classes: Classes, read: Read, place: int, end: int
) -> tuple[Read, int]:
    """Return the subject with a phrase that begins with the preposition at `place`, and the token after it."""
    direct = place == read.head.head + 1 and read.object is None
    first = place + 1
    while first < end and document.lowers[first] in _PREPOSITIONS:
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
    """Whether "and" can only join a phrase to the object before it: "rain on Friday and Saturday", "cost of x and y"."""
    inner = read.last
    if inner is None or second.first != second.head:
        return False
    one, other = document.tokens[inner.head].text, document.tokens[second.head].text
    if other[:1].isupper():
        return one[:1].isupper() and inner.first == inner.head
    bare = inner.first == inner.head and one[:1].islower()
    return bare and document.lowers[read.head.first] in SETS["det"]


def _hangs(document: Document, classes: Classes, place: int, end: int) -> bool:
    """Whether a participle or adjective after a noun begins what hangs on it: "waiting for", "available in"."""
    found = classes.of(document.tokens[place].text)
    after = document.lowers[place + 1] if place + 1 < end else ""
    if found & _PART and found & _PAST and after not in _PREPOSITIONS and after != "to" and not after.endswith("ly"):
        return False  # "the board agreed changes": a verb
    if document.lowers[place] in clauses.CLAUSE_WORDS:
        return False
    return bool(found & (_ING | _PART)) or bool(found & ADJECTIVE and after in _PREPOSITIONS | {"to"})


def _loose(document: Document, classes: Classes, first: int, end: int) -> bool:
    """Whether the tokens first to end (exclusive) can belong to a participle: no verb with a subject among them."""
    for place in range(first, end):
        token, lower = document.tokens[place], document.lowers[place]
        if lower in _AUXILIARIES or lower in _UNFIT or (token.kind == "mark" and token.text not in _MARKS):
            return False
        if lower == "and" or document.lowers[place - 1] in _WAYS:
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
    return after not in _PREPOSITIONS and not after.endswith("ly")


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
        if lower in _UNFIT - SETS["pronoun"] or lower == "and" or (token.kind == "mark" and token.text not in _MARKS):
            return False
        found = classes.of(token.text)
        if lower in _AUXILIARIES:
            verbs += before not in _AUXILIARIES
        elif found & (_BASE | _THIRD | _PAST) and before not in _AUXILIARIES | SETS["not"] | {"to"}:
            sure = _is_only_verb(found) or (found & _PAST and not found & (NOUN | ADJECTIVE))
            relative = place == first + 1 and not contact
            pronoun = place == first + 1 and document.lowers[first] in SETS["pronoun"]
            verbs += bool(sure or relative or pronoun)
    return verbs == 1

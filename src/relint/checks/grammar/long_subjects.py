"""Whether a verb agrees with a subject of several phrases. Start at `disagreeing`.

From the verb back to the place where its clause begins, and from there forwards over the whole subject
(`subject_phrases`), whose number is then told (`subject_number`): "The cost of repairs to roofs and walls | have".
"""

from relint.checks.code import Context
from relint.checks.grammar import clauses
from relint.checks.grammar.noun_phrases import Phrase, phrase_before
from relint.checks.grammar.subject_number import Form, both_determined, judged
from relint.checks.grammar.subject_phrases import read_subject
from relint.checks.grammar.wordclass import CLASSES, Classes
from relint.checks.wordsets import SETS
from relint.document import Document

_LONGEST = 26
_INNER = frozenset("£ $ € % & '".split())
_HARD = frozenset("if because although though unless whether while whereas".split())
_HARD_MARKS = frozenset(": ; “".split())
_RELATIVE = frozenset("who which that whose whom where when".split())
# "Maps showing the roads are": a participle belongs to the noun before it.
_OPENERS = clauses.CONJUNCTIONS | frozenset(w for w in clauses.CLAUSE_WORDS if w[-3:] != "ing") | {"and"}
# No subject ends with these: "found to | have", "cars will | have", "report there | were".
_NO_END = (
    SETS["prep"]
    | SETS["det"]
    | SETS["modal"]
    | SETS["am"]
    | SETS["do"]
    | SETS["not"]
    | SETS["pronoun"]
    | SETS["have"]
    | frozenset("here and or what which as than".split())
)
_QUANTITIES = frozenset("many much few little".split())
_GOVERNORS = SETS["modal"] | SETS["do"]
_BEFORE_NOUN = (SETS["prep"] - {"to"}) | SETS["det"]
_VERBAL, _PLURAL, _BASE = CLASSES["base"] | CLASSES["third"] | CLASSES["past"], CLASSES["plural"], CLASSES["base"]


def disagreeing(document: Document, context: Context, classes: Classes, last: int, form: Form) -> Phrase | None:
    """Return the head of the subject that ends at the token `last`, if a verb of this form does not agree with it."""
    if document.lowers[last] in _NO_END or document.tokens[last].kind == "mark":
        return None
    start = document.sentence_of(last).first
    if last > start and document.lowers[last - 1] in _GOVERNORS:
        return None  # "would rather | speak"
    for place in range(last, max(start, last - _LONGEST) - 1, -1):
        before = document.lowers[place - 1] if place > start else ""
        mark = place > start and document.tokens[place - 1].kind == "mark" and before not in _INNER
        if not (place == start or mark or _may_open(document, place, start)):
            continue
        opens = place == start or clauses.opens_subject(document, place)
        if opens and not _may_be_relative(document, classes, place, before):
            read = read_subject(document, classes, place, last + 1)
            if read is not None:
                return judged(document, context, classes, read, form, place == start or before in _HARD_MARKS)
        if before == "," and form.third and not opens and "and" in document.lowers[place:last]:
            if _ends_list(document, classes, place, last, start):
                return Phrase(place, last)
        elif mark or before in _HARD or _goes_before(document, classes, place, before):
            return None
    return None


def _may_open(document: Document, place: int, start: int) -> bool:
    """Whether the word before a token may be one that a clause follows; not "in certain parts", "by claims"."""
    before = document.lowers[place - 1]
    if before not in _OPENERS or (before == "so" and document.lowers[place] in _QUANTITIES):
        return False  # "with so many visitors is the town safe"
    return not (before in clauses.CLAUSE_WORDS and place - 1 > start and document.lowers[place - 2] in _BEFORE_NOUN)


def _ends_list(document: Document, classes: Classes, place: int, last: int, start: int) -> bool:
    """Whether the phrases from `place` to `last` end a list that begins a clause: "The pool, the gym and the bar"."""
    read = read_subject(document, classes, place, last + 1)
    if read is None or read.second is None or not both_determined(document, classes, read):
        return False
    while place - 2 > start and document.lowers[place - 1] == ",":
        phrase = phrase_before(document, classes, place - 2, start)
        first = phrase.first if phrase else place - 3  # "the Wharfe"
        if first < start or document.lowers[first] not in SETS["article"] | SETS["poss"]:
            return False
        place = first
    return place == start or clauses.opens_subject(document, place)


def _may_be_relative(document: Document, classes: Classes, place: int, before: str) -> bool:
    """Whether "that", "who" or the like before a token may be the subject there: "the bins that stand outside"."""
    return before in _RELATIVE and bool(classes.of(document.tokens[place].text) & _VERBAL)


def _goes_before(document: Document, classes: Classes, place: int, before: str) -> bool:
    """Whether a clause begins with a token and nothing before it matters: "think that doing it", "value that trees"."""
    if before == "that" and place > 1 and document.lowers[place - 2] in clauses.CLAUSE_WORDS:
        return True
    found = classes.of(document.tokens[place].text)
    return before in _RELATIVE and bool(found & _PLURAL) and not found & _BASE

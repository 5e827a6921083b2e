"""Subject and verb: "figures is", "the cost of the homes are". Start reading at `agreement`.

Each form of "be" and "have" in the draft is looked at. The noun phrase before it is walked back to its first word; with
"of", "in" and the like before that, the noun before the preposition is the head ("the cost of the homes"). `clauses`
says whether the phrase stands where a subject begins; in doubt nothing is reported.
"""

from collections.abc import Iterable, Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.grammar import clauses, lexical
from relint.checks.grammar.antecedents import antecedent, person
from relint.checks.grammar.joined_verbs import Shared, shared_subject
from relint.checks.grammar.long_subjects import disagreeing
from relint.checks.grammar.noun_phrases import before_adverbs, phrase_before, whole
from relint.checks.grammar.number import is_plural, is_singular
from relint.checks.grammar.subject_number import Form
from relint.checks.grammar.subjectof import before_asides
from relint.checks.grammar.wordclass import Classes, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document

_PLURAL_OF = {
    "is": "are", "was": "were", "has": "have", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't",
    "does": "do", "doesn't": "don't",
}  # fmt: skip
_SINGULAR_OF = {plural: singular for singular, plural in _PLURAL_OF.items()}
_SUITS = -1
_CLAUSE = 12  # tokens of a clause with "that are" before "and"
# No subject begins after these though a clause might: "between 3 - 13 junctions was", "with so many visitors is".
_NO_OPENING = frozenset("- – — so as ensuring knowing believing meaning saying showing".split())


def agreement(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each form of "be" or "have" that does not agree with its subject.

    Options: `either`, singular nouns that may take a plural ("team"); `singular`, plurals that may take a singular
    ("news", "miles"); `both`, heads before "of" that follow the noun after it ("a number of homes are").
    """
    classes = document.once(classes_of)
    for verbs in (_PLURAL_OF, _SINGULAR_OF):
        for verb in verbs:
            for place in document.index.get(verb, ()):
                yield from _unspoken(document, context, _at(document, context, classes, place, verbs[verb]))
    yield from _unspoken(document, context, lexical.verbs(document, context, classes))


def _unspoken(document: Document, context: Context, found: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what a speaker may say: "My platoon were tired", "our class have won"."""
    spoken = context.options["spoken"]
    for one in found:
        noun = dict(one.values).get("noun", "").lower()
        if noun not in spoken or document.quotation_at(one.span.start) is None:
            yield one


def _relative(
    document: Document, context: Context, classes: Classes, relative: int, verb: int, cure: str
) -> Iterator[Finding]:
    """Yield the finding for a verb after "who", "which" or "that" that does not agree with what is meant."""
    if document.lowers[verb + 1 : verb + 2] in (["why"], ["what"], ["how"], ["where"], ["when"]):
        return
    found = antecedent(document, context, classes, relative, document.lowers[verb] in _PLURAL_OF, "either")
    if found is not None and document.lowers[verb] != "do":
        yield Finding(document.tokens[verb].span, (cure,), (("noun", document.tokens[found.head].text),))


def _joined(
    document: Document, context: Context, classes: Classes, verb: int, conjunction: int, cure: str
) -> Iterator[Finding]:
    """Yield the finding for a verb that "and" joins to another whose subject it does not suit."""
    third = document.lowers[verb] in _PLURAL_OF
    found = shared_subject(document, context, classes, conjunction, third, document.lowers[verb] in ("have", "do"))
    if found is None and third:
        found = _in_relative(document, context, classes, conjunction)
    elif document.lowers[verb] in ("do", "does"):
        return
    if found is not None:
        yield Finding(document.tokens[verb].span, (cure,), (("noun", document.tokens[found.head].text),))


def _in_relative(document: Document, context: Context, classes: Classes, conjunction: int) -> Shared | None:
    """Return the subject of a sentence of plurals that a clause like "that are old" ends: "and does not work"."""
    for place in range(conjunction - 2, max(document.sentence_of(conjunction).first, conjunction - _CLAUSE), -1):
        lower = document.lowers[place]
        if lower in ("are", "were") and document.lowers[place - 1] in ("that", "which", "who"):
            return shared_subject(document, context, classes, place - 1, third=True, plain=False)
        if lower in SETS["am"] | SETS["have"] | SETS["modal"] | {"and"} or document.tokens[place].kind == "mark":
            return None
    return None


def _at(document: Document, context: Context, classes: Classes, verb: int, cure: str) -> Iterator[Finding]:
    """Yield the finding for the verb at one place, if it disagrees with a subject that can be told."""
    lowers = document.lowers
    if not SETS["pronoun"].isdisjoint(lowers[verb + 1 : verb + 2]):
        return  # "what message are you sending", "at no time was I told"
    last, start = before_adverbs(document, verb), document.sentence_of(verb).first
    if lowers[last] in ("who", "which", "that") and last > start:
        yield from _relative(document, context, classes, last, verb, cure)
    elif lowers[last] in ("and", "but") and last > start:
        yield from _joined(document, context, classes, verb, last, cure)
    elif lowers[verb] != "do" or lowers[verb + 1 : verb + 2] == ["not"]:
        head = _head(document, context, classes, verb, last, start)
        head = _long(document, context, classes, verb, last) if head is None else head
        if head is not None and head != _SUITS:
            token = document.tokens[verb]
            yield Finding(token.span, (like(token.text, cure),), (("noun", document.tokens[head].text),))


def _head(document: Document, context: Context, classes: Classes, verb: int, last: int, start: int) -> int | None:
    """Return the head of the subject that ends at the token `last`, if it disagrees with the verb; else None.

    `_SUITS` if it is the whole subject beyond doubt, and agrees.
    """
    plural = document.lowers[verb] in _SINGULAR_OF
    name = person(document, last, start) if plural and document.tokens[last].text[:1].isupper() else None
    subject = name or phrase_before(document, classes, last, start)
    if name is None and subject is not None:
        subject = whole(document, classes, subject, start, context.options.get("both", ()))
        agrees = is_singular if plural else is_plural
        if subject is None or not agrees(document, context, classes, subject):
            plain = subject is not None and subject.first == start
            return _SUITS if plain and document.lowers[start] in SETS["det"] else None
    if subject is None or (plural and clauses.may_be_unreal(document, subject.first, verb)):
        return None
    before = document.lowers[subject.first - 1] if subject.first > start else ""
    if plural and before in ("who", "which", "that") and document.lowers[subject.first] not in SETS["det"]:
        return None  # "those who need more help are", "people who benefit are"
    return subject.head if before not in _NO_OPENING and clauses.opens_subject(document, subject.first) else None


def _long(document: Document, context: Context, classes: Classes, verb: int, last: int) -> int | None:
    """Return the head of a subject of several phrases that ends at the token `last`, if it disagrees with the verb."""
    start = document.sentence_of(verb).first
    last = before_asides(document, last, start) if last >= start else -1
    if last < start:
        return None
    plural = document.lowers[verb] in _SINGULAR_OF
    found = disagreeing(document, context, classes, last, Form(not plural, "either"))
    if found is None or (plural and clauses.may_be_unreal(document, found.first, verb)):
        return None
    return found.head

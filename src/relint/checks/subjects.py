"""Subject and verb: "figures is", "the cost of the homes are". Start reading at `agreement`.

Each form of "be" and "have" in the draft is looked at. The noun phrase before it is walked back to its first word; with
"of", "in" and the like before that, the noun before the preposition is the head ("the cost of the homes"). `clauses`
says whether the phrase stands where a subject begins; in doubt nothing is reported.
"""

from collections.abc import Iterator

from relint.checks import clauses
from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.wordclass import CLASSES, Classes, class_mask, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document
from relint.typed import NamedTuple

_PLURAL_OF = {"is": "are", "was": "were", "has": "have", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't"}
_SINGULAR_OF = {plural: singular for singular, plural in _PLURAL_OF.items()}
_BETWEEN = frozenset("of in for on to at from with between across".split())
_LONGEST = 6
_NOUN, _SINGULAR, _PLURAL = class_mask("noun"), CLASSES["sing"], CLASSES["plural"]
_MODIFIER = class_mask("noun") | class_mask("any-adj") | CLASSES["genitive"]
_CLAUSAL = class_mask("ing") | CLASSES["part"]
# No subject begins after these though a clause might: "between 3 - 13 junctions was", "with so many visitors is".
_NO_OPENING = frozenset("- – — so as ensuring knowing believing meaning saying showing".split())
_RELATIVE = SETS["sub"] | frozenset(("what", "all"))
# A plural as the first word of a sentence is a common noun, not a name like Piers, if it is as common as this.
_COMMON = 4.0
_QUANTIFIERS = frozenset("all both most many several these those few".split())
_SINGLE = frozenset("a an each every another".split())
_DETERMINERS = SETS["det"] | _QUANTIFIERS | {"such"}
_CLOSED = (
    frozenset("like than as including except ll".split())
    | SETS["prep"]
    | SETS["sub"]
    | SETS["conj"]
    | SETS["modal"]
    | SETS["pronoun"]
    | SETS["object"]
)


class Phrase(NamedTuple):
    """A noun phrase: the token it begins with, and that of its head."""

    first: int
    head: int


def agreement(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each form of "be" or "have" that does not agree with its subject.

    Options: `either`, singular nouns that may take a plural ("team"); `singular`, plurals that may take a singular
    ("news", "miles"); `both`, heads before "of" that follow the noun after it ("a number of homes are").
    """
    classes = document.once(classes_of)
    for verbs in (_PLURAL_OF, _SINGULAR_OF):
        for verb in verbs:
            for place in document.index.get(verb, ()):
                yield from _at(document, context, classes, place, verbs[verb])


def _at(document: Document, context: Context, classes: Classes, verb: int, cure: str) -> Iterator[Finding]:
    """Yield the finding for the verb at one place, if it disagrees with a subject that can be told."""
    if not SETS["pronoun"].isdisjoint(document.lowers[verb + 1 : verb + 2]):
        return  # "what message are you sending", "at no time was I told"
    last = _before_adverbs(document, verb)
    start = document.sentence_of(verb).first
    phrase = _phrase(document, classes, last, start)
    if phrase is None:
        return
    subject = _whole(document, context, classes, phrase, start)
    if subject is None or not _disagrees(document, context, classes, subject, document.lowers[verb]):
        return
    plural = document.lowers[verb] in _SINGULAR_OF
    before = document.lowers[subject.first - 1] if subject.first > start else ""
    unreal = plural and clauses.may_be_unreal(document, subject.first, verb)
    if before not in _NO_OPENING and not unreal and clauses.opens_subject(document, subject.first):
        text = document.tokens[verb].text
        yield Finding(document.tokens[verb].span, (like(text, cure),), (("noun", document.tokens[subject.head].text),))


def _before_adverbs(document: Document, verb: int) -> int:
    """Return the token before the verb, past up to two adverbs."""
    place = verb - 1
    while place > 0 and verb - place < 3 and document.lowers[place] in clauses.ADVERBS:
        place -= 1
    return place


def _phrase(document: Document, classes: Classes, head: int, start: int) -> Phrase | None:
    """Return the noun phrase that ends with the token `head`, or None if none can be told."""
    if head < start or not classes.of(document.tokens[head].text) & _NOUN or document.lowers[head] in _CLOSED:
        return None
    place = head
    while place > start and head - place < _LONGEST:
        before = document.tokens[place - 1]
        if document.lowers[place - 1] in _DETERMINERS:
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
    if token.kind != "word" or lower in _CLOSED or lower in clauses.CLAUSE_WORDS:
        return False
    found = classes.of(token.text)
    if found & _CLAUSAL:
        # "The challenge facing councils is", "children given homes are": after a noun a participle opens a clause.
        after_noun = place and classes.of(document.tokens[place - 1].text) & _NOUN
        return bool(found & class_mask("any-adj")) and not after_noun
    return bool(found & _MODIFIER)


def _whole(document: Document, context: Context, classes: Classes, phrase: Phrase, start: int) -> Phrase | None:
    """Return the subject that a phrase belongs to: itself, or "the cost" of "the cost of homes in the town"."""
    inner = phrase
    while phrase.first > start and document.lowers[phrase.first - 1] in _BETWEEN:
        outer = _phrase(document, classes, phrase.first - 2, start)
        if outer is None or document.lowers[outer.head] in context.options.get("both", ()):
            return None
        phrase = outer
    if phrase is not inner and document.lowers[phrase.first] not in _DETERMINERS:
        return None
    return phrase


def _disagrees(document: Document, context: Context, classes: Classes, subject: Phrase, verb: str) -> bool:
    """Whether a noun and a verb differ in number, and the noun is not one that may take either."""
    token = document.tokens[subject.head]
    found = classes.of(token.text)
    if verb in _PLURAL_OF:
        return _is_plural(document, context, subject, found)
    lower = document.lowers[subject.head]
    before = document.tokens[subject.head - 1].text if subject.head > subject.first else ""
    # "The changes that the driving forces herald are": the noun may be the verb of a plural before it.
    verbal = found & CLASSES["base"] and before and classes.of(before) & _PLURAL
    other = found & (_PLURAL | class_mask("any-adj")) or (
        lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    )
    listed = lower in context.options.get("either", ()) or document.lowers[subject.first] in _QUANTIFIERS
    return token.text.islower() and bool(found & _SINGULAR) and not (other or verbal or listed)


def _is_plural(document: Document, context: Context, subject: Phrase, found: int) -> bool:
    """Whether the head of a phrase is a plural and nothing else."""
    token = document.tokens[subject.head]
    lower = document.lowers[subject.head]
    if found & _SINGULAR or not found & _PLURAL or lower in context.options.get("singular", ()):
        return False
    if document.lowers[subject.first] in _SINGLE:
        return False  # "every homes has": another rule's fault
    bare = subject.first == subject.head
    if found & CLASSES["third"] and (bare or _has_noun(document, subject)):
        before = document.lowers[subject.first - 1] if subject.first else ""
        if before in _RELATIVE or document.lowers[subject.first] in ("this", "that"):
            return False  # "what matters is", "the point that the president makes is", "what this underlines is"
    starts = bare and document.starts_sentence(subject.head)
    return token.text.islower() or (starts and token.text.istitle() and context.lexicon.zipf(lower) >= _COMMON)


def _has_noun(document: Document, subject: Phrase) -> bool:
    """Whether a singular noun or "this" stands before the head of a phrase: "the president makes"."""
    classes = document.once(classes_of)
    places = range(subject.first, subject.head)
    return any(
        document.lowers[place] in ("this", "that") or classes.of(document.tokens[place].text) & _SINGULAR
        for place in places
    )

"""Whether a verb agrees with a subject of several phrases. Start at `disagreeing`.

From the verb back to the place where its clause begins, and from there forwards over the whole subject
(`subject_phrases`): "The cost of repairs to roofs and walls | have". Its number is that of its first noun, but for "half
of the homes" and the like, which follow the noun after "of".
"""

from itertools import pairwise

from relint.checks import clauses
from relint.checks.code import Context
from relint.checks.noun_phrases import Phrase, phrase_before
from relint.checks.number import is_plural, is_singular
from relint.checks.places import mentions_by_end
from relint.checks.subject_phrases import ONES, Read, is_gerund, read_subject
from relint.checks.wordclass import CLASSES, Classes
from relint.checks.wordsets import SETS
from relint.document import Document

_LONGEST = 26
_INNER = frozenset("£ $ € % & '".split())
_HARD = frozenset("if because although though unless whether while whereas".split())
_RELATIVE = frozenset("who which that whose whom where when".split())
_FINITE = SETS["am"] | frozenset("has have had".split()) | SETS["modal"]
# "Maps showing the roads are": a participle belongs to the noun before it.
_OPENERS = clauses.CONJUNCTIONS | frozenset(w for w in clauses.CLAUSE_WORDS if w[-3:] != "ing") | {"and"}
_SEVERAL = SETS["small"] - {"one"} | SETS["number"] | frozenset("both many several few".split())
_PARTS = frozenset("most some all half third thirds quarter quarters rest remainder majority fifths tenths".split())
_SINGLE = frozenset("one each neither".split())
_LITTLE = frozenset("much little none".split())
_EVERY = frozenset("each every no neither either".split())
# No subject ends with these: "found to | have", "cars will | have", "report there | were".
_NO_END = SETS["prep"] | SETS["det"] | SETS["modal"] | SETS["am"] | SETS["do"] | SETS["not"] | frozenset("there here and or".split())
# The first word of a sentence is no name if it is as common as this.
_COMMON = 4.3
_BEFORE_NOUN = (SETS["prep"] - {"to"}) | SETS["det"]
_VERBAL = CLASSES["base"] | CLASSES["third"] | CLASSES["past"]


def disagreeing(
    document: Document, context: Context, classes: Classes, last: int, third: bool, either: str
) -> Phrase | None:
    """Return the head of the subject that ends at the token `last`, if the verb after it does not agree; else None.

    `third`: the verb has the form for a singular; `either` names the option with the nouns that may take both.
    """
    if document.lowers[last] in _NO_END or document.tokens[last].kind == "mark":
        return None
    start = document.sentence_of(last).first
    for place in range(last, max(start, last - _LONGEST) - 1, -1):
        before = document.lowers[place - 1] if place > start else ""
        mark = before != "" and document.tokens[place - 1].kind == "mark" and before not in _INNER
        if place > start and not mark and before not in _OPENERS:
            continue
        if before in clauses.CLAUSE_WORDS and place - 1 > start and document.lowers[place - 2] in _BEFORE_NOUN:
            continue  # "in certain parts", "by claims"
        opens = place == start or clauses.opens_subject(document, place)
        if opens and not _may_be_relative(document, classes, place, before):
            read = read_subject(document, classes, place, last + 1)
            if read is not None:
                return judged(document, context, classes, read, third, either, hard=mark or place == start)
        if before == "," and third and not opens and _ends_list(document, classes, place, last, start):
            return Phrase(place, last)
        if mark or before in _HARD or _goes_before(document, classes, place, before):
            return None
    return None


def _ends_list(document: Document, classes: Classes, place: int, last: int, start: int) -> bool:
    """Whether two phrases from `place` to `last` end a list with which a clause begins: "The pool, the gym and the bar"."""
    read = read_subject(document, classes, place, last + 1)
    if read is None or read.second is None or not _both_determined(document, classes, read):
        return False
    while place - 2 > start and document.lowers[place - 1] == ",":
        phrase = phrase_before(document, classes, place - 2, start)
        if phrase is None or document.lowers[phrase.first] not in SETS["article"] | SETS["poss"]:
            return False
        place = phrase.first
    return place == start or clauses.opens_subject(document, place)


def _may_be_relative(document: Document, classes: Classes, place: int, before: str) -> bool:
    """Whether "that", "who" or the like before a token may be the subject there: "the bins that stand outside"."""
    return before in _RELATIVE and bool(classes.of(document.tokens[place].text) & _VERBAL)


def _goes_before(document: Document, classes: Classes, place: int, before: str) -> bool:
    """Whether a clause begins with a token and nothing before it matters: "think that doing it", "value that trees"."""
    if before == "that" and place > 1 and document.lowers[place - 2] in clauses.CLAUSE_WORDS:
        return True
    found = classes.of(document.tokens[place].text)
    return before in _RELATIVE and bool(found & CLASSES["plural"]) and not found & CLASSES["base"]


def judged(
    document: Document, context: Context, classes: Classes, read: Read, third: bool, either: str, hard: bool
) -> Phrase | None:
    """Return the head of a subject that does not suit its verb; `hard`: nothing but a clause can begin there."""
    if third:
        doubtful = read.loose and either == "loose"
        return read.head if not doubtful and _is_several(document, context, classes, read, either) else None
    return read.head if _is_one(document, context, classes, read, either, hard) else None


def _is_several(document: Document, context: Context, classes: Classes, read: Read, either: str) -> bool:
    """Whether a subject is plural beyond doubt."""
    head, lower = read.head, document.lowers[read.head.head]
    first = document.lowers[head.first]
    if read.gerund or is_gerund(document, classes, head.first):
        return False
    if read.second is not None:
        together = _both_determined(document, classes, read) or _both_countries(document, read)
        return together and first not in _EVERY
    if read.of == "of" and read.object is not None and (lower in _SEVERAL | _PARTS or _is_figure(lower)):
        return _is_object_plural(document, context, classes, read.object)
    if lower in ("those", "these") or (lower == "staff" and head.first == head.head and either == "either"):
        return True
    if _has_title(document, head):
        return False
    if _may_be_clause(document, classes, head) and not _is_tagged_noun(document, head.head):
        return False
    if not is_plural(document, context, classes, head):
        return False
    title = document.tokens[head.first].text[:1].isupper() and head.first == head.head
    named = read.object is not None and any(
        token.text[:1].isupper() for token in document.tokens[read.object.first : read.object.head + 1]
    )
    return not (title and named and read.of in ("of", "for", "to", "without", "against"))


def _is_object_plural(document: Document, context: Context, classes: Classes, inner: Phrase) -> bool:
    lower = document.lowers[inner.head]
    return lower in ("them", "these", "those", "us") or is_plural(document, context, classes, inner)


def _is_figure(lower: str) -> bool:
    """Whether a token is a figure above one."""
    return lower[:1].isdigit() and lower not in ("1", "1.0")


def _both_determined(document: Document, classes: Classes, read: Read) -> bool:
    """Whether both of two joined phrases have an article: "the pool and the gym"."""
    if read.second is None or read.object is not None:
        return False
    one, other = document.lowers[read.head.first], document.lowers[read.second.first]
    if any(_may_be_clause(document, classes, phrase) for phrase in (read.head, read.second)):
        return False
    articles = SETS["article"] | SETS["poss"] | {"both"}
    figures = all(document.tokens[phrase.first].kind == "number" for phrase in (read.head, read.second))
    return figures or (one in articles and other in articles)


def _both_countries(document: Document, read: Read) -> bool:
    """Whether two countries are joined: "the UK and Vietnam"; not "Trinidad and Tobago"."""
    if read.second is None or read.object is not None:
        return False
    ends = document.once(mentions_by_end)
    one, other = ends.get(read.head.head + 1), ends.get(read.second.head + 1)
    return one is not None and other is not None and other.first > read.head.head and one.first - read.head.first < 2


def _has_title(document: Document, phrase: Phrase) -> bool:
    """Whether a capital follows a small letter in a phrase: "the paper Fairer rents"."""
    written = [document.tokens[place].text[:1] for place in range(phrase.first + 1, phrase.head + 1)]
    return any(one.islower() and other.isupper() for one, other in pairwise(written))


def _is_tagged_noun(document: Document, place: int) -> bool:
    """Whether the tagger takes a word for a plural noun; asked last."""
    from relint.tagger.context import tags_of

    return tags_of(document, place) == "NNS"


def _may_be_clause(document: Document, classes: Classes, phrase: Phrase) -> bool:
    """Whether the head of a phrase may be the verb of what stands before it: "the consumer rules"."""
    if phrase.head == phrase.first or not classes.of(document.tokens[phrase.head].text) & CLASSES["third"]:
        return False
    before = classes.of(document.tokens[phrase.head - 1].text)
    named = document.tokens[phrase.head - 1].text[:1].isupper() and phrase.head - 1 > phrase.first
    return named or bool(before & CLASSES["sing"] and not before & CLASSES["adj"])


def _is_one(
    document: Document, context: Context, classes: Classes, read: Read, either: str, hard: bool
) -> bool:
    """Whether a subject is singular beyond doubt."""
    head, lower = read.head, document.lowers[read.head.head]
    first = document.lowers[head.first]
    if read.gerund:
        return document.starts_sentence(head.first)
    if read.loose or _has_plurals(document, classes, head) or _has_plurals(document, classes, read.object or head):
        return False
    if read.second is not None:
        return first in ("each", "every") and bool(classes.of(document.tokens[head.head].text) & CLASSES["sing"])
    if lower in ONES:
        return True
    if read.of == "of" and read.object and document.lowers[read.object.head] in ("following", "above", "below"):
        return False
    if lower in _SINGLE and read.of == "of":
        return (head.first == 0 or document.lowers[head.first - 1] not in ("than", "not")) and not read.tail
    if read.of == "of" and read.object is not None and lower in _LITTLE | _PARTS:
        return is_singular(document, context, classes, read.object, "either")
    if lower == "number" and read.of == "of":
        return first == "the"
    if lower in context.options.get("both", ()) and read.of == "of":
        return False
    if not (is_singular(document, context, classes, head, either) or (hard and _is_mass(document, context, classes, head, either))):
        return False
    return first in SETS["det"] or first in _EVERY or (hard and first == lower and not read.tail) or (hard and head.first < head.head and not read.tail)


def _is_mass(document: Document, context: Context, classes: Classes, head: Phrase, either: str) -> bool:
    """Whether a sentence begins with a singular that needs no article: "Snow on the hills", "Training"."""
    token, lower = document.tokens[head.head], document.lowers[head.head]
    found = classes.of(token.text)
    plain = found & CLASSES["sing"] and not found & (CLASSES["plural"] | CLASSES["adj"] | CLASSES["adv"])
    if either == "loose" and found & CLASSES["base"]:
        return False  # "Help keep it clean"
    listed = lower in context.options["either"] or lower in context.options["loose"]
    return bool(plain) and head.first == head.head and not listed and context.lexicon.zipf(lower) >= _COMMON


def _has_plurals(document: Document, classes: Classes, phrase: Phrase) -> bool:
    """Whether a plural stands before the head of a phrase: "interests regulations", "the journeys people take"."""
    inner = (classes.of(token.text) for token in document.tokens[phrase.first : phrase.head])
    return any(found & CLASSES["plural"] and not found & (CLASSES["adj"] | CLASSES["sing"]) for found in inner)

"""Whether a subject as read by `subject_phrases` suits the form of its verb. Start at `judged`.

The number is that of the first noun, but for "half of the homes" and the like, which follow the noun after "of", and
for two phrases joined by "and". In doubt it suits.
"""

from itertools import pairwise

from relint.checks.code import Context
from relint.checks.countries.places import mentions_by_end
from relint.checks.grammar.forward_phrases import ONES, is_gerund
from relint.checks.grammar.noun_phrases import Phrase
from relint.checks.grammar.number import is_plural, is_singular
from relint.checks.grammar.subject_phrases import Read
from relint.checks.grammar.wordclass import CLASSES, Classes
from relint.checks.wordsets import SETS
from relint.document import Document
from relint.typed import NamedTuple

_SEVERAL = (SETS["small"] - {"one"}) | SETS["number"] | frozenset("both many several few".split())
_PARTS = frozenset("most some all half third thirds quarter quarters rest remainder majority fifths tenths".split())
_SINGLE = frozenset("one each neither".split())
_LITTLE = frozenset("much little none".split())
_EVERY = frozenset("each every no neither either".split())
_THEM = frozenset("them these those us".split())
_ARTICLES = SETS["article"] | SETS["poss"]
_NAMING = frozenset("of for to without against".split())
_SING, _PLURAL, _ADJECTIVE, _THIRD, _BASE, _ADVERB = (
    CLASSES[name] for name in ("sing", "plural", "adj", "third", "base", "adv")
)
# The first word of a sentence is no name if it is as common as this.
_COMMON = 4.3


class Form(NamedTuple):
    """The form of a verb: of the third person or not, and the option that names the nouns which may take either."""

    third: bool
    either: str


def judged(document: Document, context: Context, classes: Classes, read: Read, form: Form, hard: bool) -> Phrase | None:
    """Return the head of a subject that does not suit its verb; `hard`: nothing but a clause can begin there."""
    if form.third:
        doubtful = (
            read.gerund or is_gerund(document, classes, read.head.first) or (read.loose and form.either == "loose")
        )
        unlike = not doubtful and _is_several(document, context, classes, read, form.either)
    elif read.gerund:
        unlike = document.starts_sentence(read.head.first)
    else:
        crowded = any(_has_plurals(document, classes, phrase) for phrase in (read.head, read.object or read.head))
        unlike = not (read.loose or crowded) and _is_one(document, context, classes, read, form.either, hard)
    return read.head if unlike else None


def _is_several(document: Document, context: Context, classes: Classes, read: Read, either: str) -> bool:
    """Whether a subject is plural beyond doubt."""
    head, lower = read.head, document.lowers[read.head.head]
    first = document.lowers[head.first]
    if read.second is not None:
        together = both_determined(document, classes, read) or _both_countries(document, read)
        return together and first not in _EVERY
    if read.of == "of" and read.object is not None and (lower in _SEVERAL | _PARTS or _is_figure(lower)):
        inner = read.object
        return document.lowers[inner.head] in _THEM or is_plural(document, context, classes, inner)
    if lower in ("those", "these") or (lower == "staff" and head.first == head.head and either == "either"):
        return True
    strict = "loose" if first == "all" else either
    verbal = _may_be_clause(document, classes, head, strict) and (
        strict == "loose" or not _is_tagged_noun(document, head.head)
    )  # "all your council needs to know is"
    if verbal or _has_title(document, head) or not is_plural(document, context, classes, head):
        return False
    return not _is_name(document, read)


def _is_name(document: Document, read: Read) -> bool:
    """Whether a plural with a capital may begin a name: "Friends of the Earth", "Tales of the Road website"."""
    if read.object is None or read.of not in _NAMING or read.head.first != read.head.head:
        return False
    tokens = document.tokens[read.object.first : read.object.head + 1]
    return document.tokens[read.head.first].text[:1].isupper() and any(token.text[:1].isupper() for token in tokens)


def _is_figure(lower: str) -> bool:
    """Whether a token is a figure above one."""
    return lower[:1].isdigit() and lower not in ("1", "1.0")


def both_determined(document: Document, classes: Classes, read: Read) -> bool:
    """Whether both of two joined phrases have an article or a figure: "the pool and the gym"."""
    if read.second is None or read.object is not None:
        return False
    pair = (read.head, read.second)
    if any(_may_be_clause(document, classes, phrase) for phrase in pair):
        return False
    if all(document.tokens[phrase.first].kind == "number" for phrase in pair):
        return True
    first = document.lowers[read.head.first]
    return (first in _ARTICLES or first == "both") and document.lowers[read.second.first] in _ARTICLES


def _both_countries(document: Document, read: Read) -> bool:
    """Whether two countries are joined: "the UK and Vietnam"; not "Trinidad and Tobago"."""
    if read.second is None or read.object is not None:
        return False
    ends = document.once(mentions_by_end)
    one, other = ends.get(read.head.head + 1), ends.get(read.second.head + 1)
    if one is None or other is None:
        return False
    return other.first > read.head.head and one.first - read.head.first < 2


def _has_title(document: Document, phrase: Phrase) -> bool:
    """Whether a capital follows a small letter in a phrase: "the paper Fairer rents"."""
    written = [document.tokens[place].text[:1] for place in range(phrase.first + 1, phrase.head + 1)]
    return any(one.islower() and other.isupper() for one, other in pairwise(written))


def _is_tagged_noun(document: Document, place: int) -> bool:
    """Whether the tagger takes a word for a plural noun; asked last."""
    from relint.tagger.context import tags_of

    return tags_of(document, place) == "NNS"


def _may_be_clause(document: Document, classes: Classes, phrase: Phrase, either: str = "either") -> bool:
    """Whether the head of a phrase may be the verb of what stands before it: "the clinic treats", "Kent buys"."""
    if phrase.head == phrase.first or not classes.of(document.tokens[phrase.head].text) & _THIRD:
        return False
    before = classes.of(document.tokens[phrase.head - 1].text)
    named = document.tokens[phrase.head - 1].text[:1].isupper() and phrase.head - 1 > phrase.first
    return named or bool(before & _SING and (either == "loose" or not before & _ADJECTIVE))


def _is_one(document: Document, context: Context, classes: Classes, read: Read, either: str, hard: bool) -> bool:
    """Whether a subject is singular beyond doubt."""
    head, lower = read.head, document.lowers[read.head.head]
    first = document.lowers[head.first]
    if read.second is not None:
        return first in ("each", "every") and bool(classes.of(document.tokens[head.head].text) & _SING)
    if lower in ONES:
        return True
    if read.of == "of" and read.object is not None and (found := _part(document, context, classes, read)) is not None:
        return found
    mass = hard and _is_mass(document, context, classes, head, either)
    if not (mass or is_singular(document, context, classes, head, either)):
        return False
    return first in SETS["det"] or first in _EVERY or first == "one" or (hard and not read.tail)


def _part(document: Document, context: Context, classes: Classes, read: Read) -> bool | None:
    """Return whether a part of something is singular: "one of the homes", "half of the land"; None if it is no part."""
    if read.object is None or document.lowers[read.object.head] in ("following", "above", "below"):
        return False
    lower, first = document.lowers[read.head.head], read.head.first
    if lower in _SINGLE:
        before = document.lowers[first - 1] if first else ""
        return before not in ("than", "not", "but") and not read.tail
    if lower in _LITTLE | _PARTS:
        return is_singular(document, context, classes, read.object, "either")
    if lower == "number":
        return document.lowers[first] == "the"
    return False if lower in context.options.get("both", ()) else None


def _is_mass(document: Document, context: Context, classes: Classes, head: Phrase, either: str) -> bool:
    """Whether a sentence begins with a singular that needs no article: "Snow on the hills", "Training"."""
    token, lower = document.tokens[head.head], document.lowers[head.head]
    found = classes.of(token.text)
    plain = found & _SING and not found & (_PLURAL | _ADJECTIVE | _ADVERB)
    if either == "loose" and found & _BASE:
        return False  # "Help keep it clean"
    listed = lower in context.options["either"] or lower in context.options["loose"]
    return bool(plain) and head.first == head.head and not listed and context.lexicon.zipf(lower) >= _COMMON


def _has_plurals(document: Document, classes: Classes, phrase: Phrase) -> bool:
    """Whether a plural stands before the head of a phrase: "interests regulations", "the journeys people take"."""
    inner = (classes.of(token.text) for token in document.tokens[phrase.first : phrase.head])
    return any(found & _PLURAL and not found & (_ADJECTIVE | _SING) for found in inner)

""" "There" where "their" is meant: "charge there phones", "and there children". Start at `there`.

"There" stands before a form of "be" or ends a phrase of place; before a noun it is wrong, unless that noun is a subject
of its own ("Over there people fish") or may be a verb ("those there work").
"""

from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document

_NOUN, _SINGULAR, _ADJECTIVE, _ADVERB = class_mask("noun"), CLASSES["sing"], class_mask("any-adj"), CLASSES["adv"]
_VERBAL = class_mask("verb")
# After these "there" is no place.
_NEVER_PLACE = frozenset(
    "of with for towards under within throughout after into during against without per via".split()
)
_SOMETIMES_PLACE = frozenset("in from to around on through near at across by about between".split())
_JOINERS = frozenset("and or but that if because all both".split())
_TIMES = frozenset(
    """year years month months week weeks day days night nights morning evening time times hour hours minutes summer
    winter people last next first second once twice today tomorrow yesterday tonight now later soon half way
    enough""".split()
)
_BEFORE_BASE = SETS["modal"] | frozenset(
    "to not help helps helped let lets can't i we you they who people councils often also".split()
)


def there(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each "there" that stands before a noun as its owner. Option: `stays`, verbs of being in a place."""
    from relint.tagger.context import tags_with

    classes = document.once(classes_of)
    for place in document.index.get("there", ()):
        sentence = document.sentence_of(place)
        if document.lowers[place] != "there" or place == sentence.first or place + 1 >= sentence.last:
            continue
        if _owns(document, classes, place + 1, sentence.last) and _governed(document, context, classes, place):
            tags = tags_with(document, place, "their")
            if tags[place + 1 - sentence.first] in ("NN", "NNS", "JJ", "JJR", "JJS", "VBG", "VBN", "CD"):
                text = document.tokens[place].text
                yield Finding(document.tokens[place].span, (like(text, "their"),))


def _owns(document: Document, classes: Classes, place: int, last: int) -> bool:
    """Whether a noun, with adjectives or not, begins at a token."""
    for noun in range(place, min(place + 3, last)):
        found, word = classes.of(document.tokens[noun].text), document.lowers[noun]
        ordinal = word in ("first", "second", "last", "next") and noun == place
        if ordinal and noun + 1 < last and document.lowers[noun + 1] not in _TIMES:
            continue  # "lose there second language"
        if word in _TIMES or document.tokens[noun].kind != "word" or word in SETS["prep"] | SETS["be"] | SETS["modal"]:
            return False
        if found & _NOUN and not found & _ADVERB and word not in SETS["adj"]:
            return True
        if not found & _ADJECTIVE or (found & _ADVERB and word not in SETS["adj"] | {"own", "local"}):
            return False
    return False


def _governed(document: Document, context: Context, classes: Classes, place: int) -> bool:
    """Whether what stands before "there" wants a noun."""
    before = document.lowers[place - 1]
    following = classes.of(document.tokens[place + 1].text)
    finite = following & (CLASSES["base"] | CLASSES["third"] | CLASSES["past"])
    if before in _NEVER_PLACE:
        return True
    if before in _SOMETIMES_PLACE:
        return place - 1 > document.sentence_of(place).first and not finite
    if before in _JOINERS:
        return not finite
    found = classes.of(document.tokens[place - 1].text)
    if not found & _VERBAL or before in SETS["be"] | SETS["have"] | SETS["do"]:
        return False
    return _takes(document, context, place, found, bool(finite))


def _takes(document: Document, context: Context, place: int, found: int, finite: bool) -> bool:
    """Whether the verb before "there", a word of the classes `found`, takes an object; `finite`: a verb may follow."""
    sentence = document.sentence_of(place)
    before, outer = document.lowers[place - 1], _before_adverbs(document, place - 2, sentence.first)
    governed = outer in _BEFORE_BASE or outer.endswith("'ll")
    if before in context.options["stays"]:
        return not finite and (before in _TAKES or (before in _MEETS and governed))
    if found & CLASSES["base"] and governed:
        return True
    # "The school there meets": a noun before it is where it is.
    if found & _NOUN and not found & CLASSES["ing"]:
        return outer in SETS["pronoun"] and not finite
    return not finite or not found & _NOUN


def _before_adverbs(document: Document, place: int, first: int) -> str:
    """Return the word at a token, or the one before it if it is an adverb; "" before the sentence."""
    if place > first and document.lowers[place] in _ADVERBS:
        place -= 1
    return document.lowers[place] if place >= first else ""


_ADVERBS = frozenset("now also often still then always never even soon just already".split())
_MEETS = frozenset("meet see find send build study sell lose serve end start move leave keep".split())
_TAKES = frozenset(
    "put get got make made run running kept keep left leave start starting started lose find found held".split()
)

"""A form in -ing at the end of a series of plain forms: "climb stairs, open doors and picking up". Start at `unlike`.

A modal or "to" governs the first verb and so all that "and" joins to it.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document

_BASE, _ING = CLASSES["base"], CLASSES["ing"]
_PLURAL, _OTHER = CLASSES["plural"], class_mask("noun") | class_mask("any-adj")
_LONGEST = 16
_GOVERNORS = SETS["modal"] | {"to"}
_FINITE = SETS["am"] | SETS["modal"] | frozenset("has have had".split())
_OBJECTS = SETS["det"] | SETS["object"] | SETS["small"] | frozenset("up out down off all both many more it".split())
# A noun phrase after these may go on with a gerund: "pay for roads and mending walls".
_OPEN = frozenset(
    """for of by with on in like including from about at into through as such than be without between towards and is are
    was were has have had start begin stop keep avoid consider continue enjoy risk mean love hate prefer""".split()
)


def unlike(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each form in -ing that "and" joins to plain forms after a modal or "to"."""
    classes = document.once(classes_of)
    for conjunction in document.index.get("and", ()):
        place = conjunction + 1
        if place + 1 < len(document.tokens) and _is_governing(document, classes, place):
            cure = _plain(context, document.lowers[place])
            if cure and _is_series(document, classes, conjunction, _has_object(document, place)):
                yield Finding(document.tokens[place].span, (cure,))


def _is_governing(document: Document, classes: Classes, place: int) -> bool:
    """Whether a token is a form in -ing with an object or particle."""
    token, following = document.tokens[place], document.tokens[place + 1]
    if not token.text.endswith("ing") or not token.text.islower() or not classes.of(token.text) & _ING:
        return False
    if not _has_object(document, place):
        listed = "," in document.lowers[max(place - _LONGEST, 0) : place]
        plain = listed and not classes.of(token.text) & _OTHER
        if not (plain and following.text.islower() and classes.of(following.text) & _PLURAL):
            return False  # "and training schemes"; but "and inspecting bridges"
    # "The rule is hard to meet and finding a flat can be slow": a new clause.
    rest = document.lowers[place : min(place + 12, document.sentence_of(place).last)]
    return _FINITE.isdisjoint(rest)


def _has_object(document: Document, place: int) -> bool:
    """Whether a word that begins an object, or a particle, stands after the form: not "pumping stations"."""
    return document.lowers[place + 1] in _OBJECTS or document.tokens[place + 1].kind == "number"


def _is_series(document: Document, classes: Classes, conjunction: int, paired: bool) -> bool:
    """Whether the words before "and" are plain forms with their objects, after a modal or "to"; `paired`: or one."""
    start = document.sentence_of(conjunction).first
    comma = False
    for place in range(conjunction - 1, max(start, conjunction - _LONGEST), -1):
        lower, found = document.lowers[place], classes.of(document.tokens[place].text)
        if lower in _GOVERNORS:
            verb = place + 1 + (document.lowers[place + 1] in SETS["not"])
            plain = (
                bool(classes.of(document.tokens[verb].text) & _BASE) and verb < conjunction - 1 and (comma or paired)
            )
            # "Helping people to grow food and creating jobs" goes on with "helping".
            return plain and not any(word.endswith("ing") for word in document.lowers[start:place])
        if lower == ",":
            if not classes.of(document.tokens[place + 1].text) & _BASE:
                return False
            comma = True
        elif document.tokens[place].kind == "mark" or lower in SETS["sub"]:
            return False
        if (found & _ING and lower.endswith("ing")) or (lower in _OPEN and not comma):
            return False
    return False


def _plain(context: Context, word: str) -> str:
    """Return the plain form of a form in -ing; empty if it has none."""
    return next(iter(context.lexicon.lemmas(word, "VBG")), "")

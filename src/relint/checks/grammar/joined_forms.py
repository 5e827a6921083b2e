"""Another form where "and" goes on after a modal: "will count the eels and sent them". Start at `after_modal`.

What "and" joins to "will count" or "to close" must be a plain form too. Only a sentence is looked at whose one finite
verb before the "and" is the modal, and where the word after it can be nothing but a verb or has an object.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document

_PAST = CLASSES["past"] | CLASSES["part"]
_BASE, _THIRD, _ING, _LOWER = (CLASSES[name] for name in ("base", "third", "ing", "lower"))
_NOMINAL = class_mask("noun") | class_mask("any-adj") | CLASSES["adv"]
_OPEN = class_mask("noun") | class_mask("any-adj") | CLASSES["part"]
_LONGEST = 24
_FINITE = frozenset("VBZ VBP VBD".split())
_OBJECT = SETS["det"] | SETS["object"] | SETS["poss"] | {"it"}
_ORDERS = frozenset("must should".split())
_WILL = frozenset("will 'll would can could should must may might shall cannot won't can't".split())


def after_modal(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each form other than the plain one that "and" or "or" joins to a modal's verb."""
    classes = document.once(classes_of)
    for word in ("and", "or"):
        for place in document.index.get(word, ()):
            verb = place + 1
            if verb >= document.sentence_of(place).last:
                continue
            found = classes.of(document.tokens[verb].text)
            if found & _LOWER and found & (_PAST | _THIRD | _ING) and not found & _BASE:
                yield from _at(document, context, classes, place, found)


def _at(document: Document, context: Context, classes: Classes, conjunction: int, found: int) -> Iterator[Finding]:
    """Yield the finding for the word after a conjunction, if a modal governs it."""
    verb = conjunction + 1
    modal = _modal(document, classes, conjunction)
    if modal < 0 or not _is_meant(document, classes, verb, found, document.lowers[modal]):
        return
    if _is_governed(document, conjunction, modal, found) and (cures := _cures(context, document.lowers[verb])):
        yield Finding(document.tokens[verb].span, cures)


def _modal(document: Document, classes: Classes, conjunction: int) -> int:
    """Return the token of the modal that stands before a conjunction with a plain form after it, or -1."""
    first = max(document.sentence_of(conjunction).first, conjunction - _LONGEST)
    for place in range(conjunction - 1, first - 1, -1):
        lower = document.lowers[place]
        if lower in _WILL and document.tokens[place].text != "May":
            after = place + 2 if document.lowers[place + 1] in SETS["not"] else place + 1
            plain = after < conjunction and classes.of(document.tokens[after].text) & _BASE
            return place if plain and place > document.sentence_of(conjunction).first else -1
        if lower in ("that", "which", "who", "where", "when", "if", "because", ";", ":", "“", "”", "(", "–"):
            return -1
    return -1


def _is_meant(document: Document, classes: Classes, verb: int, found: int, modal: str) -> bool:
    """Whether a word after "and" is meant as a verb: an object follows it, and no other reading fits."""
    from relint.tagger.context import tags_of

    last = document.sentence_of(verb).last
    after = document.lowers[verb + 1] if verb + 1 < last else "."
    following = classes.at(verb + 1, 0, last)
    governs = after in _OBJECT or following & CLASSES["number"]
    if found & _THIRD and not found & _PAST:
        plural = following & CLASSES["plural"] and not found & _NOMINAL
        if after == "that" or modal not in _ORDERS or document.lowers[verb] in ("is", "has", "was", "does"):
            return False
        return bool(governs or plural) or (bool(following & _OPEN) and tags_of(document, verb) == "VBZ")
    if found & _ING:
        bare = document.lowers[verb - 1] == "and" and document.lowers[verb - 2] not in ("to", ",")
        noun = document.tokens[verb - 2].kind == "number" and following & class_mask("noun")
        return bool(bare and after != "that" and (governs or noun))
    return bool(governs) and after != "that"


def _is_governed(document: Document, conjunction: int, modal: int, found: int) -> bool:
    """Whether the tagger sees no other verb between the modal and "and" that a form may be joined to."""
    from relint.tagger.context import tags_of

    inner = {tags_of(document, place) for place in range(modal + 1, conjunction)}
    if not inner.isdisjoint(_FINITE):
        return False
    first = document.sentence_of(modal).first
    if found & _ING and any(word[-3:] == "ing" for word in document.lowers[first:conjunction]):
        return False  # "will help by clearing paths and planting"
    before = {tags_of(document, place) for place in range(document.sentence_of(modal).first, modal)}
    if found & _PAST and not found & _ING:
        return "VBN" not in inner and before.isdisjoint(_FINITE)
    return True


def _cures(context: Context, word: str) -> tuple[str, ...]:
    for tag in ("VBG", "VBD", "VBN", "VBZ"):
        for lemma in context.lexicon.lemmas(word, tag):
            if lemma != word:
                return (lemma,)
    return ()

"""A present where the sentence tells of the past: "was fined after inspectors find mice". Start at `after_past`.

What comes "after" something that was done was done as well. The subject after "after" is read as in `forward_phrases`,
and a form in the present behind it, that can be nothing but its verb, is found if a past stands before it.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.grammar.forward_phrases import noun_phrase
from relint.checks.grammar.wordclass import CLASSES, Classes, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document

_BASE, _THIRD, _PAST, _PART = (CLASSES[name] for name in ("base", "third", "past", "part"))
_WERE = frozenset("was were".split())
_PARTING = frozenset(": ; – — “".split())
_AUXILIARIES = SETS["am"] | SETS["have"] | SETS["do"] | SETS["modal"] | {"be", "being", "been"}
_CERTAIN = SETS["det"] | SETS["object"] | SETS["quant"] | frozenset("that ill out up down off to it".split())
# "He was told that staff call when pupils miss a day."
_REPORTED = frozenset("that to if said told asked how what why whether when so because".split())
_PRESENT = SETS["modal"] - frozenset(
    "would could should might couldn't wouldn't shouldn't mightn't".split()
) | frozenset("is are has have says say so days weeks months years".split())


def after_past(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each verb in the present that follows "after" or "when" in a sentence of the past."""
    classes = document.once(classes_of)
    for place in (*document.index.get("after", ()), *document.index.get("when", ())):
        verb = _verb(document, classes, place)
        if verb is not None and _is_past(document, place) and document.block_of(place).kind == "paragraph":
            right = _bent(context, document.tokens[verb].text)
            if right is not None and _is_finite(document, verb, right):
                yield Finding(document.tokens[verb].span, (right,))


def _verb(document: Document, classes: Classes, after: int) -> int | None:
    """Return the token of the verb in the present whose subject follows "after" at a token."""
    sentence = document.sentence_of(after)
    phrase, place = noun_phrase(document, classes, after + 1, sentence.last)
    if phrase is None or not _is_present(document, classes, place, sentence.last):
        place = _inside(document, classes, after, sentence.last)
    return place if place > after and _is_present(document, classes, place, sentence.last) else None


def _is_present(document: Document, classes: Classes, place: int, last: int) -> bool:
    """Whether a token may be a verb in the present."""
    if place >= last or not document.tokens[place].text.islower():
        return False
    found, lower = classes.of(document.tokens[place].text), document.lowers[place]
    present = found & (_BASE | _THIRD) and not found & (_PAST | _PART)
    return bool(present) and lower not in _AUXILIARIES and "'" not in lower


def _inside(document: Document, classes: Classes, after: int, last: int) -> int:
    """Return the first token after "after" that may be a verb and has an object: "police | stop her car"; or -1."""
    for place in range(after + 2, min(after + 6, last - 1)):
        found = classes.of(document.tokens[place].text)
        if document.tokens[place].kind != "word" or document.lowers[place] in SETS["prep"] | SETS["conj"]:
            return -1
        several = classes.of(document.tokens[place - 1].text) & CLASSES["plural"]
        if found & (_BASE | _THIRD) and (document.lowers[place + 1] in _CERTAIN or (several and found & _BASE)):
            return place
    return -1


def _is_past(document: Document, after: int) -> bool:
    """Whether what stands before "after" in its sentence tells of the past and of nothing else."""
    words = document.lowers[document.sentence_of(after).first : after]
    marks = [place for place, word in enumerate(words) if word in _PARTING]
    before = frozenset(words[marks[-1] :] if marks else words)
    if document.lowers[after] == "when" and not _REPORTED.isdisjoint(before):
        return False
    if not _WERE.isdisjoint(before):
        return _PRESENT.isdisjoint(before)
    return False


def _bent(context: Context, word: str) -> str | None:
    """Return the past of a verb in the present."""
    for tag in ("VB", "VBZ"):
        for lemma in context.lexicon.lemmas(word, tag):
            found = context.lexicon.inflect(lemma, "VBD")
            if found and found != word:
                return found
    return None


def _is_finite(document: Document, verb: int, right: str) -> bool:
    """Whether the tagger takes the word for a verb, both as it stands and in the past."""
    from relint.tagger.context import tags_of, tags_with

    sentence = document.sentence_of(verb)
    past = tags_with(document, verb, right)[verb - sentence.first] in ("VBD", "VBN")
    return past and tags_of(document, verb) in ("VB", "VBP", "VBZ")

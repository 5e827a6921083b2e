"""Sentences of which half stands behind a full stop: "With 9 lanes. The pool is", "who know him. Should call".

Start at `half_sentence`. Only a draft's own prose is read: a speaker, a speech, a list and a heading may leave a
sentence open on purpose.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document, Sentence
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import NOUN, mask

_AUXILIARIES = frozenset("is was were has should would could must".split())
_PHRASES = frozenset("with despite following including alongside".split())
_CLAUSES = frozenset("although while whereas if when unless".split())
_RELATIVES = frozenset(("which", "who"))
_BEFORE_NOUN = mask("IN", "DT", "JJ", "JJR", "JJS", "CD", "PRP$", "TO", "VBG")
_FINITE = mask("VBD", "VBZ", "VBP", "MD")
_BASE, _HELD = mask("VB"), mask("VBN", "VBG")
_SURE = frozenset(
    "is are was were has have had will would can could should must may might do does did said says be".split()
)
_PLACES = frozenset("in on at of by under with not as for to only ever".split())
_SUBJECTS = frozenset(
    """the a an this that it he she they we you i there any anyone your our their his her its us them
    him me""".split()
)
_RESULTS = frozenset("means meant makes made gives gave allows allowed brings brought leads led leaves left".split())
_LEAST = 5  # tokens of a sentence that may be half of one
_FIRST_PERSON = 2  # times "I" may stand in a draft that is no speech


def half_sentence(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the words around a full stop that parts a sentence, or the last word of one without its main verb."""
    heads = _AUXILIARIES | _PHRASES | _CLAUSES | _RELATIVES
    found = sorted({place for head in heads & document.index.keys() for place in document.index[head]})
    if not found or _is_speech(document):
        return
    for place in found:
        sentence = document.sentence_of(place)
        lower = document.lowers[place]
        if place > sentence.first and lower in _RELATIVES:
            if _lacks_verb(document, context.lexicon, sentence, place) and _is_prose(document, sentence):
                yield Finding(document.span(sentence.last - 2, sentence.last))
        elif place == sentence.first and document.tokens[place].text[0].isupper() and _is_prose(document, sentence):
            if (
                lower == "which"
                and document.lowers[place + 1] in _SURE | _RESULTS
                and place > document.block_of(place).first
            ):
                yield Finding(document.span(place - 2, place + 1))
            elif lower in _AUXILIARIES and _lacks_subject(document, context.lexicon, sentence):
                yield Finding(document.span(max(place - 2, document.block_of(place).first), place + 1))
            elif lower in _PHRASES | _CLAUSES and _is_dependent(document, context.lexicon, sentence):
                yield Finding(document.span(sentence.last - 2, sentence.last + 1))


def _is_speech(document: Document) -> bool:
    """Whether the draft itself says "I"."""
    places = document.index.get("i", ())
    return sum(document.quotation_at(document.tokens[n].start) is None for n in places) > _FIRST_PERSON


def _is_prose(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence of the draft's own words ends with a full stop in a paragraph."""
    block = document.blocks[sentence.block]
    ends = document.tokens[sentence.last - 1].text == "." and sentence.last - sentence.first >= _LEAST
    words = document.lowers[sentence.first : sentence.last]
    plain = not any(mark in words for mark in ("“", "”", '"', ":", ";", "(", "[", "]", "*", "–", "-", "?"))
    quoted = document.quotation_at(document.tokens[sentence.first].start) is not None
    plain = plain and "](" not in document.slice(document.span(sentence.first, sentence.last))  # a link's name
    return ends and plain and block.kind in ("paragraph", "heading") and block.part != "contacts" and not quoted


def _lacks_subject(document: Document, lexicon: Lexicon, sentence: Sentence) -> bool:
    """Whether a sentence begins with a verb that has no subject: "Should call 101.", "Was built in 1911."."""
    first, second = document.lowers[sentence.first : sentence.first + 2]
    following = document.tokens[sentence.first + 1].text
    tags = lexicon.tags(second) if following.islower() else 0
    if second in ("not", "also", "now", "been", "be"):
        return True
    if first in ("should", "would", "could", "must"):
        third = document.lowers[sentence.first + 2]
        named = document.tokens[sentence.first + 2].text[0].isupper()
        object_ = named or third in _SUBJECTS or bool(lexicon.tags(third) & mask("IN", "TO"))
        return bool(tags & _BASE) and (object_ or not tags & NOUN)
    led = bool(lexicon.tags(document.lowers[sentence.first + 2]) & mask("IN", "TO", "DT"))
    return bool(tags & _HELD) and (led or not tags & (NOUN | mask("JJ")))


def _is_dependent(document: Document, lexicon: Lexicon, sentence: Sentence) -> bool:
    """Whether a sentence is one phrase, or one clause that depends on another, and the paragraph goes on after it."""
    words = document.lowers[sentence.first : sentence.last]
    if (
        "," in words
        or sentence.last >= document.blocks[sentence.block].last
        or words[1] not in _SUBJECTS | _counts(words)
    ):
        return False
    verbs = sum(_is_verb(document, lexicon, place) for place in range(sentence.first + 2, sentence.last - 1))
    return verbs == (words[0] in _CLAUSES)


def _counts(words: list[str]) -> set[str]:
    """Return the second word if it is no verb for sure: "more", "heavy"."""
    if words[0] in _CLAUSES and words[1] in _PLACES:
        return set()  # "When in doubt ask."
    return {words[1]} if not words[1].endswith(("ing", "ed")) and words[1] not in _SURE else set()


def _is_verb(document: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether a token may be a verb with a subject of its own, or an imperative; "has been built" counts once."""
    lower, before = document.lowers[place], document.lowers[place - 1]
    if before in _SURE or (before in ("not", "been", "also") and lower not in _SURE):
        return False
    if lower in _SURE:
        return document.tokens[place].text.islower()  # "in May"
    tags = lexicon.tags(lower) if document.tokens[place].text.islower() else 0
    if not tags & (_FINITE | _BASE):
        return False
    described = document.tokens[place - 1].kind == "number" or bool(lexicon.tags(before) & _BEFORE_NOUN)
    return not (tags & NOUN and described)


def _lacks_verb(document: Document, lexicon: Lexicon, sentence: Sentence, place: int) -> bool:
    """Whether a sentence ends with the clause that its only comma begins: "The pool, which was built in 1964."."""
    words = document.lowers[sentence.first : sentence.last]
    comma = place - 1 - sentence.first
    if (
        words.count(",") != 1
        or not 0 < comma < 7
        or words[comma] != ","
        or words[0] not in ("the", "this", "our", "its")
    ):
        return False
    return not any(_is_verb(document, lexicon, n) for n in range(sentence.first + 1, place - 1))

"""Unknown words that are meant: coined, foreign and half words, and the names of firms. Start at `is_meant`.

A writer who sets a word apart, in quotation marks or brackets, has looked at it: ‘kopi’, “a mark (chandlo)”. So has one
who introduces it: “a stem called a pleacher”, “known as heathering”, *tolo*; then it is the draft's own in all forms.
Such a word is a slip only if a common word lies one slip away. "(Plu)ral" is half a word; what stands before "Ltd", or
begins entries of a list and has a note behind it, is a name.
"""

from relint.document import Document
from relint.lexicon.derivation import is_derived
from relint.lexicon.lookup import Lexicon
from relint.lexicon.nearness import nearest
from relint.lexicon.unknown import COMMON
from relint.patterns import lazily

_PAIRS = {"(": ")", "[": "]", "‘": "'", "“": "”", "'": "'", '"': '"'}
_FIRMS = frozenset("ltd limited plc llp inc gmbh pty pte llc corp ag bv nv".split())
_NOTES = frozenset("(-–—")
_SET_APART = frozenset("*_(),.‘’")
_GENUS = 3  # letters
_TWICE, _SELDOM = 2, 3.0  # a word that stands twice may still be a slip of one that is not quite common
_NAMING = frozenset("called known termed named dubbed nicknamed so-called".split())
_LEADS = frozenset("a an the as by locally simply also then or some in to".split())
_FORMS = ("", "s", "es", "ing", "ed", "er", "ers", "d")
_EMPHASIS = lazily(r"(?<![\w*_])(?P<mark>\*{1,2}|_)(?P<word>[^\W\d_][\w’'-]{1,30})(?P=mark)(?![\w*_])")
_LATIN = lazily(r"(?:us|is|um|a|ae|i|ns|or|ix|ides?|ops|yx|ex|ura)$")


def is_meant(document: Document, place: int, lexicon: Lexicon) -> bool:
    """Whether the unknown word at `place` is set apart, half a word, or a firm's name."""
    token = document.tokens[place]
    if place and document.text[token.start - 1] in ")]":
        return True
    if _is_own(document, document.bases[place], lexicon) or _is_term(document, document.bases[place], lexicon):
        return True
    if token.text[0].isupper():
        return _is_firm(document, place)
    if _is_species(document, place, lexicon):
        return True
    if _is_alone(document, place):
        return is_derived(token.text, lexicon) or not nearest(token.text, lexicon, COMMON)
    return _has_strange_neighbour(document, place, lexicon)


def _is_own(document: Document, base: str, lexicon: Lexicon) -> bool:
    """Whether a word is one that the draft introduces, in any form; what stands once may still be a slip."""
    own = document.once(_introduced)
    if not own or own.isdisjoint((base, *(base.removesuffix(ending) for ending in _FORMS), *_stems(base))):
        return False
    return len(document.index[base]) > 1 or not nearest(base, lexicon, COMMON)


def _is_term(document: Document, base: str, lexicon: Lexicon) -> bool:
    """Whether a draft writes a word alike again and again, as slips are not: "a gold torc", "quolls", "the quoll"."""
    places = {place for form in (base, f"{base}s", base.removesuffix("s")) for place in document.index.get(form, ())}
    least = _SELDOM if len(places) == _TWICE else COMMON
    return len(places) >= _TWICE and not nearest(base, lexicon, least)


def _stems(base: str) -> tuple[str, ...]:
    """Return what an -ing or -er may stand for: "heathering" for "heather", the "heatherers" for "heathering"."""
    return tuple(base.removesuffix(ending) + other for ending in _FORMS for other in ("ing", "er", "e"))


def _introduced(document: Document) -> frozenset[str]:
    """Return the words that the draft introduces by "called", "known as" or emphasis, for `Document.once`."""
    found: set[str] = set()
    lowers, bases = document.lowers, document.bases
    for word in _NAMING & document.index.keys():
        for place in document.index[word]:
            first, last = place + 1, document.sentence_of(place).last
            while first < last and (lowers[first] in _LEADS or document.tokens[first].kind == "mark"):
                first += 1
            found.update(bases[first : min(first + 1, last)])
            if first + 2 < last and lowers[first + 1] in ("or", "and"):
                found.add(bases[first + 2])
    if "*" in document.text or "_" in document.text:
        found.update(match["word"].lower() for match in _EMPHASIS.finditer(document.text))
    return frozenset(found)


def _is_species(document: Document, place: int, lexicon: Lexicon) -> bool:
    """Whether the word ends the Latin name of a species: a genus stands before it, or emphasis marks hold both.

    "*Bubo scandiacus*", "the little owl, Athene noctua". The word must end as Latin does, and be no slip of a common
    one.
    """
    tokens = document.tokens
    before, token = tokens[place - 1], tokens[place]
    if not place or not _LATIN.search(token.text) or before.end + 1 != token.start:
        return False
    genus = before.text.istitle() and before.text.isalpha() and len(before.text) >= _GENUS
    if not genus or nearest(token.text, lexicon, COMMON):
        return False
    text = document.text
    marked = text[before.start - 1 : before.start] in _SET_APART and text[token.end : token.end + 1] in _SET_APART
    return marked or before.text.lower() not in lexicon


def _is_alone(document: Document, place: int) -> bool:
    """Whether the word stands alone between quotation marks or brackets."""
    tokens = document.tokens
    if not 0 < place < len(tokens) - 1:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    touches = before.end == tokens[place].start and tokens[place].end == after.start
    return touches and _PAIRS.get(before.text) == after.text


def _is_firm(document: Document, place: int) -> bool:
    """Whether a capitalised word is a firm's by what follows: "Ltd", or a note behind the head of an entry."""
    block = document.block_of(place)
    if place + 1 >= block.last:
        return False
    if document.lowers[place + 1] in _FIRMS:
        return True
    opens = block.kind == "item" and all(token.kind != "word" for token in document.tokens[block.first : place])
    repeated = len(document.index[document.bases[place]]) > 1  # a slip seldom comes twice: "Fundng – £3 million"
    return opens and repeated and document.tokens[place + 1].text in _NOTES


def _has_strange_neighbour(document: Document, place: int, lexicon: Lexicon) -> bool:
    """Whether another unknown word in lower case stands beside, and no common word is near either: "a nada chhadi"."""
    sentence = document.sentence_of(place)
    if nearest(document.tokens[place].text, lexicon, COMMON):
        return False
    for beside in (place - 1, place + 1):
        if sentence.first <= beside < sentence.last:
            text = document.tokens[beside].text
            strange = text.isalpha() and text.islower() and len(text) > 2 and not lexicon.knows(text)
            if strange and not nearest(text, lexicon, COMMON):
                return True
    return False

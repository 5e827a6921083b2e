"""Unknown words that are meant: coined, foreign and half words, and the names of firms. Start at `is_meant`.

A writer who sets a word apart, in quotation marks or brackets, has looked at it: ‘kopi’, “a mark (chandlo)”. Such a
word is a slip only if a common word lies one slip away. "(Plu)ral" is half a word; what stands before "Ltd", or begins
entries of a list and has a note behind it, is a name.
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
_LATIN = lazily(r"(?:us|is|um|a|ae|i|ns|or|ix|ides?|ops|yx|ex|ura)$")


def is_meant(document: Document, place: int, lexicon: Lexicon) -> bool:
    """Whether the unknown word at `place` is set apart, half a word, or a firm's name."""
    token = document.tokens[place]
    if place and document.text[token.start - 1] in ")]":
        return True
    if token.text[0].isupper():
        return _is_firm(document, place)
    if _is_species(document, place, lexicon):
        return True
    if _is_alone(document, place):
        return is_derived(token.text, lexicon) or not nearest(token.text, lexicon, COMMON)
    return _has_strange_neighbour(document, place, lexicon)


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

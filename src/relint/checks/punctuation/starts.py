"""Small letters where a capital is due: what stood before was cut, or a full stop slipped in.

Start at `paragraph_start` ("the bridge will open." as a paragraph) or at `sentence_start` ("It opens. the mayor …").
"""

from collections.abc import Iterator

from relint.checks.around import apart, unmarked
from relint.checks.code import Context
from relint.checks.persons.offices import SPEECH
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.sentences import is_abbreviation
from relint.span import Span
from relint.tokens import Token

_QUOTES = frozenset("“\"‘'(")
_NOT_STOPS = frozenset(
    """etc ltd inc co corp plc bros jnr snr esq approx sq ft hrs mins hr min sec secs kg km cm mm lb oz mph yd yds dept
    univ assn incl excl ca viz""".split()
)
_ASKED = SPEECH | frozenset("asked wondered cried thought says asks".split())
_PARTICLES = frozenset("de da di du van von der den al el la le bin ibn e ap".split())


def paragraph_start(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the first word of a paragraph that begins with a small letter and goes on with nothing before it."""
    for number, block in enumerate(document.blocks):
        if block.kind != "paragraph" or block.last - block.first < 4 or block.part == "contacts":
            continue
        first = block.first
        if document.tokens[first].text in _QUOTES:
            first += 1
        token = document.tokens[first]
        labelled = document.lowers[first + 1] == ":"  # "email: …"
        if not labelled and _is_small(token, context) and not _goes_on(document, number):
            yield Finding(token.span, (_capital(document, token),))


def _is_small(token: Token, context: Context) -> bool:
    """Whether a token is a common word in small letters: not "iPhone", "e-mail", "de Gaulle" or a house's own word."""
    if token.kind != "word" or not token.text.islower() or token.text in context.words or "." in token.text:
        return False
    return len(token.text) > 1 and token.text not in _PARTICLES and context.lexicon.knows(token.text)


def _goes_on(document: Document, number: int) -> bool:
    """Whether a block goes on with what the one before began: a list, a quotation, a sentence broken by a list."""
    if not number:
        return False
    before = document.blocks[number - 1]
    if before.kind == "item" or not before.last > before.first:
        return True
    text = document.slice(before.span).rstrip("\"'”’)] ")
    return not text.endswith((".", "!", "?")) or text.endswith("..")


def _capital(document: Document, token: Token) -> str:
    """Return the token's text with a capital."""
    text = document.slice(token.span)
    return text[0].upper() + text[1:]


def sentence_start(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the small word after a full stop, question or exclamation mark that ends a sentence."""
    tokens = document.tokens
    for mark in ".?!":
        for number in document.index.get(mark, ()):
            if not 0 < number < len(tokens) - 1:
                continue
            before, own, after = tokens[number - 1 : number + 2]
            if not after.text.islower() or not _parts(document, number, block=document.block_of(number)):
                continue
            if _ends(before, mark, context.lexicon) and _is_small(after, context) and not _listed(document, number):
                cures = _cures(document, number, mark) if unmarked(document, number, number + 1) else ()
                yield Finding(Span(own.start, after.end), cures)


def _parts(document: Document, mark: int, block: Block) -> bool:
    """Whether a mark touches the word before it and stands apart from the next one of its block."""
    return block.last > mark + 1 and not apart(document, mark) and apart(document, mark + 1)


def _ends(before: Token, mark: str, lexicon: Lexicon) -> bool:
    """Whether a mark after this word ends a sentence: not "approx.", "Ltd.", "Yahoo!", "e.g."."""
    if before.kind == "number":
        return mark == "." and len(before.text) > 2
    if before.kind != "word" or "." in before.text or len(before.text) < 3:
        return before.text in ("it", "us", "up", "in", "so", "me", "is")
    if is_abbreviation(before.text) or before.text.lower() in _NOT_STOPS:
        return False
    if before.text.islower():
        return lexicon.knows(before.text)
    return mark == "." and before.text.istitle() and (len(before.text) > 3 or lexicon.knows(before.text))


def _listed(document: Document, number: int) -> bool:
    """Whether the mark stands in a list of questions ("who? when? where?") or ends a thought ("what now? he asked")."""
    if document.lowers[number] == ".":
        return False
    following = document.lowers[number + 1 : number + 6]
    return document.lowers[number] in following or bool(_ASKED.intersection(following[:3]))


def _cures(document: Document, number: int, mark: str) -> tuple[str, ...]:
    """Return the mark with a capital after it, and for a full stop the comma that may have been meant."""
    after = document.tokens[number + 1]
    gap = document.text[document.tokens[number].end : after.start]
    capital = f"{mark}{gap}{_capital(document, after)}"
    return (capital, f",{gap}{document.slice(after.span)}") if mark == "." else (capital,)

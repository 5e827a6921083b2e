"""Who says it. Start at `unattributed`: a paragraph that is all quotation, and nobody near it who says so.

`unmarked` finds "said:" before words without quotation marks in a draft that marks its other quotations;
`colon_missing` a paragraph that ends "said" before a quotation.
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.persons.offices import SPEECH
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.patterns import lazily
from relint.quotations import SPEECH_VERBS
from relint.span import Span

_MARKS = '“"'
_CLOSING = '”"'
_SAYING = ("said", "added", "commented", "explained", "continued", "concluded", "replied")
_LEAST_WORDS = 4
_SPOKEN = lazily(
    rf"\b(?:{SPEECH_VERBS}|welcomed|responded|reacted|wrote|writes|asked|thanked|comments?|quoted?|according to)\b"
)
_NAME_LINE = lazily(r"\s*[-–—~]?\s*[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)+\b")


def unattributed(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the opening words of quotations of a whole paragraph for which nobody is named before or after.

    Only in drafts that name a speaker for another quotation; not at the head of a draft, where a pull quote may stand.
    """
    if not any(mark in document.text for mark in _CLOSING) or _is_speech(document):
        return
    blocks = document.blocks
    whole = [number for number, block in enumerate(blocks) if number > 1 and _is_quotation(document, block)]
    if not whole or not _names_speakers(document):
        return
    for number in whole:
        before, after = blocks[number - 1], blocks[number + 1] if number + 1 < len(blocks) else None
        if not _announces(document, before) and not _attributes(document, after):
            first = blocks[number].first
            last = min(first + 3, blocks[number].last)
            yield Finding(document.span(first, last))


def _is_speech(document: Document) -> bool:
    """Whether the draft itself says "I": a speech or a statement."""
    return sum(document.quotation_at(document.tokens[n].start) is None for n in document.index.get("i", ())) > 2


def _is_quotation(document: Document, block: Block) -> bool:
    """Whether a paragraph of the body is one closed quotation of sentences."""
    if block.kind != "paragraph" or block.part != "body" or block.last - block.first < _LEAST_WORDS + 3:
        return False
    text = document.slice(block.span).strip()
    if text[0] not in _MARKS or text[-1] not in _CLOSING or text[-2] not in ".!?…":
        return False
    quotation = document.quotation_at(block.span.start)
    return quotation is not None and quotation.closed and quotation.span == block.span


def _names_speakers(document: Document) -> bool:
    """Whether another quotation of the draft has a speaker: "said: “"."""
    return any(
        document.tokens[place + 1].text == ":" and document.tokens[place + 2].text in _MARKS
        for verb in SPEECH
        for place in document.index.get(verb, ())
        if place + 2 < len(document.tokens)
    )


def _announces(document: Document, block: Block) -> bool:
    """Whether a block may say whose words come next: by a colon, a speech verb of its own, or as a line with a name."""
    text = document.slice(block.span).rstrip()
    if block.kind != "paragraph" or text.endswith((":", ";", ",", "-", "–", "—")):
        return True
    if text.endswith(tuple(_CLOSING)):
        return False  # that quotation is closed
    return bool(_SPOKEN.search(_own_words(document, block)))


def _attributes(document: Document, block: Block | None) -> bool:
    """Whether a block says whose words came before: "Ann Lee said the work …", "– Ann Lee, engineer"."""
    if block is None or block.kind not in ("paragraph", "heading", "item"):
        return False
    own = _own_words(document, block)
    if block.kind in ("heading", "item") or own.lstrip()[:1] in "-–—":
        return bool(_NAME_LINE.match(own))
    return bool(_SPOKEN.search(own)) and not document.slice(block.span).rstrip().endswith((":", *_CLOSING))


def _own_words(document: Document, block: Block) -> str:
    """Return a block's words outside quotations."""
    start, own = block.span.start, []
    for quotation in document.quotations:
        if block.span.start <= quotation.span.start < block.span.end and quotation.marks:
            own.append(document.text[start : quotation.span.start])
            start = quotation.span.end
    own.append(document.text[start : block.span.end])
    return " ".join(own)


def unmarked(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield "said:" before words without marks, where the draft marks the words after every other "said:"."""
    marked, bare = [], []
    for verb in _SAYING:
        for place in document.index.get(verb, ()):
            then = place + 2
            if document.lowers[place + 1 : then] != [":"] or then >= len(document.tokens):
                continue
            opens = document.tokens[then].text
            block = document.block_of(place)
            if opens in "“\"‘'":
                marked.append(place)
            elif document.quotation_at(document.tokens[place].start) is None and _is_bare(document, then, block):
                bare.append(place)
    if marked and len(marked) >= len(bare):
        for place in bare:
            yield Finding(Span(document.tokens[place].start, document.tokens[place + 2].end))


def _is_bare(document: Document, then: int, block: Block) -> bool:
    """Whether the words at `then` begin a sentence of the same paragraph or the next one, with no marks in it."""
    other = document.block_of(then)
    if not document.tokens[then].text[:1].isupper() or other.kind != "paragraph" or other.part != block.part:
        return False
    rest = document.text[document.tokens[then].start : other.span.end]
    return len(rest.split()) > 3 and not any(mark in rest for mark in '“”"‘') and rest.rstrip()[-1:] in ".!?"


def colon_missing(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield "said" at the end of a paragraph before one that opens a quotation."""
    for block, following in pairwise(document.blocks):
        last = block.last - 1
        if last > block.first and document.lowers[last] in SPEECH and document.slice(following.span)[:1] in _MARKS:
            token = document.tokens[last]
            if token.text.islower():
                yield Finding(token.span, (f"{token.text}:",))


def nobody_said(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield "said" right between a quotation and a full stop: "“It is safe,” said."."""
    for verb in SPEECH:
        for place in document.index.get(verb, ()):
            before = document.tokens[place - 1].text if place else ""
            if before in ("”", '"') and document.lowers[place + 1 : place + 2] in (["."], [","]):
                yield Finding(Span(document.tokens[place].start, document.tokens[place + 1].end))

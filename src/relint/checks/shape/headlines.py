"""Headlines and sentences that are too long or wrongly closed. Start reading at `too_long`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.span import Span


def too_long(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the headline if it has more code points than the option `most`; the value `count` says how many."""
    for block in _headlines(document):
        count = len(document.line(block.span))
        if count > context.options["most"]:
            yield Finding(block.span, values=(("count", str(count)),))


def closed(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the full stop that ends a headline of one sentence; not an ellipsis, nor that of "U.S."."""
    for block in _headlines(document):
        last = document.tokens[block.last - 1]
        before = document.tokens[block.last - 2] if block.last - block.first > 2 else last
        if last.text == "." and before.kind != "mark" and len(_stops(document, block)) == 1:
            yield Finding(Span(before.start, last.end), (document.text[before.start : before.end],))


def _stops(document: Document, block: Block) -> list[int]:
    """Return the places of the full stops, question and exclamation marks of a block."""
    return [n for n in range(block.first, block.last) if document.tokens[n].text in (".", "?", "!")]


def _headlines(document: Document) -> Iterator[Block]:
    """Yield the blocks that are headlines and hold a word."""
    for block in document.blocks:
        if block.kind == "headline" and block.first < block.last:
            yield block


def long_sentences(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the sentences with more words than the option `most`; the value `count` says how many."""
    most = context.options["most"]
    for sentence in document.sentences:
        if sentence.last - sentence.first <= most:
            continue
        count = sum(token.kind not in ("mark", "hidden") for token in document.tokens[sentence.first : sentence.last])
        if count > most:
            span = document.span(sentence.first, sentence.last)
            yield Finding(span, values=(("count", str(count)),))

"""Marks with nothing between them. Three checks: `commas`, `brackets`, `quotation`."""

from collections.abc import Iterator

from relint.checks.around import apart
from relint.checks.code import Context
from relint.checks.scan import matches
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span

_BRACKETS = lazily(r"(?<!\w)(?:\([\s,;–-]*\)|\[\s*\]|\{\s*\}|<\s*>)")
_QUOTATION = lazily(r"“ *”|‘ *'(?!\w)|(?<=[\s(:])\" ?\"(?=[\s.,;)]|$)|(?<=[\s(])''(?=[\s.,;)]|$)")


def commas(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield two marks with only a space between: ", ," and ", .", where a name or clause stood."""
    for number in document.index.get(",", ()):
        if number + 1 >= len(document.tokens):
            continue
        mark, after = document.tokens[number], document.tokens[number + 1]
        if after.text in _AFTER_COMMA and apart(document, number + 1) and document.block_of(number).last > number + 1:
            dots = after.text == "." and document.lowers[number + 2 : number + 3] == ["."]
            if not dots:
                yield Finding(Span(mark.start, after.end))
    for number in document.index.get("(", ()):
        if number + 1 < len(document.tokens) and document.lowers[number + 1] in (",", ";"):
            yield Finding(Span(document.tokens[number].start, document.tokens[number + 1].end))


_AFTER_COMMA = frozenset(",.;:)")


def brackets(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield brackets with nothing in them; a box to tick at the head of a paragraph is none."""
    for match in matches(_BRACKETS, document.flow.text, "(", "[", "{", "<"):
        span = document.flow.span(*match.span())
        token = document.token_at(span.start)
        box = match.group().startswith("[") and document.block_of(token).span.start == span.start
        if not box:
            yield Finding(span)


def quotation(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield quotation marks with nothing between them."""
    for match in matches(_QUOTATION, document.flow.text, "“", "‘", '""', '" "', "''"):
        yield Finding(document.flow.span(*match.span()))

"""Marked text: "Talks go on [[whilst]] they meet." says where a finding must lie. Used by examples and tests."""

import re

from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple

# "]]" not before a third bracket, so that a placeholder can be marked: "[[[name]]]" marks "[name]".
_MARKED = lazily(r"\[\[(.*?)\]\](?!\])", re.DOTALL)


class Marked(NamedTuple):
    """The text without its marks, and the spans that were marked in it."""

    text: str
    spans: tuple[Span, ...]


def parse(source: str) -> Marked:
    """Return the text and the marked spans of `source`."""
    pieces: list[str] = []
    spans: list[Span] = []
    length = last = 0
    for match in _MARKED.finditer(source):
        before, inside = source[last : match.start()], match.group(1)
        pieces += [before, inside]
        length += len(before)
        spans.append(Span(length, length + len(inside)))
        length += len(inside)
        last = match.end()
    return Marked("".join([*pieces, source[last:]]), tuple(spans))


def mark(text: str, spans: list[Span]) -> str:
    """Return `text` with marks round `spans`, which must be in order and apart."""
    pieces = []
    last = 0
    for span in spans:
        pieces += [text[last : span.start], "[[", text[span.start : span.end], "]]"]
        last = span.end
    return "".join([*pieces, text[last:]])

"""The marks of one list: numbers that leave one out, and an item that ends with a mark the others lack.

Start at `numbers` or `ends`. `lists.py` compares full stops and capitals; here are the rest: "1, 2, 4", "1) 2) 3.", a
stray comma or semicolon, and an item without the full stop of its numbered siblings.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS
from relint.diagnostic import Finding, Related
from relint.document import Block, Document
from relint.patterns import lazily
from relint.span import Span

_LEAST = 3
_NUMBER = lazily(r"\s*(\(?)(\d{1,2})([.)]|\s|$)[\s*_]*\Z")
_CLOSERS = "\"'”’)] *_"
_LAST = frozenset(("and", "or", "as"))


def _runs(document: Document) -> Iterator[list[Block]]:
    """Yield the runs of list items that follow one another."""
    if not any(block.kind == "item" for block in document.blocks):
        return
    for is_item, group in groupby(document.blocks, key=lambda block: block.kind == "item"):
        items = [block for block in group if block.first < block.last] if is_item else []
        if len(items) >= _LEAST:
            yield items


def _mark(document: Document, item: Block) -> str:
    """Return what stands before an item on its line."""
    start = max(document.text.rfind("\n", 0, item.span.start), document.text.rfind("\r", 0, item.span.start)) + 1
    return document.text[start : item.span.start]


def numbers(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the numbers of numbered items whose number is not the next, or is marked otherwise than before."""
    for items in _runs(document):
        marks: list[re.Match[str] | None] = [_NUMBER.match(_mark(document, item)) for item in items]
        before = None
        for item, mark in zip(items, marks, strict=True):
            if mark is None or (before is not None and int(mark[2]) <= 1):
                before = mark
                continue
            due = f"{int(before[2]) + 1}{before[3].strip()}" if before is not None else ""
            dated = (
                not mark[3].strip() and document.slice(item.span).split(None, 1)[0] in MONTHS
            )  # "8 December" in a cell
            if due and not dated and due != f"{mark[2]}{mark[3].strip()}":
                yield _at_mark(document, item, mark, due)
            before = mark


def _at_mark(document: Document, item: Block, mark: "re.Match[str]", expected: str) -> Finding:
    """Return the finding on an item's number and the mark behind it."""
    start = item.span.start - len(mark.string) + mark.start(2)
    stated = f"{mark[2]}{mark[3].strip()}"
    related = (Related(document.tokens[item.first].span, "the item"),)
    return Finding(Span(start, start + len(stated)), (), (("expected", expected), ("stated", stated)), related)


def ends(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the only item of a list that ends with another mark than the rest, the last two apart.

    In a list of "…; … and …" the last two items end otherwise by rule. Where only full stops differ, `lists.stops`
    speaks.
    """
    for items in _runs(document):
        last = [_end(document, item) for item in items]
        body = last[: -2 if _is_joined(document, items[-2]) else -1]
        others = Counter(body if last[-1] == "." else last)
        if len(body) < 2 or len(others) != 2 or ":" in others or "?" in others or "!" in others:
            continue
        (model, count), (rare, once) = others.most_common()
        if any(_is_joined(document, item) for item in items[:-2]):
            continue
        settled = count > 1
        if (
            once != 1
            or rare not in body
            or model not in body
            or not settled
            or _is_about_stops(document, items, {model, rare})
            or any(_several(document, item) for item in items)
        ):
            continue
        number = body.index(rare)
        yield _closed(document, items[number], rare, model, items[body.index(model)])


def _is_joined(document: Document, item: Block) -> bool:
    """Whether the last word of an item is "and" or "or": "tools; and", "tools, and,"."""
    words = [
        token.text for token in document.tokens[max(item.last - 2, item.first) : item.last] if token.kind == "word"
    ]
    return bool(words) and words[-1] in _LAST


def _is_about_stops(document: Document, items: list[Block], marks: set[str]) -> bool:
    """Whether only full stops differ and the list has bullets, so that `lists.stops` speaks."""
    return marks == {"", "."} and not any(char.isdigit() for char in _mark(document, items[0]))


def _end(document: Document, item: Block) -> str:
    """Return the mark with which an item ends, "" if with a word."""
    text = document.slice(item.span).rstrip().rstrip(_CLOSERS)
    if "/" in text.rsplit(maxsplit=1)[-1]:
        return "?"  # an address: nothing is told of this list
    return text[-1:] if text[-1:] in ",;.:?!" else ""


def _several(document: Document, item: Block) -> bool:
    """Whether an item holds several sentences."""
    return any(
        token.text in ".?!" and token.end < item.span.end - 1 for token in document.tokens[item.first : item.last - 1]
    )


def _closed(document: Document, item: Block, rare: str, model: str, other: Block) -> Finding:
    """Return the finding on an item's last word and mark."""
    last = item.last - 1
    while last > item.first and document.tokens[last].kind == "mark":
        last -= 1
    start, stop = document.tokens[last].start, document.tokens[last].end
    word = document.text[start:stop]
    shown = document.tokens[other.last - 1]
    span = Span(start, stop + (len(rare) if document.text[stop : stop + 1] == rare else 0))
    names = {"": "no mark", ",": "a comma", ";": "a semicolon", ".": "a full stop"}
    values = (("own", names[rare]), ("other", names[model]))
    return Finding(span, (word + model,), values, (Related(shown.span, "another item"),))

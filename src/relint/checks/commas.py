"""Commas in figures: "1,5 million", "£1,0000". Start at `decimal` and `misplaced`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span

_DECIMAL = lazily(r"([£$€¥]? ?\d{1,3}),(\d{1,2})(%|bn|m|km|kg|kw|mw|gw)?")
# A group of four figures that is no year ("June 1,2012" lacks a space), or one of two between others.
_MISPLACED = lazily(r"[£$€¥]? ?\d{1,3}(?:,\d{3})*,(?:(?!(?:19|20)\d\d$)\d{4,}|\d{1,2},\d{3}|\d{3},\d{1,2})")


def decimal(document: Document, context: Context) -> Iterator[Finding]:
    """Yield decimals with a comma. Options: `units`, words before which "1,5" is a decimal."""
    units = frozenset(context.options["units"])
    for base, places in document.index.items():
        match = _DECIMAL.fullmatch(base) if "," in base else None
        for place in places if match else ():
            following = document.lowers[place + 1] if place + 1 < len(document.lowers) else ""
            if match and (match.group(3) or following in units):
                start = document.tokens[place].start
                text = f"{match.group(1)}.{match.group(2)}"
                yield Finding(Span(start, start + len(text)), (text,))


def misplaced(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield figures whose commas do not set off thousands."""
    for base, places in document.index.items():
        if "," in base and _MISPLACED.fullmatch(base):
            for place in places:
                yield Finding(document.tokens[place].span)

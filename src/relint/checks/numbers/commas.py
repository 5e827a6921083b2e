"""Commas in figures: "1,5 million", "£1,0000". Start at `decimal` and `misplaced`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import written_figures
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.tags import mask
from relint.patterns import lazily
from relint.span import Span

_DECIMAL = lazily(r"([£$€¥]? ?\d{1,3}),(\d{1,2})(%|bn|m|km|kg|kw|mw|gw)?")
# A group of four figures that is no year ("June 1,2012" lacks a space), or one of two between others.
_MISPLACED = lazily(r"[£$€¥]? ?\d{1,3}(?:,\d{3})*,(?:(?!(?:19|20)\d\d$)\d{4,}|\d{1,2},\d{3}|\d{3},\d{1,2})")
_SHORT = lazily(r"[£$€¥]? ?\d{1,3},\d{1,2}")
_LABELS = frozenset("page part section rule figure table chapter article item number paragraph note verse".split())
_PLURAL = mask("NNS")


def decimal(document: Document, context: Context) -> Iterator[Finding]:
    """Yield decimals with a comma. Options: `units`, words before which "1,5" is a decimal."""
    units = frozenset(context.options["units"])
    for base, places in written_figures(document):
        match = _DECIMAL.fullmatch(base) if "," in base else None
        for place in places if match else ():
            following = document.lowers[place + 1] if place + 1 < len(document.lowers) else ""
            if match and (match.group(3) or following in units):
                start = document.tokens[place].start
                text = f"{match.group(1)}.{match.group(2)}"
                yield Finding(Span(start, start + len(text)), (text,))


def misplaced(document: Document, context: Context) -> Iterator[Finding]:
    """Yield figures whose commas do not set off thousands. Options: `units`, as `decimal` has them."""
    for base, places in written_figures(document):
        if "," not in base:
            continue
        if _MISPLACED.fullmatch(base):
            yield from (Finding(document.tokens[place].span) for place in places)
        elif _SHORT.fullmatch(base):
            yield from (Finding(document.tokens[n].span) for n in places if _is_short(document, context, n))


def _is_short(document: Document, context: Context, place: int) -> bool:
    """Whether a figure such as "3,00" is money or counts a plural, and is no decimal: that is the other rule's."""
    following = document.lowers[place + 1] if place + 1 < len(document.lowers) else ""
    if following in context.options["units"]:
        return False
    if document.tokens[place].text[0] in "£$€¥":
        return True
    before = document.lowers[place - 1] if place else ""
    counts = following == "people" or context.lexicon.tags(following) & _PLURAL
    labelled = before.removesuffix("s") in _LABELS  # "pages 10,12", "rule 2,3"
    return bool(counts) and not labelled and following == document.bases[place + 1]

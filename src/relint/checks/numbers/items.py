"""Lists whose items each hold one amount, and what they should make. Start at `unmade`.

a total under the list   "- Hall, £42,000", "- Pool, £18,500", and then "That brings the sum to £60,500"
percentages              "- libraries: 25%", "- parks: 20%", … which are to make 100
"""

from bisect import bisect_left
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, decimal, like, shown, span_of
from relint.checks.numbers.lists import Parts, slack
from relint.checks.numbers.quantities import Quantity, by_sentence, kind, quantities
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_FEWEST = 3
_TOTALS = frozenset("total sum altogether together all brings bring makes comes overall combined".split())
_HUNDRED = 100 * ONE
_SHARED = frozenset(
    """spending costs income share shared shares split divided spent spend made where mix consists budget go goes went
    breakdown break funded paid total all whole each source sources comprises respondents replies answers vote
    votes""".split()
)


def unmade(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield totals below a list that its items do not make, and lists of percentages that do not make 100."""
    for first, last in _runs(document):
        parts = _parts(document, first, last)
        if parts is None:
            continue
        if parts.kind == "%":
            yield from _hundred(document, parts, first)
        elif last < len(document.blocks):
            yield from _total(document, parts, last)


def _runs(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the first and last (exclusive) block of each list."""
    blocks = document.blocks
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].kind == "item":
            end += 1
        if end - start > 1:
            yield start, end
        start = end + 1


def _parts(document: Document, first: int, last: int) -> Parts | None:
    """Return the only exact amount of each item of a list, if all are of one kind and end or begin their items."""
    found: list[Quantity] = []
    held = quantities(document)
    start, end = document.blocks[first].first, document.blocks[last - 1].last
    begin = bisect_left(held, start, key=lambda quantity: quantity.amount.first)
    mine = held[begin : bisect_left(held, end, key=lambda quantity: quantity.amount.first)]
    for number in range(first, last):
        block = document.blocks[number]
        own = [quantity for quantity in mine if block.first <= quantity.amount.first < block.last]
        if len(own) != 1 or not own[0].amount.exact:
            return None
        behind = block.last - own[0].amount.last
        if own[0].amount.first != block.first and behind > 1 and not (own[0].amount.unit and behind < 6):
            return None
        found += own
    kinds = {kind(quantity) for quantity in found}
    return Parts(tuple(found), sum(q.amount.value for q in found), kinds.pop()) if len(kinds) == 1 else None


def _hundred(document: Document, parts: Parts, first: int) -> Iterator[Finding]:
    """Yield the finding for percentages that nearly make 100, if the line above says that they share something out."""
    lead = document.blocks[first - 1] if first else None
    shared = lead is not None and not _SHARED.isdisjoint(document.lowers[lead.first : lead.last])
    loose = max(ONE, sum(part.amount.step for part in parts.all) // 2)
    off = abs(parts.total - _HUNDRED)
    if shared and len(parts.all) >= _FEWEST and loose < off <= _HUNDRED // 6:
        last = parts.all[-1].amount
        right = last.value + _HUNDRED - parts.total
        values = (("sum", f"{decimal(parts.total, ONE)}%"), ("stated", "100%"))
        cure = (like(document, last, right),) if right > 0 else ()
        yield Finding(span_of(document, last), cure, values, (Related(_span(parts, document), "the shares"),))


def _total(document: Document, parts: Parts, after: int) -> Iterator[Finding]:
    """Yield the finding for the total in the paragraph below a list, if it has a word of totals and is nearly made."""
    block = document.blocks[after]
    end = document.sentence_of(block.first).last if block.last > block.first else block.first
    if _TOTALS.isdisjoint(document.lowers[block.first : end]):
        return
    below = by_sentence(document).get(parts.all[-1].sentence + 1, [])
    stated = [q.amount for q in below if block.first <= q.amount.first < end and kind(q) == parts.kind]
    if len(stated) != 1 or not (stated[0].exact or document.lowers[stated[0].first - 1] == "to"):
        return
    whole: Amount = stated[0]
    loose = slack([whole, *(part.amount for part in parts.all)])
    if abs(whole.value - parts.total) > loose and 70 * whole.value <= 100 * parts.total <= 140 * whole.value:
        right = like(document, whole, parts.total)
        values = (("sum", right), ("stated", shown(document, whole)))
        yield Finding(span_of(document, whole), (right,), values, (Related(_span(parts, document), "the parts"),))


def _span(parts: Parts, document: Document) -> Span:
    """Return the span from the first part to the last."""
    return Span(span_of(document, parts.all[0].amount).start, span_of(document, parts.all[-1].amount).end)

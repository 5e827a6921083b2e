"""A whole in one sentence and its parts in the next: "It cost £9 million. Fans gave £5 million, …". Start at `nearly`.

Nothing says that the parts are all of it, so only three sums of money or more speak, or two that somebody pays, if
they nearly make the whole and do not: a figure was changed in one place.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import Amount, Figured, amount_at, figured, like, shown, span_of, written_figures
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_LEAST_PARTS = 3
_GIVERS = frozenset("pay pays paid give gives gave contribute contributes contributed".split())
_NEAR = 12  # the part of the whole, a twelfth, by which a sum may miss it and still be meant for it
_DOUBTS = frozenset("or each per every a an including year years up than of from to rose fell compared".split())
_COSTS = frozenset(
    "cost costs costing raised spent worth grant budget bill fund given received total needs needed".split()
)


def nearly(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield sums of money that the three or more of the next sentence nearly make."""
    if sum(len(places) for base, places in written_figures(document) if base[0] in "£$€") < _LEAST_PARTS:
        return
    for said in document.once(figured):
        parts = [amount for amount in said.amounts if amount.unit and amount.unit in "£$€" and amount.exact]
        least = _LEAST_PARTS if _GIVERS.isdisjoint(document.lowers[said.sentence.first : said.sentence.last]) else 2
        if len(parts) >= least and len({part.unit for part in parts}) == 1 and _is_list(document, said, parts):
            whole = _whole(document, said, parts[0].unit)
            if whole is not None:
                yield from _fault(document, whole, parts)


def _is_list(document: Document, said: Figured, parts: list[Amount]) -> bool:
    """Whether the amounts are all of a sentence's, each but the first after a comma or "and", without a doubt."""
    money = [amount for amount in said.amounts if amount.unit == parts[0].unit]
    words = document.lowers[said.sentence.first : parts[-1].first]
    after = [document.lowers[part.last : part.last + 1] for part in parts]
    rated = any(word in (["a"], ["an"], ["per"], ["each"]) for word in after)
    return (
        len(money) == len(parts) and "and" in words and not rated and _DOUBTS.isdisjoint(set(words) - {"a", "an", "of"})
    )


def _whole(document: Document, said: Figured, unit: str) -> Amount | None:
    """Return the only sum of money of the sentence before, in the same paragraph, if it says what a thing cost."""
    first = said.sentence.first
    if first == document.blocks[said.sentence.block].first:
        return None
    before = document.sentence_of(first - 1)
    found = [amount for n in range(before.first, before.last) if (amount := amount_at(document, n)) is not None]
    money = [amount for amount in found if amount.unit == unit]
    costs = not _COSTS.isdisjoint(document.lowers[before.first : before.last])
    return money[0] if len(money) == 1 and money[0].exact and costs else None


def _fault(document: Document, whole: Amount, parts: list[Amount]) -> Iterator[Finding]:
    """Yield the finding if the parts miss the whole by more than rounding and by no more than a twelfth."""
    total = sum(part.value for part in parts)
    slack = sum(amount.step for amount in (whole, *parts) if amount.rounded) // 2
    if slack < abs(total - whole.value) <= whole.value // _NEAR:
        right = like(document, whole, total)
        related = (Related(Span(span_of(document, parts[0]).start, span_of(document, parts[-1]).end), "the parts"),)
        yield Finding(span_of(document, whole), (right,), (("sum", right), ("stated", shown(document, whole))), related)

"""What several payers give, and the price that it must make: "a loan of £120 million and reserves of £66 million".

Start at `paid`. The price is the only sum of money of the draft that the payers nearly make, or would make if one of
their sums were of millions, not of billions.
"""

from relint.checks.numbers.amounts import ONE, Amount
from relint.checks.numbers.lists import Parts, slack
from relint.checks.numbers.quantities import quantities
from relint.document import Document, Sentence
from relint.typed import NamedTuple


class Whole(NamedTuple):
    """A whole, and how far the sum may be from it, in hundredths of the whole, to be meant for it."""

    amount: Amount
    least: int
    most: int


_PAYS = (
    ("funded", "by"), ("paid", "for", "by"), ("paid", "by"), ("financed", "by"), ("met", "by"), ("met", "from"),
    ("made", "up", "of"), ("comes", "from"), ("came", "from"), ("come", "from"), ("funded", "from"), ("paid", "from"),
    ("paid", "for", "from"), ("provided", "by"), ("funded", "with"), ("paid", "for", "with"), ("covered", "by"),
    ("shared", "by"), ("consisting", "of"), ("comprising",), ("drawn", "from"),
)  # fmt: skip
_PAY_HEADS = frozenset(words[0] for words in _PAYS)


def paid(document: Document, parts: Parts, sentence: Sentence) -> Whole | None:
    """Return the only sum of money, elsewhere in the draft, that what several payers give nearly makes."""
    if parts.kind not in ("£", "$", "€"):
        return None
    first = parts.all[0].amount.first
    lead = document.lowers[max(sentence.first, first - 8) : first]
    heads = [n for n, word in enumerate(lead) if word in _PAY_HEADS]
    if not any(tuple(lead[n : n + len(words)]) == words for n in heads for words in _PAYS):
        return None
    own = {part.amount.first for part in parts.all}
    greatest = max(part.amount.value for part in parts.all)
    money = [q.amount for q in quantities(document) if q.amount.unit == parts.kind and q.amount.first not in own]
    near = [amount for amount in money if amount.exact and 80 * amount.value <= 100 * parts.total <= 125 * amount.value]
    if any(abs(amount.value - parts.total) <= slack([amount]) for amount in near):
        return None
    if near:
        return Whole(near[0], 80, 125) if len({amount.value for amount in near}) == 1 else None
    return _of_other_scale(parts, money, greatest)


def _of_other_scale(parts: Parts, money: list[Amount], greatest: int) -> Whole | None:
    """Return the whole that the parts would make if one of them were of thousands less or more."""
    for amount in money:
        for part in parts.all:
            for value in (part.amount.value // 1000, part.amount.value * 1000):
                made = parts.total - part.amount.value + value
                if amount.exact and amount.value == made and greatest > ONE * 10**5:
                    return Whole(amount, 0, 10**6)
    return None

"""Lists of quantities in a sentence: "14 bikes, 9 tractors and 7 vans". Start at `lists`.

The parts of a list are exact, of one kind, joined by commas and an "and". Ages, and what stands behind "of", are no
parts: "young people aged 12 to 18", "24 of the 60 seats".
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.numbers.amounts import Amount
from relint.checks.numbers.quantities import TIMES, Quantity, kind
from relint.checks.numbers.sums import is_doubtful
from relint.document import Document
from relint.typed import NamedTuple


class Parts(NamedTuple):
    """The parts of one list, their sum, and what they are measured in."""

    all: tuple[Quantity, ...]
    total: int
    kind: str


_JOINTS = frozenset((",", ";", "and", "plus", "&", "with", "while"))
_LAST_JOINTS = frozenset(("and", "plus", "&", ";", "while", "with"))
_LONGEST_GAP = 16
_HARMLESS = ("who", "which", "where", "will", "also", "so", "because", "while", "when", "per", "if", "already")
_GIFTS = frozenset(
    """loan loans grant grants gift gifts reserve reserves savings contribution contributions donation donations
    award investment investments sale sales fees income""".split()
)
_EACH = frozenset(("each", "every", "apiece", "per"))
_MORE = frozenset(("further", "another", "additional"))
_AGES = frozenset("aged under over age ages".split())
_MOST = 9
# Behind a total, what says that it is one.
SURE_TAILS = (["in", "all"], ["in", "total"], ["between", "them"], ["all", "told"])
DETERMINERS = frozenset("the these those its their our his her all".split())


def lists(document: Document, held: list[Quantity]) -> Iterator[Parts]:
    """Yield the lists of two parts or more among the quantities of a sentence."""
    run: list[Quantity] = []
    age = False
    for quantity in held:
        amount = quantity.amount
        before = document.lowers[amount.first - 1 : amount.first]
        age = before[:1] != [] and (before[0] in _AGES or (age and before[0] in ("to", "and")))
        if age or (_is_whole(document, amount) and not quantity.amount.unit):
            continue
        if run and not _goes_on(document, run, quantity):
            yield from _closed(document, run)
            run = []
        exact = amount.exact or (before[:1] != [] and before[0] in _MORE)
        if exact and amount.value > 0 and not _is_whole(document, amount):
            run.append(quantity)
        else:
            yield from _closed(document, run)
            run = []
    yield from _closed(document, run)


def _is_whole(document: Document, amount: Amount) -> bool:
    """Whether an amount stands behind "of", as a whole does: "of the 40 homes"."""
    lead = document.lowers[max(0, amount.first - 2) : amount.first]
    if lead[-1:] == ["of"] and lead[0] in _GIFTS:
        return False
    return lead[-1:] == ["of"] or (lead[:1] == ["of"] and lead[1] in DETERMINERS)


def _goes_on(document: Document, run: list[Quantity], quantity: Quantity) -> bool:
    """Whether a quantity is the next of a list: joined to it, of its kind, and nothing doubtful between."""
    before = run[-1]
    gap = document.lowers[before.amount.last : quantity.amount.first]
    own, other = kind(run[0]), kind(quantity)
    alike = own == other or (not quantity.noun and not quantity.amount.unit and own not in ("%", "£", "$", "€"))
    if not alike or not gap or len(gap) > _LONGEST_GAP or _JOINTS.isdisjoint(gap):
        return False
    if gap[-2:] in (["of", "which"], ["of", "whom"]):
        return False
    return not is_doubtful(gap, _HARMLESS) and ":" not in gap


def _closed(document: Document, run: list[Quantity]) -> Iterator[Parts]:
    """Yield a run of quantities as parts, if it is a list: two or more, an "and" before the last."""
    if not 2 <= len(run) <= _MOST:
        return
    gaps = [document.lowers[one.amount.last : two.amount.first] for one, two in pairwise(run)]
    if _LAST_JOINTS.isdisjoint(gaps[-1]) or any(not _JOINTS.intersection(gap) for gap in gaps):
        return
    if run[0].amount.unit == "%" or kind(run[0]) in TIMES:
        return
    if any(not _EACH.isdisjoint(document.lowers[one.amount.last : one.amount.last + 5]) for one in run):
        return  # "12 in the first year and 15 in each of the next 2"
    yield Parts(tuple(run), sum(one.amount.value for one in run), kind(run[0]))


def slack(amounts: list[Amount]) -> int:
    """Return how far a sum may be off by rounding, in millionths."""
    return sum(amount.step for amount in amounts if amount.rounded) // 2

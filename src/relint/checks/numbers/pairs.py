"""The old figure and the new one of a sentence, in whatever order they stand. Start at `only_pair`.

"from A to B", "to B from A", "B, up from A", "B, compared with A", "B rather than A", "stood at A … cut to B".
"""

from relint.checks.numbers.amounts import Amount
from relint.checks.numbers.quantities import Quantity, kind
from relint.document import Document
from relint.typed import NamedTuple


class Pair(NamedTuple):
    """The old figure and the new one, and the tokens from the first of them to the last."""

    old: Amount
    new: Amount
    first: int
    last: int


_JOINTS = (["compared", "with"], ["compared", "to"], ["rather", "than"], ["instead", "of"])
_SINGLE_JOINTS = frozenset(("from", "against"))
_ARTICLES = frozenset("the a its their our just only some".split())
_STOOD = frozenset("stood was were is are at".split())
LOOSE = frozenset("about around almost nearly roughly approximately over than some under".split())
OTHER_CLAUSE = frozenset("but while whereas whilst although though ;".split())
GAP = 14  # tokens between the pair and what is said of it


def only_pair(document: Document, own: list[Quantity]) -> Pair | None:
    """Return the pair of a sentence, if it has one and only one."""
    found = []
    for number, one in enumerate(own):
        for other in own[number + 1 : number + 3]:
            pair = _pair(document, one, other)
            if pair is not None:
                found.append(pair)
                break
    return found[0] if len(found) == 1 else None


def _pair(document: Document, one: Quantity, other: Quantity) -> Pair | None:
    """Return the pair that two quantities of a sentence make, if some words join them."""
    lowers = document.lowers
    first, last = one.amount, other.amount
    gap = lowers[first.last : last.first]
    if not gap or len(gap) > GAP or not OTHER_CLAUSE.isdisjoint(gap) or not _is_of_one_kind(one, other):
        return None
    before = lowers[first.first - 1] if first.first else ""
    trimmed = gap[:-1] if gap[-1] in _ARTICLES and len(gap) > 1 else gap
    ends = (first.first, last.last)
    if not first.exact and before not in _SINGLE_JOINTS | {"to", "by"}:
        return None
    if gap[-1] == "to" and (before == "from" or (before == "at" and lowers[first.first - 2] in _STOOD)):
        return Pair(first, last, *ends)
    if gap[-1] == "and" and "last" in gap and lowers[last.last] == "this":
        return (
            Pair(first, last, *ends) if first.exact and last.exact else None
        )  # "£12 million last year and £15 million this"
    if trimmed[-1] in _SINGLE_JOINTS or trimmed[-2:] in _JOINTS:
        rather = gap[-2:] == ["rather", "than"]
        sound = (last.exact or rather) and not any(word in LOOSE for word in gap if word != "than")
        of = before == "of" and lowers[first.first - 2] not in ("average", "total")
        return Pair(last, first, *ends) if sound and before != "by" and not of else None
    return None


def _is_of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may be of one thing: "9 weeks to 11", "27,900 calls … 27,100"; not weeks and months."""
    left, right = kind(one), kind(other)
    if left == "%" or right == "%":
        return False
    if one.noun and other.noun and one.noun != other.noun:
        return False
    return left == right or (not one.amount.unit and not other.amount.unit and (not one.noun or not other.noun))

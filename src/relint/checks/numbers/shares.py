"""Percentages of one whole that do not make 100: "60% walk, 30% cycle and the remaining 20% drive". Start at `whole`.

Shares may overlap ("60% like tea and 50% like coffee"), so only a sentence speaks that says they do not: its last
share is the rest, it says what something is made up of or how it is split, or the shares are opposites ("for" and
"against").
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, Figured, decimal, figured, span_of
from relint.checks.numbers.sums import is_announced, is_doubtful
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_HUNDRED = 100 * ONE
_LOOSE = 6 * ONE  # what "about 30%" may be off, in all
_LONGEST_GAP = 10  # tokens between two shares of a list
_REST = frozenset("remaining remainder rest other others balance".split())
_LINKS = frozenset(("is", "are", "was", "were", "being", "contains", "mix", "blend", ":"))
_UNDECIDED = frozenset("know undecided unsure neither abstained sure blank answer".split())
_FRACTIONS = frozenset("half third thirds quarter quarters fifth fifths tenth tenths".split())  # "half …, 30% …"
_COMPARED = frozenset(
    "more less fewer higher lower faster cheaper better worse up down off discount by than cut rise".split()
)


def whole(document: Document, context: Context) -> Iterator[Finding]:
    """Yield shares that go over 100 per cent, or do not reach it.

    Options: `opposites`, lists of words that exclude each other ("for", "against").
    """
    for said in document.once(figured):
        shares = [amount for amount in said.amounts if amount.unit == "%"]
        exact = all(share.exact for share in shares)
        if len(shares) < 2 or not (exact or _is_rest(document, said, shares)):
            continue
        complete = _is_rest(document, said, shares) or _is_composition(document, said, shares)
        complete = complete and _FRACTIONS.isdisjoint(document.lowers[said.sentence.first : said.sentence.last])
        opposites = context.options["opposites"]
        opposed = _are_opposite(document, shares, opposites) or _are_answers(document, said, shares, opposites)
        if complete or opposed or _is_mix(document, shares) or _ends_in_other(document, shares):
            yield from _fault(document, shares, complete, 0 if exact else _LOOSE)


def _fault(document: Document, shares: list[Amount], complete: bool, loose: int) -> Iterator[Finding]:
    """Yield the finding if the shares are too much, or, where they are said to be all, too little."""
    total = sum(share.value for share in shares)
    rounding = max(ONE, sum(share.step for share in shares) // 2, loose)
    if total > _HUNDRED + rounding or (complete and total < _HUNDRED - rounding):
        span = Span(span_of(document, shares[0]).start, span_of(document, shares[-1]).end)
        related = tuple(Related(span_of(document, share), "a share") for share in shares)
        yield Finding(span, (), (("sum", f"{decimal(total, ONE)}%"),), related)


def _is_rest(document: Document, said: Figured, shares: list[Amount]) -> bool:
    """Whether the last share is all that is left: "and the remaining 20%", "and 20% the rest"."""
    gap = document.lowers[shares[-2].last : shares[-1].first]
    only = any(gap[n : n + 2] in (["only", "other"], ["no", "other"]) for n in range(len(gap)))
    if not (only or _REST.intersection(gap[-3:])) or not _is_list(document, shares):
        return False
    lead = document.lowers[said.sentence.first : shares[0].first]
    return _begins_account(document, said) and not _REST.intersection(lead)


def _ends_in_other(document: Document, shares: list[Amount]) -> bool:
    """Whether the last of three shares is of all other answers: "44% named rent … and 25% gave some other reason"."""
    behind = document.lowers[shares[-1].last : shares[-1].last + 5]
    other = any(behind[n : n + 2] in (["some", "other"], ["another", "reason"], ["other", "reasons"]) for n in range(4))
    return len(shares) > 2 and other and _is_list(document, shares)


def _begins_account(document: Document, said: Figured) -> bool:
    """Whether the sentence before, in the same paragraph, states no share of the whole."""
    first = said.sentence.first
    if first == document.blocks[said.sentence.block].first:
        return True
    before = document.sentence_of(first - 1)
    words = document.lowers[before.first : before.last]
    return not any(word.endswith("%") or word in ("percent", "cent", "half", "third", "quarter") for word in words)


def _is_composition(document: Document, said: Figured, shares: list[Amount]) -> bool:
    """Whether the sentence says that the shares are what a thing is made up of: "made up of 60% sand and 30% clay"."""
    start = max(said.sentence.first, shares[0].first - 7)
    lead = document.lowers[start : shares[0].first]
    places = [n for n in range(len(lead)) if is_announced(lead, n)]
    return bool(places) and _is_list(document, shares) and not is_doubtful(lead[places[0] :], ("between", "up"))


def _is_mix(document: Document, shares: list[Amount]) -> bool:
    """Whether three shares or more stand as in a recipe: "is 60% gas, 30% wind and 25% nuclear"."""
    if len(shares) < 3 or document.lowers[shares[0].first - 1] not in _LINKS or not _is_list(document, shares):
        return False
    following = [document.lowers[share.last : share.last + 2] for share in shares]
    return all(words and words[0].isalpha() and not _COMPARED.intersection(words) for words in following) and all(
        words[0] not in ("of", "in", "for", "from", "to", "and", "at", "on", "with") for words in following
    )


def _are_opposite(document: Document, shares: list[Amount], opposites: list[list[str]]) -> bool:
    """Whether two shares are of words that exclude each other: "60% voted for and 45% against"."""
    if len(shares) != 2 or not _is_list(document, shares):
        return False
    first = document.lowers[shares[0].last : shares[1].first]
    second = document.lowers[shares[1].last : shares[1].last + 4]
    one_whole = second[:1] and second[0] in _LINKS  # "71% of those killed were male, and 39% were female"
    if ("of" in first and not one_whole) or "of" in second[:1] or _COMPARED.intersection((*first, *second)):
        return False  # "60% of men and 45% of women"
    return any(
        one in first[:6] and other in second for words in opposites for one in words for other in words if one != other
    )


def _are_answers(document: Document, said: Figured, shares: list[Amount], opposites: list[list[str]]) -> bool:
    """Whether three shares are for, against and neither: "68% agreed, 21% disagreed and 14% did not know"."""
    if len(shares) != 3:
        return False
    words = document.lowers[said.sentence.first : said.sentence.last]
    undecided = document.lowers[shares[2].last : shares[2].last + 5]
    opposed = any(one in words and other in words for one, other in opposites)
    return (
        opposed
        and not _UNDECIDED.isdisjoint(undecided)
        and _COMPARED.isdisjoint(words)
        and "of" not in words[shares[0].last - said.sentence.first :]
    )


def _is_list(document: Document, shares: list[Amount]) -> bool:
    """Whether the shares are one list, nothing doubtful between them, with an "and" before the last."""
    gaps = [document.lowers[one.last : two.first] for one, two in pairwise(shares)]
    if any(is_doubtful(gap, ("other", "who", "which", "also", "while", "whereas", "less", "because")) for gap in gaps):
        return False
    if any(len(gap) > _LONGEST_GAP for gap in gaps):
        return False
    joined = all("," in gap or ";" in gap or "and" in gap or "while" in gap or "with" in gap for gap in gaps)
    return joined and any(word in gaps[-1] for word in ("and", "while", "with", ";", "whereas"))

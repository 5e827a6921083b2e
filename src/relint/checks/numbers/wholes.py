"""Wholes and parts that cannot both be right, beyond one plain list. Start at `exceeded`, `listed_below` or `doubled`.

exceeded       a part greater than its whole: "£2 million, including £3 million for roads"
listed_below   a total in a line that ends with a colon, and the amounts at the head of the items under it
doubled        a number in words and another in the brackets behind it: "two hundred (250) trees"
majority       the two sides of a vote and the majority: "22 votes to 14, a majority of 9"
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, WORDS, Amount, amount_at, like, shown, span_of
from relint.diagnostic import Finding, Related
from relint.document import Block, Document
from relint.patterns import lazily
from relint.span import Span

_PARTS = (("among", "them"), ("of", "whom"), ("of", "which"), ("of", "them"), ("of", "these"), ("including",))
_REACH = 12  # tokens from a whole to the words that announce its part
_COUNTERS = frozenset(
    """people children men women patients pupils students staff nurses homes households families workers members
    officers soldiers cases deaths homeless farms firms businesses schools visitors passengers residents""".split()
)
_DOUBTS = frozenset("or a an per each every of which who both also over under aged than".split())
_VERBS = frozenset("were was are is have had has will came went".split())
_TOTAL = frozenset("total totalling altogether".split())
_SPLIT = frozenset("split divided comprises comprising follows made".split())
_TIMES = frozenset("years year months weeks days ways".split())
_RATES = frozenset(("a", "an", "per", "each", "every"))
_FIGURES = lazily(r"\((\d[\d,]*)\)")
_WORDED = lazily(r"\b([a-z]+(?:[- ][a-z]+){0,5}) $", re.IGNORECASE)
_LONGEST, _FIRST_YEAR = 60, 1900  # characters of a number in words; "(1985)" is a year
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_VOTE = lazily(r"\b(\d{1,3}) (?:votes )?to (\d{1,3}),? (?:with )?an? majority of (\d{1,3}|[a-z]+)\b(?![%,.]\d|%)")


def exceeded(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield amounts that are said to be part of a lesser one: "230,000 people, among them 260,000 children"."""
    for phrase in _PARTS:
        for place in document.index.get(phrase[0], ()):
            last = place + len(phrase)
            if tuple(document.lowers[place:last]) == phrase and document.lowers[place - 1 : place] == [","]:
                yield from _excess(document, place, last)


def _excess(document: Document, place: int, last: int) -> Iterator[Finding]:
    """Yield the finding for a part that begins at `last`, if the only amount of its unit before `place` is less."""
    figures = last < len(document.lowers) and document.lowers[last][0] in "0123456789£$€"
    part = amount_at(document, last) if figures else None
    sentence = document.sentence_of(place)
    if part is None or not part.exact or part.last >= sentence.last or part.unit == "%":
        return
    if ":" in document.lowers[max(sentence.first, place - _REACH) : place]:
        return  # "in 2 models: the first, of which 10,500 were sold"
    before = [amount for n in range(max(sentence.first, place - _REACH), place) if (amount := amount_at(document, n))]
    same = [amount for amount in before if amount.unit == part.unit]
    if len(same) == 1 and (total := _all_parts(document, part, sentence.last)) > part.value:
        yield from _surplus(document, same[0], part, sentence.last, total)
    of_it = last - place > 1 and _goes_on(document, same[-1:], part)
    if len(same) != 1 or part.value <= same[0].value or not (of_it or _is_alike(document, same[0], part)):
        return
    related = (Related(span_of(document, same[0]), "the whole"),)
    saying = f"{shown(document, part)} is more than the {shown(document, same[0])} of which it is part"
    yield Finding(span_of(document, part), (), (("saying", saying),), related)


def _goes_on(document: Document, wholes: list[Amount], part: Amount) -> bool:
    """Whether a bare count goes on with a verb ("of which 231 were sold"), or both count people of some kind."""
    lowers = document.lowers
    if not wholes or part.unit:
        return False
    people = not _COUNTERS.isdisjoint(lowers[wholes[0].last : wholes[0].last + 3])
    return lowers[part.last : part.last + 1][0] in _VERBS or (people and lowers[part.last].endswith("s"))


def _all_parts(document: Document, part: Amount, last: int) -> int:
    """Return the sum of three parts or more of one list that begins with `part`; 0 if they are not all exact."""
    found = [amount for n in range(part.first, last) if (amount := amount_at(document, n)) is not None]
    words = document.lowers[part.first : last]
    sound = len(found) > 2 and all(amount.exact and amount.unit == part.unit for amount in found)
    return sum(amount.value for amount in found) if sound and _DOUBTS.isdisjoint(words) else 0


def _surplus(document: Document, whole: Amount, part: Amount, last: int, total: int) -> Iterator[Finding]:
    """Yield the finding for a list of parts that together are more than the whole, beyond all rounding."""
    step = ONE
    while whole.value % (step * 10) == 0 and step * 100 < whole.value:
        step *= 10
    announced = document.lowers[part.first - 1] == "including" and whole.unit != "%"
    if announced and total > whole.value + step // 2 and total < whole.value * 2:
        related = (Related(Span(span_of(document, part).start, document.tokens[last - 1].end), "the parts"),)
        saying = f"the parts make {like(document, whole, total)}, more than {shown(document, whole)}"
        yield Finding(span_of(document, whole), (), (("saying", saying),), related)


def _is_alike(document: Document, whole: Amount, part: Amount) -> bool:
    """Whether two amounts are sums of money for good and all, or both count people or houses."""
    lowers = document.lowers
    if whole.unit:
        rated = lowers[whole.last : whole.last + 1] + lowers[part.last : part.last + 1]
        return whole.unit in "£$€" and not _RATES.intersection(rated)
    return all(not _COUNTERS.isdisjoint(lowers[amount.last : amount.last + 3]) for amount in (whole, part))


def listed_below(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield totals that the amounts at the head of the items below do not make."""
    for colon in document.index.get(":", ()):
        block = document.block_of(colon)
        if colon == block.last - 1:
            total, sure = _total(document, block, colon)
            if total is not None:
                yield from _difference(document, total, colon, sure=sure)


def _total(document: Document, block: Block, colon: int) -> tuple[Amount | None, bool]:
    """Return the only amount, times apart, of a sentence that ends with a colon; whether it is called a total."""
    first = document.sentence_of(colon - 1).first if colon > block.first else block.first
    found = [amount for n in range(first, colon) if (amount := amount_at(document, n)) is not None]
    words = document.lowers[first:colon]
    found = [amount for amount in found if document.lowers[amount.last] not in _TIMES]
    if len(found) != 1 or not found[0].exact or found[0].unit == "%":
        return None, False
    says_all = not _TOTAL.isdisjoint(words) or ("all" in words and "in" in words)
    opens = bool(found[0].unit) and not _SPLIT.isdisjoint(document.lowers[found[0].last : colon])
    return found[0], says_all or opens


def _difference(document: Document, total: Amount, colon: int, *, sure: bool) -> Iterator[Finding]:
    """Yield the finding for a total, `sure` or nearly made, if every item below begins with an amount of its unit."""
    start = bisect_right(document.block_firsts, colon)
    items = list(takewhile(lambda block: block.kind == "item", document.blocks[start : start + 40]))
    heads = [amount_at(document, item.first) for item in items if item.first < item.last]
    parts = [part for part in heads if part is not None and part.exact and part.unit == total.unit]
    if len(parts) < 2 or len(parts) != len(items) or any(_is_rate(document, part) for part in parts):
        return
    made = sum(part.value for part in parts)
    slack = sum(amount.step for amount in (total, *parts) if amount.rounded) // 2
    nearly = len(parts) > 2 and 8 * total.value <= 10 * made <= 12 * total.value
    if abs(made - total.value) > slack and (sure or nearly):
        right = like(document, total, made)
        related = (Related(Span(span_of(document, parts[0]).start, items[-1].span.end), "the parts"),)
        values = (("sum", right), ("stated", shown(document, total)))
        yield Finding(span_of(document, total), (right,), values, related)


def _is_rate(document: Document, part: Amount) -> bool:
    """Whether an item's amount is a rate: "£4 a week for children"."""
    return not _RATES.isdisjoint(document.lowers[part.last : part.last + 1])


def doubled(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield numbers in brackets that differ from the number in words before them: "two hundred (250)"."""
    if "(" not in document.index:
        return
    for match in _FIGURES.finditer(document.flow.text):
        before = _WORDED.search(document.flow.text[max(match.start() - _LONGEST, 0) : match.start()])
        words = before[1].lower().replace("-", " ").split() if before else []
        while words and words[0] not in WORDS and words[0] not in ("a", *_SCALES):
            words = words[1:]
        stated = _value(words)
        figures = int(match[1].replace(",", ""))
        if stated and stated != figures and figures < _FIRST_YEAR:
            span = document.flow.span(*match.span(1))
            yield Finding(span, (f"{stated:,}",), (("words", " ".join(words)),))


def _value(words: list[str]) -> int:
    """Return the number that words make, 0 if they are anything else: "two hundred and fifty" is 250."""
    total = current = 0
    for word in words:
        if word in WORDS:
            current += WORDS[word]
        elif word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if word != "hundred":
                total, current = total + current, 0
        elif word not in ("a", "and"):
            return 0
    return total + current


def majority(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield majorities that the two sides of the vote do not make: "22 votes to 14, a majority of 9"."""
    if "majority" not in document.index:
        return
    for match in _VOTE.finditer(document.flow.text):
        stated = WORDS.get(match[3], 0) or (int(match[3]) if match[3].isdecimal() else 0)
        right = abs(int(match[1]) - int(match[2]))
        if stated and stated != right:
            span = document.flow.span(match.start(3), match.end(3))
            yield Finding(span, (str(right),), (("right", str(right)),))

"""What one figure is said to be more or less than another: "9,000, 3,000 more than the 5,500". Start at `stated`.

`stated` reads "A …, D more than B" and "A …, fewer than the B"; `over_all` a fall of more than all ("cut by 130%").
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, amount_at, like, shown, span_of, written_figures
from relint.checks.scan import near
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_SIDES = {"more": 1, "fewer": -1, "less": -1, "higher": 1, "lower": -1}
_ARTICLES = frozenset("the its their our his her".split())
_REACH = 22  # tokens from the first figure to "more"
_LOOSE = frozenset("about around almost nearly roughly no not even far much slightly to up under over per each".split())
_OVER = lazily(r"\d{3,4}%?")
_FALL = lazily(
    r"\b(?:cut|reduc\w+|lower\w*|fell|fallen|falls|shrank|shrunk|dropp?\w*|decreas\w+|declin\w+|slash\w*)\b"
    r"[^.;:!?\d]{0,70}? by (?:about |nearly |almost |around )?(\d{3,4}(?: per cent|%))",
    2,
)


def stated(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield differences and directions that the two figures around them belie."""
    for word, side in _SIDES.items():
        for place in document.index.get(word, ()):
            start = place + 2 + (document.lowers[place + 2 : place + 3] in ([one] for one in _ARTICLES))
            if document.lowers[place + 1 : place + 2] != ["than"] or start >= len(document.lowers):
                continue
            figures = document.lowers[start][0] in "0123456789£$€" and start > place + 2
            old = amount_at(document, start) if figures else None
            if old is not None and old.exact and old.unit != "%":
                yield from _judge(document, place, side, old)


def _judge(document: Document, place: int, side: int, old: Amount) -> Iterator[Finding]:
    """Yield the finding for "A …, D more than the B" or "A …, more than the B"."""
    first = document.sentence_of(place).first
    start = max(first, place - _REACH)
    found = [
        amount
        for n in range(start, place)
        if document.lowers[n][0] in "0123456789£$€" and (amount := amount_at(document, n)) and amount.unit == old.unit
    ]
    claims = [a for a in found if place - 2 <= a.last <= place and "," not in document.lowers[a.last : place]]
    news = [amount for amount in found if amount not in claims]
    if len(news) != 1 or not all(amount.exact for amount in found):
        return
    new, between = news[0], document.lowers[news[0].last : place]
    if not _LOOSE.isdisjoint(between) or "," not in between or not {"but", "while", "who", "than"}.isdisjoint(between):
        return
    gap = new.value - old.value
    related = (Related(span_of(document, new), "the first figure"), Related(span_of(document, old), "the second"))
    values = (("start", shown(document, old)), ("end", shown(document, new)))
    if claims and abs(claims[0].value - abs(gap)) > _rounding(claims[0], new, old) and gap:
        right = like(document, claims[0], abs(gap))
        yield Finding(span_of(document, claims[0]), (right,), (*values, ("right", _words(right, gap))), related)
    elif gap * side < 0:
        right = like(document, new, abs(gap))
        cure = {"more": "less" if old.unit else "fewer", "higher": "lower", "lower": "higher"}
        yield Finding(
            document.tokens[place].span,
            (cure.get(document.lowers[place], "more"),),
            (*values, ("right", _words(right, gap))),
            related,
        )


def _words(difference: str, gap: int) -> str:
    """Return "500 more" or "500 fewer"."""
    return f"{difference} {'more' if gap > 0 else 'fewer'}"


def _rounding(*amounts: Amount) -> int:
    """Return how far a difference may be off: half the last figure that counts of each."""
    slack = 0
    for amount in amounts:
        step = amount.step
        if amount.rounded:
            slack += step
        while amount.value >= 1000 * ONE and amount.value % (step * 10) == 0 and step * 100 <= amount.value:
            step *= 10
        slack += step // 2 if step > amount.step else 0
    return slack


def over_all(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield falls of more than 100 per cent: nothing can be cut by more than all of it."""
    figures = [
        place
        for base, at in written_figures(document)
        if _OVER.fullmatch(base)
        for place in at
        if base[-1] == "%" or document.lowers[place + 1 : place + 2] in (["%"], ["per"])
    ]
    if figures and "by" in document.index:
        for match in near(document, _FALL, figures, 100, 14):
            if float(match[1].rstrip("% percnt")) > 100:
                yield Finding(document.flow.span(match.start(1), match.end(1)))

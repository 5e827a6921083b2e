"""A rate said twice, and a price times a number. Start at `twice` or `priced`.

twice    "360,000 visitors a year, or about 3,000 a month"
priced   "40 seats at £25 each, £1,200 in all"; "2.4p a share … a holder of 1,000 shares will receive £240"
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_FIGURE = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
_SCALE = r"(?: (?:million|billion))?"
_SPANS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25}
_TIME = "day|week|fortnight|month|year"
_TWICE = lazily(
    rf"(?<![\d.,£$€])(?P<sign>[£$€]?)(?P<first>{_FIGURE})(?P<scale>{_SCALE})(?: [a-z-]+){{0,4}}? "
    rf"(?:a|an|per|each|every) (?P<one>{_TIME})(?:,? (?:or|which is|equal to|making|that is)|,) "
    rf"(?P<loose>(?:about|around|some|"
    rf"nearly|almost|roughly|just over|just under|over|more than) )?(?P=sign)(?P<second>{_FIGURE})(?P<other>{_SCALE})"
    rf"(?: [a-z-]+){{0,2}}? (?:a|an|per|each|every) (?P<two>{_TIME})\b",
    re.IGNORECASE,
)
_EACH = lazily(
    rf"(?<![\d.,£$€])(?P<count>{_FIGURE}) (?:[a-z-]+ ){{1,3}}?(?:at|for|costing|worth) £(?P<price>{_FIGURE})"
    rf" (?:each|apiece|a head|per [a-z]+),? (?:or |making |at a cost of |costing |a total of |which is |coming to )+"
    rf"£(?P<whole>{_FIGURE})(?! ?(?:million|billion|[mb]n?\b)|[,.]?\d)",
    re.IGNORECASE,
)
_UNIT = lazily(
    rf"(?<![\d.,])(?P<pounds>£?)(?P<price>{_FIGURE})(?P<pence>p?) (?:a|per|for each|for every) "
    r"(?P<noun>[a-z]{3,12})\b",
    re.IGNORECASE,
)
_TAKES = r"(?:will |would |can |now |could )?(?:receives?|gets?|pays?|costs?|earns?|collects?|gains?)"
_CHANGES = (0.85, 1.18)  # of the right figure, where the draft says "about"
_EXACT = (0.92, 1.09)  # weeks and months do not divide
_FAR = 500  # code points from a price to the sum that it makes
_MONEY = frozenset(("receive", "receives", "get", "gets", "pay", "pays", "cost", "costs", "earn", "earns", "collect"))


def twice(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the second figure of a rate that is said of two spans of time and does not fit."""
    times = [n for n in places_of(document, ("year", "month", "week", "day")) if _follows(document, n)]
    for match in near(document, _TWICE, times, 90, 70):
        one, two = match["one"].lower(), match["two"].lower()
        first, second = _value(match["first"], match["scale"]), _value(match["second"], match["other"])
        right = first * _SPANS[two] / _SPANS[one]
        least, most = _CHANGES if match["loose"] else _EXACT
        days = "day" in (one, two)  # a working day is not a 365th of a year
        if one == two or days or not second or least * right <= second <= most * right:
            continue
        related = (Related(document.flow.span(match.start("first"), match.end("one")), "the same rate"),)
        values = (("right", f"{match['sign']}{_shown(right)} a {two}"),)
        yield Finding(document.flow.span(match.start("second"), match.end("second")), (), values, related)


def _follows(document: Document, place: int) -> bool:
    """Whether "a year" is followed by a comma or "or" and a figure."""
    before, after = document.lowers[place - 1 : place], document.lowers[place + 1 : place + 7]
    return before in (["a"], ["per"], ["each"], ["every"]) and any(
        word[0].isdigit() or word[0] == "£" for word in after
    )


def _value(figure: str, scale: str = "") -> float:
    """Return the value of a figure and the word behind it."""
    times = {"million": 1_000_000, "billion": 1_000_000_000}.get(scale.strip().lower(), 1)
    return float(figure.replace(",", "")) * times


def _shown(value: float) -> str:
    """Return a figure to three places that count: 30,000."""
    digits = max(len(str(int(value))) - 3, 0)
    return f"{round(value, -digits):,.0f}"


def priced(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield sums that a number and a price do not make."""
    each = places_of(document, ("each", "apiece", "head", "per"))
    for match in near(document, _EACH, each, 110, 60) if "£" in document.text else ():
        yield from _judge(document, match, _value(match["count"]) * _value(match["price"]))
    if not _MONEY.isdisjoint(document.index):
        yield from _held(document)


def _held(document: Document) -> Iterator[Finding]:
    """Yield what a number of things brings, if the price of one does not make it: "1,000 shares … £240"."""
    prices = [n for word in ("a", "per") for n in document.index.get(word, ()) if _is_price(document, n - 1)]
    for match in near(document, _UNIT, prices, 14, 24):
        if not (match["pounds"] or match["pence"]) or match["noun"].lower() in _SPANS:
            continue
        noun = re.escape(match["noun"].lower())
        held = re.compile(
            rf"\b(?P<count>{_FIGURE}) {noun}s {_TAKES} £(?P<whole>{_FIGURE})(?! ?(?:million|[mb]n?\b)|[,.]?\d)", 2
        )
        found = held.search(match.string, match.end(), match.end() + _FAR)
        if found:
            price = _value(match["price"]) / (100 if match["pence"] else 1)
            yield from _judge(document, found, _value(found["count"]) * price)


def _is_price(document: Document, place: int) -> bool:
    """Whether a token is a price: "£2", "2.4p"."""
    word = document.lowers[place] if place >= 0 else ""
    return word[:1] == "£" or (word[:1].isdigit() and word.endswith("p"))


def _judge(document: Document, match: "re.Match[str]", right: float) -> Iterator[Finding]:
    """Yield the finding for a sum of money that is not `right`."""
    whole = _value(match["whole"])
    if abs(whole - right) > max(right / 100, 1):
        text = f"£{right:,.0f}" if right == int(right) else f"£{right:,.2f}"
        span = document.flow.span(match.start("whole") - 1, match.end("whole"))
        yield Finding(span, (text,), (("right", text),))

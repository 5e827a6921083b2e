"""Prices, ranges, weights and currencies in two forms in one draft.

The checks, which share `mixed.minority`:

`pence`       "£4" beside "£20.00"
`ranges`      "2-3 years" beside "10 to 12 weeks"
`tonnes`      "40 tons" beside "12 tonnes"
`currencies`  "SGD 6 million" beside "S$4 million"
`worded`      "six per cent" beside "6%"
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS
from relint.checks.forms.mixed import Use, block_at, minority
from relint.checks.numbers.amounts import WORDS, written_figures
from relint.checks.scan import matches, near, places_of
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily

_PRICE = lazily(r"(?P<n>[£$€]\d[\d,]*)(?P<noughts>\.00)?(?![\d.,]*\d| ?(?:[mb]illion|[mb]n?\b|k\b))")
_TIMES = "years|weeks|months|days|hours|minutes|metres|miles|people|" + "|".join(MONTHS)
_RANGE = lazily(
    rf"(?<![\d.,/£-])(?P<one>\d{{1,3}})(?P<joint> to |[-–])(?P<two>\d{{1,3}})(?= (?:{_TIMES})\b)(?<!from \d to \d)"
)
_DASHED = lazily(r"\d{1,3}[-–]\d{1,3}")
_WEIGHT = lazily(r"(?P<n>\d[\d,.]*|\bmillion|\bthousand) (?P<unit>tonnes|tons)\b")
_CURRENCY = lazily(r"\b(?P<code>SGD|USD|AUD|NZD|HKD|GBP|EUR) ?(?=\d)|(?P<sign>S\$|US\$|A\$|NZ\$|HK\$|£|€)(?=\d)")
_SIGNS = {"SGD": "S$", "USD": "US$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "GBP": "£", "EUR": "€"}
_WORDED = lazily(rf"\b(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))}) (?:per cent|percent)\b", 2)
_PERCENT = lazily(r"\d%")


def pence(document: Document, context: Context) -> Iterator[Finding]:
    """Yield round prices with noughts for pence here and without them there, whichever is rarer."""
    text = document.flow.text
    if ".00" not in text:
        return
    uses = []
    for match in matches(_PRICE, text, "£", "$", "€"):
        if block_at(document, match.start()):
            form = "£4.00" if match["noughts"] else "£4"
            uses.append(Use(document.flow.span(*match.span()), (form,), (match["n"],)))
    yield from minority(document, context, sorted(uses), lambda use, wanted: use.parts[0] + wanted[0][2:])


def ranges(document: Document, context: Context) -> Iterator[Finding]:
    """Yield ranges of times and days with a dash here and "to" there, whichever is rarer."""
    text = document.flow.text
    if " to " not in text or not ("-" in text or "–" in text):
        return
    joined = [n for base, at in written_figures(document) if _DASHED.fullmatch(base) for n in at]
    words = [n for n in document.index.get("to", ()) if _is_between_figures(document, n)] if joined else []
    uses = []
    for match in near(document, _RANGE, [*joined, *words], 6, 24):
        if not block_at(document, match.start()) or text[max(match.start() - 5, 0) : match.start()] == "from ":
            continue
        form = "2 to 3" if match["joint"] == " to " else "2-3"
        uses.append(Use(document.flow.span(*match.span()), (form,), (match["one"], match["two"])))
    yield from minority(document, context, uses, lambda use, wanted: wanted[0][1:-1].join(use.parts))


def _is_between_figures(document: Document, place: int) -> bool:
    """Whether figures stand on both sides of a word: "2 to 3"."""
    beside = document.lowers[max(place - 1, 0) : place] + document.lowers[place + 1 : place + 2]
    return len(beside) == 2 and all(word.isdigit() for word in beside)


def tonnes(document: Document, context: Context) -> Iterator[Finding]:
    """Yield tons beside tonnes, or tonnes beside tons, whichever is rarer."""
    if "tons" in document.index and "tonnes" in document.index:
        uses = [
            Use(document.flow.span(*match.span("unit")), (match["unit"],))
            for match in near(document, _WEIGHT, places_of(document, ("tons", "tonnes")), 24, 8)
        ]
        yield from minority(document, context, uses, lambda _use, wanted: wanted[0])


def currencies(document: Document, context: Context) -> Iterator[Finding]:
    """Yield sums whose currency is a code here and a sign there, whichever is rarer."""
    codes = [code for code in _SIGNS if code.lower() in document.index]
    if not codes:
        return
    for code in codes:
        uses = []
        for match in matches(_CURRENCY, document.flow.text, code, _SIGNS[code]):
            if match["code"] == code or match["sign"] == _SIGNS[code]:
                form = "SGD" if match["code"] else "S$"
                uses.append(Use(document.flow.span(*match.span()), (form,), (code,)))
        yield from minority(document, context, sorted(uses), _currency)


def _currency(use: Use, wanted: list[str]) -> str:
    """Return a currency as the draft writes it: its sign, or its code and a space."""
    return _SIGNS[use.parts[0]] if wanted[0] == "S$" else f"{use.parts[0]} "


def worded(document: Document, context: Context) -> Iterator[Finding]:
    """Yield percentages in words where the draft has the sign for others; at the head of a sentence words are right.

    "Five per cent" beside "27 per cent" is a style of its own: words up to ten.
    """
    text = document.flow.text
    if "%" not in text or ("cent" not in document.index and "percent" not in document.index):
        return
    places = [n for n in places_of(document, ("cent", "percent")) if n > 1]
    places = [n for n in places if not WORDS.keys().isdisjoint(document.lowers[n - 2 : n])]
    if not places:
        return
    figures = [match for match in _PERCENT.finditer(text) if block_at(document, match.start())]
    uses = [Use(document.flow.span(*match.span()), ("6%",)) for match in figures]
    for match in near(document, _WORDED, places, 30, 10) if figures else ():
        span = document.flow.span(*match.span())
        if not document.starts_sentence(document.token_at(span.start)) and block_at(document, match.start()):
            uses.append(Use(span, ("six per cent",), (match["word"].lower(),)))
    yield from minority(
        document, context, sorted(uses), lambda use, _wanted: f"{WORDS[use.parts[0]]}%" if use.parts else ""
    )

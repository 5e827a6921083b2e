"""Miles beside kilometres, acres beside hectares, °F beside °C: two systems for one kind of measure. Start at `mixed`.

Small lengths have the system of their trade ("a 12-metre mast", "50 miles"), so only like is set against like. What
stands in brackets, or before them, is a conversion and right: "5km (3 miles)".
"""

import re
from collections import Counter
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.forms.mixed import block_at
from relint.checks.scan import near
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_FIGURE = r"(?<![\w.,£$€-])(?P<figure>\d[\d,]*(?:\.\d+)?)(?:[- ]?(?:million|thousand))?[- ]?"
# For each kind of measure its two systems.
_KINDS = (
    ("distance", r"km|kilomet(?:re|er)s?", r"miles?"),
    ("speed", r"km/h|kph|kmh|kilomet(?:re|er)s (?:an|per) hour", r"mph|miles (?:an|per) hour"),
    ("area", r"hectares?|ha", r"acres?"),
    ("temperature", r"°C|degrees C(?:elsius)?|degrees centigrade", r"°F|degrees F(?:ahrenheit)?"),
    ("area of land", r"square kilomet(?:re|er)s|sq km|km²", r"square miles|sq miles"),
    ("length", r"met(?:re|er)s?|m|cm|centimetres?", r"feet|foot|ft|yards?|inch(?:es)?"),
    (
        "weight",
        r"kg|kilos?|kilograms?|grams?|g",
        r"lbs?|stone|ounces?|oz|pounds(?= (?:each|heavier|lighter|in weight))",
    ),
    ("volume", r"litres?|millilitres?|ml", r"gallons?|pints?"),
)
_USE = tuple(
    lazily(rf"{_FIGURE}(?:(?P<metric>{one})|(?P<imperial>{other}))(?![\w/²]|[- ](?:an|per) hour)")
    for _name, one, other in _KINDS
)
_SAME = lazily(r"(?:,? or|/|equivalent to|that is|,? about|[-–]) ?\Z")
# By kind, what the tokens of its imperial uses hold, and those of its metric uses.
_IMPERIAL = (
    "mile", "mph hour", "acre", "°f f degree fahrenheit", "mile", "feet foot ft yard inch inche",
    "lb stone ounce oz pound", "gallon pint",
)  # fmt: skip
_METRIC = (
    "km kilometre kilometer", "km/h kph kmh hour km h", "hectare ha", "°c c degree celsius", "kilometre kilometer km",
    "metre meter m cm centimetre", "kg kilo kilogram gram g", "litre millilitre ml",
)  # fmt: skip
_UNITS = frozenset(" ".join((*_IMPERIAL, *_METRIC)).split())
_LONG = 40  # code points around a use in which its conversion stands


def mixed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the measures in the rarer of two systems. Option `names`: words that make a distance a name ("5km run")."""
    named = document.once(_named)
    for number, pattern in enumerate(_USE):
        imperial, metric = (_places(document, named, words[number]) for words in (_IMPERIAL, _METRIC))
        if not imperial or not metric:
            continue
        found = near(document, pattern, imperial + metric, 24, 24)
        uses = [match for match in found if _counts(document, match, context)]
        systems = Counter("metric" if match["metric"] else "imperial" for match in uses)
        if len(systems) == 2:
            first = "metric" if uses[0]["metric"] else "imperial"
            rare = min(systems, key=lambda system: (systems[system], system == first))
            model = next(match for match in uses if not match[rare])
            other = document.line(document.flow.span(*model.span()))
            related = (Related(document.flow.span(*model.span()), f"“{other}” stands here"),)
            values = (("other", other), ("kind", _KINDS[number][0]))
            yield from (
                Finding(document.flow.span(*match.span()), (), values, related) for match in uses if match[rare]
            )


def _named(document: Document) -> dict[str, list[int]]:
    """Return the tokens of units by the letters of each: "miles", "30mph", "5km", "40-mile"."""
    found: dict[str, list[int]] = {}
    for base, places in document.index.items():
        letters = base.lstrip("0123456789.,-–") if base[0].isdigit() else base
        if letters and (letters in _UNITS or letters.rstrip("s") in _UNITS):
            found.setdefault(letters.rstrip("s"), []).extend(places)
    return found


def _places(document: Document, named: dict[str, list[int]], words: str) -> list[int]:
    """Return the tokens of units with a figure in them or right before them."""
    places = [place for word in words.split() for place in named.get(word, ())]
    return [n for n in places if any(char.isdigit() for char in "".join(document.lowers[max(n - 3, 0) : n + 1]))]


def _counts(document: Document, match: "re.Match[str]", context: Context) -> bool:
    """Whether a measure stands in prose, is no conversion, and no name of a race."""
    text = document.flow.text
    after = text[match.end() : match.end() + 30].lstrip(" -")
    before = text[max(match.start() - _LONG, 0) : match.start()]
    bracketed = before.rfind("(") > before.rfind(")") or after.startswith(("(", "/"))
    conversion = _SAME.search(before) is not None
    named = after.split(" ", 1)[0].rstrip(".,;s") in context.options["names"]
    return not (bracketed or conversion or named) and block_at(document, match.start()) is not None

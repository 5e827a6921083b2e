"""Miles beside kilometres, acres beside hectares, °F beside °C: two systems for one kind of measure. Start at `mixed`.

Small lengths have the system of their trade ("a 12-metre mast", "50 miles"), so only like is set against like. What
stands in brackets, or before them, is a conversion and right: "5km (3 miles)".
"""

import re
from collections import Counter
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.forms.mixed import block_at
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
_SIGNS = (
    "mile", "acre", "mph", "°f", "fahrenheit", " feet", "foot", " ft", "yard", "inch", "lb", " stone", " oz", "ounce",
    "gallon", "pint", " pounds",
)  # fmt: skip
_LONG = 40  # code points around a use in which its conversion stands


def mixed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the measures in the rarer of two systems. Option `names`: words that make a distance a name ("5km run")."""
    lower = document.flow.lower
    if not any(sign in lower for sign in _SIGNS):
        return
    for number, pattern in enumerate(_USE):
        uses = [match for match in pattern.finditer(document.flow.text) if _counts(document, match, context)]
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


def _counts(document: Document, match: "re.Match[str]", context: Context) -> bool:
    """Whether a measure stands in prose, is no conversion, and no name of a race."""
    text = document.flow.text
    after = text[match.end() : match.end() + 30].lstrip(" -")
    before = text[max(match.start() - _LONG, 0) : match.start()]
    bracketed = before.rfind("(") > before.rfind(")") or after.startswith(("(", "/"))
    conversion = _SAME.search(before) is not None
    named = after.split(" ", 1)[0].rstrip(".,;s") in context.options["names"]
    return not (bracketed or conversion or named) and block_at(document, match.start()) is not None

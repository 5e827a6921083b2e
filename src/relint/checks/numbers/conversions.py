"""One measure said twice, in two units or in words and figures: "3 litres (300ml)". Start at `unequal`.

    two units        "51kg, or 51,000g"; "a 5-mile (8km) walk"; "90 minutes (1.5 hours)"
    words, figures   "half a million letters (500,000)"; "two dozen (24) chairs"

Miles and kilometres may differ by rounding, a litre and its millilitres may not.
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import WORDS
from relint.checks.scan import near
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

# Each unit: its dimension, its size, and whether it is of the metric system.
_UNITS = {
    "mm": ("length", 0.001, 1), "millimetre": ("length", 0.001, 1), "cm": ("length", 0.01, 1),
    "centimetre": ("length", 0.01, 1), "m": ("length", 1, 1), "metre": ("length", 1, 1), "km": ("length", 1000, 1),
    "kilometre": ("length", 1000, 1), "inch": ("length", 0.0254, 0), "inche": ("length", 0.0254, 0),
    "ft": ("length", 0.3048, 0), "foot": ("length", 0.3048, 0), "feet": ("length", 0.3048, 0),
    "yard": ("length", 0.9144, 0), "mile": ("length", 1609.344, 0), "g": ("mass", 0.001, 1), "gram": ("mass", 0.001, 1),
    "kg": ("mass", 1, 1), "kilo": ("mass", 1, 1), "kilogram": ("mass", 1, 1), "tonne": ("mass", 1000, 1),
    "lb": ("mass", 0.4536, 0), "pound": ("mass", 0.4536, 0), "stone": ("mass", 6.35, 0), "ml": ("volume", 0.001, 1),
    "millilitre": ("volume", 0.001, 1), "cl": ("volume", 0.01, 1), "litre": ("volume", 1, 1),
    "pint": ("volume", 0.568, 0), "gallon": ("volume", 4.546, 0), "hectare": ("area", 1, 1), "ha": ("area", 1, 1),
    "acre": ("area", 0.4047, 0), "kw": ("power", 1, 1), "kilowatt": ("power", 1, 1), "mw": ("power", 1000, 1),
    "megawatt": ("power", 1000, 1), "gw": ("power", 1_000_000, 1), "gigawatt": ("power", 1_000_000, 1),
    "second": ("span", 1 / 60, 1), "minute": ("span", 1, 1), "hour": ("span", 60, 1), "day": ("span", 1440, 1),
    "week": ("span", 10080, 1), "fortnight": ("span", 20160, 1), "month": ("span", 43830, 0),
    "year": ("span", 525960, 0),
    "mph": ("speed", 1.609, 0), "km/h": ("speed", 1, 1), "kph": ("speed", 1, 1),
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_WORDED = "|".join(word for word in WORDS if "-" not in word)
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_MEASURE = r"(?: of [a-z]+| long| tall| high| wide| deep| [a-z]+)? ?"
_LINK = r"(?:\(|, (?:or|that is|which is|equal to|equivalent to) )"
_ABOUT = r"(?P<loose>(?:about|around|nearly|almost|roughly|just over|just under|over|more than|some) )?"
_TWICE = lazily(
    rf"(?<![\d.,£$€])(?P<first>{_NUMBER}|\b(?:{_WORDED}))"
    rf"(?P<scale> million)?[ -]?(?P<one>{_UNIT})s?\b{_MEASURE}{_LINK}"
    rf"{_ABOUT}(?P<second>{_NUMBER})(?P<times> million)?[ -]?(?P<two>{_UNIT})s?\b(?!/| to \d)",
    re.IGNORECASE,
)
_RANGE = lazily(r"(?:\d[a-z/ ]{0,12} (?:and|to|by|x)|between|[-–]) ?$", re.IGNORECASE)
_MILLION = lazily(
    r"\b(?P<share>half|a quarter of|three[- ]quarters of|one and a half|two and a half) (?:a )?"
    r"(?P<scale>million|billion)(?: [a-z]+){0,3}? \((?P<figure>\d[\d,]*)\)|"
    r"\b(?P<dozens>a|two|three|four|five|six|half a) dozen(?: [a-z]+){0,3}? "
    r"\((?P<count>\d+)\)",
    re.IGNORECASE,
)
_PARTS = {"half": 0.5, "a quarter of": 0.25, "three quarters of": 0.75, "one and a half": 1.5, "two and a half": 2.5}
_DOZENS = {"a": 12, "half a": 6}
_OWN, _OTHER, _LOOSE = 0.006, 0.06, 0.15  # how far two may be apart: in one system, in two, "about"


def unequal(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the second of two measures that are said to be one and are not."""
    lowers = document.lowers
    places = [n + 1 for n in document.index.get("(", ()) if lowers[n + 1 : n + 2] and _is_figured(lowers, n + 1)]
    places += [n + 1 for n in document.index.get("or", ()) if lowers[n - 1] == "," and _is_figured(lowers, n + 1)]
    places += [
        n + 1 for n in document.index.get("is", ()) if n > 1 and lowers[n - 2] == "," and _is_figured(lowers, n + 1)
    ]
    for match in near(document, _TWICE, places, 50, 40):
        yield from _judge(document, match)
    if "million" in document.index or "billion" in document.index or "dozen" in document.index:
        brackets = [n for n in document.index.get("(", ()) if _is_figured(lowers, n + 1)]
        for match in near(document, _MILLION, brackets, 60, 20):
            yield from _worded(document, match)


def _is_figured(lowers: list[str], place: int) -> bool:
    """Whether figures stand at a place or right behind "about"."""
    return any(word[0].isdigit() for word in lowers[place : place + 3])


def _value(text: str) -> float:
    return float(WORDS.get(text.lower()) or text.replace(",", ""))


def _judge(document: Document, match: "re.Match[str]") -> Iterator[Finding]:
    """Yield the finding for two measures of one dimension that differ by more than rounding."""
    one, two = _UNITS[match["one"].lower()], _UNITS[match["two"].lower()]
    ranged = _RANGE.search(match.string, max(match.start() - 20, 0), match.start())
    if ranged or one[0] != two[0] or (match["one"] == "m" and not match["first"][0].isdigit()):
        return
    first = _value(match["first"]) * one[1] * (1_000_000 if match["scale"] else 1)
    second = _value(match["second"]) * two[1] * (1_000_000 if match["times"] else 1)
    if not first or not second or {match["one"].lower(), match["two"].lower()} & {"month", "year"} == {"month"}:
        return
    slack = _LOOSE if match["loose"] else _OWN if one[2] and two[2] else _OTHER
    steps = [_step(match["first"]) * one[1] / first, _step(match["second"]) * two[1] / second]
    if abs(first - second) <= first * max(slack, *steps):
        return
    right = f"{_shown(first / two[1])}"
    start, end = match.span("second")
    related = (Related(document.flow.span(*match.span("first")), "the same measure"),)
    yield Finding(document.flow.span(start, end), (right,), (("right", _with_unit(match, right)),), related)


def _step(text: str) -> float:
    """Return half of the last figure that is written: what rounding may have changed."""
    return 0.5 / 10 ** len(text.partition(".")[2]) if text[0].isdigit() else 0.5


def _shown(value: float) -> str:
    """Return a value to three figures that count, with commas."""
    if value >= 100:
        digits = max(len(str(int(value))) - 3, 0)
        return f"{round(value, -digits):,.0f}"
    return f"{value:.3g}"


def _with_unit(match: "re.Match[str]", right: str) -> str:
    """Return a figure with the second unit as it is written."""
    end = match.start("two")
    between = match.string[match.end("times") if match["times"] else match.end("second") : end]
    return f"{right}{between}{match['two']}"


def _worded(document: Document, match: "re.Match[str]") -> Iterator[Finding]:
    """Yield the finding for "half a million (50,000)" and "two dozen (20)"."""
    if match["figure"]:
        share = match["share"].lower().replace("-", " ")
        stated, right = match["figure"], _PARTS[share] * (1e6 if match["scale"].lower() == "million" else 1e9)
        start, end = match.span("figure")
    else:
        dozens = match["dozens"].lower()
        stated, right = match["count"], _DOZENS.get(dozens) or 12 * WORDS[dozens]
        start, end = match.span("count")
    if _value(stated) != right:
        text = f"{right:,.0f}"
        yield Finding(document.flow.span(start, end), (text,), (("right", text),))

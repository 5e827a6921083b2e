"""Units of another sort than what they measure: "weighs 30 kilometres", "40 kilograms long". Start at `wrong`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily

_LENGTH = r"kilomet(?:re|er)s?|km|met(?:re|er)s?|centimetres?|cm|millimetres?|mm|miles?|feet|foot|inch(?:es)?|yards?"
_WEIGHT = r"kilograms?|kg|kilos?|grams?|tonnes?|tons?|lbs?|stone|ounces?"
_AREA = r"hectares?|acres?|square (?:miles|kilometres|metres|feet)"
_VOLUME = r"litres?|gallons?|pints?|millilitres?|ml|cubic metres"
_SPEED = r"mph|km/h|knots|miles (?:an|per) hour|kilometres (?:an|per) hour"
_HEAT = r"degrees|°C|°F"
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?: million| thousand)?[ -]?"
_UNITS = {
    "length": _LENGTH, "weight": _WEIGHT, "area": _AREA, "volume": _VOLUME, "speed": _SPEED, "temperature": _HEAT,
}  # fmt: skip
_GAP = r"(?:[a-z]+ ){0,3}?"


def _other(*sorts: str) -> str:
    """Return the units of all sorts but these, and no rate of them."""
    units = "|".join(text for name, text in _UNITS.items() if name not in sorts)
    return rf"(?P<wrong>{_NUMBER}(?:{units}))\b(?! (?:an|per) hour|/|²)"


# What is measured, and the units that cannot measure it.
_CASES = (
    (
        "weight",
        r"\bweigh(?:s|ed|ing)? (?:(?:more|less|as much|up|at|about|around|over|under|nearly|than|as|to|least) )*"
        + _other("weight"),
    ),
    ("weight", rf"\bweights? of {_GAP}{_other('weight')}"),
    ("length", rf"{_other('length')}[- ](?:long|wide|tall|high|deep|away|apart)\b"),
    ("length", rf"\b(?:length|height|width|depth|distance)s? of {_GAP}{_other('length')}"),
    ("temperature", rf"\btemperatures? (?:of|above|below|to|at|reached) {_GAP}{_other('temperature')}"),
    ("speed", rf"\b(?:speeds?|winds) (?:of|up to|to|over) {_GAP}{_other('speed')}"),
)
_PATTERNS = tuple((sort, lazily(text)) for sort, text in _CASES)
_WORDS = (
    "weigh", "weighs", "weighed", "weighing", "weight", "weights", "long", "wide", "tall", "high", "deep", "away",
    "apart", "length", "height", "width", "depth", "distance", "temperature", "temperatures", "speed",
    "speeds", "winds",
)  # fmt: skip


def wrong(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield measures whose unit is of another sort than what they measure."""
    if document.index.keys().isdisjoint(_WORDS):
        return
    for sort, pattern in _PATTERNS:
        for match in pattern.finditer(document.flow.text):
            if document.flow.text[max(match.start("wrong") - 1, 0)] not in "-–.,":
                yield Finding(document.flow.span(*match.span("wrong")), (), (("sort", sort),))

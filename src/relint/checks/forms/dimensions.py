"""Units of another sort than what they measure: "weighs 30 kilometres", "40 kilograms long". Start at `wrong`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import written_figures
from relint.checks.scan import near, places_of
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
        "weigh weighs weighed weighing",
    ),
    ("weight", rf"\bweights? of {_GAP}{_other('weight')}", "weight weights"),
    (
        "length",
        rf"{_other('length')}[- ](?:long|wide|tall|high|deep|away|apart)\b",
        "long wide tall high deep away apart",
    ),
    (
        "length",
        rf"\b(?:length|height|width|depth|distance)s? of {_GAP}{_other('length')}",
        "length height width depth distance lengths heights widths depths distances",
    ),
    (
        "temperature",
        rf"\btemperatures? (?:of|above|below|to|at|reached) {_GAP}{_other('temperature')}",
        "temperature temperatures",
    ),
    ("speed", rf"\b(?:speeds?|winds) (?:of|up to|to|over) {_GAP}{_other('speed')}", "speed speeds winds"),
)
_PATTERNS = tuple((sort, lazily(text), words.split()) for sort, text, words in _CASES)


def wrong(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield measures whose unit is of another sort than what they measure."""
    figures = frozenset(place for _base, places in written_figures(document) for place in places)
    for sort, pattern, words in _PATTERNS:
        measured = [n for n in places_of(document, words) if not figures.isdisjoint(range(n - 4, n + 12))]
        for match in near(document, pattern, measured, 40, 90):
            if document.flow.text[max(match.start("wrong") - 1, 0)] not in "-–.,":
                yield Finding(document.flow.span(*match.span("wrong")), (), (("sort", sort),))

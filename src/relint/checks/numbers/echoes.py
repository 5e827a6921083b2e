"""A figure said again with a slip of the keys: "£48 million … the £84 million". Start at `slipped`.

    figures in another order   "36 bridges … these 63 bridges", "2,015 adults … all 2,051 adults"
    a nought too many          "6,400 volunteers … the 64,000 volunteers", "£6,000 a year … £600 a year"
    another scale              "£4.2 million … £4.2 billion"
    another unit               "40 hectares … 40 acres", "900 megawatts … the 900-kilowatt"
    said twice at once         "3 litres (300ml)", "51kg, or 51,000kg", "half a million letters (50,000)"

Such a slip is seldom chance where both figures count one noun. Where the draft counts the noun a third way, or the
figures are of two years, silence.
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, like, shown, span_of
from relint.checks.numbers.quantities import MEASURES, TIMES, Quantity, quantities
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_MOST = 80  # quantities in a draft beyond which it is a report of many
_LEAST = 10 * ONE
_ROUGHLY = 0.1
_DETERMINERS = frozenset("the these those that all this its our their".split())
# Near one of two figures, what says that they are of two times or two things.
_APART = frozenset("last previous earlier rose fell compared another further extra other others more from".split())
# Units by what they measure, each with its size.
_UNITS = {
    "hectare": ("area", 1e4), "acre": ("area", 4047), "mile": ("length", 1609), "kilometre": ("length", 1e3),
    "km": ("length", 1e3), "metre": ("length", 1), "m": ("length", 1), "centimetre": ("length", 0.01),
    "cm": ("length", 0.01), "millimetre": ("length", 1e-3), "mm": ("length", 1e-3), "foot": ("length", 0.3048),
    "feet": ("length", 0.3048), "inch": ("length", 0.0254), "yard": ("length", 0.9144), "tonne": ("weight", 1e6),
    "kg": ("weight", 1e3), "kilogram": ("weight", 1e3), "g": ("weight", 1), "gram": ("weight", 1),
    "litre": ("volume", 1), "l": ("volume", 1), "ml": ("volume", 1e-3), "millilitre": ("volume", 1e-3),
    "watt": ("power", 1), "kilowatt": ("power", 1e3), "kw": ("power", 1e3), "megawatt": ("power", 1e6),
    "mw": ("power", 1e6), "gigawatt": ("power", 1e9), "gw": ("power", 1e9), "mph": ("speed", 1.609),
    "kph": ("speed", 1),
    "km/h": ("speed", 1), "pint": ("volume", 0.568), "gallon": ("volume", 4.546), "stone": ("weight", 6350),
    "pound": ("weight", 453.6), "ounce": ("weight", 28.35), "lb": ("weight", 453.6),
}  # fmt: skip
_NAMES = "|".join(sorted(_UNITS, key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_TWICE = lazily(
    rf"(?<![\d.,£$€-])(?P<one>{_FIGURE}) ?(?P<unit>{_NAMES})s?(?: [a-z]+)?(?: \(|, or )(?:about |around |nearly )?"
    rf"(?P<two>{_FIGURE}) ?(?P<other>{_NAMES})s?\b(?=[),. ])",
    re.IGNORECASE,
)
_WORDED = lazily(
    r"\b(?P<words>half a million|a quarter of a million|three quarters of a million|a million|one million|two million|"
    r"a thousand|half a billion|a billion|one billion|a hundred|a dozen|two dozen)(?: [a-z]+){0,2} \("
    r"(?P<figure>\d[\d,]*)\)",
    re.IGNORECASE,
)
_VALUES = {
    "half a million": 500_000, "a quarter of a million": 250_000, "three quarters of a million": 750_000,
    "a million": 1_000_000, "one million": 1_000_000, "two million": 2_000_000, "a thousand": 1_000,
    "half a billion": 500_000_000, "a billion": 10**9, "one billion": 10**9, "a hundred": 100, "a dozen": 12,
    "two dozen": 24,
}  # fmt: skip


def slipped(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield figures that are a slip away from an earlier one for the same thing."""
    yield from _at_once(document)
    held = quantities(document)
    if not 2 <= len(held) <= _MOST:
        return
    groups: dict[str, list[Quantity]] = {}
    for quantity in held:
        if quantity.amount.value >= _LEAST and quantity.amount.unit != "%":
            groups.setdefault(_key(quantity), []).append(quantity)
    for key, found in groups.items():
        if key and len({q.amount.value for q in found}) == 2:
            yield from _judge(document, key, found)
    yield from _scales(document, held)
    yield from _other_units(document, held)


def _key(quantity: Quantity) -> str:
    """Return what two quantities must share: a currency, or a noun that is neither a time nor a unit."""
    if quantity.amount.unit:
        return quantity.amount.unit if quantity.amount.unit in "£$€" else ""
    return "" if quantity.noun in TIMES or quantity.noun in MEASURES else quantity.noun


def _judge(document: Document, key: str, found: list[Quantity]) -> Iterator[Finding]:
    """Yield the finding for the later of the two figures of a noun, if they are a slip apart."""
    first = found[0]
    other = next(q for q in found if q.amount.value != first.amount.value)
    one, two = first.amount, other.amount
    slip = _is_swapped(one.value, two.value) or (_is_tenfold(one.value, two.value) and key not in "£$€")
    if key in "£$€" and _is_tenfold(one.value, two.value):
        slip = _context(document, one) & _context(document, two) != set()
    tenfold = _is_tenfold(one.value, two.value) and len(str(one.value).rstrip("0")) == 1
    told = _is_told(document, one, two, key, strictly=tenfold and key not in "£$€")
    if slip and told and _is_plain(document, one, two):
        yield _finding(document, one, two)


def _is_swapped(one: int, two: int) -> bool:
    """Whether two values hold the same figures in another order, two of them or more not noughts."""
    left, right = str(one).rstrip("0"), str(two).rstrip("0")
    same = len(str(one)) == len(str(two)) and sorted(left) == sorted(right) and len(left) > 1
    return same and sum(a != b for a, b in zip(left, right, strict=False)) == 2


def _is_tenfold(one: int, two: int) -> bool:
    """Whether one value is ten, a hundred or a thousand times the other."""
    small, big = sorted((one, two))
    return big in (10 * small, 100 * small, 1000 * small)


def _is_told(document: Document, one: Amount, two: Amount, key: str, *, strictly: bool) -> bool:
    """Whether the later figure is said to be the earlier one: after "the", or among the same words."""
    before = document.lowers[max(two.first - 1, 0) : two.first]
    if not _DETERMINERS.isdisjoint(before):
        return True
    alike = set() if strictly else _context(document, one) & _context(document, two)
    return len(alike) > (0 if key in "£$€" else 1)


def _context(document: Document, amount: Amount) -> set[str]:
    """Return the longer words around an amount in its sentence."""
    sentence = document.sentence_of(amount.first)
    start, end = max(sentence.first, amount.first - 8), min(sentence.last, amount.last + 6)
    words = document.bases[start : amount.first] + document.bases[amount.last : end]
    return {word.rstrip("s") for word in words if len(word) > 4 and word.isalpha()}


def _is_plain(document: Document, one: Amount, two: Amount) -> bool:
    """Whether nothing near says that the figures are of two times; in one sentence they are two things."""
    if document.sentence_of(one.first).first == document.sentence_of(two.first).first:
        return False
    for amount in (one, two):
        sentence = document.sentence_of(amount.first)
        start = max(sentence.first, amount.first - 4)
        if document.lowers[amount.first - 2 : amount.first] == ["more", "than"]:
            start = amount.first
        words = document.lowers[start : min(sentence.last, amount.last + 8)]
        if not _APART.isdisjoint(words) or any(len(w) == 4 and w[:2] in ("19", "20") and w.isdigit() for w in words):
            return False
    return True


def _scales(document: Document, held: list[Quantity]) -> Iterator[Finding]:
    """Yield "£4.2 billion" beside the only other sum of these figures, "£4.2 million", of the same thing."""
    seen: dict[tuple[str, str], Amount] = {}
    for quantity in held:
        amount = quantity.amount
        if amount.unit not in ("£", "$", "€") or amount.last - amount.first < 2:
            continue
        key = (amount.unit, document.lowers[amount.first])
        earlier = seen.setdefault(key, amount)
        figures = re.sub(r"\D", "", key[1]).strip("0")
        tenfold = len(figures) > 1 and _is_tenfold(earlier.value, amount.value)
        if tenfold and _is_plain(document, earlier, amount):
            yield _finding(document, earlier, amount)


def _other_units(document: Document, held: list[Quantity]) -> Iterator[Finding]:
    """Yield "its 40 acres" where the draft said "40 hectares" before."""
    seen: dict[int, Quantity] = {}
    for quantity in held:
        noun = _unit(document, quantity)
        if noun not in _UNITS or quantity.amount.value < _LEAST:
            continue
        earlier = seen.setdefault(quantity.amount.value, quantity)
        other = _unit(document, earlier)
        same = _UNITS[other][0] == _UNITS[noun][0] and _UNITS[other][1] != _UNITS[noun][1]
        again = any(_unit(document, q) == other for q in held if q.amount.first > quantity.amount.last)
        if same and not again and document.lowers[quantity.amount.first - 1] in _DETERMINERS:
            span = document.span(quantity.amount.first, quantity.amount.last + 1)
            related = (Related(span_of(document, earlier.amount), "the other figure"),)
            yield Finding(span, (), (("other", f"{shown(document, earlier.amount)} {other}s"),), related)


def _unit(document: Document, quantity: Quantity) -> str:
    """Return the unit of a quantity, also behind a hyphen: "the 900-kilowatt farm"."""
    amount = quantity.amount
    if amount.unit:
        return amount.unit
    if quantity.noun:
        return quantity.noun
    behind = document.lowers[amount.last : amount.last + 2]
    return behind[1] if behind[:1] == ["-"] and len(behind) > 1 else ""


def _at_once(document: Document) -> Iterator[Finding]:
    """Yield the second of two figures for one thing side by side, in two units or in words and figures."""
    joints = places_of(document, ("(", "or"))
    places = [n for n in joints if document.lowers[n + 1 : n + 2] and document.lowers[n + 1][0].isdigit()]
    for match in near(document, _TWICE, places, 40, 40):
        left, right = _UNITS[match["unit"].lower()], _UNITS[match["other"].lower()]
        one, two = (float(match[n].replace(",", "")) for n in ("one", "two"))
        wanted = one * left[1] / right[1]
        if left[0] == right[0] and wanted and abs(two / wanted - 1) > _ROUGHLY:
            right_text = f"{wanted:,.0f}" if wanted > 1 else f"{wanted:.2g}"
            span = document.flow.span(*match.span("two"))
            related = (Related(document.flow.span(*match.span("one")), "the other figure"),)
            yield Finding(span, (right_text,), (("other", f"{match['one']} {match['unit']}"),), related)
    yield from _in_brackets(document)


def _in_brackets(document: Document) -> Iterator[Finding]:
    """Yield the figures behind a round number in words that are another: "half a million letters (50,000)"."""
    text = document.flow.text
    brackets = document.index.get("(", ()) if "illion" in text or "hundred" in text or "dozen" in text else ()
    for match in near(document, _WORDED, brackets, 50, 20):
        value = _VALUES[match["words"].lower()]
        if int(match["figure"].replace(",", "")) != value:
            span = document.flow.span(*match.span("figure"))
            related = (Related(document.flow.span(*match.span("words")), "the other figure"),)
            yield Finding(span, (f"{value:,}",), (("other", match["words"]),), related)


def _finding(document: Document, one: Amount, two: Amount) -> Finding:
    """Return the finding for a later figure that is a slip of an earlier one."""
    related = (Related(span_of(document, one), "the other figure"),)
    return Finding(
        span_of(document, two), (like(document, two, one.value),), (("other", shown(document, one)),), related
    )

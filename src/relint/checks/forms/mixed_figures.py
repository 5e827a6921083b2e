"""Figures in two forms in one draft.

The checks, which share `mixed.minority`:

`millions`     "£2m" beside "£3 million"
`percentages`  "5%" beside "6 per cent"
`units`        "5 km" beside "7km"; `unit_names`  "5km" beside "9 kilometres"
`counts`       "seven hospitals" beside "7 hospitals"

Figures have the house's form in quotations too: nobody speaks a per cent sign.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.forms.mixed import PROSE, Use, block_at, minority
from relint.checks.numbers.figures import numbers
from relint.checks.scan import matches, places
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, NOUN, mask
from relint.patterns import lazily
from relint.span import Span

_MONEY = lazily(
    r"(?P<n>[£$€] ?\d[\d,]*(?:\.\d+)?)(?:(?P<gap> ?)(?P<short>mn|bn|mln|bln|mio|m|b)|[ -]?(?P<long>[mb])illion)(?!\w)",
)
_FIGURE = lazily(r"(?<![\w.,£$€])\d[\d,]*(?:\.\d+)?\Z")
_CENT = lazily(r"(?:[ -]?(?:per[ -]cent|percent|pct)\b| ?%)(?![\w%])")


def millions(document: Document, context: Context) -> Iterator[Finding]:
    """Yield sums of money whose million or billion is written in the rarer form."""
    text = document.flow.text
    if "illion" in text:
        uses = []
        for match in matches(_MONEY, text, "£", "$", "€"):
            if block_at(document, match.start()):
                short = match["short"] or ""
                form = "£2 million" if match["long"] else "£2m" if short in ("m", "bn") else f"£2{short}"
                parts = (match["n"], match["long"] or short[0])
                uses.append(Use(document.flow.span(*match.span()), (form,), parts))
        yield from minority(document, context, sorted(uses), _money)


def _money(use: Use, wanted: list[str]) -> str:
    """Return a sum in another form: "£3 million", "£3m", "£3mn"."""
    amount, letter = use.parts
    if wanted[0] == "£2 million":
        return f"{amount} {letter}illion"
    if wanted[0] == "£2m":
        return f"{amount}{'m' if letter == 'm' else 'bn'}"
    return f"{amount}{letter}{wanted[0].removeprefix('£2')[1:]}"


def percentages(document: Document, context: Context) -> Iterator[Finding]:
    """Yield percentages with figures that are written in the rarer form."""
    text = document.flow.text
    lower = document.flow.lower
    if "cent" not in lower or ("%" not in text and not ("per cent" in lower and "percent" in lower)):
        return
    uses = []
    for sign in ("%", "per cent", "per-cent", "percent", "pct"):
        for place in places(lower, sign):
            use = _percentage(document, place)
            if use:
                uses.append(use)
    yield from minority(document, context, sorted(uses), lambda use, wanted: f"{use.parts[0]}{wanted[0]}")


def _percentage(document: Document, place: int) -> Use | None:
    """Return the use whose sign or words stand at `place` of the flow, if a figure stands before them."""
    text = document.flow.lower
    start = place - 1 if text[place - 1 : place] in (" ", "-") else place
    if not text[start - 1 : start].isdigit():
        return None
    figure = _FIGURE.search(text, max(start - 16, 0), start)
    match = _CENT.match(text, start)
    if not figure or not match or not block_at(document, start):
        return None
    word = match.group().replace("-", " ").strip()
    form = "%" if word == "%" else " per cent" if word == "per cent" else " percent"
    return Use(document.flow.span(figure.start(), match.end()), (form,), (figure.group(),))


_UNITS = {
    "km": "kilometre", "kg": "kilogram", "cm": "centimetre", "mm": "millimetre", "mg": "milligram", "ml": "millilitre",
    "kw": "kilowatt", "mw": "megawatt", "gw": "gigawatt", "tw": "terawatt", "kwh": "kilowatt-hour", "mph": "mph",
    "mwh": "megawatt-hour", "gwh": "gigawatt-hour", "ha": "hectare", "mb": "megabyte", "gb": "gigabyte",
    "tb": "terabyte", "mhz": "megahertz", "ghz": "gigahertz", "khz": "kilohertz",
}  # fmt: skip
_NAMES = {name + ending: unit for unit, name in _UNITS.items() for ending in ("", "s") if name != unit}
_JOINED = lazily(r"(\d[\d,]*(?:\.\d+)?)([A-Za-z]{2,3})\Z")


def units(document: Document, context: Context) -> Iterator[Finding]:
    """Yield measurements with their unit joined or apart, whichever is rarer: "5 km" beside "7km"."""
    uses = [use for use in document.once(_measurements) if use.forms[0]]
    yield from minority(document, context, [use._replace(forms=use.forms[:1]) for use in uses], _measure)


def unit_names(document: Document, context: Context) -> Iterator[Finding]:
    """Yield measurements whose unit is spelt out here and shortened there: "5km" beside "9 kilometres".

    A unit may be spelt out at its first mention.
    """
    found = document.once(_measurements)
    for unit in {use.parts[1] for use in found}:
        uses = [use for use in found if use.parts[1] == unit]
        spelt = [use.forms[1] == "kilometres" for use in uses]
        if spelt.count(True) > 1 or (spelt and not spelt[0]):
            yield from minority(document, context, [use._replace(forms=use.forms[1:]) for use in uses], _name)


def _measurements(document: Document) -> list[Use]:
    """Return the measurements of a draft: forms (joined or apart, short or spelt out), parts (figure, unit)."""
    index = document.index
    uses = []
    for word, unit in (*_NAMES.items(), *((unit, unit) for unit in _UNITS)):
        for place in index.get(word, ()):
            figure = document.tokens[place - 1]
            short = word == unit
            if (
                place
                and figure.text[0].isdigit()
                and document.block_of(place).kind in PROSE
                and not (short and document.tokens[place].text.istitle())
            ):
                span = Span(figure.start, document.tokens[place].end)
                forms = ("5 km", "km") if short else ("", "kilometres")
                uses.append(Use(span, forms, (figure.text, unit, document.tokens[place].text)))
    for place in document.once(numbers) if uses else ():
        token = document.tokens[place]
        match = _JOINED.match(token.text) if token.text[-1].isalpha() else None
        if match and match[2].lower() in _UNITS and document.block_of(place).kind in PROSE:
            uses.append(Use(token.span, ("5km", "km"), (match[1], match[2].lower(), match[2])))
    return sorted(uses)


def _measure(use: Use, wanted: list[str]) -> str:
    """Return a measurement with its short unit joined or apart."""
    return f"{use.parts[0]}{' ' if wanted[0] == '5 km' else ''}{use.parts[2]}"


def _name(use: Use, wanted: list[str]) -> str:
    """Return a measurement with its unit spelt out; the short form has no single way, and is left to the writer."""
    figure, unit, _written = use.parts
    if wanted[0] == "kilometres":
        return f"{figure} {_UNITS[unit]}{'' if figure == '1' else 's'}"
    return ""


_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNDER_TEN = ("", "-one", *(f"-{word}" for word in _SMALL[:8]))
_WORDS = {word: str(number) for number, word in enumerate((*_SMALL, *(t + u for t in _TENS for u in _UNDER_TEN)), 2)}
_PLURAL = mask("NNS")
_REACH = 3  # tokens from a number to its noun: "seven new hospitals"
# After these a figure is no count: "page 7", "step 2", "aged 7".
_LABELS = frozenset("page step stage part phase level chapter annex aged age table figure line route room year".split())


def counts(document: Document, context: Context) -> Iterator[Finding]:
    """Yield a number of things that stands in words here and in figures there: "seven hospitals", "7 hospitals".

    At the head of a sentence a number stands in words anyway; in ranges and beside other figures its form is theirs.
    """
    for word, figure in _WORDS.items():
        if figure in document.index and word in document.index:
            uses: dict[str, list[Use]] = {}
            for base in (word, figure):
                for place in document.index[base]:
                    noun = _counted(document, context.lexicon, place)
                    if noun:
                        form = "seven" if base == word else "7"
                        uses.setdefault(noun, []).append(Use(document.tokens[place].span, (form,), (word, figure)))
            for same in uses.values():
                yield from minority(document, context, sorted(same), _count)


def _is_no_count(document: Document, place: int, first: int) -> bool:
    """Whether the word before a number makes it a label, a sum or the end of a range: "page 7", "5 to 7 hospitals"."""
    before = document.lowers[place - 1] if place > first else ""
    if before in _LABELS or before in ("-", "–", "/", "or", "between", "£", "$", "€", "x", "("):
        return True
    return before in ("to", "and") and place - 2 >= first and _is_number(document, place - 2)


def _is_number(document: Document, place: int) -> bool:
    return document.lowers[place] in _WORDS or document.tokens[place].text[0].isdigit()


def _count(use: Use, wanted: list[str]) -> str:
    return use.parts[0 if wanted[0] == "seven" else 1]


def _counted(document: Document, lexicon: Lexicon, place: int) -> str:
    """Return the plural noun that the number at `place` counts, or ""."""
    block = document.block_of(place)
    text = document.tokens[place].text
    if block.kind not in PROSE or block.part == "contacts" or document.starts_sentence(place):
        return ""
    if _is_no_count(document, place, block.first) or not (text.islower() or text.isdigit()):
        return ""  # "Seven Sisters"
    for noun in range(place + 1, min(place + 1 + _REACH, block.last)):
        token = document.tokens[noun]
        tags = lexicon.tags(token.text) if token.kind == "word" and token.text.islower() else 0
        if tags & _PLURAL and document.lowers[noun] == document.bases[noun]:
            return document.lowers[noun]
        if not tags & (ADJECTIVE | NOUN):
            return ""
    return ""

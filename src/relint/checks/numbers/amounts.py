"""Amounts as a draft states them: "£30 million", "12 people", "five men", "2.5 per cent". Start at `figured`.

Years, days of a month, ordinals and clock times are no amounts. A range ("10-15") and an amount after "about", "up
to" or "more than" is one, but not `exact`: nothing can be reckoned with it.
"""

import re

from relint.checks.days.calendar import MONTHS
from relint.checks.numbers.figures import numbers
from relint.document import Document, Sentence
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple

UNITS = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
WORDS = {word: number for number, word in enumerate(UNITS) if word} | TENS
WORDS |= {f"{ten}-{UNITS[n]}": value + n for ten, value in TENS.items() for n in range(1, 10)}
NAMES = {number: word for word, number in WORDS.items()}
ONE = 1_000_000  # amounts are whole millionths, so that sums are exact
_SCALES = {
    "hundred": 2, "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9, "tn": 12, "trillion": 12,
}  # fmt: skip
_CURRENCIES = {"pounds": "£", "dollars": "$", "euros": "€", "pence": "p"}
_NUMBER = lazily(r"([£$€¥]?) ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,5}))?(%|[a-z]{0,3})")
_RANGE = lazily(r"[£$€¥]? ?\d[\d.,]*[-\u2013/:]\d.*")
_CALENDAR = frozenset(month.lower() for month in MONTHS) | frozenset(month[:3].lower() for month in MONTHS) | {"sept"}
_LOOSE = frozenset(
    """about around approximately roughly circa some nearly almost over under above below least most than to further
    another additional extra every about approx over between past first last next additional exceeding estimated ~ > <
    + c""".split()
)
_PEOPLE = frozenset("people children men women staff young".split())


class Amount(NamedTuple):
    """One amount: `value` and the `step` of its last figure in millionths, its unit, and its tokens first to last.

    `unit` is a currency's sign, "%", what is written against the figures ("km"), or "" for a plain number. `last` is
    exclusive. `exact` is false for what is only about right; `rounded` is true for what was most likely rounded to the
    last figure given: decimals of a million, and percentages.
    """

    value: int
    step: int
    unit: str
    first: int
    last: int
    exact: bool
    rounded: bool


class Figured(NamedTuple):
    """A sentence with two amounts or more, in order, of which something may be reckoned."""

    sentence: Sentence
    amounts: tuple[Amount, ...]


def number_of(text: str) -> int:
    """Return the whole number that a word below a hundred or some figures say: "Twelve", "12". Raises ValueError."""
    return WORDS.get(text.lower()) or int(text)


def figured(document: Document) -> list[Figured]:
    """Return the sentences with three amounts, two percentages, or two amounts and a "from". Made once a draft."""
    return document.once(_figured)


def _figured(document: Document) -> list[Figured]:
    worded = [place for word in WORDS if word in document.index for place in document.index[word]]
    places = sorted([*document.once(numbers), *worded])
    found = []
    start = 0
    while start < len(places) - 1:
        sentence = document.sentence_of(places[start])
        end = start + 1
        while end < len(places) and places[end] < sentence.last:
            end += 1
        if end - start > 2 or (end - start == 2 and _reckons(document, sentence, places[start:end])):
            amounts = tuple(a for place in places[start:end] if (a := amount_at(document, place)) is not None)
            found += [Figured(sentence, amounts)] if len(amounts) > 1 else []
        start = end
    return found


def _reckons(document: Document, sentence: Sentence, places: list[int]) -> bool:
    """Whether a sentence with two numbers may say something of both: two percentages, or a change."""
    lowers = document.lowers
    shares = (lowers[n].endswith("%") or lowers[n + 1 : n + 2] in (["per"], ["percent"], ["pc"], ["%"]) for n in places)
    return "from" in lowers[sentence.first : places[-1]] or all(shares)


def written_figures(document: Document) -> list[tuple[str, list[int]]]:
    """Return each word of the draft that begins with a figure or a currency's sign, and where it stands. Made once."""
    return document.once(_written_figures)


def _written_figures(document: Document) -> list[tuple[str, list[int]]]:
    return [(base, places) for base, places in document.index.items() if base[0] in "0123456789£$€"]


def amount_at(document: Document, place: int) -> Amount | None:
    """Return the amount whose figures are the token at `place`, or None if it states none. Read at most once."""
    known = document.once(_known)
    if place not in known:
        known[place] = _amount_at(document, place)
    return known[place]


def _known(document: Document) -> dict[int, Amount | None]:  # noqa: ARG001
    return {}


def _amount_at(document: Document, place: int) -> Amount | None:
    lower = document.lowers[place]
    before = document.lowers[place - 1] if place else ""
    after = document.lowers[place + 1] if place + 1 < len(document.lowers) else ""
    if lower in WORDS:
        parts: tuple[str, int, int, str] | None = ("", WORDS[lower], 0, "")
    else:
        parts = _figures(lower)
    if parts is None:
        ranged = _RANGE.fullmatch(lower)
        return (
            Amount(0, ONE, "", place, place + 1, exact=False, rounded=False)
            if ranged and after not in _CALENDAR
            else None
        )
    sign, digits, decimals, unit = parts
    if not sign and not unit and (after in _CALENDAR or before in _CALENDAR or _is_year(document, place, lower, after)):
        return None
    return _scaled(document, place, sign or unit, digits, decimals)


def _figures(text: str) -> tuple[str, int, int, str] | None:
    """Return (currency, figures without their point, number of decimals, what is joined to them), or None."""
    match = _NUMBER.fullmatch(text)
    if match is None or match[4] in ("st", "nd", "rd", "th", "am", "pm", "s"):
        return None
    decimals = match[3] or ""
    return match[1], int(match[2].replace(",", "") + decimals), len(decimals), match[4]


def _is_year(document: Document, place: int, text: str, after: str) -> bool:
    """Whether bare figures are a year rather than a count: "in 2012", not "2012 homes"."""
    if len(text) != 4 or not text.isdigit() or not "1800" <= text <= "2099":
        return False
    counts = after in _PEOPLE or (after.isalpha() and after.endswith("s") and document.tokens[place + 1].text.islower())
    return not counts or document.lowers[place - 1] in ("in", "of", "since", "from", "by", "for", "the")


def _scaled(document: Document, place: int, unit: str, digits: int, decimals: int) -> Amount:
    """Return the amount with the words behind its figures: "million", "per cent", "pounds"."""
    lowers = document.lowers
    scale, last = 0, place + 1
    if unit in _SCALES and (unit != "m" or document.lowers[place][0] in "£$€¥"):
        scale, unit = _SCALES[unit], ""
    match = _NUMBER.fullmatch(lowers[place])
    if match and match[1]:
        unit, scale = match[1], _SCALES.get(match[4], 0)
    following = lowers[last] if last < len(lowers) else ""
    if not scale and following in _SCALES and (unit or len(following) > 2):
        scale, last = _SCALES[following], last + 1
        following = lowers[last] if last < len(lowers) else ""
    if not unit and (following in ("percent", "pc", "%") or lowers[last : last + 2] == ["per", "cent"]):
        unit, last = "%", last + (2 if following == "per" else 1)
    elif not unit and following in _CURRENCIES:
        unit, last = _CURRENCIES[following], last + 1
    step = ONE * 10**scale // 10**decimals
    rounded = unit == "%" or bool(scale and decimals)
    return Amount(digits * step, step, unit, place, last, _is_exact(document, place, last), rounded)


def _is_exact(document: Document, first: int, last: int) -> bool:
    """Whether nothing about the amount says that it is rounded, a bound, a range or part of a compound."""
    tokens = document.tokens
    before = document.lowers[first - 1] if first else ""
    if before in _LOOSE and not (before == "to" and _follows_from(document, first - 1)):
        return False
    if first and before in "-\u2013/:" and tokens[first - 1].end == tokens[first].start:
        return False
    following = tokens[last] if last < len(tokens) else None
    if following is None:
        return True
    if _is_share(document, first, last):
        return False
    joined = following.start == tokens[last - 1].end and following.text in "-\u2013/:+"
    return not (joined and last + 1 < len(tokens) and tokens[last + 1].start == following.end) and not (
        following.text.lower() in ("or", "plus")
        and document.lowers[last + 1 : last + 2] in (["more"], ["so"], ["less"])
    )


def _is_share(document: Document, first: int, last: int) -> bool:
    """Whether the amount is one side of "3 in 10" or "3 out of 10"."""
    around = document.lowers[max(first - 3, 0) : last + 3]
    places = [n for n, word in enumerate(around) if word == "in" or (word == "out" and around[n + 1 : n + 2] == ["of"])]
    return any(
        place and _is_small(around[place - 1]) and _is_small((*around, "", "")[place + 1 + (around[place] == "out")])
        for place in places
    )


def _is_small(text: str) -> bool:
    """Whether a word is a number up to three figures: no year."""
    return text in WORDS or (text.isdigit() and len(text) < 4)


def _follows_from(document: Document, place: int) -> bool:
    """Whether the "to" at `place` ends a change: "from 200 to 250"; not "up to 250"."""
    first = document.sentence_of(place).first
    return document.lowers[place - 1] != "up" and "from" in document.lowers[max(first, place - 12) : place]


def span_of(document: Document, amount: Amount) -> Span:
    """Return the span of an amount in the draft."""
    return document.span(amount.first, amount.last)


def shown(document: Document, amount: Amount) -> str:
    """Return an amount as it is written, on one line."""
    return document.line(span_of(document, amount))


def like(document: Document, model: Amount, value: int) -> str:
    """Return a value written as `model` is: "£25 million" after "£30 million", "eleven" after "twelve"."""
    text = shown(document, model)
    figures = document.tokens[model.first].text
    if figures.lower() in WORDS:
        word = NAMES.get(value // ONE, f"{value // ONE:,}") if value % ONE == 0 else decimal(value, ONE)
        return (word.capitalize() if figures[0].isupper() else word) + text[len(figures) :]
    whole = re.search(r"\d[\d,.]*\d|\d", text)
    if whole is None:
        return text
    # The scale of the model: of one unit of its figures, whatever decimals it was given with.
    places = len(whole[0].partition(".")[2])
    return text[: whole.start()] + decimal(value, model.step * 10**places) + text[whole.end() :]


def decimal(value: int, unit: int) -> str:
    """Return a value in multiples of `unit`, with commas and no needless decimals: 2500000 in millions is "2.5"."""
    whole, rest = divmod(value, unit)
    tail = f"{rest * 10**6 // unit:06}".rstrip("0")
    return f"{whole:,}" + (f".{tail}" if tail else "")

"""Dates and clock times in two forms in one draft. Start reading at `dates` or `clock_times`.

A date has an order ("12 March", "March 12", "12/03/2025") and a day with or without its ending ("12", "12th"). A time
has a clock ("5pm", "17:00"), a sign before its minutes and a way to write "pm".
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS
from relint.checks.forms.mixed import PROSE, Use, minority
from relint.checks.numbers.figures import clock, numbers
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.patterns import lazily
from relint.span import Span

_DAY = lazily(r"([12]?\d|3[01])(st|nd|rd|th)?\Z")
_NUMERIC = lazily(r"(0?[1-9]|[12]\d|3[01])([/.-])(0?[1-9]|1[0-2])\2((?:19|20)\d\d|\d\d)\Z")
_YEAR = lazily(r"(?:19|20)\d\d\Z")
_NAMES = {name: number for number, month in enumerate(MONTHS, 1) for name in (month.lower(), month[:3].lower())}
_NAMES["sept"] = 9
# Before "March 12" these show that the figure is a day: "in June 31 schools".
_LEADS = frozenset("on by from until till since before after between".split())
_CLOSED = frozenset(".!?")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def dates(document: Document, context: Context) -> Iterator[Finding]:
    """Yield dates in the rarer order, or with their day in the rarer form."""
    uses = []
    for name, number in _NAMES.items():
        for place in document.index.get(name, ()):
            use = _day_first(document, place, number) or _month_first(document, place, number)
            if use:
                uses.append(use)
    if uses:
        yield from minority(document, context, sorted([*uses, *_numeric(document)]), _date)


def _day_first(document: Document, place: int, month: int) -> Use | None:
    """Return the date "12 March", "12th March" or "the 12th of March" whose month stands at `place`."""
    lowers, block = document.lowers, document.block_of(place)
    day_at = place - 2 if place > 1 and lowers[place - 1] == "of" else place - 1
    match = _DAY.match(lowers[day_at]) if day_at >= block.first and block.kind in PROSE else None
    if not match or not document.tokens[place].text[0].isupper() or (day_at < place - 1 and not match[2]):
        return None
    if day_at > block.first and lowers[day_at - 1] in ("-", "–", "/", "to", "and") and not match[2]:
        return None  # "12 to 14 March" is a range, which has its own form
    first = day_at - 1 if day_at > block.first and lowers[day_at - 1] == "the" and match[2] else day_at
    tokens = document.tokens
    end = tokens[place].end - (len(tokens[place].text) - len(document.bases[place]))
    return Use(
        Span(tokens[first].start, end), _forms("12 March", document, place, match[2]), (match[1], str(month), "")
    )


def _month_first(document: Document, place: int, month: int) -> Use | None:
    """Return the date "March 12", "March 12th" or "March 12, 2025" whose month stands at `place`."""
    lowers, tokens, block = document.lowers, document.tokens, document.block_of(place)
    match = _DAY.match(lowers[place + 1]) if place + 1 < block.last and block.kind in PROSE else None
    if not match or not tokens[place].text[0].isupper():
        return None
    then = place + 2
    comma = then < block.last and lowers[then] == ","
    year_at = then + 1 if comma else then
    year = lowers[year_at] if year_at < block.last and _YEAR.match(lowers[year_at]) else ""
    before = lowers[place - 1] if place > block.first else ""
    led = before in _LEADS or before in _DAYS or (before == "," and lowers[place - 2] in _DAYS)
    after = tokens[then] if then < block.last else None
    closed = led and (
        after is None or after.kind == "mark" or after.text in ("at", "in", "and", "or", "to", "for", "with")
    )
    if not (match[2] or year or closed) or (after is not None and after.text == "%"):
        return None
    last = year_at if year else place + 1
    parts = (match[1], str(month), year)
    return Use(Span(tokens[place].start, tokens[last].end), _forms("March 12", document, place, match[2]), parts)


def _forms(order: str, document: Document, place: int, ending: str | None) -> tuple[str, str, str]:
    """Return the forms of a worded date: its order, its day and its month ("May" is both long and short)."""
    name = document.bases[place]
    month = "" if name == "may" else "March" if len(name) > 4 or name in ("june", "july") else "Mar"
    return order, "12th" if ending else "12", month


def _numeric(document: Document) -> Iterator[Use]:
    """Yield the dates in figures alone; the day stands first, as it does in Britain."""
    for place in document.once(numbers):
        text = document.tokens[place].text
        match = _NUMERIC.match(text) if 6 <= len(text) <= 10 else None
        if match and _is_running(document, document.block_of(place)):
            year = match[4] if len(match[4]) == 4 else f"20{match[4]}"
            yield Use(document.tokens[place].span, ("12/03/2025", "", ""), (match[1].lstrip("0"), match[3], year))


def _is_running(document: Document, block: Block) -> bool:
    """Whether a block is running text, and no row or head of a table: "Cars @ 31/03/10:"."""
    if block.kind not in PROSE or block.part == "contacts":
        return False
    return block.kind == "item" or document.slice(block.span).rstrip(" \n\"”’')*_")[-1:] in _CLOSED


def _date(use: Use, wanted: list[str]) -> str:
    """Return a date in the winning order and with its day in the winning form."""
    day, month, year = use.parts
    order = wanted[0] or use.forms[0]
    if order == "12/03/2025":
        return ""
    written = f"{day}{_ending(day)}" if (wanted[1] or use.forms[1]) == "12th" else day
    name = MONTHS[int(month) - 1]
    name = name[:3] if (wanted[2] or use.forms[2]) == "Mar" else name
    if order == "12 March":
        return f"{written} {name} {year}".rstrip()
    return f"{name} {written}, {year}" if year else f"{name} {written}"


def _ending(day: str) -> str:
    """Return the ending of an ordinal: "st", "nd", "rd", "th"."""
    return "th" if day in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(day[-1], "th")


_HALF = lazily(r"(\d{1,2})(?:([.:])([0-5]\d))?([ap]m)?\Z", 2)
_WHOLE = lazily(r"([01]?\d|2[0-3]):([0-5]\d)\Z")
_HOURS = lazily(r"([01]\d|2[0-3])([0-5]\d)(?:hrs?)?\Z")
_CLOCK_WORDS = frozenset("at from until till by before after between to and since".split())
_BESIDE = frozenset("am pm a.m. p.m. a.m p.m hrs hours hr".split())
_HALVES = {"am": " pm", "pm": " pm", "a.m.": " p.m.", "p.m.": " p.m.", "a.m": " p.m.", "p.m": " p.m."}


def clock_times(document: Document, context: Context) -> Iterator[Finding]:
    """Yield clock times on the rarer clock, with the rarer sign before the minutes or the rarer way to write "pm"."""
    uses = []
    for place in document.once(numbers):
        text = document.tokens[place].text
        after = document.lowers[place + 1] if place + 1 < len(document.lowers) else ""
        if not (":" in text or text[-1] in "mMsSrR" or after in _BESIDE) or not text[0].isdigit():
            continue
        if document.block_of(place).kind in PROSE:
            use = _on_twelve(document, place) or _on_twenty_four(document, place)
            if use:
                uses.append(use)
    yield from minority(document, context, uses, _time)


def _on_twelve(document: Document, place: int) -> Use | None:
    """Return the time of the 12-hour clock at a token: "5pm", "5.30 p.m."."""
    token = document.tokens[place]
    match = _HALF.match(token.text)
    if not match or not 1 <= int(match[1]) <= 12:
        return None
    half, last = "pm" if match[4] else "", place
    if not half and place + 1 < document.block_of(place).last:
        last = place + 1
        half = _HALVES.get(document.tokens[last].text.lower(), "")
    if not half or document.tokens[last].text in ("AM", "Am"):
        return None
    letter = (match[4] or document.lowers[last])[0].lower()
    hour = int(match[1]) % 12 + (12 if letter == "p" else 0)
    forms = ("12-hour", match[2] or "", half)
    return Use(Span(token.start, document.tokens[last].end), forms, (str(hour), match[3] or "00"))


def _on_twenty_four(document: Document, place: int) -> Use | None:
    """Return the time of the 24-hour clock at a token: "at 17:30", "1730hrs", "17:30 hours"."""
    text = document.lowers[place]
    block = document.block_of(place)
    before = document.lowers[place - 1] if place > block.first else ""
    after = document.lowers[place + 1] if place + 1 < block.last else ""
    hours = after in ("hrs", "hours", "hr")
    match = _WHOLE.match(text)
    if not match and (hours or text.endswith(("hrs", "hr"))):
        match = _HOURS.match(text)
    elif not hours and before not in _CLOCK_WORDS:
        return None
    if not match:
        return None
    end = document.tokens[place + 1 if hours else place].end
    return Use(Span(document.tokens[place].start, end), ("24-hour", "", ""), (match[1], match[2]))


def _time(use: Use, wanted: list[str]) -> str:
    """Return a time on the winning clock, with the winning sign and half of the day."""
    hour, minutes = int(use.parts[0]), use.parts[1]
    if (wanted[0] or use.forms[0]) == "24-hour":
        return f"{hour:02}:{minutes}"
    sign = wanted[1] or use.forms[1] or ":"
    half = wanted[2] or use.forms[2] or "pm"
    if (sign, half) == (":", "pm"):
        return clock(hour % 12 or 12, minutes, "pm" if hour > 11 else "am")
    text = f"{hour % 12 or 12}{'' if minutes == '00' else sign + minutes}"
    return text + (half if hour > 11 else half.replace("p", "a"))

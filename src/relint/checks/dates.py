"""Dates that cannot be: a Wednesday that was a Tuesday, 31 June, a range that ends before it begins.

Start at `weekday`, `impossible` and `backwards`; `calendar.py` reads the dates. A weekday needs a year: the date's own,
or that of the draft's other dates. Without any there is nothing to say.
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.calendar import (
    DAYS,
    LENGTHS,
    MONTHS,
    CalendarDate,
    calendar_dates,
    exists,
    ordinal,
    span_of,
)
from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.span import Span

DATELINE, FIRST_WORDS = 8, 6
NEAR = 183  # a date without year is the one within half a year of the draft's date
JOINTS = ("to", "-", "–", "until", "till")
COMPARING = ("compar", "against", "relative", "levels", "versus", "back", "down")


def weekday(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield dates that fell or fall on another weekday.

    If the draft says when it was written, a date without year lies in the year that brings it nearest. Other full dates
    may be of long ago ("launched on 7 April 2011"), so the years beside theirs are possible too.
    """
    dates = calendar_dates(document)
    known = [date for date in dates if date.year and exists(date.day, date.month, date.year)]
    written = next((date for date in known if date.weekday >= 0 or _is_dateline(document, date)), None)
    around = list(dict.fromkeys(year for date in known for year in _around(date)))
    for date in dates:
        if date.weekday < 0:
            continue
        years = [date.year] if date.year else around if written is None else _near(date, written)
        if years and not date.year:
            years = [*years, *_named_years(document, date)]
        fits = [(ordinal(date.day, date.month, y) % 7, y) for y in years if exists(date.day, date.month, y)]
        if fits and all(day != date.weekday for day, _year in fits):
            right, year = fits[0]
            values = (("date", f"{date.day} {MONTHS[date.month - 1]} {year}"), ("weekday", DAYS[right]))
            yield Finding(span_of(document, date), _cures(document, date, right, year), values)


def _near(date: CalendarDate, written: CalendarDate) -> list[int]:
    """Return the year that brings a date nearest to the one on which the draft was written."""
    place = ordinal(written.day, written.month, written.year or 0)
    return [
        year
        for year in _around(written)
        if exists(date.day, date.month, year) and abs(ordinal(date.day, date.month, year) - place) <= NEAR
    ]


def _named_years(document: Document, date: CalendarDate) -> list[int]:
    """Return the years named in the sentence of the date and the one before: "27 calls in 2025, most on 9 August"."""
    sentence = document.sentence_of(date.first)
    first = sentence.first
    if first > document.block_of(first).first:
        first = document.sentence_of(first - 1).first
    return [int(word) for word in document.lowers[first : sentence.last] if _is_year(word)]


def _around(date: CalendarDate) -> tuple[int, ...]:
    """Return the year of a full date and the two beside it."""
    year = date.year or 0
    return year, year - 1, year + 1


def _is_dateline(document: Document, date: CalendarDate) -> bool:
    """Whether a full date says when the draft was written: alone in its block, or among the draft's first words."""
    block = document.block_of(date.first)
    if block.last - block.first <= DATELINE:
        return True
    if block.first or date.first >= FIRST_WORDS:
        return False
    return not any(word.text.islower() for word in document.tokens[: date.first])


def _cures(document: Document, date: CalendarDate, right: int, year: int) -> tuple[str, ...]:
    """Return the date with its right weekday, then the nearest day that is the weekday written."""
    word = document.tokens[date.weekday_at].text
    name = DAYS[right] if word.lower().endswith("day") else DAYS[right][:3]
    cures = [_with(document, date, date.weekday_at, name)]
    if document.lowers[date.day_at].isdigit():
        days = (date.day + step for step in (1, -1, 2, -2, 3, -3) if (right + step) % 7 == date.weekday)
        cures += [_with(document, date, date.day_at, str(day)) for day in days if exists(day, date.month, year)]
    return tuple(cures)


def _with(document: Document, date: CalendarDate, place: int, text: str) -> str:
    """Return the date's words on one line with `text` in place of one token."""
    span = span_of(document, date)
    token = document.tokens[place]
    words = document.text[span.start : token.start] + text + document.text[token.end : span.end]
    return " ".join(words.split())


def impossible(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield dates that no calendar has: 31 June, 30 February, 29 February 2023."""
    for date in calendar_dates(document):
        if exists(date.day, date.month, date.year):
            continue
        before = document.lowers[date.first - 1] if date.first else ""
        # "32 May" is a date only where something else says so: "over 40 March past".
        if date.day <= 31 or date.year or date.weekday >= 0 or before in ("on", "by"):
            most = LENGTHS[date.month - 1]
            last = most if exists(most, date.month, date.year) else most - 1
            yield Finding(span_of(document, date), (), (("month", MONTHS[date.month - 1]), ("days", str(last))))


def backwards(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield ranges of dates or years that end before they begin."""
    dates = calendar_dates(document)
    for first, second in pairwise(dates):
        if second.first == first.last + 1 and document.lowers[first.last] in JOINTS and _is_before(second, first):
            yield Finding(Span(document.tokens[first.first].start, span_of(document, second).end))
    for date in dates:
        start = date.day_at if date.begins else _range_start(document, date)
        if start is not None and 31 >= (date.begins or int(document.lowers[start])) > date.day:
            yield Finding(Span(document.tokens[start].start, span_of(document, date).end))
    yield from _backward_years(document)


def _is_before(one: CalendarDate, other: CalendarDate) -> bool:
    """Whether one date is certainly before another: by years, or in the same month without two years."""
    if one.year and other.year:
        if not (exists(one.day, one.month, one.year) and exists(other.day, other.month, other.year)):
            return False
        return ordinal(one.day, one.month, one.year) < ordinal(other.day, other.month, other.year)
    return not other.year and one.month == other.month and one.day < other.day


def _range_start(document: Document, date: CalendarDate) -> int | None:
    """Return the token of the day from which a range runs to the date: "14 to 10 March"."""
    start = date.day_at - 2
    if start < 0 or date.first != date.day_at or document.lowers[start + 1] not in JOINTS[:3]:
        return None
    return start if document.lowers[start].isdigit() and len(document.lowers[start]) < 3 else None


def _backward_years(document: Document) -> Iterator[Finding]:
    """Yield ranges of years that end before they begin, be they one token ("2014-2010") or three ("2014 to 2010")."""
    for base, places in document.index.items():
        if base[:2] not in ("19", "20") or len(base) not in (4, 9):
            continue
        first, _, second = base.replace("–", "-").partition("-")
        for place in places if _is_year(first) else ():
            last = place + 1 if second else _year_after(document, place)
            end = second or (document.lowers[last - 1] if last else "")
            if _is_year(end) and first > end and not _compares(document, place):
                yield Finding(Span(document.tokens[place].start, document.tokens[last - 1].end))


def _is_year(text: str) -> bool:
    """Whether a word is a year of these two centuries."""
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")


def _year_after(document: Document, place: int) -> int:
    """Return the token after the year to which a range from the year at `place` runs; 0 if there is none."""
    between = document.lowers[place + 1 : place + 3]
    if len(between) < 2 or between[0] not in JOINTS[:3] or not _is_year(between[1]):
        return 0
    return place + 3 if document.sentence_of(place).last >= place + 3 else 0


def _compares(document: Document, place: int) -> bool:
    """Whether the sentence sets one year against another: "compare 2014 to 2011"."""
    sentence = document.sentence_of(place)
    return any(word.startswith(COMPARING) for word in document.lowers[sentence.first : min(place + 5, sentence.last)])

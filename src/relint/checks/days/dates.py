"""Dates that cannot be: 31 June, a range that ends before it begins.

Start at `impossible` and `backwards`; `calendar.py` reads the dates, and `weekdays.py` has those of the wrong weekday.
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.days.calendar import LENGTHS, MONTHS, CalendarDate, calendar_dates, exists, is_year, ordinal, span_of
from relint.checks.numbers import ranges
from relint.checks.numbers.amounts import written_figures
from relint.diagnostic import Finding
from relint.document import Document
from relint.span import Span

JOINTS = ("to", "-", "–", "until", "till")
_FAR_BACK = 120  # days
COMPARING = ("compar", "against", "relative", "levels", "versus", "back", "down")


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
    """Yield ranges of dates, years, amounts or times that end before they begin."""
    dates = calendar_dates(document)
    for first, second in pairwise(dates):
        if second.first == first.last + 1 and _is_range(document, first) and _is_before(second, first):
            yield Finding(Span(document.tokens[first.first].start, span_of(document, second).end))
    for date in dates:
        start = date.day_at if date.begins else _range_start(document, date)
        if start is not None and 31 >= (date.begins or int(document.lowers[start])) > date.day:
            yield Finding(Span(document.tokens[start].start, span_of(document, date).end))
    yield from _backward_years(document)
    yield from ranges.backwards(document)


def _is_range(document: Document, first: CalendarDate) -> bool:
    """Whether a date is the beginning of a range: "from 3 March to", "between 3 March and"."""
    joint = document.lowers[first.last]
    between = joint == "and" and document.lowers[first.first - 1 : first.first] == ["between"]
    return joint in JOINTS or between


def _is_before(one: CalendarDate, other: CalendarDate) -> bool:
    """Whether one date is certainly before another: by years, or in the same month without two years."""
    if one.year and not other.year:
        return _is_shortly_before(one, other._replace(year=one.year))
    if one.year and other.year:
        if not (exists(one.day, one.month, one.year) and exists(other.day, other.month, other.year)):
            return False
        return ordinal(one.day, one.month, one.year) < ordinal(other.day, other.month, other.year)
    return not other.year and one.month == other.month and one.day < other.day


def _is_shortly_before(one: CalendarDate, other: CalendarDate) -> bool:
    """Whether a date lies up to four months before one without a year, which is of the year before if it is longer.

    "From 1 April to 31 March 2012" is a year, and "20 December to 5 January 2026" a fortnight.
    """
    if not (exists(one.day, one.month, one.year) and exists(other.day, other.month, other.year)):
        return False
    back = ordinal(other.day, other.month, other.year or 0) - ordinal(one.day, one.month, one.year or 0)
    whole_year = other.day == 1 and one.day >= LENGTHS[one.month - 1] - 1
    return 1 < back <= _FAR_BACK and not whole_year


def _range_start(document: Document, date: CalendarDate) -> int | None:
    """Return the token of the day from which a range runs to the date: "14 to 10 March"."""
    start = date.day_at - 2
    if start < 0 or date.first != date.day_at or document.lowers[start + 1] not in JOINTS[:3]:
        return None
    return start if document.lowers[start].isdigit() and len(document.lowers[start]) < 3 else None


def _backward_years(document: Document) -> Iterator[Finding]:
    """Yield ranges of years that end before they begin, be they one token ("2014-2010") or three ("2014 to 2010")."""
    for base, places in written_figures(document):
        if base[:2] not in ("19", "20") or len(base) not in (4, 9):
            continue
        first, _, second = base.replace("–", "-").partition("-")
        for place in places if is_year(first) else ():
            last = place + 1 if second else _year_after(document, place)
            end = second or (document.lowers[last - 1] if last else "")
            if is_year(end) and first > end and not _compares(document, place):
                yield Finding(document.span(place, last))


def _year_after(document: Document, place: int) -> int:
    """Return the token after the year to which a range from the year at `place` runs; 0 if there is none."""
    between = document.lowers[place + 1 : place + 3]
    if len(between) < 2 or between[0] not in JOINTS[:3] or not is_year(between[1]):
        return 0
    return place + 3 if document.sentence_of(place).last >= place + 3 else 0


def _compares(document: Document, place: int) -> bool:
    """Whether the sentence sets one year against another: "compare 2014 to 2011"."""
    sentence = document.sentence_of(place)
    return any(word.startswith(COMPARING) for word in document.lowers[sentence.first : min(place + 5, sentence.last)])

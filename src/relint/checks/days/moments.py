"""When something is said to happen: "Monday 6 July", "July 2027", "in 1998", "today". Start at `moments`.

A moment is known to the day, to the month or to the year only; the first and last days it can be are kept, so that two
moments make a least and a most number of days.
"""

from bisect import bisect_right

from relint.checks.code import Context
from relint.checks.days.calendar import LENGTHS, MONTHS, calendar_dates, exists, is_year, ordinal
from relint.checks.days.release_day import placed
from relint.checks.days.today import release_day
from relint.checks.numbers.amounts import written_figures
from relint.document import Document
from relint.typed import NamedTuple

_NAMES = {month.lower(): number for number, month in enumerate(MONTHS, 1)}
_SEASONS = {"spring": (3, 5), "summer": (6, 9), "autumn": (9, 11)}
_LEADS = frozenset("in from until till since by to and during between of".split())
_ANY_YEAR = 2026


class Moment(NamedTuple):
    """A moment: its tokens first to last (exclusive), the first and last day it can be, and what it is.

    `unit` is "day", "month" or "year"; `dated` tells whether the draft itself gives the year.
    """

    first: int
    last: int
    least: int
    most: int
    unit: str
    dated: bool


def moments(document: Document, context: Context) -> list[Moment]:
    """Return the moments of the draft in order."""
    dates = calendar_dates(document)
    released = release_day(document, context)
    found = []
    for date in dates:
        year = date.year or _near_year(document, date.first) or (0 if released is None else -1)
        day = _day(date.day, date.month, year, released)
        if day is not None and not date.begins:
            found.append(Moment(date.first, date.last, day, day, "day", bool(date.year)))
    starts = [date.first for date in dates]
    for base, places in written_figures(document):
        for place in places if is_year(base) else ():
            number = bisect_right(starts, place)
            if not number or dates[number - 1].last <= place:
                moment = _of_year(document, place, int(base))
                found += [moment] if moment else []
    if released is not None:
        found += [Moment(n, n + 1, released, released, "day", dated=True) for n in document.index.get("today", ())]
    return sorted(found)


def _near_year(document: Document, place: int) -> int:
    """Return the year that the sentence of a date without one names once; 0 if it names none or several."""
    sentence = document.sentence_of(place)
    years = {word for word in document.lowers[sentence.first : sentence.last] if is_year(word)}
    return int(years.pop()) if len(years) == 1 else 0


def _day(day: int, month: int, year: int, released: int | None) -> int | None:
    """Return the day of a date; of year -1 the one nearest to the release, of year 0 that in any year."""
    if year < 0 and released is not None and exists(day, month, None):
        return placed(day, month, released)
    year = year if year > 0 else _ANY_YEAR
    return ordinal(day, month, year) if exists(day, month, year) else None


def _of_year(document: Document, place: int, year: int) -> Moment | None:
    """Return the moment that a year at `place` closes: "July 2027", "autumn 2027", "in 2027"."""
    before = document.lowers[place - 1] if place else ""
    if before in _NAMES:
        month = _NAMES[before]
        last = LENGTHS[month - 1] if exists(LENGTHS[month - 1], month, year) else 28
        return Moment(place - 1, place + 1, ordinal(1, month, year), ordinal(last, month, year), "month", dated=True)
    if before in _SEASONS:
        first, end = _SEASONS[before]
        return Moment(place - 1, place + 1, ordinal(1, first, year), ordinal(30, end, year), "month", dated=True)
    if before in _LEADS:
        return Moment(place, place + 1, ordinal(1, 1, year), ordinal(31, 12, year), "year", dated=True)
    return None

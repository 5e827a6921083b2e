"""Dates with the wrong weekday: a Wednesday that was a Tuesday. Start at `fits`; `calendar.py` reads the dates.

A weekday needs a year: the date's own, that of the draft's date line or of `--date`, or one near to the draft's other
full dates. Without any year, dates that lie close together must still fit one year, whichever it is; a single weekday
and date always fit one, and there is nothing to say.
"""

from collections import Counter
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import (
    DAYS,
    LENGTHS,
    MONTHS,
    CalendarDate,
    calendar_dates,
    exists,
    is_year,
    ordinal,
    span_of,
    weekday_at,
)  # fmt: skip
from relint.checks.days.release_day import is_dateline, placed, written, year_of
from relint.diagnostic import Finding, Related
from relint.document import Document

_JOINTS = frozenset(("and", "or", "to", "until", "-", "–", ",", "&"))
_CLOSE = 60  # days between dates that certainly lie in one season
_NEAR = 240  # days between a draft and a date without year that it may mean
_YEARS = (2021, 2022, 2023, 2024, 2025)  # one of every place beside a leap day


def fits(document: Document, context: Context) -> Iterator[Finding]:
    """Yield dates that fell or fall on another weekday.

    If the draft says when it was written, a date without year lies in the year that brings it nearest. Other full dates
    may be of long ago ("launched on 7 April 2011"), so the years beside theirs are possible too.
    """
    dates = calendar_dates(document)
    if all(date.weekday < 0 for date in dates):
        return
    seen = set()
    for finding in _by_year(document, context, dates):
        seen.add(finding.span)
        yield finding
    for date in dates:
        if date.weekday >= 0 and span_of(document, date) not in seen:
            yield from _listed(document, date)


def _by_year(document: Document, context: Context, dates: list[CalendarDate]) -> Iterator[Finding]:
    """Yield the dates that fall on another weekday in every year they can be of."""
    known = [date for date in dates if date.year and exists(date.day, date.month, date.year)]
    day = _anchor(document, context, known)
    around = list(dict.fromkeys(year for date in known for year in _around(date.year or 0)))
    if day is None and not around:
        yield from _contradicting(document, [date for date in dates if date.weekday >= 0])
        return
    for date in dates:
        if date.weekday < 0:
            continue
        years = [date.year] if date.year else around if day is None else _near(date, day)
        if years and not date.year:
            years = [*years, *_named_years(document, date)]
        possible = [(ordinal(date.day, date.month, y) % 7, y) for y in years if exists(date.day, date.month, y)]
        if possible and all(right != date.weekday for right, _year in possible):
            right, year = possible[0]
            values = (("date", f"{date.day} {MONTHS[date.month - 1]} {year}"), ("weekday", DAYS[right]))
            yield Finding(span_of(document, date), _cures(document, date, right, year), values)


def _listed(document: Document, date: CalendarDate) -> Iterator[Finding]:
    """Yield a date whose weekday does not fit the day named before it: "Saturday 9 and Sunday 11 May"."""
    lowers, first = document.lowers, date.first
    if first < 3 or lowers[first - 1] not in _JOINTS or not lowers[first - 2].isdecimal():
        return
    day, weekday = int(lowers[first - 2]), weekday_at(document, first - 3)
    before = LENGTHS[date.month - 2] if day > date.day else 0
    apart = date.day + before - day
    leap = before == LENGTHS[1]  # 28 or 29 days of February
    if weekday < 0 or not 0 < day <= LENGTHS[0] or (date.weekday - weekday - apart) % 7 == 0:
        return
    if not leap or (date.weekday - weekday - apart + 1) % 7:
        right = (weekday + apart) % 7
        values = (
            ("date", f"{date.day} {MONTHS[date.month - 1]}"),
            ("weekday", f"{DAYS[right]} if {day} is a {DAYS[weekday]}"),
        )
        related = (Related(document.span(first - 3, first - 1), "the other day"),)
        yield Finding(span_of(document, date), _cures(document, date, right, _YEARS[0]), values, related)


def _anchor(document: Document, context: Context, known: list[CalendarDate]) -> int | None:
    """Return the day of the release, or that of the first full date with a weekday, or of an embargo."""
    day = written(document, context)
    if day is not None:
        return day
    return next(
        (
            ordinal(date.day, date.month, date.year or 0)
            for date in known
            if date.weekday >= 0 or is_dateline(document, date)
        ),
        None,
    )


def _near(date: CalendarDate, day: int) -> list[int]:
    """Return the years that bring a date near a day, the nearest first: in September, 2 March is of either side."""
    around = [year for year in _around(year_of(day)) if exists(date.day, date.month, year)]
    apart = {year: abs(ordinal(date.day, date.month, year) - day) for year in around}
    return sorted((year for year in around if apart[year] <= _NEAR), key=apart.__getitem__)


def _contradicting(document: Document, dates: list[CalendarDate]) -> Iterator[Finding]:
    """Yield the dates whose weekday no year has that the others fit: "Wednesday 12 March", "Wednesday 13 March"."""
    sound = [date for date in dates if exists(date.day, date.month, None) and not _named_years(document, date)]
    if len(sound) < 2:
        return
    shifts = max((_shifts(sound, year) for year in _YEARS), key=_agreeing)
    usual = Counter(shifts).most_common(1)[0][0]
    model = sound[shifts.index(usual)]
    model_words = f"{model.day} {MONTHS[model.month - 1]} is a {DAYS[model.weekday]}"
    for date, shift in zip(sound, shifts, strict=True):
        distance = _distance(date, model)
        if shift == usual or distance > _CLOSE:
            continue
        right = (date.weekday + shift - usual) % 7
        values = (("date", f"{date.day} {MONTHS[date.month - 1]}"), ("weekday", f"{DAYS[right]} if {model_words}"))
        related = (Related(span_of(document, model), "the other date"),)
        yield Finding(span_of(document, date), _cures(document, date, right, _YEARS[0]), values, related)


def _shifts(dates: list[CalendarDate], year: int) -> list[int]:
    """Return how far each weekday is off if the first date lies in `year`: all alike if they fit."""
    first = dates[0]
    start = ordinal(first.day, first.month, year) if exists(first.day, first.month, year) else 0
    shifts = []
    for date in dates:
        place = placed(date.day, date.month, start) if start else None
        shifts.append(-1 if place is None else (place - date.weekday) % 7)
    return shifts


def _agreeing(shifts: list[int]) -> int:
    """Return how many dates fit one year."""
    return Counter(shifts).most_common(1)[0][1] if -1 not in shifts else 0


def _distance(one: CalendarDate, other: CalendarDate) -> int:
    """Return the days between two dates without years, over the turn of the year if that is shorter."""
    days = abs(ordinal(one.day, one.month, _YEARS[3]) - ordinal(other.day, other.month, _YEARS[3]))
    return min(days, 366 - days)


def _named_years(document: Document, date: CalendarDate) -> list[int]:
    """Return the years named in the sentence of the date and the one before: "27 calls in 2025, most on 9 August"."""
    sentence = document.sentence_of(date.first)
    first = sentence.first
    if first > document.block_of(first).first:
        first = document.sentence_of(first - 1).first
    return [int(word) for word in document.lowers[first : sentence.last] if is_year(word)]


def _around(year: int) -> tuple[int, ...]:
    """Return a year and the two beside it."""
    return year, year - 1, year + 1


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

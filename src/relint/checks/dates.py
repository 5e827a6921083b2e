"""Dates that cannot be: a Wednesday that was a Tuesday, 31 June, a range that ends before it begins.

Start at `weekday`, `impossible` and `backwards`; `calendar_dates` is what they read. A weekday needs a year: the
date's own, or that of the draft's other dates. Without any there is nothing to say.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.span import Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_DATE = re.compile(
    rf"""(?<![\w£$€.,/])(?:(?P<weekday>{_WEEKDAY})\b,?[ ](?:the[ ])?)?
    (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]of)?[ ](?P<month>{_MONTH})\b
        (?:\.?,?[ ](?P<year>(?:1[89]|20)\d\d)\b(?![,.:]\d))?
      |(?P<month2>{_MONTH})\b\.?[ ](?P<day2>\d{{1,2}})
        (?:(?:st|nd|rd|th)?,[ ](?P<year2>(?:1[89]|20)\d\d)\b|(?:st|nd|rd|th)\b))
    (?:[ ]\((?P<after>{_WEEKDAY})\))?""",
    re.VERBOSE,
)
_RANGE = re.compile(r" ?(?:-|–|to|until|till) ?")
_DAY_RANGE = re.compile(r"(?<![\w£$€.,/])(\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?| to )$")
_YEARS = re.compile(r"((?:19|20)\d\d)(?:[-–]((?:19|20)\d\d))?")
_COMPARES = re.compile(r"compar|against|relative|levels|versus|back|down")
DATELINE, FIRST_WORDS = 8, 6
NEAR = 183  # a date without year is the one within half a year of the draft's date


class CalendarDate(NamedTuple):
    """A date as it stands in the flow from `start` to `end`; `month` counts from 1; `year` may be missing.

    `weekday` is 0 for Monday to 6, -1 if there is none; `weekday_at` is its span in the flow.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int
    weekday_at: tuple[int, int]


def calendar_dates(document: Document) -> list[CalendarDate]:
    """Return the dates of the draft in order. Made once a draft."""
    return document.once(_dates)


def _dates(document: Document) -> list[CalendarDate]:
    names = {*MONTHS, *(month[:3] for month in MONTHS), "sept"}
    places = sorted(place for name in names for place in document.index.get(name, ()))
    found = []
    end = 0
    for place in places:
        block = document.block_of(place)
        if block.first >= end:
            end = block.last
            found += [_date(match) for match in _DATE.finditer(document.flow.text, block.flow.start, block.flow.end)]
    return found


def _date(match: re.Match[str]) -> CalendarDate:
    """Return what the expression found as a date."""
    groups = match.groupdict()
    month = (groups["month"] or groups["month2"])[:3].lower()
    year = groups["year"] or groups["year2"]
    name = "weekday" if groups["weekday"] else "after"
    weekday = _weekday(groups[name]) if groups[name] else -1
    return CalendarDate(
        match.start(), match.end(), int(groups["day"] or groups["day2"]), _month(month), int(year) if year else None,
        weekday, match.span(name),
    )  # fmt: skip


def _month(name: str) -> int:
    """Return the number of a month by its first three letters."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name))


def _weekday(name: str) -> int:
    """Return the number of a weekday by its first three letters."""
    return next(number for number, day in enumerate(DAYS) if day.startswith(name[:3]))


def exists(day: int, month: int, year: int | None) -> bool:
    """Whether the calendar has the date; 29 February stands without a year, and in leap years."""
    if not 1 <= day <= LENGTHS[month - 1]:
        return False
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return leap or (day, month) != (29, 2)


def ordinal(day: int, month: int, year: int) -> int:
    """Return the number of a date that exists, counted in days; its remainder by 7 is the weekday, 0 for Monday.

    Zeller's trick: the year begins in March, so that the leap day is its last.
    """
    shifted, place = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * shifted + shifted // 4 - shifted // 100 + shifted // 400 + (153 * place + 2) // 5 + day + 1


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
        fits = [(ordinal(date.day, date.month, y) % 7, y) for y in years if exists(date.day, date.month, y)]
        if fits and all(day != date.weekday for day, _year in fits):
            right, year = fits[0]
            values = (("date", f"{date.day} {MONTHS[date.month - 1].capitalize()} {year}"), ("weekday", DAYS[right]))
            span = document.flow.span(date.start, date.end)
            yield Finding(span, _cures(document, date, right, year), values)


def _near(date: CalendarDate, written: CalendarDate) -> list[int]:
    """Return the year that brings a date nearest to the one on which the draft was written."""
    place = ordinal(written.day, written.month, written.year or 0)
    return [
        year
        for year in _around(written)
        if exists(date.day, date.month, year) and abs(ordinal(date.day, date.month, year) - place) <= NEAR
    ]


def _around(date: CalendarDate) -> tuple[int, ...]:
    """Return the year of a full date and the two beside it."""
    year = date.year or 0
    return year, year - 1, year + 1


def _is_dateline(document: Document, date: CalendarDate) -> bool:
    """Whether a full date says when the draft was written: alone in its block, or among the draft's first words."""
    token = document.token_at(document.flow.place(date.start))
    block = document.block_of(token)
    if block.last - block.first <= DATELINE:
        return True
    if block.first or token >= FIRST_WORDS:
        return False
    return not any(word.text.islower() for word in document.tokens[:token])


def _cures(document: Document, date: CalendarDate, right: int, year: int) -> tuple[str, ...]:
    """Return the date with its right weekday, then the nearest day that is the weekday written."""
    text = document.flow.text
    start, end = date.weekday_at
    word = text[start:end]
    name = DAYS[right] if word.endswith("day") else DAYS[right][:3]
    cures = [text[date.start : start] + name + text[end : date.end]]
    for step in (1, -1, 2, -2, 3, -3):
        if (right + step) % 7 == date.weekday and exists(date.day + step, date.month, year):
            pattern = rf"(?<!\d){date.day}(?!\d)(?:st|nd|rd|th)?"
            ordinal_ending = re.search(pattern, text[date.start : date.end])
            if ordinal_ending and ordinal_ending.group().isdigit():
                cures.append(re.sub(pattern, str(date.day + step), text[date.start : date.end], count=1))
    return tuple(cures)


def impossible(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield dates that no calendar has: 31 June, 30 February, 29 February 2023."""
    text = document.flow.text
    for date in calendar_dates(document):
        if exists(date.day, date.month, date.year):
            continue
        before = text[max(date.start - 4, 0) : date.start].lower()
        # "32 May" is a date only where something else says so: "over 40 March past".
        if date.day <= 31 or date.year or date.weekday >= 0 or before.endswith(("on ", "by ")):
            month = MONTHS[date.month - 1].capitalize()
            most = LENGTHS[date.month - 1]
            last = most if exists(most, date.month, date.year) else most - 1
            yield Finding(document.flow.span(date.start, date.end), (), (("month", month), ("days", str(last))))


def backwards(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield ranges of dates or years that end before they begin."""
    text = document.flow.text
    dates = calendar_dates(document)
    for first, second in pairwise(dates):
        if _RANGE.fullmatch(text, first.end, second.start) and _is_before(second, first):
            yield Finding(document.flow.span(first.start, second.end))
    for date in dates:
        start = _DAY_RANGE.search(text, max(date.start - 12, 0), date.start)
        if start and 31 >= int(start.group(1)) > date.day:
            yield Finding(document.flow.span(start.start(1), date.end))
    yield from _backward_years(document)


def _backward_years(document: Document) -> Iterator[Finding]:
    """Yield ranges of years that end before they begin, be they one token ("2014-2010") or three ("2014 to 2010")."""
    for base, places in document.index.items():
        if match := _YEARS.fullmatch(base):
            for place in places:
                last = place + 1 if match.group(2) else _year_after(document, place)
                second = match.group(2) or (document.lowers[last - 1] if last else "")
                if last and match.group(1) > second and not _compares(document, place):
                    yield Finding(Span(document.tokens[place].start, document.tokens[last - 1].end))


def _year_after(document: Document, place: int) -> int:
    """Return the token after the year to which a range from the year at `place` runs; 0 if there is none."""
    between = document.lowers[place + 1 : place + 3]
    joined = len(between) == 2 and between[0] in ("to", "-", "–") and len(between[1]) == 4
    if not joined or not _YEARS.fullmatch(between[1]):
        return 0
    return place + 3 if document.sentence_of(place).last >= place + 3 else 0


def _compares(document: Document, place: int) -> bool:
    """Whether the sentence sets one year against another: "compare 2014 to 2011"."""
    sentence = document.sentence_of(place)
    return any(_COMPARES.match(word) for word in document.lowers[sentence.first : min(place + 5, sentence.last)])


def _is_before(one: CalendarDate, other: CalendarDate) -> bool:
    """Whether one date is certainly before another: by years, or in the same month without two years."""
    if one.year and other.year:
        if not (exists(one.day, one.month, one.year) and exists(other.day, other.month, other.year)):
            return False
        return ordinal(one.day, one.month, one.year) < ordinal(other.day, other.month, other.year)
    return not other.year and one.month == other.month and one.day < other.day

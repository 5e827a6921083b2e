"""Lengths of time that their two dates do not make: "a two-day fair from 12 to 14 June". Start at `wrong`.

A length stands in the sentence of the two dates (days or years), before them or right behind them; or it opens the next
sentence with "for" ("from 1952 to 1988. For 46 years"). Days count both ends.
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS, CalendarDate, calendar_dates, exists, ordinal
from relint.checks.days.release_day import placed
from relint.checks.days.spells import Spell, spells
from relint.checks.days.today import release_day
from relint.checks.numbers.amounts import UNITS, number_of, written_figures
from relint.checks.scan import near
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.typed import NamedTuple

_MONTHS = "|".join(MONTHS)
_NUMBER = rf"\d{{1,3}}|{'|'.join(word for word in UNITS if word)}"
_LENGTH = lazily(rf"\b({_NUMBER})(?P<joint>[- ])(day|week|month|year)s?\b(?![- ](?:old|long-)|’)", 2)
_DOUBTS = lazily(
    r"\b(?:each(?! (?:be|have|hold|last|run|serve|sit|work)\b)|"
    r"every|per|within|after|later|earlier|before|apart|notice|ago|aged?|last|past|previous|first|"
    r"another|further|extra|up to|at least|more than|about|around|almost|nearly|over|of the|return)\b",
    2,
)
_YEARS = lazily(
    rf"\b(?:from|in) (?:(?:{_MONTHS}) )?((?:19|20)\d\d)"
    r"(?: (?:to|until|and) | (?:and|but|to) [a-z ]{0,20}(?:ends?|closes?|finish|finishes|until|closed|ended) (?:in )?)"
    rf"(?:(?:{_MONTHS}) )?((?:19|20)\d\d)\b",
    2,
)
_JOINTS = frozenset(("to", "until", "till", "-", "–", "and"))
_ENDING = frozenset("end ends close closes finish finishes ending".split())
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_SLACK = {"day": 0.5, "week": 3.5, "month": 16.0, "year": 200.0}
_BEHIND = 28  # characters after the dates in which a length may follow
_FAR = 90  # characters before them
_GAP = 10  # tokens between two dates
_SAME = {"fortnight": "week", "decade": "year", "winter": "year", "summer": "year"}
_LONG = 60  # days: a length below it is told in weeks


class _Range(NamedTuple):
    """Two dates: their span in the flow, the days from one to the other with both ends, and whether they are years."""

    start: int
    end: int
    days: float
    years: bool


def wrong(document: Document, context: Context) -> Iterator[Finding]:
    """Yield lengths of time that differ from the two dates beside them."""
    seen = set()
    for found in (*_date_ranges(document, context), *_year_ranges(document)):
        claim = _claim(document, found)
        if claim is None:
            continue
        start, end, number, unit, joint = claim
        if _fits(found, number, unit, joint):
            continue
        related = (Related(document.flow.span(found.start, found.end), "the dates"),)
        values = (("length", _length(found, unit)),)
        seen.add(start)
        yield Finding(document.flow.span(start, end), (), values, related)
    yield from (_of_spell(document, spell) for spell in spells(document, context) if spell.start not in seen)


def _of_spell(document: Document, spell: Spell) -> Finding:
    """Return the finding for a length that two moments belie."""
    related = tuple(Related(document.span(one.first, one.last), "the date") for one in spell.moments)
    unit = "day" if spell.unit == "day" else "week" if spell.days < _LONG else spell.unit
    unit = _SAME.get(unit, unit)
    count = round(spell.days / _DAYS[unit], unit == "year")
    length = f"{count:g} {unit}{'' if count == 1 else 's'}"
    return Finding(document.flow.span(spell.start, spell.end), (), (("length", length),), related)


def _date_ranges(document: Document, context: Context) -> Iterator[_Range]:
    """Yield the ranges of days that the draft states."""
    dates = calendar_dates(document)
    for date in dates:
        if date.begins and date.begins < date.day:
            yield _range(document, date.first, date.last, date.day - date.begins)
        elif date.first == date.day_at and document.lowers[date.first - 1 : date.first] in (["to"], ["and"]):
            begin = document.lowers[date.first - 2]
            if begin.isdecimal() and len(begin) < 3 and 0 < int(begin) < date.day:
                yield _range(document, date.first - 2, date.last, date.day - int(begin))
        if date.first > 2 and document.lowers[date.first - 1] == "until" and document.lowers[date.first - 2] == "today":
            today = release_day(document, context)
            day = None if today is None else placed(date.day, date.month, today)
            if today is not None and day is not None and day > today:
                yield _range(document, date.first - 2, date.last, day - today)
    for one, other in pairwise(dates):
        gap = document.lowers[one.last : other.first]
        joined = (len(gap) == 1 and gap[0] in _JOINTS) or (
            len(gap) < _GAP and not _ENDING.isdisjoint(gap) and gap[-1] == "on"
        )
        first, last = _day(one, other.year), _day(other, one.year)
        if joined and "." not in gap and first and last and last > first and not one.begins:
            yield _range(document, one.first, other.last, last - first)


def _day(date: CalendarDate, year: int | None) -> int | None:
    """Return the day of a date, in `year` or any if it gives none."""
    year = date.year or year or 2026
    return ordinal(date.day, date.month, year) if exists(date.day, date.month, year) else None


def _range(document: Document, first: int, last: int, days: int) -> _Range:
    """Return the range of the tokens first to last (exclusive)."""
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    return _Range(document.flow.offset(start), document.flow.offset(end), days + 1, years=False)


def _year_ranges(document: Document) -> Iterator[_Range]:
    """Yield the ranges of years that the draft states."""
    years = [n for base, at in written_figures(document) if len(base) == 4 and base[:2] in ("19", "20") for n in at]
    seconds = frozenset(years)
    starts = [n for n in years if not seconds.isdisjoint(range(n + 1, n + 12))]
    starts = [n for n in starts if not {"from", "in"}.isdisjoint(document.lowers[max(n - 2, 0) : n])]
    for match in near(document, _YEARS, starts, 16, 60) if len(years) > 1 else ():
        count = int(match[2]) - int(match[1])
        if count > 0:
            yield _Range(match.start(), match.end(), float(count), years=True)


def _claim(document: Document, found: _Range) -> tuple[int, int, int, str, str] | None:
    """Return (start, end, number, unit, joint) of the only length said of a range."""
    text = document.flow.text
    sentence = document.sentence_of(document.token_at(document.flow.span(found.start, found.end).start))
    first = document.flow.offset(document.tokens[sentence.first].start)
    last = document.flow.offset(document.tokens[sentence.last - 1].end)
    start, end = max(first, found.start - _FAR), min(last, found.end + _BEHIND)
    next_one = text[last + 1 : last + 5].lower()
    if found.years and next_one == "for ":
        end = last + _BEHIND
    claims = [match for match in _LENGTH.finditer(text, start, end) if not found.start <= match.start() < found.end]
    if len(claims) != 1 or _LENGTH.search(text, end, last) or _DOUBTS.search(text, start, end):
        return None
    match = claims[0]
    number = number_of(match[1])
    return match.start(), match.end(), number, match[3].lower(), match["joint"]


def _fits(found: _Range, number: int, unit: str, joint: str) -> bool:
    """Whether a range may be said to be so long."""
    if found.years:
        return unit != "year" or abs(number - found.days) <= 1
    if unit == "day" and joint == " ":
        return number in (found.days, found.days - 1)
    return abs(number * _DAYS[unit] - found.days) <= _SLACK[unit] + (unit in ("month", "year")) * number


def _length(found: _Range, unit: str) -> str:
    """Return how long a range is, in the unit of its claim."""
    count = found.days if found.years else round(found.days / _DAYS[unit], unit != "day")
    return f"{count:g} {unit}{'' if count == 1 else 's'}"

"""The dates of a draft, and what the calendar says of them. Start at `calendar_dates`.

Dates are read from tokens, beginning at the month: "Wednesday 12 March 2024", "the 12th of March", "March 12, 2024",
"12 March (Wednesday)", "14-16 March". Numbers beside a month are no date unless they are a day's.
"""

from relint.checks.literal import base_span
from relint.document import Document
from relint.span import Span
from relint.typed import NamedTuple

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = {name: number for number, month in enumerate(MONTHS, 1) for name in (month.lower(), month[:3].lower())}
_MONTHS["sept"] = 9
_DAYS = {name: number for number, day in enumerate(DAYS) for name in (day.lower(), day[:3].lower())}
_DAYS |= {"tues": 1, "thur": 3, "thurs": 3, "wednes": 2}
_ORDINALS = ("st", "nd", "rd", "th")


class CalendarDate(NamedTuple):
    """A date, with its tokens first to last (exclusive) and those of its day and its weekday (-1 for none).

    `month` counts from 1; `weekday` is 0 for Monday to 6, or -1; `begins` is the first day of "14-16 March", else 0.
    """

    first: int
    last: int
    day: int
    month: int
    year: int | None
    weekday: int
    day_at: int
    weekday_at: int
    begins: int


def calendar_dates(document: Document) -> list[CalendarDate]:
    """Return the dates of the draft in order. Made once a draft."""
    return document.once(_dates)


def _dates(document: Document) -> list[CalendarDate]:
    places = sorted(place for name in _MONTHS for place in document.index.get(name, ()))
    dates = (_before_month(document, place) or _after_month(document, place) for place in places)
    return [date for date in dates if date is not None]


def _before_month(document: Document, place: int) -> CalendarDate | None:
    """Return the date whose day stands before the month at `place`: "12 March", "12th of March 2024"."""
    lowers = document.lowers
    day_at = place - 2 if place > 1 and lowers[place - 1] == "of" else place - 1
    begins, day = _day(document, day_at)
    if not day or not document.tokens[place].text[0].isupper():
        return None
    last = place + 1
    last += lowers[last : last + 1] == ["."] and lowers[place].capitalize() not in MONTHS
    year, last = _year(document, last)
    return _whole(document, place, day_at, (begins, day), year, last)


def _after_month(document: Document, place: int) -> CalendarDate | None:
    """Return the date whose day stands after the month at `place`: "March 12, 2024", "March 12th"."""
    begins, day = _day(document, place + 1)
    if not day or not document.tokens[place].text[0].isupper():
        return None
    year, last = _year(document, place + 2)
    ordinal_day = document.lowers[place + 1].endswith(_ORDINALS)
    if not ordinal_day and (year is None or document.lowers[place + 2] != ","):
        return None  # "in June 31 schools"
    return _whole(document, place, place + 1, (begins, day), year, last)


def _day(document: Document, place: int) -> tuple[int, int]:
    """Return (the day a range begins with or 0, the day) of the number at `place`; (0, 0) if it is no day."""
    if place < 0 or place >= len(document.tokens) or document.tokens[place].kind != "number":
        return 0, 0
    text = document.lowers[place]
    if text.endswith(_ORDINALS):
        text = text[:-2]
    first, dash, second = text.replace("–", "-").partition("-")
    days = (first, second) if dash else ("0", first)
    if not all(day.isdigit() and len(day) <= 2 for day in days):
        return 0, 0
    return int(days[0]), int(days[1])


def _year(document: Document, place: int) -> tuple[int | None, int]:
    """Return the year at `place`, after a comma or not, and the token after it; (None, `place`) if there is none."""
    number = place + 1 if document.lowers[place : place + 1] == [","] else place
    text = document.lowers[number] if number < len(document.lowers) else ""
    if len(text) == 4 and text.isdigit() and "1800" <= text <= "2099":
        return int(text), number + 1
    return None, place


def _whole(
    document: Document, month: int, day_at: int, days: tuple[int, int], year: int | None, last: int
) -> CalendarDate:
    """Return the date with its weekday, which stands before it or after it in brackets."""
    first = min(day_at, month)
    lowers = document.lowers
    at = first - 1
    while at > 0 and lowers[at] in ("the", ","):
        at -= 1
    weekday = weekday_at(document, at)
    if weekday < 0 and lowers[last : last + 1] == ["("] and lowers[last + 2 : last + 3] == [")"]:
        at, weekday = last + 1, weekday_at(document, last + 1)
        last = last + 3 if weekday >= 0 else last
    elif weekday >= 0:
        first = at
    number = _MONTHS[lowers[month]]
    return CalendarDate(first, last, days[1], number, year, weekday, day_at, at if weekday >= 0 else -1, days[0])


def weekday_at(document: Document, place: int) -> int:
    """Return the number of the weekday at a token, 0 for Monday, or -1."""
    if place < 0 or place >= len(document.tokens) or not document.tokens[place].text[0].isupper():
        return -1
    return _DAYS.get(document.lowers[place], -1)


def span_of(document: Document, date: CalendarDate) -> Span:
    """Return the date's span in the draft, without a possessive at its end."""
    return base_span(document, date.first, date.last)


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


def is_year(text: str) -> bool:
    """Whether a word is a year of these two centuries."""
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")

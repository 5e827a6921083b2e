"""The day of the release, and the words that stand for it. Start at `written` and `mentions`.

The day is the draft's own date line ("12 March 2025" alone in its block, "Leeds, 12 March 2025: …", "Date:
12/03/2025"), or what `--date` says. Days are counted as `calendar.ordinal` does.
"""

from relint.checks.code import Context
from relint.checks.days.calendar import CalendarDate, calendar_dates, exists, ordinal, weekday_at
from relint.document import Document
from relint.patterns import lazily
from relint.typed import NamedTuple

DATELINE, FIRST_WORDS = 8, 6
NEAR = 183  # a date without year is the one within half a year of the draft's date
OFFSETS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_FIRST_BLOCKS = 8
_FIGURES = lazily(r"(?:[a-z ]{0,24}:\s*)?(?:(\d{1,2})[/.](\d{1,2})[/.](\d{4})|(\d{4})-(\d\d)-(\d\d))\.?", 2)


class Mention(NamedTuple):
    """ "today (Wednesday 12 March)": the token of the word, the days it lies from the release, and what is said of it.

    `weekday` is 0 (Monday) to 6, or -1; `date` is the date, or None for a weekday alone; its tokens are first to last.
    """

    place: int
    offset: int
    weekday: int
    date: CalendarDate | None
    first: int
    last: int


def written(document: Document, context: Context) -> int | None:
    """Return the day of the release, or None if neither the draft nor the user says it."""
    own = document.once(_dateline)
    if own is None and context.date is not None:
        year, month, day = context.date
        return ordinal(day, month, year)
    return own


def _dateline(document: Document) -> int | None:
    """Return the day that the draft's date line names."""
    for date in calendar_dates(document):
        full = date.year and exists(date.day, date.month, date.year) and is_dateline(document, date)
        if full and not _is_embargo(document, date.first):
            return ordinal(date.day, date.month, date.year or 0)
    for block in document.blocks[:_FIRST_BLOCKS]:
        text = document.flow.lower[block.flow.start : min(block.flow.end, block.flow.start + 60)]
        match = _FIGURES.fullmatch(text.strip()) if any(char.isdigit() for char in text) else None
        if match:
            day, month, year = (int(match[n]) for n in ((1, 2, 3) if match[1] else (6, 5, 4)))
            if 1 <= month <= 12 and exists(day, month, year):
                return ordinal(day, month, year)
    return None


def _is_embargo(document: Document, place: int) -> bool:
    """Whether the block of a token speaks of an embargo, which may end the evening before."""
    block = document.block_of(place)
    return any("embargo" in word for word in document.lowers[block.first : place])


def is_dateline(document: Document, date: CalendarDate) -> bool:
    """Whether a full date says when the draft was written: alone in its block, or among the draft's first words."""
    block = document.block_of(date.first)
    if block.last - block.first <= DATELINE:
        return True
    if block.first or date.first >= FIRST_WORDS:
        return False
    return not any(word.text.islower() for word in document.tokens[: date.first])


def placed(day: int, month: int, near: int) -> int | None:
    """Return the day of a date without a year that lies nearest to the day `near`, or None if there is none so near."""
    year = year_of(near)
    for other in (year, year - 1, year + 1):
        if exists(day, month, other) and abs(ordinal(day, month, other) - near) <= NEAR:
            return ordinal(day, month, other)
    return None


def year_of(day: int) -> int:
    """Return the year of a day counted by `ordinal`."""
    year = day * 400 // 146097
    while ordinal(1, 1, year + 1) <= day:
        year += 1
    return year if ordinal(1, 1, year) <= day else year - 1


def mentions(document: Document) -> list[Mention]:
    """Return where the draft itself names the day of "today", "yesterday" or "tomorrow". Made once a draft."""
    return document.once(_mentions)


def _mentions(document: Document) -> list[Mention]:
    places = sorted(place for word in OFFSETS for place in document.index.get(word, ()))
    dates = {date.first: date for date in calendar_dates(document)} if places else {}
    found = (_mention(document, place, dates) for place in places)
    return [m for m in found if m is not None and document.quotation_at(document.tokens[m.place].start) is None]


def _mention(document: Document, place: int, dates: dict[int, CalendarDate]) -> Mention | None:
    """Return what is said of the word at `place`: "today (Wednesday 12 March)", "today, Wednesday,"."""
    lowers = document.lowers
    if lowers[place] not in OFFSETS:
        return None  # "today's"
    first = place + 1
    opened = lowers[first : first + 1] == ["("]
    while (
        first < len(lowers) and first < place + 4 and lowers[first] in ("(", ",", "\u2013", "\u2014", "-", "on", "the")
    ):
        first += 1
    if first == place + 1 and first not in dates:
        return None
    offset = OFFSETS[lowers[place]]
    if first in dates:
        date = dates[first]
        return None if date.begins else Mention(place, offset, date.weekday, date, first, date.last)
    weekday = weekday_at(document, first) if first < len(lowers) else -1
    closes = lowers[first + 1 : first + 2] in ([")"], [","], ["\u2013"], ["."])
    listed = not opened and lowers[first + 2 : first + 3] in (["and"], ["or"])
    if weekday < 0 or not closes or listed or document.bases[first] != lowers[first]:
        return None
    return Mention(place, offset, weekday, None, first, first + 1)


def calendar_day(day: int) -> tuple[int, int]:
    """Return the day of the month, and the month, of a day counted by `ordinal`."""
    year = year_of(day)
    month = max(m for m in range(1, 13) if ordinal(1, m, year) <= day)
    return day - ordinal(1, month, year) + 1, month

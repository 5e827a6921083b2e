"""An embargo that does not fit what it holds back: "Embargoed until Friday 14 March" over "today (13 March)".

Start at `late`. The embargo's day is the first date after the word, in its block. It is set against the day of the
release, and against what the draft says will happen before it ends.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS, CalendarDate, calendar_dates, exists, ordinal, span_of
from relint.checks.days.release_day import NEAR, calendar_day, mentions, placed
from relint.checks.days.today import release_day
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_REACH = 14  # tokens from "embargo" to its date
_EVENING = 16  # an embargo that ends from this hour on is for the next day's papers, which say "today" of that day
_VERB_REACH = 6  # tokens from "will" to the date
_LEADS = frozenset("under strict strictly media press news :".split())
_CLOCK = lazily(r"(\d{1,2})(?:[:.]\d\d)?(am|pm)?(?:hrs)?|(\d\d)\d\d(?:hrs)?")


def late(document: Document, context: Context) -> Iterator[Finding]:
    """Yield embargoes that end on another day than the release is of, and events that are over before.

    Options: `events`, verbs of what happens on a day ("open", "visit").
    """
    found = next(_embargoes(document), None)
    if found is None:
        return
    word, date = found
    released = release_day(document, context)
    day = _day_of(date, released)
    if day is None:
        return
    if released is not None and not _fits(document, word, date, day, released):
        yield Finding(span_of(document, date), (), _values(released, "the release is of"), _source(document))
        return
    for event in _events(document, context.options["events"], date.last):
        place = _day_of(event, day)
        if place is not None and day - NEAR // 2 < place < day:
            related = (Related(span_of(document, event), "what happens before it ends"),)
            yield Finding(span_of(document, date), (), _values(place, "the draft has an event on"), related)
            return


def _embargoes(document: Document) -> Iterator[tuple[int, CalendarDate]]:
    """Yield the draft's embargoes: the token of the word, and the date."""
    places = sorted(place for word in ("embargo", "embargoed") for place in document.index.get(word, ()))
    for place in places:
        if not _holds_back(document, place):
            continue
        last = min(place + _REACH, document.block_of(place).last)
        date = next((date for date in calendar_dates(document) if place < date.first < last), None)
        if date is not None and exists(date.day, date.month, date.year) and not date.begins:
            yield place, date


def _holds_back(document: Document, place: int) -> bool:
    """Whether the word is of a release: "embargoed until", "Under embargo until", not "the arms embargo"."""
    lowers = document.lowers
    first = document.block_of(place).first
    return lowers[place] == "embargoed" or place == first or lowers[place - 1] in _LEADS


def _day_of(date: CalendarDate, near: int | None) -> int | None:
    """Return the day of a date, in the year that brings it nearest to `near` if it has none of its own."""
    if not exists(date.day, date.month, date.year):
        return None
    if date.year:
        return ordinal(date.day, date.month, date.year)
    return placed(date.day, date.month, near) if near is not None else ordinal(date.day, date.month, 2024)


def _fits(document: Document, word: int, date: CalendarDate, day: int, released: int) -> bool:
    """Whether an embargo ends on the day of the release, or on the evening before."""
    hours = [_hour(document, n) for n in range(word + 1, min(date.last + 4, document.block_of(word).last))]
    evening = any(hour >= _EVENING for hour in hours)
    return released == day or (evening and released == day + 1)


def _hour(document: Document, place: int) -> int:
    """Return the hour of the clock time at a token, or -1."""
    match = _CLOCK.fullmatch(document.lowers[place])
    if match is None or not (match[2] or match[3] or ":" in match[0] or "." in match[0]):
        return -1
    hour = int(match[1] or match[3])
    after = document.lowers[place + 1] if place + 1 < len(document.lowers) else ""
    return hour % 12 + 12 if match[2] == "pm" or after in ("pm", "p.m.") else hour


def _events(document: Document, verbs: list[str], first: int) -> Iterator[CalendarDate]:
    """Yield the dates after the token `first` on which something will happen: "will open on 12 March"."""
    wanted = frozenset(verbs)
    for date in calendar_dates(document):
        if date.first < first or date.begins or document.lowers[date.first - 1] != "on":
            continue
        start = max(document.sentence_of(date.first).first, date.first - _VERB_REACH - 2)
        words = document.lowers[start : date.first - 1]
        if "will" in words and wanted.intersection(words[words.index("will") :]):
            yield date


def _values(day: int, what: str) -> tuple[tuple[str, str], ...]:
    """Return the words of the message."""
    number, month = calendar_day(day)
    return (("what", what), ("other", f"{number} {MONTHS[month - 1]}"))


def _source(document: Document) -> tuple[Related, ...]:
    """Return the place where the draft says what day today is, if it does."""
    date = next((mention.date for mention in mentions(document) if mention.date is not None), None)
    return (Related(span_of(document, date), "the day of the release"),) if date is not None else ()

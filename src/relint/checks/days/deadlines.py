"""Dates in the wrong order: "the walk is on 21 June, register by 28 June". Start at `late`.

Every date has a part, told by the words before it in its sentence: a deadline ("apply by", "close on"), an opening
("applications open on"), an event of one day ("will be held on"), a result ("winners will be announced on"). A deadline
may not be later than its event, nor earlier than its own opening, nor later than its result. Parts are compared within
a paragraph and the one after it.
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.days.calendar import CalendarDate, calendar_dates, exists, ordinal, span_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.typed import NamedTuple

_REACH = 18  # tokens before a date that say what it is
_NEAR = 60  # days by which two dates of one matter may be in the wrong order; more is another year
_ANY_YEAR = 2026
_BEFORE_DAY = frozenset("by before until till".split())
_CLOSERS = frozenset("close closes closed closing deadline end ends ended finish finishes".split())
_OPENERS = frozenset("open opens opened opening begin begins began start starts started".split())
_LEADS = frozenset(("on", "from", "is", "was", ":", "of", "for", "at", "between"))
_RESULTS = frozenset("winners winner results result shortlist offers decision decisions finalists".split())
_MOVED = frozenset("extended postponed moved brought delayed originally".split())
_TOLD = frozenset("announced made published told revealed named chosen selected".split())


class _Dated(NamedTuple):
    """A date with its part ("deadline", "opening", "end", "event", "result", "sale" or ""), its day, and its block."""

    date: CalendarDate
    part: str
    day: int
    block: int


def late(document: Document, context: Context) -> Iterator[Finding]:
    """Yield deadlines that come after their event, and what closes before it opens.

    Options: `actions`, words of what is due by a deadline; `events`, words of what takes one day; `openings`, what
    opens and closes.
    """
    dates = calendar_dates(document)
    if len(dates) < 2:
        return
    firsts = [document.sentence_of(date.first).block for date in dates]
    if all(other - one > 1 for one, other in pairwise(firsts)):
        return
    found = [_dated(document, context, dates, n) for n in range(len(dates))]
    seen: set[int] = set()
    for one, other in pairwise(found):
        fault = _fault(one, other) if other.block - one.block <= 1 else ""
        if fault and not _is_explained(found, one, other):
            late_one = one if fault == "first" else other
            model = other if fault == "first" else one
            if late_one.date.first not in seen:
                seen.add(late_one.date.first)
                related = (Related(span_of(document, model.date), "the date it does not fit"),)
                words = document.line(span_of(document, model.date))
                yield Finding(span_of(document, late_one.date), (), (("other", words),), related)


def _dated(document: Document, context: Context, dates: list[CalendarDate], number: int) -> _Dated:
    """Return a date with its part and day; -1 is the day of a date that no calendar has."""
    date = dates[number]
    sentence = document.sentence_of(date.first)
    start = max(sentence.first, date.first - _REACH, dates[number - 1].last if number else 0)
    lead = document.lowers[start : date.first]
    tail = document.lowers[date.last : min(date.last + 8, sentence.last)]
    whole = document.lowers[sentence.first : sentence.last]
    year = date.year or _shared_year(dates, number)
    day = ordinal(date.day, date.month, year) if exists(date.day, date.month, year) else -1
    return _Dated(date, _part(lead, tail, whole, context), day, sentence.block)


def _shared_year(dates: list[CalendarDate], number: int) -> int:
    """Return the year of a date that gives none: that of the one after it or before it, or any."""
    beside = dates[number + 1 : number + 2] + dates[max(number - 1, 0) : number]
    return next((date.year for date in beside if date.year), _ANY_YEAR)


def _part(lead: list[str], tail: list[str], whole: list[str], context: Context) -> str:
    """Return what a date is, from the words before it, those behind it and its whole sentence."""
    actions, events, openings = (frozenset(context.options[name]) for name in ("actions", "events", "openings"))
    if not _MOVED.isdisjoint(whole):
        return ""
    last = lead[-1] if lead else ""
    if not _RESULTS.isdisjoint(whole) and not _TOLD.isdisjoint(lead) and last in ("on", "by"):
        return "result"
    early = not events.isdisjoint(lead[-10:]) and last in ("on", "is", "of", ",", "this", "for")
    event = "event" if early or (last == "on" and not events.isdisjoint(tail[:6])) else ""
    return _limit(lead[-6:], not actions.isdisjoint(whole), not openings.isdisjoint(whole)) or event


def _limit(close: list[str], acts: bool, opens: bool) -> str:
    """Return what a date limits, from the words close before it; "" if nothing.

    `acts` says that the sentence asks for something, `opens` that it names what opens and closes.
    """
    last = close[-1] if close else ""
    due = not _BEFORE_DAY.isdisjoint(close[-4:])
    if due and acts and "between" not in close:
        return "deadline"
    if not _CLOSERS.isdisjoint(close) and last in _LEADS | _BEFORE_DAY:
        return "deadline" if acts or opens or "closing" in close else "end"
    if not _OPENERS.isdisjoint(close) and last in ("on", "from") and (opens or acts):
        return "opening"
    if close[-3:] == ["on", "sale", "on"] or close[-2:] == ["sale", "from"]:
        return "sale"
    return "end" if last in ("until", "till") or (due and "run" in close) else ""


def _fault(one: _Dated, other: _Dated) -> str:
    """Return which of two dates is wrong, "first" or "second", or "" if they are in order or of different matters."""
    if one.day < 0 or other.day < 0 or one.date.begins or abs(one.day - other.day) > _NEAR:
        return ""
    parts, later = (one.part, other.part), other.day > one.day
    same_sentence = one.block == other.block
    if parts in (("event", "deadline"), ("event", "sale")):
        return "second" if later else ""
    if parts in (("deadline", "event"), ("sale", "event")):
        return "first" if other.day < one.day else ""
    if parts == ("opening", "event") or not same_sentence:
        return ""
    if parts in (("opening", "end"), ("opening", "deadline"), ("deadline", "result"), ("sale", "deadline")):
        return "second" if other.day < one.day else ""
    return ""


def _is_explained(found: list[_Dated], one: _Dated, other: _Dated) -> bool:
    """Whether another date near them is the event of the deadline, or a deadline's first of several."""
    days = [two.day for two in found if two is not one and two is not other and abs(two.block - one.block) <= 1]
    events = {"event", "sale"} & {one.part, other.part}
    return bool(events) and any(day >= max(one.day, other.day) for day in days)

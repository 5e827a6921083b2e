"""Times in the wrong order: a period that ends before it begins, a programme that runs backwards. Start at `backwards`.

`dates.py` and `ranges.py` read "14 to 10 March" and "5pm to 3pm". Here are months and seasons with their years
("between March 2024 and June 2021", "begin in spring 2026 and end in autumn 2025"), pairs of weekdays of which one is
plural ("Mondays to Friday"), and `programme`: lines that begin with a time of day.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS, is_year
from relint.checks.days.moments import Moment, moments
from relint.checks.numbers.amounts import written_figures
from relint.diagnostic import Finding, Related
from relint.document import Block, Document, Sentence
from relint.patterns import lazily
from relint.span import Span

_MONTH = "|".join(MONTHS)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9}
_WHEN = rf"(?:(?:(\d{{1,2}}) )?({_MONTH}|spring|summer|autumn) )?((?:19|20)\d\d)"
_PERIOD = lazily(
    rf"\b(?:between {_WHEN} and|from {_WHEN} (?:to|until)|"
    rf"(?:begins?|starts?|opens?|began|started|opened|launch(?:es|ed)?|runs?|ran)\b"
    rf"[^.;:\n]{{0,40}}? (?:in|on|from) {_WHEN}"
    rf"[^.;:\n]{{0,40}}?\b(?:and|to|until|but) (?:(?:will |should |is to |are to )?"
    rf"(?:ends?|closes?|finish(?:es)?|ended|closed|finished|be (?:completed?|finished))\b"
    rf"[^.;:\n\d]{{0,30}}? (?:in|on|by) )?)"
    rf" ?{_WHEN}\b",
    re.IGNORECASE,
)
_APART, _LEAD = 30, 12  # tokens between two moments, and before the first
_BEGINS = frozenset(
    """begin begins began beginning begun start starts started starting open opens opened launch launches launched first
    founded built introduced arrived joined born set""".split()
)
_FINISHES = frozenset(
    """end ends ended ending finish finishes finished finishing complete completes completed last final close closes
    closed closing demolished died left retired abolished""".split()
)
_COMPARED = frozenset("compared than levels versus since previously earlier original originally".split())
_OPENERS = frozenset(
    """between from begin begins began start starts started open opens opened launch launches launched run runs
    ran first founded built introduced born""".split()
)
_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_WEEKDAYS = lazily(
    rf"\b(?:(?:{_DAYS})days (?:to|and|until) ((?:{_DAYS})day)|((?:{_DAYS})day) (?:to|until) (?:{_DAYS})days)\b"
)
_LINE = lazily(
    r"^[ \t•*–-]*(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?\b(?![:.,/%]?\d)(?! (?:to|until)\b)", re.MULTILINE | re.IGNORECASE
)
_LEAST_LINES = 4
_HOURS, _NOON = 60, 720
_FIRST_GROUPS = ((1, 2, 3), (4, 5, 6), (7, 8, 9))
_LAST_GROUP = (10, 11, 12)


def backwards(document: Document, context: Context) -> Iterator[Finding]:
    """Yield periods of months, seasons or years that end before they begin."""
    if _OPENERS.isdisjoint(document.index):
        return
    seen = set()
    for finding in _stated(document):
        seen.add(finding.span.end)
        yield finding
    for one, other in _told(document, context):
        span = document.span(other.first, other.last)
        if span.end not in seen:
            yield Finding(span, (), (), (Related(document.span(one.first, one.last), "the beginning"),))


def _told(document: Document, context: Context) -> Iterator[tuple[Moment, Moment]]:
    """Yield the beginnings and ends that are told by verbs, in one sentence or two, and in the wrong order."""
    for one, other in pairwise(moments(document, context)):
        if not (one.dated and other.dated and other.most < one.least):
            continue
        first, second = document.sentence_of(one.first), document.sentence_of(other.first)
        if other.first - one.last > _APART or (first != second and not _goes_on(document, first, second)):
            continue
        lead = document.lowers[max(first.first, one.first - _LEAD) : one.first]
        between = document.lowers[max(one.last, second.first) : other.first]
        words = document.lowers[first.first : second.last]
        starts, ends = not _BEGINS.isdisjoint(lead), not _FINISHES.isdisjoint(between)
        if starts and ends and _COMPARED.isdisjoint(words) and between[-1] in ("in", "on", "by", "until"):
            yield one, other


def _goes_on(document: Document, first: Sentence, second: Sentence) -> bool:
    """Whether a sentence follows another and speaks of the same: "It will finish"."""
    return first.last == second.first and document.lowers[second.first] in ("it", "they", "work", "this")


def _stated(document: Document) -> Iterator[Finding]:
    """Yield the periods in one set form that end before they begin."""
    for block in _dated(document):
        for match in _PERIOD.finditer(document.flow.text, block.flow.start, block.flow.end):
            first = next((_moment(match, group) for group in _FIRST_GROUPS if match[group[2]]), None)
            if first and _is_before(_moment(match, _LAST_GROUP), first):
                start = match.start(next(n for n in _LAST_GROUP if match[n]))
                yield Finding(document.flow.span(start, match.end()))


def _dated(document: Document) -> Iterator[Block]:
    """Yield the blocks in which two years stand."""
    years = sorted(place for base, places in written_figures(document) if is_year(base) for place in places)
    last = None
    blocks = [document.block_of(place) for place in years] if len(years) > 1 else []
    for one, other in pairwise(blocks):
        if one == other and one != last:
            yield one
            last = one


def _moment(match: "re.Match[str]", groups: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return (year, month, day), 0 for what is not said."""
    day, month, year = (match[n] or "" for n in groups)
    number = _SEASONS.get(month.lower()) or (MONTHS.index(month.capitalize()) + 1 if month else 0)
    return int(year), number, int(day or 0)


def _is_before(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Whether one moment is before another as far as both are given."""
    for first, second in zip(one, other, strict=True):
        if not first or not second:
            return False
        if first != second:
            return first < second
    return False


def half_plural(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield ranges of weekdays of which only one is plural: "Mondays to Friday"."""
    for match in _WEEKDAYS.finditer(document.flow.text) if _has_plural(document) else ():
        yield Finding(document.flow.span(match.start(), match.end()))


def _has_plural(document: Document) -> bool:
    return any(f"{day.lower()}days" in document.index for day in _DAYS.split("|"))


def programme(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the times at the head of lines that are earlier than the line before, in a run of four lines or more."""
    times = [places for base, places in written_figures(document) if base[-1] == "m" or ":" in base or "." in base]
    if sum(map(len, times)) + len(document.index.get("am", ())) + len(document.index.get("pm", ())) < _LEAST_LINES:
        return
    run: list[tuple[int, Span]] = []
    last = -1
    for match in _LINE.finditer(document.text):
        line = document.text.count("\n", 0, match.start())
        if line > last + 2:
            yield from _disorder(run)
            run = []
        minutes = _minutes(match)
        if minutes is not None:
            run.append((minutes, Span(match.start(1), match.end())))
            last = line
    yield from _disorder(run)


def _minutes(match: "re.Match[str]") -> int | None:
    """Return the minutes from midnight of a time with am or pm, or of one with minutes on the 24-hour clock."""
    hour, minutes = int(match[1]), int(match[2] or 0)
    if hour > 23 or minutes > 59 or not (match[2] or match[3]):
        return None
    if not match[3]:
        return hour * _HOURS + minutes
    return (hour % 12) * _HOURS + minutes + (_NOON if match[3].lower() == "pm" else 0)


def _disorder(run: list[tuple[int, Span]]) -> Iterator[Finding]:
    """Yield the finding for the only time of a run that is earlier than the one before."""
    if len(run) < _LEAST_LINES:
        return
    falls = [n for n in range(1, len(run)) if run[n][0] < run[n - 1][0]]
    if len(falls) == 1 and (falls[0] + 1 == len(run) or run[falls[0] + 1][0] >= run[falls[0] - 1][0]):
        yield Finding(run[falls[0]][1], (), (), (Related(run[falls[0] - 1][1], "the time before"),))

"""Times that no clock shows: "25:00", "13pm", "10.75am". Start at `impossible`.

A colon between figures is a time only where something says so: "am" or "pm" after it, or "at", "from", "until" before
it; "3:16" may be a verse and "28:15" a runner's minutes.
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_HALF = lazily(r"(\d{1,2})(?:([:.])(\d{2}))?(am|pm)")
_BARE = lazily(r"(\d{1,2})(?:([:.])(\d{2}))?")
_WHOLE = lazily(r"(\d{1,2}):(\d{2})")
HALVES = ("am", "pm", "a.m.", "p.m.")
BEFORE = frozenset("at from until till before after between to and starts opens closes ends - –".split())
CLOCK = frozenset(
    """at from until till open opens close closes start starts begin begins doors am pm gmt bst hours hrs midnight
    noon""".split()
)


_GREETED = lazily(
    r"\b[Gg]ood (?P<greeting>morning|afternoon|evening)\b"
    r"(?=[,.!]| (?:everyone|all|and|to|ladies|friends|colleagues))"
)
_HERE = lazily(
    r"\b(?:with (?:you|us)|here(?: with you)?|join(?:ed|ing)? (?:you|us)|to (?:speak|talk) to you|see you|"
    r"addressing you|addressed you|of you) (?:all |here |today )?this (?P<hour>morning|afternoon|evening)\b"
)
_OPENING = 1200  # code points in which a speaker greets and says that he is here


def greetings(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the hour at which a speaker is "with you this afternoon" who has said "Good morning"."""
    if "good" not in document.index or "this" not in document.index:
        return
    greeted = list(_GREETED.finditer(document.flow.text))
    if len({match["greeting"] for match in greeted}) != 1 or greeted[0].end() > _OPENING:
        return
    for match in _HERE.finditer(document.flow.text, greeted[0].end(), greeted[0].end() + _OPENING):
        if match["hour"] != greeted[0]["greeting"]:
            related = (Related(document.flow.span(*greeted[0].span()), "the greeting"),)
            values = (("greeting", greeted[0]["greeting"]),)
            yield Finding(document.flow.span(*match.span("hour")), (greeted[0]["greeting"],), values, related)


def impossible(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield times that cannot be, with the time that was meant where there is one."""
    for base, places in document.index.items():
        if base[0].isdigit():
            match = _HALF.fullmatch(base)
            if match:
                for place in places:
                    yield from _twelve_hours(document, match, place, place + 1)
            elif ":" in base and (match := _WHOLE.fullmatch(base)):
                for place in places:
                    yield from _whole_day(document, match, place)
    for half in HALVES:
        for place in document.index.get(half, ()):
            match = _BARE.fullmatch(document.lowers[place - 1]) if place else None
            if match and document.text[document.tokens[place - 1].end : document.tokens[place].start] == " ":
                yield from _twelve_hours(document, match, place - 1, place + 1)


def _twelve_hours(document: Document, match: re.Match[str], first: int, last: int) -> Iterator[Finding]:
    """Yield the time of the tokens first to last (exclusive) if the twelve-hour clock does not have it."""
    span = document.span(first, last)
    if first and document.tokens[first - 1].end == span.start and document.tokens[first - 1].text in ".:/-–":
        return  # "at10.55pm" lacks a space, nothing else
    half = document.lowers[last - 1][-4 if document.lowers[last - 1].endswith(".") else -2 :]
    cures = _cures(int(match.group(1)), match.group(2) or ":", match.group(3), half)
    if cures is not None:
        yield Finding(span, cures)


def _cures(hour: int, mark: str, minutes: str | None, half: str) -> tuple[str, ...] | None:
    """Return the cures of a time of the twelve-hour clock; None if it is right."""
    if minutes and int(minutes) > 59:
        return ()
    if 1 <= hour <= 12:
        return None
    rest = f"{mark}{minutes}" if minutes else ""
    if hour == 0:
        return (f"12{rest}{half}",) if half.startswith("a") else ()
    if hour < 24 and half.startswith("p"):
        return f"{hour - 12}{rest}{half}", f"{hour}:{minutes or '00'}"
    return ()


def _whole_day(document: Document, match: re.Match[str], place: int) -> Iterator[Finding]:
    """Yield the time at a token if no clock has it and its sentence is about a time of day."""
    hour, minutes = int(match.group(1)), int(match.group(2))
    if (hour < 24 and minutes <= 59) or (hour, minutes) == (24, 0):
        return
    sentence = document.sentence_of(place)
    if place > sentence.first and document.lowers[place - 1] in BEFORE:
        following = document.lowers[place + 1 : place + 2]
        if not CLOCK.isdisjoint(document.lowers[sentence.first : place]) or following in (["hours"], ["hrs"], ["gmt"]):
            yield Finding(document.tokens[place].span)

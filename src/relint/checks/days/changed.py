"""A day or an hour that changed on the way: "on Saturday … missed Sunday's ceremony". Start at `changed`.

Looked at is only what plainly points back: "missed Sunday's …", "saw the lorry before the crash on Monday evening".
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import DAYS
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_DAY = "|".join(DAYS)
_OWNED = lazily(
    rf"\b(?:missed|attended|watched|saw|at|from|during) (?P<day>{_DAY})['’]s "
    r"(?!(?:is|was|will|papers|newspaper)\b)[a-z]+"
)
_ANY = lazily(rf"\b(?:{_DAY})s?\b")
_PART = lazily(rf"\b(?P<day>{_DAY}) (?P<part>morning|afternoon|evening|night)\b")
_POINTING = lazily(
    r"\b(?:saw|seen|witness|witnessed|missed|heard|information|footage|before|after|during)\b[^.!?]{0,80}\Z"
)
_HOUR = lazily(
    rf"\b(?P<hour>\d{{1,2}})(?:[:.]\d\d)? ?(?P<half>[ap])m (?:on|this|last) (?P<day>{_DAY})\b|"
    rf"\b(?P<day2>{_DAY})(?: \d{{1,2}} [A-Z][a-z]+)?,? at (?P<hour2>\d{{1,2}})(?:[:.]\d\d)? ?(?P<half2>[ap])m\b"
)
_FITS = {
    "morning": range(12),
    "afternoon": range(12, 18),
    "evening": range(16, 24),
    "night": (*range(18, 24), *range(7)),
}


def changed(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield days, and parts of a day, that point back to another than the draft has told of."""
    named = [day for day in DAYS if day.lower() in document.index]
    if not named:
        return
    text = document.flow.text
    if len(named) == 2:
        for match in _OWNED.finditer(text):
            yield from _of_another_day(document, match)
    for match in _PART.finditer(text):
        start = max(text.rfind("\n", 0, match.start()), match.start() - 160)
        if _POINTING.search(text[max(start, 0) : match.start()]):
            yield from _at_another_hour(document, match)


def _of_another_day(document: Document, match: "re.Match[str]") -> Iterator[Finding]:
    """Yield "Sunday's ceremony" if Sunday stands nowhere else and another day before it."""
    others = [one for one in _ANY.finditer(document.flow.text) if one[0].rstrip("s") != match["day"].rstrip("s")]
    same = [one for one in _ANY.finditer(document.flow.text) if one[0] == match["day"]]
    before = [one for one in others if one.end() < match.start()]
    if len(same) == 1 and before:
        related = (Related(document.flow.span(*before[-1].span()), "the day told of before"),)
        yield Finding(document.flow.span(*match.span("day")), (before[-1][0],), (("other", before[-1][0]),), related)


def _at_another_hour(document: Document, match: "re.Match[str]") -> Iterator[Finding]:
    """Yield "Monday evening" if all that the draft told of Monday was at other hours."""
    told = [
        one for one in _HOUR.finditer(document.flow.text, 0, match.start()) if match["day"] in one.group("day", "day2")
    ]
    if told and not any(_hour(one) in _FITS[match["part"]] for one in told):
        other = told[-1]
        part = next(name for name, hours in _FITS.items() if _hour(other) in hours)
        related = (Related(document.flow.span(*other.span()), "the hour told of before"),)
        values = (("other", document.line(document.flow.span(*other.span()))),)
        yield Finding(document.flow.span(*match.span("part")), (part,), values, related)


def _hour(match: "re.Match[str]") -> int:
    """Return the hour of a clock time with am or pm, from 0 to 23."""
    hour, half = int(match["hour"] or match["hour2"]), match["half"] or match["half2"]
    return hour % 12 + (12 if half == "p" else 0)

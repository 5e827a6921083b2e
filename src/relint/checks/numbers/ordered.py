"""Counts that the draft's own order goes past: "3 points … My fourth point", "9 questions" and Q8. Start at `past`."""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import NAMES, UNITS, number_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBER = rf"(?P<count>[2-9]|1\d|20|{'|'.join(word for word in UNITS if word)})"
_THINGS = "point|reason|aim|lesson|promise|test|question|priority|message|change|principle|goal|idea|request|wish|step"
_TOLD = lazily(
    rf"\b(?:have|make|are|give|offer|share|with|want to make|be) (?:just |only |you |the following )?{_NUMBER} "
    rf"(?:[a-z]+ )?(?P<noun>{_THINGS.replace('priority', 'priorit')})(?:s|ies)\b",
    re.IGNORECASE,
)
_MINE = lazily(
    rf"\b(?:my|our|the) (?P<order>{'|'.join(_ORDINALS)}),? (?:and (?:last|final) )?(?P<noun>{_THINGS})\b", re.IGNORECASE
)
_QUESTION = lazily(r"^[ \t#*]*(?:Q|Question )(?P<number>\d{1,2})(?:[.:)]|\b)", re.MULTILINE)
_QUESTIONS = lazily(rf"\b{_NUMBER} (?:[a-z]+ )?questions\b", re.IGNORECASE)
_LEAST = 3
_AHEAD = 400  # code points before the first question in which their number may be told


def past(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield ordinals beyond the number of points that the draft announces."""
    if any(word in document.index for word in _ORDINALS[2:]):
        text = document.flow.text
        told = list(_TOLD.finditer(text))
        for match in _MINE.finditer(text) if told else ():
            same = [one for one in told if one["noun"].lower() == match["noun"].lower()[: len(one["noun"])]]
            place = _ORDINALS.index(match["order"].lower()) + 1
            if len(same) == 1 and same[0].end() < match.start() and place > number_of(same[0]["count"]):
                related = (Related(document.flow.span(*same[0].span("count")), "the number"),)
                values = (("count", same[0]["count"]), ("noun", match["noun"]))
                yield Finding(document.flow.span(*match.span("order")), (), values, related)


def questions(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield numbers of questions that skip or repeat one, and the number of questions told before them."""
    if "Q2" not in document.text and "Question 2" not in document.text:
        return
    found = list(_QUESTION.finditer(document.flow.text))
    numbers = [int(match["number"]) for match in found]
    if len(found) < _LEAST or numbers[0] != 1:
        return
    before = 0
    for match, number in zip(found, numbers, strict=True):
        if number not in (before + 1, 1):
            values = (("expected", str(before + 1)), ("stated", str(number)))
            yield Finding(document.flow.span(*match.span("number")), (), values)
        before = number
    start = found[0].start()
    told = list(_QUESTIONS.finditer(document.flow.text, max(start - _AHEAD, 0), start))
    if len(told) == 1 and numbers.count(1) == 1 and number_of(told[0]["count"]) not in (len(found), numbers[-1]):
        text = NAMES.get(len(found), "") if told[0]["count"].isalpha() else str(len(found))
        values = (("expected", str(len(found))), ("stated", told[0]["count"]))
        yield Finding(document.flow.span(*told[0].span("count")), (text,), values)

"""Hours and minutes that two clock times do not make: "2 hours, from 9:30am to 10:30am". Start at `wrong`.

for 2 hours, from 9:30am to 10:30am          a length beside a range, in one sentence
at 3pm … 90 minutes earlier, at 2:30pm       from one time to another
starts at 10:30am and ends at 9:45am         an end before its beginning
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import UNITS, WORDS
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_HALF_DAY, _DAY = 720, 1440
_NUMBER = rf"\d{{1,3}}|{'|'.join(word for word in UNITS if word)}|twenty|thirty|forty|fifty|sixty|ninety|an?|half an"
_LENGTH = rf"(?P<number>{_NUMBER})(?P<half> and a half)?[- ](?P<unit>hour|minute)s?"
_TIME = r"(?:\d{1,2}(?:[:.][0-5]\d)? ?(?:[ap]m\b|[ap]\.m\.)|[0-2]\d:[0-5]\d|noon|midday|midnight)"
_PARTS = lazily(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])?", re.IGNORECASE)
_SAID = lazily(rf"(?<![\w,.-])(?P<length>{_LENGTH})\b(?! (?:apart|each|per|old))", re.IGNORECASE)
_RANGE = lazily(
    rf"\b(?:(?:from|between) )?(?P<one>{_TIME})(?: ?[-–] ?| to | until | and )(?P<two>{_TIME})|"
    r"\b(?:starts?|begins?|opens?|started|began|opened|starting|beginning|opening|leaves?|departs?) "
    rf"(?:[a-z]+ ){{0,4}}?at (?P<begin>{_TIME})[^.;:]{{0,40}}?"
    r"\b(?:ends?|finish(?:es)?|clos(?:es?|ing|ed)|ended|finish(?:ed|ing)|ending) "
    rf"(?:[a-z]+ ){{0,3}}?at (?P<end>{_TIME})",
    re.IGNORECASE,
)
_LATER = lazily(
    rf"(?P<one>{_TIME})(?:(?!{_TIME}).){{1,110}}?(?<![\w,.-])(?P<length>{_LENGTH}) "
    rf"(?P<word>earlier|later|before that|after that),? (?:and )?(?:at|by) (?P<two>{_TIME})",
    re.IGNORECASE,
)
_FOR = lazily(r"\b(?:for|lasts?|lasted|takes?|took|just|only) \Z", re.IGNORECASE)  # not "2 trains an hour"
_DOUBTS = lazily(
    r"\b(?:each|every|per|within|another|further|extra|up to|at least|at most|more than|less than|about|around|almost|"
    r"nearly|roughly|over|under|first|the last|next|slots?|sessions|return|notice|break|intervals?|of the|or|and again|"
    r"a day|a week)\b",
    re.IGNORECASE,
)


def wrong(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield lengths that their two clock times belie, and ends that come before their beginning."""
    places = places_of(document, ("hour", "hours", "minute", "minutes"))
    places += [n for base in document.index if base.endswith(("-hour", "-minute")) for n in document.index[base]]
    seen = set()
    for match in near(document, _LATER, places, 160, 60) if places else ():
        ahead = match["word"].lower() in ("later", "after that")
        made = _minutes(match["two"]) - _minutes(match["one"])
        made = (made if ahead else -made) % _DAY
        seen.add(match.start("length"))
        if made != _length(match) and _one_block(document, match):
            yield _finding(document, match.span("length"), made, (match.span("one"), match.span("two")))
    for place in sorted(places):
        yield from _beside(document, place, seen)
    yield from _reversed(document)


def _one_block(document: Document, match: "re.Match[str]") -> bool:
    """Whether all of a match lies in one block."""
    start, end = (document.flow.span(place, place + 1).start for place in (match.start(), match.end() - 1))
    return document.block_of(document.token_at(start)) == document.block_of(document.token_at(end))


def _beside(document: Document, place: int, seen: set[int]) -> Iterator[Finding]:
    """Yield the only length of a sentence that does not fit the only range of times in it."""
    sentence = document.sentence_of(place)
    start = document.flow.offset(document.tokens[sentence.first].start)
    end = document.flow.offset(document.tokens[sentence.last - 1].end)
    text = document.flow.text
    said, ranges = list(_SAID.finditer(text, start, end)), list(_RANGE.finditer(text, start, end))
    said = [one for one in said if one["number"].lower() not in ("a", "an") or _FOR.search(text, 0, one.start())]
    if len(said) != 1 or len(ranges) != 1 or said[0].start() in seen or _DOUBTS.search(text, start, end):
        return
    seen.add(said[0].start())
    one, two = _ends(ranges[0])
    made = (_minutes(text[slice(*two)]) - _minutes(text[slice(*one)])) % _DAY
    if made != _length(said[0]) != _DAY and not text[said[0].end() : end].startswith(
        (" later", " earlier", " before", " after")
    ):
        yield _finding(document, said[0].span("length"), made, (one, two))


def _reversed(document: Document) -> Iterator[Finding]:
    """Yield ends that come before their beginning in one half of a day: "starts at 10:30am and ends at 9:45am"."""
    verbs = (
        "ends",
        "end",
        "finishes",
        "finish",
        "closes",
        "close",
        "ended",
        "closing",
        "finishing",
        "ending",
        "finished",
    )
    for match in near(document, _RANGE, places_of(document, verbs), 90, 40):
        if match["begin"]:
            first, second = _minutes(match["begin"]), _minutes(match["end"])
            if second < first and first // _HALF_DAY == second // _HALF_DAY:
                related = (Related(document.flow.span(*match.span("begin")), "the beginning"),)
                values = (("length", "less than nothing"),)
                yield Finding(document.flow.span(*match.span("end")), (), values, related)


def _ends(match: "re.Match[str]") -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where the two times of a range stand."""
    return (match.span("begin"), match.span("end")) if match["begin"] else (match.span("one"), match.span("two"))


def _minutes(text: str) -> int:
    """Return the minutes from midnight to a clock time."""
    lower = text.lower()
    if lower in ("noon", "midday"):
        return _HALF_DAY
    match = _PARTS.match(lower)
    if match is None:
        return 0
    hour = int(match[1])
    hour = hour % 12 + (12 if match[3] == "p" else 0) if match[3] else hour
    return hour * 60 + int(match[2] or 0)


def _length(match: "re.Match[str]") -> int:
    """Return a length in minutes."""
    text = match["number"].lower()
    number = WORDS.get(text) or (1 if text in ("a", "an") else 0.5 if text == "half an" else int(text))
    return round((number + (0.5 if match["half"] else 0)) * (60 if match["unit"].lower() == "hour" else 1))


def _finding(
    document: Document, span: tuple[int, int], made: int, times: tuple[tuple[int, int], tuple[int, int]]
) -> Finding:
    """Return the finding for a length; the message tells what the times make."""
    hours, minutes = divmod(made, 60)
    parts = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in ((hours, "hour"), (minutes, "minute")) if n]
    related = tuple(Related(document.flow.span(*time), "the time") for time in times)
    return Finding(document.flow.span(*span), (), (("length", " ".join(parts) or "nothing"),), related)

"""Lengths of time against the two moments they lie between, however these are told. Start at `spells`.

    begin in July 2026 and take 18 months, finishing in July 2027       from a beginning to an end
    shut on 1 June for 6 weeks and reopen on 6 July
    It lasts a fortnight. It begins on 8 February and ends on 14 February.
    a 3-day fair … The fair runs from 3 to 6 November                   the length stands elsewhere
    closed on 3 May and opened 6 days later, on 12 May                  from one event to another
    within 28 days of today, by 2 November; 3 weeks ago, on 4 May       from the day of the release

`durations.py` has the dates that stand side by side ("from 12 to 14 June").
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from relint.checks.code import Context
from relint.checks.days.moments import Moment, moments
from relint.checks.days.today import release_day
from relint.checks.numbers.amounts import UNITS, WORDS
from relint.checks.scan import places as _places
from relint.document import Document, Sentence
from relint.patterns import lazily
from relint.typed import NamedTuple

_NUMBER = rf"\d{{1,3}}|{'|'.join(word for word in UNITS if word)}|an?"
LENGTH = (
    rf"(?P<length>(?P<number>{_NUMBER})(?P<joint>[- ])(?P<unit>day|week|fortnight|month|year|decade|winter|summer)s?)"
)
_SAID = lazily(rf"\b{LENGTH}\b(?![- ](?:old|long-)|[’'])", re.IGNORECASE)
_NAMED = lazily(
    rf"(?<![\w-]){LENGTH}(?<=-day|week|onth|year|cade|ight) (?:(?!to\b|and\b|or\b|in\b|of\b|for\b|on\b)[a-z]+ ){{0,2}}?"
    r"(?P<noun>[a-z]{4,})\b",
    re.IGNORECASE,
)
_DOUBTS = lazily(
    r"\b(?:each|every|per|within|notice|aged?|old|the last|past|previous|another|further|extra|up to|at least|at most|"
    r"more than|less than|about|around|almost|nearly|roughly|some|over|under|of the|first|extended|delayed|"
    r"early|late|ahead|behind|longer|shorter|minimum|maximum|or more|or so|next)\b",
    re.IGNORECASE,
)
_STARTS = frozenset(
    """begin begins began beginning begun start starts started starting open opens opened opening launch launches
    launched commence commences commenced run runs ran running from between shut shuts close closes closed""".split()
)
_ENDS = frozenset(
    """end ends ended ending finish finishes finished finishing complete completes completed completing conclude
    concludes concluding until till reopen reopens reopened to close closes closing expire expires return returns
    returned resume resumes over done ready""".split()
)
_LATER = lazily(
    rf"\b{LENGTH} (?P<word>later|earlier|before that|after that),? (?:and )?(?:(?:in|on|by) )?\Z", re.IGNORECASE
)
_BESIDE = lazily(
    rf"\A,? (?:which (?:is|was) )?(?:just |only )?{LENGTH} (?P<word>after|before) [^.,;:\d]{{3,50}} (?:on|in) \Z",
    re.IGNORECASE,
)
_UNTIL = lazily(
    rf"\b(?P<will>will|is|are|to) (?:be )?(?:run|last|stay|remain|open|running)(?: open)?(?: for)? {LENGTH},? "
    r"(?:and |before |until |ending |closing |to )(?:(?:will )?(?:clos|end|finish|conclud)[a-z]* )?"
    r"(?:at [\d:.apmno]+ |midnight )?(?:on )?\Z",
    re.IGNORECASE,
)
_TODAY = lazily(
    rf"\b(?:within|in) {LENGTH} (?:of|from) today,? (?:(?:that is|which is|i\.e\.),? )?(?:by|on) \Z", re.IGNORECASE
)
_AGO = lazily(rf"\b{LENGTH} (?P<word>ago),? (?:on|in) \Z", re.IGNORECASE)
_UNIT_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
_UNIT_DAYS |= {"winter": 365.25, "summer": 365.25}
_SLACK = {"day": 0.5, "week": 3.5, "fortnight": 3.5, "month": 16.0, "year": 200.0, "decade": 400.0}
_SLACK |= {"winter": 200.0, "summer": 200.0}
_HALF = 180  # days by which "4 winters" are less than 4 years
_REACH = 6  # tokens before a moment in which its verb stands
_APART = 26  # tokens between two moments of one matter
_PRONOUNS = frozenset("it they this these".split())


class Spell(NamedTuple):
    """A length that does not fit: its place in the flow, the two moments or one, and how many days they make."""

    start: int
    end: int
    moments: tuple[Moment, ...]
    days: float
    unit: str


class _Claim(NamedTuple):
    """A length as written: its place in the flow, its number, its unit, and whether a hyphen joins them."""

    start: int
    end: int
    number: int
    unit: str
    joined: bool


def spells(document: Document, context: Context) -> Iterator[Spell]:
    """Yield the lengths of time that their moments belie."""
    found = moments(document, context) if _SAID.search(document.flow.text) else []
    named: dict[str, set[_Claim]] | None = None
    for sentence, group in groupby(found, key=lambda moment: document.sentence_of(moment.first)):
        ours = list(group)
        claims = _claims(document, sentence)
        yield from _pairs(document, ours, claims)
        for moment in ours:
            yield from _from_today(document, context, sentence, moment)
        if not claims and len(ours) == 2 and _is_run(document, *ours):
            if named is None:
                named = _named(document)
            yield from _elsewhere(document, sentence, ours, named)


def _claims(document: Document, sentence: Sentence) -> list[_Claim]:
    """Return the lengths that a sentence states."""
    text, (start, end) = document.flow.text, _bounds(document, sentence)
    return [_claim(match) for match in _SAID.finditer(text, start, end)]


def _bounds(document: Document, sentence: Sentence) -> tuple[int, int]:
    """Return where a sentence begins and ends in the flow."""
    first, last = document.tokens[sentence.first], document.tokens[sentence.last - 1]
    return document.flow.offset(first.start), document.flow.offset(last.end)


def _claim(match: "re.Match[str]") -> _Claim:
    """Return a length from its match."""
    text = match["number"].lower()
    number = WORDS.get(text) or (1 if text in ("a", "an") else int(text))
    return _Claim(*match.span("length"), number, match["unit"].lower(), match["joint"] == "-")


def _pairs(document: Document, ours: list[Moment], claims: list[_Claim]) -> Iterator[Spell]:
    """Yield the length of a sentence that does not fit the two moments beside it."""
    for one, other in pairwise(ours):
        text = document.flow.text[_after(document, one) : _before(document, other)]
        match = _LATER.search(text) or _BESIDE.search(text)
        if match:
            yield from _judged(_shifted(_claim(match), _after(document, one)), one, other, ends=0)
        elif len(claims) == 1 and len(ours) == 2 and _is_run(document, one, other):
            start, end = claims[0].start, claims[0].end
            inside = _after(document, one) <= start < _before(document, other)
            sentence = document.flow.text[slice(*_bounds(document, document.sentence_of(one.first)))]
            if (inside or other.unit != "day") and not _DOUBTS.search(sentence) and _is_length(document, start, end):
                yield from _judged(claims[0], one, other, ends=1)


def _shifted(claim: _Claim, offset: int) -> _Claim:
    """Return a length found in a part of the flow that begins at `offset`."""
    return claim._replace(start=claim.start + offset, end=claim.end + offset)


def _after(document: Document, moment: Moment) -> int:
    return document.flow.offset(document.tokens[moment.last - 1].end)


def _before(document: Document, moment: Moment) -> int:
    return document.flow.offset(document.tokens[moment.first].start)


def _is_run(document: Document, one: Moment, other: Moment) -> bool:
    """Whether something begins at one moment and ends at the other."""
    lowers = document.lowers
    lead = lowers[max(one.first - _REACH, document.sentence_of(one.first).first) : one.first]
    between = lowers[one.last : other.first]
    if len(between) > _APART or ";" in between or not between:
        return False
    starts = not _STARTS.isdisjoint(lead) or between[0] == "for"
    joined = len(between) == 1 and between[0] in ("to", "-", "–") and not {"from", "between"}.isdisjoint(lead)
    return (joined or (starts and not _ENDS.isdisjoint(between))) and (
        one.dated == other.dated or one.unit == other.unit == "day"
    )


_TAKES = lazily(
    r"\b(?:takes?|took|taking|lasts?|lasted|lasting|for|over|after|of|in|a|an|the|its|than)\W*(?:a |the |these )?\Z",
    re.IGNORECASE,
)


def _is_length(document: Document, start: int, end: int) -> bool:
    """Whether a length is one of what goes on: "take 18 months", "for 6 weeks", "a 3-week course"."""
    text = document.flow.text
    hyphened = "-" in text[start:end]
    following = text[end : end + 8].strip().lower()
    if following.startswith(("later", "earlier", "ago", "before", "after", "from", "old")):
        return False
    return hyphened or _TAKES.search(text, max(start - 20, 0), start) is not None


def _judged(claim: _Claim, one: Moment, other: Moment, *, ends: int) -> Iterator[Spell]:
    """Yield a length that does not fit two moments; `ends` is 1 if both days may count."""
    least, most = sorted((other.least - one.most, other.most - one.least))
    if one.least > other.least:
        least, most = one.least - other.most, one.most - other.least
    days = claim.number * _UNIT_DAYS[claim.unit] - (_HALF if claim.unit in ("winter", "summer") else 0)
    exact = one.unit == other.unit == "day"
    slack = _SLACK[claim.unit] + (claim.number if claim.unit in ("month", "year") else 0)
    if not exact:
        slack = 8.0 if claim.unit == "month" else min(slack, 31.0)
    least += exact and claim.joined  # "a 3-day fair" counts both its days
    if most > 0 and not least - slack <= days <= most + ends + slack:
        yield Spell(claim.start, claim.end, (one, other), (least + most) / 2 + (ends if exact else 0), claim.unit)


def _from_today(document: Document, context: Context, sentence: Sentence, moment: Moment) -> Iterator[Spell]:
    """Yield a length that does not fit the day of the release and a moment."""
    start, end = _bounds(document, sentence)[0], _before(document, moment)
    text = document.flow.text[start:end]
    match = _TODAY.search(text) or _AGO.search(text) or _UNTIL.search(text)
    if match is None or moment.first <= sentence.first:
        return
    released = release_day(document, context)
    if released is None:
        return
    claim = _shifted(_claim(match), start)
    today = Moment(moment.first, moment.first, released, released, "day", dated=True)
    found = list(_judged(claim, *sorted((today, moment), key=lambda one: one.least), ends=1))
    will = match.groupdict().get("will")
    if will and found:
        early = moment.most - released < claim.number * _UNIT_DAYS[claim.unit]
        found = found if early == (will.lower() == "will") else []
    yield from (spell._replace(moments=(moment,)) for spell in found)


def _named(document: Document) -> dict[str, set[_Claim]]:
    """Return the lengths that stand before a noun, by the noun: "a 3-day operation", "the six-week trial"."""
    found: dict[str, set[_Claim]] = {}
    units = (f"-{unit}" for unit in _UNIT_DAYS)
    places = [place for unit in units for place in _places(document.flow.lower, unit)]
    for match in (
        one for place in places for one in _NAMED.finditer(document.flow.text, max(place - 12, 0), place + 60)
    ):
        if match["joint"] == "-":
            found.setdefault(match["noun"].lower(), set()).add(_claim(match))
    return found


def _elsewhere(
    document: Document, sentence: Sentence, ours: list[Moment], named: dict[str, set[_Claim]]
) -> Iterator[Spell]:
    """Yield the length that the sentence before states of the same, or that stands before its noun."""
    one, other = ours
    block = document.block_of(sentence.first)
    claims: list[_Claim] = []
    if document.lowers[sentence.first] in _PRONOUNS and sentence.first > block.first:
        before = document.sentence_of(sentence.first - 1)
        claims = _claims(document, before)
        text = document.flow.text[slice(*_bounds(document, before))]
        claims = [] if _DOUBTS.search(text) or len(claims) != 1 else claims
        claims = [claim for claim in claims if _is_length(document, claim.start, claim.end)]
    if not claims:
        lead = document.lowers[sentence.first : one.first]
        claims = [claim for word in lead for claim in named.get(word, ())]
        if len({claim[2:] for claim in claims}) != 1:
            return
    yield from _judged(min(claims), one, other, ends=1)

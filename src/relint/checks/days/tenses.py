"""What will happen on a day that is over, and what has happened on one to come. Start at `past_future`, `future_past`.

Both need the day of the release. A date counts as far as it is known: a month that is over, a year to come.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.moments import Moment, moments
from relint.checks.days.today import release_day
from relint.checks.literal import base_span
from relint.checks.persons.proper import is_named
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily

_OVER = lazily(
    r"\b[Bb]y (?:(?:the )?(?:end|middle|close|start) of )?"
    r"(?P<over>last (?:year|month|week|spring|summer|autumn|winter))"
    r"(?!['’])[^.;:!?]{1,50}? will (?!have been\b|always\b)|"
    r"\bwill (?:be |have )?[^.;:!?,]{2,50} by (?:(?:the )?(?:end|close|start) of )(?P<late>last (?:year|month|week))\b"
)
_NEAR = 60  # days before the release in which what "will" happen is certainly over
_REACH = 16  # tokens before a date that say whether it is past or to come
_BEFORE_DATE = frozenset("in on from to until by , between before".split())
_LIMITS = frozenset(("by", "until", "before"))
_BACKWARD = frozenset(
    """since published announced held made signed agreed dated launched issued report follows following after before did
    had has have which that who was were began opened started backdated promised remember mark commemorate than as
    if unless accounts figures ending ended""".split()
)
_DUE = frozenset("due expected set scheduled planned likely hopes hope aims aim plans plan hoped".split())
_MUST = frozenset("must should can may need needs has have".split())
_CLOSES = frozenset("closes opens ends starts begins".split())
_DONE = frozenset(
    """fined founded opened built launched introduced joined closed began started signed completed visited bought sold
    died born retired appointed elected established formed created carried conducted held recorded received awarded
    approved charged convicted sentenced arrested won moved voted agreed trained delivered treated planted""".split()
)
_TO_COME = frozenset(
    """will would shall may might can could should must to for until due if unless plan plans planned expect expected
    expects next propose proposed proposals target targets goal set before during between than end ends ending
    ahead scheduled take takes contract licence lease over throughout funding budget""".split()
)
_SUBJECTS = frozenset("it they he she was were who which we i has have been had and".split())
_WILL = frozenset("will would may should must can could".split())
_CLOSE = 9  # tokens from a verb to its date


def past_future(document: Document, context: Context) -> Iterator[Finding]:
    """Yield dates that lie before the day of the release, on which something "will" happen or is due."""
    if "will" in document.index and "last" in document.index:
        for match in _OVER.finditer(document.flow.text):
            yield Finding(document.flow.span(*match.span("over" if match["over"] else "late")))
    day = release_day(document, context)
    if day is None:
        return
    for moment in moments(document, context):
        over = moment.most < day and (moment.dated or moment.most >= day - _NEAR)
        if over and _is_to_come(document, moment):
            yield Finding(base_span(document, moment.first, moment.last))


def _lead(document: Document, moment: Moment) -> list[str]:
    """Return the words before a moment in its sentence, not beyond a semicolon."""
    lead = document.lowers[max(document.sentence_of(moment.first).first, moment.first - _REACH) : moment.first]
    return lead[lead.index(";") + 1 :] if ";" in lead else lead


def _is_to_come(document: Document, moment: Moment) -> bool:
    """Whether the words before a moment say that it is still to come."""
    lead = _lead(document, moment)
    if not lead or lead[-1] not in _BEFORE_DATE:
        return False
    place = max((n for n, word in enumerate(lead) if _is_cue(lead, n, word)), default=-1)
    return place >= 0 and _BACKWARD.isdisjoint(lead[place + 1 : -1]) and lead[place + 1 : place + 2] != ["have"]


def _is_cue(lead: list[str], place: int, word: str) -> bool:
    """Whether a word says that what follows is to come: "will", "is due", "must … by", "closes on"."""
    before, after = lead[place - 1] if place else "", lead[place + 1] if place + 1 < len(lead) else ""
    if word == "will":
        return True
    if word == "have" and before == "would" and after == "until":
        return True
    if word in _DUE:
        return before in ("is", "are", "now") and lead[-1] != "from" and after in ("to", "in", "on", "by", "for")
    if word in _MUST:
        return lead[-1] in _LIMITS and (word not in ("has", "have") or after == "until")
    return word in _CLOSES and len(lead) - place <= 3 and lead[-1] in ("on", "in")


def future_past(document: Document, context: Context) -> Iterator[Finding]:
    """Yield dates that lie after the day of the release, on which something is said to have happened."""
    day = release_day(document, context) if not _DONE.isdisjoint(document.index) else None
    if day is None:
        return
    for moment in moments(document, context):
        if moment.dated and moment.least > day and _is_done(document, moment):
            yield Finding(base_span(document, moment.first, moment.last))


def _is_done(document: Document, moment: Moment) -> bool:
    """Whether a verb of the past stands close before a moment: "fined the firm £2 million in May 2027"."""
    lead = _lead(document, moment)
    if not lead or lead[-1] not in ("in", "on", "since"):
        return False
    place = max((n for n, word in enumerate(lead) if word in _DONE), default=-1)
    if place < 0 or not _TO_COME.isdisjoint(lead) or document.quotation_at(document.tokens[moment.first].start):
        return False
    sentence = document.sentence_of(moment.first)
    after = document.lowers[moment.last : sentence.last]
    at = moment.first - len(lead) + place - 1
    subject = place > 0 and (lead[place - 1] in _SUBJECTS or is_named(document, at))
    return subject and len(lead) - place <= _CLOSE and _WILL.isdisjoint(after[:4])

"""Years and ages that the calendar belies: "opened in 1998, 20 years ago" in 2026. Start at `wrong_years`.

`wrong_years` sets a year against the year of the release: "N years ago", "its 125th birthday", "since 2021 … in her 8
years". `wrong_ages` needs no release: "born in 1902 and died in 1978 at the age of 86".
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS, calendar_dates, is_year
from relint.checks.days.release_day import year_of
from relint.checks.days.today import release_day
from relint.checks.numbers.amounts import UNITS, WORDS, written_figures
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_MONTHS = "|".join(MONTHS)
_NUMBER = rf"\d{{1,3}}|{'|'.join(word for word in UNITS if word)}|twenty|thirty|forty|fifty|sixty|hundred"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = rf"(?:\d{{1,2}} )?(?:(?:{_MONTHS}) )?"
_DIED = r"(?:died|killed|retired|drowned|buried|hanged|executed)"
_IN_YEAR = rf"(?:in|since) (?:(?:\d{{1,2}} )?(?:{_MONTHS}) )?{_YEAR}\b(?![-–/]\d)"
_BEGUN = (
    r"(?:founded|opened|built|established|set up|launched|created|formed|born|started|began|begun|closed|shut|led|run|"
    r"completed|introduced|joined|moved|installed)"
)
_GAP = r"[^.;!?\d]{0,50}?"
_AGES = lazily(rf"\b{_BEGUN}{_GAP} {_IN_YEAR},?{_GAP}\b(?P<number>{_NUMBER}) years ago\b", re.IGNORECASE)
_MARKED = lazily(
    rf"\b{_BEGUN}{_GAP} {_IN_YEAR}[^!?\d]{{0,110}}?\b(?P<number>\d{{1,3}})(?:st|nd|rd|th) "
    r"(?:anniversary|birthday|year)\b(?! of)(?: (?:in|on) [^.!?\d]{0,12}?(?P<end>20\d\d))?",
    re.IGNORECASE,
)
_SINCE = lazily(
    rf"\b(?:{_BEGUN}|has|have|had){_GAP} {_IN_YEAR}[^!?\d]{{0,70}}?"
    rf"\b(?:in (?:his|her|its|their|the|those)|(?:been|has|have|is) [a-z ]{{0,24}}for) (?P<number>{_NUMBER}) years\b"
    r"(?! (?:before|after|until|from|in|at|as|with|on))",
    re.IGNORECASE,
)
_AGO_IN = lazily(
    rf"\b(?P<number>(?:a|one) century|{_NUMBER})(?: years)? ago,? (?:in|on) {_DAY}{_YEAR}\b",
    re.IGNORECASE,
)
_FOR = lazily(
    rf"\b(?:has|have) [^.;!?\d]{{0,40}}?\bfor (?P<number>{_NUMBER}) years,? since (?:(?:{_MONTHS}) )?{_YEAR}\b", 2
)
_BORN = rf"\bborn\b(?: [^.!?\d]{{0,40}}?)? (?:in|on) {_DAY}(?P<year>1[5-9]\d\d|20\d\d)\b"
_GONE = rf"\b{_DIED}\b(?: [^.!?\d]{{0,40}}?)? (?:in|on) {_DAY}(?P<end>1[5-9]\d\d|20\d\d)\b,?"
_AGED = r"\b(?:aged|at the age of|at) (?P<number>\d{1,3})\b(?! ?[ap]m\b|[:.]\d)"
_DEATH = lazily(rf"{_BORN}[^.!?\d]{{0,60}}?{_GONE}[^.!?\d]{{0,40}}?{_AGED}", re.IGNORECASE)
_BIRTH = lazily(
    rf"{_GONE}[^.!?\d]{{0,30}}?{_AGED}[^.!?\d]{{0,50}}(?:\. (?:He|She) was |[^.!?\d]{{0,20}}){_BORN}", re.IGNORECASE
)
_LIVED = lazily(
    r"\((?:born )?(?P<year>1[5-9]\d\d|20\d\d)[-–](?P<end>1[5-9]\d\d|20\d\d)\)"
    rf"[^!?\d]{{0,80}}?\b{_DIED}\b[^.!?\d]{{0,30}}?\b(?:aged|at the age of) (?P<number>\d{{1,3}})\b",
    re.IGNORECASE,
)
_WAS = lazily(
    r"\bwas (?P<age>\d\d) when [^.!?\d]{0,40}? in (?P<year>19\d\d|20\d\d)[^.!?\d]{0,60}? in (?P<end>19\d\d|20\d\d),?"
    r"[^.!?\d]{0,30}?\b(?:aged|at the age of) (?P<number>\d{1,3})\b",
    re.IGNORECASE,
)
_TURNS = lazily(
    r"\bborn [^.!?\d]{0,30}?in (?P<year>19\d\d|20\d\d),? (?:and )?(?:will be|will turn|turns|turned|is now|is) "
    r"(?P<number>\d{1,3})\b(?: (?:in|on) [^.!?]{0,15}?(?P<end>20\d\d))?",
    re.IGNORECASE,
)
_OLD = lazily(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er) (?P<number>\d\d)-year-old,? (?:who|was|is|has|had|will|from|said|[a-z]+ed)\b"
)
_AGE = lazily(r"(?<=[a-z]), (?:aged )?(\d\d),|\baged (\d\d)\b|\b[Aa]n? (\d\d)-year-old\b")
_ABOVE = 500  # code points before it in which the age of the same person stands
# What each expression is asked near, and how far before and behind it, in code points.
_ASKED = (
    (_AGES, ("ago",), 170, 10),
    (_AGO_IN, ("ago",), 24, 30),
    (_MARKED, ("anniversary", "birthday", "year"), 240, 40),
    (_SINCE, ("years",), 260, 14),
    (_FOR, ("years",), 70, 50),
)
_MODERN, _SINCE_THEN = 2015, 7  # years
_YEAR_REACH = 40  # tokens from a year to what is counted from it
_LOOSE = lazily(r"\b(?:about|around|almost|nearly|over|more than|some|than|at least)\W*\Z", re.IGNORECASE)
_WORDED = frozenset("anniversary birthday ago years born".split())


def wrong_years(document: Document, context: Context) -> Iterator[Finding]:
    """Yield numbers of years that the year of the release belies."""
    if _WORDED.isdisjoint(document.index):
        return
    matches = [
        match
        for pattern, words, before, after in _ASKED
        for match in near(document, pattern, _numbered(document, words), before, after)
    ]
    years = _release_years(document, context) if matches else ()
    seen: set[int] = set()
    for match in matches if years else ():
        if match.start("number") in seen or _one_block(document, match) is None:
            continue
        seen.add(match.start("number"))
        end = match.groupdict().get("end")
        rights = [year - int(match["year"]) for year in ((int(end),) if end else years)]
        number = _value(match["number"])
        fits = any(abs(number - right) <= 1 for right in rights)
        if not fits and number and not _LOOSE.search(match.string, 0, match.start("number")):
            yield _finding(document, match, rights[-1])


def _numbered(document: Document, words: tuple[str, ...]) -> list[int]:
    """Return the tokens of words with a number right before them and a year not far before that, or behind it."""
    places = places_of(document, words)
    years = frozenset(
        n for base, at in written_figures(document) if len(base) in (4, 9) and base[:4].isdigit() for n in at
    )
    return [n for n in places if n and any(m in years for m in range(max(n - _YEAR_REACH, 0), n + 6))]


def _value(text: str) -> int:
    """Return a number in figures or words; 0 for "hundred", which is loose."""
    if text.endswith("century"):
        return 100
    return WORDS.get(text.lower()) or (int(text) if text.isdecimal() else 0)


def _release_years(document: Document, context: Context) -> tuple[int, ...]:
    """Return the year of the release, or else each year that a full date of the draft names, in order.

    Without a full date it may be the last year that the draft names, or one of the few after it.
    """
    day = release_day(document, context)
    if day is not None:
        return (year_of(day),)
    dated = tuple(sorted({date.year for date in calendar_dates(document) if date.year}))
    last = max((int(base) for base in document.index if is_year(base)), default=0)
    return dated or (tuple(range(last + _SINCE_THEN, last - 1, -1)) if last >= _MODERN else ())


def _one_block(document: Document, match: "re.Match[str]") -> int | None:
    """Return the block in which all of a match lies, or None; what a speaker says of another year is his own."""
    start, end = document.flow.span(*match.span())
    block = document.block_of(document.token_at(start))
    return block.first if end <= block.span.end else None


def _finding(document: Document, match: "re.Match[str]", right: int) -> Finding:
    """Return the finding for a number of years that should be `right`."""
    written = match["number"]
    ordinal_one = match.string[match.end("number") : match.end("number") + 2] in ("st", "nd", "rd", "th")
    text = UNITS[right] if written.isalpha() and 0 < right < len(UNITS) else str(right)
    text = f"{text} years" if written.endswith("century") else text
    related = (Related(document.flow.span(match.start("year"), match.end("year")), "the year"),)
    cures = () if ordinal_one or right < 1 else (text,)
    span = document.flow.span(match.start("number"), match.end("number"))
    return Finding(span, cures, (("right", str(right)),), related)


def wrong_ages(document: Document, context: Context) -> Iterator[Finding]:
    """Yield ages that two years belie: "born in 1902 and died in 1978 at the age of 86"."""
    if "born" in document.index or "aged" in document.index or "age" in document.index:
        people = _numbered(document, ("born", "aged", "age"))
        for one in (_DEATH, _BIRTH, _LIVED, _WAS, _TURNS) if people else ():
            for match in near(document, one, people, 260, 260):
                groups = match.groupdict()
                ends = (int(groups["end"]),) if groups.get("end") else _release_years(document, context)
                start = int(groups["year"]) - int(groups.get("age") or 0)
                rights = [end - start for end in ends]
                if rights and min(rights) > 0 and all(abs(int(groups["number"]) - right) > 1 for right in rights):
                    yield _finding(document, match, rights[-1])
    yield from _two_ages(document)


def _two_ages(document: Document) -> Iterator[Finding]:
    """Yield "the 71-year-old" where the draft gives one age before it, another: "Ewan Tait, 17"."""
    for match in _OLD.finditer(document.flow.text) if "-year-old" in document.flow.text else ():
        ages = {found[found.lastindex or 1] for found in _AGE.finditer(document.flow.text)}
        before = list(_AGE.finditer(document.flow.text, max(match.start() - _ABOVE, 0), match.start()))
        if len(before) == 1 and match["number"] not in ages:
            number = before[0].lastindex or 1
            related = (Related(document.flow.span(*before[0].span(number)), "the age given before"),)
            right = before[0][number]
            yield Finding(document.flow.span(*match.span("number")), (right,), (("right", right),), related)

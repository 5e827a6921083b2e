"""Words and figures that belie each other, where two figures stand side by side. Start at `ways` or `points`.

ways     "men (31%) were less likely than women (19%)"; "2,600 in June and 3,100 in July, a fall of 500"
points   "from 19% to 25%. That is a rise of 8 percentage points"; "1,300 found work. Of them 1,020, or 60%, …"
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS
from relint.checks.numbers.amounts import written_figures
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_FIGURE = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_RISES = frozenset("more higher greater bigger larger older longer faster rise increase growth jump up".split())
_BRACKETED = lazily(
    rf"\((?P<sign>[£$€]?)(?P<first>{_FIGURE})(?P<unit>%|)\) (?:[a-z]+ ){{0,3}}?"
    rf"(?P<way>more|less|fewer|higher|lower|greater|smaller|bigger|larger) "
    rf"[^().;:\d]{{0,50}}?\bthan [^().;:\d]{{2,40}}?"
    rf" \((?P=sign)(?P<second>{_FIGURE})(?P=unit)\)",
    re.IGNORECASE,
)
_NOT = lazily(r"\b(?:not|no|never|n’t|without)\b|n['’]t\b", re.IGNORECASE)
_MONTH = "|".join(MONTHS)
_WHEN = rf"(?:{_MONTH}|(?:19|20)\d\d|spring|summer|autumn|winter)"
_PAIRED = lazily(
    rf"(?<![\d.,£$€])(?P<first>{_FIGURE}) (?:[a-z-]+ ){{0,3}}?(?:in|by) (?P<one>{_WHEN}) and (?P<second>{_FIGURE}) "
    rf"(?:[a-z-]+ ){{0,3}}?(?:in|by) (?P<two>{_WHEN}),? (?:which is |that is )?(?:an?|up|down) "
    rf"(?P<way>increase|rise|growth|jump|fall|drop|decrease|reduction|decline|cut)? ?(?:of|by) (?P<change>{_FIGURE})"
    r"(?![%\d]|[.,]\d| per cent| times)",
    re.IGNORECASE,
)
_POINTS = lazily(
    rf"\bfrom (?P<first>{_FIGURE})(?:%| per cent)(?: [a-z]+){{0,4}}?(?: (?:19|20)\d\d)? to (?P<second>{_FIGURE})"
    rf"(?:%| per cent)[^.;:%\d]{{0,40}}?(?:(?:19|20)\d\d)?(?:, |\. (?:This|That|It) (?:is|was) )an? (?:rise|increase|"
    rf"growth|jump|fall|drop|decrease|reduction|decline|gain|loss) of (?P<change>{_FIGURE}) (?:percentage )?points?\b",
    re.IGNORECASE,
)
_OF_THEM = lazily(
    rf"(?<![\d.,£$€])(?P<whole>{_FIGURE}) [^.;:\d£$€%]{{2,90}}\. (?:[A-Za-z ]{{0,24}} )?"
    rf"(?P<part>{_FIGURE}) of (?:them|these|those),? (?:or |\()(?P<change>{_FIGURE})(?:%| per cent)",
)
_SURE = 1.0  # percentage points by which a share that was rounded may be off


def ways(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield "more", "less", "a rise" and "a fall" that stand against the two figures beside them."""
    if "than" in document.index and "(" in document.index:
        than = [n for n in document.index["than"] if "(" in document.lowers[n + 1 : n + 12]]
        for match in near(document, _BRACKETED, than, 90, 70):
            if not _NOT.search(match[0]):
                yield from _opposed(document, match, _value(match["first"]) - _value(match["second"]))
    changes = places_of(document, "increase rise growth jump fall drop decrease reduction decline cut".split())
    changes = [n for n in changes if "and" in document.lowers[max(n - 10, 0) : n]]
    for match in near(document, _PAIRED, changes, 110, 30):
        if match["way"] and _in_order(match["one"], match["two"]):
            yield from _opposed(document, match, _value(match["second"]) - _value(match["first"]))


def _in_order(one: str, two: str) -> bool:
    """Whether two years or months follow each other as written."""
    if one.isdigit() and two.isdigit():
        return one < two
    names = [month.lower() for month in MONTHS]
    return one.lower() in names and two.lower() in names and names.index(one.lower()) < names.index(two.lower())


def _value(text: str) -> float:
    return float(text.replace(",", ""))


def _opposed(document: Document, match: "re.Match[str]", rise: float) -> Iterator[Finding]:
    """Yield the finding for a word of rising where the figures fall, or the other way round."""
    up = match["way"].lower() in _RISES
    if rise and up != (rise > 0):
        start, end = match.start("first"), match.end("second")
        values = (("first", match["first"]), ("second", match["second"]))
        related = (Related(document.flow.span(start, end), "the two figures"),)
        yield Finding(document.flow.span(match.start("way"), match.end("way")), (), values, related)


def points(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield percentage points, and percentages of a count, that the figures before them do not make."""
    said = places_of(document, ("points", "point"))
    said = [n for n in said if any(word[0].isdigit() for word in document.lowers[max(n - 3, 0) : n])]
    for match in near(document, _POINTS, said, 190, 8):
        right = abs(_value(match["second"]) - _value(match["first"]))
        if abs(right - _value(match["change"])) > _step(match):
            yield _finding(document, match, f"{right:g}")
    them = [n for n in places_of(document, ("them", "these", "those")) if document.lowers[n - 1] == "of"]
    for match in near(document, _OF_THEM, them, 180, 24) if them and written_figures(document) else ():
        part, whole = _value(match["part"]), _value(match["whole"])
        right = 100 * part / whole if whole else 0
        if part <= whole and "," not in match["change"] and abs(right - _value(match["change"])) > _SURE:
            yield _finding(document, match, f"{right:.0f}")


def _step(match: "re.Match[str]") -> float:
    """Return what the points may be off: two roundings, where nothing has a decimal less than one."""
    return 0.2 if any("." in match[name] for name in ("first", "second", "change")) else 1.0


def _finding(document: Document, match: "re.Match[str]", right: str) -> Finding:
    """Return the finding for a change or share that should be `right`."""
    span = document.flow.span(match.start("change"), match.end("change"))
    return Finding(span, (right,), (("right", right),))

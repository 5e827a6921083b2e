"""A share in words and the same share in figures: "three quarters (65%) of parents". Start at `belied`.

beside a percentage       "a third (15%)", "one in five adults (25%)", "9 out of 10 cases (80%)"
beside a count            "half of the 80 flats, 45 in all", "a quarter of the 400 staff, or 120 people"
as a name of two counts   "some 15 of the 60 schools, a third,"
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import WORDS
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_SHARES = {
    "half": 1 / 2, "a half": 1 / 2, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4,
    "one quarter": 1 / 4, "three quarters": 3 / 4, "a fifth": 1 / 5, "two fifths": 2 / 5, "three fifths": 3 / 5,
    "four fifths": 4 / 5, "a sixth": 1 / 6, "an eighth": 1 / 8, "a tenth": 1 / 10,
}  # fmt: skip
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
_SHARE = (
    r"(?P<share>(?:a |one |an )?(?:half|third|quarter|fifth|sixth|eighth|tenth)|"
    r"(?:two|three|four)[- ](?:thirds|quarters|fifths)|"
    rf"(?:one|{_NUMBER}|\d{{1,2}}) (?:in|out of) (?:every )?(?:{_NUMBER}|\d{{1,3}}))"
)
_FIGURES = r"\d[\d,]*"
_PERCENT = lazily(rf"\b{_SHARE}(?: of)?(?: [a-z]+){{0,3}}? \((?P<figure>\d{{1,3}}(?:\.\d)?(?:%| per cent))\)", 2)
_REVERSE = lazily(rf"\b(?P<figure>\d{{1,3}}(?:\.\d)?(?:%| per cent))(?: of [a-z ]{{1,20}})? \({_SHARE}\)", 2)
_COUNT = lazily(
    rf"\b{_SHARE} of (?:the |its |our |their )?(?P<whole>{_FIGURES})(?: [a-z]+){{1,3}}"
    rf"(?:, or (?P<part>{_FIGURES})|, (?P<other>{_FIGURES}) (?:in all|of them|in total)| \((?P<third>{_FIGURES})\))",
    re.IGNORECASE,
)
_NAMED = lazily(
    rf"\b(?P<part>{_FIGURES}) (?:out )?of (?:the |its |our |their )?(?P<whole>{_FIGURES})(?: [a-z]+){{1,3}},"
    rf" (?:or )?(?:just |only )?{_SHARE}(?=[,.])",
    re.IGNORECASE,
)
_WORDS = frozenset(
    """half third quarter fifth sixth eighth tenth thirds quarters fifths in out two-thirds three-quarters two-fifths
    three-fifths four-fifths""".split()
)
_MOST_WORDS = frozenset(("majority", "most"))
_LOOSE = lazily(
    r"\b(?:about|around|almost|nearly|over|more than|just over|just under|under|less than|fewer than)\W*\Z",
    re.IGNORECASE,
)
_OVER = lazily(r"\b(?:over|more than)\W*\Z", re.IGNORECASE)
_UNDER = lazily(r"\b(?:almost|nearly|under|less than|fewer than)\W*\Z", re.IGNORECASE)
_MAJORITY = lazily(
    r"\b(?:(?:a|the) majority(?: of)?|(?-i:Most)(?! [a-z]+(?:ed|ly|ent|ant|al|ic|ive|on)\b))(?: [a-z]+){0,3}?"
    r" \((?P<figure>\d\d(?:\.\d)?)(?:%| per cent)\)",
    re.IGNORECASE,
)
_HALF, _ROUNDING = 50, 0.006
_CHANGED = lazily(
    rf"\bby {_SHARE},? (?:in [a-z ]{{1,20}}, )?from [£$€]?(?P<whole>{_FIGURES})(?: [a-z]+)?"
    rf" to [£$€]?(?P<part>{_FIGURES})"
    r"(?![.,]?\d| ?[a-z]*illion|%)",
    re.IGNORECASE,
)
_SLACK, _ROUND_SLACK, _LOOSE_SLACK = 0.02, 0.035, 0.07  # "one in three (36%)" is rounded


def belied(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield figures that a share in words beside them belies."""
    if _WORDS.isdisjoint(document.index) and _MOST_WORDS.isdisjoint(document.index):
        return
    if "(" in document.index:
        for pattern in (_PERCENT, _REVERSE):
            for match in near(document, pattern, _in_brackets(document), 80, 40):
                yield from _judge(document, match, "figure", float(match["figure"].rstrip("% percnt")) / 100)
        yield from _minorities(document)
    wholes = _wholes(document)
    for match in near(document, _COUNT, wholes, 30, 90):
        name = next(one for one in ("part", "other", "third") if match[one])
        yield from _judge(document, match, name, _value(match[name]) / max(_value(match["whole"]), 1))
    by = [n for n in places_of(document, ("by",)) if not _WORDS.isdisjoint(document.lowers[n + 1 : n + 3])]
    for match in near(document, _CHANGED, by, 2, 120):
        whole = max(_value(match["whole"]), 1)
        yield from _judge(document, match, "share", abs(_value(match["part"]) - whole) / whole)
    for match in near(document, _NAMED, wholes, 20, 110):
        yield from _judge(document, match, "share", _value(match["part"]) / max(_value(match["whole"]), 1))


def _in_brackets(document: Document) -> list[int]:
    """Return the brackets that open right behind or before a share in words, by a word of one near them."""
    lowers = document.lowers
    return [n for n in document.index.get("(", ()) if not _WORDS.isdisjoint(lowers[max(n - 7, 0) : n + 6])]


def _wholes(document: Document) -> list[int]:
    """Return each "of" before figures: "half of the 80", "15 of 60"."""
    lowers = document.lowers
    found = [n for n in document.index.get("of", ()) if any(word[0].isdigit() for word in lowers[n + 1 : n + 3])]
    return [n for n in found if any(word[0].isdigit() or word in _WORDS for word in lowers[max(n - 3, 0) : n])]


def _value(text: str) -> int:
    return int(text.replace(",", "")) if text[0].isdigit() else 0


def _judge(document: Document, match: "re.Match[str]", name: str, figure: float) -> Iterator[Finding]:
    """Yield the finding for the group `name` of a match if the share in words is not `figure`."""
    share = _share(match["share"])
    loose = _LOOSE.search(match.string, max(match.start() - 24, 0), match.start("share"))
    slack = _LOOSE_SLACK if loose else _ROUND_SLACK if " in " in match["share"] else _SLACK
    if share is None or (abs(share - figure) <= slack and not _wrong_side(match, share - figure)):
        return
    wanted = 100 * share if name == "figure" else 100 * figure
    start, end = min(match.start("share"), match.start(name)), match.end()
    related = (Related(document.flow.span(start, end), "the share in words and the figures"),)
    values = (("percent", f"{wanted:.0f}%"), ("share", match["share"]))
    yield Finding(document.flow.span(match.start(name), match.end(name)), (), values, related)


def _wrong_side(match: "re.Match[str]", over: float) -> bool:
    """Whether "more than" stands before a share that is `over` the figure, or "fewer than" before one under it."""
    lead = (max(match.start() - 24, 0), match.start("share"))
    side = _OVER if over > 0 else _UNDER
    return abs(over) > _ROUNDING and side.search(match.string, *lead) is not None


def _minorities(document: Document) -> Iterator[Finding]:
    """Yield shares under a half that are called a majority: "a majority (46%)"."""
    places = [
        n
        for n in document.index["("]
        if not _MOST_WORDS.isdisjoint(document.lowers[max(n - 5, 0) : n]) and "%" in document.text
    ]
    for match in near(document, _MAJORITY, places, 60, 16):
        if float(match["figure"]) < _HALF:
            related = (Related(document.flow.span(match.start(), match.end()), "the share in words and the figures"),)
            span = document.flow.span(match.start("figure"), match.end() - 1)
            yield Finding(span, (), (("percent", "more than 50%"), ("share", match[0].split(" (")[0])), related)


def _share(text: str) -> float | None:
    """Return a share in words as a number: "two thirds", "one in five", "9 out of 10"."""
    words = text.lower().replace("-", " ").replace("out of", "in").replace("every ", "").split()
    if "in" in words:
        part, whole = (WORDS.get(word) or (int(word) if word.isdecimal() else 0) for word in (words[0], words[-1]))
        return part / whole if whole and part < whole else None
    return _SHARES.get(" ".join(words)) or _SHARES.get(f"a {words[-1]}")

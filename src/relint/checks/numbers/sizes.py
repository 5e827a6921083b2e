"""One thing, two sizes: "140 metres long" and "the 120-metre bridge", "lasts 12 weeks" and "the 10-week course".

Start at `differing`. A size before its noun ("the 120-metre bridge", "the £15 million fund", "the 26-year-old") stands
against the only other size of that unit in the draft. Three sizes, a "new" or "second" one, or sizes far apart are of
more than one thing: silence.
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import UNITS, WORDS
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple

_NUMBER = rf"\d{{1,4}}(?:,\d{{3}})*(?:\.\d+)?|{'|'.join(word for word in UNITS[2:] if word)}"
_LENGTHS = "metre|kilometre|mile|foot|acre|hectare|tonne|week|day|month|seat|bed|storey|hour|minute|year"
_SIZED = lazily(
    rf"\b(?P<lead>[Tt]he|[Tt]his|[Aa]n?|[Ii]ts|[Oo]ur) (?P<number>{_NUMBER})-(?P<unit>{_LENGTHS})"
    r"(?:-(?P<old>old|long))?\b"
)
_PLAIN = lazily(
    rf"\b(?P<number>{_NUMBER}) (?P<unit>{_LENGTHS}|feet)s?\b(?: (?P<measure>long|high|tall|wide|deep))?(?! old| ago)", 2
)
_MONEY = lazily(
    r"(?P<lead>[Tt]he|[Tt]his|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir) £(?P<number>\d[\d,]*(?:\.\d+)?) ?"
    r"(?P<scale>million|billion|m|bn)? "
    r"(?P<noun>fund|scheme|programme|project|fine|grant|bridge|appeal|centre|contract|deal|investment|prize|penalty)\b"
)
_NOUNS = (
    "fund", "scheme", "programme", "project", "fine", "grant", "bridge", "appeal", "centre", "contract", "deal",
    "investment", "prize", "penalty",
)  # fmt: skip
_OTHERS = frozenset(
    """revamped shortened extended now new second third other further another original previous earlier extra additional
    first""".split()
)
_SCALES = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_KNOWN = frozenset("the this its our their".split())
_LASTS = frozenset("last lasts lasted runs run takes for of is was are".split())
_NEAR = 2.0  # how many times as much the greater size may be


class _Size(NamedTuple):
    """A size: its value, the unit or noun that it must share with another, its place in the flow, and its lead."""

    value: float
    key: str
    start: int
    end: int
    lead: str


def differing(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield sizes after "the" or "this" that differ from the only other size of their kind."""
    text = document.flow.text
    groups: dict[str, list[_Size]] = {}
    for size in (*_sized(document), *_sums(document)):
        groups.setdefault(size.key, []).append(size)
    for sizes in groups.values():
        sizes.sort(key=lambda size: size.start)
        pair = _pair(sizes)
        if pair is None:
            continue
        first, later = pair
        if not _OTHERS.isdisjoint(text[min(first.start, later.start) : max(first.end, later.end)].lower().split()):
            continue
        related = (Related(document.flow.span(first.start, first.end), "the other size"),)
        values_ = (("other", " ".join(text[first.start : first.end].split())),)
        yield Finding(Span(*document.flow.span(later.start, later.end)), (), values_, related)


def _pair(sizes: list[_Size]) -> tuple[_Size, _Size] | None:
    """Return (the size that stands more often or first, the odd one), if there are two values and the odd one is known.

    "A 25-year-old and a 31-year-old" are two people; "the 5-mile walk … the 8-mile walk" are two walks.
    """
    values = sorted({size.value for size in sizes})
    if len(values) != 2 or values[1] > _NEAR * values[0]:
        return None
    groups = [[size for size in sizes if size.value == value] for value in values]
    rare, usual = sorted(groups, key=lambda group: (len(group), -group[0].start))
    odd, first = rare[0], usual[0]
    if len(rare) > 1 or odd.lead not in _KNOWN or odd.start < first.start:
        return None
    twins = first.lead == "the" and len(usual) == 1 and not first.key.startswith("£")
    return None if twins else (first, odd)


def _sized(document: Document) -> Iterator[_Size]:
    """Yield the lengths, times and ages before nouns, and those that stand free, if the draft has the former."""
    text = document.flow.text
    found = list(near(document, _SIZED, _compounds(document), 18, 20))
    units = {match["unit"] for match in found if match["lead"].lower() in ("the", "this", "its", "our")}
    for match in found:
        kind = "old" if match["old"] == "old" else ""
        if match["unit"] in units and (match["unit"] != "year" or kind):
            yield _size(match, match["unit"] + kind, match["lead"].lower())
    if not units:
        return
    free = places_of(document, [unit + ending for unit in units for ending in ("", "s")] + ["feet"])
    free = [n for n in free if n and (document.lowers[n - 1][0].isdigit() or document.lowers[n - 1] in WORDS)]
    for match in near(document, _PLAIN, free, 16, 20):
        unit = "foot" if match["unit"].lower() == "feet" else match["unit"].lower()
        before = text[max(match.start() - 12, 0) : match.start()].lower().split()[-1:]
        if unit in units and unit != "year" and (match["measure"] or (before and before[0] in _LASTS)):
            yield _size(match, unit, "")


def _bought(document: Document) -> list[int]:
    """Return the nouns that a sum of money stands right before: "the £15 million fund"."""
    lowers = document.lowers
    return [n for n in places_of(document, _NOUNS) if any(word[0] == "£" for word in lowers[max(n - 3, 0) : n])]


def _compounds(document: Document) -> list[int]:
    """Return the tokens of sizes before nouns: "120-metre", "ten-week", "25-year-old"."""
    ends = [f"{unit}{tail}" for unit in _LENGTHS.split("|") for tail in ("", "-old", "-long")]
    figures = [n for n in places_of(document, ends) if n and document.lowers[n - 1] == "-"]
    worded = [f"{word}-{end}" for word in UNITS[2:] for end in ends] if "-" in document.text else []
    return [*figures, *places_of(document, worded)]


def _size(match: "re.Match[str]", key: str, lead: str) -> _Size:
    """Return the size of a match."""
    number = match["number"].lower()
    value = float(WORDS.get(number) or number.replace(",", ""))
    return _Size(value, key, match.start("number"), match.end("unit"), lead)


def _sums(document: Document) -> Iterator[_Size]:
    """Yield the sums of money before nouns: "the £15 million fund"."""
    for match in near(document, _MONEY, _bought(document), 40, 16) if "£" in document.flow.text else ():
        value = float(match["number"].replace(",", "")) * _SCALES.get(match["scale"] or "", 1)
        yield _Size(
            value,
            f"£{match['noun']}",
            match.start("number") - 1,
            match.end("noun") - len(match["noun"]) - 1,
            match["lead"].lower(),
        )

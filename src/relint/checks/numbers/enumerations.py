"""Counts of what the draft names without a colon, or before the count. Start at `named`.

    names beside the count      "the two new wards, Ash, Birch and Cedar,"; "Ash, Birch and Cedar are the four wards"
    names behind a longer way   "all 5 rooms were called after rivers: the Marl, the Holt and the Tey"
    the next sentence           "three recommendations. They are to buy pumps, to train staff and to clear drains"
    a plan of points            "a five-point plan: more patrols, better lights and new locks"
    ordinals                    "3 ways to pay. The first is …", and then "the fourth"

`after_list` counts the items of a list against the paragraph under it: "All 3 measures can be combined".
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import number_of
from relint.checks.numbers.counts import NAMES, WORDS, counted
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Block, Document
from relint.patterns import lazily

_NUMBER = rf"(?P<count>[2-9]|1\d|20|{'|'.join(WORDS)})"
_NAME = r"(?:the )?[A-Z][\w’'-]*(?: (?:of |the |and )?[A-Z][\w’'-]*){0,4}"
_LIST = rf"(?P<list>{_NAME}(?:, {_NAME}){{1,18}},? and {_NAME})"
_NOUNS = r"(?:[a-z-]+ ){0,3}[a-z-]{2,}(?:s|men|women|children|people)"
_BESIDE = lazily(rf"\b[Tt]he {_NUMBER} {_NOUNS}, {_LIST}(?=, [a-z]|\.)")
_ARE = lazily(
    rf"(?:^|(?<=\. )){_LIST} (?:are|were|will be) (?:the |our |its |their )?{_NUMBER} {_NOUNS}\b", re.MULTILINE
)
_NAMED = lazily(rf"\b(?:[Aa]ll|[Tt]he|[Tt]hese) {_NUMBER} {_NOUNS} (?:[a-z-]+ ){{1,8}}?[a-z-]+: {_LIST}\.")
_THEY = lazily(
    rf"\b{_NUMBER} (?:[a-z-]+ )?[a-z-]{{3,}}s\. (?:They|These) are (?P<list>(?:to |an? |the |[A-Z])[^.:]+)\."
)
_POINTS = lazily(rf"\b{_NUMBER}-(?:point|part|step|stage)(?: [a-z-]+){{1,5}}: (?P<list>[^.:]+)\.", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_OPENED = lazily(
    rf"\b{_NUMBER} (?:[a-z-]+ )?(?:ways|reasons|aims|stages|steps|phases|parts|goals|priorities|measures|points|"
    r"changes|recommendations|questions|conditions|options|tests|winners|prizes|rounds|grants|themes|strands)\b",
    re.IGNORECASE,
)
_UNDER = lazily(rf"(?:All|The|These|Both of the|All of the) {_NUMBER} (?P<noun>[a-z-]+)", re.IGNORECASE)
_BEFORE = frozenset("the all these our its their are were be".split())
_ARE_WORDS = frozenset(("are", "were", "be"))
_AFTER = frozenset(("they", "these"))
_LEAST_ITEMS = 2
_APART = frozenset("other remaining first last next new days weeks months years people hours minutes".split())


def named(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield counts that differ from what is named beside them, in the next sentence or by ordinals."""
    text = document.flow.text
    counts = _counts(document)
    if counts and "and" in document.index:
        patterns = [_BESIDE, _NAMED, _ARE] if ", " in text else []
        patterns += [_THEY] if "they" in document.index or "these" in document.index else []
        patterns += [_POINTS] if "-point" in text or "-part" in text or "-st" in text else []
        for pattern in patterns:
            for match in near(document, pattern, counts, 8 if pattern is not _ARE else 200, 260):
                yield from _judge(document, match, counted(" ".join(match["list"].split())))
    yield from _ordered(document)


def _counts(document: Document) -> list[int]:
    """Return the numbers up to 20 that may count what is named: "the two", "are the four", "five-point"."""
    numbers = [*WORDS, *map(str, range(2, 21))]
    points = places_of(document, [f"{n}-{part}" for n in numbers for part in ("point", "part", "step", "stage")])
    lowers, following = document.lowers, document.index.keys() & {"they", "these"}
    plain = [n for n in places_of(document, numbers) if n and lowers[n - 1] in _BEFORE and _may_name(lowers, n)]
    if following:
        plain += [n for n in places_of(document, numbers) if not _AFTER.isdisjoint(lowers[n + 2 : n + 5])]
    return [*points, *plain]


def _may_name(lowers: list[str], place: int) -> bool:
    """Whether a comma or colon follows the noun of a number, or "are" stands before it."""
    are = not _ARE_WORDS.isdisjoint(lowers[max(place - 2, 0) : place])
    return are or "," in lowers[place + 2 : place + 6] or ":" in lowers[place + 3 : place + 14]


def _judge(document: Document, match: "re.Match[str]", count: int) -> Iterator[Finding]:
    """Yield the finding for a count that is not `count`, if that is one."""
    stated = number_of(match["count"])
    if count < _LEAST_ITEMS or count == stated:
        return
    text = NAMES.get(count, str(count)) if match["count"].isalpha() else str(count)
    text = text.capitalize() if match["count"][0].isupper() else text
    related: tuple[Related, ...] = ()
    if "list" in match.groupdict():
        related = (Related(document.flow.span(match.start("list"), match.end("list")), "the list"),)
    values = (("count", str(count)), ("stated", match["count"].lower()))
    yield Finding(document.flow.span(match.start("count"), match.end("count")), (text,), values, related)


def _ordered(document: Document) -> Iterator[Finding]:
    """Yield counts that the ordinals behind them, "the first … the fourth", go past, in one paragraph."""
    if "first" not in document.index or "second" not in document.index or "third" not in document.index:
        return
    for place in document.index["third"]:
        block = document.block_of(place)
        text = document.flow.text
        start, end = block.flow.start, block.flow.end
        match = _OPENED.search(text, start, end)
        if match is None or _OPENED.search(text, match.end(), end):
            continue
        words = set(
            document.lowers[document.token_at(document.flow.span(match.end() - 1, match.end()).start) : block.last]
        )
        last = next(n for n in range(len(_ORDINALS), 0, -1) if n < 3 or _ORDINALS[n - 1] in words)
        if (
            {"first", "second"} <= words
            and all(one in words for one in _ORDINALS[:last])
            and last > number_of(match["count"])
        ):
            yield from _judge(document, match, last)


def after_list(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the count at the head of a paragraph that differs from the list right above it."""
    blocks = document.blocks
    for number in range(3, len(blocks)):
        if blocks[number].kind != "paragraph" or blocks[number - 1].kind != "item" or blocks[number - 2].kind != "item":
            continue
        match = _UNDER.match(document.flow.text, blocks[number].flow.start, blocks[number].flow.end)
        if match is None or match["noun"] in _APART:
            continue
        first = number - 1
        while first and blocks[first - 1].kind == "item":
            first -= 1
        if first and _is_of_list(document, match, blocks[first - 1]):
            yield from _judge(document, match, number - first)


def _is_of_list(document: Document, match: "re.Match[str]", lead: Block) -> bool:
    """Whether a count is of the list: it says "all" or "these", or its noun stands above the list."""
    above = document.lowers[lead.first : lead.last]
    return match["noun"] in above or (match[0].lower().startswith(("all", "these")) and above[-1:] == [":"])

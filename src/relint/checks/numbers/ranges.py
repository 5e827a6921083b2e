"""Ranges of amounts and times that end before they begin: "between 40 and 30 homes", "5pm to 3pm".

Start at `backwards`. "From £30 to £20" may be a fall, so a range of amounts needs "between … and", "ranging from" or
a dash. Dates and years are the business of `dates.py`.
"""

from collections.abc import Iterator

from relint.checks.numbers.amounts import Amount, amount_at, written_figures
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span

_REACH = 5  # tokens from the first amount to the "and" or "to"
_APART = frozenset(
    """gap gaps difference differences ratio divide comparison compare compared distinction split divided choice
    choose relationship balance switch alternate link score average somewhere vote match game""".split()
)
_JOINED = lazily(r"([£$€]?)(\d[\d,]*(?:\.\d+)?)[-\u2013]([£$€]?)(\d[\d,]*(?:\.\d+)?)(%?)")
_SCALES = frozenset(("million", "billion", "per", "percent", "years"))
_TIME = lazily(r"(\d{1,2})(?:[:.](\d\d))?([ap])m")


def backwards(document: Document) -> Iterator[Finding]:
    """Yield ranges of amounts and times that end before they begin."""
    for place in document.index.get("between", ()):
        yield from _amounts(document, place, "and")
    for word in ("range", "ranges", "ranged", "ranging", "varies", "vary", "varying"):
        for place in document.index.get(word, ()):
            if document.lowers[place + 1 : place + 2] == ["from"]:
                yield from _amounts(document, place + 1, "to")
    for base, places in written_figures(document):
        check = _joined if "-" in base or "\u2013" in base else _dashed if base[0] in "£$€" else _times
        for place in places if check is not _times or base.endswith("m") else ():
            yield from check(document, place)


def _amounts(document: Document, place: int, joint: str) -> Iterator[Finding]:
    """Yield the finding for "between 40 and 30 homes" or "ranging from £30 to £20"."""
    lowers = document.lowers
    first = amount_at(document, place + 1) if place + 1 < len(lowers) else None
    if first is None or not _APART.isdisjoint(lowers[max(place - 4, 0) : place]):
        return
    end = next((n for n in range(first.last, min(first.last + _REACH, len(lowers))) if lowers[n] == joint), -1)
    second = amount_at(document, end + 1) if 0 < end < len(lowers) - 1 else None
    if second is None or document.sentence_of(place).last < second.last:
        return
    if _is_less(second, first) and end == first.last:
        yield Finding(document.span(first.first, second.last))


def _is_less(second: Amount, first: Amount) -> bool:
    """Whether an amount is certainly less than another: of the same unit, or of one that only the second names."""
    same = first.unit == second.unit or (not first.unit and second.unit == "%")
    return same and second.value < first.value


def _joined(document: Document, place: int) -> Iterator[Finding]:
    """Yield the finding for "£30-£20" and "30-20%"."""
    token = document.tokens[place]
    match = _JOINED.fullmatch(token.text)
    if match is None:
        return
    first, second = (float(match[n].replace(",", "")) for n in (2, 4))
    following = document.lowers[place + 1] if place + 1 < len(document.lowers) else ""
    compares = place > 0 and document.lowers[place - 1] == "("  # "was higher (83-74 per cent)"
    if not compares and first > second and (match[1] or match[3] or match[5] or following in _SCALES):
        yield Finding(token.span)


def _dashed(document: Document, place: int) -> Iterator[Finding]:
    """Yield the finding for "£30-£20": a dash without spaces between two sums of money."""
    if document.lowers[place + 1 : place + 2] not in (["-"], ["\u2013"]):
        return
    tokens = document.tokens[place : place + 3]
    if len(tokens) < 3 or tokens[0].end != tokens[1].start or tokens[1].end != tokens[2].start:
        return
    first, second = amount_at(document, place), amount_at(document, place + 2)
    if first and second and first.unit == second.unit and second.value < first.value:
        yield Finding(Span(tokens[0].start, document.tokens[second.last - 1].end))


def _times(document: Document, place: int) -> Iterator[Finding]:
    """Yield the finding for "from 5pm to 3pm": both of one half of the day, so that no night lies between."""
    lowers = document.lowers
    if lowers[place + 1 : place + 2] not in (["to"], ["-"], ["\u2013"], ["until"], ["and"]) or place + 2 >= len(lowers):
        return
    if lowers[place + 1] == "and" and lowers[place - 1 : place] != ["between"]:
        return
    minutes = [_minutes(lowers[n]) for n in (place, place + 2)]
    first, second = minutes
    if first is not None and second is not None and first // 720 == second // 720 and first > second:
        yield Finding(Span(document.tokens[place].start, document.tokens[place + 2].end))


def _minutes(text: str) -> int | None:
    """Return the minutes from midnight to a time such as "5:30pm", or None if the text is no such time."""
    match = _TIME.fullmatch(text)
    if match is None or not 1 <= int(match[1]) <= 12:
        return None
    return int(match[1]) % 12 * 60 + int(match[2] or 0) + (720 if match[3] == "p" else 0)

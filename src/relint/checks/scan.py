"""Regular expressions asked only where their matches can lie: a hundred times faster than over the whole text.

Start at `matches` for those that begin with a sign, at `near` for those that hold a word.
"""

import re
from collections.abc import Iterable, Iterator

from relint.document import Document


def places(text: str, sign: str) -> Iterator[int]:
    """Yield the offsets at which `sign` stands in `text`."""
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


def matches(pattern: re.Pattern[str], text: str, *signs: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` that begin with one of `signs`, sign by sign."""
    for sign in signs:
        for place in places(text, sign):
            match = pattern.match(text, place)
            if match:
                yield match


def near(
    document: Document, pattern: re.Pattern[str], places: Iterable[int], before: int, after: int
) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` in the flow that lie near tokens, each once.

    A window runs from `before` code points ahead of a token's start to `after` behind it; windows that touch are one.
    """
    start = end = -1
    for place in sorted(places):
        at = document.flow.offset(document.tokens[place].start)
        if at - before <= end:
            end = at + after
            continue
        if end >= 0:
            yield from pattern.finditer(document.flow.text, start, end)
        start, end = max(at - before, 0), at + after
    if end >= 0:
        yield from pattern.finditer(document.flow.text, start, end)


def places_of(document: Document, words: Iterable[str]) -> list[int]:
    """Return the tokens of words, in no order."""
    index = document.index
    return [place for word in words if word in index for place in index[word]]

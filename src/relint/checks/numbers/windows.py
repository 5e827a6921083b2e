"""Regular expressions asked only near the words that their matches hold. Start at `near`."""

import re
from collections.abc import Iterable, Iterator

from relint.document import Document


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

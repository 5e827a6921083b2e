"""Several pieces in one question, and the answer given back to each. Start at `batches` and `shared_out`.

A question costs the server as much as 200 characters, so paragraphs go together. An empty line parts them, and only
rules that look at one sentence run, so that none hears of its neighbours: an answer can be kept by its own text alone.
"""

from collections.abc import Iterator, Sequence

from relint.languagetool.matches import Match

GAP = "\n\n"
ABOUT = 1000  # characters

Batch = tuple[str, ...]


def batches(texts: Sequence[str], at_once: int) -> list[Batch]:
    """Return the texts in groups of about `ABOUT` characters, smaller ones if there would be too few to share out."""
    limit = min(ABOUT, sum(map(len, texts)) // at_once + 1)
    groups: list[list[str]] = []
    size = limit
    for text in texts:
        if size + len(text) > limit:
            groups.append([])
            size = 0
        groups[-1].append(text)
        size += len(text)
    return [tuple(group) for group in groups]


def shared_out(batch: Batch, matches: Sequence[Match]) -> Iterator[tuple[str, tuple[Match, ...]]]:
    """Yield each text of a batch with its own matches; what reaches over a gap belongs to none."""
    start = 0
    for text in batch:
        end = start + len(text)
        own = [match for match in matches if start <= match.start and match.end <= end]
        yield text, tuple(match._replace(start=match.start - start, end=match.end - start) for match in own)
        start = end + len(GAP)

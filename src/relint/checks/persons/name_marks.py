"""One name, two ways to mark it: "Stoke-on-Trent", "Stoke on Trent"; "King's Lynn", "Kings Lynn". Start at `marks`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.scan import places
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_LINKS = frozenset("on in under upon by le la next the with de sur and".split())
_PLACES = 3  # parts of a place's name: "Stoke-on-Trent"


def marks(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer way to mark a name. Option `apart`: names with a hyphen that are another thing without it."""
    apart = frozenset(context.options["apart"])
    for base, stands in document.index.items():
        if "-" in base and base not in apart and document.tokens[stands[0]].text[0].isupper():
            yield from _hyphens(document, base)
    yield from _apostrophes(document)


def _hyphens(document: Document, base: str) -> Iterator[Finding]:
    """Yield the rarer of the ways to write a name with hyphens: as one word with them, or apart."""
    parts = base.split("-")
    if not all(parts) or not (len(parts) >= _PLACES and not _LINKS.isdisjoint(parts[1:-1])):
        return
    size = len(parts)
    closed = [Span(token.start, token.start + len(base)) for token in _capitals(document, base)]
    apart = []
    for place in document.index.get(parts[0], ()):
        last = document.tokens[min(place + size, len(document.tokens)) - 1]
        if document.bases[place : place + size] == parts and last.text[:1].isupper():
            apart.append(Span(document.tokens[place].start, last.start + len(parts[-1])))
    yield from _rarer(document, closed, apart)


def _capitals(document: Document, base: str) -> Iterator[Span]:
    for place in document.index[base]:
        if document.tokens[place].text[0].isupper():
            yield document.tokens[place].span


def _apostrophes(document: Document) -> Iterator[Finding]:
    """Yield the rarer of the ways to write the first word of a name: "King's Lynn", "Kings Lynn"."""
    pairs: dict[tuple[str, str], list[Span]] = {}
    for mark in ("'s ", "s' "):
        for found in places(document.flow.text, mark):
            if document.flow.text[found + len(mark) : found + len(mark) + 1].isupper():
                number = document.token_at(document.flow.span(found - 1, found).start)
                plain = _unmarked(document, number)
                if plain in document.index:
                    plural = mark[0] == "s"  # "Owners'": the apostrophe is a token of its own
                    key = (plain, document.bases[number + 1 + plural])
                    span = Span(document.tokens[number].start, document.tokens[number + plural].end)
                    pairs.setdefault(key, []).append(span)
    for (plain, following), marked in pairs.items():
        bare = [
            document.tokens[place].span
            for place in document.index[plain]
            if document.lowers[place] == plain
            and document.tokens[place].text[0].isupper()
            and document.bases[place + 1 : place + 2] == [following]
            and document.tokens[place + 1].text[0].isupper()
        ]
        yield from _rarer(document, marked, bare)


def _unmarked(document: Document, number: int) -> str:
    """Return the first word of a name in lower case without its apostrophe: "King's" and "Kings'" are "kings"."""
    if not document.tokens[number].text[0].isupper():
        return ""
    base = document.bases[number]
    return base if base[-1] == "s" else f"{base}s"


def _rarer(document: Document, one: list[Span], other: list[Span]) -> Iterator[Finding]:
    """Yield the places of the rarer form; of two as frequent ones the later."""
    if one and other:
        rare, model = sorted((one, other), key=lambda spans: (len(spans), -spans[0].start))
        text = document.line(model[0])
        for span in rare:
            yield Finding(span, (text,), (("other", text),), (Related(model[0], f"“{text}” stands here"),))

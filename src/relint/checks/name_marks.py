"""One name, two ways to mark it: "Stoke-on-Trent", "Stoke on Trent"; "King's Lynn", "Kings Lynn". Start at `marks`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span

_POSSESSIVE = lazily(r"\b([A-Z][a-z]+)(?:['’]s|s['’]) (?=[A-Z][a-z])")
_LINKS = frozenset("on in under upon by le la next the with de sur and".split())
_PLACES = 3  # parts of a place's name: "Stoke-on-Trent"


def marks(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer way to mark a name. Option `apart`: names with a hyphen that are another thing without it."""
    apart = frozenset(context.options["apart"])
    for base, places in document.index.items():
        if "-" in base and base not in apart and document.tokens[places[0]].text[0].isupper():
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
    for match in _POSSESSIVE.finditer(document.flow.text):
        plain = (
            f"{match[1]}s".lower() if match[0][-2] == "s" else match[1].lower() + ("" if match[1][-1] == "s" else "s")
        )
        if plain in document.index:
            place = document.token_at(document.flow.span(*match.span()).start)
            following = document.bases[place + 1]
            pairs.setdefault((plain, following), []).append(document.tokens[place].span)
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


def _rarer(document: Document, one: list[Span], other: list[Span]) -> Iterator[Finding]:
    """Yield the places of the rarer form; of two as frequent ones the later."""
    if one and other:
        rare, model = sorted((one, other), key=lambda spans: (len(spans), -spans[0].start))
        text = " ".join(document.slice(model[0]).split())
        for span in rare:
            yield Finding(span, (text,), (("other", text),), (Related(model[0], f"“{text}” stands here"),))

"""A body or scheme with a capital here and without there: "Home Energy Fund", "Home Energy fund". Start at `capitals`.

As a rule only names of three words or more are compared: "Kent police" may be how the draft calls Kent's police.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.forms.bodies import HEADS, LINKS, Body, bodies
from relint.checks.literal import base_span
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_LEAST = 3


def capitals(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer way to write a name: with capitals throughout, or with small letters at its end or throughout.

    Options: `small`, heads whose names in small letters are common nouns ("a city council"); `short`, heads whose names
    count if they have two words only ("Skills Passport").
    """
    small, short = frozenset(context.options["small"]), frozenset(context.options["short"])
    named: dict[tuple[str, ...], list[Body]] = {}
    for body in bodies(document):
        head = body.words[-1].lower()
        if head in HEADS and (len(body.words) >= _LEAST or head in short):
            named.setdefault(tuple(word.lower() for word in body.words), []).append(body)
    for words, places in named.items():
        lowered = list(_lowered(document, words, len(words) >= _LEAST and words[-1] not in small))
        if lowered:
            spans = [base_span(document, body.first, body.last) for body in places]
            yield from _rarer(document, spans, lowered)


def _lowered(document: Document, words: tuple[str, ...], throughout: bool) -> Iterator[Span]:
    """Yield where the words stand with a small last one: behind capitals, or all small if `throughout`."""
    size = len(words)
    rarest = min(range(size), key=lambda number: len(document.index.get(words[number], ())))
    for found in document.index.get(words[rarest], ()):
        first, place = found - rarest, found - rarest + size - 1
        stands = first >= 0 and (*document.lowers[first:place], *document.bases[place : place + 1]) == words
        if not stands or not document.tokens[place].text[0].islower():
            continue
        texts = [token.text for token in document.tokens[first:place] if token.text not in LINKS]
        capital = all(text[0].isupper() for text in texts) and (size >= _LEAST or not document.starts_sentence(first))
        small = throughout and not any(text[0].isupper() for text in texts[1:]) and _is_definite(document, first)
        block = document.block_of(place)
        quoted = document.quotation_at(document.tokens[first].start) is not None
        following = document.tokens[place + 1].text if place + 1 < block.last else ""
        if block.kind in ("paragraph", "item") and not quoted and following[:1] != "-" and (capital or small):
            yield base_span(document, first, place + 1)


def _is_definite(document: Document, first: int) -> bool:
    """Whether "the" or the like stands before a name in small letters, so that one thing is meant."""
    return (
        first > 0
        and document.lowers[first - 1] in ("the", "its", "our", "this")
        and document.tokens[first].text.islower()
    )


def _rarer(document: Document, capital: list[Span], small: list[Span]) -> Iterator[Finding]:
    """Yield the places of the rarer form; of two as frequent ones the small."""
    rare, model = (capital, small) if len(capital) < len(small) else (small, capital)
    text = document.line(model[0])
    for span in rare:
        yield Finding(span, (text,), (("other", text),), (Related(model[0], f"“{text}” stands here"),))

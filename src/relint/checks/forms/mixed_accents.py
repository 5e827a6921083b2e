"""A word with its accent here and without it there: "cafe" and "café". Start at `accents`."""

from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.checks.persons.slips import folded
from relint.diagnostic import Finding, Related
from relint.document import Document


def accents(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer of two ways to write a word in small letters. Option `apart`: words that differ by the accent."""
    apart = frozenset(context.options["apart"])
    for base in document.index:
        if not base.isascii() and base.isalpha() and (plain := folded(base)) != base and plain.isalpha():
            ways = [(form, ending) for form in (base, plain) for ending in ("", "s")]
            if plain not in apart and any(plain + ending in document.index for ending in ("", "s")):
                yield from _rarer(document, ways)


def _rarer(document: Document, ways: list[tuple[str, str]]) -> Iterator[Finding]:
    """Yield the places of the rarer form, in the singular or plural; of two as frequent ones the later."""
    uses: dict[str, list[tuple[int, str]]] = {}
    for form, ending in ways:
        for place in document.index.get(form + ending, ()):
            token = document.tokens[place]
            if token.text.islower() and document.quotation_at(token.start) is None:
                uses.setdefault(form, []).append((place, ending))
    if len(uses) == 2:
        rare, model = sorted(uses, key=lambda form: (len(uses[form]), -min(uses[form])[0]))
        first = min(uses[model])[0]
        related = (Related(document.tokens[first].span, f"“{document.tokens[first].text}” stands here"),)
        for place, ending in sorted(uses[rare]):
            text = like(document.tokens[place].text, model + ending)
            yield Finding(base_span(document, place, place + 1), (text,), (("other", text),), related)

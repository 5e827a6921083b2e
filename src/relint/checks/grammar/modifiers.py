"""Compounds that take a hyphen before a noun: "a long-term plan". Start reading at `before_noun`."""

import re
from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.literal import matches
from relint.diagnostic import Finding
from relint.document import Document
from relint.patternstore import compiled


def before_noun(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each compound that stands before one of its nouns, with its hyphens.

    Options: `compounds` (compound → a regular expression for the whole word behind it). "In the long term plans
    change" has no hyphen: after "the" and before a noun in the plural it may be either, and stays.
    """
    for compound, nouns in context.options["compounds"].items():
        wanted = tuple(compound.split(" "))
        for first in matches(document, wanted, None, document.index.get(wanted[-1], []), len(wanted) - 1):
            last = first + len(wanted)
            noun = document.lowers[last] if last < document.sentence_of(first).last else ""
            named = _is_name(document, last) or _is_phrase(document, first)
            if not named and compiled(nouns, re.IGNORECASE).fullmatch(noun):
                span = document.span(first, last)
                yield Finding(span, (like(document.slice(span), "-".join(wanted)),))


def _is_name(document: Document, noun: int) -> bool:
    """Whether the compound belongs to a name: "the Low Carbon Vehicle Partnership"."""
    return document.tokens[noun - 1].text[0].isupper() or document.tokens[noun].text[0].isupper()


def _is_phrase(document: Document, first: int) -> bool:
    """Whether the compound ends a phrase of its own: "in the long term", "over the long term"."""
    return tuple(document.lowers[max(first - 2, 0) : first]) in (("in", "the"), ("over", "the"))

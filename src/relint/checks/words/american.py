"""American spellings in a British draft. Start reading at `spellings`.

The lexicon knows the British partner of an American spelling; the rule file adds a few that depend on sense. A name
keeps its own spelling: "Pearl Harbor", "the Department of Defense", "the World Trade Center".
"""

import re
from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.context import sentence_text
from relint.checks.words.capitals import has_capitals_throughout
from relint.diagnostic import Finding
from relint.document import Document
from relint.patternstore import compiled
from relint.span import Span


def spellings(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each American spelling with its British partner; a word of a speaker is never mended unasked.

    Options: `extra` (American → British, beside the lexicon's), `spared` (words that are used in Britain as well),
    `unless` (word → a regular expression; a sentence in which it is found uses the word rightly).
    """
    extra, spared = context.options["extra"], frozenset(context.options["spared"])
    american = context.lexicon.american
    for word, places in document.index.items():
        british = extra.get(word) or american(word)
        if british and word not in spared and word not in context.words and word[0].isalpha():
            for place in places:
                if not _is_right(document, context, word, place):
                    yield _finding(document, word, place, british)


def _is_right(document: Document, context: Context, word: str, place: int) -> bool:
    """Whether the word may stay: in a name, an address, or in the sense that Britain spells alike."""
    token = document.tokens[place]
    if token.kind != "word":
        return True
    if token.text[0].isupper() and not document.starts_sentence(place):
        return not _in_headline(document, place)
    if token.text[0].isupper() and _is_capitalised(document, place + 1):
        return True  # "Labor Party members met"
    unless = context.options["unless"].get(word)
    return bool(unless and compiled(unless, re.IGNORECASE).search(sentence_text(document, place)))


def _is_capitalised(document: Document, place: int) -> bool:
    """Whether a word with a capital stands at `place`, but for a headline's."""
    if place >= len(document.tokens) or not document.tokens[place].text[0].isupper():
        return False
    return not _in_headline(document, place)


def _in_headline(document: Document, place: int) -> bool:
    """Whether the word stands in a headline with capitals throughout: no full stop ends it."""
    block = document.block_of(place)
    return document.tokens[block.last - 1].text != "." and has_capitals_throughout(document, block)


def _finding(document: Document, word: str, place: int, british: str) -> Finding:
    token = document.tokens[place]
    spoken = document.quotation_at(token.start) is not None
    span = Span(token.start, token.start + len(word) if len(token.text) > len(word) else token.end)
    return Finding(span, (like(token.text, british),), safety="suggest" if spoken else None)

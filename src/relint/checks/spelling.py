"""Misspelt words: what the lexicon does not know and no name explains. Start reading at `unknown_word`.

Each distinct word is looked up once; only for the unknown ones are their places looked at: whether a name stands
beside, whether the paragraph is in another language, whether the house knows the word.
"""

from collections.abc import Iterator
from functools import lru_cache

from relint.checks.code import Context
from relint.checks.coined import is_meant
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.house import is_allowed, slip_of
from relint.lexicon.lookup import Lexicon
from relint.lexicon.unknown import Sighting, introduces_name, is_foreign, judge, looks_foreign
from relint.patterns import lazily
from relint.span import Span

# "THe", "GOvernment": known in lower case, so that only their capitals give them away.
_STUCK_SHIFT = lazily(r"\b[A-Z]{2}[a-z]+\b")


# The same names come again in all drafts of a run, and each costs a search for what lies one slip away.
_judged = lru_cache(1 << 14)(judge)


def unknown_word(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the misspelt words with what was probably meant, the likeliest first."""
    foreign: dict[int, bool] = {}
    unknown = unknown_places(document, context.lexicon)
    for text, places in unknown.items():
        if is_allowed(text, context.words, context.lexicon):
            continue
        meant = slip_of(text.removesuffix("'s"), context.words)
        if not meant and _judged(text, _sighting(document, places, context.lexicon), context.lexicon) != "misspelling":
            continue
        english = [place for place in places if not _in_foreign(document, place, context.lexicon, foreign)]
        slips = [place for place in english if meant or not is_meant(document, place, context.lexicon)]
        yield from _misspelt(document, text, slips, context.lexicon, meant)


def _misspelt(
    document: Document, text: str, places: list[int], lexicon: Lexicon, house: str | None
) -> Iterator[Finding]:
    """Yield the places of one misspelt word; what was meant is worked out once. A word of the `house` goes first."""
    if not places:
        return
    from relint.lexicon.suggestions import suggest

    stem = text.removesuffix("'s")
    suggestions = tuple(dict.fromkeys([house, *suggest(stem, lexicon)] if house else suggest(stem, lexicon)))
    for place in places:
        start = document.tokens[place].start
        yield Finding(Span(start, start + len(stem)), suggestions)


def unknown_places(document: Document, lexicon: Lexicon) -> dict[str, list[int]]:
    """Return the words that the lexicon does not know, as written, with their token indexes."""
    tokens = document.tokens
    unknown: dict[str, list[int]] = {}
    for base, places in document.index.items():
        if base in lexicon or not base[0].isalpha():
            continue
        known: dict[str, bool] = {}
        for place in places:
            token = tokens[place]
            text = token.text
            if text not in known:
                known[text] = token.kind != "word" or lexicon.knows(text)
            if not known[text]:
                unknown.setdefault(text, []).append(place)
    for match in _STUCK_SHIFT.finditer(document.flow.text):
        places = unknown.setdefault(match.group(), [])
        place = document.token_at(document.flow.place(match.start()))
        if place not in places:
            places.append(place)
    return unknown


def _sighting(document: Document, places: list[int], lexicon: Lexicon) -> Sighting:
    """Return what the places of one word tell: inside sentences or not, by a name, only in foreign phrases."""
    inside = 0
    beside = False
    for place in places:
        opens = document.starts_sentence(place)
        inside += not opens
        if not opens and not beside:
            beside = introduces_name(_word_before(document, place), lexicon)
    # twice or ten times inside a sentence tells the same
    return Sighting(min(inside, 2), beside, all(is_foreign(*_around(document, place), lexicon) for place in places))


def _around(document: Document, place: int) -> tuple[list[str], int]:
    """Return the words at most two tokens away in the sentence, and the index of the word among them."""
    sentence = document.sentence_of(place)
    first = max(place - 2, sentence.first)
    return [token.text for token in document.tokens[first : min(place + 3, sentence.last)]], place - first


def _word_before(document: Document, place: int) -> str:
    """Return the word just before, over the full stop of an abbreviation: "Mr. Radakin"."""
    before = document.tokens[place - 1]
    if before.text == "." and place > 1:
        before = document.tokens[place - 2]
    return before.text if before.kind == "word" else ""


def _in_foreign(document: Document, place: int, lexicon: Lexicon, cache: dict[int, bool]) -> bool:
    """Whether the word stands in a paragraph or sentence of another language."""
    sentence = document.sentence_of(place)
    block = document.blocks[sentence.block]
    for first, last in ((block.first, block.last), (sentence.first, sentence.last)):
        key = first << 32 | last
        if key not in cache:
            words = [token.text for token in document.tokens[first:last] if token.kind == "word"]
            cache[key] = looks_foreign(words, lexicon)
        if cache[key]:
            return True
    return False

"""Misspelt words: what the lexicon does not know and no name explains. Start reading at `unknown_word`.

Each distinct word is looked up once; only for the unknown ones are their places looked at: whether a name stands
beside, whether the paragraph is in another language, whether the house knows the word.
"""

from collections.abc import Iterator
from functools import lru_cache

from relint.checks.code import Context
from relint.checks.words.coined import is_meant
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.house import is_allowed, slip_of
from relint.lexicon.lookup import Lexicon
from relint.lexicon.nearness import nearest
from relint.lexicon.unknown import TITLES, Sighting, introduces_name, is_foreign, judge, looks_foreign
from relint.patterns import lazily
from relint.span import Span

# "THe", "GOvernment": known in lower case, so that only their capitals give them away.
_STUCK_SHIFT = lazily(r"\b[A-Z]{2}[a-z]+\b")

_NEAR_ENOUGH = 2.5  # how common a word one slip away must be to have been meant rather than a part of a name

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
        beside = beside or _before_name(document, place, lexicon)
        if not opens and not beside:
            beside = introduces_name(_word_before(document, place), lexicon) or _after_names(document, place, lexicon)
    foreign = all(
        is_foreign(*_around(document, place), lexicon) or _in_strange_name(document, place, lexicon) for place in places
    )
    return Sighting(min(inside, 2), beside, foreign)  # twice or ten times inside a sentence tells the same


def _in_strange_name(document: Document, place: int, lexicon: Lexicon) -> bool:
    """Whether a small word goes on a strange name and no English word is near: "Bombus terrestris", "Rohani binte".

    A slip after a name has its word one slip away: "Radakin anounced".
    """
    text, before = document.tokens[place].text, document.tokens[place - 1]
    if not place or not text.islower() or before.end + 1 != document.tokens[place].start:
        return False
    return _is_strange_name(before.text, lexicon) and not nearest(text, lexicon, _NEAR_ENOUGH)


def _around(document: Document, place: int) -> tuple[list[str], int]:
    """Return the words at most two tokens away in the sentence, and the index of the word among them."""
    sentence = document.sentence_of(place)
    first = max(place - 2, sentence.first)
    return [token.text for token in document.tokens[first : min(place + 3, sentence.last)]], place - first


def _before_name(document: Document, place: int, lexicon: Lexicon) -> bool:
    """Whether a name stands behind a word, as a surname does: "Mared Pugh"."""
    tokens = document.tokens
    if place + 1 == len(tokens) or tokens[place + 1].kind != "word" or tokens[place + 1].start != tokens[place].end + 1:
        return False
    after = tokens[place + 1].text
    return after.lower() not in TITLES and not after.isupper() and introduces_name(after, lexicon)


def _after_names(document: Document, place: int, lexicon: Lexicon) -> bool:
    """Whether a word goes on a list of names: "Hexley, Millgate and Stanning"."""
    tokens = document.tokens
    return place > 2 and tokens[place - 1].text in (",", "and") and introduces_name(tokens[place - 2].text, lexicon)


def _is_strange_name(text: str, lexicon: Lexicon) -> bool:
    """Whether a word with a capital is listed neither with it nor without."""
    return text[:1].isupper() and text[1:].islower() and not lexicon.knows(text)


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

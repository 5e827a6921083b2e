"""Where a draft names countries and capitals. Start at `mentions`.

Names are matched as they are written, capitals included: "Turkey" is a country, "turkey" a bird, "us" a pronoun.
"""

from collections.abc import Iterator

from relint.document import Document
from relint.gazetteer import Gazetteer, open_gazetteer
from relint.typed import NamedTuple


class Mention(NamedTuple):
    """The tokens first to last (exclusive) that name a country, its number, and the name's role (`gazetteer.USUAL` …).

    `key` is the name in lower case, without a possessive.
    """

    first: int
    last: int
    country: int
    role: int
    key: str


def mentions(document: Document) -> list[Mention]:
    """Return the names of countries and capitals in order, the longest where two share tokens. Made once a draft."""
    return document.once(_mentions)


def _mentions(document: Document) -> list[Mention]:
    gazetteer = open_gazetteer()
    found: list[Mention] = []
    end = 0
    for first in sorted(_starts(document, gazetteer)):
        if first >= end and (mention := _longest(document, gazetteer, first)):
            found.append(mention)
            end = mention.last
    return found


def _starts(document: Document, gazetteer: Gazetteer) -> Iterator[int]:
    """Yield the tokens at which a name may begin."""
    for key in document.index.keys() & gazetteer.names.keys():
        yield from document.index[key]


def _longest(document: Document, gazetteer: Gazetteer, first: int) -> Mention | None:
    """Return the longest name that begins at the token, or None."""
    base = document.bases[first]
    text = document.tokens[first].text
    for words, country, role in gazetteer.names[base]:
        if text.startswith(words[0]) and _stands(document, words, first):
            return Mention(first, first + len(words), country, role, " ".join(words).lower())
    return None


def _stands(document: Document, words: tuple[str, ...], first: int) -> bool:
    """Whether the tokens from `first` on are `words`, the last one perhaps with a possessive, in one block."""
    last = first + len(words)
    final = document.tokens[min(last, len(document.tokens)) - 1].text
    # "Ukraine's" is Ukraine, but "St John's" is itself.
    if words[-1] not in (final, final[: len(document.bases[last - 1 if last <= len(document.bases) else -1])]):
        return False
    if len(words) == 1:
        return True
    texts = [token.text for token in document.tokens[first : last - 1]]
    return texts == list(words[:-1]) and document.block_of(first).last >= last


def mentions_by_end(document: Document) -> dict[int, Mention]:
    """Return the names of countries by the token after each, for `Document.once`."""
    return {mention.last: mention for mention in mentions(document)}

"""From a draft to pieces of prose, and from a place in a piece to the draft. Start at `pieces`.

A piece is a paragraph, heading or list item as it flows: line ends are spaces, mark-up is gone. LanguageTool sees one
piece at a time, so that a changed paragraph is all that has to be asked again.
"""

from collections.abc import Iterator

from relint.document import Document
from relint.languagetool.matches import Match
from relint.lexicon.lookup import Lexicon
from relint.span import Span
from relint.typed import NamedTuple

LONGEST = 5000  # characters; what is longer is asked in parts, each up to the end of a sentence
FEW = 3  # words in lower case that do not yet tell a language


class Piece(NamedTuple):
    """A stretch of the flow that is asked as one text; `start` is its offset in the flow."""

    start: int
    text: str

    def span(self, document: Document, match: Match) -> Span:
        """Return a match's place in the draft."""
        return document.flow.span(self.start + match.start, self.start + match.end)


def pieces(document: Document, lexicon: Lexicon) -> Iterator[Piece]:
    """Yield the pieces of a draft in order, without what is in another language: LanguageTool finds faults in Welsh."""
    for block in document.blocks:
        words = [token.text for token in document.tokens[block.first : block.last] if token.kind == "word"]
        if words and not is_foreign(words, lexicon):
            yield from parts(document.flow.text, block.flow)


def is_foreign(words: list[str], lexicon: Lexicon) -> bool:
    """Whether most of a paragraph's words in lower case are unknown: "Mae'r cam heddiw yn rhan o arbrawf"."""
    lower = [word for word in words if word.islower()]
    unknown = sum(not lexicon.knows(word) for word in lower)
    return len(lower) > FEW and unknown * 2 > len(lower)


def parts(text: str, span: Span) -> Iterator[Piece]:
    """Yield a block of the flow in pieces of at most `LONGEST` characters."""
    start = span.start
    while span.end - start > LONGEST:
        limit = start + LONGEST
        ends = (text.rfind(". ", start, limit) + 2, text.rfind(" ", start, limit) + 1, limit)
        end = next(end for end in ends if end > start + 1)
        yield Piece(start, text[start:end])
        start = end
    yield Piece(start, text[start : span.end])

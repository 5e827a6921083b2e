"""Two sentences without a stop between them: "a grant for schools They will buy books". Start at `joined`.

Only words that hardly ever have a capital inside a sentence are looked at, after a word in small letters that can end a
sentence and before another in small letters.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.tags import NOUN, VERB, mask
from relint.span import Span
from relint.tokens import Token

_STARTERS = ("it", "they", "we", "he", "she", "but", "however", "nor", "these", "there", "this", "you", "the", "our")
_ENDS = NOUN | VERB | mask("JJ", "RB", "RP", "PRP", "IN")
_NOT_BEFORE = frozenset(
    """and or of in to for from by with at on the a an as that than but if when while because is are was were be been
    said says say called named titled entitled headed our their his her its my your like via per into about since
    i e eg ie whether where which who asks asked adds added warns reads saying song book film show play""".split()
)
_DOUBTFUL = frozenset(("the", "our", "this", "these", "you"))  # names begin with these: "The Crown"
_LEAST = 4  # tokens of the first sentence
_STRONG = frozenset(
    ("is", "are", "was", "were", "will", "has", "have", "had", "can", "would", "also", "should", "must")
)


def joined(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the last word of a sentence and the first of the next, where no mark parts them."""
    for word in _STARTERS:
        for place in document.index.get(word, ()):
            if _is_start(document, context, place, word):
                before, after = document.tokens[place - 1], document.tokens[place]
                yield Finding(Span(before.start, after.end), (f"{before.text}. {after.text}",))


def _is_start(document: Document, context: Context, place: int, word: str) -> bool:
    """Whether the word at a place begins a sentence though no mark stands before it."""
    tokens = document.tokens
    if tokens[place].text != word.capitalize() or not place or place + 2 >= len(tokens):
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    if not _can_end(before) or not after.text.islower() or after.kind != "word" or after.start != tokens[place].end + 1:
        return False
    if not context.lexicon.tags(before.text) & _ENDS or "\n" in document.text[before.end : tokens[place].start]:
        return False
    block = document.block_of(place)
    if block.kind != "paragraph" or place - block.first < _LEAST:
        return False
    return word not in _DOUBTFUL or _has_verb(document, place, block.last)


def _can_end(token: Token) -> bool:
    """Whether a sentence may end with a word: in small letters, no preposition, article or verb of saying."""
    return token.kind == "word" and token.text.islower() and len(token.text) > 1 and token.text not in _NOT_BEFORE


def _has_verb(document: Document, place: int, last: int) -> bool:
    """Whether a verb of a sentence follows within a few words: "The council will", not "The Crown"."""
    return not _STRONG.isdisjoint(document.lowers[place + 1 : min(place + 6, last)])

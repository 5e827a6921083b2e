"""Words and phrases that stand twice in a row, over a line end too. Start reading at `doubled`.

"the the" and "of a of a" are slips; "had had", "no, no", "Bora Bora" and "more and more and more" are not. One pass
over the draft finds every word that is said again one to four words later; only those places are looked at.
"""

from collections.abc import Iterator
from itertools import compress, count, pairwise
from operator import eq

from relint.checks.code import Context
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document
from relint.span import Span
from relint.typed import NamedTuple

# Doubled, these are a slip even with a capital each: "Of Of".
_FUNCTION = SETS["det"] | SETS["prep"] | SETS["conj"] | SETS["be"] | SETS["have"] | SETS["modal"] | SETS["sub"]

# In a chain a phrase may return: "less and less and less", "step by step by step", "North and North East".
_CHAINS = frozenset(("and", "or", "by"))


_LONGEST = 4


class Repeat(NamedTuple):
    """The tokens from `first` on, `size` of them, which the next `size` repeat."""

    first: int
    size: int


def doubled(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each word or phrase of up to four words that is repeated at once; the cure leaves it once.

    Options: `allowed`, words that may stand twice ("had"); `idioms`, phrases that may ("a spade"); `openers`, words
    that open a clause at whose end the next one begins.
    """
    allowed = frozenset(context.options.get("allowed", ()))
    idioms = frozenset(context.options.get("idioms", ()))
    openers = frozenset(context.options.get("openers", ()))
    end = 0
    for repeat in _repeats(document.lowers):
        if repeat.first < end or not _is_prose(document, repeat):
            continue
        if " ".join(document.lowers[repeat.first : repeat.first + repeat.size]) in idioms:
            continue
        if _is_slip(document, context, repeat, allowed) and not _is_right(document, repeat, openers):
            end = repeat.first + 2 * repeat.size
            yield _finding(document, repeat)


def _repeats(lowers: list[str]) -> Iterator[Repeat]:
    """Yield every place where one to four tokens are repeated at once, in order, the shortest first."""
    again: dict[int, int] = {}
    for size in range(_LONGEST, 0, -1):
        for first in compress(count(), map(eq, lowers, lowers[size:])):
            if lowers[first : first + size] == lowers[first + size : first + 2 * size]:
                again[first] = size
    for first in sorted(again):
        yield Repeat(first, again[first])


def _is_prose(document: Document, repeat: Repeat) -> bool:
    """Whether only words are repeated, in one sentence, with nothing but space between them."""
    last = repeat.first + 2 * repeat.size
    tokens = document.tokens[repeat.first : last]
    return (
        all(token.kind == "word" for token in tokens)
        and document.sentence_of(repeat.first).last >= last
        and all(after.start > before.end for before, after in pairwise(tokens))
    )


def _is_slip(document: Document, context: Context, repeat: Repeat, allowed: frozenset[str]) -> bool:
    """Whether what is repeated is not meant to be."""
    if repeat.size == 1:
        return _is_word_slip(document, context, repeat, allowed)
    return _is_phrase_slip(document, repeat, allowed)


def _is_word_slip(document: Document, context: Context, repeat: Repeat, allowed: frozenset[str]) -> bool:
    """Whether a doubled word is a slip: a common word that is not doubled on purpose, and no name."""
    word = document.lowers[repeat.first]
    one, two = document.tokens[repeat.first], document.tokens[repeat.first + 1]
    if word in allowed or not context.lexicon.knows(word):
        return one.text.isupper() and two.text.isupper() and len(word) > 1 and word not in allowed
    beside = document.lowers[max(repeat.first - 1, 0) : repeat.first + 3]
    if beside.count(word) > 2:
        return word in _FUNCTION  # "location location location"
    return two.text[0].islower() or word in _FUNCTION or one.text.isupper()


def _is_phrase_slip(document: Document, repeat: Repeat, allowed: frozenset[str]) -> bool:
    """Whether a doubled phrase is a slip, not a chain: "more and more and more", "New York New York"."""
    first, size = repeat
    lowers = document.lowers
    after = first + 2 * size
    if lowers[after : after + 1] == [lowers[first]] or (first and lowers[first - 1] == lowers[first + size - 1]):
        return False
    words = set(lowers[first : first + size])
    if words & _CHAINS and not words <= _FUNCTION:
        return False
    texts = [token.text for token in document.tokens[first + size : after]]
    return any(text[0].islower() for text in texts) and not allowed.issuperset(lowers[first : first + size])


def _is_right(document: Document, repeat: Repeat, openers: frozenset[str]) -> bool:
    """Whether the first of the two ends a clause: "what it is is", "if they are they are"."""
    lowers = document.lowers
    if repeat.size == 1 and lowers[repeat.first] in SETS["be"]:
        start = document.sentence_of(repeat.first).first
        return not openers.isdisjoint(lowers[start : repeat.first])
    before = lowers[repeat.first - 1] if repeat.first else ""
    return repeat.size == 2 and lowers[repeat.first] in SETS["pronoun"] and before in openers


def _finding(document: Document, repeat: Repeat) -> Finding:
    """Return the finding over both; the first of them stays, with its capital."""
    tokens = document.tokens
    middle = repeat.first + repeat.size
    span = Span(tokens[repeat.first].start, tokens[middle + repeat.size - 1].end)
    once = document.slice(Span(tokens[repeat.first].start, tokens[middle - 1].end))
    return Finding(span, (once,), (("once", " ".join(once.split())),))

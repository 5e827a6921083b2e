"""Where a rule is right to be silent: its `[unless]` table, the same for every kind that matches words.

phrases  the finding lies inside one of these: "whilst stocks last"
before   one of these words or phrases stands just before it
after    … just after it
pattern  this regular expression is found in its sentence
"""

import re

from relint.document import IS_CONTRACTED, Document
from relint.patternstore import compiled, note
from relint.reading import document_of
from relint.rule import Table
from relint.typed import Any

# (phrases, before, after, pattern): token tuples and a source; plain data for marshal.
Unless = tuple[list[tuple[str, ...]], list[tuple[str, ...]], list[tuple[str, ...]], str]


def words(phrase: str) -> tuple[str, ...]:
    """Return a phrase as the bases that `Document.bases` would give for it."""
    return tuple(document_of(phrase).bases)


def whole_words(phrase: str) -> tuple[str, ...]:
    """Return a phrase's tokens in lower case, only the last without its possessive: "Queen's Counsel" keeps one."""
    document = document_of(phrase)
    return (*document.lowers[:-1], *document.bases[-1:])


def base(word: str) -> str:
    """Return a lower-case word without a possessive "'s", as `Document.bases` has it."""
    return word[:-2] if word.endswith("'s") and word not in IS_CONTRACTED else word


def parse(table: Table) -> Unless | None:
    """Return the `[unless]` table of a rule file, or None. Raises RuleFileError."""
    unless = table.table("unless")
    if not unless.values:
        return None
    lists: list[Any] = [[words(text) for text in unless.texts(key)] for key in ("phrases", "before", "after")]
    pattern = unless.text("pattern")
    try:
        re.compile(pattern)
        note(pattern, re.IGNORECASE)
    except re.error as error:
        raise unless.error("pattern", f"is no regular expression: {error}") from None
    unless.finish()
    return lists[0], lists[1], lists[2], pattern


def allowed(unless: Unless | None, document: Document, first: int, last: int) -> bool:
    """Whether the tokens first to last (exclusive) stand where the rule is silent."""
    if unless is None:
        return False
    phrases, before, after, pattern = unless
    bases = document.bases
    return (
        any(_covers(bases, phrase, first, last) for phrase in phrases)
        or any(tuple(bases[max(first - len(phrase), 0) : first]) == phrase for phrase in before)
        or any(tuple(bases[last : last + len(phrase)]) == phrase for phrase in after)
        or bool(pattern and compiled(pattern, re.IGNORECASE).search(sentence_text(document, first)))
    )


def sentence_text(document: Document, token: int) -> str:
    """Return the sentence of a token as it flows, its tokens apart by single spaces where the draft has any."""
    sentence = document.sentence_of(token)
    tokens = document.tokens[sentence.first : sentence.last]
    pieces = []
    for number, part in enumerate(tokens):
        if number and part.start > tokens[number - 1].end:
            pieces.append(" ")
        pieces.append(part.text)
    return "".join(pieces)


def _covers(bases: list[str], phrase: tuple[str, ...], first: int, last: int) -> bool:
    """Whether the phrase stands in the draft so that it holds the tokens first to last."""
    size = len(phrase)
    return any(tuple(bases[start : start + size]) == phrase for start in range(max(last - size, 0), first + 1))

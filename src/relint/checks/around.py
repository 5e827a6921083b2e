"""What stands between two neighbouring tokens: white space, mark-up, nothing.

In Markdown the target of a link or an asterisk may lie between a word and its comma; readers do not see it, and a check
that measures the distance in the draft would see a space. Start at `apart`.
"""

from relint.document import Document
from relint.patterns import lazily

_TARGET = lazily(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)|\]\[[^\]]*\]")


def apart(document: Document, number: int) -> bool:
    """Whether white space stands before the token `number` (1 or more), whatever mark-up does as well."""
    start, end = document.tokens[number - 1].end, document.tokens[number].start
    if start >= end:
        return False
    gap = document.text[start:end]
    if gap[0].isspace() or gap[-1].isspace():
        return True
    return any(char.isspace() for char in _TARGET.sub("", gap))


def unmarked(document: Document, first: int, last: int) -> bool:
    """Whether nothing but white space stands between the tokens `first` to `last` (inclusive).

    Only then may their whole stretch be replaced: mark-up between them would be lost.
    """
    tokens, text = document.tokens, document.text
    return all(not text[tokens[n].end : tokens[n + 1].start].strip() for n in range(first, last))

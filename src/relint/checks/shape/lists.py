"""The items of one list: full stops and capitals. Start reading at `stops` or `capitals`.

A list is a run of items with the same mark before them. Numbered notes are no list: each is a text of its own.
"""

from collections.abc import Iterator
from itertools import groupby

from relint.checks.code import Context
from relint.checks.forms.mixed import Use, minority
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.span import Span

_LEAST = 3
_TITLE = 10  # tokens
_LOOKED_AT = 20  # places of a word that are asked whether it is a name
_CLOSERS = "\"'”’)] *_"


def stops(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the last words of the items that end with a full stop, or without, against their list's majority.

    The last item may end the sentence that the list completes, so its full stop does not count, or be the title of
    what follows; nor does anything count in a list of which an item holds several sentences, or whose items end with
    other marks.
    """
    for items in document.once(_lists):
        ends = [document.slice(item.span).rstrip().rstrip(_CLOSERS)[-1:] for item in items]
        if "." not in ends or len(set(ends)) == 1 or any(end in ",;:!?" for end in ends):
            continue
        if any(_several(document, item) for item in items):
            continue
        last_stops = (ends[-1] == "." and "." not in ends[:-1]) or _is_title(items, ends)
        uses = [
            Use(_last_word(document, item), ("stop" if end == "." else "open",))
            for item, end in zip(items, ends, strict=True)
        ]
        yield from minority(
            document, context, uses[:-1] if last_stops else uses, lambda use, wanted: _closed(document, use, wanted)
        )


def _is_title(items: list[Block], ends: list[str]) -> bool:
    """Whether the last item is the title of what follows: short and open after long, closed ones."""
    lengths = [item.last - item.first for item in items]
    return set(ends[:-1]) == {"."} and lengths[-1] <= _TITLE and min(lengths[:-1]) > lengths[-1]


def _several(document: Document, item: Block) -> bool:
    """Whether a sentence ends within an item."""
    return any(document.tokens[n].text == "." and _space_after(document, n) for n in range(item.first, item.last - 1))


def _space_after(document: Document, number: int) -> bool:
    """Whether white space follows a token."""
    return document.text[document.tokens[number].end : document.tokens[number].end + 1].isspace()


def _last_word(document: Document, item: Block) -> Span:
    """Return the span of an item's last word and what closes it."""
    last = item.last - 1
    first = last
    while first > item.first and document.tokens[first].kind == "mark":
        first -= 1
    return Span(document.tokens[first].start, document.tokens[last].end)


def _closed(document: Document, use: Use, wanted: list[str]) -> str:
    """Return an item's last word with a full stop or without."""
    words = document.slice(use.span)
    if wanted[0] == "stop":
        return f"{words}."
    head, _, tail = words.rpartition(".")
    return head + tail


def capitals(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the first words of the items that begin with a capital, or small, against their list's majority.

    A capital counts only on a word that is no name: one that the lexicon knows in lower case.
    """
    for items in document.once(_lists):
        if any(document.lowers[item.last - 1] == ":" for item in items):
            continue  # its items hold lists of their own
        uses = [use for item in items for use in _first_word(document, context, item)]
        if len(uses) >= _LEAST:
            yield from minority(document, context, uses, _cased)


def _first_word(document: Document, context: Context, item: Block) -> Iterator[Use]:
    """Yield the use of an item's first word, if its capital could be small or its small letter a capital."""
    text = document.tokens[item.first].text
    if text.isalpha() and (text.islower() or (text.istitle() and not _is_name(document, context, item))):
        yield Use(document.tokens[item.first].span, ("small" if text.islower() else "capital",), (text,))


def _is_name(document: Document, context: Context, item: Block) -> bool:
    """Whether an item begins with a name, or another capital follows, or the word has one elsewhere in a sentence."""
    first = document.tokens[item.first].text
    entry = context.lexicon.entry(first)
    if not context.lexicon.tags(first.lower()) or (entry is not None and entry.kind == "place"):
        return True  # "Leeds", "Bath"
    following = document.tokens[item.first + 1].text if item.first + 1 < item.last else ""
    if following[:1].isupper() or first == "I" or first in context.words:
        return True
    return any(
        document.tokens[n].text == first and not document.starts_sentence(n)
        for n in document.index[document.bases[item.first]][:_LOOKED_AT]
    )


def _cased(use: Use, wanted: list[str]) -> str:
    word = use.parts[0]
    if len(word) == 1 and word not in ("a", "A"):
        return ""  # "t is a crime" lost a letter
    return word.lower() if wanted[0] == "small" else word[:1].upper() + word[1:]


def _lists(document: Document) -> list[list[Block]]:
    """Return the lists of three items or more that are not numbered."""
    runs = groupby(document.blocks, key=lambda block: _bullet(document, block))
    lists = [[item for item in group if item.first < item.last] for bullet, group in runs if bullet]
    return [items for items in lists if len(items) >= _LEAST]


def _bullet(document: Document, block: Block) -> str:
    """Return the mark before an item on its line with its indentation; "" for other blocks and numbers."""
    if block.kind != "item":
        return ""
    start = max(document.text.rfind("\n", 0, block.span.start), document.text.rfind("\r", 0, block.span.start)) + 1
    mark = document.text[start : block.span.start]
    return "" if any(char.isalnum() for char in mark) else mark

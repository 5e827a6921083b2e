"""Items that do not go on with the words above their list: "should not:", then "moving". Start at `unlike`.

Only a line that ends with "to:" or a modal verb is looked at: each item must begin with a verb in its base form there.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.tags import mask

_LEADS = frozenset("to should must will can could may would shall cannot can't shouldn't mustn't".split())
_ING, _BASE, _THIRD = mask("VBG"), mask("VB", "VBP"), mask("VBZ")
_NOUNS = mask("NNS", "JJ", "RB", "IN")
_MOST = 30  # items looked at below one line


def unlike(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the first words of items that are no base form where the line above wants one: "to:" and "moving"."""
    for colon in document.index.get(":", ()):
        words = document.lowers[max(colon - 2, 0) : colon]
        if words[-1:] == ["not"]:
            words = words[:-1]
        block = document.block_of(colon)
        if not words or words[-1] not in _LEADS or colon != block.last - 1:
            continue
        start = bisect_right(document.block_firsts, colon)
        items = takewhile(lambda item: item.kind == "item", document.blocks[start : start + _MOST])
        places = [item.first for item in items if item.first < item.last]
        heads = [_form(document, context, place) for place in places]
        if heads.count("base") * 2 < len(heads):
            continue
        for place, form in zip(places, heads, strict=True):
            if form == "other" or (form == "to" and words[-1] == "to"):
                yield Finding(document.tokens[place].span, (), (("lead", document.lowers[colon - 1]),))


def _form(document: Document, context: Context, place: int) -> str:
    """Return what the first word of an item is: a "base" form, "to", an "other" form of a verb, or "" for the rest."""
    word = document.lowers[place]
    tags = context.lexicon.tags(word)
    if word == "to":
        return "to"
    if tags & _BASE:
        return "base"
    return "other" if (tags & _ING and word.endswith("ing")) or (tags & _THIRD and not tags & _NOUNS) else ""

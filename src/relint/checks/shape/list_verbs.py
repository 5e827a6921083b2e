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
_NOUNS_ONLY = mask("NN", "NNS", "JJ", "RB", "IN", "VBN", "VBD", "DT")
_NAMES = {
    "": "is a thing",
    "ing": "begins with a verb in -ing",
    "base": "begins with a plain verb",
    "to": "begins with “to”",
}
_LEAST, _LONG, _SHOWN = 3, 25, 6  # items of a list; tokens of an item, and those shown of it
_HEAD = 7  # tokens in which the verb of a sentence stands
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


def mixed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the one item of a list that is built otherwise: a sentence among things, "to" or a verb among "-ing".

    Options: `leads`, last words of a line that things follow; `finite`, verbs that make a sentence of an item;
    `joining`, words that make a clause of one within it.
    """
    leads, finite, joining = (frozenset(context.options[name]) for name in ("leads", "finite", "joining"))
    for colon in document.index.get(":", ()):
        block = document.block_of(colon)
        if colon != block.last - 1:
            continue
        start = bisect_right(document.block_firsts, colon)
        items = takewhile(lambda item: item.kind == "item", document.blocks[start : start + _MOST])
        places = [(item.first, item.last) for item in items if item.first < item.last]
        if len(places) >= _LEAST and all(last - first <= _LONG for first, last in places):
            forms = [_built(document, context, place, finite, joining) for place in places]
            if "sentence" not in forms or document.lowers[colon - 1] in leads:
                yield from _odd_one(document, forms, places)


def _odd_one(document: Document, forms: list[str], places: list[tuple[int, int]]) -> Iterator[Finding]:
    """Yield the one item whose form differs from all the others, which have one form."""
    for form, usual in (("sentence", ""), ("to", "ing"), ("base", "ing"), ("ing", "to")):
        if forms.count(form) == 1 and forms.count(usual) == len(forms) - 1:
            first, last = places[forms.index(form)]
            yield Finding(document.span(first, min(last, first + _SHOWN)), (), (("lead", _NAMES[usual]),))


def _built(
    document: Document, context: Context, place: tuple[int, int], finite: frozenset[str], joining: frozenset[str]
) -> str:
    """Return how an item is built: "sentence", "to", "ing", "base" for a verb at its head, or "" for a thing."""
    first, last = place
    words = document.lowers[first:last]
    verb = next((n for n, word in enumerate(words) if word in finite), len(words))
    joined = next((n for n, word in enumerate(words) if word in joining), len(words))
    if 0 < verb < min(joined, _HEAD):
        return "sentence"
    tags = context.lexicon.tags(words[0])
    if words[0] == "to":
        return "to"
    if words[0].endswith("ing") and tags & _ING:
        return "ing" if words[1:2] not in (["of"], ["for"], ["is"]) else ""
    return "base" if tags & _BASE and not tags & _NOUNS_ONLY else ""

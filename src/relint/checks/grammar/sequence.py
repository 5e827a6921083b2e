"""Two clauses of one sentence whose tenses do not go together: "if it works, it was sold". Start at `unlike`.

The first clause opens the sentence with "before", "when", "if" and the like, and ends with its comma; the second begins
with its subject. Both verbs are told by the tagger, and each clause must hold but one.
"""

from collections.abc import Callable, Iterator

from relint.checks.code import Context
from relint.checks.grammar.timeclauses import hidden_verb
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document
from relint.typed import NamedTuple

_FINITE = frozenset("VBZ VBP VBD MD".split())
_EDGES = frozenset(
    """, ; : ( ) – — “ ” " that which who whom whose where when because while if although though and but as or so how
    why than since until before after once whether unless""".split()
)
_OPENERS = {
    "before": "before", "by": "before", "when": "when", "if": "if", "once": "once", "unless": "if", "until": "before",
}  # fmt: skip
# "If the report is right, the crew was warned": only what has yet to happen makes the rest future.
_STATES = frozenset(
    "is are was were has have had do does did seems seem means need needs want wants remains feels".split()
)
# "Will fly to Malta next week, where he lived as a boy."
_EARLIER = frozenset(
    """grew was were lived studied worked had spent died began started served trained learned taught played used left
    became made won lost said told announced first once founded""".split()
)
_AHEAD = frozenset("tomorrow next later".split())


class Verb(NamedTuple):
    """A finite verb: its token, its tag, and the main verb's token after an auxiliary."""

    place: int
    tag: str
    main: int


def unlike(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each verb whose tense the other clause of its sentence forbids."""
    for word, kind in _OPENERS.items():
        for place in document.index.get(word, ()):
            if document.starts_sentence(place) and (
                word != "by" or document.lowers[place + 1 : place + 3] == ["the", "time"]
            ):
                yield from _pair(document, context, place, kind)
    for place in document.index.get("where", ()):
        if document.lowers[place - 1 : place] == [","]:
            yield from _visit(document, context, place)


def _pair(document: Document, context: Context, opener: int, kind: str) -> Iterator[Finding]:
    """Yield the finding for a sentence that "when" or the like opens."""
    sentence = document.sentence_of(opener)
    commas = [place for place in range(opener, sentence.last) if document.lowers[place] == ","]
    if not commas or document.block_of(opener).kind != "paragraph" or document.tokens[sentence.last - 1].text != ".":
        return
    first, second = (
        _verb(document, context, opener + 1, commas[0]),
        _verb(document, context, commas[0] + 1, _end(document, commas[0] + 1)),
    )
    if first and second:
        cure = _JUDGES[kind](document, context, first, second)
        if cure:
            yield Finding(document.tokens[second.place].span, (cure,))


def _end(document: Document, place: int) -> int:
    """Return the token after a clause that begins at a token."""
    last = document.sentence_of(place).last
    while place < last and document.lowers[place] not in _EDGES and document.tokens[place].text not in ".?!…":
        place += 1
    return place


def _verb(document: Document, context: Context, first: int, last: int) -> Verb | None:
    """Return the only finite verb between two tokens, with its main verb, or None."""
    from relint.tagger.context import tags_of

    if first >= last:
        return None
    found = [place for place in range(first, last) if tags_of(document, place) in _FINITE]
    if not found:
        return _hidden(document, context, first, last)
    if len(found) != 1 or found[0] == first:
        return None
    main = found[0] + 1
    while main < last and tags_of(document, main) == "RB":
        main += 1
    verbal = main < last and tags_of(document, main)[:2] == "VB"
    return Verb(found[0], tags_of(document, found[0]), main if verbal else -1)


def _hidden(document: Document, context: Context, first: int, last: int) -> Verb | None:
    """Return the verb of a clause in which the tagger sees none: a form in -s, or the only past form."""
    from relint.tagger.context import tags_of

    pasts = [place for place in range(first, last) if tags_of(document, place) == "VBN"]
    if len(pasts) == 1 and pasts[0] > first:
        return Verb(pasts[0], "VBD", -1)
    place = -1 if pasts else hidden_verb(document, context, first, last, loose=True)
    if place < 0:
        return None
    return Verb(place, "VBP" if tags_of(document, place) == "VB" else "VBZ", -1)


def _before(document: Document, context: Context, first: Verb, second: Verb) -> str | None:  # noqa: ARG001
    """Return "had" for "before he joined, he has spent"."""
    perfect = document.lowers[second.place] in ("has", "have") and second.main >= 0
    return "had" if first.tag == "VBD" and perfect else None


def _when(document: Document, context: Context, first: Verb, second: Verb) -> str | None:
    """Return the past for "when the lorry overturned, milk spills"."""
    lower = document.lowers[second.place]
    if first.tag != "VBD" or (document.lowers[first.place] in ("was", "were", "had") and first.main < 0):
        return None
    if lower in ("is", "are") and second.main >= 0:
        return "was" if lower == "is" else "were"
    if (
        second.tag not in ("VBZ", "VBP")
        or lower in _STATES
        or lower.startswith("'")
        or document.lowers[second.place - 1] == "i"
    ):
        return None
    return _bent(context, lower, second.tag, "VBD")


def _if(document: Document, context: Context, first: Verb, second: Verb) -> str | None:
    """Return the future for "if the trial succeeds, the drug was sold"."""
    lower, condition = document.lowers[second.place], document.lowers[first.place]
    passive = (
        condition in ("is", "are") and first.main >= 0 and document.lowers[first.main][-2:] in ("ed", "en", "st", "nt")
    )
    if first.tag not in ("VBZ", "VBP") or (condition in _STATES and not passive):
        return None
    if second.tag != "VBD" or lower in ("had", "did"):
        return None
    if lower in ("was", "were"):
        return "will be"
    plain = _bent(context, lower, "VBD", "VB")
    return f"will {plain}" if plain else None


def _bent(context: Context, word: str, own: str, wanted: str) -> str | None:
    for lemma in context.lexicon.lemmas(word, own):
        found = context.lexicon.inflect(lemma, wanted)
        if found and found != word:
            return found
    return None


_JUDGES: dict[str, Callable[[Document, Context, Verb, Verb], str | None]] = {
    "before": _before,
    "when": _when,
    "if": _if,
    "once": _if,
}


def _visit(document: Document, context: Context, where: int) -> Iterator[Finding]:
    """Yield the finding for "will travel to Leeds tomorrow, where he met"."""
    from relint.tagger.context import tags_of

    sentence = document.sentence_of(where)
    before = document.lowers[sentence.first : where]
    if "will" not in before or _AHEAD.isdisjoint(before) or document.lowers[where + 1] not in SETS["subject"]:
        return
    verb = where + 2
    lower = document.lowers[verb]
    if verb < sentence.last and tags_of(document, verb) == "VBD" and lower not in _EARLIER:
        if "in" in document.lowers[verb : sentence.last] and any(
            token.kind == "number" and len(token.text) == 4 for token in document.tokens[verb : sentence.last]
        ):
            return
        plain = _bent(context, lower, "VBD", "VB")
        if plain:
            yield Finding(document.tokens[verb].span, (f"will {plain}",))

"""The clause round a time that has but one direction ("last May", "ago", "tomorrow"). Start at `times` and `clause_of`.

What stands between the time and the verb must leave the time to the verb (`is_clear`): a participle or a preposition
would take it for itself.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.wordsets import SETS
from relint.document import Document
from relint.patterns import lazily
from relint.typed import NamedTuple

_YEAR = lazily(r"1[5-9]\d\d|20[01]\d|202[0-4]")
_UNITS = frozenset("week month year night summer winter autumn spring weekend term season century decade".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NAMED = SETS["month"] | _DAYS | _UNITS
_AGO = _UNITS | {"day", "hour"}
_OTHERS = SETS["prep"] | SETS["det"] | frozenset("than as compared versus like".split())
_EDGES = frozenset(
    """, ; : ( ) – — “ ” " ‘ ’ that which who whom whose where when because while if although though as and but or so
    than before after until since once whether what how why whenever unless""".split()
)
PARTICIPLES = frozenset("VBN VBG".split())
_FINITE = frozenset("VBZ VBP VBD MD".split())
_SAID = frozenset("said says told confirmed announced added".split())
_TAKERS = frozenset("than of since on until before after like ahead following over compared".split())
_LASTED = (["for", "the"], ["over", "the"], ["during", "the"])


class Clause(NamedTuple):
    """A clause round a time: its tokens from first to last (exclusive), the time's, and the tags of the sentence."""

    first: int
    last: int
    time: int
    end: int
    tags: list[str]
    start: int

    def tag(self, place: int) -> str:
        """Return the tag of a token."""
        return self.tags[place - self.start] if place - self.start < len(self.tags) else "."


def times(document: Document) -> Iterator[tuple[int, int, bool | None]]:
    """Yield the first token of each time, the one after its last, and its direction.

    True: it is past; False: it is to come; None: it lasts until now ("since 2016").
    """
    index = document.index
    yield from ((place, place + 1, True) for place in index.get("yesterday", ()))
    yield from ((place, place + 1, False) for place in index.get("tomorrow", ()))
    for word in ("last", "next"):
        for place in index.get(word, ()):
            if document.word_at(place + 1) in _NAMED and document.word_at(place - 1) not in _OTHERS:
                yield place, place + 2, word == "last"
    for place in index.get("ago", ()):
        yield from _ago(document, place)
    earlier = (place for place in index.get("earlier", ()) if document.word_at(place + 1) == "this")
    yield from ((place, place + 3, True) for place in earlier if document.word_at(place + 2) in _UNITS)
    for place in index.get("in", ()):
        if _YEAR.fullmatch(document.word_at(place + 1)):
            yield place, place + 2, True
    yield from _until_now(document)


def _until_now(document: Document) -> Iterator[tuple[int, int, None]]:
    """Yield the times that last until now: "since 2016", "for the past year"."""
    for place in document.index.get("since", ()):
        after = document.word_at(place + 1)
        if after in ("then", "last") or after in SETS["month"] or _YEAR.fullmatch(after):
            yield place, place + 2, None
    for place in (*document.index.get("past", ()), *document.index.get("last", ())):
        if document.lowers[place - 2 : place] in _LASTED and document.word_at(place + 1).rstrip("s") in _UNITS:
            yield place - 2, place + 2, None
        elif document.lowers[place - 2 : place] in _LASTED and document.word_at(place + 2).rstrip("s") in _UNITS:
            yield place - 2, place + 3, None


def _ago(document: Document, place: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the time that ends with "ago": "2 years ago", "a week ago"."""
    first = place - 2
    if first < document.sentence_of(place).first or document.word_at(place - 1).rstrip("s") not in _AGO:
        return
    if document.word_at(first - 1) not in _OTHERS | {"nearly", "over", "more"}:
        yield first, place + 1, True


def clause_of(document: Document, time: int, end: int) -> Clause | None:
    """Return the clause of a time, which stands at its head or at its end; None where it stands elsewhere."""
    from relint.tagger.context import tags_of

    sentence = document.sentence_of(time)
    lowers = document.lowers
    first = time
    while first > sentence.first and not _is_edge(document, first - 1):
        first -= 1
    last = end
    if first == time and lowers[last : last + 1] == [","] and time == sentence.first:
        last += 1
    while last < sentence.last and not _is_edge(document, last) and document.tokens[last].text not in ".?!…":
        last += 1
    if last < sentence.last and document.tokens[last].text == "?":
        return None
    tags = [tags_of(document, place) for place in range(sentence.first, sentence.last)]
    return Clause(first, last, time, end, tags, sentence.first)


def _is_edge(document: Document, place: int) -> bool:
    """Whether a clause ends at a token: a mark, a conjunction, a hyphen with spaces."""
    if document.lowers[place] == "-":
        return place > 0 and document.tokens[place].start > document.tokens[place - 1].end
    return document.lowers[place] in _EDGES


def finite(document: Document, context: Context, clause: Clause) -> int:
    """Return the token of the finite verb that a time belongs to, or -1: the only one, but for "he said" before it."""
    last = clause.last if clause.time < clause.first + 2 else clause.time
    found = [
        place
        for place in range(clause.first, last)
        if clause.tag(place) in _FINITE and document.tokens[place].kind == "word"
    ]
    while len(found) > 1 and document.lowers[found[0]] in _SAID:
        found = found[1:]
    if found or clause.first > clause.start:
        return found[0] if len(found) == 1 else -1
    return hidden_verb(document, context, clause.first, clause.time)


def hidden_verb(document: Document, context: Context, first: int, last: int, *, loose: bool = False) -> int:
    """Return the form in -s between two tokens that the tagger takes for a noun and would take for a verb in the past.

    "The number of visitors doubles": -1 if there is none; `loose`: a participle will do.
    """
    from relint.tagger.context import tags_of, tags_with

    start = document.sentence_of(first).first
    for place in range(first + 1, last):
        word, then = document.lowers[place], tags_of(document, place + 1) if place + 1 < last else ""
        if tags_of(document, place) not in ("NNS", "VB") or not document.tokens[place].text.islower():
            continue
        if tags_of(document, place - 1)[:2] not in ("NN", "JJ") or then.startswith("NN"):
            continue
        past = _past_of(context, word)
        wanted = ("VBD", "VBN") if loose or then in ("CD", "DT", "PRP$", "JJ") else ("VBD",)
        if past and tags_with(document, place, past)[place - start] in wanted:
            return place
    return -1


def _past_of(context: Context, word: str) -> str | None:
    for tag in ("VBZ", "VBP"):
        for lemma in context.lexicon.lemmas(word, tag):
            return context.lexicon.inflect(lemma, "VBD")
    return None


def is_clear(document: Document, clause: Clause, verb: int) -> bool:
    """Whether a time after a verb belongs to it, not to a participle or a thing between them."""
    if clause.time < verb:
        return clause.time == clause.start
    if document.word_at(verb + 1) == "about":
        return False
    between = range(verb + 1, clause.time)
    own = document.lowers[verb : clause.time]
    if "from" in own and (document.lowers[clause.time] == "in" or "to" in own):
        return False  # "has risen from £19 million in 1996"
    return len(between) < 14 and not any(
        (clause.tag(place) in PARTICIPLES | {"VB", "VBD", "TO"} and place > verb + 1)
        or document.lowers[place] in _TAKERS
        for place in between
    )


def main_after(clause: Clause, verb: int) -> int:
    """Return the token of the verb after an auxiliary, past adverbs, or -1."""
    place = verb + 1
    while place < clause.last and clause.tag(place) == "RB":
        place += 1
    return place if place < clause.last and clause.tag(place).startswith("VB") else -1

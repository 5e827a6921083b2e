"""Capitalised phrases: the names of bodies, offices and things. Start at `phrases`.

A phrase is a run of capitalised words in prose, with small words between them: "Homes and Communities Agency", "Chief
of the Defence Staff", "Green Belt". The people in it are cut out, and so is a capital that only begins the sentence.
"""

from collections.abc import Iterator

from relint.checks.persons.offices import HEADS
from relint.checks.persons.people import people
from relint.checks.words.capitals import has_capitals_throughout
from relint.document import Block, Document
from relint.typed import NamedTuple

LINKS = frozenset("of for and & the to in on".split())
BODIES = frozenset(
    """academy administration agency alliance assembly association authority bank board bureau cabinet college
    commission committee company confederation congregation congress consortium corporation council court department
    directorate executive federation forum foundation fund group house inspectorate institute institution league
    ministry mission museum network office ombudsman organisation panel parliament partnership regiment registry
    service society squadron taskforce team treasury tribunal trust union unit university""".split()
)
_PLURALS = frozenset(f"{word}s" for word in BODIES) | frozenset(
    "agencies academies authorities parties societies universities ministries treasuries bodies companies".split()
)
_STARTERS = frozenset("the a an this that these those our their his her its my your".split())
LONGEST = 9


class Phrase(NamedTuple):
    """One capitalised phrase: its tokens first to last (exclusive)."""

    first: int
    last: int


def phrases(document: Document) -> list[Phrase]:
    """Return the capitalised phrases of two words or more in order. Made once a draft."""
    return document.once(_phrases)


def kind_of(words: list[str]) -> str:
    """Return what a phrase, in lower-case words, names: "office", "body" or "term"."""
    heads = [word for word in words if word not in LINKS]
    start, end = heads[0], heads[-1]
    of = words[1] in ("of", "for") if len(words) > 2 else False
    if end in BODIES or end in _PLURALS or (of and start in BODIES):
        return "body"
    office = end in HEADS or any(
        word in HEADS and words[n + 1 : n + 2] in (["of"], ["for"]) for n, word in enumerate(words)
    )
    return "office" if office else "term"


def _phrases(document: Document) -> list[Phrase]:
    named = {place for person in people(document) for place in range(person.first, person.place + 1)}
    found = []
    for block in document.blocks:
        if block.kind in ("paragraph", "item") and block.part != "contacts":
            runs = [run for run in _runs(document, block, named) if run.last - run.first > 1]
            ended = document.tokens[block.last - 1].text == "."  # a sentence, however many names it holds
            if runs and (ended or not has_capitals_throughout(document, block)):
                found += runs
    return found


def _runs(document: Document, block: Block, named: set[int]) -> Iterator[Phrase]:
    """Yield the runs of capitalised words of a block, cut where two names are joined by "and"."""
    place = block.first
    while place < block.last:
        if not _is_part(document, place, named):
            place += 1
            continue
        end = _run_end(document, place, block.last, named)
        first = _own_first(document, place, end)
        if first is not None and not _ends_list(document, first, end, block.first):
            yield from _halves(document, first, end)
        place = end


def _is_part(document: Document, place: int, named: set[int]) -> bool:
    """Whether a token is a capitalised word of a phrase: "Green", "NHS", not "It" or a person's name."""
    token = document.tokens[place]
    return token.text[0].isupper() and token.kind == "word" and place not in named and len(token.text) > 1


def _run_end(document: Document, first: int, limit: int, named: set[int]) -> int:
    """Return the end (exclusive) of the run that begins at `first`; small words only stand between two parts."""
    end = place = first + 1
    while place < limit and place - end < 3:
        if document.bases[place - 1] != document.lowers[place - 1]:
            break  # a possessive ends the name
        if _is_part(document, place, named):
            end = place + 1
        elif document.tokens[place].text not in LINKS:
            break
        place += 1
    return end


def _own_first(document: Document, first: int, end: int) -> int | None:
    """Return where a run really begins: after an article, and not with a word that has its sentence's capital."""
    if document.lowers[first] in _STARTERS:
        first += 1
    elif document.starts_sentence(first):
        following = document.lowers[first + 1 : first + 3]
        if "the" not in following or _heads(document.lowers[first]):
            return None
        first += following.index("the") + 2  # "Ask the | Environment Agency", "Staff of the | Environment Agency"
    return first if first < end and document.tokens[first].text[0].isupper() else None


def _ends_list(document: Document, first: int, end: int, start: int) -> bool:
    """Whether a run is the end of a name with commas: "Business, | Innovation and Skills"."""
    listed = first - 1 > start and document.lowers[first - 1] == "," and document.tokens[first - 2].text[0].isupper()
    return listed and any(word in ("and", "&") for word in document.lowers[first:end])


def _halves(document: Document, first: int, end: int) -> Iterator[Phrase]:
    """Yield a run, or its halves where "and" joins two names: "Environment Agency | and | Natural England"."""
    lowers = document.lowers
    for place in range(first + 1, end):
        if lowers[place] in ("and", "&"):
            before, after = lowers[first:place], lowers[place + 1 : end]
            of = any(word in ("of", "for") for word in before)
            if (_has_head(before) and not of) or (len(before) > 1 and not _has_head(after) and not of):
                yield Phrase(first, place)
                begin = place + 1
                while begin < end and not document.tokens[begin].text[0].isupper():
                    begin += 1
                if begin < end:
                    yield from _halves(document, begin, end)
                return
    if end - first <= LONGEST:
        yield Phrase(first, end)


def _has_head(words: list[str]) -> bool:
    return any(word in BODIES or word in _PLURALS for word in words)


def _heads(word: str) -> bool:
    """Whether a word may open the name of a body or office: "Ministry of the Interior", "Chief of the Air Staff"."""
    return word in BODIES or word in HEADS

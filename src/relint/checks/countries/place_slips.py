"""Misspelt countries, peoples, capitals and towns: "Phillipines", "Vietman", "Tallin". Start at `misspelt`.

A capitalised word that no list knows is as a rule somebody's name. It is a slip for a country if a country, its
people or capital lies one slip away (two of a long name), and for a town if it stands where towns stand: "in Tallin".
"""

from collections.abc import Iterator
from functools import cache

from relint.checks.code import Context
from relint.checks.persons.given_names import GIVEN
from relint.checks.persons.people import BEFORE_SURNAME, bare, strange
from relint.checks.persons.slips import distance, folded
from relint.diagnostic import Finding
from relint.document import Document
from relint.gazetteer import open_gazetteer
from relint.lexicon.lookup import Lexicon
from relint.lexicon.nearness import one_slip
from relint.span import Span

_SAME = 2  # letters that two spellings of a long name begin with
_LEAST, _LONG = 5, 9  # letters of a name in which one slip is sure, and of one in which two are
_TOWNS = 24  # words of one draft that are looked up among towns
_FREQUENT = 3.0
_PLACING = frozenset("in at near from to around outside".split())
_BEFORE_CUT = frozenset("the of in and from to".split())
_SINGULAR = frozenset(("Emirates", "Islands", "States"))  # "the Emirate's ruler"

_ANDEAN = frozenset("colombia colombian bogotá bogota peru peruvian ecuador venezuela".split())

_filed: dict[tuple[str, int], list[tuple[str, str]]] = {}


def misspelt(document: Document, context: Context) -> Iterator[Finding]:
    """Yield unknown words that are meant for a country, a people, a capital or a town."""
    towns = 0
    for base in strange(document):
        if len(base) < _LEAST or not base.isalpha() or base in context.words:
            continue
        place = document.index[base][0]
        text = bare(document, place)
        if not text[1:].islower() or not text[0].isupper() or context.lexicon.entry(text) is not None:
            continue
        name = _country(base, context.lexicon)
        once = len(document.index[base]) == 1  # what is written so again is a place of that name
        if not name and once and towns < _TOWNS and _is_placed(document, place):
            towns += 1
            name = _town(base, context.lexicon)
        same = folded(name) == folded(base)  # "Tórshavn" is Torshavn with its accent
        if name and not same and not _is_person(document, document.index[base]):
            for place in document.index[base]:
                start = document.tokens[place].start
                yield Finding(Span(start, start + len(base)), (name,))
    yield from _cut(document)
    yield from _columbia(document)


def _country(word: str, lexicon: Lexicon) -> str:
    """Return the word of a country's, people's or capital's name that an unknown word is a slip of, or ""."""
    if not _filed:
        _file()
    most = 2 if len(word) >= _LONG else 1
    letters = sorted(word)
    for size in range(len(word) - most, len(word) + most + 1):
        for known, name in _filed.get((word[0], size), ()):
            if known[:_SAME] != word[:_SAME] and known[-_SAME:] != word[-_SAME:]:
                continue
            near = distance(word, known, most) if known[:_SAME] == word[:_SAME] or most == 1 else most + 1
            is_near = near <= most or (size == len(word) and sorted(known) == letters)  # "Vietman"
            if is_near and name.lower() not in lexicon:  # Northmere is no slip for the "Northern" of an island
                return "" if _is_bent(word, known, near) else name
    return ""


def _is_bent(word: str, known: str, slips: int) -> bool:
    """Whether a word is a name with an ending, of another language perhaps: "Israelis", "Romani", "Argentinien"."""
    if slips > 1 and word[: len(known) - 2] == known[:-2]:
        return True
    ending = word.removeprefix(known)
    return ending != word and ending in ("s", "i", "n", "a", "o", "e")


def _file() -> None:
    """File the words of the gazetteer under first letter and length, with their written form."""
    others = {word for country in open_gazetteer().countries for words in country[2:] for word in words}
    for word in sorted(_named() | others):
        if word[0].isupper() and len(word) >= _LEAST and word.isalpha():
            key = folded(word)
            _filed.setdefault((key[0], len(key)), []).append((key, word))


@cache
def _named() -> frozenset[str]:
    """Return the words of the names of countries and capitals, as they are written."""
    names = open_gazetteer().names.values()
    return frozenset(word for forms in names for tokens, _number, _role in forms for word in tokens)


@cache
def _in_s() -> tuple[str, ...]:
    """Return those of the words that may lose an "s", in one order for all drafts."""
    return tuple(sorted(w for w in _named() if w[-1] == "s" and len(w) >= _LONG - 2 and w not in _SINGULAR))


def _town(word: str, lexicon: Lexicon) -> str:
    """Return the known place one slip away from an unknown word, or ""."""
    for near, _slip in one_slip(word, lexicon):
        entry = lexicon.entry(near.capitalize()) if len(near) >= _LEAST and near[0] == word[0] else None
        if entry is not None and entry.kind == "place" and entry.zipf >= _FREQUENT and not _is_bent(word, near, 1):
            return near.capitalize()
    return ""


def _is_placed(document: Document, place: int) -> bool:
    """Whether a name stands as a town's does: behind "in" or "at", no further capital behind it."""
    following = document.tokens[place + 1].text if place + 1 < len(document.tokens) else ""
    return place > 0 and document.lowers[place - 1] in _PLACING and not following[:1].isupper()


def _is_person(document: Document, places: list[int]) -> bool:
    """Whether a given name or title stands before the word, or a capital beside a short one: "Jalan Besar"."""
    for place in places:
        before = document.tokens[place - 1].text if place and not document.starts_sentence(place) else ""
        if before in GIVEN or before.lower() in BEFORE_SURNAME:
            return True
        after = document.tokens[place + 1].text if place + 1 < len(document.tokens) else ""
        opens = bool(before) and document.starts_sentence(place - 1)
        if (before[:1].isupper() and not opens) or (after[:1].isupper() and len(document.bases[place]) < _LONG):
            return True
    return False


def _cut(document: Document) -> Iterator[Finding]:
    """Yield names in "s" that lost it, or are written like a possessive: "the Netherland", "the Philippine's"."""
    adjectives = open_gazetteer().adjectives
    for name in _in_s():
        short = name[:-1].lower()
        if short in document.index:
            for place in document.index[short]:
                token = document.tokens[place]
                before = document.lowers[place - 1] if place else ""
                after = document.tokens[place + 1].text if place + 1 < len(document.tokens) else ""
                owned = token.text == f"{name[:-1]}'s" and before in _BEFORE_CUT
                bare_name = token.text == name[:-1] and before == "the" and short not in adjectives
                if owned or (bare_name and not after[:1].isupper()):
                    yield Finding(token.span, (name,))


def _columbia(document: Document) -> Iterator[Finding]:
    """Yield "Columbia" in a draft that names Colombia, or a neighbour, where no name goes on: "British Columbia"."""
    neighbours = document.index.keys() & _ANDEAN
    if not neighbours:
        return
    for word in ("columbia", "columbian"):
        for place in document.index.get(word, ()):
            before = document.tokens[place - 1].text if place and not document.starts_sentence(place) else ""
            after = document.tokens[place + 1].text if place + 1 < len(document.tokens) else ""
            capitals = before[:1].isupper() or after[:1].isupper()
            if document.bases[place] == word and not capitals and document.lowers[place - 2] != "district":
                start = document.tokens[place].start
                yield Finding(Span(start, start + len(word)), (f"Colombia{word[8:]}",))

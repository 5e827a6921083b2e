"""One person, two spellings, told by the whole name: "Gwenllian Prys", "Gwenllian Price"; "Kel Dunne", "Mr Dune".

`names.py` compares surnames of people it knows to be people. Here runs of capitalised words are compared, so that a
name from anywhere counts: `in_full` finds two runs that differ in one word by a slip, `titled` a surname behind a title
that no run has but that is a slip away from one, `halved` one half of a double surname, or both without their hyphen.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.persons.given_names import GIVEN
from relint.checks.persons.names import KIN
from relint.checks.persons.people import COURTESIES, HONOURS, RANKS, TITLES
from relint.checks.persons.slips import distance, folded
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple

_RUN = lazily(r"[A-Z][a-zA-ZÀ-ÿ'’-]+(?: [A-Z][a-zA-ZÀ-ÿ'’-]+| (?:bin|van|de|von|der|al)(?= [A-Z]))+")
_BEFORE = tuple(sorted(COURTESIES | {"sir", "dame"}))
_POSTS = RANKS | {"dr", "professor", "judge", "councillor", "cllr", "pc", "nurse"}
_TITLES = _POSTS | frozenset(_BEFORE)
_KNOWN_TITLES = TITLES | _POSTS
_LEAST = 3  # letters of a word that may be a slip for another
_LONG = 7  # letters from which two slips may part two spellings
_CODED = frozenset(
    "operation project exercise storm hurricane cyclone hms rfa ysgol".split()
)  # before the name of a thing
_MOST_RUNS = 3000  # distinct runs of one draft; a file of a thousand drafts is no draft
_PARTS = 2


class Run(NamedTuple):
    """Capitalised words that follow one another, and where they stand in the flow."""

    words: tuple[str, ...]
    start: int


def runs(document: Document) -> list[Run]:
    """Return the runs of two capitalised words or more, each once, without possessives. Made once a draft."""
    return document.once(_runs)


def _runs(document: Document) -> list[Run]:
    first: dict[str, int] = {}
    for match in _RUN.finditer(document.flow.text):
        first.setdefault(match[0], match.start())
    found = []
    for text, start in first.items():
        words = text.split(" ")
        if "'" in text or "’" in text or "-" in text:
            words = [word.rstrip("'’-").removesuffix("'s").removesuffix("’s") for word in words]
        if all(words):
            found.append(Run(tuple(words), start))
    return found if len(found) <= _MOST_RUNS else []


def in_full(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the later of two runs that are alike but for a slip in one word."""
    seen: dict[tuple[str, ...], dict[str, int]] = {}
    reported: set[int] = set()
    for run in runs(document):
        start = run.start
        for number, word in enumerate(run.words):
            start = document.flow.text.find(word, start)
            for key in _keys(run.words, number) if number else ():
                others = seen.setdefault(key, {})
                other = next((other for other in others if _is_slip(context.lexicon, key, other, word)), None)
                if other is not None and start not in reported and not _is_kin(document, start):
                    reported.add(start)
                    yield _finding(document, start, word, others[other], other)
                elif other is None:
                    others.setdefault(word, start)


def _is_kin(document: Document, start: int) -> bool:
    """Whether a word of kin stands shortly before a place of the flow: "whose cousin, Ann Pellowe"."""
    before = document.flow.lower[max(start - 40, 0) : start]
    return any(f" {kin}," in before or f" {kin} " in before for kin in KIN)


def _keys(words: tuple[str, ...], number: int) -> Iterator[tuple[str, ...]]:
    """Yield what a word must share with another: the given name, both names before it, or those on both sides."""
    before = words[number - 1]
    if number < len(words) - 1:
        yield (before, "", words[number + 1])
        return
    yield (before,)
    if number > 1 and words[number - 2].lower() not in TITLES:
        yield (before, words[number - 2], "")


def _is_slip(lexicon: Lexicon, key: tuple[str, ...], one: str, other: str) -> bool:
    """Whether two words after the same given name, or beside the same two names, are spellings of one."""
    if one == other:
        return False
    first, second = folded(one), folded(other)
    given = key[0].lower()
    if min(len(first), len(second)) < _LEAST - (len(key) > 1) or first[0] != second[0] or "-" in one + other:
        return _is_aspirated(first, second) and given not in lexicon and first not in lexicon
    if given in TITLES:
        return False
    known = first in lexicon and second in lexicon
    if given in _CODED and len(key) == 1:
        plural = first + "s" == second or second + "s" == first
        coined = given == "operation" and min(len(first), len(second)) > _LEAST + 1
        return distance(first, second, 1) == 1 and (coined or not (known or plural))
    if len(key) == 1:
        return not (known or given in lexicon) and _is_one_surname(one, other)
    plural = first + "s" == second or second + "s" == first
    sound = key[2].lower() not in lexicon if key[2] else not known
    return sound and not plural and distance(first, second, 1) == 1


def _is_one_surname(one: str, other: str) -> bool:
    """Whether two surnames after one given name are spellings of one: a slip apart, or two if they are long."""
    first, second = folded(one), folded(other)
    short, long = sorted((first, second), key=len)
    if long in (short + "s", short + "n", short + "an", short + "ist"):
        return False
    if not (one[1:].islower() and other[1:].islower()):
        return False
    most = 1 if len(short) < _LONG - 2 else 2
    return distance(first, second, most) <= most or (first[:2] == second[:2] and distance(first, second, 3) <= 3)


def _is_aspirated(first: str, second: str) -> bool:
    """Whether one word is the other with an "h" before it: "Eng", "Heng"."""
    return first == f"h{second}" or second == f"h{first}"


def titled(document: Document, context: Context) -> Iterator[Finding]:
    """Yield surnames behind a title that stand in no full name, but are a slip away from the surname of one."""
    places = [place + 1 for title in _TITLES & document.index.keys() for place in document.index[title]]
    if not places:
        return
    finals = {
        run.words[-1]: run for run in runs(document) if run.words[-2].lower() not in HONOURS | COURTESIES | {"judge"}
    }
    known = {folded(word) for run in runs(document) for word in _untitled(run.words)}
    for place in places:
        name = _surname(document, place)
        if not name or folded(name) in known:
            continue
        alike = [word for word in finals if _is_titled_so(document, place, finals[word]) and _is_slip_of(name, word)]
        if len(alike) != 1 and (document.lowers[place - 1] not in _BEFORE or _is_short_word(context.lexicon, name)):
            continue
        strange = name.lower() not in context.lexicon
        near = (
            alike
            if len(alike) == 1
            else [word for word in finals if _is_near(name, word) and (strange or word.lower() not in context.lexicon)]
        )
        if len(near) == 1:
            run = finals[near[0]]
            other = run.start + len(" ".join(run.words)) - len(near[0])
            yield _found(document, document.tokens[place].start, name, other, near[0])


def _is_titled_so(document: Document, place: int, run: Run) -> bool:
    """Whether a full name has the rank or learned title that stands before a surname."""
    title = document.tokens[place - 1].text
    return title.lower() in _POSTS and title in run.words[:-2]


def _is_slip_of(one: str, other: str) -> bool:
    """Whether two surnames with one title are a slip apart: "Cole", "Coles"; "Finch", "Flinch"."""
    first, second = folded(one), folded(other)
    if first == second or min(len(first), len(second)) < _LEAST:
        return False
    sounds = [name[0] + "".join(char for char in name[1:] if char not in "aeiouyh") for name in (first, second)]
    return distance(first, second, 1) == 1 or (sounds[0] == sounds[1] and distance(first, second, 2) == 2)


def _is_short_word(lexicon: Lexicon, name: str) -> bool:
    """Whether a surname is a word too and so short that many are a slip apart: "Dale", "Hale"."""
    return name.lower() in lexicon and len(name) < _LONG


def _untitled(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a run behind its titles, if a given name and a surname are left."""
    while words and words[0].lower() in _KNOWN_TITLES:
        words = words[1:]
    return words if len(words) > 1 else ()


def _surname(document: Document, place: int) -> str:
    """Return the surname at a place, "" if a further name follows or none stands there."""
    tokens = document.tokens
    if place >= len(tokens) or not tokens[place].text[:1].isupper() or tokens[place].kind != "word":
        return ""
    name = tokens[place].text.removesuffix("'s").removesuffix("’s")
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return "" if following[:1].isupper() or following in ("-", "van", "de", "bin") or len(name) < _LEAST else name


def _is_near(one: str, other: str) -> bool:
    """Whether two surnames are a slip apart, or two if they are long."""
    first, second = folded(one), folded(other)
    most = 2 if min(len(first), len(second)) >= _LONG else 1
    return first != second and first[0] == second[0] and distance(first, second, most) <= most and len(first) > _LEAST


def halved(document: Document, context: Context) -> Iterator[Finding]:
    """Yield halves of double surnames behind a title ("Mr McAllister"), and doubles that lost their hyphen."""
    doubles = {run.words[-1]: run for run in runs(document) if _is_double(run, context.lexicon)}
    for double, run in doubles.items():
        halves = double.split("-")
        model = run.start + len(" ".join(run.words)) - len(double)
        others = {other.words[-1] for other in runs(document) if other.words[0].lower() not in TITLES}
        for place in document.index.get(halves[0].lower(), ()):
            yield from _apart(document, place, halves, model, double)
        for half in halves:
            for place in document.index.get(half.lower(), ()) if half not in others else ():
                if place and document.lowers[place - 1] in _BEFORE and _surname(document, place) == half:
                    yield _found(document, document.tokens[place].start, half, model, double)


def _is_double(run: Run, lexicon: Lexicon) -> bool:
    """Whether a run ends with a double surname behind a given name, not with "Under-Secretary"."""
    halves = run.words[-1].split("-")
    given = run.words[-2]
    if given not in GIVEN and (given.lower() in lexicon or all(half.lower() in lexicon for half in halves)):
        return False
    return len(halves) == _PARTS and all(half[:1].isupper() and len(half) >= _LEAST for half in halves)


def _apart(document: Document, place: int, halves: list[str], model: int, double: str) -> Iterator[Finding]:
    """Yield the finding for the two halves of a surname one space apart, behind a title or given name."""
    tokens = document.tokens[place : place + 2]
    if [token.text.removesuffix("'s").removesuffix("’s") for token in tokens] != halves or not place:
        return
    before = document.tokens[place - 1].text
    if tokens[1].start == tokens[0].end + 1 and before[:1].isupper():
        yield _found(document, tokens[0].start, document.text[tokens[0].start : tokens[1].end], model, double)


def _finding(document: Document, start: int, word: str, place: int, other: str) -> Finding:
    """Return the finding on a word of the flow, which stands otherwise at `place` of the flow."""
    return _found(document, document.flow.span(start, start + len(word)).start, word, place, other)


def _found(document: Document, start: int, word: str, place: int, other: str) -> Finding:
    """Return the finding on a word at an offset of the draft; the other form stands at `place` of the flow."""
    related = (Related(document.flow.span(place, place + len(other)), f"“{other}” stands here"),)
    return Finding(Span(start, start + len(word)), (other,), (("other", other),), related)

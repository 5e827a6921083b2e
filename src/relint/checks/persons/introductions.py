"""People who are quoted by surname and were never introduced, or by given name alone. Start at `unintroduced`.

A release names a person in full before "Mr Tarrant said". Only who speaks counts: a reader asks who that is.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.checks.persons.given_names import GIVEN
from relint.checks.persons.name_runs import runs
from relint.checks.persons.offices import SPEECH
from relint.checks.persons.people import TITLES, Person, bare, people
from relint.checks.persons.slips import distance, folded
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.lexicon.lookup import Lexicon

_TITLES = frozenset("mr mrs ms miss mx dr professor prof cllr councillor".split())
_POSTS = _TITLES | frozenset("sergeant inspector superintendent constable captain major colonel".split())
_SLIPS = 2  # letters by which a surname may be misspelt
_INITIAL = 2  # letters of what is no name yet: "J.", "St"
_QUOTES = frozenset("”\"’',.:;“‘")
_SAYING = SPEECH | frozenset("says adds tells explains writes thinks believes".split())


def unintroduced(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the first "Mr Tarrant" who says something and is named nowhere in full. Option `known`: surnames."""
    known = {name.lower() for name in context.options["known"]}
    full = {folded(person.surname) for person in people(document) if person.given}
    full |= {folded(run.words[-1]) for run in runs(document) if run.words[-2].lower() not in TITLES}
    seen: set[str] = set()
    for person in people(document):
        surname = person.surname.lower()
        if surname in seen or surname in known or person.given:
            seen.add(surname)
            continue
        seen.add(surname)
        if _TITLES.isdisjoint(person.titles) or len(person.titles) > 1 or not _speaks(document, person):
            continue
        if not _is_named(document, person) and not _is_misspelt(folded(person.surname), full):
            yield Finding(base_span(document, person.first, person.place + 1))


def _is_misspelt(surname: str, full: set[str]) -> bool:
    """Whether a surname is a slip of one that the draft has in full, or half of it: other rules speak of that."""
    near = (other for other in full if other[0] == surname[0] or "-" in other)
    return any(distance(surname, other, 2) <= _SLIPS or surname in other.split("-") for other in near)


def _speaks(document: Document, person: Person) -> bool:
    """Whether a name without office or explanation stands beside a verb of saying."""
    before = document.lowers[person.first - 1] if person.first else ""
    after = document.lowers[person.place + 1 : person.place + 3]
    if not after or document.block_of(person.place).kind != "paragraph":
        return False
    if before in _SAYING:
        return after[0] in (".", ":", ";") or document.block_of(person.place).last <= person.place + 1
    opens = document.starts_sentence(person.first) or before in _QUOTES
    return opens and after[0] in _SAYING


def _is_named(document: Document, person: Person) -> bool:
    """Whether the surname stands elsewhere behind a capitalised word, or is explained: "Mr Lee, the head"."""
    for place in document.index.get(document.bases[person.place], ()):
        if place == person.place:
            continue
        before = document.tokens[place - 1] if place else None
        if (
            before
            and before.text[:1].isupper()
            and before.text.lower() not in _TITLES
            and not document.starts_sentence(place)
        ):
            return True
        following = document.tokens[place + 1 : place + 3]
        if following and following[0].text[:1].isupper():
            return True  # "Ng Eng Hen", later "Dr Ng"
        if len(following) > 1 and following[0].text in (",", "(") and document.lowers[place - 1] not in _TITLES:
            return True
    return False


def given_after_title(document: Document, context: Context) -> Iterator[Finding]:
    """Yield a title with the given name of somebody whose surname the draft has: Eifion Parry, "Councillor Eifion"."""
    full = {
        bare(document, place): person
        for person in people(document)
        if person.given
        for place in range(person.given_place, person.place)
        if len(bare(document, place)) > _INITIAL
    }
    surnames = {person.surname for person in people(document) if person.given}
    for given, person in full.items():
        if given in surnames or not _leads(context.lexicon, given, person.surname):
            continue
        for place in document.index.get(given.lower(), ()):
            last = document.tokens[place + 1].text if place + 1 < len(document.tokens) else ""
            titled = place and document.lowers[place - 1] in _POSTS and document.tokens[place - 1].text[0].isupper()
            if titled and document.tokens[place].text.startswith(given) and not last[:1].isupper():
                where = base_span(document, person.given_place, person.place + 1)
                related = (Related(where, "the whole name stands here"),)
                yield Finding(base_span(document, place, place + 1), (person.surname,), (), related)


def _leads(lexicon: Lexicon, given: str, surname: str) -> bool:
    """Whether a name is known to be a given name, or at least the one behind it a surname; "Liu Xiaochun" is Dr Liu."""
    return given in GIVEN or (lexicon.entry(given) is None and lexicon.entry(surname) is not None)

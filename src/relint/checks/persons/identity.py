"""One person, two given names, offices or ranks: "Sir Tony Radakin", "Sir Terry Radakin". Start at `given_name`.

Two people may share a surname, so a second given name is reported only if it is a slip or short form of the first, or
if the same rank, honour or office stands before both.
"""

from collections.abc import Iterator
from itertools import combinations

from relint.checks.code import Context
from relint.checks.persons.given_names import GIVEN, SPELLINGS
from relint.checks.persons.names import KIN
from relint.checks.persons.people import HONOURS, RANKS, Person, bare, everybody, people
from relint.checks.persons.slips import distance, folded
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

SHORT = {
    "adm": "admiral", "gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "lt": "lieutenant",
    "cdr": "commander", "cdre": "commodore", "brig": "brigadier", "sgt": "sergeant", "cpl": "corporal",
    "prof": "professor",
}  # fmt: skip
# Short forms that are no beginning of the name they are short for.
NICKNAMES = {
    "nick": "nicholas", "mike": "michael", "mick": "michael", "bill": "william", "billy": "william", "bob": "robert",
    "tony": "anthony", "dave": "david", "jim": "james", "liz": "elizabeth", "kate": "katherine", "kathy": "katherine",
    "steve": "stephen", "tom": "thomas", "dick": "richard", "rick": "richard", "ted": "edward", "jack": "john",
    "andy": "andrew", "harry": "henry", "sandy": "alexander", "peggy": "margaret", "meg": "margaret", "sally": "sarah",
    "betty": "elizabeth", "jenny": "jennifer", "debbie": "deborah", "cathy": "catherine",
}  # fmt: skip
OFFICES = frozenset(
    "secretary minister chief director officer chair chairman chairwoman commissioner mayor leader".split()
)
COURTESIES = frozenset("mr mrs ms miss dr professor sir dame lord lady baroness".split())
_POLICE = (("inspector",), ("superintendent",), ("constable",))
_EXCLUSIVE = frozenset("mr mrs ms miss".split())
_KIN = frozenset("wife husband father mother son daughter brother sister couple parents widow widower family".split())
_SUBJECT_VERBS = frozenset("is was has had said says now will can could hopes wants plans lives works".split())
_RARE = frozenset("dr professor prof councillor cllr reverend rev judge".split())
# Titles of which one person may bear either from one line to the next.
ALIKE = (frozenset(("lady", "baroness", "dame")), frozenset(("professor", "sir", "dame", "lord", "baroness", "lady")))
BESIDE = 6  # two names so few tokens apart in a sentence are two people: "Steven Hart and Stephen Hart"


def given_name(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the rarer given name of a person who is given two."""
    by_surname: dict[str, dict[str, list[Person]]] = {}
    for person in people(document):
        if len(person.given) > 1:
            by_surname.setdefault(person.surname, {}).setdefault(person.given, []).append(person)
    for by_given in by_surname.values():
        for one, other in combinations(by_given.values(), 2):
            if _is_one_person(document, one, other):
                model, rare = _ranked(one, other)
                for person in rare:
                    yield _finding(document, person.given_place, model[0].given_place)
    yield from _given_only(document)


def _given_only(document: Document) -> Iterator[Finding]:
    """Yield the name of somebody called by one name, who was introduced by another spelling of it: "Rafi, 17,"."""
    single = {person.surname: person for person in everybody(document) if person.surname == person.given}
    if not single or not KIN.isdisjoint(document.index):
        return
    for sentence in document.sentences:
        place = sentence.first
        word = bare(document, place)
        if word in single or not word.istitle() or document.tokens[place + 1 : place + 2] == []:
            continue
        known = word in GIVEN or document.lowers[place + 1] in _SUBJECT_VERBS
        if document.tokens[place + 1].text.islower() and known:
            model = next((name for name in single if _is_spelling(word, name)), "")
            if model:
                yield _finding(document, place, single[model].place)


def _is_spelling(one: str, other: str) -> bool:
    """Whether two given names are spellings of one."""
    short, long = sorted((folded(one), folded(other)), key=len)
    return is_slip(short, long) or any(short in names and long in names for names in SPELLINGS)


def _is_one_person(document: Document, one: list[Person], other: list[Person]) -> bool:
    """Whether two given names before one surname are meant for the same person."""
    others = {person.place for person in other}
    if any(_stands_beside(document, person.place, others) for person in one):
        return False
    short, long = sorted((folded(one[0].given), folded(other[0].given)), key=len)
    shortened = (long.startswith(short) and len(short) < len(long)) or NICKNAMES.get(short) == long
    spelt = any(short in names and long in names for names in SPELLINGS)
    return is_slip(short, long) or shortened or spelt or _share_office(document, one, other)


def is_slip(short: str, long: str) -> bool:
    """Whether one given name is a slip of the other, both folded: "Jon" and "John" are one, "Tim" and "Tom" two."""
    least = 3 if len(short) < len(long) else 4
    most = 2 if len(short) >= 6 else 1
    return len(short) >= least and short[0] == long[0] and distance(short, long, most) <= most


def _stands_beside(document: Document, place: int, others: set[int]) -> bool:
    """Whether one of the other names stands beside the one at `place` in its sentence."""
    near = others.intersection(range(place - BESIDE, place + BESIDE + 1))
    return any(document.sentence_of(other) == document.sentence_of(place) for other in near)


def _share_office(document: Document, one: list[Person], other: list[Person]) -> bool:
    """Whether the same rank, honour or office stands before both."""
    if _marks(one) & _marks(other):
        return True
    initials = {person.given[0] for person in (*one, *other)}
    if len(initials) == 1 and _scholarly(one) & _scholarly(other):
        return True  # "Dr Siobhan Lacey", "Dr Sinead Lacey"
    return bool(_offices(document, one) & _offices(document, other))


def _scholarly(persons: list[Person]) -> set[str]:
    """Return the titles that few of one name bear."""
    return {title for person in persons for title in person.titles} & _RARE


def _marks(persons: list[Person]) -> set[tuple[str, ...]]:
    """Return the titles that hold a rank or honour, whole: "sir", "admiral sir"."""
    titles = {tuple(SHORT.get(title, title) for title in person.titles) for person in persons}
    return {title for title in titles if not (RANKS | HONOURS).isdisjoint(title)}


def _offices(document: Document, persons: list[Person]) -> set[str]:
    """Return the offices just before the names: "defence secretary"."""
    found = set()
    for person in persons:
        words = document.lowers[max(person.first - 2, 0) : person.first]
        if len(words) == 2 and words[1] in OFFICES and words[0].isalpha():
            found.add(" ".join(words))
    return found


def office(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the rarer of two offices in one department before a person's name: Defence Secretary and Minister."""
    by_name: dict[str, dict[str, list[int]]] = {}
    for person in people(document):
        place = person.first - 1
        if person.given and place > 0 and document.lowers[place] in ("secretary", "minister"):
            key = f"{document.lowers[place - 1]} {person.given} {person.surname}"
            by_name.setdefault(key, {}).setdefault(document.lowers[place], []).append(place)
    for places in by_name.values():
        if len(places) == 2:
            rare, model = sorted(places.values(), key=lambda found: (len(found), -found[0]))
            for place in rare:
                yield _finding(document, place, model[0])


def title(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the rarer rank or courtesy title of a person who is given two that do not go together."""
    by_surname: dict[str, list[Person]] = {}
    for person in people(document):
        by_surname.setdefault(person.surname, []).append(person)
    for persons in by_surname.values():
        givens = {person.given for person in persons if person.given}
        if len(givens) == 1:
            yield from _conflicts(document, persons, RANKS)
            yield from _lowered(document, persons)
            yield from _conflicts(document, [person for person in persons if person.given], COURTESIES)
            if _KIN.isdisjoint(document.index):
                yield from _changed(document, persons)


def _lowered(document: Document, persons: list[Person]) -> Iterator[Finding]:
    """Yield police ranks that lost or won their "chief": "Chief Inspector Nadia Forbes", then "Inspector Forbes"."""
    ranked: dict[bool, list[Person]] = {}
    for person in persons:
        if person.titles[-1:] in _POLICE:
            ranked.setdefault("chief" in person.titles, []).append(person)
    if len(ranked) == 2:
        model, rare = _ranked(ranked[True], ranked[False])
        text = " ".join(bare(document, place) for place in range(model[0].first, model[0].first + len(model[0].titles)))
        start = document.tokens[model[0].first].start
        related = (Related(Span(start, start + len(text)), f"“{text}” stands here"),)
        for person in rare:
            span = document.span(person.first, person.first + len(person.titles))
            yield Finding(span, (text,), (("other", text),), related)


def _changed(document: Document, persons: list[Person]) -> Iterator[Finding]:
    """Yield surnames alone behind a title that is not the first one's of those that shut each other out: Mrs, Miss."""
    titled = [person for person in persons if len(person.titles) == 1 and person.titles[0] in _EXCLUSIVE]
    firsts = {person.titles[0]: person.first for person in reversed(titled)}
    if len(firsts) != 2 or abs(firsts[titled[0].titles[0]] - firsts[titled[-1].titles[0]]) < BESIDE:
        return
    for person in titled:
        if person.titles != titled[0].titles and not person.given and not _stands_joined(document, person.first):
            yield _finding(document, person.first, titled[0].first)


def _stands_joined(document: Document, place: int) -> bool:
    """Whether "and" stands before a title: "Mr and Mrs Lee"."""
    return place > 1 and document.lowers[place - 1] in ("and", "&", "or") and document.lowers[place - 2] in _EXCLUSIVE


def _conflicts(document: Document, persons: list[Person], kind: frozenset[str]) -> Iterator[Finding]:
    """Yield the rarer titles of one kind where two stand before one person's name."""
    by_title: dict[str, list[int]] = {}
    for person in persons:
        for place in range(person.given_place - 1, person.first - 1, -1):
            word = SHORT.get(document.lowers[place], document.lowers[place])
            if word in kind:
                by_title.setdefault(word, []).append(place)
                break
    for one, other in combinations(by_title, 2):
        if not any(one in alike and other in alike for alike in ALIKE):
            rare, model = sorted((by_title[one], by_title[other]), key=lambda places: (len(places), -places[0]))
            for place in rare:
                yield _finding(document, place, model[0])


def _ranked(one: list[Person], other: list[Person]) -> tuple[list[Person], list[Person]]:
    """Return (the commoner or earlier, the other)."""
    if (len(one), -one[0].place) >= (len(other), -other[0].place):
        return one, other
    return other, one


def _finding(document: Document, place: int, model: int) -> Finding:
    """Return the finding on the token at `place`, which the draft calls otherwise at `model`."""
    text = bare(document, model)
    token = document.tokens[model]
    related = (Related(Span(token.start, token.start + len(text)), f"“{text}” stands here"),)
    start = document.tokens[place].start
    return Finding(Span(start, start + len(bare(document, place))), (text,), (("other", text),), related)

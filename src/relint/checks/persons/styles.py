"""People whose rank or style changes in mid draft: "Commander Keay", "Lieutenant Commander Keay". Start at `changed`.

A draft names a person in full first, then by rank and surname, and may shorten the rank ("Lieutenant Colonel", then
"Colonel"), never lengthen it. A doctor is no plain "Mr" two lines on, and Lord Tennant of Wray is not Lord Wray.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.persons.people import BEFORE_SURNAME, RANKS, Person, bare, people
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span

_LEARNED = frozenset("dr professor prof".split())
_PLAIN = frozenset("mr ms".split())
_COURTESIES = frozenset("mr mrs ms miss".split())
_HONOURED = frozenset("sir dame lord lady baroness baron".split())
_KIN = frozenset("wife husband father mother son daughter brother sister couple parents widow widower family".split())
_LORDS = frozenset("lord lady baroness viscount earl".split())
_OF = lazily(r"\b(Lord|Lady|Baroness|Viscount) ([A-Z][\w'’-]+) of ((?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?)")


def changed(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield titles before a surname that are not the ones of the full name above: a longer rank, "Mr" for "Dr"."""
    if BEFORE_SURNAME.isdisjoint(document.index):
        return
    by_surname: dict[str, list[Person]] = {}
    for person in people(document):
        by_surname.setdefault(person.surname, []).append(person)
    for persons in by_surname.values():
        if len({person.given for person in persons if person.given}) == 1:
            model = next(person for person in persons if person.given)
            for person in persons:
                if person.first > model.place and _is_changed(document, person, model):
                    yield _finding(document, person, model)


def _is_changed(document: Document, person: Person, model: Person) -> bool:
    """Whether the title of a later naming does not go with the full name's; two in one sentence are two people."""
    if document.sentence_of(person.place) == document.sentence_of(model.place):
        return False
    return _is_longer(person, model) or _is_plain(document, person, model) or _is_raised(document, person, model)


def _is_longer(person: Person, model: Person) -> bool:
    """Whether a rank is that of the full name with a word before it: "Commander", "Lieutenant Commander"."""
    short, long = model.titles, person.titles
    short = tuple(title for title in short if title not in _HONOURED)
    long = tuple(title for title in long if title not in _HONOURED)
    return len(long) > len(short) > 0 and long[-len(short) :] == short and short[-1] in RANKS


def _is_plain(document: Document, person: Person, model: Person) -> bool:
    """Whether a surname alone has "Mr" before it and the full name "Dr", and the draft knows no kin of theirs."""
    if person.given or len(person.titles) != 1 or person.titles[0] not in _PLAIN:
        return False
    joined = person.first and document.lowers[person.first - 1] in ("and", "&", "or")
    return (
        model.titles[:1] != () and model.titles[0] in _LEARNED and not joined and not _near_kin(document, person, model)
    )


def _near_kin(document: Document, *persons: Person) -> bool:
    """Whether a word for kin stands in the paragraph of one of the namings, or of the one before it."""
    if _KIN.isdisjoint(document.index):
        return False
    for person in persons:
        block = document.block_of(person.place)
        first = document.block_of(block.first - 1).first if block.first else 0
        if not _KIN.isdisjoint(document.lowers[first : block.last]):
            return True
    return False


def _is_raised(document: Document, person: Person, model: Person) -> bool:
    """Whether a surname alone has "Dr" before it and the full name "Mr" or "Professor", or "Lord" and it "Sir"."""
    if person.given or len(person.titles) != 1 or len(model.titles) != 1 or _near_kin(document, person, model):
        return False
    short, full = person.titles[0], model.titles[0]
    if full in _COURTESIES:
        return short in _LEARNED
    if full in _LEARNED:
        return short in _LEARNED and short[:4] != full[:4]
    return (full, short) in (("sir", "lord"), ("sir", "mr"), ("dame", "ms"), ("dame", "mrs"), ("dame", "miss"))


def _finding(document: Document, person: Person, model: Person) -> Finding:
    """Return the finding on the titles of a person, with those of the full name."""
    start, end = document.tokens[model.first].start, model.first + len(model.titles) - 1
    text = " ".join(bare(document, place) for place in range(model.first, end + 1))
    related = (Related(Span(start, document.tokens[end].end), f"“{text}” stands here"),)
    last = document.tokens[person.first + len(person.titles) - 1]
    cures = () if model.titles[-1] in ("sir", "dame") else (text,)  # "Sir Brook" is none
    return Finding(Span(document.tokens[person.first].start, last.end), cures, (("other", text),), related)


def by_place(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield lords who are called by the place in their title: "Lord Tennant of Wray", later "Lord Wray"."""
    if _LORDS.isdisjoint(document.index):
        return
    text = document.flow.text
    for match in _OF.finditer(text):
        title, name, place = match.groups()
        wrong = f"{title} {place.removesuffix('’s').removesuffix(chr(39) + 's')}"
        start = text.find(wrong)
        while start >= 0:
            end = start + len(wrong)
            if not text[end : end + 1].isalpha() and not text.startswith(" of ", end):
                right = f"{title} {name}"
                model = document.flow.span(match.start(), match.start() + len(right))
                related = (Related(model, f"“{right} of {place}” stands here"),)
                yield Finding(document.flow.span(start, end), (right,), (("other", f"{right} of {place}"),), related)
            start = text.find(wrong, end)

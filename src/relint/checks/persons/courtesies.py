"""How a draft goes on naming a person: "Mr Vickery" or "Vickery", not in full again. Start at `mixed` or `again`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.checks.persons.people import Person, bare, people
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_COURTESIES = frozenset("mr mrs ms miss".split())


def mixed(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the rarer of two ways to name a person after the first time: "Mr Vickery", and "Vickery" alone."""
    titled: dict[str, list[Person]] = {}
    full: dict[str, set[str]] = {}
    for person in people(document):
        if person.given:
            full.setdefault(person.surname, set()).add(person.given)
        elif len(person.titles) == 1 and person.titles[0] in _COURTESIES and _is_own(document, person.place):
            titled.setdefault(person.surname, []).append(person)
    for surname, persons in titled.items():
        if len(full.get(surname, ())) == 1:
            yield from _rarer(document, persons, list(_alone(document, surname)))


def _is_own(document: Document, place: int) -> bool:
    """Whether a token stands in the draft's own prose."""
    block = document.block_of(place)
    return block.kind == "paragraph" and document.quotation_at(document.tokens[place].start) is None


def _alone(document: Document, surname: str) -> Iterator[int]:
    """Yield where a surname stands without a title, given name or further name: "Vickery said", "said Vickery"."""
    for place in document.index.get(surname.lower(), ()):
        before = document.tokens[place - 1].text if place else ""
        after = document.tokens[place + 1].text if place + 1 < len(document.tokens) else ""
        initial = before == "." and len(document.tokens[place - 2].text) == 1  # "J. Vickery"
        joined = initial or before[:1].isupper() or before in ("-", "the", "a") or after[:1].isupper() or after == "-"
        if bare(document, place) == surname and not joined and _is_own(document, place):
            yield place


def _rarer(document: Document, titled: list[Person], alone: list[int]) -> Iterator[Finding]:
    """Yield the places of the rarer way; of two as frequent ones the later."""
    if not titled or not alone:
        return
    title = document.tokens[titled[0].first].text
    if (len(titled), -titled[0].first) < (len(alone), -alone[0]):
        model = base_span(document, alone[0], alone[0] + 1)
        spans = [(base_span(document, person.first, person.place + 1), titled[0].surname) for person in titled]
    else:
        model = base_span(document, titled[0].first, titled[0].place + 1)
        spans = [(base_span(document, place, place + 1), f"{title} {titled[0].surname}") for place in alone]
    for span, text in spans:
        yield Finding(span, (text,), (("other", text),), (Related(model, f"“{text}” stands here"),))


def again(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield a courtesy title with the whole name of a person who was introduced before without one."""
    met: dict[tuple[str, str], Person] = {}
    surnames: dict[str, set[str]] = {}
    for person in people(document):
        if person.given:
            surnames.setdefault(person.surname, set()).add(person.given)
    for person in people(document):
        if not person.given or document.block_of(person.place).part != "body" or not _is_own(document, person.place):
            continue
        first = met.setdefault((person.given, person.surname), person)
        titled = person.titles[:1] and person.titles[0] in _COURTESIES
        if titled and first is not person and not first.titles and len(surnames[person.surname]) == 1:
            text = f"{document.tokens[person.first].text} {person.surname}"
            where = Related(_name(document, first), "the whole name stands here")
            yield Finding(base_span(document, person.first, person.place + 1), (text,), (("other", text),), (where,))


def _name(document: Document, person: Person) -> Span:
    return base_span(document, person.given_place, person.place + 1)

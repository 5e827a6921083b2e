"""The people of a draft, each with what stands before the name: titles and an office. Start at `named`.

A bare surname behind a title ("Mr Shapps") belongs to the one person of the draft who has that surname. Learning counts
with this what checking compares.
"""

from relint.checks.persons.given_names import GIVEN
from relint.checks.persons.offices import office_before, office_first
from relint.checks.persons.people import Person, people
from relint.document import Document
from relint.typed import NamedTuple


class Named(NamedTuple):
    """One person of a draft: surname and given name as written ("" if it is not told), namings, titles and offices."""

    surname: str
    given: str
    places: tuple[Person, ...]
    titles: frozenset[str]
    offices: frozenset[str]


def named(document: Document) -> list[Named]:
    """Return the people of a draft, those with a given name first. Made once a draft."""
    return document.once(_named)


def _named(document: Document) -> list[Named]:
    namings = [person for person in people(document) if _is_sound(document, person)]
    by_name: dict[tuple[str, str], list[Person]] = {}
    for person in namings:
        if person.given:
            by_name.setdefault((person.surname, person.given), []).append(person)
    known = list(by_name)
    for person in namings:
        if not person.given:
            givens = [given for surname, given in known if surname == person.surname]
            by_name.setdefault((person.surname, givens[0] if len(givens) == 1 else ""), []).append(person)
    return [
        Named(
            surname,
            given,
            tuple(found),
            frozenset(title for person in found if (title := title_of(document, person))),
            frozenset(office for person in found if (office := office_of(document, person))),
        )
        for (surname, given), found in by_name.items()
    ]


def _is_sound(document: Document, person: Person) -> bool:
    """Whether a naming tells a surname: not "Sir Bob", "CHRIS SMITH", "J. Smith" or a name in a heading's capitals."""
    if person.surname in GIVEN and not person.given:
        return False
    if any(document.tokens[place].text == "MS" for place in range(person.first, person.given_place)):
        return False  # "MS Excel"
    return not person.surname.isupper() and len(person.given) != 1


def title_of(document: Document, person: Person) -> str:
    """Return the titles before a name as they are written: "Admiral Sir", "Mr"; "" if there are none."""
    return " ".join(
        document.tokens[place].text
        for place in range(person.first, person.given_place)
        if document.tokens[place].kind == "word"
    )


def office_of(document: Document, person: Person) -> str:
    """Return the capitalised office before a name: "Housing Minister", "Secretary of State for Transport"; or ""."""
    start = document.block_of(person.first).first
    head = office_before(document, person.first, start)
    if head is None or not document.tokens[head].text[0].isupper():
        return ""
    first = office_first(document, head, start)
    texts = [token.text for token in document.tokens[first : person.first]]
    return " ".join(texts) if all(text.replace("-", "").isalpha() for text in texts) else ""

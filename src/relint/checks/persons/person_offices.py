"""One person, two offices: "Clinical director Ann Lee", "Ann Lee, medical director". Start at `two_offices`.

An office stands before the name ("Clinical director Olu Bede", "the mayor, Ann Lee,") or behind a comma after it ("Ann
Lee, the museum's director,"). A person may have several; two conflict if they have one head and differ in the words
before it, or in "deputy" alone.
"""

from collections import Counter
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.persons.offices import HEADS, office_before, office_first
from relint.checks.persons.people import Person, people
from relint.checks.persons.slips import distance
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.typed import NamedTuple

_BELOW = frozenset("deputy assistant vice associate junior under".split())
_FORMER = frozenset("former outgoing then incoming new next acting interim shadow ex".split())
_ONE = {"headteacher": "head", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "adviser": "advisor"}
_RIVALS = {"secretary", "minister"}
_REACH = 7  # tokens between a name and the head of the office behind it


class Office(NamedTuple):
    """One office of a person: words before the head, the head, its tokens, and whether it is apart from the name."""

    before: tuple[str, ...]
    head: str
    first: int
    last: int
    apart: bool


def two_offices(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the later of two offices of one person that cannot both be right."""
    found: dict[str, list[Office]] = {}
    if HEADS.isdisjoint(document.index):
        return
    givens: dict[str, set[str]] = {}
    times = Counter(person.surname for person in people(document))
    for person in people(document):
        givens.setdefault(person.surname, set()).update({person.given} - {""})
    for person in people(document):
        if times[person.surname] > 1 and len(givens[person.surname]) == 1:
            for office in _offices(document, person):
                held = found.setdefault(person.surname, [])
                other = next((known for known in held if _conflict(known, office)), None)
                if other is not None:
                    yield _finding(document, office, other)
                else:
                    held.append(office)


def _offices(document: Document, person: Person) -> Iterator[Office]:
    """Yield the offices before a name and behind it."""
    block = document.block_of(person.place)
    end = person.first
    if end > block.first and document.lowers[end - 1] == ",":
        end -= 1
    head = office_before(document, end, block.first)
    if head is not None and head == end - 1:
        yield _office(document, head, block.first, apart=end < person.first)
    if document.lowers[person.place + 1 : person.place + 2] == [","]:
        first = person.place + 2
        for place in range(first, min(first + _REACH, block.last)):
            if document.bases[place] in HEADS and document.lowers[place + 1 : place + 2] != ["-"]:
                last = place
                while last + 1 < block.last and document.bases[last + 1] in HEADS:
                    last += 1
                yield _office(document, last, first, apart=True)
                return
            if document.tokens[place].kind == "mark" or document.lowers[place] in ("who", "and", "of", "from"):
                return


def _office(document: Document, head: int, start: int, *, apart: bool) -> Office:
    """Return the office with this head, not looking before the token `start`."""
    first = office_first(document, head, start)
    while first > start and _qualifies(document, first):
        first -= 1
    words = tuple(document.bases[first:head])
    name = document.bases[head]
    return Office(words, _ONE.get(name, name), first, head + 1, apart)


def _qualifies(document: Document, first: int) -> bool:
    """Whether the word before an office belongs to it: "Fisheries Minister", "clinical director"."""
    before = document.tokens[first - 1]
    if before.kind != "word" or document.bases[first - 1] != document.lowers[first - 1]:
        return False
    if document.lowers[first - 1] in _BELOW | _FORMER:
        return True
    capital = document.tokens[first].text[0].isupper() and before.text[0].isupper()
    return (capital and document.lowers[first - 1] not in _NO_PART) or before.text.lower().endswith(("al", "ic", "ive"))


_NO_PART = frozenset("the a an its their our his her said by with and or to of for from when that".split())


def _conflict(one: Office, other: Office) -> bool:
    """Whether one person cannot hold both offices."""
    if _FORMER & {*one.before, *other.before}:
        return False
    if {one.head, other.head} == _RIVALS:  # the form that stands before the name has a rule of its own
        return one.before == other.before and (one.apart or other.apart)
    if one.head != other.head:
        return False
    first, second = set(one.before), set(other.before)
    if (first ^ second) & _BELOW:
        return first - _BELOW <= second - _BELOW or second - _BELOW <= first - _BELOW
    if len(first - second) != 1 or len(second - first) != 1 or len(first) != len(second):
        return False
    (word,), (another,) = first - second, second - first
    # One minister may be the Communities and the Planning Minister, but not the Roads and the Road Minister.
    return one.head not in _RIVALS or distance(word, another, 1) == 1


def _finding(document: Document, office: Office, other: Office) -> Finding:
    text = document.line(document.span(other.first, other.last))
    related = (Related(document.span(other.first, other.last), f"“{text}” stands here"),)
    return Finding(document.span(office.first, office.last), (text,), (("other", text),), related)

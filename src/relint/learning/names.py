"""Learns people and acronyms. Start at `People.add`: one call a release."""

from collections import Counter
from collections.abc import Iterator

from relint.checks.memory.house_acronyms import explained
from relint.checks.memory.house_people import named
from relint.document import Document
from relint.learning.counts import ranked, storable
from relint.lexicon.lookup import Lexicon
from relint.memory import ACRONYM, PERSON, Entry

MOST_TITLES = 6


class People:
    """People by (surname, given name): the releases that name them, by number, and the titles and offices there."""

    def __init__(self) -> None:
        self._releases: dict[tuple[str, str], set[int]] = {}
        self._titles: dict[tuple[str, str], Counter[str]] = {}
        self._count = 0

    def add(self, document: Document) -> None:
        """Count the people of one release."""
        self._count += 1
        for person in named(document):
            key = person.surname, person.given
            self._releases.setdefault(key, set()).add(self._count)
            self._titles.setdefault(key, Counter()).update(person.titles | person.offices)

    def entries(self, lexicon: Lexicon) -> Iterator[Entry]:
        """Yield the people. Those who are only ever called by title and surname join the one whose surname it is."""
        self._join()
        for (surname, given), releases in self._releases.items():
            titles = tuple(row for row in ranked(self._titles[surname, given]) if storable(row[0]))[:MOST_TITLES]
            form = f"{surname}, {given}" if given else surname
            chance = len(releases) == 1 and not titles and surname.lower() in lexicon  # "Faith Network"
            if storable(form) and not chance:
                yield Entry(PERSON, form, len(releases), titles)

    def _join(self) -> None:
        for surname, given in list(self._releases):
            givens = [one for name, one in self._releases if name == surname and one] if not given else []
            if len(givens) == 1:
                self._releases[surname, givens[0]] |= self._releases.pop((surname, ""))
                self._titles[surname, givens[0]] += self._titles.pop((surname, ""))


class Acronyms:
    """Acronyms with their explanations."""

    def __init__(self) -> None:
        self._forms: dict[str, Counter[str]] = {}

    def add(self, document: Document) -> None:
        """Count the explanations of one release."""
        for name, form in {(one.name, form) for one, form in explained(document) if one.fits and storable(form)}:
            self._forms.setdefault(name, Counter())[form] += 1

    def entries(self) -> Iterator[Entry]:
        """Yield the acronyms."""
        for name, forms in self._forms.items():
            yield Entry(ACRONYM, name, forms.total(), ranked(forms))

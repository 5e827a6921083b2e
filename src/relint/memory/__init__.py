"""The house's memory: what its published releases call people, offices, bodies and things, and in how many of them.

    lines.py     the file: one entry a line, sorted, for people to read and for git to merge
    opening.py   from the files that a configuration names to a `Memory`, kept compiled
    indexing.py  from entries to a `Memory`
    keys.py      what two spellings of one name have in common

`Entry` is a line of the file, `Memory` what checks look names up in. What is learned, and how, is in `relint.learning`.
"""

from relint.typed import NamedTuple

PERSON, OFFICE, BODY, TERM, ACRONYM = KINDS = ("person", "office", "body", "term", "acronym")
PHRASES = (OFFICE, BODY, TERM)


class Entry(NamedTuple):
    """One line of a memory file.

    `form` is the usual form: a name as "Shapps, Grant" (or "Hanham" alone), a phrase or an acronym; `releases` says in
    how many releases it stands. `others` holds (text, releases): for a person the titles and offices before the name,
    for an acronym its explanations, for all else the other forms. A `note` is a person's: it makes the line theirs.
    """

    kind: str
    form: str
    releases: int
    others: tuple[tuple[str, int], ...] = ()
    note: str = ""

    @property
    def pinned(self) -> bool:
        """Whether a person has taken over the line, so that `relint learn` leaves it as it is."""
        return bool(self.note)

    @property
    def barred(self) -> bool:
        """Whether a person says that this is nothing to remember: a pinned line with 0 releases."""
        return self.pinned and not self.releases


class Memory(NamedTuple):
    """What checks look up: lines of memory files by key, which become entries only when they are asked for.

    people     surname (see `surname_key`) → its lines
    givens     first given name → the surname keys that it stands with, a line each
    phrases    key (see `key_of`) → the line of an office, body or term
    openers    first word, in lower case, of a phrase of several words → lines of its words, a tab and its key
    compounds  key of what stands somewhere as one word → nothing more: "policymaker" of "policy-makers"
    acronyms   acronym → its line
    """

    people: dict[str, str]
    givens: dict[str, str]
    phrases: dict[str, str]
    openers: dict[str, str]
    compounds: dict[str, None]
    acronyms: dict[str, str]

    def __bool__(self) -> bool:
        """Whether anything is remembered."""
        return bool(self.people or self.phrases or self.acronyms)

    def persons(self, key: str) -> list[Entry]:
        """Return the people with a surname key."""
        return self._entries(self.people, key)

    def phrase(self, key: str) -> Entry | None:
        """Return the office, body or term with a key, or None."""
        return next(iter(self._entries(self.phrases, key)), None)

    def acronym(self, name: str) -> Entry | None:
        """Return an acronym with its explanations, or None."""
        return next(iter(self._entries(self.acronyms, name)), None)

    def surnames(self, given: str) -> list[str]:
        """Return the surname keys of the people with a given name."""
        return self.givens.get(given, "").split("\n")

    def _entries(self, table: dict[str, str], key: str) -> list[Entry]:
        if key not in table:
            return []
        from relint.memory.lines import entry_of

        return [entry_of(line, "memory") for line in table[key].split("\n")]


NOTHING = Memory({}, {}, {}, {}, {}, {})


def surname_and_given(form: str) -> tuple[str, str]:
    """Return ("Shapps", "Grant") for "Shapps, Grant", and ("Hanham", "") for "Hanham"."""
    surname, _, given = form.partition(", ")
    return surname, given


def counted(releases: int) -> str:
    """Return "1 release", "41 releases"."""
    return f"{releases} release" if releases == 1 else f"{releases} releases"

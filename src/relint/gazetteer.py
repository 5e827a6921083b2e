"""Countries and territories: their names, capitals, adjectives and peoples. Start at `open_gazetteer`.

The list is text (`data/own-facts/countries.tsv`, a country a line); `compile_gazetteer` turns it into one marshal file
that opens in a fraction of a millisecond. Names are stored as the tokens they make in a draft, filed under the first.
"""

import marshal
import os

from relint.errors import LexiconError
from relint.installed import BUILT
from relint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "own-facts/countries.tsv"
TARGET = "countries.bin"

# What a name is to its country: the usual name, another in use, the full name, an old one, its capital.
USUAL, OTHER, FULL, OLD, CAPITAL = range(5)
_COLUMNS = 7


class Country(NamedTuple):
    """One line of the list. `article` is whether the usual name takes "the"; `adjectives` and `people` may be empty."""

    name: str
    article: bool
    adjectives: tuple[str, ...]
    people: tuple[str, ...]


class Gazetteer(NamedTuple):
    """Countries by number; names by their first token in lower case; adjectives and peoples by lower case.

    A name is (its tokens as they are written, the country's number, its role: USUAL … CAPITAL); of one first token the
    longest names come first.
    """

    countries: list[tuple[str, bool, tuple[str, ...], tuple[str, ...]]]
    names: dict[str, list[tuple[tuple[str, ...], int, int]]]
    adjectives: dict[str, int]
    people: dict[str, int]

    def country(self, number: int) -> Country:
        """Return the country with this number."""
        return Country._make(self.countries[number])


_opened: list[Gazetteer] = []


def open_gazetteer() -> Gazetteer:
    """Return the gazetteer, opened once in a process. Raises LexiconError if it is not built."""
    if not _opened:
        try:
            with open(os.path.join(BUILT, TARGET), "rb") as file:
                _opened.append(Gazetteer._make(marshal.loads(file.read())))  # noqa: S302 - our own file
        except (OSError, ValueError, EOFError, TypeError):
            raise LexiconError(TARGET, "the gazetteer is not built; install relint with pip.") from None
    return _opened[0]


def compile_gazetteer(data_dir: "Path", out_dir: "Path") -> None:
    """Read the list below `data_dir` and write the marshal file into `out_dir`. Raises LexiconError for a bad line."""
    source = data_dir / SOURCE
    made = parsed(source.read_text(encoding="utf-8"), str(source))
    out_dir.mkdir(parents=True, exist_ok=True)
    (out_dir / TARGET).write_bytes(marshal.dumps(tuple(made), 2))  # later versions mark what happens to be shared)


def parsed(text: str, path: str = SOURCE) -> Gazetteer:
    """Return the gazetteer that the lines of `text` describe. Raises LexiconError that names the line."""
    gazetteer = Gazetteer([], {}, {}, {})
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            fields = line.split("\t")
            if not fields[0] or len(fields) > _COLUMNS:
                raise LexiconError(f"{path}:{number}", f"must be up to {_COLUMNS} fields, the name first")
            _add(gazetteer, [tuple(filter(None, field.split(";"))) for field in fields])
    for names in gazetteer.names.values():
        names.sort(key=lambda name: (-len(name[0]), name))
    return gazetteer


def _add(gazetteer: Gazetteer, fields: list[tuple[str, ...]]) -> None:
    """Add one line: usual name, other names, full names, old names, capitals, adjectives, people."""
    fields += [()] * (_COLUMNS - len(fields))
    number = len(gazetteer.countries)
    usual = fields[0][0]
    name = usual.removeprefix("the ")
    gazetteer.countries.append((name, name != usual, fields[5], fields[6]))
    for role, names in enumerate(((name,), *fields[1:5])):
        for text in names:
            tokens = _tokens(text)
            gazetteer.names.setdefault(tokens[0].lower(), []).append((tokens, number, role))
    for table, words in ((gazetteer.adjectives, fields[5]), (gazetteer.people, fields[6])):
        for word in words:
            table.setdefault(word.lower(), number)


def _tokens(text: str) -> tuple[str, ...]:
    """Return the tokens a name makes in a draft."""
    from relint.reading import document_of

    return tuple(token.text for token in document_of(text).tokens)

"""The memory file: tab-separated lines for people and git. Start at `parsed` and `written`.

    person<TAB>Shapps, Grant<TAB>126<TAB>Housing Minister (57); Mr (40)<TAB>

The columns are kind, usual form, releases, other forms with releases, and a note. A file that git merged may hold a
line twice, or lines out of order: the one with more releases holds, and a line with a note goes before all.
"""

from collections.abc import Iterable

from relint.errors import MemoryFileError
from relint.memory import KINDS, Entry
from relint.patterns import lazily
from relint.storage import read_bytes

HEAD = """\
# The house's memory, written by “relint learn”: what published releases write, and how many of them. Edit it freely.
# A line with a note in the last column is yours: it counts as certain, and relint keeps it as it is. One with a note
# and 0 releases bars what is no name or term. In git, “*.tsv merge=union” in .gitattributes avoids conflicts.
# kind\tusual form\treleases\tother forms (person: titles and offices; acronym: explanations)\tnote
"""
COLUMNS = 5
_OTHER = lazily(r"(.+) \((\d+)\)")


def read(path: str, shown: str) -> list[Entry]:
    """Return the entries of a file that messages call `shown`. Raises MemoryFileError, or ReadingError."""
    return parsed(decoded(read_bytes(path), shown), shown)


def decoded(data: bytes, shown: str) -> str:
    """Return the text of a memory file's bytes. Raises MemoryFileError."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise MemoryFileError(f"{shown}:{line}", "is not UTF-8") from None


def parsed(text: str, shown: str) -> list[Entry]:
    """Return the entries of a memory file's text, in its order, each once. Raises MemoryFileError."""
    found: dict[tuple[str, str], Entry] = {}
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        entry = entry_of(line, f"{shown}:{number}")
        before = found.get((entry.kind, entry.form))
        found[entry.kind, entry.form] = entry if before is None else _surer(before, entry)
    return list(found.values())


def written(entries: Iterable[Entry]) -> str:
    """Return the text of a memory file: sorted, one entry a line."""
    return HEAD + "".join(f"{line_of(entry)}\n" for entry in sorted(entries, key=order))


def order(entry: Entry) -> tuple[int, str, str]:
    """Return what lines are sorted by: the kind, and the form without regard to capitals."""
    return KINDS.index(entry.kind), entry.form.casefold(), entry.form


def line_of(entry: Entry) -> str:
    """Return the line of an entry, without its end."""
    others = "; ".join(f"{text} ({releases})" for text, releases in entry.others)
    return "\t".join((entry.kind, entry.form, str(entry.releases), others, entry.note)).rstrip("\t")


def entry_of(line: str, place: str) -> Entry:
    """Return the entry on a line; `place` is where errors say that it stands. Raises MemoryFileError."""
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) < 3:
        raise MemoryFileError(place, "must hold kind, form and releases, with a tab between them")
    if len(cells) > COLUMNS:
        raise MemoryFileError(place, f"holds {len(cells)} columns; there are {COLUMNS}")
    kind, form, releases, others, note = [*cells, "", ""][:COLUMNS]
    if kind not in KINDS:
        raise MemoryFileError(place, f"the kind must be one of {', '.join(KINDS)}, not “{kind}”")
    if not form:
        raise MemoryFileError(place, "has no form")
    if not releases.isascii() or not releases.isdigit():
        raise MemoryFileError(place, f"the number of releases must be a whole number, not “{releases}”")
    return Entry(kind, form, int(releases), _others(others, place), note)


def _others(cell: str, place: str) -> tuple[tuple[str, int], ...]:
    if not cell:
        return ()
    found = []
    for piece in cell.split(";"):
        match = _OTHER.fullmatch(piece.strip())
        if not match:
            raise MemoryFileError(place, f"“{piece.strip()}” must end in the number of its releases, in brackets")
        found.append((match.group(1), int(match.group(2))))
    return tuple(found)


def _surer(one: Entry, other: Entry) -> Entry:
    """Return which of two lines for one form holds; of two with notes the first."""
    if one.pinned != other.pinned:
        return one if one.pinned else other
    return one if one.pinned or one.releases >= other.releases else other

"""The word lists of `data/` as Python values. Every list is sorted text, tab-separated, in UTF-8."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from relint.errors import LexiconError
from relint.lexicon.tags import BITS
from relint.typed import NamedTuple

PARTS = frozenset("nmpvwar")
"""noun, noun without plural, plural only, verb, verb that doubles its last letter, adjective, adverb."""
Check = Callable[[list[str]], str]


class Listed(NamedTuple):
    """A form as SCOWL lists it: its kind letter (w u n a c) and region letter ("" b a z v)."""

    kind: str
    region: str


class Modern(NamedTuple):
    """A word of Harper's: part letters (n v a r p) and the regular endings it takes (s d g)."""

    parts: str
    endings: str


class Closed(NamedTuple):
    """A function word: its tags, and its lemma where that is another word ("is", be)."""

    tags: str
    lemma: str


class Sources(NamedTuple):
    """Every list, read."""

    scowl: dict[str, Listed]
    zipf: dict[str, float]
    paradigms: list[tuple[str, str, str]]
    wordnet: dict[str, str]
    harper: dict[str, Modern]
    related: dict[str, str]
    towns: dict[str, str]
    territories: list[str]
    closed: dict[str, Closed]
    own_words: dict[str, str]
    own_names: list[str]
    own_places: list[str]
    phrases: list[str]
    doubtful: frozenset[str]
    unsuggested: frozenset[str]
    american: dict[str, str]


def read(folder: Path) -> Sources:
    """Read every list of the data folder; LexiconError names a list that is missing or has a bad line."""
    own = folder / "own"
    return Sources(
        scowl={form: Listed(kind, region) for form, _, kind, region in rows(folder / "scowl.tsv", 4)},
        zipf={form: int(value) / 100 for form, value in rows(folder / "frequency.tsv", 2, number_fault)},
        paradigms=[(lemma, part, forms) for lemma, part, forms in rows(folder / "inflections.tsv", 3)],
        wordnet=pairs(folder / "wordnet.tsv"),
        harper={word: Modern(parts, ends) for word, parts, ends in rows(folder / "harper.tsv", 3)},
        related=pairs(folder / "related-verbs.tsv"),
        towns={name: size for name, _, size in rows(folder / "towns.tsv", 3)},
        territories=[name for name, _ in rows(folder / "territories.tsv", 2)],
        closed={form: Closed(tags, lemma) for form, tags, lemma in rows(own / "closed-class.tsv", 3, tags_fault)},
        own_words=pairs(own / "words.tsv", parts_fault),
        own_names=[name for (name,) in rows(own / "names.txt", 1)],
        own_places=[name for (name,) in rows(own / "places.txt", 1)],
        phrases=[phrase for (phrase,) in rows(own / "phrases.txt", 1)],
        doubtful=frozenset(word for (word,) in rows(own / "doubtful.txt", 1)),
        unsuggested=frozenset(word for (word,) in rows(own / "unsuggested.txt", 1)),
        american=pairs(own / "american.tsv"),
    )


def pairs(path: Path, check: Check | None = None) -> dict[str, str]:
    """The first field of every line to the second."""
    return {key: value for key, value in rows(path, 2, check)}  # noqa: C416 - dict() would not know the width


def rows(path: Path, width: int, check: Check | None = None) -> Iterator[tuple[str, ...]]:
    """The fields of every line, filled up with "" to `width`; blank lines and lines that open with # are skipped.

    `check` says what is wrong with the fields of a line, or nothing.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(str(path), f"cannot be read: {error.strerror}") from error
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) > width:
            raise LexiconError(f"{path}:{number}", f"{len(fields)} fields, not {width}")
        if check and (fault := check(fields)):
            raise LexiconError(f"{path}:{number}", fault)
        yield (*fields, *[""] * (width - len(fields)))


def number_fault(fields: list[str]) -> str:
    """What is wrong with a line whose second field must be a whole number."""
    return "" if fields[-1].isdecimal() else f"“{fields[-1]}” is no number"


def parts_fault(fields: list[str]) -> str:
    """What is wrong with a line whose second field must be part letters."""
    strange = [part for part in fields[-1] if part not in PARTS]
    return f"“{strange[0]}” is no part of speech" if strange else ""


def tags_fault(fields: list[str]) -> str:
    """What is wrong with a line whose second field must be tags."""
    strange = [tag for tag in fields[1].split() if tag not in BITS]
    return f"“{strange[0]}” is no tag" if strange else ""

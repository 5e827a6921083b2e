"""What the catalogue says of each pack and rule, as plain data taken from the rule files. Start reading at `packs`."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from relint.marking import parse
from relint.packs import compiled, read_folder
from relint.reading import document_of
from relint.rule import Example, RuleFile
from relint.testing import diagnostics


class Entry(NamedTuple):
    """A rule: its message as it reads on its own bad example, and that example with its cure ("" if it has none).

    `bad` has marks, [[ ]]; `silent` is a text that looks like a fault and is none ("" if the rule gives none). `words`
    are those that the rule file lists, with what to write instead: "whilst → while".
    """

    id: str
    severity: str
    on: bool
    safety: str
    message: str
    why: str
    source: str
    bad: str
    good: str
    silent: str
    words: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The rule's id as the name of a place in a page."""
        return self.id.replace("/", "-")


class Pack(NamedTuple):
    """A pack: its folder's name, its title and reason, and its rules by name."""

    name: str
    title: str
    why: str
    entries: tuple[Entry, ...]

    @property
    def on(self) -> int:
        """How many of its rules are on by default."""
        return sum(entry.on for entry in self.entries)


def packs(folder: Path) -> list[Pack]:
    """Return the packs of `folder` in the order of their names. Raises RuleFileError for a rule that is not right."""
    found: dict[str, list[Entry]] = {}
    for file in read_folder(folder):
        found.setdefault(file.rule.pack, []).append(_entry(file))
    return [_pack(folder / name, entries) for name, entries in found.items()]


def _pack(folder: Path, entries: list[Entry]) -> Pack:
    values = tomllib.loads((folder / "pack.toml").read_text(encoding="utf-8"))
    return Pack(folder.name, values["title"], values["why"], tuple(entries))


def _entry(file: RuleFile) -> Entry:
    rule = file.rule
    example = next(example for example in file.examples if example.bad)
    alone = [other.good for other in file.examples if other.good and not other.bad]
    return Entry(
        rule.id,
        rule.severity,
        rule.default,
        rule.safety,
        _message(file, example),
        " ".join(file.why.split()),
        file.source,
        example.bad,
        example.good,
        next((text for text in alone if text != example.good), ""),
        tuple(_words(tomllib.loads(Path(file.path).read_text(encoding="utf-8")))),
    )


def _words(values: dict[str, Any]) -> Iterator[str]:
    """Yield the words that a rule file lists: its phrases, its pairs, its sets of forms, the lists of its options."""
    yield from values.get("phrases", ())
    for old, new in values.get("pairs", {}).items():
        cures = new["to"] if isinstance(new, dict) else new
        yield f"{old} → {cures if isinstance(cures, str) else ', '.join(cures)}"
    if values["kind"] == "variants":
        for first, others in values["sets"].items():
            yield f"{first} / {others if isinstance(others, str) else ' / '.join(others)}"
    for name in ("words", "titles"):
        listed = values.get("options", {}).get(name)
        if isinstance(listed, list):
            yield from listed


def _message(file: RuleFile, example: Example) -> str:
    """Return the message of the first finding in an example: words stand where the rule file has `{match}`."""
    found = diagnostics(document_of(parse(example.bad).text, format=example.format), compiled([file]))
    return found[0].message if found else file.rule.message

"""A rule as frozen data: what every kind has in common, and how a rule file is read.

`Rule` is what a check needs; `RuleFile` adds what people read (why, source, examples). `Table` hands out the values of
a TOML table with their types checked and remembers which were asked for, so that an unknown key is an error that names
file, line and key.
"""

import re

from relint.diagnostic import SAFETIES, SEVERITIES
from relint.errors import RuleFileError
from relint.marking import parse
from relint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("headline", "heading", "paragraph", "item", "body", "notes", "contacts")


class Rule(NamedTuple):
    """A rule at work. `id` is "pack/name"; `within` names the parts of a release it reads (empty: all of them)."""

    id: str
    kind: str
    severity: str
    message: str
    in_quotations: bool
    safety: str
    within: tuple[str, ...]
    default: bool

    @property
    def pack(self) -> str:
        """The pack that the rule belongs to."""
        return self.id.partition("/")[0]


class Example(NamedTuple):
    """One example: `bad` with marks and the `good` that cures it, or a `good` alone; `format` as for `read`.

    `memory` is what the house remembers in it: the text of a memory file.
    """

    bad: str
    good: str
    format: str
    memory: str = ""


class RuleFile(NamedTuple):
    """A whole rule file: the rule, its kind's own data, and the words for people."""

    rule: Rule
    data: Any
    why: str
    source: str
    examples: tuple[Example, ...]
    path: str


class Catalogue(NamedTuple):
    """Compiled rules: the rules by number, and for each kind its linked table."""

    rules: list[Rule]
    tables: dict[str, Any]


class Table:
    """A TOML table that is read with care. Every error names the file, the line and the key."""

    def __init__(self, values: dict[str, Any], path: str, text: str, prefix: str = "") -> None:
        self.values = values
        self.path = path
        self._text = text
        self._prefix = prefix
        self._asked: set[str] = set()

    def error(self, key: str, message: str) -> RuleFileError:
        """Return the error to raise about `key`."""
        name = f"{self._prefix}{key}"
        return RuleFileError(f"{self.path}:{self._line(key)}", f"{name}: {message}")

    def get(self, key: str, kind: type, default: Any = None, required: bool = False) -> Any:
        """Return the value of `key`, checked to be of `kind`. Raises RuleFileError."""
        self._asked.add(key)
        if key not in self.values:
            if required:
                raise self.error(key, "is missing")
            return default
        value = self.values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.error(key, f"must be a {_NAMES.get(kind, kind.__name__)}")
        return value

    def text(self, key: str, default: str = "", required: bool = False) -> str:
        """Return a string; required ones must not be empty."""
        value: str = self.get(key, str, default, required)
        if required and not value.strip():
            raise self.error(key, "is empty")
        return value

    def choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        """Return one of `choices`."""
        value = self.text(key, default)
        if value not in choices:
            raise self.error(key, f"must be one of {', '.join(choices)}, not “{value}”")
        return value

    def texts(self, key: str) -> list[str]:
        """Return a list of strings; a single string counts as a list of one."""
        value = self.values.get(key, [])
        self._asked.add(key)
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
            raise self.error(key, "must be a list of strings")
        return values

    def table(self, key: str) -> "Table":
        """Return a table within this one; an absent one is empty."""
        return Table(self.get(key, dict, {}), self.path, self._text, f"{self._prefix}{key}.")

    def tables(self, key: str) -> list["Table"]:
        """Return the tables of an array of tables."""
        values = self.get(key, list, [])
        if not all(isinstance(value, dict) for value in values):
            raise self.error(key, "must be an array of tables")
        return [Table(value, self.path, self._text, f"{key}[{n}].") for n, value in enumerate(values, 1)]

    def finish(self) -> None:
        """Raise RuleFileError for a key that no one asked for."""
        for key in self.values:
            if key not in self._asked:
                raise self.error(key, "unknown key")

    def _line(self, key: str) -> int:
        match = re.search(rf"^\s*\[*\"?{re.escape(key)}\"?\s*[=\]]", self._text, re.MULTILINE)
        return self._text.count("\n", 0, match.end()) + 1 if match else 1


_NAMES = {str: "string", bool: "boolean", list: "list", dict: "table", int: "whole number"}


def common(table: Table, rule_id: str, default: bool) -> Rule:
    """Return the part that all rule files share. Raises RuleFileError."""
    safety_default = "suggest" if table.values.get("kind") == "replacement" else "none"
    fix = table.table("fix")
    safety = fix.choice("safety", SAFETIES, safety_default)
    fix.finish()
    within = tuple(table.texts("within"))
    for part in within:
        if part not in PARTS:
            raise table.error("within", f"unknown part “{part}”; known are {', '.join(PARTS)}")
    return Rule(
        id=rule_id,
        kind=table.text("kind", required=True),
        severity=table.choice("severity", SEVERITIES, "warning"),
        message=table.text("message", required=True),
        in_quotations=bool(table.get("in-quotations", bool, True)),
        safety=safety,
        within=within,
        default=bool(table.get("default", bool, default)),
    )


def examples(table: Table) -> tuple[Example, ...]:
    """Return the examples of a rule file. Raises RuleFileError unless there is a marked bad one and a good one."""
    found = []
    for entry in table.tables("example"):
        bad, good = entry.text("bad"), entry.text("good")
        form, memory = entry.choice("format", ("text", "markdown"), "text"), entry.text("memory")
        entry.finish()
        if bad and not parse(bad).spans:
            raise entry.error("bad", "marks no fault with [[ ]]")
        if not bad and not good:
            raise entry.error("good", "an example needs bad or good")
        found.append(Example(bad, good, form, memory))
    if not any(example.bad for example in found):
        raise table.error("example", "no bad example: no example, no rule")
    if not any(example.good for example in found):
        raise table.error("example", "no good example: no example, no rule")
    return tuple(found)


def rule_id(path: "Path") -> str:
    """Return the id that a rule file's path gives: rules/style/plain-words.toml is "style/plain-words"."""
    return f"{path.parent.name}/{path.stem}"

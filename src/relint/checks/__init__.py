"""The kinds of check. `KINDS` is the one table: a new kind is one module here and one line below.

A kind is a module that satisfies `Kind`: `parse` reads its keys of a rule file into plain data (at build time, with
every error a line for the author), `link` makes one table of the data of all its rules, and `run` goes over a draft
with that table. Data and tables hold only what `marshal` can store: that is what makes the cold start short.
"""

from collections.abc import Iterator
from importlib import import_module

from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.memory import NOTHING, Memory
from relint.rule import Rule, Table
from relint.typed import Any, NamedTuple, Protocol, cast

KINDS = {
    "phrase": "relint.checks.literal",
    "replacement": "relint.checks.literal",
    "variants": "relint.checks.variants",
    "pattern": "relint.checks.pattern",
    "tokens": "relint.checks.tokens",
    "contexts": "relint.checks.contexts",
    "code": "relint.checks.code",
}


class House(NamedTuple):
    """What the house says that checks must know: its words, options by rule id, the release's date, its memory.

    `date` is (year, month, day), or None where nobody said it; `memory` is what the house's releases say.
    """

    words: frozenset[str] = frozenset()
    options: dict[str, dict[str, Any]] = {}  # noqa: RUF012
    date: tuple[int, int, int] | None = None
    memory: Memory = NOTHING


class Job(NamedTuple):
    """What a kind's run gets beside the draft: the rules by number, which of them are on, and the knowledge."""

    rules: list[Rule]
    active: frozenset[int]
    lexicon: Lexicon
    house: House

    def options(self, number: int, defaults: dict[str, Any]) -> dict[str, Any]:
        """Return a rule's options: its file's, overruled by the house's."""
        own = self.house.options.get(self.rules[number].id)
        return {**defaults, **own} if own else defaults


class Kind(Protocol):
    """What a module of this package offers."""

    def parse(self, table: Table, rule: Rule) -> Any:
        """Return the kind's own data of a rule file. Raises RuleFileError."""

    def link(self, entries: list[tuple[int, Rule, Any]]) -> Any:
        """Return one table for all `entries`: (rule number, rule, data)."""

    def run(self, linked: Any, document: Document, job: Job) -> Iterator[tuple[int, Finding]]:
        """Yield (rule number, finding) over the draft."""


def kind_module(kind: str) -> Kind:
    """Return the module of a kind. Raises KeyError for an unknown one."""
    return cast("Kind", import_module(KINDS[kind]))

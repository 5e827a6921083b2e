"""Which of LanguageTool's rules speak: `rules/languagetool.toml`, read and asked. Start at `load`.

[[off]]          rules and categories that are silent unless the user selects one of them by its name
[[suggestion]]   those whose word is a suggestion only
[[example]]      what speaks, with a text that proves it

An id may begin or end in "*". LanguageTool is told of what is off, so that it need not look; what it cannot be told of
by name is dropped from its answers.
"""

import os
from collections.abc import Iterator
from functools import lru_cache

from relint.errors import RuleFileError
from relint.installed import rules_folder
from relint.marking import parse
from relint.rule import Table
from relint.typed import NamedTuple

NAME = "languagetool.toml"
LANGUAGE = "en-GB"
MODE = "allButTextLevelOnly"
WARNING, SUGGESTION = "warning", "suggestion"


class Entry(NamedTuple):
    """A rule (or rules, with "*") or a whole category that is off, or a suggestion: why, and a text that it marks."""

    name: str
    is_category: bool
    off: bool
    why: str
    example: str

    def holds(self, rule: str) -> bool:
        """Whether the entry names a rule."""
        if self.is_category:
            return False
        if self.name.endswith("*"):
            return rule.startswith(self.name[:-1])
        return rule.endswith(self.name[1:]) if self.name.startswith("*") else rule == self.name


class Example(NamedTuple):
    """A text with marks round what a rule says of it, and the text with the first suggestion made."""

    rule: str
    bad: str
    good: str


class Speaking(NamedTuple):
    """The whole table."""

    entries: tuple[Entry, ...]
    examples: tuple[Example, ...]

    def entry(self, rule: str, category: str = "") -> Entry | None:
        """Return the entry that a rule falls under: its own, one with "*", or its category's, in this order."""
        own = [entry for entry in self.entries if entry.holds(rule)]
        own.sort(key=lambda entry: entry.name != rule)
        whole = [entry for entry in self.entries if entry.is_category and entry.name == category]
        return next(iter(own + whole), None)

    def severity(self, rule: str, category: str, wanted: frozenset[str]) -> str | None:
        """Return how grave a rule's word is, or None if it is silent; `wanted` are rules that speak whatever is off."""
        entry = self.entry(rule, category)
        if entry is None:
            return WARNING
        return SUGGESTION if not entry.off or rule in wanted else None

    def form(self, wanted: frozenset[str]) -> dict[str, str]:
        """Return the fields of a question that say which rules to run."""
        off = [entry for entry in self.entries if entry.off]
        named = [entry for entry in off if not any(entry.holds(rule) for rule in wanted)]
        rules = {_base(entry.name) for entry in named if not entry.is_category}
        categories = {entry.name for entry in off if entry.is_category}
        fields = {"disabledRules": rules, "disabledCategories": categories, "enabledRules": set(wanted)}
        return {name: ",".join(sorted(values)) for name, values in fields.items() if values}


def question(text: str, wanted: frozenset[str]) -> dict[str, str]:
    """Return the fields of a question about a text, by relint's own table; only rules that look at one sentence run."""
    return {"language": LANGUAGE, "text": text, "mode": MODE, **load().form(wanted)}


def path() -> str:
    """Return the path of the table, which stands beside the rule packs."""
    return os.path.join(rules_folder(), NAME)


@lru_cache(maxsize=1)
def load() -> Speaking:
    """Return relint's own table. Raises RuleFileError if it is not right."""
    return read(path())


def read(path: str) -> Speaking:
    """Return the table in a file. Raises RuleFileError that names file, line and key."""
    import tomllib

    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        table = Table(tomllib.loads(text), path, text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleFileError(path, f"cannot be read: {error}") from None
    entries = [entry for group in table.tables("off") for entry in _entries(group, off=True)]
    entries += [entry for group in table.tables("suggestion") for entry in _entries(group, off=False)]
    examples = tuple(_example(example) for example in table.tables("example"))
    table.finish()
    return Speaking(tuple(entries), examples)


def _entries(group: Table, *, off: bool) -> Iterator[Entry]:
    """Yield the entries of a group: all have one reason, and each an example of its own."""
    why = " ".join(group.text("why", required=True).split())
    for key in ("rules", "categories"):
        names = group.table(key)
        for name in names.values:
            example = names.text(name, required=True)
            if not parse(example).spans:
                raise names.error(name, "marks nothing with [[ ]]")
            yield Entry(name, key == "categories", off, why, example)
    group.finish()


def _base(name: str) -> str:
    """Return the id that LanguageTool itself has for several rules: EN_COMPOUNDS for EN_COMPOUNDS_WELL_DESIGNED."""
    return name[:-1].rstrip("_") if name.endswith("*") else name


def _example(table: Table) -> Example:
    example = Example(
        table.text("rule", required=True), table.text("bad", required=True), table.text("good", required=True)
    )
    table.finish()
    return example

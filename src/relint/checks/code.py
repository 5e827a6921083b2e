"""The kind `code`: a check written in Python. The rule file says which, and gives its options.

    check = "cuts.lines.ends_early"  the function `ends_early` in relint.checks.cuts.lines
    needs = ["one|two", "%|percent"]  of each list one word or sign must stand in the draft for the check to be asked
    [options]                        what it can be told; a house may overrule each

A check is `function(document, context) -> Iterator[Finding]`. It never knows its rule's name. What a check needs it
would look for itself; said in the rule file, it spares a draft the import of what would find nothing.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module

from relint.checks import Job
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.memory import NOTHING, Memory
from relint.patterns import lazily
from relint.patternstore import note
from relint.rule import Rule, Table
from relint.typed import Any, NamedTuple

_EXPRESSION = lazily(r"[\\\[(|^$]")


class Context(NamedTuple):
    """What a Python check is given beside the draft: its options, the lexicon, the house's own words and memory.

    `on` holds the ids of the rules at work with the safety of their fixes: what another rule asks for anyway is the
    house's preference. `date` is the release's, as (year, month, day), if the user said it.
    """

    options: dict[str, Any]
    lexicon: Lexicon
    words: frozenset[str]
    on: dict[str, str] = {}  # noqa: RUF012
    date: tuple[int, int, int] | None = None
    memory: Memory = NOTHING


Check = Callable[[Document, Context], Iterator[Finding]]
Need = tuple[frozenset[str], tuple[str, ...]]  # words and signs


def parse(table: Table, rule: Rule) -> Any:  # noqa: ARG001
    """Return (module, function, options). Raises RuleFileError if there is no such check."""
    name = table.text("check", required=True)
    module, _, function = name.rpartition(".")
    try:
        found: object = _check(module, function)
    except (ImportError, AttributeError):
        found = None
    if not callable(found):
        raise table.error("check", f"there is no check “{name}”")
    options = table.get("options", dict, {})
    _note_expressions(options)
    return module, function, options, [_need(table, alternatives) for alternatives in table.texts("needs")]


def _need(table: Table, alternatives: str) -> Need:
    """Return the words and the signs of one list of alternatives. Raises RuleFileError."""
    names = alternatives.split("|")
    if not all(names) or alternatives != alternatives.lower():
        raise table.error("needs", f"“{alternatives}” must be words in small letters or signs, with “|” between them")
    signs = [name for name in names if not name[0].isalnum()]
    return frozenset(names) - frozenset(signs), tuple(signs)


def _note_expressions(value: Any) -> None:
    """Note what looks like an expression among options, so that it is stored compiled."""
    if isinstance(value, dict):
        _note_expressions(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            _note_expressions(item)
    elif isinstance(value, str) and _EXPRESSION.search(value):
        try:
            re.compile(value)
        except re.error:
            return
        note(value, 0)
        note(value, re.IGNORECASE)


def link(entries: list[tuple[int, Rule, Any]]) -> Any:
    """Return the data as it is: (rule number, module, function, options, needs)."""
    return [(number, *data) for number, _rule, data in entries]


def holds(document: Document, words: frozenset[str], signs: tuple[str, ...]) -> bool:
    """Whether one of the words (as `Document.bases` has them) or of the signs stands in a draft."""
    return not words.isdisjoint(document.index) or any(sign in document.text for sign in signs)


@lru_cache(None)
def _check(module: str, function: str) -> Check:
    """Return a check; asking for its module anew for every draft costs as much as a small check itself."""
    found: Check = getattr(import_module(f"relint.checks.{module}"), function)
    return found


def run(linked: Any, document: Document, job: Job) -> Iterator[tuple[int, Finding]]:
    """Yield the findings of all Python checks, in the order of the rules."""
    on = {job.rules[number].id: job.rules[number].safety for number in job.active}
    for number, module, function, defaults, needs in linked:
        if number in job.active and all(holds(document, *need) for need in needs):
            check = _check(module, function)
            options, house = job.options(number, defaults), job.house
            context = Context(options, job.lexicon, house.words, on, house.date, house.memory)
            for finding in check(document, context):
                yield number, finding

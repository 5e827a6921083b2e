"""The kind `contexts`: words that are right elsewhere and wrong between these neighbours. Start reading at `run`.

    rows = [
      "to|will|could|not [loose => lose] the|our|more|<noun>",
      "@be able [<base> => to {3}]",
    ]

A row is a sequence of conditions on neighbouring tokens, written as `rows.py` explains; the finding is what stands in
brackets, the cure what follows the arrow. A match stays within its sentence. All rows of all rules are looked for in
one pass, as `automaton.py` explains.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from relint.checks import Job
from relint.checks.automaton import Automaton, plan
from relint.checks.casing import like
from relint.checks.context import Unless, allowed, parse as parse_unless
from relint.checks.packing import packed, plain, unpacked
from relint.checks.rows import Row, bent, parsed_rows
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.rule import Rule, Table
from relint.span import Span
from relint.typed import Any, NamedTuple


class Linked(NamedTuple):
    """One row at work: whose it is, and how many tokens it takes. For the rest see `Row`."""

    rule: int
    size: int
    sources: tuple[int, ...]
    mark: tuple[int, int]
    cures: tuple[str, ...]


def parse(table: Table, rule: Rule) -> Any:  # noqa: ARG001
    """Return (rows, unless). Raises RuleFileError."""
    sets = table.table("sets")
    own = {name: frozenset(word.lower() for word in sets.texts(name)) for name in sets.values}
    sets.finish()
    sources = table.texts("rows")
    if not sources:
        raise table.error("rows", "is missing or empty")
    rows: list[Row] = []
    for source in sources:
        try:
            rows += parsed_rows(source, own)
        except ValueError as error:
            raise table.error("rows", f"“{source}”: {error}") from None
    return rows, parse_unless(table)


def link(entries: list[tuple[int, Rule, Any]]) -> Any:
    """Return (plan of the automaton, rows, rule number → unless)."""
    rows: list[Row] = []
    linked: list[bytes] = []
    unless: dict[int, Unless | None] = {}
    for number, _rule, (own, allowances) in entries:
        unless[number] = allowances
        for row in own:
            rows.append(row)
            linked.append(packed(Linked(number, len(row.conditions), row.sources, row.mark, row.cures)))
    return packed(plain(plan(row.conditions for row in rows))), linked, unless


@lru_cache(8)  # relint's own rows and a house's
def _automaton(stored: bytes) -> Automaton:
    return Automaton(unpacked(stored))


def run(linked: Any, document: Document, job: Job) -> Iterator[tuple[int, Finding]]:
    """Yield the findings of all rows."""
    stored, rows, unless = linked
    # In the order of the rows: of two that find the same words the one that is written first has its say.
    for number, last in sorted(_matches(_automaton(stored), document)):
        row = Linked._make(unpacked(rows[number]))
        first = last - row.size + 1
        mark = first + row.mark[0], first + row.mark[1]
        if row.rule not in job.active or _names_body(document, row, first, *mark):
            continue
        if not allowed(unless[row.rule], document, *mark):
            yield row.rule, _finding(document, job.lexicon, row, first)


def _matches(automaton: Automaton, document: Document) -> Iterator[tuple[int, int]]:
    """Yield (row number, token) where a row ends."""
    texts = [token.text for token in document.tokens]
    for sentence in document.sentences:
        for bit, place in automaton.matches(texts, sentence.first, sentence.last):
            yield bisect_right(automaton.starts, bit) - 1, place


def _names_body(document: Document, row: Linked, first: int, start: int, end: int) -> bool:
    """Whether an acronym is marked that reads like a word: "ITS can help", but not in a line of capitals."""
    tokens = document.tokens
    if not any(len(token.text) > 1 and token.text.isupper() for token in tokens[start:end]):
        return False
    match = tokens[max(first, 0) : first + row.size]
    return any(token.text != token.text.upper() for token in match if token.kind == "word")


def _finding(document: Document, lexicon: Lexicon, row: Linked, first: int) -> Finding:
    """Return the finding of a match, with the cures that could be formed."""
    tokens = document.tokens
    span = Span(tokens[first + row.mark[0]].start, tokens[first + row.mark[1] - 1].end)
    groups: dict[int, Span] = {}
    for number, source in enumerate(row.sources):
        place = first + number
        if 0 <= place < len(tokens):
            own = tokens[place].span
            groups[source] = Span(groups[source].start, own.end) if source in groups else own
    texts = {source: document.line(group) for source, group in groups.items()}
    model = document.slice(span)
    filled = [bent(lexicon, template, texts) for template in row.cures]
    cures = tuple(_capitals(model, text) for text in filled if text is not None)
    return Finding(span, cures, tuple((str(source), text) for source, text in texts.items()))


def _capitals(model: str, text: str) -> str:
    """Return a cure with the capital that the fault begins with, or wholly in capitals like it."""
    letters = [char for char in model if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return text.upper()
    return like(model, text) if model[:1].isupper() and model != "I" else text

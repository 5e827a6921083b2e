"""The kind `variants`: forms of which a draft may use one, the house's or else the draft's own majority.

[sets]
"email" = ["e-mail"]              the key is named first; it wins a tie
[options] prefer = "first"        report every other form even when it stands alone
"""

from collections.abc import Iterator

from relint.checks import Job
from relint.checks.casing import like
from relint.checks.context import allowed, base, parse as parse_unless, whole_words
from relint.checks.inflection import inflected, rarest
from relint.checks.literal import INFLECT, base_span, matches
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.rule import Rule, Table
from relint.span import Span
from relint.typed import Any


def parse(table: Table, rule: Rule) -> Any:  # noqa: ARG001
    """Return (sets of forms, prefer, unless): a form is (text, its inflections as words and text)."""
    inflect = table.choice("inflect", INFLECT, "")
    options = table.table("options")
    prefer = options.choice("prefer", ("majority", "first"), "majority")
    options.finish()
    sets = table.table("sets")
    if not sets.values:
        raise table.error("sets", "is missing or empty")
    parsed = []
    for first in sets.values:
        others = sets.texts(first)
        if not others:
            raise sets.error(first, "has no other form")
        forms = list(inflected(first, tuple(others), inflect))
        parsed.append([[(whole_words(text), text) for text in (form, *rest)] for form, rest in forms])
    sets.finish()
    return parsed, prefer, parse_unless(table)


def link(entries: list[tuple[int, Rule, Any]]) -> Any:
    """Return (key word → [(before, words, set number, column, row)], sets)."""
    table: dict[str, list[tuple[int, tuple[str, ...], int, int, int]]] = {}
    sets = []
    for number, _rule, (parsed, prefer, unless) in entries:
        for rows in parsed:
            sets.append((number, prefer, unless, [[text for _tokens, text in row] for row in rows]))
            for row_number, row in enumerate(rows):
                for column, (tokens, _text) in enumerate(row):
                    key = rarest(tokens)
                    row_of_form = (tokens.index(key), tokens, len(sets) - 1, column, row_number)
                    table.setdefault(base(key), []).append(row_of_form)
    return table, sets


def run(linked: Any, document: Document, job: Job) -> Iterator[tuple[int, Finding]]:
    """Yield a finding for every place of a form that its draft or house does not use."""
    table, sets = linked
    index = document.index
    seen: dict[int, list[tuple[int, int, Span]]] = {}
    for key in index.keys() & table.keys():
        for before, wanted, set_number, column, row in table[key]:
            number, _prefer, unless, _rows = sets[set_number]
            if number in job.active:
                for first in matches(document, wanted, None, index[key], before):
                    if not allowed(unless, document, first, first + len(wanted)):
                        span = base_span(document, first, first + len(wanted))
                        seen.setdefault(set_number, []).append((column, row, span))
    for set_number, places in sorted(seen.items()):
        number, prefer, _unless, rows = sets[set_number]
        prefer = job.options(number, {"prefer": prefer})["prefer"]
        for finding in _minority(document, places, rows, prefer):
            yield number, finding


def _minority(
    document: Document, places: list[tuple[int, int, Span]], rows: list[list[str]], prefer: str
) -> Iterator[Finding]:
    """Yield the places of the forms that lose against the preferred or commonest one."""
    counts: dict[int, int] = {}
    for column, _row, _span in places:
        counts[column] = counts.get(column, 0) + 1
    best = 0 if prefer == "first" else min(counts, key=lambda column: (-counts[column], column))
    model = next((span for column, _row, span in sorted(places) if column == best), None)
    related = (Related(model, f"“{document.slice(model)}” stands here"),) if model else ()
    for column, row, span in sorted(places, key=lambda place: place[2]):
        if column != best:
            text = like(document.slice(span), rows[row][best])
            values = (("count", str(counts[column])), ("others", str(counts.get(best, 0))))
            yield Finding(span, (text,), values, related)

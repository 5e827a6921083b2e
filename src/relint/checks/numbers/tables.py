"""Tables whose figures do not add up, in Markdown or set with spaces. Start at `totals`.

The line of a "Total" is found, then the rows of cells right above it. A column is judged only if all its cells are
figures of one unit and their sum comes near the total. A last column headed "Total" is added along its rows. Where a
"Profit" is the difference of the two rows above it in one column, it must be so in the others.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple

_FIGURE = lazily(r"[*_ ]*[£$€]?(?P<figure>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?(?P<unit> ?[a-z%]{0,8})[*_ ]*", 2)
_GAPS = lazily(r"[^ \t](?:[^ \t]| (?! ))*")
_PIPES = lazily(r"[^|]+")
_TOTAL = lazily(r"\W*(?:grand |overall |sub-?)?totals?\b", re.IGNORECASE)
_PROFIT = lazily(
    r"\W*(?:(?:operating |pre-tax |net |gross )?(?:profit|surplus|deficit|balance|margin)|difference)\b", 2
)
_ODD = lazily(r"\b(?:average|mean|rate|per|rank|year|ratio|price|of which|including|subtotal|index|change)\b", 2)
_CUES = frozenset("total totals profit surplus deficit balance difference".split())
_ROUNDED = frozenset(("rounding", "rounded"))
_LEAST_ROWS, _MOST_ROWS = 2, 60
_NEAR = (0.6, 1.67)  # of the sum: beyond it the column is none that is added up


class _Cell(NamedTuple):
    """A cell's place in the draft, its text, and its figure in the last place of `decimals`, None if it holds none."""

    span: Span
    text: str
    value: int | None
    decimals: int
    unit: str


def totals(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield totals and differences in tables that the cells beside them do not make."""
    if not _ROUNDED.isdisjoint(document.index):
        return
    starts = document.positions.line_starts
    seen: set[int] = set()
    for place in sorted(place for word in _CUES for place in document.index.get(word, ())):
        line = _line_of(starts, document.tokens[place].start)
        if line in seen:
            continue
        seen.add(line)
        row = _cells(document, line)
        if len(row) < 2:
            continue
        if _TOTAL.match(row[0].text):
            yield from _columns(row, _above(document, line, len(row)))
        elif _PROFIT.match(row[0].text):
            yield from _differences(row, _above(document, line, len(row)))
        elif _TOTAL.fullmatch(row[-1].text.strip("*_ ")) and len(row) > 2:
            yield from _rows(document, line, row)


def _line_of(starts: list[int], place: int) -> int:
    """Return the number of the line in which a place of the draft lies."""
    return bisect_right(starts, place) - 1


def _cells(document: Document, line: int) -> list[_Cell]:
    """Return the cells of a line, in columns of Markdown or set apart by two spaces or tabs."""
    starts = document.positions.line_starts
    if line >= len(starts):
        return []
    start = starts[line]
    text = document.text[start : starts[line + 1] if line + 1 < len(starts) else None].rstrip()
    pattern = _PIPES if "|" in text else _GAPS
    return [_cell(match, start) for match in pattern.finditer(text.replace("\t", "  ")) if match[0].strip()]


def _cell(match: "re.Match[str]", start: int) -> _Cell:
    """Return the cell of a match in the line that begins at `start`."""
    figure = _FIGURE.fullmatch(match[0])
    if figure is None:
        return _Cell(Span(start + match.start(), start + match.end()), match[0], None, 0, "")
    part = figure["part"] or ""
    value = int(figure["figure"].replace(",", "") + part[1:])
    begin = start + match.start() + figure.start("figure")
    end = start + match.start() + figure.end("unit")
    return _Cell(Span(begin, end), match[0], value, max(len(part) - 1, 0), figure["unit"].strip())


def _above(document: Document, line: int, width: int) -> list[list[_Cell]]:
    """Return the rows above a line that have as many cells, the nearest first, with their heading if they have one."""
    rows: list[list[_Cell]] = []
    for number in range(line - 1, max(line - _MOST_ROWS, -1), -1):
        row = _cells(document, number)
        if not row and not rows:
            continue
        if len(row) not in (width, width - 1):
            break
        rows.append(row)
        if len(row) < width or (all(cell.value is None for cell in row[1:]) and not _is_rule(row)):
            break
    return [row for row in rows if not _is_rule(row)]


def _is_rule(row: list[_Cell]) -> bool:
    """Whether a row only draws a line: "|---|---|"."""
    return all(not cell.text.strip(" :-=_") for cell in row)


def _columns(total: list[_Cell], rows: list[list[_Cell]]) -> Iterator[Finding]:
    """Yield the cells of a total that differ from the sums of the columns above."""
    headings = rows.pop() if rows and _is_heading(rows[-1], len(total)) else []
    odd = [row for row in rows if _TOTAL.match(row[0].text) or _ODD.search(row[0].text)]
    if len(rows) < _LEAST_ROWS or odd or any(len(row) != len(total) for row in rows):
        return
    for column in range(1, len(total)):
        heading = headings[column - len(total)].text if len(headings) >= len(total) - column else ""
        if not _ODD.search(heading):
            yield from _sum(total[column], [row[column] for row in rows])


def _is_heading(row: list[_Cell], width: int) -> bool:
    """Whether a row heads the columns: it is short of a cell, its cells are words, or they are years."""
    years = all(cell.value is not None and 1900 <= cell.value < 2100 and not cell.decimals for cell in row[1:])
    return len(row) < width or years or any(cell.value is None for cell in row[1:])


def _sum(total: _Cell, cells: list[_Cell]) -> Iterator[Finding]:
    """Yield a total that the cells do not make, if all are figures of one unit."""
    values = [cell.value for cell in cells if cell.value is not None]
    if total.value is None or len(values) != len(cells) or any(cell.unit != total.unit for cell in cells):
        return
    decimals = max(cell.decimals for cell in (total, *cells))
    made = sum(_scaled(cell, decimals) for cell in cells)
    stated = _scaled(total, decimals)
    loose = decimals > 0 or total.unit == "%"
    if abs(made - stated) > (len(cells) + 1) // 2 * loose and _NEAR[0] * made <= stated <= _NEAR[1] * made:
        yield _finding(total, made, decimals)


def _scaled(cell: _Cell, decimals: int) -> int:
    """Return the figure of a cell in units of the last of `decimals`."""
    return (cell.value or 0) * int("1" + "0" * (decimals - cell.decimals))


def _finding(cell: _Cell, made: int, decimals: int) -> Finding:
    """Return the finding for a cell that should hold `made`."""
    text = f"{made / 10**decimals:,.{decimals}f}" + (cell.unit if cell.unit == "%" else "")
    return Finding(cell.span, (text,), (("right", text),))


def _rows(document: Document, line: int, heading: list[_Cell]) -> Iterator[Finding]:
    """Yield the last cells of the rows under a heading "Total" that the cells before them do not make."""
    if any(_ODD.search(cell.text) for cell in heading):
        return
    number = line + 1
    while row := _cells(document, number):
        number += 1
        if _is_rule(row):
            continue
        if len(row) not in (len(heading), len(heading) + 1):
            return
        yield from _sum(row[-1], row[1:-1]) if len(row) > 3 else ()


def _differences(result: list[_Cell], rows: list[list[_Cell]]) -> Iterator[Finding]:
    """Yield the cells that are not the difference of the two above, where another column shows that they should be."""
    if len(rows) < 2 or any(len(row) != len(result) for row in rows[:2]):
        return
    found, wrong = False, []
    for column in range(1, len(result)):
        cells = (rows[1][column], rows[0][column], result[column])
        if any(cell.value is None for cell in cells) or len({cell.unit for cell in cells}) > 1:
            return
        decimals = max(cell.decimals for cell in cells)
        made = _scaled(cells[0], decimals) - _scaled(cells[1], decimals)
        off = abs(made - _scaled(cells[2], decimals))
        found = found or off == 0
        wrong += [_finding(cells[2], made, decimals)] if off > 1 and made > 0 else []
    if found and len(wrong) == 1:
        yield from wrong

"""A report for people: one block a finding, grouped by draft, and a last line that counts.

draft.txt:31:12  warning  Write “while”, not “whilst”.
    the ministers met whilst the rain fell
                      ^^^^^^
    style/plain-words: “while”
"""

from collections.abc import Iterator

from relint.diagnostic import SEVERITIES, Diagnostic
from relint.report import FileReport, Report
from relint.reporters.excerpt import Line, excerpt

MARGIN = "    "
MAX_SUGGESTIONS = 5
_COLOURS = {"error": "31", "warning": "33", "suggestion": "36"}
_BOLD, _DIM = "1", "2"


class _Style:
    """Puts colour round a text, or does not."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour and text else text


def render(report: Report, *, colour: bool = False) -> str:
    """Return the report as text; empty if no draft could be checked."""
    style = _Style(colour)
    blocks = [
        "\n".join(_block(file, diagnostic, style)) + "\n" for file in report.files for diagnostic in file.diagnostics
    ]
    if report.files:
        blocks.append(style(summary(report), _BOLD) + "\n")
    return "\n".join(blocks)


def summary(report: Report) -> str:
    """Return the line that counts: "3 errors, 1 suggestion in 1 file; 2 accepted; “relint fix” can mend 2."."""
    faulty = sum(bool(file.diagnostics) for file in report.files)
    checked = counted(len(report.files), "file")
    where = f"{faulty} of {checked}" if 0 < faulty < len(report.files) else checked
    told = counts(report)
    parts = [f"{told[0].upper()}{told[1:]} in {where}"]
    accepted = sum(file.accepted for file in report.files)
    if accepted:
        parts.append(f"{accepted} accepted")
    safe = sum(d.fix is not None and d.fix.safety == "safe" for file in report.files for d in file.diagnostics)
    if safe:
        parts.append(f"“relint fix” can mend {safe}")
    return "; ".join(parts) + "."


def counts(report: Report) -> str:
    """Return how many diagnostics there are of each severity, the worst first: "3 errors, 1 suggestion"."""
    found = [diagnostic.severity for file in report.files for diagnostic in file.diagnostics]
    told = [counted(found.count(severity), severity) for severity in reversed(SEVERITIES) if severity in found]
    return ", ".join(told) or "no findings"


def counted(count: int, name: str) -> str:
    """Return "1 file", "2 files"."""
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def _block(file: FileReport, diagnostic: Diagnostic, style: _Style) -> Iterator[str]:
    """Yield the lines about one diagnostic."""
    colour = _COLOURS[diagnostic.severity]
    at = file.document.positions.position(diagnostic.span.start)
    place = style(f"{plain(file.path)}:{at.line}:{at.column}", _BOLD)
    yield f"{place}  {style(diagnostic.severity, colour)}  {plain(diagnostic.message)}"
    for line in excerpt(file.document, diagnostic.span):
        yield from _underlined(line, style, colour)
    cure = f": {suggestions(diagnostic)}" if diagnostic.suggestions else ""
    yield f"{MARGIN}{style(diagnostic.rule, _DIM)}{cure}"
    for related in diagnostic.related:
        other = file.document.positions.position(related.span.start)
        yield f"{MARGIN}{plain(file.path)}:{other.line}:{other.column}: {plain(related.message)}"


def _underlined(line: Line, style: _Style, colour: str) -> Iterator[str]:
    yield (MARGIN + line.before + style(line.fault, colour) + line.after).rstrip()
    yield MARGIN + " " * line.indent + style("^" * line.length, colour)


def suggestions(diagnostic: Diagnostic) -> str:
    """Return the suggestions in a line, the best first."""
    shown = [f"“{plain(text)}”" if text else "take it out" for text in diagnostic.suggestions[:MAX_SUGGESTIONS]]
    more = len(diagnostic.suggestions) - len(shown)
    return " or ".join(shown) + (f" or {more} more" if more else "")


def plain(text: str) -> str:
    """Return `text` on one line, without what would steer a terminal."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else "�" for char in text)

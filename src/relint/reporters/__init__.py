"""How a report is told. `FORMATS` is the one table: a new format is one module here and one line below.

A format is a module with `render(report, *, colour)`, from a `Report` to a string.
"""

from importlib import import_module

from relint.report import Report
from relint.typed import Protocol, cast

FORMATS = {
    "text": "relint.reporters.as_text",
    "json": "relint.reporters.as_json",
}


class Format(Protocol):
    """What a module of this package offers."""

    def render(self, report: Report, *, colour: bool) -> str:
        """Return the whole report as text for standard output."""


def render(report: Report, format: str, *, colour: bool = False) -> str:
    """Return `report` in one of `FORMATS`; `colour` only where the format knows any."""
    return cast("Format", import_module(FORMATS[format])).render(report, colour=colour)

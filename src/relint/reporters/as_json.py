"""A report for programs: version 1 of the interface that schema/output.schema.json describes.

Lines and columns count from 1, offsets from 0; columns and offsets are code points; ends are exclusive. `sha256` is
that of the bytes that were read.
"""

import hashlib
import json

from relint.diagnostic import Diagnostic, Fix
from relint.document import Document
from relint.report import Failure, FileReport, Report
from relint.span import Span
from relint.typed import Any

VERSION = 1


def render(report: Report, *, colour: bool = False) -> str:  # noqa: ARG001 - JSON has no colour
    """Return the report as one JSON object, a line end after it. Only ASCII, so that no terminal can spoil it."""
    return json.dumps(as_object(report), indent=2) + "\n"


def as_object(report: Report) -> dict[str, Any]:
    """Return the report as plain values."""
    return {
        "version": VERSION,
        "files": [_file(file) for file in report.files],
        "errors": [_error(failure) for failure in report.failures],
    }


def _file(file: FileReport) -> dict[str, Any]:
    return {
        "path": file.path,
        "sha256": hashlib.sha256(file.data).hexdigest(),
        "accepted": file.accepted,
        "diagnostics": [_diagnostic(file.document, diagnostic) for diagnostic in file.diagnostics],
    }


def _diagnostic(document: Document, diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        **_place(document, diagnostic.span),
        "suggestions": list(diagnostic.suggestions),
        "fix": _fix(document, diagnostic.fix) if diagnostic.fix else None,
        "related": [{"message": other.message, **_place(document, other.span)} for other in diagnostic.related],
    }


def _fix(document: Document, fix: Fix) -> dict[str, Any]:
    edits = [{**_place(document, edit.span), "text": edit.text} for edit in fix.edits]
    return {"safety": fix.safety, "edits": edits}


def _place(document: Document, span: Span) -> dict[str, Any]:
    positions = document.positions
    return {
        "start": positions.position(span.start)._asdict(),
        "end": positions.position(span.end)._asdict(),
    }


def _error(failure: Failure) -> dict[str, str]:
    """Return a failure with its path alone: a line number goes to the message."""
    path, _, line = failure.place.rpartition(":")
    if path and line.isdecimal():
        return {"path": path, "message": f"line {line}: {failure.message}"}
    return {"path": failure.place, "message": failure.message}

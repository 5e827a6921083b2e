"""Checks drafts and says what was found: `relint check`. It knows no click, so that a plain check does not wait for it.

Start at `run`. A draft that cannot be read, or a configuration that cannot be used, is one line; the other drafts are
still checked.
"""

import os
import sys

from relint import builtin
from relint.cli.drafts import STDIN, STDIN_NAME, Drafts, collect, read_draft
from relint.cli.output import complain, debugging, own_fault, wants_colour, write
from relint.errors import RelintError
from relint.report import Failure, FileReport, Report
from relint.reporters import render
from relint.session import Session
from relint.storage import read_bytes
from relint.suppression import is_literal, unused
from relint.typed import NamedTuple
from relint.workspace import Settings, Workspace


class Options(NamedTuple):
    """How to check and how to tell: the command line's options."""

    settings: Settings = Settings()
    stdin_filename: str = ""
    format: str = "text"
    colour: str = "auto"


class _Seen(NamedTuple):
    """What a session's acceptances did in this run: which were used, and on which drafts."""

    used: set[int]
    names: set[str]


def run(arguments: tuple[str, ...], options: Options) -> int:
    """Check the drafts that the arguments name, print the report, and return the exit status."""
    report = check(arguments, options)
    for failure in (*report.failures, *report.notes):
        complain(failure)
    write(render(report, options.format, colour=wants_colour(options.colour, sys.stdout)))
    return report.status


def check(arguments: tuple[str, ...], options: Options) -> Report:
    """Return the report on the drafts that the arguments name. Raises ConfigError for unknown names in options."""
    drafts = collect(arguments)
    workspace = Workspace(options.settings)
    names = [options.stdin_filename if path == STDIN else path for path in drafts.paths]
    failures = [*drafts.failures, *workspace.open_all(names)]
    workspace.refuse_unknown_names()
    files: list[FileReport] = []
    seen: dict[str, _Seen] = {}
    for path in drafts.paths:
        result = examined(workspace, path, options.stdin_filename, seen)
        if isinstance(result, FileReport):
            files.append(result)
        elif result not in failures:
            failures.append(result)
    files += _unused(workspace, drafts, seen)
    required, missed = workspace.languagetool_faults()
    return Report(tuple(files), (*failures, *required), missed)


def examined(workspace: Workspace, path: str, stdin_filename: str, seen: dict[str, _Seen]) -> FileReport | Failure:
    """Return the report on one draft, or why there is none; a fault in a check does not stop the others."""
    name = stdin_filename if path == STDIN else path
    try:
        session = workspace.session_for(name)
        result = session.examine(read_draft(path), name or STDIN_NAME, named=bool(name))
    except RelintError as error:
        return Failure.of(error)
    except Exception as error:
        if debugging():
            raise
        return own_fault(name or STDIN_NAME, error)
    relative = session.name(name) if name else None
    if session.config.acceptances:
        record = seen.setdefault(session.config.path, _Seen(set(), set()))
        record.used.update(result.used)
        record.names.update([relative] if relative else [])
    return result.report


def _unused(workspace: Workspace, drafts: Drafts, seen: dict[str, _Seen]) -> list[FileReport]:
    """Return a report on each configuration that accepts what is not found any more."""
    reports = []
    for session in workspace.sessions.values():
        record = seen.get(session.config.path)
        if record is not None and builtin.UNUSED_ACCEPTANCE in session.policy.active:
            reports += _unused_of(session, drafts, record)
    return reports


def _unused_of(session: Session, drafts: Drafts, record: _Seen) -> list[FileReport]:
    from relint.document import Document
    from relint.reading.decoding import decode

    config = session.config
    literal = {name for acceptance in config.acceptances for name in acceptance.files if is_literal(name)}
    gone = {name for name in literal if not os.path.lexists(os.path.join(config.folder, name))}
    whole = any(_holds(folder, config.folder) for folder in drafts.folders)
    found = [
        acceptance
        for acceptance in unused(config.acceptances, record.used, record.names, gone, whole)
        if acceptance.rule in session.policy.active
    ]
    if not found:
        return []
    data = read_bytes(config.path)
    document = Document(decode(data).text, [], config.path)
    diagnostics = tuple(
        builtin.unused_acceptance(document, acceptance.rule, acceptance.line, session.policy.severities)
        for acceptance in found
    )
    return [FileReport(config.path, data, document, diagnostics, 0, session.fail_on)]


def _holds(folder: str, other: str) -> bool:
    """Whether `other` is `folder` or lies in it."""
    above = os.path.join(os.path.realpath(folder), "")
    return os.path.join(os.path.realpath(other), "").startswith(above)

"""`relint fix`: corrects drafts in place, or shows the corrections. Start reading at `run`.

A draft keeps its encoding, its byte order mark, its line ends and its mode; every byte outside a correction stays.
"""

import sys
from collections.abc import Iterator
from functools import partial

import click

from relint.cli import options
from relint.cli.drafts import STDIN, STDIN_NAME, collect, read_draft
from relint.cli.group import Action
from relint.cli.output import complain, debugging, own_fault, visible, write
from relint.errors import ReadingError, RelintError
from relint.fixing import Fixed, Made, Wanted, fixed
from relint.reading import Draft, decoding, read
from relint.report import Failure, FileReport, Report
from relint.reporters.as_text import counted, counts
from relint.storage import write_atomically
from relint.typed import Any, NamedTuple
from relint.workspace import Settings, Workspace

EXAMPLES = """\b
Examples:
  relint fix draft.txt                make the corrections that are safe
  relint fix --diff draft.txt         show them and change nothing
  relint fix --suggested draft.txt    make those too that need a second look
  relint fix - < draft.txt > new.txt  from standard input to standard output

Exit status: 0 nothing at or above --fail-on is left, 1 findings are left, 2 and 3 as for check.
"""


class How(NamedTuple):
    """How to correct: the command's own options."""

    settings: Settings
    diff: bool = False
    suggested: bool = False
    quotations: bool = False
    stdin_filename: str = ""


class Corrected(NamedTuple):
    """A draft before and after, and the report on what is left in it."""

    draft: Draft
    fixed: Fixed
    report: FileReport


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--diff", is_flag=True, help="Show the corrections as a diff and write nothing.")
@click.option("--suggested", is_flag=True, help="Make corrections too that need a second look.")
@click.option("--quotations", is_flag=True, help="Correct the words of speakers too.")
@options.selection
@options.failing
@options.languagetool
@options.configuration
@click.option("--stdin-filename", default="", metavar="NAME", help="What standard input (“-”) is called.")
def command(paths: tuple[str, ...], **values: Any) -> Action:
    """Correct drafts in place.

    Only what is safe is corrected, and nothing inside quotations, unless the options say more. A draft keeps its
    encoding, its line ends and its mode.
    """
    return partial(run, paths, How(settings=options.settings(values), **values))


def run(arguments: tuple[str, ...], how: How) -> int:
    """Correct the drafts that the arguments name, say what was done, and return the exit status."""
    drafts = collect(arguments)
    workspace = Workspace(how.settings)
    failures = [*drafts.failures, *workspace.open_all(_name(path, how) for path in drafts.paths)]
    workspace.refuse_unknown_names()
    done: list[Corrected] = []
    for path in drafts.paths:
        try:
            done.append(_correct(workspace, path, how))
        except RelintError as error:
            if Failure.of(error) not in failures:
                failures.append(Failure.of(error))
        except Exception as error:
            if debugging():
                raise
            failures.append(own_fault(_name(path, how) or STDIN_NAME, error))
    required, missed = workspace.languagetool_faults()
    report = Report(tuple(one.report for one in done), (*failures, *required), missed)
    for failure in (*report.failures, *report.notes):
        complain(failure)
    if done:
        _tell(summary(done, report, how), to_stderr=how.diff or STDIN in drafts.paths)
    return report.status


def _name(path: str, how: How) -> str:
    return how.stdin_filename if path == STDIN else path


def _correct(workspace: Workspace, path: str, how: How) -> Corrected:
    """Correct one draft, write it or its diff, and tell what was done."""
    name = _name(path, how)
    session = workspace.session_for(name)
    data = read_draft(path)
    draft = read(data, name or STDIN_NAME)
    if not draft.document.text.strip():
        raise ReadingError(name or STDIN_NAME, "is empty")
    wanted = Wanted(frozenset({"safe", "suggest"} if how.suggested else {"safe"}), how.quotations, draft.encoding)
    result = fixed(draft.document, lambda document: session.find(document, name or None).kept, wanted)
    report = FileReport(name or STDIN_NAME, data, result.document, result.left, 0, session.fail_on)
    corrected = Corrected(draft, result, report)
    _deliver(path, data, corrected, how)
    return corrected


def _deliver(path: str, before: bytes, corrected: Corrected, how: How) -> None:
    """Write the corrected draft where it belongs, or its diff to standard output."""
    draft, text = corrected.draft, corrected.fixed.document.text
    if how.diff:
        write(diff(draft.document.text, text, corrected.report.path))
        return
    after = decoding.encode(text, draft.encoding, draft.mark)
    if path == STDIN:
        sys.stdout.buffer.write(after)
    elif after != before:
        write_atomically(path, after, before)
    _tell("".join(_told(corrected.report.path, corrected.fixed.made)), to_stderr=path == STDIN)


def _tell(text: str, *, to_stderr: bool) -> None:
    """Write what was done; to standard error where the draft or a diff goes to standard output."""
    if to_stderr:
        sys.stderr.write(text)
    else:
        write(text)


def _told(path: str, made: tuple[Made, ...]) -> Iterator[str]:
    for one in made:
        after = f"“{one.after}”" if one.after else "nothing"
        before = f"“{one.before}”" if one.before else "nothing"
        yield f"{visible(path)}:{one.line}  {visible(before)} → {visible(after)}  ({one.rule})\n"


def summary(done: list[Corrected], report: Report, how: How) -> str:
    """Return the line that counts: what was mended and what is left."""
    made = sum(len(one.fixed.made) for one in done)
    files = sum(bool(one.fixed.made) for one in done)
    verb = "Would mend" if how.diff else "Mended"
    mended = f"{verb} {made} in {counted(files, 'file')}" if made else "Nothing to mend"
    return f"{mended}; left: {counts(report)}.\n"


def diff(before: str, after: str, path: str) -> str:
    """Return the unified diff of two texts; empty if they are the same."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), f"{path}", f"{path} (corrected)", n=2)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Return the lines of a text with their ends; only LF ends a line of a diff."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])

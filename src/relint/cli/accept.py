"""`relint accept`: notes in the configuration that a finding is right as it is, and why. Start reading at `run`.

The note is an [[accept]] table at the end of the configuration that holds for the draft, or of a new relint.toml beside
the draft. What stands there already stays byte for byte.
"""

import os
import re
from functools import partial

import click

from relint.cli import options
from relint.cli.drafts import read_draft
from relint.cli.group import Action
from relint.cli.output import write
from relint.config import OWN_NAME, PROJECT_NAME, shown
from relint.errors import ConfigError, ReadingError
from relint.reading import read
from relint.session import Session
from relint.storage import read_bytes, write_atomically
from relint.suppression import words_of
from relint.typed import Any, NamedTuple
from relint.workspace import Settings, Workspace

EXAMPLES = """\b
Examples:
  relint accept draft.txt:30 grammar/group-noun --why "The client's own name is plural."
  relint accept draft.txt:30:12 spelling/misspelling --why "A brand."
"""
_PLACE = re.compile(r"(.+?):(\d+)(?::(\d+))?", re.DOTALL)


class Target(NamedTuple):
    """Where the finding is: the draft, the 1-based line, and the column if it was given."""

    path: str
    line: int
    column: int | None


@click.command(epilog=EXAMPLES)
@click.argument("place", metavar="FILE:LINE[:COLUMN]", type=click.Path())
@click.argument("rule", type=options.Names())
@click.option("--why", required=True, help="Why the finding is right as it is; for whoever reads it next year.")
@options.languagetool
@options.configuration
def command(place: str, rule: str, why: str, **values: Any) -> Action:
    """Note in relint.toml that a finding is right as it is."""
    match = _PLACE.fullmatch(place)
    if not match:
        raise click.UsageError(f"“{place}” names no line; write FILE:LINE, such as draft.txt:30.")
    if not why.strip():
        raise click.UsageError("--why is empty; say why the finding is right as it is.")
    path, line, column = match.groups()
    target = Target(path, int(line), int(column) if column else None)
    return partial(run, target, rule, why.strip(), options.settings(values))


def run(target: Target, rule: str, why: str, settings: Settings) -> int:
    """Write the acceptance and say where. Raises ConfigError if there is no such finding to accept."""
    session = Workspace(settings).session_for(target.path)
    words = found_words(session, target, rule)
    config_path = session.config.path
    if not config_path:
        config_path = settings.config_path or os.path.join(os.path.dirname(target.path), OWN_NAME)
    folder = os.path.dirname(os.path.abspath(config_path))
    name = os.path.relpath(os.path.abspath(target.path), folder).replace(os.sep, "/")
    header = "[[tool.relint.accept]]" if os.path.basename(config_path) == PROJECT_NAME else "[[accept]]"
    tables = [
        f"{header}\nrule = {quoted(rule)}\nwords = {quoted(text)}\nfiles = {quoted(name)}\nwhy = {quoted(why)}\n"
        for text in words
    ]
    append(config_path, "\n".join(tables))
    told = ", ".join(f"“{text}”" for text in words)
    write(f"{shown(config_path)}: {rule} accepts {told} in {name}.\n")
    return 0


def found_words(session: Session, target: Target, rule: str) -> list[str]:
    """Return the words of the rule's findings at the place, each once. Raises ConfigError if there are none."""
    place = f"{target.path}:{target.line}" + (f":{target.column}" if target.column else "")
    document = read(read_draft(target.path), target.path).document
    if not document.text.strip():
        raise ReadingError(target.path, "is empty")
    here = []
    for diagnostic in session.examine(read_draft(target.path), target.path).report.diagnostics:
        at = document.positions.position(diagnostic.span.start)
        if at.line == target.line and target.column in (None, at.column):
            here.append(diagnostic)
    words = dict.fromkeys(words_of(document, diagnostic) for diagnostic in here if diagnostic.rule == rule)
    if not words and session.languagetool is not None and session.languagetool.fault is not None:
        raise session.languagetool.fault
    if not words:
        others = ", ".join(sorted({diagnostic.rule for diagnostic in here})) or "none"
        raise ConfigError(place, f"no finding of “{rule}” begins here; found here: {others}")
    return list(words)


def append(path: str, tables: str) -> None:
    """Put `tables` at the end of a configuration file, or of a new one. Raises ConfigError if TOML forbids it there."""
    import tomllib

    before = read_bytes(path) if os.path.lexists(path) else None
    old = before or b""
    line_end = b"\r\n" if b"\r\n" in old else b"\n"
    gap = b"" if not old else line_end if old.endswith(b"\n") else line_end * 2
    new = old + gap + tables.encode().replace(b"\n", line_end)
    try:
        tomllib.loads(new.decode("utf-8-sig").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        message = "accept: is written in line, so that no [[accept]] can follow; make it [[accept]] tables first"
        raise ConfigError(shown(path), message) from None
    write_atomically(path, new, before)


def quoted(text: str) -> str:
    """Return `text` as a TOML string on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in escaped) + '"'

"""`relint rules`: all rules as a table; `relint rules test`: their examples run; `relint rules new`: one more."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from relint import packs
from relint.cli import options
from relint.cli.group import Action
from relint.cli.output import write
from relint.diagnostic import SEVERITIES
from relint.errors import ConfigError
from relint.reporters.as_text import counted
from relint.rule import Catalogue, RuleFile
from relint.session import Session
from relint.typed import Any
from relint.workspace import Workspace

EXAMPLES = """\b
Examples:
  relint rules                            every rule: id, severity, on or off, message
  relint rules --select style-govuk       what such a selection would turn on
  relint rules test                       run the examples of the house's rules
  relint rules test rules/style/latin.toml
  relint rules new                        write a rule of the house's: asks for all that it needs
"""
NEW_EXAMPLES = """\b
Examples:
  relint rules new
  relint rules new --folder house-rules/our-pack --name old-words --words "whilst = while"
"""


@click.group(invoke_without_command=True, epilog=EXAMPLES)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.selection
@options.configuration
@click.pass_context
def command(context: click.Context, /, form: str, **values: Any) -> Action | None:
    """List the rules, as the configuration for this folder has them."""
    if context.invoked_subcommand:
        return None
    return partial(run, form, Workspace(options.settings(values)))


@command.command("test")
@click.argument("path", required=False, type=click.Path())
@options.configuration
def test_command(path: str | None, **values: Any) -> Action:
    """Run the examples of rules: of a rule file, a pack, or a folder of packs.

    Without PATH those of the house's packs; without any, relint's own.
    """
    return partial(run_test, path, Workspace(options.settings(values)))


@command.command("new", epilog=NEW_EXAMPLES)
@click.option("--folder", help="The folder of the pack; it is made if there is none.")
@click.option("--name", help="The rule's name: what is wrong, in small letters with hyphens.")
@click.option("--kind", help="phrase, replacement, variants or pattern.")
@click.option("--words", multiple=True, help="“basically”, “whilst = while” or a pattern; may be repeated.")
@click.option("--anchor", multiple=True, help="Of a pattern: a word or sign of which every match has one.")
@click.option("--replace", help="Of a pattern: what to write instead.")
@click.option("--message", help="One line to the writer; {match} and {replacement} are filled in.")
@click.option("--why", help="Why it matters.")
@click.option("--source", help="Where the ruling comes from.")
@click.option("--severity", type=click.Choice(SEVERITIES), default="warning", show_default=True)
@click.option("--bad", help="A text with the fault in [[ ]].")
@click.option("--good", help="The same text without it.")
@click.option("--right", multiple=True, help="A text that looks like the fault and is right; may be repeated.")
@options.configuration
def new_command(**values: Any) -> Action:
    """Write a rule file and run its examples. What no option says is asked."""
    return partial(run_new, values, Workspace(options.settings(values)))


def run(form: str, workspace: Workspace) -> int:
    """Print the table of rules."""
    session = workspace.session_for("")
    workspace.refuse_unknown_names()
    rows = [
        {
            "id": rule.id,
            "severity": session.policy.severities.get(rule.id, rule.severity),
            "on": rule.id in session.policy.active,
            "message": rule.message,
        }
        for rule in sorted(session.rules, key=lambda rule: rule.id)
    ]
    if form == "json":
        import json

        write(json.dumps(rows, indent=2) + "\n")
        return 0
    widest = max(len(str(row["id"])) for row in rows)
    for row in rows:
        on = "on" if row["on"] else "off"
        write(f"{row['id']:{widest}}  {row['severity']:10}  {on:3}  {row['message']}\n")
    return 0


def run_test(path: str | None, workspace: Workspace) -> int:
    """Run the examples of rules, print each fault on a line, and return 1 if there is one."""
    from relint.testing import faults

    session = workspace.session_for("")
    files = list(_files(path, session))
    others = _others(files, session)
    found = [fault for file in files for fault in faults(file, others)]
    for fault in found:
        write(f"{fault}\n")
    examples = sum(len(file.examples) for file in files)
    told = counted(len(found), "fault") if found else "no fault"
    write(f"{counted(examples, 'example')} of {counted(len(files), 'rule')}: {told}.\n")
    return int(bool(found))


def run_new(given: dict[str, Any], workspace: Workspace) -> int:
    """Ask for a rule, write its file and run its examples; return 1 if they do not hold.

    Raises ConfigError if an answer cannot be used or the file cannot be written; there is none then.
    """
    from relint.cli import new_rule

    folders = workspace.session_for("").config.packs
    answers = new_rule.ask(given, _pack(folders))
    new_rule.write_file(answers)
    write(f"{answers.path}: written.\n")
    if answers.path.parent.parent.resolve() not in {Path(folder).resolve() for folder in folders}:
        write(f'To use it, add to relint.toml: packs = ["{answers.path.parent.parent.as_posix()}"]\n')
    status = run_test(str(answers.path), workspace)
    if status:
        write(f"Mend it, and run: relint rules test {answers.path.as_posix()}\n")
    return status


def _pack(folders: tuple[str, ...]) -> str:
    """Return the pack that is offered for a new rule: the house's first one."""
    for folder in folders:
        for pack in sorted(Path(folder).glob("*/")):
            return os.path.relpath(pack)
    return os.path.join("house-rules", "house")


def _files(path: str | None, session: Session) -> Iterator[RuleFile]:
    """Yield the rule files that are to be tested. Raises ConfigError if there are none, RuleFileError."""
    if path is None:
        folders = [Path(folder) for folder in session.config.packs] or [packs.rules_folder()]
        for folder in folders:
            yield from packs.read_folder(folder)
        return
    place = Path(path)
    if place.is_file():
        yield packs.read_file(place)
        return
    paths = [rule for rule in sorted(place.rglob("*.toml")) if rule.name != "pack.toml"]
    if not paths:
        raise ConfigError(path, "there is no rule file here")
    for rule in paths:
        yield packs.read_file(rule)


def _others(files: list[RuleFile], session: Session) -> Catalogue:
    """Return relint's own rules with the tested ones in the place of those of the same name."""
    tested = {file.rule.id for file in files}
    own = [file for file in packs.read_folder(packs.rules_folder()) if file.rule.id not in tested]
    house = [
        file
        for folder in session.config.packs
        for file in packs.read_folder(Path(folder))
        if file.rule.id not in tested
    ]
    return packs.compiled([*own, *house, *files])

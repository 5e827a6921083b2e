"""`relint check`: the parser's side; the work is done in `run.py`."""

from functools import partial

import click

from relint.cli import options
from relint.cli.group import Action
from relint.cli.run import Options, run
from relint.reporters import FORMATS
from relint.typed import Any

EXAMPLES = """\b
Examples:
  relint check draft.txt
  relint check drafts/ "releases/**/*.md"
  relint check --date 2025-03-12 draft.txt
  relint check --select spelling,grammar --fail-on error draft.txt
  pbpaste | relint check --format json --stdin-filename draft.md -

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong use, configuration or input, 3 a fault of
relint's own.
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--format", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="How to tell it.")
@options.selection
@options.date
@options.failing
@options.languagetool
@options.configuration
@click.option("--stdin-filename", default="", metavar="NAME", help="What standard input (“-”) is called.")
@click.option(
    "--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
    help="Colour: on a terminal only, always, or never. NO_COLOR is heeded.",
)  # fmt: skip
def command(paths: tuple[str, ...], **values: Any) -> Action:
    """Check drafts and say what is wrong.

    PATHS are files, folders (all .txt, .text, .md and .markdown files below, hidden folders and node_modules left
    out), patterns, or “-” for standard input.
    """
    return partial(run, paths, Options(settings=options.settings(values), **values))

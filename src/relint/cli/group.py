"""The commands and their parser. A command is a module here with a `command`; it is imported when it is asked for.

`relint draft.txt` is short for `relint check draft.txt`: a first argument that is no command is given to `check`. A
command does not act while click is parsing: it returns what is to be done, so that click handles no error of ours.
"""

import os
from collections.abc import Callable
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from relint import __version__
from relint.cli import COMMANDS, COMPLETION, USAGE
from relint.cli.output import visible
from relint.typed import Any, cast

Action = Callable[[], int]
WIDTH = 100  # of help texts
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": WIDTH}


class Relint(click.Group):
    """A group that reads a first argument which is no command as one of `check`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands in the order of the help text."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(f"relint.cli.{cmd_name}").command)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` before arguments that begin with no command and no option of the group's own."""
        own = {option for parameter in self.get_params(ctx) for option in parameter.opts}
        if args and args[0] not in COMMANDS and args[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands, and what `check` could begin with: a draft or an option."""
        items = super().shell_complete(ctx, incomplete)
        check = cast("click.Command", self.get_command(ctx, "check"))
        if incomplete.startswith("-"):
            return items + check.shell_complete(click.Context(check, parent=ctx), incomplete)
        return [*items, CompletionItem(incomplete, type="file")]


HELP = """Proofread press releases: say where, why, and what to write instead.

\b
relint draft.txt                          check a draft; short for “relint check draft.txt”
relint drafts/                            check every .txt and .md below a folder
relint fix --diff draft.txt               show the safe corrections
relint explain spelling/misspelt-word     say why a rule is there
"""
MORE = "“relint COMMAND --help” tells more and gives examples."


@click.group(cls=Relint, context_settings=CONTEXT, help=HELP, epilog=MORE)
@click.version_option(__version__, prog_name="relint", message="%(prog)s %(version)s")
def cli() -> None:
    """Hold the commands; the options of each are its own."""


def run_command(arguments: list[str]) -> int:
    """Parse `arguments`, do what they say and return the exit status; wrong use is a line or two and status 2."""
    if not arguments and COMPLETION not in os.environ:
        click.echo(cli.get_help(click.Context(cli, info_name="relint", max_content_width=WIDTH)), err=True)
        return USAGE
    try:
        action: Any = cli.main(arguments, prog_name="relint", standalone_mode=False)
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        click.echo(_usage(error), err=True)
        return USAGE
    return int(action()) if callable(action) else int(action or 0)


def _usage(error: click.ClickException) -> str:
    """Return the message of wrong use, and where help is."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "relint"
    return f"relint: {visible(error.format_message())}\nTry “{command} --help”."

"""`relint completion`: the script that lets a shell complete commands, options, rules and drafts."""

from functools import partial

import click
from click.shell_completion import get_completion_class

from relint.cli import COMPLETION
from relint.cli.group import Action, cli
from relint.cli.output import write

EXAMPLES = """\b
Examples:
  relint completion bash >> ~/.bashrc
  relint completion zsh >> ~/.zshrc
  relint completion fish > ~/.config/fish/completions/relint.fish
"""


@click.command(epilog=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> Action:
    """Print the completion script for a shell."""
    return partial(run, shell)


def run(shell: str) -> int:
    """Print the script."""
    made = get_completion_class(shell)
    if made is None:  # click knows all three; a later one might not
        raise click.UsageError(f"There is no completion for {shell}.")
    write(made(cli, {}, "relint", COMPLETION).source())
    return 0

"""`relint languagetool`: LanguageTool on this machine, installed, started, stopped, and what there is to know of it."""

import os
import sys
import time
from collections.abc import Iterator
from functools import partial

import click

from relint.cli.group import Action
from relint.cli.output import write
from relint.languagetool import locking, server, state, user
from relint.languagetool.places import files, home, marker
from relint.languagetool.state import Installed, Server

EXAMPLES = """\b
Examples:
  relint languagetool install                           download LanguageTool (250 MB), or fetch it by Maven
  relint languagetool install --folder ~/LanguageTool-6.8   use one that is there
  relint languagetool status
"""
BAR = 40


@click.group(epilog=EXAMPLES)
def command() -> None:
    """Install LanguageTool, which adds grammar; start and stop its server.

    A check starts the server by itself when it first needs it, and it stops by itself when nobody asks. Drafts never
    leave this machine, unless your own settings name a server elsewhere.
    """


@command.command("install")
@click.option(
    "--source", type=click.Choice(["auto", "download", "maven"]), default="auto", show_default=True,
    help="Where it comes from: language_tool_python's download, or Maven; auto takes whichever works.",
)  # fmt: skip
@click.option("--folder", type=click.Path(), help="Use the LanguageTool in this folder; nothing is downloaded.")
def install_command(source: str, folder: str | None) -> Action:
    """Bring LanguageTool to this machine."""
    return partial(run_install, source, folder)


@command.command("status")
def status_command() -> Action:
    """Say what is installed and what is running. Exit status 1: nothing is installed."""
    return run_status


@command.command("start")
def start_command() -> Action:
    """Start the server, if it is not running, and wait until it answers."""
    return run_start


@command.command("stop")
def stop_command() -> Action:
    """Stop the server."""
    return run_stop


def run_install(source: str, folder: str | None) -> int:
    """Install, and say what is installed. Raises LanguageToolError."""
    from relint.languagetool import install

    def say(line: str) -> None:
        sys.stderr.write(f"{line}\n")

    if folder is not None:
        found = install.adopt(folder)
    else:
        found = install.install(source, install.Told(say, progress if sys.stderr.isatty() else _silent))
    write(f"{_installed(found)}\n")
    return 0


def run_status() -> int:
    """Print what there is to know."""
    found = state.read_installed(marker())
    write("\n".join(_status(found)) + "\n")
    return int(found is None)


def run_start() -> int:
    """Start the server and say where it is. Raises LanguageToolError."""
    write(f"{_running(server.start())}\n")
    return 0


def run_stop() -> int:
    """Stop the server and say so. Raises LanguageToolError."""
    write("The server has ended.\n" if server.stop() else "No server was running.\n")
    return 0


def progress(done: float) -> None:
    """Show a bar on the terminal, from 0 to 1."""
    filled = int(done * BAR)
    end = "\n" if done >= 1 else ""
    sys.stderr.write(f"\r[{'#' * filled}{'.' * (BAR - filled)}] {done:4.0%}{end}")
    sys.stderr.flush()


def _silent(done: float) -> None:
    """Show nothing: a log needs no bar."""


def _status(found: Installed | None) -> Iterator[str]:
    own = files(home())
    yield _installed(found) if found else f"LanguageTool {state.NOT_INSTALLED}."
    running = server.find()
    if running is not None:
        yield _running(running)
    else:
        yield "The server is starting." if locking.is_held(own.lock) else "No server is running."
    kept = sum(len(names) for _folder, _below, names in os.walk(own.answers))
    yield f"{kept} answers are kept in {own.answers}."
    remote = user.settings().remote
    leave = f"may be sent to {', '.join(remote)}, as {user.path()} says" if remote else "never leave this machine"
    yield f"Drafts {leave}."


def _installed(found: Installed) -> str:
    return f"LanguageTool {found.version} is installed in {found.folder}."


def _running(running: Server) -> str:
    """Return the line on a running server: where it is, what it takes, and how long nobody has asked it."""
    idle = state.idle_seconds(files(home()).server, time.time())
    limit = user.settings().idle_minutes
    return (
        f"The server (version {running.version}) listens on 127.0.0.1:{running.port}: process {running.process}, "
        f"{_megabytes(running.process)}, idle for {_span(idle)} and stopped after {limit} minutes."
    )


def _megabytes(process: int) -> str:
    import psutil

    try:
        return f"{psutil.Process(process).memory_info().rss / 1e6:.0f} MB"
    except psutil.Error:
        return "memory unknown"


def _span(seconds: float) -> str:
    return f"{seconds:.0f} seconds" if seconds < 90 else f"{seconds / 60:.0f} minutes"

"""Where LanguageTool lies on this machine: one folder in the user's cache, or what RELINT_LANGUAGETOOL_HOME names.

    installed            what is installed, and where: without this file LanguageTool is not there
    LanguageTool-6.8/    the program itself, unless the user named another folder
    server, lock, log, settings   the running server, who watches over it, its complaints, and how it was started
    answers/             answers by content

It costs a plain check next to nothing, so that it may ask on every run.
"""

import os
import sys

from relint.installed import cache_folder
from relint.typed import NamedTuple

VARIABLE = "RELINT_LANGUAGETOOL_HOME"


def home() -> str:
    """Return the folder as an absolute path; it may not be there yet."""
    named = os.environ.get(VARIABLE)
    return os.path.abspath(named) if named else os.path.join(cache_folder(), "relint", "languagetool")


def marker() -> str:
    """Return the file that says what is installed."""
    return os.path.join(home(), "installed")


class Files(NamedTuple):
    """The paths of the files in a folder that processes share."""

    server: str
    lock: str
    log: str
    settings: str
    answers: str


def files(folder: str) -> Files:
    """Return the paths of the shared files in `folder`."""
    return Files(*(os.path.join(folder, name) for name in Files._fields))


def config_folder() -> str:
    """Return the folder of the user's own settings, as the platform has it."""
    named = os.environ.get("XDG_CONFIG_HOME")
    if named and os.path.isabs(named):
        return named
    if sys.platform == "win32":
        return os.environ.get("APPDATA") or os.path.expanduser(r"~\AppData\Roaming")
    return os.path.expanduser("~/Library/Application Support" if sys.platform == "darwin" else "~/.config")


def made(folder: str) -> str:
    """Make a folder that only the user may read, if it is not there, and return it. Raises OSError."""
    os.makedirs(folder, mode=0o700, exist_ok=True)
    return folder

"""From the command line's arguments to drafts: files, folders, patterns and standard input. Start at `collect`."""

import os
import sys

from relint.errors import ReadingError
from relint.reading import ENDINGS
from relint.report import Failure
from relint.storage import read_bytes
from relint.typed import NamedTuple

STDIN = "-"
STDIN_NAME = "<stdin>"
_SKIPPED = frozenset({"node_modules"})


class Drafts(NamedTuple):
    """The paths to check in order, each once; the folders that were named; and the arguments that name nothing."""

    paths: tuple[str, ...]
    folders: tuple[str, ...]
    failures: tuple[Failure, ...]


def collect(arguments: tuple[str, ...]) -> Drafts:
    """Return the drafts that the arguments name. Folders give all their drafts but those in hidden folders."""
    paths: dict[str, str] = {}
    folders: list[str] = []
    failures: list[Failure] = []
    for argument in arguments:
        try:
            found = _named(argument, folders)
        except ReadingError as error:
            failures.append(Failure.of(error))
            continue
        for path in found:
            paths.setdefault(path if path == STDIN else os.path.normpath(os.path.abspath(path)), path)
    return Drafts(tuple(paths.values()), tuple(folders), tuple(failures))


def read_stdin() -> bytes:
    """Return all of standard input."""
    return sys.stdin.buffer.read()


def read_draft(path: str) -> bytes:
    """Return the bytes of a draft: a file's, or standard input's for "-"."""
    return read_stdin() if path == STDIN else read_bytes(path)


def _named(argument: str, folders: list[str]) -> list[str]:
    """Return the drafts that one argument names. Raises ReadingError if there are none."""
    if argument == STDIN:
        return [STDIN]
    if os.path.isdir(argument):
        folders.append(argument)
        return _in_folder(argument)
    if not os.path.lexists(argument) and any(sign in argument for sign in "*?["):
        return _in_pattern(argument)
    if not os.path.exists(argument):
        raise ReadingError(argument, "there is no such file or folder")
    return [argument]


def _in_folder(folder: str) -> list[str]:
    """Return the drafts below a folder, sorted."""
    found = []
    for place, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith(".") and name not in _SKIPPED)
        found += [
            os.path.join(place, name)
            for name in sorted(names)
            if name.lower().endswith(ENDINGS) and not name.startswith(".")
        ]
    if not found:
        raise ReadingError(folder, f"holds no draft ({', '.join(ENDINGS)})")
    return [path.removeprefix("./") for path in found]


def _in_pattern(pattern: str) -> list[str]:
    """Return the files that a pattern matches, sorted: for shells that leave that to the program."""
    from glob import glob

    found = sorted(path for path in glob(pattern, recursive=True) if not os.path.isdir(path))
    if not found:
        raise ReadingError(pattern, "matches no file")
    return found

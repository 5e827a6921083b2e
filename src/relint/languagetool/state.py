"""What is written down about the installation and the running server: small files of `name = value` lines.

The time of the server's file is when it was last asked something: that is how idle time is known.
"""

import os

from relint.errors import LanguageToolError
from relint.languagetool.places import made, marker
from relint.typed import NamedTuple

PLACE = "languagetool"  # what messages begin with
NOT_INSTALLED = "is not installed; “relint languagetool install” does it"


class Installed(NamedTuple):
    """An installation: its version, and the folder that holds `languagetool-server.jar`."""

    version: str
    folder: str


class Server(NamedTuple):
    """A running server: its port on the loopback address, its process, its version, and when it was ready (epoch)."""

    port: int
    process: int
    version: str
    ready: float


def write_installed(path: str, installed: Installed) -> None:
    """Write down what is installed. Raises OSError."""
    _write(path, {"version": installed.version, "folder": installed.folder})


def read_installed(path: str) -> Installed | None:
    """Return what is installed, or None if nothing is or the file is not ours."""
    values = _read(path)
    if not values.get("version") or not values.get("folder"):
        return None
    return Installed(values["version"], values["folder"])


def installed() -> Installed:
    """Return what is installed on this machine. Raises LanguageToolError if nothing is."""
    found = read_installed(marker())
    if found is None:
        raise LanguageToolError(PLACE, NOT_INSTALLED)
    return found


def write_server(path: str, server: Server) -> None:
    """Write down that a server is ready. Raises OSError."""
    _write(path, {name: str(value) for name, value in server._asdict().items()})


def read_server(path: str) -> Server | None:
    """Return the server that was written down, or None; whether it lives is another question."""
    values = _read(path)
    try:
        return Server(int(values["port"]), int(values["process"]), values["version"], float(values["ready"]))
    except (KeyError, ValueError):
        return None


def touch(path: str) -> None:
    """Note that the server was asked something now."""
    try:
        os.utime(path)
    except OSError:
        return


def idle_seconds(path: str, now: float) -> float:
    """Return for how long nobody has asked; endlessly if the file is gone."""
    try:
        return max(now - os.stat(path).st_mtime, 0.0)
    except OSError:
        return float("inf")


def _read(path: str) -> dict[str, str]:
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read(10_000).splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.partition(" = ") for line in lines)
    return {name: value for name, _, value in pairs}


def _write(path: str, values: dict[str, str]) -> None:
    folder, name = os.path.split(path)
    beside = os.path.join(made(folder), f".{name}.{os.getpid()}")
    with open(beside, "w", encoding="utf-8") as file:
        file.write("".join(f"{key} = {value}\n" for key, value in values.items()))
    os.replace(beside, path)

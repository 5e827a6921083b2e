"""What the house says: `relint.toml`, or `[tool.relint]` of a pyproject.toml, found upwards from each draft.

`find` says which file holds for a folder, `load` reads it. A plain check without a configuration reads no TOML at all.
"""

import os

from relint.typed import Any, NamedTuple

OWN_NAME = "relint.toml"
PROJECT_NAME = "pyproject.toml"


class Acceptance(NamedTuple):
    """A finding that is right as it is: one `[[accept]]` table.

    `words` is the finding's exact text or a glob (None: any text), `files` are paths or globs relative to the
    configuration (empty: all), `line` is the table's 1-based line.
    """

    rule: str
    why: str
    words: str | None
    files: tuple[str, ...]
    line: int


class Config(NamedTuple):
    """One configuration. `path` is as messages name it ("": none), `folder` what its own paths are relative to.

    `memory` holds the absolute paths of the house's memory files.
    """

    path: str = ""
    folder: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    words: frozenset[str] = frozenset()
    packs: tuple[str, ...] = ()
    severities: dict[str, str] = {}  # noqa: RUF012 - never written to
    options: dict[str, dict[str, Any]] = {}  # noqa: RUF012
    acceptances: tuple[Acceptance, ...] = ()
    languagetool: str | None = None
    memory: tuple[str, ...] = ()
    lines: dict[str, int] = {}  # noqa: RUF012

    def place(self, key: str) -> str:
        """Return "relint.toml:12", where a key ("select", "severity.style/x") stands."""
        return f"{self.path}:{line_of(self.lines, key)}"


NONE = Config()


def find(folder: str) -> str | None:
    """Return the configuration file that holds for drafts in `folder` (absolute): the nearest one upwards."""
    while True:
        own = os.path.join(folder, OWN_NAME)
        if os.path.isfile(own):
            return own
        project = os.path.join(folder, PROJECT_NAME)
        if os.path.isfile(project) and _configures(project):
            return project
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def load(path: str) -> Config:
    """Return the configuration in `path`. Raises ConfigError that names file, line and key."""
    from relint.config import reading

    return reading.load(path)


def line_of(lines: dict[str, int], key: str) -> int:
    """Return the 1-based line of a key, or of the table that should hold it."""
    while key and key not in lines:
        key = key.rpartition(".")[0]
    return lines.get(key, 1)


def shown(path: str) -> str:
    """Return a path as messages name it: relative if it lies below the working folder."""
    here = os.path.join(os.getcwd(), "")
    return path[len(here) :] if path.startswith(here) else path


def _configures(project: str) -> bool:
    """Whether a pyproject.toml may hold a `[tool.relint]`; read as bytes, since most do not."""
    try:
        with open(project, "rb") as file:
            return b"relint" in file.read() and _has_table(project)
    except OSError:
        return False


def _has_table(project: str) -> bool:
    from relint.config import reading

    return reading.has_table(project)

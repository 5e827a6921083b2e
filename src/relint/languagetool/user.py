"""The user's own settings for LanguageTool: `relint/languagetool.toml` in the user's configuration folder.

remote = ["https://grammar.example.org"]   servers off this machine that drafts may be sent to
idle-minutes = 20                           after so long without a question the local server stops

A repository that is checked cannot write here. That is the point: its relint.toml may ask for a server, but only the
user can say that drafts may leave the machine.
"""

import os

from relint.languagetool.places import config_folder
from relint.typed import NamedTuple

IDLE_MINUTES = 20


class Settings(NamedTuple):
    """The settings; `remote` are URLs without a slash at the end."""

    remote: tuple[str, ...] = ()
    idle_minutes: int = IDLE_MINUTES


def path() -> str:
    """Return the path of the user's file, which need not be there."""
    return os.path.join(config_folder(), "relint", "languagetool.toml")


def settings() -> Settings:
    """Return the user's settings. Raises RuleFileError that names file, line and key."""
    import tomllib

    from relint.errors import RuleFileError
    from relint.rule import Table

    name = path()
    try:
        with open(name, encoding="utf-8") as file:
            text = file.read()
        table = Table(tomllib.loads(text), name, text)
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleFileError(name, f"cannot be read: {error}") from None
    remote = tuple(url.rstrip("/") for url in table.texts("remote"))
    idle = table.get("idle-minutes", int, IDLE_MINUTES)
    table.finish()
    if idle < 1:
        raise table.error("idle-minutes", "must be 1 or more")
    return Settings(remote, idle)

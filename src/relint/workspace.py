"""From a draft's path to the session that holds for it; each configuration is read once. Start at `Workspace`."""

import os
from collections.abc import Iterable

from relint import config
from relint.config import Config
from relint.errors import ConfigError, RelintError
from relint.report import Failure
from relint.selection import Selection, complaints, known
from relint.session import Session, open_session
from relint.typed import NamedTuple


class Settings(NamedTuple):
    """What the command line says about every draft: selection, failing severity, which configuration, and its date."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    config_path: str | None = None
    no_config: bool = False
    languagetool: str | None = None
    date: tuple[int, int, int] | None = None

    @property
    def selection(self) -> Selection:
        """The two lists of names as one value."""
        return Selection(self.select, self.ignore)


class Workspace:
    """Finds and keeps the sessions of a run."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.sessions: dict[str, Session] = {}
        self._errors: dict[str, RelintError] = {}
        self._found: dict[str, str] = {}

    def session_for(self, path: str) -> Session:
        """Return the session for a draft; "" is the working folder's.

        Raises what is wrong with its configuration: the very same error for every draft that it concerns.
        """
        folder = os.path.dirname(os.path.abspath(path)) if path else os.getcwd()
        return self.session_of(self.config_path(folder))

    def config_path(self, folder: str) -> str:
        """Return the configuration file for drafts in `folder`, or ""."""
        if self.settings.no_config:
            return ""
        if self.settings.config_path is not None:
            return self.settings.config_path
        if folder not in self._found:
            self._found[folder] = config.find(folder) or ""
        return self._found[folder]

    def session_of(self, config_path: str) -> Session:
        """Return the session for a configuration file ("": for none)."""
        if config_path in self._errors:
            raise self._errors[config_path]
        if config_path not in self.sessions:
            try:
                loaded = config.load(config_path) if config_path else Config()
                self.sessions[config_path] = self._opened(loaded)
            except RelintError as error:
                self._errors[config_path] = error
                raise
        return self.sessions[config_path]

    def _opened(self, loaded: Config) -> Session:
        settings = self.settings
        return open_session(loaded, settings.selection, settings.fail_on, settings.languagetool, settings.date)

    def languagetool_faults(self) -> tuple[tuple[Failure, ...], tuple[Failure, ...]]:
        """Return what went wrong with LanguageTool: where it is required, and where the run goes on without it."""
        checkers = [session.languagetool for session in self.sessions.values()]
        faults = {
            Failure.of(checker.fault): checker.required
            for checker in checkers
            if checker is not None and checker.fault is not None
        }
        required = tuple(failure for failure, is_required in faults.items() if is_required)
        return required, tuple(failure for failure in faults if failure not in required)

    def open_all(self, paths: Iterable[str]) -> list[Failure]:
        """Open the sessions of all drafts ("": standard input); return what is wrong with configurations."""
        failures: list[Failure] = []
        for path in paths:
            try:
                self.session_for(path)
            except RelintError as error:
                if Failure.of(error) not in failures:
                    failures.append(Failure.of(error))
        return failures

    def refuse_unknown_names(self) -> None:
        """Raise ConfigError for a name on the command line that no rule of any configuration bears."""
        selection = self.settings.selection
        if not (selection.select or selection.ignore) or not self.sessions:
            return
        among = frozenset().union(*(known(session.rules) for session in self.sessions.values()))
        for option, names in (("--select", selection.select), ("--ignore", selection.ignore)):
            for complaint in complaints(names, among):
                raise ConfigError(option, complaint)

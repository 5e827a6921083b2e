"""Who is asked: the server of this machine, or one that a URL names. Start at `Local`; `Remote` is the plain case.

Each thread gets a way to ask of its own. If the local server goes away while it is asked, it is started again, once
for all threads, and asked again; a second time is a fault. Only `connect` imports what a question needs.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from threading import Lock

from relint.errors import LanguageToolError
from relint.languagetool import state
from relint.languagetool.address import LOOPBACK, Address
from relint.languagetool.asking import workers
from relint.languagetool.places import files, home
from relint.languagetool.state import PLACE, Server
from relint.typed import Any, Protocol

Fields = dict[str, str]
Answer = dict[str, Any]
Check = Callable[[Fields], Answer]


class Source(Protocol):
    """What both kinds of server offer."""

    at_once: int

    def name(self) -> tuple[str, ...]:
        """Return what tells this server's answers from another's. Raises LanguageToolError."""

    def connect(self) -> AbstractContextManager[Check]:
        """Give a way to ask, for one thread and for as long as it asks. Raises LanguageToolError."""


class Remote:
    """A server that a URL names, on this machine or not: neither started nor stopped by relint."""

    at_once = 2

    def __init__(self, address: Address) -> None:
        self._address = address

    def name(self) -> tuple[str, ...]:
        """Return the server's address: it may change its version as it likes."""
        return (str(self._address),)

    @contextmanager
    def connect(self) -> Iterator[Check]:
        """Give a way to ask."""
        from relint.languagetool.client import Client

        with closing(Client(self._address)) as client:
            yield client.check


class Local:
    """The server of this machine. `tell` is called when it has to be started, which takes a while."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self.at_once = workers()
        self._tell = tell
        self._lock = Lock()
        self._server: Server | None = None

    def name(self) -> tuple[str, ...]:
        """Return the version that is installed. Raises LanguageToolError if none is."""
        return (state.installed().version,)

    @contextmanager
    def connect(self) -> Iterator[Check]:
        """Give a way to ask that survives an end of the server."""
        from relint.languagetool.client import Client, GoneError

        found = self._found(0)
        client = Client(Address(LOOPBACK, found.port))

        def ask(fields: Fields) -> Answer:
            nonlocal found, client
            state.touch(files(home()).server)
            try:
                answer = client.check(fields)
            except GoneError:
                client.close()
                found = self._found(found.port)
                client = Client(Address(LOOPBACK, found.port))
                answer = client.check(fields)
            return _of_version(answer, found.version)

        try:
            yield ask
        finally:
            client.close()

    def _found(self, gone: int) -> Server:
        """Return the running server; start it unless another thread has done so since `gone` did not answer."""
        from relint.languagetool import server

        with self._lock:
            if self._server is None or self._server.port == gone:
                self._server = server.start(gone, self._tell)
            return self._server


def _of_version(answer: Answer, version: str) -> Answer:
    """Return the answer. Raises LanguageToolError if another version gave it than the one that should run."""
    software = answer.get("software")
    told = software.get("version") if isinstance(software, dict) else None
    if told != version:
        message = f"is version {told} where {version} should run; “relint languagetool stop” lets the right one start"
        raise LanguageToolError(PLACE, message)
    return answer

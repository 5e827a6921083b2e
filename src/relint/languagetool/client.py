"""One question to a LanguageTool server over HTTP, and everything that can go wrong with it. Start at `Client.check`.

A fault is a `LanguageToolError` with one clear line. `GoneError` says that the server is not there (any more): one of
our own may be started again. `RefusedError` says that it would not take this text: others may still be asked.
"""

import http.client
import json
import time
from urllib.parse import urlencode

from relint.errors import LanguageToolError
from relint.languagetool.address import Address
from relint.languagetool.state import PLACE
from relint.typed import Any

TIMEOUT = 30.0  # seconds for a whole answer
LARGEST = 4_000_000  # bytes of an answer
WAITS = (0.2, 0.5, 1.0)  # seconds before a busy server is asked again
BUSY = (429, 503)
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}


class GoneError(LanguageToolError):
    """The server is not there, or went away before it answered."""


class RefusedError(LanguageToolError):
    """The server would not take this one text."""


class Client:
    """A connection to one server, for one thread."""

    def __init__(self, address: Address, timeout: float | None = None) -> None:
        kind = http.client.HTTPSConnection if address.secure else http.client.HTTPConnection
        self._address = address
        self._timeout = TIMEOUT if timeout is None else timeout
        self._connection = kind(address.host, address.port, timeout=self._timeout)

    def check(self, fields: dict[str, str]) -> dict[str, Any]:
        """Return the answer to a question, as JSON has it. Raises LanguageToolError."""
        body = urlencode(fields, encoding="utf-8", errors="replace").encode("ascii")
        for wait in (*WAITS, None):
            status, answer = self._asked(body)
            if status not in BUSY or wait is None:
                return self._read(status, answer)
            time.sleep(wait)
        raise AssertionError

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _asked(self, body: bytes) -> tuple[int, bytes]:
        """Return status and body of an answer; one that the server closed in between is opened anew."""
        again = self._connection.sock is not None
        while True:
            try:
                return self._once(body)
            except TimeoutError:
                self.close()
                raise self._fault(f"did not answer within {self._timeout:g} seconds") from None
            except (http.client.HTTPException, OSError) as error:
                self.close()
                if not again:
                    raise self._gone(error) from None
                again = False

    def _once(self, body: bytes) -> tuple[int, bytes]:
        until = time.monotonic() + self._timeout
        self._connection.request("POST", f"{self._address.path}/v2/check", body, _FORM)
        response = self._connection.getresponse()
        pieces: list[bytes] = []
        size = 0
        while piece := response.read1(1 << 16):  # piece by piece: one that drips must not hold us for ever
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST:
                self.close()
                raise self._fault(f"sent an answer of more than {LARGEST // 1_000_000} MB")
            if time.monotonic() > until:
                raise TimeoutError
        if response.length:
            raise http.client.IncompleteRead(b"", response.length)
        response.read()  # nothing is left; it frees the connection for the next question
        return response.status, b"".join(pieces)

    def _read(self, status: int, body: bytes) -> dict[str, Any]:
        """Return an answer as JSON. Raises LanguageToolError for one that is none, or for a status that says so."""
        if status in BUSY:
            raise self._fault(f"is too busy (status {status})")
        if status in (413, 500):
            reason = "is too long for it" if status == 413 else "makes it fail"
            raise RefusedError(PLACE, f"{self._address} did not check a paragraph: it {reason} (status {status})")
        if status != 200:
            raise self._fault(f"answers with status {status}; is it LanguageTool?")
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict) or not isinstance(answer.get("matches"), list):
            raise self._fault("answers with something else than LanguageTool's findings")
        return answer

    def _gone(self, error: Exception) -> GoneError:
        refused = isinstance(error, ConnectionRefusedError)
        what = "does not answer" if refused else f"closed the connection ({type(error).__name__})"
        return GoneError(PLACE, f"{self._address} {what}")

    def _fault(self, what: str) -> LanguageToolError:
        return LanguageToolError(PLACE, f"{self._address} {what}")

"""Questions asked in parallel, while the rest of the check goes on. Start at `Questions`."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Lock, Thread
from typing import Generic, TypeVar

from relint.errors import LanguageToolError

T = TypeVar("T")
Ask = Callable[[tuple[str, ...]], dict[str, T]]
Connect = Callable[[], AbstractContextManager[Ask[T]]]


def workers() -> int:
    """Return how many questions are asked at a time: one for each processor, within reason."""
    return max(1, min(4, os.cpu_count() or 1))


class Questions(Generic[T]):
    """Batches of texts that are being asked. Each thread has its own way to ask; the first fault ends the asking."""

    def __init__(self, batches: list[tuple[str, ...]], connect: Connect[T], at_once: int) -> None:
        self._batches = iter(batches)
        self._connect = connect
        self._lock = Lock()
        self._answers: dict[str, T] = {}
        self._fault: LanguageToolError | None = None
        self._surprise: Exception | None = None
        self._threads = [Thread(target=self._work, daemon=True) for _ in range(min(at_once, len(batches)))]
        for thread in self._threads:
            thread.start()

    def answers(self) -> tuple[dict[str, T], LanguageToolError | None]:
        """Wait, and return the answers by text, and the fault that ended the asking. Raises what nobody foresaw."""
        for thread in self._threads:
            thread.join()
        if self._surprise is not None:
            raise self._surprise
        return self._answers, self._fault

    def _work(self) -> None:
        try:
            with self._connect() as ask:
                while (batch := self._next()) is not None:
                    self._answers.update(ask(batch))
        except LanguageToolError as fault:
            with self._lock:
                self._fault = self._fault or fault
        except Exception as error:  # noqa: BLE001 - it is raised again where it can be told
            self._surprise = error

    def _next(self) -> tuple[str, ...] | None:
        with self._lock:
            return None if self._fault or self._surprise else next(self._batches, None)

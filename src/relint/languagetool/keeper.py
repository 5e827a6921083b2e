"""The process that starts the one LanguageTool server of a user, watches over it, and stops it when nobody asks.

    python -m relint.languagetool.keeper FOLDER IDLE-SECONDS VERSION JAVA-COMMAND…

It belongs to no terminal and to no check: who started it goes on as soon as the lock is taken. It holds the lock for as
long as it lives; a second keeper finds it held and goes. When the server has answered its first question, which takes
it longest, it is written down as ready. Start at `main`.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from threading import Event, Thread
from types import FrameType

from relint.errors import RelintError
from relint.languagetool import locking, state
from relint.languagetool.address import LOOPBACK, Address
from relint.languagetool.places import files

PORTS = 3  # how many free ports are tried: another program may take one before the server does
START_SECONDS = 120.0
WARM_UP = (
    "This is an example of the input. It shows that the server are ready, and that it's rules was read.",
    "“We are proud,” the Minister said, “to back 2,000 firms in Kent and Wales, which employs 40,000 people.”",
)


def main(arguments: list[str]) -> int:
    """Detach, take the lock, and keep a server until it ends or nobody asks. Returns the exit status."""
    folder, idle, version, *command = arguments
    own = files(folder)
    lock = locking.hold(own.lock, patience=0.5)
    if lock is None:
        return 0
    if hasattr(os, "fork") and os.fork():
        os._exit(0)  # the lock lives on in the child
    locking.sign(lock)
    signal.signal(signal.SIGTERM, _leave)
    with _server(command, own.log) as server:
        if server is None:
            return 1
        process, port, ended = server
        state.write_server(own.server, state.Server(port, process.pid, version, time.time()))
        try:
            _watch(own.server, float(idle), ended)
        finally:
            with suppress(OSError):
                os.unlink(own.server)
    return 0


def _leave(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    raise SystemExit(0)


Running = tuple["subprocess.Popen[bytes]", int, Event]


@contextmanager
def _server(command: list[str], log: str) -> Iterator[Running | None]:
    """Start a server on a free port and give it when it has answered (None: it never did); stop it in the end."""
    process = None
    try:
        for _ in range(PORTS):
            port = free_port()
            process, ended = _started([*command, "-p", str(port)], log)
            if _answers(port, ended):
                yield process, port, ended
                return
            if not ended.is_set():
                break
        yield None
    finally:
        if process is not None:
            _stop(process)


def _started(command: list[str], log: str) -> tuple["subprocess.Popen[bytes]", Event]:
    """Start a process that inherits no stream of ours; the event says that it has ended."""
    with open(log, "wb") as complaints:
        process = subprocess.Popen(  # noqa: S603 - our own command
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=complaints, cwd=os.path.dirname(log)
        )
    ended = Event()

    def wait() -> None:
        process.wait()
        ended.set()

    Thread(target=wait, daemon=True).start()
    return process, ended


def _answers(port: int, ended: Event) -> bool:
    """Wait until the server listens, let it read its rules by asking it twice at once, and say whether it answered."""
    from relint.languagetool.client import Client
    from relint.languagetool.table import question

    until = time.monotonic() + START_SECONDS
    while not _listens(port):
        if ended.wait(0.05) or time.monotonic() > until:
            return False
    faults: list[str] = []

    def ask(text: str) -> None:
        try:
            with closing(Client(Address(LOOPBACK, port), START_SECONDS)) as client:
                client.check(question(text, frozenset()))
        except RelintError as error:
            faults.append(str(error))

    threads = [Thread(target=ask, args=(text,), daemon=True) for text in WARM_UP]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return not faults


def _listens(port: int) -> bool:
    with socket.socket() as connection:
        return connection.connect_ex((LOOPBACK, port)) == 0


def _watch(path: str, idle: float, ended: Event) -> None:
    """Return when the server has ended, or nobody has asked for `idle` seconds."""
    while (left := idle - state.idle_seconds(path, time.time())) > 0:
        if ended.wait(left):
            return


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()


def free_port() -> int:
    """Return a port of the loopback address that nobody listens on."""
    with socket.socket() as listener:
        listener.bind((LOOPBACK, 0))
        return int(listener.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

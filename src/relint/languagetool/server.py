"""The one server of a user: find it, start it, stop it. Start at `start`.

A server is alive exactly if its keeper holds the lock; what is written down about it counts only then. Two checks that
start one at the same moment start two keepers, of which one finds the lock held and goes; both then wait for the same
server. A keeper that was killed leaves a server nobody watches: whoever starts the next one ends that first.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

from relint.errors import LanguageToolError
from relint.languagetool import locking, state, user
from relint.languagetool.places import Files, files, home, made
from relint.languagetool.state import PLACE, Server

PATIENCE = 150.0  # seconds until a started server must answer; the first answer takes 10 on a quick machine
NOTICE = 5.0  # seconds in which a keeper must have noticed that its server is gone
SERVER_CLASS = "org.languagetool.server.HTTPServer"


def find() -> Server | None:
    """Return the running server, or None."""
    own = files(home())
    return state.read_server(own.server) if locking.is_held(own.lock) else None


def start(gone: int = 0, tell: Callable[[], None] | None = None) -> Server:
    """Return the running server; start one first if there is none, and wait until it answers.

    `gone` is the port of one that did not answer any more; `tell` is called when it will take a while.
    Raises LanguageToolError that says why there is none.
    """
    own = files(home())
    begin = time.monotonic()
    started = False
    while time.monotonic() - begin < PATIENCE:
        server = find()
        if server is not None and server.port != gone:
            return server
        if server is not None and time.monotonic() - begin > NOTICE:
            raise LanguageToolError(PLACE, f"does not answer on port {gone}; “relint languagetool stop” ends it")
        if server is None and not locking.is_held(own.lock):
            if started:
                raise LanguageToolError(PLACE, f"ended while it was starting: {last_words(own.log)}")
            if tell is not None:
                tell()
            _spawn(own)
            started = True
        time.sleep(0.02)
    raise LanguageToolError(PLACE, f"was started, but did not answer within {PATIENCE:g} seconds")


def stop() -> bool:
    """Stop the server and its keeper; return whether there was one. Raises LanguageToolError if it will not end."""
    own = files(home())
    keeper = locking.holder(own.lock)
    if keeper is None:
        return _end_orphan(own)
    for number in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        os.kill(keeper, number)
        until = time.monotonic() + 10
        while time.monotonic() < until:
            if not locking.is_held(own.lock):
                _end_orphan(own)
                return True
            time.sleep(0.02)
    raise LanguageToolError(PLACE, f"does not end; its keeper is process {keeper}")


def last_words(log: str) -> str:
    """Return the last line of what the server complained of."""
    try:
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = file.read().split("\n")
    except OSError:
        lines = []
    told = [line.strip() for line in lines if line.strip()]
    return told[-1][:300] if told else "it did not say why"


def _spawn(own: Files) -> None:
    """Start a keeper, and return when it has the lock. Raises LanguageToolError if there is nothing to start."""
    from relint.languagetool import java

    found = state.installed()
    _end_orphan(own)
    try:
        made(home())
        java.write_settings(own.settings)
        own_words = [home(), str(user.settings().idle_minutes * 60), found.version]
        command = [sys.executable, "-P", "-m", "relint.languagetool.keeper", *own_words]
        _detached([*command, *java.command(found, own.settings)])
    except OSError as error:
        raise LanguageToolError(PLACE, f"cannot be started: {error.strerror or error}") from None


def _detached(command: list[str]) -> None:
    """Run a keeper away from our terminal and streams, and from the folder that is checked, whose files are others'."""
    packages = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    paths = [packages, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    null = subprocess.DEVNULL
    flags = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    child = subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=home(), env=environment, stdin=null, stdout=null, stderr=null, start_new_session=True,
        creationflags=flags,
    )  # fmt: skip
    if hasattr(os, "fork"):
        child.wait()  # it leaves when the keeper itself, its child, has the lock
    else:
        child.returncode = 0  # nobody waits for it
        time.sleep(1)


def _end_orphan(own: Files) -> bool:
    """End a server whose keeper was killed, if there is one, and forget it; return whether there was one."""
    server = state.read_server(own.server)
    if server is None:
        return False
    import psutil

    try:
        process = psutil.Process(server.process)
        words = process.cmdline()
        if SERVER_CLASS in words and str(server.port) in words:
            process.kill()
    except psutil.Error:
        pass
    if os.path.exists(own.server):
        os.unlink(own.server)
    return True

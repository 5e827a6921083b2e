"""A lock that one process holds for as long as it lives: the system lets go of it however the process ends.

The file holds the number of that process. Nothing else tells as surely whether the watcher of a server is alive.
"""

import os
import sys
import time

FAR = 1 << 20  # on Windows a locked byte cannot be read, so that it lies far behind the number


def hold(path: str, patience: float = 0.0) -> int | None:
    """Take the lock and return its descriptor, which must stay open; None if somebody holds it.

    `patience` is for how many seconds to try: one who only looks (`is_held`) holds it for a moment. Raises OSError.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    until = time.monotonic() + patience
    while not _taken(descriptor):
        if time.monotonic() >= until:
            os.close(descriptor)
            return None
        time.sleep(0.01)
    return descriptor


def sign(descriptor: int) -> None:
    """Write the number of this process into the file of a lock that it holds."""
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, str(os.getpid()).encode())


def is_held(path: str) -> bool:
    """Whether somebody holds the lock."""
    if not os.path.exists(path):
        return False
    descriptor = hold(path)
    if descriptor is None:
        return True
    os.close(descriptor)
    return False


def holder(path: str) -> int | None:
    """Return the number of the process that holds the lock, or None."""
    if not is_held(path):
        return None
    with open(path, encoding="ascii", errors="replace") as file:
        number = file.read(20)
    return int(number) if number.isdecimal() else None


def _taken(descriptor: int) -> bool:
    """Take the lock if nobody holds it; return whether it was taken."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        from errno import EACCES, EAGAIN, EDEADLK

        if error.errno in (EACCES, EAGAIN, EDEADLK):
            return False
        raise
    return True

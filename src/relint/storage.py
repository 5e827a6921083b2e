"""Files as bytes: read with plain words for what goes wrong, written so that nobody ever sees half of one."""

import os

from relint.errors import ReadingError, RelintError


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file. Raises ReadingError that says in plain words why it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise ReadingError(path, "there is no such file") from None
    except IsADirectoryError:
        raise ReadingError(path, "this is a folder, not a file") from None
    except PermissionError:
        raise ReadingError(path, "this file may not be read") from None
    except OSError as error:
        raise ReadingError(path, f"cannot be read: {error.strerror or error}") from None


def put(path: str, data: bytes) -> bool:
    """Write what can be made anew, such as a cache; return whether that was possible. Nobody ever reads half of it."""
    beside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(beside, "wb") as file:
            file.write(data)
        os.replace(beside, path)
    except OSError:
        return False
    return True


def write_atomically(path: str, data: bytes, before: bytes | None) -> None:
    """Put `data` in place of the file's bytes, which must still be `before` (None: there must be no file yet).

    The new bytes are written beside the file and then moved over it, so that a crash loses nothing. Its mode stays.
    Raises RelintError if the file changed meanwhile, is a link (the move would replace the link, not the text), or
    cannot be written.
    """
    if before is not None:
        _refuse_surprises(path)
        if read_bytes(path) != before:
            raise RelintError(path, "changed while relint was reading it; nothing was written")
    elif os.path.lexists(path):
        raise RelintError(path, "is there already; nothing was written")
    beside = os.path.join(os.path.dirname(path), f".{os.path.basename(path)}.{os.getpid()}.relint")
    try:
        _write_through(beside, data, os.stat(path) if before is not None else None)
        os.replace(beside, path)
    except OSError as error:
        if os.path.lexists(beside):
            os.unlink(beside)
        raise RelintError(path, f"cannot be written: {error.strerror or error}") from None


def _refuse_surprises(path: str) -> None:
    """Raise RelintError for a file whose name is not its only one, or that its owner protects from writing."""
    if os.path.islink(path):
        raise RelintError(path, f"is a link; name the file itself: {os.path.realpath(path)}")
    if os.stat(path).st_nlink > 1:
        raise RelintError(path, "has a second name (a hard link), which would keep the old text; nothing was written")
    if not os.access(path, os.W_OK):
        raise RelintError(path, "is protected from writing")


def _write_through(path: str, data: bytes, model: os.stat_result | None) -> None:
    """Write a new file down to the disk, with the mode and owner of `model`."""
    with open(path, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        if model is not None and hasattr(os, "fchown"):
            own = os.fstat(file.fileno())
            if (own.st_uid, own.st_gid) != (model.st_uid, model.st_gid):
                os.fchown(file.fileno(), model.st_uid, model.st_gid)
    if model is not None:
        os.chmod(path, model.st_mode & 0o7777)

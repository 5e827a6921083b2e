"""From memory files to a `Memory`. Start at `opened`.

Reading five thousand lines takes longer than most checks of a draft, so what comes of them is kept as one `marshal`
file in the user's cache, with the paths, sizes and times of the files that it was made of.
"""

import marshal
import os
import sys
import zlib

from relint import __version__
from relint.installed import cache_folder
from relint.memory import Memory
from relint.storage import put
from relint.typed import Any


def opened(paths: tuple[str, ...]) -> Memory:
    """Return the memory of files; of one phrase the last file's line holds. Raises MemoryFileError, or ReadingError."""
    place = _place(paths)
    stamp = _stamp(paths)
    kept = _read(place, stamp)
    if kept is not None:
        return kept
    from relint.memory.indexing import indexed
    from relint.memory.lines import read

    memory = indexed(entry for path in paths for entry in read(path, shown(path)))
    put(place, marshal.dumps((stamp, tuple(memory))))
    return memory


def shown(path: str) -> str:
    """Return a path as messages name it: relative if it lies below the working folder."""
    return path.removeprefix(os.path.join(os.getcwd(), ""))


def _stamp(paths: tuple[str, ...]) -> list[Any]:
    """Return what tells whether a kept memory still fits."""
    version = f"{__version__} {sys.version_info[0]}.{sys.version_info[1]}"
    return [version, *((path, status.st_size, status.st_mtime_ns) for path in paths if (status := os.stat(path)))]


def _read(place: str, stamp: list[Any]) -> Memory | None:
    """Return the memory kept at `place` if it was made of the files that `stamp` describes."""
    try:
        with open(place, "rb") as file:
            made_of, tables = marshal.loads(file.read())  # noqa: S302 - our own file
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return Memory(*tables) if made_of == stamp else None


def _place(paths: tuple[str, ...]) -> str:
    name = f"memory-{zlib.crc32(os.pathsep.join(paths).encode()):08x}.{sys.implementation.cache_tag}.bin"
    return os.path.join(cache_folder(), "relint", name)

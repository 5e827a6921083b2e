"""Compiled rules, from the disk in 2 ms. Start reading at `load`.

Reading a rule file as TOML takes a quarter of a millisecond, so a folder of packs is compiled once: rules and linked
tables as one `marshal` file, kept with the sizes and times of the rule files that it was made of. relint's own packs
are compiled when it is built, a house's when they are first used. This module is part of every cold start; what it
takes to compile (`packs.py`, TOML, paths) is imported only when something changed.
"""

import marshal
import os
import sys
from collections.abc import Iterator

from relint import __version__
from relint.checks.packing import plain
from relint.installed import BUILT, PACKAGE, rules_folder
from relint.rule import Catalogue, Rule
from relint.storage import put
from relint.typed import Any

OWN = "packs"


def load(folder: str | None = None) -> Catalogue:
    """Return the compiled catalogue of a folder of packs, relint's own by default. Raises RuleFileError.

    A compiled file that does not fit the rule files any more is made anew, where it can be written.
    """
    folder = folder or rules_folder()
    stamp = _stamp(folder)
    for place in _places(folder):
        catalogue = _read(place, stamp)
        if catalogue:
            return catalogue
    from relint.packs import compiled, read_folder

    catalogue = compiled(read_folder(folder))
    for place in _places(folder):
        if write(catalogue, stamp, place):
            break
    return catalogue


def build() -> None:
    """Compile relint's own packs into the package: what the build hook calls. Raises RuleFileError, OSError."""
    from relint.packs import compiled, read_folder

    folder = rules_folder()
    if not write(compiled(read_folder(folder)), _stamp(folder), _own_place()):
        raise OSError(f"{_own_place()} cannot be written")


def write(catalogue: Catalogue, stamp: Any, place: str) -> bool:
    """Write a compiled catalogue; return whether that was possible. A reader never sees half a file."""
    return put(place, marshal.dumps((_version(), stamp, plain(catalogue.rules), plain(catalogue.tables))))


def _read(place: str, stamp: Any) -> Catalogue | None:
    """Return the catalogue stored at `place` if it was made of the files that `stamp` describes."""
    try:
        with open(place, "rb") as file:
            # loads, not load: that would read the file item by item
            version, made_of, rules, tables = marshal.loads(file.read())  # noqa: S302 - our own file
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if version != _version() or (stamp is not None and made_of != stamp):
        return None
    return Catalogue([Rule._make(rule) for rule in rules], tables)


def _version() -> str:
    return f"{__version__} {sys.version_info[0]}.{sys.version_info[1]}"


def _stamp(folder: str) -> Any:
    """Return what tells whether rule files changed: names, sizes, times. Inside a wheel nothing can: None."""
    if os.path.dirname(folder) == PACKAGE:
        return None
    stamp = [(path, 0, os.stat(path).st_mtime_ns) for path in _makers()]
    for pack in os.scandir(folder):
        if pack.is_dir():
            for entry in os.scandir(pack.path):
                if entry.name.endswith(".toml"):
                    status = entry.stat()
                    stamp.append((f"{pack.name}/{entry.name}", status.st_size, status.st_mtime_ns))
    return sorted(stamp)


def _makers() -> Iterator[str]:
    """Yield the files that decide how rules are compiled: in a checkout they change too."""
    yield os.path.join(PACKAGE, "rule.py")
    for folder, ending in ((os.path.join(PACKAGE, "checks"), ".py"), (BUILT, ".trie")):
        if os.path.isdir(folder):
            yield from (entry.path for entry in os.scandir(folder) if entry.name.endswith(ending))


def _own_place() -> str:
    return os.path.join(BUILT, f"{OWN}.{sys.implementation.cache_tag}.bin")


def _places(folder: str) -> Iterator[str]:
    """Yield where the compiled catalogue of `folder` may stand, the best first."""
    if folder == rules_folder():
        yield _own_place()
    yield _user_cache(folder)


def _user_cache(folder: str) -> str:
    import hashlib

    from platformdirs import user_cache_dir

    name = hashlib.sha256(os.path.realpath(folder).encode()).hexdigest()[:16]
    return os.path.join(user_cache_dir("relint"), f"{name}.{sys.implementation.cache_tag}.bin")

"""relint's own modules in one file, for the cold start. Start reading at `use`.

A check imports a hundred modules, and for each Python asks the disk six questions before it runs a line. The build
puts their compiled code into one file; a finder then answers for those whose source is still as it was then. Where
there is no such file, where it was made by another Python, or for a module that changed, Python does what it always
does. Nothing else in relint knows of this.
"""

import _imp
import marshal
import os
import sys
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_BUILT = os.path.join(_PACKAGE, "_built")
# A wheel is unpacked anew, so only the sizes of its files are those of the build; a checkout keeps the times too.
_UNPACKED = os.path.isdir(os.path.join(_PACKAGE, "rules"))
# (path below the package, whether it is a package, size, time of change in nanoseconds, the code's place and length)
_Entry = tuple[str, bool, int, int, int, int]
_HEAD = 8  # bytes that tell how long the table is that follows them; the code comes behind it


class Finder:
    """What `sys.meta_path` asks for modules of relint; it reads each module's code from an open file when asked."""

    def __init__(self, file: int, entries: dict[str, _Entry]) -> None:
        self._file = file
        self._entries = entries

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Return where a module comes from, or None if its source is not what was stored."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        path = os.path.join(_PACKAGE, entry[0])
        try:
            status = os.stat(path)
        except OSError:
            return None
        if status.st_size != entry[2] or (status.st_mtime_ns != entry[3] and not _UNPACKED):
            return None
        spec = ModuleSpec(name, self, origin=path, is_package=entry[1])  # type: ignore[arg-type] # has what is used
        spec.has_location = True
        if entry[1]:
            spec.submodule_search_locations = [os.path.dirname(path)]
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:  # noqa: ARG002
        """Leave making the module to Python."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code in it; tracebacks name the file where it lies now."""
        start, size = self._entries[module.__name__][4:]
        code: CodeType = marshal.loads(os.pread(self._file, size, start))  # noqa: S302 - our own data
        _imp._fix_co_filename(code, module.__file__)  # type: ignore[attr-defined] # noqa: SLF001 - as Python does
        exec(code, module.__dict__)  # noqa: S102 - what an import is


def use() -> None:
    """Let modules come from the archive, if there is one that this Python made."""
    if not hasattr(os, "pread"):
        return
    try:
        file = os.open(_place(), os.O_RDONLY)  # stays open: a lazy import may come at any time
    except OSError:
        return
    try:
        size = min(int.from_bytes(os.pread(file, _HEAD, 0), "little"), os.fstat(file).st_size)
        version, entries = marshal.loads(os.pread(file, size, _HEAD))  # noqa: S302 - our own file
    except (OSError, ValueError, EOFError, TypeError):
        version = ""
    if version == sys.version:
        sys.meta_path.insert(0, Finder(file, entries))
    else:
        os.close(file)


def build(modules: dict[str, str]) -> None:
    """Store the code of modules (name → path below the package). Raises OSError, SyntaxError."""
    codes = {name: _compiled(path) for name, path in sorted(modules.items())}
    # Stored numbers are all of one length, so a first table tells where the code begins behind the second.
    table = _table(modules, codes, 0)
    table = _table(modules, codes, _HEAD + len(table))
    beside = f"{_place()}.{os.getpid()}"
    with open(beside, "wb") as file:
        file.write(len(table).to_bytes(_HEAD, "little") + table + b"".join(codes.values()))
    os.replace(beside, _place())


def _table(modules: dict[str, str], codes: dict[str, bytes], place: int) -> bytes:
    """Return the entries of all modules, whose code begins at `place`."""
    entries: dict[str, _Entry] = {}
    for name, code in codes.items():
        path = modules[name]
        status = os.stat(os.path.join(_PACKAGE, path))
        is_package = os.path.basename(path) == "__init__.py"
        entries[name] = (path, is_package, status.st_size, status.st_mtime_ns, place, len(code))
        place += len(code)
    return marshal.dumps((sys.version, entries), 2)


def _compiled(path: str) -> bytes:
    with open(os.path.join(_PACKAGE, path), "rb") as file:
        return marshal.dumps(compile(file.read(), path, "exec", dont_inherit=True, optimize=0))


def _place() -> str:
    return os.path.join(_BUILT, f"modules.{sys.implementation.cache_tag}.bin")

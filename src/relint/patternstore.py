"""Regular expressions compiled when relint is built. Start reading at `compiled`.

A cold check uses some fifty expressions, and Python spends a third of a millisecond on each: more than on anything
else. So the build stores what `re` makes of every expression that a module or a rule file names. What is stored is
private to a version of Python's engine, which numbers it (`_sre.MAGIC`): under another number, and for any expression
that is not stored, `re.compile` does what it always does.
"""

import _sre  # type: ignore[import-not-found] # the engine itself, which `re` calls so
import marshal
import os
import re
import sys
from functools import cache

from relint.installed import BUILT
from relint.typed import Any

_noted: set[tuple[str, int]] = set()


def note(source: str, flags: int) -> None:
    """Remember an expression that may be used later, for `build`."""
    _noted.add((source, int(flags)))


@cache
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the compiled expression, from the store if it is there. Raises re.error."""
    stored = _stored().get(f"{int(flags)} {source}")
    if stored is None:
        return re.compile(source, flags)
    all_flags, code, groups, names, order = marshal.loads(stored)  # noqa: S302 - our own data
    pattern: re.Pattern[str] = _sre.compile(
        source, all_flags, memoryview(code).cast("I").tolist(), groups, names, order
    )
    return pattern


@cache
def _stored() -> dict[str, bytes]:
    try:
        with open(_place(), "rb") as file:
            magic, table = marshal.loads(file.read())  # noqa: S302 - our own file
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return table if magic == _magic() else {}


def build() -> None:
    """Store all expressions noted so far: those of the modules and rule files read in this process. Raises OSError."""
    table = {f"{flags} {source}": _packed(source, flags) for source, flags in sorted(_noted)}
    beside = f"{_place()}.{os.getpid()}"
    with open(beside, "wb") as file:
        file.write(marshal.dumps((_magic(), table)))
    os.replace(beside, _place())


def _packed(source: str, flags: int) -> bytes:
    """Return what the engine needs of an expression: `re` itself gives it no name and no form of its own."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined] # no other way to the engine's code

    tree = _parser.parse(source, flags)
    code: Any = _compiler._code(tree, flags)  # noqa: SLF001
    names = dict(tree.state.groupdict)
    order: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        order[number] = name
    data = (flags | tree.state.flags, array("I", code).tobytes(), tree.state.groups - 1, names, tuple(order))
    return marshal.dumps(data)


def _magic() -> str:
    return f"{sys.version_info[0]}.{sys.version_info[1]} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"


def _place() -> str:
    return os.path.join(BUILT, f"patterns.{sys.implementation.cache_tag}.bin")

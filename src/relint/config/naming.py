"""Puts `words-file` into a configuration that names none. Start at `with_words_file`; all else stays byte for byte."""

import codecs
import os
import re
import tomllib

from relint.config import PROJECT_NAME, shown
from relint.errors import ConfigError

KEY = "words-file"
_HEADER = re.compile(rb"^[ \t]*\[", re.MULTILINE)
_PROJECT_HEADER = re.compile(rb"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*relint[ \t]*\][^\n]*\n?", re.MULTILINE)


def with_words_file(data: bytes, path: str, name: str) -> bytes:
    """Return the bytes of a configuration with the word file named in it. Raises ConfigError if TOML forbids it there.

    In a relint.toml the line comes before the first table, after what stands there; in a pyproject.toml first in
    [tool.relint].
    """
    line_end = b"\r\n" if b"\r\n" in data else b"\n"
    line = f'{KEY} = "{name}"'.encode() + line_end
    put = _in_project if os.path.basename(path) == PROJECT_NAME else _in_own
    made = put(data, line, line_end)
    if _named(made, path) != name:
        made = _at_top(data, line)
    if _named(made, path) != name:
        raise ConfigError(shown(path), f'has no room for {KEY}; write “{KEY} = "{name}"” there yourself')
    return made


def _in_own(data: bytes, line: bytes, line_end: bytes) -> bytes:
    """Put the line before the first table header, or what looks like one: in a list of lists it makes no TOML."""
    header = _HEADER.search(data)
    if header is None:
        return data + (b"" if not data or data.endswith(b"\n") else line_end) + line
    head, tail = data[: header.start()], data[header.start() :]
    stripped = head.rstrip()
    above = stripped + line_end if stripped else b""
    return above + line + line_end + tail


def _in_project(data: bytes, line: bytes, line_end: bytes) -> bytes:
    header = _PROJECT_HEADER.search(data)
    if header is None:
        return data + (b"" if data.endswith(b"\n") else line_end) + line_end + b"[tool.relint]" + line_end + line
    head = data[: header.end()]
    return head + (b"" if head.endswith(b"\n") else line_end) + line + data[header.end() :]


def _at_top(data: bytes, line: bytes) -> bytes:
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + line + data[len(mark) :]


def _named(data: bytes, path: str) -> object:
    """Return the word file that a configuration names; None if it is no TOML or names none."""
    try:
        values = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    if os.path.basename(path) == PROJECT_NAME:
        values = values.get("tool", {}).get("relint", {})
    return values.get(KEY)

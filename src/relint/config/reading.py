"""Reads a configuration file with care: an unknown key or a wrong type is one line that names file, line and key."""

import os
import re
import tomllib

from relint.config import PROJECT_NAME, Acceptance, Config, line_of, shown
from relint.config.lines import key_lines
from relint.diagnostic import SEVERITIES
from relint.errors import ConfigError, ReadingError, RuleFileError
from relint.languagetool.modes import WHAT, is_mode
from relint.rule import Table
from relint.storage import read_bytes
from relint.typed import Any

FAIL_ON = (*SEVERITIES, "never")
_PREFIX = "tool.relint."
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def load(path: str) -> Config:
    """Return the configuration in `path`. Raises ConfigError, or ReadingError if it cannot be read."""
    text, values = _parsed(path)
    lines = key_lines(text)
    if os.path.basename(path) == PROJECT_NAME:
        values = values.get("tool", {}).get("relint", {})
        lines = {name.removeprefix(_PREFIX): line for name, line in lines.items() if name.startswith(_PREFIX)}
    try:
        return _config(path, Table(values, shown(path), ""), lines)
    except RuleFileError as error:
        key = error.message.partition(":")[0]
        raise ConfigError(f"{shown(path)}:{line_of(lines, key)}", error.message) from None


def house_words(path: str) -> tuple[str, dict[str, int]]:
    """Return the word file that a configuration names ("" for none), and its own `words` with their lines.

    The file itself may be missing or wrong: this is for those who are about to write it. Raises ConfigError.
    """
    text, values = _parsed(path)
    lines = key_lines(text)
    if os.path.basename(path) == PROJECT_NAME:
        values = values.get("tool", {}).get("relint", {})
    table = Table({key: values[key] for key in ("words", "words-file") if key in values}, shown(path), "")
    prefix = _PREFIX if os.path.basename(path) == PROJECT_NAME else ""
    try:
        return table.text("words-file"), dict.fromkeys(table.texts("words"), line_of(lines, f"{prefix}words"))
    except RuleFileError as error:
        key = error.message.partition(":")[0]
        raise ConfigError(f"{shown(path)}:{line_of(lines, prefix + key)}", error.message) from None


def has_table(path: str) -> bool:
    """Whether a pyproject.toml holds a `[tool.relint]`. One that is no TOML is somebody else's trouble."""
    try:
        _text, values = _parsed(path)
    except ConfigError:
        return False
    tool = values.get("tool")
    return isinstance(tool, dict) and isinstance(tool.get("relint"), dict)


def _parsed(path: str) -> tuple[str, dict[str, Any]]:
    """Return the text of a TOML file, and its values."""
    try:
        text = read_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown(path)}:{line}", "is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line = int(place.group(1) or text.count("\n") + 1) if place else 1
        reason = _TOML_PLACE.sub("", str(error))
        raise ConfigError(f"{shown(path)}:{line}", f"is no TOML: {reason}") from None


def _config(path: str, table: Table, lines: dict[str, int]) -> Config:
    folder = os.path.dirname(os.path.abspath(path))
    config = Config(
        path=shown(path),
        folder=folder,
        select=tuple(table.texts("select")),
        ignore=tuple(table.texts("ignore")),
        fail_on=table.choice("fail-on", FAIL_ON, "") if "fail-on" in table.values else None,
        words=frozenset(table.texts("words")) | _words_file(table, folder),
        packs=_folders(table, folder),
        severities=_severities(table.table("severity")),
        options=_options(table.table("options")),
        languagetool=_languagetool(table),
        memory=tuple(os.path.normpath(os.path.join(folder, name)) for name in table.texts("memory")),
        acceptances=tuple(_acceptance(entry, n, lines) for n, entry in enumerate(table.tables("accept"), 1)),
        lines=lines,
    )
    table.finish()
    return config


def _languagetool(table: Table) -> str | None:
    """Return how LanguageTool is used, or None if the configuration does not say."""
    mode = table.text("languagetool")
    if mode and not is_mode(mode):
        raise table.error("languagetool", f"must be {WHAT}, not “{mode}”")
    return mode or None


def _words_file(table: Table, folder: str) -> frozenset[str]:
    """Return the words of the file that `words-file` names; `words.py` says how they stand there."""
    name = table.text("words-file")
    if not name:
        return frozenset()
    from relint.config import words

    path = os.path.join(folder, name)
    try:
        data = read_bytes(path)
    except ReadingError as error:
        raise table.error("words-file", f"“{name}”: {error.message}") from None
    return frozenset(entry.word for entry in words.parsed(words.decoded(data, path), path))


def _folders(table: Table, folder: str) -> tuple[str, ...]:
    """Return the folders of house packs as absolute paths; each must hold rule files, a folder a pack."""
    folders = []
    for name in table.texts("packs"):
        path = os.path.join(folder, name)
        if not os.path.isdir(path):
            raise table.error("packs", f"there is no folder “{name}”")
        folders.append(os.path.normpath(path))
    return tuple(folders)


def _severities(table: Table) -> dict[str, str]:
    return {name: table.choice(name, SEVERITIES, "") for name in table.values}


def _options(table: Table) -> dict[str, dict[str, Any]]:
    return {name: table.get(name, dict) for name in table.values}


def _acceptance(table: Table, number: int, lines: dict[str, int]) -> Acceptance:
    acceptance = Acceptance(
        rule=table.text("rule", required=True),
        why=table.text("why", required=True),
        words=table.text("words") if "words" in table.values else None,
        files=tuple(table.texts("files")),
        line=line_of(lines, f"accept[{number}]"),
    )
    table.finish()
    return acceptance

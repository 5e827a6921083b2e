"""From rule files to rules: reading, refusing, compiling. Start reading at `read_file`.

A folder of packs holds a folder a pack; each file in it but `pack.toml` is a rule. `compiled` makes one catalogue of
many rule files, which `catalogues.py` keeps on the disk.
"""

import tomllib
from pathlib import Path

from relint import installed
from relint.checks import KINDS, kind_module
from relint.errors import RuleFileError
from relint.rule import Catalogue, RuleFile, Table, common, examples, rule_id
from relint.typed import Any


def rules_folder() -> Path:
    """Return the folder of relint's own packs."""
    return Path(installed.rules_folder())


def rule_paths(folder: Path) -> list[Path]:
    """Return the rule files below `folder` (a folder of packs), sorted."""
    return sorted(path for path in folder.glob("*/*.toml") if path.name != "pack.toml")


def read_folder(folder: Path | str) -> list[RuleFile]:
    """Return all rule files of a folder of packs. Raises RuleFileError for the first that is not right."""
    return [read_file(path) for path in rule_paths(Path(folder))]


def read_file(path: Path) -> RuleFile:
    """Return one rule file. Raises RuleFileError that names file, line and key."""
    shown = str(path)
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except OSError as error:
        raise RuleFileError(shown, error.strerror or "cannot be read") from None
    except UnicodeDecodeError:
        raise RuleFileError(shown, "is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise RuleFileError(shown, f"is no TOML: {error}") from None
    table = Table(values, shown, text)
    rule = common(table, rule_id(path), _default(path.parent))
    if rule.kind not in KINDS:
        raise table.error("kind", f"must be one of {', '.join(KINDS)}, not “{rule.kind}”")
    data = kind_module(rule.kind).parse(table, rule)
    whole = RuleFile(
        rule, data, table.text("why", required=True), table.text("source", required=True), examples(table), shown
    )
    table.finish()
    return whole


def _default(pack: Path) -> bool:
    """Return whether the rules of a pack are on unless they say otherwise: `default` in its pack.toml."""
    path = pack / "pack.toml"
    if not path.exists():
        return True
    text = path.read_text(encoding="utf-8")
    try:
        table = Table(tomllib.loads(text), str(path), text)
    except tomllib.TOMLDecodeError as error:
        raise RuleFileError(str(path), f"is no TOML: {error}") from None
    table.text("title", required=True)
    table.text("why", required=True)
    default = bool(table.get("default", bool, True))
    table.finish()
    return default


def compiled(files: list[RuleFile]) -> Catalogue:
    """Return the catalogue of `files`: rules by number, and each kind module's table of its rules."""
    rules = [file.rule for file in files]
    tables: dict[str, Any] = {}
    for module in dict.fromkeys(KINDS.values()):
        kinds = [kind for kind, name in KINDS.items() if name == module]
        entries = [(n, file.rule, file.data) for n, file in enumerate(files) if file.rule.kind in kinds]
        if entries:
            tables[kinds[0]] = kind_module(kinds[0]).link(entries)
    return Catalogue(rules, tables)

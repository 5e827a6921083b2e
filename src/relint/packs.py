"""From rule files to a compiled catalogue, and back from the disk in 2 ms. Start reading at `load`.

A folder of packs holds a folder a pack; each file in it but `pack.toml` is a rule. Reading TOML takes a quarter of a
millisecond a file, so the folder is compiled once: rules and linked tables as one `marshal` file, kept with the sizes
and times of the rule files it was made of. relint's own packs are compiled when it is built, a house's when first used.
"""

import marshal
import sys
from pathlib import Path
from typing import Any

from relint import __version__
from relint.errors import RuleFileError
from relint.rule import Catalogue, Rule, RuleFile, Table, common, examples, rule_id

BUILT = Path(__file__).parent / "_built"
OWN = "packs"


def rules_folder() -> Path:
    """Return the folder of relint's own packs: in the package, else at the top of the checkout."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "rules"


def rule_paths(folder: Path) -> list[Path]:
    """Return the rule files below `folder` (a folder of packs, or one pack), sorted."""
    return sorted(path for path in folder.glob("*/*.toml") if path.name != "pack.toml")


def load(folder: Path | None = None) -> Catalogue:
    """Return the compiled catalogue of `folder`, relint's own by default. Raises RuleFileError.

    A compiled file that does not fit the rule files any more is made anew, where it can be written.
    """
    folder = folder or rules_folder()
    stamp = _stamp(folder)
    for place in _cache_places(folder):
        catalogue = _read(place, stamp)
        if catalogue:
            return catalogue
    catalogue = compiled(read_folder(folder))
    for place in _cache_places(folder):
        if write(catalogue, stamp, place):
            break
    return catalogue


def read_folder(folder: Path) -> list[RuleFile]:
    """Return all rule files of a folder of packs. Raises RuleFileError for the first that is not right."""
    return [read_file(path) for path in rule_paths(folder)]


def read_file(path: Path) -> RuleFile:
    """Return one rule file. Raises RuleFileError that names file, line and key."""
    import tomllib

    from relint.checks import KINDS, kind_module

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
    import tomllib

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
    from relint.checks import KINDS, kind_module

    rules = [file.rule for file in files]
    tables: dict[str, Any] = {}
    for module in dict.fromkeys(KINDS.values()):
        kinds = [kind for kind, name in KINDS.items() if name == module]
        entries = [(n, file.rule, file.data) for n, file in enumerate(files) if file.rule.kind in kinds]
        if entries:
            tables[kinds[0]] = kind_module(kinds[0]).link(entries)
    return Catalogue(rules, tables)


def write(catalogue: Catalogue, stamp: Any, place: Path) -> bool:
    """Write a compiled catalogue; return whether that was possible. A reader never sees half a file."""
    import os

    blob = marshal.dumps((_version(), stamp, [tuple(rule) for rule in catalogue.rules], _plain(catalogue.tables)))
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(blob)
        beside.replace(place)
    except OSError:
        return False
    return True


def _plain(value: Any) -> Any:
    """Return `value` with every tuple subclass as a plain tuple: marshal stores no others."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    return value


def _read(place: Path, stamp: Any) -> Catalogue | None:
    """Return the catalogue stored at `place` if it was made of the files that `stamp` describes."""
    try:
        version, made_of, rules, tables = marshal.loads(place.read_bytes())  # noqa: S302 - our own file
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if version != _version() or (stamp is not None and made_of != stamp):
        return None
    return Catalogue([Rule._make(rule) for rule in rules], tables)


def _version() -> str:
    return f"{__version__} {sys.version_info[0]}.{sys.version_info[1]}"


def _stamp(folder: Path) -> Any:
    """Return what tells whether rule files changed: names, sizes, times. Inside a wheel nothing can: None."""
    if folder.parent == Path(__file__).parent:
        return None
    import os

    stamp = [("code", path.name, 0, path.stat().st_mtime_ns) for path in _makers()]
    for pack in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if pack.is_dir():
            for entry in os.scandir(pack.path):
                if entry.name.endswith(".toml"):
                    status = entry.stat()
                    stamp.append((pack.name, entry.name, status.st_size, status.st_mtime_ns))
    return sorted(stamp)


def _makers() -> list[Path]:
    """Return the files that decide how rules are compiled: in a checkout they change too."""
    here = Path(__file__).parent
    return [here / "rule.py", *sorted((here / "checks").glob("*.py")), *sorted(BUILT.glob("lexicon*"))]


def _cache_places(folder: Path) -> list[Path]:
    """Return where the compiled catalogue of `folder` may stand, the best first."""
    if folder == rules_folder():
        places = [BUILT / f"{OWN}.{sys.implementation.cache_tag}.bin"]
        return [*places, _user_cache(folder)] if not places[0].exists() else places
    return [_user_cache(folder)]


def _user_cache(folder: Path) -> Path:
    import hashlib

    from platformdirs import user_cache_path

    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return user_cache_path("relint") / f"{name}.{sys.implementation.cache_tag}.bin"

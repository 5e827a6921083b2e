"""The package as others get it: built, installed into a clean environment, and run elsewhere."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution from a clean tree, and the wheel from that; return their folder."""
    out = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(source), cwd=out)
    return out


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a clean environment; return the folder of its programs."""
    place = tmp_path_factory.mktemp("clean")
    _run(sys.executable, "-m", "venv", str(place), cwd=place)
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = built.glob("*.whl")
    _run(str(programs / "python"), "-m", "pip", "install", "--quiet", str(wheel), cwd=place)
    return programs


def _run(*command: str, cwd: Path, status: int = 0, **env: str) -> str:
    """Run a program without the checkout's code in its path; return what it prints."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env={**kept, **env}, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_carries_rules_and_knowledge(built: Path) -> None:
    """Every rule file of the checkout, what was built, the licence and the mark of typed code are in it."""
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    rules = {f"relint/rules/{path.relative_to(ROOT / 'rules')}" for path in (ROOT / "rules").glob("*/*.toml")}
    assert rules <= names
    assert {"relint/_built/lexicon.trie", "relint/py.typed"} <= names
    assert {"relint/rules/languagetool.toml", "relint/languagetool/pom.xml"} <= names
    assert any(name.startswith("relint/_built/packs.") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "tools/", "data/")) for name in names)


def test_the_source_distribution_carries_no_binaries(built: Path) -> None:
    """It holds the lists and the hook, and what the hook makes of them is left out."""
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {"build_hook.py", "pyproject.toml", "LICENSE"} <= names
    assert not any("_built" in name for name in names)


def test_the_installed_program_works_elsewhere(installed: Path, tmp_path: Path) -> None:
    """It checks, explains and corrects in a folder of its own, with no need to compile anything first."""
    (tmp_path / "draft.txt").write_text("Talks go on in Britian today.\n", encoding="utf-8")
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    relint = str(installed / "relint")
    out = _run(relint, "draft.txt", cwd=tmp_path, status=1, **cache)
    assert out.startswith("draft.txt:1:16  error  ")
    assert "spelling/misspelt-word: “Britain”" in out
    assert "Source: " in _run(relint, "explain", "spelling/misspelt-word", cwd=tmp_path, **cache)
    _run(relint, "fix", "--suggested", "draft.txt", cwd=tmp_path, **cache)
    assert (tmp_path / "draft.txt").read_text(encoding="utf-8") == "Talks go on in Britain today.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draft.txt"]


def test_the_installed_rules_are_those_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    """Every rule of the checkout is listed by the installed program."""
    listed = {line.split()[0] for line in _run(str(installed / "relint"), "rules", cwd=tmp_path).splitlines()}
    files = (ROOT / "rules").glob("*/*.toml")
    rules = {f"{path.parent.name}/{path.stem}" for path in files if path.name != "pack.toml"}
    assert sorted(rules - listed) == []


def test_the_installed_rules_hold(installed: Path, tmp_path: Path) -> None:
    """The author of house rules can run examples with the installed program."""
    pack = tmp_path / "packs" / "mine"
    pack.mkdir(parents=True)
    rule = (ROOT / "tests" / "cli" / "house" / "house" / "whilst.toml").read_text(encoding="utf-8")
    (pack / "whilst.toml").write_text(rule, encoding="utf-8")
    out = _run(str(installed / "relint"), "rules", "test", "packs", cwd=tmp_path)
    assert out == "1 example of 1 rule: no fault.\n"

"""Modules from one file: the same modules, and Python's own way wherever something is not as it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = {
    "__init__.py": "from relint import archive\narchive.use()\n",
    "a.py": "from relint.b.c import VALUE\n\ndef fail():\n    raise ValueError(VALUE)\n",
    "b/__init__.py": "",
    "b/c.py": "VALUE = 1\n",
}
MODULES = {"relint.a": "a.py", "relint.b": "b/__init__.py", "relint.b.c": "b/c.py"}
WHENCE = "from relint import a; from relint.b import c; print(type(a.__loader__).__name__, c.VALUE, a.__file__)"

pytestmark = pytest.mark.skipif(not hasattr(os, "pread"), reason="this system reads modules in Python's own way")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A small package of the same name, with an archive of its modules."""
    from relint import archive

    folder = tmp_path / "relint"
    for name, text in {**PACKAGE, "archive.py": Path(archive.__file__).read_text(encoding="utf-8")}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "_built").mkdir()
    run(tmp_path, f"from relint import archive; archive.build({MODULES!r})")
    return folder


def run(folder: Path, code: str, status: int = 0) -> str:
    """Run code in a new Python that sees only this folder's package; return what it prints."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == status, done.stderr
    return done.stdout + done.stderr


def test_modules_come_from_the_archive(package: Path) -> None:
    """Also packages and what lies in them; a module knows its file."""
    assert run(package.parent, WHENCE).split() == ["Finder", "1", str(package / "a.py")]


def test_a_changed_module_is_read_anew(package: Path) -> None:
    """Of the same size or another."""
    (package / "b" / "c.py").write_text("VALUE = 2\n", encoding="utf-8")

    assert run(package.parent, WHENCE).split()[1] == "2"


def test_a_lost_module_is_lost(package: Path) -> None:
    """The archive is no second home."""
    (package / "b" / "c.py").unlink()

    assert "No module named 'relint.b.c'" in run(package.parent, WHENCE, 1)


def test_a_traceback_names_the_file(package: Path) -> None:
    """With the line as it stands there."""
    said = run(package.parent, "from relint import a; a.fail()", 1)

    assert f'File "{package / "a.py"}", line 4, in fail' in said
    assert "raise ValueError(VALUE)" in said


@pytest.mark.parametrize("content", [b"", b"short", b"\x05\0\0\0\0\0\0\0none", b"\xff" * 40])
def test_a_broken_archive_is_passed_over(package: Path, content: bytes) -> None:
    """A half-written file only costs time."""
    (archive,) = (package / "_built").iterdir()
    archive.write_bytes(content)

    assert run(package.parent, WHENCE).split()[:2] == ["SourceFileLoader", "1"]


def test_without_an_archive(package: Path) -> None:
    """As in a checkout that was never built."""
    (archive,) = (package / "_built").iterdir()
    archive.unlink()

    assert run(package.parent, WHENCE).split()[:2] == ["SourceFileLoader", "1"]

"""Runs the command line as `cases/*.toml` describe it: the program itself, in a folder of its own.

A case has `args`, and may have `stdin`, `[env]` and `[files]` (over those at the top of its file). What must come
out: `status`, `stdout` and `stderr` (exactly; empty unless given), or pieces of them in `has` and `lacks`, and
afterwards `[after]` (files and their text) and `gone` (files that must not be there). Every case finds the packs of
`house/` and a relint.toml that selects them; `without` names files of these that it does not find.
"""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import environment

HERE = Path(__file__).parent
CONFIG = 'select = ["house", "relint"]\npacks = ["house"]\n'
KEYS = {
    "about",
    "args",
    "stdin",
    "env",
    "files",
    "status",
    "stdout",
    "stderr",
    "has",
    "lacks",
    "after",
    "without",
    "gone",
}


def _cases() -> list[Any]:
    cases = []
    for path in sorted((HERE / "cases").glob("*.toml")):
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in values["case"]:
            case["files"] = {**values.get("files", {}), **case.get("files", {})}
            cases.append(pytest.param(case, id=f"{path.stem}: {case['about']}"))
    return cases


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    """The program prints, writes and returns what the case says."""
    assert case.keys() <= KEYS
    shutil.copytree(HERE / "house", tmp_path / "house")
    for name, text in {"relint.toml": CONFIG, **case["files"]}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    for name in case.get("without", []):
        (tmp_path / name).unlink()
    done = subprocess.run(
        [sys.executable, "-m", "relint", *case["args"]],
        input=case.get("stdin", "").encode(),
        cwd=tmp_path,
        env=environment(**case.get("env", {})),
        capture_output=True,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert err == case.get("stderr", err if "has" in case else "")
    assert done.returncode == case.get("status", 0), err
    if "has" in case:
        assert [piece for piece in case["has"] if piece not in out + err] == []
    if "stdout" in case or "has" not in case:
        assert out == case.get("stdout", "")
    assert [piece for piece in case.get("lacks", []) if piece in out + err] == []
    assert {name: (tmp_path / name).read_bytes().decode() for name in case.get("after", {})} == case.get("after", {})
    assert [name for name in case.get("gone", []) if (tmp_path / name).exists()] == []

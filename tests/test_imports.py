"""A cold start is short because little is imported: one more module must be asked for in cold-imports.txt."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, environment

LIST = ROOT / "tests" / "cold-imports.txt"
CODE = """
import sys
before = set(sys.modules)
from relint.cli import main
main(["draft.txt"])
print(*sorted({name.partition(".")[0] for name in sys.modules.keys() - before}), file=sys.stderr)
"""


def test_a_plain_check_imports_no_more_than_is_listed(tmp_path: Path) -> None:
    """A draft with a finding is checked with the listed modules; one that is not needed any more leaves the list."""
    (tmp_path / "draft.txt").write_text("Talks go on whilst the ministers meet.\n\n“We go on.”\n", encoding="utf-8")
    for _ in range(2):  # the first run may have to compile the packs
        done = subprocess.run(
            [sys.executable, "-c", CODE], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True
        )
    private = {"relint", "cython_runtime"}
    imported = {name for name in done.stderr.split() if not name.startswith("_")} - private
    lines = LIST.read_text(encoding="utf-8").splitlines()
    listed = {line.split()[0] for line in lines if line and not line.startswith("#")}
    assert sorted(imported - listed) == []
    started_with = set(sys.stdlib_module_names)  # what the interpreter itself has loaded differs between versions
    assert sorted(listed - imported - started_with) == []

"""Memory files in git: two people learn at once, and git merges what they wrote."""

from pathlib import Path

import pytest

from relint.memory import Entry
from relint.memory.lines import parsed, written
from tests.conftest import git

NAME = "house-memory.tsv"
BASE = [Entry("person", f"{name}, Ann", 5) for name in ("Abbot", "Carver", "Fisher", "Miller", "Potter", "Taylor")]


def _branch(folder: Path, name: str, entries: list[Entry]) -> None:
    git(folder, "checkout", "--quiet", "-b", name, "main")
    (folder / NAME).write_text(written(entries), encoding="utf-8", newline="\n")
    git(folder, "commit", "--quiet", "--all", "--message", name)


@pytest.mark.parametrize(
    ("attributes", "ours", "theirs"),
    [
        ("", Entry("person", "Baker, Ann", 3), Entry("person", "Smith, Ann", 4)),
        (f"{NAME} merge=union\n", Entry("person", "Baker, Ann", 3), Entry("person", "Brewer, Ann", 4)),
        (f"{NAME} merge=union\n", Entry("person", "Carver, Ann", 7), Entry("person", "Carver, Ann", 9)),
    ],
    ids=["far apart", "side by side with union", "one line changed by both with union"],
)
def test_git_merges_two_files(tmp_path: Path, attributes: str, ours: Entry, theirs: Entry) -> None:
    """There is no conflict; the merged file is read, and holds what either learned."""
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    (tmp_path / NAME).write_text(written(BASE), encoding="utf-8", newline="\n")
    (tmp_path / ".gitattributes").write_text(attributes, encoding="utf-8")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "base")
    for name, entry in (("ours", ours), ("theirs", theirs)):
        _branch(tmp_path, name, [*(one for one in BASE if one.form != entry.form), entry])
    git(tmp_path, "merge", "--quiet", "--no-edit", "ours")
    merged = {entry.form: entry for entry in parsed((tmp_path / NAME).read_text(encoding="utf-8"), NAME)}
    wanted = {entry.form: entry for entry in (*BASE, ours, theirs)}
    assert merged == wanted

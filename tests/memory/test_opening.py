"""Opening memory files: from the cache if nothing changed, from the files if something did."""

import os
from pathlib import Path

import pytest

from relint.errors import MemoryFileError
from relint.memory.opening import opened


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A memory file, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "m.tsv"
    path.write_text("person\tHart, Tim\t4\n", encoding="utf-8")
    return path


def test_a_second_opening_gives_the_same(file: Path) -> None:
    """What is kept is what was read, and a file is kept."""
    first = opened((str(file),))
    assert [path.name[:7] for path in (file.parent / "cache" / "relint").iterdir()] == ["memory-"]
    assert opened((str(file),)) == first
    assert [entry.form for entry in first.persons("hart")] == ["Hart, Tim"]


def test_a_changed_file_is_read_again(file: Path) -> None:
    """A new line is there at once."""
    opened((str(file),))
    file.write_text("person\tHart, Tim\t4\nperson\tHart, Tom\t4\n", encoding="utf-8")
    assert len(opened((str(file),)).persons("hart")) == 2


def test_a_broken_cache_does_no_harm(file: Path) -> None:
    """Half a kept file is made anew."""
    first = opened((str(file),))
    (kept,) = (file.parent / "cache" / "relint").iterdir()
    kept.write_bytes(kept.read_bytes()[:40])
    assert opened((str(file),)) == first


def test_several_files_are_one_memory(file: Path) -> None:
    """People of both are known; of one term the later file's line holds."""
    other = file.with_name("n.tsv")
    file.write_text("person\tHart, Tim\t4\nterm\twebsite\t5\n", encoding="utf-8")
    other.write_text("person\tBell, Ann\t4\nterm\tweb-site\t9\n", encoding="utf-8")
    memory = opened((str(file), str(other)))
    assert [memory.persons(key)[0].form for key in ("hart", "bell")] == ["Hart, Tim", "Bell, Ann"]
    phrase = memory.phrase("website")
    assert phrase is not None
    assert phrase.form == "web-site"


def test_a_fault_names_the_file_as_the_user_knows_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path below the working folder is relative."""
    monkeypatch.chdir(file.parent)
    file.write_text("x\n", encoding="utf-8")
    with pytest.raises(MemoryFileError, match=r"^m\.tsv:1: must hold kind"):
        opened((os.path.join(str(file.parent), "m.tsv"),))

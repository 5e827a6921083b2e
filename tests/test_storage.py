"""Files are read with plain words for what goes wrong, and written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from relint.errors import RelintError
from relint.storage import read_bytes, write_atomically


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    """A corrected file has the mode that it had, and nothing is left beside it."""
    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(str(path), b"new", b"old")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["draft.txt"]


def test_a_file_that_changed_meanwhile_stays(tmp_path: Path) -> None:
    """What someone else wrote since the draft was read is not lost."""
    path = tmp_path / "draft.txt"
    path.write_bytes(b"newer")
    with pytest.raises(RelintError, match="changed while relint was reading it"):
        write_atomically(str(path), b"new", b"old")
    assert path.read_bytes() == b"newer"


def test_a_new_file_takes_no_place(tmp_path: Path) -> None:
    """A file that should be new is not written over one that is there."""
    path = tmp_path / "relint.toml"
    write_atomically(str(path), b"one", None)
    with pytest.raises(RelintError, match="is there already"):
        write_atomically(str(path), b"two", None)
    assert path.read_bytes() == b"one"


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    """Moving a new file over a link would leave the linked text as it is; the message names it."""
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with pytest.raises(RelintError, match=r"link\.txt: is a link; name the file itself: .*real\.txt"):
        write_atomically(str(link), b"new", b"old")
    assert link.is_symlink()
    assert real.read_bytes() == b"old"


def test_a_second_name_is_refused(tmp_path: Path) -> None:
    """A hard link would keep the old text."""
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_bytes(b"old")
    os.link(one, two)
    with pytest.raises(RelintError, match="has a second name"):
        write_atomically(str(one), b"new", b"old")
    assert one.read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the new bytes cannot be put in place, the old ones stand and nothing is left beside them."""

    def refuse(source: str, target: str) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(RelintError, match=r"draft\.txt: cannot be written: No space left on device"):
        write_atomically(str(path), b"new", b"old")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["draft.txt"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Reading a folder says so."""
    with pytest.raises(RelintError, match="this is a folder, not a file"):
        read_bytes(str(tmp_path))

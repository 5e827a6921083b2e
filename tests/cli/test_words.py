"""`relint words` where a case as data does not reach: several at once, and the head of a repository."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import environment

COMMAND = [sys.executable, "-m", "relint", "words", "add"]


def test_words_added_at_the_same_time_all_arrive(tmp_path: Path) -> None:
    """Eight processes that begin without any file leave one file with all words in order, and one configuration."""
    words = [f"zorb{letter * 3}" for letter in "abcdefgh"]
    running = [
        subprocess.Popen([*COMMAND, word], cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL)
        for word in reversed(words)
    ]
    assert [process.wait() for process in running] == [0] * len(words)
    assert (tmp_path / "house-words.txt").read_text(encoding="utf-8").split() == words
    assert (tmp_path / "relint.toml").read_text(encoding="utf-8") == 'words-file = "house-words.txt"\n'
    assert sorted(path.name for path in tmp_path.iterdir()) == ["house-words.txt", "relint.toml"]


def test_a_new_word_file_stands_at_the_head_of_the_repository(tmp_path: Path) -> None:
    """In a folder of a repository without configuration the files are made beside `.git`."""
    below = tmp_path / "drafts" / "may"
    below.mkdir(parents=True)
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    subprocess.run([*COMMAND, "zorbtech"], cwd=below, env=environment(), check=True, stdout=subprocess.DEVNULL)
    assert (tmp_path / "house-words.txt").read_text(encoding="utf-8") == "zorbtech\n"
    assert list(below.iterdir()) == []

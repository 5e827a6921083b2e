"""Answers on the disk: found by what was asked, few enough, and never believed blindly."""

import json
import os
from pathlib import Path

import pytest

from relint.languagetool.cache import IN_A_FOLDER, Answers
from relint.languagetool.matches import Match

MATCH = Match(0, 3, "TEH", "GRAMMAR", "warning", "“teh” is no word.", ("the",))


def files(folder: Path) -> list[Path]:
    """Return the files of kept answers."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_an_answer_comes_back_as_it_was(tmp_path: Path) -> None:
    """One with matches, and one without: nothing found is an answer too."""
    answers = Answers(str(tmp_path / "answers"), ["6.8"])
    answers.put("teh 🙂", (MATCH,))
    answers.put("the", ())
    assert answers.get("teh 🙂") == (MATCH,)
    assert answers.get("the") == ()
    assert answers.get("tea") is None


def test_another_way_of_asking_has_other_answers(tmp_path: Path) -> None:
    """Another version of LanguageTool, or other rules, must be asked again."""
    Answers(str(tmp_path), ["6.8"]).put("teh", (MATCH,))
    assert Answers(str(tmp_path), ["6.9"]).get("teh") is None
    assert Answers(str(tmp_path), ["6.8", "TEH"]).get("teh") is None


def test_the_answers_are_for_the_user_alone(tmp_path: Path) -> None:
    """They tell of a draft under embargo."""
    Answers(str(tmp_path / "answers"), []).put("teh", (MATCH,))
    (folder,) = {path.parent for path in files(tmp_path)}
    assert folder.stat().st_mode & 0o077 == 0


def test_old_answers_make_room(tmp_path: Path) -> None:
    """However much is asked, a folder holds no more than its share; the newest stay."""
    answers = Answers(str(tmp_path), [])
    texts = [str(number) for number in range(40 * IN_A_FOLDER)]
    for text in texts:
        answers.put(text, ())
    folders = [path for path in tmp_path.iterdir() if path.is_dir()]
    sizes = [len(os.listdir(folder)) for folder in folders]
    assert max(sizes) <= IN_A_FOLDER
    assert answers.get(texts[-1]) == ()


def test_the_oldest_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept last is still there when a folder is full."""
    monkeypatch.setattr("relint.languagetool.cache.IN_A_FOLDER", 3)
    answers = Answers(str(tmp_path), [])
    monkeypatch.setattr(answers, "_path", lambda text: str(tmp_path / "one" / text))
    for number, text in enumerate("abcde"):
        answers.put(text, ())
        os.utime(tmp_path / "one" / text, (number, number))
    assert [text for text in "abcde" if answers.get(text) is not None] == ["c", "d", "e"]


@pytest.mark.parametrize(
    "content",
    ["", "{", "7", "[7]", "[[]]", '[[0, 99, "R", "C", "warning", "m", []]]', '[["0", 1, "R", "C", "warning", "m", []]]',
     '[[0, 1, "R", "C", "fatal", "m", []]]', '[[0, 1, "R", "C", "warning", "m", null]]', "[" * 10_000],
)  # fmt: skip
def test_a_damaged_answer_is_asked_again(content: str, tmp_path: Path) -> None:
    """What is not as it was written is as good as not there."""
    answers = Answers(str(tmp_path), [])
    answers.put("teh", (MATCH,))
    (path,) = files(tmp_path)
    path.write_text(content, encoding="utf-8")
    assert answers.get("teh") is None
    answers.put("teh", (MATCH,))
    assert answers.get("teh") == (MATCH,)


def test_a_disk_that_refuses_keeps_nothing(tmp_path: Path) -> None:
    """Answers that cannot be kept are no reason to stop."""
    place = tmp_path / "answers"
    place.write_text("a file where the folder should be", encoding="utf-8")
    answers = Answers(str(place), [])
    answers.put("teh", (MATCH,))
    assert answers.get("teh") is None


def test_nothing_is_left_beside_an_answer(tmp_path: Path) -> None:
    """An answer appears whole; no half of one stays behind."""
    Answers(str(tmp_path), []).put("teh", (MATCH,))
    (path,) = files(tmp_path)
    assert json.loads(path.read_text(encoding="utf-8"))[0][2] == "TEH"

"""A check with LanguageTool as users run it: the real program, a scripted server."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Program
from tests.languagetool.conftest import Fake

TEXT = "Talks about teh bridge\nwent on in Leeds.\n\nIt is 🙂 teh best.\n"


@pytest.fixture(autouse=True)
def _draft(own_home: Path, tmp_path: Path) -> None:
    """Let each test begin with a draft, and no answers."""
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")


def check(relint: Program, scripted: Fake, *arguments: str, status: int = 1) -> list[dict[str, Any]]:
    """Return the diagnostics of draft.txt by LanguageTool's rules alone."""
    told = relint(
        "check", "--format", "json", "--languagetool", scripted.url, "--select", "languagetool", *arguments, "draft.txt"
    )
    assert told.stderr == b""
    assert told.returncode == status
    found: list[dict[str, Any]] = json.loads(told.stdout)["files"][0]["diagnostics"]
    return found


def test_what_it_says_comes_as_diagnostics(relint: Program, scripted: Fake) -> None:
    """With its own rule's name, its message, a place in code points of the draft, and a cure that needs a look."""
    first, second = check(relint, scripted)
    assert first == {
        "rule": "languagetool/TEH",
        "severity": "warning",
        "message": "“teh” is no word.",
        "start": {"line": 1, "column": 13, "offset": 12},
        "end": {"line": 1, "column": 16, "offset": 15},
        "suggestions": ["the"],
        "fix": {
            "safety": "suggest",
            "edits": [
                {
                    "start": {"line": 1, "column": 13, "offset": 12},
                    "end": {"line": 1, "column": 16, "offset": 15},
                    "text": "the",
                }
            ],
        },
        "related": [],
    }
    assert TEXT[second["start"]["offset"] : second["end"]["offset"]] == "teh"
    assert (second["start"]["line"], second["start"]["column"]) == (4, 9)


def test_paragraphs_are_asked_as_they_flow(relint: Program, scripted: Fake) -> None:
    """Paragraphs without line ends, for British English, with the rules that are off; only sentences are looked at."""
    check(relint, scripted)
    assert sorted(scripted.texts()) == ["It is 🙂 teh best.", "Talks about teh bridge went on in Leeds."]
    assert {fields["mode"] for fields in scripted.asked} == {"allButTextLevelOnly"}
    assert {fields["language"] for fields in scripted.asked} == {"en-GB"}
    assert all("MORFOLOGIK_RULE_EN_GB" in fields["disabledRules"].split(",") for fields in scripted.asked)


def test_an_unchanged_draft_asks_nothing(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """The second check says the same without a question; a changed paragraph is the only one that is asked again."""
    first = check(relint, scripted)
    scripted.asked.clear()
    assert check(relint, scripted) == first
    assert scripted.asked == []
    (tmp_path / "draft.txt").write_text(TEXT + "\nTeh end.\n", encoding="utf-8")
    check(relint, scripted)
    assert scripted.texts() == ["Teh end."]


def test_rewrapping_asks_nothing(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """Lines that end elsewhere are the same prose; the places follow."""
    check(relint, scripted)
    scripted.asked.clear()
    (tmp_path / "draft.txt").write_bytes(
        TEXT.replace(" teh bridge\n", "\nteh bridge ").encode().replace(b"\n", b"\r\n")
    )
    found = check(relint, scripted)
    assert [(one["start"]["line"], one["start"]["column"]) for one in found] == [(2, 1), (4, 9)]
    assert scripted.asked == []


def test_an_incomplete_answer_is_not_kept(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """A server that ran out of time has not said everything."""
    (tmp_path / "draft.txt").write_text("A hasty answer to teh text.\n", encoding="utf-8")
    assert len(check(relint, scripted)) == 1
    assert len(check(relint, scripted)) == 1
    assert len(scripted.asked) == 2


@pytest.mark.parametrize(
    ("arguments", "severities"),
    [
        ([], ["warning", "warning"]),
        (["--select", "default"], []),
        (["--ignore", "languagetool/TEH"], []),
        (["--ignore", "languagetool"], []),
        (["--select", "languagetool/TEH"], ["warning", "warning"]),
        (["--select", "languagetool/OTHER", "--ignore", "languagetool"], []),
    ],
)
def test_it_is_selected_like_any_pack(
    arguments: list[str], severities: list[str], relint: Program, scripted: Fake
) -> None:
    """By the pack's name and by the rule's; where relint itself speaks of “teh”, LanguageTool does not."""
    command = ["check", "--format", "json", "--languagetool", scripted.url, "--fail-on", "never", *arguments]
    if "--select" not in arguments:
        command += ["--select", "languagetool"]
    told = relint(*command, "draft.txt")
    assert told.stderr == b""
    found = json.loads(told.stdout)["files"][0]["diagnostics"]
    assert [one["severity"] for one in found if one["rule"] == "languagetool/TEH"] == severities


def test_nothing_is_said_twice(relint: Program, scripted: Fake) -> None:
    """relint's own spelling rule has the word: LanguageTool is silent there."""
    told = relint("check", "--format", "json", "--languagetool", scripted.url, "draft.txt")
    found = json.loads(told.stdout)["files"][0]["diagnostics"]
    assert {one["rule"] for one in found if TEXT[one["start"]["offset"] :].startswith("teh")} == {
        "spelling/misspelt-word"
    }


def test_a_rule_that_is_off_is_asked_for_by_its_name(relint: Program, scripted: Fake) -> None:
    """Selected by its id, it is asked to speak, and other answers are kept for that way of asking."""
    check(relint, scripted)
    scripted.asked.clear()
    check(relint, scripted, "--select", "languagetool/E_G")
    assert {fields["enabledRules"] for fields in scripted.asked} == {"E_G"}
    assert all("E_G" not in fields["disabledRules"].split(",") for fields in scripted.asked)


def test_severity_and_acceptance_are_the_configurations(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """The configuration can make a rule of its an error and accept one finding of it."""
    (tmp_path / "relint.toml").write_text(
        f'languagetool = "{scripted.url}"\nselect = "languagetool"\n\n[severity]\n"languagetool/TEH" = "error"\n\n'
        '[[accept]]\nrule = "languagetool/TEH"\nwords = "teh"\nfiles = "other.txt"\nwhy = "A name."\n',
        encoding="utf-8",
    )
    told = relint("draft.txt")
    assert told.stdout.count(b"error  ") == 2
    (tmp_path / "other.txt").write_text(TEXT, encoding="utf-8")
    told = relint("other.txt")
    assert told.stdout == b"No findings in 1 file; 2 accepted.\n"


def test_accept_knows_its_findings(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """A finding of LanguageTool's is accepted as any other."""
    (tmp_path / "relint.toml").write_text(
        f'languagetool = "{scripted.url}"\nselect = "languagetool"\n', encoding="utf-8"
    )
    told = relint("accept", "--why", "A name.", "draft.txt:4", "languagetool/TEH")
    assert told.stdout == "relint.toml: languagetool/TEH accepts “teh” in draft.txt.\n".encode()
    assert relint("draft.txt").stdout == b"No findings in 1 file; 2 accepted.\n"


def test_fix_makes_its_corrections_only_when_asked(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """Its cures need a second look."""
    (tmp_path / "relint.toml").write_text(
        f'languagetool = "{scripted.url}"\nselect = "languagetool"\n', encoding="utf-8"
    )
    relint("fix", "draft.txt")
    assert (tmp_path / "draft.txt").read_text(encoding="utf-8") == TEXT
    relint("fix", "--suggested", "draft.txt")
    assert (tmp_path / "draft.txt").read_text(encoding="utf-8") == TEXT.replace("teh", "the")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("broken", "answers with something else than LanguageTool's findings"),
        ("huge", "sent an answer of more than 4 MB"),
        ("404", "answers with status 404; is it LanguageTool?"),
        ("close", "closed the connection (RemoteDisconnected)"),
        ("500", "did not check a paragraph: it makes it fail (status 500)"),
        ("413", "did not check a paragraph: it is too long for it (status 413)"),
        ("429", "is too busy (status 429)"),
    ],
)
def test_a_fault_is_one_line_and_the_rest_goes_on(
    text: str, message: str, relint: Program, scripted: Fake, tmp_path: Path
) -> None:
    """A server that was named must answer: status 2, and what relint itself found is still told."""
    (tmp_path / "draft.txt").write_text(f"It went {text} in Britian.\n", encoding="utf-8")
    told = relint("check", "--languagetool", scripted.url, "draft.txt")
    assert told.stderr.decode() == f"relint: languagetool: {scripted.url} {message}\n"
    assert told.returncode == 2
    assert b"spelling/misspelt-word" in told.stdout


def test_hostile_findings_leave_no_trace(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """Places outside the text, ten thousand letters and control characters do no harm."""
    (tmp_path / "draft.txt").write_text("An outside 🙂 view.\n", encoding="utf-8")
    found = check(relint, scripted)
    assert [one["start"]["offset"] for one in found] == [0]
    assert all(one["suggestions"] == ["the"] or one["suggestions"] == [] for one in found)


def test_a_fault_is_told_once_for_many_drafts(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """The next draft does not wait for the same fault again."""
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"It is {number} and broken now.\n", encoding="utf-8")
    told = relint("check", "--languagetool", scripted.url, *(f"{number}.txt" for number in range(5)))
    assert told.stderr.count(b"\n") == 1
    assert len(scripted.asked) == 1


def test_a_text_that_it_refuses_does_not_stop_the_others(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """After a paragraph that makes the server fail, the others are asked all the same."""
    (tmp_path / "draft.txt").write_text("This 500 is bad.\n\nAnd teh next.\n", encoding="utf-8")
    told = relint("check", "--languagetool", scripted.url, "--select", "languagetool", "draft.txt")
    assert told.stderr.count(b"status 500") == 1
    assert b"languagetool/TEH" in told.stdout


def test_paragraphs_go_together(relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """A long draft takes few questions; each finding is in its own paragraph, and kept by it alone."""
    paragraphs = [f"We met {number} times 🙂 in teh town." for number in range(100)]
    (tmp_path / "draft.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    found = check(relint, scripted)
    assert [one["start"]["line"] for one in found] == list(range(1, 200, 2))
    assert {one["start"]["column"] for one in found} == {21, 22}
    assert len(scripted.asked) < 10
    scripted.asked.clear()
    (tmp_path / "draft.txt").write_text("\n\n".join(paragraphs[::-1]) + "\n", encoding="utf-8")
    assert len(check(relint, scripted)) == 100
    assert scripted.asked == []


def test_one_text_that_is_refused_does_not_take_its_neighbours_with_it(
    relint: Program, scripted: Fake, tmp_path: Path
) -> None:
    """If a question is refused, its paragraphs are asked one by one."""
    short = [f"We met {number} times in teh town." for number in range(20)]
    (tmp_path / "draft.txt").write_text("\n\n".join([*short, "Then 413 came."]) + "\n", encoding="utf-8")
    told = relint("check", "--languagetool", scripted.url, "--select", "languagetool", "draft.txt")
    assert told.stderr.count(b"status 413") == 1
    assert told.stdout.count(b"languagetool/TEH") == 20


def test_a_mode_that_is_none_is_refused(relint: Program, tmp_path: Path) -> None:
    """On the command line, in the environment and in the configuration, each with its place."""
    told = relint("check", "--languagetool", "on", "draft.txt")
    assert told.returncode == 2
    assert b"--languagetool" in told.stderr
    told = relint("draft.txt", RELINT_LANGUAGETOOL="on")
    assert told.stderr.startswith(b"relint: RELINT_LANGUAGETOOL: must be auto, off, require, or")
    (tmp_path / "relint.toml").write_text('words = ["A"]\nlanguagetool = "on"\n', encoding="utf-8")
    told = relint("draft.txt")
    assert told.stderr.startswith(b"relint: relint.toml:2: languagetool: must be auto, off, require, or")


def test_require_without_an_installation_fails(relint: Program) -> None:
    """`require` says what is missing, and how to get it; the exit status is 2."""
    told = relint("check", "--languagetool", "require", "draft.txt")
    assert told.stderr.decode() == ("relint: languagetool: is not installed; “relint languagetool install” does it\n")
    assert told.returncode == 2
    assert b"draft.txt:1:13  error" in told.stdout


def test_explain_tells_how_a_rule_is_treated(relint: Program) -> None:
    """Why it is off, with the text on which it would speak; and the pack as a whole."""
    told = relint("explain", "languagetool/MORFOLOGIK_RULE_EN_GB").stdout.decode()
    assert told.startswith("languagetool/MORFOLOGIK_RULE_EN_GB (suggestion, off)\n")
    assert "relint checks spelling itself" in told
    told = relint("explain", "languagetool/IT_VBZ").stdout.decode()
    assert told.startswith("languagetool/IT_VBZ (warning, on)\n")
    assert relint("explain", "languagetool/*").returncode == 0
    assert b"languagetool/*" in relint("rules").stdout

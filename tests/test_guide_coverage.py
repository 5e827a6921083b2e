"""The tool that compares the rules with the style guide."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

TOOL = ROOT / "tools" / "guide_coverage.py"


def run(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run the tool on a guide."""
    return subprocess.run([sys.executable, str(TOOL), str(folder)], capture_output=True, text=True, check=False)


def guide(folder: Path, *headings: str) -> Path:
    """Write a guide with these entries."""
    text = "\n".join(f"### {heading}\n\nLower case.\n" for heading in headings)
    (folder / "govuk-a-to-z-style-guide.md").write_text(text, encoding="utf-8")
    (folder / "govuk-technical-a-to-z.md").write_text("", encoding="utf-8")
    return folder


def test_an_entry_is_covered_by_the_rule_that_names_it(tmp_path):
    """The rule's id stands beside the entry."""
    done = run(guide(tmp_path, "seasons"))

    assert "seasons\tstyle-govuk/capital-season\n" in done.stdout


def test_an_entry_without_rule_or_reason_is_open(tmp_path):
    """It is printed as open, and the tool fails."""
    done = run(guide(tmp_path, "seasons", "unheard-of entry"))

    assert "unheard-of entry\tOPEN\n" in done.stdout
    assert done.returncode == 1


def test_a_reason_for_no_entry_is_told(tmp_path):
    """A reason that outlived its entry is printed."""
    done = run(guide(tmp_path, "seasons"))

    assert "active voice\tis no entry of the guide\n" in done.stdout
    assert done.returncode == 1


def test_a_second_guide_is_read_if_its_pages_are_there(tmp_path):
    """Its entries stand at two depths, and are covered by the rules that name that guide."""
    pages = ("numbers-measurements-dates-time", "punctuation", "formatting")
    for page in pages:
        (tmp_path / f"nhs-{page}.md").write_text("## Brackets\n\nFew.\n", encoding="utf-8")
    text = "## M\n\n### medication\n\nMedicine.\n\n### seasons\n"
    (tmp_path / "nhs-a-to-z-of-nhs-health-writing.md").write_text(text, encoding="utf-8")

    done = run(tmp_path)

    assert "medication\tstyle-nhs/medication\n" in done.stdout
    assert "Brackets\tstyle-nhs/optional-plural\n" in done.stdout
    assert "seasons\tOPEN\n" in done.stdout
    assert "NHS: 5 entries, 4 covered by rules, 1 open\n" in done.stdout


def test_a_folder_without_guides(tmp_path):
    """It is named in one line."""
    done = run(tmp_path)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{tmp_path}: holds no guide\n")


def test_wrong_use_is_one_line():
    """Without a folder the tool says how it is used."""
    done = subprocess.run([sys.executable, str(TOOL)], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)

"""The catalogue of rules in docs/, and the tool that writes it."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

TOOL = ROOT / "tools" / "rule_catalogue.py"


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the tool with the package of this checkout."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, str(TOOL), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The folder of the two pages, as the tool writes them now."""
    folder = tmp_path_factory.mktemp("catalogue")
    done = run(str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("page", ["rules.md", "rules.html"])
def test_the_catalogue_is_what_the_rule_files_give(written, page):
    """If it is not, run: python tools/rule_catalogue.py."""
    kept, now = [(folder / page).read_text(encoding="utf-8") for folder in (ROOT / "docs", written)]

    assert kept == now, f"docs/{page} is old; run python tools/rule_catalogue.py"


def test_every_rule_has_its_place(written):
    """Both pages name each rule once as a heading."""
    rules = [
        f"{path.parent.name}/{path.stem}" for path in (ROOT / "rules").glob("*/*.toml") if path.name != "pack.toml"
    ]
    markdown, html = [(written / page).read_text(encoding="utf-8") for page in ("rules.md", "rules.html")]

    assert [rule for rule in rules if markdown.count(f"### {rule}\n") != 1] == []
    assert [rule for rule in rules if html.count(f">{rule}</a></h3>") != 1] == []


def test_the_page_needs_nothing_else(written):
    """It loads no script, style, font or picture from elsewhere."""
    html = (written / "rules.html").read_text(encoding="utf-8")

    assert [sign for sign in (" src=", "<link", "@import", "url(") if sign in html] == []


def test_wrong_use_is_one_line():
    """Two folders are one too many."""
    done = run("one", "two")

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)

"""Which mode holds, and what LanguageTool costs where it is not installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from relint.languagetool import is_rule, opened
from relint.languagetool.modes import chosen, is_mode, is_required
from relint.languagetool.places import cache_folder, config_folder, home
from tests.conftest import environment

NOTHING = frozenset[str]()


@pytest.mark.parametrize(
    ("option", "variable", "configured", "expected"),
    [
        (None, "", None, ("auto", "")),
        (None, "", "require", ("require", "")),
        (None, "off", "require", ("off", "RELINT_LANGUAGETOOL")),
        ("auto", "off", "require", ("auto", "--languagetool")),
    ],
)
def test_the_nearest_word_holds(
    option: str | None,
    variable: str,
    configured: str | None,
    expected: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The command line goes before the environment, and that before the configuration."""
    monkeypatch.setenv("RELINT_LANGUAGETOOL", variable)
    assert chosen(option, configured) == expected


@pytest.mark.parametrize("mode", ["auto", "off", "require", "http://localhost:8081", "https://example.org"])
def test_modes(mode: str) -> None:
    """The three words and the URLs of servers are modes; only what the user asked for by name is required."""
    assert is_mode(mode)
    assert is_required(mode) == (mode not in ("auto", "off"))


@pytest.mark.parametrize("mode", ["", "on", "Auto", "localhost:8081", "ftp://example.org", "file:///etc/passwd"])
def test_other_words_are_no_modes(mode: str) -> None:
    """A word that is none of them is refused, not guessed at."""
    assert not is_mode(mode)


@pytest.mark.parametrize("name", ["languagetool/EN_A_VS_AN", "languagetool/ON-GOING", "languagetool/A1.2"])
def test_a_rule_of_languagetool_is_known_by_its_pack(name: str) -> None:
    """Nobody knows all of its rules, so that any name in its pack may be one."""
    assert is_rule(name)


@pytest.mark.parametrize(
    "name", ["languagetool", "languagetool/", "languagetool/*", "languagetool/a b", "style/A", "x"]
)
def test_other_names_are_no_rules_of_languagetool(name: str) -> None:
    """The pack itself and what no id looks like are none."""
    assert not is_rule(name)


def test_nothing_is_opened_where_it_is_off_or_not_installed(own_home: Path) -> None:
    """`off` asks nobody, and `auto` without an installation is the same."""
    assert not own_home.exists()
    assert opened("off", "here", NOTHING) is None
    assert opened("auto", "here", NOTHING) is None
    assert opened("require", "here", NOTHING) is not None


CODE = """
import os, sys
looks = []
sys.addaudithook(lambda event, arguments: looks.append(arguments[0]) if event == "open" else None)
from relint.cli import main
main(["draft.txt"])
loaded = sorted(name for name in sys.modules if name.startswith("relint.languagetool"))
print(loaded, [path for path in looks if os.environ["RELINT_LANGUAGETOOL_HOME"] in str(path)], file=sys.stderr)
"""


def test_auto_without_an_installation_imports_next_to_nothing(own_home: Path, tmp_path: Path) -> None:
    """A plain check loads three small modules for it, and opens no file of its folder."""
    (tmp_path / "draft.txt").write_text("We met.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", CODE], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True
    )
    names = ["relint.languagetool", "relint.languagetool.modes", "relint.languagetool.places"]
    assert done.stderr == f"{names} []\n"
    assert not own_home.exists()


def test_the_folders_are_the_platforms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The XDG folders are heeded, if absolute, and the user's own variable goes before them."""
    monkeypatch.delenv("RELINT_LANGUAGETOOL_HOME", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    monkeypatch.setenv("HOME", "/home/ann")
    assert home() == str(tmp_path / "relint" / "languagetool")
    if sys.platform == "linux":
        assert config_folder() == "/home/ann/.config"
        monkeypatch.delenv("XDG_CACHE_HOME")
        assert cache_folder() == "/home/ann/.cache"
    monkeypatch.setenv("RELINT_LANGUAGETOOL_HOME", "own")
    assert home() == str(Path("own").absolute())

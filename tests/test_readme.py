"""The README keeps its word: what it prints is what relint prints."""

import re
from pathlib import Path

from tests.conftest import ROOT, Program

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_opens_with_what_relint_prints(relint: Program) -> None:
    """The first block of the README is the command and its whole output."""
    block = re.search(r"```console\n\$ relint (?P<path>\S+)\n(?P<output>.*?)```", README, re.DOTALL)

    assert block is not None
    assert relint(block["path"], "--no-config", cwd=ROOT).stdout.decode() == block["output"]


def test_every_pack_is_in_the_readme() -> None:
    """A pack that is on without being asked for is described."""
    for pack in sorted((ROOT / "rules").iterdir()):
        described = pack / "pack.toml"
        if described.exists() and "default = false" not in described.read_text(encoding="utf-8").replace("  ", " "):
            assert f"`{pack.name}`" in README, pack.name


def test_every_file_the_readme_names_is_there() -> None:
    """Paths in the README exist."""
    for name in re.findall(r"`((?:rules|schema|tools|examples)/[\w./-]+)`", README):
        assert Path(ROOT / name).exists(), name

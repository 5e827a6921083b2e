"""Runs every example of every rule file: the first tests of relint's English."""

import pytest

from relint import packs
from relint.testing import faults

FILES = [packs.read_file(path) for path in packs.rule_paths(packs.rules_folder())]


@pytest.fixture(scope="module")
def catalogue():
    """All rules, compiled."""
    return packs.compiled(FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.rule.id)
def test_examples(file, catalogue):
    """Bad examples are raised where they are marked, cures cure, good examples are silent in all rules."""
    assert list(faults(file, catalogue)) == []


@pytest.mark.parametrize("pack", sorted({path.parent for path in packs.rule_paths(packs.rules_folder())}))
def test_every_pack_says_what_it_is_for(pack):
    """A pack has a title and a reason."""
    assert (pack / "pack.toml").exists()

"""The hook in a real repository, by the real pre-commit: it refuses faults, and lets pass what is right or accepted."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Program, git, git_environment

pytestmark = pytest.mark.slow

CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: relint
        files: ^drafts/
"""


@pytest.fixture(scope="module")
def office(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A press office's repository with the hook installed from a clone of relint's."""
    office = tmp_path_factory.mktemp("office")
    git(office, "init", "--quiet", "--initial-branch", "main")
    revision = git(source, "rev-parse", "HEAD").strip()
    (office / ".pre-commit-config.yaml").write_text(
        CONFIG.format(repository=source, revision=revision), encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install", "--install-hooks"],
        cwd=office,
        env=_environment(office),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return office


def _environment(office: Path) -> dict[str, str]:
    """Return an environment in which pre-commit keeps its own things beside the repository, and finds no checkout."""
    environment = git_environment(PRE_COMMIT_HOME=str(office.parent / "pre-commit-home"))
    environment.pop("PYTHONPATH", None)
    return environment


def _commit(office: Path, *paths: str) -> "subprocess.CompletedProcess[str]":
    """Stage paths and try to commit them."""
    git(office, "add", *paths)
    return subprocess.run(
        ["git", "commit", "--message", "A draft"],
        cwd=office,
        env=_environment(office),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_hook_refuses_accepts_and_lets_pass(office: Path, relint: Program) -> None:
    """A faulty draft is refused; with its findings accepted it passes; a clean one passes at once."""
    drafts = office / "drafts"
    drafts.mkdir()
    (drafts / "faulty.txt").write_text("Talks go on in Britian today.\n", encoding="utf-8")
    refused = _commit(office, ".pre-commit-config.yaml", "drafts/faulty.txt")
    assert refused.returncode == 1
    assert "drafts/faulty.txt:1:16  error" in refused.stderr + refused.stdout
    assert git(office, "log", "--all", "--oneline") == ""

    relint("accept", "drafts/faulty.txt:1", "spelling/misspelt-word", "--why", "The ship’s own name.", cwd=office)
    accepted = _commit(office, "drafts")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr

    (drafts / "clean.md").write_text("Talks go on in Britain today.\n", encoding="utf-8")
    passed = _commit(office, "drafts/clean.md")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert len(git(office, "log", "--oneline").splitlines()) == 2

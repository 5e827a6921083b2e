"""What tests share: the built lexicon and packs, a cache of their own, and relint as a real program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run, and no clock: a slow machine is no fault.
settings.register_profile("relint", deadline=None, derandomize=True)
settings.load_profile("relint")

ROOT = Path(__file__).resolve().parents[1]
Program = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep compiled house packs away from the user's own cache."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    patch.delenv("RELINT_DEBUG", raising=False)
    patch.setenv("RELINT_LANGUAGETOOL", "off")  # tests of other things do not depend on what the machine has
    yield
    patch.undo()


@pytest.fixture
def relint(tmp_path: Path) -> Program:
    """Run relint in the test's folder with arguments, standard input and further environment variables."""

    def run(
        *arguments: str, stdin: bytes = b"", cwd: Path = tmp_path, **env: str
    ) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "relint", *arguments]
        return subprocess.run(command, input=stdin, cwd=cwd, env=environment(**env), capture_output=True, check=False)

    return run


def environment(**more: str) -> dict[str, str]:
    """Return the environment for a program under test: the checkout's code, and nothing that colours or traces."""
    dropped = {"NO_COLOR", "RELINT_DEBUG", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8", **more}


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean copy of the working tree as a git repository with one commit: what a clone of it would hold."""
    copy = tmp_path_factory.mktemp("source") / "relint"
    if (ROOT / ".git").exists():
        listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).is_file():
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, copy / name)
    else:  # a source distribution
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "_built", "__pycache__"))
    git(copy, "init", "--quiet", "--initial-branch", "main")
    git(copy, "add", "--all")
    git(copy, "commit", "--quiet", "--message", "The working tree")
    return copy


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, without the user's own configuration, and return what it prints."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=git_environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def git_environment(**more: str) -> dict[str, str]:
    """Return an environment in which git knows who commits and reads no configuration of the user's."""
    who = {f"GIT_{role}_{part}": "relint@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **more}

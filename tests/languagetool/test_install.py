"""LanguageTool brought to a machine: by a download, by Maven, from a folder; interrupted, and refused."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from relint.errors import LanguageToolError
from relint.languagetool import install, locking, maven, state
from relint.languagetool.places import marker
from tests.conftest import Program, environment
from tests.languagetool.conftest import languagetool, program

MVN = """
import os, shutil, sys, time
libs = next(word.partition("=")[2] for word in sys.argv if word.startswith("-DoutputDirectory="))
mode = os.environ.get("FAKE_MVN", "")
if mode == "fail":
    print("[ERROR] Could not transfer artifact org.languagetool:languagetool-server: no route to host")
    sys.exit(1)
os.makedirs(libs)
print("[INFO] Downloaded from central: https://example.org/dutch-pos-dict-0.1.jar (35 MB at 10 MB/s)", flush=True)
if mode == "slow":
    open("started", "w").close()
    time.sleep(60)
shutil.copy(os.path.join(os.environ["FAKE_LT"], "libs", "languagetool-core.jar"), libs)
print(f"[INFO] Copying languagetool-core-6.8.jar to {libs}/languagetool-core.jar")
open(os.path.join(libs, "languagetool-server.jar"), "w").close()
"""


@pytest.fixture
def mvn(own_home: Path, java: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand-ins for Maven and Java on the search path; nothing is installed, and no host can be reached."""
    program(tmp_path / "bin" / "mvn", MVN)
    monkeypatch.setenv("FAKE_LT", str(java))
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (own_home / "installed").unlink()
    return own_home


def test_maven_takes_over_where_the_download_cannot_be_reached(mvn: Path, relint: Program) -> None:
    """It says what it downloads, how big that is, and why it goes another way."""
    told = relint("languagetool", "install")
    assert told.returncode == 0
    assert re.fullmatch(
        "LanguageTool 6.8 is downloaded from https://.*LanguageTool-6.8.zip, about 250 MB\n"
        "the download failed: its host cannot be reached; Maven is tried instead\n"
        "LanguageTool 6.8 comes by Maven: 171 libraries, 257 MB\n",
        told.stderr.decode(),
    )
    assert told.stdout.decode() == f"LanguageTool 6.8 is installed in {mvn}/LanguageTool-6.8.\n"
    assert (mvn / "LanguageTool-6.8" / "languagetool-server.jar").exists()
    assert sorted(path.name for path in mvn.iterdir()) == ["LanguageTool-6.8", "installed", "installing"]


def test_an_installation_is_replaced_whole(mvn: Path, relint: Program) -> None:
    """A second one takes the place of the first; what lay in it is gone."""
    relint("languagetool", "install", "--source", "maven")
    (mvn / "LanguageTool-6.8" / "old").write_text("", encoding="utf-8")
    assert relint("languagetool", "install", "--source", "maven").returncode == 0
    assert not (mvn / "LanguageTool-6.8" / "old").exists()


def test_a_download_alone_fails_where_no_host_can_be_reached(mvn: Path, relint: Program) -> None:
    """Asked for the download only, it says that it failed, and nothing is installed."""
    told = relint("languagetool", "install", "--source", "download")
    assert told.stderr.decode().endswith("relint: languagetool: the download failed: its host cannot be reached\n")
    assert told.returncode == 2
    assert sorted(path.name for path in mvn.iterdir()) == ["installing"]


def test_a_failing_maven_is_one_line(mvn: Path, relint: Program) -> None:
    """Its first error is told, and nothing is installed."""
    told = relint("languagetool", "install", "--source", "maven", FAKE_MVN="fail")
    assert "Maven failed: Could not transfer artifact org.languagetool" in told.stderr.decode()
    assert told.returncode == 2
    assert sorted(path.name for path in mvn.iterdir()) == ["installing"]


def test_an_interrupted_installation_does_no_harm(mvn: Path, relint: Program) -> None:
    """Ctrl-C leaves what was installed before, and nothing half done."""
    relint("languagetool", "install", "--source", "maven")
    before = sorted(path.name for path in mvn.iterdir())
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "relint", "languagetool", "install", "--source", "maven"],
        cwd=mvn.parent, env=environment(FAKE_MVN="slow"), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip
    while not (mvn.parent / "started").exists():
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 130
    assert sorted(path.name for path in mvn.iterdir()) == before
    assert state.read_installed(marker()) is not None


def test_what_a_killed_installation_left_is_cleared(mvn: Path, relint: Program) -> None:
    """A part that nobody finished makes way for the next one."""
    (mvn / "part" / "libs").mkdir(parents=True)
    (mvn / "part" / "half").write_text("", encoding="utf-8")
    assert relint("languagetool", "install", "--source", "maven").returncode == 0
    assert not (mvn / "part").exists()
    assert not (mvn / "LanguageTool-6.8" / "half").exists()


def test_two_installations_at_once_are_refused(mvn: Path, relint: Program) -> None:
    """The second is told that another one is at work."""
    descriptor = locking.hold(str(mvn / "installing"))
    assert descriptor is not None
    told = relint("languagetool", "install", "--source", "maven")
    os.close(descriptor)
    assert told.stderr == b"relint: languagetool: is being installed by another process\n"


def test_an_unfit_java_is_told_before_anything_is_downloaded(mvn: Path, relint: Program) -> None:
    """250 MB that cannot run are not worth fetching."""
    told = relint("languagetool", "install", FAKE_JAVA="11.0.2")
    assert told.stderr.decode() == (
        "relint: languagetool: LanguageTool 6.8 needs Java 17 or later; the “java” on the search path is 11.0\n"
    )


def test_a_folder_of_the_users_is_taken_as_it_is(own_home: Path, java: Path, relint: Program, tmp_path: Path) -> None:
    """Nothing is copied; a later version is as good."""
    folder = languagetool(tmp_path / "elsewhere", "6.10")
    told = relint("languagetool", "install", "--folder", "elsewhere")
    assert told.stdout.decode() == f"LanguageTool 6.10 is installed in {folder}.\n"
    assert state.installed() == state.Installed("6.10", str(folder))


@pytest.mark.parametrize(
    ("version", "message"), [("5.9", "holds version 5.9; relint needs 6.8 or later"), (None, "holds no LanguageTool")]
)
def test_a_folder_that_will_not_do_is_refused(version: str | None, message: str, java: Path, tmp_path: Path) -> None:
    """Too old, or none at all: it is said, and what was installed stays."""
    if version:
        languagetool(tmp_path / "other", version)
    before = state.installed()
    with pytest.raises(LanguageToolError, match=message):
        install.adopt(str(tmp_path / "other"))
    assert state.installed() == before


def test_progress_goes_from_nothing_to_all() -> None:
    """Megabytes that came and libraries that were copied move the bar, never back and never past its end."""
    lines = ["[INFO] Downloaded from central: https://e.org/a-1.jar (200 MB at 9 MB/s)\n"] * 2
    lines += ["[INFO] Copying a-1.jar to /x/a.jar\n"] * maven.LIBRARIES
    seen: list[float] = []
    assert maven._followed(iter(lines), seen.append) == ""
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_the_recipe_names_the_version() -> None:
    """The pom brings the version that relint asks for."""
    assert f"<version>{maven.VERSION}</version>" in maven.POM.read_text(encoding="utf-8")

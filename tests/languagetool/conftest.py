"""A scripted server, a stand-in for Java, and the real LanguageTool where `make test` has installed it."""

import os
import shutil
import stat
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

from relint.languagetool import server
from relint.languagetool.address import Address
from relint.languagetool.places import VARIABLE
from relint.languagetool.state import Server
from tests.languagetool import fake

REAL = "RELINT_TEST_LANGUAGETOOL"  # the folder in which `make test` has installed it


class Fake(NamedTuple):
    """A scripted server that runs in a thread; `asked` are the fields of its questions."""

    address: Address
    asked: list[dict[str, str]]

    @property
    def url(self) -> str:
        """The server's URL."""
        return str(self.address)

    def texts(self) -> list[str]:
        """Return the texts that were asked."""
        return [fields["text"] for fields in self.asked]


@pytest.fixture
def scripted() -> Iterator[Fake]:
    """A scripted server."""
    asked: list[dict[str, str]] = []
    handler = type("Handler", (fake.Handler,), {"asked": asked})
    with fake.Server(("127.0.0.1", 0), handler) as running:
        Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield Fake(Address("127.0.0.1", running.server_address[1]), asked)
        running.shutdown()


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for LanguageTool and the user's settings, with no mode set for the whole run."""
    monkeypatch.setenv("RELINT_LANGUAGETOOL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("RELINT_LANGUAGETOOL", raising=False)
    return tmp_path / "home"


@pytest.fixture
def java(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand-ins for `java` on the search path and for an installed LanguageTool, whose folder is returned."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program(programs / "java", Path(fake.__file__).read_text(encoding="utf-8"))
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    folder = languagetool(tmp_path / "LanguageTool-6.8")
    own_home.mkdir()
    (own_home / "installed").write_text(f"version = 6.8\nfolder = {folder}\n", encoding="utf-8")
    yield folder
    server.stop()


def program(path: Path, text: str) -> None:
    """Write a Python program that can be run by its name."""
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def languagetool(folder: Path, version: str = "6.8") -> Path:
    """Make what looks like an installed LanguageTool of a version."""
    (folder / "libs").mkdir(parents=True)
    (folder / "languagetool-server.jar").write_bytes(b"")
    with zipfile.ZipFile(folder / "libs" / "languagetool-core.jar", "w") as jar:
        jar.writestr("META-INF/maven/org.languagetool/languagetool-core/pom.properties", f"#made\nversion={version}\n")
    return folder


@pytest.fixture(scope="session")
def _real_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which the real LanguageTool counts as installed. In CI its absence is a failure."""
    home = os.environ.get(REAL, "")
    if not home or not (Path(home) / "installed").exists() or shutil.which("java") is None:
        refuse = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse(f"there is no LanguageTool: {REAL} names no installation")
    own = tmp_path_factory.mktemp("languagetool")
    shutil.copy(Path(home) / "installed", own / "installed")
    yield own
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(own))
        server.stop()


@pytest.fixture
def real(_real_home: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The real LanguageTool, running and in use: started once for all tests."""
    monkeypatch.setenv(VARIABLE, str(_real_home))
    monkeypatch.delenv("RELINT_LANGUAGETOOL", raising=False)
    return server.start()

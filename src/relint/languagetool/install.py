"""LanguageTool brought to this machine. Start at `install` (a download) and `adopt` (a folder that is there already).

A download comes by language_tool_python, or by Maven where its host cannot be reached. It lies beside its place until
it is whole and of the right version, so that an interrupted one does no harm; the next one clears what it left.
"""

import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from relint.errors import LanguageToolError
from relint.languagetool import java, locking, maven, server, state
from relint.languagetool.maven import VERSION
from relint.languagetool.places import home, made, marker
from relint.languagetool.state import PLACE, Installed
from relint.typed import NamedTuple

AUTO, DOWNLOAD, MAVEN = "auto", "download", "maven"
SOURCES = (AUTO, DOWNLOAD, MAVEN)
_PROPERTIES = "META-INF/maven/org.languagetool/languagetool-core/pom.properties"


class Told(NamedTuple):
    """Where an installation says what it does: `say` a line, `progress` from 0 to 1."""

    say: Callable[[str], None]
    progress: Callable[[float], None]


def install(source: str, told: Told) -> Installed:
    """Download LanguageTool from one of `SOURCES` and note where it is. Raises LanguageToolError."""
    java.refuse_unfit(VERSION)
    with _alone() as folder:
        part = folder / "part"
        try:
            _fetched(source, part, told)
            found = version_of(part)
            if found != VERSION:
                raise LanguageToolError(PLACE, f"what came is version {found or 'unknown'}, not {VERSION}")
            server.stop()
            place = folder / f"LanguageTool-{VERSION}"
            shutil.rmtree(place, ignore_errors=True)
            part.rename(place)
        finally:
            shutil.rmtree(part, ignore_errors=True)
        return _noted(Installed(VERSION, str(place)))


def adopt(folder: str) -> Installed:
    """Note that LanguageTool is in a folder of the user's. Raises LanguageToolError if it is not, or is too old."""
    found = version_of(Path(folder))
    if found is None:
        message = f"{folder} holds no LanguageTool: languagetool-server.jar, with its libraries in libs/"
        raise LanguageToolError(PLACE, message)
    if _parts(found) < _parts(VERSION):
        raise LanguageToolError(PLACE, f"{folder} holds version {found}; relint needs {VERSION} or later")
    java.refuse_unfit(found)
    with _alone():
        server.stop()
        return _noted(Installed(found, os.path.abspath(folder)))


def version_of(folder: Path) -> str | None:
    """Return the version of the LanguageTool in a folder, or None if there is none."""
    if not (folder / "languagetool-server.jar").is_file():
        return None
    try:
        with zipfile.ZipFile(folder / "libs" / "languagetool-core.jar") as jar:
            lines = jar.read(_PROPERTIES).decode("ascii", "replace").splitlines()
    except (OSError, KeyError, zipfile.BadZipFile):
        return None
    return next((line.partition("=")[2].strip() for line in lines if line.startswith("version=")), None)


def _fetched(source: str, part: Path, told: Told) -> None:
    """Put LanguageTool into `part`, by what `source` names, or by whichever works."""
    by_download, by_maven = source in (AUTO, DOWNLOAD), source in (AUTO, MAVEN)
    if by_download:
        try:
            _download(part, told)
        except LanguageToolError as error:
            if not by_maven or maven.program() is None:
                raise
            told.say(f"{error.message}; Maven is tried instead")
        else:
            return
    told.say(f"LanguageTool {VERSION} comes by Maven: {maven.LIBRARIES} libraries, {maven.MEGABYTES} MB")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    maven.fetch(part, told.progress)


def _download(part: Path, told: Told) -> None:
    """Let language_tool_python download the release, check its sum and unpack it; it shows its own progress."""
    from language_tool_python.download_lt import ReleaseLocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError as PackageError
    from language_tool_python.utils import LTP_JAR_DIR_PATH_ENV_VAR, LTP_PATH_ENV_VAR

    release = ReleaseLocalLanguageTool(VERSION)
    told.say(f"LanguageTool {VERSION} is downloaded from {release.download_url}, about 250 MB")
    below = part.with_name("download")
    shutil.rmtree(below, ignore_errors=True)
    below.mkdir()
    try:
        with _environment({LTP_PATH_ENV_VAR: str(below), LTP_JAR_DIR_PATH_ENV_VAR: None}):
            release.download()
        (below / f"LanguageTool-{VERSION}").rename(part)
    except (OSError, PackageError, zipfile.BadZipFile) as error:
        reason = "its host cannot be reached" if isinstance(error, OSError) else str(error)
        raise LanguageToolError(PLACE, f"the download failed: {reason}") from None
    finally:
        shutil.rmtree(below, ignore_errors=True)


@contextmanager
def _environment(values: dict[str, str | None]) -> Iterator[None]:
    """Set environment variables (None: unset) and put them back afterwards."""
    before = {name: os.environ.get(name) for name in values}

    def put(wanted: dict[str, str | None]) -> None:
        for name, value in wanted.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    put(values)
    try:
        yield
    finally:
        put(before)


@contextmanager
def _alone() -> Iterator[Path]:
    """Give the folder of LanguageTool, for one installation at a time. Raises LanguageToolError."""
    try:
        folder = Path(made(home()))
        lock = locking.hold(str(folder / "installing"))
    except OSError as error:
        raise LanguageToolError(PLACE, f"cannot be installed in {home()}: {error.strerror or error}") from None
    if lock is None:
        raise LanguageToolError(PLACE, "is being installed by another process")
    try:
        shutil.rmtree(folder / "part", ignore_errors=True)
        yield folder
    except OSError as error:
        raise LanguageToolError(PLACE, f"cannot be installed in {home()}: {error.strerror or error}") from None
    finally:
        os.close(lock)


def _noted(found: Installed) -> Installed:
    state.write_installed(marker(), found)
    return found


def _parts(version: str) -> list[int]:
    """Return a version as numbers to compare: "6.10-SNAPSHOT" is [6, 10]."""
    return [int(part) for part in version.partition("-")[0].split(".") if part.isdecimal()]

"""LanguageTool by Maven: for machines that reach its repository and not LanguageTool's own download. Start at `fetch`.

The recipe is `pom.xml` beside this module: the server with all its libraries, copied into one folder.
"""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from relint.errors import LanguageToolError
from relint.languagetool.state import PLACE

POM = Path(__file__).with_name("pom.xml")
VERSION = "6.8"
MEGABYTES = 257  # of all libraries together
LIBRARIES = 171
GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
_DOWNLOADED = re.compile(r"Downloaded from \S+: \S+\.jar \((\d+(?:\.\d+)?) (B|kB|MB) at")
_COPIED = re.compile(r"Copying \S+\.jar to ")
_UNITS = {"B": 1e-6, "kB": 1e-3, "MB": 1.0}


def program() -> str | None:
    """Return the path of Maven, or None if it is not installed."""
    return shutil.which("mvn")


def fetch(folder: Path, progress: Callable[[float], None]) -> None:
    """Put LanguageTool into `folder`, which is new, and tell the progress from 0 to 1. Raises LanguageToolError."""
    mvn = program()
    if mvn is None:
        raise LanguageToolError(PLACE, "Maven is not installed: there is no “mvn” on the search path")
    libraries = folder / "libs"
    command = [mvn, "-B", "-f", str(POM), "--strict-checksums", GOAL]
    command += ["-Dmdep.stripVersion=true", f"-DoutputDirectory={libraries}"]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as run:
        try:
            errors = _followed(run.stdout or iter(()), progress)
        except BaseException:
            run.kill()
            raise
    if run.returncode:
        raise LanguageToolError(PLACE, f"Maven failed: {errors or f'it ended with status {run.returncode}'}")
    (libraries / "languagetool-server.jar").rename(folder / "languagetool-server.jar")


def _followed(lines: Iterator[str], progress: Callable[[float], None]) -> str:
    """Read what Maven says, tell the progress, and return the first thing that it calls an error."""
    megabytes = 0.0
    copied = 0
    error = ""
    for line in lines:
        if match := _DOWNLOADED.search(line):
            megabytes += float(match.group(1)) * _UNITS[match.group(2)]
        elif _COPIED.search(line):
            copied += 1
        elif line.startswith("[ERROR]") and not error:
            error = line.removeprefix("[ERROR]").strip()[:300]
        progress(min(0.95 * max(megabytes / MEGABYTES, 0) + 0.05 * copied / LIBRARIES, 1.0))
    return error

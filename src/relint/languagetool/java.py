"""How LanguageTool is run here: the Java, and the command that starts the server, as language_tool_python has them."""

import os
from pathlib import Path

from relint.errors import LanguageToolError
from relint.languagetool.asking import workers
from relint.languagetool.client import TIMEOUT
from relint.languagetool.state import PLACE, Installed

# Without "nodelay" each answer waits 40 ms for an acknowledgement. The rest keeps memory at half of what it would be.
OPTIONS = (
    "-Xmx768m",
    "-XX:+UseParallelGC",
    "-XX:-UsePerfData",
    "-XX:+DisplayVMOutputToStderr",
    "-Dsun.net.httpserver.nodelay=true",
    "-Djava.awt.headless=true",
)
OLDEST = 17


def command(installed: Installed, settings: str) -> list[str]:
    """Return the command that starts the server, but for its port. Raises LanguageToolError if there is no fit Java.

    `settings` is the path of the file that tells the server of its limits.
    """
    from language_tool_python.download_lt import ReleaseLocalLanguageTool

    class Ours(ReleaseLocalLanguageTool):
        """The installation that is written down, wherever it lies."""

        def get_directory_path(self) -> Path:
            return Path(installed.folder)

    refuse_unfit(installed.version)
    try:
        java, *rest = Ours(installed.version).get_server_cmd()
    except FileNotFoundError:
        message = f"is not in {installed.folder} any more; “relint languagetool install” brings it back"
        raise LanguageToolError(PLACE, message) from None
    return [java, *OPTIONS, *rest, "--config", settings]


def refuse_unfit(version: str) -> None:
    """Raise LanguageToolError if this machine has no Java, or one that is too old for this version."""
    from subprocess import CalledProcessError

    from language_tool_python.download_lt import confirm_java_compatibility

    needs = f"LanguageTool {version} needs Java {OLDEST} or later"
    try:
        confirm_java_compatibility(version)
    except ModuleNotFoundError:
        raise LanguageToolError(PLACE, f"{needs}, and there is no “java” on the search path") from None
    except SystemError as error:
        found = str(error).partition("Detected java ")[2].partition(". ")[0]
        raise LanguageToolError(PLACE, f"{needs}; the “java” on the search path is {found or 'older'}") from None
    except (SystemExit, OSError, ValueError, CalledProcessError):
        raise LanguageToolError(PLACE, f"{needs}; “java -version” does not say which it is") from None


def write_settings(path: str) -> None:
    """Write the file that tells the server of its limits. Raises OSError."""
    threads = max(workers(), os.cpu_count() or 1)
    lines = (
        "pipelineCaching=true",
        f"maxPipelinePoolSize={threads + 2}",
        "pipelineExpireTimeInSeconds=86400",
        f"maxCheckThreads={threads}",
        f"maxCheckTimeMillis={int(TIMEOUT * 800)}",
    )
    with open(path, "w", encoding="ascii") as file:
        file.write("\n".join(lines) + "\n")

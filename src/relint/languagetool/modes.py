"""How LanguageTool is used: `auto`, `off`, `require`, or the URL of a server. Start at `chosen`."""

import os

AUTO, OFF, REQUIRE = "auto", "off", "require"
WORDS = (AUTO, OFF, REQUIRE)
VARIABLE = "RELINT_LANGUAGETOOL"
WHAT = "auto, off, require, or the http:// or https:// URL of a server"


def is_url(mode: str) -> bool:
    """Whether a mode is the URL of a server."""
    return mode.startswith(("http://", "https://"))


def is_mode(mode: str) -> bool:
    """Whether a text is a mode at all."""
    return mode in WORDS or is_url(mode)


def chosen(option: str | None, configured: str | None) -> tuple[str, str]:
    """Return the mode that holds, and who says so: the command line, the environment, or the configuration ("")."""
    if option:
        return option, "--languagetool"
    said = os.environ.get(VARIABLE)
    return (said, VARIABLE) if said else (configured or AUTO, "")


def is_required(mode: str) -> bool:
    """Whether a check without LanguageTool's answers counts as failed: the user named a server or said so."""
    return mode not in (AUTO, OFF)

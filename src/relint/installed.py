"""Where relint's own files lie: beside the code in a wheel, at the top of a checkout, and in the user's cache."""

import os
import sys

PACKAGE = os.path.dirname(os.path.abspath(__file__))
BUILT = os.path.join(PACKAGE, "_built")


def rules_folder() -> str:
    """Return the folder of relint's own packs."""
    inside = os.path.join(PACKAGE, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(PACKAGE)), "rules")


def cache_folder() -> str:
    """Return the user's cache folder, as the platform has it."""
    named = os.environ.get("XDG_CACHE_HOME")
    if named and os.path.isabs(named):
        return named
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    return os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")

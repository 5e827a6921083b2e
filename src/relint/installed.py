"""Where relint's own files lie: beside the code in a wheel, at the top of a checkout."""

import os

PACKAGE = os.path.dirname(os.path.abspath(__file__))
BUILT = os.path.join(PACKAGE, "_built")


def rules_folder() -> str:
    """Return the folder of relint's own packs."""
    inside = os.path.join(PACKAGE, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(PACKAGE)), "rules")

"""Parts of a compiled table that are decoded only when a draft needs them: most drafts need one row in twenty.

A table of ten thousand small tuples takes longer to load than a draft to check. `packed` puts a part into bytes, which
load at once; `unpacked` gives it back, and remembers it for the next draft of the run.
"""

import marshal
from functools import cache

from relint.typed import Any


def packed(value: Any) -> bytes:
    """Return plain data (tuples, lists, sets, texts, numbers) as bytes."""
    return marshal.dumps(plain(value))


@cache
def unpacked(blob: bytes) -> Any:
    """Return what was packed; named tuples come back as plain ones."""
    return marshal.loads(blob)  # noqa: S302 - our own data


def plain(value: Any) -> Any:
    """Return `value` with every named tuple in it as a plain one: marshal stores no others."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    return value

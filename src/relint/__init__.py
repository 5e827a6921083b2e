"""relint: an editorial proofreading linter for press releases.

The way of a draft: `reading` makes a `Document` of bytes, the kinds of `checks` yield findings over it, `engine`
turns them into diagnostics, `reporters` print those. Start reading in `engine.py`.
"""

from relint import archive

__version__ = "0.1.0"

archive.use()

"""Lexicon words by first letter and length, decoded only where they are asked for."""

from __future__ import annotations

import marshal
import mmap
import os
import struct

from relint.errors import LexiconError
from relint.lexicon import record


class Blocks:
    """The mapped block file. A block is the words with one first letter and one length."""

    def __init__(self, folder: str) -> None:
        """Map the block file in `folder`; LexiconError if it is missing."""
        path = os.path.join(folder, record.BLOCKS)
        try:
            with open(path, "rb") as file:
                self._view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError) as error:
            raise LexiconError(folder, "the lexicon is not built; install relint with pip") from error
        (size,) = struct.unpack_from("<I", self._view)
        self._directory: dict[tuple[str, int], tuple[int, int]] = marshal.loads(  # noqa: S302 - our own file
            self._view[4 : 4 + size]
        )
        self._start = 4 + size

    def holds(self, form: str) -> bool:
        """Whether a form without accents may be offered: whether it stands in its block."""
        return form in self.text(form[0].lower(), len(form), len(form)).split("\n")

    def text(self, letter: str, shortest: int, longest: int) -> str:
        """The words that begin with a letter (folded to lower case, without accent) and have a length, a line each.

        They are given as one text, since folding that is faster than folding each.
        """
        pieces = []
        for length in range(max(2, shortest), longest + 1):
            offset, size = self._directory.get((letter, length), (0, 0))
            if size:
                start = self._start + offset
                pieces.append(bytes(self._view[start : start + size]))
        return b"\n".join(pieces).decode("utf-8")


_opened: dict[str, Blocks] = {}


def open_blocks(folder: str) -> Blocks:
    """The blocks in `folder`, opened once in a process."""
    if folder not in _opened:
        _opened[folder] = Blocks(folder)
    return _opened[folder]

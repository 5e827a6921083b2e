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
        self._read: dict[tuple[str, int], Block] = {}

    def holds(self, form: str) -> bool:
        """Whether a form without accents may be offered: whether it stands in its block."""
        return f"\n{form}\n" in self.block(form[0].lower(), len(form)).text

    def block(self, letter: str, length: int) -> Block:
        """The words that begin with a letter (folded to lower case, without accent) and have a length."""
        if (letter, length) not in self._read:
            offset, size = self._directory.get((letter, length), (0, 0))
            start = self._start + offset
            self._read[letter, length] = Block(f"\n{bytes(self._view[start : start + size]).decode()}\n")
        return self._read[letter, length]


class Block:
    """Words of one first letter and one length, kept as one text: splitting it costs ten times a search."""

    def __init__(self, text: str) -> None:
        """Keep the words in `text`, each between two line ends."""
        self.text = text
        self._folded = text.lower()
        self._keys: list[str] | None = None

    @property
    def keys(self) -> list[str]:
        """The words in lower case; split once."""
        if self._keys is None:
            self._keys = self._folded.split()
        return self._keys

    def forms(self, key: str) -> list[str]:
        """The words that are `key` in lower case: "polish" gives polish and Polish."""
        found, size = [], len(key)
        place = self._folded.find(f"\n{key}\n")
        while place >= 0:
            found.append(self.text[place + 1 : place + 1 + size])
            place = self._folded.find(f"\n{key}\n", place + size)
        return found


_opened: dict[str, Blocks] = {}


def open_blocks(folder: str) -> Blocks:
    """The blocks in `folder`, opened once in a process."""
    if folder not in _opened:
        _opened[folder] = Blocks(folder)
    return _opened[folder]

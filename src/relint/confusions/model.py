"""The fitted evidence, mapped from disk. Start with `Model`.

Two files: a trie of features and gates, and the rows. A feature's row holds, for each pair of words it speaks for, the
pair's number and a weight (a signed byte, ten to a unit of log-odds). Gates are the neighbours beside which a frequent
word may be a slip: "<of" has them on the left, ">of" on the right; beside all others it need not be looked at.
"""

import os
from functools import lru_cache
from marshal import dumps, loads
from mmap import ACCESS_READ, mmap
from struct import iter_unpack, pack

import marisa_trie

from relint.confusions.neighbours import LEFT, NEAR, RIGHT
from relint.errors import LexiconError
from relint.installed import BUILT
from relint.typed import NamedTuple

TRIE = "confusions.trie"
ROWS = "confusions.rows"
ROW = "<Hb"
SCALE = 10
CONTRADICTED = 15
"""What either side may say against a rival, in tenths: "our town" is not "our own" where a verb follows."""
REACH = 50
"""What two words to a side may add to the evidence of the nearest, in tenths: where it lacks more they are not read."""
OFTEN = 30
"""From so many sightings of a word on it pays to take its gates apart."""
NEVER = 32767
"""The margin of a direction in which a pair is never reported."""


class Pair(NamedTuple):
    """Two words that are confused: weights above 0 speak for `one`.

    `margins` are what evidence must exceed to report `other`, respectively `one`, where it is written; `bias` is added
    to all evidence. All in tenths of log-odds.
    """

    one: str
    other: str
    bias: int
    margins: tuple[int, int]


Rival = tuple[str, int, int, int, int]
"""A word that may have been meant: it, the pair's number, the sign of its evidence, its bias and its margin."""


class Model:
    """What the counts say of each pair of words."""

    def __init__(self, folder: str) -> None:
        """Map the files in `folder`; LexiconError if they are missing."""
        trie = marisa_trie.Trie()
        try:
            trie.mmap(os.path.join(folder, TRIE))
            with open(os.path.join(folder, ROWS), "rb") as file:
                data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        except (OSError, RuntimeError, ValueError) as error:
            raise LexiconError(folder, "the counts are not built; install relint with pip") from error
        head, size = int.from_bytes(data[:4], "little"), (len(trie) + 1) * 4
        self._trie = trie
        self._places = data[head : head + size].cast("I")
        self._rows = data[head + size :]
        self.rivals: dict[str, list[Rival]] = loads(data[4:head])  # noqa: S302 - our own file
        self.row = lru_cache(1 << 16)(self._row)
        self.gates = lru_cache(1 << 12)(self._gates)
        self._sets = lru_cache(1 << 12)(self._apart)
        self._asked: dict[str, int] = {}

    def _bytes(self, key: str) -> bytes:
        """Return what is kept for a feature or gate."""
        number = self._trie.get(key)
        return b"" if number is None else bytes(self._rows[self._places[number] : self._places[number + 1]])

    def _row(self, feature: str) -> dict[int, int]:
        """Return a feature's weights by the numbers of the pairs."""
        return dict(iter_unpack(ROW, self._bytes(feature)))

    def _gates(self, word: str) -> tuple[str, str] | None:
        """Return " left left " and " right right ", beside which a word may be a slip; None if it may beside any."""
        if f"<{word}" not in self._trie:
            return None
        return f" {self._bytes('<' + word).decode()} ", f" {self._bytes('>' + word).decode()} "

    def _apart(self, word: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the gates of a word as sets."""
        left, right = self.gates(word) or ("", "")
        return frozenset(left[1:-1].split(" ")), frozenset(right[1:-1].split(" "))

    def opened(self, word: str, places: list[int], lowers: list[str]) -> list[int]:
        """Return those of a word's places in a draft where it may be a slip."""
        gates = self.gates(word)
        if gates is None:
            return places
        self._asked[word] = self._asked.get(word, 0) + len(places)
        if self._asked[word] > OFTEN:
            befores, afters = self._sets(word)
            return [place for place in places if lowers[place + 1] in afters or lowers[place - 1] in befores]
        left, right = gates
        return [place for place in places if f" {lowers[place + 1]} " in right or f" {lowers[place - 1]} " in left]

    def best(self, word: str, found: tuple[str, ...]) -> tuple[int, str]:
        """Return (evidence above the margin, word) of the rival that fits best, given the features of a place."""
        row = self.row
        near = [row(found[place]) for place in NEAR]
        rivals = [
            rival
            for rival in self.rivals[word]
            if rival[2] * (rival[3] + sum([weights.get(rival[1], 0) for weights in near])) > rival[4] - REACH
        ]
        if not rivals:
            return 0, ""
        rows = [*map(row, found)]
        left, right, both = rows[LEFT], rows[RIGHT], rows[RIGHT.stop :]
        best = (0, "")
        for meant, pair, sign, bias, margin in rivals:
            before = sign * sum([weights.get(pair, 0) for weights in left])
            after = sign * sum([weights.get(pair, 0) for weights in right])
            if min(before, after) >= -CONTRADICTED:
                whole = before + after + sign * (bias + sum([weights.get(pair, 0) for weights in both]))
                best = max(best, (whole - margin, meant))
        return best


_opened: dict[str, Model] = {}


def open_model(folder: str = BUILT) -> Model:
    """Return the model in `folder`, opened once in a process."""
    if folder not in _opened:
        _opened[folder] = Model(folder)
    return _opened[folder]


def store(pairs: list[Pair], weights: dict[str, dict[int, int]], gates: dict[str, str], folder: str) -> None:
    """Write a model: the pairs, each feature's weights by the numbers of the pairs, the neighbours of each gate."""
    from array import array

    trie = marisa_trie.Trie(sorted({*weights, *gates}))
    rows = [b""] * len(trie)
    for feature, row in weights.items():
        rows[trie[feature]] = b"".join(pack(ROW, pair, weight) for pair, weight in sorted(row.items()))
    for gate, words in gates.items():
        rows[trie[gate]] = words.encode()
    places = array("I", [0])
    for packed in rows:
        places.append(places[-1] + len(packed))
    head = dumps(rivals_of(pairs), 4)
    head = head.ljust(-(len(head) + 4) % 4 + len(head), b"\0")
    trie.save(os.path.join(folder, TRIE))
    with open(os.path.join(folder, ROWS), "wb") as file:
        file.write((len(head) + 4).to_bytes(4, "little") + head + places.tobytes() + b"".join(rows))


def rivals_of(pairs: list[Pair]) -> dict[str, list[Rival]]:
    """Return the rivals of each word that may be reported."""
    rivals: dict[str, list[Rival]] = {}
    for number, (one, other, bias, margins) in enumerate(pairs):
        for written, meant, sign, margin in ((other, one, 1, margins[0]), (one, other, -1, margins[1])):
            if margin != NEVER:
                rivals.setdefault(written, []).append((meant, number, sign, bias, margin))
    return dict(sorted(rivals.items()))

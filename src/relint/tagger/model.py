"""The trained model, mapped from disk, and `Tagger.tag`, which uses it.

Three files: a trie of features, the place of each feature's row, and the rows: pairs of bytes, tag and weight (a signed
byte). Words that had one tag in all of many sightings are in the rows too, with a weight that no sum can reach.
"""

import os
from collections.abc import Sequence
from mmap import ACCESS_READ, mmap

import marisa_trie

from relint.installed import BUILT
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.tagger.features import START, Sentence

TRIE = "tagger.trie"
ROWS = "tagger.rows"
# The fine tags in the order of the model's bytes are the first line of the rows file.
Row = tuple[tuple[int, int], ...]


class Tagger:
    """Tags sentences; deterministic, and the same on every machine."""

    def __init__(self, folder: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._trie = marisa_trie.Trie()
        self._trie.mmap(os.path.join(folder, TRIE))
        with open(os.path.join(folder, ROWS), "rb") as file:
            data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        head = bytes(data[:1024]).partition(b"\n")[0]
        self.tags = head.decode().split()
        start = (len(head) // 4 + 1) * 4
        size = (len(self._trie) + 1) * 4
        self._places = data[start : start + size].cast("I")
        self._rows = data[start + size :]
        self._known: dict[str, Row] = {}

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return the fine tag of each word of one sentence, split as the treebank splits: "do" "n't", "long" "-"."""
        sentence = Sentence(words, self._lexicon)
        before, before2 = START
        found = []
        names = self.tags
        row = self._row
        known = self._known
        for place in range(len(words)):
            scores = [0] * len(names)
            for feature in sentence.features(place, before, before2):
                weights = known.get(feature)
                if weights is None:
                    weights = row(feature)
                for tag, weight in weights:
                    scores[tag] += weight
            before, before2 = names[scores.index(max(scores))], before
            found.append(before)
        return found

    def _row(self, feature: str) -> Row:
        """Return a feature's weights, remembered: the frequent ones are asked for all the time."""
        number = self._trie.get(feature)
        if number is None:
            weights: Row = ()
        else:
            pairs = bytes(self._rows[self._places[number] * 2 : self._places[number + 1] * 2])
            weights = tuple(
                (tag, weight - 256 if weight > 127 else weight)
                for tag, weight in zip(pairs[::2], pairs[1::2], strict=True)
            )
        self._known[feature] = weights
        return weights


_opened: dict[str, Tagger] = {}


def open_tagger(folder: str = BUILT) -> Tagger:
    """Return the tagger in `folder`, opened once in a process."""
    if folder not in _opened:
        _opened[folder] = Tagger(folder, open_lexicon())
    return _opened[folder]


def store(weights: dict[str, dict[str, int]], tags: list[str], folder: str) -> None:
    """Write a model: for each feature the weights (-127 to 127) of tags."""
    from array import array

    trie = marisa_trie.Trie(sorted(weights))
    rows: list[bytes] = [b""] * len(trie)
    for feature, row in weights.items():
        rows[trie[feature]] = b"".join(bytes((tags.index(tag), weight & 255)) for tag, weight in sorted(row.items()))
    places = array("I", [0])
    for packed in rows:
        places.append(places[-1] + len(packed) // 2)
    head = " ".join(tags).encode()
    head = head.ljust((len(head) // 4 + 1) * 4, b"\n")
    trie.save(os.path.join(folder, TRIE))
    with open(os.path.join(folder, ROWS), "wb") as file:
        file.write(head + places.tobytes() + b"".join(rows))

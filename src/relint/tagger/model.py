"""The trained model, mapped from disk, and `Tagger.tag`, which uses it.

Two files: a trie of features; then the place of each feature's row, and the rows: pairs of bytes, tag and weight (a
signed byte). A word that had one tag only in all of many sightings has a row of its own ("=the") and is not scored.

The weights of all tags are one whole number: 16 bits a tag, so that one addition adds the weights of 50 tags. Sums of
groups of features are remembered; what a place costs is a few additions and finding the highest of 50.
"""

import os
from collections.abc import Callable, Sequence
from mmap import ACCESS_READ, mmap
from struct import Struct

import marisa_trie

from relint.installed import BUILT
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.tagger import features
from relint.tagger.features import END, NO_TAG, START, SURE, Look
from relint.typed import NamedTuple

TRIE = "tagger.trie"
ROWS = "tagger.rows"
LANE = 16  # bits of a tag in a sum
OFTEN = 16  # bytes of a row: one with many tags is asked for often
MOST = 1 << 17  # sums of one group that are remembered


class Sums(dict[tuple[str, ...], int]):
    """The sums of one group of features by what the group is made of, worked out when first asked for."""

    def __init__(self, total: Callable[[tuple[str, ...]], int]) -> None:
        super().__init__()
        self._total = total

    def __missing__(self, key: tuple[str, ...]) -> int:
        """Work out a sum and remember it."""
        if len(self) >= MOST:
            self.clear()
        self[key] = found = self._total(key)
        return found


class Known(NamedTuple):
    """A word that has been met: its look, its one tag (or None), and the sums it gives at each place."""

    look: Look
    sure: str | None
    alone: int
    left: int
    further_left: int
    right: int
    further_right: int


class Words(dict[str, Known]):
    """The words that have been met."""

    def __init__(self, met: Callable[[str], Known]) -> None:
        super().__init__()
        self._met = met

    def __missing__(self, word: str) -> Known:
        """Work out what a new word gives."""
        if len(self) >= MOST:
            self.clear()
        self[word] = found = self._met(word)
        return found


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
        lanes = len(self.tags)
        self._powers = [1 << LANE * tag for tag in range(lanes)]
        self._bias = sum(power << LANE - 1 for power in self._powers)
        self._lanes = Struct(f"<{lanes}H")
        self._row: dict[str, int] = {}
        self._words = Words(self._met)
        self._lefts = Sums(lambda key: self._sum(features.with_left(self._look(key[0]), self._look(key[1]))))
        self._rights = Sums(lambda key: self._sum(features.with_right(self._look(key[0]), self._look(key[1]))))
        self._tags = Sums(lambda key: self._sum(features.of_tags(*key)))
        self._with_tag = Sums(lambda key: self._sum(features.with_tag(key[0], self._look(key[1]))))
        self._with_readings = Sums(lambda key: self._sum(features.with_tag_and_right(*key)))

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return the fine tag of each word of one sentence, split as the treebank splits: "do" "n't", "long" "-"."""
        met = self._words
        start, end = met[START.text], met[END.text]
        known = [start, start, *(met[word] for word in words), end, end]
        before = before2 = NO_TAG
        found = []
        for place in range(2, len(known) - 2):
            tag = known[place].sure or self._best(known, place, before, before2)
            before, before2 = tag, before
            found.append(tag)
        return found

    def _best(self, known: list[Known], place: int, before: str, before2: str) -> str:
        """Return the tag with the highest sum at a place, the first of equals."""
        own, last, following = known[place], known[place - 1], known[place + 1]
        look, right = own.look, following.look
        total = (
            self._bias + own.alone + last.left + following.right
            + known[place - 2].further_left + known[place + 2].further_right
            + self._lefts[last.look.text, look.text] + self._rights[look.text, right.text]
            + self._tags[before, before2] + self._with_tag[before, look.text]
            + self._with_readings[before, look.reading, right.reading]
        )  # fmt: skip
        sums = self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))
        return self.tags[sums.index(max(sums))]

    def _met(self, word: str) -> Known:
        look = features.look(word, self._lexicon)
        row = self._trie.get(f"{SURE}{look.text}")
        sure = None if row is None else self.tags[self._rows[self._places[row] * 2]]
        return self._known(look, sure)

    def _known(self, look: Look, sure: str | None) -> Known:
        """Return what a word gives."""
        return Known(
            look,
            sure,
            0 if sure else self._sum(features.alone(look)),
            self._sum(features.to_the_left(look)),
            self._sum(features.further_left(look)),
            self._sum(features.to_the_right(look)),
            self._sum(features.further_right(look)),
        )

    def _look(self, text: str) -> Look:
        return self._words[text].look

    def _sum(self, names: list[str]) -> int:
        """Return the summed weights of some features."""
        known = self._row
        if len(known) >= MOST:
            known.clear()
        return sum([known[name] if name in known else self._read(name) for name in names])

    def _read(self, feature: str) -> int:
        """Return a feature's weights as one number, with nothing for a feature that training did not see."""
        number = self._trie.get(feature)
        if number is None:
            return 0
        pairs = bytes(self._rows[self._places[number] * 2 : self._places[number + 1] * 2])
        powers = self._powers
        found = 0
        for tag, weight in zip(pairs[::2], pairs[1::2], strict=True):
            found += (weight - 256 if weight > 127 else weight) * powers[tag]
        if len(pairs) > OFTEN:
            self._row[feature] = found
        return found


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
    numbers = {tag: number for number, tag in enumerate(tags)}
    for feature, row in weights.items():
        rows[trie[feature]] = b"".join(bytes((numbers[tag], weight & 255)) for tag, weight in sorted(row.items()))
    places = array("I", [0])
    for packed in rows:
        places.append(places[-1] + len(packed) // 2)
    head = " ".join(tags).encode()
    head = head.ljust((len(head) // 4 + 1) * 4, b"\n")
    trie.save(os.path.join(folder, TRIE))
    with open(os.path.join(folder, ROWS), "wb") as file:
        file.write(head + places.tobytes() + b"".join(rows))

"""The texts that `fit_confusions.py` counts: every token as a number, with its word class, as arrays. See `Texts`."""

from __future__ import annotations

import gzip
import tomllib
import zlib
from array import array
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from relint.checks.grammar.confusions import class_code
from relint.checks.grammar.wordclass import classes_of
from relint.confusions.neighbours import KINDS, features, normal
from relint.document import Document
from relint.reading import document_of

ROOT = Path(__file__).parents[1]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
LEAST_SEEN = 20  # a neighbour seen more rarely tells by its class only
COUNTED, JUDGING, SILENT = range(3)
READ = ("paragraph", "item")  # the parts that `grammar/wrong-word` reads
PARAGRAPHS = 400  # of the corpus that are read as one document
_PRIMES = [np.uint64(prime) for prime in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)]


class Texts:
    """Tokens in order, a 0 before each sentence. `words` and `codes` are numbered; number 0 of both is the edge."""

    def __init__(self, words: list[str], codes: list[str], arrays: dict[str, NDArray[np.generic]]) -> None:
        self.words, self.codes = words, codes
        self.arrays = arrays
        self.tokens: Ints = arrays["tokens"].astype(np.int64)
        self.classes: Ints = arrays["classes"].astype(np.int64)
        self.judging: Flags = arrays["judging"] > COUNTED
        self.silent: Flags = arrays["judging"] == SILENT
        self.release: Flags = arrays["release"].astype(bool)
        self._capital: Flags = arrays["capital"].astype(bool)
        self._numbers = {word: number for number, word in enumerate(words)}

    @cached_property
    def _by_word(self) -> tuple[Ints, Ints]:
        order = np.argsort(self.tokens, kind="stable")
        return order, np.searchsorted(self.tokens[order], np.arange(len(self.words) + 1))

    @cached_property
    def frequency(self) -> Ints:
        """How often each word was counted."""
        return np.bincount(self.tokens[~self.judging], minlength=len(self.words)).astype(np.int64)

    @cached_property
    def _rare(self) -> Flags:
        """The words too rare to be a feature; the edge is none of them."""
        rare: Flags = self.frequency < LEAST_SEEN
        rare[0] = False
        return rare

    def places(self, word: str) -> Ints:
        """Return where a word stands in lower case or at the head of a sentence."""
        number = self._numbers.get(word)
        if number is None:
            return np.empty(0, np.int64)
        order, starts = self._by_word
        found = order[starts[number] : starts[number + 1]]
        found = found[(found > 2) & (found < len(self.tokens) - 3)]
        inside = self.tokens[found - 1] != 0
        return found[~(inside & self._capital[found])]

    def beside(self, places: Ints, word: str) -> Flags:
        """Return which places of a word make one of the pairs that `grammar/wrong-word` leaves alone."""
        found = np.zeros(len(places), np.bool_)
        for one, other in self._pairs:
            if word == one:
                found |= self.tokens[places + 1] == self._numbers.get(other, -1)
            elif word == other:
                found |= self.tokens[places - 1] == self._numbers.get(one, -1)
        return found

    @cached_property
    def _pairs(self) -> list[list[str]]:
        rule = tomllib.loads((ROOT / "rules" / "grammar" / "wrong-word.toml").read_text(encoding="utf-8"))
        return [pair.split(" ") for pair in rule["options"]["beside"]]

    def around(self, places: Ints) -> tuple[list[Ints], list[Ints]]:
        """Return the tokens and the classes second left, left, right and second right of the places."""
        shifts = (-2, -1, 1, 2)
        tokens = [self.tokens[places + shift] for shift in shifts]
        classes = [self.classes[places + shift] for shift in shifts]
        for near, far in ((1, 0), (2, 3)):
            edge = tokens[near] == 0
            tokens[far] = np.where(edge, 0, tokens[far])
            classes[far] = np.where(edge, 0, classes[far])
        return tokens, classes

    def hashes(self, places: Ints) -> NDArray[np.uint64]:
        """Return the features of the places as numbers, a column a kind; 0 where a neighbour is too rare."""
        (k, l, r, n), (d, a, b, e) = self.around(places)  # noqa: E741 - the letters of the kinds
        left = ((l,), (k, l), (k,), (a,), (d, a))
        right = ((r,), (r, n), (n,), (b,), (b, e))
        columns = [
            _hash(kind, *values) for kind, values in enumerate((*left, *right, (l, r), (a, b), (l, b), (a, r)), 1)
        ]
        words = ((l,), (k, l), (k,), (), (), (r,), (r, n), (n,), (), (), (l, r), (), (l,), (r,))
        for column, own in zip(columns, words, strict=True):
            for word in own:
                column[self._rare[word]] = 0
        return np.stack(columns, 1)

    def feature(self, place: int, kind: int) -> str:
        """Return the feature of a place of one kind as it is looked up in a draft."""
        tokens, classes = self.around(np.array([place]))
        words = [self.words[int(token[0])] for token in tokens]
        codes = [self.codes[int(code[0])] for code in classes]
        found = features(words, codes)[kind]
        if found[0] != KINDS[kind]:
            raise ValueError(found)
        return found

    def shown(self, place: int) -> str:
        """Return a place with the words around it, for people."""
        piece = [self.words[int(token)] for token in self.tokens[place - 7 : place + 8]]
        piece[7] = f"[[{piece[7]}]]"
        return " ".join(word or "|" for word in piece)


def _hash(kind: int, one: Ints, other: Ints | None = None) -> NDArray[np.uint64]:
    """Return a number for each pair of values, the same for the same values and next to never for others."""
    with np.errstate(over="ignore"):
        found = np.uint64(kind) * _PRIMES[0] + (one.astype(np.uint64) + np.uint64(1)) * _PRIMES[1]
        found ^= found >> np.uint64(29)
        if other is not None:
            found += (other.astype(np.uint64) + np.uint64(1)) * _PRIMES[2]
            found *= _PRIMES[0]
        found ^= found >> np.uint64(31)
        return found * _PRIMES[1]


class _Gatherer:
    """Adds document after document to the arrays."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {"": 0}
        self.codes: dict[str, int] = {"^": 0}
        types = {"tokens": "i", "classes": "h", "judging": "b", "release": "b", "capital": "b"}
        self.arrays = {name: array(code) for name, code in types.items()}

    def add(self, document: Document, judging: int, release: bool) -> None:
        """Add the sentences of a document."""
        classes = document.once(classes_of)
        tokens, codes, capital = (self.arrays[name] for name in ("tokens", "classes", "capital"))
        before = len(tokens)
        for sentence in document.sentences:
            if document.block_of(sentence.first).kind not in READ:
                continue
            for values in (tokens, codes, capital):
                values.append(0)
            for token in document.tokens[sentence.first : sentence.last]:
                word = normal(token.text.lower(), token.kind)
                tokens.append(self.words.setdefault(word, len(self.words)))
                code = class_code(classes.of(token.text))
                codes.append(self.codes.setdefault(code, len(self.codes)))
                capital.append(token.text != token.text.lower())
        size = len(tokens) - before
        self.arrays["judging"].extend([judging] * size)
        self.arrays["release"].extend([release] * size)

    def texts(self) -> Texts:
        """Return what was gathered."""
        arrays: dict[str, NDArray[np.generic]] = {name: np.array(values) for name, values in self.arrays.items()}
        return Texts(list(self.words), list(self.codes), arrays)


def gathered(releases: Path, corpus: Path, clean: list[Path], keep: Path | None) -> Texts:
    """Return the texts that are counted and those that judge: a fifth of the corpus, half of the tuning texts, `clean`.

    In the examples of rules that are right nothing at all may be reported.
    """
    gatherer = _Gatherer()
    for path in sorted(releases.rglob("*.txt")):
        third = zlib.crc32(path.name.encode()) % 3
        if third:
            gatherer.add(document_of(path.read_text(encoding="utf-8")), JUDGING if third == 2 else COUNTED, True)
    for number, text in enumerate(_pieces(corpus)):
        gatherer.add(document_of(text), JUDGING if number % 5 == 4 else COUNTED, False)
    for folder in clean:
        for path in sorted(folder.rglob("*.md")):
            gatherer.add(document_of(path.read_text(encoding="utf-8"), format="markdown"), JUDGING, True)
    for document in _examples():
        gatherer.add(document, SILENT, False)
    texts = gatherer.texts()
    if keep:
        np.savez(keep, words=np.array(texts.words), codes=np.array(texts.codes), **texts.arrays)
    return texts


def _examples() -> Iterator[Document]:
    """Yield each good example of a rule and each good line of the grammar tests."""
    for path in sorted((ROOT / "rules").rglob("*.toml")):
        for example in tomllib.loads(path.read_text(encoding="utf-8")).get("example", []):
            if "good" in example:
                yield document_of(example["good"])
    for path in sorted((ROOT / "tests" / "checks" / "grammar").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield document_of(line.partition(" => ")[2] or line)


def _pieces(corpus: Path) -> Iterator[str]:
    """Yield the paragraphs of the corpus, some hundred at a time."""
    paragraphs: list[str] = []
    with gzip.open(corpus, "rt", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            paragraphs.append(line.strip())
            if len(paragraphs) == PARAGRAPHS:
                yield "\n\n".join(paragraphs)
                paragraphs = []
    yield "\n\n".join(paragraphs)


def kept(path: Path | None) -> Texts | None:
    """Return the texts of an earlier run, or None."""
    if path is None or not path.exists():
        return None
    with np.load(path) as stored:
        arrays = {name: stored[name] for name in stored.files}
    return Texts(arrays.pop("words").tolist(), arrays.pop("codes").tolist(), arrays)

"""Parts of speech and related verbs, from WordNet's database files.

WordNet lists lemmas by part of speech, and links words that come of one stem
("innovative" and "innovate"). Start at `parts_of_speech` and `related_verbs`.
The file formats are those of wndb(5WN).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lexicon.frequency import zipf

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SATELLITE = "s"


class Link(NamedTuple):
    """A derivational pointer: the word it leaves from, and the place of the word it leads to."""

    word: str
    target: tuple[str, int, int]


class Synset(NamedTuple):
    """One line of a data file: its part of speech, its offset, its words and its derivational links."""

    pos: str
    offset: int
    words: tuple[str, ...]
    links: tuple[Link, ...]


def synsets(folder: Path) -> Iterator[Synset]:
    """Every synset of the four data files."""
    for pos, name in FILES.items():
        with (folder / f"data.{name}").open(encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("  "):
                    yield parse(pos, line.split(" | ")[0].split())


def parse(pos: str, fields: list[str]) -> Synset:
    """One line of a data file, split at blanks and cut off before its gloss."""
    count = int(fields[3], 16)
    words = tuple(plain(word) for word in fields[4 : 4 + 2 * count : 2])
    start = 4 + 2 * count + 1
    rest = fields[start : start + 4 * int(fields[start - 1])]
    links = []
    for symbol, offset, target_pos, numbers in zip(*[iter(rest)] * 4, strict=False):
        if symbol == "+":
            source, target = int(numbers[:2], 16), int(numbers[2:], 16)
            links.append(Link(words[source - 1], (target_pos.replace(SATELLITE, "a"), int(offset), target - 1)))
    return Synset(pos, int(fields[0]), words, tuple(links))


def plain(word: str) -> str:
    """A word without the syntactic marker of an adjective: "galore(ip)"."""
    return word.split("(", maxsplit=1)[0]


def parts_of_speech(folder: Path) -> dict[str, str]:
    """Single words to the letters (n v a r) of their parts of speech, in capitals as WordNet prints them."""
    found: dict[str, set[str]] = defaultdict(set)
    for synset in synsets(folder):
        for word in synset.words:
            if "_" not in word:
                found[word].add(synset.pos)
    return {word: "".join(letter for letter in FILES if letter in letters) for word, letters in found.items()}


def related_verbs(folder: Path) -> dict[str, str]:
    """Nouns and adjectives to the one verb that comes of the same stem."""
    graph = derivations(folder)
    found: dict[str, str] = {}
    for pos, word in graph:
        if pos in "na" and (verb := nearest_verb(word, pos, graph)):
            found[word] = verb if word not in found else closer(word, found[word], verb)
    return found


Graph = dict[tuple[str, str], Counter[tuple[str, str]]]


def derivations(folder: Path) -> Graph:
    """Every (part of speech, word) to the words that WordNet derives from it, counted by senses."""
    lines = {(synset.pos, synset.offset): synset for synset in synsets(folder)}
    graph: Graph = defaultdict(Counter)
    for synset in lines.values():
        for word, (pos, offset, number) in synset.links:
            graph[synset.pos, word][pos, lines[pos, offset].words[number]] += 1
    return graph


def nearest_verb(word: str, pos: str, graph: Graph) -> str | None:
    """The verb linked to a word, or linked to a noun that is linked to it ("supportive", support, support)."""
    direct = [verb for kind, verb in graph[pos, word] if kind == "v"]
    if not direct:
        nouns = [noun for kind, noun in graph[pos, word] if kind == "n" and shared(noun, word) >= 4]
        direct = [verb for noun in nouns for kind, verb in graph.get(("n", noun), ()) if kind == "v"]
    near = [verb for verb in direct if "_" not in verb and verb != word and shared(verb, word) >= 3]
    return max(near, key=lambda verb: likeness(verb, word), default=None)


def closer(word: str, one: str, other: str) -> str:
    """That of two verbs which is more like the word."""
    return max(one, other, key=lambda verb: likeness(verb, word))


def likeness(verb: str, word: str) -> tuple[int, float]:
    """How well a verb fits a word: letters shared at the beginning, then how common the verb is."""
    return shared(verb, word), zipf(verb)


def shared(one: str, other: str) -> int:
    """The number of letters that two words share at their beginning."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length

"""Writing the trie, the table of arrays and the blocks for suggestions."""

from __future__ import annotations

import marshal
import struct
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import marisa_trie

from relint.lexicon import record
from relint.lexicon.spellings import without_accents

Index = tuple["array[int]", "array[int]"]


def write_table(path: Path, arrays: Mapping[str, array[int]]) -> None:
    """Write the arrays in the order of `record.SECTIONS`, each at a multiple of eight bytes."""
    head = struct.Struct(f"<8s{2 * len(record.SECTIONS)}I")
    offset, places, bodies = head.size + -head.size % 8, [], []
    for name, _ in record.SECTIONS:
        body = arrays[name].tobytes()
        places += [offset, len(body)]
        bodies.append(body + bytes(-len(body) % 8))
        offset += len(bodies[-1])
    start = head.pack(record.MAGIC, *places)
    replace(path, start + bytes(-len(start) % 8) + b"".join(bodies))


def replace(path: Path, data: bytes) -> None:
    """Put a file in the place of another, whole: a process that has the old one mapped keeps it."""
    fresh = path.with_suffix(".new")
    fresh.write_bytes(data)
    fresh.replace(path)


def csr(count: int, rows: Mapping[int, Iterable[tuple[int, int]]]) -> Index:
    """Rows of (id, mask) for each of `count` ids as an index array and one array of packed rows."""
    index, packed = array("I", [0]), array("Q")
    for key in range(count):
        packed.extend(mask << record.ROW_ID_BITS | other for other, mask in rows.get(key, ()))
        index.append(len(packed))
    return index, packed


def sorted_pairs(pairs: Iterable[tuple[int, int]]) -> Index:
    """Pairs of ids as two arrays, sorted by the first, to be searched by halving."""
    ordered = sorted(pairs)
    return array("I", [one for one, _ in ordered]), array("I", [other for _, other in ordered])


def letter_counts(forms: Iterable[str]) -> array[int]:
    """How many forms have each three letters in a row, at most 255; acronyms are left out."""
    found: Counter[str] = Counter()
    for form in forms:
        if len(form) > 1 and not form.isupper():
            edged = f"^{form.lower()}^"
            found.update({edged[start : start + 3] for start in range(len(form))})
    counts = array("B", bytes(record.LETTERS**3))
    for letters, count in found.items():
        if (place := record.letter_place(letters)) is not None:
            counts[place] = min(count, record.MOST_COUNTED)
    return counts


def write_trie(path: Path, forms: Iterable[str]) -> dict[str, int]:
    """Write the trie and give every form its number."""
    trie = marisa_trie.Trie(sorted(forms))
    replace(path, trie.tobytes())
    return dict(trie.items())


def write_blocks(path: Path, forms: Iterable[str]) -> None:
    """Write the forms that may be suggested, a block for every first letter and length.

    A block is its words joined by line ends. The file opens with the length of
    its marshalled directory: (letter, length) to (offset, size).
    """
    blocks = defaultdict(list)
    for form in sorted(forms):
        folded = without_accents(form).lower()
        blocks[folded[0], len(folded)].append(form)
    directory, bodies, offset = {}, [], 0
    for key in sorted(blocks):
        body = "\n".join(blocks[key]).encode("utf-8")
        directory[key] = (offset, len(body))
        bodies.append(body)
        offset += len(body)
    head = marshal.dumps(directory, 2)
    replace(path, struct.pack("<I", len(head)) + head + b"".join(bodies))

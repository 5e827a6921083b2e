"""What the house's memory says of releases that came later: the measure of its precision.

    python tools/evaluate_memory.py FOLDER [--match GLOB] [--rule RULE] [--write FILE]

Learns the older two thirds of the releases in a folder, checks the newer third against them, and prints each finding
with its place, the findings per 1,000 words, and how long 100 releases take to learn. Releases are put in order by a
date in the file name (2024-05-31), or else by the name itself.
"""

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from relint import catalogues
from relint.checks import House
from relint.diagnostic import Diagnostic
from relint.document import Document
from relint.engine import Policy, check
from relint.learning import learn
from relint.learning.doubtful import doubtful
from relint.lexicon.lookup import open_lexicon
from relint.memory import Memory
from relint.memory.indexing import indexed
from relint.memory.lines import written
from relint.reading import ENDINGS, read

RULES = frozenset(f"consistency/unlike-house-{name}" for name in ("name", "person", "body", "term", "acronym"))
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def dated(path: Path) -> tuple[str, str]:
    """Return what releases are sorted by: the date in the name, and the name."""
    match = _DATE.search(path.name)
    return match.group() if match else "", path.name


def document_of(path: Path) -> Document:
    """Return a release as it is read."""
    return read(path.read_bytes(), str(path)).document


def shown(document: Document, found: Diagnostic) -> str:
    """Return a finding with the words around it."""
    start, end = found.span
    text = document.text
    place = document.positions.position(start)
    around = " ".join(f"{text[max(start - 45, 0) : start]}[[{text[start:end]}]]{text[end : end + 40]}".split())
    return f"{Path(document.path).name}:{place.line}:{place.column} {found.rule[12:]}: {around} | {found.message}"


def findings(paths: list[Path], memory: Memory, rules: frozenset[str]) -> Iterator[tuple[Document, Diagnostic]]:
    """Yield what the rules say of the releases."""
    catalogue, policy = catalogues.load(), Policy(rules, {}, House(memory=memory))
    for path in paths:
        document = document_of(path)
        for found in check(document, [catalogue], policy, open_lexicon()):
            yield document, found


def main() -> None:
    """Learn, check and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--match", default="*", help="only files whose names match this pattern")
    parser.add_argument("--rule", action="append", help="only this rule")
    parser.add_argument("--write", type=Path, help="write the memory to this file too")
    options = parser.parse_args()
    paths = sorted((path for path in options.folder.rglob(options.match) if path.suffix in ENDINGS), key=dated)
    older, newer = paths[: len(paths) * 2 // 3], paths[len(paths) * 2 // 3 :]
    if not older:
        sys.exit(f"no releases in {options.folder}")
    begin = time.perf_counter()
    entries = learn(lambda: map(document_of, older), open_lexicon(), doubtful())
    taken = time.perf_counter() - begin
    if options.write:
        options.write.write_text(written(entries), encoding="utf-8", newline="\n")
    found = list(findings(newer, indexed(entries), frozenset(options.rule or RULES)))
    print(*(shown(*row) for row in found), sep="\n")
    words = sum(token.kind == "word" for path in newer for token in document_of(path).tokens)
    print(f"\n{len(older)} releases learned, {taken * 100 / len(older):.2f} s for 100: {len(entries)} entries")
    print(
        f"{len(newer)} checked, {words} words: {len(found)} findings, {len(found) * 1000 / words:.2f} per 1,000 words"
    )
    for rule, count in Counter(row.rule for _document, row in found).most_common():
        print(f"{count:6}  {rule}")


if __name__ == "__main__":
    main()

"""How many of the faults marked in drafts relint finds, which it misses, and what else it says.

    python tools/evaluate_drafts.py FOLDER [--write-misses]

Reads `FOLDER/marked`, drafts whose faults are marked with [[ ]], and `FOLDER/clean`, drafts without fault. A mark is
found if a diagnostic of any severity overlaps it. An error or warning elsewhere is a false alarm. "Cured" counts found
marks where some diagnostic offers a suggestion; whether it is right is for a reader to say. With --write-misses the
missed marks are listed in `FOLDER/known-misses.txt`, which tests/test_corpus.py compares with what is missed.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from relint import catalogues
from relint.diagnostic import Diagnostic, rank
from relint.document import Document
from relint.marking import parse
from relint.reading import ENDINGS, read
from relint.rule import Catalogue
from relint.span import Span
from relint.testing import diagnostics

MISSES = "known-misses.txt"


class Judged(NamedTuple):
    """A draft, its marked spans, and what relint said of it."""

    document: Document
    marks: tuple[Span, ...]
    said: list[Diagnostic]

    def over(self, mark: Span) -> list[Diagnostic]:
        """Return the diagnostics that overlap a mark; one next to an empty mark counts."""
        return [found for found in self.said if found.span.overlaps(mark)]

    @property
    def missed(self) -> list[Span]:
        """The marks that no diagnostic overlaps."""
        return [mark for mark in self.marks if not self.over(mark)]

    @property
    def false_alarms(self) -> list[Diagnostic]:
        """The errors and warnings that overlap no mark."""
        return [
            found
            for found in self.said
            if rank(found.severity) >= rank("warning") and not any(found.span.overlaps(mark) for mark in self.marks)
        ]

    def show(self, span: Span) -> str:
        """Show a place as `name:line:column: words [[before]] and after it`."""
        text, (start, end) = self.document.text, span
        place = self.document.positions.position(start)
        words = f"{text[max(start - 30, 0) : start]}[[{text[start:end]}]]{text[end : end + 30]}"
        return f"{Path(self.document.path).name}:{place.line}:{place.column}: {' '.join(words.split())}"


def drafts(folder: Path) -> Iterator[Path]:
    """Yield the drafts of a folder by name."""
    return (path for path in sorted(folder.iterdir()) if path.suffix in ENDINGS)


def judge(path: Path, catalogue: Catalogue) -> Judged:
    """Check the draft at `path`, its marks taken out, with the rules that are on by default."""
    text, marks = parse(path.read_text(encoding="utf-8"))
    document = read(text.encode(), str(path)).document
    return Judged(document, marks, diagnostics(document, catalogue, default_only=True))


def judge_all(folder: Path, catalogue: Catalogue) -> list[Judged]:
    """Check every draft of a folder."""
    return [judge(path, catalogue) for path in drafts(folder)]


def share(count: int, total: int) -> str:
    """Return "12 of 16 (75.0%)"."""
    return f"{count} of {total} ({100 * count / total:.1f}%)" if total else "0 of 0"


def report(marked: list[Judged], clean: list[Judged]) -> Iterator[str]:
    """Yield the lines of the report: missed marks and false alarms to read, then the figures."""
    both = [*marked, *clean]
    yield from (f"missed {one.show(mark)}" for one in marked for mark in one.missed)
    yield from (f"false {one.show(found.span)} {found.rule}" for one in both for found in one.false_alarms)
    marks = sum(len(one.marks) for one in marked)
    over = [one.over(mark) for one in marked for mark in one.marks]
    yield f"found   {share(sum(map(bool, over)), marks)} in {len(marked)} marked drafts"
    yield f"cured   {share(sum(any(found.suggestions for found in some) for some in over), marks)}"
    yield f"false alarms: {_alarms(marked)} in marked drafts, {_alarms(clean)} in {len(clean)} clean drafts"
    yield from _by_rule("found by", (found.rule for some in over for found in some))
    yield from _by_rule("false alarms of", (found.rule for one in both for found in one.false_alarms))


def _alarms(judged: list[Judged]) -> int:
    return sum(len(one.false_alarms) for one in judged)


def _by_rule(title: str, rules: Iterable[str]) -> Iterator[str]:
    return (f"{title} {rule}: {count}" for rule, count in Counter(rules).most_common())


def main() -> None:
    """Read the folder's drafts and print the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write-misses", action="store_true")
    options = parser.parse_args()
    catalogue = catalogues.load()
    marked, clean = (judge_all(options.folder / name, catalogue) for name in ("marked", "clean"))
    if options.write_misses:
        lines = [f"{one.show(mark)}\n" for one in marked for mark in one.missed]
        (options.folder / MISSES).write_text("".join(lines), encoding="utf-8")
    print(*report(marked, clean), sep="\n")


if __name__ == "__main__":
    main()

"""How many of the faults marked in drafts relint finds, which it misses, and what else it says.

    python tools/evaluate_drafts.py FOLDER [--write-misses]

Reads `FOLDER/marked`, drafts whose faults are marked with [[ ]], and `FOLDER/clean`, drafts without fault. A mark is
found if a diagnostic of any severity overlaps it, itself or with the other place that it names ("£412,000" and the
parts that do not make it). An error or warning elsewhere is a false alarm. "Cured" counts found marks where some
diagnostic offers a suggestion; whether it is right is for a reader to say. With --write-misses the missed marks are
listed in `FOLDER/known-misses.txt`, which tests/test_corpus.py compares with what is missed.

If `FOLDER/families.txt` has a line "name.txt: dates numbers dates" for a draft, one word for each of its marks in
order, what is found and missed is counted by these families too. False alarms are counted by pack and by rule, and per
1,000 words.
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
FAMILIES = "families.txt"


class Judged(NamedTuple):
    """A draft, its marked spans, and what relint said of it."""

    document: Document
    marks: tuple[Span, ...]
    said: list[Diagnostic]

    def over(self, mark: Span) -> list[Diagnostic]:
        """Return the diagnostics that overlap a mark; one next to an empty mark counts."""
        return [found for found in self.said if any(span.overlaps(mark) for span in places(found))]

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
            if rank(found.severity) >= rank("warning") and not any(found in self.over(mark) for mark in self.marks)
        ]

    @property
    def words(self) -> int:
        """How many words the draft has, divided at white space."""
        return len(self.document.text.split())

    def show(self, span: Span) -> str:
        """Show a place as `name:line:column: words [[before]] and after it`."""
        text, (start, end) = self.document.text, span
        place = self.document.positions.position(start)
        words = f"{text[max(start - 30, 0) : start]}[[{text[start:end]}]]{text[end : end + 30]}"
        return f"{Path(self.document.path).name}:{place.line}:{place.column}: {' '.join(words.split())}"


def places(found: Diagnostic) -> list[Span]:
    """Return the span of a diagnostic and those of the other places it speaks of."""
    return [found.span, *(one.span for one in found.related)]


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


def read_families(folder: Path) -> dict[str, list[str]]:
    """Return the families of each draft's marks, in order, as `families.txt` has them. Raises ValueError."""
    path = folder / FAMILIES
    if not path.exists():
        return {}
    lines = [line.partition(":") for line in path.read_text(encoding="utf-8").splitlines() if line]
    if any(not colon for _name, colon, _words in lines):
        raise ValueError(f"{path}: each line must be a draft's name, a colon and families")
    return {name: words.split() for name, _colon, words in lines}


def by_family(marked: list[Judged], families: dict[str, list[str]]) -> Iterator[str]:
    """Yield a line for each family: how many of its marks were found. Raises ValueError if a draft has others."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in marked:
        name = Path(one.document.path).name
        if name not in families:
            continue
        if len(families[name]) != len(one.marks):
            raise ValueError(f"{FAMILIES}: {name} has {len(one.marks)} marks and {len(families[name])} families")
        for mark, family in zip(one.marks, families[name], strict=True):
            total[family] += 1
            found[family] += bool(one.over(mark))
    return (f"family {family}: {share(found[family], total[family])}" for family in sorted(total))


def report(marked: list[Judged], clean: list[Judged], families: dict[str, list[str]]) -> Iterator[str]:
    """Yield the lines of the report: missed marks and false alarms to read, then the figures."""
    both = [*marked, *clean]
    yield from (f"missed {one.show(mark)}" for one in marked for mark in one.missed)
    yield from (f"false {one.show(found.span)} {found.rule}" for one in both for found in one.false_alarms)
    marks = sum(len(one.marks) for one in marked)
    over = [one.over(mark) for one in marked for mark in one.marks]
    yield f"found   {share(sum(map(bool, over)), marks)} in {len(marked)} marked drafts"
    yield f"cured   {share(sum(any(found.suggestions for found in some) for some in over), marks)}"
    yield f"false alarms: {_alarms(marked)} in marked drafts, {_alarms(clean)} in {len(clean)} clean drafts"
    yield from by_family(marked, families)
    yield from _counted("found by pack", (found.rule.partition("/")[0] for some in over for found in some))
    yield from _counted("found by", (found.rule for some in over for found in some))
    words = sum(one.words for one in both)
    false = [found.rule for one in both for found in one.false_alarms]
    yield from _counted("false alarms of pack", (rule.partition("/")[0] for rule in false), words)
    yield from _counted("false alarms of", false, words)


def _alarms(judged: list[Judged]) -> str:
    """Return "6 (0.7 per 1,000 words)"."""
    count, words = sum(len(one.false_alarms) for one in judged), sum(one.words for one in judged)
    return f"{count} ({1000 * count / max(words, 1):.2f} per 1,000 words)"


def _counted(title: str, names: Iterable[str], words: int = 0) -> Iterator[str]:
    """Yield a line for each name with its count, and its count per 1,000 of the words if they are given."""
    for name, count in Counter(names).most_common():
        yield f"{title} {name}: {count}" + (f" ({1000 * count / words:.2f} per 1,000 words)" if words else "")


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
    print(*report(marked, clean, read_families(options.folder)), sep="\n")


if __name__ == "__main__":
    main()

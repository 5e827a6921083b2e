"""How many real-word slips are found, and how often published words are taken for slips, by pair of words.

    python tools/evaluate_confusions.py FOLDER… [--part PART] [--each N] [--table FILE] [--misses N]

Each pair of `data/own/confusion-sets.tsv` is planted both ways: in paragraphs of running text one word is put for the
other, at up to N places a way. Found: a diagnostic of any severity overlaps the place and was not raised by the clean
paragraph; cured: its first suggestion gives the paragraph back. Any rule may find a slip; the table names what decides
a pair. False alarms are what `grammar/wrong-word` says of the untouched texts, but for the slips in them
(slips/published.tsv).
`--table` writes docs/confusions.md.
"""

import argparse
import random
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from evaluate import only, texts
from slips.confusions import Direction, Tally, directions, markdown, totals

from relint import catalogues
from relint.diagnostic import Diagnostic
from relint.fixing import apply_edits
from relint.reading import document_of, read
from relint.rule import Catalogue
from relint.testing import diagnostics

RULE = "grammar/wrong-word"
PUBLISHED = Path(__file__).parent / "slips" / "published.tsv"
SHORTEST = 60  # characters of a paragraph of running text
_WORD = re.compile(r"(?<![\w'’-])[a-z]+(?:['’][a-z]+)?(?![\w'’-])")


class Place(NamedTuple):
    """A word in a paragraph: the paragraph's number, and where it stands there."""

    paragraph: int
    start: int
    end: int


class Paragraphs:
    """The paragraphs of running text, and where each word stands in them in lower case."""

    def __init__(self, paths: list[Path]) -> None:
        self.texts = [text for path in paths for text in _running(path)]
        self.places: dict[str, list[Place]] = {}
        for number, text in enumerate(self.texts):
            for match in _WORD.finditer(text):
                word = match.group().replace("’", "'")
                self.places.setdefault(word, []).append(Place(number, *match.span()))
        for phrase in {word for direction in directions() for word in direction if " " in word}:
            pattern = re.compile(rf"\b{phrase}\b")
            self.places[phrase] = [
                Place(number, *match.span())
                for number, text in enumerate(self.texts)
                for match in pattern.finditer(text)
            ]

    def some(self, word: str, most: int, salt: str) -> list[Place]:
        """Return up to so many places of a word, drawn at random."""
        places = self.places.get(word, [])
        return random.Random(zlib.crc32(salt.encode())).sample(places, min(most, len(places)))


def _running(path: Path) -> Iterator[str]:
    """Yield the paragraphs of a text that are sentences of some length."""
    document = read(path.read_bytes(), str(path)).document
    for block in document.blocks:
        text = document.slice(block.span)
        if block.kind == "paragraph" and len(text) >= SHORTEST and text.rstrip("\"'”’ ")[-1:] in ".!?":
            yield text


class Judge:
    """Checks paragraphs, clean and spoilt."""

    def __init__(self, paragraphs: Paragraphs, catalogue: Catalogue) -> None:
        self.paragraphs = paragraphs
        self.catalogue = catalogue
        self._clean = cache(self._said_of)

    def planted(self, direction: Direction, place: Place) -> tuple[bool, bool, frozenset[str]]:
        """Return whether the slip was found and cured, and by which rules."""
        text = self.paragraphs.texts[place.paragraph]
        spoilt = text[: place.start] + direction.written + text[place.end :]
        end = place.start + len(direction.written)
        before = self._clean(place.paragraph)
        found = [
            said
            for said in self._said(spoilt)
            if said.span.start < end and place.start < said.span.end
            and (said.rule, spoilt[said.span.start : said.span.end]) not in before
        ]  # fmt: skip
        cured = any(
            apply_edits(spoilt, [(said.span, said.suggestions[0])]).replace("’", "'") == text.replace("’", "'")
            for said in found
            if said.suggestions
        )
        return bool(found), cured, frozenset(said.rule for said in found)

    def _said_of(self, number: int) -> set[tuple[str, str]]:
        text = self.paragraphs.texts[number]
        return {(said.rule, text[said.span.start : said.span.end]) for said in self._said(text)}

    def _said(self, text: str) -> list[Diagnostic]:
        return diagnostics(document_of(text), self.catalogue, default_only=True)


def planted(judge: Judge, each: int, misses: int) -> dict[Direction, Tally]:
    """Return what was found of each direction's slips; prints some that were missed."""
    tallies: dict[Direction, Tally] = {}
    for direction in directions():
        places = judge.paragraphs.some(direction.meant, each, f"{direction.written} {direction.meant}")
        outcomes = [judge.planted(direction, place) for place in places]
        rules = Counter(rule for _found, _cured, rules in outcomes for rule in rules)
        total = len(judge.paragraphs.places.get(direction.meant, []))
        tallies[direction] = Tally(
            len(places), sum(found for found, _, _ in outcomes), sum(cured for _, cured, _ in outcomes), total, rules
        )
        missed = [place for place, outcome in zip(places, outcomes, strict=True) if not outcome[0]]
        for place in missed[:misses]:
            text = judge.paragraphs.texts[place.paragraph]
            before, after = text[max(place.start - 40, 0) : place.start], text[place.end : place.end + 30]
            shown = " ".join(f"{before}[[{direction.written}]]{after}".split())
            print(f"missed: {shown} ← {direction.meant}")
    return tallies


def alarms(paths: list[Path]) -> tuple[Counter[tuple[str, str]], int, list[str]]:
    """Return false alarms by (written, offered), the number of words, and the alarms as lines to read."""
    published = {tuple(line.split("\t")[:2]) for line in PUBLISHED.read_text(encoding="utf-8").splitlines() if line}
    counts: Counter[tuple[str, str]] = Counter()
    shown = []
    words = 0
    catalogue = only(RULE)
    for path in paths:
        document = read(path.read_bytes(), str(path)).document
        words += sum(token.kind == "word" for token in document.tokens)
        for said in diagnostics(document, catalogue, default_only=True):
            start, end = said.span
            around = " ".join(document.text[max(start - 45, 0) : end + 30].split())
            place = document.positions.position(start)
            true = (path.name, f"{place.line}:{place.column}") in published
            if not true:
                counts[document.slice(said.span).lower(), said.suggestions[0].lower()] += 1
            mark = "published slip" if true else "alarm"
            shown.append(f"{mark}\t{path.name}\t{place.line}:{place.column}\t{said.suggestions[0]}\t{around}")
    return counts, words, shown


def main() -> None:
    """Measure, print, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--part", choices=("tuning", "held-out", "all"), default="held-out")
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--misses", type=int, default=0, help="missed slips to show for each direction")
    parser.add_argument("--table", type=Path)
    parser.add_argument("--alarms-only", action="store_true", help="plant nothing")
    options = parser.parse_args()
    paths = list(texts(options.folders, options.part))
    counts, words, shown = alarms(paths)
    print(*shown, sep="\n")
    print(f"{counts.total()} false alarms in {words} words: {counts.total() * 1000 / words:.3f} per 1,000")
    if options.alarms_only:
        return
    judge = Judge(Paragraphs(paths), catalogues.load())
    tallies = planted(judge, options.each, options.misses)
    print(*totals(tallies), sep="\n")
    if options.table:
        options.table.write_text(markdown(tallies, counts, words, len(paths), options.each), encoding="utf-8")


if __name__ == "__main__":
    main()

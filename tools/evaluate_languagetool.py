"""What LanguageTool adds to relint on published texts: the figures on which rules/languagetool.toml rests.

    python tools/evaluate_languagetool.py FOLDER… [--part tuning|held-out|all] [--sample N] [--places N] [--unjudged]

Needs an installed LanguageTool. Prints for each category and rule how often it speaks where relint is silent, per 1,000
words, and how often that was wrong. `languagetool-judged.tsv` beside this file holds what an editor said of each place
(true: a fault of the text; false: none); `--unjudged` prints the places that nobody has judged yet, ready for it.
Answers are kept as in a check, so that a second run takes seconds.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evaluate import texts

from relint import catalogues
from relint.document import Document
from relint.engine import beside
from relint.languagetool.checker import Checker
from relint.languagetool.matches import Match, diagnostic
from relint.reading import read
from relint.span import Span
from relint.testing import diagnostics

JUDGED = Path(__file__).with_name("languagetool-judged.tsv")


class Place(NamedTuple):
    """Where LanguageTool spoke and relint did not."""

    document: Document
    match: Match
    span: Span

    @property
    def key(self) -> tuple[str, str, int]:
        """What a judgement is known by: the text's name, the rule, and the offset."""
        return Path(self.document.path).name, self.match.rule, self.span.start

    def __str__(self) -> str:
        """Show the place with the words around it."""
        start, end = self.span
        text = self.document.text
        shown = " ".join(f"{text[max(start - 60, 0) : start]}[[{text[start:end]}]]{text[end : end + 40]}".split())
        return f"{shown} → {' | '.join(self.match.replacements[:2])}"


def added(paths: list[Path]) -> Iterator[tuple[int, list[Place]]]:
    """Yield for each text its number of words, and the places where LanguageTool alone speaks."""
    checker, catalogue = Checker("require", "evaluate", frozenset()), catalogues.load()
    for path in paths:
        document = read(path.read_bytes(), str(path)).document
        asked = checker.ask(document)
        own = diagnostics(document, catalogue, default_only=True)
        matches = {diagnostic(match, span, curly=False): match for match, span in asked.matches()}
        if checker.fault:
            sys.exit(str(checker.fault))
        alone = [Place(document, matches[one], one.span) for one in beside(own, matches) if one in matches]
        yield sum(token.kind == "word" for token in document.tokens), alone


def judgements() -> dict[tuple[str, str, int], str]:
    """Return what was judged: (name, rule, offset) → true or false."""
    rows = [line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines() if line]
    return {(name, rule, int(offset)): verdict for verdict, name, rule, offset in rows}


def table(title: str, groups: dict[str, list[Place]], words: int, judged: dict[tuple[str, str, int], str]) -> None:
    """Print a row for each group: how often it spoke, how often wrongly, both per 1,000 words, and what is unjudged."""
    print(f"{title:44} {'count':>6} {'a 1,000':>8} {'false':>6} {'a 1,000':>8} {'unjudged':>9}")
    for name, places in sorted(groups.items(), key=lambda item: -len(item[1])):
        verdicts = Counter(judged.get(place.key, "") for place in places)
        rates = len(places) * 1000 / words, verdicts["false"] * 1000 / words
        print(f"{name:44} {len(places):6} {rates[0]:8.3f} {verdicts['false']:6} {rates[1]:8.3f} {verdicts['']:9}")
    print()


def grouped(places: list[Place]) -> list[tuple[str, dict[str, list[Place]]]]:
    """Return the places by severity, by category and by rule."""
    tables: list[tuple[str, dict[str, list[Place]]]] = []
    for title in ("severity", "category", "rule"):
        groups: dict[str, list[Place]] = {"all": list(places)} if title == "severity" else {}
        for place in places:
            groups.setdefault(getattr(place.match, title), []).append(place)
        tables.append((title, groups))
    return tables


def main() -> None:
    """Measure the folders given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--part", choices=("tuning", "held-out", "all"), default="tuning")
    parser.add_argument("--sample", type=int, help="so many texts, drawn at random, always the same")
    parser.add_argument("--places", type=int, default=0, help="places to show for each rule")
    parser.add_argument("--unjudged", action="store_true", help="print the places that nobody has judged")
    options = parser.parse_args()
    paths = list(texts(options.folders, options.part))
    if options.sample:
        paths = random.Random(7).sample(paths, min(options.sample, len(paths)))
    results = list(added(paths))
    words, places = sum(count for count, _ in results), [place for _, some in results for place in some]
    judged = judgements()
    if options.unjudged:
        for place in places:
            if place.key not in judged:
                name, rule, offset = place.key
                print(f"\t{name}\t{rule}\t{offset}\t{place}")
        return
    print(f"{len(paths)} texts, {words} words, part: {options.part}\n")
    for title, groups in grouped(places):
        table(title, groups, words, judged)
    for rule, some in grouped(places)[-1][1].items():
        for place in some[: options.places]:
            print(f"{rule}: {place}")


if __name__ == "__main__":
    main()

"""What relint says of published texts: the measure of its silence.

    python tools/evaluate.py FOLDER… [--part tuning|held-out|all] [--places N] [--rule RULE] [--sample N]
    python tools/evaluate.py FOLDER… --part all --unjudged [--seed SEED]

Prints errors, warnings and suggestions per 1,000 words, by pack and by rule, with places to read, and how many of those
that an editor has read (`judged.tsv`, see judgements.py) were fair: an editor of today would act on them; and the share
of the tokens that the tagger was asked for. A third of the texts is held out: those whose name's CRC-32 is divisible by
three. Rules are tuned on the rest and judged on that third.
With --unjudged it prints what a draw by lot wants judged and nobody has judged yet, ready for that file.
"""

import argparse
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import judgements
from judgements import Judgements

from relint import catalogues, packs
from relint.diagnostic import SEVERITIES, Diagnostic
from relint.document import Document
from relint.reading import ENDINGS, read
from relint.rule import Catalogue, rule_id
from relint.tagger.context import tagged_tokens
from relint.testing import diagnostics


class Hit(NamedTuple):
    """A diagnostic and the draft it lies in."""

    document: Document
    diagnostic: Diagnostic
    judged: judgements.Hit

    def __str__(self) -> str:
        """Show the place with the words around it."""
        start, end = self.diagnostic.span
        text = self.document.text
        before, after = text[max(start - 50, 0) : start], text[end : end + 40]
        place = self.document.positions.position(start)
        shown = " ".join(f"{before}[[{text[start:end]}]]{after}".split())
        cure = f" → {self.diagnostic.suggestions[0]}" if self.diagnostic.suggestions else ""
        return f"{Path(self.document.path).name}:{place.line}:{place.column} {self.diagnostic.rule}: {shown}{cure}"


def held_out(path: Path) -> bool:
    """Whether a text belongs to the third that no rule is tuned on."""
    return zlib.crc32(path.name.encode()) % 3 == 0


def texts(folders: list[Path], part: str) -> Iterator[Path]:
    """Yield the texts of the folders that belong to `part`."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in ENDINGS and (part == "all" or held_out(path) == (part == "held-out")):
                yield path


def only(name: str) -> Catalogue:
    """Return the catalogue of one rule or one pack."""
    paths = packs.rule_paths(packs.rules_folder())
    return packs.compiled([packs.read_file(path) for path in paths if name in (rule_id(path), path.parent.name)])


class Size(NamedTuple):
    """How much was read: words, tokens, and the tokens that the tagger was asked for."""

    words: int
    tokens: int
    tagged: int


def measure(paths: list[Path], catalogue: Catalogue) -> tuple[list[Hit], Size]:
    """Return all diagnostics of the texts by the rules that are on by default, and how much was read."""
    hits = []
    words = tokens = tagged = 0
    for path in paths:
        document = read(path.read_bytes(), str(path)).document
        said = diagnostics(document, catalogue, default_only=True)
        hits += [Hit(document, one, judgements.Hit(judgements.key(document, one), one.severity)) for one in said]
        words += sum(token.kind == "word" for token in document.tokens)
        tokens += len(document.tokens)
        tagged += tagged_tokens(document)
    return hits, Size(words, tokens, tagged)


def table(title: str, names: list[str], hits: list[Hit], words: int, verdicts: Judgements) -> None:
    """Print a row for each name: how many of each severity per 1,000 words, how many were judged, how many fair."""
    print(f"{title:42} {'error':>8} {'warning':>8} {'suggest.':>8} {'count':>7} {'judged':>7} {'fair':>5}")
    for name in names:
        some = [hit for hit in hits if name in ("all", hit.diagnostic.rule, hit.judged.pack)]
        own = Counter(hit.diagnostic.severity for hit in some)
        rates = " ".join(f"{own[severity] * 1000 / words:8.3f}" for severity in reversed(SEVERITIES))
        said = judgements.tally((hit.judged for hit in some), verdicts)
        print(f"{name:42} {rates} {own.total():7} {said.judged:7} {said.share:>5}")
    print()


def draws(hits: list[Hit], verdicts: Judgements, seed: str) -> None:
    """Print how the findings drawn by lot were judged."""
    for title, some in judgements.drawn((hit.judged for hit in hits), seed).items():
        said = judgements.tally(some, verdicts)
        counts = ", ".join(f"{said.verdicts[verdict]} {verdict}" for verdict in judgements.VERDICTS)
        print(f"{title}, drawn by lot: {said.fair} of {said.judged} fair {said.share} ({counts}), of {len(some)} drawn")
    print()


def unjudged(hits: list[Hit], verdicts: Judgements, seed: str) -> None:
    """Print each finding drawn by lot that nobody has judged: a line for the file, and the place to read."""
    shown = {hit.judged: hit for hit in hits}
    wanted = {hit for some in judgements.drawn(shown, seed).values() for hit in some if hit.key not in verdicts}
    for hit in sorted(wanted):
        print("\t".join((*hit.key, "", "")), shown[hit], sep="\n")


def main() -> None:
    """Measure the folders given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--part", choices=("tuning", "held-out", "all"), default="tuning")
    parser.add_argument("--places", type=int, default=3, help="places to show for each rule")
    parser.add_argument("--rule", help="only this rule or pack, with all its places")
    parser.add_argument("--sample", type=int, help="show so many errors and warnings drawn at random")
    parser.add_argument("--unjudged", action="store_true", help="print what should be judged next")
    parser.add_argument("--seed", default=judgements.SEED, help="of the draw by lot")
    options = parser.parse_args()
    paths = list(texts(options.folders, options.part))
    if not paths:
        sys.exit(f"no texts in {', '.join(map(str, options.folders))}")
    hits, (words, tokens, tagged) = measure(paths, only(options.rule) if options.rule else catalogues.load())
    verdicts = judgements.load()
    if options.unjudged:
        unjudged(hits, verdicts, options.seed)
        return
    if options.rule:
        print(*hits, sep="\n")
    print(f"\n{len(paths)} texts, {words} words, part: {options.part}")
    print(f"{tagged / tokens:.1%} of the {tokens} tokens were tagged\n")
    table("pack", ["all", *sorted({hit.judged.pack for hit in hits})], hits, words, verdicts)
    rules = [rule for rule, _count in Counter(hit.diagnostic.rule for hit in hits).most_common()]
    table("rule", rules, hits, words, verdicts)
    draws(hits, verdicts, options.seed)
    shuffled = random.Random(1).sample(hits, len(hits))
    if options.sample:
        loud = [hit for hit in shuffled if hit.diagnostic.severity != "suggestion"]
        print(*loud[: options.sample], sep="\n")
    elif not options.rule:
        for rule in rules:
            print(*[hit for hit in shuffled if hit.diagnostic.rule == rule][: options.places], sep="\n")


if __name__ == "__main__":
    main()

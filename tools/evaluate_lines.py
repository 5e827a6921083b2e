"""How well the rule on lines that end early finds cuts, and how well it keeps silent.

    python tools/evaluate_lines.py FOLDER… [--gap N] [--sample N] [--least N] [--seed N]

Every text of the folders is wrapped anew. Cuts are planted in wrapped texts and must be found; wrapped texts without
cuts, and texts set in other ways, must raise nothing:

    cut        greedy wrapping at 60 to 80 characters, then words cut out of three lines
    intact     the same without cuts
    sentences  a line for each sentence
    clauses    a line for each clause, as some writers of Markdown do
    ragged     lines of balanced length, as `fmt` sets them (the program itself, where it is installed)
    printed    lines filled by the width of the letters in a proportional face, as a word processor exports them
    edited     greedy wrapping, then one word in 40 replaced by another of the text, nothing wrapped again
"""

import argparse
import random
import re
import shutil
import subprocess
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from relint import packs
from relint.checks.code import Context
from relint.checks.cuts.lines import ends_early
from relint.lexicon.lookup import open_lexicon
from relint.reading import document_of

RULE = "redaction/line-ends-early"
CUTS = 3
_NARROW, _WIDE = frozenset("fijlrt.,;:'’|!()[] "), frozenset("mwMWGOQ—%@")


class Score(NamedTuple):
    """Of one way of setting: texts, words, planted cuts, cuts found, and lines named without a cut."""

    texts: int = 0
    words: int = 0
    planted: int = 0
    found: int = 0
    alarms: int = 0

    def plus(self, other: "Score") -> "Score":
        """Return the sum of two scores."""
        return Score(*(one + two for one, two in zip(self, other, strict=True)))


def paragraphs(path: Path) -> list[str]:
    """Return the paragraphs of a text, each on one line."""
    return [" ".join(line.split()) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def wrapped(texts: list[str], width: int) -> list[str]:
    """Return the lines of the texts wrapped greedily, with a blank line after each paragraph."""
    lines: list[str] = []
    for text in texts:
        lines += [*textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False), ""]
    return lines


def cut(lines: list[str], chance: random.Random, least: int) -> tuple[list[str], set[int]]:
    """Return the lines with words cut out of a few of them, and the numbers of those lines.

    Cut are one to three words next to each other, `least` characters or more, in lines at which no sentence ends and
    that are not the last of their paragraph.
    """
    lines = list(lines)
    open_ = [
        number
        for number, line in enumerate(lines[:-1])
        if lines[number + 1] and len(line.split()) > 4 and not re.search(r"[.!?…:;][\"'”’)]*$", line)
    ]
    numbers: set[int] = set()
    for number in chance.sample(open_, min(CUTS, len(open_))):
        words = lines[number].split()
        size = chance.randint(1, 3)
        first = chance.randrange(1, len(words) - size)
        if len(" ".join(words[first : first + size])) >= least:
            lines[number] = " ".join(words[:first] + words[first + size :])
            numbers.add(number)
    return lines, numbers


def sentences(texts: list[str], _width: int, _chance: random.Random) -> list[str]:
    """Return a line for each sentence."""
    return [line for text in texts for line in [*re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", text), ""]]


def clauses(texts: list[str], _width: int, _chance: random.Random) -> list[str]:
    """Return a line for each clause."""
    return [line for text in texts for line in [*re.split(r"(?<=[,.;:!?])\s+|\s+(?=(?:and|which|who)\s)", text), ""]]


def ragged(texts: list[str], width: int, _chance: random.Random) -> list[str]:
    """Return the lines as the program `fmt` sets them; none where it is missing."""
    program = shutil.which("fmt")
    if program is None:
        return []
    done = subprocess.run(
        [program, "-w", str(width)], input="\n\n".join(texts), capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def printed(texts: list[str], width: int, _chance: random.Random) -> list[str]:
    """Return lines filled by the width of their letters."""
    lines: list[str] = []
    for text in texts:
        line = ""
        for word in text.split():
            if line and _set_width(f"{line} {word}") > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines += [line, ""]
    return lines


def _set_width(text: str) -> float:
    """Return roughly how wide a proportional face sets a text, in average letters."""
    return sum(0.55 if char in _NARROW else 1.55 if char in _WIDE else 1.3 if char.isupper() else 1 for char in text)


def edited(texts: list[str], width: int, chance: random.Random) -> list[str]:
    """Return wrapped lines in which one word in 40 was replaced by another and nothing was wrapped again."""
    pool = [word for text in texts for word in text.split()]
    return [
        " ".join(chance.choice(pool) if chance.random() < 1 / 40 else word for word in line.split())
        for line in wrapped(texts, width)
    ]


SETTINGS: dict[str, Callable[[list[str], int, random.Random], list[str]]] = {
    "intact": lambda texts, width, _chance: wrapped(texts, width),
    "sentences": sentences,
    "clauses": clauses,
    "ragged": ragged,
    "printed": printed,
    "edited": edited,
}


def named_lines(lines: list[str], context: Context) -> set[int]:
    """Return the numbers of the lines that the rule names."""
    document = document_of("\n".join(lines))
    return {document.positions.position(finding.span.start).line - 1 for finding in ends_early(document, context)}


def scores(paths: list[Path], context: Context, least: int, seed: int) -> Iterator[tuple[str, Score]]:
    """Yield the score of each text in each setting."""
    chance = random.Random(seed)
    for path in paths:
        texts = paragraphs(path)
        words = sum(len(text.split()) for text in texts)
        width = chance.randint(60, 80)
        lines, numbers = cut(wrapped(texts, width), chance, least)
        named = named_lines(lines, context)
        yield "cut", Score(1, words, len(numbers), len(numbers & named), len(named - numbers))
        for name, setting in SETTINGS.items():
            alarms = len(named_lines(setting(texts, width, chance), context))
            yield name, Score(1, words, alarms=alarms)


def main() -> None:
    """Print the scores of every way of setting."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--gap", type=int, help="the rule's option; its file's own value by default")
    parser.add_argument("--sample", type=int, default=300, help="how many texts")
    parser.add_argument("--least", type=int, default=4, help="the shortest cut, in characters")
    parser.add_argument("--seed", type=int, default=1)
    choice = parser.parse_args()
    _module, _function, options, _needs = packs.read_file(packs.rules_folder() / f"{RULE}.toml").data
    context = Context({**options, "gap": choice.gap or options["gap"]}, open_lexicon(), frozenset())
    paths = [path for folder in choice.folders for path in sorted(folder.rglob("*.txt"))]
    paths = random.Random(choice.seed).sample(paths, min(choice.sample, len(paths)))
    sums: dict[str, Score] = {}
    for name, score in scores(paths, context, choice.least, choice.seed):
        sums[name] = sums.get(name, Score()).plus(score)
    print(f"{'setting':10} {'texts':>6} {'words':>8} {'planted':>8} {'found':>6} {'alarms':>7} {'per 1,000 words':>16}")
    for name, score in sums.items():
        rate = score.alarms * 1000 / max(score.words, 1)
        print(
            f"{name:10} {score.texts:6} {score.words:8} {score.planted:8} {score.found:6} {score.alarms:7} {rate:16.3f}"
        )


if __name__ == "__main__":
    main()

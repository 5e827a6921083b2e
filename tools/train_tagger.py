"""Trains the part-of-speech tagger on a treebank and measures it.

    python tools/train_tagger.py TREEBANK [--rounds 6] [--models 3] [--test]
    python tools/train_tagger.py TREEBANK --only-measure [--test]

TREEBANK holds train.tsv.gz, dev.tsv.gz and test.tsv.gz: a token a line (form, lemma, UPOS, XPOS, …), a blank line after
each sentence. Writes data/tagger.tsv.gz: a feature a line with its weights, for the build hook to pack. The test part
is read only with --test, for the figure. Averaged perceptron: Collins (2002); several, each with the sentences in
another order, are averaged once more. Repeatable, since chance has a seed.
"""

import argparse
import gzip
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.tagger.compile import read_model
from relint.tagger.features import NO_TAG, SURE, Look, look, of_place, of_words, padded
from relint.tagger.model import Tagger, store

Tagged = list[tuple[str, str]]
LEAST_SEEN = 3  # sightings of a feature that is kept
SURE_SEEN, SURE_SHARE = 20, 0.997  # sightings of a word, and the share of its commonest tag, that need no more looking
LARGEST = 127
SCALE = 4  # of the weights as whole numbers
ROUNDS, MODELS = 6, 3
CALIBRATION = 200_000  # steps of the reference loop


class Example(NamedTuple):
    """A sentence made ready: the padded words, the features of each place that ask for no tags, and the true tags.

    `sure` holds the tags that need no looking, or None.
    """

    words: list[Look]
    fixed: list[list[int]]
    truths: list[int]
    sure: list[int | None]


def sentences(path: Path) -> list[Tagged]:
    """Return the sentences of a part of the treebank as (word, fine tag)."""
    found: list[Tagged] = [[]]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) > 3:
                found[-1].append((columns[0].replace("\u2019", "'"), columns[3]))
            elif found[-1]:
                found.append([])
    return [sentence for sentence in found if sentence]


def read_examples(data: list[Tagged], tags: list[str], sure: dict[str, str]) -> tuple[list[Example], dict[str, int]]:
    """Return the sentences made ready, and the number of each feature that is seen often enough with the true tags."""
    lexicon = open_lexicon()
    looks = [padded([look(word, lexicon) for word, _ in one]) for one in data]
    features = seen_often(looks, data)
    numbers = {tag: number for number, tag in enumerate(tags)}
    examples = []
    for words, one in zip(looks, data, strict=True):
        fixed = [
            [features[name] for name in of_words(words, place + 2) if name in features] for place in range(len(one))
        ]
        known = [numbers[sure[own.text]] if own.text in sure else None for own in words[2:-2]]
        examples.append(Example(words, fixed, [numbers[tag] for _, tag in one], known))
    return examples, features


def seen_often(looks: list[list[Look]], data: list[Tagged]) -> dict[str, int]:
    """Return the features that the training text shows often enough, with its true tags, numbered."""
    counts: Counter[str] = Counter()
    for words, one in zip(looks, data, strict=True):
        before = before2 = NO_TAG
        for place, (_word, tag) in enumerate(one, 2):
            counts.update(of_words(words, place))
            counts.update(of_place(words, place, before, before2))
            before, before2 = tag, before
    kept = (name for name, count in counts.items() if count >= LEAST_SEEN)
    return {name: number for number, name in enumerate(kept)}


def one_tag_words(data: list[Tagged], lexicon: Lexicon) -> dict[str, str]:
    """Return the words that have, as often as they are seen, one tag and hardly another."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in data:
        for word, tag in one:
            counts[look(word, lexicon).text][tag] += 1
    found = {}
    for word, tags in counts.items():
        tag, count = tags.most_common(1)[0]
        if tags.total() >= SURE_SEEN and count >= SURE_SHARE * tags.total():
            found[word] = tag
    return found


class Perceptron:
    """Weights by feature and tag, all as numbers, with the sums that averaging needs."""

    def __init__(self, features: dict[str, int], tags: list[str]) -> None:
        self.features = features
        self.tags = tags
        self.weights: list[dict[int, int]] = [{} for _ in features]
        self.moved: list[dict[int, int]] = [{} for _ in features]  # each change by the step it was made at
        self.step = 0

    def learn(self, example: Example) -> int:
        """Tag a sentence, move the weights of wrong guesses, and return how many were right."""
        before = before2 = NO_TAG
        right = 0
        for place, truth in enumerate(example.truths):
            guess = example.sure[place]
            if guess is None:
                names = of_place(example.words, place + 2, before, before2)
                active = example.fixed[place] + [self.features[name] for name in names if name in self.features]
                guess = self._guess(active)
                self.step += 1
                if guess != truth:
                    self._move(active, truth, 1)
                    self._move(active, guess, -1)
            right += guess == truth
            before, before2 = self.tags[guess], before
        return right

    def averaged(self) -> list[dict[int, float]]:
        """Return the weights averaged over all steps."""
        return [
            {tag: weight - moved[tag] / self.step for tag, weight in row.items()}
            for row, moved in zip(self.weights, self.moved, strict=True)
        ]

    def _guess(self, active: list[int]) -> int:
        scores = [0] * len(self.tags)
        weights = self.weights
        for feature in active:
            for tag, weight in weights[feature].items():
                scores[tag] += weight
        return scores.index(max(scores))

    def _move(self, active: list[int], tag: int, by: int) -> None:
        for feature in active:
            row, moved = self.weights[feature], self.moved[feature]
            row[tag] = row.get(tag, 0) + by
            moved[tag] = moved.get(tag, 0) + by * self.step


def train(data: list[Tagged], rounds: int, models: int) -> tuple[list[str], dict[str, dict[str, int]]]:
    """Return the tags, and the packed weights of `models` perceptrons, averaged."""
    tags = sorted({tag for one in data for _word, tag in one})
    sure = one_tag_words(data, open_lexicon())
    examples, features = read_examples(data, tags, sure)
    total: list[Counter[int]] = [Counter() for _ in features]
    for seed in range(1, models + 1):
        model = Perceptron(features, tags)
        for number in range(rounds):
            order = examples[:]
            random.Random(f"{seed} {number}").shuffle(order)
            right = sum(model.learn(example) for example in order)
            share = right / sum(len(example.truths) for example in examples)
            print(f"model {seed}, round {number + 1}: {share:.4f} of the training tags", file=sys.stderr)
        for row, own in zip(total, model.averaged(), strict=True):
            for tag, weight in own.items():
                row[tag] += weight / models  # type: ignore[assignment]
    named = {name: {tags[tag]: weight for tag, weight in total[number].items()} for name, number in features.items()}
    return tags, packed(named) | {f"{SURE}{word}": {tag: LARGEST} for word, tag in sure.items()}


def packed(weights: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, int]]:
    """Return the weights as whole numbers from -127 to 127; what rounds to nothing is left out."""
    result = {}
    for feature, row in weights.items():
        small = {tag: max(-LARGEST, min(LARGEST, round(weight * SCALE))) for tag, weight in row.items()}
        small = {tag: weight for tag, weight in small.items() if weight}
        if small:
            result[feature] = small
    return result


def accuracy(tagger: Tagger, data: list[Tagged]) -> tuple[float, float]:
    """Return the share of fine tags that are right, and the microseconds a token takes."""
    right = total = 0
    begin = time.process_time()
    for sentence in data:
        guesses = tagger.tag([word for word, _ in sentence])
        right += sum(guess == tag for guess, (_, tag) in zip(guesses, sentence, strict=True))
        total += len(sentence)
    return right / total, (time.process_time() - begin) / total * 1e6


def write(path: Path, tags: list[str], weights: dict[str, dict[str, int]]) -> None:
    """Write the model as sorted text: the tags, then a feature a line."""
    lines = [" ".join(tags)]
    for feature, row in sorted(weights.items()):
        lines.append(feature + "\t" + " ".join(f"{tag}:{weight}" for tag, weight in sorted(row.items())))
    with path.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as zipped:
        zipped.write(("\n".join(lines) + "\n").encode())


def reference() -> float:
    """Return the microseconds that a step of a plain loop takes now, on this machine: what times are compared with."""
    counts: dict[int, int] = {}
    begin = time.process_time()
    for number in range(CALIBRATION):
        counts[number & 1023] = counts.get(number & 1023, 0) + number
    return (time.process_time() - begin) / CALIBRATION * 1e6


def measure(weights: dict[str, dict[str, int]], tags: list[str], parts: dict[str, list[Tagged]]) -> None:
    """Print accuracy, time a token on first and on second sight, time to open, and the size of the built files."""
    with tempfile.TemporaryDirectory() as folder:
        store(weights, tags, folder)
        size = sum(path.stat().st_size for path in Path(folder).iterdir())
        lexicon = open_lexicon()
        begin = time.process_time()
        Tagger(folder, lexicon)
        opening = (time.process_time() - begin) * 1e3
        print(f"{len(weights)} features, {size / 1e6:.2f} MB built, opened in {opening:.1f} ms")
        for part, data in parts.items():
            tagger = Tagger(folder, lexicon)
            share, first = accuracy(tagger, data)
            _, second = accuracy(tagger, data)
            print(f"{part}: {share:.4f} of the fine tags right, {first:.0f} µs a token, {second:.0f} on second sight")
    print(f"a step of a plain loop takes {reference():.3f} µs meanwhile")


def main() -> None:
    """Train, write, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--models", type=int, default=MODELS)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "data" / "tagger.tsv.gz")
    parser.add_argument("--only-measure", action="store_true", help="measure the model in --out, train nothing")
    parser.add_argument("--test", action="store_true")
    options = parser.parse_args()
    if not options.only_measure:
        tags, weights = train(sentences(options.treebank / "train.tsv.gz"), options.rounds, options.models)
        write(options.out, tags, weights)
    tags, weights = read_model(options.out)
    names = ("dev", "test") if options.test else ("dev",)
    measure(weights, tags, {name: sentences(options.treebank / f"{name}.tsv.gz") for name in names})


if __name__ == "__main__":
    main()

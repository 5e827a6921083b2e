"""Trains the part-of-speech tagger on a treebank and measures it.

    python tools/train_tagger.py TREEBANK [--rounds 8] [--test]

TREEBANK holds train.tsv.gz, dev.tsv.gz and test.tsv.gz: a token a line (form, lemma, UPOS, XPOS, …), a blank line after
each sentence. Writes data/tagger.tsv.gz: a feature a line with its weights, for the build hook to pack. The test part
is read only with --test, for the figure. Averaged perceptron: Collins (2002); repeatable, since chance has a seed.
"""

import argparse
import gzip
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

from relint.lexicon.lookup import open_lexicon
from relint.tagger.features import START, Sentence
from relint.tagger.model import Tagger, store

Tagged = list[tuple[str, str]]
LEAST_SEEN = 3
SCALE_TO = 127


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


class Perceptron:
    """Weights by feature and tag, with the sums that averaging needs."""

    def __init__(self, tags: list[str]) -> None:
        self.tags = tags
        self.weights: dict[str, dict[str, int]] = defaultdict(dict)
        self._sums: dict[tuple[str, str], int] = defaultdict(int)
        self._stamps: dict[tuple[str, str], int] = defaultdict(int)
        self._step = 0

    def predict(self, features: list[str]) -> str:
        """Return the tag with the highest score, the first of equals."""
        scores = dict.fromkeys(self.tags, 0)
        for feature in features:
            for tag, weight in self.weights.get(feature, {}).items():
                scores[tag] += weight
        return max(self.tags, key=scores.__getitem__)

    def learn(self, truth: str, guess: str, features: list[str]) -> None:
        """Move the weights of a wrong guess."""
        self._step += 1
        if truth != guess:
            for feature in features:
                self._move(feature, truth, 1)
                self._move(feature, guess, -1)

    def _move(self, feature: str, tag: str, by: int) -> None:
        weight = self.weights[feature].get(tag, 0)
        key = (feature, tag)
        self._sums[key] += (self._step - self._stamps[key]) * weight
        self._stamps[key] = self._step
        self.weights[feature][tag] = weight + by

    def averaged(self) -> dict[str, dict[str, float]]:
        """Return the weights averaged over all steps."""
        result: dict[str, dict[str, float]] = {}
        for feature, row in self.weights.items():
            kept = {}
            for tag, weight in row.items():
                key = (feature, tag)
                kept[tag] = (self._sums[key] + (self._step - self._stamps[key]) * weight) / self._step
            result[feature] = kept
        return result


def train(data: list[Tagged], rounds: int) -> Perceptron:
    """Return a perceptron trained on `data`."""
    lexicon = open_lexicon()
    model = Perceptron(sorted({tag for sentence in data for _word, tag in sentence}))
    prepared = [(Sentence([word for word, _ in one], lexicon), [tag for _, tag in one]) for one in data]
    chance = random.Random(1)
    for number in range(rounds):
        right = total = 0
        for sentence, truths in prepared:
            before, before2 = START
            for place, truth in enumerate(truths):
                features = sentence.features(place, before, before2)
                guess = model.predict(features)
                model.learn(truth, guess, features)
                before, before2 = guess, before
                right += guess == truth
                total += 1
        print(f"round {number + 1}: {right / total:.4f} of the training tags", file=sys.stderr)
        chance.shuffle(prepared)
    return model


def seen_often(data: list[Tagged]) -> set[str]:
    """Return the features that the training text shows often enough, with its true tags."""
    lexicon = open_lexicon()
    counts: Counter[str] = Counter()
    for one in data:
        sentence = Sentence([word for word, _ in one], lexicon)
        before, before2 = START
        for place, (_word, tag) in enumerate(one):
            counts.update(sentence.features(place, before, before2))
            before, before2 = tag, before
    return {feature for feature, count in counts.items() if count >= LEAST_SEEN}


def packed(weights: dict[str, dict[str, float]], keep: set[str]) -> dict[str, dict[str, int]]:
    """Return the weights as whole numbers from -127 to 127; what rounds to nothing is left out."""
    largest = max(abs(weight) for row in weights.values() for weight in row.values())
    scale = 2.2 * SCALE_TO / largest  # the few largest are cut off, the many small ones keep their order
    result = {}
    for feature, row in weights.items():
        if feature in keep:
            small = {tag: max(-SCALE_TO, min(SCALE_TO, round(weight * scale))) for tag, weight in row.items()}
            small = {tag: weight for tag, weight in small.items() if weight}
            if small:
                result[feature] = small
    return result


def accuracy(tagger: Tagger, data: list[Tagged]) -> tuple[float, float]:
    """Return the share of fine tags that are right, and the microseconds a token takes."""
    right = total = 0
    begin = time.perf_counter()
    for sentence in data:
        guesses = tagger.tag([word for word, _ in sentence])
        right += sum(guess == tag for guess, (_, tag) in zip(guesses, sentence, strict=True))
        total += len(sentence)
    return right / total, (time.perf_counter() - begin) / total * 1e6


def write(path: Path, tags: list[str], weights: dict[str, dict[str, int]]) -> None:
    """Write the model as sorted text: the tags, then a feature a line."""
    lines = [" ".join(tags)]
    for feature, row in sorted(weights.items()):
        lines.append(feature + "\t" + " ".join(f"{tag}:{weight}" for tag, weight in sorted(row.items())))
    with path.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as zipped:
        zipped.write(("\n".join(lines) + "\n").encode())


def main() -> None:
    """Train, write, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "data" / "tagger.tsv.gz")
    parser.add_argument("--test", action="store_true")
    options = parser.parse_args()
    data = sentences(options.treebank / "train.tsv.gz")
    model = train(data, options.rounds)
    weights = packed(model.averaged(), seen_often(data))
    write(options.out, model.tags, weights)
    with tempfile.TemporaryDirectory() as folder:
        store(weights, model.tags, folder)
        tagger = Tagger(folder, open_lexicon())
        for part in ("dev", "test") if options.test else ("dev",):
            share, time_a_token = accuracy(tagger, sentences(options.treebank / f"{part}.tsv.gz"))
            print(f"{part}: {share:.4f} of the fine tags right, {time_a_token:.0f} µs a token")
    print(f"{len(weights)} features, {options.out.stat().st_size} bytes of text")


if __name__ == "__main__":
    main()

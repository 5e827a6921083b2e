"""How well spelling is judged: silence on published texts, slips found, suggestions in the right order.

    python tools/evaluate_spelling.py RELEASES_DIR [--part tuning|held-out|all] [--list FILE]… [--sample 2000]

Three tables: unknown words in texts that were published, by count, with a place to read each; slips planted by
script into words of those texts; and the places of the right word among the suggestions for listed misspellings
(codespell's list, if it is installed, and every list given, in the form `wrong->right`), with pyspellchecker and
hunspell beside where they are installed. A third of the texts is held out, as in `evaluate.py`, and of every list
the half that the costs of slips are fitted to.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from evaluate import texts
from other_spellers import checkers

from relint.document import Document
from relint.lexicon.likelihood import NEIGHBOURS
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.lexicon.suggestions import suggest
from relint.lexicon.unknown import Sighting, judge, looks_foreign, unknown_words
from relint.reading import read

UNLIKE_ANY = "folwoind"  # far from every word, so that all that can be imported is
LONGEST_RANK = 5
Suggester = Callable[[str], list[str]]
Pair = tuple[str, frozenset[str]]


def words_of(document: Document, lexicon: Lexicon) -> Iterator[tuple[str, bool]]:
    """The words of a draft in order, each with whether it opens a sentence; foreign paragraphs are left out."""
    for block in document.blocks:
        places = [place for place in range(block.first, block.last) if document.tokens[place].kind == "word"]
        if not looks_foreign([document.tokens[place].text for place in places], lexicon):
            for place in places:
                yield document.tokens[place].text, document.starts_sentence(place)


class Alarm(NamedTuple):
    """An unknown word, the text it first stands in, and how often it stands in all."""

    word: str
    path: Path
    times: int


def silence(paths: Iterable[Path], lexicon: Lexicon) -> tuple[list[Alarm], int, Counter[str]]:
    """Alarms on published texts, the number of words, and a count of all lower-case words for the planting."""
    counts: Counter[str] = Counter()
    first: dict[str, Path] = {}
    vocabulary: Counter[str] = Counter()
    total = 0
    for path in paths:
        words = list(words_of(read(path.read_bytes(), str(path)).document, lexicon))
        total += len(words)
        in_text = Counter(word for word, _ in words)
        vocabulary.update({word: count for word, count in in_text.items() if word.islower() and word.isalpha()})
        for word, verdict in unknown_words(words, lexicon).items():
            if verdict == "misspelling":
                counts[word] += in_text[word]
                first.setdefault(word, path)
    return [Alarm(word, first[word], count) for word, count in counts.most_common()], total, vocabulary


def slip(word: str, chance: random.Random) -> str:
    """A word with one letter dropped, doubled, swapped with the next, or hit beside."""
    place = chance.randrange(1, len(word))
    head, letter, tail = word[:place], word[place], word[place + 1 :]
    kind = chance.choice(("drop", "double", "swap", "beside"))
    if kind == "drop":
        return head + tail
    if kind == "double":
        return head + letter * 2 + tail
    if kind == "swap":
        return head[:-1] + letter + head[-1] + tail
    return head + chance.choice(NEIGHBOURS.get(letter, letter)) + tail


def planted(vocabulary: Counter[str], lexicon: Lexicon, count: int) -> list[Pair]:
    """Slips in words of five letters or more, drawn as often as the words stand in the texts, that make no word."""
    chance = random.Random(1)
    words = [word for word in vocabulary if len(word) > 4 and lexicon.knows(word)]
    weights = [vocabulary[word] for word in words]
    pairs: list[Pair] = []
    while len(pairs) < count:
        word = chance.choices(words, weights)[0]
        wrong = slip(word, chance)
        if wrong != word and wrong not in lexicon:
            pairs.append((wrong, frozenset((word,))))
    return pairs


def listed(text: str, lexicon: Lexicon) -> list[Pair]:
    """Pairs `wrong->right` of a list in codespell's form with one cure, a British word; capitals are folded."""
    pairs = []
    for line in text.splitlines():
        wrong, _, cure = line.partition("->")
        cure = cure.strip()
        if cure and "," not in cure and wrong.isalpha() and len(wrong) > 2 and cure in lexicon:
            british = lexicon.american(cure) or cure
            pairs.append((wrong, frozenset({cure.lower(), british.lower(), cure.replace("iz", "is").lower()})))
    return pairs


def fitted_half(misspelling: str) -> bool:
    """Whether a misspelling belongs to the half of its list that `fit_likelihood.py` may see."""
    return zlib.crc32(misspelling.encode()) % 2 == 0


def ranks(
    pairs: Iterable[Pair], suggester: Suggester
) -> tuple[Counter[int], list[float], list[tuple[str, str, list[str]]]]:
    """How often the right word stands at each place (0: nowhere), the seconds each answer took, what went wrong.

    Seconds are the processor's, so that what else the machine does counts little, and without the imports that the
    first answer of a process waits for.
    """
    places: Counter[int] = Counter()
    times, wrong = [], []
    suggester(UNLIKE_ANY)
    for misspelling, cures in pairs:
        start = time.process_time()
        shown = suggester(misspelling)[:LONGEST_RANK]
        times.append(time.process_time() - start)
        folded = [word.lower() for word in shown]
        place = next((number for number, word in enumerate(folded, 1) if word in cures), 0)
        places[place] += 1
        if place != 1:
            wrong.append((misspelling, "/".join(sorted(cures)), shown))
    return places, sorted(times), wrong


def report_ranks(name: str, pairs: list[Pair], suggester: Suggester, show: int = 0) -> None:
    """Print one row: first, among the first three, among the first five, and the times of answers."""
    places, times, wrong = ranks(pairs, suggester)
    total = places.total() or 1
    shares = [100 * sum(places[place] for place in range(1, last + 1)) / total for last in (1, 3, LONGEST_RANK)]
    spent = [1000 * times[len(times) // 2], 1000 * times[len(times) * 99 // 100], 1000 * times[-1]]
    print(f"  {name:34} {total:6}  " + "  ".join(f"{share:5.1f}" for share in (*shares, *spent)))
    for misspelling, cure, shown in random.Random(2).sample(wrong, min(show, len(wrong))):
        print(f"      {misspelling}: {', '.join(shown)}  (meant: {cure})")


def others() -> Iterator[tuple[str, Suggester]]:
    """The other spellers that are installed, to stand beside."""
    if find_spec("spellchecker"):
        from spellchecker import SpellChecker

        stock = SpellChecker(language="en")
        yield "pyspellchecker, its own words", lambda word: by_usage(stock.candidates(word), stock.word_usage_frequency)
    if hunspell := shutil.which("hunspell"):
        yield "hunspell en_GB", Hunspell(hunspell)


def by_usage(candidates: set[str] | None, usage: Callable[[str], float]) -> list[str]:
    """Candidates of pyspellchecker, the commonest first."""
    return sorted(candidates or (), key=lambda word: -usage(word))


class Hunspell:
    """hunspell as a running program that answers a word a line."""

    def __init__(self, program: str) -> None:
        self.process = subprocess.Popen(
            [program, "-a", "-d", "en_GB"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert self.process.stdout is not None  # noqa: S101
        self.process.stdout.readline()

    def __call__(self, word: str) -> list[str]:
        """Hunspell's suggestions for one word."""
        assert self.process.stdin is not None and self.process.stdout is not None  # noqa: S101, PT018
        self.process.stdin.write(f"^{word}\n")
        self.process.stdin.flush()
        found: list[str] = []
        while (line := self.process.stdout.readline().strip()) != "":
            if line.startswith("&"):
                found = line.split(": ", 1)[1].split(", ")
        return found


def report_found(name: str, pairs: list[Pair], lexicon: Lexicon, show: int) -> None:
    """Print how many misspellings are judged to be such in mid-sentence, and some that are not."""
    sighting = Sighting(inside=1, beside_name=False)
    missed = [wrong for wrong, _ in pairs if lexicon.knows(wrong) or judge(wrong, sighting, lexicon) != "misspelling"]
    print(f"  {name:34} {len(pairs):6}  {100 - 100 * len(missed) / (len(pairs) or 1):5.1f}")
    print("      missed:", " ".join(random.Random(3).sample(missed, min(show, len(missed)))))


def lists(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Name and text of every list of misspellings: codespell's, where it is installed, and those given."""
    spec = find_spec("codespell_lib")
    if spec and spec.origin:
        yield "codespell", (Path(spec.origin).parent / "data" / "dictionary.txt").read_text(encoding="utf-8")
    for path in paths:
        yield path.name, path.read_text(encoding="utf-8")


def main() -> None:
    """Measure and print the three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("tuning", "held-out", "all"), default="tuning")
    parser.add_argument("--list", type=Path, action="append", default=[], dest="lists")
    parser.add_argument("--sample", type=int, default=2000)
    parser.add_argument("--show", type=int, default=20, help="how many failures to show of each kind")
    parser.add_argument("--beside", action="store_true", help="measure other spellers too")
    options = parser.parse_args()
    lexicon = open_lexicon()
    paths = list(texts([options.folder], options.part))
    if not paths:
        sys.exit(f"no texts in {options.folder}")
    alarms, total, vocabulary = silence(paths, lexicon)
    count = sum(alarm.times for alarm in alarms)
    print(f"{len(paths)} texts, {total} words: {count} alarms, {1000 * count / total:.3f} per 1,000 words")
    for alarm in alarms:
        print(f"  {alarm.times:4} {alarm.word:24} {', '.join(suggest(alarm.word, lexicon)[:3]):44} {alarm.path.name}")
    slips = planted(vocabulary, lexicon, options.sample)
    if options.beside:
        report_checkers(paths, slips, lexicon)
    report_lists(slips, lexicon, options)


def report_checkers(paths: list[Path], slips: list[Pair], lexicon: Lexicon) -> None:
    """Print how many words of the texts others refuse, and how many of the planted slips."""
    counts = Counter(
        word for path in paths for word, _ in words_of(read(path.read_bytes(), str(path)).document, lexicon)
    )
    print(f"\n{'others on the same words':36} alarms per 1,000 words   planted slips found, of 100")
    for name, refused in checkers():
        alarms = sum(counts[word] for word in refused(counts))
        found = len(refused(wrong for wrong, _ in slips) & {wrong for wrong, _ in slips})
        rate, share = 1000 * alarms / counts.total(), 100 * found / (len({wrong for wrong, _ in slips}) or 1)
        print(f"  {name:34} {rate:12.2f} {share:28.1f}")


def report_lists(slips: list[Pair], lexicon: Lexicon, options: argparse.Namespace) -> None:
    """Print what is found of planted and listed misspellings, and how the suggestions rank."""
    chance = random.Random(4)
    kinds = [("planted slips", slips)]
    for name, text in lists(options.lists):
        pairs = [pair for pair in listed(text, lexicon) if not fitted_half(pair[0])]
        kinds.append((name, chance.sample(pairs, min(options.sample, len(pairs)))))
    print("\nfound, of 100")
    for name, pairs in kinds:
        report_found(name, pairs, lexicon, options.show)
    print(f"\n{'suggestions':36} {'words':>6}  first  three   five  ms: half, 99 of 100, all within")
    for name, pairs in kinds:
        report_ranks(name, pairs, lambda word: suggest(word, lexicon), options.show)
        for other, suggester in others() if options.beside else ():
            report_ranks(f"{name}: {other}", pairs, suggester)


if __name__ == "__main__":
    main()

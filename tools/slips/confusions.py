"""The pairs of words that are planted one for the other, and the table of what was found. See `pairs`, `markdown`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).parents[2] / "data" / "own" / "confusion-sets.tsv"
COMMON = 30
# The slips that proofreaders name first, thirty pairs: sounds alike, a letter lost or added, two letters swapped.
NAMED = """affect,effect an,and are,our as,has be,been be,by form,from how,who if,of in,is its,it's it,its know,no
know,now lead,led loose,lose no,now of,off on,one our,out quiet,quite than,then that,than the,they their,there
their,they though,through to,too where,were you're,your"""

HEAD = """\
# Confusion sets

Written by `tools/evaluate_confusions.py`; do not edit. The pairs stand in `data/own/confusion-sets.tsv`.

A pair is decided by *counts* (`grammar/wrong-word`: what stood around both words in millions of words), by *keys* (the
same, but only a slip of the fingers confuses the two, so the evidence must be overwhelming), by *rarer* (the same, but
only a rare word is taken for a slip), by *rules* (contexts, parts of speech and agreement in `rules/grammar`), or it is
*off*: nothing tells the two apart without false alarms.

Each word was put for the other at up to {each} places of running text in published releases that nothing was counted
or tuned on ({texts} texts, {words:,} words). *Found*: something is reported there that was not before, *cured*:
the first suggestion gives the text back. *Alarms*: what `grammar/wrong-word` says of the pair in the same texts as they
were published, slips that are really in them apart. Recall is found of planted; precision is found of found and alarms.

| | planted | found | cured | recall |
|---|---|---|---|---|
"""
ROWS = """
False alarms of all pairs together: {alarms} ({rate:.3f} per 1,000 words).

## On

| pair | decided by | planted | found | cured | recall | alarms | precision |
|---|---|---|---|---|---|---|---|
"""
OFF = """
## Off

| pair | planted | found |
|---|---|---|
"""


class Direction(NamedTuple):
    """`written` where `meant` belongs."""

    meant: str
    written: str


class Tally(NamedTuple):
    """How many slips of a direction were planted, found and cured; how often the word stands; what found them."""

    planted: int
    found: int
    cured: int
    places: int
    rules: Counter[str]


class Pair(NamedTuple):
    """Two words and what decides them: counts, keys, rarer, rules, or off."""

    one: str
    other: str
    decided: str

    @property
    def directions(self) -> tuple[Direction, Direction]:
        """Both ways to confuse the two."""
        return Direction(self.one, self.other), Direction(self.other, self.one)


Tallies = dict[Direction, Tally]


def pairs(path: Path = LIST) -> list[Pair]:
    """Return the pairs of the list."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return [Pair(*row[:3]) for row in rows]


def directions() -> Iterator[Direction]:
    """Yield both directions of each pair."""
    for pair in pairs():
        yield from pair.directions


def summed(tallies: Tallies, pair: Pair) -> Tally:
    """Return the tally of a pair, both ways; `places` are those of its rarer word."""
    one, other = (tallies[direction] for direction in pair.directions)
    return Tally(
        one.planted + other.planted,
        one.found + other.found,
        one.cured + other.cured,
        min(one.places, other.places),
        one.rules + other.rules,
    )


def common(tallies: Tallies) -> list[Pair]:
    """Return the pairs that are on whose rarer word is the commonest."""
    on = [pair for pair in pairs() if pair.decided != "off"]
    return sorted(on, key=lambda pair: -summed(tallies, pair).places)[:COMMON]


def named() -> list[Pair]:
    """Return the pairs that are named most."""
    chosen = {frozenset(pair.split(",")) for pair in NAMED.split()}
    return [pair for pair in pairs() if {pair.one, pair.other} in chosen]


def overall(title: str, tallies: Tallies, chosen: Iterable[Pair]) -> str:
    """Return a row of the table for some pairs together."""
    own = [summed(tallies, pair) for pair in chosen]
    planted, found, cured = (sum(values) for values in zip(*(tally[:3] for tally in own), strict=True))
    return f"| {title} | {planted} | {found} | {cured} | {found / max(planted, 1):.2f} |"


def totals(tallies: Tallies) -> list[str]:
    """Return the rows for all pairs that are on and for the commonest."""
    on = [pair for pair in pairs() if pair.decided != "off"]
    return [
        overall(f"all {len(on)} pairs that are on", tallies, on),
        overall(f"the {COMMON} that are named most", tallies, named()),
        overall(f"the {COMMON} whose rarer word is commonest", tallies, common(tallies)),
    ]


def markdown(tallies: Tallies, alarms: Counter[tuple[str, str]], words: int, texts: int, each: int) -> str:
    """Return docs/confusions.md."""
    text = HEAD.format(each=each, words=words, texts=texts) + "\n".join(totals(tallies)) + "\n"
    text += ROWS.format(alarms=alarms.total(), rate=alarms.total() * 1000 / words)
    on, off = [], []
    for pair in pairs():
        tally = summed(tallies, pair)
        if pair.decided == "off":
            off.append(f"| {pair.one}, {pair.other} | {tally.planted} | {tally.found} |")
            continue
        false = alarms[pair.one, pair.other] + alarms[pair.other, pair.one]
        precision = f"{tally.found / (tally.found + false):.2f}" if tally.found + false else "–"
        recall = f"{tally.found / tally.planted:.2f}" if tally.planted else "–"
        on.append(
            f"| {pair.one}, {pair.other} | {pair.decided} | {tally.planted} | {tally.found} | {tally.cured} "
            f"| {recall} | {false} | {precision} |"
        )
    return text + "\n".join(on) + "\n" + OFF + "\n".join(off) + "\n"

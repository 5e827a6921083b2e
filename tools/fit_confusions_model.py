"""One pair of `fit_confusions.py`: its regression, and how much evidence a direction needs. See `fitted`, `judged`."""

from __future__ import annotations

import warnings
from typing import NamedTuple

import numpy as np
from fit_confusions_texts import Ints, Texts
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from relint.confusions.model import CONTRADICTED, NEVER, SCALE
from relint.confusions.neighbours import LEFT, RIGHT
from relint.lexicon.lookup import open_lexicon

Numbers = NDArray[np.float64]
MOST_EXAMPLES = 120_000  # of one word
LEAST_EXAMPLES = 20  # of the commoner word
FEW = 200  # a word seen more rarely is told from any other place of the texts as well
BACKGROUND = 20_000
LEAST_SHARED = 3  # places that must share a feature
LOOSE = 0.8  # the inverse strength of the penalty
LEAST_WEIGHT = 3  # in tenths: less is left out
# What a direction may report in the judging fifth of the corpus and in the judging releases. Of two words that both
# come often ("of", "off") most of what is reported in transcripts are slips indeed: read them with --report.
USUAL, VERY_USUAL = 150e-6, 1000e-6  # of all words
ALARMS_VERY_USUAL, ALARMS_USUAL, ALARMS_OTHERS = (15, 1), (10, 1), (1, 0)
RARE = 200  # times that a rare word was seen
NOTHING = -9999
SLACK_USUAL, SLACK = 1, 6  # tenths of log-odds above the last alarm
LEAST_MARGIN_USUAL, LEAST_MARGIN = 34, 42  # the least evidence asked in any case
LEAST_FOUND, LEAST_FOUND_COMMON = 0.25, 0.12
COMMON = 2_000
ASKED = 3_000  # places at which a slip is tried
BY_KEYS = 30  # tenths more of evidence for a slip that only fingers make, where what is written is a common word
COMMON_WORD = 4.5  # its Zipf value


class Direction(NamedTuple):
    """`written` for `meant`: the evidence asked, the share found, how many places were tried, what is reported."""

    written: str
    meant: str
    margin: int
    found: float
    tried: int
    seen: int
    alarms: tuple[int, ...]

    @property
    def on(self) -> bool:
        """Whether the direction finds enough to be worth its data."""
        return self.found >= (LEAST_FOUND_COMMON if self.tried >= COMMON else LEAST_FOUND) and self.tried >= 5


class Fitted(NamedTuple):
    """A pair with its weights by hash, in tenths, and a place and kind for each; `directions` come with judging."""

    one: str
    other: str
    bias: int
    hashes: NDArray[np.uint64]
    weights: Ints
    samples: list[tuple[int, int]]
    directions: tuple[Direction, ...] = ()

    @property
    def on(self) -> bool:
        """Whether a direction is on."""
        return any(direction.on for direction in self.directions)

    def evidence(self, texts: Texts, places: Ints, sign: int) -> Ints:
        """Return the evidence for `one` (sign 1) or `other` (-1) at each of the places."""
        if not len(places) or not len(self.hashes):
            return np.full(len(places), NOTHING, np.int64)
        asked = texts.hashes(places)
        rows = np.minimum(np.searchsorted(self.hashes, asked), len(self.hashes) - 1)
        told = np.where(self.hashes[rows] == asked, self.weights[rows], 0)
        left, right = told[:, LEFT].sum(1), told[:, RIGHT].sum(1)
        # as `Model.best` has it: evidence of one side alone does not count against the other
        against = np.where(sign > 0, np.minimum(left, right), -np.maximum(left, right))
        found: Ints = np.where(against < -CONTRADICTED, NOTHING, sign * (told.sum(1) + self.bias))
        return found


def chosen(places: Ints, most: int, seed: int = 1) -> Ints:
    """Return at most so many of the places, drawn at random."""
    if len(places) <= most:
        return places
    return np.sort(np.random.default_rng(seed).choice(places, most, replace=False))


def _examples(texts: Texts, one: str, other: str) -> tuple[Ints, NDArray[np.int8], Numbers] | None:
    """Return places, which word stands there (1: `one`), and their weights: both words weigh the same."""
    counted = [places[~texts.judging[places]] for places in (texts.places(one), texts.places(other))]
    if max(map(len, counted)) < LEAST_EXAMPLES:
        return None
    places, sides, weights = [], [], []
    for side, all_places in ((1, counted[0]), (0, counted[1])):
        own = chosen(all_places, MOST_EXAMPLES)
        parts = [own]
        if len(own) < FEW:
            anywhere = np.random.default_rng(2).integers(3, len(texts.tokens) - 3, BACKGROUND * 2)
            fitting = (texts.tokens[anywhere] != 0) & ~texts.judging[anywhere]
            parts.append(anywhere[fitting][:BACKGROUND])
        share = 1.0 / sum(1 for part in parts if len(part))
        for part in parts:
            if len(part):
                places.append(part)
                sides.append(np.full(len(part), side, np.int8))
                weights.append(np.full(len(part), share / len(part)))
    joined = np.concatenate(weights)
    return np.concatenate(places), np.concatenate(sides), joined * (len(joined) / joined.sum())


def fitted(texts: Texts, one: str, other: str) -> Fitted | None:
    """Return the regression of a pair, None where too little was seen."""
    examples = _examples(texts, one, other)
    if examples is None:
        return None
    places, sides, weights = examples
    hashes = texts.hashes(places)
    unique, first, inverse, counts = np.unique(hashes, return_index=True, return_inverse=True, return_counts=True)
    keep = (counts >= LEAST_SHARED) & (unique != 0)
    column = np.cumsum(keep) - 1
    inverse = inverse.reshape(hashes.shape)
    mask = keep[inverse]
    rows = np.nonzero(mask)[0]
    matrix = csr_matrix(
        (np.ones(len(rows), np.float32), (rows, column[inverse[mask]])), shape=(len(places), int(keep.sum()))
    )
    model = LogisticRegression(penalty="l1", C=LOOSE, solver="liblinear", max_iter=60, tol=1e-3, random_state=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.fit(matrix, sides, sample_weight=weights)
    rounded = np.clip(np.rint(model.coef_[0] * SCALE), -127, 127).astype(np.int64)
    told = np.abs(rounded) >= LEAST_WEIGHT
    flat = first[keep][told]
    samples = [(int(places[at // hashes.shape[1]]), int(at % hashes.shape[1])) for at in flat]
    return Fitted(one, other, round(float(model.intercept_[0]) * SCALE), unique[keep][told], rounded[told], samples)


def judged(texts: Texts, pair: Fitted) -> Fitted:
    """Return the pair with the margins of both directions."""
    directions = (_direction(texts, pair, pair.other, pair.one, 1), _direction(texts, pair, pair.one, pair.other, -1))
    return pair._replace(directions=directions)


def _direction(texts: Texts, pair: Fitted, written: str, meant: str, sign: int) -> Direction:
    own = texts.places(written)
    own = own[texts.judging[own] & ~texts.beside(own, written)]
    evidence = pair.evidence(texts, own, sign)
    rarer = min(len(texts.places(word)) for word in (written, meant))
    usual = rarer > USUAL * len(texts.tokens)
    corpus, releases = _alarms_allowed(rarer / len(texts.tokens))
    margin, slack = (LEAST_MARGIN_USUAL, SLACK_USUAL) if usual else (LEAST_MARGIN, SLACK)
    silent, release = texts.silent[own], texts.release[own]
    for part, most in ((silent, 0), (release, releases), (~silent & ~release, corpus)):
        highest = np.sort(evidence[part])[::-1]
        if len(highest) > most:
            margin = max(margin, int(highest[most]) + slack)
    places = texts.places(meant)
    tried = chosen(places[texts.judging[places] & ~texts.silent[places]], ASKED)
    found = float((pair.evidence(texts, tried, sign) > margin).mean()) if len(tried) else 0.0
    seen = len(texts.places(written))
    alarms = tuple(int(place) for place in own[evidence > margin])
    return Direction(written, meant, margin, found, len(tried), seen, alarms)


def _alarms_allowed(share: float) -> tuple[int, int]:
    """Return how many alarms a pair may raise in the corpus and the releases, given how common its rarer word is."""
    if share > VERY_USUAL:
        return ALARMS_VERY_USUAL
    return ALARMS_USUAL if share > USUAL else ALARMS_OTHERS


def careful(pair: Fitted) -> Fitted:
    """Return a judged pair that only fingers confuse, with more evidence asked where a common word is written.

    In lively prose that nothing was counted in, four of five reports of such pairs were false.
    """
    lexicon = open_lexicon()
    asked = (
        direction._replace(margin=direction.margin + BY_KEYS)
        if lexicon.zipf(direction.written) >= COMMON_WORD
        else direction
        for direction in pair.directions
    )
    return pair._replace(directions=tuple(asked))


def one_way(pair: Fitted) -> Fitted:
    """Return a judged pair of which only a rare word may be a slip: "tusk" for "task", never the other way."""
    directions = [
        direction if direction.seen <= RARE else direction._replace(found=0.0) for direction in pair.directions
    ]
    return pair._replace(directions=tuple(directions))


def margins(pair: Fitted) -> tuple[int, int]:
    """Return the margins of both directions; NEVER for one that is off."""
    one, other = (direction.margin if direction.on else NEVER for direction in pair.directions)
    return one, other

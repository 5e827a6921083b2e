"""The gates of `fit_confusions.py`: beside which neighbours a frequent confusion word is looked at. See `gates`."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from fit_confusions_model import Fitted, chosen
from fit_confusions_texts import Ints, Texts

FREE = 8e-6  # of all words: a word rarer than this is always looked at
POWER = 0.75  # the power of its frequency that a word may be looked at with: see `_budget`
TRIED = 20_000
LEAST_GAIN = 1.5e-4  # the share of its slips that a neighbour must help to find
MOST = 500  # gates of a word on one side
Counts = dict[str, dict[int, float]]


def gates(texts: Texts, pairs: list[Fitted]) -> dict[str, list[str]]:
    """Return ">word" → right and "<word" → left neighbours for words that come too often to be looked at everywhere."""
    slips = _slips(texts, pairs)
    found: dict[str, list[str]] = {}
    total = int((~texts.judging).sum())
    for word in sorted(slips):
        own = texts.places(word)
        own = own[~texts.judging[own]]
        share = len(own) / total
        if share > FREE:
            found |= _opened(texts, word, own, slips[word], _budget(share) * total)
    return found


def _budget(share: float) -> float:
    """Return the share of all words that may be this word and looked at: it grows more slowly than the word's own."""
    return FREE * float((share / FREE) ** POWER)


def _slips(texts: Texts, pairs: list[Fitted]) -> dict[str, Counts]:
    """Return for each word how much is found by each neighbour (side, then its number) where it stands for another."""
    slips: dict[str, Counts] = {}
    for pair in pairs:
        for sign, direction in zip((1, -1), pair.directions, strict=True):
            if not direction.on:
                continue
            places = texts.places(direction.meant)
            places = chosen(places[~texts.judging[places]], TRIED)
            found = places[pair.evidence(texts, places, sign) > direction.margin]
            counts = slips.setdefault(direction.written, {"<": defaultdict(float), ">": defaultdict(float)})
            for side, neighbours in zip("<>", beside(texts, found), strict=True):
                numbers, times = np.unique(neighbours, return_counts=True)
                for number, time in zip(numbers.tolist(), times.tolist(), strict=True):
                    counts[side][number] += time / len(places)
    return slips


def beside(texts: Texts, places: Ints) -> tuple[Ints, Ints]:
    """Return the tokens before and after the places, over the edges of sentences."""
    left = np.where(texts.tokens[places - 1] == 0, texts.tokens[places - 2], texts.tokens[places - 1])
    right = np.where(texts.tokens[places + 1] == 0, texts.tokens[places + 2], texts.tokens[places + 1])
    return left, right


def _opened(texts: Texts, word: str, own: Ints, counts: Counts, budget: float) -> dict[str, list[str]]:
    """Return the gates of a word: the neighbours that find most for what they cost, until the budget is spent."""
    choices = []
    for side, neighbours in zip("<>", beside(texts, own), strict=True):
        costs = np.bincount(neighbours, minlength=len(texts.words))
        gains = sorted(counts[side].items(), key=lambda item: (-item[1], item[0]))[:MOST]
        choices += [
            (gain / (costs[number] + 1), side, number, int(costs[number]))
            for number, gain in gains
            if gain > LEAST_GAIN
        ]
    found: dict[str, list[str]] = {f"<{word}": [], f">{word}": []}
    for _worth, side, number, cost in sorted(choices, key=lambda choice: (-choice[0], choice[1], choice[2])):
        if cost <= budget:
            budget -= cost
            found[f"{side}{word}"].append(texts.words[number])
    return {gate: sorted(words) for gate, words in found.items()}

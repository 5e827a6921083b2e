"""Words of a draft that are a slip apart. Start at `near_pairs`.

Pairs are found by deletion: two words at most one slip apart share themselves or one of them with a letter left out, so
that many words cost as many steps, not their square. `distance` is then the optimal string alignment distance
(Damerau 1964): letters added, dropped, changed, or two neighbours swapped.
"""

import unicodedata
from collections.abc import Iterable, Iterator

CROWD = 12  # of more words alike than these, no two are told to be one: they are codes, not slips


def folded(word: str) -> str:
    """Return a word in lower case without accents: "Müller" → "muller"."""
    if word.isascii():
        return word.lower()
    return "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))


def near_pairs(words: Iterable[str], long: int = 8) -> Iterator[tuple[str, str]]:
    """Yield each two of the distinct `words` that are one slip apart, or two if both have `long` letters or more.

    Case and accents count as no slip, so that "Muller" and "Müller" are a pair too.
    """
    filed: dict[str, list[str]] = {}
    seen: set[tuple[str, str]] = set()
    for word in dict.fromkeys(words):
        bare = folded(word)
        for key in _keys(bare, 2 if len(bare) >= long else 1):
            others = filed.setdefault(key, [])
            for other in others[:CROWD]:
                if (other, word) not in seen:
                    seen.add((other, word))
                    if _is_near(folded(other), bare, long):
                        yield other, word
            others.append(word)


def _is_near(one: str, other: str, long: int) -> bool:
    most = 2 if min(len(one), len(other)) >= long else 1
    return distance(one, other, most) <= most


def _keys(word: str, depth: int) -> set[str]:
    """Return the word and what is left of it when up to `depth` letters are left out."""
    keys = {word}
    layer = {word}
    for _ in range(depth):
        layer = {text[:place] + text[place + 1 :] for text in layer for place in range(len(text))}
        keys |= layer
    return keys


def distance(one: str, other: str, most: int) -> int:
    """Return the optimal string alignment distance of two words, or `most` + 1 if it is greater."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    earlier: list[int] = []
    previous = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        row = [i]
        for j, letter in enumerate(other, 1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (char != letter))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == letter:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        earlier, previous = previous, row
    return min(previous[-1], most + 1)

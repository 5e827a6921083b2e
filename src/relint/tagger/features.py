"""What the tagger looks at: the word, its neighbours, what the lexicon thinks possible, and the tags before.

The features follow Honnibal's averaged perceptron (2013), which follows Ratnaparkhi (1996); the lexicon's readings of
the word and of both neighbours are added. A feature is a short string; its weights are the model's.
"""

from collections.abc import Sequence

from relint.lexicon.lookup import Lexicon

START = ("-START-", "-START2-")
END = "-END-"


def normal(word: str) -> str:
    """Return a word as features see it: lower case, figures as one of two marks."""
    if word[:1].isdigit():
        return "!year" if len(word) == 4 and word.isdigit() else "!num"
    return word.lower()


def shape(word: str) -> str:
    """Return how a word is written: "a" lower, "A" capital, "U" capitals, "9" with figures, "x" other."""
    if word.islower():
        return "a"
    if word.isalpha():
        return "U" if word.isupper() and len(word) > 1 else "A"
    return "9" if any(char.isdigit() for char in word) else "x"


class Sentence:
    """The words of one sentence with what is asked of each more than once."""

    def __init__(self, words: Sequence[str], lexicon: Lexicon) -> None:
        self.normals = [*START, *(normal(word) for word in words), END, END]
        self.readings = [0, 0, *(lexicon.tags(word) if word[:1].isalpha() else 0 for word in words), 0, 0]
        self.shapes = [shape(word) for word in words]

    def features(self, place: int, before: str, before2: str) -> list[str]:
        """Return the features of the word at `place`, given the tags of the two words before."""
        at = place + 2
        words = self.normals
        word, last, following = words[at], words[at - 1], words[at + 1]
        reading = self.readings[at]
        return [
            "b",
            f"w{word}",
            f"s{word[-3:]}",
            f"t{word[-2:]}",
            f"g{word[:2]}",
            f"h{self.shapes[place]}{place == 0:d} {reading:x}",
            f"r{reading:x}",
            f"p{before}",
            f"q{before} {before2}",
            f"pw{before} {word}",
            f"pr{before} {reading:x}",
            f"l{last}",
            f"k{words[at - 2]}",
            f"n{following}",
            f"m{words[at + 2]}",
            f"nh{self.shapes[place + 1] if place + 1 < len(self.shapes) else ''}{self.shapes[place]}",
            f"nr{self.readings[at + 1]:x}",
            f"rn{reading:x} {self.readings[at + 1]:x}",
            f"prn{before} {reading:x} {self.readings[at + 1]:x}",
            f"wr{word} {self.readings[at + 1]:x}",
        ]

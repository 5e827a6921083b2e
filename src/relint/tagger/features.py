"""What the tagger looks at: the word, its neighbours, what the lexicon thinks possible, and the tags before.

The features follow Honnibal's averaged perceptron (2013), which follows Ratnaparkhi (1996); the lexicon's readings of
the word and of both neighbours are added. A feature is a short string; its weights are the model's.

The features of a place come in groups, each made of as little as possible: of one word, of two words, of the tags
before. A group's weights are added up once and remembered, so that a place costs as many sums as there are groups, not
as there are features. Start at `of_words` and `of_place`, which say what is looked at.
"""

from collections.abc import Iterator

from relint.lexicon.lookup import Lexicon
from relint.typed import NamedTuple

SURE = "="  # with a word as it is written: the feature of a word that has one tag only
_QUOTES = str.maketrans("“”‘’–", "\"\"''-")


class Look(NamedTuple):
    """A word as features see it: as written, in lower case (figures as one of two marks), its shape and readings."""

    text: str
    normal: str
    shape: str
    reading: str


START, END = Look("-START-", "-START-", "S", "0"), Look("-END-", "-END-", "E", "0")
EDGES = {edge.text: edge for edge in (START, END)}
NO_TAG = "-"


def look(word: str, lexicon: Lexicon) -> Look:
    """Return how features see a word, or what stands for one beyond either end."""
    if word in EDGES:
        return EDGES[word]
    word = word.translate(_QUOTES)
    reading = lexicon.tags(word) if word[:1].isalpha() else 0
    return Look(word, normal(word), shape(word), f"{reading:x}")


def normal(word: str) -> str:
    """Return a word in lower case, figures as one of two marks."""
    if word[:1].isdigit():
        return "!year" if len(word) == 4 and word.isdigit() else "!num"
    return word.lower()


def shape(word: str) -> str:
    """Return how a word is written: "a" lower, "A" capital, "U" capitals, "M" both, "9" with figures, "x" other."""
    if word.isalpha():
        if word.islower():
            return "a"
        return "U" if word.isupper() and len(word) > 1 else "A" if word[0].isupper() else "M"
    if any(char.isdigit() for char in word):
        return "9" if word[0].isdigit() else "8"
    return "y" if any(char.isalpha() for char in word) else "x"


def alone(own: Look) -> list[str]:
    """Return the features of the word itself."""
    text, word, form, reading = own
    return [
        "b", f"w{word}", f"W{text}", f"s{word[-4:]}", f"t{word[-3:]}", f"u{word[-2:]}", f"v{word[-1:]}",
        f"f{word[:1]}", f"g{word[:2]}", f"i{word[:3]}", f"r{reading}", f"h{form} {reading}", f"x{word[-3:]} {form}",
    ]  # fmt: skip


def to_the_left(other: Look) -> list[str]:
    """Return the features that a word gives the one after it."""
    return [f"l{other.normal}"]


def further_left(other: Look) -> list[str]:
    """Return the features that a word gives the second after it."""
    return [f"k{other.normal}"]


def to_the_right(other: Look) -> list[str]:
    """Return the features that a word gives the one before it."""
    return [f"n{other.normal}", f"e{other.reading}"]


def further_right(other: Look) -> list[str]:
    """Return the features that a word gives the second before it."""
    return [f"m{other.normal}"]


def with_left(last: Look, own: Look) -> list[str]:
    """Return the features of a word and the one before it."""
    return [f"j{last.normal} {own.reading}", f"a{last.shape}{own.shape}"]


def with_right(own: Look, following: Look) -> list[str]:
    """Return the features of a word and the one after it."""
    return [
        f"d{own.shape}{following.shape}",
        f"o{own.reading} {following.reading}",
        f"c{own.normal} {following.reading}",
    ]


def of_tags(before: str, before2: str) -> list[str]:
    """Return the features of the two tags before."""
    return [f"p{before}", f"q{before} {before2}"]


def with_tag(before: str, own: Look) -> list[str]:
    """Return the features of a word and the tag before."""
    return [f"y{before} {own.normal}", f"z{before} {own.reading}"]


def with_tag_and_right(before: str, reading: str, following: str) -> list[str]:
    """Return the features of the tag before and the readings of a word and the one after it."""
    return [f"Z{before} {reading} {following}"]


def padded(words: list[Look]) -> list[Look]:
    """Return a sentence's words with two more at each end."""
    return [START, START, *words, END, END]


def of_words(words: list[Look], place: int) -> Iterator[str]:
    """Yield the features of a place of a padded sentence that ask for no tags."""
    second, last, own, following, second_following = words[place - 2 : place + 3]
    yield from alone(own)
    yield from further_left(second)
    yield from to_the_left(last)
    yield from to_the_right(following)
    yield from further_right(second_following)
    yield from with_left(last, own)
    yield from with_right(own, following)


def of_place(words: list[Look], place: int, before: str, before2: str) -> list[str]:
    """Return the features of a place of a padded sentence that ask for the tags before."""
    own, following = words[place], words[place + 1]
    return [
        *of_tags(before, before2),
        *with_tag(before, own),
        *with_tag_and_right(before, own.reading, following.reading),
    ]

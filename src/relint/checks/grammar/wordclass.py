"""What a word can be, told strictly: for rules that look at single words without a tagger. Start at `classes_of_text`.

The lexicon's tags hold whatever any list says ("safe" as a verb, "went" as a base form). Here a word is a verb only if
its lemma has an -ing form, and an inflected form only of such a lemma. Beside the readings a mask holds the shape of
the token: its capitals, or that it is a number or a mark.
"""

from collections.abc import Callable
from functools import cache, lru_cache

from relint.document import IS_CONTRACTED, Document
from relint.lexicon.lookup import open_lexicon
from relint.lexicon.tags import mask
from relint.tokens import kind_of

NAMES = (
    "base", "third", "ing", "past", "part", "sing", "plural", "adj", "more", "most", "adv", "known", "genitive",
    "lower", "title", "upper", "number", "mark", "pause", "open", "start", "end", "web",
)  # fmt: skip
"""The classes: a verb's base, -s, -ing, past and participle forms; nouns; adjectives in three degrees; adverbs; a word
of the lexicon; a possessive, which is nothing else; capitals; a number; a mark; a mark that ends a phrase or opens one;
the place before a sentence and the one after it; an address or a tag."""

CLASSES = {name: 1 << place for place, name in enumerate(NAMES)}
SHAPES = {
    "verb": ("base", "third", "ing", "past", "part"),
    "noun": ("sing", "plural"),
    "any-adj": ("adj", "more", "most"),
    "word": ("lower", "title", "upper"),
}
"""Names for several classes together."""

PAUSES = frozenset('.,;:!?…)]–—"”')
OPENERS = frozenset('(“‘["–—:;•*')

# Participles like their base that the lists lack.
_PARTICIPLES = frozenset("run overrun outrun rerun".split())


def _bits(pairs: str) -> tuple[tuple[int, int], ...]:
    """Return (bits of tags, bit of a class) for "base=VB third=VBZ"."""
    split = (pair.split("=") for pair in pairs.split())
    return tuple((mask(*tags.split(",")), CLASSES[name]) for name, tags in split)


_VERBS = _bits("base=VB third=VBZ ing=VBG past=VBD part=VBN")
_OTHERS = _bits("sing=NN plural=NNS adj=JJ more=JJR most=JJS adv=RB,RBR,RBS")
_WEB = frozenset(("url", "email", "hashtag", "handle", "hidden"))
START = CLASSES["start"]
OPENING = CLASSES["start"] | CLASSES["open"]
END = CLASSES["end"] | CLASSES["pause"]


def class_mask(name: str) -> int:
    """Return the bits of a class or of several together. KeyError for a name that is none."""
    found = 0
    for single in SHAPES.get(name, (name,)):
        found |= CLASSES[single]
    return found


class Classes:
    """The classes of the tokens of one draft, by their places."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.of: Callable[[str], int] = classes_of_text
        """Returns the classes of a token with this text. An attribute: hundreds of thousands of calls a megabyte."""

    def at(self, place: int, first: int, last: int) -> int:
        """Return the classes of the token at `place`; outside first to last (exclusive) those of a sentence's edge."""
        if place < first:
            return START
        return END if place >= last else classes_of_text(self.document.tokens[place].text)


def classes_of(document: Document) -> Classes:
    """Return the classes of a draft's words, for `Document.once`."""
    return Classes(document)


@lru_cache(1 << 16)
def classes_of_text(text: str) -> int:
    """Return the classes of a token with this text: what it can be, whatever stands beside it."""
    kind = kind_of(text)
    if kind == "word":
        own = text.endswith("'s") and text.lower() not in IS_CONTRACTED
        return (CLASSES["genitive"] if own else _readings(text)) | _shape(text)
    if kind == "number":
        return CLASSES["number"]
    if kind == "mixed":
        return CLASSES["upper"] | CLASSES["number"]
    if kind in _WEB:
        return CLASSES["web"]
    found = CLASSES["mark"]
    found |= CLASSES["pause"] if text in PAUSES else 0
    return found | (CLASSES["open"] if text in OPENERS else 0)


def _readings(word: str) -> int:
    lexicon = open_lexicon()
    tags = lexicon.tags(word)
    if not tags:
        return 0
    lower = word.lower()
    found = CLASSES["known"] | (CLASSES["part"] if lower in _PARTICIPLES else 0)
    return found | _classes(lexicon.verb_tags(lower), _VERBS) | _classes(tags, _OTHERS)


@cache
def _classes(tags: int, pairs: tuple[tuple[int, int], ...]) -> int:
    """Return the classes that a mask of tags stands for; few masks occur, so each is worked out once."""
    found = 0
    for bits, name in pairs:
        found |= name if tags & bits else 0
    return found


def _shape(text: str) -> int:
    if text.islower():
        return CLASSES["lower"]
    return CLASSES["upper"] if text.isupper() and len(text) > 1 else CLASSES["title"]

"""Real words in the wrong place, by what stands around them: "benefit form the scheme". Start at `wrong_word`.

Most words of a draft are no confusion words, and beside most neighbours a frequent one is no slip: the model's gates
say beside which. What is left is weighed by the evidence that was counted, and reported only if that is overwhelming.
"""

from collections.abc import Iterator
from functools import cache

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.grammar.wordclass import CLASSES, classes_of
from relint.confusions.model import Model, open_model
from relint.confusions.neighbours import EDGE, features, normal
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.unknown import looks_foreign

_OFTEN = 3
LETTERS = {
    "base": "v", "third": "z", "ing": "g", "past": "d", "part": "n", "sing": "s", "plural": "p", "adj": "j",
    "more": "c", "most": "t", "adv": "r", "genitive": "'", "title": "T", "upper": "T", "number": "#", "mark": "-",
    "pause": ".", "open": "(", "web": "@",
}  # fmt: skip
"""The letters of a class code; what else is known of a word does not matter here."""


@cache
def class_code(mask: int) -> str:
    """Return the word classes of a token as letters: "sv" for a noun that can be a verb."""
    return "".join(dict.fromkeys(letter for name, letter in LETTERS.items() if mask & CLASSES[name]))


def wrong_word(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the words in whose place another is far likelier, with that one.

    Options: `off`, words to leave alone; `beside`, pairs of words of which another rule says what is wrong.
    """
    model = open_model()
    beside = frozenset(context.options["beside"])
    off = frozenset(context.options["off"])
    draft = _Draft(document, model)
    words = (document.index.keys() & model.rivals.keys()) - off
    found: dict[tuple[str, str], list[int]] = {}
    last = -2
    for place in sorted(place for word in words for place in draft.places(word)):
        meant = draft.meant(place)
        # Of two words side by side one explains the other.
        if not meant or meant in off or place == last + 1 or draft.is_beside(place, beside):
            continue
        if looks_foreign(draft.words_of(place), context.lexicon):
            continue
        last = place
        found.setdefault((document.lowers[place], meant), []).append(place)
    for (written, meant), places in found.items():
        # A slip comes once; what a draft says again and again is its subject: "the direction defined …".
        if len(places) == 1 and not _is_subject(document, written, meant):
            token = document.tokens[places[0]]
            yield Finding(token.span, (like(token.text, meant.replace("'", "’")),))


def _is_subject(document: Document, written: str, meant: str) -> bool:
    """Whether a draft is about what is written: the word stands there often, the one that is likelier nowhere."""
    return len(document.index[written]) >= _OFTEN and meant not in document.index


class _Draft:
    """A draft beside the model."""

    def __init__(self, document: Document, model: Model) -> None:
        self.document = document
        self.model = model
        self._classes = document.once(classes_of)
        # A place before the first token is asked by an index below 0, one after the last lies in the padding.
        self._lowers = [*document.lowers, "", ""]
        self._seen: dict[str, tuple[str, str]] = {}

    def places(self, word: str) -> list[int]:
        """Return where a confusion word may be a slip."""
        return self.model.opened(word, self.document.index[word], self._lowers)

    def meant(self, place: int) -> str:
        """Return the word that was meant if the one at `place` is wrong, else ""."""
        word, text = self._lowers[place], self.document.tokens[place].text
        if word not in self.model.rivals:  # a possessive: "form's"
            return ""
        first, last, _ = self.document.sentence_of(place)
        # A capital is the word's own, unless the sentence begins with it.
        if text != word and (place > first or text[1:] != word[1:]):
            return ""
        around = [
            self._neighbour(near) if first <= near < last else EDGE
            for near in (place - 2, place - 1, place + 1, place + 2)
        ]
        return self.model.best(word, features(*zip(*around, strict=True)))[1]

    def _neighbour(self, place: int) -> tuple[str, str]:
        """Return a token as features see it, and its class."""
        _, _, text, kind = self.document.tokens[place]
        if text not in self._seen:
            self._seen[text] = normal(text.lower(), kind), class_code(self._classes.of(text))
        return self._seen[text]

    def is_beside(self, place: int, beside: frozenset[str]) -> bool:
        """Whether the word stands twice, or makes one of the pairs with a neighbour."""
        before, word, after = self._lowers[place - 1], self._lowers[place], self._lowers[place + 1]
        return word in (before, after) or f"{before} {word}" in beside or f"{word} {after}" in beside

    def words_of(self, place: int) -> list[str]:
        """Return the words of the sentence of a token."""
        sentence = self.document.sentence_of(place)
        return [token.text for token in self.document.tokens[sentence.first : sentence.last] if token.kind == "word"]

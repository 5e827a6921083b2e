"""Tags in context for the tokens of a draft, a sentence at a time, each sentence once. Start with `tags_of`.

The tagger was trained on the treebank's tokens, which are smaller than ours: "don't" is "do" and "n't" there,
"long-term" is "long", "-", "term". A token gets the tag of its head: the first piece of a contraction or possessive,
the last of a compound.
"""

import re
from collections.abc import Iterator

from relint.document import Document, Sentence
from relint.patterns import lazily
from relint.tagger.model import open_tagger

_CLITIC = lazily(r"(.+)('s|'re|'ve|'ll|'d|'m)\Z", re.IGNORECASE)
_NEGATED = lazily(r"(.+)(n't)\Z", re.IGNORECASE)


def tags_of(document: Document, token: int) -> str:
    """Return the fine tag of the token with this index, as its sentence makes it."""
    tagged = document.once(_tagged)
    sentence = document.sentence_of(token)
    if sentence.first not in tagged:
        tagged[sentence.first] = _tag(document, sentence)
    return tagged[sentence.first][token - sentence.first]


def tags_with(document: Document, token: int, word: str) -> list[str]:
    """Return the fine tags of a token's whole sentence as they would be if `word` stood in the token's place."""
    sentence = document.sentence_of(token)
    store = document.once(_supposed)
    if (token, word) not in store:
        store[token, word] = _tag(document, sentence, token, word)
    return store[token, word]


def tagged_tokens(document: Document) -> int:
    """Return how many tokens of the draft have been tagged: what the evaluation prints."""
    stores = (document.once(_tagged), document.once(_supposed))
    return sum(len(tags) for store in stores for tags in store.values())


def _tagged(document: Document) -> dict[int, list[str]]:  # noqa: ARG001 - a view takes the draft it is kept with
    """Return the store of tags: first token of a sentence → its tags."""
    return {}


def _supposed(document: Document) -> dict[tuple[int, str], list[str]]:  # noqa: ARG001 - as above
    """Return the store of tags for another word: (token, word) → the tags of its sentence."""
    return {}


def _tag(document: Document, sentence: Sentence, other: int = -1, text: str = "") -> list[str]:
    """Return the tags of a sentence, with `text` in place of the token `other`."""
    words: list[str] = []
    heads: list[int] = []
    for number, token in enumerate(document.tokens[sentence.first : sentence.last], sentence.first):
        own = text if number == other else token.text
        split = list(pieces(own)) if token.kind == "word" else [own]
        compound = len(split) > 1 and "-" in split
        heads.append(len(words) + (len(split) - 1 if compound else 0))
        words += split
    tags = open_tagger().tag(words)
    return [tags[head] for head in heads]


def pieces(word: str) -> Iterator[str]:
    """Yield the treebank's tokens of one word."""
    for pattern in (_NEGATED, _CLITIC):
        if match := pattern.match(word):
            yield from pieces(match.group(1))
            yield match.group(2)
            return
    if word.lower() == "cannot":
        yield word[:3]
        yield word[3:]
        return
    for number, part in enumerate(word.split("-")):
        if number:
            yield "-"
        if part:
            yield part

"""The forms of a phrase, for rule files that say `inflect`: made when packs are compiled, not when a draft is read."""

from collections.abc import Iterator

from relint.lexicon.lookup import open_lexicon

VERB_TAGS = ("VBZ", "VBG", "VBD", "VBN")
NOUN_TAGS = ("NNS",)


def inflected(phrase: str, replacements: tuple[str, ...], inflect: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (form of the phrase, the replacements in the same form); the phrase itself first.

    A verb phrase bends its first word ("stepping up"), a noun phrase its last ("stepping stones"). A form that equals
    an earlier one ("put") is not repeated. Replacements that cannot bend stay as they are.
    """
    yield phrase, replacements
    seen = {phrase}
    for tag in {"verb": VERB_TAGS, "noun": NOUN_TAGS}.get(inflect, ()):
        form = bend(phrase, tag)
        if form and form not in seen:
            seen.add(form)
            yield form, tuple(bend(text, tag) or text for text in replacements)


def bend(phrase: str, tag: str) -> str | None:
    """Return `phrase` with its head in the form `tag`: its last word for nouns, its first for verbs."""
    words = phrase.split(" ")
    head = -1 if tag in NOUN_TAGS else 0
    form = bent_word(words[head], tag)
    if form is None:
        return None
    words[head] = form
    return " ".join(words)


def bent_word(word: str, tag: str) -> str | None:
    """Return one word in the form `tag`: as the lexicon says, by its last part ("e-mails"), else a regular plural."""
    lexicon = open_lexicon()
    form = lexicon.inflect(word, tag)
    if form is None and "-" in word:
        front, _, last = word.rpartition("-")
        form = bent_word(last, tag)
        return form and f"{front}-{form}"
    if form is None and tag == "NNS" and not word.endswith("s"):
        return f"{word}es" if word.endswith(("x", "z", "ch", "sh")) else f"{word}s"
    return form


def rarest(words: tuple[str, ...]) -> str:
    """Return the word under which a phrase is filed: the least common one, the longest of equals."""
    lexicon = open_lexicon()
    letters = [word for word in words if word[:1].isalpha()] or list(words)
    return min(letters, key=lambda word: (lexicon.zipf(word), -len(word)))

"""Whether a word is a name by its capital, as several checks ask. Start at `has_capital`."""

from relint.document import Document

WORDS = ("word",)
CODES = ("word", "mixed")  # with "COVID-19" and "E5"


def has_capital(document: Document, place: int, kinds: tuple[str, ...] = WORDS) -> bool:
    """Whether a word with a capital stands at the token index `place`; never beyond the ends of the draft."""
    if not 0 <= place < len(document.tokens):
        return False
    token = document.tokens[place]
    return token.kind in kinds and token.text[0].isupper()


def is_named(document: Document, place: int) -> bool:
    """Whether a capital stands in mid sentence, where only names and titles have one; never beyond the ends."""
    if not 0 <= place < len(document.tokens):
        return False
    return document.tokens[place].text[0].isupper() and not document.starts_sentence(place)

"""The indefinite article: "a" before a consonant, "an" before a vowel, by sound.

Start at `a_or_an`; `sounds.py` knows how words are spoken.
"""

from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.grammar.sounds import begins_with_vowel
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.tags import mask

_QUOTES = frozenset("\"'“‘([")
# After these a capital A is a name: "hepatitis A is", "Class A offences".
_FUNCTION = SETS["det"] | SETS["prep"] | SETS["conj"] | SETS["be"] | SETS["modal"] | SETS["sub"] | SETS["pronoun"]


def a_or_an(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each "a" or "an" that does not fit the sound of the next word.

    Options: `spoken`, acronyms that are said as words; `lettered`, capitals that are said letter by letter though they
    could be a word.
    """
    spoken = frozenset(context.options.get("spoken", ()))
    lettered = frozenset(context.options.get("lettered", ()))
    for written in ("a", "an"):
        for place in document.index.get(written, ()):
            word = _word_after(document, place)
            if word is None or not _is_article(document, context, place, word):
                continue
            vowel = begins_with_vowel(_as_said(document, context, word), spoken, lettered)
            if vowel is not None and vowel != (written == "an"):
                yield _finding(document, context, place, word)


def _word_after(document: Document, place: int) -> int | None:
    """Return the token that the article stands before, past an opening mark; None if it is no word or number."""
    word = place + 1
    last = document.block_of(place).last
    if (
        word < last
        and document.tokens[word].text in _QUOTES
        and document.tokens[word].start > document.tokens[place].end
    ):
        word += 1
    if word >= last or document.tokens[word].kind not in ("word", "number", "mixed"):
        return None
    return word


def _is_article(document: Document, context: Context, place: int, word: int) -> bool:
    """Whether the token is an article at all: not a name ("vitamin A is"), not Welsh, not the slip of a longer word."""
    text = document.tokens[place].text
    after = document.tokens[word]
    if after.text.lower() in _FUNCTION and after.text != "US" and after.text.lower() not in ("one", "every", "other"):
        return False  # "an the", "a of": two small words, which other rules report
    if text in ("A", "AN", "An") and not document.starts_sentence(place) and not _in_heading(document, place):
        return False
    if after.text[:1].isupper() and place and not document.starts_sentence(place - 1):
        before = document.tokens[place - 1].text
        if before[:1].isupper() and not context.lexicon.knows(before):
            return False  # the article of another language inside a name: "Sgoil an Rubha"
    if after.kind == "word" and after.text.islower() and not context.lexicon.knows(after.text):
        return place > 0 and context.lexicon.knows(document.tokens[place - 1].text)
    return True


def _in_heading(document: Document, place: int) -> bool:
    """Whether the article stands in a heading in capitals or title case, and is not its last letter ("Annex A")."""
    if document.block_of(place).kind not in ("heading", "headline"):
        return False
    before = document.tokens[place - 1].text if place else ""
    return before.lower() in _FUNCTION or document.tokens[place].text == "AN"


def _as_said(document: Document, context: Context, word: int) -> str:
    """Return the word's text, in lower case where a whole line stands in capitals: "A NEW SCHOOL" is no acronym."""
    text = document.tokens[word].text
    if text.isupper() and len(text) > 3 and context.lexicon.zipf(text.lower()) > 3 and text.lower() in context.lexicon:
        block = document.block_of(word)
        words = [token.text for token in document.tokens[block.first : block.last] if token.kind == "word"]
        if sum(token.isupper() for token in words) * 2 > len(words):
            return text.lower()
    return text


def _finding(document: Document, context: Context, place: int, word: int) -> Finding:
    """Return the finding; "an" before a plural is more likely "and", and then no fix is safe."""
    token = document.tokens[place]
    article = like(token.text if token.text != "AN" else "A", "a" if document.lowers[place] == "an" else "an")
    values = (("word", document.tokens[word].text),)
    listed = context.lexicon.tags(document.tokens[word].text)
    if document.lowers[place] == "an" and place and _joins(document, place, word, listed):
        return Finding(token.span, ("and", article), values, safety="suggest")
    return Finding(token.span, (article,), values)


def _joins(document: Document, place: int, word: int, tags: int) -> bool:
    """Whether "an" stands where "and" would: between two names, or before a plural."""
    if tags and tags & mask("NNS", "NNPS") and not tags & mask("NN", "JJ", "NNP"):
        return True
    before, after = document.tokens[place - 1], document.tokens[word]
    return all(
        token.kind == "word" and token.text.istitle() and not document.starts_sentence(index)
        for token, index in ((before, place - 1), (after, word))
    )

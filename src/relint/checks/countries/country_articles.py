"""Countries with and without "the": "the Ukraine", "in Netherlands". Start at `unwanted` and `missing`.

A name before a noun says nothing: "the Ukraine war" and "UK firms" are right. So both checks look at what follows: only
a mark, or a word that can be no noun or adjective, shows that the name stands alone.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.countries.places import mentions
from relint.checks.grammar.clauses import FINITE, SINGULAR, opens_subject
from relint.checks.literal import base_span
from relint.diagnostic import Finding
from relint.document import Document
from relint.gazetteer import CAPITAL, open_gazetteer
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, NOUN, PROPER, mask

PREPOSITIONS = frozenset(
    """in than of to from across within throughout for with by outside inside into around over against between beyond
    near leave leaves leaving left join joins joined joining visit visits visited visiting""".split()
)
STOPS = frozenset('.;:?!)”"')
NOMINAL = NOUN | ADJECTIVE | PROPER | mask("VBN", "VBG", "CD", "VBD")
VERBS = FINITE | SINGULAR.keys() | {"must", "remains", "wants", "needs", "continues"}


def unwanted(document: Document, context: Context) -> Iterator[Finding]:
    """Yield "the" before names that take none. Options: `names`."""
    for name in context.options["names"]:
        for place in document.index.get(name.lower(), ()):
            if place and document.tokens[place].text[: len(name)] == name and document.bases[place - 1] == "the":
                possessive = document.bases[place] != document.lowers[place]
                if possessive or _stands_alone(document, context.lexicon, place + 1):
                    yield Finding(base_span(document, place - 1, place + 1), (name,))


def missing(document: Document, context: Context) -> Iterator[Finding]:
    """Yield names that lack their "the". Options: `names`, names beside those of the gazetteer that take it."""
    for first, last in _takers(document, context.options["names"]):
        if first and document.block_of(first).kind == "paragraph" and _lacks(document, context.lexicon, first, last):
            span = base_span(document, first, last)
            name = document.line(span)
            yield Finding(span, (f"{'The' if document.starts_sentence(first) else 'the'} {name}",))


def _lacks(document: Document, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether a name that takes "the" stands alone after a preposition, or as a subject, without it."""
    if not _is_prose(document, first):
        return False
    if document.bases[first - 1] in PREPOSITIONS and not document.starts_sentence(first):
        possessive = document.bases[last - 1] != document.lowers[last - 1]
        return possessive or _stands_alone(document, lexicon, last)
    return last < len(document.tokens) and document.lowers[last] in VERBS and opens_subject(document, first)


def _takers(document: Document, names: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the tokens (first, last) of names that take "the"."""
    countries = open_gazetteer().countries
    for mention in mentions(document):
        name, article = countries[mention.country][:2]
        if mention.role != CAPITAL and ((article and mention.key == name.lower()) or mention.key in names):
            yield mention.first, mention.last


def _is_prose(document: Document, place: int) -> bool:
    """Whether the token stands in a full sentence of five tokens or more: one that ends with a stop."""
    sentence = document.sentence_of(place)
    if sentence.last - sentence.first < 5:
        return False
    return any(token.text in ".?!" for token in document.tokens[sentence.last - 2 : sentence.last])


def _stands_alone(document: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether what follows a name shows that no noun comes for which the name is an attribute."""
    if place >= len(document.tokens) or document.block_of(place - 1).last <= place:
        return True
    token = document.tokens[place]
    if token.kind == "mark":
        return token.text in STOPS or (token.text == "," and not _is_listed(document, place + 1))
    if token.kind != "word" or not token.text.islower():
        return False
    if token.text in ("and", "or"):
        return _ends_pair(document, lexicon, place + 1)
    return token.text in VERBS or not lexicon.tags(token.text) & NOMINAL


def _is_listed(document: Document, place: int) -> bool:
    """Whether after a comma a further name follows: "UK, US and EU firms"."""
    return place < len(document.tokens) and not document.tokens[place].text[:1].islower()


def _ends_pair(document: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether after "and" one name follows that no noun follows: "the Ukraine and Moldova will", not "… wars"."""
    if place + 1 >= len(document.tokens):
        return False
    place += document.bases[place] == "the"
    if not document.tokens[place].text[:1].isupper():
        return False
    after = document.tokens[place + 1]
    return after.text in STOPS or (after.text.islower() and not lexicon.tags(after.text) & NOMINAL)

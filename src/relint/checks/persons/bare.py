"""Offices without article or name: "Health Secretary said", "launched by Housing Minister today".

Start at `bare_office`. In running prose an office is "the Health Secretary" or "Health Secretary Jane Doe"; where both
article and name are missing, the name was taken out. Headlines do without articles, so headings are left out; and so
does English itself here and there: "as Health Secretary", "Jane Doe, Health Secretary, said".
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.persons.offices import HEADS, POST_NOMINALS, SPEECH, office_end, office_first
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import mask
from relint.span import Span

_ADVERBS = frozenset("today yesterday also now recently tonight then later already again".split())
_PREPOSITIONS = frozenset("by with from to between alongside told asked joined".split())
_CONJUNCTIONS = frozenset("when after before while since because where that".split())
_PAST_OR_MODAL = mask("VBD", "MD")
_FINITE = frozenset("has is was".split())
_SMALL = frozenset("on in at by for from after before during since until with the a an last this next who as".split())


def bare_office(document: Document, context: Context) -> Iterator[Finding]:
    """Yield offices that have neither article nor name, with the verb they are the subject or speaker of."""
    for head in HEADS:
        for number in document.index.get(head, ()):
            if document.tokens[number].text[0].islower() or document.lowers[number] != head:
                continue
            block = document.block_of(number)
            if block.kind in ("paragraph", "item"):
                span = _bare(document, number, block, context.lexicon)
                if span is not None:
                    yield Finding(span)
    yield from _bare_letters(document)


def _bare_letters(document: Document) -> Iterator[Finding]:
    """Yield "MP said" at the start of a paragraph."""
    for letters in POST_NOMINALS:
        for number in document.index.get(letters.lower(), ()):
            block = document.block_of(number)
            following = document.lowers[number + 1] if number + 1 < block.last else ""
            if number == block.first and following in SPEECH and document.tokens[number].text == letters:
                yield Finding(Span(document.tokens[number].start, document.tokens[number + 1].end))


def _bare(document: Document, head: int, block: Block, lexicon: Lexicon) -> Span | None:
    """Return the span of the office with this head if it is bare."""
    first = office_first(document, head, block.first)
    last = office_end(document, head, block.last)
    if not document.tokens[first].text[0].isupper():
        return None
    verb = last
    while verb < block.last and document.lowers[verb] in _ADVERBS:
        verb += 1
    finite = verb < block.last and _is_finite(document, verb, lexicon)
    tokens = document.tokens
    if finite and _is_subject(document, first, last, verb, block):
        return Span(tokens[first].start, tokens[verb].end)
    if document.lowers[last : last + 2] == [",", "who"] and last - first > 1 and document.starts_sentence(first):
        return Span(tokens[first].start, tokens[last - 1].end)
    if _is_agent(document, first, last, block) and (finite or verb > last or _agent_ends(document, last, block)):
        return Span(tokens[first - 1].start, tokens[last - 1].end)
    if _is_speaker(document, first, last, block):
        return Span(tokens[first - 1].start, tokens[last - 1].end)
    return None


def _is_finite(document: Document, verb: int, lexicon: Lexicon) -> bool:
    """Whether a word is a verb that has a subject: "said", "will", "has"."""
    token = document.tokens[verb]
    if token.kind != "word" or not token.text.islower():
        return False
    return token.text in _FINITE or bool(lexicon.tags(token.text) & _PAST_OR_MODAL)


def _is_subject(document: Document, first: int, last: int, verb: int, block: Block) -> bool:
    """Whether a bare office begins a sentence or clause and so is the subject of the verb after it."""
    said = document.lowers[verb] in SPEECH or document.lowers[verb] in _FINITE
    if first == block.first or document.starts_sentence(first):
        return last - first > 1 or said
    before = document.lowers[first - 1]
    if before in "”\"'":
        return said and first - 2 >= block.first and document.lowers[first - 2] in (",", "?", "!", ".")
    return last - first > 1 and _begins_clause(document, before, first, verb if verb > last else last, block)


def _begins_clause(document: Document, before: str, first: int, verb: int, block: Block) -> bool:
    """Whether the word or mark `before` an office of several words lets a clause begin with it."""
    named = _name_before(document, first - 1, block)
    if before == ",":
        # "Work starts in May, Roads Minister announced." But "Jane Doe, Roads Minister, said" is an apposition.
        return not named
    if before == "and":
        return named and document.lowers[verb - 1] in _ADVERBS  # "Jane Doe and Roads Minister today opened"
    if before == "as":
        return document.lowers[verb] not in _FINITE  # "my aim as Home Secretary was to build prisons"
    sentence = before == ":" or (before in _ADVERBS and document.starts_sentence(first - 1))
    return sentence or before in _CONJUNCTIONS


def _name_before(document: Document, end: int, block: Block) -> bool:
    """Whether two capitalised words that are no office stand before the token `end`: "Grant Lee and", "Jane Doe,"."""
    if end - 2 < block.first:
        return False
    pair = (end - 2, end - 1)
    return all(
        document.tokens[n].text[0].isupper() and document.lowers[n] not in HEADS and document.lowers[n] not in _SMALL
        for n in pair
    )


def _is_agent(document: Document, first: int, last: int, block: Block) -> bool:
    """Whether a bare office follows "by", "with" and the like."""
    return last - first > 1 and first > block.first and document.lowers[first - 1] in _PREPOSITIONS


def _agent_ends(document: Document, last: int, block: Block) -> bool:
    """Whether what follows an office shows that no name comes."""
    if last == block.last or document.lowers[last] in (".", ";"):
        return True
    if document.lowers[last] in ("and", ","):
        return last + 1 < block.last and document.tokens[last + 1].text[0].islower()
    after = document.tokens[last]
    # A noun makes the office an adjective: "subject to Secretary of State approval".
    return after.text in _SMALL or after.text == "ahead"


def _is_speaker(document: Document, first: int, last: int, block: Block) -> bool:
    """Whether a bare office ends an attribution: "“…,” said Health Secretary."."""
    if first - 2 < block.first or document.lowers[first - 1] not in SPEECH or document.lowers[first - 2] not in "”\"',":
        return False
    if last == block.last or document.lowers[last] in (".", ";"):
        return True
    return document.lowers[last] == "," and last + 1 < block.last and document.tokens[last + 1].text[0].islower()

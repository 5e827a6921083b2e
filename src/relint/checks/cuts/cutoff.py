"""Sentences that end before they are over. Start at `sentence_cut`, which reads what stands last in a block.

A line without a full stop is laid out like a heading, so that a cut sentence passes for one. It is a sentence if a verb
of a sentence stands in it and it does not begin as headings do ("What the trust will do for you").
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.cuts.gaps import ARTICLES, HARD, STOPS
from relint.checks.persons.offices import SPEECH
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, NOUN, VERB, mask
from relint.patterns import lazily
from relint.span import Span

_SURE_VERBS = frozenset("is are was were has have had will would can could should must may might does did do".split())
_AUXILIARIES = _SURE_VERBS | frozenset(["to", "be", "been"])
# What begins a question or a relative clause, which may end with a preposition: "Where the money comes from".
_OPEN_CLAUSE = frozenset("what who whom where when which how why that whose".split())
_PREPOSITIONS = frozenset(
    """of by from with to in at on for into under through during about after before until towards near against over
    against among between despite including via per than as like behind beyond within""".split()
)
_UNENDING = frozenset(["such as", "more than", "less than", "fewer than", "according to", "because of"])
_ADVERBS = frozenset("also already recently just still even currently formally".split())
# Verbs that need an object, in the forms in which a cut leaves them: "has welcomed", "want to give".
_TRANSITIVE = frozenset(
    """welcomed announced unveiled praised thanked urged awarded given brought made taken told asked launched published
    give bring make take tell ask ensure provide deliver announce urge thank praise award allow enable help""".split()
)
_AWAITED = frozenset("expected due set likely meant planned able forecast ready going about hoped intended".split())
_ASKED = frozenset("asked invited urged told required allowed encouraged advised able used forced keen free".split())
_NEEDS_OBJECT = frozenset("contact provide ensure deliver bring tell inform mention include require".split())
_QUANTITIES = frozenset("cent number half majority range series percentage variety dozens hundreds thousands".split())
# Adjectives that are never nouns after "the".
_ATTRIBUTES = frozenset("full whole main entire recent further initial national annual necessary total".split())
_BE = frozenset("is are was were be been".split())
_DETERMINERS = frozenset("a an its their our his every".split())
_PRONOUNS = frozenset("it he she we they you i there this that".split())
_LEAST_WORDS = 4
_LINE_CUT = lazily(
    r"\n(?=(?:It|He|She|They|There|These|This|We|Its|Their|Our|But|However|Last|Since|When|After) [a-z])"
    r"(?:(?<=[a-z]\n)|(?<=[a-z][ \r]\n))"
)


def sentence_cut(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the last word or two of blocks without a full stop that end where no sentence can."""
    for number, block in enumerate(document.blocks):
        last = block.last - 1
        if last - block.first < _LEAST_WORDS - 1 or document.tokens[last].kind != "word":
            continue
        if block.part == "contacts" or block.kind not in ("headline", "paragraph", "heading"):
            continue
        if not document.tokens[last].text.islower() or _said_elsewhere(document, block, last):
            continue
        following = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
        if following is None or following.kind != "item":
            first = _cut(document, block, context.lexicon)
            if first is not None:
                yield Finding(Span(document.tokens[first].start, document.tokens[last].end))


def _said_elsewhere(document: Document, block: Block, last: int) -> bool:
    """Whether another rule reports the word: an article, or any small word at the end of a paragraph."""
    word = document.lowers[last]
    later = block.kind == "paragraph" or document.sentence_of(last).first > block.first
    return word in STOPS if later else word in ARTICLES


def _cut(document: Document, block: Block, lexicon: Lexicon) -> int | None:
    """Return the first token to mark at the end of a block that is cut off, or None."""
    last = block.last - 1
    word, before = document.lowers[last], document.lowers[last - 1]
    if word in ("and", "or") and before in (";", ","):
        return None  # the last but one of a list without bullets
    awaited = before == "to" and word in _TRANSITIVE and _is_awaited(document, last - 2)
    awaited = awaited and document.lowers[block.first] not in _OPEN_CLAUSE
    partial = document.lowers[block.first] not in _OPEN_CLAUSE and _is_partial(document, block, before, word)
    if awaited or partial or f"{before} {word}" in _UNENDING or _lacks_noun(before, word, lexicon):
        return last - 1
    if word in HARD or (word in ("who", "which") and before == ",") or _is_bare_verb(document, block, before, word):
        return last
    if not _is_sentence(document, block):
        return None
    if word in _PREPOSITIONS and _is_object(document, last - 1, lexicon):
        return last
    transitive = word in _TRANSITIVE and before in ("has", "have", "had", "will", "would", "can")
    return last - 1 if transitive or (word in _ADVERBS and before in _AUXILIARIES) else None


def _is_partial(document: Document, block: Block, before: str, word: str) -> bool:
    """Whether two words leave something due in any clause: "10% of", "are asked to", "many of which"."""
    earlier = document.lowers[block.last - 3]
    if word == "of":
        return before in _QUANTITIES or before.endswith("%")
    if word == "to":
        return before in _AWAITED | _ASKED and earlier in _BE
    if word in _NEEDS_OBJECT:
        return before in ("can", "should", "will", "must")
    if word in ("which", "whom", "whose"):
        return before in ("of", "in", "for", "to", "with", "from", "by")
    attribute = word in _ATTRIBUTES and before == "the" and _is_sentence(document, block)
    verb = word in _SURE_VERBS and before not in _PRONOUNS and before != "as"
    return attribute or (verb and "said" in document.lowers[block.first : block.last - 2])


def _lacks_noun(before: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a block ends with an adjective whose noun is due: "has built a new"."""
    tags = lexicon.tags(word) if before in _DETERMINERS else 0
    return bool(tags & ADJECTIVE) and not tags & (NOUN | mask("VBG", "CD", "PRP"))


def _is_awaited(document: Document, place: int) -> bool:
    """Whether "is expected" or the like ends at a token, behind a noun: "the refit is expected [to take]"."""
    words = document.lowers[max(place - 2, 0) : place + 1]
    return len(words) > 2 and words[2] in _AWAITED and words[1] in _BE and words[0] not in _PRONOUNS - {"that"}


def _is_bare_verb(document: Document, block: Block, before: str, word: str) -> bool:
    """Whether a block ends with "is" or "will" that no clause could end with: "The aim of the trust is"."""
    if word not in _SURE_VERBS or before in _PRONOUNS:
        return False
    return before in ("which", "who") or _begins_sentence(document, block)


def _begins_sentence(document: Document, block: Block) -> bool:
    """Whether a block begins with an article and holds no clause that could end with its verb."""
    words = document.lowers[block.first : block.last - 1]
    return words[0] in ("the", "a", "an", "this") and not _OPEN_CLAUSE.intersection(words) and "as" not in words


def _is_object(document: Document, place: int, lexicon: Lexicon) -> bool:
    """Whether a token is a noun and no verb, after which a preposition cannot be stranded: "by the mayor on"."""
    token = document.tokens[place]
    tags = lexicon.tags(token.text) if token.kind == "word" else NOUN
    return bool(tags & NOUN) and not tags & VERB


def _is_sentence(document: Document, block: Block) -> bool:
    """Whether a block has a verb of a sentence, or the article a sentence begins with, and no open clause."""
    words = document.lowers[document.sentence_of(block.last - 1).first : block.last - 1]
    if _OPEN_CLAUSE.intersection(words) or words[:1] == ["if"]:
        return False
    return any(word in _SURE_VERBS for word in words[1:]) or (words[0] in ("the", "a", "an") and len(words) > 6)


def line_cut(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the last word of a line in a paragraph that ends without a mark before a line that begins a sentence.

    Where paragraphs have no blank lines between them, this is where one was cut off: "to trace the", "They can see".
    """
    if document.format != "text":
        return
    for match in _LINE_CUT.finditer(document.text):
        place = document.token_at(match.start()) - 1
        block = document.block_of(place)
        inside = place > block.first + _LEAST_WORDS and match.end() <= block.span.end
        if block.kind == "paragraph" and inside and document.text.find("\n") < match.start():
            yield Finding(document.tokens[place].span)


def stops_open(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the last word and mark of text that ends with a comma or dash, or with a colon and nothing below."""
    blocks = document.blocks
    for number, block in enumerate(blocks):
        last = block.last - 1
        if block.kind not in ("paragraph", "heading") or block.part != "body" or last - block.first < 6:
            continue
        mark, word = document.tokens[last].text, document.tokens[last - 1]
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if mark in ",-–—" and word.kind == "word" and _is_prose(document, block):
            if following is not None and _begins_anew(document, following):
                yield Finding(Span(word.start, document.tokens[last].end))
        elif (
            mark == ":"
            and word.text.islower()
            and word.text not in SPEECH
            and (following is None or following.kind == "ends")
        ):
            yield Finding(Span(word.start, document.tokens[last].end))


def _is_prose(document: Document, block: Block) -> bool:
    """Whether most words are in small letters: no address, no salutation."""
    words = [token.text for token in document.tokens[block.first : block.last] if token.kind == "word"]
    return sum(word.islower() for word in words) * 3 >= len(words) * 2


def _begins_anew(document: Document, block: Block) -> bool:
    """Whether a block begins a new sentence of the draft's own, or ends the release."""
    if block.kind == "ends":
        return True
    text = document.slice(block.span)
    return block.kind == "paragraph" and text[:1].isupper() and text.rstrip()[-1:] in ".!?"


_ADDRESS = lazily(
    r"(?<![\w.@/])(?:[a-z][\w.+-]*@(?:www\.)?|www\.|https?://(?:www\.)?)(?![\w/@.-])|(?<![\w@])www(?=\.?$)",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = lazily(r"(?:@|www\.?|://)(?![\w/])")
_LABEL = lazily(r"^[ \t]*([A-Z][A-Z /&-]{2,24}):[ \t]*\r?$", re.MULTILINE)
_FILLED = lazily(r"^[ \t]*[A-Z][A-Z /&-]{2,24}:[ \t]+\S", re.MULTILINE)
_LEAST_LABELS = 2


def address_cut(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield web and mail addresses of which only the head stands: "media@", "www."."""
    text = document.flow.text
    if "@" in text or "www" in document.flow.lower or "://" in text:
        heads = (match.start() for match in _HEAD.finditer(text))
        spans = {match.span() for at in heads for match in _ADDRESS.finditer(text, max(at - 40, 0), at + 16)}
        for start, end in sorted(spans):
            yield Finding(document.flow.span(start, end))


def label_empty(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield labels in capitals with nothing behind them or under them, where others of their kind are filled."""
    if document.format != "text" or ":" not in document.index or len(_FILLED.findall(document.text)) < _LEAST_LABELS:
        return
    for match in _LABEL.finditer(document.text):
        place = document.token_at(match.start(1))
        number = document.blocks.index(document.block_of(place))
        following = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
        if following is None or following.kind in ("heading", "ends") or _FILLED.match(document.text, match.end() + 1):
            yield Finding(Span(match.start(1), match.end(1) + 1))

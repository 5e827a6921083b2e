"""Capitals that nobody need explain: names that begin with them, what is shouted, and what the text says in words.

Start reading at `tells` and `is_plain`. "CALA Homes" and "DP World" are names; "PRIME MINISTER:" says who speaks; in
"the operator BAA" and "CTC, the cyclists' organisation" the reader is told what it is.
"""

from relint.checks.code import Context
from relint.document import Document
from relint.lexicon.tags import mask

_THESE = frozenset("the a an this that these those our its their his her my your each every all both".split())
_ARTICLES = frozenset("the a an".split())
_RUN = 3  # words in capitals that make a heading or the name of a speaker
_TOUCH_AFTER, _TOUCH_BEFORE = "/_@&", "/_@&#£$"
_JOINS = mask("IN", "CC", "TO")


def tells(document: Document, place: int, context: Context) -> bool:
    """Whether the words around the capitals at `place` tell what they are, there and wherever they come again.

    Options: `kinds` (nouns: "the union PCS"), `firms` (last words of the names of firms and schools: "EDF Energy").
    """
    if _is_told(document, place, context):
        return True
    words = _capitals_after(document, place)
    return bool(words) and words[-1].lower() in context.options["firms"]


def is_plain(document: Document, place: int, context: Context) -> bool:
    """Whether the capitals at `place` stand in prose as an acronym, and not in capitals, a code or a longer name.

    Option `posts`: words that no firm's name has after its initials ("NLB Chairman").
    """
    if _is_shouted(document, place) or _is_code(document, place):
        return False
    return not _begins_name(document, place, context)


def _is_shouted(document: Document, place: int) -> bool:
    """Whether the words beside it are in capitals too: a heading, a form, a warning, the name of a speaker."""
    sentence = document.sentence_of(place)
    tokens = document.tokens
    own = tokens[place].text
    beside = tokens[max(place - 1, sentence.first) : min(place + 2, sentence.last)]
    if any(token.text.isupper() and len(token.text) > _RUN and token.text != own for token in beside):
        return True
    first, last = place, place + 1
    while first > sentence.first and tokens[first - 1].text.isupper():
        first -= 1
    while last < sentence.last and tokens[last].text.isupper():
        last += 1
    speaks = first == sentence.first and last < len(tokens) and tokens[last].text == ":"
    return last - first >= _RUN or speaks


def _is_code(document: Document, place: int) -> bool:
    """Whether the capitals belong to a code or to what a sign joins to them: "EH1 3DG", "R&D", "EU/NLB"."""
    tokens = document.tokens
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    before = tokens[place - 1] if place else None
    if following and (following.kind == "number" or following.text in _TOUCH_AFTER):
        return following.kind == "number" or following.start == tokens[place].end
    return bool(before and before.text in _TOUCH_BEFORE and before.end == tokens[place].start)


def _is_told(document: Document, place: int, context: Context) -> bool:
    """Whether the words beside it tell what it is: "the union PCS", "known as NUCKLE", "CTC, the cyclists' body"."""
    lowers = document.lowers
    block = document.block_of(place)
    before = lowers[place - 1] if place > block.first else ""
    if before in context.options["kinds"] or (before == "as" and lowers[place - 2] in ("known", "trading", "branded")):
        return True
    after = lowers[place + 1 : min(place + 4, block.last)]
    if len(after) < _RUN or after[0] not in (",", "-", "–", "—") or not after[2].isalpha():
        return False
    owner = any(document.tokens[near].text.endswith(("'s", "’s")) for near in (place + 2, place + 3))
    return owner or (after[1] in _ARTICLES and document.tokens[place + 3].text.islower())


def _begins_name(document: Document, place: int, context: Context) -> bool:
    """Whether a name goes on after it: "DD Eatzakaya", but not "the NLB Roundtable" or "NLB Chairman"."""
    words = _capitals_after(document, place)
    if not words or words[0].isupper() or words[0].lower() in context.options["posts"]:
        return False
    before = document.tokens[place - 1].text if place > document.block_of(place).first else ""
    # After a determiner, noun or adjective it describes what follows: "the NLB Rules", "Chinatown MRT Exit".
    return not before.isalpha() or bool(context.lexicon.tags(before.lower()) & _JOINS and before.lower() not in _THESE)


def _capitals_after(document: Document, place: int) -> list[str]:
    """Return the words with a capital that follow it in its block, without possessive endings."""
    words = []
    for token in document.tokens[place + 1 : document.block_of(place).last]:
        if token.kind != "word" or not token.text[0].isupper():
            break
        words.append(token.text.removesuffix("'s"))
    return words

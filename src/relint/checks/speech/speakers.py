"""Words attributed to nobody: the speaker, or the words, were taken out.

`speaker_missing` finds an office cut off from its verb by the one comma that a name left behind ("The Health Secretary,
said:") and a verb with nobody before it ("Speaking in Leeds, said:"); `quotation_missing` a quotation that is announced
and never comes.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.persons.offices import SPEECH, office_before, office_first
from relint.diagnostic import Finding
from relint.document import Block, Document

_QUOTES = frozenset("“\"‘'")
_PREPOSITIONS = frozenset("in at to from on of for by near".split())
_OPENING_WORDS = frozenset("in at on after before during following with at as".split())


def speaker_missing(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield speech verbs, with the office cut off from them, that name nobody."""
    for verb in SPEECH:
        for number in document.index.get(verb, ()):
            block = document.block_of(number)
            if block.kind not in ("paragraph", "item") or document.lowers[number] != verb:
                continue
            first, last = _nobody(document, number, block)
            if first < last:
                yield Finding(document.span(first, last))


def _nobody(document: Document, verb: int, block: Block) -> tuple[int, int]:
    """Return the tokens (first, last exclusive) that should name a speaker, or an empty range."""
    following = document.lowers[verb + 1] if verb + 1 < block.last else ""
    if verb - 1 > block.first and document.lowers[verb - 1] == "," and following in (":", "that", "today"):
        first = _cut_off(document, verb, block)
        if first is not None:
            return first, verb + 1
    if following == ":" and (verb == block.first or _only_a_phrase(document, verb)):
        return verb, verb + 2
    return verb, verb


def _cut_off(document: Document, verb: int, block: Block) -> int | None:
    """Return where "The Health Secretary, said:" begins, or None if no bare office begins the sentence."""
    head = office_before(document, verb - 1, block.first)
    if head is None:
        return None
    first = office_first(document, head, block.first)
    if first > block.first and document.lowers[first - 1] == "the":
        first -= 1
    return first if document.starts_sentence(first) else None


def _only_a_phrase(document: Document, verb: int) -> bool:
    """Whether nothing but one phrase, with its comma, stands before the verb: "Speaking in Leeds today, said:"."""
    first = document.sentence_of(verb).first
    if verb - first < 2 or verb - first > 25:
        return False
    opening = document.lowers[first]
    if not (opening.endswith("ing") or opening in _OPENING_WORDS):
        return False
    marks = [n for n in range(first, verb) if document.tokens[n].kind == "mark"]
    if not marks:
        # Without a comma only a word that cannot be anybody proves it: "Commenting on the plans said:" may be "plans".
        return document.lowers[verb - 1] in ("today", "yesterday", "tomorrow")
    last = verb - 2
    named = last > first and document.tokens[last].text[0].isupper() and document.lowers[last - 1] not in _PREPOSITIONS
    return marks == [verb - 1] and not named


def quotation_missing(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield "… said:" at the end of a paragraph after which no words of a speaker come."""
    blocks = document.blocks
    for number, block in enumerate(blocks):
        if block.kind == "paragraph" and _announces(document, block):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            if following is None or _is_no_quotation(document, following):
                span = document.span(block.last - 2, block.last)
                yield Finding(span)


def _announces(document: Document, block: Block) -> bool:
    """Whether a block ends "said:"."""
    lowers = document.lowers
    return block.last - block.first > 1 and lowers[block.last - 1] == ":" and lowers[block.last - 2] in SPEECH


def _is_no_quotation(document: Document, block: Block) -> bool:
    """Whether a block cannot be a quotation: "ENDS", contacts, a heading, or another "… said:"."""
    if block.kind == "ends" or block.part == "contacts":
        return True
    opened = block.first < block.last and document.tokens[block.first].text in _QUOTES
    headed = block.kind == "heading" and document.format == "markdown"  # in plain text it may be a short quotation
    return not opened and (headed or _announces(document, block))

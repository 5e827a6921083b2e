"""Full stops: a paragraph of prose that ends without one. Start reading at `no_full_stop`.

A paragraph is prose if a sentence has ended in it before, or if it is long, mostly in small letters and has a verb. A
short block without a full stop is a heading as a rule; it is taken for a sentence only if it begins and goes on like
one ("The minister will …"). Headlines, list items, signatures, contacts and paragraphs that end with a web address are
left alone, and so are drafts that do not close their paragraphs at all.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.gaps import STOPS
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import mask
from relint.patterns import lazily
from relint.span import Span
from relint.tokens import Token

_CLOSERS = "\"'”’)]*_ "
_ENDS = ".!?…:;,–—-/"
_FINITE = mask("VBZ", "VBP", "VBD", "MD")
_SURE_VERBS = frozenset(
    """is are was were has have had will would can could should must may might do does did said says it's we're we've
    i'm that's there's don't isn't won't can't""".split()
)
# What begins a sentence rather than a caption or a heading.
_OPENERS = frozenset(
    """the this these those it he she we they i there our their his her its if when while as in on at with by for from
    after before since during under over through across following both each all some many more most today yesterday
    tomorrow last next but and or so yet also however earlier later mr mrs ms dr sir dame""".split()
)
_NOTE = lazily(r"\[\w{1,3}\]$")  # "at home.[1]"
_LONG = 14  # words of a single sentence that nobody takes for a heading
_SHORT = 6
_TAIL = 3
_PHONE = lazily(r"\b0\d{2,4} ?\d{3} ?\d{3,4}\b|[Tt]elephone|Monday to Friday,")


def no_full_stop(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the last words of each paragraph of prose that ends without a full stop.

    Option `share`: if more paragraphs than this share of the closed ones stand open, nothing is said.
    """
    prose = [block for block in document.blocks if block.kind == "paragraph" and block.last > block.first]
    closed = sum(_ends(document, block) for block in prose)
    found = [n for n, block in enumerate(document.blocks) if _stands_open(document, n, block, context.lexicon)]
    if not closed or (len(found) > 1 and len(found) > context.options["share"] * closed):
        return  # slides, a form, a poem
    for number in found:
        block = document.blocks[number]
        last = document.tokens[block.last - 1]
        first = max(block.last - _TAIL, document.sentence_of(block.last - 1).first)
        while document.tokens[first].kind == "mark" and first < block.last - 1:
            first += 1
        span = Span(document.tokens[first].start, last.end)
        yield Finding(span, (f"{document.slice(span)}.",))


def _ends(document: Document, block: Block) -> bool:
    """Whether a block ends with a mark after which nothing is wanted, closing marks apart."""
    text = _NOTE.sub("", document.slice(block.span).rstrip())
    return text.rstrip(_CLOSERS)[-1:] in _ENDS


def _stands_open(document: Document, number: int, block: Block, lexicon: Lexicon) -> bool:
    """Whether a block is prose of the release and ends without a mark."""
    if block.kind not in ("paragraph", "heading") or block.part == "contacts" or block.last - block.first < _SHORT:
        return False
    sentence = document.sentence_of(block.last - 1)
    tokens = document.tokens[sentence.first : block.last]
    if _ends(document, block) or not _ends_in_words(document, block) or _is_credit(tokens):
        return False
    if sentence.first > block.first or _is_title(document, number, block, tokens[0]):
        return sentence.first > block.first and _is_prose(tokens, 1)
    if block.kind == "paragraph":
        return _is_sentence(tokens, lexicon)
    return document.format == "text" and _is_plain_sentence(document, number, tokens, lexicon)


def _is_title(document: Document, number: int, block: Block, first: Token) -> bool:
    """Whether a block of one sentence is the headline, the line under it, or the summary of a page in Markdown."""
    if number == 1 and block.kind == "heading" and block.last - block.first <= _LONG:
        return document.blocks[0].kind == "headline"
    summary = number == 1 and document.format == "markdown" and first.text.lower() not in _OPENERS
    return number == 0 or summary


def _ends_in_words(document: Document, block: Block) -> bool:
    """Whether a block ends with running text: not a web address, a telephone number, a link of its own, or code."""
    line = document.text[document.text.rfind("\n", 0, block.span.end) + 1 : block.span.end].lstrip()
    if document.format == "markdown" and (line.startswith("[") or _PHONE.search(document.slice(block.span))):
        return False
    last = block.last - 1
    while last > block.first and document.tokens[last].text in _CLOSERS:
        last -= 1
    token = document.tokens[last]
    if token.text in STOPS:
        return False  # the paragraph stops in the middle, which another rule reports
    if token.kind == "number":
        return not (token.text.startswith("0") or (token.text.isdigit() and len(token.text) > 5))
    return token.text == "%" or (token.kind in ("word", "mixed") and token.text not in ("ENDS", "Ends"))


def _is_prose(tokens: list[Token], least: int) -> bool:
    """Whether at least `least` words, and most of them, are in small letters, and figures are few: no table."""
    words = [token.text for token in tokens if token.kind == "word"]
    small = sum(word.islower() for word in words)
    figures = sum(token.kind == "number" for token in tokens)
    return small >= least and small * 5 >= len(words) * 2 and (figures < 2 or figures * 3 <= len(words))


def _is_credit(tokens: list[Token]) -> bool:
    """Whether the last words say where a picture is from, or whom to ring."""
    first = tokens[0].text.lower()
    return first in ("©", "photo", "picture", "credit", "source", "tel", "telephone", "email", "contact", "*")


def _is_sentence(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a paragraph of one sentence reads as a sentence."""
    words = [token for token in tokens if token.kind in ("word", "mixed")]
    if len(words) < _SHORT or not _is_prose(tokens, _SHORT - 2):
        return False
    sure = any(word.text.lower() in _SURE_VERBS for word in words)
    if len(words) >= _LONG:
        return sure or any(_may_be_verb(word.text, lexicon) for word in words)
    return words[0].text.lower() in _OPENERS and (sure or any(_only_verb(word.text, lexicon) for word in words))


def _may_be_verb(word: str, lexicon: Lexicon) -> bool:
    return word.islower() and bool(lexicon.tags(word) & _FINITE)


def _only_verb(word: str, lexicon: Lexicon) -> bool:
    tags = lexicon.tags(word) if word.islower() else 0
    return bool(tags & _FINITE) and not tags & mask("NN", "NNS", "JJ", "IN")


def _is_plain_sentence(document: Document, number: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a short block that looks like a heading is a sentence all the same: "The minister also said that …"."""
    words = [token for token in tokens if token.kind in ("word", "mixed")]
    if len(words) < 9 or not _is_prose(tokens, 6):
        return False
    quoted = tokens[0].text in '“"' and not document.slice(document.blocks[number].span).rstrip().endswith(("”", '"'))
    sure = any(word.text.lower() in _SURE_VERBS for word in words)
    past = any(_is_past(word.text, lexicon) for word in words[1:])
    opener = words[0].text.lower() in _OPENERS
    opens = (sure and (opener or len(words) > 9)) or (past and opener and len(words) > 9)
    return quoted or (opens and not _is_titled(words))


def _is_past(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a past tense and nothing else but a participle: "came", "thanked"."""
    tags = lexicon.tags(word) if word.islower() else 0
    return bool(tags & mask("VBD")) and not tags & ~mask("VBD", "VBN")


def _is_titled(words: list[Token]) -> bool:
    """Whether most longer words have capitals, as titles do."""
    longer = [word.text for word in words if len(word.text) > 3]
    return sum(word[0].isupper() for word in longer) * 2 > len(longer)

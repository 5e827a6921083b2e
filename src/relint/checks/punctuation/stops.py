"""Full stops: a paragraph of prose that ends without one. Start reading at `no_full_stop`.

A paragraph is prose if a sentence has ended in it before, or if it is long, mostly in small letters and has a verb. A
short block without a full stop is a heading as a rule; it is taken for a sentence only if it begins and goes on like
one ("The minister will …"). Headlines, list items, signatures, contacts and paragraphs that end with a web address are
left alone, as are captions that come twice, rows of figures, lists of addresses and what the next paragraph goes on
with; and so are drafts that do not close their paragraphs at all.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.cuts.gaps import STOPS
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
    """a an another one no every
    the this these those it he she we they i there our their his her its if when while as in on at with by for from
    after before since during under over through across following both each all some many more most today yesterday
    tomorrow last next but and or so yet also however earlier later mr mrs ms dr sir dame""".split()
)
_NOTE = lazily(r"\[\w{1,3}\]$")  # "at home.[1]"
_LONG = 14  # words of a single sentence that nobody takes for a heading
_SHORT = 6
_TAIL = 3
_QUESTIONS = frozenset("how what why where when who which whether".split())
# What goes on after it is the same sentence, or a film: the block before is its caption.
_GOES_ON = lazily(
    r"…|\.\.|\(|(?:Transcript|Video|Audio|Duration|Date (?:filmed|recorded|of [a-z]+)|Filmed)\b[^.!?]{0,40}\Z"
)
_ROW = 3  # figures of a table that has run into one paragraph
_FIGURE = lazily(r"[£$€]? ?\d[\d,.]*(?:[a-z%]{1,2})?")
_POSTCODE = lazily(r"\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b")
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
        if _goes_on(document, number) or _is_entry(document, number) or _comes_twice(document, number):
            continue
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


def _text(document: Document, number: int) -> str:
    """Return the text of a block, or "" where there is none."""
    return document.slice(document.blocks[number].span).strip() if 0 <= number < len(document.blocks) else ""


def _goes_on(document: Document, number: int) -> bool:
    """Whether the next block goes on with the sentence, "… and the farms", or shows that this one is a caption."""
    return bool(_GOES_ON.match(_text(document, number + 1)))


def _is_entry(document: Document, number: int) -> bool:
    """Whether a block is one row of several: of figures or prices, of an address, of names with a note in brackets."""
    text = _text(document, number)
    if _POSTCODE.search(text) or (text.startswith("(") and text.endswith(")")):
        return True
    if text[-1:].isdigit() and len(_FIGURE.findall(text)) > _ROW:
        return True
    beside = [_text(document, number + step) for step in (-1, 1)]
    return any((text.endswith(")") and row.endswith(")")) or (_is_row(text) and _is_row(row)) for row in beside)


def _is_row(text: str) -> bool:
    """Whether a line begins or ends with a figure and no mark: "£50 buys a tree", "Trees for schools 12,000"."""
    return text[-1:] not in _ENDS and (text[-1:].isdigit() or bool(_FIGURE.match(text)))


def _comes_twice(document: Document, number: int) -> bool:
    """Whether another block begins with the same words: a headline that stands again as a caption."""
    text = _text(document, number)
    return any(
        n != number and document.text.startswith(text, block.span.start) for n, block in enumerate(document.blocks)
    )


def _stands_open(document: Document, number: int, block: Block, lexicon: Lexicon) -> bool:
    """Whether a block is prose of the release and ends without a mark."""
    if block.kind not in ("paragraph", "heading") or block.part == "contacts" or block.last - block.first < _SHORT:
        return False
    sentence = document.sentence_of(block.last - 1)
    tokens = document.tokens[sentence.first : block.last]
    if _ends(document, block) or not _ends_in_words(document, block) or _is_credit(tokens):
        return False
    if block.kind == "heading" and document.format == "markdown":
        return False  # "### 3. First payment"
    if sentence.first > block.first or _is_title(document, number, block, tokens[0]):
        return sentence.first > block.first and _is_prose(tokens, 1)
    if block.kind == "paragraph":
        return _is_sentence(tokens, lexicon)
    return _is_plain_sentence(document, number, tokens, lexicon)


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
    return first in ("©", "photo", "picture", "credit", "source", "tel", "telephone", "email", "contact", "*", "re")


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
    if words[0].text.lower() in _QUESTIONS or _is_titled(words):
        return False  # "How services will be shaped"
    quoted = tokens[0].text in '“"' and not document.slice(document.blocks[number].span).rstrip().endswith(("”", '"'))
    sure = any(word.text.lower() in _SURE_VERBS for word in words)
    past = any(_is_past(word.text, lexicon) for word in words[1:])
    opener = words[0].text.lower() in _OPENERS
    opens = (sure and (opener or len(words) > 9)) or (past and opener and len(words) > 9)
    return quoted or opens


def _is_past(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a past tense and nothing else but a participle: "came", "thanked"."""
    tags = lexicon.tags(word) if word.islower() else 0
    return bool(tags & mask("VBD")) and not tags & ~mask("VBD", "VBN")


def _is_titled(words: list[Token]) -> bool:
    """Whether most longer words have capitals, as titles do."""
    longer = [word.text for word in words if len(word.text) > 3]
    return sum(word[0].isupper() for word in longer) * 2 > len(longer)

"""Full stops: a paragraph of prose that ends without one. Start reading at `no_full_stop`.

A paragraph must end with a full stop (or another mark that ends a sentence) if it is a sentence: six words or more, a
verb among them, in a draft whose other paragraphs do end so. Headlines, headings, list items, captions, signatures
and paragraphs that end with an address of the web are left alone.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import mask
from relint.span import Span

_CLOSERS = "\"'”’)]"
_ENDS = ".!?…:;"
_FINITE = mask("VBZ", "VBD", "MD")
_NOUN = mask("NN", "NNS")
_SURE_VERBS = frozenset(
    "is are was were has have had will would can could should must may might do does did said says".split()
)
_SHORTEST = 6
_LONG_HEADING = 10
_SUBJECTS = frozenset("the this these those it he she we they there i our their his her a an all more today".split())


def no_full_stop(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the last words of each paragraph of prose that ends without a full stop."""
    blocks = [block for block in document.blocks if block.last > block.first]
    sentences = [block for block in blocks if block.kind == "paragraph" and _ends(document, block)]
    candidates = [
        block
        for number, block in enumerate(blocks)
        if not _ends(document, block)
        and _may_lack_one(document, block, context.lexicon)
        and not (number + 1 < len(blocks) and _goes_on(document, blocks[number + 1]))
    ]
    if len(candidates) > context.options["share"] * len(sentences):
        return  # this draft does not close its paragraphs: slides, a form, a poem
    for block in candidates:
        last = document.tokens[block.last - 1]
        first = max(block.last - 3, block.first)
        span = Span(document.tokens[first].start, last.end)
        yield Finding(span, (f"{document.slice(span)}.",))


def _may_lack_one(document: Document, block: Block, lexicon: Lexicon) -> bool:
    """Whether a block without a full stop is prose; one that was taken for a heading must read as a long sentence."""
    if block.kind == "paragraph":
        return _is_sentence(document, block, lexicon)
    if block.kind != "heading" or block.part != "body":
        return False
    words = [token.text.lower() for token in document.tokens[block.first : block.last] if token.kind == "word"]
    return len(words) >= _LONG_HEADING and words[0] in _SUBJECTS and not _SURE_VERBS.isdisjoint(words[1:])


def _goes_on(document: Document, block: Block) -> bool:
    """Whether a block goes on with the sentence of the one before it: it begins in lower case."""
    return document.tokens[block.first].text[:1].islower()


def _ends(document: Document, block: Block) -> bool:
    """Whether a block ends with a mark that ends a sentence, closing marks apart."""
    text = document.slice(block.span).rstrip()
    return text.rstrip(_CLOSERS)[-1:] in _ENDS


def _is_sentence(document: Document, block: Block, lexicon: Lexicon) -> bool:
    """Whether the last sentence of a block reads as one: long enough, with a verb, and not the tail of a form."""
    sentence = document.sentence_of(block.last - 1)
    tokens = document.tokens[sentence.first : sentence.last]
    words = [token for token in tokens if token.kind in ("word", "mixed")]
    if len(words) < _SHORTEST or tokens[-1].kind not in ("word", "mixed") or not words[0].text[:1].isupper():
        return sentence.first > block.first and len(words) >= _SHORTEST and tokens[-1].kind == "word"
    if not any(document.text[t.start : t.end].islower() for t in words[1:4]):
        return False  # a title in capitals: "Minister of State for Housing and Planning"
    verbs = [word for word in words if _is_verb(word.text, lexicon)]
    return bool(verbs) and (sentence.first > block.first or words[0].text.lower() in _OPENERS or len(words) > 14)


# What begins a sentence rather than a caption or a name.
_OPENERS = frozenset(
    """the this that these those a an it he she we they you i there our their his her its if when while as in on at with
    by for from after before since during under over through across following ahead both each all some many more most
    no not only today yesterday tomorrow last next but and or so yet also however earlier later recent new""".split()
)


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a finite verb for certain, or can be one and no noun: "announced", "includes"."""
    lower = word.lower()
    if lower in _SURE_VERBS:
        return True
    tags = lexicon.tags(lower) if word.islower() else 0
    return bool(tags & _FINITE) and not tags & _NOUN

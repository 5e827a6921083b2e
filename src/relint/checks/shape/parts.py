"""Parts of a release pasted twice or left empty: a sentence that comes again, a heading with nothing below it.

Start at `sentences`, `headings` or `empty`. What a summary says may come again in the text, and a speaker may repeat
himself; but no release says the same whole sentence twice in its paragraphs.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Block, Document, Sentence

_LEAST = 7  # words of a sentence that no chance repeats
_LONGEST, _PARTS = 2000, 8  # tokens and headings of a release
_LEAD = 2  # blocks at the head, headline and summary, whose sentences may come again


def sentences(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield sentences that stand word for word in the draft once already; what comes three times is a form of words."""
    places: dict[str, list[Sentence]] = {}
    for sentence in document.sentences if document.once(_is_release) else ():
        if sentence.last - sentence.first > _LEAST and sentence.block >= _LEAD:
            block = document.blocks[sentence.block]
            if block.kind == "paragraph" and block.part != "contacts":
                words = " ".join(document.lowers[sentence.first : sentence.last]).strip(" .“”\"'")
                places.setdefault(words, []).append(sentence)
    for found in places.values():
        if len(found) == 2:
            one, other = found
            related = (Related(document.span(one.first, one.last), "it stands here"),)
            yield Finding(document.span(other.first, other.last), (), (), related)


def headings(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield headings that stand in the draft already."""
    seen: dict[str, Block] = {}
    for before, block, after in _headings(document):
        if before.kind in ("paragraph", "item") and after is not None and after.kind in ("paragraph", "item"):
            other = seen.setdefault(document.line(block.span).lower().strip(" :"), block)
            if other is not block:
                yield Finding(block.span, (), (), (Related(other.span, "it stands here"),))


def empty(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield headings with nothing below them: before another heading no lower than they, or at the end of Markdown."""
    for before, block, after in _headings(document):
        if after is None:
            if document.format == "markdown":
                yield Finding(block.span)
        elif after.kind == "heading" and before.kind in ("paragraph", "item"):
            plain = document.format == "markdown" or _is_plain(document, after)
            if plain and _level(document, after) <= _level(document, block):
                yield Finding(block.span)


def _headings(document: Document) -> Iterator[tuple[Block, Block, Block | None]]:
    """Yield the headings of words alone, each with the block before it and the one after."""
    blocks = [block for block in document.blocks if block.first < block.last] if document.once(_is_release) else []
    for number, block in enumerate(blocks):
        if number and block.kind == "heading" and block.part == "body" and _is_plain(document, block):
            yield blocks[number - 1], block, blocks[number + 1] if number + 1 < len(blocks) else None


def _is_release(document: Document) -> bool:
    """Whether a text has the size of a release: a guide repeats what each of its parts needs."""
    return len(document.tokens) <= _LONGEST and sum(block.kind == "heading" for block in document.blocks) <= _PARTS


def _is_plain(document: Document, block: Block) -> bool:
    """Whether a heading is a phrase that begins a part: "Next steps", no name, no row of a table, no address."""
    tokens = document.tokens[block.first : block.last]
    words = all(token.kind == "word" for token in tokens)
    return words and len(tokens) > 1 and tokens[0].text[0].isupper() and all(t.text.islower() for t in tokens[1:])


def _level(document: Document, block: Block) -> int:
    """Return the number of signs "#" before a heading; 1 if it has none."""
    start = document.text.rfind("\n", 0, block.span.start) + 1
    return max(document.text[start : block.span.start].count("#"), 1)

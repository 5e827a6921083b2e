"""The shape of a release: headline, summary, date line, ENDS, notes to editors, contact. A check a part.

What is missing is reported where it should stand: the date line at the headline, ENDS at the last words of the body.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import calendar_dates
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.patterns import lazily
from relint.span import Span

_NOTES = lazily(r"\W*(?:notes?|background|(?:further|additional) information)(?: (?:to|for) editors?)?\W*\Z", 2)
_PHONE = lazily(r"(?<![\w.,/-])(?:\+?\d{1,3}[ -]?)?\(?0?\)?\d{2,5}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\w/])")
_NUMERIC_DATE = lazily(r"\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)\b")
_MANY_DIGITS = 9
_LONGEST_LINE = 120


def long_headline(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the headline if it has more characters than the option `most`; values `count` and `most`."""
    yield from _too_long(document, _headline(document), context)


def closed_headline(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the last word of a headline that ends with a full stop, without it."""
    block = _headline(document)
    if block is not None and document.slice(block.span).endswith(".") and block.last - block.first > 1:
        first, last = document.tokens[block.last - 2], document.tokens[block.last - 1]
        if last.text == "." and first.text != ".":
            yield Finding(Span(first.start, last.end), (document.slice(first.span),))


def long_summary(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the summary, the first text under the headline that is no date, if it has more characters than `most`."""
    if _headline(document):
        texts = (block for block in document.blocks[1:] if block.last > block.first)
        under = next((block for block in texts if not _is_date_line(document, block)), None)
        yield from _too_long(document, under, context)


def _too_long(document: Document, block: Block | None, context: Context) -> Iterator[Finding]:
    """Yield a block with more characters than the option `most`, line ends counted as spaces."""
    count = len(document.line(block.span)) if block else 0
    if block and count > context.options["most"]:
        yield Finding(block.span, values=(("count", str(count)), ("most", str(context.options["most"]))))


def no_headline(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the first words of a draft that begins without a headline."""
    if document.tokens and _headline(document) is None:
        yield Finding(_edge(document, document.blocks[0], first=True))


def no_date_line(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the headline, or the first words, if no date stands in the first blocks, as many as the option `within`."""
    head = document.blocks[: context.options["within"]]
    if document.tokens and not any(_has_date(document, block) for block in head):
        yield Finding(_edge(document, document.blocks[0], first=True))


def _has_date(document: Document, block: Block) -> bool:
    """Whether a date is a block of its own, or stands among its first words: "London, 12 March 2025 – …"."""
    if _is_date_line(document, block):
        return True
    return any(block.first <= date.first < min(block.first + 6, block.last) for date in calendar_dates(document))


def _is_date_line(document: Document, block: Block) -> bool:
    """Whether a short block holds a date: "Published 12 March 2025", "For release: 12/03/2025"."""
    if block.last - block.first > 14:
        return False
    dated = any(block.first <= date.first < block.last for date in calendar_dates(document))
    return dated or bool(_NUMERIC_DATE.search(document.slice(block.span)))


def no_ends(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the last words of the body of a draft without a line "ENDS"."""
    body = [block for block in document.blocks if block.part == "body" and block.last > block.first]
    if body and not any(block.kind == "ends" for block in document.blocks):
        yield Finding(_edge(document, body[-1]))


def no_notes(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the line "ENDS", or the last words, of a draft without notes to editors."""
    blocks = [block for block in document.blocks if block.last > block.first]
    if blocks and not any(_NOTES.match(document.slice(block.span)) for block in blocks):
        ends = [block for block in blocks if block.kind == "ends"]
        yield Finding(_edge(document, ends[0] if ends else blocks[-1]))


def no_contact(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the last words of a draft with neither a telephone number nor an email address."""
    blocks = [block for block in document.blocks if block.last > block.first]
    if not blocks or any(token.kind == "email" for token in document.tokens):
        return
    numbers = (match.group() for match in _PHONE.finditer(document.text))
    if not any(sum(char.isdigit() for char in number) >= _MANY_DIGITS for number in numbers):
        yield Finding(_edge(document, blocks[-1]))


def _headline(document: Document) -> Block | None:
    """Return the headline, or None: in plain text also a first line that only its full stop makes a paragraph."""
    blocks = [block for block in document.blocks if block.last > block.first]
    for block in blocks:
        if block.kind == "headline":
            return block
    if len(blocks) < 2 or blocks[0].kind != "paragraph" or document.format != "text":
        return None
    text = document.slice(blocks[0].span)
    single = document.sentence_of(blocks[0].first).last >= blocks[0].last and "\n" not in text
    return blocks[0] if single and (len(text) <= _LONGEST_LINE or not text.endswith(".")) else None


def _edge(document: Document, block: Block, *, first: bool = False) -> Span:
    """Return the last words of a block, or its first: at most three tokens."""
    tokens = document.tokens[block.first : block.last]
    chosen = tokens[:3] if first else tokens[-3:]
    return Span(chosen[0].start, chosen[-1].end)

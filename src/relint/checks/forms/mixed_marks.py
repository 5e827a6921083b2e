"""Marks in two forms in one draft.

The checks:

`dashes`           "the shop – a small one –" beside "the pond—a deep one—"
`main_marks`       “words of a speaker” beside ‘words of a speaker’
`sentence_spaces`  one space after a sentence here, two there, where two are the habit
"""

from collections.abc import Iterator

from relint.checks.around import apart
from relint.checks.code import Context
from relint.checks.forms.mixed import PROSE, Use, block_at, minority, times
from relint.checks.scan import places
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.quotations import SPEECH_VERBS
from relint.span import Span

_SAID = lazily(rf"\s+(?:[^\s\"“”‘]+\s+){{0,3}}(?:{SPEECH_VERBS})\b")
_LEAST_WORDS = 4
_STOPS = frozenset(".,!?…")


def dashes(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the dashes between words that are the rarer kind; hyphens for dashes are another rule's matter."""
    text = document.flow.text
    if "—" not in text:
        return
    uses = []
    for mark in "–—":
        for place in places(text, mark):
            use = _dash(document, place)
            if use:
                uses.append(use)
    yield from minority(document, context, sorted(uses), lambda _use, wanted: wanted[0])


def _dash(document: Document, place: int) -> Use | None:
    """Return the use of the dash at `place` of the flow, with its spaces, if words stand on both sides."""
    text = document.flow.text
    start = place - 1 if text[place - 1 : place] == " " else place
    end = place + 2 if text[place + 1 : place + 2] == " " else place + 1
    form = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    if form not in (" – ", " — ", "—") or not before or not after or before in "\n " or after in "\n ":
        return None
    if before.isdigit() or after.isdigit() or not block_at(document, place):
        return None
    return Use(document.flow.span(start, end), (form,))


def main_marks(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the opening mark of each speaker's words whose marks are the rarer kind, single or double.

    A speaker's words are four or more with a stop or comma inside the closing mark, in a paragraph.
    """
    if not any(mark in document.text for mark in ("'", "‘", "’")):
        return
    closed = [quotation.span for quotation in document.quotations if quotation.marks and quotation.closed]
    forms = ["double" if document.text[span.start] in '“"' else "single" for span in closed]
    if len(set(forms)) < 2:
        return
    uses = [
        Use(Span(span.start, span.start + 1), (form,))
        for span, form in zip(closed, forms, strict=True)
        if _is_spoken(document, span)
    ]
    yield from minority(document, context, uses, lambda _use, _wanted: "")


def _is_spoken(document: Document, span: Span) -> bool:
    """Whether marks hold a speaker's words, no title: a stop inside, and announced, attributed or on their own."""
    words = document.slice(span)
    block = document.block_of(document.token_at(span.start))
    if words[-2:-1] not in _STOPS or len(words.split()) < _LEAST_WORDS or block.kind not in PROSE:
        return False
    before = document.text[max(block.span.start, span.start - 2) : span.start].rstrip()
    return before in ("", ":") or before[-1:] in (":", ",") or bool(_SAID.match(document.text, span.end))


def sentence_spaces(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the first single space after a sentence of a draft that mostly sets two, with both counts.

    Where two spaces are the rarer, another rule reports each.
    """
    if document.flow.text.count("  ") < context.options["least"]:
        return
    single: list[Span] = []
    double: list[Span] = []
    for sentence in document.sentences:
        if sentence.first > document.blocks[sentence.block].first and apart(document, sentence.first):
            span = Span(document.tokens[sentence.first - 1].end, document.tokens[sentence.first].start)
            gap = document.slice(span)
            if gap in (" ", "  "):
                (single if gap == " " else double).append(span)
    if single and len(double) > len(single):
        values = (("count", times(len(single))), ("others", times(len(double))))
        yield Finding(single[0], (), values, (Related(double[0], "two spaces stand here"),))

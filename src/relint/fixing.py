r"""From diagnostics to a corrected text. Start reading at `fixed`; `apply_edits` puts edits into a text.

Of fixes that collide the first one wins; the text is then checked again, so that the other one has its turn if it is
still needed. A line end inside a replaced phrase is kept: "in order\nto go" becomes "to\ngo", not a longer line.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator

from relint.diagnostic import Diagnostic, Edit, Fix
from relint.document import Document
from relint.patterns import lazily
from relint.reading import document_of
from relint.span import Span
from relint.typed import NamedTuple

MAX_ROUNDS = 5
_LINE_END = lazily(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")

Find = Callable[[Document], list[Diagnostic]]


class Wanted(NamedTuple):
    """Which fixes may be made: of these safeties, inside quotations or not, and in characters of this encoding."""

    safeties: frozenset[str] = frozenset({"safe"})
    quotations: bool = False
    encoding: str = "utf-8"


class Made(NamedTuple):
    """One fix as it was made: the rule, the line it was made in, and the words before and after."""

    rule: str
    line: int
    before: str
    after: str


class Fixed(NamedTuple):
    """A corrected draft: its document, the fixes made in order, and what is still found in it."""

    document: Document
    made: tuple[Made, ...]
    left: tuple[Diagnostic, ...]


def fixed(document: Document, find: Find, wanted: Wanted) -> Fixed:
    """Return the draft with all wanted fixes made, again and again until none is left (five rounds at most)."""
    made: list[Made] = []
    left = find(document)
    for _round in range(MAX_ROUNDS):
        chosen = list(choose(document, left, wanted))
        if not chosen:
            break
        made += [_made(document, diagnostic) for diagnostic in chosen]
        edits = [edit for diagnostic in chosen for edit in _edits(diagnostic)]
        text = apply_edits(document.text, _keeping_line_ends(document.text, edits))
        document = document_of(text, document.path, document.format)
        left = find(document)
    return Fixed(document, tuple(made), tuple(left))


def choose(document: Document, found: list[Diagnostic], wanted: Wanted) -> Iterator[Diagnostic]:
    """Yield the diagnostics whose fixes may be made together; a fix of several edits is made whole or not at all."""
    taken = _Taken()
    for diagnostic in found:
        fix = diagnostic.fix
        if fix is None or fix.safety not in wanted.safeties or not _may(document, fix, wanted):
            continue
        if taken.add([edit.span for edit in fix.edits]):
            yield diagnostic


def apply_edits(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """Return `text` with each edit's words in place of its span. Of edits that collide the first one given wins."""
    pieces: list[str] = []
    last = 0
    for span, words in sorted(apart(edits)):
        pieces += [text[last : span.start], words]
        last = span.end
    return "".join([*pieces, text[last:]])


def apart(edits: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Return the edits without those that collide with an earlier one."""
    taken = _Taken()
    return [(span, words) for span, words in edits if taken.add([span])]


class _Taken:
    """Spans that do not collide, in order: whether another collides is seen from its two neighbours."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def add(self, spans: list[Span]) -> bool:
        """Take all of `spans`, unless one of them collides with a taken one; return whether they were taken."""
        if any(self._collides(span) for span in spans):
            return False
        for span in spans:
            insort(self._spans, span)
        return True

    def _collides(self, span: Span) -> bool:
        place = bisect_left(self._spans, span)
        return any(collide(span, other) for other in self._spans[max(place - 1, 0) : place + 1])


def collide(one: Span, other: Span) -> bool:
    """Whether two edits cannot both be made: they share a character, or insert at the same place."""
    if one.start == one.end or other.start == other.end:
        return one == other or one.start < other.start < one.end or other.start < one.start < other.end
    return one.overlaps(other)


def _edits(diagnostic: Diagnostic) -> tuple[Edit, ...]:
    return diagnostic.fix.edits if diagnostic.fix else ()


def _may(document: Document, fix: Fix, wanted: Wanted) -> bool:
    """Whether a fix keeps to the words that may be touched and the characters that can be written."""
    if not all(_writable(edit.text, wanted.encoding) for edit in fix.edits):
        return False
    return wanted.quotations or not any(in_quotation(document, edit.span) for edit in fix.edits)


def _writable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def in_quotation(document: Document, span: Span) -> bool:
    """Whether an edit would touch a speaker's words; the marks round them are the writer's."""
    speech = document.once(_speech)
    last = bisect_right(speech, Span(span.end, len(document.text) + 1))
    # The last stretch that begins before the edit's end, and the one before it, should that one only touch.
    return any(
        span.overlaps(words) or (span.start == span.end and words.start <= span.start <= words.end)
        for words in speech[max(last - 2, 0) : last]
    )


def _speech(document: Document) -> list[Span]:
    """Return what speakers say, without the outermost marks, in order and apart."""
    merged: list[Span] = []
    for quotation in document.quotations:
        start, end = quotation.span
        if quotation.marks:
            start, end = start + 1, end - 1 if quotation.closed else end
        if merged and start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, end))
        elif start < end:
            merged.append(Span(start, end))
    return merged


def _made(document: Document, diagnostic: Diagnostic) -> Made:
    """Return what is told of a fix; of several edits, their words one after the other."""
    edits = _edits(diagnostic)
    before = " … ".join(document.line(edit.span) for edit in edits)
    after = " … ".join(edit.text for edit in edits)
    return Made(diagnostic.rule, document.positions.position(diagnostic.span.start).line, before, after)


def _keeping_line_ends(text: str, edits: list[Edit]) -> list[tuple[Span, str]]:
    """Return the edits so that a line end inside a replaced phrase stays: in the new words, or after them."""
    kept: list[tuple[Span, str]] = []
    after: list[tuple[Span, str]] = []
    for span, words in edits:
        ends = _LINE_END.findall(text, span.start, span.end)
        before = _LINE_END.split(text[span.start : span.end])[0].split()
        new = words.split(" ")
        if len(ends) != 1 or not words or _LINE_END.search(words):
            kept.append((span, words))
        elif 0 < len(before) < len(new):
            kept.append((span, " ".join(new[: len(before)]) + ends[0] + " ".join(new[len(before) :])))
        else:
            kept.append((span, words))
            after += _line_end_after(text, span.end, ends[0])
    return [*kept, *after]


def _line_end_after(text: str, place: int, line_end: str) -> Iterator[tuple[Span, str]]:
    """Yield the edit that puts a line end in the place of the next space on the line."""
    space = re.compile(r"[^ \t\r\n]*([ \t]+)(?=[^ \t\r\n])").match(text, place)
    if space:
        yield Span(*space.span(1)), line_end

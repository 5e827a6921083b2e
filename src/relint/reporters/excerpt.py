"""The lines of a draft that a finding stands on, with the fault underlined, as a terminal shows them.

Start at `excerpt`. Widths are those of a terminal: "国" and most emoji take two columns, a combining accent none. What
would move the cursor or turn the writing direction is shown as "�".
"""

from relint.document import Document
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple

WIDTH = 100
MAX_LINES = 3
_TAB = "    "
_NEAR = 4 * WIDTH  # no more of a line than this is looked at on either side: a line may be a megabyte
_CONTEXT = 30  # how much of a long line is shown before the fault, in characters
_WORD_START = lazily(r"(?<=\s)\S")


class Line(NamedTuple):
    """One line as shown: what stands before the fault, the fault, what follows, and the underline's columns."""

    before: str
    fault: str
    after: str
    indent: int
    length: int


def excerpt(document: Document, span: Span) -> list[Line]:
    """Return the draft's lines that `span` touches, three at most; blank ones are left out."""
    positions = document.positions
    first = positions.position(span.start).line
    last = positions.position(max(span.end - 1, span.start)).line
    lines = []
    for number in range(first, min(last, first + MAX_LINES - 1) + 1):
        whole = _line_span(document, number)
        begin = min(max(span.start, whole.start), whole.end)
        near = Span(max(whole.start, begin - _NEAR), min(whole.end, begin + _NEAR))
        text = document.slice(near)
        if number > first:
            begin = near.start + len(text) - len(text.lstrip())
        if text.strip() or first == last:
            end = min(max(span.end, begin), near.end)
            cut = near.start > whole.start, near.end < whole.end
            lines.append(_line(text, begin - near.start, end - near.start, cut))
    return lines


def _line_span(document: Document, number: int) -> Span:
    """Return the span of a 1-based line without its end."""
    starts = document.positions.line_starts
    start, end = starts[number - 1], starts[number] if number < len(starts) else len(document.text)
    while end > start and document.text[end - 1] in "\r\n":
        end -= 1
    return Span(start, end)


def _line(text: str, begin: int, end: int, cut: tuple[bool, bool]) -> Line:
    """Return a line with its characters from `begin` up to `end` as the fault, cut if it is long.

    `cut` says whether the line goes on before `text`, and after it.
    """
    left, right = 0, len(text)
    if right > WIDTH // 2 and width(text[: WIDTH + 1]) > WIDTH:
        left, end, right = _window(text, begin, end)
    before = ("…" if left or cut[0] else "") + shown(text[left:begin])
    after = shown(text[end:right]) + ("…" if right < len(text) or cut[1] else "")
    fault = shown(text[begin:end])
    return Line(before, fault, after, width(before), max(width(fault), 1))


def _window(text: str, begin: int, end: int) -> tuple[int, int, int]:
    """Return where to cut a long line on the left, where the shown fault ends, and where to cut on the right."""
    left = max(begin - _CONTEXT, 0) if begin > WIDTH - _CONTEXT or width(text[:end]) > WIDTH - _CONTEXT else 0
    if left and (word := _WORD_START.search(text, left, begin)):
        left = word.start()
    room = WIDTH - width(text[left:begin]) - 2
    right = begin
    while right < len(text) and room > 0:
        room -= width(text[right])
        right += 1
    return left, min(end, right), right


def shown(text: str) -> str:
    """Return `text` as it may be written to a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown_character(char) for char in text)


def _shown_character(char: str) -> str:
    if char == "\t":
        return _TAB
    if char.isprintable():
        return char
    return " " if char.isspace() and char > "\x7f" and char not in "\u2028\u2029\x85" else "�"


def width(text: str) -> int:
    """Return how many columns `text` takes, tabs as they are shown."""
    if text.isascii():
        return len(text) + (len(_TAB) - 1) * text.count("\t")
    from unicodedata import category, east_asian_width

    columns = 0
    for char in text:
        if char == "\t":
            columns += len(_TAB)
        elif category(char) not in ("Mn", "Me"):
            columns += 2 if east_asian_width(char) in "WF" else 1
    return columns

"""Prose as it flows: the draft without its line ends, mark-up and typographic accidents.

Rules look for "in order to" whether or not a line ends after "in". So they search the flow: every block of the
draft on one line, and the way back to the draft for each place in it. Built by `FlowBuilder`, used as `Flow`.

What is made equal, character for character: a typographic apostrophe or single closing quotation mark becomes "'",
a no-break space becomes a space. A line end inside a block becomes one space, or nothing after a hyphen that joins
two letters ("long-" and "term").
"""

from bisect import bisect_right

from relint.span import Span
from relint.typed import NamedTuple

BLOCK_END = "\n"
HIDDEN = "\ufffc"  # stands for code, an image, anything that is not prose

_EQUAL = (("\u2019", "'"), ("\u02bc", "'"), ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("\t", " "))


def normalised(text: str) -> str:
    """Return `text` with the characters made equal that rules need not tell apart; the length stays."""
    if text.isascii() and "\t" not in text:
        return text
    for char, plain in _EQUAL:
        if char in text:
            text = text.replace(char, plain)
    return text


def lowered(text: str) -> str:
    """Return `text` in lower case at the same length ("İ" would become two characters: it stays)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


class Segment(NamedTuple):
    """A stretch of the draft that flows, from `start` up to `end`; a `hidden` one shows as one `HIDDEN` character."""

    start: int
    end: int
    hidden: bool = False


class Flow:
    """The flowing text, in lower case too, and the way from it to the draft."""

    def __init__(self, text: str, flow_starts: list[int], shifts: list[int]) -> None:
        self.text = text
        self.lower = lowered(text)
        self._flow_starts = flow_starts
        self._shifts = shifts
        self._draft_starts: list[int] = []

    def place(self, offset: int) -> int:
        """Return the offset in the draft of the character at `offset` of the flow."""
        if not self._shifts:
            return offset
        run = max(bisect_right(self._flow_starts, offset) - 1, 0)
        return offset + self._shifts[run]

    def span(self, start: int, end: int) -> Span:
        """Return the span in the draft of the flow's characters from `start` up to `end`."""
        first = self.place(start)
        return Span(first, self.place(end - 1) + 1 if end > start else first)

    def offset(self, place: int) -> int:
        """Return the flow's offset of the draft's character at `place`, or of the next one that flows."""
        if not self._draft_starts:
            self._draft_starts = [start + shift for start, shift in zip(self._flow_starts, self._shifts, strict=True)]
        run = bisect_right(self._draft_starts, place) - 1
        if run < 0:
            return 0
        following = self._flow_starts[run + 1] if run + 1 < len(self._flow_starts) else len(self.text)
        return min(place - self._shifts[run], following)

    def shift_at(self, start: int, end: int) -> int | None:
        """Return what to add to get from flow to draft if it is one number from `start` up to `end`."""
        if not self._shifts:
            return 0
        first = max(bisect_right(self._flow_starts, start) - 1, 0)
        following = first + 1
        if following < len(self._flow_starts) and self._flow_starts[following] < end:
            return None
        return self._shifts[first]


class FlowBuilder:
    """Collects blocks of prose, each from segments of the draft, into a flow."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._length = 0
        self._flow_starts: list[int] = []
        self._shifts: list[int] = []

    def add_block(self, segments: list[Segment]) -> Span:
        """Add one block of the draft's `segments`, in order, and return its span in the flow."""
        if self._parts:
            self._put(BLOCK_END)
        start = self._length
        for number, segment in enumerate(segments):
            piece = HIDDEN if segment.hidden else self._text[segment.start : segment.end]
            if number and self._needs_space(segments[number - 1], segment):
                self._put(" ")
            self._run(segment.start)
            self._put(piece)
        return Span(start, self._length)

    def build(self) -> Flow:
        """Return the finished flow."""
        return Flow(normalised("".join(self._parts)), self._flow_starts, self._shifts)

    def _needs_space(self, before: Segment, after: Segment) -> bool:
        """Whether the line end between two segments stands for a space; mark-up between them does not."""
        gap = self._text[before.end : after.start]
        if "\n" not in gap and "\r" not in gap:
            return False
        hyphenated = self._text[max(before.end - 2, 0) : before.end]
        return not (len(hyphenated) == 2 and hyphenated[1] == "-" and hyphenated[0].isalpha())

    def _run(self, text_start: int) -> None:
        shift = text_start - self._length
        if not self._shifts or self._shifts[-1] != shift:
            self._flow_starts.append(self._length)
            self._shifts.append(shift)

    def _put(self, piece: str) -> None:
        self._parts.append(piece)
        self._length += len(piece)

"""The one place where coordinates are converted.

Everywhere else a place is an offset in code points of the decoded text. People count lines and columns from 1, the
Language Server Protocol and LanguageTool count UTF-16 units from 0.
"""

from bisect import bisect_right

from relint.patterns import lazily
from relint.typed import NamedTuple

LINE_END = lazily(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A place as people name it: `line` and `column` from 1, `offset` from 0; all in code points."""

    line: int
    column: int
    offset: int


class Positions:
    """Converts between offsets, lines and columns, and UTF-16 units of one text.

    A line ends with LF, CRLF or CR; the characters of its end belong to it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        if "\r" in text:
            self.line_starts = [0, *(match.end() for match in LINE_END.finditer(text))]
        else:
            self.line_starts = [0]
            at = text.find("\n")
            while at >= 0:
                self.line_starts.append(at + 1)
                at = text.find("\n", at + 1)

    def position(self, offset: int) -> Position:
        """Return the line and column of `offset` (0 to the length of the text, inclusive)."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1, offset)

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a 1-based line and column, held within the text."""
        line = min(max(line, 1), len(self.line_starts))
        return min(self.line_starts[line - 1] + max(column, 1) - 1, len(self._text))

    def line_text(self, line: int) -> str:
        """Return the 1-based line without its end."""
        end = self.line_starts[line] if line < len(self.line_starts) else len(self._text)
        return self._text[self.line_starts[line - 1] : end].rstrip("\r\n")

    def utf16(self, offset: int) -> int:
        """Return the UTF-16 units before `offset`."""
        return utf16_length(self._text[:offset])

    def from_utf16(self, units: int) -> int:
        """Return the offset that lies `units` UTF-16 units into the text; inside a pair, the pair's start."""
        return offset_of_utf16(self._text, units)


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units `text` takes: two for a character beyond the basic plane ("😀")."""
    if text.isascii():
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)


def offset_of_utf16(text: str, units: int) -> int:
    """Return the code point offset of a UTF-16 offset in `text`; held within the text."""
    if text.isascii():
        return min(max(units, 0), len(text))
    seen = 0
    for offset, char in enumerate(text):
        width = 2 if char > "\uffff" else 1
        if seen + width > units:
            return offset
        seen += width
    return len(text)

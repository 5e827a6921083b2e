"""A stretch of text: half-open, in Unicode code points of the decoded draft."""

from relint.typed import NamedTuple


class Span(NamedTuple):
    """The characters from `start` up to, not including, `end` (0-based code points)."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

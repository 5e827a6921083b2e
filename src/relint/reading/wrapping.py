"""How wide a hard-wrapped text is, and which of its lines end early. Start reading at `measure`.

A line joint is a line end inside running prose. Each joint votes for all widths that explain it: the line fits, the
line with the next word would not, so any width from len(line) to len(line) + len(next word). The width with the
most votes is the text's; joints that disagree with it are lines that end early or run over. Text that no one wrapped
(or that was edited since) has no clear winner, and then nothing is said. Measured on `fmt`, word processors and drafts.
"""

from relint.typed import NamedTuple

MIN_JOINTS = 10
MIN_AGREEMENT = 0.85
# Widths of real drafts; beyond it a "line" is a paragraph.
MAX_WIDTH = 200


class Joint(NamedTuple):
    """A line end in prose: the line's number (0-based), its length, and the length of the next line's first word."""

    line: int
    length: int
    word: int

    def fits(self, width: int) -> bool:
        """Whether a text of this width breaks its line here."""
        return self.length <= width <= self.length + self.word


class Wrap(NamedTuple):
    """The measured width, how many joints there are and how many agree."""

    width: int
    joints: int
    agreeing: int

    @property
    def certain(self) -> bool:
        """Whether so many joints agree that the others mean something."""
        return self.joints >= MIN_JOINTS and self.agreeing >= MIN_AGREEMENT * self.joints


def joints(lines: list[str], prose: list[bool]) -> list[Joint]:
    """Return the joints: `prose[i]` says that line i runs on into line i + 1."""
    found = []
    for number, line in enumerate(lines[:-1]):
        following = lines[number + 1].lstrip()
        if prose[number] and following:
            found.append(Joint(number, len(line.rstrip()), len(following.split(None, 1)[0])))
    return found


def measure(found: list[Joint]) -> Wrap:
    """Return the width that explains most joints; of equal ones the narrowest."""
    votes = [0] * (MAX_WIDTH + 2)
    for joint in found:
        if joint.length <= MAX_WIDTH:
            votes[joint.length] += 1
            votes[min(joint.length + joint.word, MAX_WIDTH) + 1] -= 1
    best = width = running = 0
    for candidate in range(MAX_WIDTH + 1):
        running += votes[candidate]
        if running > best:
            best, width = running, candidate
    return Wrap(width, len(found), best)

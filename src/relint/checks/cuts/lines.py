"""Lines of a hard-wrapped draft that end early: words were cut out and nobody wrapped the text again.

Start at `ends_early`. `reading.wrapping` measures the width that nearly all line ends agree on. A line whose next word
would have fitted held more once: at least what is missing for that word not to fit, at most what is missing to the
width. Text that no one wrapped, or wrapped raggedly, has no clear width and nothing is said of it; nor of text with
lines beyond the width, since it was edited in more ways than by cutting.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.reading.plain import ITEM, ends_sentence
from relint.reading.wrapping import MAX_WIDTH, MIN_JOINTS, Joint, Wrap, measure
from relint.span import Span

# Measured by tools/evaluate_lines.py: once a single line beyond the width means silence, four joints of five are enough
# to tell wrapped text from ragged, and a short draft with three cuts is still understood. Below FULL_AGREEMENT a line
# must fall short by twice the gap, which halves the alarms on lines set by `fmt`.
MIN_AGREEMENT = 0.8
FULL_AGREEMENT = 0.85


def ends_early(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the lines that once held more; their span is the line without its indentation.

    Option `gap`: how many characters must be missing at least. The values `least` and `most` are the range.
    """
    if document.format != "text":
        return
    blocks = [joints for block in document.blocks if (joints := _joints(document, block))]
    width = measure([joint for joints in blocks for joint in joints]).width
    found = [joint for joints in blocks if not _set_by_hand(joints, width) for joint in joints]
    wrap = measure(found)
    if not _clear(document, found, wrap):
        return
    gap = context.options["gap"] * (1 if wrap.agreeing >= FULL_AGREEMENT * wrap.joints else 2)
    widest = _widest(found, wrap)
    for joint in found:
        least = wrap.width - joint.word - joint.length
        if least >= gap:
            start = document.positions.line_starts[joint.line]
            end = start + joint.length
            line = document.text[start:end]
            values = (("least", str(least)), ("most", str(widest - joint.length)))
            yield Finding(Span(end - len(line.lstrip()), end), values=values)


def _joints(document: Document, block: Block) -> list[Joint]:
    """Return the ends of the block's lines at which no sentence ends; none of a bullet point or a heading.

    Bullet points are broken where their writer likes; a numbered paragraph is prose.
    """
    starts = document.positions.line_starts
    first, last = (bisect_right(starts, place) - 1 for place in (block.span.start, block.span.end - 1))
    if first == last or block.kind not in ("paragraph", "item") or block.part == "contacts":
        return []
    lines = [document.text[starts[n] : starts[n + 1] if n + 1 < len(starts) else None] for n in range(first, last + 1)]
    mark = ITEM.match(lines[0]) if block.kind == "item" else None
    if mark and not any(char.isalnum() for char in mark.group()):
        return []
    return [
        Joint(first + number, len(line.rstrip()), len(following.split(None, 1)[0]))
        for number, (line, following) in enumerate(pairwise(lines))
        if following.strip() and not ends_sentence(line)
    ]


def _set_by_hand(joints: list[Joint], width: int) -> bool:
    """Whether no line of a block comes near the width: an address, a verse, a list without marks."""
    return len(joints) > 1 and all(joint.length + joint.word < 0.75 * width for joint in joints)


def _clear(document: Document, found: list[Joint], wrap: Wrap) -> bool:
    """Whether the measured width is the width at which somebody wrapped the whole draft."""
    if wrap.joints < MIN_JOINTS or wrap.agreeing < MIN_AGREEMENT * wrap.joints:
        return False
    starts = document.positions.line_starts
    beyond = [starts[joint.line] for joint in found if joint.length > wrap.width]
    # A line of one long word, such as an address, cannot be wrapped and proves nothing.
    return not any(" " in document.text[start : start + wrap.width].strip() for start in beyond)


def _widest(found: list[Joint], wrap: Wrap) -> int:
    """Return the widest width that explains as many joints as the narrowest best one."""
    width = wrap.width
    while width < MAX_WIDTH and sum(joint.fits(width + 1) for joint in found) == wrap.agreeing:
        width += 1
    return width

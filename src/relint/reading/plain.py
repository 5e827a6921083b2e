"""The blocks of a plain-text draft. Start reading at `layout`.

How paragraphs are told, with and without blank lines between them:

1. A blank line always ends a block. So does a line that begins a list item ("•", "-", "1.", "(a)").
2. The draft's width is measured (`wrapping`) over the line ends at which a sentence goes on. Without a clear width, or
   with lines far beyond it, the draft is one line a paragraph, and every line is its own block unless it stops in mid
   sentence and the next begins in lower case.
3. In hard-wrapped text a block also ends after a line that ends a sentence so well short of the width that the next
   word would have fitted, before a line that opens with a quotation mark when the last sentence has ended, and after
   a line that ends with a colon when the next one opens a quotation or begins with a capital.
4. A line of its own that is short, ends no sentence and stands before running text is a heading; the first one is the
   headline. "ENDS" ends the release; "Notes to editors" and "Contact" begin parts of their own.
"""

import re

from relint.document import Layout
from relint.flow import Segment
from relint.patterns import lazily
from relint.positions import Positions
from relint.reading.wrapping import MAX_WIDTH, joints, measure
from relint.span import Span

ITEM = lazily(r"\s*(?:[•·●▪◦‣*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+(?=\S)")
_CLOSERS = "\"'”’)] \t"
_OPENING = '“"‘'
_ENDS = lazily(r"\W*ends?\W*\Z|[#*\s]{3,}\Z", re.IGNORECASE)
_TO_EDITORS = lazily(r"\s*notes? (?:to|for) editors?\W*\Z", re.I)
_NOTES = lazily(r"(?:notes?|background|(?:further|additional) information)(?: (?:to|for) editors?)?\W*\Z", re.I)
_CONTACTS = lazily(r"(?:press|media|news ?desk)?\s*(?:contacts?|enquiries|inquiries)\b.{0,40}\Z", re.IGNORECASE)
HEADING_LIMIT = 120
# What begins the sentence after a heading that no blank line sets off; after "has" it would begin no line.
_BEGINNINGS = frozenset("A An As At Following He In It More New On She Speaking The This Today We Yesterday".split())
# What a heading does not end with: the next word belongs to it, whatever its capital.
_LEADING = frozenset(
    "a an the of and or to in on at by for from with as that which who its his her their our is are was were".split()
)


def layout(text: str) -> list[Layout]:
    """Return the blocks of the plain text `text` in order."""
    spans = _line_spans(text)
    lines = [text[span.start : span.end] for span in spans]
    joined = _joined_lines(lines)
    groups: list[list[int]] = []
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        if groups and groups[-1][-1] == number - 1 and joined[number - 1]:
            groups[-1].append(number)
        else:
            groups.append([number])
    return _classified(lines, spans, groups)


def ends_sentence(line: str) -> bool:
    """Whether a line ends with a mark that ends a sentence or leads on to a list or quotation."""
    return line.rstrip(_CLOSERS).endswith((".", "!", "?", "…", ":", ";"))


def running_lines(lines: list[str]) -> list[bool]:
    """Return for each line whether a sentence runs on over its end into the next line."""
    return [
        bool(line.strip())
        and number + 1 < len(lines)
        and bool(lines[number + 1].strip())
        and not ends_sentence(line)
        and not ITEM.match(lines[number + 1])
        for number, line in enumerate(lines)
    ]


def _line_spans(text: str) -> list[Span]:
    """Return the spans of the lines without their ends."""
    starts = Positions(text).line_starts
    ends = [*starts[1:], len(text)]
    return [Span(start, start + len(text[start:end].rstrip("\r\n"))) for start, end in zip(starts, ends, strict=True)]


def _joined_lines(lines: list[str]) -> list[bool]:
    """Return for each line whether the next one belongs to the same block."""
    running = running_lines(lines)
    found = joints(lines, running)
    wrap = measure(found)
    longest = max((joint.length for joint in found), default=0)
    wrapped = wrap.agreeing * 2 >= wrap.joints > 0 and longest <= MAX_WIDTH
    width = wrap.width if wrap.certain else longest
    joined: list[bool] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        headed, opening = not joined or not joined[-1], not any(joined)
        joined.append(
            bool(line.strip() and following.strip())
            and not ITEM.match(following)
            and not (wrapped and headed and _is_heading(line, following, width, opening))
            and (_joins_wrapped(line, following, width) if wrapped else _joins_unwrapped(line, following))
        )
    return joined


def _is_heading(line: str, following: str, width: int, opening: bool) -> bool:
    """Whether a line that begins its group is a heading by itself: no blank line parts it from the text below.

    The next word would have fitted and begins a sentence: for certain, or with a capital, if nothing but such lines
    stands above (`opening`) and the line does not end as a heading never does ("Germany and" before "France").
    """
    word = following.split(None, 1)[0]
    if ends_sentence(line) or len(line.rstrip()) + 1 + len(word) > width:
        return False
    if word in _BEGINNINGS:
        return True
    words = line.split()
    return opening and word[:1].isupper() and len(words) > 2 and words[-1].rstrip(",") not in _LEADING  # "the"


def _joins_wrapped(line: str, following: str, width: int) -> bool:
    """Whether a hard-wrapped paragraph goes on in the following line."""
    if _ENDS.match(line) or _ENDS.match(following) or _TO_EDITORS.match(following):
        return False
    opens = following.lstrip()[:1] in _OPENING
    word = following.split(None, 1)[0]
    short = len(line.rstrip()) + 1 + len(word) <= width
    if not ends_sentence(line):
        return True
    if line.rstrip().endswith(":"):
        return not (opens or following[:1].isupper())
    return not short and not (opens and line.rstrip(_CLOSERS).endswith((".", "!", "?", "…")))


def _joins_unwrapped(line: str, following: str) -> bool:
    """Whether a line that no one wrapped was broken in mid sentence."""
    return not ends_sentence(line) and following.lstrip()[:1].islower()


def part_after(part: str, kind: str, label: str) -> str:
    """Return the part of the release that a heading or "ENDS" begins; `part` itself for any other text."""
    if kind == "ends":
        return "notes"
    label = label.strip("*_# \t")
    if len(label) > HEADING_LIMIT:
        return part
    if _NOTES.match(label):
        return "notes"
    return "contacts" if _CONTACTS.match(label) else part


def _classified(lines: list[str], spans: list[Span], groups: list[list[int]]) -> list[Layout]:
    """Name each group of lines: its kind, and the part of the release that it stands in."""
    blocks = []
    part = "body"
    for position, group in enumerate(groups):
        first = lines[group[0]]
        kind = _kind(lines, group, position, len(groups))
        if len(group) == 1:
            part = part_after(part, kind, first)
        blocks.append(Layout(kind, part, _segments(first, kind, spans, group, lines)))
    return blocks


def _kind(lines: list[str], group: list[int], position: int, count: int) -> str:
    """Return the kind of a group of lines."""
    line = lines[group[0]].strip()
    if len(group) == 1 and _ENDS.match(line):
        return "ends"
    if ITEM.match(lines[group[0]]):
        return "item"
    short = sum(len(lines[number]) for number in group) <= HEADING_LIMIT and len(group) <= 2
    if short and not ends_sentence(line if len(group) == 1 else lines[group[-1]]) and position + 1 < count:
        return "headline" if position == 0 else "heading"
    return "paragraph"


def _segments(first: str, kind: str, spans: list[Span], group: list[int], lines: list[str]) -> list[Segment]:
    """Return the prose of each line: without indentation, trailing space and the mark of a list item."""
    segments = []
    for order, number in enumerate(group):
        line = lines[number]
        start = len(line) - len(line.lstrip())
        if order == 0 and kind == "item" and (mark := ITEM.match(first)):
            start = mark.end()
        origin = spans[number].start
        segments.append(Segment(origin + start, origin + len(line.rstrip())))
    return segments

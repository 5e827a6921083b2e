"""The blocks of a Markdown draft. Start reading at `layout`.

markdown-it-py says which lines are paragraphs, headings, items and table cells and what stands inside them; this
module finds that text again in the source, so that spans are the source's. Silent are code, links' targets, images,
HTML and front matter. Reference definitions and code blocks make no block at all.
"""

import re

from markdown_it import MarkdownIt

from relint.document import Layout
from relint.flow import Segment
from relint.patterns import lazily
from relint.positions import Positions
from relint.reading.plain import part_after
from relint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = lazily(r"\A(?:---|\+\+\+)[ \t]*\n.*?^(?:---|\+\+\+)[ \t]*$", re.DOTALL | re.MULTILINE)
_TARGET = lazily(r"\]\((?:[^()\\]|\\.|\([^()]*\))*\)|\]\[[^\]]*\]|\]|>")
_HIDDEN = frozenset({"code_inline", "image", "html_inline"})


def layout(text: str) -> list[Layout]:
    """Return the blocks of the Markdown source `text` in order."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    source = _blanked_front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
    blocks: list[Layout] = []
    part = "body"
    holders: list[Token] = []
    cursor = 0
    starts = Positions(text).line_starts
    for token in parser.parse(source):
        if token.type == "inline":
            lines = token.map or [0, 0]
            begin = max(cursor, starts[lines[0]])
            end = starts[lines[1]] if lines[1] < len(starts) else len(text)
            segments = _segments(token, text, begin, end)
            cursor = segments[-1].end if segments else begin
            if segments:
                kind = _kind(holders, not blocks)
                part = part_after(part, kind, token.content) if kind != "item" else part
                blocks.append(Layout(kind, part, segments))
        elif token.nesting == 1:
            holders.append(token)
        elif token.nesting == -1:
            holders.pop()
    return blocks


def _blanked_front_matter(text: str) -> str:
    """Return `text` with front matter as blank lines, so that line numbers stay."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return text
    return "\n" * match.group().count("\n") + text[match.end() :]


def _kind(holders: "list[Token]", first: bool) -> str:
    """Return the kind of a block by what it stands in."""
    types = {holder.type for holder in holders}
    if "heading_open" in types:
        return "headline" if first else "heading"
    if types & {"list_item_open", "th_open", "td_open"}:
        return "item"
    return "paragraph"


def _segments(token: "Token", text: str, begin: int, end: int) -> list[Segment]:
    """Return where the prose of an inline token stands in text[begin:end]."""
    segments: list[Segment] = []
    cursor = begin
    for child in token.children or []:
        if child.type == "link_close":
            match = _TARGET.match(text, cursor)
            cursor = match.end() if match else cursor
        elif child.type in _HIDDEN or (child.type == "text" and child.content):
            needle = child.content if child.type != "image" else "!["
            place = _find(text, needle, cursor, end)
            if place is None:
                continue  # an entity or escape: "&amp;" shows as "&"
            hidden = child.type in _HIDDEN
            segments.append(Segment(place, place + len(needle), hidden))
            cursor = place + len(needle)
            if child.type == "image" and (close := text.find(")", cursor, end)) >= 0:
                cursor = close + 1
    return segments


def _find(text: str, needle: str, begin: int, end: int) -> int | None:
    """Return the place of `needle` in text[begin:end]."""
    place = text.find(needle, begin, end)
    return None if place < 0 else place

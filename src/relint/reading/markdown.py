"""The blocks of a Markdown draft. Start reading at `layout`.

markdown-it-py says which lines are paragraphs, headings, items and table cells and what stands inside them; this
module finds that text again in the source, so that spans are the source's. Silent are code, links' targets, images,
HTML and front matter. Reference definitions and code blocks make no block at all.
"""

import html
import re
from collections.abc import Iterator

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
_PLAIN = lazily(r"[^\W_][\w ]*| +")  # what no source escapes
_ENTITY = lazily(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_WIDEST = 10  # characters of the source for one that shows, at most: "&#x0020AC;"
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
            found = list(_places(child, text, cursor, end))
            segments += found
            cursor = found[-1].end if found else cursor
            if child.type == "image" and (close := text.find(")", cursor, end)) >= 0:
                cursor = close + 1
    return segments


def _places(child: "Token", text: str, begin: int, end: int) -> Iterator[Segment]:
    """Yield where an inline token's content stands in text[begin:end]: in one piece, unless the source escapes some."""
    needle = child.content if child.type != "image" else "!["
    place = text.find(needle, begin, end)
    if place >= 0:
        yield Segment(place, place + len(needle), child.type in _HIDDEN)
    elif child.type == "text" and not _hides_letters(text, begin, min(end, begin + _WIDEST * len(needle))):
        yield from _pieces(needle, text, begin, end)


def _hides_letters(text: str, begin: int, end: int) -> bool:
    """Whether an entity shows as a letter, "caf&eacute;": half a word would be left."""
    return any(html.unescape(one).isalpha() for one in _ENTITY.findall(text, begin, end))


def _pieces(content: str, text: str, begin: int, end: int) -> Iterator[Segment]:
    r"""Yield where `content` stands in text[begin:end], whose escapes and entities show otherwise: "\-", "&amp;"."""
    plain = _PLAIN.match(content)
    head = plain.group() if plain else ""
    place = text.find(head, begin, end) if head else _shown_at(content[0], text, begin, end)
    start = place
    for char in content if place >= 0 else "":
        width = _escape(text, place, char)
        if width:
            yield from _piece(start, place)
            yield _escaped(text, place, width, char)
            place = start = place + width
        elif text[place : place + 1] == char and place < end:
            place += 1
        else:
            break
    yield from _piece(start, place)


def _shown_at(char: str, text: str, begin: int, end: int) -> int:
    """Return the first place of text[begin:end] that shows `char`, or -1."""
    places = (place for place in range(begin, end) if text[place] == char or _escape(text, place, char))
    return next(places, -1)


def _escaped(text: str, place: int, width: int, char: str) -> Segment:
    """Return the segment of an escape or entity: its character if that stands in the source, otherwise a hidden one."""
    if text[place] == "\\":
        return Segment(place + 1, place + 2)
    return Segment(place, place + 1) if char == "&" else Segment(place, place + width, hidden=True)


def _piece(start: int, end: int) -> Iterator[Segment]:
    if start < end:
        yield Segment(start, end)


def _escape(text: str, place: int, char: str) -> int:
    """Return the length of the escape or entity that shows as `char` at `place`, or 0."""
    if text[place : place + 1] == "\\" and text[place + 1 : place + 2] == char:
        return 2
    match = _ENTITY.match(text, place)
    return len(match.group()) if match and html.unescape(match.group()) == char else 0

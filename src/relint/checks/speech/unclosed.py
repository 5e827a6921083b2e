"""Double quotation marks without their partners, and marks that face the wrong way.

Start at `unbalanced`. A quotation over several paragraphs opens each of them and closes only the last, so the state is
carried from block to block. A straight mark opens or closes by what stands beside it. Where a mark is missing is told
by how the paragraph begins and ends and by "she said"; where nothing tells, the mark that is left alone is named.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.scan import matches
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.patterns import lazily
from relint.quotations import SPEECH_VERBS

_MARK = lazily('[“”"]')
_TURNED = lazily(r"(?<=[\w.,!?…])“(?=[\s.,;:)]|$)|(?<![^\s(\[])”(?=\w)", re.MULTILINE)
_INCHES = lazily(r".?\d'\d\"|\d'\d\d?\"", re.DOTALL)  # 5'6"
# After these a speaker is named, so that his words end before them: "“We are glad, she said."
# "it. They told us" goes on with them, and so does "part workshop, part kitchen and said".
_SPEAKER = lazily(rf"[,.!?][’']?(?= (?!(?<=\. )(?:They|We|I|You)\b)(?:(?!and )[^\s\"“”]+ ){{0,4}}(?:{SPEECH_VERBS})\b)")
# A few words quoted in the middle of a sentence end before its next verb of speech.
_NEXT_VERB = lazily(rf"\w(?= (?:and|but) (?:{SPEECH_VERBS})\b)")
_THAT = lazily(r"[\"“]that ")
# A single mark may close what a double one opened: "“a fair deal’ for nurses".
_SINGLE = lazily(r"(?<=[a-z.,])['’](?![\w])(?:(?<!s['’])|(?= (?:is|are|was|were|means|has|have|and|or|in)\b|[.,;]))")
_OPENS_SINGLE = lazily(r"(?<!\w)['‘](?=\w)")
_INTRODUCES = lazily(r"[:,] ?$")
_SAID = lazily(rf"(?:{SPEECH_VERBS})[^.\"“”]{{0,60}}\. (?=\w)")
_ANNOUNCED = lazily(rf"\b(?:{SPEECH_VERBS})(?: today)?: (?=[^\s\"“”])")


def turned(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield curly double marks that face the wrong way: one that opens after a word, one that closes before one."""
    for match in matches(_TURNED, document.flow.text, "“", "”"):
        yield Finding(document.flow.span(*match.span()), ("”" if match.group() == "“" else "“",))


def unbalanced(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the places where a quotation lacks its opening or closing mark, with the mark put in where it is plain."""
    text = document.flow.text
    if not _MARK.search(text):
        return
    blocks = document.blocks
    open_ = False
    for number, block in enumerate(blocks):
        marks = marks_of(text, block)
        continued = open_ and marks[:1] == [(block.flow.start, True)]
        opens, closes = lone_marks(marks[1:] if continued else marks, 1 if continued else 0)
        if open_ and not continued:
            if closes:
                yield _opening(document, block, block.flow.start)
                closes.pop(0)
            else:
                yield _closing(document, blocks[number - 1], blocks[number - 1].flow.end)
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        open_ = bool(opens) and following is not None and _takes_up(text, following)
        for place in opens[1:] if open_ else opens:
            yield _unclosed(document, block, max(place, block.flow.start), marks)
        for place in closes:
            if text[place] == '"' and text[place - 1].isdigit():
                continue  # inches
            yield _unopened(document, block, place, marks)


def _takes_up(text: str, block: Block) -> bool:
    """Whether a block goes on with a quotation: it begins with a mark, or closes one that it has not opened."""
    marks = marks_of(text, block)
    return marks[:1] == [(block.flow.start, True)] or bool(lone_marks(marks, 0)[1])


def marks_of(text: str, block: Block) -> list[tuple[int, bool]]:
    """Return the double marks of a block: their places in the flow, and whether they open."""
    start, end = block.flow
    found = []
    for match in _MARK.finditer(text, start, end):
        place, mark = match.start(), match.group()
        if mark == '"':
            if _INCHES.match(text, place - 3):
                continue
            before = text[place - 1] if place > start else " "
            after = text[place + 1] if place + 1 < end else " "
            opens = before in " ([-–—'‘/" and not after.isspace()
            found.append((place, opens))
        else:
            found.append((place, (mark == "“") != bool(_TURNED.match(text, place))))
    return found


def lone_marks(marks: list[tuple[int, bool]], depth: int) -> tuple[list[int], list[int]]:
    """Return the places of the opening and of the closing marks that have no partner.

    `depth` is 1 if a quotation of the block before goes on; its mark's place is then -1.
    """
    opens = [-1] * depth
    closes = []
    for place, opening in marks:
        if opening:
            opens.append(place)
        elif opens:
            opens.pop()
        else:
            closes.append(place)
    return opens, closes


def _unclosed(document: Document, block: Block, place: int, marks: list[tuple[int, bool]]) -> Finding:
    """Return the finding for a quotation that opens at `place` of the flow and never closes."""
    text = document.flow.text
    number = bisect_right(marks, (place, True))
    later = number < len(marks)
    end = marks[number][0] if later else block.flow.end
    single = _SINGLE.search(text, place + 1, end)
    if single and not _OPENS_SINGLE.search(text, place + 1, single.start()):
        return _closing(document, block, single.end())
    speaker = _SPEAKER.search(text, place, end)
    if speaker:
        return _closing(document, block, speaker.end())
    fragment = _NEXT_VERB.search(text, place, end) if text[place + 1 : place + 2].islower() else None
    if fragment:
        return _closing(document, block, fragment.end())
    if later and marks[number][1] and text[end - 2 : end] in (". ", "! ", "? ") and place >= block.flow.start:
        place = end  # "“I saw it. “He was right.”"
    at_start = place == block.flow.start or bool(_announces(text, place, block))
    if at_start and not later and not _THAT.match(text, place):  # "said: “that the mill"
        return _closing(document, block, block.flow.end)
    return Finding(document.flow.span(place, place + 1))


def _announces(text: str, place: int, block: Block) -> bool:
    """Whether "said: " stands before a place."""
    return bool(_INTRODUCES.search(text[max(block.flow.start, place - 3) : place]))


def _unopened(document: Document, block: Block, place: int, marks: list[tuple[int, bool]]) -> Finding:
    """Return the finding for a quotation that closes at `place` of the flow and never opened."""
    text = document.flow.text
    earlier = bisect_left(marks, (place, False))
    start = marks[earlier - 1][0] + 1 if earlier else block.flow.start
    announced = _ANNOUNCED.search(text, start, place)
    if announced:
        return _opening(document, block, announced.end())
    if not earlier and place >= block.flow.end - 1:
        return _opening(document, block, block.flow.start)
    sentence = _SAID.search(text[start:place]) if earlier else None
    if sentence:
        return _opening(document, block, start + sentence.end())
    return Finding(document.flow.span(place, place + 1))


def _opening(document: Document, block: Block, place: int) -> Finding:
    """Return the finding that puts an opening mark before the word at `place` of the flow."""
    token = document.tokens[min(document.token_at(document.flow.place(place)), block.last - 1)]
    return Finding(token.span, (_kind(document, "“") + document.slice(token.span),))


def _closing(document: Document, block: Block, place: int) -> Finding:
    """Return the finding that puts a closing mark after the mark or word that ends at `place` of the flow."""
    last = document.token_at(document.flow.place(place - 1))
    first = last - 1 if last > block.first and document.tokens[last].kind == "mark" else last
    span = document.tokens[first].span._replace(end=document.tokens[last].end)
    words = document.slice(span)
    return Finding(span, ((words[:-1] if words[-1] in "’'" else words) + _kind(document, "”"),))


def _kind(document: Document, curly: str) -> str:
    """Return a double mark of the kind that the draft uses."""
    return curly if "“" in document.text or "”" in document.text else '"'

"""Brackets without their partners. Start reading at `unbalanced`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily

_PARTNERS = {")": "(", "]": "["}
# "a)", "12)", "iv)" and "1.2)" number something; ":)" smiles.
_LABEL = lazily(r"(?:^|[\s(;,:])(?:\d{1,3}(?:\.\d+)*|[a-zA-Z]|[ivxIVX]{1,5})\)$|[:;]-?[()]$")
_FAR = 3  # blocks over which a remark in brackets may run


def unbalanced(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield brackets that open and never close, or close and never opened; they may close in a later paragraph."""
    lone = list(_lone(document))
    skip = -1
    for order, (number, block) in enumerate(lone):
        if order == skip:
            continue
        token = document.tokens[number]
        if token.text in "([" and order + 1 < len(lone):
            partner, later = lone[order + 1]
            if document.tokens[partner].text in ")]" and later - block <= _FAR:
                skip = order + 1
                continue
        yield Finding(token.span)


def _lone(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the token and block of each bracket that has no partner in its block."""
    numbers = sorted(number for sign in "()[]" for number in document.index.get(sign, ()))
    blocks = document.blocks
    current = -1
    stack: list[int] = []
    for number in numbers:
        while current < 0 or blocks[current].last <= number:
            yield from ((lone, current) for lone in stack)
            stack = []
            current += 1
        sign = document.tokens[number].text
        if sign in "([":
            if not _is_label(document, number):
                stack.append(number)
        elif stack and document.tokens[stack[-1]].text == _PARTNERS[sign]:
            stack.pop()
        elif not _is_label(document, number):
            yield number, current
    yield from ((lone, current) for lone in stack)


def _is_label(document: Document, number: int) -> bool:
    """Whether a bracket belongs to a label or a smiley, or is all that is left of a picture in its paragraph."""
    token = document.tokens[number]
    block = document.block_of(number)
    if block.last - block.first == 1:
        return True
    start = max(document.blocks[0].span.start, token.start - 8)
    return bool(_LABEL.search(document.text[start : token.end]))

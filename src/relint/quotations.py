"""Whose words are whose. Start reading at `quotations`.

Three kinds of quotation stand in releases:

- between marks, double or single, curly or straight, within one paragraph;
- over several paragraphs: each opens with a mark, only the last closes (the convention of English printing);
- without marks, as older GOV.UK pages have it: a paragraph that ends "Norman Baker said:", and the paragraphs after it
  for as long as they speak in the first person.
"""

from relint.flow import Flow
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple


class Quotation(NamedTuple):
    """The words of a speaker. `span` is the draft's, with its marks.

    `closed` is False when a mark opens and none closes; `marks` is False for the kind without marks.
    """

    span: Span
    closed: bool
    marks: bool


class _Open(NamedTuple):
    start: int
    mark: str


_SINGLE_END = lazily(r"(?<=[\w.,!?…])'(?!\w)")
_MARKS = lazily(r"[“”\"]|[‘'](?:(?<![\w’'][‘'])(?=\w)|(?<=[\w.,!?…%]')(?!\w))")
_CLOSES = {"“": "”", '"': '"', "‘": "'", "'": "'"}
SPEECH_VERBS = "said|says|added|adds|commented|explained|stated|continued|concluded|told|replied|noted|remarked"
_SAID = lazily(rf"\b(?:{SPEECH_VERBS})(?: today| yesterday| that)?:\s*$")
_FIRST_PERSON = lazily(r"\b(?:I|I'm|I've|we|We|we're|We're|we've|We've|our|Our|my|My|us|me)\b")


def quotations(flow: Flow, blocks: list[tuple[Span, str]]) -> list[Quotation]:
    """Return the quotations of the flow in order; `blocks` are spans in the flow with the block's kind."""
    found: list[Quotation] = []
    open_: _Open | None = None
    for number, (block, _kind) in enumerate(blocks):
        following = blocks[number + 1][0] if number + 1 < len(blocks) else None
        open_ = _scan_block(flow, block, open_, found)
        if open_ is not None and not _opens_with(flow, following, open_.mark):
            found.append(Quotation(flow.span(open_.start, block.end), closed=False, marks=True))
            open_ = None
    found.extend(_unmarked(flow, blocks))
    found.sort()
    return found


def _scan_block(flow: Flow, block: Span, open_: _Open | None, found: list[Quotation]) -> _Open | None:
    """Read one block's marks; return the quotation that is still open at its end."""
    if open_ is None and not any(mark in flow.text[block.start : block.end] for mark in "“\"‘'"):
        return None
    start = block.start
    if open_ is not None:
        start += 1  # the mark that opens a further paragraph of the same quotation
    for match in _MARKS.finditer(flow.text, start, block.end):
        mark = match.group()
        if open_ is None:
            if mark == "”" or (mark == "'" and _is_apostrophe(flow.text, match.start(), block.end)):
                continue
            open_ = _Open(match.start(), mark)
        elif mark == _CLOSES[open_.mark] and not _opens_here(flow.text, match.start(), mark):
            found.append(Quotation(flow.span(open_.start, match.end()), closed=True, marks=True))
            open_ = None
    if open_ is not None and open_.mark in "'‘":
        return None  # a lone single mark is an apostrophe far more often than a quotation: 'tis, the '90s
    return open_


def _is_apostrophe(text: str, start: int, end: int) -> bool:
    """Whether a straight single mark opens nothing: after a letter ("ministers'"), or never closed."""
    if start and (text[start - 1].isalnum() or text[start - 1] in ".,!?…%"):
        return True
    return _SINGLE_END.search(text, start + 1, end) is None


def _opens_here(text: str, start: int, mark: str) -> bool:
    """Whether a straight mark inside a quotation opens an inner one: a space before, a letter after."""
    if mark not in "\"'" or start == 0 or start + 1 >= len(text):
        return False
    return text[start - 1] in " (" and text[start + 1].isalnum()


def _opens_with(flow: Flow, block: Span | None, mark: str) -> bool:
    return block is not None and flow.text.startswith(mark, block.start)


def _unmarked(flow: Flow, blocks: list[tuple[Span, str]]) -> list[Quotation]:
    """Return the quotations without marks: paragraphs in the first person after "X said:"."""
    found = []
    speaking = False
    first = False
    for block, kind in blocks:
        text = flow.text[block.start : block.end]
        if speaking and kind in ("paragraph", "item") and text[:1] not in '“"‘':
            if first or _FIRST_PERSON.search(text):
                found.append(Quotation(flow.span(block.start, block.end), closed=True, marks=False))
                first = False
                continue
            speaking = False
        elif speaking:
            speaking = False
        if text.endswith(":") and _SAID.search(text):
            speaking = first = True
    return found

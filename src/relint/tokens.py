"""Words, numbers and marks. Start reading at `tokenise`.

A token's `text` is the flow's (apostrophes straight); its span is the draft's. The kinds:

    word     letters with inner apostrophes and hyphens: "don't", "decision-makers", "e.g."
    number   "2.5%", "£4m", "12th", "1,000", "2010-11", "5pm"
    mixed    letters and figures: "E5", "A14", "COVID-19"
    mark     one punctuation mark or symbol
    url, email, hashtag, handle, hidden
"""

import re
from functools import cache
from typing import NamedTuple

from relint.flow import HIDDEN, Flow
from relint.span import Span


class Token(NamedTuple):
    """One token: `start` and `end` in the draft (0-based code points), its `text` in the flow, and its kind."""

    start: int
    end: int
    text: str
    kind: str

    @property
    def span(self) -> Span:
        """The token's place in the draft."""
        return Span(self.start, self.end)


_LETTER = r"[^\W\d_]"
# First the plain word that nothing odd follows: nine tokens of ten, and no other alternative is tried for them.
_FAST = rf"(?P<plain>{_LETTER}+(?:['\-]{_LETTER}+)*(?![\w'\-\u0300-\u036f\u2010\u2011@]|\.\w))"
_DOMAIN = r"(?:uk|UK|com|org|net|gov|eu|au|sg|edu|info|int|io|fr|de|ie|nz|ca|mil)"
_COMMON = rf"""
    (?P<dotted>(?:{_LETTER}\.){{2,}}(?!\w))
  | (?P<word>{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*(?:['\-\u2010\u2011][^\W_]+)*(?!\w))
  | (?P<mixed>[^\W\d_]+(?:[-']?[^\W_]+)*|\d+(?:[^\W\d_]{{3,}}|[^\W\d_]+\d)\w*|_+\w*)
  | (?P<number>(?:[£$€¥][ ]?)?\d+(?:[.,:/\-\u2013]\d+)*(?:%|[^\W\d_]{{1,3}}(?!\w))?)
  | (?P<hidden>{HIDDEN})
  | (?P<mark>\S)
"""
_PLAIN = re.compile(rf"{_FAST} | {_COMMON}", re.VERBOSE)
_WEB_SOURCE = rf"""
    (?!www\.|https?:|ftp:){_FAST}
  | (?P<email>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)
  | (?P<url>(?:https?://|ftp://|www\.)[^\s<>"“”{HIDDEN}]*[^\s<>"“”.,;:!?'’)\]{HIDDEN}]
      |[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)*\.{_DOMAIN}\b(?:/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]])?)
  | (?P<hashtag>\#[^\W\d_]\w*)
  | (?P<handle>(?<!\w)@\w+)
  | {_COMMON}"""
_KINDS: dict[str | None, str] = {
    "plain": "word",
    "dotted": "word",
    **{kind: kind for kind in ("word", "mixed", "number", "mark", "hidden", "email", "url", "hashtag", "handle")},
}
_WEB_SIGN = re.compile(rf"[@#]|://|www\.|\.{_DOMAIN}\b")


@cache
def _web() -> re.Pattern[str]:
    """Return the pattern for text with addresses, compiled when the first such text comes: most drafts have none."""
    return re.compile(_WEB_SOURCE, re.VERBOSE)


def tokenise(flow: Flow, blocks: list[Span]) -> list[Token]:
    """Return the tokens of the flow's `blocks` (spans in the flow), in order."""
    tokens: list[Token] = []
    for block in blocks:
        piece = flow.text[block.start : block.end]
        pattern = _web() if _WEB_SIGN.search(piece) else _PLAIN
        shift = flow.shift_at(block.start, block.end)
        if shift is None:
            _mapped(pattern, flow, block, tokens)
        else:
            _shifted(pattern, flow.text, block, shift, tokens)
    return tokens


def _shifted(pattern: re.Pattern[str], text: str, block: Span, shift: int, tokens: list[Token]) -> None:
    """Tokenise a block that lies in the draft as it flows: the common case, and the fast one."""
    new = tuple.__new__  # half the time of Token(...)
    kinds = _KINDS
    tokens += [
        new(Token, (match.start() + shift, match.end() + shift, match[0], kinds[match.lastgroup]))
        for match in pattern.finditer(text, block.start, block.end)
    ]


def _mapped(pattern: re.Pattern[str], flow: Flow, block: Span, tokens: list[Token]) -> None:
    """Tokenise a block whose line ends or mark-up make the way back uneven."""
    for match in pattern.finditer(flow.text, block.start, block.end):
        span = flow.span(*match.span())
        tokens.append(Token(span.start, span.end, match.group(), _KINDS[match.lastgroup]))

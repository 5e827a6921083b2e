"""Words, numbers and marks. Start reading at `tokenise`.

A token's `text` is the flow's (apostrophes straight); its span is the draft's. The kinds:

    word     letters with inner apostrophes and hyphens: "don't", "decision-makers", "e.g."
    number   "2.5%", "£4m", "12th", "1,000", "2010-11", "5pm"
    mixed    letters and figures: "E5", "A14", "COVID-19"
    mark     one punctuation mark or symbol
    url, email, hashtag, handle, hidden
"""

import re
from functools import partial
from itertools import accumulate, compress

from relint.flow import HIDDEN, Flow
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple


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
_FAST = rf"{_LETTER}+(?:['\-]{_LETTER}+)*(?![\w'\-\u0300-\u036f\u2010\u2011@]|\.\w)"
_DOMAIN = r"(?:uk|UK|com|org|net|gov|eu|au|sg|edu|info|int|io|fr|de|ie|nz|ca|mil)"
_PROSE = {
    "plain": _FAST,
    "dotted": rf"(?:{_LETTER}\.){{2,}}(?!\w)",
    "word": rf"{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*(?:['\-\u2010\u2011][^\W_]+)*(?!\w)",
    "mixed": r"[^\W\d_]+(?:[-']?[^\W_]+)*|\d+(?:[^\W\d_]{3,}|[^\W\d_]+\d)\w*|_+\w*",
    "number": r"(?:[£$€¥][ ]?)?\d+(?:[.,:/\-\u2013]\d+)*(?:%|[^\W\d_]{1,3}(?!\w))?",
    "hidden": HIDDEN,
    "mark": r"\S",
}
_WEB = {
    "plain": rf"(?!www\.|https?:|ftp:){_FAST}",
    "email": r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+",
    "url": rf"(?:https?://|ftp://|www\.)[^\s<>\"“”{HIDDEN}]*[^\s<>\"“”.,;:!?'’)\]{HIDDEN}]"
    rf"|[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)*\.{_DOMAIN}\b(?:/[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]])?",
    "hashtag": r"#[^\W\d_]\w*",
    "handle": r"(?<!\w)@\w+",
    **{kind: pattern for kind, pattern in _PROSE.items() if kind != "plain"},
}
_PROSE_TOKEN = lazily("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PROSE.items()))
_WEB_TOKEN = lazily("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _WEB.items()))
# Without groups, and with the spaces between: `findall` gives pieces that together are the whole text.
_PIECES = lazily("|".join((r"\s+", *_PROSE.values())))
_KINDS: dict[str | None, str] = {
    "plain": "word",
    "dotted": "word",
    **{kind: kind for kind in ("word", "mixed", "number", "mark", "hidden", "email", "url", "hashtag", "handle")},
}
_WEB_SIGNS = ("@", "#", "://", "www.")
_WEB_NAME = lazily(rf"\.{_DOMAIN}\b")


class _Kinds(dict[str, str]):
    """The kind of each text that ever was a token; of a space none ("")."""

    def __missing__(self, text: str) -> str:
        if len(self) > _REMEMBERED:
            self.clear()
        self[text] = kind = _kind(text)
        return kind


_REMEMBERED = 1 << 16
_known_kinds = _Kinds()


def kind_of(text: str) -> str:
    """Return the kind of a token with this text."""
    return _known_kinds[text]


def _kind(text: str) -> str:
    for pattern in (_PROSE_TOKEN, _WEB_TOKEN):
        match = pattern.match(text)
        if match and match.end() == len(text):
            return _KINDS[match.lastgroup]
    return "" if text.isspace() else "mixed"


def tokenise(flow: Flow, blocks: list[Span]) -> list[Token]:
    """Return the tokens of the flow's `blocks` (spans in the flow), in order."""
    tokens: list[Token] = []
    for block in blocks:
        piece = flow.text[block.start : block.end]
        shift = flow.shift_at(block.start, block.end)
        if any(map(piece.__contains__, _WEB_SIGNS)) or _WEB_NAME.search(piece):
            _mapped(_WEB_TOKEN, flow, block, tokens)
        elif shift is None or "_" in piece:
            # In "abc_def" what a token is depends on what follows.
            _mapped(_PROSE_TOKEN, flow, block, tokens)
        else:
            _shifted(piece, block.start + shift, tokens)
    return tokens


def _shifted(text: str, start: int, tokens: list[Token]) -> None:
    """Tokenise a block that lies in the draft as it flows, from `start` on: the common case, and the fast one."""
    pieces = _PIECES.findall(text)
    places = list(accumulate(map(len, pieces), initial=start))
    kinds = [*map(_known_kinds.__getitem__, pieces)]
    # Half the time of Token(...) for each.
    tokens += map(partial(tuple.__new__, Token), compress(zip(places, places[1:], pieces, kinds, strict=False), kinds))


def _mapped(pattern: re.Pattern[str], flow: Flow, block: Span, tokens: list[Token]) -> None:
    """Tokenise a block whose line ends or mark-up make the way back uneven, or with addresses."""
    for match in pattern.finditer(flow.text, block.start, block.end):
        span = flow.span(*match.span())
        tokens.append(Token(span.start, span.end, match.group(), _KINDS[match.lastgroup]))

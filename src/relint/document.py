"""A draft as everything else sees it: the untouched text and views on it.

Start with `Document`. Its `text` is never altered; every span is half-open, in code points of that text. The views are
made when first asked for: a check that needs no sentences costs none.
"""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

from relint.flow import Flow, FlowBuilder, Segment
from relint.positions import Positions
from relint.quotations import Quotation, quotations
from relint.sentences import sentence_ends
from relint.span import Span
from relint.tokens import Token, tokenise
from relint.typed import NamedTuple, TypeVar

T = TypeVar("T")

# Words in which "'s" is "is" or "us", never a possessive.
IS_CONTRACTED = frozenset(
    """it's that's he's she's what's there's here's who's let's where's how's when's why's""".split()
)


class Layout(NamedTuple):
    """What a reader found: a block's `kind`, the `part` of the release it stands in, and its segments in the draft.

    kind  paragraph, item (of a list), heading, headline, ends ("ENDS")
    part  body, notes (to editors), contacts
    """

    kind: str
    part: str
    segments: list[Segment]


class Block(NamedTuple):
    """A paragraph, list item or heading: its place in the draft and in the flow, and its tokens by index."""

    kind: str
    part: str
    span: Span
    flow: Span
    first: int
    last: int


class Sentence(NamedTuple):
    """The tokens first to last (exclusive) of one sentence, and the number of its block."""

    first: int
    last: int
    block: int


class Document:
    """One draft. `path` is as the user named it; `format` is "text" or "markdown"; `digest` is a SHA-256 or ""."""

    def __init__(self, text: str, layout: list[Layout], path: str = "", format: str = "text") -> None:
        self.text = text
        self.path = path
        self.format = format
        self._layout = layout
        builder = FlowBuilder(text)
        self._flow_spans = [builder.add_block(block.segments) for block in layout]
        self.flow: Flow = builder.build()
        self._once: dict[Callable[[Document], object], object] = {}

    def once(self, view: Callable[["Document"], T]) -> T:
        """Return view(self), made at most once for this draft: for what several checks need."""
        if view not in self._once:
            self._once[view] = view(self)
        return self._once[view]  # type: ignore[return-value]

    @cached_property
    def positions(self) -> Positions:
        """Lines and columns of the draft."""
        return Positions(self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens in order."""
        return tokenise(self.flow, self._flow_spans)

    @cached_property
    def token_starts(self) -> list[int]:
        """The tokens' start offsets, for `token_at`."""
        return [token.start for token in self.tokens]

    @cached_property
    def lowers(self) -> list[str]:
        """The tokens' texts in lower case."""
        return [token.text.lower() for token in self.tokens]

    @cached_property
    def bases(self) -> list[str]:
        """The tokens in lower case without a possessive "'s": what rules look words up by."""
        return [lower[:-2] if lower.endswith("'s") and lower not in IS_CONTRACTED else lower for lower in self.lowers]

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Where each base stands: base → token indexes in order."""
        index: dict[str, list[int]] = {}
        for number, base in enumerate(self.bases):
            if base in index:
                index[base].append(number)
            else:
                index[base] = [number]
        return index

    @cached_property
    def blocks(self) -> list[Block]:
        """The paragraphs, items and headings in order."""
        blocks = []
        first = 0
        count = len(self.tokens)
        for layout, flow in zip(self._layout, self._flow_spans, strict=True):
            end = layout.segments[-1].end
            last = first
            while last < count and self.token_starts[last] < end:
                last += 1
            span = Span(layout.segments[0].start, end)
            blocks.append(Block(layout.kind, layout.part, span, flow, first, last))
            first = last
        return blocks

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences in order."""
        return [
            Sentence(first, last, number)
            for number, block in enumerate(self.blocks)
            for first, last in _pairs(block.first, sentence_ends(self.tokens, block.first, block.last))
        ]

    @cached_property
    def _sentence_firsts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    @cached_property
    def block_firsts(self) -> list[int]:
        """The index of each block's first token, for bisection."""
        return [block.first for block in self.blocks]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The words of speakers in order, nested ones apart."""
        kinds = [layout.kind for layout in self._layout]
        return quotations(self.flow, list(zip(self._flow_spans, kinds, strict=True)))

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.quotations]

    def quotation_at(self, place: int) -> Quotation | None:
        """Return the quotation whose span holds the offset `place`."""
        number = bisect_right(self._quotation_starts, place) - 1
        while number >= 0:
            quotation = self.quotations[number]
            if place < quotation.span.end:
                return quotation
            number = number - 1 if number and self.quotations[number - 1].span.end > place else -1
        return None

    def token_at(self, place: int) -> int:
        """Return the index of the token that holds `place`, or of the first one after it."""
        number = bisect_right(self.token_starts, place)
        if number and self.tokens[number - 1].end > place:
            return number - 1
        return number

    def sentence_of(self, token: int) -> Sentence:
        """Return the sentence of the token with this index."""
        return self.sentences[self.sentence_number(token)]

    def sentence_number(self, token: int) -> int:
        """Return the index of the sentence of the token with this index."""
        return bisect_right(self._sentence_firsts, token) - 1

    def word_at(self, token: int) -> str:
        """Return the token with this index in lower case, or "" if the draft has none."""
        return self.lowers[token] if 0 <= token < len(self.lowers) else ""

    def block_of(self, token: int) -> Block:
        """Return the block of the token with this index."""
        number = bisect_right(self.block_firsts, token) - 1
        while self.blocks[number].last <= token:
            number -= 1
        return self.blocks[number]

    def starts_sentence(self, token: int) -> bool:
        """Whether no word or number of its sentence stands before the token."""
        first = self.sentence_of(token).first
        return all(before.kind == "mark" for before in self.tokens[first:token])

    def span(self, first: int, last: int) -> Span:
        """Return the span of the tokens `first` to `last` (exclusive), one at least."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def line(self, span: Span) -> str:
        """Return the text of a span on one line, with single spaces."""
        return " ".join(self.slice(span).split())

    def slice(self, span: Span) -> str:
        """Return the draft's own characters of `span`."""
        return self.text[span.start : span.end]


def _pairs(first: int, ends: list[int]) -> list[tuple[int, int]]:
    """Return (start, end) for consecutive ends."""
    starts = [first, *ends[:-1]]
    return list(zip(starts, ends, strict=True)) if ends else []

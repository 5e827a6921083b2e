"""Two forms of one thing in a draft, and which of them wins. Start reading at `minority`.

A check collects the uses of a thing ("£2m", "£3 million"). Each use has a form on one axis or more: a clock time has
its clock ("12-hour"), its sign ("5:30") and its half of the day ("pm"). On an axis with two forms the house's wins, or
else the commoner one, or of equals the one that the rule names first. Every other use is a finding.

Options of all these rules:

    forms   for each axis its forms, the one that wins a tie first
    prefer  forms that win whatever the draft uses more
    styles  rule → forms: where that rule is at work, these are the house's
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Block, Document
from relint.span import Span
from relint.typed import NamedTuple

PROSE = ("paragraph", "item")


class Use(NamedTuple):
    """One use: its place, its form on each axis ("" where the axis does not concern it), and what a writer needs."""

    span: Span
    forms: tuple[str, ...]
    parts: tuple[str, ...] = ()


class Winner(NamedTuple):
    """The form that wins on an axis, and how far a fix to it may be trusted ("" for as far as the rule says)."""

    form: str
    safety: str


class Vote(NamedTuple):
    """All uses of a thing, and for each axis how often each form stands and which wins."""

    uses: Sequence[Use]
    counts: list[Counter[str]]
    winners: list[Winner]


Write = Callable[[Use, list[str]], str]


def minority(document: Document, context: Context, uses: Sequence[Use], write: Write) -> Iterator[Finding]:
    """Yield the uses whose form loses, in order.

    `write` gets a use and the winning form of each axis ("" where nothing decides), and returns the use rewritten, or
    "" where a person should.
    """
    counts = [Counter(use.forms[axis] for use in uses if use.forms[axis]) for axis in range(_axes(uses))]
    if all(len(count) < 2 for count in counts):
        return
    vote = Vote(uses, counts, [_winner(context, axis, count) for axis, count in enumerate(counts)])
    wanted = [winner.form for winner in vote.winners]
    for use in uses:
        lost = [axis for axis, form in enumerate(use.forms) if form and len(counts[axis]) > 1 and form != wanted[axis]]
        if lost:
            yield _finding(document, vote, use, lost, write(use, wanted))


def _axes(uses: Sequence[Use]) -> int:
    return len(uses[0].forms) if uses else 0


def _winner(context: Context, axis: int, count: Counter[str]) -> Winner:
    """Return what wins on an axis: the house's form, else the commonest of two or more."""
    forms: list[str] = context.options["forms"][axis]
    for form in context.options.get("prefer", ()):
        if form in forms:
            return Winner(form, "")
    for rule, preferred in context.options.get("styles", {}).items():
        for form in preferred if rule in context.on else ():
            if form in forms:
                return Winner(form, context.on[rule])
    if len(count) < 2:
        return Winner("", "")
    return Winner(max(count, key=lambda form: (count[form], -forms.index(form))), "")


def _finding(document: Document, vote: Vote, use: Use, lost: list[int], text: str) -> Finding:
    """Return the finding for a use that loses on the axes `lost`; its words are about the first of them."""
    axis = lost[0]
    model = next((other for other in vote.uses if other.forms[axis] == vote.winners[axis].form), None)
    model = model or next(other for other in vote.uses if other.forms[axis] not in ("", use.forms[axis]))
    other = document.line(model.span)
    values = (
        ("other", other),
        ("line", str(document.positions.position(model.span.start).line)),
        ("form", use.forms[axis]),
        ("count", times(vote.counts[axis][use.forms[axis]])),
        ("others", times(vote.counts[axis][model.forms[axis]])),
    )
    related = (Related(model.span, f"“{other}” stands here"),)
    own = document.quotation_at(use.span.start) is None
    safe = own and all(vote.winners[number].safety == "safe" for number in lost)
    return Finding(use.span, (text,) if text else (), values, related, "safe" if safe else None)


def times(count: int) -> str:
    """Return a count as it is read: "once", "twice", "5 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def block_at(document: Document, place: int) -> Block | None:
    """Return the block of the flow's character at `place`, if it is a paragraph or list item."""
    starts = document.once(_flow_starts)
    block = document.blocks[bisect_right(starts, place) - 1]
    return block if block.kind in PROSE else None


def _flow_starts(document: Document) -> list[int]:
    return [block.flow.start for block in document.blocks]

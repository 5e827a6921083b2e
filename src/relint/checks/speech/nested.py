"""Quotation marks against their neighbours. The checks: `same_marks`, `lone_single` and `closing_order`.

`same_marks`     "“We read “Emma” at school.”": the inner marks are of the outer kind
`lone_single`    "“We read ‘Emma at school.”": a single mark opens, and none closes
`closing_order`  "“We are glad”, she said" beside "“We are glad,” he said"
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.forms.mixed import Use, block_at, minority
from relint.checks.scan import matches, places
from relint.checks.speech.unclosed import lone_marks, marks_of
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.patterns import lazily
from relint.quotations import SPEECH_VERBS
from relint.span import Span

_SINGLE_CLOSE = lazily(r"(?<=\S)['’](?![^\W\d_])")
_ELIDED = lazily(r"‘(?:tis|twas|em|til|cause|n)\b|‘\d", 2)
_LONGEST = 80
_AFTER = rf"(?= (?:(?:[Hh]e|[Ss]he|[Tt]he|[A-Z])[^\s\"“”]* ?(?:[^\s\"“”]+ ){{0,4}})?(?:{SPEECH_VERBS})\b)"
_SAID = lazily(rf"(?:,[”\"]|[”\"],){_AFTER}")


def same_marks(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield what stands in double marks inside double marks, with single ones in their place."""
    text = document.flow.text
    if "“" in text or '"' in text:
        for block in document.blocks if _may_nest(text, 0, len(text)) else ():
            for start, end in _inner_doubles(text, block):
                span = document.flow.span(start, end)
                inner = document.slice(span)[1:-1]
                yield Finding(span, (f"'{inner}'" if text[start] == '"' else f"‘{inner}’",))
    for place in places(text, "‘"):
        end = _inner_single(document, place)
        if end:
            span = document.flow.span(place, end)
            yield Finding(span, (f"“{document.slice(span)[1:-1]}”",))


def _may_nest(text: str, start: int, end: int) -> bool:
    """Whether there are marks enough for two quotations: counted before they are read."""
    return text.count('"', start, end) > 3 or text.count("“", start, end) > 1


def _inner_doubles(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield the places in the flow of what stands in double marks within double marks."""
    if not _may_nest(text, *block.flow):
        return
    marks = marks_of(text, block)
    if len(marks) < 4 or any(lone_marks(marks, 0)):
        return
    depth, start = 0, 0
    for place, opens in marks:
        depth += 1 if opens else -1
        if opens and depth == 2:
            start = place
        elif not opens and depth == 1 and place - start < _LONGEST:
            yield start, place + 1


def _inner_single(document: Document, place: int) -> int:
    """Return where the quotation that opens at `place` with ‘ ends, if another one in such marks holds it; else 0."""
    text = document.flow.text
    block = block_at(document, place)
    outer = text.rfind("‘", block.flow.start, place) if block else -1
    if block is None or outer < 0 or _SINGLE_CLOSE.search(text, outer + 2, place):
        return 0
    close = _SINGLE_CLOSE.search(text, place + 2, block.flow.end)
    if close is None or close.end() - place > _LONGEST:
        return 0
    return close.end() if _SINGLE_CLOSE.search(text, close.end() + 1, block.flow.end) else 0


def lone_single(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield a curly single mark that opens a quotation, after which no mark of its block can close it."""
    text = document.flow.text
    for place in places(text, "‘"):
        block = block_at(document, place)
        if block is None or _ELIDED.match(text, place) or text[place + 1 : place + 2].isspace():
            continue
        if place > block.flow.start and text[place - 1].isalnum():
            continue
        goes_on = text.startswith("\n‘", block.flow.end)
        if not goes_on and not _SINGLE_CLOSE.search(text, place + 2, block.flow.end):
            yield Finding(document.flow.span(place, place + 1))


def closing_order(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the commas and full stops that stand on the rarer side of a closing mark.

    Commas count before "she said", full stops after whole sentences that a colon announces.
    """
    text = document.flow.text
    if not any(pair in text for pair in ("”,", '",', "”.", '".')):
        return
    uses = [use for use in (*_commas(document), *_full_stops(document)) if use]
    yield from minority(document, context, sorted(uses), _ordered)


def _commas(document: Document) -> Iterator[Use]:
    """Yield the commas between somebody's words and "she said"."""
    for match in matches(_SAID, document.flow.text, ",”", ',"', "”,", '",'):
        if block_at(document, match.start()):
            form = "inside" if match.group()[0] == "," else "outside"
            yield Use(document.flow.span(*match.span()), (form, ""), (match.group().strip(","), ","))


def _full_stops(document: Document) -> Iterator[Use]:
    """Yield the full stops at the end of sentences that are quoted whole: "said: “It is safe.”"."""
    text = document.text
    for start, end in (quotation.span for quotation in document.quotations if quotation.marks and quotation.closed):
        announced = text[start - 2 : start] == ": " or text[:start].rstrip().endswith(":")
        if not announced or not text[start + 1].isupper() or text[start] not in '“"':
            continue
        if text[end - 2] == ".":
            yield Use(Span(end - 2, end), ("", "inside"), (text[end - 1], "."))
        elif text[end : end + 1] == "." and text[end - 2].isalnum():
            yield Use(Span(end - 1, end + 1), ("", "outside"), (text[end - 1], "."))


def _ordered(use: Use, wanted: list[str]) -> str:
    mark, stop = use.parts
    return f"{stop}{mark}" if wanted[0 if stop == "," else 1] == "inside" else f"{mark}{stop}"

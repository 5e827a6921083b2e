"""Marks that are doubled, or the wrong ones.

Three checks:

`doubled`      ",,", "..", "?.", ".,"
`ellipsis`     two dots, or more than three
`before_said`  "“We are glad.” said the mayor"
"""

from collections.abc import Iterator

from relint.checks.around import apart, unmarked
from relint.checks.code import Context
from relint.checks.persons.offices import SPEECH
from relint.diagnostic import Finding
from relint.document import Document
from relint.sentences import is_abbreviation
from relint.span import Span

# Pairs of marks that never stand together, with the one to keep. Dots in a row are the ellipsis's matter.
_PAIRS = {
    ",,": ",", ";;": ";", "::": ":", "!!": "!", "??": "?", ",.": ".", ";.": ".", ":.": ".", "?.": "?", "!.": "!",
    ",;": ";", ",:": ":", ";,": ";", ":,": ":", "?,": "?", ".,": ",", ".;": ";", ".:": ":", "?;": "?", ".?": "?",
}  # fmt: skip
_TITLED = frozenset("which yahoo jeopardy who panic wham mamma oklahoma oliver help westward".split())
_ABBREVIATED = frozenset(
    """etc ltd inc co corp plc llc bros jnr snr esq cantab oxon approx dept ave univ assn bn sq ft hrs mins secs pp ed
    eds trans vols""".split()
)


def doubled(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield two marks in a row of which one is too many, with the one to keep."""
    tokens = document.tokens
    for mark in ",;:?!.":
        last = -1
        for number in document.index.get(mark, ()):
            if number + 1 >= len(tokens) or number <= last:
                continue
            kept = _PAIRS.get(mark + tokens[number + 1].text)
            if kept is None or apart(document, number + 1) or not _is_slip(document, number):
                continue
            last = number + 1
            while last + 1 < len(tokens) and tokens[last + 1].text == mark and not apart(document, last + 1):
                last += 1  # "!!!"
            cures = (kept,) if unmarked(document, number, last) else ()
            yield Finding(Span(tokens[number].start, tokens[last].end), cures)
    yield from _stop_after_stop(document)


def _stop_after_stop(document: Document) -> Iterator[Finding]:
    """Yield a full stop after a quotation that has ended with one: "“It is hot.”."."""
    tokens = document.tokens
    for number in document.index.get(".", ()):
        quoted = number > 2 and tokens[number - 1].text in '”"'
        if quoted and tokens[number - 2].text == "." != tokens[number - 3].text:
            touching = not (apart(document, number) or apart(document, number - 1))
            if touching and document.block_of(number).first < number - 2:
                yield Finding(tokens[number].span, ("",))


def _is_slip(document: Document, number: int) -> bool:
    """Whether nothing explains two marks in a row: no abbreviation, no title with its own mark, no row of dots."""
    tokens = document.tokens
    before = tokens[number - 1] if number else None
    mark, following = tokens[number].text, tokens[number + 1].text
    if before is None or apart(document, number) or before.text in ".?!:":
        return False
    after = tokens[number + 2].text if number + 2 < len(tokens) else ""
    if mark == "." or following == ".":
        dots = after == "." and not apart(document, number + 2)
        if dots or (mark == "." and _abbreviated(before.text)):
            return False
    if mark in "?!" and following in ".,;":
        return before.kind == "word" and before.text.lower() not in _TITLED
    return before.kind in ("word", "number", "mixed") or before.text in "\"'”’)"


def _abbreviated(word: str) -> bool:
    """Whether a full stop belongs to the word: "Ltd.", "a.m."."""
    return is_abbreviation(word) or word.lower() in _ABBREVIATED or "." in word or (word.isupper() and len(word) < 4)


def ellipsis(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield two dots in a row, or more than three; leaders before a page number are none."""
    tokens = document.tokens
    last = -1
    for number in document.index.get(".", ()):
        if number <= last:
            continue
        last = number
        while last + 1 < len(tokens) and tokens[last + 1].text == "." and not apart(document, last + 1):
            last += 1
        count = last - number + 1
        if count in (1, 3) or not _ends_or_trails(document, number, last):
            continue
        span = Span(tokens[number].start, tokens[last].end)
        yield Finding(span, _dots(document, number, last, count))


def _ends_or_trails(document: Document, first: int, last: int) -> bool:
    """Whether dots follow a word or stand among words, and neither lead to a page number nor begin a path."""
    block = document.block_of(first)
    if first == block.first:
        return False
    leads = last - first > 4 and last + 1 < block.last and document.tokens[last + 1].kind == "number"
    path = last + 1 < block.last and document.tokens[last + 1].text in "/\\"
    before = document.tokens[first - 1]
    dotted = last - first == 1 and before.kind == "word" and "." in before.text and before.text.endswith(".")
    return not (leads or path or dotted)


def _dots(document: Document, first: int, last: int, count: int) -> tuple[str, ...]:
    """Return what to write instead: a full stop for two dots at the end of a sentence, else an ellipsis."""
    block = document.block_of(first)
    ends = last + 1 >= block.last or document.tokens[last + 1].text[0].isupper()
    touches = not apart(document, first)
    if count == 2 and touches:
        return (".", "...") if ends else ("...", ".")
    return ("...",)


def before_said(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield a full stop between somebody's words and "said": there a comma must stand."""
    for verb in (*SPEECH, "says"):
        for number in document.index.get(verb, ()):
            if document.tokens[number].text.islower():
                stop = _stop_before(document, number)
                if stop is not None:
                    yield Finding(document.tokens[stop].span, (",",))


def _stop_before(document: Document, verb: int) -> int | None:
    """Return the full stop that ends the words before "said" or "he said"; a capital would begin a new sentence."""
    tokens = document.tokens
    first = document.block_of(verb).first
    start = verb
    while start > first and verb - start < 3 and tokens[start - 1].kind == "word":
        start -= 1
    if start - 3 < first or not tokens[start].text.islower() or tokens[start - 1].text not in '”"':
        return None
    subject = start == verb or tokens[start].text in ("he", "she", "they", "it", "the", "a", "an", "one")
    closed = not apart(document, start - 1) and apart(document, start)
    stop = tokens[start - 2].text == "." != tokens[start - 3].text
    return start - 2 if subject and closed and stop else None

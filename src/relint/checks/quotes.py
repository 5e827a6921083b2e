"""Straight and curly marks in one draft. Start reading at `mixed_marks`.

A draft that was typed in one program and pasted into another mixes “curly” and "straight" marks. Double marks and
apostrophes are counted together, since a program that makes one kind curly makes the other so too. Feet and inches,
code and addresses do not count.
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document

_STRAIGHT = re.compile(r"\"|(?<=\w)'(?=\w)|(?<=s)'(?=\s)|(?<=[\s(])'(?=\w)|(?<=[\w.,!?])'(?=[\s.,)])")
_CURLY = re.compile(r"[“”‘’]")
_MEASURE = re.compile(r"\d\"|\d'")


def mixed_marks(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield one finding at the first mark of the kind that the draft uses less, with what stands more often."""
    if not _CURLY.search(document.text) or not re.search("[\"']", document.text):
        return
    straight = _places(document, _STRAIGHT)
    curly = _places(document, _CURLY)
    if not straight or not curly:
        return
    few, many = (straight, curly) if len(straight) < len(curly) else (curly, straight)
    kinds = ("straight", "curly") if few is straight else ("curly", "straight")
    values = (("few", str(len(few))), ("many", str(len(many))), ("kind", kinds[0]), ("other", kinds[1]))
    span = document.flow.span(few[0], few[0] + 1)
    model = document.flow.span(many[0], many[0] + 1)
    yield Finding(span, (), values, (Related(model, f"a {kinds[1]} mark"),))


def _places(document: Document, pattern: re.Pattern[str]) -> list[int]:
    """Return the flow's offsets of marks of one kind, as the draft itself writes them."""
    text = document.text
    found = []
    for block in document.blocks:
        start, end = block.span
        places = [match.start() for match in pattern.finditer(text, start, end)]
        found += [document.flow.offset(place) for place in places if not _MEASURE.match(text, place - 1)]
    return found

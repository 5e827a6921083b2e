"""Straight and curly marks in one draft. Start reading at `mixed_marks`.

A draft that was typed in one program and pasted into another mixes “curly” and "straight" marks. Double marks and
apostrophes are counted together, since a program that makes one kind curly makes the other so too. Feet and inches,
code and addresses do not count.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.scan import places
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_SILENT = frozenset(("hidden", "url", "email", "hashtag", "handle"))


def mixed_marks(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the marks of the kind that the draft uses less, with what stands more often.

    Option `each`: of more marks than this only the first is reported.
    """
    text = document.text
    if not any(mark in text for mark in "“”‘’") or not ('"' in text or "'" in text):
        return
    straight = [place for mark in "\"'" for place in places(text, mark) if _counts(document, place)]
    curly = [place for mark in "“”‘’" for place in places(text, mark) if _counts(document, place)]
    if not straight or not curly:
        return
    few, many = (straight, curly) if len(straight) < len(curly) else (curly, straight)
    kinds = ("straight", "curly") if few is straight else ("curly", "straight")
    values = (("few", str(len(few))), ("many", str(len(many))), ("kind", kinds[0]), ("other", kinds[1]))
    model = min(many)
    related = (Related(Span(model, model + 1), f"a {kinds[1]} mark"),)
    few.sort()
    for place in few if len(few) <= context.options["each"] else few[:1]:
        first = "the first one" if place == few[0] else "one of them"
        yield Finding(Span(place, place + 1), (), (*values, ("first", first)), related)


def _counts(document: Document, place: int) -> bool:
    """Whether a mark stands in prose: not in code, an address or a heading of metadata, and not for feet or inches."""
    text = document.text
    if text[place] in "\"'" and text[place - 1 : place].isdigit():
        return False
    number = document.token_at(place)
    if number == len(document.tokens):
        return False
    token = document.tokens[number]
    return token.start <= place and token.kind not in _SILENT

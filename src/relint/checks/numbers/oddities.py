"""Figures that a slip of the keys has spoilt: "£ 5m", "££5", "5£", "£1, 000", "£1O0", "%5". Start at `figures`.

Each is looked for at its sign (a currency's, or "%") or in the tokens that hold figures, never over the whole text.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import written_figures
from relint.checks.scan import places
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily

_SIGNS = "£$€"
_LETTERS = str.maketrans("OolI", "0011")
_LOOSE = lazily(r"([£$€]) (?=\d)")
_CAPITAL_BEFORE = lazily(r"(?<!\w)[A-Z]\w* $")  # a row of a table: "York $ 396,420"
# At a sign: (expression, the cure as a template; "" none, "0" letters read as figures, "," points as commas).
_AT_SIGN = (
    (lazily(r"([£$€])\1+ ?(?=\d)"), r"\1"),
    (_LOOSE, r"\1"),
    (lazily(r"([£$€]\d{1,3}) ,(\d{3})(?!\d)"), r"\1,\2"),
    (lazily(r"([£$€]\d{1,3}), (0\d\d)(?!\d)"), r"\1,\2"),
    (lazily(r"[£$€](?:[OolI](?=[\d.,]*\d)|\d[\d,.]*(?:O(?![a-z])|[olI](?=\d)))[\dOolI]*(?:[.,][\dOolI]+)*(?!\w)"), "0"),
    (lazily(r"[£$€]\d{1,3}(?:\.\d{3}){2,}(?!\d|\.\d)|[£$€]\d{1,3}\.000(?!\d|\.\d| ?(?:million|billion|bn|m)\b)"), ","),
    (lazily(r"[£$€]\d+\.\d+\.\d+"), ""),
)
_SOUND = lazily(r"[£$€]\d[\d,]*(?:\.\d\d?)?(?:m|bn|k)?(?:[;:?!)\n]|[.,]? (?![,\d]))")  # as nearly all are
_BEHIND = lazily(r"(?<![\w.,£$€])(\d[\d,.]*)([£€])(?![\d\w])")
_PERCENT = lazily(r"%(\d[\d.]*\d|\d)(?!\w)")
_WITH_LETTER = lazily(r"\d+O\d*(?:,\d{3})*")
_LONGEST = 15  # characters of a figure before the sign that ends it


def figures(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield figures that are none, with what was most likely meant."""
    text = document.flow.text
    for sign in _SIGNS:
        for place in places(text, sign):
            if not place or text[place - 1] != sign:
                yield from _at_sign(document, place)
    for place in places(text, "%"):
        match = _PERCENT.match(text, place) if not place or text[place - 1].isspace() else None
        if match:
            yield Finding(document.flow.span(*match.span()), (f"{match[1]}%",))
    for base, held in written_figures(document):
        for place in held if "o" in base else ():
            token = document.tokens[place]
            if _WITH_LETTER.fullmatch(token.text) and _counts(document, place):
                yield Finding(token.span, (token.text.translate(_LETTERS),))


def _at_sign(document: Document, place: int) -> Iterator[Finding]:
    """Yield the finding for a currency's sign at a place of the flow."""
    text = document.flow.text
    if _SOUND.match(text, place):
        return
    for pattern, cure in _AT_SIGN:
        match = pattern.match(text, place)
        if match and not (pattern is _LOOSE and _CAPITAL_BEFORE.search(text, max(place - _LONGEST, 0), place)):
            cures = {"": (), "0": (match[0].translate(_LETTERS),), ",": (match[0].replace(".", ","),)}
            yield Finding(document.flow.span(*match.span()), cures[cure] if cure in cures else (match.expand(cure),))
            return
    if place and text[place - 1].isdigit():
        match = _BEHIND.search(text, max(place - _LONGEST, 0), place + 2)
        if match:
            yield Finding(document.flow.span(*match.span()), (f"{match[2]}{match[1]}",))


def _counts(document: Document, place: int) -> bool:
    """Whether a word in small letters follows, as after a number: "2O people"."""
    following = document.tokens[place + 1 : place + 2]
    return bool(following) and following[0].kind == "word" and following[0].text.islower()

"""Figures as the house writes them: clock times, ordinals, ranges, money and figures at the head of a sentence.

Each check reads tokens of the kind number and a word or two beside them. Start reading at `shaped`, which serves most
rules; `times`, `ordinals`, `thousands` and `at_sentence_start` need more than an expression.
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.context import sentence_text
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily
from relint.patternstore import compiled
from relint.span import Span

_TWELVE = lazily(r"(\d{1,2})(?:[.:](\d\d))?(am|pm|a|p)?$", re.IGNORECASE)
_TWENTY_FOUR = lazily(r"([01]?\d|2[0-3])[:.]([0-5]\d)$")
_HOURS = lazily(r"([01]\d|2[0-3])([0-5]\d)(?:hrs?)?$", re.IGNORECASE)
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_BESIDE = 6  # characters after a token in which a sign may stand: " - 12", " km/h"
_KIND = 3  # of a token; by number, since every token of the draft is asked
_FIGURED = frozenset(("number", "mixed"))
_CELL, _ROW = 4, 4  # tokens of a cell, and cells on either side of it
_CLOCK_WORDS = frozenset("at from until till by before after between to and since".split())


def numbers(document: Document) -> list[int]:
    """Return the indexes of the tokens that hold figures. A view for `Document.once`."""
    return [n for n, token in enumerate(document.tokens) if token[_KIND] in _FIGURED]


def shaped(document: Document, context: Context) -> Iterator[Finding]:
    r"""Yield figures of one shape, with a better one.

    Options: `signs` (texts of which the token, or the six characters after it, must hold one: asked before any
    expression is compiled), `token` (a regular expression for the whole token, to pass over most of them cheaply),
    `pattern` (one that is matched in the draft from the token on; write white space as \s), `replace` (a template),
    `unless` (one that is searched in the sentence, or in
    the row of cells), `before` (words before it that make it right), `case` ("exact").
    """
    options = context.options
    flags = 0 if options.get("case") == "exact" else re.IGNORECASE
    before, unless, signs = options.get("before", ()), options.get("unless", ""), options.get("signs", ())
    for place in document.once(numbers):
        token = document.tokens[place]
        beside = document.text[token.start : token.end + _BESIDE]
        if signs and not any(sign in beside for sign in signs):
            continue
        token_pattern, pattern = compiled(options["token"], flags), compiled(options["pattern"], flags)
        match = token_pattern.fullmatch(token.text) and pattern.match(document.text, token.start)
        if not match or "\n\n" in match.group() or (place and document.lowers[place - 1] in before):
            continue
        if not (unless and compiled(unless, re.IGNORECASE).search(_text_around(document, place))):
            yield Finding(Span(*match.span()), (match.expand(options["replace"]),))


def _text_around(document: Document, place: int) -> str:
    """Return the sentence around a figure; for a figure that is nearly a block of its own, the cells beside it too."""
    number = document.sentence_of(place).block
    block = document.blocks[number]
    if block.last - block.first > _CELL:
        return sentence_text(document, place)
    row = document.blocks[max(number - _ROW, 0) : number + _ROW + 1]
    return "\n".join(document.slice(cell.span) for cell in row if cell.last - cell.first <= _CELL)


def bare_points(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield decimal fractions without a nought: ".5". Not calibres (".22 rifle"), nor the ends of web addresses."""
    for place in document.once(numbers):
        token = document.tokens[place]
        start = token.start - 1
        if start < 0 or document.text[start] != "." or not token.text.rstrip("%").isdigit() or token.text == "22":
            continue
        if start == 0 or document.text[start - 1] in " (\n\t":
            yield Finding(Span(start, token.end), (f"0.{token.text}",))


def times(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield clock times that are not in the form 5pm or 5:30pm, with that form.

    "5.30pm", "5 pm", "5 p.m.", "5:00pm", "1730hrs", "at 17:30", "12pm", "12 noon".
    """
    for place in document.once(numbers):
        if document.tokens[place].text[0].isdigit():
            found = _half_day(document, place) or _whole_day(document, place) or _noon(document, place)
            if found:
                yield found


def _half_day(document: Document, place: int) -> Finding | None:
    """Return the finding for a time with am or pm, joined or apart."""
    token = document.tokens[place]
    match = _TWELVE.match(token.text)
    if not match or int(match[1]) > 12:
        return None
    half, last = (match[3] or "").lower(), place
    if len(half) != 2:
        last, half = _half_after(document, place, half)
    if not half:
        return None
    span = Span(token.start, document.tokens[last].end)
    right = clock(int(match[1]), match[2] or "00", half)
    return None if document.slice(span) == right else Finding(span, (right,))


def _half_after(document: Document, place: int, begun: str) -> tuple[int, str]:
    """Return the last token and "am" or "pm" for "5 pm", "5 p.m."; ("", place) if neither follows."""
    if begun or place + 1 >= len(document.tokens):
        return place, ""
    word = document.lowers[place + 1].replace(".", "")
    closed = document.tokens[place + 1].text
    return (place + 1, word) if word in ("am", "pm") and closed not in ("AM", "Am") else (place, "")


def clock(hour: int, minutes: str, half: str) -> str:
    """Return a time of the 12-hour clock as the house writes it: 5pm, 5:30pm, midday, midnight."""
    if hour == 12 and minutes == "00":
        return "midday" if half == "pm" else "midnight"
    return f"{hour}{'' if minutes == '00' else ':' + minutes}{half}"


def _whole_day(document: Document, place: int) -> Finding | None:
    """Return the finding for a time of the 24-hour clock: "at 17:30", "1730hrs", "17:30 hours"."""
    text = document.tokens[place].text
    before = document.lowers[place - 1] if place else ""
    after = document.lowers[place + 1] if place + 1 < len(document.tokens) else ""
    match = _TWENTY_FOUR.match(text)
    last = place
    if after in ("hrs", "hours", "hr", "h") and (match or _HOURS.match(text)):
        match, last = match or _HOURS.match(text), place + 1
    elif text.lower().endswith(("hrs", "hr")):
        match = _HOURS.match(text)
    elif not match or ":" not in text or before not in _CLOCK_WORDS or after in ("am", "pm", "a.m.", "p.m.", "on"):
        return None
    if not match:
        return None
    hour = int(match[1])
    span = Span(document.tokens[place].start, document.tokens[last].end)
    return Finding(span, (clock(hour % 12 or 12, match[2], "pm" if hour > 11 else "am"),))


def _noon(document: Document, place: int) -> Finding | None:
    """Return the finding for "12 noon", "12 midday" and "12 midnight"."""
    if document.tokens[place].text != "12" or place + 1 >= len(document.tokens):
        return None
    word = document.lowers[place + 1]
    if word not in ("noon", "midday", "midnight"):
        return None
    span = Span(document.tokens[place].start, document.tokens[place + 1].end)
    return Finding(span, ("midnight" if word == "midnight" else "midday",))


def ordinals(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield "1st" to "9th" where the word is wanted: not in dates, names ("the 4th Mechanized Brigade") or tables."""
    for place in document.once(numbers):
        token = document.tokens[place]
        text = token.text.lower()
        if len(text) != 3 or not text.endswith(("st", "nd", "rd", "th")):
            continue
        if not text[0].isdigit() or text[0] == "0" or _in_date_or_name(document, place):
            continue
        yield Finding(token.span, (_ORDINALS[int(text[0])],))


def _in_date_or_name(document: Document, place: int) -> bool:
    """Whether an ordinal stands beside a month, before "of" and a month, or before a name."""
    near = document.lowers[max(place - 1, 0) : place + 7]
    if any(word in _MONTHS for word in near):
        return True
    if place + 1 >= len(document.tokens) or document.tokens[place + 1].kind == "mark":
        return True
    return not document.tokens[place + 1].text[0].islower()


def at_sentence_start(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield figures that begin a sentence of a paragraph, but for years and the numbers of notes."""
    for place in document.once(numbers):
        sentence = document.sentence_of(place)
        if place != sentence.first or sentence.last - sentence.first < 5:
            continue
        token = document.tokens[place]
        counts = token.text.isdecimal() and not 1500 < int(token.text) < 2100
        if counts and _word_follows(document, place) and document.blocks[sentence.block].kind == "paragraph":
            yield Finding(token.span)


def _word_follows(document: Document, place: int) -> bool:
    """Whether a word in lower case stands one space behind: "34 homes", not the note "3. Homes"."""
    token, after = document.tokens[place], document.tokens[place + 1]
    return after.kind == "word" and after.text[0].islower() and after.start == token.end + 1


def thousands(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield figures over 999 that lack a comma: money ("£4500"), and counts of five digits or with a plural behind."""
    for place in document.once(numbers):
        token = document.tokens[place]
        match = _LONG.match(token.text)
        if match and (match[1] or _counts(document, place, match[2])):
            text = f"{match[1]}{int(match[2]):,}{match[3]}"
            yield Finding(token.span, (text,))


_LONG = lazily(r"([£$€]?)([1-9]\d{3,8})((?:\.\d\d)?)$")
_LABELS = frozenset(
    """no number form page room extension ext call text line flight route part section paragraph ref reference bus
    unit case box model order code pin band year in since by of for iso bs rfc cm hc on +""".split()
)


def _counts(document: Document, place: int, digits: str) -> bool:
    """Whether bare digits count things: "4500 people", "12000 homes"; not "2012 floods", "room 1204 doors"."""
    if place + 1 >= len(document.tokens) or 1500 < int(digits) < 2100:
        return False
    after, before = document.tokens[place + 1], document.tokens[place - 1] if place else None
    if after.kind != "word" or not after.text.islower() or after.start != document.tokens[place].end + 1:
        return False
    if before is not None and (before.kind in ("number", "mixed") or before.text.lower() in _LABELS):
        return False
    if before is not None and before.text[0].isupper() and not document.starts_sentence(place - 1):
        return False  # "Boeing 4500 jets"
    return after.text.endswith("s") or after.text in ("people", "children", "women", "men", "new", "more", "households")

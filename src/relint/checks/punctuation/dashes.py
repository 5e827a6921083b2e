"""Hyphens where a dash or "to" belongs.

Four checks:

`spaced_hyphen`  "the Government - and a strong economy"
`double_hyphen`  "the council -- and the mayor"
`spaced_range`   "10 - 12 March", "Monday - Friday"
`lopsided`       "the council- and", "long -term", "the plan –which"
"""

from collections.abc import Iterator

from relint.checks.around import apart, unmarked
from relint.checks.code import Context
from relint.checks.scan import matches
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import mask
from relint.patterns import lazily
from relint.span import Span
from relint.tokens import Token

_DAY_OR_MONTH = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
    february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec noon midday midnight""".split()
)
# Before a figure these make the hyphen a minus sign: "a low of - 5".
_BEFORE_MINUS = frozenset("of to at around below above is was reached between from = + by".split())
_SUSPENDS = frozenset("and or to nor but as versus v rather".split())
_FIGURE = lazily(r"\d+(?:\.\d+)?")
# After the second figure these show that the hyphen before it is a dash: "in 2009 - 1,500 more than before".
_COMPARES = frozenset("more fewer less per times of years months people jobs homes higher lower above below".split())
_SCORES = frozenset("won beat lost win score scored drew defeated victory = +".split())
_DOUBLE = lazily(r"(?<=[\w.,!?%”\"')])( ?)-{2,3}( ?)(?=[\w£“\"'‘(])")


def spaced_hyphen(document: Document, context: Context) -> Iterator[Finding]:
    """Yield hyphens with a space on both sides.

    Options: `kinds`, the kinds of block that are read; `habit`, how many of them, without a single dash beside, are
    a draft's own way to write a dash (as on many pages of GOV.UK) and are left alone.
    """
    kinds: list[str] = context.options["kinds"]
    found = []
    for number in document.index.get("-", ()):
        sides = _sides(document, number)
        if sides is None:
            continue
        before, after, block = sides
        if _spaced(document, number) and not _no_dash(document, number, before, after, block):
            certain = before.text.islower() or after.text.islower()
            finding = Finding(_whole(document, number), ("–",), safety="safe" if certain else "suggest")
            found.append((block.kind, finding))
    if len(found) < context.options["habit"] or "–" in document.index or "—" in document.index:
        yield from (finding for kind, finding in found if kind in kinds)


def _whole(document: Document, number: int) -> Span:
    r"""Return the span of a hyphen with the sign that escapes it in Markdown: "\-"."""
    start, end = document.tokens[number].span
    return Span(start - (document.format == "markdown" and document.text[start - 1 : start] == "\\"), end)


def _sides(document: Document, number: int) -> tuple[Token, Token, Block] | None:
    """Return the tokens on both sides of a token, and its block; None at the block's edge."""
    block = document.block_of(number)
    if number == block.first or number + 1 >= block.last:
        return None
    return document.tokens[number - 1], document.tokens[number + 1], block


def _spaced(document: Document, number: int) -> bool:
    """Whether there is a space on both sides of a token."""
    return apart(document, number) and apart(document, number + 1)


def _no_dash(document: Document, number: int, before: Token, after: Token, block: Block) -> bool:
    """Whether a spaced hyphen is something other than a dash: a range, a minus, part of a number or of a list."""
    if before.text in ":;=-–—*|/" or after.text in "-–—*|/=":
        return True
    if len(before.text) == len(after.text) == 1 and before.text.isupper() and after.text.isupper():
        return True  # A - Z
    if _is_point(document, number - 1, block) and _is_point(document, number + 1, block):
        then = document.lowers[number + 2] if number + 2 < block.last else ""
        return (then not in _COMPARES and _unit(before) == _unit(after)) or _is_range(document, number, block)
    if after.kind != "number":
        return False
    return before.text.lower() in _BEFORE_MINUS or block.part == "contacts" or after.text.startswith("0")


def _is_point(document: Document, number: int, block: Block) -> bool:
    """Whether a token is an end of a range: a figure, a day, a month or a time."""
    token = document.tokens[number]
    if token.kind in ("number", "mixed"):
        return True
    if token.text in ("%",) or token.text.lower() in ("am", "pm", "a.m.", "p.m.", "noon"):
        return number > block.first and document.tokens[number - 1].kind == "number"
    return token.text[0].isupper() and token.text.lower() in _DAY_OR_MONTH


def spaced_range(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield ranges written with a spaced hyphen or dash, with "to" or, after "between", "and" in its place."""
    for mark in "-–":
        for number in document.index.get(mark, ()):
            sides = _sides(document, number)
            if sides is None or not _spaced(document, number):
                continue
            before, after, block = sides
            bracketed = document.lowers[number - 2 : number - 1] == ["("]  # "(1950 – 1965)" is no running text
            if _is_range(document, number, block) and not (mark == "–" and bracketed):
                word = _range_word(document, number, block)
                cure = f"{document.slice(before.span)} {word} {document.slice(after.span)}"
                plain = unmarked(document, number - 1, number + 1)
                yield Finding(Span(before.start, after.end), (cure,) if plain else ())


def _is_range(document: Document, number: int, block: Block) -> bool:
    """Whether both sides are ends of one range, and neither a telephone number, a score nor a sum."""
    before, after = document.tokens[number - 1], document.tokens[number + 1]
    if not (_is_point(document, number - 1, block) and _is_point(document, number + 1, block)):
        return False
    if block.part == "contacts":
        return False
    if before.kind == "word" or after.kind == "word":
        return before.kind == after.kind or _is_date(document, number, block)
    near = document.lowers[max(number - 5, block.first) : number + 5]
    phone = before.text.startswith("0") or after.text.startswith("0")
    return not phone and not _SCORES.intersection(near) and _rises(before, after)


def _rises(before: Token, after: Token) -> bool:
    """Whether the second figure is the larger one, and both are years or neither is."""
    first, second = (_FIGURE.search(token.text.replace(",", "")) for token in (before, after))
    if first is None or second is None or _unit(before) != _unit(after):
        return False
    if any(token.text.lower().endswith(("am", "pm")) for token in (before, after)):
        return True
    years = [len(figure.group()) == 4 and "," not in token.text for figure, token in ((first, before), (second, after))]
    if years[0] and len(second.group()) == 2:
        return 0 < int(second.group()) - int(first.group()[2:]) <= 10  # "2010 - 11"
    return years[0] == years[1] and float(first.group()) < float(second.group())


def _unit(token: Token) -> bool:
    """Whether a figure is a percentage."""
    return token.text.endswith("%")


def _is_date(document: Document, number: int, block: Block) -> bool:
    """Whether a range runs from one date to another: "3 March - 5 May", "March 2010 - April 2011"."""
    before, after = document.tokens[number - 1], document.tokens[number + 1]
    if before.kind == "word":
        return number - 2 >= block.first and document.tokens[number - 2].kind == "number" and len(after.text) < 3
    if number + 2 >= block.last or after.kind != "word":
        return False
    return document.tokens[number + 2].kind == "number" and len(before.text) == 4


def _range_word(document: Document, number: int, block: Block) -> str:
    """Return the word that joins the ends: "and" after "between", otherwise "to"."""
    first = number - 1
    while first > block.first and (_is_point(document, first - 1, block) or document.lowers[first - 1] in "£$€"):
        first -= 1
    return "and" if first > block.first and document.lowers[first - 1] == "between" else "to"


def double_hyphen(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield two or three hyphens in a row between words; with their spaces, so that the dash gets its own."""
    for match in matches(_DOUBLE, document.flow.text, " --", "--"):
        if not (match.group(1) and not match.group(2)):  # " --option" belongs to a command
            span = document.flow.span(*match.span())
            if document.tokens[document.token_at(span.start)].kind not in ("url", "email", "mixed"):
                yield Finding(span, (" – ",))


def lopsided(document: Document, context: Context) -> Iterator[Finding]:
    """Yield a hyphen or dash between words with a space on one side only."""
    for mark in "-–—":
        for number in document.index.get(mark, ()):
            sides = _sides(document, number)
            if sides is None:
                continue
            before, after, _block = sides
            left, right = apart(document, number), apart(document, number + 1)
            if left == right or before.kind not in ("word", "mixed") or after.kind not in ("word", "mixed"):
                continue
            if mark == "-" and (_is_suspended(after, right) or _is_affix(document, number, left)):
                continue
            cures = _cures(document, before, after, mark, context.lexicon)
            plain = unmarked(document, number - 1, number + 1)
            yield Finding(Span(before.start, after.end), cures if plain else ())


def _is_suspended(after: Token, right: bool) -> bool:
    """Whether the hyphen leaves a compound open: "short- and long-term"."""
    return right and after.text.lower() in _SUSPENDS


def _is_affix(document: Document, number: int, left: bool) -> bool:
    """Whether " -" begins an ending or an option: "-year-old", "-ism", "-v"."""
    after = document.tokens[number + 1].text
    return left and (after.startswith("year-") or len(after) < 3 or document.lowers[number - 1] in ("suffix", "ending"))


def _cures(document: Document, before: Token, after: Token, mark: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the compound and the dash, the likelier first."""
    left, right = document.slice(before.span), document.slice(after.span)
    dash = f"{left} – {right}"
    if mark != "-":
        return (dash,)
    compound = f"{left}-{right}"
    known = lexicon.entry(compound.lower()) is not None or left.lower() in _PREFIXES
    ending = right.endswith(("ed", "term", "time", "wide", "scale", "based", "known", "led"))
    names = left[0].isupper() and right[0].isupper() and not lexicon.tags(right.lower()) & _FUNCTION  # "Clean- The"
    return (compound, dash) if known or ending or names else (dash, compound)


_FUNCTION = mask("DT", "PRP", "PRP$", "IN", "CC", "MD", "EX", "TO", "WP", "WDT", "WRB")
_PREFIXES = frozenset(
    """anti over under non pre post co re self ex multi semi mid pro inter ultra long short high low well medium large
    small part full half first second third world north south east west all cross""".split()
)

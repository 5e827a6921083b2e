"""Apostrophes that make a plural, or stand apart.

Two checks:

`plural`  "the MP's were", "the 1980's", "all NGO's"
`apart`   "the minister 's", "ministers ' plans"
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.scan import matches, places
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span

_MANY = frozenset(
    """many several few both these those two three four five six seven eight nine ten dozens hundreds thousands
    various numerous fewer more most""".split()
)
_PLURAL_VERBS = frozenset("are were have".split())
_DECADE_BEFORE = frozenset("the early late mid his her since during".split())
_ACRONYM = lazily(r"(?P<stem>[A-Z]{2,5})'s")
_DECADE = lazily(r"(?<![\w£$€.,])(?P<stem>(?:1[5-9]|20)?\d0)'s\b")
# Bodies of which there is one: "the UK's are higher" leaves a noun out.
_SINGLE = frozenset("UK US USA EU UN NHS BBC NATO MOD HMRC FCDO DWP DEFRA MOJ".split())


def plural(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield an abbreviation or a decade whose plural is made with an apostrophe."""
    for number in _possessives(document):
        match = _ACRONYM.fullmatch(document.tokens[number].text)
        if match and _is_plural(document, number):
            yield Finding(document.tokens[number].span, (f"{match['stem']}s",))
    text = document.flow.text
    for place in places(text, "0's"):
        match = _DECADE.search(text, max(place - 3, 0), place + 4)
        if match and match.end() == place + 3:
            span = document.flow.span(*match.span())
            if _is_decade(document, document.token_at(span.start)):
                yield Finding(span, (f"{match['stem']}s",))


def _possessives(document: Document) -> Iterator[int]:
    """Yield the tokens of capitals that end in "'s"."""
    text = document.flow.text
    for place in places(text, "'s"):
        if place > 1 and text[place - 2 : place].isupper() and not text[place + 2 : place + 3].isalnum():
            yield document.token_at(document.flow.place(place))


def _is_plural(document: Document, number: int) -> bool:
    """Whether an abbreviation in "'s" is a plural: "many MP's", "the CD's were", "12 GP's"."""
    if document.tokens[number].text[:-2] in _SINGLE:
        return False
    block = document.block_of(number)
    before = document.tokens[number - 1] if number > block.first else None
    following = document.lowers[number + 1] if number + 1 < block.last else ""
    if following in _PLURAL_VERBS:
        return True
    if before is None:
        return False
    figure = before.kind == "number" and before.text.isdigit() and before.text != "1"
    counted = figure and len(before.text) < 4 and number - 1 > block.first  # not "10 MSE's", the tenth paragraph
    all_the = before.text.lower() == "the" and document.lowers[number - 2 : number - 1] in (["all"], ["both"])
    return counted or all_the or before.text.lower() in _MANY


def _is_decade(document: Document, number: int) -> bool:
    """Whether a year in "'s" is a decade: "the 1980's", "in the early 90's"; "2010's best film" is not."""
    before = document.lowers[number - 1] if number else ""
    return before in _DECADE_BEFORE or (before == "-" and document.lowers[number - 2 : number - 1] == ["mid"])


def apart(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield an apostrophe with a space before its "s" or before itself."""
    for match in matches(_APART, document.flow.text, " 's ", "' s ", " ' s "):
        gap = document.flow.span(*match.span())
        first = document.tokens[document.token_at(gap.start) - 1] if match.start() else None
        if first is not None and first.end == gap.start and first.kind == "word" and len(first.text) > 2:
            span = Span(first.start, gap.end)
            yield Finding(span, (document.slice(first.span) + document.slice(gap).replace(" ", ""),))


_APART = lazily(r"(?<=[^\W\d_])(?: 's|' s| ' s)(?= [^\W\d_])")

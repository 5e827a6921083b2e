"""Spaces too many and spaces too few.

Four checks:

`two_spaces`     "the  council"
`space_before`   "the council , and"
`missing_space`  "the end.The council", "Paris,where", "the council(founded"
`space_inside`   "( founded in 1990)", "“ We"
"""

from collections.abc import Iterator

from relint.checks.around import apart, unmarked
from relint.checks.code import Context
from relint.checks.cuts.gaps import gap_needs_words, stub_before, wide_spaces
from relint.checks.persons.titles import TITLES
from relint.checks.scan import matches, places
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.patterns import lazily
from relint.sentences import is_abbreviation
from relint.span import Span
from relint.tokens import Token

_ENDERS = frozenset(".!?:")
_OTHERS = frozenset(",.;|-")  # before these the space is another rule's matter, or a table's
_CLOSERS = frozenset("\"'”’)]")


def two_spaces(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield runs of two or three spaces between words; after sentences too, unless the draft mostly sets two there."""
    after_sentence: list[Finding] = []
    for left, right in wide_spaces(document):
        span = Span(document.tokens[left].end, document.tokens[right].start)
        if _ends_sentence(document, left):
            after_sentence.append(Finding(span, (" ",)))
        elif not gap_needs_words(document, left, right) and document.tokens[right].text not in _OTHERS:
            yield Finding(span, (" ",))
    if after_sentence and len(after_sentence) * 2 <= _joints(document):
        yield from after_sentence


def _ends_sentence(document: Document, number: int) -> bool:
    """Whether a token is the mark that ends a sentence, or closes after it."""
    while document.tokens[number].text in _CLOSERS and number:
        number -= 1
    return document.tokens[number].text in _ENDERS


def _joints(document: Document) -> int:
    """Return how many sentences follow another within their block."""
    return sum(sentence.first > document.blocks[sentence.block].first for sentence in document.sentences)


_MARKS = (",", ".", ";", ":", "!", "?", ")", "%")


def space_before(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield a space before a mark, with the mark; where words are missing as well another rule speaks."""
    for mark in _MARKS:
        for number in document.index.get(mark, ()):
            if not number or not apart(document, number):
                continue
            block = document.block_of(number)
            wrong_side = mark in ",;" and _on_the_wrong_side(document, number, block)
            if number == block.first or not (wrong_side or _closes_up(document, number, block)):
                continue
            own = document.tokens[number]
            gap = document.text[document.tokens[number - 1].end : own.start]
            cure = f"{mark} " if wrong_side else mark
            yield Finding(Span(own.start - len(gap) + len(gap.rstrip()), own.end), (cure,))


def _on_the_wrong_side(document: Document, number: int, block: Block) -> bool:
    """Whether the space stands before the mark and should stand after it: "full ;but"."""
    if not block.first < number < block.last - 1 or apart(document, number + 1):
        return False
    return document.tokens[number - 1].kind == "word" and document.tokens[number + 1].kind == "word"


def _closes_up(document: Document, number: int, block: Block) -> bool:
    """Whether a mark after a space belongs to the word before it and nothing is missing between the two."""
    before, own = document.tokens[number - 1], document.tokens[number]
    after = document.tokens[number + 1] if number + 1 < block.last else None
    if before.kind not in ("word", "number", "mixed", "url") and before.text not in "\"'”’)]%":
        return False
    touches = after is not None and not apart(document, number + 1)
    joined = ".,;:!?)]([" if own.text == "!" else ".,;:!?)]"  # "!(a.png)" is what is left of a picture
    if after is not None and touches and (after.text[0].isalnum() or after.text in joined or own.text == ":"):
        return False  # ".NET", " ...", " :-)"
    if own.text == "." and number + 2 < block.last and document.lowers[number + 1] == ".":
        return False  # ". . ."
    if own.text == "%":
        return before.kind == "number"
    if own.text == ":":
        return before.kind == "word" and block.kind == "paragraph"
    return before.text not in TITLES and not stub_before(document, number)


_FUNCTION_WORDS = frozenset(
    """the a an and but it we this that these those in on at he she they you i there our as for with to of by from if
    when where which who while is was will so or not his her their""".split()
)
_NOT_AFTER_STOP = frozenset(
    "uk com org net gov eu co ac io html pdf doc docx xls xlsx jpg png csv js py txt aspx htm".split()
)


def missing_space(document: Document, context: Context) -> Iterator[Finding]:
    """Yield a mark that touches the word after it."""
    text = document.text
    for mark, test in _TESTS.items():
        for number in document.index.get(mark, ()):
            if not 0 < number < len(document.tokens) - 1 or text.startswith(" ", document.tokens[number].end):
                continue  # nine marks of ten: the test that costs least comes first
            if apart(document, number) or apart(document, number + 1):
                continue
            before, after = document.tokens[number - 1], document.tokens[number + 1]
            if test(before, after, context.lexicon) and not _chained(document, number, mark):
                plain = unmarked(document, number - 1, number + 1)
                cure = f"{document.slice(before.span)}{mark} {document.slice(after.span)}"
                yield Finding(Span(before.start, after.end), (cure,) if plain else ())
    yield from _brackets(document)
    yield from _quotation_marks(document)


def _chained(document: Document, number: int, mark: str) -> bool:
    """Whether more words hang on the same mark: the slogan "Connect.Act.Change"."""
    tokens = document.tokens
    following = document.lowers[number + 2 : number + 3] == [mark] and not apart(document, number + 2)
    joined = following and number + 3 < len(tokens) and not apart(document, number + 3)
    before = number > 2 and document.lowers[number - 2] == mark and not apart(document, number - 1)
    return mark == "." and ((joined and tokens[number + 3].kind == "word") or before)


def _stop(before: Token, after: Token, lexicon: Lexicon) -> bool:
    """Whether a full stop between two words ends a sentence: "the end.The", "in 2012.The", not "gov.uk", "Node.js"."""
    if after.kind != "word" or after.text.lower() in _NOT_AFTER_STOP or before.kind not in ("word", "number"):
        return False
    if before.kind == "word" and (is_abbreviation(before.text) or not before.text[1:] or not before.text[-1].islower()):
        return False
    if after.text[0].isupper():
        if before.text[0].isupper() and after.text[1:] and after.text.lower() not in _FUNCTION_WORDS:
            return lexicon.knows(before.text.lower()) and lexicon.knows(after.text.lower())  # not "Booking.Com"
        return len(after.text) > 1 or after.text in "AI"
    return after.text in _FUNCTION_WORDS and before.kind == "word" and lexicon.knows(before.text)


def _comma(before: Token, after: Token, _lexicon: Lexicon) -> bool:
    """Whether a comma between two words lacks its space: "Paris,where", "March,2012"; not "1,000", "S,M,L"."""
    if before.kind == "word" and after.kind == "word":
        if not before.text.lower().strip("x") and not after.text.lower().strip("x"):
            return False  # "£XXX,XXX", which another rule reports
        return len(before.text) > 1 and (len(after.text) > 1 or after.text.lower() in ("a", "i"))
    if after.kind == "word":
        return before.kind == "number" and len(after.text) > 1
    return before.kind == "word" and after.kind == "number" and len(before.text) > 2


def _semicolon(before: Token, after: Token, _lexicon: Lexicon) -> bool:
    """Whether a semicolon lacks its space; "&amp;" is an entity."""
    entity = before.text in ("amp", "nbsp", "quot", "lt", "gt", "pound", "rsquo", "lsquo", "ndash", "mdash")
    return after.kind == "word" and before.kind in ("word", "number") and not entity


def _colon(before: Token, after: Token, _lexicon: Lexicon) -> bool:
    """Whether a colon between two words lacks its space: "as follows:the"; not "Re:Generate" or "http:"."""
    words = before.kind == "word" and after.kind == "word"
    return words and before.text.islower() and len(before.text) > 2 and after.text.lower() in _FUNCTION_WORDS


def _query(before: Token, after: Token, _lexicon: Lexicon) -> bool:
    """Whether a question or exclamation mark touches the next sentence."""
    return before.kind == "word" and after.kind == "word" and after.text[0].isupper() and after.text[1:].islower()


_TESTS = {".": _stop, ",": _comma, ";": _semicolon, ":": _colon, "?": _query, "!": _query}
_CONTENT = lazily(r"\(([^()\n]{2,})\)")


def _brackets(document: Document) -> Iterator[Finding]:
    """Yield a bracket that touches the word outside it; "member(s)", "f(x)" and "(re)build" are right."""
    tokens = document.tokens
    for number in document.index.get("(", ()):
        before = tokens[number - 1] if number else None
        if before is not None and not apart(document, number) and before.kind == "word" and len(before.text) > 1:
            content = _CONTENT.match(document.text, tokens[number].start)
            if content and len(content[1]) > 3 and _is_remark(content[1]):
                yield Finding(Span(before.start, tokens[number].end), (f"{document.slice(before.span)} (",))
    for number in document.index.get(")", ()):
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        if after is not None and not apart(document, number + 1) and after.kind == "word" and len(after.text) > 1:
            opening = document.text.rfind("(", max(tokens[number].start - 200, 0), tokens[number].start)
            content = _CONTENT.match(document.text, opening) if opening >= 0 else None
            if content and _is_remark(content[1]) and document.text[opening - 1 : opening].isspace():
                yield Finding(Span(tokens[number].start, after.end), (f") {document.slice(after.span)}",))


def _is_remark(content: str) -> bool:
    """Whether brackets hold words or an abbreviation, and no ending of the word they touch."""
    return " " in content or content.isupper()


_BEFORE_OPENING = lazily(r"(?<=[^\W_])(?P<sign>[,:.;]?)“(?=\w)")
_AFTER_CLOSING = lazily(r"(?<=[\w.,!?])”(?P<word>[^\W\d_]+)")
_STRAIGHT = lazily(r"(?<=[a-z][:,])\"(?=[A-Z])|(?<=[a-z][.!?])\"(?=[A-Z][a-z])")


def _quotation_marks(document: Document) -> Iterator[Finding]:
    """Yield a quotation mark without the space outside it: "said:“We", "end.”The"."""
    text = document.flow.text
    for match in matches(_BEFORE_OPENING, text, ",“", ":“", ".“", ";“", "“"):
        yield Finding(document.flow.span(*match.span()), (f"{match['sign']} “",))
    for match in matches(_AFTER_CLOSING, text, "”"):
        yield Finding(document.flow.span(*match.span()), (f"” {match['word']}",))
    for match in matches(_STRAIGHT, text, '"'):
        opening = text[match.start() - 1] in ":,"
        yield Finding(document.flow.span(*match.span()), (' "' if opening else '" ',))


_INSIDE_OPENING = lazily(r"[(\[“] +(?=[\w£“‘])")
_INSIDE_CLOSING = lazily(r"(?<=[\w.,!?%…]) +[)\]”]")


def space_inside(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield a space just inside brackets or curly quotation marks."""
    text = document.flow.text
    for match in matches(_INSIDE_OPENING, text, "( ", "[ ", "“ "):
        box = match.group()[0] == "[" and text[match.start() - 1 : match.start()] in ("", "\n")
        if not box:
            yield Finding(document.flow.span(*match.span()), (match.group()[0],))
    for place in (place for sign in (" )", " ]", " ”") for place in places(text, sign)):
        start = len(text[max(place - 4, 0) : place].rstrip()) + max(place - 4, 0)
        closing = _INSIDE_CLOSING.match(text, start)
        if closing:
            yield Finding(document.flow.span(*closing.span()), (closing.group()[-1],))

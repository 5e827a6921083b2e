"""Letters and signs that hold a place in a draft: "XX", "£Xm", "TBC", "???", "NAME". Start reading at `fillers`."""

from collections.abc import Iterator

from relint.checks.around import apart
from relint.checks.code import Context
from relint.checks.days.calendar import DAYS, MONTHS
from relint.checks.persons.offices import HEADS, SPEECH
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.patterns import lazily
from relint.span import Span
from relint.tokens import Token
from relint.typed import Any

_X = lazily(r"\d{0,3}x{2,}\d{0,2}|x{2,}(?:m|bn|k|th|st|nd|rd|pm|am)|x+(?:-x+)+|\d+-x{2,}|x{2,}-\d+")
_LETTERS = ("tbc", "tbd", "tba", "tk", "tktk")
_UNITS = frozenset(
    """million billion trillion per percent thousand hundred years days weeks months hours people jobs homes pupils
    patients schools places miles acres tonnes minutes times out of and or new other january february march april
    may june july august september october november december st street road""".split()
)
# Words that Roman numerals follow even where they begin a sentence and their capital says nothing.
_ROMAN = frozenset(
    """article articles chapter part schedule volume title section book annex appendix pope king psalm sonnet canto act
    scene""".split()
)
_MONTHS_AND_DAYS = frozenset(name.lower() for name in (*MONTHS, *DAYS))
_SINGLE_UNITS = frozenset(["million", "billion", "trillion", "%", "percent"])
_CAPITALS = frozenset(
    "name surname date quote amount figure venue location number title address company organisation postcode".split()
)
_CELLS = frozenset(["#ref", "#value", "#name", "#n", "#div"])
_SINGLE = frozenset(["x", "xm", "xbn", "xk"])


def fillers(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield letters and signs that stand for a figure, a name or a date still to come."""
    for base, places in document.index.items():
        if base in _SINGLE:
            yield from _filled(document, places, _single)
        elif base in _LETTERS:
            yield from _abbreviations(document, places)
        elif base[0] in "x0123456789" and _X.fullmatch(base):
            yield from _filled(document, places, _several)
        elif base[0] == "_" and not base.strip("_") and len(base) > 1:
            yield from _filled(document, places, _underscores)
        elif base in _CAPITALS:
            yield from _filled(document, places, _capital_slot)
        elif base in _CELLS:
            yield from _filled(document, places, _cell_error)
        elif "xxx" in base and "." in base:
            yield from (Finding(document.tokens[place].span) for place in places)  # "www.xxxx.gov.uk"
        elif base == "?":
            yield from _question_marks(document, places)


def _filled(document: Document, places: list[int], test: Any) -> Iterator[Finding]:
    for place in places:
        block = document.block_of(place)
        if not _bracketed(document, place) and test(document, place, block):
            first, last = place, place
            if place > block.first and document.lowers[place - 1] in "£$€":
                first -= 1
            if place + 1 < block.last and document.lowers[place + 1] == "%":
                last += 1
            yield Finding(Span(document.tokens[first].start, document.tokens[last].end))


def _bracketed(document: Document, place: int) -> bool:
    """Whether square brackets stand right beside a token: then the whole bracket is the placeholder."""
    return "[" in document.lowers[max(place - 1, 0) : place] or document.lowers[place + 1 : place + 2] == ["]"]


def _around(document: Document, place: int, block: Block) -> tuple[Token | None, Token | None]:
    """Return the tokens before and after, within the block."""
    before = document.tokens[place - 1] if place > block.first else None
    after = document.tokens[place + 1] if place + 1 < block.last else None
    return before, after


def _single(document: Document, place: int, block: Block) -> bool:
    """Whether a single X is a figure still to come: "£X", "£Xm", "X%", "X per cent", "X million"."""
    before, after = _around(document, place, block)
    if before is not None and before.text in "£$€" and not apart(document, place):
        return True
    if document.tokens[place].text != "X" or after is None:
        return False
    following = after.text.lower()
    if following == "per" and place + 2 < block.last:
        return document.lowers[place + 2] == "cent"
    spoken = following in SPEECH and before is not None and before.text.lower() in HEADS
    return spoken or following in _SINGLE_UNITS or following in _MONTHS_AND_DAYS


def _several(document: Document, place: int, block: Block) -> bool:
    """Whether a run of X is a figure or a name still to come, not a Roman numeral or a chromosome."""
    text = document.tokens[place].text
    if text.startswith("x") or not text.isalpha() or len(text) > 3:
        return not _kiss(document, place, block)
    before, after = _around(document, place, block)
    following = [word.lower() for word in document.lowers[place + 1 : place + 3]] if after else []
    if following in ([",", "000"], ["/", text.lower()]) or (before is not None and before.text in "£$€"):
        return True
    if before is not None and before.text.lower() in HEADS:
        return True
    if "xy" in document.index or following[:1] in (["chromosome"], ["chromosomes"]):
        return False
    return not _numeral(document, place, before, after)


def _numeral(document: Document, place: int, before: Token | None, after: Token | None) -> bool:
    """Whether a run of X is a Roman numeral by what stands beside it: "Article XX", "the XX Commonwealth Games"."""
    if after is not None and after.text.lower() in SPEECH and not document.starts_sentence(place):
        return False  # "Minister for the Caribbean XXX said"
    if _numbered(document, place, before):
        return True
    if after is not None and (after.text.lower() in _MONTHS_AND_DAYS or after.text.lower() in _UNITS):
        return False
    if before is not None and before.text in "/“\"‘'":
        return before.text != "/"
    named = after is not None and after.kind == "word" and after.text[0].isupper()
    return named and (before is None or before.text.lower() in ("the", "and", "of", "its", "their"))


def _numbered(document: Document, place: int, before: Token | None) -> bool:
    """Whether the word before is one that Roman numerals follow: "Article XX", "Louis XX", "Super Bowl XXX"."""
    if before is None or not before.text[0].isupper():
        return False
    return before.text.lower() in _ROMAN or not document.starts_sentence(place - 1)


def _kiss(document: Document, place: int, block: Block) -> bool:
    """Whether "xx" ends a letter."""
    return place + 1 == block.last and document.tokens[place].text in ("xx", "xxx") and block.last - block.first < 5


def _capital_slot(document: Document, place: int, block: Block) -> bool:
    """Whether a word in capitals is a slot: "the minister, NAME, said", "on DATE"; not in a line of capitals."""
    before, _after = _around(document, place, block)
    if not document.tokens[place].text.isupper() or before is None or before.text in "\"“'‘(":
        return False
    near = document.tokens[max(place - 2, block.first) : min(place + 3, block.last)]
    words = [token.text for token in near if token.kind == "word" and token is not document.tokens[place]]
    return any(word.islower() for word in words) and not any(word.isupper() and len(word) > 1 for word in words)


def _cell_error(document: Document, place: int, block: Block) -> bool:
    """Whether a spreadsheet left its error behind: "#REF!"."""
    _before, after = _around(document, place, block)
    return after is not None and after.text in "!?/" and not apart(document, place + 1)


def _underscores(document: Document, _place: int, block: Block) -> bool:
    """Whether underscores stand among words; a line of nothing else divides."""
    return any(token.kind in ("word", "number") for token in document.tokens[block.first : block.last])


def _abbreviations(document: Document, places: list[int]) -> Iterator[Finding]:
    """Yield TBC and its like, unless the draft explains the letters as a name or they begin one ("TK Maxx")."""
    if any(_explained(document, place) for place in places):
        return
    for place in places:
        token = document.tokens[place]
        after = document.tokens[place + 1] if place + 1 < len(document.tokens) else None
        named = after is not None and after.kind == "word" and after.text[0].isupper() and not after.text.isupper()
        if token.text.startswith("TK") and (not token.text.isupper() or named):
            continue
        if (token.text.isupper() or token.text == "tbc") and not _bracketed(document, place):
            yield Finding(token.span)


def _explained(document: Document, place: int) -> bool:
    """Whether the letters stand in brackets after words with those initials: "Tewkesbury Borough Council (TBC)"."""
    if not place or document.lowers[place - 1] not in "(":
        return False
    letters = document.lowers[place]
    words = [n for n in range(max(place - 1 - 2 * len(letters), 0), place - 1) if document.tokens[n].kind == "word"]
    initials = "".join(document.lowers[n][0] for n in words)
    return initials.endswith(letters) and document.lowers[words[-2]] != "be"


def _question_marks(document: Document, places: list[int]) -> Iterator[Finding]:
    """Yield runs of question marks that stand where a word should: "on ?? March", "(??)"."""
    run: list[int] = []
    for place in [*places, -1]:
        tokens = document.tokens
        if run and place == run[-1] + 1 and not apart(document, place):
            run.append(place)
            continue
        if len(run) > 1 and (run[0] == 0 or apart(document, run[0]) or _opens(tokens[run[0] - 1])):
            yield Finding(Span(tokens[run[0]].start, tokens[run[-1]].end))
        run = [place]


def _opens(token: Token) -> bool:
    return token.text in "([£$€"

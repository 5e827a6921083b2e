"""Nouns and figures that were taken out, told by the words that meet where they stood.

Start at `noun_missing` ("the will join", "the of the trust") or at `figure_missing` ("£ million", "by per cent").
"""

from collections.abc import Iterator

from relint.checks.around import apart
from relint.checks.code import Context
from relint.checks.days.calendar import MONTHS
from relint.checks.scan import places
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, BITS, NOUN, VERB
from relint.span import Span

_DETERMINERS = frozenset("the an our my".split())  # "their is" and "its was" are slips of another kind
# After an article these can only mean that its noun is gone.
_NEVER_AFTER = frozenset(
    """has had is was were are told does did could should would also who which of and from at with gave went took wrote
    began knew grew drew spoke came became""".split()
)
# These can be a noun or adjective too ("the said deed"); what comes next decides.
_SAID = frozenset("said added announced explained commented confirmed warned".split())
_AFTER_SAID = frozenset([":", "that", "he", "she", "it", "they", "today", "yesterday", "“", '"'])
_OBJECTS = [[word] for word in "a an the his her its their our with in at on to up".split()]
_PAIRS = ("the for", "the in", "the on", "the by", "a in")
_OWNERS = frozenset("the their his her its our this these a an".split())
_QUANTITY = frozenset("by to from than nearly over about around almost only just and at of some approximately".split())
_MONTHS = frozenset(month.lower() for month in MONTHS)


def noun_missing(document: Document, context: Context) -> Iterator[Finding]:
    """Yield an article with the verb or preposition that stands where its noun should."""
    lowers = document.lowers
    for word in (*_NEVER_AFTER, *_SAID, "will"):
        for number in document.index.get(word, ()):
            if lowers[number - 1] not in _DETERMINERS and not _will_be(lowers, number):
                continue
            if not number or lowers[number] != word:
                continue
            if document.block_of(number).first == number or not _plain(document, number):
                continue
            if _lacks_noun(document, number, context.lexicon):
                yield Finding(Span(document.tokens[number - 1].start, document.tokens[number].end))
    yield from _before_preposition(document)
    yield from _agents(document)
    yield from _prepositions(document, context.lexicon)


def _before_preposition(document: Document) -> Iterator[Finding]:
    """Yield an article right before a preposition with its own article or name: "the for their work", "a in Leeds"."""
    for pair in _PAIRS:
        for place in places(document.flow.lower, f" {pair} "):
            number = document.token_at(document.flow.place(place + len(pair)))
            block = document.block_of(number)
            if number == block.first or number + 1 >= block.last or not _plain(document, number):
                continue
            following = document.tokens[number + 1]
            named = pair[-3:] in (" in", " by") and following.kind == "word" and following.text.istitle()
            if named or following.text in _OWNERS:
                yield Finding(Span(document.tokens[number - 1].start, document.tokens[number].end))


def _will_be(lowers: list[str], number: int) -> bool:
    """Whether "a will be" stands at a token: "A [meeting] will be held"."""
    return lowers[number] == "will" and lowers[number - 1] == "a" and lowers[number + 1 : number + 2] == ["be"]


def _agents(document: Document) -> Iterator[Finding]:
    """Yield "by and Jane Doe" and "the Member for has": a preposition without the name it announces."""
    tokens, lowers = document.tokens, document.lowers
    for word in ("by", "with", "from"):
        for number in document.index.get(word, ()):
            joined = lowers[number + 1 : number + 2] == ["and"] and number + 2 < len(tokens)
            if joined and tokens[number + 2].text[0].isupper():
                yield Finding(Span(tokens[number].start, tokens[number + 1].end))
    for word in ("for", "of"):
        for number in document.index.get(word, ()):
            held = number and lowers[number - 1] in _HOLDERS and lowers[number + 1 : number + 2] in _FINITE
            said = lowers[number + 1 : number + 2] == ["said"] and lowers[number + 2 : number + 3] in _AFTER_OF_SAID
            if held or said:
                yield Finding(Span(tokens[number].start, tokens[number + 1].end))


def _prepositions(document: Document, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield two prepositions that meet where a name stood: "presented by at a dinner", "were called to in Mill Street".

    Those that end a verb are right before another: "paid for by", "passed by in 2019", "the hall we went to in Leeds".
    """
    lowers = document.lowers
    for first in ("by", "of", "to", "in", "at", "between"):
        for number in document.index.get(first, ()):
            following = lowers[number + 1 : number + 3]
            if len(following) < 2 or following[0] not in _MEETING or following[0] == first or not number:
                continue
            if following[1] in _IDIOMS.get(following[0], ()) or document.tokens[number + 1].text[0].isupper():
                continue
            if document.tokens[number].text.islower() and _is_stranded(document, lexicon, number):
                yield Finding(document.span(number, number + 2))


def _is_stranded(document: Document, lexicon: Lexicon, number: int) -> bool:
    """Whether the preposition at a token needs a noun after it, by the word before it."""
    word, before = document.lowers[number], document.lowers[number - 1]
    tags = lexicon.tags(before) if before.isalpha() else 0
    if word == "between":
        return True
    if word == "of":
        counted = not _OWNERS.isdisjoint(document.lowers[max(number - 3, 0) : number - 1])
        return (
            document.tokens[number - 1].text.islower()
            and bool(tags & NOUN)
            and (counted or not tags & VERB)
            and before not in _CARE
        )
    if word == "by":
        return bool(tags & BITS["VBN"]) and before not in _GOING
    if word == "to":
        return before in _BROUGHT and _is_plain_passive(document, number - 2)
    return before in _HELD and document.lowers[number + 1] in ("on", "at", "from", "by") and before != "joined"


def _is_plain_passive(document: Document, auxiliary: int) -> bool:
    """Whether "was" at a token follows the subject of its sentence: not "the ward he was taken to in Leeds"."""
    first = document.sentence_of(auxiliary).first
    words = document.lowers[first:auxiliary]
    if document.lowers[auxiliary] not in ("was", "were", "been") or not 0 < len(words) < 5:
        return False
    return _PRONOUNS.isdisjoint(words[1:])


_MEETING = frozenset("at in on by from with to for of during after".split())
_IDIOMS = {
    "at": frozenset("least most present once best worst".split()),
    "in": frozenset("order - all total turn full part person front between particular".split()),
    "on": frozenset("- high average top".split()),
    "by": frozenset("far -".split()),
    "for": frozenset("- example instance".split()),
    "to": frozenset("- date".split()),
    "of": frozenset("- course".split()),
    "after": frozenset("-".split()),
}
_CARE = frozenset(
    "care advantage hold account notice use note sight track fun charge mention think ahead full out".split()
)
_GOING = frozenset(
    """passed stood gone come dropped stopped driven walked flown got lived abided sworn put run laid set cut seen flew
    went get go stand""".split()
)
_BROUGHT = frozenset(
    "called sent taken moved invited brought flown driven rushed presented awarded handed delivered summoned".split()
)
_HELD = frozenset("held based located born".split())
_PRONOUNS = frozenset("i he she it we they you that which who whom whose where".split())
_AFTER_OF_SAID = [[word] for word in (":", "they", "he", "she", "it", "that")]  # not "of said property"
_HOLDERS = frozenset(
    "member minister secretary mp msp head director spokesperson chair leader mayor executive bishop".split()
)
_FINITE = [[word] for word in "has had is was will said told asked added who".split()]


def _plain(document: Document, number: int) -> bool:
    """Whether both words are written as in running prose: not "THE WHO", "the Who" or “the ‘is’”."""
    first, second = document.tokens[number - 1].text, document.tokens[number].text
    return second.islower() and (not first.isupper() or (len(first) == 1 and document.starts_sentence(number - 1)))


def _lacks_noun(document: Document, number: int, lexicon: Lexicon) -> bool:
    word = document.lowers[number]
    following = document.lowers[number + 1] if number + 1 < len(document.lowers) else ""
    if word in _SAID:
        return following in _AFTER_SAID
    if word == "at":
        return following != "a"  # "an at a glance guide"
    if word == "will":
        tags = lexicon.tags(following) if following.isalpha() else 0
        if following in ("be", "also", "have", "not") or not tags & BITS["VB"] or tags & BITS["IN"]:
            return following in ("be", "also", "have", "not")
        # "the will join" could be a noun and its noun: an object after it shows that it is a verb.
        return not tags & (NOUN | ADJECTIVE) or document.lowers[number + 2 : number + 3] in _OBJECTS
    return True


def figure_missing(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield units, currencies and dates whose figure is gone."""
    yield from _currency(document)
    yield from _units(document)
    yield from _dates(document)
    yield from _changes(document)
    for number in document.index.get("aged", ()):
        if number and document.lowers[number - 1] == "," == "".join(document.lowers[number + 1 : number + 2]):
            yield Finding(Span(document.tokens[number].start, document.tokens[number + 1].end))
    for number in document.index.get("year-old", ()):
        if number and document.lowers[number - 1] == "-" and not apart(document, number):
            before = document.tokens[number - 2] if number > 1 else None
            if before is None or apart(document, number - 1):
                yield Finding(Span(document.tokens[number - 1].start, document.tokens[number].end))


def _changes(document: Document) -> Iterator[Finding]:
    """Yield "fell from to 11" and "rose by in 2025"."""
    for word, after in (("from", _CHANGED_TO), ("by", _CHANGED_IN)):
        for number in document.index.get(word, ()):
            if number and document.lowers[number - 1] in _CHANGED and document.lowers[number + 1 : number + 2] in after:
                yield Finding(document.span(number, number + 2))


_CHANGED = frozenset(
    """rose rise risen rises fell fall fallen falls grew grow grown grows up down dropped drop cut reduced increase
    increased increases climbed slipped jumped doubled soared shrank""".split()
)
_CHANGED_TO = [["to"], ["in"], ["by"]]
_CHANGED_IN = [["in"], ["to"], ["since"], ["between"], ["compared"], ["last"], ["this"], ["next"], ["and"]]


def _currency(document: Document) -> Iterator[Finding]:
    """Yield "£ million", "£m", "£ ," and "£."."""
    for sign in "£$€":
        for number in document.index.get(sign, ()):
            if number + 1 >= len(document.tokens):
                continue
            after = document.lowers[number + 1]
            before = document.lowers[number - 1] if number else "("
            then = document.lowers[number + 2] if number + 2 < len(document.tokens) else ")"
            # "(£ million)", "figures in £m" head a table; "half a £ billion" has its figure before it.
            halved = before == "a" and not _PARTS.isdisjoint(document.lowers[max(number - 3, 0) : number - 1])
            unit = after in _UNIT_WORDS and before not in ("(", "in", "half") and then != ")" and not halved
            mark = after in (",", ".", ";") and before not in "(\"“'‘/"
            words = before in _AMOUNT_BEFORE and after in _AMOUNT_AFTER
            block = document.block_of(number)
            alone = block.last - block.first == 2  # "£ million" heads a column
            if (unit or mark or words) and block.kind in ("paragraph", "item") and not (unit and alone):
                yield Finding(Span(document.tokens[number].start, document.tokens[number + 1].end))


_AMOUNT_BEFORE = _QUANTITY | frozenset(
    "received worth spend spent invest invested costs cost extra another grant".split()
)
_AMOUNT_AFTER = frozenset("from for in to on over and by at this next will is has was".split())
_PARTS = frozenset("half quarter third".split())
_UNIT_WORDS = frozenset("million billion trillion m bn k thousand per".split())


def _units(document: Document) -> Iterator[Finding]:
    """Yield "by per cent", "than % of", "to million" and "at pm"."""
    for unit, befores in _UNITS.items():
        for number in document.index.get(unit, ()):
            if not number or document.lowers[number - 1] not in befores or document.tokens[number].text[0].isupper():
                continue
            end = number + 1 if unit == "per" else number
            if unit != "per" or document.lowers[end : end + 1] == ["cent"]:
                yield Finding(Span(document.tokens[number - 1].start, document.tokens[end].end))


_MILLIONS = frozenset(
    "by to from than nearly over about around almost only just approximately spend invest * #".split()
)
_UNITS = {
    "per": _QUANTITY - {"of", "at"},
    "%": _QUANTITY,
    "million": _MILLIONS,
    "billion": _MILLIONS,
    "pm": frozenset("at from until to by till before after between".split()),
    "am": frozenset(["at", "until", "till"]),
}


def _dates(document: Document) -> Iterator[Finding]:
    """Yield "on March 2025" and "between and 2030"."""
    for number in document.index.get("on", ()):
        month, year = document.lowers[number + 1 : number + 2], document.tokens[number + 2 : number + 3]
        if month and month[0] in _MONTHS and year and len(year[0].text) == 4 and year[0].text.isdigit():
            yield Finding(Span(document.tokens[number].start, document.tokens[number + 1].end))
    for number in document.index.get("between", ()):
        if document.lowers[number + 1 : number + 2] == ["and"]:
            yield Finding(Span(document.tokens[number].start, document.tokens[number + 1].end))

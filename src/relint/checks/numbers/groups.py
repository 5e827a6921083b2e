"""Counts of what the draft has just named. Start at `counted_again`.

the next sentence   "HMS Ayr, HMS Fife and RFA Tay sailed today. The 3 ships …"; "… and Cy Lee … All 3 …"
both                "Ann Poe, Bo Ray and Cy Lee have joined. Both …"
behind a comma      "between the 2 sites, Penny Wharf and the old mill."; "3 forests, at Ashby, Holt and Wray."
the places of       "a trial at 4 markets. The markets are at Ashby, Holt, Wray and Thorpe"
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.counts import NAMES, WORDS
from relint.checks.numbers.quantities import is_plural, stem
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_NUMBER = rf"(?P<count>one|[2-9]|1[0-2]|{'|'.join(WORDS)})"
_NAME = r"(?:the )?[A-Z][\w’'-]*(?: (?:of |the |de |la |on )?[A-Z][\w’'-]*){0,5}"
_LIST = rf"(?P<list>{_NAME}(?:, {_NAME}){{0,10}},? and (?:{_NAME}|the [a-z]+ [a-z]+))"
_LONG = rf"(?P<list>{_NAME}(?:, {_NAME}){{1,10}},? and {_NAME})"
_NOUNS = r"(?:[a-z-]+ |[A-Z][a-z]+ ){0,2}(?P<noun>[a-z-]{2,}s|men|women|children|people)"
_BEHIND = lazily(
    rf"\b(?<![\d.,£$€-])(?P<lead>[a-z]+ )?{_NUMBER} {_NOUNS}(?: on offer| at issue| in all|),"
    rf" (?P<at>at |in |near |from |to )?{_LIST}(?=\.|, (?!and |in |who )[a-z])"
)
_ARE_AT = lazily(rf"The (?P<noun>[a-z]+s) (?:are|were|will be) (?:at |in |to be |called )?{_LONG}(?=\.|, and they|;)")
_SENTENCE_LIST = lazily(rf"(?:(?<=^)|(?<=[ “\"])){_LIST}", re.M)
_SPLIT = lazily(r",? and |, ")
_APART = frozenset("other others new more further additional remaining next first last".split())
_NEVER = frozenset("years months weeks days hours minutes times miles metres points goals per".split())
_LEADS = frozenset("of in over about than nearly almost another further last next past first".split())
_MORE = frozenset("both other others colleagues".split())
_MOST, _PAIR = 10, 2


def counted_again(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield counts that differ from the number of names right before them, or right behind."""
    lowers = document.lowers
    numbers = [n for n in places_of(document, ("one", *WORDS, *map(str, range(2, 13)))) if n]
    behind = [n for n in numbers if _names_follow(document, n)]
    for match in near(document, _BEHIND, behind, 12, 220):
        count = _length(match["list"])
        named = match["noun"] not in _NEVER and (match["lead"] or "").strip() not in _LEADS and count < _MOST
        if named and (match["at"] or count == _PAIR or match["count"] == "one") and _is_whole(match):
            yield from _judge(document, match, "count", count, match.span("list"))
    for place in document.index.get("are", ()) if numbers else ():
        yield from _are_at(document, place)
    again = [n for n in numbers if lowers[n - 1] in ("the", "all")] + document.index.get("both", [])
    for place in again:
        yield from _again(document, place)


def _names_follow(document: Document, place: int) -> bool:
    """Whether a comma and a name stand shortly behind a number: "3 forests, at Ashby"."""
    commas = [n for n in range(place + 2, min(place + 7, len(document.lowers))) if document.lowers[n] == ","]
    if not commas:
        return False
    return any(token.text[0].isupper() for token in document.tokens[commas[0] + 1 : commas[0] + 4])


def _length(text: str) -> int:
    """Return the number of names in a list."""
    return len(_SPLIT.split(text))


def _is_whole(match: "re.Match[str]") -> bool:
    """Whether nothing behind the list says that it is only some of them."""
    return not re.match(r",? (?:among|for|being|including|as well|plus)", match.string[match.end() : match.end() + 12])


def _are_at(document: Document, place: int) -> Iterator[Finding]:
    """Yield the only count of a noun, if "The markets are at …" names another number of them."""
    sentence = document.sentence_of(place)
    if document.lowers[sentence.first] != "the" or place != sentence.first + 2:
        return
    start = document.flow.offset(document.tokens[sentence.first].start)
    match = _ARE_AT.match(document.flow.text, start)
    if match is None:
        return
    noun, count = match["noun"], _length(match["list"])
    stated = [
        n
        for n in range(max(sentence.first - 40, document.blocks[max(sentence.block - 1, 0)].first), sentence.first)
        if _value(document.lowers[n]) and noun in document.lowers[n + 1 : n + 4]
    ]
    if len(stated) == 1 and _value(document.lowers[stated[0]]) != count and document.lowers[stated[0] - 1] != "of":
        yield _finding(document, stated[0], count, match.span("list"))


def _value(word: str) -> int:
    """Return the number from 2 to 12 that a word or figure states, else 0."""
    return WORDS.get(word) or (int(word) if word.isdecimal() and 1 < int(word) < 13 else 0)


def _again(document: Document, place: int) -> Iterator[Finding]:
    """Yield the count at `place`, or "both", if the sentence before names another number in its only list."""
    both = document.lowers[place] == "both"
    start = place if both else place - 1
    if not (_begins(document, place) if both else _counts_them(document, place, start)):
        return
    first, last, found = _before(document, start, both=both)
    at_head = bool(found) and found[0].start() <= document.flow.offset(document.tokens[first].start) + 1
    if len(found) != 1 or (both and not at_head):
        return
    count, stated = _length(found[0]["list"]), 2 if both else _value(document.lowers[place])
    words = document.lowers[first:last]
    if count == stated or abs(count - stated) > 2 or any(_value(word) for word in words) or not _MORE.isdisjoint(words):
        return
    if count != _PAIR or (stated == _PAIR + 1 and at_head):
        yield _finding(document, place, count, found[0].span("list"))


def _begins(document: Document, place: int) -> bool:
    """Whether "both" at `place` begins a sentence, and is of all that was named."""
    return document.starts_sentence(place) and document.lowers[place + 1 : place + 2] != ["of"]


def _before(document: Document, start: int, *, both: bool) -> "tuple[int, int, list[re.Match[str]]]":
    """Return the tokens before `start` in which names may stand, of its sentence or the one before, and the lists."""
    own = document.sentence_of(start)
    found = [] if both else _lists(document, own.first, start)
    if len(found) == 1 and _length(found[0]["list"]) > _PAIR:
        return own.first, start, found
    if own.first == document.blocks[own.block].first:
        return own.first, start, []
    before = document.sentence_of(own.first - 1)
    return before.first, own.first, _lists(document, before.first, own.first)


def _lists(document: Document, first: int, last: int) -> "list[re.Match[str]]":
    """Return the lists of two names or more among the tokens."""
    if last <= first:
        return []
    span = [document.flow.offset(document.tokens[n].start) for n in (first, last)]
    found = _SENTENCE_LIST.finditer(document.flow.text, *span)
    text = document.flow.text
    whole = [match for match in found if not text.startswith((" and ", ", and "), match.end())]
    return [match for match in whole if _length(match["list"]) > 1]


def _counts_them(document: Document, place: int, start: int) -> bool:
    """Whether "the 3 ships" or "all 3" is not of others: no "the 3 other ships", "the 3 days"."""
    lowers = document.lowers
    following = lowers[place + 1 : place + 5]
    if lowers[start] == "all" and following[:1] and following[0] in ("will", "have", "are", "were", "had", "of"):
        return following[0] != "of" or following[1:2] == ["them"]
    nouns = [word for word in following[:3] if is_plural(word)]
    stands = document.starts_sentence(start) or lowers[start - 1] in (",", "at", "from", "once", "that", "\u201c")
    if not stands or following[:1] in (["million"], ["billion"], ["hundred"], ["thousand"]):
        return False
    if not nouns or nouns[0] in _NEVER or not _APART.isdisjoint(following[:2]):
        return False
    counted = [q for q in document.index.get(nouns[0], ()) if q > place + 4 or q < place]
    return not any(_value(lowers[n - 1]) or _value(lowers[n - 2]) for n in counted if n > 1) and bool(stem(nouns[0]))


def _judge(
    document: Document, match: "re.Match[str]", name: str, count: int, span: tuple[int, int]
) -> Iterator[Finding]:
    """Yield the finding for a count that is not the length of the list at `span` of the flow."""
    place = document.token_at(document.flow.span(*match.span(name)).start)
    stated = 1 if match[name] == "one" else _value(match[name].lower())
    if stated and stated != count and abs(stated - count) < 3:
        yield _finding(document, place, count, span)


def _finding(document: Document, place: int, count: int, span: tuple[int, int]) -> Finding:
    """Return the finding for the count at a token that should be `count`."""
    word = document.tokens[place].text
    text = str(count) if word.isdigit() else NAMES.get(count, str(count))
    if word.lower() == "both":
        text = f"all {text}"
    text = text.capitalize() if word[:1].isupper() else text
    related = (Related(document.flow.span(*span), "the names"),)
    return Finding(document.tokens[place].span, (text,), (("count", str(count)), ("stated", word.lower())), related)

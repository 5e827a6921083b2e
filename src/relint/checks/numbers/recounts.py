"""One group, two sizes: "14 athletes have been named. The 15 athletes …". Start at `resized`.

The second number must stand after "the", be near the first, and count the same noun; a third number for that noun, or
a word that makes a part or another group of it, is silence.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, WORDS, Amount, amount_at, shown, span_of
from relint.checks.numbers.figures import numbers
from relint.diagnostic import Finding, Related
from relint.document import Document

_NOUN_REACH = 3  # tokens behind a number among which its noun stands
_LEAST, _NEAR = 3, 4  # the least number, and the share of it (a quarter) by which two may differ
_TIMES = frozenset(
    "years months weeks days hours minutes seconds times miles metres percent pence pounds points people".split()
)
_IRREGULAR = frozenset("men women children".split())
_APART = frozenset(
    "other others first last next remaining new more additional further extra all of past previous".split()
)
_SHARERS = frozenset("each all first most many some half last".split())
# "The 180 spaces that remain" are fewer by right.
_REST, _REST_REACH = frozenset("remain remains remaining left still who which whose".split()), 6
_MOST = 60  # numbers in a draft beyond which it is a report of many groups
_SINGULAR_S = ("ss", "us", "is", "'s")


def resized(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield numbers after "the" that differ from the only other number the draft gives for that noun."""
    if "the" not in document.index and "all" not in document.index:
        return
    worded = [place for word in WORDS if word in document.index for place in document.index[word]]
    places = sorted({*document.once(numbers), *worded})
    if not 2 <= len(places) <= _MOST or not any(
        document.lowers[place - 1] in ("the", "all", "these") for place in places if place
    ):
        return
    counts: dict[str, list[Amount]] = {}
    for place in places:
        noun = _noun(document, place)
        amount = amount_at(document, place) if noun else None
        if amount is not None:
            counts.setdefault(noun, []).append(amount)
    for found in counts.values():
        if len(found) == 2 and _is_resized(document, *found):
            first, second = found
            related = (Related(span_of(document, first), "the other number"),)
            yield Finding(span_of(document, second), (), (("other", shown(document, first)),), related)


def _noun(document: Document, place: int) -> str:
    """Return the plural noun that a number counts, "" if none is plain to see: "14 young athletes"."""
    end = document.sentence_of(place).last
    for n in range(place + 1, min(place + 1 + _NOUN_REACH, end)):
        word = document.tokens[n].text
        if document.tokens[n].kind != "word" or not word.islower() or word in _APART:
            return ""
        if word in _IRREGULAR or (word.endswith("s") and not word.endswith(_SINGULAR_S) and len(word) > 3):
            return "" if word in _TIMES else word
    return ""


def _is_resized(document: Document, first: Amount, second: Amount) -> bool:
    """Whether the second number, after "the", is of the group that the first counted."""
    if first.unit or second.unit or not (first.exact and second.exact):
        return False
    if not _REST.isdisjoint(document.lowers[second.first : second.first + _REST_REACH]):
        return False
    small, big = sorted((first.value, second.value))
    if small == big or small < _LEAST * ONE or (big - small) * _NEAR > big:
        return False
    before = document.lowers[max(second.first - 2, 0) : second.first]
    lead = document.lowers[max(second.first - 3, 0) : second.first - 1]
    if lead[-1:] == ["of"] and lead[0] in _SHARERS:
        before = ["", "the"]
    if before[-1:] in (["all"], ["these"], ["both"]) or before == ["all", "the"]:
        before = ["", "the"]
    leads = document.lowers[max(first.first - 1, 0) : first.first]
    if before[-1:] != ["the"] or before[:1] in (["of"], ["in"], ["for"]) or leads in (["the"], ["these"], ["other"]):
        return False
    return document.lowers[second.last : second.last + 1] != ["other"]

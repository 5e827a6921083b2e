"""What is left of a whole: "one of 5 measures … the other three". Start at `left_over`.

The whole and the part are looked for in the sentence of "other" or "remaining" and the two before it, in one paragraph
("two of the seven trusts", "6 shelters. Two of them"). No sum of the figures named there may make the rest right.
"""

from collections.abc import Iterator
from itertools import combinations

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, WORDS, Amount, amount_at, like, shown, span_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_MOST = 7  # amounts near a rest beyond which nothing can be told
_BACK = 2  # sentences before
_DETERMINERS = frozenset("the its these those our their his her all".split())
_THEM = frozenset("them these those which whom".split())
_DOUBTS = frozenset("each every per another least about around some most than or average".split())
_HALF_REACH = 30  # tokens from "half of" to "the other"


def left_over(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the number of what is left, if the whole less the parts is another: "one of 5 … the other three"."""
    for word in ("other", "remaining", "leave", "leaves", "leaving"):
        for place in document.index.get(word, ()):
            rest = amount_at(document, place + 1) if place + 1 < len(document.lowers) else None
            if rest is not None and rest.exact and not rest.unit and rest.value >= ONE and _is_rest(document, place):
                yield from _judge(document, rest, place)


def _is_rest(document: Document, place: int) -> bool:
    """Whether the word at `place` says that all else is counted: "the other three", "which leaves 8"."""
    word, before = document.lowers[place], document.lowers[place - 1] if place else ""
    if word in ("leave", "leaves", "leaving"):
        return before in ("which", "that", "this", ",", "will")
    return before in _DETERMINERS


def _judge(document: Document, rest: Amount, place: int) -> Iterator[Finding]:
    """Yield the finding for a rest that the whole and its parts belie."""
    found = _before(document, place)
    pair = _whole_and_part(document, found)
    if pair is None or len(found) > _MOST:
        return
    whole, part = pair
    others = [amount.value for amount in found if amount is not whole]
    sums = {sum(some) for size in range(1, len(others) + 1) for some in combinations(others, size)}
    right = whole.value - part.value
    if right <= 0 or rest.value >= whole.value or any(whole.value - made == rest.value for made in sums):
        return
    following = document.lowers[rest.last : rest.last + 2]
    if following[:1] in (["of"], ["in"]) and "them" not in following and following[:1] == ["of"]:
        return
    related = (Related(Span(span_of(document, part).start, span_of(document, whole).end), "the whole and its part"),)
    if related[0].span.start > related[0].span.end:
        related = (Related(span_of(document, whole), "the whole"),)
    text = like(document, rest, right)
    values = (("whole", shown(document, whole)), ("part", shown(document, part)), ("right", text))
    yield Finding(span_of(document, rest), (text,), values, related)


def _before(document: Document, place: int) -> list[Amount]:
    """Return the exact plain amounts before `place`, up to two sentences back in its block; none if one is doubtful."""
    sentence = document.sentence_of(place)
    first, head = sentence.first, document.blocks[sentence.block].first
    for _ in range(_BACK):
        if first > head:
            first = document.sentence_of(first - 1).first
    if not _DOUBTS.isdisjoint(document.lowers[first:place]):
        return []
    places = [n for n in range(first, place) if document.lowers[n][0].isdigit() or document.lowers[n] in WORDS]
    amounts = [amount for n in places if (amount := amount_at(document, n)) is not None and not amount.unit]
    return amounts if all(amount.exact for amount in amounts) else []


def _whole_and_part(document: Document, found: list[Amount]) -> tuple[Amount, Amount] | None:
    """Return the last whole and its part that the amounts state: "two of the seven", "6 shelters. Two of them"."""
    lowers = document.lowers
    for number in range(len(found) - 1, -1, -1):
        one = found[number]
        if one.last < len(lowers) and lowers[one.last] == "of":
            after = one.last + 1
            if lowers[after] in _THEM and number:
                return max(found[:number], key=lambda amount: amount.value), one
            after += lowers[after] in _DETERMINERS
            if number + 1 < len(found) and found[number + 1].first == after and found[number + 1].value > one.value:
                return found[number + 1], one
        leads = lowers[max(one.first - 2, 0) : one.first]
        if leads[:1] == ["of"] and leads[1] in _DETERMINERS and number + 1 < len(found):
            return (one, found[number + 1]) if found[number + 1].value < one.value else None
    return None


def halves(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the number of the other half: "240 ewes … Half of the ewes … The other 100"."""
    for place in document.index.get("other", ()):
        rest = amount_at(document, place + 1) if place + 1 < len(document.lowers) else None
        block = document.block_of(place)
        if rest is None or rest.unit or not rest.exact or rest.value < 2 * ONE or document.lowers[place - 1] != "the":
            continue
        start = max(block.first, place - _HALF_REACH)
        halves_at = [
            n for n in range(start, place - 2) if document.lowers[n : n + 2] in (["half", "of"], ["half", "the"])
        ]
        if len(halves_at) != 1:
            continue
        begin = halves_at[0]
        whole = _counted(document, begin + 2 + (document.lowers[begin + 1 : begin + 3] == ["of", "the"]), begin, place)
        if whole is not None and whole.value != 2 * rest.value:
            text = like(document, rest, whole.value // 2)
            values = (("whole", shown(document, whole)), ("part", "half"), ("right", text))
            yield Finding(span_of(document, rest), (text,), values, (Related(span_of(document, whole), "the whole"),))


def _counted(document: Document, noun_at: int, start: int, end: int) -> Amount | None:
    """Return the amount that counts the noun of a half: in "half of the 240 ewes", or before in the draft, if alone."""
    # Times and ages may stand beside the halves: "for 16 weeks each winter".
    inside = amount_at(document, noun_at)
    if inside is not None and inside.exact and not inside.unit and document.lowers[noun_at][0].isdigit():
        return inside
    noun = document.bases[noun_at]
    between = document.index.get(noun, ())
    places = [n for n in between if n < start and n and document.lowers[n - 1][:1].isdigit()]
    found = [amount for n in places if (amount := amount_at(document, n - 1)) is not None]
    recounted = any(start < n < end and document.lowers[n - 1][:1].isdigit() for n in between)
    sound = len(found) == 1 and found[0].exact and not found[0].unit and not recounted
    return found[0] if sound and noun.endswith("s") else None

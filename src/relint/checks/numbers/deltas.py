"""What is said of two figures, old and new, in whatever order they stand. Start at `belied`.

The pair is read first, by `pairs.py`. Then all that the sentence says of it is held against it:

    so many     "by £5", "an extra 20 posts", "40 more", "a gain of six", and later "the 6 minutes we have saved"
    a share     "up 12%", "a fall of a third", "a quarter fewer"
    so often    "doubled", "three times as many"
    a record    "61,400, beating the previous best of 60,100"; "frozen at £22, the £22 that is paid now"

A sentence with two pairs, a loose figure or another clause between is silence.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, like, shown, span_of
from relint.checks.numbers.lists import slack
from relint.checks.numbers.pairs import GAP, LOOSE, OTHER_CLAUSE, Pair, only_pair
from relint.checks.numbers.quantities import Quantity, by_sentence, kind
from relint.checks.numbers.share_words import Share, said_as, shares
from relint.checks.scan import places_of
from relint.diagnostic import Finding, Related
from relint.document import Document

_UP = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb
    climbed jump jumped soared surged raise raised raises up upped gain more extra longer higher taller wider added
    adding""".split()
)
_DOWN = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping decrease decreased decline declined cut cuts cutting
    reduce reduced reduction lower lowered down fewer less shorter saved saving save off knocking losing loss quicker
    faster""".split()
)
_ROSE = frozenset("rose risen rises grew grown grows climbed jumped soared increased".split())
_FELL = frozenset("fell fallen falls dropped declined decreased plunged shrank shrunk".split())
_MULTIPLES = {"doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "halved": -2, "halving": -2}
_TIMES_AS = {"twice": 2, "double": 2, "three": 3, "four": 4, "five": 5}
_DOUBTS = frozenset(
    """average respectively inflation forecast target expected real annually yearly aged each per every place rank
    ranked points point percentage""".split()
)
_AHEAD = 4  # sentences behind a pair in which it may be spoken of again
_AGAIN = frozenset("saved saving off fewer extra".split())
_BEATS = frozenset("beating beat breaking broke passing surpassing topping exceeding bettering".split())
_BEST = frozenset("best record high peak".split())
_STILL = frozenset("frozen unchanged held kept".split())


def belied(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield what is said of an old and a new figure and does not fit them."""
    held = by_sentence(document)
    said = _shares_by_sentence(document)
    for number, own in held.items():
        if len(own) < 2:
            continue
        pair = only_pair(document, own)
        if pair is None or not pair.old.value or pair.old.value == pair.new.value:
            continue
        sentence = document.sentences[number]
        if _DOUBTS.isdisjoint(document.lowers[sentence.first : sentence.last]):
            yield from _amounts(document, pair, own)
            yield from _portions(document, pair, said.get(sentence.first, ()))
            yield from _multiples(document, pair, sentence.first, sentence.last)
            yield from _direction(document, pair, sentence.first)
        yield from _later(document, pair, number)
    yield from _records(document)
    yield from _frozen(document)


def _shares_by_sentence(document: Document) -> dict[int, list[Share]]:
    found: dict[int, list[Share]] = {}
    for share in shares(document):
        found.setdefault(document.sentence_of(share.first).first, []).append(share)
    return found


def _amounts(document: Document, pair: Pair, own: list[Quantity]) -> Iterator[Finding]:
    """Yield the finding for an amount that is said to be the change."""
    own_places = {pair.old.first, pair.new.first}
    noun = next((q for q in own if q.amount.first in own_places and q.noun), None)
    for claim in own:
        amount = claim.amount
        if amount.first in own_places or not _is_near(document, pair, amount.first):
            continue
        if amount.unit == "%":
            yield from _percent(document, pair, amount)
        elif amount.unit == "p" and pair.new.unit == "£":
            yield from _pence(document, pair, amount)
        elif amount.unit == pair.new.unit and (not claim.noun or noun is None or claim.noun == noun.noun):
            yield from _absolute(document, pair, amount)


def _absolute(document: Document, pair: Pair, amount: Amount) -> Iterator[Finding]:
    """Yield the finding for an amount of the pair's own kind."""
    if _is_change(document, amount) and _differs(pair, amount):
        yield _finding(document, pair, amount, abs(pair.new.value - pair.old.value))


def _pence(document: Document, pair: Pair, amount: Amount) -> Iterator[Finding]:
    """Yield the finding for pence beside pounds: "from £2.40 to £2.70, an increase of 30p"."""
    if _is_change(document, amount) and _differs(pair, amount._replace(value=amount.value // 100, unit="£")):
        right = f"{abs(pair.new.value - pair.old.value) * 100 // ONE}p"
        values = (("right", right), ("stated", shown(document, amount)))
        yield Finding(span_of(document, amount), (right,), values, _related(document, pair))


def _is_near(document: Document, pair: Pair, place: int) -> bool:
    """Whether what stands at `place` is in the pair, or near it without another clause between."""
    if pair.first <= place < pair.last:
        return True
    gap = document.lowers[pair.last : place] if place >= pair.last else document.lowers[place : pair.first]
    return len(gap) <= GAP and OTHER_CLAUSE.isdisjoint(gap) and not ("and" in gap and place >= pair.last)


def _is_change(document: Document, amount: Amount) -> bool:
    """Whether an amount is said to be a change: "by 300", "an extra 20", "a gain of six", "40 more", "£4 off"."""
    lowers = document.lowers
    lead, after = lowers[max(amount.first - 3, 0) : amount.first], lowers[amount.last : amount.last + 3]
    if not LOOSE.isdisjoint(lead[-1:]):
        return False
    words = _UP | _DOWN
    if lead[-1:] == ["by"] or (lead[-1:] == ["of"] and not words.isdisjoint(lead[-2:-1])):
        return not words.isdisjoint(lowers[max(amount.first - 4, 0) : amount.first])
    if lead[-1:] == ["extra"]:
        return True
    behind = after[:1] if after[:1] and after[0] in words else after[1:2]
    return bool(behind) and behind[0] in (
        "more",
        "fewer",
        "less",
        "extra",
        "off",
        "longer",
        "shorter",
        "higher",
        "lower",
    )


def _differs(pair: Pair, amount: Amount) -> bool:
    """Whether an amount is not the change of its pair, all rounding allowed for."""
    off = abs(amount.value - abs(pair.new.value - pair.old.value))
    return off > slack([pair.old, pair.new, amount])


def _percent(document: Document, pair: Pair, claim: Amount) -> Iterator[Finding]:
    """Yield the finding for a percentage that is said to be the change."""
    lowers = document.lowers
    lead, after = lowers[max(claim.first - 3, 0) : claim.first], lowers[claim.last : claim.last + 2]
    words = _UP | _DOWN
    of = lead[-1:] in (["of"], ["by"]) and not words.isdisjoint(lead)
    if not (of or not words.isdisjoint(lead[-1:]) or not words.isdisjoint(after[:1])) or not claim.exact:
        return
    if after[:1] in (["a"], ["an"], ["per"], ["each"], ["every"]):
        return  # "up 10% a year"
    right = _ratio(pair)
    if abs(claim.value / ONE - right) > _allowed(pair, right) + claim.step / ONE:
        yield _finding(document, pair, claim, int(round(right) * ONE))


def _ratio(pair: Pair) -> float:
    """Return the change in per cent of the old figure."""
    return 100 * abs(pair.new.value - pair.old.value) / pair.old.value


def _allowed(pair: Pair, right: float) -> float:
    """Return how many points a percentage may be off: figures of three noughts are most likely rounded."""
    rough = sum(slack([one]) / one.value if one.value else 0 for one in (pair.old, pair.new))
    zeros = any(one.value % (1000 * ONE) == 0 and not one.rounded for one in (pair.old, pair.new))
    return (100 + right) * (rough + (0.02 if zeros else 0))


def _portions(document: Document, pair: Pair, said: "list[Share] | tuple[()]") -> Iterator[Finding]:
    """Yield the finding for a share in words that is said to be the change: "a fall of a third", "a quarter fewer"."""
    lowers = document.lowers
    for share in said:
        if lowers[share.last - 1].endswith("%") or " in " in document.line(document.span(share.first, share.last)):
            continue
        lead, after = lowers[max(share.first - 3, 0) : share.first], lowers[share.last : share.last + 1]
        words = _UP | _DOWN
        of = lead[-1:] in (["of"], ["by"], ["than"]) and not words.isdisjoint(lead)
        if not (of or after[:1] in (["fewer"], ["more"], ["less"])) or not _is_near(document, pair, share.first):
            continue
        right = _ratio(pair) / 100
        if abs(right - share.value) > share.slack + 0.02:
            stated = document.line(document.span(share.first, share.last))
            cure = said_as(stated, right)
            values = (("right", cure), ("stated", stated))
            yield Finding(document.span(share.first, share.last), (cure,), values, _related(document, pair))


def _multiples(document: Document, pair: Pair, first: int, last: int) -> Iterator[Finding]:
    """Yield the finding for "doubled", "three times as many" and the like beside another change."""
    lowers = document.lowers
    for place in range(first, last):
        word = lowers[place]
        factor = _MULTIPLES.get(word, 0)
        if lowers[place + 1 : place + 3] == ["times", "as"] or (
            word == "twice" and lowers[place + 1 : place + 2] == ["as"]
        ):
            factor = _TIMES_AS.get(word, 0)
        if (
            not factor
            or not _is_near(document, pair, place)
            or not LOOSE.isdisjoint(lowers[max(place - 2, first) : place])
        ):
            continue
        big, small = (pair.new, pair.old) if factor > 0 else (pair.old, pair.new)
        times = abs(factor)
        if not small.value * times * 9 <= big.value * 10 <= small.value * times * 11:
            right = f"{max(big.value, 1) / max(small.value, 1):.2g} times"
            values = (("right", right), ("stated", word))
            yield Finding(document.tokens[place].span, (), values, _related(document, pair))


def _later(document: Document, pair: Pair, number: int) -> Iterator[Finding]:
    """Yield the finding for a difference spoken of again: "With 600 fewer mouths"; "the 5 minutes we have saved"."""
    held, lowers = by_sentence(document), document.lowers
    for other in range(number + 1, min(number + _AHEAD, len(document.sentences))):
        for quantity in held.get(other, ()):
            amount = quantity.amount
            if amount.unit != pair.new.unit or not amount.exact or amount.value <= 0:
                continue
            sentence = document.sentences[other]
            after = lowers[amount.last : min(amount.last + 5, sentence.last)]
            lead = lowers[max(amount.first - 2, sentence.first) : amount.first]
            spoken = not _AGAIN.isdisjoint(after) and not {"the", "with", "knocking", "taking"}.isdisjoint(lead)
            right = abs(pair.new.value - pair.old.value)
            if spoken and _differs(pair, amount) and right < 4 * amount.value < 12 * right:
                yield _finding(document, pair, amount, right)


def _direction(document: Document, pair: Pair, first: int) -> Iterator[Finding]:
    """Yield the verb that says the opposite: "has fallen to 9 days from 6"."""
    lowers = document.lowers
    if pair.new.first != pair.first or lowers[pair.first - 1] != "to":
        return
    for place in range(max(first, pair.first - 4), pair.first - 1):
        rises, falls = lowers[place] in _ROSE, lowers[place] in _FELL
        if (rises and pair.new.value < pair.old.value) or (falls and pair.new.value > pair.old.value):
            right = "a rise" if falls else "a fall"
            values = (("right", right), ("stated", f"“{lowers[place]}”"))
            yield Finding(document.tokens[place].span, (), values, _related(document, pair))


def _records(document: Document) -> Iterator[Finding]:
    """Yield a record that is greater than what is said to have beaten it."""
    lowers = document.lowers
    for place in places_of(document, _BEATS):
        sentence = document.sentence_of(place)
        own = by_sentence(document).get(document.sentence_number(place), [])
        before = [q for q in own if q.amount.last <= place]
        after = [q for q in own if q.amount.first > place and q.amount.first < sentence.last]
        if not before or not after or _BEST.isdisjoint(lowers[place : after[0].amount.first]):
            continue
        new, old = before[-1], after[0]
        if new.amount.value < old.amount.value and new.amount.unit == old.amount.unit and old.amount.first - place < 8:
            if not new.amount.unit and kind(new) != kind(old):
                continue
            values = (("right", f"less than {shown(document, new.amount)}"), ("stated", shown(document, old.amount)))
            yield Finding(
                span_of(document, old.amount), (), values, (Related(span_of(document, new.amount), "the new figure"),)
            )


def _frozen(document: Document) -> Iterator[Finding]:
    """Yield the second figure of what is "frozen at £22, the £20 that is paid now"."""
    lowers = document.lowers
    for place in places_of(document, _STILL):
        if lowers[place + 1 : place + 2] != ["at"]:
            continue
        own = [q for q in by_sentence(document).get(document.sentence_number(place), []) if q.amount.first > place]
        if len(own) != 2 or own[0].amount.first > place + 3 or own[0].amount.unit != own[1].amount.unit:
            continue
        now, then = own[0].amount, own[1].amount
        if lowers[then.first - 1] in ("the", "same") and now.value != then.value and kind(own[0]) == kind(own[1]):
            right = like(document, then, now.value)
            values = (("right", right), ("stated", shown(document, then)))
            yield Finding(span_of(document, then), (right,), values, (Related(span_of(document, now), "the figure"),))


def _finding(document: Document, pair: Pair, claim: Amount, right: int) -> Finding:
    """Return the finding for an amount that should be `right`."""
    cure = like(document, claim, right)
    values = (("right", cure), ("stated", shown(document, claim)))
    return Finding(span_of(document, claim), (cure,), values, _related(document, pair))


def _related(document: Document, pair: Pair) -> tuple[Related, ...]:
    """Return the place of the two figures."""
    return (Related(document.span(pair.first, pair.last), "the two figures"),)

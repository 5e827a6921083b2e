"""What is said of two figures and does not fit them: "27,900, down 3% from 27,100". Start at `stated`.

`changes.py` reads "from A to B". Here the newer figure stands first, in the same sentence or the one before:

    a change     "A …, a fall of 4% from B", "A, compared with B … a rise of 12%", "A, up from B"
    a multiple   "A …, double the B of last year"
    a share      "A of B …, a success rate of 78%", "A of the B (78%)"

`one_in` reads "2.2%, or 1 in 450". Both must be of one unit. Any word that makes one loose, or a third figure of that
unit between them, is silence.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, amount_at, decimal, like, number_of, shown, span_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple

_UP = frozenset("up rise increase growth jump climb more higher".split())
_DOWN = frozenset("down fall decrease drop decline reduction cut fewer less lower".split())
_NOUNS = frozenset("rise increase growth jump climb fall decrease drop decline reduction cut".split())
_MULTIPLES = {"double": 2, "twice": 2, "treble": 3, "triple": 3, "half": -2}
# What stands between the newer figure and the older one.
_JOINTS = frozenset(("compared", "from", "against"))
_ARTICLES = frozenset("the a an its their our some just only".split())
_LOOSE = frozenset(
    """about around almost nearly roughly approximately over more than some under less least up almost virtually
    practically further another additional average respectively annual annually inflation real yearly aged expected
    forecast target each per every""".split()
)
_FIGURE_STARTS = frozenset("0123456789£$€")
_REACH = 24  # tokens from a figure to the one it is compared with
_GAP = 9  # tokens from the two figures to what is said of them
_OTHER_CLAUSE = frozenset("but while whereas whilst".split())
_RATES = frozenset("rate share proportion".split())
_ONE_IN = lazily(
    r"(?<![\d.])(\d{1,2}(?:\.\d{1,3})?)%(?: of [a-z ]{1,30})?,? or (?:about |around |nearly |roughly )?"
    r"(\d{1,2}|one|two|three) in (?:every )?(\d{1,3}(?:,\d{3})+|\d{1,5})\b"
)
_PERCENT_OR = lazily(r"%(?: of [a-z ]{1,30})?,? or ")
_SPREAD = 70  # characters from a percentage to the end of "or nearly 1 in every 450"
_LEAST_SHARE, _MOST_SHARE, _FAR_OFF = 0.85, 1.15, 3


class Pair(NamedTuple):
    """The newer figure and the older one, in the order in which the draft has them."""

    new: Amount
    old: Amount


def stated(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield claims about two figures that the figures belie: changes, directions, multiples and shares."""
    index = document.index
    seen: set[int] = set()
    for joint in _JOINTS:
        for place in index.get(joint, ()):
            yield from _changes(document, place, seen)
    for word, factor in _MULTIPLES.items():
        for place in index.get(word, ()):
            yield from _multiple(document, place, factor)
    for place in index.get("of", ()):
        yield from _share(document, place)


def _changes(document: Document, place: int, seen: set[int]) -> Iterator[Finding]:
    """Yield the finding for the change whose older figure stands behind "from", "compared with" or "against"."""
    pair = _pair(document, place)
    if pair is None or pair.old.first in seen or not _is_sound(document, pair):
        return
    seen.add(pair.old.first)
    sign = 1 if pair.new.value > pair.old.value else -1
    claimed = _claim(document, place, pair)
    if claimed is not None:
        claim, said = claimed
        yield from _judge(document, pair, claim, said)
    elif document.lowers[place] == "from" and (said := _direction(document.lowers[place - 1 : place])) == -sign:
        yield Finding(document.tokens[place - 1].span, (), _values(document, pair), _related(document, pair))


def _pair(document: Document, place: int) -> Pair | None:
    """Return the two figures on both sides of a joint, if each is the only one of its unit there."""
    start = place + 1 + (document.lowers[place] == "compared")
    while start < len(document.lowers) and document.lowers[start] in _ARTICLES:
        start += 1
    if start >= len(document.lowers) or document.lowers[start][0] not in _FIGURE_STARTS:
        return None
    sentence = document.sentence_of(place)
    old = amount_at(document, start) if start < sentence.last else None
    if old is None or not old.exact:
        return None
    before = [a for n in range(max(sentence.first, place - _REACH - 6), place) if (a := _amount(document, n))]
    same = [amount for amount in before if amount.unit == old.unit]
    if old.unit == "%":
        same = [amount for amount in same if not _is_claim(document, amount)]
    if len(same) != 1 or place - same[0].last > _REACH or "to" in document.lowers[old.last : old.last + 6]:
        return None
    return Pair(same[0], old)


def _amount(document: Document, place: int) -> Amount | None:
    """Return the amount at a place that holds figures."""
    return amount_at(document, place) if any(char.isdigit() for char in document.lowers[place]) else None


def _is_claim(document: Document, amount: Amount) -> bool:
    """Whether an amount is itself a change: "up 4%", "a rise of 4%", "a 4% rise"."""
    before = document.lowers[max(amount.first - 2, 0) : amount.first]
    after = document.lowers[amount.last : amount.last + 1]
    return bool(_direction(before[-1:]) or (before[1:] == ["of"] and _direction(before[:1])) or _direction(after))


def _is_sound(document: Document, pair: Pair) -> bool:
    """Whether both figures are whole, and no word about them makes a comparison loose."""
    new, old = pair
    if not old.value or new.value == old.value or document.lowers[new.last : new.last + 1] == ["in"]:
        return False
    between = document.lowers[new.last : old.first]
    start = max(document.sentence_of(new.first).first, new.first - 3)
    around = document.lowers[start : new.first] + between
    if not _LOOSE.isdisjoint(word for word in around if word not in ("up", "more", "less", "than")):
        return False
    return (
        "than" not in around and "to" not in between and not _OTHER_CLAUSE.intersection(between) and ";" not in between
    )


def _claim(document: Document, place: int, pair: Pair) -> tuple[Amount, int] | None:
    """Return the percentage that is said to be the change, and its sign; it stands between the two or behind both."""
    for n in range(pair.new.last, place):
        claim = _amount(document, n)
        if claim is not None and (sign := _sign(document, claim)):
            return claim, sign
    end = document.sentence_of(place).last
    last = min(pair.old.last + _GAP + 8, len(document.lowers))
    for n in range(pair.old.last, last):
        if n >= end and document.lowers[end : end + 2] not in (["this", "is"], ["that", "is"], ["this", "was"]):
            return None
        claim = _amount(document, n)
        if claim is not None:
            sign = _sign(document, claim)
            return (claim, sign) if sign else None
    return None


def _sign(document: Document, claim: Amount) -> int:
    """Return 1 if a percentage is said to be a rise, -1 if a fall, 0 if neither or loosely so."""
    if claim.unit != "%" or not claim.exact:
        return 0
    before = document.lowers[max(claim.first - 3, 0) : claim.first]
    after = document.lowers[claim.last : claim.last + 2]
    if after[:1] in (["points"], ["percentage"], ["a"], ["per"]) or after == ["percentage", "points"]:
        return 0
    if before[-1:] == ["of"] and before[1] in _NOUNS:
        return _direction([before[1]])
    if before[-1:] in (["a"], ["an"]) and after[:1] and after[0] in _NOUNS:
        return _direction(after[:1])
    return _direction(before[-1:]) if before[-1:] in (["up"], ["down"]) else 0


def _direction(words: list[str]) -> int:
    """Return 1 for a word of rising, -1 for one of falling, 0 for others."""
    return (not _UP.isdisjoint(words)) - (not _DOWN.isdisjoint(words))


def _judge(document: Document, pair: Pair, claim: Amount, sign: int) -> Iterator[Finding]:
    """Yield the finding for a percentage that is not the change of its pair."""
    new, old = pair
    if new.unit == "%":
        right = f"{decimal(abs(new.value - old.value), ONE)} percentage points"
        yield Finding(span_of(document, claim), (right,), _values(document, pair), _related(document, pair))
        return
    slack_new, slack_old = (_slack(amount) for amount in pair)
    low = 100 * ONE * (new.value - slack_new - old.value - slack_old) // (old.value + slack_old)
    high = 100 * ONE * (new.value + slack_new - old.value + slack_old) // max(old.value - slack_old, 1)
    if low - claim.step <= sign * claim.value <= high + claim.step:
        return
    exact = abs(100 * ONE * (new.value - old.value)) // old.value
    right = like(document, claim, (exact + claim.step // 2) // claim.step * claim.step)
    yield Finding(span_of(document, claim), (right,), _values(document, pair), _related(document, pair))


def _slack(amount: Amount) -> int:
    """Return half of the last figure that counts: 61,400 may be 61,350, £1.2 million may be £1.15 million."""
    step = amount.step
    while not amount.rounded and amount.value and amount.value % (step * 10) == 0:
        step *= 10
    return step // 2 if amount.rounded or step > amount.step else 0


def _multiple(document: Document, place: int, factor: int) -> Iterator[Finding]:
    """Yield the finding for "A. This is double the B of last year", A being the only figure of its unit before."""
    lowers = document.lowers
    if lowers[place + 1 : place + 2] not in (["the"], ["its"], ["their"]) or not _LOOSE.isdisjoint(
        lowers[max(place - 3, 0) : place]
    ):
        return
    old = amount_at(document, place + 2) if place + 2 < len(lowers) else None
    if old is None or not old.exact or not old.value:
        return
    sentence = document.sentence_of(place)
    start = sentence.first
    if lowers[start : start + 2] in (["this", "is"], ["that", "is"], ["it", "is"]) and start:
        before = document.sentence_of(start - 1)
        start = before.first if before.block == sentence.block else start
    same = [a for n in range(start, place) if (a := _amount(document, n)) and a.unit == old.unit]
    if len(same) != 1 or not same[0].value:
        return
    pair = Pair(same[0], old)
    big, small = (same[0], old) if factor > 0 else (old, same[0])
    times = abs(factor)
    if small.value * times * 9 <= big.value * 10 <= small.value * times * 11:
        return
    yield Finding(document.tokens[place].span, (), _values(document, pair), _related(document, pair))


def _share(document: Document, place: int) -> Iterator[Finding]:
    """Yield the finding for "23 of 26 slips, a rate of 78%" and "23 of the 26 (78%)"."""
    lowers = document.lowers
    after = place + 1 + (lowers[place + 1 : place + 2] in (["the"], ["its"], ["our"], ["their"], ["all"]))
    if not place or not lowers[place - 1][0].isdigit() or after >= len(lowers) or not lowers[after][0].isdigit():
        return
    part, whole = amount_at(document, place - 1), amount_at(document, after)
    if part is None or whole is None or part.unit or whole.unit or not (part.exact and whole.exact and whole.value):
        return
    end = min(document.sentence_of(place).last, whole.last + _REACH + 6)
    claim = next((a for n in range(whole.last, end) if (a := _amount(document, n))), None)
    if claim is None or claim.unit != "%" or not claim.exact or not _is_named_share(lowers, whole.last, claim):
        return
    exact = 100 * ONE * part.value // whole.value
    if part.value <= whole.value and abs(exact - claim.value) > claim.step:
        values = (("start", shown(document, part)), ("end", shown(document, whole)))
        right = like(document, claim, (exact + claim.step // 2) // claim.step * claim.step)
        yield Finding(
            span_of(document, claim),
            (right,),
            (*values, ("change", right)),
            _related(document, Pair(part, whole)),
        )


def _is_named_share(lowers: list[str], last: int, claim: Amount) -> bool:
    """Whether a percentage is said to be the share just counted: "(78%)", ", or 78%", "a success rate of 78%"."""
    gap = lowers[last : claim.first]
    if not _OTHER_CLAUSE.isdisjoint(gap) or gap.count(",") > 1:
        return False
    if gap[-1:] == ["("] or gap[-2:] == [",", "or"]:
        return lowers[claim.last : claim.last + 1] in ([")"], [","], ["."]) and len(gap) < _GAP
    return gap[-1:] == ["of"] and not _RATES.isdisjoint(gap[-2:-1])


def _values(document: Document, pair: Pair) -> tuple[tuple[str, str], ...]:
    """Return the words of the message: the two figures, and what the change between them is."""
    new, old = pair
    kind = "rise" if new.value > old.value else "fall"
    if new.unit == "%":
        change = f"a {kind} of {decimal(abs(new.value - old.value), ONE)} percentage points"
    else:
        share = abs(new.value - old.value) * 1000 // old.value
        change = f"a {kind} of {decimal((share + 5) // 10 * ONE, ONE)}%"
    return (("start", shown(document, old)), ("end", shown(document, new)), ("change", change))


def _related(document: Document, pair: Pair) -> tuple[Related, ...]:
    """Return the place of the two figures."""
    return (Related(Span(span_of(document, pair.new).start, span_of(document, pair.old).end), "the two figures"),)


def one_in(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield a share that a percentage before it belies: "2.2%, or 1 in 450"."""
    text = document.flow.text
    for sign in _PERCENT_OR.finditer(text) if "or" in document.index else ():
        match = _ONE_IN.search(text, max(sign.start() - 6, 0), sign.start() + _SPREAD)
        if match is None:
            continue
        stated, part, whole = (
            float(match[1]),
            number_of(match[2]),
            int(match[3].replace(",", "")),
        )
        made = 100 * part / max(whole, 1)
        if not stated * _LEAST_SHARE <= made <= stated * _MOST_SHARE and (
            abs(stated - made) > 1 / 2 or not stated <= made * _FAR_OFF <= stated * _FAR_OFF**2
        ):
            start = match.start(2)
            yield Finding(document.flow.span(start, match.end(3)), (), (("percent", match[1]),))

"""A change that its two figures belie: "rose from 200 to 250, an increase of 20%". Start at `claimed`.

A sentence that says "from A to B" is asked for what it claims of the change: a per cent ("up 20%"), an amount ("a
fall of 50"), a multiple ("doubled") or a direction ("rose"). It must say one such change only, and no word may make
it loose.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, Figured, decimal, figured, like, shown, span_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span
from relint.typed import NamedTuple


class Change(NamedTuple):
    """A change "from `start` to `end`"; `origin` is the token of its "from"."""

    start: Amount
    end: Amount
    origin: int


_RISES = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb
    climbs climbed jump jumps jumped jumping soar soared surged surge raise raised raising raises up upped
    gain""".split()
)
_FALLS = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline
    declines declined declining cut cuts cutting reduce reduces reduced reducing reduction lower lowered lowering down
    plunged plummeted shrank shrunk loss losses""".split()
)
_VERBS = frozenset(
    """rose risen rises increased grew grown grows climbed jumped soared surged fell fallen falls dropped decreased
    declined reduced plunged plummeted shrank shrunk""".split()
)
_STATES = frozenset("is are was were be been gone come came go went now currently".split())
_BASES = frozenset("rise increase grow climb fall drop decrease decline reduce".split())
_AUXILIARIES = frozenset("will would should could can may might must to".split())
_BENT = frozenset("slow slowed slower rate pace growth not no never limit cap".split())
_MULTIPLES = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "treble": 3, "trebled": 3, "trebles": 3, "trebling": 3,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "quadruple": 4, "quadrupled": 4, "quadruples": 4,
    "halve": -2, "halved": -2, "halves": -2, "halving": -2,
}  # fmt: skip
_LOOSE = frozenset(
    """about around almost nearly roughly approximately over more than some under less least up to almost virtually
    practically average further another by""".split()
)
# What makes the figures a rate of time, a rank, another base, or two changes.
_DOUBTS = frozenset(
    """year-on-year annually yearly average compared respectively place placed position ranked ranking rank table
    league aged ages real terms inflation against forecast expected points target""".split()
)
_TIMES = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years am pm degrees".split()
)
_OTHER_CLAUSE = frozenset("and but while whereas whilst as which who when although though".split())
_NOUN_REACH = 8  # tokens from "from" to "to", and from a claim to the change
_VERB_REACH = 5  # tokens from the verb to "from"


def claimed(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield what is said of a change and does not fit its two figures."""
    for said in document.once(figured):
        if "from" not in document.lowers[said.sentence.first : said.sentence.last]:
            continue
        change = _only_change(document, said)
        if change is not None and change.start.value and change.start.value != change.end.value:
            finding = _multiple(document, said, change) or _claim(document, said, change)
            finding = finding or _direction(document, said, change)
            if finding is not None:
                yield finding


def _only_change(document: Document, said: Figured) -> Change | None:
    """Return the change that the sentence states, if it states one."""
    lowers = document.lowers
    found = []
    for start, end in zip(said.amounts, said.amounts[1:], strict=False):
        between = lowers[start.last : end.first]
        if start.first and lowers[start.first - 1] == "from" and between[-1:] == ["to"] and len(between) <= _NOUN_REACH:
            found.append(Change(_scaled_like(start, end, between), end, start.first - 1))
    if len(found) != 1:
        return None
    words = lowers[said.sentence.first : said.sentence.last]
    change = found[0]
    sound = change.start.exact and change.end.exact and change.start.unit == change.end.unit
    return change if sound and words.count("from") == 1 and _same_thing(document, change) else None


def _scaled_like(start: Amount, end: Amount, between: list[str]) -> Amount:
    """Return the start of "from 2 to 3 million" with the scale and unit of its end."""
    power = len(str(max(end.step // ONE, 1))) - 1
    scale = 10 ** (power + -power % 3)  # the step of "3.5 million" is a tenth of the scale
    if between != ["to"] or start.value >= 1000 * ONE or (start.unit and start.unit != end.unit):
        return start
    if start.step > ONE:
        scale = 1
    rounded = start.rounded or end.unit == "%" or (scale > 1 and start.step < ONE)
    return start._replace(value=start.value * scale, step=start.step * scale, unit=end.unit, rounded=rounded)


def _same_thing(document: Document, change: Change) -> bool:
    """Whether both figures may count one thing: not "9 weeks to 2 months", "5 years to 3 schools"."""
    after = document.lowers[change.start.last]
    last = change.end.last
    other = document.lowers[last] if last < len(document.lowers) else ""
    if after in _TIMES or other in _TIMES:
        return after in ("to", other)
    return True


def _multiple(document: Document, said: Figured, change: Change) -> Finding | None:
    """Return the finding for "doubled from 10 to 30"."""
    lowers = document.lowers
    first = max(said.sentence.first, change.origin - _VERB_REACH)
    place = next((n for n in range(change.origin - 1, first - 1, -1) if lowers[n] in _MULTIPLES), -1)
    if place < 0:
        return None
    factor = _MULTIPLES[lowers[place]]
    big, small = (change.end, change.start) if factor > 0 else (change.start, change.end)
    before = set(lowers[max(place - 2, said.sentence.first) : place])
    more = "than" in before and "more" in before
    if (before & _LOOSE and not more) or not small.value:
        return None
    times = abs(factor)
    # Writers say "doubled" of 12 and 25; a tenth more or less is no slip.
    fits = big.value * 10 >= small.value * times * 9 and (more or big.value * 10 <= small.value * times * 11)
    if fits or (more and big.value > small.value * times):
        return None
    return Finding(
        document.tokens[place].span,
        _verbs(lowers[place], change),
        _values(document, change),
        _related(document, change),
    )


def _verbs(word: str, change: Change) -> tuple[str, ...]:
    """Return the verb that fits the change, bent as `word` is; none if no verb does."""
    start, end = change.start.value, change.end.value
    stems = {2: "doubl", 3: "trebl", 4: "quadrupl"}
    stem = "halv" if start == 2 * end else stems.get(end // start) if end % start == 0 else None
    ending = next(ending for ending in ("ing", "ed", "es", "e") if word.endswith(ending))
    return (stem + ending,) if stem else ()


def _claim(document: Document, said: Figured, change: Change) -> Finding | None:
    """Return the finding for "an increase of 20%" or "a fall of 50" beside a change that it does not fit."""
    others = [amount for amount in said.amounts if amount.first not in (change.start.first, change.end.first)]
    claims = [(amount, sign) for amount in others if (sign := _sign(document, said, amount, change))]
    if len(claims) != 1 or sum(amount.unit == claims[0][0].unit for amount in others) != 1:
        return None
    claim, sign = claims[0]
    words = document.lowers[said.sentence.first : said.sentence.last]
    if not claim.exact or not _DOUBTS.isdisjoint(words) or _is_rate(document, claim):
        return None
    right = _right(document, change, claim, sign)
    if right is None:
        return None
    return Finding(span_of(document, claim), (right,), _values(document, change), _related(document, change))


def _right(document: Document, change: Change, claim: Amount, sign: int) -> str | None:
    """Return what the claim should be, or None if it fits or cannot be judged."""
    shares = change.start.unit == "%"
    if claim.unit == "%":
        percentage = _percent(change, claim, sign)
        if percentage is None or not shares:
            return None if percentage is None else like(document, claim, percentage)
        return f"{decimal(abs(change.end.value - change.start.value), ONE)} percentage points"
    if claim.unit != change.start.unit:
        return None
    difference = abs(change.end.value - change.start.value)
    loose = sum(_slack(amount) for amount in (change.start, change.end, claim))
    return None if abs(claim.value - difference) <= loose else like(document, claim, difference)


def _percent(change: Change, claim: Amount, sign: int) -> int | None:
    """Return the percentage that the change makes, to the claim's last figure, or None if the claim fits."""
    start, end = change.start, change.end
    least, most = start.value - _slack(start), start.value + _slack(start)
    low = 100 * ONE * (end.value - _slack(end) - most) // most
    high = 100 * ONE * (end.value + _slack(end) - least) // max(least, 1)
    if low - claim.step <= sign * claim.value <= high + claim.step:
        return None
    exact = abs(100 * ONE * (end.value - start.value)) // start.value
    return (exact + claim.step // 2) // claim.step * claim.step


def _slack(amount: Amount) -> int:
    """Return half the last figure of what is rounded: £1.2 million may be £1.15 million."""
    return amount.step // 2 if amount.rounded else 0


def _sign(document: Document, said: Figured, claim: Amount, change: Change) -> int:
    """Return 1 if an amount is said to be the rise of a change, -1 if its fall, 0 if it is said to be neither."""
    lowers = document.lowers
    gap = lowers[change.end.last : claim.first] if claim.first > change.origin else lowers[claim.last : change.origin]
    if len(gap) > _NOUN_REACH or not _OTHER_CLAUSE.isdisjoint(gap):
        return 0
    lead = lowers[claim.first - 1]
    direct = _direction_of([lead])
    if direct:
        return direct  # "rose 20%", "(up 20%)"
    actual = 1 if change.end.value > change.start.value else -1
    if lead in ("of", "by"):
        said_so = _direction_of(lowers[max(said.sentence.first, claim.first - 3) : claim.first])
        return said_so or (actual if lead == "by" else 0)
    if claim.unit == "%":
        after = _direction_of(lowers[claim.last : claim.last + 2]) if lead in ("a", "an", "the") else 0
        return actual if lead in ("(", "or") else after
    return 0


def _direction_of(words: list[str]) -> int:
    """Return 1 if the words say that something rises, -1 if it falls, 0 if neither or both."""
    return (not _RISES.isdisjoint(words)) - (not _FALLS.isdisjoint(words))


def _is_rate(document: Document, claim: Amount) -> bool:
    """Whether the claim is of each year or piece: "10% a year"."""
    after = document.lowers[claim.last : claim.last + 2]
    return after[:1] in (["per"], ["each"], ["every"], ["annual"]) or (after[:1] in (["a"], ["an"]) and len(after) > 1)


def _direction(document: Document, said: Figured, change: Change) -> Finding | None:
    """Return the finding for a thing that "rose from 250 to 200"."""
    lowers = document.lowers
    apart = lowers[change.origin - 1] == ","  # "has increased since the last poll, from 51% to 49%"
    first = max(said.sentence.first, change.origin - _VERB_REACH * (2 if apart else 1))
    words = lowers[first : change.origin]
    if not _DOUBTS.isdisjoint(lowers[said.sentence.first : said.sentence.last]) or not _BENT.isdisjoint(words):
        return None
    verbs = [n for n in range(first, change.origin) if _is_verb(lowers, n)]
    if not verbs and lowers[change.origin - 1] in ("up", "down", "cut"):
        verbs = [change.origin - 1] if lowers[change.origin - 2] in _STATES else []
    rises = change.end.value > change.start.value
    if len(verbs) != 1 or _direction_of(words) != (-1 if rises else 1):
        return None
    return Finding(document.tokens[verbs[0]].span, (), _values(document, change), _related(document, change))


def _is_verb(lowers: list[str], place: int) -> bool:
    """Whether the word is certainly a verb of rising or falling: "rose", "will rise", not "a rise"."""
    word = lowers[place]
    return word in _VERBS or (place > 0 and word in _BASES and lowers[place - 1] in _AUXILIARIES)


def _values(document: Document, change: Change) -> tuple[tuple[str, str], ...]:
    """Return the words of the message: the two figures, and what the change between them is."""
    rises = change.end.value > change.start.value
    share = abs(change.end.value - change.start.value) * 1000 // change.start.value
    change_words = f"a {'rise' if rises else 'fall'} of {decimal((share + 5) // 10 * ONE, ONE)}%"
    if change.start.unit == "%":
        points = decimal(abs(change.end.value - change.start.value), ONE)
        change_words = f"a {'rise' if rises else 'fall'} of {points} percentage points"
    return (("start", shown(document, change.start)), ("end", shown(document, change.end)), ("change", change_words))


def _related(document: Document, change: Change) -> tuple[Related, ...]:
    """Return the place of the two figures."""
    span = Span(document.tokens[change.origin].start, span_of(document, change.end).end)
    return (Related(span, "the two figures"),)

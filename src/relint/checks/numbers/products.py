"""What a number of things and the amount of each must make. Start at `made`.

    each      "6 coaches with 52 seats apiece, so there is room for 312"; "Each of the 24 schools will receive £15,000"
    a rate    "£420 a year for 10 years, or £4,200 in all"; "£180 a day … for 20 days would receive £3,600"
    spread    "a 3-year grant of £360,000, or £120,000 a year"
    hours     "from 8am to 8pm, 7 days a week, a total of 84 hours"

The total must be said to be one, or stand where one must. Any other product of the figures near that makes it is
silence.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, WORDS, Amount, like, number_of, shown, span_of
from relint.checks.numbers.lists import SURE_TAILS
from relint.checks.numbers.quantities import TIMES, Quantity, by_sentence, kind, quantities
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple


class Product(NamedTuple):
    """A number of things and the amount of each."""

    number: Amount
    each: Quantity


_PER = frozenset("a an per each every".split())
_LEADS = frozenset("totalling altogether making giving makes gives".split())
_HOLDS = frozenset("carry hold seat house".split())
_EACH_HAS = frozenset("with of carrying holding seating costing worth having".split())
_ROOM = (["room", "for"], ["total", "of"], ["seats", "for"], ["places", "for"], ["space", "for"])
_GETS = frozenset("receive receives get gets pay pays earn earns cost costs".split())
_THE = frozenset("the all these those".split())
_BOUND = frozenset("of in at on from who which that for with".split())  # of some of them: "the 30 drivers of the night"
_HEADS = frozenset(("head", "person"))
_LOW, _HIGH = 35, 280  # hundredths of the right product, within which a total is meant for it
_HOURS = lazily(
    r"\b(?P<from>\d{1,2})(?P<half>am|pm) (?:to|until|till) (?P<to>\d{1,2}|midnight|midday|noon)(?P<other>am|pm|),? "
    r"(?:on )?(?P<days>[2-7]|two|three|four|five|six|seven) days a week,? (?:or |which is |making |giving )?"
    r"(?:a total of )?(?P<total>\d{2,3}) hours",
    2,
)


def made(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield totals that a number of things and the amount of each do not make."""
    held = by_sentence(document)
    eaches = {document.sentence_of(place).first for place in places_of(document, ("each", "apiece"))}
    seen: set[int] = set()
    for number, own in held.items():
        sentence = document.sentences[number]
        following = [q for q in held.get(number + 1, ()) if document.sentences[number + 1].block == sentence.block]
        near_by = [*own, *following]
        if sentence.first in eaches:
            words = document.lowers[sentence.first : sentence.last]
            for product in _each(document, words, sentence.first, own):
                yield from _judge(document, product, near_by, seen)
        for quantity in own:
            unit = _per(document, quantity) if quantity.amount.exact and quantity.amount.unit else ""
            if unit:
                yield from _rated(document, quantity, unit, near_by, seen)
                yield from _spread(document, quantity, unit, number, seen)
    yield from _hours(document)


def _each(document: Document, words: list[str], first: int, own: list[Quantity]) -> Iterator[Product]:
    """Yield what the "each" or "apiece" of a sentence makes."""
    place = first + next(n for n, word in enumerate(words) if word in ("each", "apiece"))
    before = [q for q in own if q.amount.last <= place and q.amount.exact]
    after = [q for q in own if q.amount.first > place and q.amount.exact]
    lowers = document.lowers
    if lowers[place + 1 : place + 2] == ["of"]:
        if len(after) > 1 and after[0].amount.first <= place + 4 and not kind(after[0]):
            yield Product(after[0].amount, after[1])
    elif place == first or lowers[place - 1] in ("and", ":", "\u201c", '"'):
        nouns = [word for word in lowers[place + 1 : place + 4] if word.isalpha()]
        counts = _counts(document, nouns, place)
        if len({amount.value for amount in counts}) == 1:
            yield from (Product(counts[0], each) for each in after if each.amount.first - place < 14)
    elif (
        lowers[place - 1] == ","
        and before
        and after
        and lowers[place + 1 : place + 2]
        and lowers[place + 1] in _EACH_HAS
    ):
        yield Product(before[-1].amount, after[0])  # "5 coaches, each with 49 seats"
    elif len(before) > 1 and place - before[-1].amount.last < 3:
        number, each = before[-2:]
        if not kind(number) and number.amount.value > ONE and each.amount.first - number.amount.last < 10:
            yield Product(number.amount, each)


def _counts(document: Document, nouns: list[str], place: int) -> list[Amount]:
    """Return the counts before `place` of the first of some singular nouns that is counted."""
    for noun in nouns:
        found = [q.amount for q in quantities(document) if q.noun == noun and q.amount.first < place and not kind(q)]
        if found:
            return found if all(amount.exact and amount.value > ONE for amount in found) else []
    return []


def _per(document: Document, quantity: Quantity) -> str:
    """Return what a sum is paid for: "day" of "£180 a day", "hectare" of "£420 per hectare"; else ""."""
    after = document.lowers[quantity.amount.last : quantity.amount.last + 2]
    return after[1] if len(after) > 1 and after[0] in _PER and after[1].isalpha() else ""


def _rated(document: Document, each: Quantity, unit: str, near_by: list[Quantity], seen: set[int]) -> Iterator[Finding]:
    """Yield the finding for what "£180 a day" makes in so many days, the only number of them near."""
    last = each.amount.last
    units = {unit, *(word for word in document.lowers[last + 2 : last + 4] if word in TIMES)}
    numbers = [q for q in near_by if q.noun in units and q.amount.exact and q.amount.first > last and not q.amount.unit]
    if unit in _HEADS and not numbers:  # "£12 a head, a party of 20"
        numbers = [q for q in near_by if q.amount.exact and q.amount.first > last and not kind(q)][:1]
    if len(numbers) == 1:
        yield from _judge(document, Product(numbers[0].amount, each), near_by, seen)
    elif not numbers and unit in TIMES:
        spans = _spans(document, each.sentence, unit)
        if len(spans) == 1:
            number = each.amount._replace(value=spans.pop() * ONE)
            yield from _judge(document, Product(number, each), near_by, seen)


def _judge(document: Document, product: Product, near_by: list[Quantity], seen: set[int]) -> Iterator[Finding]:
    """Yield the finding for the total of a product, if one is stated and no product of the figures near makes it."""
    start = max(product.number.last, product.each.amount.last)
    stated = next((q for q in near_by if q.amount.first >= start and _is_total(document, q, product)), None)
    right = product.number.value * product.each.amount.value // ONE
    if stated is None or stated.amount.first in seen or not right:
        return
    value = stated.amount.value
    if not _LOW * right <= 100 * value <= _HIGH * right or abs(value - right) <= _slack(stated.amount, right):
        return
    others = [q.amount.value for q in near_by if not q.amount.unit and q.amount.first != stated.amount.first]
    made_so = {product.each.amount.value * one // ONE for one in others} | {right * one // ONE for one in others}
    if any(abs(value - made) <= _slack(stated.amount, made) for made in made_so):
        return
    seen.add(stated.amount.first)
    yield _finding(document, stated.amount, right, (product.number, product.each.amount))


def _slack(stated: Amount, right: int) -> int:
    """Return how far a total may be off: by the rounding of millions, or of a price in pence."""
    return stated.step // 2 if stated.rounded or stated.step > ONE else min(ONE // 2, right // 100)


def _is_total(document: Document, quantity: Quantity, product: Product) -> bool:
    """Whether a quantity of the kind of each is said to be the total."""
    amount, each = quantity.amount, product.each
    if not amount.exact or amount.unit != each.amount.unit:
        return False
    lowers = document.lowers
    lead, tail = lowers[amount.first - 3 : amount.first], lowers[amount.last : amount.last + 5]
    stop = next((n for n, word in enumerate(tail) if word in (",", ".", ";")), len(tail))
    sure = any(tail[n : n + 2] in SURE_TAILS for n in range(stop)) or "altogether" in tail[:stop]
    sure = sure or lead[-2:] in _ROOM or lead[-1] in _LEADS or lead[-1] in _HOLDS
    if amount.unit:
        rate = bool(_per(document, each))
        return sure or (not _per(document, quantity) and ((rate and lead[-1] in _GETS) or lead[-2:] == [",", "or"]))
    holds = lead[-2:] == ["room", "for"] or lead[-1] in _HOLDS
    same = quantity.noun == each.noun or not quantity.noun or holds
    named = bool(each.noun) and quantity.noun == each.noun and lead[-1] in _THE and _BOUND.isdisjoint(tail[:3])
    return (sure and same and kind(quantity) == kind(each)) or named


def _spread(document: Document, rate: Quantity, unit: str, number: int, seen: set[int]) -> Iterator[Finding]:
    """Yield the finding for the rate of "a 3-year grant of £360,000, or £120,000 a year"."""
    amount = rate.amount
    if unit not in ("year", "month", "week", "day") or document.lowers[amount.first - 2 : amount.first] != [",", "or"]:
        return
    held = by_sentence(document)
    before = [q.amount for q in held[number] if q.amount.last <= amount.first and q.amount.unit == amount.unit]
    if not before or not before[-1].exact or _per(document, Quantity(before[-1], "", number)):
        return
    spans = _spans(document, number, unit)
    rights = [before[-1].value * ONE // (span * ONE) for span in spans]
    if len(rights) != 1 or amount.first in seen:
        return
    if abs(rights[0] - amount.value) * 40 > rights[0] and _LOW * rights[0] <= 100 * amount.value <= _HIGH * rights[0]:
        seen.add(amount.first)
        yield _finding(document, amount, rights[0], (before[-1],))


def _spans(document: Document, number: int, unit: str) -> set[int]:
    """Return the numbers of years, say, that the sentence or the one before it names, figures and words alike."""
    sentences = document.sentences
    first = sentences[number - 1].first if number and sentences[number - 1].block == sentences[number].block else -1
    first = sentences[number].first if first < 0 else first
    found = set()
    lowers = document.lowers
    for place in range(first + 2, sentences[number].last):
        if lowers[place] == unit and lowers[place - 1] == "-":  # "a 3-year grant"
            word = lowers[place - 2]
            found.add(WORDS.get(word) or (int(word) if word.isdecimal() else 0))
    for quantity in quantities(document):
        if quantity.noun == unit and first <= quantity.amount.first < sentences[number].last:
            found.add(quantity.amount.value // ONE)
    return found - {0, 1}


def _finding(document: Document, stated: Amount, right: int, factors: tuple[Amount, ...]) -> Finding:
    """Return the finding for a stated amount that should be `right`."""
    cure = like(document, stated, right)
    spans = [span_of(document, factor) for factor in factors]
    related = (Related(Span(min(s.start for s in spans), max(s.end for s in spans)), "the figures"),)
    return Finding(span_of(document, stated), (cure,), (("right", cure), ("stated", shown(document, stated))), related)


def _hours(document: Document) -> Iterator[Finding]:
    """Yield the hours of a week that the hours of a day do not make."""
    weeks = [n for n in document.index.get("week", ()) if document.lowers[n - 2 : n - 1] == ["days"]]
    for match in near(document, _HOURS, weeks, 60, 60):
        start = int(match["from"]) % 12 + 12 * (match["half"].lower() == "pm")
        named = {"midnight": 24, "midday": 12, "noon": 12}.get(match["to"].lower())
        end = named or (int(match["to"]) % 12 + 12 * (match["other"].lower() == "pm"))
        days = number_of(match["days"])
        right = (end - start) % 24 * days
        if right and right != int(match["total"]):
            span = document.flow.span(match.start("total"), match.end("total"))
            related = (Related(document.flow.span(match.start(), match.start("total")), "the hours"),)
            yield Finding(span, (str(right),), (("right", str(right)), ("stated", match["total"])), related)

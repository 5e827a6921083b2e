"""A figure that was copied wrongly from an earlier place: "36 bridges … these 63 bridges". Start at `differing`.

    figures changed places    "£48 million … the £84 million"; "2,015 adults … 2,051 adults"
    a nought too many         "6,400 volunteers … the 64,000 volunteers"; "bursaries of £6,000 a year … £600 a year"
    another unit or scale     "40 hectares … its 40 acres"; "900 megawatts … the 900-kilowatt wind farm"
    another sum for a thing   "a £3 million jetty … the £2 million jetty"; "£40 million … the £45 million will"

The later figure must stand after "the", "these" or "its", or both must be of one thing by the words around them.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, shown, span_of
from relint.checks.numbers.quantities import TIMES, Quantity, quantities, stem
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.typed import NamedTuple

_DEFINITE = frozenset("the these those this its their our his her all".split())
_FAMILIES = {
    unit: family
    for family, units in {
        "area": "hectare acre ha",
        "length": "mile kilometre metre centimetre millimetre foot feet yard inch km cm mm m ft",
        "mass": "tonne ton kilogram gram kg g t stone pound",
        "power": "kilowatt megawatt gigawatt watt kw mw gw",
        "volume": "litre millilitre gallon pint ml l",
        "span": "minute hour day week fortnight month year",
    }.items()
    for unit in units.split()
}
# Words by which two figures of one thing are right.
_OTHERS = frozenset(
    """additional further another extra first second third other more increase increased reduced rise rose fell cut
    previous previously earlier original originally initially already remaining rest total including plus up
    revised shortened extended former last next instead rather compared than each per half quarter fewer every average
    between early later then""".split()
)
_VERBS = frozenset("is was will has would came comes had can could should means buys pays goes went covers".split())
_SMALL = frozenset("from with that this will which have were been into over under about".split())
_PURPOSES = frozenset("for to from in at on of that which who".split())
_RATES = frozenset("a an per each every".split())
_MOST = 60  # figures in a draft beyond which it is a report of many things
_LEAST_MONEY = 1000 * ONE
_REACH = 7  # tokens around a figure that say what it is of


class _Told(NamedTuple):
    """An amount, its digits as written, what it counts, its unit's family, and whether "the" or the like leads it."""

    amount: Amount
    digits: str
    noun: str
    family: str
    definite: bool


def differing(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield figures that differ from an earlier one as a slip of the fingers makes them differ."""
    held = quantities(document)
    if not 2 <= len(held) <= _MOST:
        return
    told = [one for q in held if q.amount.unit != "%" and (one := _told(document, q)) is not None]
    for number, later in enumerate(told):
        before = told[:number]
        if any(one.amount.value == later.amount.value and _unit(one) == _unit(later) for one in before):
            continue
        earlier = next((one for one in reversed(before) if _is_slip(document, one, later, before)), None)
        if earlier is not None and _is_plain(document, earlier, later) and not _is_made(later, before):
            other = shown(document, earlier.amount)
            related = (Related(span_of(document, earlier.amount), "the other figure"),)
            yield Finding(span_of(document, later.amount), (), (("other", _said(document, earlier, other)),), related)


def _said(document: Document, told: _Told, text: str) -> str:
    """Return a figure with its unit or noun."""
    amount = told.amount
    if amount.unit or not told.noun:
        return text
    behind = document.word_at(amount.last + (document.word_at(amount.last) == "-"))
    return f"{text} {behind}"


def _told(document: Document, quantity: Quantity) -> _Told | None:
    """Return an amount with its noun: of "900-kilowatt" the unit, of "£3 million jetty" the thing."""
    amount, lowers = quantity.amount, document.lowers
    noun = quantity.noun
    if lowers[amount.last : amount.last + 1] == ["-"] and amount.last + 1 < len(lowers):
        noun = stem(lowers[amount.last + 1])
    elif amount.unit and not noun:
        behind = document.tokens[amount.last : amount.last + 1]
        noun = behind[0].text if behind and behind[0].text.islower() and len(behind[0].text) > 3 else ""
    figures = document.tokens[amount.first].text
    digits = "".join(char for char in figures if char.isdigit())
    if not digits or (lowers[amount.first - 1 : amount.first] == ["in"] and amount.value == 0):
        return None
    unit = amount.unit if amount.unit not in ("", "£", "$", "€") else noun
    family = _FAMILIES.get(unit, "")
    before = lowers[amount.first - 1] if amount.first else ""
    return _Told(amount, digits, noun, family, before in _DEFINITE)


def _unit(told: _Told) -> str:
    """Return the unit of an amount, or the noun that it counts."""
    return told.amount.unit or told.noun


def _is_slip(document: Document, one: _Told, later: _Told, before: list[_Told]) -> bool:
    """Whether a later figure is most likely the earlier one with a slip."""
    if one.family or later.family:
        return _is_other_unit(document, one, later) or (_unit(one) == _unit(later) and _is_miscopied(one, later))
    if one.amount.unit != later.amount.unit:
        return False
    if one.amount.unit in ("£", "$", "€"):
        return _is_other_sum(document, one, later, before)
    same = one.noun == later.noun and one.noun not in ("", *TIMES)
    return same and not _is_near(one, later) and _is_miscopied(one, later)


def _is_near(one: _Told, later: _Told) -> bool:
    """Whether two counts are so near that `recounts.resized` speaks of them."""
    small, big = sorted((one.amount.value, later.amount.value))
    return (big - small) * 4 <= big and later.definite


def _is_other_unit(document: Document, one: _Told, later: _Told) -> bool:
    """Whether the same figures stand with another unit of the same family: "40 hectares", "its 40 acres"."""
    if one.digits != later.digits or one.family != later.family or _unit(one) == _unit(later):
        return False
    hyphened = document.word_at(later.amount.last) == "-"
    both = hyphened and document.word_at(one.amount.last) == "-"
    if both and _things(document, one).isdisjoint(_things(document, later) - {stem(later.noun), one.noun}):
        return False
    return later.definite and (later.family != "span" or hyphened) and int(later.digits) > 1


def _is_miscopied(one: _Told, later: _Told) -> bool:
    """Whether the digits changed places, or one nought or more is lost or added."""
    first, second = one.digits, later.digits
    long = max(len(first), len(second))
    if not later.definite and long < 4:
        return False
    if first == second:
        return later.definite and one.amount.step != later.amount.step
    if len(first) == len(second):
        apart = [n for n in range(len(first)) if first[n] != second[n]]
        return len(apart) == 2 and sorted(first) == sorted(second) and one.amount.step == later.amount.step
    bare = first.rstrip("0")
    return one.amount.step == later.amount.step and later.definite and bare == second.rstrip("0") and long > 2


def _is_other_sum(document: Document, one: _Told, later: _Told, before: list[_Told]) -> bool:
    """Whether two sums of money are of one thing."""
    if max(one.amount.value, later.amount.value) < 100 * ONE:
        return False
    behind, together = (
        document.word_at(later.amount.last),
        not _things(document, one).isdisjoint(_things(document, later)),
    )
    if not later.definite or (behind in _RATES and len(later.digits.rstrip("0")) == 1):
        return _is_same_rate(document, one, later)
    scaled = one.digits == later.digits and one.amount.step != later.amount.step
    if scaled or _is_miscopied(one, later) or _is_moved_point(one, later):
        bare = len(later.digits.rstrip("0")) == 1 or behind in _PURPOSES
        return together or (not bare and behind not in _RATES)
    if together and behind not in _RATES and document.word_at(later.amount.first - 1) in ("the", "this"):
        return _are_alone(document, one, later, before)
    sums = {told.amount.value for told in before if told.amount.unit == one.amount.unit}
    bare = behind in _VERBS and document.word_at(later.amount.first - 1) in ("the", "this", "that")
    return bare and len(sums) == 1 and later.amount.value >= _LEAST_MONEY


def _things(document: Document, told: _Told) -> set[str]:
    """Return the stems of the words right behind a figure, up to a mark, that say what it is of."""
    found: set[str] = set()
    for place in range(told.amount.last, min(told.amount.last + 5, len(document.lowers))):
        word = document.tokens[place].text  # a name in capitals is not the thing: "Growing Places Fund"
        if (not word[0].isalpha() and word != "-") or word in _PURPOSES:
            break
        if len(word) > 3 and word.islower() and word not in _SMALL:
            found.add(stem(word))
    return found


def _is_moved_point(one: _Told, later: _Told) -> bool:
    """Whether two sums have the same digits about another point, or changed places: £4.5 million, £5.4 million."""
    if one.amount.step != later.amount.step or len(one.digits) != len(later.digits):
        return False
    return sorted(one.digits) == sorted(later.digits) and len(one.digits) < 4


def _are_alone(document: Document, one: _Told, later: _Told, before: list[_Told]) -> bool:
    """Whether no third sum is of the thing of two."""
    things = _things(document, later)
    others = [told for told in before if not things.isdisjoint(_things(document, told))]
    values = {told.amount.value for told in others if told.amount.unit == later.amount.unit}
    small, big = sorted((one.amount.value, later.amount.value))
    return len(values) == 1 and big <= 2 * small


def _is_same_rate(document: Document, one: _Told, later: _Told) -> bool:
    """Whether two sums that differ by noughts are of one rate of one thing: "bursaries of £6,000 a year"."""
    first, second = one.digits.rstrip("0"), later.digits.rstrip("0")
    tails = [document.lowers[told.amount.last : told.amount.last + 2] for told in (one, later)]
    if first != second or tails[0] != tails[1] or tails[0][:1] == [] or tails[0][0] not in _RATES:
        return False
    return not _words(document, one).isdisjoint(_words(document, later))


def _words(document: Document, told: _Told) -> set[str]:
    """Return the stems of the words of some length around a figure."""
    sentence = document.sentence_of(told.amount.first)
    first, last = max(sentence.first, told.amount.first - _REACH), min(sentence.last, told.amount.last + _REACH)
    return {stem(word) for word in document.lowers[first:last] if len(word) > 5 and word.isalpha()}


def _is_made(later: _Told, before: list[_Told]) -> bool:
    """Whether earlier figures of the unit make a later one: 48 nurses and 36 are the 84 nurses."""
    values = [told.amount.value for told in before if _unit(told) in ("", _unit(later))]
    target = later.amount.value
    return len(values) > 1 and (
        sum(values) == target or any(one + two == target for n, one in enumerate(values) for two in values[n + 1 :])
    )


def _is_plain(document: Document, one: _Told, later: _Told) -> bool:
    """Whether no word beside the two says that they are of two times, places or parts."""
    if "new" in (document.word_at(later.amount.first - 1), document.word_at(later.amount.last)):
        return False
    for told in (one, later):
        sentence = document.sentence_of(told.amount.first)
        first, last = max(sentence.first, told.amount.first - 4), min(sentence.last, told.amount.last + 5)
        words = document.lowers[first : told.amount.first] + document.lowers[told.amount.last : last]
        words = [w for n, w in enumerate(words) if w != "up" or words[n + 1 : n + 2] != ["to"]]
        words = [w for n, w in enumerate(words) if w not in ("more", "than") or "than" not in words[n : n + 2]]
        dated = any(len(w) == 4 and w.isdigit() and w[:2] in ("19", "20") for w in words)
        if dated or document.word_at(told.amount.first - 1) == "from" or not (_OTHERS - _RATES).isdisjoint(words):
            return False
    return True

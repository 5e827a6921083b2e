"""One amount, two figures: "£2.5 million for bus shelters" in the headline, "£2.4 million for bus shelters" below.

Start at `differing`. What an amount is for are the content words behind it. Two amounts are of one thing if these
words begin alike; a count must also stand in the headline, and be near the other. Years, phases, parts or a third
amount explain two figures: silence.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, amount_at, shown, span_of, written_figures
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.typed import NamedTuple

_REACH = 9  # tokens behind an amount that say what it is for
_MOST = 5  # content words of a purpose
_PLACE = 3  # tokens of "in East Leeds"
_MOST_USES = 40  # amounts for things that begin alike: no draft has more, a file of many drafts may
_LEAST = 10_000 * ONE  # lesser sums are prices and rates
_STOPS = frozenset('.,;:!?()[]–—“”"-|/…')
_SMALL = frozenset(
    """a an the of for to in on at by with from into towards toward across and its their our his her this that these
    those new will be is are was were has have been go going over under up being being which as""".split()
)
# A place or time behind the purpose says nothing of it: "for bus shelters in Leeds".
_ENDS = frozenset(
    """in at across from by over under during after before when which who that as with within through this next
    last""".split()
)
_ABOUT_MONEY = frozenset(
    """fund funds funding investment investments boost package grant grants scheme programme worth invest invests
    invested cash pot pound pounds budget award awards money support project plan pledge injection spend spent
    spending""".split()
)
# Words beside an amount, or in its sentence, by which two figures for one thing are right.
_PARTS = frozenset(
    """additional further another extra first second third initial initially already previous previously earlier next
    last remaining rest other year years annual annually phase round tranche stage total including includes include
    which whom each per every average monthly weekly quarter half month months up originally instead rather compared
    than increase increased increasing reduce reduced rose fell cut loss originally estimated""".split()
)


class _Use(NamedTuple):
    """An amount, what it is for (its words in order, without their endings), and the place named behind that."""

    amount: Amount
    purpose: tuple[str, ...]
    where: tuple[str, ...]


def differing(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield amounts that differ from an earlier one for the same thing."""
    alike: dict[tuple[str, str], list[_Use]] = {}
    for place in _candidates(document):
        use = _use(document, place)
        if use is not None:
            alike.setdefault((use.amount.unit, use.purpose[0]), []).append(use)
    for uses in alike.values():
        for number, later in enumerate(uses[:_MOST_USES]):
            found = _rival(document, uses[:_MOST_USES], number)
            if found is not None:
                related = (Related(span_of(document, found), "the other figure"),)
                yield Finding(span_of(document, later.amount), (), (("other", shown(document, found)),), related)


def _candidates(document: Document) -> list[int]:
    """Return the tokens of money, and where the headline counts something, of all counts of it."""
    figures = written_figures(document)
    money = [place for base, places in figures if base[0] in "£$€" for place in places]
    headed = [place for _base, places in figures for place in places if _in_headline(document, place)]
    lowers = document.lowers
    counted = {lowers[place + 1] for place in headed if place + 1 < len(lowers)} if headed else set()
    counts = [n for base, places in figures if counted and base[0].isdigit() for n in places if lowers[n + 1 : n + 2]]
    return (
        sorted([*money, *(place for place in counts if lowers[place + 1] in counted)])
        if len(money) + len(counts) > 1
        else []
    )


def _rival(document: Document, uses: list[_Use], number: int) -> Amount | None:
    """Return the earlier amount from which the use with this number differs, if there is one and no third."""
    later, before = uses[number], uses[:number]
    if not later.amount.unit:
        if _in_headline(document, later.amount.first):
            return None
        before = [use for use in before if _in_headline(document, use.amount.first)]
    earlier = [use for use in before if _is_rival(use, later)]
    if len(earlier) != 1 or not _is_alone(uses, earlier[0], later) or not _is_plain(document, (earlier[0], later)):
        return None
    return earlier[0].amount


def _in_headline(document: Document, place: int) -> bool:
    """Whether a token stands in the headline, the draft's first block."""
    first = document.blocks[0]
    return place < first.last and first.kind in ("headline", "heading")


def _use(document: Document, place: int) -> _Use | None:
    """Return the amount at `place` and its purpose, if it has one of two words or more."""
    amount = amount_at(document, place)
    if amount is None or amount.unit == "%" or (amount.unit and amount.value < _LEAST):
        return None
    end = document.sentence_of(place).last
    words: list[str] = []
    where: tuple[str, ...] = ()
    for n in range(amount.last, min(amount.last + _REACH, end)):
        word = document.lowers[n]
        if words and word in _ENDS:
            where = tuple(document.lowers[n : min(n + _PLACE, end)])
            break
        if word in _STOPS or document.tokens[n].kind != "word" or len(words) == _MOST:
            break
        counted = not amount.unit and (word == "new" or word not in _SMALL)
        if counted or (amount.unit and word not in _SMALL and word not in _ABOUT_MONEY):
            words.append(_stem(document.bases[n]))
        elif not amount.unit:
            break  # a count is of the words right behind it
    return _Use(amount, tuple(words), where) if len(words) > bool(amount.unit) else None


def _stem(word: str) -> str:
    """Return a word without the endings of number and verb, roughly: only compared with others made so."""
    for ending in ("ing", "ies", "es", "ed", "s", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word


def _is_rival(one: _Use, other: _Use) -> bool:
    """Whether two amounts of one kind are for the same thing and differ by more than rounding."""
    first, second = one.amount, other.amount
    if first.unit != second.unit or not _is_same(one, other):
        return False
    if not first.unit and not _is_close(first.value, second.value):
        return False
    coarse = max(first.step, second.step)
    return abs(first.value - second.value) * 2 > coarse


def _is_close(one: int, other: int) -> bool:
    """Whether two counts are so near that one may be the other after a change: 250 and 200 homes, not 250 and 20."""
    small, big = sorted((one, other))
    return small >= 20 * ONE and small * 10 >= big * 7


def _is_same(one: _Use, other: _Use) -> bool:
    """Whether two amounts are for the same thing, of which one may say more, in places that are not two."""
    length = min(len(one.purpose), len(other.purpose))
    apart = one.where and other.where and one.where != other.where
    return one.purpose[:length] == other.purpose[:length] and not apart


def _is_alone(uses: list[_Use], one: _Use, other: _Use) -> bool:
    """Whether no third amount is for the same thing, and neither figure stands beside another purpose."""
    same = [use for use in uses if use.amount.unit == one.amount.unit and _is_same(use, one)]
    return len({use.amount.value for use in same}) == 2 and other in same


def _is_plain(document: Document, uses: tuple[_Use, ...]) -> bool:
    """Whether nothing about the amounts says that they are bounds, parts, or of different years."""
    for use in uses:
        sentence = document.sentence_of(use.amount.first)
        words = document.lowers[max(sentence.first, use.amount.first - 6) : min(use.amount.last + 12, sentence.last)]
        if (
            not use.amount.exact
            or not _PARTS.isdisjoint(words)
            or any(len(w) >= 4 and w[:4].isdigit() and w[:2] in ("19", "20") for w in words)
        ):
            return False
    return True

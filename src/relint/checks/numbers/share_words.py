"""Shares as a draft says them: "65%", "two thirds", "three-quarters", "4 in 5", "nine out of 10". Start at `shares`."""

from relint.checks.numbers.amounts import ONE, WORDS
from relint.checks.numbers.quantities import quantities
from relint.checks.scan import places_of
from relint.document import Document
from relint.typed import NamedTuple


class Share(NamedTuple):
    """A share from 0 to 1, its tokens, how far a true one may be from it, and whether it is one of words."""

    value: float
    first: int
    last: int
    slack: float


PARTS_OF = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
             "eighth": 8, "tenth": 10, "tenths": 10}  # fmt: skip
_COUNTS = {"a": 1, "one": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5}
JOINED = {f"{n}-{part}": (_COUNTS[n], of) for n in ("one", "two", "three", "four") for part, of in PARTS_OF.items()}
_LOOSE = frozenset("about around almost nearly roughly over under approximately some than".split())
_NEVER_BEHIND = frozenset("year time century round quarter hour hours -".split())
_MONTHS = frozenset(
    """january february march april may june july august september october november december days weeks months years
    minutes hours""".split()
)
_SIMPLE = {
    "half": 1 / 2, "a third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4, "three quarters": 3 / 4, "a fifth": 1 / 5,
    "two fifths": 2 / 5, "three fifths": 3 / 5, "four fifths": 4 / 5, "a tenth": 1 / 10,
}  # fmt: skip
_SAME = 0.006


def shares(document: Document) -> list[Share]:
    """Return the shares of a draft. Made once a draft."""
    return document.once(_shares)


def _shares(document: Document) -> list[Share]:
    lowers = document.lowers
    found = []
    for quantity in quantities(document):
        amount = quantity.amount
        if amount.unit == "%" and 0 < amount.value < 100 * ONE:
            loose = document.lowers[amount.first - 1] in _LOOSE
            slack = 0.03 if loose else amount.step / ONE / 100 if amount.step < ONE else 0.0101
            found.append(Share(amount.value / ONE / 100, amount.first, amount.last, slack))
    for place in places_of(document, (*PARTS_OF, *JOINED)):
        share = _fraction(lowers, place)
        found += [share] if share else []
    for place in document.index.get("in", ()):
        share = _one_in(lowers, place)
        found += [share] if share else []
    for place in document.index.get("out", ()):
        share = _one_in(lowers, place) if lowers[place + 1 : place + 2] == ["of"] else None
        found += [share] if share else []
    return sorted(found, key=lambda share: share.first)


def _fraction(lowers: list[str], place: int) -> Share | None:
    """Return the share in words that ends at `place`: "half", "a third", "two thirds", "three-quarters"."""
    word, first = lowers[place], place
    if word in JOINED:
        count, of = JOINED[word]
    elif word == "half":
        count, of = 1, 2
        first = place - (place > 0 and lowers[place - 1] == "a")
        if place and lowers[place - 1] in ("and", "first", "second", "last", "other", "-"):
            return None
    elif word not in PARTS_OF:
        return None  # "this quarter's figures"
    else:
        of = PARTS_OF[word]
        before = lowers[place - 1] if place else ""
        first = place - 1
        if before == "-" and place > 1:
            first, before = place - 2, lowers[place - 2]
        if before not in _COUNTS or (word.endswith("s") == (_COUNTS[before] == 1)):
            return None
        count = _COUNTS[before]
    if lowers[place + 1 : place + 2] and lowers[place + 1] in _NEVER_BEHIND:
        return None
    loose = first > 0 and lowers[first - 1] in _LOOSE
    return Share(count / of, first, place + 1, 0.055 if loose else 0.025) if count < of else None


def _one_in(lowers: list[str], place: int) -> Share | None:
    """Return the share around "in" or "out of": "4 in 5", "nine out of 10", "1 in every 8"."""
    after = place + 1 + (lowers[place] == "out") + (lowers[place + 1 : place + 2] == ["every"])
    if not place or after >= len(lowers):
        return None
    part, whole = _small(lowers[place - 1]), _small(lowers[after])
    if not part or not whole or part >= whole or whole > 1000 or (lowers[after + 1 : after + 2] or [""])[0] in _MONTHS:
        return None
    loose = place > 1 and lowers[place - 2] in _LOOSE
    return Share(part / whole, place - 1, after + 1, 0.05 if loose else 0.03)


def _small(word: str) -> int:
    return WORDS.get(word) or (int(word) if word.isdigit() and len(word) < 4 else 0)


def said_as(model: str, value: float) -> str:
    """Return a share as `model` says one: "4 in 5" after "2 in 3", "a quarter" after "half"; else a percentage."""
    text = f"{100 * value:.0f}%"
    if model[-1] != "%":
        near = [words for words, one in _SIMPLE.items() if abs(one - value) < _SAME]
        if " in " in model and near:
            of = next(n for n in range(2, 11) if abs(round(value * n) - value * n) < n * _SAME)
            text = f"{round(value * of)} in {of}"
        elif near:
            text = near[0]
    return text.capitalize() if model[0].isupper() else text

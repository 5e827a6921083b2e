"""The quantities of a draft: each amount with the noun it counts, and lists of them. Start at `quantities` or `lists`.

A quantity is an `Amount` with what it is of: "14 quad bikes" is 14 of "bike", "71 hectares" is 71 of "hectare", and in
"followed by Saltby at 38" the noun is left out. What several checks reckon with, sums, shares and products, is read
here once a draft.
"""

from relint.checks.numbers.amounts import WORDS, Amount, amount_at
from relint.checks.numbers.figures import numbers
from relint.checks.scan import places_of
from relint.document import Document
from relint.typed import NamedTuple


class Quantity(NamedTuple):
    """An amount, the stem of the plural noun it counts ("" if that is left out), and the number of its sentence."""

    amount: Amount
    noun: str
    sentence: int


_REACH = 5  # tokens behind an amount among which its noun stands
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "staff": "staff", "police": "police",
    "aircraft": "aircraft", "sheep": "sheep", "cattle": "cattle", "deer": "deer",
}  # fmt: skip
# No plural noun, though it ends in "s", and what ends a noun phrase.
_NOT_NOUNS = frozenset("is was has does as its this his hers theirs ours us across towards perhaps always yes".split())
_STOPS = frozenset(
    """a an the of in at on to for from by with and or but if that which who whom whose when where while than as into
    over under out up down off were are is was be been will would can could may might must have has had do did does it
    they we he she i you this these those their its our his her not no so because after before since until during per
    each every all both there then here said says gave made came went had took told""".split()
)
_SINGULAR_ENDS = ("ss", "us", "is", "'s")
TIMES = frozenset("year month week fortnight day night hour minute second season winter summer".split())
MEASURES = frozenset(
    """mile metre kilometre centimetre millimetre foot inch yard hectare acre tonne ton kilogram gram litre gallon
    degree knot volt watt megawatt kilowatt gigawatt point""".split()
)


def quantities(document: Document) -> list[Quantity]:
    """Return the quantities of a draft in order. Made once a draft."""
    return document.once(_quantities)


def _quantities(document: Document) -> list[Quantity]:
    places = sorted({*document.once(numbers), *places_of(document, WORDS)})
    if not places:
        return []
    found: list[Quantity] = []
    for place in places:
        amount = amount_at(document, place) if not found or found[-1].amount.last <= place else None
        if amount is not None:
            sentence = document.sentence_number(place)
            found.append(Quantity(amount, _noun(document, amount, document.sentences[sentence].last), sentence))
    return found


def _noun(document: Document, amount: Amount, end: int) -> str:
    """Return the stem of the plural noun behind an amount; of a single thing, of the last word of its phrase."""
    tokens, lowers = document.tokens, document.lowers
    last = ""
    for place in range(amount.last, min(amount.last + _REACH, end)):
        word = lowers[place]
        if word in _STOPS or tokens[place].kind != "word" or not word[0].isalpha():
            break
        if is_plural(word):
            return stem(word)
        last = word
    return last if amount.value == 1_000_000 else ""


def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like a plural noun."""
    if word in _IRREGULAR:
        return True
    return word.endswith("s") and len(word) > 3 and not word.endswith(_SINGULAR_ENDS) and word not in _NOT_NOUNS


def stem(word: str) -> str:
    """Return a plural without its ending, roughly: only compared with others made so."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(_SINGULAR_ENDS) else word


def kind(quantity: Quantity) -> str:
    """Return what a quantity is measured in: a currency, "%", a unit, a time; "" for a count of things."""
    amount, noun = quantity.amount, quantity.noun
    if amount.unit:
        return amount.unit
    return noun if noun in TIMES or noun in MEASURES else ""


def by_sentence(document: Document) -> dict[int, list[Quantity]]:
    """Return the quantities of each sentence that holds one. Made once a draft."""
    return document.once(_by_sentence)


def _by_sentence(document: Document) -> dict[int, list[Quantity]]:
    found: dict[int, list[Quantity]] = {}
    for quantity in quantities(document):
        found.setdefault(quantity.sentence, []).append(quantity)
    return found

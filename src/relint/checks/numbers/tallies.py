"""Parts in one sentence and their total in the next: "40 in Leeds and 35 in York. All 80 …". Start at `summed_up`.

A total shows itself by its words: surely ("in all", "a total of", "making"), or by "all 80", "of the 80" right after
the parts. A sum that is far from the total is of something else, and so is a total that some of the parts make.
`split` reads "of the 60 places, 35 are for nurses, 15 for midwives and 12 for cooks".
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.numbers.amounts import WORDS, Amount, amount_at, like, shown, span_of
from relint.checks.numbers.figures import numbers
from relint.checks.numbers.sums import is_doubtful
from relint.checks.scan import places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span

_CUES = frozenset("all total totalling altogether together combined making overall makes come comes them".split())
_SURE_BEFORE = frozenset(("totalling", "altogether", "making", "makes"))
_SURE_TAILS = (["in", "all"], ["in", "total"], ["between", "them"], ["all", "told"])
_THESE = frozenset("the these those its their".split())
_LEAST, _NEAR = 2, 3  # parts that a sure total needs, and one that only "the" tells
_WIDE, _NARROW = (8, 12), (85, 118)
_MOST = 9
_PARTS = frozenset("are were is was for in from at to went will came go goes on".split())
_PLACES = frozenset("for in from at to on".split())
_SEXES = frozenset("women men boys girls female male".split())


def summed_up(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield totals that differ from the sum of the parts before them."""
    for place in _places(document):
        whole = amount_at(document, place)
        sound = whole is not None and (whole.exact or document.lowers[place - 1] == "to") and whole.unit != "%"
        strength = _strength(document, whole) if whole is not None and sound else 0
        if whole is not None and strength:
            parts = _parts(document, whole, same=strength > 1)
            if len(parts) >= (_LEAST if strength > 1 else _NEAR):
                yield from _fault(document, whole, parts, _WIDE if strength > 2 else _NARROW)


def _places(document: Document) -> list[int]:
    """Return the numbers of the draft that a cue stands beside."""
    places = sorted({*document.once(numbers), *places_of(document, WORDS)})
    return [place for place in places if _has_cue(document, place)]


def _has_cue(document: Document, place: int) -> bool:
    """Whether a number stands beside a word of totals, behind "of the", or at the head of a sentence."""
    before, after = document.lowers[max(place - 3, 0) : place], document.lowers[place + 1 : place + 6]
    if not before or not (_CUES.isdisjoint(before) and _CUES.isdisjoint(after)):
        return bool(before)
    if before[-1] in _THESE:
        return before[-2:-1] == ["of"] or document.starts_sentence(place - 1)
    return before[-1] == "is" and place > 1 and document.starts_sentence(place - 2)


def _strength(document: Document, whole: Amount) -> int:
    """Return 3 if an amount is said to be a total, 2 if it is "all 80", 1 if it is "of the 80" at the head, else 0."""
    lowers, first = document.lowers, document.sentence_of(whole.first).first
    lead = lowers[max(first, whole.first - 3) : whole.first]
    tail = lowers[whole.last : whole.last + 5]
    if lead[-2:] in (["total", "of"], ["come", "to"], ["comes", "to"]) or lead[-1:] in ([w] for w in _SURE_BEFORE):
        return 3
    if any(tail[n : n + 2] in _SURE_TAILS for n in range(3)) or "altogether" in tail[:4]:
        return 3
    if lead in (["that", "is"], ["this", "is"], ["that", "makes"]) and first == whole.first - 2:
        return 2
    if lead[-1:] == ["all"] or lead[-2:] == ["all", "the"] or lead == ["all", "of", "the"]:
        return 2
    if lead == ["the"] and first == whole.first - 1:
        return int(_is_named_before(document, whole, first))
    return 1 if lead[-2:-1] == ["of"] and lead[-1] in _THESE and whole.first - first < 4 else 0


def _is_named_before(document: Document, whole: Amount, first: int) -> bool:
    """Whether the noun that "the 100" counts, behind an adjective or not, stands in the sentence before."""
    if first == document.block_of(first).first:
        return False
    before = document.sentence_of(first - 1)
    nouns = [word for word in document.bases[whole.last : whole.last + 2] if word.endswith("s") and len(word) > 3]
    return bool(nouns) and not set(document.bases[before.first : before.last]).isdisjoint(nouns)


def _parts(document: Document, whole: Amount, *, same: bool) -> list[Amount]:
    """Return the parts before a total: those of its own sentence if it has two, else those of the sentence before."""
    sentence = document.sentence_of(whole.first)
    own = _listed(document, whole, sentence.first, whole.first) if same else []
    if len(own) >= _LEAST or sentence.first == document.blocks[sentence.block].first:
        return own
    before = document.sentence_of(sentence.first - 1)
    parts = [] if own else _listed(document, whole, before.first, before.last)
    return [] if _counts_another(document, whole, parts) else parts


def _counts_another(document: Document, whole: Amount, parts: list[Amount]) -> bool:
    """Whether a total counts what no part counts, though not all of them name it: "40 homes, 30 and 25. 120 jobs"."""
    own = _noun(document, whole)
    nouns = [noun for part in parts if (noun := _noun(document, part))]
    return bool(own) and len(nouns) < len(parts) and own not in nouns and not whole.unit


def _noun(document: Document, amount: Amount) -> str:
    """Return the plural noun right behind an amount, or behind an adjective; "" if there is none."""
    for word in document.lowers[amount.last : amount.last + 2]:
        if word in _PARTS or not word.isalpha():
            return ""
        if word.endswith("s") and len(word) > 3:
            return word
    return ""


def _listed(document: Document, whole: Amount, first: int, last: int) -> list[Amount]:
    """Return the amounts of the whole's unit among the tokens, if they are one list of exact ones; else none."""
    places = [n for n in range(first, last) if document.lowers[n][0] in "0123456789£$€" or document.lowers[n] in WORDS]
    amounts = [amount for n in places if (amount := amount_at(document, n)) is not None and amount.unit == whole.unit]
    if len(amounts) < _LEAST or len(amounts) > _MOST or not all(amount.exact for amount in amounts):
        return []
    words = document.lowers[amounts[0].first : last]
    if is_doubtful(words, ("will",)) or "of" in document.lowers[max(first, amounts[0].first - 1) : amounts[0].first]:
        return []
    gaps = [document.lowers[one.last : two.first] for one, two in pairwise(amounts)]
    return amounts if "and" in gaps[-1] and all(not {",", ";", "and", ":"}.isdisjoint(gap) for gap in gaps) else []


def _fault(document: Document, whole: Amount, parts: list[Amount], near: tuple[int, int]) -> Iterator[Finding]:
    """Yield the finding if no run of the parts makes the total, and all of them, or all but the first, nearly do."""
    values = [part.value for part in parts]
    runs = {sum(values[n:m]) for n in range(len(values)) for m in range(n + 1, len(values) + 1)}
    slack = sum(amount.step for amount in (whole, *parts) if amount.rounded) // 2
    if any(abs(made - whole.value) <= slack for made in runs):
        return
    scale = 10 if near == _WIDE else 100
    least, most = near
    candidates = (parts, parts[1:]) if len(parts) > _LEAST else (parts,)
    for some in candidates:
        total = sum(part.value for part in some)
        if least * whole.value <= scale * total <= most * whole.value:
            right = like(document, whole, total)
            span = Span(span_of(document, some[0]).start, span_of(document, some[-1]).end)
            words = (("sum", right), ("stated", shown(document, whole)))
            yield Finding(span_of(document, whole), (right,), words, (Related(span, "the parts"),))
            return


def split(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the parts of "of the 60 places, 35 are for nurses …" that are too many, or nearly all and not all."""
    for place in document.index.get("of", ()):
        if not document.starts_sentence(place):
            continue
        whole, last = _whole_of(document, place), document.sentence_of(place).last
        start = whole.last if whole is not None and whole.first > place else place + 2
        parts = _listed(document, whole, start, last) if whole is not None and whole.exact and not whole.unit else []
        if whole is None or len(parts) < _LEAST or not _are_apart(document, parts):
            continue
        words = document.lowers[start:last]
        total = sum(part.value for part in parts)
        few = (
            (len(parts) >= _NEAR or _SEXES.intersection(words))
            and 85 * whole.value <= 100 * total
            and "rest" not in words
            and "have" not in words
        )
        if total > whole.value or (few and total < whole.value):
            span = Span(span_of(document, parts[0]).start, span_of(document, parts[-1]).end)
            right = like(document, whole, total)
            values = (("sum", right), ("stated", shown(document, whole)))
            yield Finding(span_of(document, whole), (right,), values, (Related(span, "the parts"),))


def _whole_of(document: Document, place: int) -> Amount | None:
    """Return the whole of "of the 60 places", or of "of these": the greatest amount of the sentence before."""
    lowers = document.lowers
    if lowers[place + 1 : place + 3] == ["these", ","] or lowers[place + 1 : place + 3] == ["them", ","]:
        if place == document.block_of(place).first:
            return None
        before = document.sentence_of(place - 1)
        places = [n for n in range(before.first, before.last) if lowers[n][0].isdigit()]
        found = [amount for n in places if (amount := amount_at(document, n)) is not None and not amount.unit]
        return max(found, key=lambda amount: amount.value, default=None)
    return amount_at(document, place + 2) if lowers[place + 1 : place + 2] in ([w] for w in _THESE) else None


def _are_apart(document: Document, parts: list[Amount]) -> bool:
    """Whether no thing can be in two of the parts: three or more, each of one kind; two sexes; or two places."""
    after = [document.lowers[part.last : part.last + 3] for part in parts]
    if not all(words and words[0] in _PARTS for words in after[:1]):
        return False
    if len(parts) >= _NEAR:
        return all(words and (words[0] in _PARTS or words[0] not in ("have", "had", "said")) for words in after)
    sexes = all(_SEXES.intersection(words) for words in after)
    places = [_PLACES.intersection(words[:2]) for words in after]
    return sexes or (all(places) and places[0] == places[1])

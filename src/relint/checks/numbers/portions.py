"""A part, its whole and its share, given apart: "asked 800 riders. … 640 of them, or 75%". Start at `belied`.

    the part first    "640 of them, or 75%"; "260 (56%)", the whole in this sentence or shortly before
    the share first   "About two thirds of that, or 4,700 tonnes"; "Half of the £9 million fund, £4 million,"
    said again        "Of the 50 hives, 30 had mites … When 4 in 5 of your hives are affected"
    of each pound     "5p of every £1, so a gift of £200 will put £20"

A share is a percentage, a fraction in words or "4 in 5". If any number near makes it true, it is.
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.numbers.amounts import Amount, span_of
from relint.checks.numbers.quantities import Quantity, by_sentence, kind
from relint.checks.numbers.share_words import JOINED, PARTS_OF, Share, said_as, shares
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_SURVEY = frozenset("survey surveyed asked spoke questioned interviewed replied poll polled sample inspected".split())
_DETERMINERS = frozenset("the these those its their our his her your all".split())
_STATES = frozenset("more less fewer higher lower rise fall increase drop up down compared from per".split())
_BACK = 4  # sentences before a part among which its whole may stand
_OPENERS = frozenset("when if that find see".split())  # a share said again: "When 4 in 5 of your hives …"
_RELATIVES = frozenset("who we you that which".split())
_FAR = 0.3  # of one, beyond which a share said again is of something else
_POUND = lazily(
    r"\b(\d{1,2})p (?:of|in|from|out of) every (?:£1|pound)\b[^.£]{0,60}£(\d[\d,]*)\b[^.£]{0,40}£(\d[\d,]*)(?![,.]?\d)"
)
_NEAR = 8  # tokens from a share to the same one said again
_SAME, _HALF, _ABOUT = 0.01, 50, 6
_LEAVES = frozenset("means leaves leaving meaning".split())
_BEHIND = lazily(
    r"\b(?:(?P<lead>more than|over|just over|less than|fewer than|under|just under|about|around|nearly|almost) )?"
    r"(?P<share>half|a half|(?:a|the) (?:[a-z]+ )?(?:majority|minority)) of [^,.;:%()\d]{3,50}, (?:or )?"
    r"(?P<figure>\d{1,2}(?:\.\d)?)%(?=,)",
    2,
)


def belied(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield shares that their part and whole belie."""
    for share in shares(document):
        number = document.sentence_of(share.first)
        finding = _part_first(document, share, number.first) or _share_first(document, share, number.last)
        finding = finding or _again(document, share) or _rest(document, share)
        if finding is not None:
            yield finding
    yield from _pounds(document)
    yield from _worded(document)
    for one, other in pairwise(shares(document)):
        yield from _twice(document, one, other)


def _twice(document: Document, one: Share, other: Share) -> Iterator[Finding]:
    """Yield the second of two shares that are said to be one: "three in five patients, or 45%"."""
    gap, behind = document.lowers[one.last : other.first], document.lowers[other.last : other.last + 1]
    joined = (
        gap[-2:] == [",", "or"] or (gap[-1:] == ["("] and behind == [")"]) or (gap[-1:] == [","] and behind == [","])
    )
    plain = len(gap) < _NEAR and all(word.isalpha() or word in ",(" for word in gap) and "and" not in gap
    if joined and plain and _STATES.isdisjoint(gap) and abs(one.value - other.value) > one.slack + other.slack:
        stated = document.line(document.span(other.first, other.last))
        values = (("right", said_as(stated, one.value)), ("stated", stated))
        related = (Related(document.span(one.first, one.last), "the same share"),)
        yield Finding(document.span(other.first, other.last), (values[0][1],), values, related)


def _part_first(document: Document, share: Share, first: int) -> Finding | None:
    """Return the finding for "640 of them, or 75%" and "260 (56%)"."""
    lowers = document.lowers
    lead = lowers[max(first, share.first - 2) : share.first]
    bracket = lead[-1:] == ["("] and lowers[share.last : share.last + 1] in ([")"], [","], [";"])
    rate = lead[-1:] == ["of"] and lead[0] in ("rate", "share", "proportion")
    if not bracket and not rate and lead[-2:] != [",", "or"]:
        return None
    end = share.first - (1 if bracket else 2)
    number = document.sentence_number(share.first)
    before = [q for q in by_sentence(document).get(number, ()) if q.amount.last <= end]
    wholes = [q for q in before if _is_of(lowers, q)]
    parts = [q for q in before if q.amount.exact and q not in wholes and q.amount.unit != "%"]
    if not parts or end - parts[-1].amount.last > 9 or not _STATES.isdisjoint(lowers[parts[-1].amount.last : end]):
        return None
    return _judge(document, share, parts[-1], wholes[-1:], number)


def _share_first(document: Document, share: Share, last: int) -> Finding | None:
    """Return the finding for "Half of the £9 million fund, £4 million," and "two thirds of that, or 4,700 tonnes"."""
    lowers = document.lowers
    if lowers[share.last : share.last + 1] != ["of"]:
        return None
    number = document.sentence_number(share.first)
    after = [q for q in by_sentence(document).get(number, ()) if q.amount.first > share.last]
    wholes = [q for q in after if _is_of(lowers, q) and q.amount.first - share.last < 4]
    parts = [q for q in after if q not in wholes and q.amount.exact and q.amount.unit != "%"]
    if not parts or parts[0].amount.first - share.last > 10 or parts[0].amount.last > last:
        return None
    part = parts[0]
    lead = lowers[part.amount.first - 2 : part.amount.first]
    that = lowers[share.last + 1] == "that" and lead == [",", "or"]
    behind = lowers[part.amount.last : part.amount.last + 2]
    closed = lead[-1:] == ["("] or behind[:1] in ([","], ["."], [")"]) or (bool(part.noun) and behind[1:] == [","])
    if lead != [",", "or"] and not (wholes and closed and lead[-1:] in ([","], ["("])):
        return None
    if not wholes and not that:
        return None
    return _judge(document, share, part, wholes[:1], number)


def _is_of(lowers: list[str], quantity: Quantity) -> bool:
    """Whether a quantity stands behind "of": "of the 400 parents", "of 80"."""
    first = quantity.amount.first
    return lowers[first - 1] == "of" or (lowers[first - 2] == "of" and lowers[first - 1] in _DETERMINERS)


def _judge(document: Document, share: Share, part: Quantity, named: list[Quantity], number: int) -> Finding | None:
    """Return the finding for a share, if no whole near makes the part so much of it, and one was named."""
    if part.amount.value <= 0:
        return None
    near = named or _wholes(document, part, number)
    if not near or any(abs(part.amount.value / q.amount.value - share.value) <= share.slack for q in near):
        return None
    if not named and not _is_told(document, near, number):
        return None
    whole = min(near, key=lambda q: abs(part.amount.value / q.amount.value - share.value))
    return _finding(document, share, part.amount, whole.amount)


def _finding(document: Document, share: Share, part: Amount, whole: Amount) -> Finding:
    """Return the finding for a share, with the true one said as it is."""
    stated = document.line(document.span(share.first, share.last))
    right = said_as(stated, part.value / whole.value)
    span = document.span(min(share.first, part.first), max(share.last, part.last))
    related = (Related(span, "the part and its share"), Related(span_of(document, whole), "the whole"))
    return Finding(document.span(share.first, share.last), (right,), (("right", right), ("stated", stated)), related)


def _wholes(document: Document, part: Quantity, number: int) -> list[Quantity]:
    """Return the quantities shortly before that may be the whole of a part: of its kind, and greater."""
    held, found = by_sentence(document), []
    for other in range(max(number - _BACK, 0), number + 1):
        found += [
            q
            for q in held.get(other, ())
            if kind(q) == kind(part) and part.amount.value < q.amount.value and q.amount.first < part.amount.first
        ]
    return found


def _is_told(document: Document, near: list[Quantity], number: int) -> bool:
    """Whether the only whole near stands in this sentence or the one before, or people were asked there."""
    if len({q.amount.value for q in near}) != 1:
        return False
    if near[-1].sentence >= number - 1:
        return True
    sentence = document.sentences[near[-1].sentence]
    return not _SURVEY.isdisjoint(document.lowers[sentence.first : sentence.last])


def _again(document: Document, share: Share) -> Finding | None:
    """Return the finding for a share "of your hives" that the counts of hives before it belie."""
    lowers = document.lowers
    behind = lowers[share.last : share.last + 8]
    if behind[:1] != ["of"] or behind[1:2] == [] or behind[1] not in _DETERMINERS:
        return None
    number = document.sentence_number(share.first)
    if document.quotation_at(document.tokens[share.first].start) is None:
        return None
    opened = not _OPENERS.isdisjoint(lowers[max(share.first - 4, 0) : share.first])
    if not opened and _RELATIVES.isdisjoint(behind[3:6]):
        return None
    pairs = _pairs(document, number)
    if not pairs or len({whole.amount.value for _part, whole in pairs}) != 1:
        return None
    made = [part.amount.value / whole.amount.value for part, whole in pairs]
    made += [1 - one for one in made] + [sum(made)]
    nearest = min(made, key=lambda one: abs(one - share.value))
    if abs(nearest - share.value) <= share.slack or abs(made[0] - share.value) > _FAR:
        return None
    return _finding(document, share, pairs[0][0].amount, pairs[0][1].amount)


def _rest(document: Document, share: Share) -> Finding | None:
    """Return the finding for "9 in 10 patients …, which means that 20% of patients still wait"."""
    lowers = document.lowers
    sentence = document.sentence_of(share.first)
    if _LEAVES.isdisjoint(lowers[max(sentence.first, share.first - 4) : share.first]):
        return None
    start = document.blocks[sentence.block].first
    before = [one for one in shares(document) if start <= one.first < share.first]
    noun = lowers[share.last + 1 : share.last + 3]
    if len(before) != 1 or lowers[share.last : share.last + 1] != ["of"]:
        return None
    named = {*lowers[before[0].last : before[0].last + 3]} - _DETERMINERS - {"of"}
    right = 1 - before[0].value
    off = min(abs(share.value - right), abs(share.value - before[0].value))
    if named.isdisjoint(noun) or off <= share.slack + _SAME:
        return None
    stated = document.line(document.span(share.first, share.last))
    values = (("right", said_as(stated, right)), ("stated", stated))
    related = (Related(document.span(before[0].first, before[0].last), "the other share"),)
    return Finding(document.span(share.first, share.last), (values[0][1],), values, related)


def _worded(document: Document) -> Iterator[Finding]:
    """Yield the percentage behind a share in words that it belies: "A minority of members, 52%, voted"."""
    places = [n for n in places_of(document, ("half", "majority", "minority", *JOINED, *PARTS_OF)) if n]
    for match in near(document, _BEHIND, places, 20, 90) if "%" in document.text else ():
        word, lead, said = match["share"].lower(), (match["lead"] or "").lower(), float(match["figure"])
        half = word.endswith(("half", "majority", "minority"))
        over = word.endswith("majority") or (half and lead in ("more than", "over", "just over"))
        under = word.endswith("minority") or (half and lead in ("less than", "fewer than", "under", "just under"))
        near_half = half and not over and not under and abs(said - _HALF) > _ABOUT
        if (over and said < _HALF) or (under and said > _HALF) or near_half:
            span = document.flow.span(match.start("figure"), match.end("figure") + 1)
            right = "more than 50%" if over else "less than 50%" if under else "50%"
            related = (Related(document.flow.span(match.start(), match.end()), "the share in words"),)
            yield Finding(span, (right,), (("right", right), ("stated", f"{match['figure']}%")), related)


def _pairs(document: Document, number: int) -> list[tuple[Quantity, Quantity]]:
    """Return the parts and wholes stated shortly before a sentence: "Of the 50 hives, 30"; "45 of the sites"."""
    held, found = by_sentence(document), []
    for other in range(max(number - 5, 0), number):
        for quantity in held.get(other, ()):
            if quantity.amount.unit or not quantity.amount.exact:
                continue
            whole = _whole_of(document, quantity, other)
            if whole is not None:
                found.append((quantity, whole))
    return found


def _whole_of(document: Document, part: Quantity, number: int) -> Quantity | None:
    """Return the whole of a part that is said to be of one: "of the 50 hives, 30", "45 of the sites"."""
    lowers = document.lowers
    sentence = document.sentences[number]
    own = by_sentence(document)[number]
    behind, lead = lowers[part.amount.last : part.amount.last + 3], lowers[sentence.first : part.amount.first]
    held = by_sentence(document)
    near = [q for other in range(max(number - 2, 0), number + 1) for q in held.get(other, ()) if not kind(q)]
    before = [q for q in near if q.amount.first < part.amount.first]
    before = [q for q in before if q.amount.exact or lowers[q.amount.first - 1] == "some"]
    wholes = [q for q in own if q.amount.first < part.amount.first and _is_of(lowers, q) and not kind(q)]
    if wholes and lead[:1] in (["of"], ["\u201c"], ['"']) and "of" in lead[:2]:
        return wholes[0] if wholes[0].amount.value > part.amount.value else None
    near = [q for q in before if q.amount.value > part.amount.value]
    if behind[:1] == ["of"] and behind[1:2] and behind[1] in ("the", "these", "those", "them"):
        named = [q for q in near if q.noun and document.bases[part.amount.last + 2].startswith(q.noun)]
        return named[-1] if named else (near[-1] if behind[1] == "them" and len(near) == 1 else None)
    if lead[:2] in (["of", "these"], ["of", "those"], ["of", "them"]) and len(lead) < 4:
        return near[-1] if near else None
    return None


def _pounds(document: Document) -> Iterator[Finding]:
    """Yield what a gift brings, if so many pence of each pound make another sum."""
    if "every" not in document.index:
        return
    for match in near(document, _POUND, document.index["every"], 16, 140):
        pence, gift, said = (int(match[n].replace(",", "")) for n in (1, 2, 3))
        if pence * gift != 100 * said and said < gift:
            span = document.flow.span(match.start(3) - 1, match.end(3))
            right = f"£{pence * gift / 100:,.0f}"
            related = (Related(document.flow.span(match.start(1), match.end(2)), "the share"),)
            yield Finding(span, (right,), (("right", right), ("stated", f"£{match[3]}")), related)

"""Parts and their whole, wherever the whole stands. Start at `unmade`.

The parts are one list of exact amounts of a kind ("14 bikes, 9 tractors and 7 vans"). Their whole is found by what is
said of it, the surest first:

    of the whole      "Of the £48 million, £30 million goes to …, £11 million to … and £7 million to …"
    of the thing      "Of the apprentices, 7 are from … and 5 …"; "The vehicles were 14 bikes, 9 tractors and 8 vans"
    a total           "All 6 have been released"; "cover 126 hectares in all. Ash has 71 hectares, Birch 38 and Fir 17"
    who pays          "is funded by a loan of £120 million and reserves of £66 million", and the price before

A sum that stands anywhere else in the draft, or that some of the parts make, explains itself: silence.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, like, shown, span_of
from relint.checks.numbers.lists import DETERMINERS, SURE_TAILS, Parts, lists, slack
from relint.checks.numbers.payers import Whole, paid
from relint.checks.numbers.quantities import Quantity, by_sentence, is_plural, kind, quantities, stem
from relint.diagnostic import Finding, Related
from relint.document import Document, Sentence
from relint.span import Span

_REST = frozenset("rest remaining remainder other others balance another".split())
_NEAREST = 8  # tokens from a whole to "of which" and its parts
_CLOSED = frozenset("other remaining rest remainder balance final last".split())
_SHARED = frozenset("have had has also said say use like wanted".split())  # what two of the parts may do
_SEXES = (frozenset(("man", "woman")), frozenset(("boy", "girl")), frozenset(("son", "daughter")))
_GENERAL = frozenset("staff people recruits newcomers workers animals vehicles passengers children patients".split())
_PEOPLE = frozenset("person man woman child boy girl adult".split())


def unmade(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield wholes that their parts do not make."""
    held = by_sentence(document)
    found = [(parts, number) for number in held if len(held[number]) > 1 for parts in lists(document, held[number])]
    members = {part.amount.first for parts, _number in found for part in parts.all}
    for parts, number in found:
        rest = _without_first(parts)
        whole = None if rest and not rest.all[0].noun else _whole(document, parts, number, members)
        made = parts
        if whole is None and rest:
            made, whole = rest, _whole(document, rest, number, members - {parts.all[0].amount.first})
        if whole is not None and _is_missed(document, made, whole):
            yield _finding(document, made, whole.amount)


def _without_first(parts: Parts) -> Parts | None:
    """Return a list without its first part, if that counts what no other does: "3 yards …, Hull 145, Hythe 95 …"."""
    rest = parts.all[1:]
    if len(rest) < 2 or parts.kind or not parts.all[0].noun or parts.all[0].noun in {part.noun for part in rest}:
        return None
    return Parts(rest, sum(part.amount.value for part in rest), parts.kind)


def _whole(document: Document, parts: Parts, number: int, members: set[int]) -> Whole | None:
    """Return the whole that is said, or most likely meant, to be made by a list."""
    sentence = document.sentences[number]
    return (
        _of_the_whole(document, parts, number)
        or _of_the_thing(document, parts, sentence)
        or _totalled(document, parts, number)
        or paid(document, parts, sentence)
        or _near(document, parts, number, members)
    )


def _is_missed(document: Document, parts: Parts, whole: Whole) -> bool:
    """Whether the parts do not make their whole, though they come near enough to be meant for it."""
    near = whole.least * whole.amount.value <= 100 * parts.total <= whole.most * whole.amount.value
    return near and not _is_explained(document, parts, whole.amount)


def _finding(document: Document, parts: Parts, stated: Amount) -> Finding:
    """Return the finding for a stated whole that the parts do not make."""
    right = like(document, stated, parts.total)
    span = Span(span_of(document, parts.all[0].amount).start, span_of(document, parts.all[-1].amount).end)
    values = (("sum", right), ("stated", shown(document, stated)))
    return Finding(span_of(document, stated), (right,), values, (Related(span, "the parts"),))


def _is_explained(document: Document, parts: Parts, whole: Amount) -> bool:
    """Whether all parts or some neighbours among them make the whole, or their sum stands elsewhere in the draft."""
    values = [part.amount.value for part in parts.all]
    loose = slack([whole, *(part.amount for part in parts.all)])
    if whole.step > ONE and whole.step > min(part.amount.step for part in parts.all):
        loose += whole.step // 2  # "£3 billion: £390 million …"
    runs = {sum(values[n:m]) for n in range(len(values)) for m in range(n + 1, len(values) + 1)}
    if any(abs(made - whole.value) <= loose for made in runs):
        return True
    own = {part.amount.first for part in parts.all}
    return any(
        one.amount.value == parts.total and one.amount.unit == whole.unit and one.amount.first not in own
        for one in quantities(document)
    )


def _of_the_whole(document: Document, parts: Parts, number: int) -> Whole | None:
    """Return the whole of "Of the 17 mines, 11 were blown up and 6 …", which stands before the parts."""
    lowers, sentence = document.lowers, document.sentences[number]
    first = parts.all[0].amount.first
    for quantity in by_sentence(document)[number]:
        amount = quantity.amount
        lead = lowers[max(sentence.first, amount.first - 3) : amount.first]
        if amount.first >= first or not amount.exact or kind(quantity) != parts.kind:
            continue
        begins = amount.first - sentence.first <= 3 or lead[:1] in ([","], ["and"])
        of = lead[-1:] == ["of"] or (lead[-2:-1] == ["of"] and lead[-1] in DETERMINERS) or lead[:1] == ["of"]
        which = lowers[amount.last : first][-2:] in (["of", "which"], ["of", "whom"])
        if which and first - amount.last < _NEAREST:
            return _bounded(document, parts, amount, sentence)
        if of and begins and "," in lowers[amount.last : first] and "rest" not in lowers[first : sentence.last]:
            return _bounded(document, parts, amount, sentence)
    return None


def _bounded(document: Document, parts: Parts, whole: Amount, sentence: Sentence) -> Whole | None:
    """Return a whole that parts may leave open: three or more that nearly make it, or any that are more than it."""
    last = parts.all[-1].amount.last
    words = document.lowers[sentence.first : sentence.last]
    after = document.lowers[last : last + 40]
    if not _REST.isdisjoint(words) or _overlap(document, parts):
        return None
    over = parts.total > whole.value
    closed = _REST.isdisjoint(after)
    if over:
        return Whole(whole, 0, 200)
    return Whole(whole, 85 if len(parts.all) > 2 else 90, 100) if closed else None


def _overlap(document: Document, parts: Parts) -> bool:
    """Whether one thing may be in two of the parts: "25 have gardens and 20 have garages"."""
    after = [document.lowers[part.amount.last : part.amount.last + 3] for part in parts.all]
    return any(not _SHARED.isdisjoint(words) for words in after)


def _of_the_thing(document: Document, parts: Parts, sentence: Sentence) -> Whole | None:
    """Return the count of the noun that the sentence begins with: "Of the apprentices, 7 …", "The cars were 14 …"."""
    lowers = document.lowers
    first = parts.all[0].amount.first
    words = lowers[sentence.first : first]
    while words and words[0] in ("\u201c", '"', "\u2018", "'"):
        words = words[1:]
    if words[:1] == ["of"] and words[-1:] == [","] and words[1:2] and words[1] in DETERMINERS and len(words) < 7:
        if words[1:3] in (["these", ","], ["those", ","], ["them", ","]):
            return _latest(document, parts, sentence, "", open_=True)
        nouns = [stem(word) for word in words[2:-1] if is_plural(word)]
        return _latest(document, parts, sentence, nouns[-1], open_=True) if nouns else None
    if words[:1] == ["the"] and words[-1:] and words[-1] in ("were", "are", "comprise", "comprised") and len(words) < 6:
        nouns = [stem(word) for word in words[1:-1] if is_plural(word)]
        return _latest(document, parts, sentence, nouns[-1], open_=False) if nouns else None
    if words in (["they", "were"], ["they", "are"], ["these", "are"], ["these", "were"], ["they", "comprise"]):
        return _latest(document, parts, sentence, "", open_=False)
    return None


def _latest(document: Document, parts: Parts, sentence: Sentence, noun: str, *, open_: bool) -> Whole | None:
    """Return the only count of a noun before a sentence; without a noun, the only plain count of the one before it."""
    first = parts.all[0].amount.first
    before = [q for q in quantities(document) if q.amount.first < first and not kind(q)]
    if noun:
        found = [q.amount for q in before if q.noun == noun]
    else:
        start = document.sentence_of(sentence.first - 1).first if sentence.first else 0
        found = [q.amount for q in before if start <= q.amount.first < sentence.first]
    if not found or len({amount.value for amount in found}) != 1 or not found[-1].exact:
        return None
    return _bounded(document, parts, found[-1], sentence) if open_ else Whole(found[-1], 60, 160)


def _totalled(document: Document, parts: Parts, number: int) -> Whole | None:
    """Return the total that stands behind the parts in their sentence, or in the sentence before or after them."""
    held = by_sentence(document)
    block = document.sentences[number].block
    own = {part.amount.first for part in parts.all}
    last = parts.all[-1].amount.last
    for near in (number, number + 1, number - 1):
        if near >= len(document.sentences) or near < 0 or document.sentences[near].block != block:
            continue
        for quantity in held.get(near, ()):
            amount = quantity.amount
            if amount.first in own or not _is_same_kind(parts, quantity):
                continue
            sure = _is_total(document, amount)
            if sure and near == number - 1 and (len(parts.all) < 3 or len(held[near]) > 3):
                continue
            if sure and not (near == number and amount.first < last):
                wide = near == number or quantity.noun in {"", *(part.noun for part in parts.all)}
                wide = wide and near != number - 1
                return Whole(amount, 60 if wide else 80, 170 if wide else 120)
    return None


def _is_same_kind(parts: Parts, quantity: Quantity) -> bool:
    """Whether a total is of what the parts are of; a noun that no part has, though another part has one, is another."""
    if not quantity.amount.exact or kind(quantity) != parts.kind:
        return bool(not quantity.noun and not quantity.amount.unit and parts.kind not in ("%", "£", "$", "€"))
    nouns = {part.noun for part in parts.all if part.noun}
    if parts.kind or not quantity.noun or not nouns or quantity.noun in nouns:
        return True
    return nouns <= _PEOPLE if quantity.noun == "person" else len(nouns) > 1


def _is_total(document: Document, amount: Amount) -> bool:
    """Whether an amount is said to be all: "80 in all", "a total of 80", "All 80", "making 80"."""
    lowers = document.lowers
    lead, tail = lowers[max(0, amount.first - 3) : amount.first], lowers[amount.last : amount.last + 6]
    if lead[-2:] in (["total", "of"], ["come", "to"], ["comes", "to"], ["came", "to"]):
        return True
    if lead[-1:] and lead[-1] in ("totalling", "altogether", "making", "makes", "giving"):
        return True
    if lead[-1:] == ["all"] or lead[-2:] == ["all", "the"] or lead == ["all", "of", "the"]:
        return document.starts_sentence(amount.first - len(lead[-2:])) or document.starts_sentence(amount.first - 1)
    stop = next((n for n, word in enumerate(tail) if word in (",", ".", ";", "and", "of")), len(tail))
    if lead[-1:] == ["the"] and tail[:1] and tail[0] in _GENERAL and document.starts_sentence(amount.first - 1):
        return True
    return any(tail[n : n + 2] in SURE_TAILS for n in range(min(stop, 4) + 1) if n <= stop) or (
        "altogether" in tail[:stop]
    )


def _near(document: Document, parts: Parts, number: int, members: set[int]) -> Whole | None:
    """Return what stands near and is nearly made by three parts or more, or by parts of which the last is the rest."""
    closed = _is_closed(document, parts)
    behind = document.lowers[parts.all[-1].amount.last : document.sentences[number].last]
    if (len(parts.all) < 3 and not closed) or (not _REST.isdisjoint(behind) and not closed):
        return None
    greatest = max(part.amount.value for part in parts.all)
    nearest = [q for q in _around(document, number) if _may_be_whole(document, parts, q, members)]
    found = [q.amount for q in nearest if q.amount.value > greatest]
    least, most = (70, 140) if closed else (85, 118)
    near = [amount for amount in found if least * amount.value <= 100 * parts.total <= most * amount.value]
    return Whole(near[0], least, most) if len({amount.value for amount in near}) == 1 else None


def _is_closed(document: Document, parts: Parts) -> bool:
    """Whether the last part is said to be the rest: "and the other 25", "the remaining £4 million"."""
    last = parts.all[-1].amount
    before, after = document.lowers[last.first - 3 : last.first], document.lowers[last.last : last.last + 12]
    none_left = any(after[n : n + 2] in (["no", "other"], ["no", "others"]) for n in range(len(after)))
    sexes = frozenset(part.noun for part in parts.all) in _SEXES
    return (not _CLOSED.isdisjoint(before) and "the" in before) or none_left or sexes


def _around(document: Document, number: int) -> list[Quantity]:
    """Return the quantities of a sentence's block up to the next sentence, the block before it, and the headline."""
    sentences, held = document.sentences, by_sentence(document)
    block = sentences[number].block
    near: list[int] = []
    for other in range(max(number - 6, 0), min(number + 2, len(sentences))):
        here = sentences[other].block
        if here == block or (here == block - 1 and other < number):
            near.append(other)
    heads = [other for other in range(min(4, len(sentences))) if sentences[other].block < 2 and other not in near]
    return [quantity for other in (*near, *heads) for quantity in held.get(other, ())]


def _may_be_whole(document: Document, parts: Parts, quantity: Quantity, members: set[int]) -> bool:
    """Whether a quantity, itself in no list, may be of what the parts are of."""
    amount = quantity.amount
    if not amount.exact or amount.first in members:
        return False
    if kind(quantity) != parts.kind:
        return False
    if _is_closed(document, parts):
        return True
    nouns = {part.noun for part in parts.all if part.noun}
    return bool(parts.kind) or not quantity.noun or quantity.noun in nouns or len(nouns) != 1 or nouns <= _PEOPLE

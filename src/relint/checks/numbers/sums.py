"""Parts that do not make the whole they are said to make: "£30 million, made up of £10 million and £15 million".

Start at `parts`. A whole and its parts are looked for in one sentence, in five shapes:

    the whole, then words that announce the parts    "made up of", "comprising", "split between"
    the whole, then a colon, dash or bracket         "a total of 40: 20 in Leeds …", "40 homes (20 in Leeds …)"
    "of which …", with the rest named                "of the 40 homes, 20 … and the remaining 15 …"
    "of which …", each from a giver                  "£6 million, of which £4 million came from … and £1 million from …"
    the parts, then the whole                        "10 in Leeds and 5 in York, 20 in total"

All parts must be exact, of the whole's unit, and a list with one "and". A doubt is silence.
"""

from collections.abc import Iterator
from itertools import pairwise

from relint.checks.code import Context
from relint.checks.numbers.amounts import ONE, Amount, Figured, figured, like, shown, span_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span
from relint.typed import NamedTuple


class Account(NamedTuple):
    """A whole and the parts that are said to make it."""

    whole: Amount
    parts: tuple[Amount, ...]


_ANNOUNCING = (
    ("made", "up", "of"), ("comprising",), ("comprised", "of"), ("comprises",), ("consisting", "of"),
    ("consists", "of"),
    ("composed", "of"), ("split", "between"), ("split", "into"), ("split", "among"), ("shared", "between"),
    ("divided", "between"), ("divided", "into"), ("divided", "among"), ("shared", "among"), ("broken", "down"),
    ("split", "as"), ("namely",),
)  # fmt: skip
_ANNOUNCERS = frozenset(words[0] for words in _ANNOUNCING)
_OF_WHICH = (("of", "which"), ("of", "whom"), ("of", "these"), ("of", "them"), ("of", "those"))
_REST = frozenset("remaining remainder rest other others balance".split())
# What the list of parts may not hold: rates, alternatives, comparisons, second thoughts.
_DOUBTS = frozenset(
    """or each per every which who where while whereas whilst compared than up down including include includes
    excluding between average weekly monthly annual annually yearly both minus less but already also not if when until
    total totalling because so initially""".split()
)
_GIVERS = frozenset(("from", "by"))
_CLOSE = (7, 13)  # tenths of the whole between which three parts or more are most likely all of it
_FARTHEST = 14  # tokens from a whole to the colon before its parts
_PERIODS = frozenset("year week month day hour night head person piece time".split())
_JOINERS = frozenset(("and", "plus", "&"))
_PLACED = frozenset(
    "in at for from on to by of under with aged were are is was who will have went came , and ) .".split()
)
_MOST_BEFORE_PARTS = 9  # tokens between the whole and the word that announces its parts


def parts(document: Document, context: Context) -> Iterator[Finding]:
    """Yield wholes that their parts do not make. Options: `kinds`, the general noun → nouns that are its kinds."""
    for said in document.once(figured):
        if len(said.amounts) > 2:
            for account in accounts(document, said, context.options["kinds"]):
                yield from _fault(document, account)


def _fault(document: Document, account: Account) -> Iterator[Finding]:
    """Yield the finding for an account that does not add up."""
    whole, parts = account
    total = sum(part.value for part in parts)
    if abs(total - whole.value) <= _rounding(whole, parts):
        return
    first, last = parts[0], parts[-1]
    related = (Related(Span(span_of(document, first).start, span_of(document, last).end), "the parts"),)
    right = like(document, whole, total)
    yield Finding(span_of(document, whole), (right,), (("sum", right), ("stated", shown(document, whole))), related)


def _rounding(whole: Amount, parts: tuple[Amount, ...]) -> int:
    """Return how far a sum may be off by rounding: "£1.2 million" is rounded, "£30 million" and 12 are not."""
    return sum(amount.step for amount in (whole, *parts) if amount.rounded) // 2


def accounts(document: Document, said: Figured, kinds: dict[str, list[str]]) -> Iterator[Account]:
    """Yield the accounts of a sentence."""
    for number, whole in enumerate(said.amounts):
        if not whole.exact:
            continue
        before, after = said.amounts[:number], said.amounts[number + 1 :]
        found = (
            _announced(document, said, whole, after)
            or _opened(document, said, number, kinds)
            or _rested(document, said, whole, after)
            or _given(document, said, whole, after)
            or _summed(document, said, whole, before)
        )
        if found:
            yield found
            return


def _announced(document: Document, said: Figured, whole: Amount, after: tuple[Amount, ...]) -> Account | None:
    """Return the account of "£30 million, made up of £10 million for schools and £15 million for hospitals"."""
    words = document.lowers[whole.last : said.sentence.last]
    place = next((n for n, word in enumerate(words) if word in _ANNOUNCERS and is_announced(words, n)), -1)
    if place < 0 or place > _MOST_BEFORE_PARTS:
        return None
    start = whole.last + place
    if any(whole.last <= amount.first < start for amount in after if amount.unit == whole.unit):
        return None
    return _listed(document, whole, [amount for amount in after if amount.first > start], said.sentence.last)


def is_announced(words: list[str], place: int) -> bool:
    """Whether one of the phrases that announce parts begins at `place`."""
    return any(tuple(words[place : place + len(phrase)]) == phrase for phrase in _ANNOUNCING)


def _opened(document: Document, said: Figured, number: int, kinds: dict[str, list[str]]) -> Account | None:
    """Return the account of "40 homes: 20 in Leeds and 15 in York", or of the same in brackets or after a dash."""
    before, whole, after = said.amounts[:number], said.amounts[number], said.amounts[number + 1 :]
    own = [amount for amount in after if amount.unit == whole.unit]
    if not own:
        return None
    gap = document.lowers[whole.last : own[0].first]
    mark = next((n for n, word in enumerate(gap) if word in (":", "(", "\u2013", "\u2014", "-", ",")), -1)
    far = mark >= 0 and gap[mark] == ":"
    if mark < 0 or mark > (_FARTHEST if far else 6) or len(gap) - mark > (6 if far else 3):
        return None
    if is_doubtful(gap, ("so",) if "far" in gap else ()):
        return None
    end = said.sentence.last
    if gap[mark] not in ":,":
        closing = ")" if gap[mark] == "(" else gap[mark]
        end = next((n for n in range(after[0].first, end) if document.lowers[n] == closing), end)
    account = _listed(document, whole, [amount for amount in after if amount.first < end], end)
    if account is None or any(part.value >= whole.value for part in account.parts):
        return None
    if gap[mark] == "," and (whole.unit or any(not amount.unit for amount in before)):
        return None  # "£30 million for roads, £10 million for rail and £5 million for buses" is a list
    near = mark <= 6 and len(gap) - mark <= 3
    alike = near and _is_of_one_thing(document, account, gap[:mark], gap[mark], kinds)
    lead = document.lowers[said.sentence.first : whole.first]
    least = 2 if "altogether" in lead or "total" in lead else 3
    return account if alike or _is_close(account, gap, mark, least) else None


def _is_close(account: Account, gap: list[str], mark: int, fewest: int) -> bool:
    """Whether the `fewest` counts or more behind a colon nearly make the whole: "800 students: 300 cooks …"."""
    least, most = _CLOSE
    total = 10 * sum(part.value for part in account.parts)
    nearly = least * account.whole.value <= total <= most * account.whole.value
    if mark != 1 or len(gap) > 2:  # "£6 million will be shared by 3 museums: Leeds gets £3 million, …"
        nearly = 17 * account.whole.value <= 2 * total <= 24 * account.whole.value
    return gap[mark] == ":" and len(account.parts) >= fewest and nearly


def _is_of_one_thing(
    document: Document, account: Account, nouns: list[str], mark: str, kinds: dict[str, list[str]]
) -> bool:
    """Whether the parts behind a `mark` are of the whole, whose noun is among the `nouns` before it."""
    whole = account.whole
    total = document.lowers[max(whole.first - 2, 0) : whole.first] == ["total", "of"]
    if whole.unit:
        return total or whole.value >= 1000 * ONE or mark != ":"  # "£30: £20 for members and £15 for others"
    if (not nouns and not total) or (mark == "," and _PLACED.intersection(nouns)):
        return False  # "330 in Leeds, 170 in Hull and 140 in York"
    same = all(_counts_the_same(document, part, nouns, kinds, mark == ",") for part in account.parts)
    return same or (total and mark != ",")


def _counts_the_same(
    document: Document, part: Amount, nouns: list[str], kinds: dict[str, list[str]], after_comma: bool
) -> bool:
    """Whether a part counts the whole's noun: "20 homes", "20 in Leeds", or "five men" of 12 people."""
    following = document.lowers[part.last : part.last + 3]
    own = {kind for noun in nouns for kind in kinds.get(noun, ())}
    if following[:1] and (following[0] in own or (len(following) > 1 and following[1] in own)):
        return True
    if after_comma and following[:1] and following[0] not in ("in", "at", "from", "for", "on"):
        return False
    return not following or following[0] in _PLACED or following[0] in nouns


def _rested(document: Document, said: Figured, whole: Amount, after: tuple[Amount, ...]) -> Account | None:
    """Return the account of "of the 40 homes, 20 are in Leeds and the remaining 15 in York"."""
    words = document.lowers[whole.last : said.sentence.last]
    own = [amount for amount in after if amount.unit == whole.unit]
    if len(own) < 2 or not _REST.intersection(document.lowers[own[-2].last : own[-1].first][-3:]):
        return None
    opens = document.lowers[max(whole.first - 2, 0) : whole.first]
    of_whole = opens[:1] == ["of"] and opens[1:] and opens[1] in ("the", "these", "those", "its", "their", "our")
    of_which = any(tuple(words[n : n + 2]) in _OF_WHICH for n in range(min(8, len(words))))
    if not (of_whole or of_which):
        return None
    between = document.lowers[own[0].first : own[-1].first]
    if any(not amount.exact for amount in own) or any(word in _DOUBTS - {"which", "who"} for word in between):
        return None
    return Account(whole, tuple(own))


def _given(document: Document, said: Figured, whole: Amount, after: tuple[Amount, ...]) -> Account | None:
    """Return the account of "£6 million, of which £4 million came from taxes and £1 million from gifts"."""
    words = document.lowers[whole.last : whole.last + 3]
    own = [amount for amount in after if amount.unit == whole.unit]
    if not whole.unit or len(own) < 2 or not any(tuple(words[n : n + 2]) in _OF_WHICH for n in (0, 1)):
        return None
    if not all(_GIVERS.intersection(document.lowers[part.last : part.last + 4]) for part in own):
        return None
    return _listed(document, whole, own, said.sentence.last)


def _summed(document: Document, said: Figured, whole: Amount, before: tuple[Amount, ...]) -> Account | None:
    """Return the account of "£10 million for roads and £15 million for rail, a total of £30 million"."""
    lead = document.lowers[max(whole.first - 3, said.sentence.first) : whole.first]
    tail = document.lowers[whole.last : whole.last + 4]
    in_all = any(tail[n : n + 2] in (["in", "total"], ["in", "all"]) for n in range(3)) or "altogether" in tail[:3]
    leads = lead[-2:] == ["total", "of"] or lead[-1:] == ["totalling"]
    if not (leads or in_all) or not before:
        return None
    gap = document.lowers[before[-1].last : whole.first]
    if not any(word in (",", "(", "\u2013", "\u2014", ";") for word in gap) or len(gap) > _MOST_BEFORE_PARTS:
        return None
    if any(word in ("bringing", "taking", "brings", "takes", "now", "to") for word in gap):
        return None
    account = _listed(document, whole, list(before), before[-1].last)
    return account if account and len(account.parts) > 1 else None


def _listed(document: Document, whole: Amount, amounts: list[Amount], end: int) -> Account | None:
    """Return the account if the amounts are one list of exact parts of the whole's unit, up to the token `end`."""
    own = [amount for amount in amounts if amount.unit == whole.unit]
    if len(own) < 2 or not all(amount.exact for amount in own):
        return None
    if is_doubtful(document.lowers[own[0].first : end]):
        return None
    gaps = [document.lowers[one.last : two.first] for one, two in pairwise(own)]
    if not all(gap and (_JOINERS.intersection(gap) or any(mark in gap for mark in ",;")) for gap in gaps):
        return None
    return Account(whole, tuple(own)) if _JOINERS.intersection(gaps[-1]) or ";" in gaps[-1] else None


def is_doubtful(words: list[str], harmless: tuple[str, ...] = ()) -> bool:
    """Whether the words of a list hold a rate, an alternative, a comparison or a second thought, `harmless` apart."""
    rates = any(one in ("a", "an") and two in _PERIODS for one, two in pairwise(words))
    return rates or any(word in _DOUBTS and word not in harmless for word in words)

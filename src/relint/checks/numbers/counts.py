"""A count and its list: "three towns: Leeds, York, Hull and Selby". Start at `listed`.

The list stands after a colon in the same sentence, or as list items below a paragraph that ends with the colon. Only
lists that can be counted without doubt are: short items, one "and" (or semicolons), nothing after the last item.
"""

from bisect import bisect_right
from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, mask
from relint.patterns import lazily
from relint.span import Span

WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
NAMES = {number: word for word, number in WORDS.items()}
# After these a number does not count what the colon lists.
APPROXIMATE = frozenset("over than least about around nearly almost of some past last next first per another".split())
# What may stand between the noun and the colon.
LEADING = frozenset(
    """are were include included including is as follows below these the following to in will be for us attend join meet
    receive get took part takes take won share shared made chosen named called covers cover came won went visited sites
    further point""".split()
)
# Nouns before "of" and a number that take in all of it.
WHOLES = frozenset(
    "names faces list series group total set team panel pictures portraits stories voices homes choice".split()
)
PLURAL = mask("NNS")
MODIFIER = ADJECTIVE | mask("NN", "VBG", "VBN")
LONGEST = 9
FURTHEST = 7  # words between the noun and the colon
SAYING = frozenset(
    """said say says told tell asked ask asks answered wrote added warned agreed replied know knows remember remind
    reads read shows show think thought heard learned learnt means mean clear note here why because how what when time
    and or but this that per more""".split()
)
NEAREST = 3  # tokens from the last of several numbers to the colon
REACH = 12  # tokens from the number to its colon
_AND = lazily(r"\band\b")
_LAST_AND = lazily(r",? and ")
_LETTERS = lazily(r"[^\W\d]+")
_DIGITS = lazily(r"\d+")
_MORE = lazily(r"\b(?:which|who|that|as well as|including|plus|but|for example|such as|among|with|where|e\.g)\b|[–—(]")


def listed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield numbers that differ from the length of the list they announce."""
    for colon in document.index.get(":", ()):
        number = _number_before(document, context.lexicon, colon)
        if number is None:
            continue
        block = document.block_of(colon)
        count = _items_below(document, colon) if colon == block.last - 1 else _items_after(document, colon)
        word = document.lowers[number].partition("-")[0]
        stated = WORDS.get(word) or int(word)
        if count and count != stated:
            span = document.tokens[number].span
            text = NAMES.get(count, str(count)) if word in WORDS else str(count)
            text = text.capitalize() if document.tokens[number].text[:1].isupper() else text
            related = (Related(_list_span(document, block, colon), "the list"),)
            yield Finding(span, (text,), (("count", str(count)), ("stated", word)), related)


def _number_before(document: Document, lexicon: Lexicon, colon: int) -> int | None:
    """Return the token of the only number between the sentence's start and the colon that counts a plural noun."""
    first = document.sentence_of(colon).first
    if document.sentence_of(colon - 1).first != first and colon:
        first = document.sentence_of(colon - 1).first
    numbers = [place for place in range(first, colon) if _is_number(document, place)]
    # Of several numbers the last one counts, if its noun stands right before the colon: "140 events in 4 languages:".
    if not numbers or colon - numbers[-1] > (REACH if len(numbers) == 1 else NEAREST):
        return None
    place = numbers[-1]
    before = document.lowers[place - 1] if place > first else ""
    most = document.lowers[max(place - 2, first) : place] == ["up", "to"]
    if (
        (len(numbers) > 1 and before == "the")
        or (before in APPROXIMATE and not _is_of_all(document, place))
        or most
        or not _counts_noun(document, lexicon, place, colon)
    ):
        return None
    return place


def _is_of_all(document: Document, place: int) -> bool:
    """Whether the "of" before a number takes no part out of it: "the faces of 5 saints:", not "one of 5 saints:"."""
    noun = document.tokens[place - 2 : place - 1]
    return document.lowers[place - 1] == "of" and bool(noun) and document.lowers[place - 2] in WHOLES


def _is_number(document: Document, place: int) -> bool:
    """Whether a token holds a number."""
    return document.lowers[place] in WORDS or document.tokens[place].kind in ("number", "mixed")


def _counts_noun(document: Document, lexicon: Lexicon, place: int, colon: int) -> bool:
    """Whether the number is a small whole one before a plural noun, and nothing but "are", "include" … after that."""
    text = document.lowers[place]
    if text not in WORDS and not (text.isdecimal() and 2 <= int(text) <= 20):
        return False
    for noun in range(place + 1, min(place + 5, colon)):
        token = document.tokens[noun]
        tags = lexicon.tags(token.text) if token.kind == "word" else 0
        if tags & PLURAL and document.bases[noun] == document.lowers[noun]:
            return _leads_on(document, lexicon, place, document.lowers[noun + 1 : colon])
        if not tags & MODIFIER:
            return False
    return False


def _leads_on(document: Document, lexicon: Lexicon, place: int, words: list[str]) -> bool:
    """Whether nothing else is counted between the noun and the colon: "visit 4 towns on the tour:"."""
    if LEADING.issuperset(words):
        return True
    if not words or len(words) > FURTHEST or not SAYING.isdisjoint(words):
        return False
    plural = any(lexicon.tags(word) & PLURAL and word not in LEADING for word in words)
    names = any(document.tokens[place + 1 + n].text[:1].isupper() for n in range(len(words) + 1))
    return not plural and not names and all(word.isalpha() for word in words)


def _items_after(document: Document, colon: int) -> int:
    """Return how many items stand between the colon and the end of its sentence; 0 if they cannot be counted."""
    end = document.sentence_of(colon).last
    if end <= colon + 1:
        return 0
    span = Span(document.tokens[colon].end, document.tokens[end - 1].end)
    text = document.line(span)
    if text[-1:] != "." or document.quotation_at(span.end - 2) != document.quotation_at(span.start):
        return 0
    return counted(text[:-1])


def counted(text: str) -> int:
    """Return how many items a list in a sentence has; 0 if that is not certain: "Leeds, York and Hull" has 3."""
    if _MORE.search(text) or ":" in text or text[:1].isdigit():
        return 0
    if ";" in text:
        items = [item.strip().removeprefix("and ") for item in text.split(";")]
        return len(items) if all(items) else 0
    if len(_AND.findall(text)) != 1 or " or " in text or "," not in text:
        return 0
    head, tail = _LAST_AND.split(text, maxsplit=1)
    items = [item.strip() for item in (*head.split(","), tail)]
    if "," in tail or not all(items) or any(len(item.split()) > LONGEST for item in items):
        return 0
    same_case = {item[0].isupper() for item in items}
    return len(items) if len(same_case) == 1 else 0


def _items_below(document: Document, colon: int) -> int:
    """Return how many list items stand below the colon's block; 0 if no paragraph or heading follows them."""
    blocks = document.blocks
    first = place = bisect_right(document.block_firsts, colon)
    while place < len(blocks) and blocks[place].kind == "item":
        place += 1
    items = blocks[first:place]
    if any(document.lowers[item.first][:1].isdigit() for item in items if item.first < item.last):
        return 0  # "The 7 drums are:" and then "4 hand drums" and "3 kettle drums"
    marks = {_mark(document, item) for item in items}
    return len(items) if len(items) > 1 and len(marks) == 1 and place < len(blocks) else 0


def _mark(document: Document, item: Block) -> str:
    """Return what stands before an item on its line, figures made equal, and letters: "• ", "1. ", "a. "."""
    start = max(document.text.rfind("\n", 0, item.span.start), document.text.rfind("\r", 0, item.span.start)) + 1
    return _LETTERS.sub("a", _DIGITS.sub("1", document.text[start : item.span.start]))


def _list_span(document: Document, block: Block, colon: int) -> Span:
    """Return the span of the list."""
    if colon < block.last - 1:
        last = document.sentence_of(colon).last
        return document.span(colon + 1, last)
    return document.blocks[bisect_right(document.block_firsts, colon)].span

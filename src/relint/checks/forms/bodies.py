"""The names of bodies and schemes in a draft: "Department for Transport", "Wells and Mendip Museum". Start at `bodies`.

A body is found by its head ("museum", "college", "scheme"): capitalised words lead up to it, or "of" and "for" on from
it. What only looks so is left out: "the Council Tax" goes on after its head, "Ask the Home Office" begins a sentence.
"""

from collections.abc import Iterator

from relint.checks.forms.phrases import BODIES
from relint.checks.persons.proper import has_capital
from relint.document import Block, Document
from relint.lexicon.lookup import open_lexicon
from relint.lexicon.tags import ADJECTIVE, NOUN, mask
from relint.typed import NamedTuple

HEADS = BODIES | frozenset(
    """act allowance army award awards bill brigade campaign card centre charity charter church clinic club code
    commissioner company constabulary festival force framework garden gardens gallery grant guarantee heritage homes
    hospice hospital housing initiative inquiry laboratory library line orchestra parish park pass passport plan
    police portal programme project railway regulator reserve scheme school show station strategy survey theatre
    united voucher workshop zoo""".split()
)
LINKS = frozenset("of for and & the in on".split())
_OPENING = frozenset(("of", "for"))
_NOT_FIRST = frozenset("the a an this that these those our their its his her my your".split())
_NAMING = NOUN | ADJECTIVE | mask("NNP", "NNPS")
LONGEST = 9


class Body(NamedTuple):
    """One naming of a body: its words as written, small words included, and its tokens first to last (exclusive)."""

    words: tuple[str, ...]
    first: int
    last: int


def bodies(document: Document) -> list[Body]:
    """Return the namings of bodies in prose, two words or more each, in order. Made once a draft."""
    return document.once(_bodies)


def _bodies(document: Document) -> list[Body]:
    found: dict[tuple[int, int], Body] = {}
    for head in HEADS & document.index.keys():
        for place in document.index[head]:
            if has_capital(document, place):
                block = document.block_of(place)
                if block.kind in ("paragraph", "item") and block.part != "contacts":
                    for body in _around(document, place, block):
                        found[body.first, body.last] = body
    return sorted(found.values(), key=lambda body: body.first)


def _around(document: Document, place: int, block: Block) -> Iterator[Body]:
    """Yield the body whose head stands at `place`, if no longer name goes on after it."""
    last = _end(document, place, block)
    if last < block.last and has_capital(document, last) and _touches(document, last):
        return
    first = _start(document, place, block)
    words = tuple(document.tokens[number].text for number in range(first, last))
    end = words[-1].removesuffix("'s")
    if LONGEST >= last - first > 1 and not (words[0].isupper() and len(words[0]) > 1):
        yield Body((*words[:-1], end), first, last)


def _end(document: Document, head: int, block: Block) -> int:
    """Return the end of the name (exclusive): behind what "of" and "for" lead to."""
    last = head + 1
    if document.bases[head] != document.lowers[head] or document.lowers[last : last + 1] not in (["of"], ["for"]):
        return last
    place = last + 1
    while place < block.last and place - last < 3:
        if has_capital(document, place):
            last = place + 1
            if document.bases[place] != document.lowers[place]:
                break
        elif document.lowers[place] not in LINKS or document.lowers[place] == "on":
            break
        place += 1
    return last


def _start(document: Document, head: int, block: Block) -> int:
    """Return the first token of the name: capitalised words with small words between, not over "the" or a sentence."""
    first = place = head
    lowers = document.lowers
    while place > block.first and first - place < 3:
        place -= 1
        if has_capital(document, place) and lowers[place] not in _NOT_FIRST and _touches(document, place + 1):
            between = first - place > 1 and not _is_mark_of_owner(document, place + 1)
            if between and _parts(document, place, first):
                break
            first = place
        elif not _is_mark_of_owner(document, place) and (lowers[place] not in LINKS or first - place > 2):
            break
    if first < head and _opens_only(document, first):
        first += 1
        while not has_capital(document, first):
            first += 1
    return first


def _is_mark_of_owner(document: Document, place: int) -> bool:
    """Whether the token is the apostrophe of a plural: "Letting Agents' Code"."""
    return document.lowers[place] == "'" and document.tokens[place - 1].end == document.tokens[place].start


def _parts(document: Document, place: int, first: int) -> bool:
    """Whether the small words between a capital at `place` and the name join another: "Leeds and the Home Office"."""
    between = document.lowers[place + 1 : first]
    heads = document.bases[place] in HEADS
    if "the" in between or between[0] in ("in", "on"):
        return not (heads and between[0] in _OPENING)
    return heads if between[0] in ("and", "&") else not heads and "and" in between


def _opens_only(document: Document, first: int) -> bool:
    """Whether the word at `first` has its capital from its sentence alone: "Visit Wells Museum", "Staff of Kew"."""
    if not document.starts_sentence(first):
        return False
    lexicon = open_lexicon()
    lower = document.lowers[first]
    if lower not in lexicon or lower in HEADS:
        return False
    return document.lowers[first + 1] in _OPENING or not lexicon.tags(lower) & _NAMING


def _touches(document: Document, place: int) -> bool:
    """Whether only one space or line end parts a token from the one before."""
    if _is_mark_of_owner(document, place):
        return True
    gap = document.text[document.tokens[place - 1].end : document.tokens[place].start]
    return not gap.strip() and gap.count("\n") < 2

"""One word or two: "policy-maker" and "policymaker" in one draft. Start at `spellings`.

Three ways to write a compound are compared: closed ("policymaker"), with a hyphen, and open ("policy maker"). A hyphen
before a noun is grammar, not spelling ("a long-term plan", "in the long term"), and so is a verb beside its noun ("to
roll out", "the roll-out"): both are left alone.
"""

from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, NOUN, VERB, mask
from relint.typed import NamedTuple

PARTICLES = frozenset("up out in off down over on back by through away around about forward to ahead along".split())
# Prefixes: here the whole family of a word must agree, "co-operate" with "cooperation".
PREFIXES = (
    "co", "re", "pre", "anti", "non", "multi", "semi", "sub", "un", "over", "under", "inter", "micro", "mini", "bi",
    "out", "post", "ultra", "super", "hyper", "mid", "pro",
)  # fmt: skip
_ENDINGS = (
    "ations", "ators", "ation", "ating", "ator", "ated", "ates", "ions", "ings", "ate", "ion", "ing", "ers", "ors",
    "er", "or", "ed", "es", "s", "e",
)  # fmt: skip
JOINTS = ("", "-", " ")
_SMALL = frozenset("the and for its his her our".split())  # "stop-the-clock bill", "stop the clock"


class Use(NamedTuple):
    """One use of a compound: its tokens first to last (exclusive) and its second part as it is bent here."""

    first: int
    last: int
    right: str


class Compound(NamedTuple):
    """A compound, or a family of them, with the uses of each way to write it; before a noun the hyphen wins."""

    left: str
    closed: list[Use]
    hyphen: list[Use]
    open: list[Use]
    before_noun: bool = False

    @property
    def ways(self) -> tuple[list[Use], list[Use], list[Use]]:
        """The uses of the three ways, as JOINTS has them."""
        return self.closed, self.hyphen, self.open


def spellings(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer ways to write a compound.

    Options: `ignore`, compounds (closed) whose forms mean different things; `preferred`, compounds as the house has
    them.
    """
    ignore = frozenset(context.options["ignore"])
    preferred = frozenset(context.options["preferred"])
    for compound in _compounds(document, context.lexicon):
        uses = [use for way in compound.ways for use in way]
        if sum(map(bool, compound.ways)) > 1 and not any(compound.left + use.right in ignore for use in uses):
            yield from _minority(document, compound, _best(compound, preferred))


def _compounds(document: Document, lexicon: Lexicon) -> Iterator[Compound]:
    """Yield the compounds that stand with a hyphen, or both closed and open."""
    families: dict[tuple[str, str], set[str]] = {}
    for base in document.index:
        if "-" in base:
            left, _, right = base.partition("-")
            if len(left) > 1 and len(right) > 2 and (left + right).isalpha():
                families.setdefault((left, _stem(left, right)), set()).add(right)
    for left, right in _prefixed(document):
        if (left, _stem(left, right)) in families:
            families[left, _stem(left, right)].add(right)
    for left, right in _split_words(document, lexicon):
        families.setdefault((left, _stem(left, right)), set()).add(right)
    for (left, _), rights in families.items():
        forms = rights | {f"{right}s" for right in rights} | {right[:-1] for right in rights if right[-1] == "s"}
        yield _uses(document, lexicon, left, sorted(forms))


def _stem(left: str, right: str) -> str:
    """Return what the forms of a family share: "operat" of "operation"; after no prefix only a plural is one family."""
    for ending in _ENDINGS if left in PREFIXES else ("s",):
        if right.endswith(ending) and len(right) - len(ending) > 2:
            return right[: -len(ending)]
    return right


def _prefixed(document: Document) -> Iterator[tuple[str, str]]:
    """Yield (prefix, rest) of the closed words that begin like a prefix."""
    for base in document.index:
        if base.startswith(PREFIXES) and base.isalpha():
            for prefix in PREFIXES:
                if base.startswith(prefix):
                    yield prefix, base[len(prefix) :]


def _split_words(document: Document, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the parts of closed nouns that stand apart somewhere in the draft as well: "healthcare", "health care"."""
    index = document.index
    for base in index:
        if len(base) >= 8 and base.isalpha():
            for cut in range(3, len(base) - 2):
                left, right = base[:cut], base[cut:]
                if left in index and _stands(index, right) and _is_noun(lexicon, base):
                    yield left, right


def _stands(index: dict[str, list[int]], right: str) -> bool:
    """Whether a word stands in the draft, be it as a plural or singular."""
    return right in index or f"{right}s" in index or (right[-1] == "s" and right[:-1] in index)


def _is_noun(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a noun and nothing else."""
    tags = lexicon.tags(word)
    return bool(tags & NOUN) and not tags & ~(NOUN | mask("NNP", "NNPS", "VB", "VBP", "VBZ"))


def _uses(document: Document, lexicon: Lexicon, left: str, rights: list[str]) -> Compound:
    """Return where the compound stands in each of the three ways, without what is grammar."""
    index = document.index
    closed = [Use(place, place + 1, right) for right in rights for place in index.get(left + right, ())]
    hyphen = [Use(place, place + 1, right) for right in rights for place in index.get(f"{left}-{right}", ())]
    opened = [
        Use(place - 1, place + 1, right)
        for right in rights
        if may_stand_open(lexicon, left, right)
        for place in index.get(right, ())
        if place and document.bases[place - 1] == left and is_apart(document, lexicon, place)
    ]
    if hyphen and not closed and not opened:
        opened = _before_same(document, lexicon, left, hyphen)
        if opened:
            hyphen = [use for use in hyphen if is_attribute(document, lexicon, use.last)]
            return Compound(left, [], hyphen, opened, before_noun=True)
    if opened and not closed:
        # What stands before a noun takes a hyphen, what does not is open: both are right.
        hyphen = [use for use in hyphen if not is_attribute(document, lexicon, use.last)]
        opened = [
            use
            for use in opened
            if is_plain_noun(lexicon, use.right)
            and (_is_plural(lexicon, use.right) or not is_attribute(document, lexicon, use.last))
        ]
    return Compound(left, closed, hyphen, opened)


def _before_same(document: Document, lexicon: Lexicon, left: str, hyphen: list[Use]) -> list[Use]:
    """Return where words that a hyphen joins before a noun stand apart before the same noun: "single use vapes"."""
    nouns = {_bare_noun(document, use.last) for use in hyphen} - {""}
    found = []
    for right in {use.right for use in hyphen} - _SMALL if nouns else ():
        for place in document.index.get(right, ()):
            if place and document.lowers[place - 1] == left and _bare_noun(document, place + 1) in nouns:
                before, token = document.tokens[place - 1], document.tokens[place]
                if document.text[before.end : token.start].isspace() and lexicon.tags(left) & (NOUN | ADJECTIVE):
                    found.append(Use(place - 1, place + 1, right))
    return found


def _bare_noun(document: Document, place: int) -> str:
    """Return the word at `place` without a plural "s", "" if it is no word."""
    if place >= len(document.tokens) or document.tokens[place].kind != "word":
        return ""
    return document.bases[place].removesuffix("s")


def may_stand_open(lexicon: Lexicon, left: str, right: str) -> bool:
    """Whether two words side by side may be a compound: a noun, and before it what is no adjective."""
    noun = len(right) > 2 and bool(lexicon.tags(right) & NOUN)
    return noun and right not in PARTICLES and not _is_adjective(lexicon, left)


def is_plain_noun(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a noun and no verb but in the third person: "makers", "belts", not "run"."""
    tags = lexicon.tags(word)
    return bool(tags & NOUN) and not tags & (VERB & ~mask("VBZ"))


def _is_plural(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a plural: what follows "decision makers" is its verb."""
    return word.endswith("s") and bool(lexicon.tags(word) & mask("NNS"))


def _is_adjective(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is rather an adjective or a small word than a noun: "green", "every"."""
    tags = lexicon.tags(word)
    return not tags & NOUN or bool(tags & (ADJECTIVE | mask("IN", "DT", "PRP", "PRP$", "CD", "RB", "VBN")))


def is_apart(document: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether the token and the one before it are a compound, with only a space between them, in one block."""
    before, token = document.tokens[place - 1], document.tokens[place]
    if len(before.text) != len(document.bases[place - 1]):
        return False  # "the child's care"
    if not document.text[before.end : token.start].isspace() or document.block_of(place).first == place:
        return False
    if place < 2 or document.tokens[place - 2].kind != "word":
        return True
    # "council tax payers" pay council tax.
    tags = lexicon.tags(document.lowers[place - 2])
    return not tags & NOUN or bool(tags & (VERB | mask("IN", "RB", "CD")))


def is_attribute(document: Document, lexicon: Lexicon, last: int) -> bool:
    """Whether a noun or adjective follows, so that the compound belongs to it."""
    if last >= len(document.tokens):
        return False
    token = document.tokens[last]
    return token.kind == "word" and bool(lexicon.tags(token.text) & (NOUN | ADJECTIVE))


def _best(compound: Compound, preferred: frozenset[str]) -> int:
    """Return the number of the way to keep: the house's, or the commonest; of equals closed wins, then the hyphen."""
    for number, uses in enumerate(compound.ways):
        if any(f"{compound.left}{JOINTS[number]}{use.right}" in preferred for use in uses):
            return number
    if compound.before_noun:
        return JOINTS.index("-")
    return max(range(3), key=lambda number: (len(compound.ways[number]), -number))


def _minority(document: Document, compound: Compound, best: int) -> Iterator[Finding]:
    """Yield the uses of all ways but the best."""
    ways = compound.ways
    model = base_span(document, ways[best][0].first, ways[best][0].last)
    other = document.line(model)
    related = (Related(model, f"“{other}” stands here"),)
    for number, uses in enumerate(ways):
        for use in uses if number != best else ():
            span = base_span(document, use.first, use.last)
            text = like(document.slice(span), f"{compound.left}{JOINTS[best]}{use.right}")
            yield Finding(span, (text,), (("other", other),), related)

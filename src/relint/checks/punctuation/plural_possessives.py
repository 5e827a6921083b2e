"""Plural nouns written as possessives: "300 job's", "the road's were shut", "on Sunday's". Start at `noun`, or `owner`.

A possessive has what is owned after it. Where a preposition, a verb or the end of the sentence follows, and a number or
the like stands before, the apostrophe is a slip. "The nurse's on strike" may be short for "is", and is left alone. The
possessive of one person without an article stands for several: "found that resident's medicines".
"""

from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.scan import places
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import IS_CONTRACTED, Document
from relint.lexicon.tags import BITS

_PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't".split())
_COUNTERS = SETS["number"] | frozenset(
    "two three four five six seven eight nine ten many several few both these those all most some other various".split()
)
_COUNTED_OF = frozenset("dozens hundreds thousands millions scores lots plenty".split())
_FOLLOWERS = SETS["prep"] | SETS["conj"] | SETS["be"] | SETS["modal"] | SETS["have"]
_FOLLOWERS |= frozenset("that which who today yesterday now nationwide".split())
_STOPS = frozenset(".,;:!?")
_OWNED = BITS["NN"] | BITS["NNS"]
_NO_ARTICLE = frozenset(
    """that of for to by with in from on about when because if keep kept keeps improve improves improving protect
    protects protecting check checked checks put affect affects affected whether where into all many some most
    these those both several under over hundreds""".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_AFTER_DAY = frozenset("from at until between and in during except for".split())
# No article stands between these and a person: "asking landowner's to report", "help for farmer's and".
_BARE = SETS["prep"] | frozenset(
    """asking ask asks asked urging urge urges urged advising advised telling told helping helps help allowing allows
    encouraging encourages encouraged inviting invites invited warning warned reminding reminded enabling enables local
    young older elderly fellow former disabled vulnerable where when that because if""".split()
) - frozenset(("than", "like", "per"))
_AFTER_FIRST = frozenset("in who must should with are were have across can will from at need".split())


def noun(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each noun in "'s" that is a plural, with the plural. Option: `people`, nouns that may begin a sentence."""
    people = frozenset(context.options["people"])
    for number in _possessives(document):
        lower = document.lowers[number]
        stem = lower[:-2]
        if lower in IS_CONTRACTED or not _is_plural(document, context, number, people):
            continue
        plural = f"{stem}s" if stem in _DAYS else context.lexicon.inflect(stem, "NNS")
        if plural and plural != stem:
            yield Finding(document.tokens[number].span, (like(document.tokens[number].text, plural),))


def owner(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each possessive of one person where several must be meant, as no article stands before it.

    "They found that resident's medicines were lost." Option: `people`, such persons.
    """
    people = frozenset(context.options["people"])
    for number in _possessives(document):
        first, last, _ = document.sentence_of(number)
        stem = document.lowers[number][:-2]
        if stem not in people or number + 1 >= last or document.tokens[number].text[0].isupper():
            continue
        before = document.lowers[number - 1] if number > first else ""
        owned = context.lexicon.tags(document.lowers[number + 1]) & _OWNED
        if before in _NO_ARTICLE and owned and document.lowers[number + 1] not in _FOLLOWERS:
            plural = context.lexicon.inflect(stem, "NNS")
            if plural:
                yield Finding(document.tokens[number].span, (f"{plural}’",))


def _possessives(document: Document) -> Iterator[int]:
    """Yield the tokens of small letters, or with one capital, that end in "'s"."""
    text = document.flow.text
    for mark in ("'s", "’s"):
        for place in places(text, mark):
            if place and text[place - 1].islower() and not text[place + 2 : place + 3].isalnum():
                yield document.token_at(document.flow.place(place))


def _is_plural(document: Document, context: Context, number: int, people: frozenset[str]) -> bool:
    """Whether a possessive is a plural, by what stands on both sides of it."""
    first, last, _ = document.sentence_of(number)
    stem, text = document.lowers[number][:-2], document.tokens[number].text
    before = document.lowers[number - 1] if number > first else ""
    following = document.lowers[number + 1] if number + 1 < last else "."
    if stem in _DAYS:
        return before == "on" and (following in _AFTER_DAY or following in _STOPS)
    if text[0].isupper():
        return number == first and stem in people and following in _AFTER_FIRST
    if not context.lexicon.tags(stem) & BITS["NN"]:
        return False
    if stem in people and before in _BARE and (following == "to" or following in _FOLLOWERS or following in _STOPS):
        return True
    if following in _PLURAL_VERBS:
        return before not in ("", "and", "or", "than")
    return _ends_list(document, context, number, following) or _is_many(document, context, number, following)


def _ends_list(document: Document, context: Context, number: int, following: str) -> bool:
    """Whether it ends a list of plurals, and the sentence: "mills and mine's."."""
    first = document.sentence_of(number).first
    joined = number - 2 >= first and document.lowers[number - 1] in ("and", "or")
    return bool(joined and following == "." and context.lexicon.tags(document.lowers[number - 2]) & BITS["NNS"])


def _is_many(document: Document, context: Context, number: int, following: str) -> bool:
    """Whether more than one of it is spoken of, and nothing follows that could be owned."""
    first = document.sentence_of(number).first
    if number > first and document.lowers[number - 1] in ("are", "were"):
        return following in SETS["prep"]
    tags = context.lexicon.tags(following)
    # "dozens of shop's lost power": "lost" is a noun in some lists
    told = tags & BITS["VBD"] and (following == "lost" or not tags & BITS["NN"])
    ends = following in _STOPS or following in _FOLLOWERS
    return bool(ends or told) and _is_counted(document, number, first)


def _is_counted(document: Document, number: int, first: int) -> bool:
    """Whether more than one of it is spoken of: "300 job's", "dozens of shop's", "all school's"."""
    if number == first:
        return False
    before, token = document.lowers[number - 1], document.tokens[number - 1]
    if token.kind == "number":
        return token.text.replace(",", "").isdigit() and token.text != "1" and len(token.text) != len("2025")
    outer = document.lowers[number - 2] if number - 2 >= first else ""
    return before in _COUNTERS or (before == "of" and outer in _COUNTED_OF)

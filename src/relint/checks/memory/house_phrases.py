"""Offices, bodies and terms that a draft writes otherwise than the house. Start at `uses`, or at `differing`.

`uses` finds the forms in which a draft writes what is known by its key: as a capitalised phrase ("Homes and Communities
Agency"), in lower case ("green belt"), with a hyphen, closed or open ("policy-maker"). Learning counts with the same
function what checking compares.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.forms.joins import is_apart, is_attribute, is_plain_noun, may_stand_open
from relint.checks.forms.phrases import BODIES, phrases
from relint.checks.literal import base_span
from relint.checks.persons.offices import HEADS
from relint.checks.persons.proper import is_named
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.memory import BODY, OFFICE, TERM, Entry, Memory, counted
from relint.memory.keys import key_of, singular
from relint.typed import NamedTuple


class Use(NamedTuple):
    """One use of something known: its key, its form as it stands in mid-sentence, its tokens first to last."""

    key: str
    form: str
    first: int
    last: int


class Usual(NamedTuple):
    """The form that the house writes, in how many releases, and in how many it writes any other form."""

    form: str
    releases: int
    others: int


def uses(document: Document, lexicon: Lexicon, memory: Memory) -> Iterator[Use]:
    """Yield the uses of the offices, bodies and terms in `memory`, in whatever form."""
    yield from (use for use in capitalised(document) if use.key in memory.phrases)
    yield from in_lower_case(document, lexicon, memory)


def capitalised(document: Document) -> Iterator[Use]:
    """Yield all capitalised phrases, those too that nobody knows."""
    for first, last in phrases(document):
        form = text_of(document, first, last)
        yield Use(key_of(form), form, first, last)


def in_lower_case(document: Document, lexicon: Lexicon, memory: Memory) -> Iterator[Use]:
    """Yield the uses in lower case of what is in `memory`: phrases, and compounds."""
    yield from _phrases(document, memory.openers)
    if memory.compounds:
        yield from _compounds(document, lexicon, memory.compounds)


def text_of(document: Document, first: int, last: int) -> str:
    """Return tokens with single spaces between them, the last without a possessive."""
    texts = [token.text for token in document.tokens[first:last]]
    texts[-1] = texts[-1][: len(document.bases[last - 1])]
    return " ".join(texts)


def _phrases(document: Document, openers: Mapping[str, str]) -> Iterator[Use]:
    """Yield the phrases of several words that stand in lower case, beside no capitalised word."""
    index = document.index
    for opener in index.keys() & openers.keys():
        for words, key in _rows(openers[opener]):
            for first in index[opener] if words[-1] in index else ():
                if _stand_in_lower_case(document, words, first):
                    yield Use(key, " ".join(words), first, first + len(words))


def _stand_in_lower_case(document: Document, words: list[str], first: int) -> bool:
    """Whether just these words stand from the token `first` on, and the words beside them have no capital either."""
    last = first + len(words)
    if document.lowers[first : last - 1] != words[:-1] or document.bases[last - 1 : last] != [words[-1]]:
        return False
    lower = all(token.text[0].islower() for token in document.tokens[first:last])
    return lower and not (is_named(document, first - 1) or is_named(document, last))


@lru_cache(1 << 14)  # in learning, the same rows are read in every release
def _rows(lines: str) -> list[tuple[list[str], str]]:
    """Return the words and the key on each of the lines of `Memory.openers`."""
    return [(words.split(), key) for words, _, key in (line.partition("\t") for line in lines.split("\n"))]


def _compounds(document: Document, lexicon: Lexicon, keys: Mapping[str, None]) -> Iterator[Use]:
    """Yield the compounds written closed, with a hyphen, or open."""
    index = document.index
    for base, places in index.items():
        if len(base) > 5 and key_of(base) in keys and base.replace("-", "").isalpha():
            for place in places:
                if _stands_alone(document, place) and not _may_be_grammar(document, lexicon, base, place):
                    yield Use(key_of(base), base, place, place + 1)
    for key in keys:
        for cut in range(3, len(key) - 2):
            left = key[:cut]
            if left in index:
                for right in (key[cut:], f"{key[cut:]}s", f"{key[cut:-1]}ies"):
                    if right in index and may_stand_open(lexicon, left, right) and is_plain_noun(lexicon, right):
                        yield from _open(document, lexicon, key, left, right)


def _open(document: Document, lexicon: Lexicon, key: str, left: str, right: str) -> Iterator[Use]:
    for place in document.index[right]:
        if place and document.bases[place - 1] == left and is_apart(document, lexicon, place):
            lower = document.tokens[place - 1].text[0].islower() and document.tokens[place].text[0].islower()
            if lower and not is_attribute(document, lexicon, place + 1):
                yield Use(key, f"{left} {right}", place - 1, place + 1)


def _stands_alone(document: Document, place: int) -> bool:
    """Whether a compound is in lower case, or has but the capital of its sentence; not "Go-Ahead" or "POLICY-MAKER"."""
    text = document.tokens[place].text
    return text[0].islower() or (text[1:].islower() and document.starts_sentence(place))


def _may_be_grammar(document: Document, lexicon: Lexicon, base: str, place: int) -> bool:
    """Whether a hyphen is there because a noun follows: "green-belt land" is land in the green belt."""
    left, hyphen, right = base.partition("-")
    if not hyphen or not is_attribute(document, lexicon, place + 1):
        return False
    return may_stand_open(lexicon, left, right) and is_plain_noun(lexicon, right)


def usual_of(entry: Entry, form: str) -> Usual:
    """Return what the house writes where the draft has `form`: forms of the same number are compared."""
    if entry.pinned and entry.form[-1] == form[-1]:
        return Usual(entry.form, entry.releases, 0)
    forms = [(text, n) for text, n in ((entry.form, entry.releases), *entry.others) if text[-1] == form[-1]]
    best, releases = max(forms, key=lambda row: row[1], default=("", 0))
    return Usual(best, releases, sum(n for _text, n in forms) - releases)


def unlike(document: Document, context: Context) -> Iterator[tuple[Use, Entry, Usual]]:
    """Yield the uses whose form is not the house's, where the house holds to one. Made for both rules below."""
    memory, options = context.memory, context.options
    for use in uses(document, context.lexicon, memory):
        entry = memory.phrase(use.key)
        if entry is None:
            continue
        usual = usual_of(entry, use.form)
        if not usual.form or usual.form == use.form or usual.form.lower() in options["ignore"]:
            continue
        if _is_name_of_act(document, use) or _differ_by_head(use.form, usual.form):
            continue
        sure = entry.pinned or usual.releases >= options["least"]
        total = usual.releases + usual.others
        if sure and usual.releases * 100 >= total * options["share"] and not _is_own(context, document, use):
            yield use, entry, usual


def _is_name_of_act(document: Document, use: Use) -> bool:
    """Whether a capitalised phrase goes on in brackets: "Public Bodies (Admission to Meetings) Act"."""
    following = [token.text for token in document.tokens[use.last : use.last + 2]]
    return len(following) == 2 and following[0] == "(" and following[1][0].isupper() and not following[1].isupper()


def _differ_by_head(one: str, other: str) -> bool:
    """Whether one of two forms is of several things: "Secretaries of State", "Libraries of the House"."""
    first, second = one.lower().split(), other.lower().split()
    if len(first) != len(second):
        return False
    unlike = [place for place, word in enumerate(first) if word != second[place]]
    return bool(unlike) and all(
        singular(first[place]) == singular(second[place])
        and (
            singular(first[place]) in HEADS
            or singular(first[place]) in BODIES
            or first[place + 1 : place + 2] == ["of"]
        )
        for place in unlike
    )


def _is_own(context: Context, document: Document, use: Use) -> bool:
    """Whether the house lists the draft's form, or a word of it, among its words."""
    words = context.words
    return bool(words) and (use.form in words or any(t.text in words for t in document.tokens[use.first : use.last]))


def bodies(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the offices and bodies whose name has another word than the house's: "Department of Communities"."""
    for use, entry, usual in unlike(document, context):
        if entry.kind in (OFFICE, BODY) and usual.form.lower() != use.form.lower() and use.form[0].isupper():
            yield _finding(document, use, usual, usual.form)


def terms(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the terms written with another hyphen, spelling or capitals than the house's."""
    for use, entry, usual in unlike(document, context):
        # "a new prime minister" is any, "the Prime Minister" one: the capitals of an office are no habit
        if entry.kind == TERM or (entry.kind == BODY and usual.form.lower() == use.form.lower()):
            same_case = usual.form.lower() == usual.form and use.form.lower() == use.form
            text = document.slice(base_span(document, use.first, use.last))
            yield _finding(document, use, usual, like(text, usual.form) if same_case else usual.form)


def _finding(document: Document, use: Use, usual: Usual, cure: str) -> Finding:
    values = (("form", usual.form), ("count", counted(usual.releases)))
    return Finding(base_span(document, use.first, use.last), (cure,), values)

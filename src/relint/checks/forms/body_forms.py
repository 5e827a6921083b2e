"""One body, two names: "Department for Transport", "Department of Transport". Start at `two_forms` and `shortened`.

Two names are one body's if they hold the same words with other small words or in another order, or if they differ in
one word that is another form of the same ("Royal College of Nursing", "… of Nurses") or another word for it ("Homes
Scheme", "Homes Programme"). A name that lost a word in its middle is only suggested to be the longer one's.
"""

from collections.abc import Iterator
from itertools import permutations

from relint.checks.code import Context
from relint.checks.forms.bodies import HEADS, LINKS, Body, bodies
from relint.checks.persons.slips import distance, folded
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.span import Span
from relint.typed import NamedTuple

_PAIR = 2
_ROOT = 6  # letters that two forms of the name of a kind of body share
_STEM = 4  # letters that two forms of one word share at least


class Form(NamedTuple):
    """One way to name a body, in lower case: without articles, without small words, and where it stands."""

    words: tuple[str, ...]
    full: tuple[str, ...]
    places: list[Body]


def two_forms(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer name of each body that has two.

    Options: `apart`, pairs of words that make two bodies of one; `alike`, words that say the same in a long name.
    """
    apart = {frozenset(pair) for pair in context.options["apart"]}
    alike = [frozenset(words) for words in context.options["alike"]]
    seen: set[tuple[str, ...]] = set()
    for one, other in _pairs(document.once(_forms)):
        rare, model = sorted((one, other), key=lambda form: (len(form.places), -form.places[0].first))
        if rare.full not in seen and not _together(document, one, other) and _is_one(one, other, apart, alike):
            seen.add(rare.full)
            yield from _findings(document, rare, model)


def shortened(document: Document, context: Context) -> Iterator[Finding]:
    """Yield names that lack a word or two of a longer one: "Wells Museum", "Wells and Mendip Museum".

    Option `apart`: heads of which the shorter name is often another's ("Local Government Act").
    """
    ends: dict[tuple[str, str], list[Form]] = {}
    for form in document.once(_forms).values():
        ends.setdefault((form.words[0], form.words[-1]), []).append(form)
    for (first, last), forms in ends.items():
        if len(forms) > 1 and not {first, last} & set(context.options["apart"]):
            for short, long in permutations(forms, 2):
                if _is_shorter(short, long) and not _together(document, short, long):
                    yield from _findings(document, short, long)
                    break


def _is_shorter(short: Form, long: Form) -> bool:
    """Whether a word is left out of a name of three words or more, or "and" with its word from a shorter one."""
    if len(long.words) != len(short.words) + 1 or len(short.places) > len(long.places):
        return False
    gone = next((n for n, word in enumerate(short.words) if word != long.words[n]), len(short.words))
    if short.words[gone:] != long.words[gone + 1 :]:
        return False
    place = long.full.index(long.words[gone]) if long.words[gone] in long.full else 0
    joined = place > 0 and long.full[place - 1] in ("and", "&")
    return joined if len(short.words) == _PAIR else not _links(short) and not _links(long)


def _forms(document: Document) -> dict[tuple[str, ...], Form]:
    """Return every way in which bodies are named."""
    forms: dict[tuple[str, ...], Form] = {}
    for body in bodies(document):
        full = tuple(word.lower() for word in body.words)
        words = tuple(folded(word) for word in full if word not in LINKS and word != "'")
        if len(words) > 1:
            forms.setdefault(full, Form(words, full, [])).places.append(body)
    return forms


def _pairs(forms: dict[tuple[str, ...], Form]) -> Iterator[tuple[Form, Form]]:
    """Yield each two forms that have the same words, or all the same but one, each once."""
    filed: dict[tuple[str, ...], list[Form]] = {}
    for form in forms.values():
        keys = {tuple(sorted(form.words)), ("".join(form.words).replace("-", ""),)}
        keys |= {(*form.words[:n], "", *form.words[n + 1 :]) for n in range(len(form.words))}
        others: dict[tuple[str, ...], Form] = {}
        for key in keys:
            for other in filed.setdefault(key, []):
                others[other.full] = other
            filed[key].append(form)
        for other in others.values():
            yield other, form


def _is_one(one: Form, other: Form, apart: set[frozenset[str]], alike: list[frozenset[str]]) -> bool:
    """Whether two forms name one body."""
    if len(one.words) != len(other.words):
        return True  # "Brightwater Homes", "Bright Water Homes"
    if sorted(one.words) == sorted(other.words):
        return _links(one) != _links(other) if one.words == other.words else len(one.words) > 2
    first, second = next(pair for pair in zip(one.words, other.words, strict=True) if pair[0] != pair[1])
    if len(one.words) > _PAIR and any(first in words and second in words for words in alike):
        return True
    if frozenset((first, second)) in apart:
        return False
    if first in HEADS or second in HEADS:
        # "Crofters' Registry Office", "… Registration Office"; but the last word says what a body is.
        return one.words[-1] == other.words[-1] and len(one.words) > _PAIR and first[:_ROOT] == second[:_ROOT]
    return _are_forms(first, second)


def _links(form: Form) -> tuple[str, ...]:
    """Return the small words of a form but for articles."""
    return tuple(word for word in form.full if word in LINKS and word != "the")


def _are_forms(one: str, other: str) -> bool:
    """Whether two words are forms of one: "Nursing", "Nurses"; "Sciences", "Science"; "Moor", "Moorland"."""
    short, long = sorted((one, other), key=len)
    shared = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if shared >= max(_STEM, len(short) - 3):
        return True
    return len(short) > _STEM and one[0] == other[0] and distance(one, other, 1) == 1


def _together(document: Document, one: Form, other: Form) -> bool:
    """Whether the two stand in one sentence, as two bodies would."""
    sentences = {document.sentence_of(body.first) for body in one.places}
    return any(document.sentence_of(body.first) in sentences for body in other.places)


def _findings(document: Document, rare: Form, model: Form) -> Iterator[Finding]:
    """Yield every place of the rarer form."""
    text = document.line(_span(document, model.places[0]))
    related = (Related(_span(document, model.places[0]), f"“{text}” stands here"),)
    for body in rare.places:
        yield Finding(_span(document, body), (text,), (("other", text),), related)


def _span(document: Document, body: Body) -> Span:
    """Return the span of a name without a possessive ending."""
    last = document.tokens[body.last - 1]
    return Span(document.tokens[body.first].start, last.end - len(last.text) + len(body.words[-1]))

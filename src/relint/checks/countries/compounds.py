"""Compounds of two countries: "Franco-British", not "British-Franco". Start at `swapped`.

English joins two countries either as two plain adjectives in any order ("British-French") or with one combining form,
which stands first ("Franco-British"). A combining form in second place, two combining forms, and a country's name in
place of its adjective ("Franco-Germany") are slips.
"""

from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.diagnostic import Finding
from relint.document import Document
from relint.gazetteer import OLD, OTHER, USUAL, Gazetteer, open_gazetteer
from relint.lexicon.lookup import Lexicon
from relint.patterns import lazily
from relint.span import Span

DASHES = "-\u2010\u2011\u2013"
_NAME = 4  # letters of a country's name; "US-Chinese" is right
_SPLIT = lazily(f"[{DASHES}]")


def swapped(document: Document, context: Context) -> Iterator[Finding]:
    """Yield compounds whose parts are not in their set form.

    Options: `forms`, combining form → adjective; `foreign`, forms that English does not have → adjective; `set`,
    compounds in lower case that are right as they are.
    """
    forms: dict[str, str] = context.options["forms"]
    foreign: dict[str, str] = context.options["foreign"]
    for span, left, right in _pairs(document, forms.keys() | foreign.keys()):
        if f"{left}-{right}".lower() not in context.options["set"]:
            fixed = _set_form(left, right, forms, foreign)
            if fixed:
                yield Finding(span, (like(document.slice(span), fixed),))
    named: dict[str, str] = context.options["named"]
    for base in document.index:
        if "-" in base and (fixed := _half_named(base, named)):
            for place in document.index[base]:
                if document.tokens[place].text[0].isupper():
                    yield Finding(base_span(document, place, place + 1), (fixed,))


def _half_named(compound: str, named: dict[str, str]) -> str:
    """Return the right form of a country's name and another's adjective in one compound, or "".

    "Britain-Estonian", "Norway-British", "British-Norway". Of `named` countries the gazetteer has a longer name:
    "Faroes-British".
    """
    gazetteer = open_gazetteer()
    left, _, right = compound.partition("-")
    halves = [left in gazetteer.adjectives, right in gazetteer.adjectives]
    if sum(halves) != 1 or min(len(left), len(right)) < _NAME:
        return ""
    name, adjective = (right, left) if halves[0] else (left, right)
    if _is_name(gazetteer, adjective):
        return ""  # "Georgia", "New Zealand": the adjective is the name
    made = named.get(name) or _adjective(gazetteer, name.capitalize(), {}, {})
    if not made or _country(gazetteer, made) == gazetteer.adjectives[adjective]:
        return ""
    return f"{adjective.capitalize()}-{made}" if halves[0] else f"{made}-{adjective.capitalize()}"


def _is_name(gazetteer: Gazetteer, word: str) -> bool:
    """Whether a word in lower case is the whole name of a country."""
    return any(tokens == (word.capitalize(),) for tokens, _number, _role in gazetteer.names.get(word, ()))


def _pairs(document: Document, forms: set[str]) -> Iterator[tuple[Span, str, str]]:
    """Yield (span, left, right) of each two words joined by a hyphen or dash of which one is in `forms`."""
    for base, places in document.index.items():
        if "-" in base or "\u2010" in base or "\u2011" in base:
            parts = _SPLIT.split(base)
            if len(parts) == 2 and not forms.isdisjoint(parts):
                for place in places:
                    left, right = _SPLIT.split(document.tokens[place].text[: len(base)])
                    yield base_span(document, place, place + 1), left, right
        elif base in forms:
            for place in places:
                yield from _around_dash(document, place, forms)


def _around_dash(document: Document, place: int, forms: set[str]) -> Iterator[tuple[Span, str, str]]:
    """Yield the pair that the token at `place` makes with its neighbour across a dash or stroke: "British–Franco"."""
    for first in (place - 2, place):
        if first < 0 or first + 2 >= len(document.tokens):
            continue
        if first == place and document.bases[place + 2] in forms:
            continue  # found from its other end
        left, mark, right = document.tokens[first : first + 3]
        touching = left.end == mark.start and mark.end == right.start
        if touching and mark.text in (*DASHES, "/") and left.kind == right.kind == "word":
            yield base_span(document, first, first + 3), left.text, right.text[: len(document.bases[first + 2])]


def _set_form(left: str, right: str, forms: dict[str, str], foreign: dict[str, str]) -> str | None:
    """Return the compound in its set form, or None if it is right, or no compound of two countries."""
    gazetteer = open_gazetteer()
    first, second = _adjective(gazetteer, left, forms, foreign), _adjective(gazetteer, right, forms, foreign)
    if first is None or second is None or _country(gazetteer, first) == _country(gazetteer, second):
        return None
    if right.lower() in forms:
        head, tail = (left, second) if left.lower() in forms else (right, first)
        return f"{head.capitalize()}-{tail}"
    if left.lower() in forms:
        return f"{left.capitalize()}-{second}" if second.lower() != right.lower() else None
    heads = {adjective: form for form, adjective in reversed(forms.items())}
    if second in heads:
        return f"{heads[second].capitalize()}-{first}"
    return f"{first}-{second}"


def _adjective(gazetteer: Gazetteer, word: str, forms: dict[str, str], foreign: dict[str, str]) -> str | None:
    """Return the adjective that a part of a compound stands for, or None if it is not about a country."""
    lower = word.lower()
    if lower in forms or lower in foreign:
        return forms.get(lower) or foreign[lower]
    if lower in gazetteer.adjectives:
        return word.capitalize()
    for tokens, number, role in gazetteer.names.get(lower, ()):
        if tokens == (word,) and role in (USUAL, OTHER, OLD):
            return next(iter(gazetteer.country(number).adjectives), None)
    return None


def _country(gazetteer: Gazetteer, adjective: str) -> int | None:
    """Return the number of the country that an adjective belongs to."""
    return gazetteer.adjectives.get(adjective.lower())


def unhyphenated(document: Document, context: Context) -> Iterator[Finding]:
    """Yield a combining form that no hyphen joins to its adjective: "Franco German talks".

    Options: `forms`, the combining forms; `also`, other words that follow one ("Pacific"); `names`, names in lower
    case ("anglo american", "anglo irish bank").
    """
    adjectives = open_gazetteer().adjectives
    for form in context.options["forms"]:
        for place in document.index.get(form, ()):
            pair = document.tokens[place : place + 2]
            if len(pair) == 2 and _is_loose(document, context.lexicon, place):
                second = pair[1].text[: len(document.bases[place + 1])]
                known = second.lower() in adjectives or second in context.options["also"]
                names = {" ".join(document.bases[place : place + size]) for size in (2, 3)}
                if known and second[:1].isupper() and names.isdisjoint(context.options["names"]):
                    yield Finding(base_span(document, place, place + 2), (f"{pair[0].text}-{second}",))


def _is_loose(document: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether the capitalised token at `place` is no surname, and the next one follows it after a space."""
    tokens = document.tokens
    between = document.text[tokens[place].end : tokens[place + 1].start]
    if not tokens[place].text[:1].isupper() or not between.isspace() or document.block_of(place).last <= place + 1:
        return False
    if document.starts_sentence(place):
        return True
    before = tokens[place - 1].text
    # "The Franco German plan", but "Carlo Franco, German" and "General Franco".
    return not before[:1].isupper() or (document.starts_sentence(place - 1) and before.lower() in lexicon)

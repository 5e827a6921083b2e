"""Acronyms: never explained, explained late, twice or in vain. Start reading at `acronyms`.

An acronym is two to six capitals, with or without a plural "s" ("SMEs"), or a capital and a figure that names a group
("the E5", "G7 leaders"). It is explained where its words stand before it in brackets, "small and medium-sized
enterprises (SMEs)", or after it, "SMEs (small and medium-sized enterprises)"; and a draft that writes the words out
somewhere without brackets has explained it to any reader who comes that far. Those that every reader of a release
knows stand in the rule file's options.
"""

from collections.abc import Iterator

from relint.checks.abbreviations.acronym_names import is_plain, tells
from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import mask
from relint.patterns import lazily
from relint.span import Span
from relint.typed import NamedTuple

_FORM = lazily(r"[A-Z]{2,6}\d?|[A-Z][a-z]?[A-Z]{1,4}|[A-Z]\d")
# One capital and one figure: roads, junctions, terminals, quarters, postcodes and vitamins are no acronyms.
_NO_GROUP = frozenset("ABCDHJKMPQSTUVWX")
_ROMAN = lazily(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
SMALL = frozenset("a and at by for from in of on or the to with &".split())
_PLURAL = mask("NNS")
_EVERYDAY = 5.0
_LONGEST = 12  # words of a long form


class Explanation(NamedTuple):
    """One explanation: the acronym without plural "s", its token, and the tokens first to last of its long form.

    `fits` is False where the initials differ though the place is an explanation's.
    """

    name: str
    token: int
    first: int
    last: int
    fits: bool


class Acronyms(NamedTuple):
    """All acronyms of a draft: name → its tokens in order, and the explanations in order."""

    places: dict[str, list[int]]
    explanations: list[Explanation]

    def explained(self, name: str) -> list[Explanation]:
        """Return the explanations of one acronym whose initials fit."""
        return [one for one in self.explanations if one.name == name and one.fits]


def acronyms(document: Document) -> Acronyms:
    """Return the acronyms of a draft; made once for all rules."""
    places: dict[str, list[int]] = {}
    for number, token in enumerate(document.tokens):
        if token.kind in ("word", "mixed") and (name := _name(token.text)):
            places.setdefault(name, []).append(number)
    found = [
        explanation
        for name, tokens in places.items()
        for token in tokens
        if (explanation := _before_bracket(document, name, token) or _in_bracket(document, name, token))
    ]
    return Acronyms(places, sorted(found, key=lambda one: one.token))


def _name(text: str) -> str:
    """Return the acronym that a token is, without a plural or possessive "s", or ""."""
    if text[1:].islower():
        return ""
    base = text.removesuffix("'s")
    if len(base) > 2 and base[-1] == "s" and base[:-1].isupper():
        base = base[:-1]
    return base if 2 <= len(base) <= 6 and _FORM.fullmatch(base) and not _ROMAN.fullmatch(base) else ""


def _before_bracket(document: Document, name: str, token: int) -> Explanation | None:
    """Return the explanation "Long Form (ABC)" at an acronym that stands alone in brackets."""
    tokens = document.tokens
    alone = 0 < token < len(tokens) - 1 and tokens[token - 1].text == "(" and tokens[token + 1].text in (")", ";", ",")
    if not alone:
        return None
    last = token - 1
    if last and tokens[last - 1].text in ("'", "”", '"'):
        last -= 1
    limit = max(document.sentence_of(token).first, last - _LONGEST)
    first = _long_form(document, name, limit, last)
    if first is not None:
        return Explanation(name, token, first, last, fits=True)
    start = last
    while start > limit and (tokens[start - 1].text[:1].isupper() or tokens[start - 1].text.lower() in SMALL):
        start -= 1
    while start < last and tokens[start].text.lower() in SMALL:
        start += 1
    capitals = sum(part.text[:1].isupper() for part in tokens[start:last])
    return Explanation(name, token, start, last, fits=False) if capitals >= 2 else None


def _in_bracket(document: Document, name: str, token: int) -> Explanation | None:
    """Return the explanation "ABC (Long Form)" at an acronym that a bracket follows."""
    tokens = document.tokens
    if token + 2 >= len(tokens) or tokens[token + 1].text != "(":
        return None
    last = token + 2
    end = min(document.block_of(token).last, last + _LONGEST)
    while last < end and tokens[last].text != ")":
        last += 1
    first = _long_form(document, name, token + 2, last)
    return None if first is None else Explanation(name, token, first, last, fits=True)


def _long_form(document: Document, name: str, limit: int, last: int) -> int | None:
    """Return the first token of the words before `last` whose initials give the acronym, read from its end."""
    letters = [char.lower() for char in name if char.isalpha()]
    return _matched(document, letters, limit, last)


def _matched(document: Document, letters: list[str], limit: int, last: int) -> int | None:
    """Match letters against the words that end before token `last`, backwards; small words may be passed over."""
    place = last
    left = list(letters)
    while left:
        place -= 1
        if place < limit:
            return None
        lower = document.lowers[place]
        parts = [part for part in lower.replace("/", "-").split("-") if part]
        if document.tokens[place].kind == "mark" and lower not in "&,'/-":
            return None
        # "Animal and Plant Health Agency": the first letter is never that of "and"
        taken = 0 if lower in SMALL and len(left) == 1 else _taken(parts, left)
        if taken:
            del left[-taken:]
        elif document.tokens[place].kind == "word" and lower not in SMALL:
            return None
    return place


def _taken(parts: list[str], left: list[str]) -> int:
    """Return how many of the last letters the parts of one word give: "medium-sized" gives m, or m and s."""
    initials = [part[0] for part in parts]
    if len(initials) > 1 and left[-len(initials) :] == initials:
        return len(initials)
    if initials and left[-1] == initials[0]:
        # "Revenue" in "HM Revenue and Customs" gives one letter; "telecommunications" in "BT" none of its inner ones.
        return 1
    return 0


def never_explained(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the first place of each acronym that the draft does not explain and not every reader knows."""
    found = document.once(acronyms)
    known = frozenset(context.options["known"]) | context.words
    for name, places in found.places.items():
        if name in known or f"{name}s" in known or name.lower() in context.words:
            continue
        if context.lexicon.zipf(name.lower()) >= _EVERYDAY:
            continue  # a word in capitals: "AND", "NOT"
        if any(one.name == name for one in found.explanations):
            continue
        if any(tells(document, place, context) for place in places):
            continue
        first = plain_place(document, name, places, context)
        if first is not None and not written_out(document, name):
            yield Finding(span_of(document, first))


def plain_place(document: Document, name: str, places: list[int], context: Context) -> int | None:
    """Return the first place where the acronym stands in prose as one, or None."""
    for place in places:
        block = document.block_of(place)
        if block.kind in ("headline", "heading", "ends") or block.part == "contacts":
            continue
        if name[-1].isdigit() and len(name) == 2 and not _names_group(document, name, place, context.lexicon):
            continue
        if is_plain(document, place, context):
            return place
    return None


def _names_group(document: Document, name: str, place: int, lexicon: Lexicon) -> bool:
    """Whether a capital with a figure names a group: "the E5", "E5 nations"."""
    if name[0] in _NO_GROUP:
        return False
    before = document.lowers[place - 1] if place else ""
    following = document.tokens[place + 1] if place + 1 < len(document.tokens) else None
    plural = following is not None and following.text.islower() and bool(lexicon.tags(following.text) & _PLURAL)
    return plural or before == "the"


def written_out(document: Document, name: str) -> bool:
    """Whether the words of the acronym stand somewhere as a capitalised phrase."""
    letters = "".join(char.lower() for char in name if char.isalpha())
    return len(letters) > 1 and any(letters in row for row in document.once(_initials))


def _initials(document: Document) -> tuple[str, str]:
    """Return the initials of all capitalised phrases, a space between phrases; first one a part of hyphenated words."""
    every: list[str] = []
    for token in document.tokens:
        text = token.text
        if text[0].isupper() and not text.isupper():
            every.append("".join(part[0].lower() for part in text.split("-") if part))
        elif text.lower() not in SMALL:
            every.append(" ")
    return "".join(every), "".join(parts[0] for parts in every)


def explained_late(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the first place of each acronym that is explained only further on."""
    found = document.once(acronyms)
    for name, places in found.places.items():
        explained = found.explained(name)
        first = next((place for place in places if document.block_of(place).kind not in ("headline", "heading")), None)
        if explained and first is not None and first < explained[0].token:
            where = Related(span_of(document, explained[0].token), f"“{name}” is explained here")
            if document.block_of(first).part == document.block_of(explained[0].token).part:
                yield Finding(span_of(document, first), related=(where,))


def explained_twice(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield each further explanation of an acronym in the same part of the release."""
    found = document.once(acronyms)
    for name in found.places:
        explained = found.explained(name)
        for one in explained[1:]:
            same = document.block_of(one.token).part == document.block_of(explained[0].token).part
            if same and document.block_of(one.token).kind == "paragraph":
                where = Related(span_of(document, explained[0].token), f"“{name}” is explained here first")
                yield Finding(_whole(document, one), related=(where,))


def explained_in_vain(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the acronyms that are explained and not used again, those apart that any reader knows."""
    found = document.once(acronyms)
    known = frozenset(context.options["known"])
    for name, places in found.places.items():
        explained = found.explained(name)
        if len(places) == 1 and explained and name not in known:
            if document.block_of(places[0]).kind != "paragraph":
                continue  # a list of bodies with their acronyms explains them for its own sake
            token = document.tokens[explained[0].token]
            if (
                document.tokens[explained[0].token - 1].text == "("
                and document.tokens[explained[0].token + 1].text == ")"
            ):
                yield Finding(Span(document.tokens[explained[0].token - 1].start, token.end + 1))


def span_of(document: Document, place: int) -> Span:
    """Return the span of an acronym's token without a possessive ending."""
    token = document.tokens[place]
    return Span(token.start, token.start + len(token.text.removesuffix("'s")))


def _whole(document: Document, one: Explanation) -> Span:
    """Return the span of a long form and the acronym in brackets after it, or of the acronym and what follows."""
    first, last = min(one.first, one.token), max(one.last, one.token + 1)
    end = document.tokens[last] if last < len(document.tokens) and document.tokens[last].text == ")" else None
    return Span(document.tokens[first].start, end.end if end else document.tokens[last - 1].end)

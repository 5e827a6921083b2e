"""An office that turns into another where no name stands beside it. Start at `other_office`.

"Transport Secretary Ann Lee opened the line. … The Health Secretary rode on the first train": of two offices of one
kind the draft names the holder of one, or speaks of one first, and the other stands once, alone, as a subject.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.typed import NamedTuple

_HEADS = ("secretary", "minister", "commissioner")
_CAPITALS = r"(?:[A-Z][a-z]+(?:,? and [A-Z][a-z]+)? ){1,3}"
_OFFICE = lazily(
    rf"\b(?:{_CAPITALS}(?:Secretary|Minister|Commissioner)(?! (?:of|for|to)\b)"
    r"|(?:Second |First |Junior )?(?:Minister|Secretary of State) (?:for|of) (?:the )?"
    r"[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+)*"
    r"|[Tt]he (?:[a-z]+ ){1,2}(?:secretary|minister|commissioner)\b(?! (?:of|for|to)\b))"
)
_NO_PART = frozenset(
    """the when while but and as former shadow new then acting first minister both said by with prime permanent private
    general foreign-born junior deputy assistant parliamentary company press current previous outgoing a""".split()
)


class Office(NamedTuple):
    """One mention of an office: its words without article, its kind, and its place in the flow."""

    name: str
    kind: str
    start: int
    end: int


def other_office(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the later of two offices of one kind, if it stands once, without a name, as the subject of a sentence."""
    if document.index.keys().isdisjoint(_HEADS):
        return
    offices = list(_offices(document))
    for kind in {office.kind for office in offices}:
        by_name: dict[str, list[Office]] = {}
        for office in offices:
            if office.kind == kind:
                by_name.setdefault(office.name, []).append(office)
        if len(by_name) == 2:
            first, second = by_name.values()
            if len(second) == 1 and _stands_alone(document, second[0]):
                model = document.flow.span(first[0].start, first[0].end)
                text = document.line(model).removeprefix("The ").removeprefix("the ")
                related = (Related(model, f"“{text}” stands here"),)
                yield Finding(document.flow.span(second[0].start, second[0].end), (), (("other", text),), related)


def _offices(document: Document) -> Iterator[Office]:
    """Yield the offices of a draft outside quotations, in order."""
    for match in _OFFICE.finditer(document.flow.text):
        words = match[0].replace(",", "").split()
        start = match.start()
        while len(words) > 1 and words[0].lower() in _NO_PART and words[1].lower() not in ("for", "of"):
            start = document.flow.text.index(words[1], start + len(words[0]))
            words = words[1:]
        kind = (
            words[-1].lower()
            if words[-1].lower() in _HEADS
            else " ".join(words[: words.index("for")])
            if "for" in words
            else ""
        )
        name = " ".join(word for word in words if word != "the").lower()
        span = document.flow.span(start, match.end())
        if kind and len(words) > 1 and document.quotation_at(span.start) is None:
            yield Office(name, kind, start, match.end())


def _stands_alone(document: Document, office: Office) -> bool:
    """Whether "The" before an office begins a sentence and no name follows it."""
    place = document.token_at(document.flow.place(office.start))
    last = document.token_at(document.flow.place(office.end - 1)) + 1
    following = document.tokens[last : last + 2]
    named = any(token.text[:1].isupper() for token in following)
    return place > 0 and document.lowers[place - 1] == "the" and document.starts_sentence(place - 1) and not named

"""One acronym, two long forms or two ways to write it. Start at `explained_differently` and `two_cases`."""

from collections.abc import Iterator

from relint.checks.acronyms import Explanation, acronyms
from relint.checks.code import Context
from relint.checks.people import bare
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.span import Span

LEAST, MOST = 3, 6
STEM = 7  # letters of a word that its forms share


def explained_differently(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the long forms of an acronym that differ from the one given first."""
    found = document.once(acronyms)
    for name in found.places:
        explained = found.explained(name)
        for other in explained[1:]:
            if _words(document, other) != _words(document, explained[0]):
                span = _span(document, explained[0])
                text = " ".join(document.slice(span).split())
                related = (Related(span, f"“{name}” is explained here first"),)
                yield Finding(_span(document, other), (text,), (("name", name), ("first", text)), related)


def _words(document: Document, one: Explanation) -> list[str]:
    """Return a long form's words in lower case, without articles and endings: "disability" equals "disabilities"."""
    words = document.bases[one.first : one.last]
    return [word[:STEM].removesuffix("s") for word in words if word not in ("the", ",", "&", "and")]


def _span(document: Document, one: Explanation) -> Span:
    """Return the span of a long form."""
    return Span(document.tokens[one.first].start, document.tokens[one.last - 1].end)


def two_cases(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer way to write an acronym that stands in capitals and otherwise: "NATO" and "Nato".

    Words that are words in lower case too ("WHO", "who") are left out, and so are capitals among capitals.
    """
    for base, places in document.index.items():
        if LEAST <= len(base) <= MOST and len(places) > 1 and base.isalpha() and not _is_word(base, context.lexicon):
            forms: dict[str, list[int]] = {}
            for place in places:
                if not _is_loud(document, place):
                    forms.setdefault(bare(document, place), []).append(place)
            if len(forms) > 1 and any(form.isupper() for form in forms) and not any(form.islower() for form in forms):
                yield from _rarer(document, forms)


def _is_word(base: str, lexicon: Lexicon) -> bool:
    """Whether capitals would be mere emphasis: a word or name ("who", "June") that is no acronym."""
    return base in lexicon or (base.capitalize() in lexicon and base.upper() not in lexicon)


def _is_loud(document: Document, place: int) -> bool:
    """Whether a word of more than three capitals stands beside the token, as in a heading in capitals."""
    beside = (*document.tokens[max(place - 2, 0) : place], *document.tokens[place + 1 : place + 3])
    return any(token.kind == "word" and token.text.isupper() and len(token.text) > LEAST for token in beside)


def _rarer(document: Document, forms: dict[str, list[int]]) -> Iterator[Finding]:
    """Yield the places of all forms but the commonest."""
    best = max(forms, key=lambda form: (len(forms[form]), form.isupper(), -forms[form][0]))
    start = document.tokens[forms[best][0]].start
    related = (Related(Span(start, start + len(best)), f"“{best}” stands here"),)
    for form, places in forms.items():
        for place in places if form != best else ():
            start = document.tokens[place].start
            yield Finding(Span(start, start + len(form)), (best,), (("other", best),), related)

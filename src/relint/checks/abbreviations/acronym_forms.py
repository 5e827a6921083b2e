"""How acronyms are explained and written: two long forms, backwards, never in brackets, in two cases.

Start at `explained_differently`, `backwards`, `never_bracketed` or `two_cases`.
"""

from collections.abc import Iterator

from relint.checks.abbreviations.acronyms import SMALL, Explanation, acronyms, plain_place, span_of, written_out
from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.checks.persons.people import bare
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
                span = document.span(explained[0].first, explained[0].last)
                text = document.line(span)
                related = (Related(span, f"“{name}” is explained here first"),)
                yield Finding(
                    document.span(other.first, other.last), (text,), (("name", name), ("first", text)), related
                )


def _words(document: Document, one: Explanation) -> list[str]:
    """Return a long form's words in lower case, without articles and endings: "disability" equals "disabilities"."""
    words = document.bases[one.first : one.last]
    return [word[:STEM].removesuffix("s") for word in words if word not in ("the", ",", "&", "and")]


def backwards(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield explanations in which the acronym comes before its words: "the NLS (National Laboratory Service)"."""
    for one in document.once(acronyms).explanations:
        if one.fits and one.first > one.token and len(one.name) >= LEAST and one.name.isupper():
            token, last = document.tokens[one.token], document.tokens[one.last - 1]
            text = document.line(document.span(one.first, one.last))
            closed = document.lowers[one.last : one.last + 1] == [")"]
            behind = document.tokens[one.last + 1 : min(one.last + 2, document.block_of(one.token).last)]
            named = any(token.text[0].isupper() for token in behind)
            if closed and not named and document.block_of(one.token).kind == "paragraph" and text[0].isupper():
                yield Finding(Span(token.start, last.end + 1), (f"{text} ({token.text})",))


def never_bracketed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the first place of each acronym whose words stand in the draft, but never beside it.

    Option `known`: acronyms that every reader knows.
    """
    found = document.once(acronyms)
    known = frozenset(context.options["known"]) | context.words
    explained = {one.name for one in found.explanations}
    for name, places in found.places.items():
        if len(name) >= LEAST and name.isupper() and name not in known and name not in explained:
            if any(_is_set_off(document, place) for place in places):
                continue
            first = plain_place(document, name, places, context)
            words = _words_of(document, name) if first is not None else None
            if first is not None and words is not None:
                where = Related(words, f"the words of “{name}” stand here")
                text = document.line(words)
                yield Finding(span_of(document, first), (), (("words", text),), (where,))


def _words_of(document: Document, name: str) -> Span | None:
    """Return where a capitalised phrase stands whose initials are the acronym, neither more nor less."""
    for place in document.once(_openers).get(name[0], ()) if written_out(document, name) else ():
        letters, last = name.lower()[1:], place
        for number in range(place + 1, document.block_of(place).last):
            token = document.tokens[number]
            if not letters or token.kind != "word" or not (token.text[0].isupper() or token.text in SMALL):
                break
            if token.text[0].isupper():
                if token.text[0].lower() != letters[0]:
                    break
                letters, last = letters[1:], number
        following = document.tokens[last + 1].text if last + 1 < len(document.tokens) else ""
        if not letters and not following[:1].isupper():
            return base_span(document, place, last + 1)
    return None


def _is_set_off(document: Document, place: int) -> bool:
    """Whether brackets, marks or a word beside the acronym explain it: "(“LTP”)", "or LTP", "LTP – the"."""
    before = document.lowers[place - 1] if place else ""
    after = document.lowers[place + 1] if place + 1 < len(document.lowers) else ""
    return before in _SETTING or after in ("-", "–", "—")


_SETTING = frozenset(("(", "“", '"', "‘", "'", "or", "called", "as"))


def _openers(document: Document) -> dict[str, list[int]]:
    """Return the capitalised words with which a phrase begins, by their first letter."""
    openers: dict[str, list[int]] = {}
    before = ""
    for number, token in enumerate(document.tokens):
        text = token.text
        if text[0].isupper() and text[1:].islower() and (before == "The" or not before[:1].isupper()):
            openers.setdefault(text[0], []).append(number)
        before = text
    return openers


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

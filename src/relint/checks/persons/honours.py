"""Sir and Dame, which go with a given name. Start reading at `knights`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.persons.proper import has_capital
from relint.diagnostic import Finding
from relint.document import Document
from relint.span import Span

HONOURS = frozenset(("sir", "dame"))


def knights(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield "Sir Radakin" in a draft that has the whole name, "Sir Tony Radakin", or a given name before it.

    Without the whole name no one can tell a surname from a given name: "Sir Keir" is right. So only those are found
    whose word is elsewhere in the draft the last of a longer name.
    """
    places = sorted(place for honour in HONOURS for place in document.index.get(honour, ()))
    if not places:
        return
    surnames = _surnames(document)
    for place in places:
        name = place + 1
        if not has_capital(document, name) or has_capital(document, name + 1):
            continue
        if document.tokens[place].text.istitle() and document.bases[name] in surnames:
            cut = len(document.lowers[name]) - len(document.bases[name])
            yield Finding(Span(document.tokens[place].start, document.tokens[name].end - cut))


def _surnames(document: Document) -> frozenset[str]:
    """Return the words that end a name of two words or more behind an honour: "Sir Tony Radakin"."""
    found = set()
    for honour in HONOURS:
        for place in document.index.get(honour, ()):
            last = place + 1
            while has_capital(document, last + 1) and document.lowers[last] == document.bases[last]:
                last += 1
            if last > place + 1 and has_capital(document, place + 1):
                found.add(document.bases[_without_letters(document, last)])
    return frozenset(found)


def _without_letters(document: Document, last: int) -> int:
    """Return the last word of a name without the letters behind it: "Sir Tony Radakin KCB"."""
    while document.tokens[last].text.isupper() and len(document.tokens[last].text) > 1:
        last -= 1
    return last

"""Acronyms that a draft explains otherwise than the house. Start at `explanations`."""

from collections.abc import Iterator

from relint.checks.abbreviations.acronyms import Explanation, acronyms
from relint.checks.code import Context
from relint.checks.memory.house_phrases import text_of
from relint.diagnostic import Finding
from relint.document import Document
from relint.memory import counted
from relint.memory.keys import SMALL, singular


def explained(document: Document) -> Iterator[tuple[Explanation, str]]:
    """Yield the explanations of a draft with their long forms, each as it is written, without marks at its end."""
    for one in document.once(acronyms).explanations:
        last = one.last
        while last > one.first and document.tokens[last - 1].kind == "mark":
            last -= 1
        if last > one.first:
            yield one._replace(last=last), text_of(document, one.first, last)


def otherwise(document: Document, context: Context) -> Iterator[Finding]:
    """Yield explanations with other words than the house's.

    Options: `least`, in how many releases the house's stands at least; `share`, in how many of a hundred of those that
    explain the acronym. A long form without a word of the house's explains another acronym.
    """
    for one, form in explained(document):
        entry = context.memory.acronym(one.name)
        if entry is None or one.name in context.words or form in context.words or not entry.others:
            continue
        usual, releases = max(entry.others, key=lambda row: row[1])
        total = sum(count for _text, count in entry.others)
        sure = entry.pinned or (
            releases >= context.options["least"] and releases * 100 >= total * context.options["share"]
        )
        if sure and _is_rival(form, usual):
            span = document.span(one.first, one.last)
            yield Finding(span, (usual,), (("form", usual), ("count", counted(releases)), ("acronym", one.name)))


def _is_rival(form: str, usual: str) -> bool:
    """Whether two long forms differ in more than capitals and plurals, and share at least half of their words."""
    own, other = _words(form), _words(usual)
    if own == other:
        return False
    heavy, known = [word for word in own if word not in SMALL], [word for word in other if word not in SMALL]
    return 2 * len(set(heavy) & set(known)) >= max(len(heavy), len(known))


def _words(form: str) -> list[str]:
    return [singular(word) for word in form.lower().replace("-", " ").replace("&", "and").split()]

"""An acronym that is explained in one form and used in another: "National Shipbuilding Office (NSBO)", then "the NSO".

Start at `other_form`. It speaks only where the initials of the words make a form that stands elsewhere in the draft.
"""

from collections.abc import Iterator

from relint.checks.acronyms import acronyms
from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_SHORT = lazily(r"(?<= )\(([A-Z][A-Za-z]{1,5})\)")
_WORDS = r"(?:[A-Z][\w’'-]*|and|of|for|the|in|on|to|&)"
_LONG = lazily(rf"{_WORDS}(?: {_WORDS})+ $")
_REACH = 100  # characters of a long form
_SMALL = frozenset("and of for the in on to &".split())


def other_form(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield acronyms in brackets that are not the initials before them, where those stand elsewhere in the draft."""
    if "(" not in document.index:
        return
    used = {name.upper(): places for name, places in document.once(acronyms).places.items()}
    for match in _SHORT.finditer(document.flow.text):
        own = match[1].upper()
        if own not in used:
            continue
        words = _LONG.search(document.flow.text[max(match.start() - _REACH, 0) : match.start()])
        for form in _forms(words[0].strip()) if words else ():
            if form != own and form in used and form[0] == own[0] and own in used and _is_near(form, own):
                span = document.flow.span(*match.span(1))
                token = document.tokens[used[form][0]]
                related = (Related(token.span, f"“{token.text}” stands here"),)
                yield Finding(span, (token.text,), (("other", token.text),), related)
                break
            if form == own:
                break


def _forms(words: str) -> Iterator[str]:
    """Yield the initials of the last words of a name, longest first, without and with its small words."""
    parts = words.replace("-", " ").split()
    for start in range(len(parts)):
        tail = parts[start:]
        if tail[0] not in _SMALL and len(tail) > 1:
            yield "".join(part[0] for part in tail if part not in _SMALL).upper()
            yield "".join(part[0] for part in tail).upper()


def _is_near(one: str, other: str) -> bool:
    """Whether two forms differ by one letter that is added, left out or changed, or by the order of letters."""
    if abs(len(one) - len(other)) > 2:
        return False
    return len(set(one) ^ set(other)) <= 2

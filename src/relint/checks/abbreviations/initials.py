"""Acronyms whose letters are not the initials of their words. See `other_initials`, `missing_letter`, `other_form`.

`other_initials` looks at the explanation alone: "National Audit Office (NOA)". `other_form` speaks where the initials
of the words make a form that stands elsewhere in the draft: "National Shipbuilding Office (NSBO)", then "the NSO".
"""

from collections.abc import Iterator

from relint.checks.abbreviations.acronyms import SMALL, Explanation, acronyms, span_of
from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_SHORT = lazily(r"(?<= )\(([A-Z][A-Za-z]{1,5})\)")
_WORDS = r"(?:[A-Z][\w’'-]*|and|of|for|the|in|on|to|&)"
_LONG = lazily(rf"{_WORDS}(?: {_WORDS})+ $")
_REACH = 100  # characters of a long form
_SMALL = frozenset("and of for the in on to &".split())
_SHORTEST, _SURE = 3, 4  # letters of an acronym with one wrong letter, and of one that lacks a letter


def other_initials(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the explanations in which one letter is wrong or misplaced: "National Audit Office (NOA)"."""
    for one in document.once(acronyms).explanations:
        if not one.fits and one.name.isupper() and (right := _right_letters(document, one)):
            yield Finding(span_of(document, one.token), (right,))


def _right_letters(document: Document, one: Explanation) -> str:
    """Return the initials of the words of an explanation if they are a slip away from its acronym, or ""."""
    words = [token.text for token in document.tokens[one.first : one.last] if token.kind == "word"]
    long = "".join(word[0].upper() for word in words if word.lower() not in SMALL)
    every = "".join(word[0].upper() for word in words)
    # "Ask the Rural Loans Agency": the last three, but not the last four of a name of five words
    extra = 1 if document.starts_sentence(one.first) else 0
    for initials in (long, every):
        size = len(one.name)
        ends = initials[-size:] if len(initials) <= size + extra else ""
        wrong = initials is long and _has_wrong(one.name, ends)
        if ends != one.name and size >= _SHORTEST and (sorted(ends) == sorted(one.name) or wrong):
            return ends
    return ""


def missing_letter(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the explanations in which one letter within is missing: "Stroke National Audit Programme (SNP)"."""
    for one in document.once(acronyms).explanations:
        if not one.fits and one.name.isupper():
            words = (token.text for token in document.tokens[one.first : one.last] if token.kind == "word")
            initials = "".join(word[0].upper() for word in words if word.lower() not in SMALL)
            if _lacks_one(one.name, initials):
                yield Finding(span_of(document, one.token), (initials,))


def _has_wrong(name: str, initials: str) -> bool:
    """Whether one letter behind the first is another: "Rural Payments Agency (RPS)"."""
    if len(name) != len(initials) or name[0] != initials[0] or not name.isalpha():
        return False
    return sum(one != other for one, other in zip(name, initials, strict=True)) == 1


def _lacks_one(name: str, initials: str) -> bool:
    """Whether a letter within is missing: "Sentinel Stroke National Audit Programme (SSNP)"."""
    if len(name) + 1 != len(initials) or len(name) < _SURE or (name[0], name[-1]) != (initials[0], initials[-1]):
        return False
    return any(initials[:place] + initials[place + 1 :] == name for place in range(1, len(name)))


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

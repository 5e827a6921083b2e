"""From LanguageTool's answer to matches with places, and from a match to a diagnostic. Start at `matches`.

LanguageTool counts UTF-16 units; a match counts code points of the piece that was asked. Whatever is odd in an answer
is left out: a place outside the text, a rule id that is none, control characters, more words than a person would read.
"""

from collections.abc import Iterator

from relint.diagnostic import Diagnostic, Edit, Fix
from relint.flow import HIDDEN
from relint.languagetool import PACK, is_rule
from relint.languagetool.table import Speaking
from relint.positions import offset_of_utf16, utf16_length
from relint.span import Span
from relint.typed import Any, NamedTuple

MOST = 100  # matches of one question
SUGGESTIONS = 5
LONGEST = 300  # characters of a message or a suggestion


class Match(NamedTuple):
    """What LanguageTool says of `start` to `end` of a piece; `rule` and `category` are its own ids."""

    start: int
    end: int
    rule: str
    category: str
    severity: str
    message: str
    replacements: tuple[str, ...]


def matches(answer: dict[str, Any], text: str, speaking: Speaking, wanted: frozenset[str]) -> Iterator[Match]:
    """Yield the matches of an answer that speak."""
    for one in answer["matches"][:MOST]:
        match = _match(one, text, speaking, wanted) if isinstance(one, dict) else None
        if match is not None:
            yield match


def _match(one: dict[str, Any], text: str, speaking: Speaking, wanted: frozenset[str]) -> Match | None:
    """Return one match, or None if it is not as it should be or is silent."""
    rule, category = named(one)
    severity = speaking.severity(rule, category, wanted) if is_rule(f"{PACK}/{rule}") else None
    span = place(one, text)
    message = words(one.get("message"))
    if severity is None or span is None or not message or HIDDEN in text[max(span.start - 1, 0) : span.end + 1]:
        return None
    return Match(span.start, span.end, rule, category, severity, message, tuple(_replacements(one)))


def named(one: dict[str, Any]) -> tuple[str, str]:
    """Return the ids of a match's rule and category; "" for what is missing."""
    rule = one.get("rule")
    if not isinstance(rule, dict):
        return "", ""
    category = rule.get("category")
    return str(rule.get("id", "")), str(category.get("id", "")) if isinstance(category, dict) else ""


def place(one: dict[str, Any], text: str) -> Span | None:
    """Return where a match lies in the text, in code points; None if that is nowhere."""
    offset, length = one.get("offset"), one.get("length")
    if type(offset) is not int or type(length) is not int or offset < 0 or length < 1:
        return None
    if offset + length > utf16_length(text):
        return None
    start, end = offset_of_utf16(text, offset), offset_of_utf16(text, offset + length)
    return Span(start, end) if start < end else None


def words(value: object) -> str:
    """Return a text for people on one line, without control characters; "" for anything else."""
    if not isinstance(value, str):
        return ""
    return "".join(char for char in " ".join(value[:LONGEST].split()) if char.isprintable())


def _replacements(one: dict[str, Any]) -> Iterator[str]:
    """Yield the first suggestions, those left out that are no plain words."""
    values = one.get("replacements")
    for value in values[:SUGGESTIONS] if isinstance(values, list) else ():
        text = value.get("value") if isinstance(value, dict) else None
        if isinstance(text, str) and len(text) <= LONGEST and text.isprintable():
            yield text


def diagnostic(match: Match, span: Span, *, curly: bool) -> Diagnostic:
    """Return the diagnostic for a match at its place in the draft; `curly`: the draft writes apostrophes so: ’."""
    suggestions = tuple(text.replace("'", "’") if curly else text.replace("’", "'") for text in match.replacements)
    fix = Fix((Edit(span, suggestions[0]),), "suggest") if suggestions else None
    return Diagnostic(f"{PACK}/{match.rule}", match.severity, match.message, span, suggestions, fix)

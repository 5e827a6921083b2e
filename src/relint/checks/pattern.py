r"""The kind `pattern`: a regular expression over the flowing text, asked only where one of its anchors stands.

    anchors  words (any case; "<number>" is any number) or signs of which every match holds one, or stands beside one
    pattern  searched in the anchor's paragraph; the group `mark`, if there is one, is the finding
    replace  what to write instead, with \1 or \g<name>; one or several, the best first
    case     "any" (default) or "exact"

An expression that can take exponential time is refused: a repeat without bound around another that can share its text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from re import _constants as constants, _parser as parser  # type: ignore[attr-defined] # no other way to see a tree

from relint.checks import Job
from relint.checks.casing import like
from relint.checks.context import allowed, parse as parse_unless
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.patterns import alternatives, required
from relint.patternstore import compiled, note
from relint.rule import Rule, Table
from relint.typed import Any

_REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT)
NUMBER = "<number>"
_CODES = frozenset(("url", "email", "hashtag", "handle"))  # a date in a web address is none


def parse(table: Table, rule: Rule) -> Any:  # noqa: ARG001
    """Return (anchors, signs, parts, flags, replacements, unless, mid). Raises RuleFileError."""
    source = table.text("pattern", required=True)
    flags = re.IGNORECASE if table.choice("case", ("any", "exact"), "any") == "any" else 0
    flags |= re.VERBOSE if table.get("verbose", bool, False) else 0
    try:
        pattern = re.compile(source, flags)
    except re.error as error:
        raise table.error("pattern", f"is no regular expression: {error}") from None
    if _explosive(parser.parse(source, flags), inside=False):
        raise table.error("pattern", "repeats a repeat without bound: it could run for ever")
    if pattern.match(""):
        raise table.error("pattern", "matches the empty text")
    replacements = table.texts("replace")
    mid = not table.get("sentence-start", bool, True)
    anchors = table.texts("anchors")
    if not anchors:
        raise table.error("anchors", "is missing or empty")
    words = [anchor.lower() for anchor in anchors if anchor[0].isalnum() or anchor == NUMBER]
    signs = [anchor for anchor in anchors if not anchor[0].isalnum() and anchor != NUMBER]
    return words, signs, _parts(source, int(flags), replacements), int(flags), replacements, parse_unless(table), mid


def _parts(source: str, flags: int, replacements: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return an expression's alternatives, each with the texts of which every match holds one.

    They are searched one by one, since each asks for other texts, and most are passed over. Where a replacement names
    groups the expression stays whole.
    """
    parts = [source] if replacements else alternatives(source)
    try:
        for part in parts:
            re.compile(part, flags)
    except re.error:  # one part names a group of another
        parts = [source]
    for part in parts:
        note(part, flags)
    return [(part, required(part, flags)) for part in parts]


def _explosive(parsed: Any, inside: bool) -> bool:
    """Whether an unbounded repeat holds an unbounded repeat that may end where the next round begins: (a+)+."""
    for operation, argument in parsed:
        if operation in _REPEATS:
            _least, most, inner = argument
            unbounded = most == constants.MAXREPEAT
            if unbounded and inside and len(parsed) == 1:
                return True
            if _explosive(inner, inside or unbounded):
                return True
        elif operation is constants.SUBPATTERN:
            if _explosive(argument[3], inside):
                return True
        elif operation is constants.BRANCH and any(_explosive(branch, inside) for branch in argument[1]):
            return True
    return False


def link(entries: list[tuple[int, Rule, Any]]) -> Any:
    """Return (anchor word → rule numbers, [(sign, rule number)], rule number → data)."""
    words: dict[str, list[int]] = {}
    signs: list[tuple[str, int]] = []
    rules = {}
    for number, _rule, (anchors, own_signs, *data) in entries:
        for word in anchors:
            words.setdefault(word, []).append(number)
        signs += [(sign, number) for sign in own_signs]
        rules[number] = tuple(data)
    return words, signs, rules


def run(linked: Any, document: Document, job: Job) -> Iterator[tuple[int, Finding]]:
    """Yield the findings of all patterns."""
    words, signs, rules = linked
    wanted: dict[int, set[int]] = {}
    for word in document.index.keys() & words.keys():
        _want(wanted, words[word], job, _blocks_of(document, document.index[word]))
    if NUMBER in words:
        numbers = [n for n, token in enumerate(document.tokens) if token.kind in ("number", "mixed")]
        _want(wanted, words[NUMBER], job, _blocks_of(document, numbers))
    for sign, number in signs:
        if number in job.active and sign in document.flow.text:
            wanted.setdefault(number, set()).update(_blocks_with(document, sign))
    for number, blocks in wanted.items():
        for block in sorted(blocks):
            for finding in _search(document, document.blocks[block], rules[number]):
                yield number, finding


def _want(wanted: dict[int, set[int]], numbers: list[int], job: Job, blocks: set[int]) -> None:
    for number in numbers:
        if number in job.active:
            wanted.setdefault(number, set()).update(blocks)


def _blocks_of(document: Document, tokens: list[int]) -> set[int]:
    """Return the numbers of the blocks that hold these tokens."""
    firsts = document.block_firsts
    return {bisect_right(firsts, token) - 1 for token in tokens}


def _blocks_with(document: Document, sign: str) -> Iterator[int]:
    """Yield the numbers of the blocks in whose flow a sign stands."""
    text = document.flow.text
    for number, block in enumerate(document.blocks):
        if text.find(sign, block.flow.start, block.flow.end) >= 0:
            yield number


def _search(document: Document, block: Block, data: Any) -> Iterator[Finding]:
    """Yield the findings of one pattern in one block."""
    parts, flags, replacements, unless, mid = data
    for source, needed in parts:
        if not needed or _holds(document, block, needed):
            yield from _found(document, block, compiled(source, flags), (replacements, unless, mid))


def _holds(document: Document, block: Block, texts: tuple[str, ...]) -> bool:
    """Whether a block holds one of the texts, in any case."""
    find, start, end = document.flow.lower.find, block.flow.start, block.flow.end
    return any(find(text, start, end) >= 0 for text in texts)


def _found(document: Document, block: Block, pattern: re.Pattern[str], data: Any) -> Iterator[Finding]:
    """Yield the findings of one expression in one block."""
    replacements, unless, mid = data
    group: str | int = "mark" if "mark" in pattern.groupindex else 0
    for match in pattern.finditer(document.flow.text, block.flow.start, block.flow.end):
        start, end = match.span(group)
        if start == end:
            continue
        span = document.flow.span(start, end)
        first = document.token_at(span.start)
        last = max(document.token_at(span.end - 1) + 1, first + 1)
        if first == len(document.tokens) or (mid and document.starts_sentence(first)):
            continue
        if document.tokens[first].kind not in _CODES and not allowed(unless, document, first, last):
            model = match.group(group)
            texts = tuple(_expanded(match, template, model) for template in replacements)
            values = tuple((name, text) for name, text in match.groupdict().items() if text)
            yield Finding(span, texts, values)


def _expanded(match: re.Match[str], template: str, model: str) -> str:
    """Return a replacement with its groups filled in; a capital that begins the match stays."""
    text = match.expand(template)
    capital = model[:1].isupper() and model[1:2].islower() and text[:1].lower() == template[:1]
    return like(model, text) if capital else text

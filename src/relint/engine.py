"""From a document and rules to diagnostics. Start reading at `check`.

The engine knows no rule by name. It runs every kind over the draft, drops what a rule's own bounds exclude (other
people's words, other parts), gives each finding its severity and message, takes away what is said twice, and sorts.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from relint.checks import House, Job, kind_module
from relint.diagnostic import Diagnostic, Edit, Finding, Fix, rank
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.rule import Catalogue, Rule
from relint.span import Span
from relint.typed import NamedTuple


class Policy(NamedTuple):
    """What is checked: the ids of the rules that are on, severities that differ from the rules', and the house."""

    active: frozenset[str]
    severities: dict[str, str]
    house: House


def check(document: Document, catalogues: Iterable[Catalogue], policy: Policy, lexicon: Lexicon) -> list[Diagnostic]:
    """Return the diagnostics of a draft in the order of their places."""
    found: list[Diagnostic] = []
    for catalogue in catalogues:
        active = frozenset(n for n, rule in enumerate(catalogue.rules) if rule.id in policy.active)
        job = Job(catalogue.rules, active, lexicon, policy.house)
        for kind, table in catalogue.tables.items():
            for number, finding in kind_module(kind).run(table, document, job):
                rule = catalogue.rules[number]
                if _concerns(document, rule, finding):
                    found.append(_diagnostic(document, rule, finding, policy))
    return _settled(found, document.text)


def _concerns(document: Document, rule: Rule, finding: Finding) -> bool:
    """Whether the finding lies where its rule reads."""
    start = finding.span.start
    if not rule.in_quotations and document.quotation_at(start) is not None:
        return False
    if not rule.within:
        return True
    token = min(document.token_at(start), len(document.tokens) - 1)
    block = document.block_of(token)
    return block.kind in rule.within or (block.part in rule.within and block.kind != "headline")


def _diagnostic(document: Document, rule: Rule, finding: Finding, policy: Policy) -> Diagnostic:
    """Return the finding with its rule's words."""
    match = document.line(finding.span)
    severity = policy.severities.get(rule.id, rule.severity)
    safety = finding.safety or rule.safety
    fix = None
    if finding.replacements and safety != "none":
        fix = Fix((Edit(finding.span, finding.replacements[0]),), safety)
    return Diagnostic(
        rule.id, severity, message(rule.message, match, finding), finding.span, finding.replacements, fix,
        finding.related,
    )  # fmt: skip


def message(template: str, match: str, finding: Finding) -> str:
    """Return a rule's message with its holes filled: {match}, {replacement}, and the finding's own values."""
    text = template.replace("{match}", match)
    if finding.replacements:
        text = text.replace("{replacement}", finding.replacements[0])
    elif "{replacement}" in text:
        text = _without_cure(text)
    for name, value in finding.values:
        text = text.replace("{" + name + "}", value)
    return text


def _without_cure(text: str) -> str:
    """Return a message that has nothing to offer without its part that would: "…; did you mean “{replacement}”?"."""
    before, stop, _after = text.partition("{replacement}")[0].rpartition("; ")
    return f"{before}." if stop else text.replace("{replacement}", "something else")


def _settled(found: list[Diagnostic], text: str = "") -> list[Diagnostic]:
    """Return the diagnostics in order: of one rule no two that overlap, of two rules no two with the same cure.

    With the draft's text, "fist time" → "first time" and "fist" → "first" are known to be the same cure.
    """
    kept: list[Diagnostic] = []
    for diagnostic in sorted(found, key=_order):
        if not any(_repeats(diagnostic, earlier, text) for earlier in _near(kept, diagnostic)):
            kept.append(diagnostic)
    return kept


def beside(found: list[Diagnostic], others: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return `found` with what another checker says of other places: where relint speaks, nobody else does."""
    taken = _merged(diagnostic.span for diagnostic in found)
    starts = [span.start for span in taken]
    apart = [other for other in others if not _meets(other.span, taken, starts)]
    return sorted([*found, *_settled(apart)], key=_order) if apart else found


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans that cover the same characters, in order and apart; a place between two characters covers both."""
    merged: list[Span] = []
    for start, end in sorted(Span(span.start - 1, span.end + 1) if span.start == span.end else span for span in spans):
        if merged and start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, end))
        else:
            merged.append(Span(start, end))
    return merged


def _meets(span: Span, taken: list[Span], starts: list[int]) -> bool:
    """Whether a span shares a character with one of `taken`, whose starts are `starts`."""
    before = bisect_left(starts, span.end)
    return before > 0 and taken[before - 1].overlaps(span)


def _order(diagnostic: Diagnostic) -> tuple[int, int, int, bool, str]:
    """Return what diagnostics are sorted by: of two with one cure, what is wrong in itself goes before a comparison."""
    span = diagnostic.span
    return span.start, -span.end, -rank(diagnostic.severity), bool(diagnostic.related), diagnostic.rule


def _near(kept: list[Diagnostic], diagnostic: Diagnostic) -> Iterator[Diagnostic]:
    """Yield the earlier diagnostics that may overlap: the last few; a span of a whole paragraph is rare."""
    for earlier in kept[-12:]:
        if earlier.span.overlaps(diagnostic.span) or earlier.span == diagnostic.span:
            yield earlier


def _repeats(diagnostic: Diagnostic, earlier: Diagnostic, text: str) -> bool:
    """Whether `diagnostic` says what `earlier` said."""
    if diagnostic.rule == earlier.rule:
        return True
    if not (diagnostic.suggestions and earlier.suggestions):
        return False
    if diagnostic.span == earlier.span:
        return diagnostic.suggestions[0] == earlier.suggestions[0]
    start = min(diagnostic.span.start, earlier.span.start)
    end = max(diagnostic.span.end, earlier.span.end)
    return bool(text) and _cured(diagnostic, text, start, end) == _cured(earlier, text, start, end)


def _cured(diagnostic: Diagnostic, text: str, start: int, end: int) -> str:
    """Return the text from start to end with the first suggestion in its place."""
    span = diagnostic.span
    return text[start : span.start] + diagnostic.suggestions[0] + text[span.end : end]

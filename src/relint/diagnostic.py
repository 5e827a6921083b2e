"""What relint says: a finding as a check yields it, a diagnostic as the engine hands it on."""

from relint.span import Span
from relint.typed import NamedTuple

SEVERITIES = ("suggestion", "warning", "error")
SAFETIES = ("safe", "suggest", "none")


class Related(NamedTuple):
    """Another place that a finding speaks of, such as where the other spelling stands."""

    span: Span
    message: str


class Finding(NamedTuple):
    """What a check saw: where, what to write instead (best first), and words for the rule's message.

    `values` fill the named holes of the message. `safety` overrides the rule's own for this finding.
    """

    span: Span
    replacements: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    related: tuple[Related, ...] = ()
    safety: str | None = None


class Edit(NamedTuple):
    """Put `text` in place of `span`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that go together. `safety`: "safe" may be applied unasked, "suggest" only if the user says so."""

    edits: tuple[Edit, ...]
    safety: str


class Diagnostic(NamedTuple):
    """A finding after the engine: with its rule, severity and message."""

    rule: str
    severity: str
    message: str
    span: Span
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


def rank(severity: str) -> int:
    """Return 0 for a suggestion, 1 for a warning, 2 for an error."""
    return SEVERITIES.index(severity)

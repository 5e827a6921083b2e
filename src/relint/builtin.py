"""The rules that are no files: what the command line itself has to say. Explained, listed and selected like others."""

from relint.diagnostic import Diagnostic
from relint.document import Document
from relint.languagetool import ANY
from relint.rule import Rule
from relint.span import Span

WINDOWS_1252 = "relint/windows-1252"
UNUSED_ACCEPTANCE = "relint/unused-acceptance"


def _rule(name: str, severity: str, message: str) -> Rule:
    return Rule(name, "built-in", severity, message, in_quotations=True, safety="none", within=(), default=True)


RULES = (
    _rule(WINDOWS_1252, "warning", "This draft was read as Windows-1252, since it is not UTF-8; save it as UTF-8."),
    _rule(UNUSED_ACCEPTANCE, "suggestion", "This acceptance of {rule} matches nothing any more; take it out."),
    _rule(ANY, "warning", "What LanguageTool says of grammar, by its own rules: languagetool/EN_A_VS_AN."),
)

WHY = {
    WINDOWS_1252: (
        "A draft says in no way which encoding it is in. One that is not valid UTF-8 is nearly always Windows-1252,\n"
        "the old Windows encoding, and is read so. A wrong guess would show in dashes, quotation marks and accents:\n"
        "look at the first one, which is marked. Saved as UTF-8, the draft reads the same everywhere."
    ),
    UNUSED_ACCEPTANCE: (
        "An [[accept]] in relint.toml that matches no finding any more hides the next real fault at that place.\n"
        "It is reported when its files were checked, or when the whole folder of the configuration was."
    ),
    ANY: (
        "LanguageTool is a grammar checker that runs beside relint on the same machine, if it is installed: “relint\n"
        "languagetool install” does it. Where relint's own rules speak, it is silent; which of its rules speak at\n"
        "all, and why others do not, stands in rules/languagetool.toml."
    ),
}
SOURCE = "relint itself"


def diagnostic(name: str, span: Span, severities: dict[str, str], **values: str) -> Diagnostic:
    """Return a diagnostic of the built-in rule `name`."""
    rule = next(rule for rule in RULES if rule.id == name)
    return Diagnostic(rule.id, severities.get(rule.id, rule.severity), rule.message.format(**values), span)


def legacy_encoding(document: Document, severities: dict[str, str]) -> Diagnostic:
    """Return the diagnostic of a draft that was read as Windows-1252: it marks the first character not ASCII."""
    text = document.text
    first = next((offset for offset, char in enumerate(text) if char > "\x7f"), 0)
    return diagnostic(WINDOWS_1252, Span(first, first + 1), severities)


def unused_acceptance(document: Document, accepted: str, line: int, severities: dict[str, str]) -> Diagnostic:
    """Return the diagnostic of an `[[accept]]` table that begins on `line` of the configuration `document`."""
    start = document.positions.offset(line, 1)
    span = Span(start, start + len(document.positions.line_text(line)))
    return diagnostic(UNUSED_ACCEPTANCE, span, severities, rule=accepted)

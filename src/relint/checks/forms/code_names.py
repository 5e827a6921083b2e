"""Names with a figure, joined in two ways: "Type 26" and "Type-26", "F-35" and "F35". Start at `joined`."""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_NAME = lazily(r"(?<![\w-])([A-Z][A-Za-z]{0,11})([- ]?)(\d{1,4}[A-Z]?)(?![\w%-]|[.,:/]\d| ?[ap]m\b)")
_HYPHENED = lazily(r"-(?=\d)(?<=[A-Za-z]-)")
_NO_NAMES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday spring summer autumn winter in on at by for from to of and or the a an since until
    after before between over under around about nearly some all only just no about page section chapter table figure
    article paragraph note annex version age aged top year years phase""".split()
)
_SHORT = 2


def joined(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the rarer ways of joining a name and its figure; a space and no space only differ in letters' codes."""
    if _HYPHENED.search(document.flow.text) is None:
        return
    forms: dict[tuple[str, str], dict[str, list[tuple[int, int]]]] = {}
    for match in _NAME.finditer(document.flow.text):
        if match[1].lower() not in _NO_NAMES and not (match[2] == " " and len(match[1]) <= _SHORT):
            places = forms.setdefault((match[1].lower(), match[3]), {})
            places.setdefault(match[2], []).append(match.span())
    for by_joint in forms.values():
        if len(by_joint) == 2 and "-" in by_joint:
            rare, model = sorted(by_joint.values(), key=lambda spans: (len(spans), -spans[0][0]))
            text = document.flow.text[slice(*model[0])]
            related = (Related(document.flow.span(*model[0]), f"“{text}” stands here"),)
            for start, end in rare if len(rare) < len(model) or rare[0][0] > model[0][0] else ():
                yield Finding(document.flow.span(start, end), (text,), (("other", text),), related)

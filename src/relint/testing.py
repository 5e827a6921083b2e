"""Runs the examples of rule files: what `relint rules test`, pytest and the authors of house rules use.

Start with `faults`. For each example of a rule:

1. the bad text raises the rule at exactly the marked spans and nowhere else;
2. where the rule offers a cure, the cure gives the good text beside it;
3. the cured text, and the good text, raise nothing from the rule;
4. a good text raises nothing from any rule that is on by default (given `others`);
5. every pair of a replacement table is proved: its left side is raised, its right side silent.
"""

from collections.abc import Iterator

from relint.checks import House
from relint.diagnostic import Diagnostic
from relint.document import Document
from relint.engine import Policy, check
from relint.fixing import apply_edits
from relint.lexicon.lookup import open_lexicon
from relint.marking import mark, parse
from relint.memory.indexing import indexed
from relint.memory.lines import parsed
from relint.packs import compiled
from relint.reading import document_of
from relint.rule import Catalogue, Example, RuleFile
from relint.span import Span


def faults(file: RuleFile, others: Catalogue | None = None) -> Iterator[str]:
    """Yield what is wrong with the examples of `file`, a line each; nothing if all is well.

    `others` are the rules that must be silent on good texts as well: relint's own and the house's.
    """
    own = compiled([file])
    for number, example in enumerate(file.examples, 1):
        name = f"{file.rule.id}[{number}]"
        if example.bad:
            yield from _bad_faults(name, own, file, example)
        if example.good:
            yield from _good_faults(name, own, file, example, others)
    yield from _pair_faults(own, file)


def diagnostics(
    document: Document, catalogue: Catalogue, *, default_only: bool = False, memory: str = ""
) -> list[Diagnostic]:
    """Return what the rules of `catalogue` say of a document: all of them, or those on by default.

    `memory` is the text of a memory file, for the house that knows it.
    """
    active = frozenset(rule.id for rule in catalogue.rules if rule.default or not default_only)
    house = House(memory=indexed(parsed(memory, "memory"))) if memory else House()
    return check(document, [catalogue], Policy(active, {}, house), open_lexicon())


def _bad_faults(name: str, own: Catalogue, file: RuleFile, example: Example) -> Iterator[str]:
    marked = parse(example.bad)
    found = diagnostics(document_of(marked.text, format=example.format), own, memory=example.memory)
    spans = [diagnostic.span for diagnostic in found]
    if spans != list(marked.spans):
        yield f"{name}: raised {_shown(marked.text, spans)!r}, not {example.bad!r}"
        return
    if not example.good or file.rule.safety == "none":
        return
    if any(not diagnostic.suggestions for diagnostic in found):
        yield f"{name}: a finding has no cure, though the rule has a fix"
        return
    cured = apply_edits(marked.text, [(d.span, d.suggestions[0]) for d in found])
    if cured != example.good:
        yield f"{name}: the cure gives {cured!r}, not {example.good!r}"
    again = diagnostics(document_of(cured, format=example.format), own, memory=example.memory)
    if again:
        yield f"{name}: the cured text raises it again: {_shown(cured, [d.span for d in again])!r}"


def _good_faults(
    name: str, own: Catalogue, file: RuleFile, example: Example, others: Catalogue | None
) -> Iterator[str]:
    document = document_of(example.good, format=example.format)
    found = diagnostics(document, own, memory=example.memory)
    if found:
        yield f"{name}: the good text raises it: {_shown(example.good, [d.span for d in found])!r}"
    if others is not None:
        for diagnostic in diagnostics(document, others, default_only=True, memory=example.memory):
            if diagnostic.rule != file.rule.id:
                shown = _shown(example.good, [diagnostic.span])
                yield f"{name}: the good text raises {diagnostic.rule}: {shown!r}"


def _pair_faults(own: Catalogue, file: RuleFile) -> Iterator[str]:
    """Prove every pair of a replacement table that has no bounds of its own on where it holds."""
    if file.rule.kind != "replacement":
        return
    entries, unless, mid = file.data
    for words, exact, replacements, _safety in entries:
        left = " ".join(exact or words)
        text = f"Then {left} then." if mid else f"{left} then"
        if unless is None and not diagnostics(document_of(text), own):
            yield f"{file.rule.id}: the pair “{left}” is not raised"
        for right in replacements:
            if diagnostics(document_of(f"Then {right} then."), own):
                yield f"{file.rule.id}: the cure “{right}” is raised itself"


def _shown(text: str, spans: list[Span]) -> str:
    apart = [span for n, span in enumerate(spans) if not n or spans[n - 1].end <= span.start]
    return mark(text, apart)

"""What a draft writes otherwise than the house's published releases. Without a memory nothing here costs anything.

The checks stand in `house_names`, `house_phrases` and `house_acronyms`; this module only keeps them from being imported
where there is nothing to compare with.
"""

from collections.abc import Iterator
from importlib import import_module

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document


def name(document: Document, context: Context) -> Iterator[Finding]:
    """Yield surnames spelt otherwise. Option `least`."""
    return _asked("house_names.spelling", document, context)


def person(document: Document, context: Context) -> Iterator[Finding]:
    """Yield given names, ranks and offices that are not the person's. Option `least`."""
    return _asked("house_names.person", document, context)


def body(document: Document, context: Context) -> Iterator[Finding]:
    """Yield offices and bodies with another word in their names. Options `least`, `share`, `ignore`."""
    return _asked("house_phrases.bodies", document, context)


def term(document: Document, context: Context) -> Iterator[Finding]:
    """Yield terms with another hyphen, spelling or capitals. Options `least`, `share`, `ignore`."""
    return _asked("house_phrases.terms", document, context)


def acronym(document: Document, context: Context) -> Iterator[Finding]:
    """Yield acronyms explained otherwise. Options `least`, `share`."""
    return _asked("house_acronyms.otherwise", document, context)


def _asked(check: str, document: Document, context: Context) -> Iterator[Finding]:
    if not context.memory:
        return iter(())
    module, _, function = check.partition(".")
    found: Iterator[Finding] = getattr(import_module(f"relint.checks.memory.{module}"), function)(document, context)
    return found

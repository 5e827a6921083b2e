"""-ise and -ize in one draft. Start at `mixed`.

Both are British; the lexicon tells which words have the choice ("organise") and which have not ("advertise").
Names keep their own spelling: "World Health Organization".
"""

from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.checks.persons.proper import is_named
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.lexicon.lookup import Lexicon

SHORTEST = 6
PARTNERS = {"ise": ("is", "iz"), "ize": ("iz", "is")}


def mixed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the words of the rarer ending; of equals -ise wins. Options: `prefer`, "majority", "ise" or "ize"."""
    found: dict[str, list[tuple[int, str]]] = {"ise": [], "ize": []}
    for base, places in document.index.items():
        ending = _ending(base, context.lexicon)
        if ending:
            partner = _partner(base, ending)
            if _ending(partner, context.lexicon) and _ending(partner, context.lexicon) != ending:
                found[ending] += [(place, partner) for place in places if not is_named(document, place)]
    prefer = context.options["prefer"]
    if not (found["ise"] and found["ize"]):
        return
    if prefer == "majority":
        prefer = "ise" if len(found["ise"]) >= len(found["ize"]) else "ize"
    model = min(found[prefer])[0]
    span = base_span(document, model, model + 1)
    related = (Related(span, f"“{document.slice(span)}” stands here"),)
    for place, partner in sorted(found["ize" if prefer == "ise" else "ise"]):
        span = base_span(document, place, place + 1)
        yield Finding(span, (like(document.slice(span), partner),), (("ending", f"-{prefer}"),), related)


def _ending(base: str, lexicon: Lexicon) -> str:
    """Return "ise" or "ize" for a word in lower case that has the choice, else ""."""
    if len(base) < SHORTEST or base.startswith(("priz", "pris")) or not ("is" in base or "iz" in base):
        return ""
    entry = lexicon.entry(base)
    return entry.ending if entry is not None else ""


def _partner(base: str, ending: str) -> str:
    """Return the word with the other ending: "organised" → "organized"."""
    own, other = PARTNERS[ending]
    head, _, tail = base.rpartition(own)
    return f"{head}{other}{tail}"

"""A group that is one and then many: "the council has published their plan". Start at `plural`.

The group must be the subject of a singular verb, and nothing before the pronoun in its sentence may be many.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.lexicon.tags import NOUN, mask

_SINGULAR = {"has": 1, "is": 1, "was": 1, "says": 2, "expects": 2, "hopes": 2, "plans": 2, "believes": 2, "wants": 2}
_PRONOUNS = {"their": "its", "they": "it"}
_MANY = frozenset(
    """people children men women staff police everyone everybody anyone anybody someone each every who whose both and
    or public youth person nobody one families others all many few some member one's team teams patient customer user
    resident individual child parent pupil student worker player driver tenant claimant applicant victim owner he she
    his her him them those these community communities""".split()
)
_PLURAL = mask("NNS")
_REACH = 12  # tokens from the group to its pronoun


def plural(document: Document, context: Context) -> Iterator[Finding]:
    """Yield "their" and "they" that can only mean a group with a singular verb. Options: `nouns`, the group nouns."""
    nouns = frozenset(context.options["nouns"])
    for pronoun, right in _PRONOUNS.items():
        for place in document.index.get(pronoun, ()):
            group = _group(document, context, place, nouns)
            if group is not None and document.tokens[place].text == pronoun:
                token = document.tokens[group]
                related = (Related(token.span, "the group"),)
                yield Finding(document.tokens[place].span, (right,), (("noun", token.text),), related)


def _group(document: Document, context: Context, place: int, nouns: frozenset[str]) -> int | None:
    """Return the group noun that begins the sentence of a pronoun and has a singular verb, if all is singular there."""
    first = document.sentence_of(place).first
    lowers = document.lowers
    if lowers[first] not in ("the", "our", "this") or not first < place - 2:
        return None
    noun = next((n for n in range(first + 1, min(first + 6, place)) if lowers[n] in _SINGULAR), 0) - 1
    if noun <= first or lowers[noun] not in nouns or place - noun > _REACH:
        return None
    between = document.tokens[first + 1 : place]
    for token in between:
        lower = token.text.lower()
        if (lower in _MANY and lower not in nouns) or token.text in ',;:—–“"':
            return None
        tags = context.lexicon.tags(lower) if token.kind == "word" else 0
        if tags & _PLURAL and lower not in _SINGULAR and not (tags & ~_PLURAL and not lower.endswith("s")):
            return None
        if token.kind in ("number", "mixed"):
            return None
    return noun if context.lexicon.tags(lowers[noun]) & NOUN else None

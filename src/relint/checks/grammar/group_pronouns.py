"""A group that is one and then many: "the council has published their plan". Start at `plural`.

The group must be the subject of a singular verb, and nothing before the pronoun in its sentence may be many.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.persons.given_names import GIVEN
from relint.checks.persons.people import TITLES, people
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
_GOES_ON = frozenset("will has is was can plans hopes expects would says".split())
# What the names of bodies end with, and surnames do not.
_BODIES = frozenset(
    """heritage rail water energy council trust university college house network bank group agency authority england
    scotland wales ireland britain uk hospital museum gallery library board commission service force airport port
    charity foundation fund institute society association union company airline transport housing health care power
    gas electric telecom media theatre orchestra zoo aquarium school academy club party ministry office""".split()
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
    """Return the group that begins the sentence of a pronoun and has a singular verb, if all is singular there."""
    first = document.sentence_of(place).first
    noun, named = _subject(document, first, place, nouns)
    if noun < first or not _is_one(document, context, noun + 1 if named else first + 1, place, nouns):
        return None
    return noun if named or context.lexicon.tags(document.lowers[noun]) & NOUN else None


def _subject(document: Document, first: int, place: int, nouns: frozenset[str]) -> tuple[int, bool]:
    """Return the last token of the group before a singular verb, -1 if there is none, and whether it is a name."""
    lowers = document.lowers
    noun = next((n for n in range(first + 1, min(first + 6, place)) if lowers[n] in _SINGULAR), 0) - 1
    if first >= place - 2 or noun < first or place - noun > _REACH:
        return -1, False
    if _is_body(document, first, noun):
        return noun, True
    determined = noun > first and lowers[noun] in nouns and lowers[first] in ("the", "our", "this")
    return (noun if determined else -1), False


def _is_one(document: Document, context: Context, first: int, last: int, nouns: frozenset[str]) -> bool:
    """Whether the tokens first to last (exclusive) hold nothing that may be several, and no mark."""
    for place in range(first, last):
        token, lower = document.tokens[place], document.lowers[place]
        if lower == "and" and document.lowers[place + 1] in _GOES_ON:
            continue  # "was founded in 1988 and will mark"
        if (lower in _MANY and lower not in nouns) or token.text in ',;:—–“"':
            return False
        tags = context.lexicon.tags(lower) if token.kind == "word" else 0
        if tags & _PLURAL and lower not in _SINGULAR and not (tags & ~_PLURAL and not lower.endswith("s")):
            return False
        year = len(token.text) == 4 and token.text[:2] in ("18", "19", "20")
        if token.kind in ("number", "mixed") and not year:
            return False
    return True


def _is_body(document: Document, first: int, last: int) -> bool:
    """Whether the tokens first to last are the name of a body: capitals that are nobody's name, the last no plural."""
    if last <= first or document.lowers[last].endswith("s") or document.bases[last] != document.lowers[last]:
        return False
    words = [token.text for token in document.tokens[first : last + 1]]
    if not all(word[0].isupper() for word in words) or words[0] in GIVEN or words[0].lower() in TITLES:
        return False
    surnames = {name for person in people(document) for name in (person.surname, person.given)}
    return words[-1].lower() in _BODIES and surnames.isdisjoint(words)

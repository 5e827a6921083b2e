"""Whether a noun phrase is one thing or several, told only where its head leaves no doubt.

Start at `is_singular` and `is_plural`. Options of the rule: `either`, singular nouns that may take a plural verb
("team"); `singular`, plurals that may take a singular one ("news", "miles").
"""

from relint.checks.code import Context
from relint.checks.grammar import clauses
from relint.checks.grammar.noun_phrases import QUANTIFIERS, Phrase
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask
from relint.checks.persons.offices import HEADS
from relint.checks.wordsets import SETS
from relint.document import Document

_SINGULAR, _PLURAL = CLASSES["sing"], CLASSES["plural"]
_PAST = CLASSES["past"] | CLASSES["base"]
_RELATIVE = SETS["sub"] | frozenset(("what", "all"))
# A plural as the first word of a sentence is a common noun, not a name like Piers, if it is as common as this.
_COMMON = 4.0
# Before "of" or "for" and a small letter it is hardly a name: "Refunds for the trip".
_SELDOM = 2.8
_NAMED = frozenset("the this our".split())
_PEOPLE = frozenset(
    """young old poor rich sick blind deaf dead elderly aged wealthy brave innocent vulnerable weak strong needy frail
    guilty accused bereaved british english scottish welsh irish dutch french swiss mad bad good wise able ill living
    dying missing lonely hungry pregnant latter former following above rest only same big little fire royal overall
    alike""".split()
)
_PLACES = frozenset("outside inside today tomorrow yesterday tonight nothing".split())
_ENDINGS = ("less", "ed", "able", "ible", "ese", "ish", "est", "er", "ous", "ful")
_SINGLE = frozenset("a an each every another".split())


def is_singular(
    document: Document, context: Context, classes: Classes, subject: Phrase, either: str = "either"
) -> bool:
    """Whether the head of a phrase is a singular and nothing else, and no noun of the option `either`."""
    token = document.tokens[subject.head]
    found = classes.of(token.text)
    lower = document.lowers[subject.head]
    before = document.tokens[subject.head - 1].text if subject.head > subject.first else ""
    # "The changes that the driving forces herald are": the noun may be the verb of a plural before it.
    verbal = found & CLASSES["base"] and before and classes.of(before) & _PLURAL
    # "The young are", but "the chief executive", "the quality of the samples".
    following = document.lowers[subject.head + 1 : subject.head + 2]
    adjective = found & class_mask("any-adj") and _names_people(lower) and following != ["of"]
    other = found & _PLURAL or adjective or (lower.endswith("s") and not lower.endswith(("ss", "us", "is")))
    other = (
        other or found & _PAST == CLASSES["past"] or lower in _PLACES
    )  # "the group felt", "services outside of town"
    listed = lower in context.options.get(either, ()) or document.lowers[subject.first] in QUANTIFIERS
    # "The Minister", "our Mayor"; a bare name is no noun.
    named = token.text.istitle() and document.lowers[subject.first] in _NAMED and (lower in HEADS or either == "loose")
    written = token.text.islower() or named
    return written and bool(found & _SINGULAR) and not (other or verbal or listed)


def _names_people(adjective: str) -> bool:
    """Whether an adjective may stand for people after "the": "the young", "the Dutch"."""
    return adjective in SETS["adj"] or adjective in _PEOPLE or adjective.endswith(_ENDINGS)


def is_plural(document: Document, context: Context, classes: Classes, subject: Phrase) -> bool:
    """Whether the head of a phrase is a plural and nothing else."""
    token = document.tokens[subject.head]
    found = classes.of(token.text)
    lower = document.lowers[subject.head]
    if not found & _PLURAL or lower in context.options.get("singular", ()):
        return False
    if found & _SINGULAR and not _is_plural_form(context, lower):
        return False
    if document.lowers[subject.first] in _SINGLE:
        return False  # "every homes has": another rule's fault
    bare = subject.first == subject.head
    before = document.lowers[subject.first - 1] if subject.first else ""
    if before in _RELATIVE and not bare and classes.of(document.tokens[subject.first].text) & CLASSES["third"]:
        return False  # "what drives increases is"
    relative = before in _RELATIVE or document.lowers[subject.first] in ("this", "that")
    if relative and found & CLASSES["third"] and (bare or _has_noun(document, classes, subject)):
        return False  # "what matters is", "the point that the president makes is", "what this underlines is"
    opened = document.starts_sentence(subject.head) or document.lowers[subject.head - 1] in clauses.OPENING_MARKS
    starts = (bare or subject.first == subject.head) and opened
    common = _SELDOM if _has_complement(document, subject.head) else _COMMON
    return token.text.islower() or (starts and token.text.istitle() and context.lexicon.zipf(lower) >= common)


def _has_complement(document: Document, head: int) -> bool:
    """Whether "of" or "for" and a small letter follow a noun."""
    following = document.tokens[head + 1 : head + 3]
    return len(following) == 2 and following[0].text in ("of", "for") and following[1].text[:1].islower()


def _is_plural_form(context: Context, lower: str) -> bool:
    """Whether a noun that is listed as a singular too is the plural of another: "findings"; not "series"."""
    if lower.endswith(("ss", "us", "is", "ics")):
        return False
    return lower not in context.lexicon.lemmas(lower, "NNS")


def _has_noun(document: Document, classes: Classes, subject: Phrase) -> bool:
    """Whether a singular noun or "this" stands before the head of a phrase: "the president makes"."""
    places = range(subject.first, subject.head)
    return any(
        document.lowers[place] in ("this", "that") or classes.of(document.tokens[place].text) & _SINGULAR
        for place in places
    )

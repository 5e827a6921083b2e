"""Bodies that are told by their form alone to be one: "Ulster Rail are", "Swiftline, which has paid, have".

Start at `named`, which reads a name of several words at the head of a sentence, or at `related`, which takes the number
from the clause between.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.countries.places import mentions
from relint.checks.grammar import clauses
from relint.checks.persons.given_names import GIVEN
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.tags import NOUN, PROPER, mask

_VERBS = {"are": "is", "have": "has", "were": "was"}
_MANY = frozenset(
    """people police women men children staff youth media data welsh scottish british english irish french dutch
    chinese japanese united""".split()
)
_SMALL = mask("IN", "TO", "CC", "MD", "PRP", "WDT", "WP", "WRB", "EX", "DT", "PDT", "RB")
_SPORT = frozenset(
    """match matches league cup squad goal goals wicket wickets tries fixture fixtures supporters defender striker
    midfielder rugby football cricket netball hockey band album tour singer""".split()
)
_ONE = frozenset("has is was runs makes owns employs says hopes plans operates provides supplies sells".split())
_HELD = mask("VBN", "VBG")
_LEADS = frozenset("now not also already still currently today set to a an the at in on able keen proud".split())
_LONGEST = 14


def named(document: Document, context: Context) -> Iterator[Finding]:
    """Yield names of several words, the last no plural, at the head of a sentence with a plural verb."""
    verbs = [(place, right) for verb, right in _VERBS.items() for place in document.index.get(verb, ())]
    verbs = [(place, right) for place, right in verbs if _is_name(document, place - 1)]
    if not verbs or not _SPORT.isdisjoint(document.index):
        return
    countries = {mention.last for mention in mentions(document)}
    for verb, right in verbs:
        first = verb - 1
        while _is_name(document, first - 1):
            first -= 1
        if (
            verb - first < 2
            or verb in countries
            or not _opens(document, first)
            or not _goes_on(document, context, verb)
        ):
            continue
        opening = document.tokens[first].text
        tags = context.lexicon.tags(opening.lower()) if document.starts_sentence(first) else 0
        if {opening.lower(), document.lowers[verb - 1]} & (clauses.CONJUNCTIONS | clauses.INTRODUCTIONS | {"i"}):
            continue
        if opening not in GIVEN and not (tags & _SMALL and not tags & (NOUN | PROPER)):
            yield _finding(document, verb - 1, verb, right)


def _is_name(document: Document, place: int) -> bool:
    """Whether a word with a capital that is no plural stands at a token."""
    if place < 0:
        return False
    text, base = document.tokens[place].text, document.bases[place]
    if not text[:1].isupper() or document.tokens[place].kind != "word" or base != document.lowers[place]:
        return False
    return base not in _MANY and not (base.endswith("s") and not base.endswith(("ss", "us", "is")))


def _opens(document: Document, first: int) -> bool:
    """Whether a sentence begins at a token, or at "the" before it."""
    return document.starts_sentence(first) or (
        document.lowers[first - 1] == "the" and document.starts_sentence(first - 1)
    )


def _goes_on(document: Document, context: Context, verb: int) -> bool:
    """Whether a participle, or a word that leads to one, follows the verb."""
    if verb + 1 >= len(document.tokens):
        return False
    following = document.lowers[verb + 1]
    return following in _LEADS or bool(context.lexicon.tags(following) & _HELD)


def related(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the plural verb of a subject at the head of its sentence that ", which has …," shows to be one."""
    for place in document.index.get("which", ()):
        sentence = document.sentence_of(place)
        subject = document.lowers[sentence.first : place - 1]
        if place + 1 == sentence.last or document.lowers[place + 1] not in _ONE:
            continue
        if document.lowers[place - 1] != "," or not 0 < len(subject) < 5:
            continue
        if not clauses.INTRODUCTIONS.isdisjoint(subject) or not {"of", "and", "or"}.isdisjoint(subject):
            continue
        if subject[-1].endswith("s") and not subject[-1].endswith(("ss", "us", "is")):
            continue  # "The wards, which has 9 beds, were": the other verb is wrong
        close = next(
            (n for n in range(place, min(place + _LONGEST, sentence.last - 1)) if document.lowers[n] == ","), 0
        )
        verb = close + 1
        if close and document.lowers[verb] in _VERBS and document.lowers[close - 1] != "and":
            yield _finding(document, verb, verb, _VERBS[document.lowers[verb]])


def _finding(document: Document, first: int, verb: int, right: str) -> Finding:
    """Return the finding on a name and its verb, or on the verb alone."""
    name = document.line(document.span(first, verb)) if first < verb else ""
    text = f"{name} {right}".strip()
    noun = name or document.tokens[document.sentence_of(verb).first].text
    return Finding(document.span(first, verb + 1), (text,), (("noun", noun), ("verb", right)))

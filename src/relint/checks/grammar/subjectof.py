"""The subject before a verb, and how sure it is that a verb follows. Start at `subject_of`.

A pronoun, "who" with what it refers to, a name of one person or country, or a noun phrase that stands where a clause
begins. Asides between commas and initials in brackets are passed over: "The report, out today, say".
"""

from relint.checks.code import Context
from relint.checks.countries.places import mentions_by_end
from relint.checks.grammar import clauses
from relint.checks.grammar.antecedents import antecedent, person
from relint.checks.grammar.noun_phrases import Phrase, phrase_before, whole
from relint.checks.grammar.number import is_plural, is_singular
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask, classes_of_text
from relint.checks.wordsets import SETS
from relint.document import Document
from relint.typed import NamedTuple

_BASE, _THIRD, _LOWER, _ADVERB = (CLASSES[name] for name in ("base", "third", "lower", "adv"))
_NOUN, _PLURAL = class_mask("noun"), CLASSES["plural"]
_LONGEST_ASIDE = 24
# How an aside between commas begins: "The report, which is out today, say".
_ASIDES = SETS["prep"] | frozenset(
    """who which whose based now once also however born made set led run known taken held seen given built
    written driven together along alongside including plus like unlike where most many some all
    both half a an the its his her one""".split()
)
_CLAUSAL = frozenset("who which whose where".split())
# Forms that no modal before the aside's end governs: "The firms, which will build homes, is".
_ALONE = SETS["am"] | {"has"}
_DEMANDS = (*clauses.DEMANDS, "advocat", "prefer", "interest", "move", "keen", "wish", "intend")
# No subject begins after these though a clause might: "by so many leaders shows".
_NO_OPENING = frozenset("- – — so as knowing believing meaning saying showing".split())
_MODALS = SETS["modal"] | {"to"}
_FINITE = _MODALS | SETS["am"]
_SINGULARS = frozenset(
    """it he she this that what everyone everybody someone somebody nobody anyone anybody nothing something everything
    each""".split()
)
_PLURALS = frozenset("i you we they".split())
_NOMINATIVE = frozenset("i he she we they what".split())
_RELATIVES = frozenset("who which that".split())
# Words before a pronoun after which it does not govern the verb behind it: "does he work", "let it go", "he or she".
_AUXILIARIES = (
    frozenset("or let lets make makes made help helps helped see saw hear heard watch if lest than nor".split())
    | SETS["modal"]
    | SETS["do"]
    | SETS["have"]
    | SETS["be"]
)
_BEFORE_IT = clauses.TIME_WORDS | frozenset(
    """and but so because when which as if that while although though where until once again then often now why how
    what whether unless too""".split()
)
# Verbs after whose object a plain form stands: "helps the user find".
GOVERNORS = frozenset(
    "help helps helped helping let lets letting make makes made making see sees saw seeing watch have had hear".split()
)


class Subject(NamedTuple):
    """A subject that leaves no doubt of its number.

    Its first token and its head; `sure`: what follows it can be no noun ("who works"); `weak`: it may be the first part
    of a compound, or no subject at all, so that only a verb that is nothing else counts.
    """

    first: int
    head: int
    sure: bool = False
    weak: bool = False
    relative: bool = False


def _before_adverbs(document: Document, classes: Classes, verb: int) -> int:
    """Return the token before the verb, past up to two adverbs."""
    place = verb - 1
    while place > 0 and verb - place < 3:
        word = document.lowers[place]
        ly = word.endswith("ly") and classes.of(document.tokens[place].text) & (_ADVERB | _NOUN) == _ADVERB
        if not ly and word not in clauses.ADVERBS and word not in ("once", "again"):
            break
        place -= 1
    return place


def subject_of(document: Document, context: Context, classes: Classes, verb: int, third: bool) -> Subject | None:
    """Return the subject before a verb, if the form (third person or not) does not suit it."""
    last, start = last_word(document, classes, verb), document.sentence_of(verb).first
    if last < start or document.tokens[last].kind != "word":
        return None
    word = document.lowers[last]
    demonstrative = word == "that" and document.starts_sentence(last)
    if word in (_PLURALS if third else _SINGULARS) and (word != "that" or demonstrative):
        return _pronoun(document, last, start, third)
    if word in _RELATIVES and not demonstrative:
        found = antecedent(document, context, classes, last, third)
        sure = word == "who" or (word == "which" and not third)
        if word == "who" and not third and document.lowers[last - 1] in context.options.get("either", ()):
            return None  # "the coalition, who keep"
        return found and Subject(found.first, found.head, sure, relative=True)
    if not third and document.tokens[last].text[0].isupper() and (name := _named(document, last, start)):
        opens = clauses.opens_subject(document, name.first) and not is_unreal(document, name.first)
        return Subject(name.first, name.head) if opens else None
    fits = _may_be_head(document, classes, last, third)
    phrase = phrase_before(document, classes, last, start) if fits else None
    return phrase and _phrase_subject(document, context, classes, phrase, start, third)


def _may_be_head(document: Document, classes: Classes, last: int, third: bool) -> bool:
    """Whether the noun at a token can be the last of a subject that the verb does not suit: a cheap refusal."""
    found = classes.of(document.tokens[last].text)
    if third:
        return bool(found & _PLURAL) or "and" in document.lowers[max(last - 4, 0) : last]
    return bool(found & _NOUN)


def last_word(document: Document, classes: Classes, verb: int) -> int:
    """Return the token that the subject of a verb ends with: adverbs, initials and asides are passed over; or -1."""
    return before_asides(document, _before_adverbs(document, classes, verb), document.sentence_of(verb).first)


def before_asides(document: Document, last: int, start: int) -> int:
    """Return the token before an aside in brackets or between commas that ends at `last`; or -1."""
    if document.lowers[last] == ")":
        return _before_bracket(document, last, start)
    return _before_aside(document, last, start) if document.lowers[last] == "," else last


def _before_aside(document: Document, comma: int, start: int) -> int:
    """Return the token before an aside between commas that ends at `comma`: "The site, now shut, cost"; or -1."""
    for place in range(comma - 1, max(start, comma - _LONGEST_ASIDE), -1):
        if document.lowers[place] == ",":
            after = document.lowers[place + 1]
            opens = after in _ASIDES or after.endswith(("ed", "ly")) or _is_name(document, place + 1, comma)
            # "Kent, whose bid will help growth, cut carbon": after a modal it may be a list of what will be done.
            finite = _MODALS if after in _CLAUSAL else _FINITE
            alone = after in _CLAUSAL and _is_alone(document, comma + 1)
            inner = (token.text for token in document.tokens[place:comma])  # "May" is no modal
            return place - 1 if opens and (alone or finite.isdisjoint(inner)) else -1
        if document.tokens[place].kind == "mark" and document.lowers[place] not in ("-", "£", "%", "'"):
            return -1
    return -1


def _is_alone(document: Document, verb: int) -> bool:
    """Whether the word at a token is a finite verb that cannot go on a list after a modal."""
    if document.lowers[verb] in _ALONE:
        return True
    found = classes_of_text(document.tokens[verb].text)
    return bool(found & _THIRD) and not found & _BASE


def _is_name(document: Document, first: int, last: int) -> bool:
    """Whether the tokens first to last (exclusive) are all names, or "as well as" and what follows it."""
    if document.lowers[first : first + 3] == ["as", "well", "as"]:
        return True
    return all(
        token.text[:1].isupper() or token.text in ("of", "and", "&", "the") for token in document.tokens[first:last]
    )


def _before_bracket(document: Document, bracket: int, start: int) -> int:
    """Return the token before initials in brackets that end at `bracket`: "the scheme (CRCS)"; -1 if there are none."""
    for place in range(bracket - 1, max(start, bracket - 5), -1):
        if document.lowers[place] == "(":
            return place - 1
    return -1


def _named(document: Document, last: int, start: int) -> Phrase | None:
    """Return the person or country whose name ends with a token."""
    found = person(document, last, start)
    if found is None:
        mention = document.once(mentions_by_end).get(last + 1)
        if mention is not None and not mention.key.endswith("s"):
            the = mention.first > start and document.lowers[mention.first - 1] == "the"
            return Phrase(mention.first - the, last)
    return found


def _phrase_subject(
    document: Document, context: Context, classes: Classes, phrase: Phrase, start: int, third: bool
) -> Subject | None:
    """Return a noun phrase as subject, if its number does not suit the verb and a clause begins with it."""
    if third and (first := _joined(document, classes, phrase, start)) is not None:
        return Subject(first, phrase.head)
    subject = whole(document, classes, phrase, start, context.options.get("both", ()))
    if subject is None or not _suits(document, context, classes, subject, third):
        return None
    if _is_clause(document, classes, Phrase(subject.first, phrase.head)):
        return None
    return _opened(document, context, classes, subject, subject is phrase, third)


def _opened(
    document: Document, context: Context, classes: Classes, phrase: Phrase, alone: bool, third: bool
) -> Subject | None:
    """Return a phrase as subject if a clause begins with it; `alone`: it has no preposition in it."""
    first, head = phrase
    start = document.sentence_of(first).first
    before = document.lowers[first - 1] if first > start else ""
    owned = bool(classes.of(document.tokens[first].text) & CLASSES["genitive"])
    bare = not third and document.lowers[first] not in SETS["det"] and not owned
    if bare and (before in _RELATIVES or _may_be_verb(document, classes, phrase, before)):
        return None  # "those who get the point know"
    if document.lowers[first] == "that" and first > start and classes.of(document.tokens[first - 1].text) & _NOUN:
        return None  # "tenancies that give people help"
    if not third and is_unreal(document, first):
        return None
    counted = document.lowers[head] in SETS["quant"] | {"one"}
    if before in _NO_OPENING or counted:
        return None
    if clauses.opens_subject(document, first):
        return Subject(first, head, weak=bare or owned or before in clauses.CLAUSE_WORDS)
    relative = alone and not bare and _opens_relative(document, context, first, before)
    return Subject(first, head, weak=True) if relative else None


def _suits(document: Document, context: Context, classes: Classes, subject: Phrase, third: bool) -> bool:
    """Whether a subject is plural, or singular, as the form of the verb would have it wrong."""
    if third:
        return is_plural(document, context, classes, subject) or _people(document, subject)
    return is_singular(document, context, classes, subject, "loose")


def _people(document: Document, subject: Phrase) -> bool:
    """Whether a subject is "people": not "a people" of one land."""
    return document.lowers[subject.head] == "people" and document.lowers[subject.first] not in ("a", "every", "each")


def _opens_relative(document: Document, context: Context, first: int, before: str) -> bool:
    """Whether a phrase after a noun begins a clause: "the work the council do"; not "helps the user find"."""
    return (
        before not in GOVERNORS
        and not before.endswith("ing")
        and clauses.opens_relative(document, first, context.lexicon)
    )


def _may_be_verb(document: Document, classes: Classes, subject: Phrase, before: str) -> bool:
    """Whether a bare noun may be the verb that governs the next: "and help create", "when setting pay rates"."""
    found = classes.of(document.tokens[subject.head].text)
    described = subject.first < subject.head and classes.of(document.tokens[subject.first].text) & CLASSES["adj"]
    joined = bool(found & _BASE) and before in ("and", "or", "so", "to", "then")
    governs = document.lowers[subject.head] in GOVERNORS
    return governs or joined or (bool(found & CLASSES["ing"]) and not described)


def _joined(document: Document, classes: Classes, phrase: Phrase, start: int) -> int | None:
    """Return where the subject begins to which a phrase is joined by "and": "the driver and the guard", "you and I"."""
    lowers, other = document.lowers, phrase.first - 2
    if other < start or lowers[phrase.first - 1] != "and":
        return None
    if lowers[phrase.first] not in SETS["det"] and not classes.of(document.tokens[phrase.head].text) & _PLURAL:
        return None
    pronoun = lowers[other] in SETS["pronoun"]
    first = Phrase(other, other) if pronoun else phrase_before(document, classes, other, start)
    if first is None or lowers[first.first] in ("each", "every", "no"):
        return None
    determined = pronoun or lowers[first.first] in SETS["det"]
    several = determined or classes.of(document.tokens[first.head].text) & _PLURAL
    return first.first if several and clauses.opens_subject(document, first.first) else None


def _is_clause(document: Document, classes: Classes, phrase: Phrase) -> bool:
    """Whether a verb or a title may stand inside a phrase: "the scheme offers tenants", "the paper Fairer rents"."""
    for place in range(phrase.first + 1, phrase.head + 1):
        before, own = (classes.of(document.tokens[number].text) for number in (place - 1, place))
        if before & _NOUN and own & (CLASSES["past"] | CLASSES["part"]) and not own & CLASSES["ing"]:
            return True  # "the department put"
        if place == phrase.head:
            break
        if before & _NOUN and (own & _THIRD or (own & CLASSES["title"] and before & _LOWER)):
            return True
    return False


def is_unreal(document: Document, first: int) -> bool:
    """Whether a plain form may be a subjunctive there: "insist that the firm pay"."""
    bases = document.bases
    before = bases[first - 1] if first else ""
    if before == "lest" or (before == "that" and (first < 2 or document.tokens[first - 2].kind == "mark")):
        return True
    window = bases[max(document.sentence_of(first).first, first - 14) : first]
    return before == "that" and any(word.startswith(_DEMANDS) for word in window)


def _pronoun(document: Document, place: int, start: int, third: bool) -> Subject | None:
    """Return a pronoun as subject if it governs the verb after it."""
    word = document.lowers[place]
    before = document.lowers[place - 1] if place > start else ""
    if word == "each" and before:
        return None  # "who each serve"
    if before in _AUXILIARIES or (not third and is_unreal(document, place)):
        return None
    opens = not before or before in _BEFORE_IT or before.endswith("ly") or document.tokens[place - 1].kind == "mark"
    if opens or clauses.opens_subject(document, place):
        return Subject(place, place, sure=word not in ("this", "that", "what", "each"), weak=word == "what")
    # "The homes they want": after another word only what can be nothing but a verb is one.
    return Subject(place, place, weak=True) if word in _NOMINATIVE else None

"""Verbs other than "be" and "have" that do not agree: "the scheme cover", "boat owners uses". Start at `verbs`.

A form is looked at only where a subject that begins a clause ends before it (`subjectof`). Many forms are nouns too
("cover", "uses"); then what follows decides, and last the tagger: with the right form in its place the word must be the
clause's verb, and the clause must have no other (`mainverb`).
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.grammar import clauses, mainverb
from relint.checks.grammar.joined_verbs import shared_subject
from relint.checks.grammar.long_subjects import disagreeing
from relint.checks.grammar.subject_number import Form
from relint.checks.grammar.subjectof import GOVERNORS, Subject, is_unreal, last_word, subject_of
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily

_BASE, _THIRD, _LOWER, _PAST = (CLASSES[name] for name in ("base", "third", "lower", "past"))
# What the last word of a subject can be.
_ENDS = class_mask("noun") | CLASSES["title"] | CLASSES["upper"] | CLASSES["adv"] | CLASSES["number"]
_BOTH_PAST = CLASSES["past"] | CLASSES["part"]
_YEAR = lazily(r"1[5-9]\d\d|20\d\d")
_STOPS = frozenset(". , ; : ? ! ) ’ ” ' \" me".split())
# Never verbs after a subject here, whatever the lists say.
_NEVER = frozenset(
    """wrong full further forward forwards furthers be have do like please thank let more less all well while welcome
    except plus near even better best last least round long right left past over still back police out both such
    other up down off under then there here also as per via so must may might can will would should could shall
    dare used second is are was were has does met not lots yet put people peoples sort kind forecast broadcast
    input offset mainline rid beat fit""".split()
)
_OBJECTS = SETS["article"] | SETS["poss"] | SETS["object"]
_NO_SUBJECT = (
    (SETS["det"] - {"this", "each", "that"})
    | SETS["prep"]
    | SETS["modal"]
    | SETS["be"]
    | SETS["have"]
    | SETS["do"]
    | frozenset("or . : ; ( “ ” - – not as than if when while because whether".split())
)


def verbs(document: Document, context: Context, classes: Classes) -> Iterator[Finding]:
    """Yield each plain form after a singular subject and each -s form after a plural one.

    Options as for `subjects.agreement`.
    """
    tokens, lowers = document.tokens, document.lowers
    for word, places in document.index.items():
        found = classes.of(tokens[places[0]].text)
        if not found & (_BASE | _THIRD) or found & (_PAST | _THIRD) == _PAST or word in _NEVER or "'" in word:
            continue
        for place in places:
            before = lowers[place - 1] if place else "."
            if before in ("and", "but"):
                if lowers[place] == word and tokens[place].text == word:
                    yield from _coordinated(document, context, classes, place)
            elif before not in _NO_SUBJECT and tokens[place].text == word:
                yield from _at(document, context, classes, place)


def _coordinated(document: Document, context: Context, classes: Classes, verb: int) -> Iterator[Finding]:
    """Yield a plain form that "and" joins to the verb of a singular: "it costs £4 and prevent disease"."""
    token, following = document.tokens[verb], document.tokens[verb + 1 : verb + 2]
    if not following or following[0].text in _STOPS:
        return
    third = bool(classes.of(token.text) & _THIRD)
    shared = (
        shared_subject(document, context, classes, verb - 1, third, not third)
        if _is_second(document, classes, verb)
        else None
    )
    cures = _cures(context, token.text, third) if shared else ()
    if shared and cures and mainverb.is_joined(document, verb, cures[0]):
        cures = cures[::-1] if shared.past else cures
        yield Finding(token.span, cures, (("noun", document.tokens[shared.head].text),))
        return
    if third or document.lowers[verb - 1] != "and":
        return
    comma = verb > 1 and document.lowers[verb - 2] == ","
    plain = not classes.of(token.text) & mainverb.OTHER and not comma and following[0].text != "to"
    if plain or document.lowers[verb + 1] in mainverb.OBJECTS or following[0].kind == "number":
        cures = _cures(context, document.lowers[verb], third=False)
        if cures and mainverb.is_second(document, verb, cures[0]):
            yield Finding(token.span, cures, (("noun", "its subject"),))


def _is_second(document: Document, classes: Classes, verb: int) -> bool:
    """Whether what follows a word shows that it is a verb: it is nothing else, or has an object."""
    following = document.tokens[verb + 1]
    after = document.lowers[verb + 1]
    plain = not classes.of(document.tokens[verb].text) & mainverb.OTHER
    return plain or following.kind == "number" or after in _OBJECTS or _is_dated(document, verb)


def _is_dated(document: Document, verb: int) -> bool:
    """Whether a year follows what the tagger takes for a verb: "was sold by Reed and build in 1840"."""
    year = document.tokens[verb + 2 : verb + 3]
    if document.lowers[verb + 1] not in ("in", "between", "by") or not year or not _YEAR.fullmatch(year[0].text):
        return False
    return mainverb.is_tagged_verb(document, verb)


def _at(document: Document, context: Context, classes: Classes, verb: int) -> Iterator[Finding]:
    """Yield the finding for the verb at one place, if it disagrees with a subject that can be told."""
    token = document.tokens[verb]
    third = bool(classes.of(token.text) & _THIRD)
    subject = subject_of(document, context, classes, verb, third) or _long(document, context, classes, verb, third)
    if subject is not None:
        if not third and token.text in clauses.LEXICAL and document.lowers[subject.head] in context.options["either"]:
            return  # "the council agree" is a group, and another rule's
        cures = _cures(context, token.text, third)
        if cures and mainverb.is_verb(document, classes, verb, cures[0], subject):
            yield Finding(token.span, cures, (("noun", document.tokens[subject.head].text),))


def _long(document: Document, context: Context, classes: Classes, verb: int, third: bool) -> Subject | None:
    """Return a subject of several phrases that the form of the verb does not suit."""
    token = document.tokens[verb]
    if not mainverb.may_be_verb(document, classes, verb):
        return None
    last, start = last_word(document, classes, verb), document.sentence_of(verb).first
    if last >= start and not (classes.of(document.tokens[last].text) & _ENDS):
        return None
    found = disagreeing(document, context, classes, last, Form(third, "loose")) if last >= start else None
    if found is None or (not third and is_unreal(document, found.first)):
        return None
    if not third and not GOVERNORS.isdisjoint(document.lowers[found.first : verb]):
        return None  # "a scheme to help farmers sell"
    inner = (classes.of(own.text) for own in document.tokens[found.head + 1 : verb])
    if not third and classes.of(token.text) & mainverb.OTHER and any(each & _BOTH_PAST == _BOTH_PAST for each in inner):
        return None  # "the town joined in a feast in the park"
    return Subject(found.first, found.head, weak=not document.starts_sentence(found.first))


def _cures(context: Context, word: str, third: bool) -> tuple[str, ...]:
    """Return the right forms for a wrong one: uses, use; cover, covers and covered."""
    if third:
        return _bent(context, word, ("VBZ",), "VBP") or _bent(context, word, ("VBZ",), "VB")
    return _bent(context, word, ("VB", "VBP"), "VBZ") + _bent(context, word, ("VB", "VBP"), "VBD")


def _bent(context: Context, word: str, own: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    """Return a verb in the form that is wanted, if it has one."""
    for tag in own:
        for lemma in context.lexicon.lemmas(word, tag):
            found = context.lexicon.inflect(lemma, wanted)
            if found and found != word:
                return (found,)
    return ()

"""Whether a word is the verb of its clause. Start at `is_verb`.

Words that can be nouns too ("the scheme cover") are verbs if what follows can only be an object, or if the tagger takes
them for verbs once they have the right form, and finds no other verb that the subject could have.
"""

from relint.checks.grammar import clauses
from relint.checks.grammar.subjectof import Subject
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask
from relint.checks.wordsets import SETS
from relint.document import Document, Sentence

OTHER = class_mask("noun") | class_mask("any-adj") | CLASSES["adv"]
# What the verb of a singular subject can be, and of a plural one.
_SINGULAR = frozenset("VBZ VBD MD".split())
_PLURAL = frozenset("VBP VBD MD".split())
_FINITE = _SINGULAR | _PLURAL
_VERBS = _FINITE | {"VB"}
_RELATIVE = frozenset("WDT WP WRB WP$".split())
_SUBORDINATORS = frozenset("that because if when while although though unless whether where".split())
# Subordinators before a pronoun, prepositions before anything else.
_EITHER = frozenset("as since until after before than once so".split())
_ENDS = frozenset(". ; : ? ! ” ) – —".split())
_AUXILIARIES = SETS["be"] | SETS["have"] | SETS["modal"] | SETS["do"]
_STOPS = frozenset((".", "?", "!", "”", '"', ":", ";"))
_PARTING = frozenset("– - : ; (".split())
_PAST = CLASSES["past"] | CLASSES["third"]
OBJECTS = (
    (SETS["det"] - {"that"})
    | SETS["object"]
    | SETS["quant"] - {"no", "less"}
    | frozenset("how why what you it nearly almost".split())
)
_CLAUSAL = frozenset(
    """find finds found predict predicts estimate estimates conclude concludes mean means prove proves reveal reveals
    demonstrate demonstrates indicate indicates""".split()
)
# Verbs that the lists have as nouns and that hardly ever are.
HARDLY_NOUNS = frozenset(
    """come get give hear make meet see take tell bring send eat sell teach write lose begin become tend know think
    mean comes gets gives goes hears makes meets sees takes tells brings sends eats sells teaches writes loses begins
    becomes tends knows thinks means deserve deserves""".split()
)
_SELDOM_NOUNS = frozenset("find help need go run keep hold carry open".split())
# Verbs that the lists have as adjectives too.
_GO = frozenset("go open".split())
_PARTICLES = [
    [word]
    for word in "out up down away back off together hard again late early home from at on with by near under over "
    "into through".split()
]
_GOVERN = SETS["modal"] | frozenset("help helps helped let lets make makes made to do does did please".split())
_SPOILING = frozenset("VB VBP MD TO WP WDT".split())
_TIMES = frozenset("today yesterday tomorrow tonight".split())
_AFTER_NOUN = _TIMES | {"and", "or", "that", "which", "who"}
_VERBAL = frozenset("VBZ VBP VB".split())


def is_verb(document: Document, classes: Classes, verb: int, right: str, subject: Subject) -> bool:
    """Whether the word at `verb`, that would be `right` in its right form, is the verb of the subject before it."""
    following = document.tokens[verb + 1].text if verb + 1 < document.sentence_of(verb).last else ""
    lower = following.lower()
    if lower in _AUXILIARIES or lower.endswith("n't") or lower == "not":
        return False
    if not classes.of(document.tokens[verb].text) & OTHER:
        return True
    if following and classes.of(following) & _PAST and not classes.of(following) & CLASSES["base"]:
        return False  # "who garden won"
    if subject.sure:
        return _is_no_noun(document, classes, verb, following)
    strong = _has_object(document, verb, lower, right) or _hardly_a_noun(document, classes, verb, subject)
    if _is_doubtful(document, classes, subject, lower, strong):
        return False
    return _in_prose(document, verb) and _is_tagged_so(document, classes, verb, right, subject, strong)


def may_be_verb(document: Document, classes: Classes, verb: int) -> bool:
    """Whether what follows a word leaves it to be the verb of a long subject: a cheap refusal."""
    if not classes.of(document.tokens[verb].text) & OTHER:
        return True
    after = document.lowers[verb + 1] if verb + 1 < document.sentence_of(verb).last else "."
    found = classes.of(document.tokens[verb].text)
    if found & class_mask("any-adj") and document.lowers[verb] not in _GO:
        return False
    if after in ("about", "over", "around", "nearly"):
        return document.tokens[verb + 2 : verb + 3] != [] and document.tokens[verb + 2].kind == "number"
    if (
        after in _AUXILIARIES
        or after in ("and", "or", "of", "who", "which", "that", "not", "like", "such")
        or after.endswith("n't")
    ):
        return False
    return (
        after not in SETS["prep"] - {"in", "for", "at", "on", "to", "by", "from"}
        and after not in _ENDS
        and after != ","
    )


def _hardly_a_noun(document: Document, classes: Classes, verb: int, subject: Subject) -> bool:
    """Whether a word that the lists have as a noun is one so seldom that its place decides."""
    if subject.weak and not classes.of(document.tokens[verb].text) & CLASSES["third"]:
        return False
    return document.lowers[verb] in HARDLY_NOUNS


def _is_doubtful(document: Document, classes: Classes, subject: Subject, following: str, strong: bool) -> bool:
    """Whether a subject may be no subject: "this weekend you", "what form", "throw open their books", "a fair go"."""
    head = document.lowers[subject.head]
    found = classes.of(document.tokens[subject.head].text)
    if head == "what" or (head in ("this", "that") and following in SETS["pronoun"]):
        return True
    if subject.weak and found & CLASSES["base"]:
        return True
    return not strong and (subject.weak or head in ("this", "that") or bool(found & CLASSES["adj"]))


def _is_no_noun(document: Document, classes: Classes, verb: int, following: str) -> bool:
    """Whether a form in -s after a pronoun is no noun beside it, as in "we ministers agree"."""
    plural = classes.of(document.tokens[verb].text) & CLASSES["plural"]
    if not (plural and following and classes.of(following) & CLASSES["base"]):
        return True
    return _tags_of(document, verb) == "VBZ"


def _in_prose(document: Document, verb: int) -> bool:
    """Whether a word stands in a whole sentence, not in a heading or an item of a list."""
    last = document.lowers[document.sentence_of(verb).last - 1]
    return document.block_of(verb).kind == "paragraph" and last in _STOPS


def _is_tagged_so(document: Document, classes: Classes, verb: int, right: str, subject: Subject, strong: bool) -> bool:
    """Whether the tagger takes a word for the only verb of its subject; `strong`: an object follows it."""
    from relint.tagger.context import tags_with

    start = document.sentence_of(verb).first
    third = classes.of(document.tokens[verb].text) & CLASSES["third"]
    tags = tags_with(document, verb, right)
    inner = tags[subject.first - start : verb - start]
    if not subject.relative and _RELATIVE.isdisjoint(inner) and not _VERBS.isdisjoint(inner):
        return False  # "the board met for the first time", "firms build wind farms"
    if third and (subject.relative or not strong) and _tags_of(document, verb) != "VBZ":
        return not subject.relative and _is_alone(document, classes, tags, verb, subject)
    verbal = tags[verb - start] in _VERBAL
    if subject.relative:
        return verbal and strong
    if (
        not strong
        and _may_be_compound(document, classes, verb)
        and not _is_alone(document, classes, tags, verb, subject)
    ):
        return False
    lacks = _lacks_verb(document, classes, tags, verb, subject) or _is_alone(document, classes, tags, verb, subject)
    if not (strong or verbal or lacks):
        return False
    opened = subject.first > start and document.lowers[subject.first - 1] in _SUBORDINATORS | _EITHER
    return not _other_verb(document, tags, verb, _PLURAL if third else _SINGULAR, opened)


def _may_be_compound(document: Document, classes: Classes, verb: int) -> bool:
    """Whether a word may be a noun before another, or joined to one: "the risk assessment", "leave and pay"."""
    following = classes.of(document.tokens[verb + 1].text) if verb + 1 < document.sentence_of(verb).last else 0
    after = document.lowers[verb + 1 : verb + 2]
    noun = following & class_mask("noun") and not following & CLASSES["adv"]
    ends = not after or after[0] in _ENDS or after[0] == ","
    doubtful = bool(noun) or ends or after[0] in _AFTER_NOUN
    return doubtful and _tags_of(document, verb) not in ("VB", "VBP", "VBZ")


def _tags_of(document: Document, token: int) -> str:
    from relint.tagger.context import tags_of

    return tags_of(document, token)


def _lacks_verb(document: Document, classes: Classes, tags: list[str], verb: int, subject: Subject) -> bool:
    """Whether a sentence that begins with its subject has no other verb at all: "The ship sail from Portsmouth."."""
    sentence = document.sentence_of(verb)
    if subject.first != sentence.first or document.lowers[verb + 1 : verb + 2] not in _PARTICLES:
        return False
    for place in range(verb + 1, sentence.last):
        found = classes.of(document.tokens[place].text)
        if tags[place - sentence.first] in _FINITE or (found & _PAST and not found & CLASSES["plural"]):
            return False
        if document.lowers[place] in _AUXILIARIES or document.tokens[place].text in ("–", "-", ":"):
            return False
    return True


def _is_alone(document: Document, classes: Classes, tags: list[str], verb: int, subject: Subject) -> bool:
    """Whether a sentence that begins with its subject would have no verb without this one: "Drivers faces delays."."""
    sentence = document.sentence_of(verb)
    if not document.starts_sentence(subject.first) or verb - subject.first < 2 or sentence.last - verb < 3:
        return False
    if not _RELATIVE.isdisjoint(tags[subject.first - sentence.first : verb - sentence.first]):
        return False
    third = bool(classes.of(document.tokens[verb].text) & CLASSES["third"])
    if third and _may_hold_verb(document, classes, subject):
        return False
    sure = third or document.lowers[verb] in HARDLY_NOUNS | _SELDOM_NOUNS or _tags_of(document, verb) in _VERBAL
    return sure and _lacks_other(document, classes, tags, verb, sentence)


def _may_hold_verb(document: Document, classes: Classes, subject: Subject) -> bool:
    """Whether the head of a subject may be the verb of a noun before it: "the clinic treats mothers"."""
    found, before = (classes.of(document.tokens[place].text) for place in (subject.head, subject.head - 1))
    return subject.head > subject.first and bool(found & CLASSES["third"] and before & CLASSES["sing"])


def _lacks_other(document: Document, classes: Classes, tags: list[str], verb: int, sentence: Sentence) -> bool:
    """Whether no verb with a subject comes after a word in its sentence, but for clauses of their own."""
    for place in range(verb + 1, sentence.last):
        lower, tag = document.lowers[place], tags[place - sentence.first]
        if tag in _RELATIVE or lower in _SUBORDINATORS:
            return place > verb + 1
        found = classes.of(document.tokens[place].text)
        past = found & _PAST and not found & (CLASSES["plural"] | CLASSES["part"])
        if past or tag in _FINITE or lower in _AUXILIARIES or document.tokens[place].text in _PARTING:
            return False
    return True


def _has_object(document: Document, verb: int, following: str, right: str) -> bool:
    """Whether an object can only follow the word at `verb`."""
    if following in OBJECTS:
        return True
    if following == "that":
        return _takes_clause(right)
    return bool(following) and document.tokens[verb + 1].kind == "number"


def _takes_clause(verb: str) -> bool:
    return verb in clauses.CLAUSE_WORDS or verb in _CLAUSAL


def _other_verb(document: Document, tags: list[str], verb: int, finite: frozenset[str], opened: bool) -> bool:
    """Whether a finite verb after the one at `verb` could belong to its subject: one with a tag of `finite`."""
    start = document.sentence_of(verb).first
    owed = 0
    for place in range(verb + 1, start + len(tags)):
        tag, word = tags[place - start], document.lowers[place]
        after = document.lowers[place + 1] if place + 1 < start + len(tags) else ""
        then = tags[place + 1 - start] if after else ""
        if word in _ENDS or (place > verb + 1 and _ends_clause(word, after, then, opened)):
            return False
        if tag in _RELATIVE or word in _SUBORDINATORS or (word in _EITHER and after in SETS["pronoun"]):
            owed += 1
        elif tag in _FINITE and document.tokens[place - 1].text not in _AUXILIARIES:  # "in May was"
            if not owed and tag in finite:
                return True
            owed = max(owed - 1, 0)
    return False


def _ends_clause(word: str, after: str, tag: str, opened: bool) -> bool:
    """Whether a clause ends with a word, before `after` with its tag; `opened`: the clause began with "when" or so."""
    if word == ",":
        return opened or after in ("and", "but", "so", "or", "who", "which")
    joins = word in ("and", "or", "but")
    return joins and (tag in _FINITE or tag == "RB" or after in SETS["pronoun"] or after in SETS["sub"])


def is_tagged_verb(document: Document, verb: int) -> bool:
    """Whether the tagger takes a word for a verb as it stands."""
    return _tags_of(document, verb) in _VERBAL


def is_joined(document: Document, verb: int, right: str) -> bool:
    """Whether the tagger takes a word after "and" for a verb, as it stands or in its right form."""
    from relint.tagger.context import tags_with

    place = verb - document.sentence_of(verb).first
    return _tags_of(document, verb) in _VERBAL or tags_with(document, verb, right)[place] in _FINITE


def is_second(document: Document, verb: int, right: str) -> bool:
    """Whether a plain form after "and" is joined to a verb of the third person, and nothing governs plain forms."""
    from relint.tagger.context import tags_with

    sentence = document.sentence_of(verb)
    words = document.lowers[sentence.first : verb]
    if document.block_of(verb).kind != "paragraph" or not _GOVERN.isdisjoint(words) or words[:1] == ["if"]:
        return False
    tags = tags_with(document, verb, right)
    before = frozenset(tags[: verb - sentence.first])
    return tags[verb - sentence.first] == "VBZ" and "VBZ" in before and _SPOILING.isdisjoint(before)

"""Another form where "to" asks for the infinitive: "had to waiting", "learn to operation". Start at `other_form`.

"To" stands before nouns too ("access to training"), so what stands before it decides: a word that hardly anything but
an infinitive follows ("had", "able", "learning"), or a verb like "allow" with its object ("it allowed firms in the city
to offering"). What the tagger takes for a noun there is left alone.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document

_VERB = class_mask("verb")
_NOUN = class_mask("noun")
_NOMINAL = _NOUN | class_mask("any-adj") | CLASSES["adv"]
_PAST = CLASSES["past"] | CLASSES["part"]
_BASE, _THIRD, _ING, _SING = (CLASSES[name] for name in ("base", "third", "ing", "sing"))
_LONGEST = 8
_TIMES = frozenset("minute minutes hour hours day days week weeks month months year years".split())
_SPENT = frozenset("take takes took taken taking have has had give gives gave given need needs needed left get".split())
_OPENERS = frozenset("how what whether where when whom".split())
_OBJECT = SETS["det"] | SETS["object"] | SETS["poss"] | {"it", "you", "how", "whether", "that", "up", "out", "off"}
_MOVES = frozenset("going got has have had yet about".split())  # "the money going to investment"
_HAVE = frozenset("has have had".split())
_DEVOTION = frozenset("commitment approach dedication right contribution attitude objection access".split())
_ACTIONS = ("ment", "ion", "ance", "ence", "al", "sis", "ure", "tiny")
_EASY = frozenset(
    """easy easier hard harder difficult possible impossible important vital essential time need plan plans way ways
    chance opportunity call calls called wait waits waiting waited arrange arranged able ready good best space room
    want wants appeal appealed hope hopes necessary""".split()
)


def other_form(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each form other than the plain one where "to" opens an infinitive.

    Options: `governors`, words before "to" that an infinitive follows; `objects`, verbs whose object stands between
    them and "to"; `prepositional`, nouns whose "to" is a preposition; `nouns`, forms in -ing that are nouns.
    """
    classes = document.once(classes_of)
    for to in document.index.get("to", ()):
        sentence = document.sentence_of(to)
        verb = to + 1
        if to == sentence.first or verb >= sentence.last:
            continue
        if document.lowers[verb] in SETS["not"] and verb + 1 < sentence.last:
            verb += 1
        found = classes.of(document.tokens[verb].text)
        if found & CLASSES["lower"] and not found & _BASE and found & (_VERB | _SING):
            yield from _at(document, context, classes, to, verb)


def _at(document: Document, context: Context, classes: Classes, to: int, verb: int) -> Iterator[Finding]:
    """Yield the finding for the word at `verb` after the "to" at `to`, if an infinitive must stand there."""
    word = document.lowers[verb]
    found = classes.of(word)
    last = document.sentence_of(to).last
    after = document.lowers[verb + 1] if verb + 1 < last else "."
    governed = _governed(document, context, to)
    loose = governed == "object" or document.lowers[to - 1] in context.options["loose"]
    noun = loose and found & _ING and word in context.options["nouns"]
    if not governed or noun or not _is_meant(word, found, after):
        return
    cures = _cures(context, word, found)
    if not cures or "from" in document.lowers[max(to - _LONGEST, 0) : to]:
        return  # "from digging the pits to laying the bricks"
    if not found & _VERB and document.lowers[to - 1] in _MOVES:
        return
    if governed == "object" and not _is_verbal(document, classes, verb, after):
        return
    yield Finding(document.tokens[verb].span, cures)


def _governed(document: Document, context: Context, to: int) -> str:
    """Return what governs the "to" at a token: "word", a word before it; "object", a verb before an object; or ""."""
    before = document.lowers[to - 1]
    if before in SETS["conj"] or (before in _HAVE and not _DEVOTION.isdisjoint(document.lowers[max(to - 9, 0) : to])):
        return ""  # "the commitment they have to building homes"
    if before in context.options["governors"] or before in _OPENERS:
        return "word"
    first = max(document.sentence_of(to).first, to - _LONGEST)
    if before in _TIMES:
        return "word" if not _SPENT.isdisjoint(document.lowers[first:to]) else ""
    if before in context.options["prepositional"] or document.tokens[to - 1].kind != "word":
        return ""
    return "object" if _has_object_verb(document, context, first, to) else ""


def _has_object_verb(document: Document, context: Context, first: int, to: int) -> bool:
    """Whether a verb like "allow" stands before "to", with nothing between but its object."""
    for place in range(to - 1, first - 1, -1):
        lower = document.lowers[place]
        if lower in context.options["objects"]:
            return place < to - 1
        if lower == "for" and place > first and place < to - 1:
            return document.lowers[place - 1] in _EASY
        if not lower[:1].isalnum() or lower in _STOPS:
            return False
    return False


_STOPS = (
    SETS["sub"] | SETS["am"] | SETS["modal"] | SETS["have"] | SETS["pronoun"] - {"you", "it"} | {"to", "by", "that"}
)


def _is_meant(word: str, found: int, after: str) -> bool:
    """Whether a word may be meant as a verb: a form in -s needs an object, a noun the ending of an action."""
    if after in _OBJECT:
        return word != "given"
    if found & _THIRD and found & CLASSES["plural"]:
        return False
    return bool(found & _VERB and word != "given") or word.endswith(_ACTIONS)


def _is_verbal(document: Document, classes: Classes, verb: int, after: str) -> bool:
    """Whether a word is no noun after a mere preposition: it has an object, or the tagger takes it for a verb."""
    from relint.tagger.context import tags_of

    found = classes.of(document.tokens[verb].text)
    if not found & _VERB:
        return after in _OBJECT
    if found & _PAST and not found & _ING and found & class_mask("any-adj") and after not in _OBJECT:
        return False
    return not found & _NOMINAL or after in _OBJECT or tags_of(document, verb) in ("VBG", "VBD", "VBN", "VBZ", "VB")


def _cures(context: Context, word: str, found: int) -> tuple[str, ...]:
    """Return the plain form of a verb, or the verb that a noun belongs to; nothing if there is none."""
    if found & _VERB:
        for tag in ("VBG", "VBD", "VBN", "VBZ"):
            for lemma in context.lexicon.lemmas(word, tag):
                if lemma != word:
                    return (lemma,)
        return ()
    verb = context.lexicon.verb_of(word)
    return (verb,) if verb and verb != word else ()

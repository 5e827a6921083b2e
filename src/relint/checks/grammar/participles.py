"""A plain form after "be" where a participle must stand: "are monitor the site". Start at `after_be`.

Words that can only be verbs are left to the rows of another rule. Here stand those that are nouns too: an object behind
them, or the want of an article before them, shows that they are meant as verbs.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.grammar.mainverb import HARDLY_NOUNS, OBJECTS
from relint.checks.grammar.wordclass import CLASSES, END, Classes, class_mask, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document

_BE = ("am", "is", "are", "was", "were", "be", "been", "being")
_ADVERBS = frozenset("not also now still already being currently often always never only just both all".split())
# "What they do is test the pump."
_CLEFTS = frozenset("do does did done doing need what rule rules advice thing step tip tips way all best".split())
_NEVER = frozenset(
    """please let welcome better well like best free clear open worth own set next near past last long have job purpose
    value sublet say""".split()
)
_AIMS = frozenset(
    """approach policy plan aim thing second first third last next key answer point goal challenge priority job task
    message idea focus role strategy other problem trick secret option plea request motto slogan""".split()
)
_POINTERS = frozenset("that this it which one what".split())
_PROSE = ("paragraph", "item")
_PARTICLES = frozenset("hard together well out up down away back off so closely ever quickly late".split())
_GOVERNED = _PARTICLES | (OBJECTS - frozenset("that no what how why all both any".split()))
_NOMINATIVE = frozenset("we they he she i".split())


def after_be(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each plain form after a form of "be". Option: `mass`, nouns that follow "be" without an article."""
    classes = document.once(classes_of)
    for be in _BE:
        for place in document.index.get(be, ()):
            verb = place + 1
            last = document.sentence_of(place).last
            while verb < last and verb - place < 3 and document.lowers[verb] in _ADVERBS:
                verb += 1
            if verb < last and document.lowers[place] == be and _is_plain(document, classes, verb):
                yield from _at(document, context, classes, place, verb)


def _is_plain(document: Document, classes: Classes, verb: int) -> bool:
    found = classes.of(document.tokens[verb].text)
    if not found & CLASSES["base"] or not found & CLASSES["lower"]:
        return False
    return not found & (CLASSES["part"] | CLASSES["plural"] | CLASSES["ing"]) and document.lowers[verb] not in _NEVER


def _at(document: Document, context: Context, classes: Classes, be: int, verb: int) -> Iterator[Finding]:
    """Yield the finding for a word after "be", if it is meant as a verb."""
    sentence = document.sentence_of(be)
    before, word = document.lowers[sentence.first : be], document.lowers[verb]
    if not _CLEFTS.isdisjoint(before) or "there" in before[-4:] or document.block_of(be).kind not in _PROSE:
        return
    forms = [context.lexicon.inflect(word, tag) for tag in ("VBG", "VBN")]
    if None in forms or not _is_verb(document, context, classes, be, verb, str(forms[0])):
        return
    after = document.lowers[verb + 1] if verb + 1 < sentence.last else "."
    passive = (
        document.lowers[be] in ("be", "been", "being") or after == "by" or classes.at(verb + 1, 0, sentence.last) & END
    )
    if passive:
        forms.reverse()
    yield Finding(document.tokens[verb].span, (str(forms[0]), str(forms[1])))


def _is_verb(document: Document, context: Context, classes: Classes, be: int, verb: int, right: str) -> bool:
    """Whether a word after "be" that may be a noun or an adjective is none here; `right` is its form in -ing."""
    from relint.tagger.context import tags_of, tags_with

    found, word = classes.of(document.tokens[verb].text), document.lowers[verb]
    if found & class_mask("any-adj"):
        return False
    sentence = document.sentence_of(be)
    after = document.lowers[verb + 1] if verb + 1 < sentence.last else "."
    if not found & (class_mask("noun") | CLASSES["adv"]) or word in HARDLY_NOUNS:
        return not _is_cleft(document, be, sentence.first, after)
    following = classes.at(verb + 1, sentence.first, sentence.last)
    governs = after in _GOVERNED or following & CLASSES["number"] or (following & CLASSES["adv"] and after[-2:] == "ly")
    mass = word in context.options["mass"]
    if governs and (not mass or after not in OBJECTS):
        return tags_with(document, verb, right)[verb - sentence.first] == "VBG"
    form = document.lowers[be]
    subject = document.lowers[be - 1] if be > sentence.first else ""
    nominative = subject in _NOMINATIVE and form not in ("be", "been", "being")
    phrase = (after in SETS["prep"] or following & END) and form not in ("is", "was")
    if (mass and form not in ("are", "were", "am")) or not (nominative or phrase):
        return False
    own = tags_of(document, verb)  # asked last: "it is time to" needs no tagger
    if nominative and not mass:
        return own != "NN" or not following & (class_mask("noun") | CLASSES["part"])
    return own in ("VB", "VBP", "VBN", "VBD") or (nominative and own != "NN")


def _is_cleft(document: Document, be: int, first: int, after: str) -> bool:
    """Whether "is" may stand before what is to be done: "our approach is make sure"."""
    word = document.lowers[be]
    if word == "be":
        return after in SETS["det"]
    subject = document.lowers[be - 1] if be > first else ""
    return word in ("is", "was") and (subject in _POINTERS or not _AIMS.isdisjoint(document.lowers[first:be]))

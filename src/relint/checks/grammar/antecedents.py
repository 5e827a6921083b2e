"""What "who", "which" and "that" refer to, where it leaves no doubt of its number. Start at `antecedent`."""

from itertools import pairwise

from relint.checks.code import Context
from relint.checks.grammar import clauses
from relint.checks.grammar.noun_phrases import Phrase, phrase_before
from relint.checks.grammar.number import is_plural, is_singular
from relint.checks.grammar.wordclass import CLASSES, Classes, class_mask
from relint.checks.persons.given_names import GIVEN
from relint.checks.wordsets import SETS
from relint.document import Document

_ONE = frozenset(
    "something anything nothing everything anyone anybody someone somebody everyone everybody nobody".split()
)
_ASKED = frozenset(
    """ask asks asked asking tell tells told telling show shows showed know knew decide choose see say of on
    about""".split()
)
_PREPOSITIONS = SETS["prep"] | frozenset("including like down up off out along round than plus".split())
# After these "which" may mean all that was said before.
_SENTENTIAL = frozenset(
    "is was means meant makes shows leads gives allows enables brings creates causes puts helps adds".split()
)
# What is said of things, never of all that was said before: "the cables, which carries".
_CONCRETE = frozenset(
    "carries stands lies holds contains belongs weighs measures dates grows houses hosts links connects sits".split()
)
_PERSONAL = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent", "ee", "eer", "yst", "ar")
_PERSONS = frozenset(
    """child boy girl nurse judge vet pilot chef cook guard coach guide clerk king queen wife husband son mum dad person
    individual apprentice chief host hero victim friend adult youth official recruit cadet athlete surgeon volunteer
    coroner bride widow aunt uncle niece nephew cousin neighbour bishop priest monk nun poet captain sergeant colonel
    general admiral lord lady baby toddler pupil scholar novice rival colleague critic analyst chair""".split()
)
_SEVERAL = frozenset("who which that those these some many all others few people both several most".split())
_TITLES = frozenset(
    "mr mrs ms miss dr professor sir dame lord lady baroness captain sergeant constable sister nurse judge".split()
)


def antecedent(
    document: Document, context: Context, classes: Classes, relative: int, plural: bool, either: str = "loose"
) -> Phrase | None:
    """Return the phrase that the relative pronoun at a token refers to, if it is plural, or singular, as asked.

    `either` is the option with the singular nouns that may take a plural.
    """
    start = document.sentence_of(relative).first
    last = relative - 1
    comma = last > start and document.lowers[last] == ","
    last -= comma
    if last < start or (comma and document.lowers[relative] == "that"):
        return None
    word = document.lowers[last]
    if word in _ONE or (word in ("those", "they") and not comma):
        return Phrase(last, last) if plural == (word not in _ONE) else None
    if not plural and comma and document.lowers[relative] == "who":
        return _someone(document, last, start)
    phrase = phrase_before(document, classes, last, start)
    if phrase is None:
        return None
    if plural:
        meant = is_plural(document, context, classes, phrase) and _several(document, classes, phrase, relative, start)
    else:
        meant = is_singular(document, context, classes, phrase, either) and _alone(document, classes, phrase, start)
        meant = meant and (document.lowers[relative] != "who" or _is_person(document.lowers[phrase.head]))
    return phrase if meant else None


def _someone(document: Document, last: int, start: int) -> Phrase | None:
    """Return the name before ", who" that ends at a token: of one person if no other stands before it."""
    if not {"and", ",", "like"}.isdisjoint(document.lowers[max(start, last - 12) : last]):
        return None
    found = person(document, last, start)
    if found is not None or last - 1 != start or document.lowers[last].endswith("s"):
        return found
    capitals = all(document.tokens[place].text[:1].isupper() for place in (start, last))
    return Phrase(start, last) if capitals else None


def _is_person(noun: str) -> bool:
    """Whether a noun is a person: what "who" can refer to."""
    return noun in _PERSONS or noun.endswith(_PERSONAL)


def _several(document: Document, classes: Classes, phrase: Phrase, relative: int, start: int) -> bool:
    """Whether a plural before a relative pronoun is what is meant: not "the loss of skills that"."""
    lowers = document.lowers
    if not _is_nearest(document, classes, phrase, lowers[relative] == "who", start):
        return False
    if relative - 1 > phrase.head and lowers[relative] != "who" and lowers[relative + 1] not in _CONCRETE:
        return False  # "they charge landlords, which puts rents up", "starts, that is building starts"
    if lowers[relative] == "which":
        # "She asked the pupils which was best", "they cut taxes which means that".
        asked = not _ASKED.isdisjoint(lowers[max(start, phrase.first - 4) : phrase.first])
        if asked or not _SENTENTIAL.isdisjoint(lowers[relative + 1 : relative + 3]):
            return False
    if lowers[relative + 2 : relative + 3] in ([","], ["."], ["and"]) or _has_verb(document, classes, phrase):
        return False  # "the benefits that brings", "the website shows who has"
    window = lowers[max(start, phrase.first - 8) : phrase.first]
    cleft = any(pair in (("it", "is"), ("it", "was")) for pair in pairwise(window))
    return not cleft and "it's" not in window and "one" not in window


def _is_nearest(document: Document, classes: Classes, phrase: Phrase, person: bool, start: int) -> bool:
    """Whether nothing before a plural can be meant instead: "and rules that", "the loss of skills that"."""
    before = document.lowers[phrase.first - 1] if phrase.first > start else ""
    if before in ("and", "or"):
        return person
    if before not in SETS["prep"]:
        return True
    if phrase.first - 1 == start or before in ("of", "in", "on", "at", "from", "about"):
        return person  # "In layman's terms that means"
    outer = classes.of(document.tokens[phrase.first - 2].text)
    return person or not outer & CLASSES["sing"] or bool(outer & (CLASSES["ing"] | CLASSES["plural"]))


def _has_verb(document: Document, classes: Classes, phrase: Phrase) -> bool:
    """Whether the head of a phrase may be the verb of a singular before it: "the website shows"."""
    if not classes.of(document.tokens[phrase.head].text) & CLASSES["third"]:
        return False
    inner = (classes.of(token.text) for token in document.tokens[phrase.first : phrase.head])
    return any(found & CLASSES["sing"] and not found & CLASSES["adj"] for found in inner)


def person(document: Document, last: int, start: int) -> Phrase | None:
    """Return the name of one person that ends at a token: "Dr Owain Prys", "Janet Baker"."""
    tokens, first = document.tokens, last
    while first > start and tokens[first - 1].text[:1].isupper() and tokens[first - 1].kind == "word":
        first -= 1
    word = tokens[last].text
    if last == first or not word[:1].isupper() or word == "I" or "'" in word:
        return None
    joined = first > start and document.lowers[first - 1] in ("and", "or", "&", "with")
    joined = joined or document.lowers[first] in ("may", "will")  # "May God bless"
    words = range(max(first, last - 2), last)
    named = any(document.lowers[n] in _TITLES or tokens[n].text in GIVEN for n in words)
    return Phrase(first, last) if named and not joined else None


def _alone(document: Document, classes: Classes, phrase: Phrase, start: int) -> bool:
    """Whether no plural before a phrase can be what is meant: not "people with a condition that"."""
    if document.lowers[phrase.first] not in SETS["det"]:
        return False
    outer: Phrase | None = phrase
    while outer is not None and outer.first > start:
        before = document.lowers[outer.first - 1]
        nearest = outer is phrase and document.lowers[phrase.first] in ("a", "an") and before not in _PREPOSITIONS
        if not nearest and _has_many(document, classes, outer.first, start):
            return False  # "Rules are made in the act that require": what is meant may stand before a verb
        if before == "to" and document.lowers[outer.first - 2] in ("thanks", "due", "owing", "according"):
            return True
        if before not in _PREPOSITIONS:
            verbal = classes.of(document.tokens[outer.first - 1].text) & class_mask("verb")
            return bool(verbal) or before in clauses.CONJUNCTIONS or before in ("“", '"', "also", "now")
        outer = phrase_before(document, classes, outer.first - 2, start)
    return True


def _has_many(document: Document, classes: Classes, first: int, start: int) -> bool:
    """Whether a plural or a word for several stands close before a token, with no mark between."""
    for place in range(first - 1, max(start, first - 7) - 1, -1):
        token = document.tokens[place]
        if token.kind == "mark":
            return False
        if document.lowers[place] in _SEVERAL or classes.of(token.text) & CLASSES["plural"]:
            return True
    return False

"""A singular where a number asks for a plural: "50 minute", "two of the bridge". Start at `after_number`.

A figure before a noun is often no count: "phase 2 work", "the 2012 season", "a 5 mile run". So the word before the
figure and the one after the noun are looked at too.
"""

from collections.abc import Iterator

from relint.checks.around import apart
from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.grammar.wordclass import CLASSES, END, Classes, class_mask, classes_of
from relint.checks.wordsets import SETS
from relint.diagnostic import Finding
from relint.document import Document

_SINGULAR, _PLURAL, _LOWER, _ADJECTIVE = (CLASSES[name] for name in ("sing", "plural", "lower", "adj"))
_UNFIT = CLASSES["more"] | CLASSES["most"] | CLASSES["past"] | CLASSES["third"]
_SMALL = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split()
)
_NUMBERS = _SMALL | frozenset("few several many both one".split())
# These may be a subject without a noun.
_SUBJECTS = frozenset("few many several both".split())
_PARTICLES = frozenset("on out up off down back".split())
_BEFORE_FEW = frozenset("a the very last next past first these those".split())
_DETERMINERS = [[word] for word in (*SETS["poss"], "the", "these", "those")]
_CLOSED = SETS["prep"] | SETS["conj"] | SETS["sub"] | SETS["det"] | {"last", "next"}
_TIMES = frozenset("hour day week month year minute second".split())
_AFTER_UNIT = SETS["det"] | frozenset(
    "more most about all both almost nearly today yesterday not late early earlier later".split()
)
# Forms in -ing that are things.
_GERUNDS = frozenset(
    """building meeting painting crossing landing reading warning opening hearing wedding drawing finding saving setting
    ruling listing dwelling sitting outing sighting rating posting parking mooring""".split()
)
_MEASURES = frozenset("long high wide deep tall old thick away".split())
_STOPS = [["."], [";"], ["?"], ["!"]]
_DASHES = frozenset("- – —".split())
_ACTION = CLASSES["past"] | CLASSES["part"] | CLASSES["ing"] | CLASSES["third"]
# A figure after these is a name, or is itself counted: "phase 2 work", "a 5 mile run", "£5 fine".
_LABELS = frozenset(
    """section phase part page chapter article category level grade class group type band tier stage step zone area
    route road junction platform gate room number no figure table box form annex schedule paragraph clause
    regulation rule point round quarter season series episode question standard version unit module line lot
    block plot site ward age aged top carbon formula model mark a an per each this that one any £ $ € # no. at
    item option window windows vitamin omega size issue volume nor ( /""".split()
)
# "the 563 route" has that number for its name.
_NUMBERED = frozenset("route bus tram train service flight line edition census season film photo".split())
_AFTER = (
    SETS["prep"]
    | (SETS["conj"] - {"nor"})
    | frozenset("is are was were".split())
    | SETS["modal"]
    | SETS["pronoun"]
    | frozenset(
        """has have had that which who whose when while because where if across ago off out up
        down away back""".split()
    )
)


def after_number(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each singular noun after a number, "few", "many" or "both", with an adjective between them or "of the".

    Options: `units` (what measures are counted in), `mass` (nouns that are not counted), `groups` (nouns for several).
    """
    classes = document.once(classes_of)
    for word, places in document.index.items():
        if word in _NUMBERS or _counts(word):
            for place in places:
                noun = _counted(document, context, classes, place) if document.lowers[place] == word else None
                alone = word in _SUBJECTS and noun is not None and _goes_on(document, classes, noun)
                if noun is not None and not alone and _ends(document, context, classes, noun):
                    yield from _finding(document, context, noun)


def _goes_on(document: Document, classes: Classes, noun: int) -> bool:
    """Whether what looks like a noun is rather a verb with its particle: "many carry on"."""
    after = document.lowers[noun + 1 : noun + 2]
    return bool(classes.of(document.tokens[noun].text) & CLASSES["base"]) and not _PARTICLES.isdisjoint(after)


def _counted(document: Document, context: Context, classes: Classes, place: int) -> int | None:
    """Return the token of the singular noun that the number at `place` counts."""
    noun = _after_of(document, context, classes, place)
    if noun is None:
        noun = _noun(document, context, classes, place)
        return noun if noun is not None and _is_counted(document, context, place, noun) else None
    return noun


def _counts(word: str) -> bool:
    """Whether a figure is a count: not 1, not a year."""
    if not word[0].isdigit():
        return False
    digits = word.replace(",", "").replace(".", "", 1)
    is_year = word.isdecimal() and 1500 < int(word) < 2100  # and "²" is a digit, but no number
    return digits.isdecimal() and digits != "1" and digits[0] != "0" and not is_year


def _after_of(document: Document, context: Context, classes: Classes, place: int) -> int | None:
    """Return the token of a singular noun that several are of: "two of the bridge"; not "two of the team"."""
    of = place + 1
    before = document.lowers[place - 1] if place > document.sentence_of(place).first else ""
    labelled = before in _LABELS or before in ("day", "week", "year")
    if labelled or document.lowers[of : of + 1] != ["of"] or document.lowers[of + 1 : of + 2] not in _DETERMINERS:
        return None
    noun = _noun(document, context, classes, of + 1)
    if noun is None or document.lowers[noun] in context.options["groups"]:
        return None
    return None if document.lowers[noun] in context.options["mass"] else noun


def _noun(document: Document, context: Context, classes: Classes, place: int) -> int | None:
    """Return the token of a singular noun after the number at `place`, an adjective between them or not."""
    for noun in range(place + 1, min(place + 3, document.sentence_of(place).last)):
        found, lower = classes.of(document.tokens[noun].text), document.lowers[noun]
        if lower in context.options["units"] or _is_thing(found, lower):
            return noun
        described = (
            found & _ADJECTIVE
            and found & _LOWER
            and not found & CLASSES["ing"]
            and lower not in context.options["mass"]
        )
        if lower in _CLOSED or not (described or lower == "percentage"):
            break
    return None


def _is_thing(found: int, lower: str) -> bool:
    """Whether a word of some classes is a singular noun, and hardly anything else after a number."""
    if not found & _LOWER or lower in _CLOSED or lower in SETS["adj"] or lower == "percentage":
        return False
    gerund = found & CLASSES["ing"] and lower not in _GERUNDS
    return bool(found & _SINGULAR) and not (gerund or found & (_PLURAL | _UNFIT))


def _is_counted(document: Document, context: Context, place: int, noun: int) -> bool:
    """Whether the number at `place` counts the noun."""
    lowers, word = document.lowers, document.lowers[place]
    first = document.sentence_of(place).first
    before, after = lowers[place - 1] if place > first else "", lowers[noun + 1 : noun + 2]
    if lowers[noun] in context.options["mass"] or lowers[noun + 1 : noun + 3] == ["to", lowers[noun]]:
        return False  # "600 face to face"
    if before == "the" and lowers[noun] in _NUMBERED:
        return False
    if word == "few":
        return before in _BEFORE_FEW
    if word == "both":
        return before not in SETS["modal"] and after in _STOPS
    if word in ("many", "several"):
        return after not in (["and"], ["or"], [","], ["a"], ["that"])
    return word != "one" and _is_count(document, context, place, noun, first)


def _is_count(document: Document, context: Context, place: int, noun: int, first: int) -> bool:
    """Whether a number is a count of things, not a name ("phase 2") or a ratio ("30 by 30")."""
    word = document.lowers[place]
    figure = word[0].isdigit()
    if document.lowers[place + 1] in ("dimensional", "first", "second", "third") or (
        "." in word and document.lowers[noun] not in context.options["units"]
    ):
        return False
    if place == first:
        return not figure
    before = document.tokens[place - 1].text
    outer = document.tokens[place - 2] if place - 2 >= first else document.tokens[place]
    # "30 by 30 vision", "zero to five bracket", "ten out of ten result", "one in 100 year storm".
    ratio = before in ("by", "to", "in") and (outer.kind == "number" or outer.text.lower() in _SMALL | {"zero", "one"})
    ratio = ratio or (before == "of" and outer.text == "out")
    named = document.lowers[place - 1] in _LABELS or before.lower() == "year"
    opens = place - 1 == first or before == ","
    return not (ratio or named) and (opens or before.islower() or before.endswith("'s"))


def _ends(document: Document, context: Context, classes: Classes, noun: int) -> bool:
    """Whether a noun ends its phrase: no other noun follows, of which it would be a part."""
    sentence = document.sentence_of(noun)
    unit = document.lowers[noun] in context.options["units"]
    after = document.lowers[noun + 1] if noun + 1 < sentence.last else "."
    following = document.tokens[noun + 2 : min(noun + 8, sentence.last)]
    if after in _DASHES:
        return apart(document, noun + 1)
    if after in ("and", "or", "to", ",", "/") and following:
        ranged = after != "," and following[0].kind in ("number", "mixed")
        if ranged or (not unit and any(classes.of(token.text) & _PLURAL for token in following)):
            return False  # "46 fire and rescue services"
    found = classes.at(noun + 1, sentence.first, sentence.last)
    then = following[0].text if following else ""
    if unit and after in _MEASURES:
        return classes.at(noun + 2, sentence.first, sentence.last) & END != 0 or then in SETS["prep"]
    ends = found & END or after in _AFTER or (unit and after in _AFTER_UNIT)
    if not (ends or (after in ("a", "an") and then in _TIMES) or (not unit and _acts(found, then))):
        return False
    other = classes.of(document.tokens[noun].text) & (CLASSES["base"] | CLASSES["ing"] | _ADJECTIVE)
    return unit or not other or _is_noun(document, noun)


def _acts(found: int, then: str) -> bool:
    """Whether a word of some classes before `then` is what a noun does, or what is done to it: "went", "built in"."""
    if found & (CLASSES["past"] | CLASSES["part"] | class_mask("noun")) == CLASSES["past"]:
        return True
    participle = found & _ACTION and not found & class_mask("noun")
    return bool(participle) and (then in SETS["prep"] | SETS["det"] or then in ("today", "last"))


def _is_noun(document: Document, noun: int) -> bool:
    """Whether the tagger takes a word for a noun."""
    from relint.tagger.context import tags_of

    return tags_of(document, noun) == "NN"


def _finding(document: Document, context: Context, noun: int) -> Iterator[Finding]:
    """Yield the finding for a noun, if it has a plural."""
    text = document.tokens[noun].text
    plural = context.lexicon.inflect(text, "NNS")
    if plural and plural != text:
        yield Finding(document.tokens[noun].span, (like(text, plural),))

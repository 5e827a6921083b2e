"""Words that are fine as nouns and avoided as verbs: drive, impact, progress. Start reading at `verbs`.

No tagger is asked. A form that can only be a verb ("drove") is one; of the others only those count whose neighbours
leave no doubt: a plain form after "to" or "will", an -ing form with an object, an -s form after "it" or "that".
"""

import re
from collections.abc import Iterator
from re import Pattern

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.context import sentence_text
from relint.checks.literal import is_name
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, NOUN, VERB, mask
from relint.patternstore import compiled

MODALS = frozenset(
    """to will would can could shall should may might must cannot not don't didn't doesn't won't
    help helps helped helping let""".split()
)
SUBJECTS = frozenset("i we you they who which".split())
SINGULARS = frozenset("it he she that which who this".split())
ADVERBS = frozenset(
    "also further really better now then actively successfully effectively continually jointly together".split()
)
DETERMINERS = frozenset(
    "the a an this that these those all every each any some more no both our your his her its their my new real".split()
)
ARTICLES = frozenset("the a an our its their his her".split())
BE_HAVE = frozenset("be is are was were been being has have had having 's're've get gets got".split())
NOT_OBJECTS = frozenset("to of and or by in for with from at on is are was were has have had will as".split())
_FINITE = mask("VBD", "VBN")
_GERUND = mask("VBG")
_THIRD = mask("VBZ")


def verbs(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each use of one verb, with other verbs in the same form.

    Options: `verb` (its lemma), `to` (verbs to write instead), `literal` (a regular expression; a sentence in which it
    is found uses the word in its first sense), `after` (a regular expression that must fit the words behind).
    """
    forms = forms_of(context.lexicon, context.options["verb"])
    literal = context.options.get("literal", "")
    after = context.options.get("after", "")
    for form in forms.keys() & document.index.keys():
        for place in document.index[form]:
            if document.lowers[place] != form or is_name(document, place):
                continue
            if not is_verb(document, context.lexicon, place, forms[form]):
                continue
            if literal and compiled(literal, re.IGNORECASE).search(sentence_text(document, place)):
                continue
            if after and not _fits(compiled(after, re.IGNORECASE), document, place):
                continue
            yield _finding(document, context, place, forms[form])


def forms_of(lexicon: Lexicon, verb: str) -> dict[str, int]:
    """Return the forms of a verb, each with its tags under that lemma: "drives" is NNS and VBZ, "drove" VBD."""
    return {form: tags for form, tags in lexicon.forms(verb) if tags & VERB}


def is_verb(document: Document, lexicon: Lexicon, place: int, tags: int) -> bool:
    """Whether the form at `place`, whose possible tags are `tags`, is a verb beyond doubt."""
    before, after = _before(document, place), _after(document, place)
    if tags & _GERUND:
        return before not in DETERMINERS and _may_be_object(lexicon, after)
    if tags & _FINITE and not tags & NOUN:
        return before in BE_HAVE | SUBJECTS | SINGULARS or _has_object(after)
    if tags & _THIRD:
        if before in SINGULARS:
            return after not in NOT_OBJECTS
        return after in ARTICLES and before != "of" and before not in DETERMINERS
    if before in ("and", "or") and _may_be_object(lexicon, after):
        return not MODALS.isdisjoint(document.lowers[max(place - 7, 0) : place])  # "to cut costs and drive growth"
    return before in MODALS or before in SUBJECTS


def _before(document: Document, place: int) -> str:
    """Return the word before, adverbs left out; "" at the start of a sentence."""
    first = document.sentence_of(place).first
    place -= 1
    while place >= first and (document.lowers[place] in ADVERBS or document.lowers[place].endswith("ly")):
        place -= 1
    return document.lowers[place] if place >= first else ""


def _after(document: Document, place: int) -> str:
    """Return the word after, or "" at the end of the sentence."""
    return document.lowers[place + 1] if place + 1 < document.sentence_of(place).last else ""


def _has_object(after: str) -> bool:
    """Whether a past form stands before its object or its agent: "drove the change", "driven by demand"."""
    return after in DETERMINERS or after in ("by", "up", "down", "forward", "out")


def _may_be_object(lexicon: Lexicon, after: str) -> bool:
    """Whether the word after an -ing form may begin its object."""
    if not after or not after[0].isalpha():
        return after[:1].isdigit() or after[:1] in "£$€"
    if after in DETERMINERS or after in ("up", "down", "forward", "out"):
        return True
    return after not in NOT_OBJECTS and bool(lexicon.tags(after) & (NOUN | ADJECTIVE))


def _fits(pattern: Pattern[str], document: Document, place: int) -> bool:
    """Whether the words behind `place` in its sentence fit."""
    last = document.sentence_of(place).last
    return bool(pattern.match(" ".join(document.lowers[place + 1 : last])))


def _finding(document: Document, context: Context, place: int, tags: int) -> Finding:
    """Return the finding, with the other verbs bent alike."""
    token = document.tokens[place]
    bent = [_bent(context.lexicon, verb, tags) for verb in context.options.get("to", [])]
    return Finding(token.span, tuple(like(token.text, verb) for verb in bent))


def _bent(lexicon: Lexicon, verb: str, tags: int) -> str:
    """Return a verb (the first word of `verb`) in the form that the tags name, its past form for both pasts."""
    head, space, rest = verb.partition(" ")
    for bit, tag in ((_GERUND, "VBG"), (mask("VBD"), "VBD"), (mask("VBN"), "VBN"), (_THIRD, "VBZ")):
        if tags & bit and not tags & mask("VB"):
            return (lexicon.inflect(head, tag) or head) + space + rest
    return verb

"""Parts of speech and lemmas of every form, from all lists together.

A reading is (lemma, form, tag). Start at `collect`: lists that give whole
paradigms come first, WordNet and Harper fill in by the regular rules, and a
form that no list explains is explained by its ending (`guess.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from relint.lexicon import spelling_rules
from relint.lexicon.building import guess
from relint.lexicon.building.american import oxford_twin
from relint.lexicon.building.kinds import own_forms
from relint.lexicon.building.sources import Sources
from relint.lexicon.tags import BITS, NOUN, mask
from relint.typed import NamedTuple

VERB_SLOTS = ("VBD", "VBN", "VBG", "VBZ")
INVARIABLE = frozenset(
    "aircraft spacecraft hovercraft series species sheep fish deer salmon trout means crossroads headquarters "
    "offspring data staff people police personnel cattle Swiss Chinese Japanese".split()
)


class Reading(NamedTuple):
    """One way to read a form: its lemma and its tag."""

    lemma: str
    form: str
    tag: str


Readings = dict[str, dict[str, int]]
"""Form to lemma to the mask of tags."""


def collect(sources: Sources, forms: Collection[str]) -> Readings:
    """The readings of every form that has one; lemmas and forms outside `forms` are left out."""
    known: Readings = defaultdict(dict)
    explained = {(lemma, part) for lemma, part, _ in sources.paradigms}
    listed = {lemma for lemma, _ in explained}
    add(known, paradigm_readings(sources.paradigms), forms)
    add(known, own_readings(sources), forms)
    add(known, wordnet_readings(sources, explained, listed), forms)
    add(known, harper_readings(sources, listed), forms)
    settle_comparatives(known)
    add(known, name_readings(forms), forms)
    add(known, twin_readings(known, forms), forms)
    add(known, guess.readings(known, forms), forms)
    limit_closed(known, sources)
    return known


def limit_closed(known: Readings, sources: Sources) -> None:
    """Function words have the readings their own list gives and no other: "will" is a modal, not only a noun."""
    for form, row in sources.closed.items():
        allowed = mask(*row.tags.split())
        for lemma, tags in list(known[form].items()):
            if tags & allowed:
                known[form][lemma] = tags & allowed
            else:
                del known[form][lemma]


def add(known: Readings, readings: Iterable[Reading | tuple[str, str, str]], forms: Collection[str]) -> None:
    """Enter readings of known forms."""
    for lemma, form, tag in list(readings):
        if form in forms and lemma in forms:
            lemmas = known[form]
            lemmas[lemma] = lemmas.get(lemma, 0) | BITS[tag]


def paradigm_readings(paradigms: Iterable[tuple[str, str, str]]) -> Iterator[Reading]:
    """Readings of lemminflect's rows; see `tools/lexicon/inflections.py` for their form."""
    for lemma, part, forms in paradigms:
        if part == "n":
            yield Reading(lemma, lemma, "NNP" if lemma[0].isupper() else "NN")
            yield from plural_readings(lemma, forms.split("/"))
        elif part == "v":
            yield from verb_readings(lemma, forms.split(","))
        else:
            positive = "JJ" if part == "a" else "RB"
            yield Reading(lemma, lemma, positive)
            for tag, slot in zip((positive + "R", positive + "S"), forms.split(","), strict=False):
                yield from (Reading(lemma, form, tag) for form in slot.split("/") if form and form != lemma)


def plural_readings(lemma: str, plurals: list[str]) -> Iterator[Reading]:
    """Plurals of a noun; one that equals the noun counts only for nouns that are known for it ("series")."""
    tag = "NNPS" if lemma[0].isupper() else "NNS"
    real = [plural for plural in plurals if plural and (plural != lemma or lemma in INVARIABLE)]
    for plural in real or [spelling_rules.s_form(lemma)]:
        yield Reading(lemma, plural, tag)


def verb_readings(lemma: str, slots: list[str]) -> Iterator[Reading]:
    """The forms of a verb; an empty past participle is like the past."""
    yield Reading(lemma, lemma, "VB")
    yield Reading(lemma, lemma, "VBP")
    padded = [*slots, "", "", "", ""]
    padded[1] = padded[1] or padded[0]
    for tag, slot in zip(VERB_SLOTS, padded, strict=False):
        yield from (Reading(lemma, form, tag) for form in slot.split("/") if form)
    yield from (Reading(lemma, form, "VBN") for form in slots[0].split("/") if form.endswith("ed"))


def own_readings(sources: Sources) -> Iterator[Reading]:
    """Readings of the hand-written lists: closed classes and added words."""
    for form, row in sources.closed.items():
        yield from (Reading(row.lemma or form, form, tag) for tag in row.tags.split())
    for word, parts in sources.own_words.items():
        yield from (Reading(word, form, tag) for form, tag in own_forms(word, parts))


def wordnet_readings(
    sources: Sources, explained: Collection[tuple[str, str]], listed: Collection[str]
) -> Iterator[Reading]:
    """Readings of WordNet's lemmas, inflected by rule where no paradigm is listed."""
    for word, parts in sources.wordnet.items():
        if word[0].isupper():
            if "a" in parts:
                yield Reading(word, word, "JJ")
            continue
        for part in parts:
            if (word, part) not in explained:
                yield from regular(word, part, graded=word not in listed)


def regular(word: str, part: str, graded: bool) -> Iterator[Reading]:
    """The regular forms of a lemma as one part of speech; degrees only if `graded`."""
    if part == "n":
        yield from (Reading(word, form, tag) for form, tag in spelling_rules.noun(word))
    elif part == "v":
        yield from (Reading(word, form, tag) for form, tag in spelling_rules.verb(word))
    else:
        positive = "JJ" if part == "a" else "RB"
        degrees = spelling_rules.graded(word, positive) if graded and part == "a" else ((word, positive),)
        yield from (Reading(word, form, tag) for form, tag in degrees)


def harper_readings(sources: Sources, listed: Collection[str]) -> Iterator[Reading]:
    """Readings of Harper's words that no other list explains: Harper calls almost every noun a verb too."""
    for word, modern in sources.harper.items():
        if word not in listed and word not in sources.wordnet and word[0].islower():
            for part in modern.parts.replace("p", ""):
                yield from regular(word, part, graded=False)


def settle_comparatives(known: Readings) -> None:
    """Take back a comparative made by rule where the form is a noun: "opener" is no degree of "open"."""
    degrees = BITS["JJR"] | BITS["JJS"]
    for lemmas in known.values():
        if any(mask & NOUN for mask in lemmas.values()):
            for lemma, mask in list(lemmas.items()):
                if mask & degrees and mask == mask & degrees and len(lemmas) > 1 and len(lemma) > 5:
                    del lemmas[lemma]


def name_readings(forms: Collection[str]) -> Iterator[Reading]:
    """Capitalised forms are proper names; one with -s beside the bare name is its plural too."""
    for form in forms:
        if not form.islower():
            yield Reading(form, form, "NNP")
            if form.endswith("s") and len(form) > 3 and form[:-1] in forms:
                yield Reading(form[:-1], form, "NNPS")


def twin_readings(known: Readings, forms: Collection[str]) -> Iterator[Reading]:
    """Readings of an -ise form from its -ize twin and the other way round, where only one side is listed."""
    for form in forms:
        twin = oxford_twin(form)
        if twin is None or twin not in forms:
            continue
        for here, there, old, new in ((form, twin, "iz", "is"), (twin, form, "is", "iz")):
            if here not in known and there in known:
                for lemma, mask in known[there].items():
                    place = lemma.rfind(old)
                    own = lemma[:place] + new + lemma[place + 2 :] if place > 1 else lemma
                    yield from (Reading(own, here, tag) for tag, bit in BITS.items() if mask & bit)

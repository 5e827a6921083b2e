"""Which forms the lexicon holds, and of what kind each is: common, name, place, acronym or phrase.

Start at `kinds_of_forms`. Each step adds the forms of some lists; the later
ones overrule, and what is written by hand in `data/own/` comes last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.lexicon import spelling_rules
from relint.lexicon.building import american
from relint.lexicon.building.sources import Sources

NAME_PARTS = re.compile(r"[\s/&,()]+")
TAGS = {"m": "NN", "a": "JJ", "r": "RB", "p": "NNS"}
Kinds = dict[str, str]


def kinds_of_forms(sources: Sources) -> Kinds:
    """Every form to its kind."""
    kinds = listed_kinds(sources)
    add_places(kinds, sources)
    kinds.update((part, kind_by_capitals(part)) for name in sources.own_names for part in own_name_parts(name))
    kinds.update((form, "common") for form in sources.closed)
    kinds.update((phrase, "phrase") for phrase in sources.phrases)
    for form in sources.doubtful:
        kinds.pop(form, None)
    add_own_words(kinds, sources)
    return kinds


def listed_kinds(sources: Sources) -> Kinds:
    """The forms of SCOWL and Harper, with the -ise twin of every -ize form."""
    kinds = {form: scowl_kind(form, listed.kind) for form, listed in sources.scowl.items()}
    for word, modern in sources.harper.items():
        for form in modern_forms(word, modern.endings) if len(word) > 1 else ():
            kinds.setdefault(form, kind_by_capitals(form))
    for form, kind in list(kinds.items()):
        if kind == "common" and (twin := american.ise_twin(form)):
            kinds.setdefault(twin, "common")
    return kinds


def add_places(kinds: Kinds, sources: Sources) -> None:
    """Add the words of place names: those that every reader knows as places, the others as names."""
    for town in sources.towns:
        for part in name_parts(town):
            kinds.setdefault(part, "name")
    large = (town for town, size in sources.towns.items() if size)
    for place in (*large, *sources.territories, *sources.own_places):
        parts = name_parts(place)
        kinds.update((part, "place") for part in parts if len(parts) == 1 or part.lower() not in kinds)


def add_own_words(kinds: Kinds, sources: Sources) -> None:
    """Add the words written by hand with their forms, and the -ize twins of their -ise forms."""
    for word, parts in sources.own_words.items():
        for form, _ in own_forms(word, parts):
            kinds[form] = "common"
            if parts != "n" and (twin := american.oxford_twin(form)):
                kinds.setdefault(twin, "common")


def scowl_kind(form: str, letter: str) -> str:
    """The kind of a form of SCOWL's: its abbreviations in capitals are acronyms."""
    if letter in "un":
        return kind_by_capitals(form)
    return "acronym" if letter == "a" and form.isupper() else "common"


def kind_by_capitals(form: str) -> str:
    """Acronym for two or more capitals and nothing else ("NATO", "SMEs"), name for any ("iPhone"), else common."""
    if len(form) > 1 and form.rstrip("s").isupper():
        return "acronym"
    return "common" if form.islower() else "name"


def modern_forms(word: str, endings: str) -> set[str]:
    """A word of Harper's with the regular endings its entry asks for."""
    forms = {word}
    if "s" in endings:
        forms.add(spelling_rules.s_form(word))
    if "d" in endings:
        forms.update(spelling_rules.with_ending(word, "ed")[:1])
    if "g" in endings:
        forms.update(spelling_rules.ing_form(word)[:1])
    return forms


def own_forms(word: str, parts: str) -> Iterator[tuple[str, str]]:
    """(form, tag) of a word added by hand; the head of `data/own/words.tsv` explains the parts."""
    for part in parts:
        if part == "n":
            yield from spelling_rules.noun(word)
        elif part in "vw":
            yield from spelling_rules.verb_plain(word, doubling=part == "w")
        else:
            yield word, TAGS[part]


def name_parts(name: str) -> list[str]:
    """The capitalised words of a name: "Stoke-on-Trent" gives Stoke and Trent."""
    parts = [part.strip("’'.") for part in NAME_PARTS.split(name.replace("’", "'"))]
    pieces = [piece for part in parts for piece in part.split("-")]
    return [piece for piece in pieces if len(piece) > 1 and piece[0].isupper() and piece.replace("'", "").isalpha()]


def own_name_parts(name: str) -> list[str]:
    """The words of a name written by hand: also one that begins small ("eBay")."""
    return name_parts(name) or [name]

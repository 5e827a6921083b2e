"""One person, two spellings: "Radakin" and "Radakan". Start at `spelling`.

Two names a slip apart are one person's if the same given name stands before both, and two people's if different ones
do. Without given names, one of the two must be no known name, or stand after a title only ("Mr Healy") while the other
has its given name. The rarer spelling is reported, with the place of the other.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.literal import base_span
from relint.checks.persons.people import PARTICLES, bare, people
from relint.checks.persons.slips import distance, folded, near_pairs
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.gazetteer import open_gazetteer
from relint.lexicon.derivation import is_derived
from relint.lexicon.lookup import Lexicon
from relint.typed import NamedTuple

# Endings that make another word of a name: plurals, people, adjectives.
ENDINGS = ("s", "es", "n", "an", "a")
LEAST = 4
# Kin may spell their name otherwise, and who says so means it.
KIN = frozenset(
    """cousin cousins brother sister father mother uncle aunt nephew niece grandfather grandmother ancestor namesake son
    daughter twin twins spelled spelt""".split()
)
FREQUENT, COMMON = 2.5, 3.9


class Name(NamedTuple):
    """One spelling of a name: its tokens, the given names before it, and whether a title stands there without one."""

    form: str
    places: list[int]
    givens: set[str]
    titled: bool


def spelling(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer spelling of each name that stands in two spellings."""
    names = _names(document, context.lexicon)
    for one, other in near_pairs(names):
        if one in context.words and other in context.words:
            continue  # the house knows both
        if _same_person(names[one], names[other], context.lexicon) and not _apart(document, names[one], names[other]):
            model, rare = _ranked(names[one], names[other], context)
            yield from _findings(document, model, rare)


def _names(document: Document, lexicon: Lexicon) -> dict[str, Name]:
    """Return every spelling of what may be a name, by its form."""
    names: dict[str, Name] = {}
    surnames = set()
    for person in people(document):
        surnames.add(person.surname.lower())
        name = names.setdefault(person.surname, Name(person.surname, [], set(), False))
        names[person.surname] = name._replace(
            givens=name.givens | ({person.given} if len(person.given) > 1 else set()),
            titled=name.titled or (bool(person.titles) and not person.given),
        )
    for base, places in document.index.items():
        if _may_be_name(base) and (base in surnames or base not in lexicon):
            for place in places:
                form = bare(document, place)
                if form[0].isupper() and not form.isupper():
                    names.setdefault(form, Name(form, [], set(), False)).places.append(place)
    return {form: name for form, name in names.items() if name.places and len(form) >= LEAST}


def _may_be_name(base: str) -> bool:
    """Whether a word in lower case has the form of a name: letters, perhaps with an apostrophe after the first."""
    letters = base[0] + base[2:] if base[1:2] == "'" else base
    return len(base) >= LEAST and letters.isalpha()


def _same_person(one: Name, other: Name, lexicon: Lexicon) -> bool:
    """Whether two near spellings are meant for one name."""
    ending = _differ_by_ending(one.form, other.form)
    if one.givens & other.givens:
        return not (ending and one.form.lower() in lexicon and other.form.lower() in lexicon)
    if (one.givens and other.givens) or one.form[0] != other.form[0] or ending:
        return False
    if folded(one.form) == folded(other.form):
        return one.form.lower() != other.form.lower() or _mixed_case(one.form) or _mixed_case(other.form)
    if _is_place(one.form, lexicon) or _is_place(other.form, lexicon):
        return False
    titled = bool(one.givens and other.titled) or bool(other.givens and one.titled)
    return (titled and not _are_common(one.form, other.form, lexicon)) or _is_slip(one, other, lexicon)


def _are_common(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two names are so short or frequent that they are rather two people's: "Ball", "Bell"."""
    return len(one) == len(other) == LEAST or min(lexicon.zipf(one), lexicon.zipf(other)) >= COMMON


def _is_slip(one: Name, other: Name, lexicon: Lexicon) -> bool:
    """Whether one of two names that nobody's given name tells apart is a slip for the other: one must be unknown."""
    if is_known(one.form, lexicon) and is_known(other.form, lexicon):
        return False
    listed = lexicon.entry(one.form) is not None or lexicon.entry(other.form) is not None
    if listed and distance(folded(one.form), folded(other.form), 1) > 1:
        return False  # "Paralympic", "Paralympian"
    return min(len(one.form), len(other.form)) > LEAST and not (_is_word(one, lexicon) or _is_word(other, lexicon))


def _differ_by_ending(one: str, other: str) -> bool:
    """Whether one name is the other with an ending: "Robert", "Roberts"."""
    short, long = sorted((folded(one), folded(other)), key=len)
    return short != long and any(long == short + ending for ending in ENDINGS)


def _apart(document: Document, one: Name, other: Name) -> bool:
    """Whether two names show that they are two: they stand side by side, or one is always a first name.

    "Marston and Morston" are two villages, "Obama" and "Osama bin Laden" two men.
    """
    others = set(other.places)
    if not KIN.isdisjoint(document.index) and any(_is_kin(document, place) for place in (*one.places, *other.places)):
        return True
    for place in one.places:
        for near in range(place - 3, place + 4):
            if near in others and document.sentence_of(near) == document.sentence_of(place):
                return True
    bare_names = not (one.givens or other.givens or one.titled or other.titled)
    return bare_names and _leads(document, one) != _leads(document, other)


def _is_kin(document: Document, place: int) -> bool:
    """Whether a word of kin or spelling stands shortly before or after a name: "his cousin, Ann Pellowe"."""
    near = document.lowers[max(place - 5, document.sentence_of(place).first) : place + 3]
    return not KIN.isdisjoint(near)


def _leads(document: Document, name: Name) -> bool:
    """Whether a further part of a name follows at every place: "Osama | bin Laden"."""
    tokens = document.tokens
    for place in name.places:
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        possessive = document.bases[place] != document.lowers[place]
        if possessive or not (after[:1].isupper() or after in PARTICLES):
            return False
    return True


def _mixed_case(form: str) -> bool:
    """Whether a capital stands inside: "McDonald"."""
    return not form[1:].islower()


def is_known(form: str, lexicon: Lexicon) -> bool:
    """Whether many people bear a name, listed and not rare, or it is a word as well."""
    entry = lexicon.entry(form)
    return form.lower() in lexicon or (entry is not None and entry.zipf >= FREQUENT)


def _is_word(name: Name, lexicon: Lexicon) -> bool:
    """Whether a name without given name or title is also an English word, as at the head of a sentence."""
    return not name.givens and not name.titled and name.form.lower() in lexicon


def _is_place(form: str, lexicon: Lexicon) -> bool:
    """Whether a name is a place, a country or its people."""
    entry = lexicon.entry(form)
    lower = form.lower()
    gazetteer = open_gazetteer()
    if entry is not None and entry.kind == "place":
        return True
    return lower in gazetteer.names or lower in gazetteer.adjectives or lower in gazetteer.people


def _ranked(one: Name, other: Name, context: Context) -> tuple[Name, Name]:
    """Return (the spelling to keep, the other): the house's, then the commoner, the known or compound, the first."""

    def rank(name: Name) -> tuple[bool, int, bool, bool, int]:
        # "Debtline", not "Debline"
        known = is_known(name.form, context.lexicon) or is_derived(name.form.lower(), context.lexicon)
        return name.form in context.words, len(name.places), known, bool(name.givens), -name.places[0]

    return (one, other) if rank(one) > rank(other) else (other, one)


def _findings(document: Document, model: Name, rare: Name) -> Iterator[Finding]:
    """Yield a finding for every place of the rarer spelling."""
    related = (Related(base_span(document, model.places[0], model.places[0] + 1), f"“{model.form}” stands here"),)
    for place in rare.places:
        yield Finding(base_span(document, place, place + 1), (model.form,), (("other", model.form),), related)

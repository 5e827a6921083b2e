"""Names of people that a draft spells otherwise than the house. Start at `spelling`, or at `person`.

A surname one slip away from one that the house knows is reported where the same given name or the same title stands
before both, unless the draft's own spelling is known, or plausible and nothing speaks against two people.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.memory.house_people import Named, named
from relint.checks.persons.identity import NICKNAMES, SHORT, is_slip
from relint.checks.persons.names import ENDINGS, is_known
from relint.checks.persons.people import COURTESIES, HONOURS, RANKS, bare
from relint.checks.persons.slips import distance, folded
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.nearness import one_slip
from relint.memory import Entry, Memory, counted, surname_and_given
from relint.memory.keys import surname_key
from relint.span import Span
from relint.typed import NamedTuple

LEAST_LETTERS = 4
LONG = 8
CERTAIN = 10  # releases after which even a plausible surname is rather a slip, if the given name is the same
FEMALE = frozenset("mrs ms miss dame lady baroness".split())
MALE = frozenset("mr sir lord baron".split())
_HEADS = frozenset(("secretary", "minister"))


class Model(NamedTuple):
    """Whom the house knows: its entry, surname and given name."""

    entry: Entry
    surname: str
    given: str

    @property
    def name(self) -> str:
        """The name as the house usually has it, with its commonest rank or honour: "Admiral Sir Tony Radakin"."""
        titles = [text for text, _releases in self.entry.others if _is_honour(text)]
        return " ".join(filter(None, (*titles[:1], self.given, self.surname)))


def spelling(document: Document, context: Context) -> Iterator[Finding]:
    """Yield surnames that are a slip for one that the house knows. Option `least`: in how many releases at least."""
    for one in named(document):
        if len(one.surname) >= LEAST_LETTERS and not _is_own(context, one.surname):
            model = _model(one, context)
            if model is not None:
                for person in one.places:
                    yield _finding(document, person.place, model.surname, model, one.surname)


def _is_own(context: Context, word: str) -> bool:
    return word in context.words or word.lower() in context.words


def _model(one: Named, context: Context) -> Model | None:
    """Return the person for whose surname the draft's is a slip, or None."""
    memory, least = context.memory, context.options["least"]
    key = surname_key(one.surname)
    here = memory.persons(key)
    found = [
        model
        for model in _candidates(one, key, memory)
        if (model.entry.releases >= least or model.entry.pinned)
        and model.surname != one.surname
        and not _is_known(one, here, model)
        and _is_slip(one, model, context.lexicon)
    ]
    return max(found, key=lambda model: model.entry.releases, default=None)


def _candidates(one: Named, key: str, memory: Memory) -> Iterator[Model]:
    """Yield the known people with a surname near the draft's: those with its given name, or with its title."""
    if one.given:
        near = [other for other in memory.surnames(one.given) if _is_near(key, other)]
    else:
        near = [key, *dict.fromkeys(other for other, _slip in one_slip(key) if other in memory.people)]
    for other in near:
        for entry in memory.persons(other):
            surname, given = surname_and_given(entry.form)
            if not one.given or given == one.given:
                yield Model(entry, surname, given)


def _is_near(one: str, other: str) -> bool:
    most = 2 if min(len(one), len(other)) >= LONG else 1
    return min(len(one), len(other)) >= LEAST_LETTERS and distance(one, other, most) <= most


def _is_known(one: Named, here: list[Entry], model: Model) -> bool:
    """Whether the house knows the draft's spelling too, and not just from a slip that was published."""
    for entry in here:
        surname, given = surname_and_given(entry.form)
        if surname == one.surname and (entry.pinned or given != model.given or not given):
            return True
        if surname == one.surname and entry.releases * CERTAIN > model.entry.releases:
            return True
    return False


def _is_slip(one: Named, model: Model, lexicon: Lexicon) -> bool:
    """Whether the draft's surname is meant for the model's: nothing speaks for two people."""
    if folded(one.surname) == folded(model.surname):
        return bool(one.given) or one.surname.lower() != model.surname.lower() or not one.surname[1:].islower()
    shared = _shares(one, model)
    if not one.given:
        return shared and not is_known(one.surname, lexicon)
    if not is_known(one.surname, lexicon) or shared:
        return True
    short, long = sorted((folded(one.surname), folded(model.surname)), key=len)
    ending = short != long and any(long == short + ending for ending in ENDINGS)
    return model.entry.releases >= CERTAIN and not ending


def _shares(one: Named, model: Model) -> bool:
    """Whether a title or office stands before the draft's name that the house writes before the model's."""
    known = {_long(word) for text, _releases in model.entry.others for word in text.lower().split()}
    own = {_long(word) for text in one.titles for word in text.lower().split()}
    if own & known:
        return True
    return bool(one.offices & {text for text, _releases in model.entry.others})


def _long(title: str) -> str:
    return SHORT.get(title, title)


def _is_honour(text: str) -> bool:
    """Whether titles hold a rank or honour: "Admiral Sir", not "Mr" or "Housing Minister"."""
    words = [word for word in text.lower().split() if word not in COURTESIES]
    return bool(words) and all(word in RANKS or word in HONOURS or word in ("air", "chief", "vice") for word in words)


def person(document: Document, context: Context) -> Iterator[Finding]:
    """Yield given names, ranks and offices that are not those with which the house names a person.

    Option `least`: from how many releases at least the house must know the person.
    """
    for one in named(document):
        entries = context.memory.persons(surname_key(one.surname))
        if entries and not _is_own(context, one.surname):
            models = [Model(entry, *surname_and_given(entry.form)) for entry in entries]
            yield from _given(document, one, models, context.options["least"])
            yield from _titles(document, one, models, context.options["least"])


def _given(document: Document, one: Named, models: list[Model], least: int) -> Iterator[Finding]:
    """Yield the given name if the house knows the surname with another, and it seems to be the same person."""
    if not one.given or any(model.given == one.given for model in models):
        return
    sure = [model for model in models if model.given and (model.entry.releases >= least or model.entry.pinned)]
    found = [model for model in sure if _is_alike(one.given, model.given) or _shares_office(one, model)]
    if found:
        model = max(found, key=lambda model: model.entry.releases)
        for person in one.places:
            if person.given:
                yield _finding(document, person.given_place, model.given, model, one.given)


def _is_alike(one: str, other: str) -> bool:
    """Whether one given name is a slip, short form or nickname of the other: "Jon" and "John", "Tony" and "Anthony"."""
    short, long = sorted((folded(one), folded(other)), key=len)
    shortened = NICKNAMES.get(short) == long or (len(short) >= 2 and long.startswith(short))
    return shortened or is_slip(short, long)


def _shares_office(one: Named, model: Model) -> bool:
    """Whether the same office, or the same rank and honour whole, stands before both."""
    known = {text for text, _releases in model.entry.others}
    return bool(one.offices & known) or any(_is_honour(text) and text in known for text in one.titles)


def _titles(document: Document, one: Named, models: list[Model], least: int) -> Iterator[Finding]:
    """Yield a title that contradicts those with which the house names this one person."""
    fitting = [model for model in models if not one.given or model.given == one.given]
    if len(fitting) != 1 or (not one.given and len(models) > 1):
        return
    model = fitting[0]
    if model.entry.releases < least and not model.entry.pinned:
        return
    known = _words(model, 1)
    sure = known if model.entry.pinned else _words(model, least)
    for person in one.places:
        for place in range(person.first, person.given_place):
            word = _long(document.lowers[place])
            # "Mrs Pickles" may be the wife of Eric Pickles
            if word not in known and (person.given or word in RANKS) and _contradicts(word, sure):
                yield _finding(document, place, _instead(word, model), model, document.tokens[place].text)
                break
    yield from _offices(document, one, model)


def _words(model: Model, least: int) -> set[str]:
    """Return the words of the titles that stand before a name in at least so many releases, in their long forms."""
    return {_long(word) for text, n in model.entry.others if n >= least for word in text.lower().split()}


def _contradicts(word: str, known: set[str]) -> bool:
    """Whether a title goes with none of a person's: a rank where all known ranks differ, Mr where the house has Mrs."""
    if word in MALE:
        return bool(known & FEMALE) and not known & MALE
    if word in FEMALE:
        return bool(known & MALE) and not known & FEMALE
    return word in RANKS and bool(known & RANKS)


def _instead(word: str, model: Model) -> str:
    """Return the title that the house has in place of one: a rank for a rank, Mrs for Mr."""
    kind = RANKS if word in RANKS else FEMALE if word in MALE else MALE
    words = [word for text, _releases in model.entry.others for word in text.split()]
    return next(word for word in words if _long(word.lower()) in kind)


def _offices(document: Document, one: Named, model: Model) -> Iterator[Finding]:
    """Yield "Housing Secretary" before the name of whom the house calls Housing Minister."""
    known = [text for text, _releases in model.entry.others]
    for person in one.places:
        words = document.tokens[max(person.first - 2, 0) : person.first]
        if len(words) == 2 and words[1].text.lower() in _HEADS and words[0].text[0].isupper():
            office = f"{words[0].text} {words[1].text}"
            rivals = [text for text in known if text.split()[0] == words[0].text and text.split()[-1].lower() in _HEADS]
            if rivals and office.lower() not in (rival.lower() for rival in rivals):
                yield _finding(document, person.first - 1, rivals[0].split()[-1], model, office)


def _finding(document: Document, place: int, cure: str, model: Model, here: str) -> Finding:
    """Return the finding on the token at `place`."""
    start = document.tokens[place].start
    known = ", ".join(f"{text} in {releases}" for text, releases in model.entry.others[:3])
    values = (("name", model.name), ("count", counted(model.entry.releases)), ("here", here))
    return Finding(Span(start, start + len(bare(document, place))), (cure,), (*values, ("titles", known)))

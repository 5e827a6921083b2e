"""One person, he and she: "Mr Binns found the coin. She took it to a museum." Start at `pronouns`.

A pronoun belongs to a person with certainty only if nobody else is about: from the beginning of the paragraph (or,
where it opens one, of the paragraph before) one person is named, and no word for anybody else stands there.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.persons.given_names import GIVEN
from relint.checks.persons.people import Person, everybody, people
from relint.diagnostic import Finding, Related
from relint.document import Block, Document
from relint.lexicon.lookup import open_lexicon
from relint.lexicon.tags import ADJECTIVE, NOUN, mask

_MALE = frozenset("mr sir lord baron viscount earl".split())
_FEMALE = frozenset("mrs ms miss dame lady baroness".split())
_PRONOUNS = {"he": "m", "she": "f", "his": "m", "her": "f"}
_OTHER = {"he": "she", "she": "he", "his": "her", "her": "his"}
_OPENS_ONLY = frozenset(("his", "her"))
# Several are nobody whom "he" or "she" could mean.
_SEVERAL = frozenset("men women children people police staff couple family".split())
_NO_NOUN = mask("IN", "TO", "DT", "RB", "CC", "VBG", "CD")
# After these somebody else's things may be meant: "Ann Lee met his father".
_FREE = frozenset(
    "met said says told added about for whose whom they he she shook helped watched saw gave him her".split()
)
_PARTING = frozenset("who that which by with from to met told found is was has when after said says".split())
_AGENTS = ("er", "or", "ist", "ian", "ee", "ant", "man")
_KIN = frozenset("wife husband father mother son daughter brother sister couple parents widow widower family".split())
_LEARNED = frozenset("dr professor prof".split())  # "Mr" for "Dr" has a rule of its own
_COURTESIES = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f"}
_COURTESY = {"m": "Mr", "f": "Ms"}


def pronouns(document: Document, context: Context) -> Iterator[Finding]:
    """Yield "he" and "she" that belong to a person of the other sex, or whom the draft mostly calls otherwise.

    Options: `male`, `female`, given names that only men or women bear; `humans`, nouns for people.
    """
    known = {"m": frozenset(context.options["male"]), "f": frozenset(context.options["female"])}
    yield from _courtesies(document, known)
    places = sorted(place for word in _PRONOUNS for place in document.index.get(word, ()))
    if not places:
        return
    humans = frozenset(context.options["humans"])
    by_block: dict[int, list[Person]] = {}
    for person in everybody(document):
        by_block.setdefault(document.block_of(person.place).first, []).append(person)
    called: dict[str, dict[str, list[int]]] = {}
    for place in places:
        owner = _owner(document, place, by_block, humans)
        if owner is not None:
            called.setdefault(owner.surname, {}).setdefault(_PRONOUNS[document.lowers[place]], []).append(place)
    for surname, by_sex in called.items():
        yield from _wrong(document, surname, by_sex, known)


def _courtesies(document: Document, known: dict[str, frozenset[str]]) -> Iterator[Finding]:
    """Yield "Mr" and "Ms" before a surname that the draft has with one given name only, of the other sex."""
    if _COURTESIES.keys().isdisjoint(document.index) or not _KIN.isdisjoint(document.index):
        return
    full: dict[str, list[Person]] = {}
    for person in people(document):
        full.setdefault(person.surname, []).extend([person] if person.given else [])
    beside = {
        person.surname
        for person in people(document)
        for model in full[person.surname]
        if not person.given
        and document.lowers[person.first - 1] not in ("said", "that")
        and document.sentence_of(person.place) == document.sentence_of(model.place)
    }  # "Ann Lee and Mr Lee"
    beside |= {person.given for person in people(document)}  # "Graham Ross met Ann Graham"
    for person in people(document):
        models = full[person.surname] if person.surname not in beside else []
        if person.given or len({model.given for model in models}) != 1 or person.titles[-1:] == ():
            continue
        sex = _COURTESIES.get(person.titles[-1], "")
        sexes = _sexes(models[0], known)
        titled = any((_COURTESIES.keys() | _LEARNED) & {*model.titles} for model in models)
        if sex and sexes and sex not in sexes and not titled:
            yield _finding(document, person.place - 1, _COURTESY[sexes.pop()], models[0])


def _owner(document: Document, place: int, by_block: dict[int, list[Person]], humans: frozenset[str]) -> Person | None:
    """Return the one person whom the pronoun at `place` can mean, or None."""
    word, token = document.lowers[place], document.tokens[place]
    block = document.block_of(place)
    spoken = document.quotation_at(token.start) is not None
    if token.text.isupper() or spoken or block.kind not in ("paragraph", "heading"):
        return None
    inside = word in _OPENS_ONLY and not document.starts_sentence(place)
    if inside and not _possesses(document, place, by_block):
        return None
    first, named = block.first, [person for person in by_block.get(block.first, ()) if person.place < place]
    before = _block_before(document, block) if inside or not named else None
    earlier = by_block.get(before.first, []) if before else []
    if before is not None and not named:
        first, named = before.first, earlier
    surnames = {person.surname for person in (*named, *earlier)}
    return named[-1] if len(surnames) == 1 and not _is_peopled(document, first, place, named, humans) else None


def _possesses(document: Document, place: int, by_block: dict[int, list[Person]]) -> bool:
    """Whether "his" or "her" stands before a noun in a sentence whose subject is a person: "Ann Lee sold her mill"."""
    sentence = document.sentence_of(place)
    named = [
        person
        for person in by_block.get(document.block_of(place).first, ())
        if sentence.first <= person.first < place and person.first - sentence.first < 5
    ]
    if not named or not _FREE.isdisjoint(document.lowers[named[0].place + 1 : place]):
        return False
    opens = all(_goes_before(document, before) for before in range(sentence.first, named[0].first))
    following = document.tokens[place + 1].text if place + 1 < sentence.last else ""
    tags = open_lexicon().tags(following) if following.islower() else 0
    return opens and bool(tags & NOUN | tags & ADJECTIVE) and not tags & _NO_NOUN


def _block_before(document: Document, block: Block) -> Block | None:
    """Return the paragraph before a block, or None."""
    before = document.block_of(block.first - 1) if block.first else None
    return before if before is not None and before.kind == "paragraph" and before.part == block.part else None


def _is_peopled(document: Document, first: int, last: int, named: list[Person], humans: frozenset[str]) -> bool:
    """Whether somebody else may be meant: a noun for people, or a further name, stands in the draft's own words."""
    own = {place for person in named for place in _told(document, person)}
    tokens = document.tokens
    for place in range(first, last):
        if place in own or document.quotation_at(tokens[place].start) is not None:
            continue
        text = tokens[place].text
        base = document.bases[place]
        if (base in humans and base not in _SEVERAL) or (text in GIVEN and not document.starts_sentence(place)):
            return True
        if base.endswith(_AGENTS) and not {"a", "an", "another"}.isdisjoint(document.lowers[place - 2 : place]):
            return True  # "a homeowner"
        if base.endswith("s") and document.lowers[place] != base and base.removesuffix("s") in humans:
            return True
        following = tokens[place + 1] if place + 1 < last and place + 1 not in own else None
        if text[0].isupper() and following and following.text[0].isupper() and not document.starts_sentence(place):
            return True
    return False


def _told(document: Document, person: Person) -> range:
    """Return the tokens of a name with the office before it and what commas enclose behind it: "Binns, a joiner,"."""
    first, last = person.first, person.place + 1
    sentence = document.sentence_of(person.place)
    while first > sentence.first and person.first - first < 6 and _goes_before(document, first - 1):
        first -= 1
    if 1 < first - sentence.first < 6 and document.lowers[first - 1] == ",":  # "The mayor, Ann Lee, joined"
        office = document.tokens[sentence.first : first - 1]
        first = sentence.first if all(token.kind == "word" for token in office) else first
    if document.lowers[last : last + 1] == [","]:
        end = last + 1
        while end < sentence.last and document.lowers[end] != ",":
            end += 1
        last = end
    return range(first, last)


def _goes_before(document: Document, place: int) -> bool:
    """Whether a word may belong to what a person is called: not "the nurse who found | Colin Prior"."""
    lower = document.lowers[place]
    return document.tokens[place].kind == "word" and lower not in _PARTING and not lower.endswith("ed")


def _wrong(
    document: Document, surname: str, by_sex: dict[str, list[int]], known: dict[str, frozenset[str]]
) -> Iterator[Finding]:
    """Yield the pronouns of one person that are against the title or given name, or else against the majority."""
    persons = [person for person in everybody(document) if person.surname == surname]
    sexes = {sex for person in persons for sex in _sexes(person, known)}
    if len({person.given for person in persons if person.given}) > 1 or len(sexes) > 1:
        return
    right = next(iter(sexes), "")
    if not right and len(by_sex) > 1:
        right = max(by_sex, key=lambda sex: (len(by_sex[sex]), _stands_for(document, by_sex[sex]), -by_sex[sex][0]))
    for place in by_sex.get({"m": "f", "f": "m"}.get(right, ""), ()):
        text = document.tokens[place].text
        other = _OTHER[text.lower()]
        yield _finding(document, place, other.capitalize() if text[0].isupper() else other, persons[0])


def _stands_for(document: Document, places: list[int]) -> bool:
    """Whether one of some pronouns is "he" or "she", which say more surely whom they mean."""
    return any(document.lowers[place] in ("he", "she") for place in places)


def _finding(document: Document, place: int, cure: str, person: Person) -> Finding:
    """Return the finding on the token at `place`, which belongs to a person."""
    related = (Related(document.tokens[person.place].span, "the person stands here"),)
    return Finding(document.tokens[place].span, (cure,), (("name", person.surname), ("other", cure)), related)


def _sexes(person: Person, known: dict[str, frozenset[str]]) -> set[str]:
    """Return "m" or "f" as far as titles and given name tell."""
    found = {"m"} if not _MALE.isdisjoint(person.titles) else set()
    found |= {"f"} if not _FEMALE.isdisjoint(person.titles) else set()
    return found or {sex for sex, names in known.items() if person.given in names}

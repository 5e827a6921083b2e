"""Who is named in a draft: titles, given name, surname. Start at `people`.

A person is a given name before a surname ("Grant Shapps", "Lt Gen Sir John Lorimer"), or a title before a surname ("Mr
Shapps", "Admiral Radakin"). What only looks so ("Network Rail", "Grant Aid") is left out: in doubt no person.
"""

from collections.abc import Iterator

from relint.checks.persons.given_names import GIVEN
from relint.document import Document
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.patterns import lazily
from relint.typed import NamedTuple

RANKS = frozenset(
    """admiral general colonel major captain lieutenant commander commodore brigadier marshal sergeant corporal
    private constable inspector superintendent gen maj col capt lt cdr cdre brig sgt cpl adm""".split()
)
HONOURS = frozenset("sir dame lord lady baroness baron viscount earl".split())
COURTESIES = frozenset("mr mrs ms miss mx dr prof professor rev reverend councillor cllr".split())
TITLES = RANKS | HONOURS | COURTESIES | frozenset(["air", "chief", "vice", "rear", "wing", "group", "flight", "field"])
OFFICES = frozenset("secretary minister president chancellor premier director officer executive chairman mayor".split())
# Titles that may stand before a bare surname; "Chief Radakin" and "Air Radakin" are none.
BEFORE_SURNAME = RANKS | HONOURS | COURTESIES
PARTICLES = frozenset("de van von der den bin al da di du la le ben ap".split())
_OPENERS = frozenset(TITLES | {name.lower() for name in GIVEN})
# Words that follow a given name in the names of bodies, places and posts, never as a surname.
NO_SURNAMES = frozenset(
    """street road house hall hospital school college university trust foundation court park square avenue centre
    council committee review report commission act bill review secretary minister mp qc kc institute prize award
    memorial stadium airport station bridge group company limited ltd plc fund island islands day and or of the in at
    for to said says is was has will prime speaker president mayor mayors lieutenant government olympic regulatory aid
    bay springs university new national general""".split()
)

# Somebody called by one name only: "Rafi, 17,", "Rafi, who is 17,".
_AGED = lazily(r"(?<![\w’'-] )\b([A-Z][a-zà-ÿ]{2,}), (?:who is |aged )?\d\d?,")


class Person(NamedTuple):
    """One naming of a person.

    `titles` (in lower case) stand from the token `first` on, the first given name `given` ("" if there is none) at
    `given_place`, the surname at `place`.
    """

    first: int
    given_place: int
    place: int
    titles: tuple[str, ...]
    given: str
    surname: str


def people(document: Document) -> list[Person]:
    """Return the namings of people in order. Made once a draft."""
    return document.once(_people)


def everybody(document: Document) -> list[Person]:
    """Return the people of a draft with those of one name only, whose age shows that they are no places. Made once."""
    return document.once(_everybody)


def _everybody(document: Document) -> list[Person]:
    found = {person.place: person for person in people(document)}
    for match in _AGED.finditer(document.flow.text):
        place = document.token_at(document.flow.place(match.start(1)))
        found.setdefault(place, Person(place, place, place, (), match[1], match[1]))
    return sorted(found.values())


def _people(document: Document) -> list[Person]:
    lexicon = open_lexicon()
    found: list[Person] = []
    end = 0
    for place in sorted(_starts(document)):
        if place >= end and document.tokens[place].text[0].isupper():
            end = _run_end(document, place)
            found += _named(document, lexicon, place, end)
    again = list(_met_again(document, found))
    return sorted([*found, *again]) if again else found


def _met_again(document: Document, found: list[Person]) -> Iterator[Person]:
    """Yield ranks before surnames that are words too, of people named in full elsewhere: "Commander Stone"."""
    covered = {person.place for person in found}
    surnames = {person.surname for person in found if person.given}
    for rank in RANKS & document.index.keys() if surnames else ():
        for number in document.index[rank]:
            place = number + 1
            if place >= len(document.tokens) or place in covered or not document.tokens[number].text[0].isupper():
                continue
            following = document.tokens[place + 1].text if place + 1 < len(document.tokens) else ""
            if bare(document, place) in surnames and not following[:1].isupper():
                first = number
                while first and document.lowers[first - 1] in TITLES and document.tokens[first - 1].text[0].isupper():
                    first -= 1
                titles = tuple(document.lowers[first:place])
                yield Person(first, place, place, titles, "", bare(document, place))


def _starts(document: Document) -> Iterator[int]:
    """Yield the tokens with which a name may begin: given names, titles, and words that are no English words."""
    for base in document.index.keys() & _OPENERS:
        yield from document.index[base]
    for base in strange(document):
        if base not in _OPENERS:
            yield from document.index[base]


def strange(document: Document) -> list[str]:
    """Return the bases that are no English words: names, slips and foreign words. Made once a draft."""
    return document.once(_strange)


def _strange(document: Document) -> list[str]:
    lexicon = open_lexicon()
    return [base for base in document.index if base[0].isalpha() and base not in lexicon]


def bare(document: Document, place: int) -> str:
    """Return a token as it is written, without a possessive."""
    return document.tokens[place].text[: len(document.bases[place])]


def _run_end(document: Document, first: int) -> int:
    """Return the end (exclusive) of the run of capitalised words in one block that begins at the token `first`."""
    place, limit = first + 1, document.block_of(first).last
    while place < limit and (step := _step(document, place)):
        place += step
    return min(place, limit)


def _step(document: Document, place: int) -> int:
    """Return how many tokens at `place` go on with a run of capitalised words; 0 if it ends before them."""
    token = document.tokens[place]
    before = document.tokens[place - 1]
    if before.kind == "word" and len(before.text) != len(document.bases[place - 1]):
        return 0  # a possessive ends the name
    if token.kind == "word":
        if token.text[0].isupper():
            return 1
        following = document.tokens[place + 1 : place + 2]
        return 1 if token.text in PARTICLES and following and following[0].text[:1].isupper() else 0
    # "J. Smith", "Mr. Smith"
    short = token.text == "." and token.start == before.end
    return 1 if short and (len(before.text) == 1 or before.text.lower() in TITLES) else 0


def _named(document: Document, lexicon: Lexicon, first: int, last: int) -> Iterator[Person]:
    """Yield the people named in one run of capitalised words."""
    words = [place for place in range(first, last) if document.tokens[place].kind == "word"]
    number = 0
    while number < len(words):
        start = number
        titles = []
        while number < len(words) and document.lowers[words[number]] in TITLES:
            titles.append(document.lowers[words[number]])
            number += 1
        before = document.lowers[words[number] - 1] if number < len(words) and words[number] else ""
        titled = before in BEFORE_SURNAME if titles else before in OFFICES
        size = _name_size(document, lexicon, words[number:], titled)
        if size:
            place = words[number + size - 1]
            given = bare(document, words[number]) if size > 1 else ""
            yield Person(words[start], words[number], place, tuple(titles), given, bare(document, place))
        number += max(size, 1)


def _name_size(document: Document, lexicon: Lexicon, words: list[int], titled: bool) -> int:
    """Return how many of the words, from the first on, are a person's name: 0 if none are."""
    if not words:
        return 0
    texts = [bare(document, place) for place in words[:4]]
    if len(texts) == 1 or not (texts[0] in GIVEN or _is_initial(texts[0])):
        if titled and _is_surname(texts[0]) and (len(texts) == 1 or not _is_surname(texts[1])):
            # "General Power", "Private Finance", "Minister Announces"
            certain = document.lowers[words[0] - 1] in COURTESIES | HONOURS
            return 1 if certain or texts[0].lower() not in lexicon else 0
        if len(texts) != 2 or not all(_is_surname(text) for text in texts):
            return 0
        strange = [_is_foreign(lexicon, text) for text in texts]
        return 2 if all(strange) or (titled and any(strange)) else 0
    size = 1
    while size < len(texts) and (_is_initial(texts[size]) or texts[size] in GIVEN or texts[size] in PARTICLES):
        size += 1
    if size < len(texts) and _is_surname(texts[size]) and texts[size].lower() not in TITLES:
        return size + 1
    # "James Martin": the last given name is the surname.
    return size if size > 1 and _is_surname(texts[size - 1]) else 0


def _is_initial(text: str) -> bool:
    """Whether a word is an initial; "A" and "I" are words far more often."""
    return len(text) == 1 and text.isupper() and text not in "AI"


def _is_surname(text: str) -> bool:
    """Whether a word may be a surname by its form."""
    return len(text) > 1 and text[1:] != text[1:].upper() and text[0].isupper() and text.lower() not in NO_SURNAMES


def _is_foreign(lexicon: Lexicon, text: str) -> bool:
    """Whether a word is no English word or place: "Oleksandr", "Shapps"."""
    entry = lexicon.entry(text)
    if entry is not None and entry.kind == "place":
        return False
    return _is_surname(text) and text.lower() not in lexicon

"""Whether a noun phrase is the subject of the verb after it. Start at `opens_subject` and `plural_verb`.

No parser: what stands before the phrase decides. After a sentence start, a conjunction ("while Ukraine are") or a verb
of saying and ensuring ("ensuring Ukraine are") a subject begins; after a preposition ("firms in Singapore have"), "and"
or a list's comma the verb belongs to something longer. In doubt the answer is no.
"""

from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import NOUN, PROPER, VERB, mask

# Words after which a clause begins, whatever it is about.
CONJUNCTIONS = frozenset(
    """that if when because while whilst although though whether unless whereas where once how why what which so
    whenever wherever but who whom whose meaning""".split()
)
# Verbs and adjectives that take a clause without "that".
CLAUSE_WORDS = frozenset(
    """ensure ensures ensured ensuring believe believes believed believing say says said saying think thinks thought
    thinking know knows knew knowing hope hopes hoped hoping means meant show shows showed showing feel feels felt
    confirm confirms confirmed confirming claim claims claimed claiming argue argues argued insist insists insisted
    agree agrees agreed suggest suggests suggested warn warns warned warning announce announced announces recognise
    recognises recognised sure confident clear certain glad pleased proud fact told understand understands understood
    admit admitted admits stress stressed fear fears feared suppose assume assumed declare declared""".split()
)
# Words that may stand at the head of a sentence before its subject without a comma.
TIME_WORDS = frozenset("today now yesterday tonight then therefore here currently this week month year".split())
INTRODUCTIONS = frozenset(
    """in on at after before following during since with for under despite given as however today yesterday meanwhile
    earlier later moreover furthermore while when if although because to by until from additionally nevertheless
    tonight tomorrow finally crucially importantly ahead alongside together throughout across over amid instead besides
    unlike like beyond without within through where once unless whereas between based built launched last next this
    early late already now then therefore thus consequently similarly likewise again so overall previously recently
    currently elsewhere and but first second third secondly up of what whatever whether even only here there""".split()
)
FINITE = frozenset(
    "is are was were has have had will would can could must may might should do does did said says".split()
)
SINGULAR = {
    "are": "is", "were": "was", "have": "has", "do": "does", "aren't": "isn't", "weren't": "wasn't",
    "haven't": "hasn't", "don't": "doesn't",
}  # fmt: skip
# Other verbs in the plural that may follow a name; "that Ukraine remain" may be right after a demand.
LEXICAL = {
    "need": "needs", "want": "wants", "intend": "intends", "hope": "hopes", "seek": "seeks", "remain": "remains",
    "continue": "continues", "believe": "believes", "agree": "agrees", "expect": "expects", "deserve": "deserves",
    "lack": "lacks", "know": "knows", "ask": "asks", "urge": "urges", "advise": "advises", "recommend": "recommends",
    "recognise": "recognises", "understand": "understands", "encourage": "encourages", "provide": "provides",
    "receive": "receives", "operate": "operates", "think": "thinks",
    "collect": "collects", "publish": "publishes", "announce": "announces", "consider": "considers",
    "decide": "decides",
    "appoint": "appoints", "oppose": "opposes", "maintain": "maintains", "deliver": "delivers", "employ": "employs",
    "produce": "produces", "require": "requires", "include": "includes", "contain": "contains", "consist": "consists",
    "prefer": "prefers", "allow": "allows", "protect": "protects", "manage": "manages", "regulate": "regulates",
    "investigate": "investigates", "enforce": "enforces", "approve": "approves", "confirm": "confirms",
    "acknowledge": "acknowledges", "accept": "accepts", "reject": "rejects", "oversee": "oversees",
    "acquire": "acquires",
}  # fmt: skip
ADVERBS = frozenset(
    "also now already still currently today therefore often always never rightly clearly both later soon again".split()
)
DEMANDS = (
    "insist", "demand", "requir", "ask", "request", "recommend", "propos", "suggest", "urg", "essential", "vital",
    "important", "crucial", "imperative", "necessary", "critical", "right", "unacceptable", "desirable",
)  # fmt: skip
IRREALIS = frozenset("if whether though unless wish wishes wished suppose than as".split())
OPENING_MARKS = frozenset(";:–—-“‘….") | {'"'}
ASIDES = frozenset(
    "for example instance at present of course however in turn particular addition fact short therefore too".split()
)
DATE_WORDS = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
PREPOSITION = mask("IN", "TO")


def plural_verb(document: Document, place: int) -> int | None:
    """Return the token of the plural verb at `place`, or after up to two adverbs there; else None."""
    bases = document.lowers
    limit = min(place + 3, len(bases))
    while place < limit:
        word = bases[place]
        if word in SINGULAR or word in LEXICAL:
            return place if word not in ("do", "don't") or _auxiliary(bases, place) else None
        if word not in ADVERBS and not (word.endswith("ly") and len(word) > 4):
            return None
        place += 1
    return None


def _auxiliary(lowers: list[str], place: int) -> bool:
    """Whether "do" at `place` helps another verb: "do not", "do so"."""
    return lowers[place] == "don't" or lowers[place + 1 : place + 2] in (["not"], ["so"])


def singular(document: Document, verb: int) -> str:
    """Return the singular of the plural verb at a token: "are" → "is"."""
    word = document.lowers[verb]
    return SINGULAR.get(word) or LEXICAL[word]


def may_be_unreal(document: Document, first: int, verb: int) -> bool:
    """Whether the plural-looking verb may be a subjunctive: "if Ukraine were to", "insist that Ukraine have"."""
    bases = document.bases
    before = bases[first - 1] if first else ""
    if bases[verb] in ("were", "weren't"):
        return before in IRREALIS
    if bases[verb] in ("are", "aren't"):
        return False
    if bases[verb] in LEXICAL and before in ("that", "ensure", "ensures", "ensured", "ensuring", "sure"):
        return True
    window = bases[max(document.sentence_of(first).first, first - 8) : first]
    return any(word.startswith(DEMANDS) for word in window)


def opens_subject(document: Document, first: int) -> bool:
    """Whether a noun phrase that begins at the token `first` stands where a subject begins."""
    start = document.sentence_of(first).first
    if all(token.kind != "word" for token in document.tokens[start:first]):
        return True  # "13 South Korea is" begins a numbered paragraph
    if document.tokens[first - 1].kind == "mark":
        return _after_mark(document, first)
    return _after_word(document, first)


def _after_mark(document: Document, first: int) -> bool:
    """Whether a subject begins after the mark before `first`."""
    mark = document.bases[first - 1]
    return _after_introduction(document, first) if mark == "," else mark in OPENING_MARKS


def _after_word(document: Document, first: int) -> bool:
    """Whether a subject begins after the word before `first`."""
    before = document.bases[first - 1]
    start = document.sentence_of(first).first
    if before in ("as", "but"):  # not "such as Ukraine", "all but Ukraine"
        return document.starts_sentence(first - 1) or document.bases[first - 2] == ","
    if before == "and":
        return _joins_clauses(document, start, first - 1)
    if before in TIME_WORDS:
        return first - start <= 3 and all(word.isalpha() for word in document.bases[start:first])
    return before in CONJUNCTIONS or before in CLAUSE_WORDS


def opens_relative(document: Document, first: int, lexicon: Lexicon) -> bool:
    """Whether a phrase that begins at `first` with a determiner opens a clause after a noun: "work the council do".

    The noun must not be readable as a verb or preposition: in "those helping the council are" no clause begins.
    """
    if not first or document.starts_sentence(first) or document.tokens[first - 1].kind != "word":
        return False
    before = document.tokens[first - 1]
    tags = lexicon.tags(before.text)
    after_determiner = first > 1 and document.bases[first - 2] in ("the", "this", "that", "our", "their", "its", "all")
    readings = PREPOSITION | PROPER if after_determiner else PREPOSITION | PROPER | VERB
    return before.text.islower() and bool(tags & NOUN) and not tags & readings


def _after_introduction(document: Document, first: int) -> bool:
    """Whether the comma before `first` ends a phrase that leads into the sentence: "In talks today, Ukraine are"."""
    bases = document.bases
    start = document.sentence_of(first).first
    comma = _before_aside(bases, start, first - 1)
    while start < comma and document.tokens[start].kind == "mark":
        start += 1
    word = bases[start]
    if not (word in INTRODUCTIONS or word.endswith("ing")) or "," in bases[start:comma]:
        return False
    # "In Geneva, Switzerland have" names one place; "In Geneva, the group have" and "Today, Ukraine have" do not.
    named = document.tokens[comma - 1].text[:1].isupper() and bases[comma - 1] not in DATE_WORDS and comma - 1 > start
    return not named or bases[first] in ("the", "our", "this", "that", "its")


def _before_aside(bases: list[str], start: int, comma: int) -> int:
    """Return the comma before a short aside that ends at `comma`: "At first, for example, the group are"."""
    place = comma - 1
    while place > start and bases[place] in ASIDES:
        place -= 1
    return place if place > start and bases[place] == "," else comma


def _joins_clauses(document: Document, start: int, conjunction: int) -> bool:
    """Whether "and" after a comma joins clauses: a finite verb stands before the comma, with no comma between."""
    bases = document.bases
    if conjunction - 1 <= start or bases[conjunction - 1] != ",":
        return False
    for place in range(conjunction - 2, start - 1, -1):
        if bases[place] == ",":
            return False
        if bases[place] in FINITE:
            return True
    return False

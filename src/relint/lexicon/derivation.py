"""Words that English makes at need from words it has: "unbudgeted", "farepayers", "reappointments".

No list can hold them all. `is_derived` accepts a prefix or an ending on a known
word of the right kind, an inflection of a known word, and a closed compound,
if the seam is spelt as English spells it.
"""

from __future__ import annotations

from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, ADVERB, BASE_VERB, NOUN, VERB, mask

SHORTEST = 4
KEPT_Y = tuple(f"{letter}ys" for letter in "bcdfghjklmnpqrstvwxz")  # "carrys": -y turns to -ies
COMMON_ENOUGH = 2.5
PARTICIPLE = mask("VBN", "VBG", "VBD")
SINGULAR = mask("NN")
PREFIXES = (
    ("un", ADJECTIVE | ADVERB | PARTICIPLE), ("non", ADJECTIVE | NOUN), ("pre", ADJECTIVE | PARTICIPLE),
    ("re", VERB), ("over", ADJECTIVE | VERB), ("under", VERB), ("out", VERB), ("mis", VERB), ("de", VERB),
    ("dis", VERB),
    ("co", NOUN | VERB), ("inter", ADJECTIVE | NOUN), ("multi", ADJECTIVE | NOUN), ("sub", NOUN | ADJECTIVE),
    ("super", NOUN | ADJECTIVE), ("micro", NOUN), ("mini", NOUN), ("bio", NOUN | ADJECTIVE), ("anti", NOUN | ADJECTIVE),
    ("cyber", NOUN), ("tele", NOUN), ("eco", NOUN), ("nano", NOUN), ("ultra", ADJECTIVE), ("hyper", ADJECTIVE),
    ("mega", NOUN), ("geo", NOUN | ADJECTIVE), ("socio", ADJECTIVE), ("agri", NOUN), ("electro", NOUN | ADJECTIVE),
    ("photo", NOUN), ("trans", ADJECTIVE | NOUN), ("giga", NOUN), ("video", NOUN), ("thermo", NOUN | ADJECTIVE),
)  # fmt: skip
VERBAL = frozenset(("re", "over", "under", "out", "mis", "de", "dis"))
ACTIONS = ("ment", "tion", "sion", "ing", "al", "ance", "ence", "ure", "er", "ability", "ency", "ancy")
"""A prefix of verbs stands before the nouns of verbs too: "reappointment", but not before any noun ("underthreat")."""
ENDINGS = (
    ("ness", ADJECTIVE), ("ly", ADJECTIVE), ("like", SINGULAR), ("wide", SINGULAR), ("less", SINGULAR),
    ("ship", SINGULAR), ("proof", SINGULAR), ("ward", SINGULAR), ("wards", SINGULAR), ("able", BASE_VERB),
    ("isation", ADJECTIVE), ("ise", ADJECTIVE), ("worthy", SINGULAR), ("worthiness", SINGULAR),
    ("ability", BASE_VERB), ("ism", SINGULAR | ADJECTIVE), ("ist", SINGULAR | ADJECTIVE), ("er", BASE_VERB),
    ("ee", BASE_VERB),
)  # fmt: skip
FIRST_PART = mask("NN")
FIRST_ADJECTIVES = frozenset(("hard", "soft", "free", "deep", "fast", "smart", "wide", "full"))
NEVER_FIRST = frozenset(("new", "old", "recent", "local", "main", "long", "short", "public", "major", "under", "over"))
FUNCTION = mask("IN", "DT", "PRP", "PRP$", "MD", "CC", "TO", "WDT", "WRB", "WP", "CD")
FIRST_ZIPF, SHORT_ZIPF = 3.4, 4.5
FIRST_SHORTEST, FIRST_LONGEST = 3, 6
HEADS = frozenset(
    "band bank base bed belt bench board boat book box break builder bus buyer card care case centre coach coat code "
    "count course court craft crop cut cycle day desk dog door driver drop end face fall farm field file fire fish "
    "fit flow fold food force form fort frame front gang gate giver goer ground group guard gun hall hand head heart "
    "hill hold holder hole home hood hook hour house keeper kit lab land lane leader lift light line link list load "
    "loan lock log lot maker man mark mate men mill mine nest net night note owner pack pad page paper park part pass "
    "path payer people person pipe pit place plan plant plate play player point pool port post pot power print proof "
    "pump rack rail rate rider ring road room rope route run runner sack scape school scope screen seat seeker set "
    "shed sheet shelf shell ship shop shore shot show side sign site size skill slip smith spot stack staff stage "
    "stand star station stay stead stick stock stone stop store storm stream street stroke suit swap table tag tail "
    "taker tank tape team test ticket time toll tool top town track trade trail train trap tray tree trip truck tube "
    "user view walk walker wall ward ware wash watch water wave way wear web weed week weight wheel wife window wing "
    "wire woman women wood word work worker works world worm yard year zone".split()
)
"""The second halves of most closed compounds ("smartcard"). With another ("roadsafety") two words are meant."""

CRAFTS = (
    "making", "keeping", "washing", "growing", "weaving", "carving", "watching", "crafting", "brewing", "laying",
    "maker", "makers", "keeper", "keepers", "grower", "growers", "weaver", "weavers", "washer", "washers",
)  # fmt: skip
"""What is done with a thing and who does it: these close up with any noun."""


def is_derived(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-case word is made of known ones by a productive rule."""
    stems = bare_stems(word)
    if is_craft(word, lexicon):
        return True
    if is_compound(word, lexicon) or (word.endswith("s") and any(is_compound(stem, lexicon) for stem, _ in stems)):
        return True
    if any(is_base(stem, kinds, lexicon, least=0.0) for stem, kinds in stems):
        return True
    bases = (word, *(stem for stem, _ in stems))
    return any(made(base, lexicon) for base in bases for made in (by_prefix, by_ending))


def bare_stems(word: str) -> tuple[tuple[str, int], ...]:
    """What a regular -s, -ed or -ing may have been put to, with the tags it must have; not the word itself."""
    if word.endswith("ies"):
        return ((word[:-3] + "y", SINGULAR | BASE_VERB),)
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return ((word[:-2], SINGULAR | BASE_VERB), (word[:-1], SINGULAR | BASE_VERB))
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "chs", "shs", "xs", "zs", *KEPT_Y)):
        return ((word[:-1], SINGULAR | BASE_VERB),)
    if word.endswith("ed"):
        return ((word[:-2], BASE_VERB), (word[:-1], BASE_VERB))
    if word.endswith("ing"):
        return ((word[:-3], BASE_VERB), (word[:-3] + "e", BASE_VERB))
    return ()


def by_prefix(word: str, lexicon: Lexicon) -> bool:
    """Whether a prefix leaves a known word of a kind that takes it: "un" an adjective, "re" a verb."""
    for prefix, kinds in PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            noun_of_action = NOUN if prefix in VERBAL and rest.removesuffix("s").endswith(ACTIONS) else 0
            if is_base(rest, kinds | noun_of_action, lexicon):
                return True
    return False


def by_ending(word: str, lexicon: Lexicon) -> bool:
    """Whether an ending leaves a known word of a kind that takes it, the seam spelt as it should be."""
    for ending, kinds in ENDINGS:
        if word.endswith(ending) and any(is_base(stem, kinds, lexicon) for stem in seams(word, ending)):
            return True
    return False


def seams(word: str, ending: str) -> tuple[str, ...]:
    """What may have stood before an ending: -y turns to i before -ness, -e goes before a vowel but in -ceable."""
    stem = word[: -len(ending)]
    if ending[0] in "aei":
        keeps_e = not stem.endswith("e") or stem.endswith(("ce", "ge", "ee"))
        return (stem, stem + "e") if keeps_e else ()
    if ending not in ("ness", "ly"):
        return (stem,)
    if stem.endswith("i"):
        return (stem[:-1] + "y",)
    if stem.endswith("y") or (ending == "ly" and stem.endswith(("le", "ic", "ll", "ue"))):
        return ()
    return (stem,)


def is_compound(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a short noun or adjective and one of the usual heads ("smartcard", "housebuilder")."""
    for length in range(FIRST_SHORTEST, min(FIRST_LONGEST, len(word) - FIRST_SHORTEST) + 1):
        first, head = word[:length], word[length:]
        if head in HEADS and first in lexicon and may_be_first(first, lexicon):
            return lexicon.zipf(first) >= (FIRST_ZIPF if length > FIRST_SHORTEST else SHORT_ZIPF)
    return False


def is_craft(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a thing and what is done with it: "dishwashing", "bellmaking", "lacemaker"."""
    action = next((ending for ending in CRAFTS if word.endswith(ending)), "")
    first = word[: -len(action)]
    return bool(action) and len(first) >= FIRST_SHORTEST and first in lexicon and may_be_first(first, lexicon)


def may_be_first(first: str, lexicon: Lexicon) -> bool:
    """Whether a word may be the first half of a closed compound: a noun and no function word, or "hard", "free"."""
    tags = lexicon.tags(first)
    noun = bool(tags & FIRST_PART) and not tags & FUNCTION and first not in NEVER_FIRST
    return noun or first in FIRST_ADJECTIVES


def is_base(stem: str, kinds: int, lexicon: Lexicon, least: float = COMMON_ENOUGH) -> bool:
    """Whether a stem is a listed, fairly common word of one of the kinds."""
    if len(stem) < SHORTEST or stem not in lexicon:
        return False
    return bool(lexicon.tags(stem) & kinds) and lexicon.zipf(stem) >= least

"""Telling misspellings from names. Start at `unknown_words`.

A word that no list has is a misspelling, a name, or something that is not
spelt at all (a unit, an acronym, a foreign word). Capitals decide most of it: a
word in lower case is held to the lexicon, one with a capital is a name unless
a common word or a well-known place lies one slip away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relint.lexicon import spellings
from relint.lexicon.capitals import evidence
from relint.lexicon.derivation import is_derived
from relint.lexicon.lookup import Lexicon
from relint.lexicon.nearness import SWAPPED, nearest
from relint.patterns import lazily
from relint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal

    Verdict = Literal["misspelling", "name"]

COMMON, FAIRLY_COMMON, VERY_COMMON = 4.0, 3.3, 6.5
SLIP_ODDS = 1.0
OPENING_ODDS = 0.0  # for a word whose capital may be that of its sentence
ROMAN = lazily("(?=.)(x{0,3})(ix|iv|v?i{0,3})")
TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady baroness baron viscount earl rev reverend prof professor councillor cllr "
    "captain colonel major general admiral commodore sergeant corporal lieutenant lt gen col maj capt sgt cpl "
    "hmp private inspector constable judge justice hon ambassador president prince princess king queen sheikh st "
    "saint".split()
)


class Sighting(NamedTuple):
    """What the text tells of one unknown word.

    `inside` is how often it stands in mid-sentence, `beside_name` whether a title or a first name stands before it,
    `foreign` whether it stands only in set phrases or runs of foreign words.
    """

    inside: int
    beside_name: bool
    foreign: bool = False


def unknown_words(words: Iterable[tuple[str, bool]], lexicon: Lexicon) -> dict[str, Verdict]:
    """The distinct unknown words of a text, each with the verdict "misspelling" or "name".

    `words` are the words of the text in order, each with whether it opens a
    sentence. Tokens that are not spelt (figures, single letters, acronyms, other
    scripts) are left out, and so is what is a known word in any guise.
    """
    sequence = list(words)
    verdicts: dict[str, Verdict] = {}
    for word, sightings in seen(sequence, lexicon).items():
        verdict = judge(word, sightings, lexicon)
        if verdict is not None:
            verdicts[word] = verdict
    return verdicts


def seen(sequence: Sequence[tuple[str, bool]], lexicon: Lexicon) -> dict[str, Sighting]:
    """Every distinct unknown word, in order of appearance, with what its places tell."""
    known: dict[str, bool] = {}
    found: dict[str, Sighting] = {}
    for place, (word, opens) in enumerate(sequence):
        if word not in known:
            known[word] = lexicon.knows(word)
        if known[word]:
            continue
        inside, beside, foreign = found.get(word, Sighting(0, False, True))
        before = "" if opens or not place else sequence[place - 1][0]
        near = sequence[max(0, place - 2) : place + 3]
        found[word] = Sighting(
            inside + (not opens),
            beside or introduces_name(before, lexicon),
            foreign and is_foreign([text for text, _ in near], min(place, 2), lexicon),
        )
    return found


def is_foreign(words: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    """Whether the word at `place` belongs to a set phrase ("per annum") or to three unknown words on end.

    `words` are the word and up to two tokens on either side, as they stand in the text.
    """
    folded = [spellings.plain(word).lower() for word in words]
    for first in range(max(0, place - 2), place + 1):
        for last in range(max(first + 2, place + 1), min(len(words), first + 4) + 1):
            if " ".join(folded[first:last]) in lexicon:
                return True
        run = words[first : first + 3]
        if len(run) == 3 and all(is_strange(word, lexicon) for word in run):
            return True
    return False


def is_strange(word: str, lexicon: Lexicon) -> bool:
    """Whether a token is a word in lower case that is not known."""
    return word[:1].islower() and is_spelt(spellings.plain(word)) and not lexicon.knows(word)


def introduces_name(before: str, lexicon: Lexicon) -> bool:
    """Whether the word before makes a name likely: a title, a first name, another unknown capitalised word."""
    if before.rstrip(".").lower() in TITLES:
        return True
    if not before[:1].isupper():
        return False
    if len(before.rstrip(".")) == 1:
        return True
    entry = lexicon.entry(before)
    if entry is None:
        return not lexicon.knows(before)
    return entry.kind == "name" and before.lower() not in lexicon


def judge(word: str, sighting: Sighting, lexicon: Lexicon) -> Verdict | None:
    """The verdict on one unknown word; None for what is not spelt."""
    stem = spellings.without_possessive(spellings.plain(word))
    if sighting.foreign or not is_spelt(stem) or ROMAN.fullmatch(stem.lower()):
        return None
    if "-" in stem:
        return judge_compound(stem, sighting, lexicon)
    return judge_simple(stem, sighting, lexicon)


def judge_simple(stem: str, sighting: Sighting, lexicon: Lexicon) -> Verdict | None:
    """The verdict on an unknown word without hyphen, by its capitals."""
    if stem.isupper() or is_plural_acronym(stem):
        return judge_capitals(stem, lexicon)
    if not stem[1:].islower():
        return judge_mixed(stem, lexicon)
    if stem[0].isupper():
        return judge_capitalised(stem, sighting, lexicon)
    if stem != spellings.without_accents(stem) not in lexicon:
        return None  # nobody types an accent by mistake: "vergée", "crêpeline"
    return judge_lower(stem, lexicon)


def is_spelt(stem: str) -> bool:
    """Whether a token is spelt at all: two letters or more, no figures, in the letters of western Europe."""
    return len(stem) > 1 and stem.replace("-", "").replace("'", "").isalpha() and is_latin(stem)


def is_latin(word: str) -> bool:
    """Whether a word is written in the letters of western Europe."""
    return all(char < "ɐ" or "Ḁ" <= char <= "ỿ" for char in word)


def is_plural_acronym(stem: str) -> bool:
    """Capitals with a small s: "HGVs", "LEPs"."""
    return len(stem) > 2 and stem[-1] == "s" and stem[:-1].isupper()


def judge_compound(stem: str, sighting: Sighting, lexicon: Lexicon) -> Verdict | None:
    """A compound is misspelt if one of its parts is; a small part beside a name is part of it ("Jin-wook")."""
    strange = [part for part in stem.split("-") if not spellings.part_accepted(part, lexicon)]
    verdicts = {part: judge(part, sighting, lexicon) for part in strange}
    misspelt = [part for part, verdict in verdicts.items() if verdict == "misspelling"]
    if any(char.isupper() for char in stem):
        misspelt = [part for part in misspelt if len(part) > 5 and nearest(part.lower(), lexicon, COMMON)]
    if misspelt:
        return "misspelling"
    return "name" if any(verdicts.values()) else None


def judge_capitals(stem: str, lexicon: Lexicon) -> Verdict | None:
    """An acronym, unless it is long and a common word lies one slip away ("GOVERMENT")."""
    long = len(stem) >= 7 and nearest(stem.lower(), lexicon, COMMON) is not None
    return "misspelling" if long else None


def judge_mixed(stem: str, lexicon: Lexicon) -> Verdict:
    """Capitals inside a word make a name ("iPlayer"), unless a shift key stuck ("THe", "GOvernment")."""
    lower = stem.lower()
    stuck = stem[:2].isupper() and stem[2:].islower() and len(stem) > 2
    return "misspelling" if stuck and lexicon.zipf(lower) >= COMMON and lower in lexicon else "name"


def judge_capitalised(stem: str, sighting: Sighting, lexicon: Lexicon) -> Verdict:
    """A name, unless there is good evidence for a slip and the word is not made of known ones ("Londonwide")."""
    odds = evidence(stem, lexicon, beside_name=sighting.beside_name, repeated=sighting.inside > 1)
    least = SLIP_ODDS if sighting.inside else OPENING_ODDS
    return "misspelling" if odds > least and not is_derived(stem.lower(), lexicon) else "name"


def judge_lower(stem: str, lexicon: Lexicon) -> Verdict | None:
    """A misspelling, unless the word is derived from one that is known and no slip of a commoner one.

    Two letters are a unit or an abbreviation ("db", "ie") rather than a slip, unless swapped ("fo").
    """
    if len(stem) == 2:
        return "misspelling" if nearest(stem, lexicon, VERY_COMMON, frozenset((SWAPPED,))) else None
    if not is_derived(stem, lexicon) or lacks_double(stem, lexicon):
        return "misspelling"
    return "misspelling" if nearest(stem, lexicon, COMMON if len(stem) < 8 else FAIRLY_COMMON) else None


def lacks_double(stem: str, lexicon: Lexicon) -> bool:
    """Whether doubling one letter gives a listed word: "debuging", "regretable"."""
    return any(stem[:place] + stem[place - 1] + stem[place:] in lexicon for place in range(2, len(stem)))


FOREIGN_SHARE, FOREIGN_LEAST = 0.4, 4
WELSH_SHARE, WELSH_LEAST = 0.15, 2
# Small words of Welsh that no other text of a release has in lower case.
WELSH = frozenset(
    """ac ag ar ei eu eich yn yng ym yr y sydd mae maent bydd byddai oedd wedi dros drwy gan gyda heb wrth rhwng dan hyn
    hwn hon hynny neu nid ond pan bod fod cael gyfer mewn o'r i'r a'r sy'n nad""".split()
)


def looks_foreign(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a paragraph is in another language: two of five of its words, and at least four, are not English.

    Short words are shared by many languages ("a", "i", "o", "de"), so only words of three letters or more are asked.
    A line too short for that is Welsh if two of its words are small words of Welsh: "Profion gyrru yn cau i'r Barri".
    """
    if _is_welsh(words):
        return True
    asked = [word for word in words if len(word) > 2 and word.isalpha()]
    strange = [word for word in asked if not lexicon.knows(word)]
    lower = [word for word in strange if word.islower()]
    return (
        len(strange) >= FOREIGN_LEAST
        and len(lower) >= FOREIGN_LEAST // 2
        and len(strange) >= FOREIGN_SHARE * len(asked)
    )


def _is_welsh(words: Sequence[str]) -> bool:
    """Whether two words or more, and a fair share, are small words of Welsh, alone or with an article: "Meddai'r"."""
    lower = [word.replace("’", "'").lower() for word in words]
    small = sum(word in WELSH or word.endswith("'r") for word in lower)
    return small >= WELSH_LEAST and small >= WELSH_SHARE * len(lower)

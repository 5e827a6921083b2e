"""Whether a word begins with a vowel when it is spoken: what decides between "a" and "an".

Start at `begins_with_vowel`. The answer is True, False, or None where both are heard ("an historic") or nothing is
known. Words that do not sound as they are written were gathered from the CMU pronouncing dictionary: those whose first
sound is of the other kind than their first letter. Letters are spoken by their English names, and numbers as words.
"""

import re
from collections.abc import Container

from relint.patterns import lazily

VOWELS = "aeiou"
# Letters whose names begin with a vowel: eff, aitch, ell, em, en, ar, ess, ex.
_VOWEL_NAMES = frozenset("aefhilmnorsx")
# A vowel letter that sounds like "you" or "won": union, not unimportant; use, not usher; Utah, not utter; one, not
# onerous.
_CONSONANT = lazily(
    r"""uni(?!m|n|ss|ro(?!y)|d(?!ir)|ll) | unanim | us[aeiu] | ut[aeio] | ubiq | ug[ar] | uk(?!i) | uly | uma | uinta
      | ur[aeiou] | uis | eu | ew | one(?![a-z]) | ones | oneness | oneself | once | ouija | ouag""",
    re.VERBOSE,
)
_SILENT_H = lazily(r"heir|honest|honou?r|hour")
_VOWEL_Y = lazily(r"yttr|ypres|yves|yvonne|yvette")
_EITHER = lazily(r"histori|hotel|horrif|heroic|hallucin|heredit|habitu|hyster|herb|homage|uber|ynys|uyg|ustin|un$|us$")
_JOINTS = lazily(r"[-\u2010\u2011./]")
_NUMBERED = lazily(r"[A-Z][a-z]+\d")
_CAMEL = lazily(r"[A-Z][a-z][A-Z]")
_DIGITS = lazily(r"\d+(?:,\d{3})*")


def begins_with_vowel(text: str, spoken: Container[str] = (), lettered: Container[str] = ()) -> bool | None:
    """Return whether `text`, a word, an acronym or a number, begins with a vowel sound; None if both may be right.

    Acronyms in `spoken` are said as words ("NATO"), those in `lettered` letter by letter ("SME").
    """
    if text[:1].isdigit() or not text[:1].isalpha():
        return number_begins_with_vowel(text)
    head = _JOINTS.split(text, maxsplit=1)[0]
    bare = head.removesuffix("'s").removesuffix("s") if head[:2].isupper() else head
    if len(head) == 1 and (head.isupper() or head != text):
        return _letter(head)
    if bare in spoken:
        return bare[0] in "AEIO"  # NATO, OPEC; UNESCO and its like begin with "you"
    if _NUMBERED.match(head):
        return _word(head.lower())  # "No11", "Covid19"
    if bare in lettered or any(map(str.isdigit, head)) or _CAMEL.fullmatch(bare):
        return _letter(head[0])
    return _acronym(bare) if bare.isupper() else _word(head.lower())


def _word(lower: str) -> bool | None:
    """Return the answer for an ordinary word in lower case."""
    if _EITHER.match(lower):
        return None
    if lower[0] == "h":
        return _SILENT_H.match(lower) is not None
    if lower[0] == "y":
        return _VOWEL_Y.match(lower) is not None
    return lower[0] in VOWELS and _CONSONANT.match(lower) is None


def _letter(letter: str) -> bool:
    """Return the answer for the name of a letter: an X, a U."""
    return letter.lower() in _VOWEL_NAMES


def _acronym(text: str) -> bool | None:
    """Return the answer for capitals that are on no list: None for those that may be a word and differ ("LEP")."""
    by_letter = _letter(text[0])
    as_word = text[0].lower() in VOWELS
    if text[0] == "U" or by_letter == as_word:
        return by_letter
    sayable = len(text) > 2 and any(char in "AEIOUY" for char in text[1:])
    return None if sayable else by_letter


def number_begins_with_vowel(text: str) -> bool | None:
    """Return the answer for a number or an amount: an 8, an 11, an 18,000; None for 1850 and 1,100."""
    match = _DIGITS.search(text)
    if match is None or (match.start() and text[match.start() - 1] in ".,"):
        return None
    digits = match.group()
    if digits[0] == "8":
        return True
    if digits.split(",")[0] in ("11", "18"):
        return True
    if len(digits) == 4 and digits[:2] in ("11", "18"):
        return None
    return None if digits[0] == "0" else False

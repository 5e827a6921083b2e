"""Keys: what the spellings of one name or term have in common. Start at `key_of`.

"policy-makers", "policymaker" and "policy maker" have one key, and so have "Homes and Communities Agency" and "Home &
Communities Agency": capitals, hyphens, spaces, plurals and small words do not count.
"""

import unicodedata
from functools import lru_cache

SMALL = frozenset("of for the and & to in on at with by a an".split())


@lru_cache(1 << 16)  # the same words come again in every release
def key_of(form: str) -> str:
    """Return the key of a phrase or word."""
    words = form.lower().replace("'", "").split()
    kept = [word for place, word in enumerate(words) if not place or word not in SMALL]
    return "".join(singular(word.replace("-", "")) for word in kept)


def singular(word: str) -> str:
    """Return a word in lower case without a plural ending: "agencies" → "agency", "homes" → "home"."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui":
        return word[:-1]
    return word


def surname_key(surname: str) -> str:
    """Return a surname in lower case without accents: "Müller" → "muller"."""
    lower = surname.lower()
    if lower.isascii():
        return lower
    return "".join(char for char in unicodedata.normalize("NFD", lower) if not unicodedata.combining(char))

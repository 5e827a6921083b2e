"""Ways to spoil a text, each as people do it. A planter takes a text and a source of chance and returns a `Planted`.

A planter returns None where the text offers it no place. Spans are those of the spoilt text and cover what an editor
would mark; `cure` is what should be the first suggestion, or "" where no words can be offered.
"""

import random
import re
from collections.abc import Callable
from typing import NamedTuple


class Planted(NamedTuple):
    """A spoilt text, the fault's place in it, and what should stand there."""

    text: str
    start: int
    end: int
    cure: str


Planter = Callable[[str, random.Random], Planted | None]

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def put(text: str, start: int, end: int, new: str, cure: str) -> Planted:
    """Return `text` with `new` in place of its characters start to end, which `cure` would restore."""
    return Planted(text[:start] + new + text[end:], start, start + len(new), cure)


def somewhere(pattern: str, text: str, chance: random.Random, flags: int = 0) -> re.Match[str] | None:
    """Return one of the matches of a pattern, or None."""
    matches = list(re.finditer(pattern, text, flags))
    return chance.choice(matches) if matches else None


def swapped(pattern: str, new: str | Callable[[str], str]) -> Planter:
    """Return a planter that puts `new` in place of the group 1 of a match, or of the whole match."""

    def plant(text: str, chance: random.Random) -> Planted | None:
        match = somewhere(pattern, text, chance)
        if match is None:
            return None
        group = 1 if match.re.groups else 0
        old = match.group(group)
        return put(text, *match.span(group), new(old) if callable(new) else new, old)

    return plant


def table(pairs: dict[str, str]) -> Planter:
    """Return a planter that puts a wrong word for a right one: pairs of right → wrong."""
    pattern = rf"\b({'|'.join(map(re.escape, pairs))})\b"
    return swapped(pattern, lambda old: pairs[old])


def typo(text: str, chance: random.Random) -> Planted | None:
    """Slip in one letter of a word of five letters or more in lower case: dropped, doubled, swapped, hit beside."""
    match = somewhere(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])", text, chance)
    if match is None:
        return None
    word = match.group()
    at = chance.randrange(1, len(word) - 1)
    row = next(row for row in KEYS if word[at] in row)
    beside = row[max(row.index(word[at]) - 1, 0) : row.index(word[at]) + 2].replace(word[at], "")
    wrong = chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + chance.choice(beside) + word[at + 1 :],
        ]
    )
    return None if wrong == word else put(text, *match.span(), wrong, word)


def doubled(text: str, chance: random.Random) -> Planted | None:
    """Say a small word twice."""
    match = somewhere(r"(?<= )(?:the|of|to|and|in|a|for|is|with|on|will) (?=[a-z])", text, chance)
    if match is None:
        return None
    return put(text, *match.span(), match.group() * 2, match.group())


def cut_name(text: str, chance: random.Random) -> Planted | None:
    """Take the name out after an office or a form of address."""
    office = r"(?:Secretary|Minister|Commissioner|Chancellor|Mr|Mrs|Sir|Councillor)"
    match = somewhere(rf"\b{office}(?: [A-Z][a-z]+){{1,2}}(?= (?:MP )?(?:said|today|has|will|also)\b)", text, chance)
    if match is None:
        return None
    kept = match.group().split()[0]
    office_kept = kept in ("Mr", "Mrs", "Sir", "Councillor")
    new = kept if office_kept else f"{kept} MP"
    end = match.end() + (3 if text.startswith(" MP", match.end()) and not office_kept else 0)
    return put(text, match.start(), end, new, "")


def cut_stop(text: str, chance: random.Random) -> Planted | None:
    """Leave out the full stop at the end of a paragraph."""
    match = somewhere(r"(?<=[a-z]{4} [a-z]{4})[a-z]*\.(?=\n\n[A-Z][a-z]+ [a-z]+ [a-z]+)", text, chance)
    if match is None:
        return None
    return put(text, match.start() - 1, match.end(), text[match.start() - 1 : match.end() - 1], "")


def cut_space(text: str, chance: random.Random) -> Planted | None:
    """Leave out the space between two sentences."""
    match = somewhere(r"[a-z]{3}\. [A-Z][a-z]+", text, chance)
    return match and put(text, *match.span(), match.group().replace(" ", ""), match.group())


def other_name(text: str, chance: random.Random) -> Planted | None:
    """Spell one mention of a surname otherwise than the others."""
    names = re.findall(r"\b(?:Mr|Mrs|Ms|Minister|Sir|Dr|Lord|Councillor) (?:[A-Z][a-z]+ )?([A-Z][a-z]{4,})\b", text)
    often = sorted({name for name in names if len(re.findall(rf"\b{name}\b", text)) >= 3})
    if not often:
        return None
    name = chance.choice(often)
    match = list(re.finditer(rf"\b{name}\b", text))[-1]
    at = chance.randrange(2, len(name))
    vowels = "aeiou"
    new = chance.choice(vowels.replace(name[at], "")) if name[at] in vowels else name[at] * 2
    return put(text, *match.span(), name[:at] + new + name[at + 1 :], name)


def open_quotation(text: str, chance: random.Random) -> Planted | None:
    """Leave out the mark that closes a quotation within a paragraph."""
    match = somewhere(r"(?<=[ \n])[\"“][^\"“”\n]{20,200}[\"”](?= [a-z])", text, chance)
    if match is None:
        return None
    return Planted(text[: match.end() - 1] + text[match.end() :], match.start(), match.end() - 1, "")


def wrong_number(text: str, chance: random.Random) -> Planted | None:
    """Leave a placeholder for a number."""
    match = somewhere(r"£?\d[\d,.]*(?= (?:million|people|homes|per cent|years|jobs)\b)", text, chance)
    return match and put(text, *match.span(), "£XX" if "£" in match.group() else "XX", "")


CONFUSED = {
    "from": "form", "their": "there", "its": "it's", "public": "pubic", "than": "then", "led": "lead",
    "whether": "weather",
    "affect": "effect", "off": "of", "trial": "trail", "have been": "of been", "too": "to", "lose": "loose",
    "manager": "manger", "councillors": "counsellors", "in principle": "in principal", "advice": "advise",
}  # fmt: skip
PLANTERS: dict[str, Planter] = {
    "typo": typo,
    "doubled word": doubled,
    "name cut": cut_name,
    "full stop cut": cut_stop,
    "space cut": cut_space,
    "name respelt": other_name,
    "quotation left open": open_quotation,
    "placeholder": wrong_number,
    "confusion": table(CONFUSED),
    "a for an": swapped(r"\b(an)(?= [aeio][a-z]{3,})", "a"),
    "an for a": swapped(r"\b(a)(?= [bcdfgklmnprstvw][a-z]{3,})", "an"),
    "verb form after to": swapped(
        r"\b(?:to|will|can|should|must) (make|take|give|provide|become|bring|improve|support|ensure|create|build)\b",
        lambda verb: verb + "s",
    ),
    "to left out": swapped(r"\b((?:able|want|need|likely|ready|continue) to)(?= [a-z]+)", lambda old: old[:-3]),
    "than as then": swapped(r"\b(?:more|less|rather|better|higher) (than)\b", "then"),
    "American spelling": table({"centre": "center", "defence": "defense", "labour": "labor", "favour": "favor"}),
    "house style": table({"while": "whilst", "among": "amongst"}),
    "spaced hyphen": swapped(r"(?<=[a-z])( – | — )(?=[a-z])", " - "),
    "subject and verb": swapped(
        r"(?<=\. )(?:The|This) (?:scheme|report|minister|government|council) (has|is)\b", "have"
    ),
    "month date": swapped(r"\b(\d\d? (?:June|April|September|November))\b", lambda old: "31 " + old.split()[1]),
}

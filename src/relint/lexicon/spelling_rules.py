"""How English spells the regular forms of a word.

`noun`, `verb` and `adjective` give the forms a lemma would have if it were
regular. They are candidates: what is listed elsewhere as irregular wins.
"""

from __future__ import annotations

VOWELS = "aeiou"
SIBILANT_ENDS = ("s", "x", "z", "ch", "sh")


def s_form(lemma: str) -> str:
    """The plural of a noun or the -s form of a verb: policy, policies; reach, reaches."""
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    if lemma.endswith(SIBILANT_ENDS):
        return lemma + "es"
    return lemma + "s"


def with_ending(lemma: str, ending: str) -> tuple[str, ...]:
    """A lemma with -ed, -er or -est: once plain and, where it may double, once doubled (plan, planned)."""
    if lemma.endswith("e"):
        return (lemma + ending[1:],)
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return (lemma[:-1] + "i" + ending,)
    return (lemma + ending, *doubled(lemma, ending))


def ing_form(lemma: str) -> tuple[str, ...]:
    """The -ing forms a verb may have: make, making; see, seeing; die, dying; plan, planning."""
    if lemma.endswith("ie"):
        return (lemma[:-2] + "ying",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return (lemma[:-1] + "ing",)
    return (lemma + "ing", *doubled(lemma, "ing"))


def doubled(lemma: str, ending: str) -> tuple[str, ...]:
    """The form with a doubled last consonant, if the lemma ends in one vowel and one consonant."""
    if len(lemma) > 2 and lemma[-1] not in VOWELS + "wxy" and lemma[-2] in VOWELS and lemma[-3] not in VOWELS:
        return (lemma + lemma[-1] + ending,)
    return ()


def noun(lemma: str) -> tuple[tuple[str, str], ...]:
    """(form, tag) of a regular noun."""
    return ((lemma, "NN"), (s_form(lemma), "NNS"))


def verb(lemma: str) -> tuple[tuple[str, str], ...]:
    """(form, tag) of a regular verb, both spellings where the last letter may double."""
    past = with_ending(lemma, "ed")
    return (
        (lemma, "VB"),
        (lemma, "VBP"),
        (s_form(lemma), "VBZ"),
        *((form, "VBD") for form in past),
        *((form, "VBN") for form in past),
        *((form, "VBG") for form in ing_form(lemma)),
    )


def verb_plain(lemma: str, doubling: bool = False) -> tuple[tuple[str, str], ...]:
    """(form, tag) of a regular verb, with its last letter doubled or not."""
    which = -1 if doubling else 0
    past, ing = with_ending(lemma, "ed")[which], ing_form(lemma)[which]
    return ((lemma, "VB"), (lemma, "VBP"), (s_form(lemma), "VBZ"), (past, "VBD"), (past, "VBN"), (ing, "VBG"))


def graded(lemma: str, positive: str) -> tuple[tuple[str, str], ...]:
    """(form, tag) of a regular adjective ("JJ") or adverb ("RB") with its degrees."""
    return (
        (lemma, positive),
        *((form, positive + "R") for form in with_ending(lemma, "er")),
        *((form, positive + "S") for form in with_ending(lemma, "est")),
    )

"""Which of SCOWL's forms the lexicon takes.

SCOWL's sizes up to 70 hold what dictionaries hold. Of size 80 only forms that
are in use are taken, and names only if they are well known. Start at `select`.
"""

from __future__ import annotations

from collections.abc import Collection

from lexicon import doubt
from lexicon.frequency import zipf
from lexicon.scowl import Form

LARGE, HUGE = 70, 80
IN_USE = 2.0
NAME_IN_USE = 1.8
COUNTED = 1.0
ABBREVIATION_SIZE = 60
CONTRACTION_SIZE = 60


def select(scowl: dict[str, Form], attested: Collection[str]) -> dict[str, Form]:
    """The rows of SCOWL that go into the lexicon; `attested` are words another dictionary lists too."""
    words = {form for form, row in scowl.items() if row.kind == "w" and row.size <= LARGE and row.region != "v"}
    return {form: row for form, row in scowl.items() if taken(form, row, scowl, words, attested)}


def taken(form: str, row: Form, scowl: dict[str, Form], words: Collection[str], attested: Collection[str]) -> bool:
    """Whether one row is taken; of the variants that SCOWL calls second-best only those in use ("mown")."""
    if row.region == "v" and not variant_taken(form, row, scowl, attested):
        return False
    if row.kind == "a":
        return row.size <= (LARGE if form.isupper() else 50)
    if row.kind == "c":
        return row.size <= CONTRACTION_SIZE
    if row.kind == "w":
        return word_taken(form, row, scowl, words, attested)
    return name_taken(form, row, scowl)


def variant_taken(form: str, row: Form, scowl: dict[str, Form], attested: Collection[str]) -> bool:
    """Whether a second-best variant is taken: in use, attested, no slip and no name in lower case ("welch")."""
    if row.size > LARGE or row.kind != "w" or form in doubt.codespell("dictionary"):
        return False
    return form in attested and form.capitalize() not in scowl and zipf(form) >= IN_USE


def word_taken(form: str, row: Form, scowl: dict[str, Form], words: Collection[str], attested: Collection[str]) -> bool:
    """Whether a word is taken: not for a slip, and of size 80 only if in use and attested, or far from others."""
    if len(form) == 1 and form not in "ai":
        return False
    if row.size > HUGE or doubt.is_slip(form, row.size, words):
        return False
    if row.size <= LARGE:
        return True
    if form.capitalize() in scowl:
        return False
    own = zipf(form)
    attested_use = len(form) > 4 and form in attested and own >= IN_USE
    return attested_use or (len(form) > 5 and own >= COUNTED and not doubt.near_commoner(form, own, words))


def name_taken(form: str, row: Form, scowl: dict[str, Form]) -> bool:
    """Whether a name is taken: a rare one only if well known and no common word in capitals ("Banner")."""
    if len(form) == 1 and form != "I":
        return False
    if row.size <= LARGE:
        return True
    lower = scowl.get(form.lower())
    if (lower is not None and lower.size <= LARGE) or form.lower() in doubt.codespell("dictionary"):
        return False
    return zipf(form) >= NAME_IN_USE and form.istitle()

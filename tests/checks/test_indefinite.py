"""A or an, by the sound of the next word."""

import pytest
from hypothesis import given, strategies as st

from relint.checks.grammar.sounds import begins_with_vowel
from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

ROWS = [
    "It took [[a]] hour and [[a]] honest man.",
    "[[An]] one-way road, [[an]] European law, [[an]] unique mill, [[an]] UK firm, [[an]] eulogy.",
    "She met [[a]] MP, [[a]] NHS nurse, [[a]] RAF pilot, [[a]] HGV driver and [[a]] SME owner.",
    "It is [[an]] NATO ship, [[an]] NASA plan and [[an]] UNESCO site.",
    "[[A]] 8% rise, [[a]] £8m fund, [[a]] £11,000 grant, [[a]] 18th place, [[a]] 80-year lease.",
    "It is [[a]] $18.7 billion plan.",
    "[[An]] 10% rise, [[an]] £1m fund and [[an]] 100-bed ward.",
    "[[A]] X-ray, [[an]] U-turn, [[an]] T-shirt, [[a]] A-level, [[a]] M25 crash, [[an]] B2B firm.",
    "[[A]] MoD site.",
    "It is [[a]] “open” question and [[a]] (honest) one.",
    "[[A]] MP’s letter; [[a]] hour’s work.",
    "It is a historic town, an historic town, a hotel, an hotel.",
    "A unit, an urn, a user, an usher, a utility, an utter mess, a ewe, a one-off, a once proud town.",
    "An unimportant union, an unidentified unit, a unanimous vote, an uninsured car.",
    "A NATO ally, an LSE graduate, a LEP grant, an LEP grant, a SATS test.",
    "An 1850s mill, a 1,100-strong crowd, a 1900s mill, a No 10 aide, a No11 summit.",
    "Vitamin A is good. Hepatitis A often heals. Grade A eggs. Annex A outlines it.",
    "A NEW SCHOOL FOR LEEDS",
    "They grow a or an: see entry a, item a.",
]


@pytest.mark.parametrize("row", ROWS)
def test_the_sound_decides(row):
    """Exactly the marked articles are wrong, and their cures are right."""
    rule = built_in("grammar/a-or-an")
    text = parse(row).text

    assert marked(rule, text) == row
    assert all(d.suggestions[0].lower() in ("a", "an") for d in found(rule, text))


def test_an_before_a_plural_may_be_and():
    """ "Farms an mills" lacks a d: and then no fix is safe."""
    finding = found(built_in("grammar/a-or-an"), "The farms an mills closed.")[0]

    assert finding.suggestions == ("and", "a")
    assert finding.fix.safety == "suggest"


def test_lists_of_acronyms_are_options():
    """What is said as a word is told by the list, not by the letters."""
    assert begins_with_vowel("MASH") is None
    assert begins_with_vowel("MASH", spoken=["MASH"]) is False
    assert begins_with_vowel("MASH", lettered=["MASH"]) is True


@given(st.integers(min_value=0, max_value=10**9))
def test_numbers_never_fail(number):
    """Every number has an answer or none; eight and its multiples of ten always begin with a vowel."""
    assert begins_with_vowel(str(number)) in (True, False, None)
    assert begins_with_vowel(f"8{number}") is True

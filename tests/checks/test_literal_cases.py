"""How literal rules treat capitals, names and possessives, and patterns treat addresses."""

import pytest

from relint.marking import parse
from tests.checks.helpers import found, marked, rule_of

PROSE = """kind = "replacement"
---
case = "prose"
[pairs]
"robust" = "strict"
"small firms" = "little firms"
"""
POSSESSIVE = """kind = "replacement"
---
case = "exact"
[pairs]
"Queen's Counsel" = "King's Counsel"
"""
RANGE = """kind = "pattern"
---
anchors = ["<number>"]
pattern = '(\\d{4})-(\\d\\d)'
replace = ['\\1 to \\2']
"""


@pytest.mark.parametrize(
    "text",
    [
        "They want [[robust]] rules.",
        "[[Robust]] rules are wanted.",
        "ROBUST RULES",
        "She joined Robust Ltd.",
        "It was [[robust]]; then [[robust]].",
    ],
)
def test_in_prose_a_capital_in_mid_sentence_makes_a_name(tmp_path, text):
    """A capital at the head of a sentence, and capitals throughout, do not."""
    expected = text.replace("ROBUST", "[[ROBUST]]")

    assert marked(rule_of(tmp_path, PROSE), parse(text).text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Jo Bull is a Queen's Counsel.", 1),
        ("Jo Bull is a Queen’s Counsel.", 1),
        ("A Queen's Counsel's wig is grey.", 1),
        ("The Queen Counsel is odd.", 0),
        ("The queen's counsel is odd.", 0),
    ],
)
def test_a_possessive_within_a_phrase_is_part_of_it(tmp_path, text, count):
    """It must stand where the rule has it; one at the end need not."""
    assert len(found(rule_of(tmp_path, POSSESSIVE), text)) == count


def test_a_phrase_with_needless_capitals_is_mended_without_them(tmp_path):
    """The capitals of “the Small Firms” are not taken over; that of a sentence is."""
    body = PROSE.replace('case = "prose"', "")
    [middle] = found(rule_of(tmp_path, body), "Help for Small Firms is due.")
    [first] = found(rule_of(tmp_path, body), "Small firms need help.")

    assert (middle.suggestions[0], first.suggestions[0]) == ("little firms", "Little firms")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Costs in 2011-12 rose.", 1),
        ("See www.gov.uk/2011-12 now.", 0),
        ("Write to a2011-12@hull.gov.uk now.", 0),
        ("See https://hull.gov.uk/b-2011-12 and 2012-13.", 1),
    ],
)
def test_a_pattern_is_silent_in_addresses(tmp_path, text, count):
    """Web and email addresses stay as they are."""
    assert len(found(rule_of(tmp_path, RANGE), text)) == count

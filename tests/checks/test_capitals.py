"""Capitals on common nouns, and titles without theirs."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

COMMON = [
    ("government", "The vote is lost; the [[Government]] will appeal."),
    ("government", "The [[Government]] will appeal."),
    ("government", "Talks with the French [[Government]] go on."),
    ("government", "The UK [[Government]] and the Australian [[Government]] agree."),
    ("government", "It is up to [[Government]] to act."),
    ("government", "The [[Government]]'s plans are out."),
    ("government", "When [[Government]] acts, farms gain."),
    ("government", "Senior [[Government]] Ministers met."),
    ("government", "Government figures are out."),
    ("government", "She met the Welsh Government and the Scottish Government."),
    ("government", "She works at the Government Digital Service."),
    ("government", "The Local Government Association wrote."),
    ("government", "His Majesty's Government of the United Kingdom wrote."),
    ("government", "The Government of Wales Act is old."),
    ("government", "Government Acts On Milk As Farmers Protest Again"),
    ("government", "THE GOVERNMENT ACTS."),
    ("government", "The mayor said: “The Government acts.”"),
    ("minister", "The [[Ministers]] will meet."),
    ("minister", "Then the [[Minister]] left."),
    ("minister", "A letter from [[Ministers]] came."),
    ("minister", "The Prime Minister left."),
    ("minister", "The First Minister and the French Foreign Minister met."),
    ("minister", "Jo Bull, Minister for Housing, left."),
    ("minister", "Roads Minister Jo Bull left."),
    ("minister", "Minister without Portfolio Jo Bull left."),
    ("minister", "The Council of Ministers met."),
    ("minister", "Ministers met."),
    ("department", "It was the [[Department]] that wrote."),
    ("department", "The Department for Transport wrote."),
    ("department", "The US Department of Energy wrote."),
    ("bill", "Peers passed the [[Bill]] in May."),
    ("bill", "A [[White Paper]] is due."),
    ("bill", "Peers passed the Housing Reform Bill."),
    ("bill", "Then Bill left, said Bill Lee."),
    ("bill", "Under the Act of Settlement she reigns."),
    ("season", "The road opens in [[Spring]]."),
    ("season", "In [[Autumn]] 2026 it opens."),
    ("season", "The Spring Statement and the Arab Spring differ."),
    ("public-body", "Grants went to [[Local Authorities]]."),
    ("public-body", "She thanked the [[Armed Forces]]."),
    ("public-body", "Armed Forces Day is in June."),
    ("public-body", "2. Local authorities met."),
    ("short-title", "The [[Health Minister]] left."),
    ("short-title", "Health Minister Jo Bull left the Health Secretary."),
]
MISSING = [
    "The [[prime minister]] left.",
    "Then [[home secretary]] Jo Bull left.",
    "The [[chancellor of the exchequer]] spoke.",
    "It was the [[secretary of state for]] Wales.",
    "The [[Prime minister]] left.",
    "Two former prime ministers met.",
    "A prime minister has a house.",
    "She was home secretary in May.",
    "The Prime Minister met the Home Secretary.",
]


@pytest.mark.parametrize(("rule", "text"), COMMON)
def test_common_nouns_are_told_from_names(rule, text):
    """A capital on a common noun is found; in a name, at the head of a sentence and in a headline it is right."""
    assert marked(built_in(f"style-govuk/capital-{rule}"), parse(text).text) == text


@pytest.mark.parametrize("text", MISSING)
def test_titles_without_capitals_are_found(text):
    """A title that one person holds lacks its capitals only with an article or a name beside it."""
    assert marked(built_in("style-govuk/lower-case-title"), parse(text).text) == text


def test_the_cure_keeps_the_capital_of_a_sentence():
    """Only the capitals that are not the sentence's go."""
    [diagnostic] = found(built_in("style-govuk/capital-public-body"), "Local Authorities met.")

    assert diagnostic.suggestions == ("Local authorities",)


def test_a_draft_about_another_council_is_left_alone():
    """Where the Security Council is spoken of, “the Council” may be short for it."""
    rule = built_in("style-govuk/capital-board")

    assert not found(rule, "The UN Security Council met. The Council will vote.")
    assert len(found(rule, "Hull City Council met. The Council will vote.")) == 1


NEEDLESS = [
    ("text", "Ask the Special Educational Needs and Disability (SEND) Tribunal about it."),
    ("text", "Help with [[Special Educational Needs]] and a disability (SEND) is free."),
    ("markdown", "| How often\n---|---\nState Pension | Every 4 weeks\nTax credits, such as these | Every month\n"),
    ("markdown", "They get the\n[[Tax credits]] every month.\n"),
]


@pytest.mark.parametrize(("format_", "source"), NEEDLESS)
def test_a_name_may_go_on_behind_its_acronym_and_a_row_has_a_capital(format_, source):
    """A tribunal's long name with its acronym inside, and the head of a row, keep their capitals."""
    text, spans = parse(source)
    said = found(built_in("style-govuk/needless-capitals"), text, format_)

    assert [diagnostic.span for diagnostic in said] == list(spans)

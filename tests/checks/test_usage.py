"""Words that are avoided as verbs and fine as nouns."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

VERBS = [
    ("drive", "Lower rents drive trade in the town."),
    ("drive", "The plan will [[drive]] growth."),
    ("drive", "The reform, which also [[drives]] the change, is new."),
    ("drive", "Growth was [[driven]] by exports."),
    ("drive", "It is [[driving]] real reform."),
    ("drive", "Carers drive a car to work."),
    ("drive", "They drive home by van."),
    ("drive", "A drive to cut waste begins."),
    ("drive", "The driving test is on Monday."),
    ("drive", "The hard drive failed; the drive was long."),
    ("focus", "Inspectors will [[focus]] on farms."),
    ("focus", "The course focused on the rights of tenants."),
    ("focus", "They are [[focused]] on schools."),
    ("focus", "The report has a focus on schools."),
    ("focus", "A focus group met."),
    ("focus", "The lens will focus the light."),
    ("counter", "The unit will [[counter]] fraud."),
    ("counter", "They paid at the counter."),
    ("combat", "A team to [[combat]] litter starts."),
    ("combat", "Combat boots were sold."),
    ("combat", "Troops combat the enemy."),
    ("impact", "The rise will [[impact]] families."),
    ("impact", "Families were [[impacted]] by it."),
    ("impact", "The impact was small."),
    ("progress", "The town is to [[progress]] the plan."),
    ("progress", "Pupils progress to the next class."),
    ("progress", "They made progress."),
    ("advance", "The pact will [[advance]] equality."),
    ("advance", "Book in advance, on an advanced course."),
    ("leverage", "The museum will [[leverage]] its name."),
    ("leverage", "The leverage of the lever is great."),
]


@pytest.mark.parametrize(("rule", "text"), VERBS)
def test_only_verbs_are_found(rule, text):
    """A verb is found where its neighbours leave no doubt; a noun and a literal sense never."""
    assert marked(built_in(f"style-govuk/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("It is driving growth.", "encouraging"),
        ("It was driven by fear.", "encouraged"),
        ("That drives the change.", "encourages"),
        ("It will drive growth.", "encourage"),
        ("Driving growth is dear.", "Encouraging"),
    ],
)
def test_the_cure_has_the_form_of_the_verb(text, cure):
    """Tense, person and capital are taken over."""
    [diagnostic] = found(built_in("style-govuk/drive"), text)

    assert diagnostic.suggestions[0] == cure


def test_a_name_is_left_alone():
    """A capital in mid-sentence makes a name."""
    assert not found(built_in("style-govuk/focus"), "They will join Focus on Farms in May.")


def test_a_speaker_is_left_alone():
    """Words between quotation marks are the speaker's."""
    assert not found(built_in("style-govuk/focus"), "The mayor said: “We will focus on farms.”")

"""Headlines and sentences: length and full stops."""

import pytest

from tests.checks.helpers import built_in, found

BODY = "\n\nFarmers can plant hedges from May. The grants are paid in June.\n"
HEADLINES = [
    ("closed-headline", "# Farmers to get grants.", 1),
    ("closed-headline", "# Farmers to get grants", 0),
    ("closed-headline", "# Farmers to get grants...", 0),
    ("closed-headline", "# Will farmers get grants?", 0),
    ("closed-headline", "# Farmers get grants. Ferries do not.", 0),
    ("long-headline", "# " + "Farmers " * 9, 1),
    ("long-headline", "# " + "Farmers " * 8, 0),
    ("long-headline", "# Farmers", 0),
]
SENTENCES = [
    ("word " * 25 + "end.", 1),
    ("word " * 24 + "end.", 0),
    ("word, " * 24 + "end.", 0),
    ("A word. " * 30, 0),
    ("word " * 40 + "end. A word.", 1),
    ("word " * 40 + "end. " + "Word " * 40 + "end.", 2),
    ("“" + "Word " * 40 + "end,” he said.", 0),
]


@pytest.mark.parametrize(("rule", "headline", "count"), HEADLINES)
def test_headlines(rule, headline, count):
    """A headline is short and takes no full stop."""
    assert len(found(built_in(f"style-govuk/{rule}"), headline + BODY, format="markdown")) == count


@pytest.mark.parametrize(("text", "count"), SENTENCES)
def test_long_sentences(text, count):
    """Words are counted, marks are not."""
    assert len(found(built_in("style-govuk/long-sentence"), text)) == count

"""Parts of a release pasted twice or left empty."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found

BODY = "# Hens return\n\nHens are back.\n\n"
MARKDOWN = [
    (BODY + "## [[How to help]]\n\n## How they came\n\nThe hens came by train.\n", "empty-heading"),
    (BODY + "## How to help\n\n### Corn and straw\n\nBring corn.\n", "empty-heading"),
    (BODY + "Bring corn.\n\n## [[Next steps]]\n", "empty-heading"),
    (BODY + "## Next steps\n\n- Bring corn.\n", "empty-heading"),
    (BODY + "## Next steps\n\nBring corn.\n\n## [[Next steps]]\n\nBring straw.\n", "repeated-heading"),
    (BODY + "## Next steps\n\nBring corn.\n\n## Later steps\n\nBring straw.\n", "repeated-heading"),
    (BODY + "".join(f"## Part {word}\n\n" for word in "one two three four five six seven".split()), "repeated-heading"),
]


@pytest.mark.parametrize(("text", "rule"), MARKDOWN)
def test_parts_of_a_release_in_markdown(text, rule):
    """Headings with nothing below them, and headings that come again, are found."""
    plain, marks = parse(text)

    assert [one.span for one in found(built_in(f"consistency/{rule}"), plain, "markdown")] == list(marks)

"""Whose words are whose."""

import pytest

from relint.reading import document_of


def quoted(text):
    """Return the quotations of a text as (words, closed)."""
    document = document_of(text)
    return [(document.slice(quotation.span), quotation.closed) for quotation in document.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” twice.", [("“no”", True)]),
        ('He said "no" twice.', [('"no"', True)]),
        ("He said ‘no’ twice.", [("‘no’", True)]),
        ("He said 'no way' twice.", [("'no way'", True)]),
        ("The ministers' plan and Wales' plan.", []),
        ("Rock 'n' roll of the '90s.", [("'n'", True)]),
        ("He said “this ‘new’ plan” twice.", [("“this ‘new’ plan”", True)]),
        ("He said “no.\n\nThey left.", [("“no.", False)]),
    ],
)
def test_marks_within_a_paragraph(text, expected):
    """Double and single, curly and straight; apostrophes open nothing."""
    assert quoted(text) == expected


def test_a_quotation_over_several_paragraphs_closes_at_its_last():
    """English printing opens every paragraph of a quotation and closes only the last."""
    text = "She said:\n\n“First.\n\n“Second.\n\n“Third.”\n\nThey left."

    assert quoted(text) == [("“First.\n\n“Second.\n\n“Third.”", True)]


def test_the_same_with_straight_marks():
    """A straight mark at a paragraph's start goes on with the quotation."""
    text = 'She said:\n\n"First.\n\n"Second."\n\nThey left.'

    assert quoted(text) == [('"First.\n\n"Second."', True)]


def test_the_same_in_wrapped_lines_without_blank_ones():
    """The draft that reached the press office had neither blank lines nor short ones."""
    lines = [
        "The mayor of the old town said to those who had come on the",
        "day:",
        "“We are glad of the help that we have had from the many of",
        "you who came today.",
        "“There is more to do, and we will do it together with all who",
        "live here.”",
        "They left.",
    ]
    text = "\n".join(lines)

    assert len(quoted(text)) == 1
    assert quoted(text)[0][1]


def test_words_without_marks_after_said_are_the_speakers():
    """Older GOV.UK pages set quotations as paragraphs without marks."""
    text = "Norman Baker said:\n\nThis plan is good for us.\n\nWe will act.\n\nThe plan costs £2 million."

    assert [words for words, _ in quoted(text)] == ["This plan is good for us.", "We will act."]


def test_a_place_knows_its_quotation():
    """The engine asks this for every finding."""
    document = document_of("He said “whilst” whilst walking.")

    assert document.quotation_at(document.text.index("whilst")) is not None
    assert document.quotation_at(document.text.rindex("whilst")) is None

"""How paragraphs of plain text are told."""

import textwrap

import pytest

from relint.reading import document_of

PROSE = (
    "The new bridge across the river will open to traffic in May, after four years of work and two winters of floods. "
    "It replaces a ford that farmers have used since the days of the drovers, and it will carry a path for walkers."
)
SECOND = (
    "Villages on both banks asked for the bridge in a petition that the county received eleven years ago. The cost is "
    "shared by the county, the parish and a fund that the villages raised at fairs and dances over many summers."
)


def blocks(text):
    """Return the blocks of a text as (kind, first words)."""
    document = document_of(text)
    return [(block.kind, document.slice(block.span)[:8]) for block in document.blocks]


@pytest.mark.parametrize("width", [50, 60, 72, 100])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_wrapped_paragraphs_are_told_with_and_without_blank_lines(width, gap):
    """A line that ends a sentence well short of the width ends its paragraph."""
    text = gap.join(textwrap.fill(paragraph, width) for paragraph in (PROSE, SECOND))

    assert [first for _kind, first in blocks(text)] in (["The new ", "Villages"], ["The new ", "It repla", "Villages"])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_one_line_a_paragraph(end):
    """Text that no one wrapped has a paragraph a line, blank lines or not."""
    text = end.join([PROSE, SECOND, PROSE])

    assert len(blocks(text)) == 3


def test_a_line_that_opens_a_quotation_begins_a_paragraph():
    """In wrapped text without blank lines the opening mark tells."""
    text = textwrap.fill(PROSE, 60) + "\nThe mayor said:\n“" + textwrap.fill(SECOND, 60) + "”"

    assert ("paragraph", "The mayo") in blocks(text)
    assert ("paragraph", "“Village") in blocks(text)


@pytest.mark.parametrize("mark", ["• ", "- ", "* ", "1. ", "(a) ", "– "])
def test_list_items_are_blocks_without_their_mark(mark):
    """The mark of a list item is no prose."""
    text = f"The plan has these parts:\n\n{mark}a new bridge\n{mark}a new road\n"

    assert [kind for kind, _first in blocks(text)] == ["paragraph", "item", "item"]
    assert blocks(text)[1][1] == "a new br"


def test_headline_heading_and_parts():
    """The first short line is the headline; ENDS and notes to editors begin parts of their own."""
    lines = ["Bridge to open in May", PROSE, "A path for walkers", SECOND, "ENDS", "Notes to editors", f"1. {SECOND}"]
    text = "\n\n".join(lines)
    document = document_of(text)

    assert [block.kind for block in document.blocks] == [
        "headline", "paragraph", "heading", "paragraph", "ends", "heading", "item",
    ]  # fmt: skip
    assert document.blocks[-1].part == "notes"


def test_an_unwrapped_line_broken_in_mid_sentence_goes_on():
    """A stray line end in running prose does not make a paragraph."""
    text = f"{PROSE} And so\nthe bridge will open.\n{SECOND}"

    assert len(blocks(text)) == 2


@pytest.mark.parametrize("text", ["", "\n", "   \n\n  ", "\ufeff"])
def test_texts_without_words_have_no_tokens(text):
    """Nothing is found in nothing."""
    assert [token for token in document_of(text).tokens if token.kind == "word"] == []


@pytest.mark.parametrize(
    ("lines", "alone"),
    [
        # The next word would have fitted and begins a sentence.
        (("Halcro Power starts work on 48-megawatt wind farm", "Halcro Power has begun work"), True),
        (("EMBARGOED UNTIL FRIDAY 6 MARCH 2026", "Letting agent to repay deposits", "Brightkey Homes must pay"), True),
        # A cut first line goes on in small letters, or ends as no heading does.
        (("The minister will join his counterparts", "from France"), False),
        (("The minister will fly to Germany and", "France"), False),
    ],
)
def test_headline_of_wrapped_text_without_blank_line(lines: tuple[str, ...], alone: bool):
    """A first line that could have held the next word, a capital, is a headline by itself."""
    filler = [
        "today, and the company said that the plan would bring work for 40 people",
        "who live on the island and who have had to leave it for work until now.",
        "They had been told that the turbines would stand further from the shore,",
        "and some of those who wrote to the council had asked for them to be low.",
    ]
    found = blocks("\n".join([*lines, *filler]))

    assert found[0] == ("headline" if alone else "paragraph", lines[0][:8])

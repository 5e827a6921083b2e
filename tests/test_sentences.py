"""Where sentences end."""

import pytest

from relint.reading import document_of


def sentences(text):
    """Return the sentences of a text as written."""
    document = document_of(text)
    return [document.text[document.tokens[s.first].start : document.tokens[s.last - 1].end] for s in document.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Dr. Jones at No. 10 today.",
        "J. K. Rowling spoke at St. Mary's.",
        "Growth of 2.5% is e.g. what we want.",
        "Visit gov.uk for more. ".strip(),
        "The firm, i.e. Smith Ltd, grew.",
        "It rose by approx. 20 points, cf. Table 2.",
        "He asked “Why?” and left.",
        "Lt. Col. Brown spoke.",
    ],
)
def test_abbreviations_and_figures_do_not_end_a_sentence(text):
    """Each of these is one sentence."""
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We met. They left.", 2),
        ("“We met.” He left.", 2),
        ("Really? Yes! Good.", 3),
        ("He came (at last). Then he left.", 2),
        ("It ended… Nobody came.", 2),
        ("It grew by 5%. 12 firms took part.", 2),
        ("The plan was No 10's. We agreed.", 2),
        ("A heading\n\nA paragraph without stop\n\nAnother one.", 3),
        ("So said I. He went.", 2),
    ],
)
def test_sentences_end_where_a_reader_says(text, count):
    """Closing marks belong to the sentence that ends; a block's end ends one too."""
    assert len(sentences(text)) == count

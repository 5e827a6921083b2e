"""Words, numbers and marks."""

import pytest
from hypothesis import given, strategies as st

from relint import tokens
from relint.reading import document_of
from relint.tokens import Token


def kinds(text):
    """Return the tokens of a text as (text, kind), plain words left out."""
    return [(t.text, t.kind) for t in document_of(text).tokens if t.kind != "word" or not t.text.isalpha()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See www.gov.uk/foo, now", [("www.gov.uk/foo", "url"), (",", "mark")]),
        ("See https://a.com/b_c.", [("https://a.com/b_c", "url"), (".", "mark")]),
        ("mail a.b@x.gov.uk!", [("a.b@x.gov.uk", "email"), ("!", "mark")]),
        ("the U.S. plan", [("U.S.", "word")]),
        ("e.g. a plan", [("e.g.", "word")]),
        ("by £2.5m in 2010-11", [("£2.5m", "number"), ("2010-11", "number")]),
        ("at 5pm on the 12th", [("5pm", "number"), ("12th", "number")]),
        ("up 2.5% to 1,000.", [("2.5%", "number"), ("1,000", "number"), (".", "mark")]),
        ("the E5 met on the A14", [("E5", "mixed"), ("A14", "mixed")]),
        ("COVID-19 tests", [("COVID-19", "word")]),
        ("don't", [("don't", "word")]),
        ("Val-de-Grâce", [("Val-de-Grâce", "word")]),
        ("ministers’ plans", [("'", "mark")]),
        ("#BudgetDay by @user", [("#BudgetDay", "hashtag"), ("@user", "handle")]),
        ("end.The next", [(".", "mark")]),
        ("██ said", [("█", "mark"), ("█", "mark")]),
        ("na\u0308ive plan", [("na\u0308ive", "word")]),
    ],
)
def test_tokens_have_their_kinds(text, expected):
    """Each kind of token is told from its neighbours."""
    assert kinds(text) == expected


def test_a_possessive_is_looked_up_by_its_base():
    """ "Britain's" is found under "britain"; "it's" is no possessive."""
    document = document_of("Britain's plan, it's good.")

    assert document.bases[0] == "britain"
    assert "it's" in document.index


@given(
    st.lists(
        st.sampled_from(
            ["plan", "e.g.", "it's", "E5", "£2.5m", "10-11", " ", "  ", "-", "’", "é", "́", "“", ".", "5th"]
        ),
        max_size=12,
    ).map("".join)
)
def test_the_fast_way_gives_the_same_tokens(text):
    """Pieces with their kinds by text, and matches with their groups, are one and the same."""
    document = document_of(text)
    slow: list[Token] = []
    for block in document.blocks:
        tokens._mapped(tokens._PROSE_TOKEN, document.flow, block.flow, slow)

    assert document.tokens == slow

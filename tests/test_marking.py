"""Marked text."""

from hypothesis import given, strategies as st

from relint.marking import mark, parse
from relint.span import Span


def test_marks_are_taken_out_and_remembered():
    """The spans are those of the text without marks."""
    assert parse("go on [[whilst]] they [[meet]].") == ("go on whilst they meet.", (Span(6, 12), Span(18, 22)))


def test_a_placeholder_in_brackets_can_be_marked():
    """Three closing brackets: the first belongs to the placeholder."""
    assert parse("by [[[name]]] now") == ("by [name] now", (Span(3, 9),))


@given(st.text(alphabet="ab c", min_size=4, max_size=20))
def test_marking_and_parsing_are_inverse(text):
    """What is marked is parsed again."""
    spans = [Span(0, 2), Span(3, 4)]

    assert parse(mark(text, spans)) == (text, tuple(spans))

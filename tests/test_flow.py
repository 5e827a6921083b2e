"""The flow: prose without line ends, and the way back."""

from hypothesis import given, strategies as st

from relint.flow import HIDDEN, FlowBuilder, Segment, lowered, normalised
from relint.reading import document_of
from relint.span import Span

LINES = st.lists(st.text(alphabet=st.sampled_from("abC’ \t.-😀é"), max_size=12), max_size=8)


def test_a_phrase_over_a_line_end_is_found_in_the_flow():
    """ "in order" at a line's end and "to" on the next are one phrase, whose span covers both lines."""
    document = document_of("We came here today in order\r\n   to see the mayor.")
    start = document.flow.text.index("in order to")

    assert document.slice(document.flow.span(start, start + 11)) == "in order\r\n   to"


def test_a_hyphen_at_a_line_end_joins_a_compound():
    """ "long-" and "term" flow as one word; a dash does not join."""
    document = document_of("We welcome the plans for long-\nterm growth and the new -\nand larger - port.")

    assert "long-term growth" in document.flow.text
    assert "new - and" in document.flow.text


def test_hidden_segments_show_as_one_character():
    """Code in Markdown is no prose, but it holds its place in the sentence."""
    builder = FlowBuilder("run `rm` now")
    builder.add_block([Segment(0, 4), Segment(4, 8, hidden=True), Segment(8, 12)])
    flow = builder.build()

    assert flow.text == f"run {HIDDEN} now"
    assert flow.span(6, 9) == Span(9, 12)


def test_typographic_apostrophes_and_no_break_spaces_are_made_equal():
    """Rules need not write both forms."""
    assert normalised("the Minister’s\u00a0plan") == "the Minister's plan"


def test_lower_case_keeps_the_length():
    """The dotted capital I of Turkish would become two characters."""
    assert len(lowered("İzmir A")) == len("İzmir A")


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_token_lies_where_its_text_stands(lines, end):
    """Spans are the draft's: slicing the draft by a token's span gives the token's text."""
    text = end.join(lines)
    document = document_of(text)
    for token in document.tokens:
        source = normalised(text[token.start : token.end]).replace(end, "").replace(" ", "")

        assert source == token.text.replace(" ", "")


@given(LINES)
def test_places_go_there_and_back(lines):
    """flow → draft → flow is the identity for every character that flows."""
    document = document_of("\n".join(lines))
    flow = document.flow
    for token in document.tokens:
        assert flow.place(flow.offset(token.start)) == token.start

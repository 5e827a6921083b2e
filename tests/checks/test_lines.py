"""Lines of hard-wrapped text that end early."""

import textwrap

import pytest
from hypothesis import given, settings, strategies as st

from relint.reading import document_of
from relint.testing import diagnostics
from tests.checks.helpers import built_in, pack

RULE = built_in("redaction/line-ends-early")
PACK = pack("redaction")
WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=11), min_size=160, max_size=320)
PROSE = (
    "the harbour trust will reopen the old lifeboat house as a museum in spring after two years of repairs to its roof "
    "and slipway that volunteers from the village carried out at weekends and the chair told the annual meeting that "
    "the building had been close to collapse when the work began and that gifts from visitors paid for most of the "
    "timber the slates and the paint while schools from the county will be able to visit free of charge on weekdays "
    "and a classroom above the boat hall has room for thirty pupils who want to learn how the crew rowed out in the "
    "storm and brought home all the hands of a barque that had lost its rudder off the head and was driving on to the "
    "scar where two ships had been lost in the same winter and where the lamp of the old light could be seen no more "
    "than half a mile through the snow that fell for three days and three nights on the town and on the moor"
)


def named(lines, format="text"):
    """Return the numbers of the lines that the rule names, with the message of each."""
    document = document_of("\n".join(lines), format=format)
    found = [item for item in diagnostics(document, PACK) if item.rule == RULE.rule.id]
    return [(document.positions.position(item.span.start).line - 1, item.message) for item in found]


def numbers(lines, format="text"):
    """Return only the numbers."""
    return [number for number, _message in named(lines, format)]


@settings(max_examples=60, deadline=None)
@given(words=WORDS, width=st.integers(40, 90))
def test_text_that_was_wrapped_and_left_alone_says_nothing(words, width):
    """No line of freshly wrapped text ends early, whatever its words and width."""
    assert numbers(textwrap.wrap(" ".join(words), width)) == []


@settings(max_examples=60, deadline=None)
@given(width=st.integers(50, 80), line=st.integers(1, 7), keep=st.integers(2, 4))
def test_a_line_cut_short_is_named(width, line, keep):
    """A line that keeps only its first words is named, and no other."""
    lines = textwrap.wrap(PROSE, width)
    lines[line] = " ".join(lines[line].split()[:keep])

    assert numbers(lines) == [line]


def test_the_message_says_how_much_was_lost():
    """The range holds the number of characters that were cut out."""
    lines = textwrap.wrap(PROSE, 65)
    lost = len(lines[3])
    lines[3] = lines[3].split()[0]
    lost -= len(lines[3])

    ((_number, message),) = named(lines)

    least, most = (int(word) for word in message.split() if word.isdigit())
    assert least <= lost <= most


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_kinds(ends):
    """The span is the line itself, whatever ends it."""
    lines = textwrap.wrap(PROSE, 65)
    lines[3] = "the chair told"
    document = document_of(ends.join(lines))

    (found,) = [item for item in diagnostics(document, PACK) if item.rule == RULE.rule.id]

    assert document.slice(found.span) == "the chair told"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda lines: [*lines, "", "Harbour Trust", "The Old Quay", "Whitby", "YO21 9ZZ"], "an address"),
        (lambda lines: [*lines, "", "- boats", "- ropes and", "  tar", "- oars"], "a list"),
        (lambda lines: ["Museum to open", "in spring", "", *lines], "a headline over two lines"),
        (lambda lines: [*lines[:5], f"{lines[5]} far beyond the width of all others", *lines[6:]], "a longer line"),
        (lambda lines: lines[:4], "few lines"),
        (lambda lines: [half for line in lines for half in (line[:20].strip(), line[20:].strip())], "ragged lines"),
    ],
)
def test_it_is_silent(change, why):
    """Lines that were set by hand, edited in other ways or wrapped by nobody prove nothing."""
    assert numbers(change(textwrap.wrap(PROSE, 65))) == [], why


def test_a_line_beyond_the_width_silences_cuts_too():
    """A draft that was edited without being wrapped again has lines of all lengths."""
    lines = textwrap.wrap(PROSE, 65)
    lines[3] = "the chair told"
    lines[5] += " far beyond the width"

    assert numbers(lines) == []


def test_a_long_address_on_its_own_line_is_no_longer_line():
    """What cannot be wrapped proves nothing."""
    lines = textwrap.wrap(PROSE, 65)
    lines[3] = "the chair told"
    lines.insert(6, "https://www.example.org/harbour/museum/opening-hours/and/prices/for/schools")

    assert numbers(lines) == [3]


def test_markdown_is_left_alone():
    """In Markdown people break lines where they like."""
    lines = textwrap.wrap(PROSE, 65)
    lines[3] = "the chair told"

    assert numbers(lines, "markdown") == []

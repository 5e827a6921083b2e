"""The width of wrapped text."""

import textwrap

import pytest

from relint.reading.plain import running_lines
from relint.reading.wrapping import joints, measure

PROSE = " ".join(
    f"The {what} in the {where} valley was {how} by people of the parish over many years before anyone wrote of it"
    for what, where, how in [
        ("mill", "upper", "built"), ("bridge", "lower", "mended"), ("school", "western", "kept"),
        ("lane", "long", "paved"),
        ("chapel", "narrow", "raised"), ("well", "dry", "dug"), ("market", "broad", "held"), ("wall", "stony", "laid"),
    ]
)  # fmt: skip


def wrap_of(text):
    """Return the measured wrap of a text."""
    lines = text.split("\n")
    return measure(joints(lines, running_lines(lines)))


@pytest.mark.parametrize("width", [50, 60, 65, 72, 78])
def test_the_width_is_found(width):
    """Every joint of a wrapped text agrees with its width, or with one that breaks the lines alike."""
    text = textwrap.fill(PROSE, width)
    wrap = wrap_of(text)

    assert wrap.agreeing == wrap.joints
    assert textwrap.fill(PROSE, wrap.width) == text


def test_a_sentence_a_line_has_no_width():
    """Text broken by sense gives no joints."""
    assert not wrap_of("One sentence here.\nAnother that is longer.\nA third.\n").certain


def test_a_cut_line_is_outvoted():
    """One line that ends early does not move the width."""
    lines = textwrap.fill(PROSE, 65).split("\n")
    lines[4] = lines[4][:30].rstrip()
    wrap = wrap_of("\n".join(lines))

    assert wrap.agreeing == wrap.joints - 1

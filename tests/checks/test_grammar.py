"""The grammar pack as a whole: each line of grammar/*.txt is a fault with its cure, or a sentence that is right.

A line is `bad => good`: the first cure of every finding, applied, must give the good sentence, which is then left
alone. A line without an arrow must raise nothing. Lines that begin with # are remarks.
"""

from pathlib import Path

import pytest

from relint.fixing import apply_edits
from relint.reading import document_of
from relint.testing import diagnostics
from tests.checks.helpers import pack

LINES = [
    pytest.param(*line.partition(" => ")[::2], id=f"{path.stem}-{number}")
    for path in sorted((Path(__file__).parent / "grammar").glob("*.txt"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def grammar():
    """The grammar pack, compiled once."""
    return pack("grammar")


def cured(catalogue, text: str) -> str:
    """Return the text with the first cure of every finding."""
    found = diagnostics(document_of(text), catalogue)
    return apply_edits(text, [(d.span, d.suggestions[0]) for d in found if d.suggestions])


@pytest.mark.parametrize(("text", "good"), LINES)
def test_a_line_is_cured_or_left_alone(grammar, text, good):
    """A fault gets its cure first, and what is right is left alone."""
    assert cured(grammar, text) == (good or text)
    assert diagnostics(document_of(good or text), grammar) == []


@pytest.mark.parametrize(("text", "good"), [line for line in LINES if line.values[1]][::7])
def test_a_fault_is_found_over_a_line_end(grammar, text, good):
    """A wrapped line hides nothing: with a line end after every other word the cure is the same."""
    words = text.split()
    wrapped = "\n".join(" ".join(words[place : place + 2]) for place in range(0, len(words), 2))

    assert cured(grammar, wrapped).split() == good.split()


def test_the_text_may_be_in_capitals(grammar):
    """A headline in capitals gets its cure in capitals, and an acronym in one is no word."""
    assert cured(grammar, "FARMERS WILL LOOSE MONEY") == "FARMERS WILL LOSE MONEY"
    assert cured(grammar, "Trains run better when ITS can help.") == "Trains run better when ITS can help."

"""Drafts that stop anywhere: a text cut off in the middle of a phrase is read to its end, and without fault."""

import random
import re
import signal
from pathlib import Path

import pytest

from relint import catalogues
from relint.marking import parse
from relint.reading import document_of
from relint.testing import diagnostics

CORPUS = Path(__file__).parent / "corpus"
ODD = (
    "The pumps, which will be housed on",
    "This quarter's total is 30% of the quarter’s 400.",
    "It has 40 m², from .6 to ²",
)
CUTS, LONGEST = 300, 60
PATIENCE = 60  # seconds for what takes hundredths of one: only a check that never ends takes longer


def cut_texts() -> list[str]:
    """Return pieces of the project's own drafts: any words on end, mostly ending in mid-sentence."""
    chance = random.Random(7)
    texts = [parse(path.read_text(encoding="utf-8")).text for path in sorted(CORPUS.glob("*/*.txt"))]
    pieces = []
    for _ in range(CUTS):
        words = re.split(r"(?<=\s)", chance.choice(texts))
        first = chance.choice((0, chance.randrange(len(words))))
        piece = "".join(words[first : first + chance.randrange(1, LONGEST)]).rstrip()
        pieces.append(piece.rstrip(".") if chance.random() < 0.5 else piece)
    return [piece for piece in pieces if piece]


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="an alarm is what tells that a check never ends")
def test_a_text_that_stops_anywhere_is_read_to_its_end():
    """No check looks beyond the last word, or turns round there for ever."""
    catalogue = catalogues.load()

    def give_up(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    try:
        for text in [*cut_texts(), *ODD]:
            signal.alarm(PATIENCE)
            assert isinstance(diagnostics(document_of(text), catalogue), list), text
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)

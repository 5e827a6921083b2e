"""Unknown words: slips are marked, and words that are meant, coined, foreign or a firm's, are not."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

ROWS = [
    "They drank a ‘kopi’ and “tehbo” in the shop, a mark (chandlo) on the door.",
    "The lorries (ULEVs [youlevs]) are quiet.",
    "The tying of a nada chhadi began the day.",
    "The ‘underflying’ of ash clouds is new.",
    "She runs (Plu)ral Art in Leeds.",
    "The farm sold its vans to Cambustion Ltd and Goverment Ltd in May.",
    "The vans are:\n\n- Faam – Jolly\n- Faam (second prize)\n\nThey are small.",
    "The costs are:\n\n- [[Goverment]] – £3 million\n- [[Feild]] (first prize)\n\nThey are small.",
    "The stem, called a pleacher, is cut. Pleachers live long, and a pleachered hedge is thick.",
    "The rods are known as heathering or spelks, and the drums as *tolo*. Each tolo is beaten, and spelks are bound.",
    "It is called a [[goverment]], known as the [[comittee]].",
    "Hopgrowing, dishwashing, lacemaking, rugmakers and eelkeeping are trades.",
    "Pupils use wifi at school.",
    "A quoll was seen. The quoll is shy, and quolls are rare.",
    "Farmers own ten vergées on the côtils of the island.",
    "The [[seperate]] plan is a [[seperate]] one.",
    "They call it a ‘[[sucess]]’ and “[[goverment]]” (yes, [[recieve]]).",
    "The [[goverment]] [[recieve]] help from [[Goverment]] staff.",
    "The new [[goverment]] (it met) left.",
    "It is a [[wifti]] of a [[vehicel]] plan.",
    "Profion gyrru yn dychwelyd i’r Barri\n\nThe [[programe]] is in Welsh.",
]


@pytest.mark.parametrize("text", ROWS)
def test_what_is_meant_is_no_slip(text):
    """A word set apart on its own is meant unless a common one is a slip away; so is what stands before “Ltd”."""
    assert marked(built_in("spelling/misspelt-word"), parse(text).text) == text

"""After "be" a participle stands."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

ROWS = [
    "Vets are [[monitor]] the herd.",
    "Engineers are [[work]] hard through the night.",
    "We are [[test]] a new pump. They are [[show]] people the farm.",
    "Officers are [[search]] the woods.",
    "The samples are [[send]] to Leeds.",
    "The valley had been [[restore]].",
    "The chapel is being [[restore]].",
    "Councils will be now [[be]] asked to pay.",
    "The team is [[perform]] well. He is [[dig]] up the road.",
    "Cities are [[get]] ever closer to the limit.",
    "The fleet is [[expand]] to meet demand.",
    "Patients were [[treat]] in tents.",
    "What they do is test the pump. All it did was restrict trade.",
    "The farm is home to 40 cows. They are people of the sea. The rest is history.",
    "Our approach is make sure that it works. The first rule is get help.",
    "There will also be support for farms. It is trust that counts.",
    "They were purpose built. We are not job creators. The gate is shut and the road is clear.",
    "The plants are stock from Kent. Is it proof? She is captain.",
]


@pytest.mark.parametrize("row", ROWS)
def test_be_takes_a_participle(row):
    """Exactly the marked words want their ending."""
    assert marked(built_in("grammar/plain-form-after-be"), parse(row).text) == row

"""After a number the plural stands."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

ROWS = [
    "The ferry was 40 [[minute]] late.",
    "There are 7 [[hospital]] in the trust.",
    "The fund will help 300 [[farmer]], and 45 [[college]].",
    "The jury sat for three [[week]]. It took nine [[month]] to build.",
    "A few [[driver]] ignored the lights. In the last few [[day]] it rained.",
    "Two of the [[bridge]] are shut. One of the [[engine]] failed over the sea.",
    "Three of our [[lifeboat]] are out of service.",
    "Rates fell by 3 percentage [[point]]. The lorry is 18.75 [[metre]] long.",
    "They are open five [[day]] a week. She has 250 young [[patient]] in her care.",
    "Thousands came, and 40 [[boat]] sank.",
    "It runs every 20 [[minute]]. Over 1,500 [[business]] in Wales applied.",
    "There are 12 [[hospital]], 4 of them new.",
    "Phase 2 work is done. In 2012 work began. Section 8 notice was given.",
    "A 5 mile run and a 40 mile ride. The 46 fire and rescue crews met.",
    "Of the 40, 12 work in Leeds and 9 live in Hull. They keep 40 sheep and 12 salmon.",
    "Two of the team, ten of the crew and one of the family came. One of the best is here.",
    "He gave the six party talks a push. It is a ten out of ten result, our 30 by 30 plan.",
    "The twenty first century is here. Day one of his term is past. Many work at night.",
    "The year 12 course is full. The £5 fine and the top 10 list are new.",
    "One thing is clear: 1 farm is left.",
]


@pytest.mark.parametrize("row", ROWS)
def test_a_number_takes_the_plural(row):
    """Exactly the marked nouns want their -s."""
    assert marked(built_in("grammar/singular-after-figure"), parse(row).text) == row

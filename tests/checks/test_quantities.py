"""Quantities of one draft against one another: parts and wholes, shares, products, changes, echoes and groups."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

ROWS = [
    (
        "wrong-whole",
        "Of the [[£48 million]], £30 million is for Kent, £11 million for Essex and £9 million for Surrey.",
    ),
    ("wrong-whole", "The museum has [[31]] carts. The carts are 14 gigs, 9 drays and 7 traps."),
    ("wrong-whole", "The ponds cover [[126]] hectares in all. Ash has 71 hectares, Birch 38 and Crake 27."),
    ("wrong-whole", "The council met 12 cooks. Of the cooks, 7 are from Hull and 5 are from Goole."),
    ("wrong-whole", "The hall cost £9 million. It was paid for by a loan of £6 million and gifts of £3 million."),
    ("wrong-whole", "Prices start at [[£9 million]]. It is funded by a loan of £6 million and gifts of £2 million."),
    ("wrong-whole", "The club has [[420]] members, 210 men and 220 women."),
    ("wrong-whole", "The canal is [[12]] miles long, of which 7 miles are in Kent and 6 miles in Surrey."),
    ("wrong-whole", "Twelve cooks will be trained this year and 15 in each of the next 2 years, 42 in all."),
    (
        "wrong-whole",
        "The £3 billion for the port includes £390 million for cranes, £1,941 million for locks and £481 million.",
    ),
    ("wrong-whole", "Of the 60 boats, 30 were blue, 20 were red and 5 were lost, and the rest stayed in port."),
    ("wrong-items-total", "Grants:\n\n- Wick Hall, £30,000\n- Ayr Hall, £12,500\n\nThis makes [[£52,500]] in all.\n"),
    ("wrong-items-total", "The spending:\n\n- hedges: 45%\n- ponds: 30%\n- paths: [[35%]]\n"),
    ("wrong-items-total", "Who likes what:\n\n- tea: 45%\n- coffee: 30%\n- water: 35%\n"),
    ("wrong-made-of-each", "The 5 coaches, each with 49 seats, can carry [[254]] passengers."),
    ("wrong-made-of-each", "At £12 a head, a party of 20 would pay [[£260]]."),
    ("wrong-made-of-each", "The 10-year plan will cost £30 million a year, a total of [[£350 million]]."),
    ("wrong-made-of-each", "Farmers get £420 a hectare each year for 10 years, or [[£2,400]] a hectare in all."),
    (
        "wrong-made-of-each",
        "The depot has 14 trams. Each tram has 2 drivers. The 30 drivers of the night shift live nearby.",
    ),
    (
        "wrong-made-of-each",
        "The 6 wards have 12 beds each, 72 in all. The grant of £80,000 is for 4 years, or £20,000 a year.",
    ),
    ("wrong-portion", "The firm asked 800 riders. In July, [[75%]] were late.".replace("[[75%]]", "75%")),
    ("wrong-portion", "The firm asked 800 riders. It found that 640 of them, or [[75%]], were late."),
    ("wrong-portion", "The survey was of 1,200 cooks. In all, 400 of those who replied, or [[1 in 4]], smoke."),
    ("wrong-portion", "Three in five patients, or [[45%]], waited too long."),
    ("wrong-portion", "A [[minority]] of members voted.".replace("[[minority]]", "minority")),
    ("wrong-portion", "A minority of members, [[52%]], voted against the plan."),
    ("wrong-portion", "Nine out of 10 patients wait a week, which means that [[20%]] of patients wait longer."),
    ("wrong-portion", "Of 1,500 tests, 300 were clear, a rate of [[15%]]."),
    (
        "wrong-portion",
        "Of 1,500 tests, 300 were clear, a rate of 20%. Half of the £9 million, £4.5 million, is for Wales.",
    ),
    ("wrong-delta", "The number of cooks will increase from 45 to 60, an extra [[20]] posts."),
    ("wrong-delta", "The list, which stood at 4,000 in May, has been cut by [[500]] to 3,200."),
    ("wrong-delta", "The wait has [[fallen]] to 9 weeks from 6."),
    ("wrong-delta", "Visits [[tripled]] to 90,000 from 40,000."),
    ("wrong-delta", "Prices rose from £2.40 to £2.70, an increase of [[20p]]."),
    (
        "wrong-delta",
        "Prices rose from £2.40 to £2.70, an increase of 30p. The wait fell to 6 weeks from 9, a fall of a third.",
    ),
    ("wrong-delta", "Prices rose from £10 to £20, up 10% a year. Visits rose from 40 to 50, and sales by 12%."),
    ("figure-slip", "The survey was of 2,015 adults. Not all [[2,051]] adults answered."),
    ("figure-slip", "The wing will cost £48 million. “The [[£84 million]] is in the bank,” said Dr Ann Poe."),
    ("figure-slip", "The marrow weighed 51kg, or [[51,000]]kg."),
    ("figure-slip", "Firms that sell less than $1 million and $10 million, respectively, are micro and small firms."),
    (
        "figure-slip",
        "There were 2,015 adults in 2019. The 2,051 adults of 2021 were older. It is 40 hectares (99 acres).",
    ),
    ("count-and-group", "HMS Ayr, HMS Fife and RFA Tay sailed today. The [[2]] ships will be in the Gulf by June."),
    (
        "count-and-group",
        "Stalls in Ash, Birch, Crake and Dean will open first, once reports from the [[5]] towns are known.",
    ),
    ("count-and-group", "Medals went to [[one]] Welsh swimmers, Kira Doyle and Mat Sabo, whose boat was last."),
    (
        "count-and-group",
        "Twins Art and Alf and their sister Dot sang. All 3 children went home. She met Ann Poe and Bo Ray.",
    ),
    (
        "count-and-group",
        "Kent, Essex and Surrey lack the 4 million trees that they need. The 5 other counties have them.",
    ),
]


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_quantities_that_belie_each_other_are_found(rule, row):
    """What cannot be right beside the other figures is marked, and nothing else."""
    text, _ = parse(row)
    assert marked(built_in(f"consistency/{rule}"), text) == row


@pytest.mark.parametrize(
    ("rule", "text", "cure"),
    [
        ("wrong-whole", "The club has 420 members, 210 men and 220 women.", "430"),
        ("wrong-portion", "Of the 60 ponds, 45 (70%) are dry.", "75%"),
        ("wrong-delta", "The number of cooks will increase from 45 to 60, an extra 20 posts.", "15"),
        ("figure-slip", "The survey was of 2,015 adults. Not all 2,051 adults answered.", "2,015"),
    ],
)
def test_the_right_figure_is_offered(rule, text, cure):
    """The cure is what the other figures make, written as the wrong one is."""
    assert [one.suggestions for one in found(built_in(f"consistency/{rule}"), text)] == [(cure,)]

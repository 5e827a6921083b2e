"""Verbs that keep to the time and to the form of the ones before them."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

TIMES = [
    "He was fined £400 after inspectors [[find]] mice in the kitchen.",
    "She was arrested after police [[stop]] her car on the A1.",
    "The lane was shut after a lorry [[hits]] the wall.",
    "The flats were emptied after cracks [[appear]] in a wall.",
    "The site was sealed when divers [[find]] a mine.",
    "Two men were held after officers [[seize]] 40 kilos of tea.",
    "The bridge was closed after a boat [[strikes]] it.",
    "The school was searched after pupils [[report]] a smell.",
    "The ferry was stopped after guards [[see]] smoke.",
    "The fee is paid after inspectors find mice.",
    "He was told to call after work, and she was well after a week.",
    "The shop was quiet after school visits.",
    "It was said that patients can go home after they walk the stairs.",
    "The rules were clear: staff call when pupils miss a day.",
    "She was told that the gate opens when trains stop.",
    "The pool was full after the rain, and the road was dry when the sun came out.",
    "The hall was built after plans changed in May.",
]

SERIES = [
    "The robot can climb stairs, open doors and [[picking]] up stones.",
    "Staff will wash walls, mend windows and [[painting]] the hall.",
    "Volunteers were asked to count birds, plant trees and [[clearing]] the paths.",
    "The trust will buy the mill and [[mending]] its roof.",
    "Crews must check the pumps, log each fault and [[reporting]] it.",
    "We want to plant 40 trees and [[opening]] a park.",
    "The app should show the route, tell the time and [[giving]] the weather.",
    "The grant will pay for mending the roof and painting the hall.",
    "The firm can offer advice and training.",
    "We want to stop cruising and racing in town.",
    "The trust will mend the road, working at night and closing one lane.",
    "Helping people to grow food and creating jobs is our aim.",
    "The plan is to close the yard and move it, and building work will follow.",
    "They will look at mending walls and painting the hall.",
    "She has to like walking and meeting people.",
]


@pytest.mark.parametrize("row", TIMES)
def test_what_came_before_a_past_is_past(row):
    """Exactly the marked verbs stand in the present after something that is past."""
    assert marked(built_in("grammar/past-then-present"), parse(row).text) == row


@pytest.mark.parametrize("row", SERIES)
def test_a_series_of_plain_forms_goes_on(row):
    """Exactly the marked forms in -ing are joined to plain forms after a modal or "to"."""
    assert marked(built_in("grammar/ing-in-series"), parse(row).text) == row

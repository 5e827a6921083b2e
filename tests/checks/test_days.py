"""Days that do not fit: weekdays, "today" and embargoes against the day of the release."""

import pytest
from hypothesis import given, strategies as st

from relint.checks import House
from relint.checks.days.calendar import exists, ordinal
from relint.checks.days.release_day import calendar_day, placed, year_of
from relint.engine import Policy, check
from relint.lexicon.lookup import open_lexicon
from relint.marking import mark, parse
from relint.packs import compiled
from relint.reading import document_of
from tests.checks.helpers import built_in, found, marked

WEEKDAYS = [
    ("wrong-weekday", "Come on Wednesday 12 March or [[Friday 13 March]]."),
    ("wrong-weekday", "Come on Wednesday 12 March, Thursday 13 March or [[Saturday 15 April]]."),
    ("wrong-weekday", "Come on [[Tuesday 12 March]], Thursday 13 March or Friday 14 March."),
    ("wrong-weekday", "Come on Tuesday 30 December or Tuesday 6 January."),
    ("wrong-weekday", "Come on Tuesday 30 December or [[Wednesday 6 January]]."),
    ("wrong-weekday", "Come on Wednesday 12 March."),
    ("wrong-weekday", "Come on Wednesday 12 March. It was Saturday 9 August when we came."),
    ("wrong-weekday", "Come on Wednesday 12 March and Wednesday 12 March."),
    ("wrong-weekday", "Come on Friday 28 February or Saturday 1 March."),
    ("wrong-weekday", "Come on Friday 28 February or Sunday 1 March."),
    ("wrong-weekday", "Come on Friday 28 February or [[Monday 1 March]]."),
    ("wrong-weekday", "Date: 10/03/2025\n\nCome on [[Thursday 12 March]]."),
    ("wrong-weekday", "2025-03-10\n\nCome on [[Thursday 12 March]] or Thursday 13 March."),
    ("wrong-weekday", "Come on Wednesday 12 March. In 2019 it opened on Friday 13 March."),
]
TODAY = [
    ("wrong-today", "12 March 2025\n\nThe clinic opens today ([[Thursday 13 March]])."),
    ("wrong-today", "12 March 2025\n\nThe clinic opens today (Wednesday 12 March)."),
    ("wrong-today", "12 March 2025\n\nThe clinic opens tonight, [[13 March]], at last."),
    ("wrong-today", "Leeds, 12 March 2025: the clinic opened yesterday ([[Wednesday]])."),
    ("wrong-today", "Leeds, 12 March 2025: the clinic opened yesterday (Tuesday), with a party."),
    ("wrong-today", "Date: 12/03/2025\n\nThe clinic opens tomorrow ([[Wednesday 12 March]])."),
    ("wrong-today", "Released: Wednesday 12 March 2025\n\nThe clinic opens today, [[Tuesday 11 March]], in Leeds."),
    ("wrong-today", "The clinic opens today (Wednesday 12 March). It was finished yesterday ([[Monday 10 March]])."),
    ("wrong-today", "The clinic opens today (Wednesday). The school opens tomorrow ([[Friday]])."),
    ("wrong-today", "The clinic opens today (Wednesday 12 March). The school opens tomorrow ([[Friday]])."),
    ("wrong-today", "The clinic opens today (12 March). The school opens tomorrow ([[14 March]])."),
    (
        "wrong-today",
        (
            "The clinic opens today (Wednesday 12 March). The mayor came today ([[Thursday 13 "
            "March]]). The school opens tomorrow (Thursday 13 March)."
        ),
    ),
    ("wrong-today", "The clinic opens today (Wednesday 12 March). The school opens tomorrow (Thursday 13 March)."),
    ("wrong-today", "The clinic opens today (Friday 28 February), the school tomorrow (Saturday 1 March)."),
    ("wrong-today", "The clinic opens today (28 February), the school tomorrow (1 March)."),
    ("wrong-today", "The clinic opens today (31 December), the school tomorrow (1 January)."),
    ("wrong-today", "The clinic opens today (Wednesday 12 March), the school on Friday 14 March."),
    ("wrong-today", "The clinic opens today, Wednesday and Thursday."),
    ("wrong-today", "The clinic opens today, the school tomorrow."),
    ("wrong-today", "12 March 2025\n\nThe mayor said: “I came yesterday (Friday 7 March).”"),
    ("wrong-today", "12 March 2025\n\nThe clinic opens today (12 March) and yesterday’s (Friday) visit was good."),
    (
        "wrong-today",
        "The clinic opens today (Wednesday 12 March 2025), the school tomorrow ([[Friday 14 March 2025]]).",
    ),
    ("wrong-today", "12 March 2025\n\nThe clinic opens (today, [[13 March]])."),
    ("wrong-today", "It opens today (Wednesday 12 March 2025)."),
    ("wrong-today", "The plan, published today 12 March, says that today 12 schools opened."),
]
EMBARGOES = [
    ("wrong-embargo", "Embargoed until 00:01 [[Friday 14 March]]\n\nThe clinic opens today (Thursday 13 March)."),
    ("wrong-embargo", "EMBARGOED UNTIL 00:01, [[14 MARCH 2025]]\n\nThe clinic opens today (Thursday 13 March)."),
    (
        "wrong-embargo",
        (
            "STRICTLY EMBARGOED: not for publication before 00:01 on [[Friday 14 March]]\n\nThe clinic "
            "opens today (13 March)."
        ),
    ),
    ("wrong-embargo", "Under embargo until 9am on [[Monday 17 March]]\n\nThe clinic opens today (Friday 14 March)."),
    ("wrong-embargo", "Embargoed until 22:30 Thursday 13 March\n\nThe clinic opens today (Friday 14 March)."),
    ("wrong-embargo", "Embargoed until 10pm on Thursday 13 March\n\nThe clinic opens today (Friday 14 March)."),
    ("wrong-embargo", "Embargoed until 00:01 [[Thursday 13 March]]\n\nThe clinic opens today (Friday 14 March)."),
    (
        "wrong-embargo",
        (
            "Embargoed until 00:01 Thursday 13 March\n\nThe clinic opens today (Thursday 13 March) and "
            "closes tomorrow (Friday 14 March)."
        ),
    ),
    ("wrong-embargo", "Embargoed until 00:01 [[Friday 14 March]]\n\nIt was finished yesterday (Wednesday 12 March)."),
    ("wrong-embargo", "Embargo: [[Friday 14 March 2025]]\n\n13 March 2025\n\nThe clinic opens."),
    ("wrong-embargo", "Embargo: Friday 14 March 2025\n\nThe mayor will open the clinic on Monday 17 March."),
    ("wrong-embargo", "Embargo: [[Friday 14 March 2025]]\n\nThe mayor will open the clinic on 12 March."),
    ("wrong-embargo", "Embargo: [[Friday 14 March]]\n\nThe event will take place on Wednesday 12 March."),
    ("wrong-embargo", "Embargo: Friday 14 March\n\nThe committee will publish what was said on 3 March."),
    ("wrong-embargo", "The arms embargo was lifted on 3 March.\n\nThe clinic opens today (13 March)."),
    ("wrong-embargo", "Embargoed until 00:01 Saturday 1 March\n\nIt opens today (Saturday 1 March)."),
]
DATED = [
    ("wrong-weekday", "The road shuts on [[Thursday 12 March]]."),
    ("wrong-weekday", "The road shuts on Wednesday 12 March."),
    ("wrong-weekday", "The road shuts on [[Tuesday 30 December]] and [[Monday 29 December]]."),
    ("wrong-weekday", "1 March 2026\n\nThe road shuts on Thursday 12 March."),
    ("wrong-weekday", "It shut on Tuesday 14 October 1913. The road is long. It shuts on [[Thursday 14 March]]."),
    ("wrong-today", "The road shuts today ([[Thursday 13 March]]) and tomorrow (Thursday)."),
    ("wrong-today", "The road shuts today (Wednesday) and shut yesterday ([[Monday]])."),
    ("wrong-embargo", "Embargoed until 6am on [[Thursday 13 March]]\n\nThe road shuts."),
    ("wrong-embargo", "Embargoed until 10pm on Tuesday 11 March\n\nThe road shuts."),
]
DAY = st.dates()


@pytest.mark.parametrize(("rule", "text"), WEEKDAYS + TODAY + EMBARGOES)
def test_days_of_a_draft(rule, text):
    """Days that contradict the draft's own are found; those that some year allows are not."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), DATED)
def test_days_of_a_draft_whose_date_the_user_says(rule, text):
    """With 12 March 2025 as the day of the release, years and "today" are known; the draft's own date line wins."""
    rules = compiled([built_in(f"consistency/{rule}")])
    plain = parse(text).text
    policy = Policy(frozenset([f"consistency/{rule}"]), {}, House(date=(2025, 3, 12)))
    diagnostics = check(document_of(plain), [rules], policy, open_lexicon())

    assert mark(plain, [diagnostic.span for diagnostic in diagnostics]) == text


@pytest.mark.parametrize(
    ("text", "cures"),
    [
        ("12 March 2025\n\nIt opens today (Thursday 13 March).", ("Wednesday 12 March",)),
        ("12 March 2025\n\nIt opens tomorrow (14 March).", ("13 March",)),
        ("12 March 2025\n\nIt opens today (Monday).", ("Wednesday",)),
    ],
)
def test_the_right_day_is_offered(text, cures):
    """The cure names the day as the draft does: a weekday, a date, or both."""
    (diagnostic,) = found(built_in("consistency/wrong-today"), text)

    assert diagnostic.suggestions == cures


@given(DAY)
def test_days_are_counted_back_to_dates(day):
    """`calendar_day` and `year_of` undo `ordinal`."""
    count = ordinal(day.day, day.month, day.year)

    assert (*calendar_day(count), year_of(count)) == (day.day, day.month, day.year)


@given(DAY, st.integers(1, 31), st.integers(1, 12))
def test_a_date_without_year_is_placed_near(day, number, month):
    """The day that `placed` gives is the wanted one of its month, within half a year."""
    near = ordinal(day.day, day.month, day.year)
    place = placed(number, month, near)

    if place is not None:
        assert calendar_day(place) == (number, month)
        assert abs(place - near) <= 183
    else:
        assert not exists(number, month, None) or (number, month) == (29, 2)

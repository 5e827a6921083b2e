"""Dates, times, figures and counts that cannot be right."""

import datetime

import pytest
from hypothesis import given, strategies as st

from relint.checks.days.calendar import exists, ordinal
from relint.checks.numbers.counts import counted
from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

DATES = [
    ("wrong-weekday", "The road shuts on [[Wednesday 12 March 2024]]."),
    ("wrong-weekday", "The road shuts on [[Wednesday, March 12, 2024]]."),
    ("wrong-weekday", "The road shuts on [[Wed 12 Mar 2024]]."),
    ("wrong-weekday", "The road shuts on [[Wednesday 12th of March 2024]]."),
    ("wrong-weekday", "The road shuts on [[12 March 2024 (Wednesday)]]."),
    ("wrong-weekday", "Leeds, 3 March 2025: the road shuts on [[Thursday 12 March]]."),
    ("wrong-weekday", "The road shuts on [[Thursday\n12 March]].\n\n10 March 2025\n\nENDS"),
    ("wrong-weekday", "Tuesday 30 December 2025\n\nThe road shuts on [[Monday 6 January]], not on Tuesday 6 January."),
    ("wrong-weekday", "The road shuts on Wednesday 12 March."),
    (
        "wrong-weekday",
        "Come on Wednesday 15 April 2026. We had 27 calls in 2025. The busiest day was Saturday 9 August.",
    ),
    ("wrong-weekday", "Come on Wednesday 15 April 2026. We had 27 calls. The busiest day was [[Saturday 9 August]]."),
    ("wrong-weekday", "The road shuts on Tuesday 12 March 2024 and on Saturday 29 February 2020."),
    ("wrong-weekday", "The scheme, launched on 7 April 2011, ends on Thursday 28 June."),
    ("impossible-date", "Apply by [[31 June]], [[30 February 2024]] or [[29 February 2023]]."),
    ("impossible-date", "Apply by [[31st of September]] or [[November 31st]]."),
    ("impossible-date", "Apply on [[32 March]]."),
    ("impossible-date", "Apply by 29 February 2024; over 40 March walks; in June 31 schools closed."),
    ("backward-range", "Shut from [[14 to 10 March]], [[14-10 March]] and [[12 March to 10 March]]."),
    ("backward-range", "Held from [[12 March 2025 to 10 March 2025]] and in [[2014-2011]] and [[2014 to 2011]]."),
    (
        "backward-range",
        "Shut from 28 February to 3 March, 10 to 14 March, and 1 September to 31 July, in 2010 to 2011.",
    ),
    ("backward-range", "Compare 2014 to 2011. It rose by 10 to 4 March 2012 million."[:24]),
    ("impossible-time", "Come at [[13pm]], [[13:30 pm]], [[10:75am]] or [[0pm]]."),
    ("impossible-time", "The bus leaves at [[25:00]] or from [[12:60]]."),
    ("impossible-time", "Come at 12:30pm or 24:00; read John 3:16; he ran home in 28:75, by 65:35."),
]
FIGURES = [
    ("decimal-comma", "It costs [[£1,5]] million, [[2,25]]% and [[0,5]] per cent."),
    ("decimal-comma", "It costs £1,500 million; see parts 1,2 and 3, and pages 10,12."),
    ("misplaced-comma", "It costs [[£1,0000]] or [[12,50,000]]."),
    ("misplaced-comma", "It costs £1,000,000 by June 1,2012; see 10,12,14."),
    ("doubled-unit", "It costs £3 [[million million]], [[£5m million]], [[£10 million pounds]] and [[20% per cent]]."),
    ("doubled-unit", "It costs 3 million pounds, £5m, a thousand million and 20 per cent."),
    ("count-and-list", "The [[three]] towns are: Leeds, York, Hull and Selby."),
    ("count-and-list", "The scheme has [[four]] aims: jobs, homes and schools."),
    ("count-and-list", "Grants go to [[five]] councils: Leeds; York; Hull and East Riding; Selby."),
    ("count-and-list", "[[Two]] ministers will attend: Amina Shah, Carl Brook and Ruth Bell."),
    (
        "count-and-list",
        "The fund backs [[3]] projects:\n\n1. roads\n2. rail\n3. buses\n4. trams\n\nWork starts in May.",
    ),
    ("count-and-list", "The fund backs 3 projects:\n\n- roads\n- rail\n- buses\n\nWork starts in May."),
    ("count-and-list", "It has two aims: law and order, health and safety."),
    (
        "count-and-list",
        "It names more than three towns: Leeds, York, Hull and Selby. Up to two towns: Leeds, York and Hull.",
    ),
    ("count-and-list", "It names three towns: Leeds, York and Hull, which are large."),
    ("count-and-list", "Employees must give 16 weeks’ notice to leave:\n\n- home\n- work\n\nThey may stay."),
]
DAY = st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 12, 31))


@pytest.mark.parametrize(("rule", "text"), DATES)
def test_dates_and_times(rule, text):
    """What no calendar and no clock has is found; what only looks so is not."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), FIGURES)
def test_figures_and_counts(rule, text):
    """Slips in figures, and numbers that their list belies, are found."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(
    ("text", "cures"),
    [
        ("Shut on Wednesday 12 March 2024.", ("Tuesday 12 March 2024", "Wednesday 13 March 2024")),
        ("Shut on Wed 12 Mar 2024.", ("Tue 12 Mar 2024", "Wed 13 Mar 2024")),
        ("Shut on Wednesday 12th March 2024.", ("Tuesday 12th March 2024",)),
    ],
)
def test_weekday_or_day_may_be_wrong(text, cures):
    """The weekday of the date comes first, then the nearest date with the weekday that is written."""
    (diagnostic,) = found(built_in("consistency/wrong-weekday"), text)

    assert diagnostic.suggestions == cures


@pytest.mark.parametrize(
    ("text", "cures"),
    [("Come at 13pm.", ("1pm", "13:00")), ("Come at 13.30pm.", ("1.30pm", "13:30")), ("At 10:75am.", ())],
)
def test_a_time_of_both_clocks_is_cured_both_ways(text, cures):
    """ "13pm" is 1pm or 13:00; a minute that no hour has is nobody's guess."""
    (diagnostic,) = found(built_in("consistency/impossible-time"), text)

    assert diagnostic.suggestions == cures


@given(DAY)
def test_ordinals_are_those_of_the_calendar(day):
    """Weekdays and distances are the standard library's."""
    assert ordinal(day.day, day.month, day.year) % 7 == day.weekday()
    following = day + datetime.timedelta(1)
    assert ordinal(following.day, following.month, following.year) - ordinal(day.day, day.month, day.year) == 1


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1900, 2100))
def test_a_date_exists_if_the_calendar_has_it(day, month, year):
    """`exists` agrees with the standard library."""
    try:
        datetime.date(year, month, day)
    except ValueError:
        assert not exists(day, month, year)
    else:
        assert exists(day, month, year)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Leeds, York and Hull", 3),
        ("Leeds, York, and Hull", 3),
        ("Leeds; York; and Hull", 3),
        ("Leeds and York", 0),
        ("law and order, health and safety", 0),
        ("Leeds, York or Hull", 0),
        ("Leeds, home and York", 0),
    ],
)
def test_a_list_is_counted_only_without_doubt(text, count):
    """Lists with one "and", or with semicolons, are counted; others give 0."""
    assert counted(text) == count

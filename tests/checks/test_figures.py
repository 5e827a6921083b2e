"""Times, dates, money and other figures."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

FIGURES = [
    ("clock-time", "Come at [[5.30pm]] or [[5 pm]]."),
    ("clock-time", "Come at [[5 p.m.]] on Monday."),
    ("clock-time", "Come at [[5:00pm]]."),
    ("clock-time", "Come at [[5PM]]."),
    ("clock-time", "Come at [[17:30]]."),
    ("clock-time", "Come at [[1730hrs]]."),
    ("clock-time", "Come at [[12 noon]] or [[12pm]]."),
    ("clock-time", "Come at 5:30pm, at 5pm or at midday."),
    ("clock-time", "The ratio is 5:12; see Genesis 12:30 and note 5.3 p."),
    ("clock-time", "It is 4.5 metres and 12 pages long."),
    ("ordinal-figure", "It is the [[3rd]] flood."),
    ("ordinal-figure", "In the [[9th]] century it fell."),
    ("ordinal-figure", "On 3rd May, on the 1st, 2nd and 3rd of May, it fell."),
    ("ordinal-figure", "The 4th Mechanized Brigade and the 10th flood fell."),
    ("missing-thousands-comma", "It cost [[£4500]]."),
    ("missing-thousands-comma", "About [[12000]] homes fell."),
    ("missing-thousands-comma", "Some [[4500]] people came."),
    ("missing-thousands-comma", "It cost £4,500 in 2012; the 2012 games are over."),
    ("missing-thousands-comma", "Call 4500 or read ISO 9001 rules on page 1204 pages."),
    ("abbreviated-million", "It cost [[£4m]], [[$2bn]] or [[£3.5 mn]]."),
    ("abbreviated-million", "It cost [[£4million]]."),
    ("abbreviated-million", "Some [[2.5m]] people came."),
    ("abbreviated-million", "It cost £4 million and is 40m long."),
    ("date-range", "Costs in [[2011-12]] rose."),
    ("date-range", "Costs in 2011/12 rose."),
    ("date-range", "Open [[10–21 December]]."),
    ("date-range", "On 2010-11-03 the ratio was 2010:11."),
    ("number-range", "It lasts [[6-8]] weeks."),
    ("number-range", "For pupils aged [[11-16]]."),
    ("number-range", "Hull won 3-2."),
    ("time-range", "Open [[9am-5pm]]."),
    ("time-range", "Open [[9am – 5pm]] daily."),
    ("space-before-unit", "It weighs [[40 kg]]."),
    ("space-before-unit", "It weighs 40kg, 5 metres up."),
    ("needless-pence", "It costs [[£75.00]]."),
    ("needless-pence", "It costs £75.00 or £75.50."),
    ("needless-pence", "Beds\n\n£75.50\n\n£80.00\n\n£12.25\n\nThe beds are new."),
    ("needless-pence", "Beds\n\n[[£75.00]]\n\n[[£80.00]]\n\nThe beds are new, and one costs £12.25 a day in May."),
    ("pence-sign", "It costs [[4p]]."),
    ("pence-sign", "See page 4p or the video in 720p."),
    ("point-without-nought", "It fell by [[.5]] metres."),
    ("point-without-nought", "It fell by 3.5 metres."),
    ("figure-at-sentence-start", "[[34]] homes were flooded in May."),
    ("figure-at-sentence-start", "In May 34 homes were flooded."),
    ("figure-at-sentence-start", "2020 was a bad year for homes."),
]


@pytest.mark.parametrize(("rule", "text"), FIGURES)
def test_figures_have_the_form_of_the_house(rule, text):
    """A figure in another form is found; one in the house's form, or that means something else, is not."""
    assert marked(built_in(f"style-govuk/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(
    ("rule", "text", "cure"),
    [
        ("clock-time", "at 17:05", "5:05pm"),
        ("clock-time", "at 00:30", "12:30am"),
        ("clock-time", "at 12.15pm", "12:15pm"),
        ("clock-time", "at 12 midnight", "midnight"),
        ("clock-time", "at 0900 hours", "9am"),
        ("missing-thousands-comma", "for £1234567", "£1,234,567"),
        ("abbreviated-million", "for £2.5bn", "£2.5 billion"),
        ("date-range", "in 1998-99", "1998 to 1999"),
        ("ordinal-figure", "the 2nd flood", "second"),
        ("per-cent", "by 2.5 per\ncent", "2.5%"),
        ("american-date", "on March 12th, 2024", "12 March 2024"),
        ("ordinal-date", "on the 1st of May", "1 May"),
        ("comma-in-date", "on Monday, 3 May", "Monday 3 May"),
        ("number-range", "for 5-10 years", "5 to 10"),
    ],
)
def test_the_cure_is_right(rule, text, cure):
    """The first cure is what the house writes."""
    [diagnostic] = found(built_in(f"style-govuk/{rule}"), f"It came {text}.")

    assert diagnostic.suggestions[0] == cure


def test_a_web_address_is_no_date():
    """Figures in addresses stay."""
    assert not found(built_in("style-govuk/date-range"), "See www.gov.uk/budget-2011-12 for more.")

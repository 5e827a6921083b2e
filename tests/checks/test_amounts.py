"""Amounts that do not fit one another: sums, shares, changes, ranges, two figures for one thing, and spoilt figures."""

import pytest
from hypothesis import given, strategies as st

from relint.checks.numbers.amounts import ONE, amount_at, decimal, like, shown, span_of
from relint.marking import parse
from relint.packs import compiled
from relint.reading import document_of
from relint.testing import diagnostics
from tests.checks.helpers import built_in, found, marked

SUMS = [
    ("wrong-sum", "The [[£30 million]] is made up of £10 million for schools and £15 million for hospitals."),
    (
        "wrong-sum",
        "The council will spend [[£30 million]], made up of £10 million for schools and £15 million for hospitals.",
    ),
    ("wrong-sum", "The jury had [[12]] people, 5 men and 6 women."),
    ("wrong-sum", "There were [[12]] people on board: five men and six women."),
    ("wrong-sum", "There will be a total of [[40]]: 20 in Leeds, 10 in Hull and 5 in York."),
    ("wrong-sum", "The trust will build [[40]] homes: 20 in Leeds, 10 in Hull and 5 in York."),
    ("wrong-sum", "The trust will build [[40]] homes (20 in Leeds and 15 in York) by May."),
    (
        "wrong-sum",
        "A fund of [[£4.5 million]], split between schools (£2 million) and hospitals (£3 million), opens today.",
    ),
    ("wrong-sum", "The fund is [[£4.5m]], comprising £2m for schools and £3m for hospitals."),
    ("wrong-sum", "Of the [[40]] homes, 20 are in Leeds and the remaining 15 are in York."),
    ("wrong-sum", "The council built [[40]] homes, of which 25 are in Leeds and the remaining 10 in York."),
    ("wrong-sum", "Schools will get £10 million and hospitals £15 million, a total of [[£30 million]]."),
    ("wrong-sum", "The club sold 120 seats in Leeds and 80 in York, [[220]] in total."),
    ("wrong-sum", "The panel has [[nine]] members, comprising four teachers, three parents and one governor."),
    ("wrong-sum", "The grant of [[£3,500]] consists of £1,500 for books, £1,000 for desks and £500 for paint."),
    (
        "wrong-sum",
        (
            "The [[£1.2 billion]] package is made up of £700 million for roads, £300 million for rail "
            "and £100 million for buses."
        ),
    ),
    ("wrong-sum", "The fleet of [[60]] vehicles, made up of 35 buses, 12 trams and 10 vans, runs on batteries."),
    (
        "wrong-sum",
        "The money totals [[£50,000]]: £20,000 from the lottery, £15,000 from the council and £10,000 from readers.",
    ),
    ("wrong-sum", "The shop raised £200 in May, £300 in June and £150 in July, totalling [[£750]]."),
    (
        "wrong-sum",
        "The [[£18 million]] will be divided between Leeds (£8 million), Hull (£6 million) and York (£3 million).",
    ),
    ("wrong-sum", "The clinic has [[30]] staff – 12 in Leeds and 16 in York – and one van."),
    ("wrong-sum", "The £25 million is made up of £10 million for schools and £15 million for hospitals."),
    (
        "wrong-sum",
        "The council will spend £30 million, including £10 million for schools and £15 million for hospitals.",
    ),
    ("wrong-sum", "The crew rescued 12 people, 5 dogs and 6 cats."),
    ("wrong-sum", "The fund is £1.2 billion, made up of £0.8 billion and £0.5 billion."),
    ("wrong-sum", "The trust will build about 40 homes: 20 in Leeds, 10 in Hull and 5 in York."),
    ("wrong-sum", "The trust will build 40 homes, up to 20 in Leeds and 15 in York."),
    ("wrong-sum", "There are 2 reasons: 5 schools closed and 20 pupils moved."),
    ("wrong-sum", "Tickets cost £30: £20 for members and £15 for children."),
    ("wrong-sum", "The council will spend £30 million on roads, £10 million on rail and £5 million on buses."),
    ("wrong-sum", "Of the 40 homes, 25 have gardens and 20 have garages."),
    ("wrong-sum", "The council built 40 homes, of which 25 are in Leeds and 10 in York."),
    ("wrong-sum", "The fund is split between 20 schools, 5 colleges and 3 nurseries."),
    ("wrong-sum", "He scored 40 points in 20 games and 15 in the cup."),
    ("wrong-sum", "It brings the total to 40, with 20 in Leeds and 15 in York."),
    ("wrong-sum", "The training lasts 12 weeks: 3 days a week in Leeds and 2 days in York."),
    (
        "wrong-sum",
        "The £30 million fund is made up of more than £10 million for schools and £15 million for hospitals.",
    ),
    ("wrong-sum", "The £20 million will pay for 12 schools, 5 colleges and 3 parks."),
    ("wrong-sum", "There were 12 people, 5 men and 7 women."),
    ("wrong-sum", "The club won 12 games, 5 at home and 7 away."),
    ("wrong-sum", "The grant of £3,500 consists of £1,500 a year for books and £500 for paint."),
    ("wrong-sum", "On 12 May 5 men and 6 women met 40 people in Leeds: 20 from York and 20 from Hull."),
    ("wrong-sum", "In 2010 some 12 people, 5 men and 7 women, were hurt."),
    ("wrong-sum", "The course has 40 places: 20 for nurses and 15 or 20 for midwives."),
    ("wrong-sum", "The county has 12 schools, 5 in Leeds and 6 nearby."),
    ("wrong-sum", "The park has 40 homes, comprising 2 blocks of 20 flats."),
    ("wrong-sum", "The trip costs £1,500: £500 now, £500 in May and £500 in June."),
    ("wrong-sum", "The bill of £40 million, made up of 60% from taxes and 40% from grants, is paid."),
    ("wrong-sum", "The plan makes jobs, including 330 in Leeds, 170 in Hull and 140 in York."),
    ("wrong-sum", "Of 12 pupils: 5 boys and 7 girls."),
]
SHARES = [
    ("wrong-shares", "[[60% walk, 30% cycle and the remaining 20%]] come by bus."),
    ("wrong-shares", "Of the pupils, [[60 per cent walk, 30 per cent cycle and the other 20 per cent]] drive."),
    ("wrong-shares", "The mix is [[60% gas, 30% wind and 25%]] nuclear."),
    ("wrong-shares", "The bill is split into [[60% for wages, 30% for rent and 20%]] for fuel."),
    ("wrong-shares", "The soil comprises [[60% sand and 30%]] clay."),
    ("wrong-shares", "In the ballot [[60% voted for and 45%]] against."),
    ("wrong-shares", "In the survey [[52% were in favour, while 58%]] were against."),
    ("wrong-shares", "The staff are [[60% women and 50%]] men."),
    ("wrong-shares", "The budget is split between schools ([[60%), hospitals (30%) and roads (20%]])."),
    ("wrong-shares", "The power is [[40.5% gas, 30.2% wind and 35.1%]] solar."),
    ("wrong-shares", "Of the pupils, [[55% were boys and 47%]] were girls."),
    ("wrong-shares", "The cost is shared between the council ([[50%), the county (30%) and the lottery (10%]])."),
    ("wrong-shares", "Most firms export: [[70% sell to France, with the remaining 20%]] at home."),
    ("wrong-shares", "The flour is made up of [[70 percent wheat and 20 percent]] rye."),
    ("wrong-shares", "In all, [[45% said yes and 65%]] said no."),
    ("wrong-shares", "60% walk, 30% cycle and the remaining 10% come by bus."),
    ("wrong-shares", "60% walk, 31% cycle and the remaining 10% come by bus."),
    ("wrong-shares", "60% like tea and 50% like coffee."),
    ("wrong-shares", "60% of men and 45% of women voted."),
    ("wrong-shares", "The soil is made up of about 60% sand and 30% clay."),
    ("wrong-shares", "Half walk. Of the rest, 30% cycle and the remaining 20% drive."),
    ("wrong-shares", "In May 50% walked. In June 30% cycled and the remaining 20% drove."),
    ("wrong-shares", "Prices are 60% lower, 50% of them by half, and 25% more stable."),
    ("wrong-shares", "Crime is 60% lower in Leeds, 50% lower in Hull and 40% lower in York."),
    ("wrong-shares", "The fund has 60% from the county, up from 50% last year."),
    ("wrong-shares", "The plan will save 20% for schools and the rest is up 90%."),
    ("wrong-shares", "Turnout was 60% for the council, 55% for the county and 40% for the mayor."),
    ("wrong-shares", "The 60% share is split between 20% of firms and 30% of schools."),
    ("wrong-shares", "The soil is made up of 60% sand, 30% clay and 10% stones."),
    ("wrong-shares", "In the ballot 60% voted for and 40% against."),
    ("wrong-shares", "Of the women, 60% agreed; 45% of men disagreed."),
]
CHANGES = [
    ("wrong-change", "Visits rose from 200 to 250, an increase of [[20%]]."),
    ("wrong-change", "Visits rose by [[20%]] from 200 to 250."),
    ("wrong-change", "Visits rose [[20 per cent]] from 200 to 250."),
    ("wrong-change", "Visits rose from 200 to 250 (up [[20%]])."),
    ("wrong-change", "Visits rose from 200 to 250 ([[20%]])."),
    ("wrong-change", "The club saw a [[20%]] increase in visits, from 200 to 250."),
    ("wrong-change", "The budget will grow from £2 million to £3 million, up [[40%]]."),
    ("wrong-change", "The budget will grow from £2 to £3 million, up [[40%]]."),
    ("wrong-change", "Crime fell from 250 to 200 last year, a drop of [[25%]]."),
    ("wrong-change", "The number of classes [[doubled]] from 10 to 30."),
    ("wrong-change", "Waiting lists [[halved]] from 400 to 300."),
    ("wrong-change", "The team has [[trebled]] in size from 10 to 20."),
    ("wrong-change", "A fall of [[50]] from 200 to 160 was reported."),
    ("wrong-change", "Staff numbers rose from 200 to 260, an increase of [[50]]."),
    ("wrong-change", "The grant rises from £3,000 to £4,500, an increase of [[£1,000]]."),
    ("wrong-change", "Turnout rose from 40% to 50%, an increase of [[10%]]."),
    ("wrong-change", "Visits [[rose]] from 250 to 200."),
    ("wrong-change", "Waiting times will [[fall]] from 10 weeks to 12 weeks."),
    ("wrong-change", "The number of cases more than [[doubled]] from 20 to 30."),
    ("wrong-change", "Funding has [[doubled]] from £1.2 million to £3.6 million."),
    ("wrong-change", "The price was cut from £50 to £40, a [[25%]] reduction."),
    ("wrong-change", "Sales increased from 1,200 to 1,500, or [[20%]]."),
    ("wrong-change", "The price will [[double]] from £5 to £15."),
    ("wrong-change", "Visits rose from 200 to 250, an increase of 25%."),
    ("wrong-change", "Visits rose from 300 to 400, an increase of 33%."),
    ("wrong-change", "Visits rose from £1.2 million to £1.5 million, an increase of 27%."),
    ("wrong-change", "Visits rose from 200 to 250, an increase of about 20%."),
    ("wrong-change", "Visits rose from 40% to 50%, an increase of 25%."),
    ("wrong-change", "Visits rose from 40% to 50%, an increase of 10 percentage points."),
    ("wrong-change", "Visits almost doubled from 200 to 350."),
    ("wrong-change", "Visits doubled from 1,010 to 2,000."),
    ("wrong-change", "Visits rose from 200 to 250, growing 12% a year."),
    ("wrong-change", "Visits doubled in the decade from 1997 to 2007."),
    ("wrong-change", "The trust cut waits from 3 months to 2 weeks."),
    ("wrong-change", "The rate of growth fell from 3% to 2%."),
    ("wrong-change", "The club rose from 12 to 5 in the table."),
    ("wrong-change", "Visits rose from 250 in May to 300 in June, while sales rose 12%."),
    ("wrong-change", "The limit rises from 70 to 80 miles an hour, which 20% of drivers want."),
    ("wrong-change", "Children aged from 7 to 10 saw an increase of 20%."),
    ("wrong-change", "The school is open from 9am to 5pm, up 20%."),
    ("wrong-change", "Fines will rise from £60 to £90, and 20% of drivers will pay them."),
    ("wrong-change", "The number of trains rose from 9 to 11, increasing seats by almost 50%."),
    ("wrong-change", "Visits fell from 250 to 200, a drop of 20%, and sales rose from 10 to 20."),
    ("wrong-change", "Visits rose from 2010 to 2012 by 20%."),
    ("wrong-change", "Cases more than halved from 100 to 30."),
    ("wrong-change", "Prices fell from £3 million to £900,000."),
]
TWICE = [
    (
        "two-amounts",
        "£2.5 million for bus shelters\n\nThe council will spend [[£2.4 million]] on bus shelters in Leeds.",
    ),
    ("two-amounts", "£2.5 million for bus shelters\n\nThe council will spend £2.5 million on bus shelters in Leeds."),
    (
        "two-amounts",
        "£2.5m boost to repair bus shelters\n\nThe council will spend [[£2.4m]] to repair bus shelters in Leeds.",
    ),
    ("two-amounts", "£2.5m bus shelter fund opens\n\nThe [[£3.5 million]] bus shelter fund opens today."),
    ("two-amounts", "£2 million for bus shelters\n\nThe council will spend £2.4 million on bus shelters in Leeds."),
    (
        "two-amounts",
        (
            "£2.5 million for bus shelters\n\nThe council will spend £1 million on bus shelters in May "
            "and £1.5 million on bus shelters in June."
        ),
    ),
    (
        "two-amounts",
        (
            "£2.5 million for bus shelters\n\nThe council will spend £2.5 million on bus shelters, "
            "after £1.5 million for bus shelters last year."
        ),
    ),
    ("two-amounts", "£2.5 million for bus shelters\n\nThe council will spend £1.2 million on bus stops."),
    ("two-amounts", "£2.5 million for bus shelters\n\nThe council will spend up to £3 million on bus shelters."),
    ("two-amounts", "£2.5 million for bus shelters\n\nIn 2019 the council spent £2.4 million on bus shelters."),
    ("two-amounts", "250 new homes for Leeds\n\nThe trust will build [[200]] new homes on a farm in Leeds."),
    ("two-amounts", "250 new homes for Leeds\n\nThe trust will build 250 new homes on a farm in Leeds."),
    ("two-amounts", "250 new homes for Leeds\n\nThe trust will build 50 new homes in May and 200 new homes in June."),
    (
        "two-amounts",
        "The council will spend £40,000 on school meals.\n\nThe [[£45,000]] for school meals comes from taxes.",
    ),
    ("two-amounts", "The fund has £40 million for flood walls in Leeds and £30 million for flood walls in York."),
    ("two-amounts", "The fund has £40 million for flood walls.\n\nLeeds gets a further £5 million for flood walls."),
    ("two-amounts", "Thousands back £4 million cancer scanner\n\nThe [[£5 million]] cancer scanner opens today."),
    (
        "two-amounts",
        (
            "New schools get £12 million for music lessons\n\nPupils will share [[£21 million]] for "
            "music lessons, the mayor said."
        ),
    ),
    (
        "two-amounts",
        "£12 million for music lessons\n\nThe mayor said: “This [[£11 million]] for music lessons is welcome.”",
    ),
    ("two-amounts", "1,200 jobs saved at steel works\n\nThe deal saves [[1,300]] jobs."),
    ("two-amounts", "£12 million for music lessons\n\nThe sum includes £3 million for music lessons."),
]
FIGURES = [
    ("odd-figure", "It costs [[£ ]]5 million or [[£ ]]5m."),
    ("odd-figure", "It costs [[££]]5, [[$$ ]]5 or [[5£]]."),
    ("odd-figure", "It costs [[£1 ,000]] or [[£1, 000]]."),
    ("odd-figure", "It costs [[£O.5]] million, [[£l00]] or [[£1O0]]."),
    ("odd-figure", "It costs [[£1.000]] or [[£1.000.000]]."),
    ("odd-figure", "It costs [[£1.2.3]] million."),
    ("odd-figure", "It rose [[%5]] in May."),
    ("odd-figure", "It has [[2O]] homes and [[1O0]] people."),
    ("odd-figure", "It costs £5, 300 people came, and £1.000 million was lost."),
    ("odd-figure", "It costs £1.459 a litre, A$5, US$5 and £5l."),
    ("odd-figure", "The O2 has 20 seats, H2O and CO2, 3G."),
    ("odd-figure", "See example.org/a%20b and 5 % of it."),
    ("odd-figure", "It costs £5."),
    ("odd-figure", "York $ 396,420 Leeds $ 438,930."),
    ("odd-figure", "It is 100% sure."),
    ("misplaced-comma", "There were [[3,00]] people and [[12,5]] homes."),
    ("misplaced-comma", "It costs [[£10,00]], not [[£3,5]]."),
    ("misplaced-comma", "See pages 10,12 and parts 1,2 people."),
    ("misplaced-comma", "It costs £1,5 million, up 2,5 per cent."),
    ("misplaced-comma", "See rule 2,3 of the book."),
    ("doubled-unit", "It costs [[£5 pound]] or [[£2.50p]], [[5 per cent %]] more."),
    ("doubled-unit", "It costs £5, a pound, 50p, £2.50 per person."),
]
RANGES = [
    ("backward-range", "It takes between [[40 and 30]] people."),
    ("backward-range", "It takes between [[£3 million and £2 million]]."),
    ("backward-range", "It takes between [[40% and 30%]]."),
    ("backward-range", "It takes between [[40 and 30 per cent]] of the time."),
    ("backward-range", "Prices range from [[£30 to £20]]."),
    ("backward-range", "Prices of [[£30-£20]] apply to [[30-20%]] of seats."),
    ("backward-range", "Open from [[5pm to 3pm]] or [[11am to 9am]]."),
    ("backward-range", "Open between [[5:30pm and 5pm]]."),
    ("backward-range", "Open from 12pm to 2pm, from 10pm to 6am and 9am to 5pm."),
    ("backward-range", "It fell from £30 to £20."),
    ("backward-range", "It was higher than theirs (83-74 per cent)."),
    ("backward-range", "It is a 60-40 split, won 3-1, and a 10-5 vote."),
    ("backward-range", "The gap between 40% and 30% is wide."),
    ("backward-range", "It takes between 20 and 30 people, and between 2 and 3 million pounds."),
    ("backward-range", "It takes between 900,000 and 1 million."),
    ("backward-range", "Take 30 to 20."),
    ("backward-range", "It ran from 2010-2012."),
    ("backward-range", "Call 0800-300 or see pages 30-20."),
]


@pytest.mark.parametrize(("rule", "text"), SUMS + SHARES + CHANGES)
def test_what_is_reckoned(rule, text):
    """Parts, shares and changes that do not fit are found; what may overlap or is only about right is not."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), TWICE)
def test_one_amount_with_two_figures(rule, text):
    """The later of two figures for one thing is found, unless parts, years or rounding explain them."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), FIGURES + RANGES)
def test_figures_as_they_are_written(rule, text):
    """Spoilt figures and backward ranges are found; those that only look so are not."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(
    ("rule", "text", "cures"),
    [
        ("wrong-sum", "The £1.5m plan consists of £1m for rail and £750,000 for roads.", ("£1.75m",)),
        ("wrong-sum", "Twelve people, 5 men and 6 women, came.", ("Eleven",)),
        ("wrong-change", "Sales rose from 300 to 400, up 20 per cent.", ("33 per cent",)),
        ("wrong-change", "Sales rose from £1.2 million to £1.8 million, up 25.5%.", ("50%",)),
        ("wrong-change", "Turnout rose from 40% to 52%, a rise of 12%.", ("12 percentage points",)),
        ("wrong-change", "Classes doubled from 10 to 40.", ("quadrupled",)),
        ("wrong-change", "Classes doubled from 10 to 33.", ()),
        ("odd-figure", "It costs £1.000.000.", ("£1,000,000",)),
        ("odd-figure", "It costs £l00 for 2O people.", ("£100", "20")),
    ],
)
def test_the_cure_is_written_as_the_draft_writes(rule, text, cures):
    """A cure keeps the unit, scale and words of the figure that it replaces."""
    cured = [cure for diagnostic in found(built_in(f"consistency/{rule}"), text) for cure in diagnostic.suggestions]

    assert tuple(cured) == cures


def test_two_amounts_name_both_places():
    """The finding stands at the later amount and points at the earlier one."""
    text = "£2.5 million for bus shelters\n\nThe council will spend £2.4 million on bus shelters."
    (diagnostic,) = found(built_in("consistency/two-amounts"), text)

    assert [text[slice(*related.span)] for related in diagnostic.related] == ["£2.5 million"]


@pytest.mark.parametrize(
    ("text", "value", "unit", "exact"),
    [
        ("£2.5 million", 2_500_000, "£", True),
        ("£2.5bn", 2_500_000_000, "£", True),
        ("10m", 10, "m", True),
        ("20 per cent", 20, "%", True),
        ("1,200 homes", 1200, "", True),
        ("twenty-five homes", 25, "", True),
        ("2 million pounds", 2_000_000, "£", True),
        ("10-15 homes", 0, "", False),
        ("3 in 10 homes", 3, "", False),
        ("500 or more homes", 500, "", False),
    ],
)
def test_an_amount_is_read_with_its_scale_and_unit(text, value, unit, exact):
    """Words behind the figures belong to the amount; a range, a share or a bound is not exact."""
    amount = amount_at(document_of(text), 0)

    assert amount is not None
    assert (amount.value, amount.unit, amount.exact) == (value * ONE, unit, exact)


@pytest.mark.parametrize("text", ["12 March", "2012", "12th", "5pm", "March 12, 2012"])
def test_days_years_and_times_are_no_amounts(text):
    """What counts nothing is no amount."""
    document = document_of(f"{text} came")

    assert [amount_at(document, n) for n, token in enumerate(document.tokens) if token.kind == "number"] == [
        None for token in document.tokens if token.kind == "number"
    ]


@given(st.integers(1, 10**9), st.sampled_from(["", "£"]), st.sampled_from(["", " million", "bn"]))
def test_an_amount_is_shown_as_it_was_read(number, sign, scale):
    """Reading an amount and writing its value like itself gives the same text; its span is the whole text."""
    text = f"{sign}{number:,}{scale if sign else ''} homes"
    document = document_of(text)
    amount = amount_at(document, 0)

    if amount is not None:
        assert (
            like(document, amount, amount.value) == shown(document, amount) == text[slice(*span_of(document, amount))]
        )


@given(st.integers(0, 10**15))
def test_a_decimal_says_its_value(value):
    """What `decimal` writes in ones is the value, to the millionth."""
    whole, _, rest = decimal(value, ONE).replace(",", "").partition(".")

    assert int(whole) * ONE + int(rest.ljust(6, "0")) == value


PIECES = """from to between and of which the remaining made up comprising split a total : ( ) , . – £ % £30 £30m £2.5
million 20% per cent 12 5 0 1,5 3,00 2O people men women homes doubled halved rose fell by up or in 10-15
20-10% £0 0% five 2012 for bus shelters range 5pm 3pm £1.000 £l00 %5 ££5 5£ 000 today yesterday Wednesday
March 31 embargoed until will open on""".split()
RULES = compiled(
    [
        built_in(f"consistency/{name}")
        for name in (
            "wrong-sum wrong-shares wrong-change two-amounts odd-figure backward-range misplaced-comma wrong-today "
            "wrong-embargo wrong-weekday"
        ).split()
    ]
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=24))
def test_any_row_of_figures_is_survived(pieces):
    """Whatever stands beside whatever: each finding lies in the text, and no hole of a message is left."""
    text = " ".join(pieces)

    for diagnostic in diagnostics(document_of(text), RULES):
        assert 0 <= diagnostic.span.start < diagnostic.span.end <= len(text)
        assert "{" not in diagnostic.message

"""Facts of one draft against one another: figures, names, lists, periods, titles, and remarks left in the text."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

FIGURES = [
    (
        "wrong-comparison",
        "The trust saw 61,400 people, compared with 42,800 a year earlier. This is a rise of [[63%]].",
    ),
    (
        "wrong-comparison",
        "There were 1,590 fires in the year ending in June, a fall of [[4%]] from 1,710 in the year before.",
    ),
    ("wrong-comparison", "In all 27,900 people rode, down [[3%]] from 27,100 in May."),
    ("wrong-comparison", "The grant is £3 million, [[up]] from £4 million last year."),
    ("wrong-comparison", "In all 78% of pupils passed, up from 74% in 2021, a rise of [[4%]]."),
    ("wrong-comparison", "There are 7,200 apprentices in the yards. That is [[twice]] the 5,900 of 2019."),
    ("wrong-comparison", "The gauge caught 23 of 26 storms, a success rate of [[78%]]."),
    ("wrong-comparison", "Of the boats, 30 of the 40 ([[85%]]) came home."),
    ("wrong-comparison", "In all 27,100 people rode, down 3% from 27,900 in May."),
    ("wrong-comparison", "The school has 400 pupils, while Leeds has 300, up 5% from 100 years ago."),
    ("wrong-comparison", "Fares are nearly double the £2 of 2010, when buses cost £1.80."),
    ("wrong-comparison", "Turnout was 78%, up from 74% in 2021, a rise of 4 percentage points."),
    ("wrong-comparison", "In 3 in 10 homes, up 2% from 2019, there is damp."),
    ("wrong-one-in", "About 2.2% of pupils, or [[1 in 450]], were away."),
    ("wrong-one-in", "About 2.2% of pupils, or 1 in 45, were away. Some 33%, or one in 3, walk."),
    ("part-over-whole", "The trust had 214 bids, of which [[231]] were approved."),
    ("part-over-whole", "More than 230,000 people have fled, among them [[260,000]] children."),
    ("part-over-whole", "The fund is £2 million, including [[£3 million]] for roads."),
    ("part-over-whole", "About [[2,700]] fish died, including 1,900 bullheads, 540 grayling, 210 trout and 150 parr."),
    ("part-over-whole", "The trust had 231 bids, of which 214 were approved."),
    (
        "part-over-whole",
        "The hall has 3 rooms, including 120 seats. It costs £200 a week, including £900 a month for heat.",
    ),
    (
        "wrong-total-above",
        "The trust spends [[£21 million]] in total:\n\n- £8 million on bins\n- £5 million on beds\n\nIt is open.",
    ),
    (
        "wrong-total-above",
        "The trust spends £13 million in total:\n\n- £8 million on bins\n- £5 million on beds\n\nIt is open.",
    ),
    (
        "wrong-total-above",
        "The trust has £13 million for roads:\n\n- £8 million last year\n- £9 million this year\n\nIt is open.",
    ),
    ("wrong-sum-before", "The hall raised [[£500,000]]. Fans gave £300,000, the town £150,000 and readers £80,000."),
    ("wrong-sum-before", "The hall raised £530,000. Fans gave £300,000, the town £150,000 and readers £80,000."),
    ("wrong-sum-before", "The hall raised £900,000. Fans gave £100,000, the town £50,000 and readers £80,000."),
    ("figure-in-brackets", "The team planted two hundred ([[250]]) trees."),
    ("figure-in-brackets", "The team planted two hundred and fifty (250) trees by one (1985) path."),
    ("wrong-majority", "It was passed by 22 votes to 14, a majority of [[9]]."),
    ("wrong-majority", "It was passed by 22 votes to 14, a majority of 8."),
    ("group-resized", "Leeds named 14 athletes. The [[15]] athletes will train in Hull."),
    ("group-resized", "The garden was made by 8 men. The [[nine]] men were let out."),
    ("group-resized", "Leeds named 14 athletes and Hull 40 athletes. The 54 athletes will train in Hull."),
    ("spaced-thousands", "The dam holds [[95 000]] litres. Call 0800 000 1111."),
    ("doubled-unit", "Bills go to [[38,000 thousand]] homes and £1,000 million is spent."),
    ("count-and-list", "She knows the faces of [[5]] saints: Catherine, Margaret, Barbara and Dunstan."),
    ("count-and-list", "There are 140 events in [[4]] languages: English, Mandarin and Malay."),
    (
        "count-and-list",
        "She met two of 5 nuns: Catherine, Margaret and Joan. It has 140 events in 3 towns: Ely, Hull and York.",
    ),
    ("wrong-sum", "The hall cost [[£6.2 million]], of which £4.5 million came from taxes and £1.3 million from gifts."),
    ("wrong-sum", "There are places for [[800]] students: 300 welders, 250 electricians and 150 planners."),
    ("wrong-sum", "The hall cost £6.2 million, of which £4.5 million is new and £1.3 million old."),
    ("wrong-shares", "Of the crew, [[71% of those killed were male, and 39%]] were female."),
    ("wrong-shares", "In the poll [[68% agreed, 21% disagreed and 14%]] did not know."),
    ("wrong-shares", "In the poll 68% agreed, 21% disagreed and 11% did not know."),
]
NAMES = [
    ("whole-name", "Gwenllian Prys opened it. Later Gwenllian [[Price]] met cooks."),
    ("whole-name", "Mr Lim Boon Hwa dug it. “Well done,” said Mr Lim Boon [[Haw]]."),
    ("whole-name", "Wirrin Kelly won. Wirrin [[Kelley]] will rest."),
    ("whole-name", "Transport Minister Norman Baker met Transport Ministers. Robert Hughes and Roberta Hughes came."),
    ("whole-name", "Olena Koval met Olena Bondar in East Sussex and West Sussex."),
    ("surname-after-title", "Kel Brannigan lost a van. Mr [[Branigan]] has it back."),
    ("surname-after-title", "Mr Wong Kok Weng spoke. Mr Wong then left."),
    ("half-surname", "Brodie McAllister-Finch ran. Mr [[McAllister]] won."),
    ("half-surname", "Philippa Drummond-Hay spoke. Mrs [[Drummond]] left."),
    ("half-surname", "Leila Haddad-Moreau ran. Dr [[Haddad Moreau]] won."),
    ("half-surname", "Brodie McAllister-Finch ran against Tom McAllister. Mr McAllister won."),
    ("half-surname", "The Parliamentary Under-Secretary spoke. Ms Secretary is a nickname."),
    ("two-title-forms", "Councillor Bryony Hext spoke and Councillor Hext left. [[Cllr]] Hext is new."),
    ("two-title-forms", "Councillor Bryony Hext spoke. The Women Cllr Scheme is new."),
    ("grade-of-post", "Area Manager Scott Dunnock spoke. [[Station Manager]] Dunnock left."),
    ("grade-of-post", "Area Manager Scott Dunnock met Station Manager Ann Lowe."),
    ("name-particle", "The prize went to Lise Van Houten. We know Dr [[van]] Houten."),
    ("name-particle", "The prize went to Lise van Houten. Van Houten is new."),
    ("two-joined-codes", "The Type 26 is grey. So is the [[Type-26]]."),
    ("two-joined-codes", "On 4 May 26 boats left. May-26 is a code."),
]
SIDES = [
    ("wrong-way", "Girls (52%) were [[less]] likely to cycle than boys (41%)."),
    ("wrong-way", "Flats (£900) had a [[lower]] rent than houses (£850)."),
    ("wrong-way", "Farms (12) were less likely to flood than mills (19)."),
    ("wrong-way", "The lido sold 4,000 tickets in 2024 and 4,600 in 2025, a [[fall]] of 600."),
    ("wrong-way", "The lido sold 4,000 tickets in 2024 and 4,600 in 2025, a rise of 600."),
    ("wrong-points", "Turnout rose from 41% in 2021 to 50% in 2025, a rise of [[12]] percentage points."),
    ("wrong-points", "Turnout rose from 41% to 50%. This was an increase of 9 percentage points."),
    ("wrong-points", "In May 800 people joined. Some 400 of them, or [[60]]%, can swim."),
    ("wrong-points", "In May 800 people joined. Some 400 of them, or 50%, can swim."),
    ("wrong-worded-share", "More than half ([[44%]]) of nurses drive. Fewer than a third (31%) walk."),
    ("wrong-worded-share", "Fewer than half ([[53%]]) of nurses drive. Over a quarter (27%) walk."),
    ("wrong-worded-share", "The majority ([[44%]]) drive to work, and a majority (51%) like it."),
    ("wrong-rate", "The line carries 480,000 people a year, or about [[4,000]] a month."),
    ("wrong-rate", "The flat costs £800 a month, or £9,600 a year."),
    ("wrong-rate", "The clinic sees 50 people a day, or about 12,000 a year."),
    ("wrong-product", "The town bought 30 bins at £50 each, a total of [[£150]]."),
    ("wrong-product", "The fund will pay 40p a ticket. A club with 500 tickets will receive [[£20]]."),
    ("wrong-product", "The fund will pay 40p a ticket. A club with 500 tickets will receive £200."),
    ("wrong-one-in", "The chance is 0.02%, or about 1 in 5,000, and not 0.2%, or [[1 in 5,000]]."),
    ("part-over-whole", "It comes in 2 sizes: the small, of which 10,500 were sold, and the large."),
    (
        "wrong-years-ago",
        "It was founded in 1951 and marks its 75th anniversary.\n\nTwo serve from 1 June 2026 to 31 May 2029.",
    ),
    (
        "ordinal-past-count",
        "I have three points. My first point is cost. My second point is time. My third point is you.",
    ),
    ("ordinal-past-count", "I have three points. My first point is cost.\n\nMy [[fourth]] point is time."),
    ("question-numbers", "Q1. Who?\n\nA. You.\n\nQ2. When?\n\nA. Now.\n\nQ[[4]]. Why?\n\nA. It pays."),
    ("wrong-greeting", "Good afternoon, all. It is a joy to be here this [[morning]]."),
    ("past-future", "By the end of [[last year]], each school will have a library."),
    ("past-future", "By the end of last year’s fair, the mayor will be tired. By last year it was full."),
    (
        "wrong-table-total",
        "Homes\n\n           2026   2025\nNorth      12     10\nSouth      15     11\nTotal      [[28]]     21",
    ),
    (
        "wrong-table-total",
        "Homes\n\n           2026   2025\nNorth      12     10\nSouth      15     11\nTotal      27     21",
    ),
]
LISTS = [
    ("list-numbers", "1. You ring.\n2. We talk.\n[[4.]] We write."),
    ("list-numbers", "1) You ring us\n2) We talk to you\n[[3.]] We write to you"),
    ("list-numbers", "1. You ring.\n2. We talk.\n3. We write.\n1. You rest.\n2. We rest."),
    ("list-end-marks", "We sell:\n\n- beds\n- [[lamps,]]\n- rugs\n- tables\n\nCome in."),
    ("list-end-marks", "We sell:\n\n- [[beds;]]\n- lamps\n- rugs\n\nCome in."),
    ("list-end-marks", "We sell:\n\n- beds;\n- lamps; and\n- rugs.\n\nCome in."),
    ("list-verb-form", "Do not come to:\n\n- feed the ducks\n- [[throwing]] stones\n- swim\n\nThank you."),
    ("list-verb-form", "You must:\n\n- wear boots\n- [[brings]] water\n- walk\n\nThank you."),
    ("list-verb-form", "We like:\n\n- walking\n- to swim\n- rest\n\nThank you."),
]
TIMES = [
    ("backward-period", "Between March 2024 and [[June 2021]] the shop sold bikes."),
    ("backward-period", "The show will open on 15 August 2028 and close on [[27 July 2028]]."),
    ("backward-period", "It is to begin in spring 2026 and end in [[autumn 2025]]."),
    (
        "backward-period",
        "Between June 2021 and March 2024 the shop sold bikes. The school opened in 1990 and the church in 1875.",
    ),
    ("half-plural-days", "Lines are open [[Mondays to Friday]]. The shop is open Tuesday to Friday."),
    ("programme-order", "10:15am Doors\n10:30am Talk\n10:45am Tour\n[[10:40am]] Tea\n11:30am End"),
    ("programme-order", "10am Doors\n11am Talk\n12:30pm Tour\n1pm Tea"),
    ("day-against-verb", "A man [[was arrested tomorrow]]. The lab [[expects to have results by yesterday]]."),
    ("day-against-verb", "A man was arrested and will be seen tomorrow. She will say what yesterday was like."),
]
GROUPS = [
    ("group-they", "The council has published [[their]] plan."),
    ("group-they", "The council has told residents that their bins are new."),
    ("group-plural", "The [[company ask]] that nobody comes. Natural [[England collect]] shells."),
    ("group-plural", "The [[RNLI are]] looking for crews, and the SMEs are small."),
    ("group-plural", "The company asks that nobody comes. The council urged that the agency publish it."),
]
OTHERS = [
    (
        "redaction/working-remark",
        "Ring [[[press officer name]]] or Judge [[(name to check)]]. The code is [[4326XXXX]].",
    ),
    ("redaction/working-remark", "It is open [[(pls add the hours)]]. [[DO NOT SEND before noon]]."),
    (
        "redaction/working-remark",
        "Please add salt. He tracks changes. The date is to be confirmed. The name to check is Lee.",
    ),
    ("acronyms/other-form-used", "The Rural Shipbuilding Office ([[RSBO]]) is new. The RSO lends."),
    ("acronyms/other-form-used", "The Rural Shipbuilding Office (RSO) is new. The RSO lends."),
    ("punctuation/run-together", "It will help [[schools They]] will use it well."),
    ("punctuation/run-together", "She read The Times and it was good."),
    ("style-govuk/comma-in-date", "It opens on [[Friday, 12 March]], not this Friday, 5 March."),
]


@pytest.mark.parametrize(("rule", "text"), FIGURES + SIDES)
def test_figures_that_do_not_fit(rule, text):
    """A figure that others of the draft belie is found; one that fits, or is of another thing, is not."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), NAMES)
def test_names_in_two_forms(rule, text):
    """One person or thing in two forms is found, two people are not."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), LISTS + TIMES + GROUPS)
def test_lists_times_and_groups(rule, text):
    """An item, a time or a pronoun that breaks the order of the rest is found."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), OTHERS)
def test_remarks_and_slips(rule, text):
    """What colleagues left in the text is found; the same words in a sentence for readers are not."""
    assert marked(built_in(rule), parse(text).text) == text


def test_a_wrong_total_points_at_its_parts():
    """The finding stands at the total and names the items that do not make it."""
    text = "We spend £21 million in total:\n\n- £8 million on bins\n- £5 million on beds\n\nIt is open."
    (diagnostic,) = found(built_in("consistency/wrong-total-above"), text)

    assert diagnostic.suggestions == ("£13 million",)
    assert [text[slice(*related.span)] for related in diagnostic.related] == [
        "£8 million on bins\n- £5 million on beds"
    ]

"""Figures, dates and lengths set against each other across sentences: totals, rests, deadlines, sizes."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

DATED = "14 May 2026\n\n"

SUMS = [
    ("wrong-total", "The zoo has 214 apes, 96 bears and 40 cats. All [[360]] animals eat fish."),
    ("wrong-sum", "The work cost £20,000 in May, £35,000 in June and £40,000 in July, a total of [[£105,000]]."),
    ("wrong-total", "Scanners cost £2.4 million and beds £1.1 million. The total of [[£3.9 million]] is from taxes."),
    ("wrong-total", "Nine boats sailed on Saturday and six on Sunday, making [[16]] launches in two days."),
    ("wrong-total", "Leeds gets 45 buses, York 30 and Hull 20. The [[100]] new buses run from May."),
    ("wrong-total", "There are 18 farms in Devon, 12 in Dorset and 9 in Kent. Of the [[41]] farms, 6 have bees."),
    ("wrong-total", "The clinic saw 340 men in May, 310 in June and 295 in July. That is [[955]] men."),
    ("wrong-total", "The zoo has 214 apes, 96 bears and 40 cats. All 350 animals eat fish. All 96 bears sleep."),
    ("wrong-total", "There are 40 homes in Ely, 30 in Ripon and 25 in Wells. The work makes 120 jobs in all."),
    ("wrong-total", "About 40 boats and 30 rafts came. All 80 crews were fed."),
    ("wrong-split", "Of the [[60]] places, 35 are for nurses, 15 for midwives and 12 for cooks."),
    ("wrong-split", "Of the [[48]] guides, 30 are women and 16 are men."),
    ("wrong-split", "There were 240 ewes on 2 farms. Of these, 120 were black, 70 were white and 50 were grey."),
    ("wrong-split", "Of the 40 students, 25 are studying French and 20 are studying German."),
    ("wrong-split", "Of the 60 boats, 30 were new, 20 were red and 5 were lost, and the rest stayed in port."),
    ("wrong-rest", "One of the 5 laws is in force. The other [[three]] follow in June."),
    ("wrong-rest", "Two of the seven trusts have signed. The remaining [[four]] have a week."),
    ("wrong-rest", "The charity runs 6 shelters. Two of them are in Hull and the other [[three]] are in York."),
    ("wrong-rest", "The fire hit 3 of the 10 flats. The other [[eight]] are safe."),
    ("wrong-rest", "They are in 15 of the 22 towns, which leaves [[8]] without one."),
    ("wrong-rest", "Of the 12 boats, 7 are new. The other 5 are old."),
    ("wrong-rest", "One of the 5 schools has a pond. The other 9 schools in the town do not."),
    ("wrong-rest", "Three of the 12 jurors were ill. Nine were women. The remaining 9 jurors went on."),
    ("wrong-half", "Half of the 240 ewes had hay. The other [[100]] had seaweed."),
    ("wrong-half", "The farm has 80 goats. Half of the goats give milk and the other [[30]] wool."),
    ("wrong-half", "Half of the homes are let. The other 3 blocks are for sale."),
    ("wrong-sum", "The £1.8 million will be paid in 3 parts: £500,000 in May, £600,000 in June and £700,000 in July."),
    (
        "wrong-sum",
        "The [[£1.8 million]] will be paid in 3 parts: £500,000 in May, £600,000 in June and £800,000 in July.",
    ),
    ("wrong-sum", "The vets saw 18 farms in Devon, 12 in Dorset and 9 in Kent."),
    (
        "wrong-total-above",
        "We spend [[£6 million]] over 3 years:\n\n- £2 million\n- £2.5 million\n- £2 million\n\nIt is open.",
    ),
]

CLAIMS = [
    ("wrong-worded-share", "Three-quarters ([[65%]]) of parents agreed."),
    ("wrong-worded-share", "Nearly half ([[62%]]) of nurses had thought of it."),
    ("wrong-worded-share", "They met the target in 9 out of 10 cases ([[80%]])."),
    ("wrong-worded-share", "One in five adults ([[25%]]) cannot swim."),
    ("wrong-worded-share", "Half of the 80 flats, [[45]] in all, are for rent."),
    ("wrong-worded-share", "A quarter of the 400 staff, or [[120]] people, work at night."),
    ("wrong-worded-share", "Some 15 of the 60 schools, [[a third]], have a pond."),
    ("wrong-worded-share", "Complaints dropped by [[a third]], from 90 to 70."),
    ("wrong-worded-share", "A third (34%) walk, nearly half (47%) ride and one in five (19%) drive."),
    ("wrong-worded-share", "Complaints dropped by a third, from 90 to 60. A third of them came from 15% of homes."),
    ("wrong-difference", "The trust will see 9,000 patients, [[3,000]] more than the 5,500 it sees now."),
    ("wrong-difference", "The clinic did 5,200 tests, [[fewer]] than the 4,800 of the year before."),
    ("wrong-difference", "The club won 14 medals, [[3]] more than the 12 it won in Rome."),
    ("wrong-difference", "The trust will see 9,000 patients, 3,500 more than the 5,500 it sees now."),
    (
        "wrong-difference",
        "The road is 40km long, more than the 30km planned. Some 12 new and more than 50 old boats came.",
    ),
    ("more-than-all", "The pond cut the flow into the drains by [[130%]]."),
    ("more-than-all", "The pond cut the flow by 30%. Growth rose by 130%."),
    ("wrong-change", "The number of cases is [[up]] from 40 to 30."),
    ("wrong-change", "Waiting times have come [[down]] from 11 weeks to 14 weeks."),
    ("wrong-change", "Waiting times have come down from 14 weeks to 11 weeks."),
    ("wrong-comparison", "Visits grew to 82,000, [[up]] from 91,000 in 2024."),
]

DATES = [
    ("late-deadline", "The conference takes place on 4 May. Delegates must register by [[11 May]]."),
    (
        "late-deadline",
        "The photocall is at 10am on 6 October 2026. Media should confirm attendance by [[9 October 2026]].",
    ),
    ("late-deadline", "Applications open on 1 September and close on [[28 August]]."),
    ("late-deadline", "Tickets for the concert on 12 July go on sale on [[14 July]]."),
    ("late-deadline", "Nominations close on 3 March. Winners will be announced on [[1 March]]."),
    ("late-deadline", "The strike will begin on 9 June and end on [[5 June]]."),
    ("late-deadline", "To join the walk on 21 June, email us before [[28 June]]."),
    ("late-deadline", "Please reply by [[20 May]] for the launch on 15 May."),
    ("late-deadline", "Applications open on 1 May 2026. Farmers must apply by [[24 April 2026]], and hear in June."),
    ("late-deadline", "The museum opens on 4 May. Apply for school visits by 20 June."),
    ("late-deadline", "The course begins on 1 September. Applications close on 14 August."),
    ("late-deadline", "The first meeting is on 3 June. Send questions by 27 May. The second meeting is on 5 July."),
    ("late-deadline", "The deadline for replies was extended from 4 May to 17 June, and the hearing is on 20 May."),
    ("late-deadline", "Nominations open on 20 December and close on 5 January."),
    ("backward-range", "Reply from [[3 August to 31 July 2026]]."),
    ("backward-range", "It was taken between [[14 December and 30 September 2025]]."),
    ("backward-range", "The tax year runs from 6 April to 5 April 2027, the fair from 20 December to 3 January 2027."),
    ("backward-range", "Accounts run from 1 April to 31 March 2012."),
    ("wrong-duration", "The [[two-day]] fair runs from 12 to 14 June."),
    ("wrong-duration", "The [[nine-day]] festival runs from 1 July until 8 July."),
    ("wrong-duration", "The survey runs for [[6 weeks]], from 1 June to 27 July."),
    (
        "wrong-duration",
        "The [[five-year]] plan runs from 2025 to 2028. The mill ran from 1952 to 1988. For [[46 years]] it spun.",
    ),
    ("wrong-duration", "The 3-day fair runs from 12 to 14 June. The survey runs for 6 weeks, from 1 June to 12 July."),
    (
        "wrong-duration",
        "Each 2-day course is held between 12 and 30 June. She led it for ten years between 1981 and 1996.",
    ),
    ("wrong-years-ago", DATED + "The library opened in 1998, [[20]] years ago."),
    ("wrong-years-ago", DATED + "The baths opened in 1911, so this summer they mark their [[125]]th birthday."),
    ("wrong-years-ago", DATED + "The charity was set up in 2016, and in its [[15]] years it has helped all."),
    ("wrong-years-ago", DATED + "The bridge was closed in 2019. It has now been shut for [[four]] years."),
    ("wrong-years-ago", DATED + "The scheme has run for [[10]] years, since 2018."),
    ("wrong-years-ago", DATED + "Mr Tull has led it since 2021. In his 12 years in the army he served in Cyprus."),
    ("wrong-years-ago", DATED + "The library opened in 1998, 28 years ago. It was burnt in 1950, about 80 years ago."),
    ("wrong-age", "The poet was born in 1902 and died in 1978 at the age of [[86]]."),
    ("wrong-age", "Mrs Dunn, who was born in 1950, will be [[86]] in June 2026."),
    ("wrong-age", "The poet was born in 1902 and died in 1978 at the age of 75, and his son in 2001."),
    ("past-future", DATED + "The new clinic will open in [[March 2026]]."),
    ("past-future", DATED + "Trains will run as they did on 4 May. The clinic will open in March 2027."),
    ("past-future", DATED + "The minister will meet those hit by the flood of 2025."),
]

NAMED = [
    ("count-and-names", "The [[two]] new wards, Ash, Birch and Cedar, open in May."),
    ("count-and-names", "Leeds, York and Hull are the [[four]] towns that get the money."),
    ("count-and-names", "All [[5]] rooms have been named after rivers: the Marl, the Holt, the Ash and the Tey."),
    (
        "count-and-names",
        "It has [[three]] aims. They are to buy pumps, to train cooks, to clear drains and to warn people.",
    ),
    ("count-and-names", "The [[five]]-point plan: more patrols, better lights, new locks and a helpline."),
    ("count-and-names", "[[Two]] reasons were given. First, it is narrow. Second, it floods. Third, it is old."),
    ("count-and-names", "The two wards, Ash and Birch, open in May. It has 5 parts. They are short, clear and free."),
    ("count-and-names", "There are 3 ways to pay. The first is online. The second is by post. The third is cash."),
    (
        "count-after-list",
        "It pays for:\n\n- hedges\n- ponds\n- walls\n- dams\n\nAll [[3]] measures work on a farm. Good.",
    ),
    ("count-after-list", "It pays for:\n\n- hedges\n- ponds\n\nThe 3 judges are new. They met in May."),
    (
        "count-and-list",
        "There will be 9 jobs: 6 cooks, 2 guides and a driver. It has 3 aims for the 12 wards:\n\n- a\n- b\n\nSo.",
    ),
    ("two-sizes", "The bridge is 140 metres long. Boats sail under the [[120-metre]] bridge."),
    ("two-sizes", "The course lasts 12 weeks. At the end of the [[10-week]] course, students sit an exam."),
    ("two-sizes", "The £40 million scheme began in 2023. The [[£36 million]] scheme will end in 2027."),
    ("two-sizes", "A 25-year-old man and a 31-year-old man were held. The 31-year-old was released."),
    ("two-sizes", "A 5-mile walk starts at noon. The second walk is at 2pm, and the 8-mile walk is for dogs."),
    ("group-resized", "The scheme took in 14 farms. All [[18]] pilot farms have asked to stay on."),
    ("group-resized", "The trust has hired 34 nurses. The first of the [[36]] nurses came in May."),
    ("mixed-pence", "It costs £4 for children, £7.50 for adults and [[£20.00]] for families."),
    ("mixed-ranges", "It takes 10 to 12 weeks to train a dog and [[4-6]] weeks to find it a home. York won 3-2."),
    ("mixed-tonnes", "The crane lifts 12 tonnes and the load is 40 [[tons]]. Tons of people came."),
    ("mixed-currency", "The pool cost S$6 million and the pond S$4 million, the road [[SGD ]]2 million."),
    ("worded-percentage", "Turnout rose to 6% in the north and to [[six per cent]] in the south."),
    ("worded-percentage", "It rose by 27 per cent and by five per cent."),
]


@pytest.mark.parametrize(("rule", "text"), [*SUMS, *CLAIMS, *DATES, *NAMED])
def test_what_does_not_fit_is_marked_and_nothing_else(rule, text):
    """The rule marks exactly the words in double brackets; a text without them is silent."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


LEFT = [
    ("redaction/left-for-later", "The ward is in [[(town)]] and has 30 beds [[(source?)]]."),
    ("redaction/left-for-later", "[[Pic to come]]: the ceiling, seen from below."),
    ("redaction/left-for-later", "[[Welsh version to follow when Mair is back]]"),
    ("redaction/left-for-later", "[[Jo – can estates confirm the parking before this goes?]]"),
    ("redaction/left-for-later", "Ann Lee said: [[“…”]]"),
    ("redaction/left-for-later", "Parents, can you check the time? Photos to come with the book are by Ann Lee."),
    ("redaction/short-telephone", "Press office: [[01632 960]]"),
    ("redaction/short-telephone", "Press office: 01632 960 123, or 0161 496 0123. Ring 0800 1111."),
    ("redaction/speaker-cut-off", "“We lost half of the hives,” [[said of]] Frost Farm."),
    ("redaction/speaker-cut-off", "“We lost half of the hives,” said Ann Lee of Frost Farm."),
    (
        "redaction/line-cut",
        "New rules\n\nThe board plans tighter rules for agents who [[hold]]\nIt has powers to fine them.",
    ),
    ("redaction/line-cut", "New rules for those who hold\nThey were made in May by the board of trade and others."),
    ("redaction/filler", "Minister for the Caribbean [[XXX]] said: “Yes.” The clinic at [[ADDRESS]] has beds."),
    ("punctuation/said-twice", "Ann Lee said: “We lost half of the hives,” [[she said]]."),
    ("punctuation/said-twice", "Ann Lee said: “We lost half of the hives.” “It was cold,” she said."),
    (
        "punctuation/unbalanced-quotation-mark",
        "He called it “part workshop, part [[kitchen]] and said that it was good.",
    ),
    (
        "punctuation/unbalanced-quotation-mark",
        "She was glad. “We did not expect it in the first winter[[,’]] she said.",
    ),
    (
        "punctuation/unbalanced-quotation-mark",
        "“Nobody knows it like them. They told us what worked on their [[land.]]",
    ),
]


@pytest.mark.parametrize(("rule", "text"), LEFT)
def test_what_was_left_or_cut_is_marked_and_nothing_else(rule, text):
    """The rule marks exactly the words in double brackets; a text without them is silent."""
    assert marked(built_in(rule), parse(text).text) == text

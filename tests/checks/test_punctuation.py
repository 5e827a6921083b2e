"""Dashes, stops, brackets, quotation marks and spaces."""

import pytest

from relint.marking import parse
from tests.checks.helpers import pack, said

PACK = pack("punctuation")
HYPHEN = "punctuation/spaced-hyphen"
# (the rule that speaks, the text with what it marks)
BAD = [
    ("spaced-hyphen", "The school opens in May [[-]] pupils move in later."),
    ("spaced-hyphen", "The farm [[-]] a small one [[-]] opens in May."),
    ("spaced-hyphen", "The council [[-]] and its partners [[-]] agreed."),
    ("spaced-hyphen", "We have one aim [[-]] better trains."),
    ("spaced-hyphen", "“We have one aim [[-]] better trains,” she said."),
    ("spaced-hyphen", "The cost, £5m [[-]] 10% over plan [[-]] is high."),
    ("double-hyphen", "It rained[[ -- ]]and how."),
    ("double-hyphen", "It rained[[--]]and how."),
    ("lopsided-dash", "The [[long- term]] plan is sound."),
    ("lopsided-dash", "The [[long -term]] plan is sound."),
    ("lopsided-dash", "It [[rained –and]] how it rained."),
    ("lopsided-dash", "It [[rained– and]] how it rained."),
    ("spaced-range", "The fair runs on [[10 - 12]] May."),
    ("spaced-range", "The fair runs on [[10 – 12]] May."),
    ("spaced-range", "Open [[Monday - Friday]] all year."),
    ("spaced-range", "Some [[40 - 50]] people came."),
    ("spaced-range", "Ages [[5 - 11]] can join."),
    ("spaced-range", "The period [[2010 - 2012]] was dry."),
    ("spaced-range", "The period [[2010 - 11]] was dry."),
    ("spaced-range", "Between [[40 - 50]] people came."),
    ("spaced-range", "Open [[9am - 5pm]] every day."),
    ("spaced-range", "It costs [[£5 - £10]] a head."),
    ("doubled-mark", "The school opens in May[[,,]] and the farm later."),
    ("ellipsis", "The school opens in May[[..]]"),
    ("ellipsis", "The school opens in May[[..]] The farm is late."),
    ("doubled-mark", "Is the farm late[[??]]"),
    ("doubled-mark", "What a day[[!!]]"),
    ("doubled-mark", "What a day[[!!!]]"),
    ("doubled-mark", "It rained[[;;]] it poured."),
    ("doubled-mark", "It rained[[,.]] It poured."),
    ("doubled-mark", "It rained[[?.]] It poured."),
    ("doubled-mark", "It rained[[.,]] and it poured."),
    ("missing-space", "The [[end.The]] farm is late."),
    ("missing-space", "The [[end.the]] farm is late."),
    ("missing-space", "It rained in [[Paris,where]] we met."),
    ("missing-space", "It rained in [[March,2012]] and later."),
    ("missing-space", "It [[rained;it]] poured."),
    ("missing-space", "It was as [[follows:the]] farm is late."),
    ("missing-space", "Is it [[late?The]] farm is not."),
    ("missing-space", "The [[trust(]]founded in 1990) is small."),
    ("missing-space", "The trust (founded in 1990[[)is]] small."),
    ("missing-space", "The mayor said[[:“]]We will see.”"),
    ("turned-quotation-mark", "The mayor said: [[”]]We will see.”"),
    ("missing-space", "The mayor said “we will see[[”and]] left."),
    ("space-before-mark", "The farm[[ ,]] a small one, opens."),
    ("space-before-mark", "The farm opens in May[[ .]]"),
    ("space-before-mark", "Is the farm late[[ ?]]"),
    ("space-before-mark", "The farm opens[[ ;]] the mill is shut."),
    ("space-inside", "The trust [[( ]]founded in 1990) is small."),
    ("space-before-mark", "The trust (founded in 1990[[ )]] is small."),
    ("space-inside", "The mayor said: [[“ ]]We will see.”"),
    ("space-inside", "The mayor said: “We will see.[[ ”]]"),
    ("two-spaces", "The farm[[  ]]opens in May."),
    ("two-spaces", "The farm opens in[[   ]]May."),
    ("two-spaces", "The farm opens. It is small.[[  ]]It is late. It is dear. It is old."),
    ("unbalanced-bracket", "The trust [[(]]founded in 1990 is small."),
    ("unbalanced-bracket", "The trust founded in 1990[[)]] is small."),
    ("unbalanced-bracket", "The trust [[[]]founded in 1990 is small."),
    ("unbalanced-quotation-mark", "“We will [[see,]] said the mayor."),
    ("unbalanced-quotation-mark", "The mayor said: “We will [[see.]]"),
    ("unbalanced-quotation-mark", 'The mayor said: "We will [[see.]]'),
    ("unbalanced-quotation-mark", "The mayor said: [[We]] will see.”"),
    ("unbalanced-quotation-mark", "“We will see,” said the mayor. [[“]]It is late."),
    ("unbalanced-quotation-mark", "“We will [[see,]] said the mayor. “It is late.”"),
    ("unbalanced-quotation-mark", "“We will see,” said the mayor. [[It]] is late.”"),
    ("turned-quotation-mark", "The mayor said: “We will see.[[“]]"),
    ("turned-quotation-mark", "The mayor said: [[”]]We will see.”"),
    ("stop-before-said", "“We will see[[.]]” said the mayor."),
    ("stop-before-said", "“We will see[[.]]” he said. “It is late.”"),
    ("sentence-starts-small", "The farm opens[[. the]] mill is shut."),
    ("sentence-starts-small", "The farm is late[[? the]] mill is shut."),
    ("plural-apostrophe", "Many [[MP's]] came."),
    ("plural-apostrophe", "The [[MP's]] were late."),
    ("plural-apostrophe", "All [[NGO's]] have a say."),
    ("plural-apostrophe", "Two [[GP's]] came."),
    ("plural-apostrophe", "In the [[1990's]] it rained."),
    ("plural-apostrophe", "In the late [[1990's]] it rained."),
    ("plural-apostrophe", "In the [[80's]] it rained."),
    ("apostrophe-apart", "The [[minister 's]] plan is late."),
    ("apostrophe-apart", "The [[minister' s]] plan is late."),
    (
        "no-full-stop",
        (
            "The farm opens in May. It is small.\n\n"
            "The mayor came by bus to see it, and he thanked [[all who helped]]\n\nThe mill is shut."
        ),
    ),
    (
        "paragraph-starts-small",
        "The farm opens in May. It is small.\n\n[[and]] the mayor came by bus to see it.\n\nThe mill is shut.",
    ),
    (
        "unbalanced-quotation-mark",
        (
            "The farm opens in May. It is small.\n\nThe mayor, Ann Lee, said:\n\n"
            "“It is a fine farm and we will all gain from [[it.]]\n\nThe mill is shut."
        ),
    ),
    (
        "unbalanced-quotation-mark",
        (
            "The farm opens in May. It is small.\n\nThe mayor, Ann Lee, said:\n\n"
            "[[It]] is a fine farm and we will all gain from it.”\n\nThe mill is shut."
        ),
    ),
    (
        "mixed-quotation-marks",
        "The farm opens in May. It is small.\n\nThe mayor’s office said the mill[[']]s shut and the town’s sad.",
    ),
    ("mixed-quotation-marks", 'The farm opens in May. He said “no” and “yes” and [["]]perhaps[["]].'),
    (
        "no-full-stop",
        (
            "The farm opens in May. It is small.\n\n"
            "They discussed the mill, with a focus on the links [[between our industries]]"
        ),
    ),
    ("missing-space", "The [[trust.It]] runs three mills."),
    ("stop-before-said", "“We will see[[.]]” the mayor said."),
    ("spaced-hyphen", "Jobs in 2009 [[-]] 1,500 more than before."),
    ("spaced-range", "From April [[2010 - March]] 2011 it rained."),
    ("no-full-stop", "The farm opens in May. It is small.\n\nThe mill is shut. The mayor [[came by bus]]"),
    ("paragraph-starts-small", "The farm opens in May.\n\n“[[it]] is a fine farm,” she said."),
    ("unbalanced-quotation-mark", "She said:\n\n“The farm is old.\n\n“The mill is [[new.]]\n\nThe mayor left by bus."),
    ("spaced-hyphen", "The scheme will help 300 families [[-]] most of them in Kent."),
    ("spaced-hyphen", "The minister [[-]] who took office in May [[-]] praised staff."),
    ("spaced-hyphen", "Three towns [[-]] Leeds, Hull and York [[-]] will benefit."),
    ("spaced-hyphen", "Price: from £5 [[-]] book now."),
    ("double-hyphen", "It was late[[--]]very late."),
    ("lopsided-dash", "The train was [[late —and]] crowded."),
    ("lopsided-dash", "A [[well- known]] author spoke."),
    ("lopsided-dash", "Keep the town [[Clean- The]] plan for May."),
    ("lopsided-dash", "A [[co -operative]] society runs it."),
    ("spaced-range", "The event is on [[3 - 5]] June."),
    ("spaced-range", "Open from [[Tuesday – Sunday]]."),
    ("spaced-range", "In [[June - July]] the park is full."),
    ("spaced-range", "The hall seats [[200 - 300]] people."),
    ("missing-space", "The hall was [[full.It]] was hot."),
    ("missing-space", "The hall was [[full,but]] cool."),
    ("missing-space", "In [[2024,the]] hall was full."),
    ("space-inside", "The hall [[( ]]built in 1902) was full."),
    ("missing-space", "The hall (built in 1902[[)was]] full."),
    ("space-before-mark", "The hall was full[[ ,]] but cool."),
    ("space-before-mark", "The hall was full[[ .]] It was hot."),
    ("space-before-mark", "Was the hall full[[ ?]] It was."),
    ("space-before-mark", "The hall was full[[ !]] It was."),
    ("ellipsis", "The hall was full[[..]] It was hot."),
    ("doubled-mark", "The hall was full[[,,]] but cool."),
    ("doubled-mark", "The hall was full[[.,]] but cool."),
    ("doubled-mark", "The hall was full[[!!]] It was hot."),
    ("ellipsis", "The hall was full [[....]] and hot."),
    ("two-spaces", "The hall[[  ]]was full."),
    ("stop-before-said", "“The hall was full[[.]]” said Ann Lee."),
    ("unbalanced-quotation-mark", "“The hall was full,” she said. [[“]]It was hot."),
    ("unbalanced-quotation-mark", "“The hall was full and [[hot,]] she said."),
    ("unbalanced-quotation-mark", "The mayor said: “The hall was [[full.]]"),
    ("unbalanced-quotation-mark", "“The hall was full, she [[thought.]]"),
    ("unbalanced-quotation-mark", "The mayor called it [[“]]a triumph."),
    ("unbalanced-bracket", "The hall [[(]]built in 1902 and rebuilt in 1950 was full."),
    ("unbalanced-bracket", "The hall was full[[)]] and hot."),
    ("plural-apostrophe", "All the [[MP's]] came by train."),
    ("plural-apostrophe", "In the [[1960's]] it was a mill."),
    ("plural-apostrophe", "Both [[CEO's]] left the firm."),
    ("plural-apostrophe", "The [[SME's]] are glad of it."),
    ("apostrophe-apart", "The [[council 's]] plan is late."),
    ("sentence-starts-small", "The hall was full[[. it]] was hot."),
    ("sentence-starts-small", "The hall was hot[[. many]] people left."),
    ("space-before-mark", "The hall was full[[ ;]]but cool."),
    ("unbalanced-quotation-mark", 'She said [["]]The hall was full.'),
    ("space-before-mark", "The hall was full[[ :]] it was hot."),
    ("spaced-range", "Doors open at [[7pm - 9pm]]."),
    ("spaced-range", "The figure was [[5 - 10]] per cent."),
    ("missing-space", "The mayor said[[,“]]The hall was full.”"),
    ("doubled-mark", "The mayor said: “The hall was full.”[[.]]"),
    (
        "no-full-stop",
        (
            "The hall will open in May. It was built in 1902.\n\n"
            "The mayor said the hall would be used by schools, choirs and [[the town band]]\n\n"
            "Tickets go on sale in June. They cost £5."
        ),
    ),
    (
        "no-full-stop",
        ("The hall will open in May. It was built in 1902.\n\nTickets go on sale in June. [[They cost £5]]"),
    ),
    (
        "no-full-stop",
        (
            "Hall to open in May\n\n"
            "The hall will open in May after a long repair paid for by the lottery and [[the town "
            "council]]\n\nTickets go on sale in June. They cost £5.\n\nThe band will play."
        ),
    ),
    (
        "paragraph-starts-small",
        ("The hall will open in May. It was built in 1902.\n\n[[tickets]] go on sale in June. They cost £5."),
    ),
    (
        "unbalanced-quotation-mark",
        (
            "The mayor said:\n\n“The hall will open in May.\n\n“It was built in [[1902.]]\n\n"
            "Tickets go on sale in June. They cost £5."
        ),
    ),
    (
        "unbalanced-quotation-mark",
        (
            "The mayor said:\n\n“The hall will open in May.\n\n[[It]] was built in 1902.”\n\n"
            "Tickets go on sale in June. They cost £5."
        ),
    ),
    ("mixed-quotation-marks", "“The hall’s roof is sound,” she said. “It won[[']]t leak.”"),
    ("mixed-quotation-marks", '"The hall[[’]]s roof is sound," she said. "It is dry."'),
]
GOOD = [
    "The well-known farm has short- and long-term plans, a 12-year-old cow and pre- and post-war barns.",
    "The score was 3 - 2. They won 3 - 2. Call 020 7946 0000. It is A - Z. It fell to - 5 degrees.",
    "The farm – a small one – opens in May. It is 10–12 miles off. In 2010–11 it rained. From 2010-11 on.",
    "He paused ... and went on. He paused… and went on. “Well...” he said.",
    "“Is it late?” he asked. “Stop!” she cried. What, now? Who knows?",
    (
        "See www.example.org, gov.uk and example.com/a.b. Email a.b@example.org. Node.js and .NET are "
        "tools. 1,000. 10.30am."
    ),
    "Dr. Lee, Ph.D., met J. Smith of Acme Ltd., Leeds. St. Paul’s is old. No. 10 is new. Fig. 3 is clear.",
    "The trust (founded in 1990) is small [sic]. a) One b) two (c) three. 1) Four.",
    "“We will see,” said the mayor. “It is late.” The “big” plan. “He called it ‘big’,” she said.",
    "The ’90s were dry, rock ’n’ roll was loud, and the ministers’ plan was late.",
    "The MP’s office is shut. An MP’s life. The NHS’s staff. MPs’ pay. The BBC’s 2010 season. 2010’s best book.",
    "The UK’s are higher. The GP’s letter came. One of the MP’s aides left. In 1990 it rained.",
    "Go to Settings > Privacy; then: wait. Re:Act is a group. The ratio is 3:1. At 10:30 it rained.",
    "The A1(M) is shut. Section 5(2)(a) applies. Member(s) pay. (Un)known facts. f(x) is y.",
    'Use relint --help. The file is a/b/../c. It is 5\'6" tall and 12" wide.',
    "e.g. this, i.e. that, etc. and so on. At 9 a.m. we met. It was 9 p.m. on Monday.",
    "She is Labour’s 2012 – and only – choice. It rained; it poured: all day.",
    "Yahoo! is old. Who? is a band. “Which?” said so. Which? magazine said so.",
    "iPhone users and eBay sellers met. eBay is old. It is late. iPhones sell.",
    "What now? he asked himself. How? When? Where? The book “What now?” is good.",
    "Vitamin C. It is good. Plan B. No plan.",
    "Lord Lee (Lab.) spoke. Approx. 40 came. Max. 40 came. The Rt. Hon. Ann Lee spoke.",
    "John Smith – Leeds. Hello, world. Visit us @ Leeds.",
    "Tel: 0113 496 0000. Fax: 0113 - 496 0001.",
    "The £5-£10 fee, the 5%-10% range and the 10-12 May fair.",
    "She said:\n\n“The farm is old.\n\n“The mill is new.”\n\nThe mayor left by bus.",
    "(The farm is old.\n\nThe mill is new.)",
    "Connect.Act.Change is the slogan. Junction 5 (M25) is shut.",
    "The farm opens in May.\n\nemail: a@example.org or ring us on 0113 496 0000.",
    "Fees\n\n(£ million)   12   14\n\nThe farm opens in May.",
    "The hall – built in 1902 – was full. The hall—built in 1902—was full. It seats 200–300 people.",
    "She won 6-4, 6-3. The A1-M1 link. The Leeds-York line. A state-of-the-art hall. Self-employed people.",
    "He said: “The hall is ‘full’.” “Is it full?” she asked. “It’s full!” “Full?” “Yes.”",
    "“The hall,” she said, “is full.” “The hall is full,” she said. “It is hot.”",
    "The hall (see page 3) was full (and hot). See figure 2(a). (The hall was full.) [The hall] was full.",
    "In the 1960s it was a mill. MPs’ pay. The MP’s pay. SMEs’ needs. The CEO’s office. The ’60s.",
    "At 7.30pm, the hall, No. 10, High St. was full. Mr. Lee, Jr., and Dr. Shaw came. Co. Durham. St. Helens.",
    "It was hot... very hot. “Well … yes.” And then … it rained.",
    "Use https://example.org/a,b;c?d=e!f. Mail a.b-c@example.org. Tweet @a_b with #a_b.",
    "The price is £5.50, €6.00 or $7.00; 50% off. Ratio 3:1. Time 10:30. Score: 3-1. Lot 5, no. 7.",
    "Photo: Ann Lee/Leeds Post. A/B tests. And/or. 24/7. He/she. 5,000. 1.5 million. 3.14.",
    "The hall is in Hull, and it was full of people who came to see the fair and a dog\n\n(Photo)\n\nIt was hot.",
    "The hall is small.\n\nThe hall will open again to all of us in the years that follow\n\n… and to our children.",
    "The hall is small.\n\nWe saw it.\n\nThe mayor will open the hall in the town again in May\n\nTranscript\n\nHi.",
    "The hall is small.\n\nWe saw it. The hall opens in May\n\nDate filmed: 3 May 2012\n\nTranscript\n\nHi. It is.",
    "Gifts help.\n\n£2,000 plants 100 metres of hedge for birds\n\n£500 plants a tree for birds of the town\n\nGo.",
    "The hall is small.\n\nThe trust has moved to the hall at 4 High Street, in the town of Hull HU1 2AA\n\nIt is hot.",
    (
        "The hall is small.\n\nShe has a post at the school of art in the town and is its head (part time)\n\n"
        "He has a post at the mill of the town in the north and is its cook (full time)\n\nIt is hot."
    ),
    (
        "The hall is small.\n\nThe band of the town will play in the hall again in May\n\nIt was full.\n\n"
        "The band of the town will play in the hall again in May\n\nIt was hot."
    ),
    "The hall is small.\n\nHow the hall will be used by the schools and the town\n\nIt will be shared.",
    "The hall is small and dark. !(https://example.org/a.png)\n\n[\n\nIt was hot.",
    "“A,” “b” and “c.” He got three A’s. Mind your p’s and q’s. Dot the i’s. The dos and don’ts.",
]


@pytest.mark.parametrize(("rule", "source"), BAD)
def test_it_marks_the_fault_and_nothing_else(rule, source):
    """The rule speaks at exactly the marked spans, and no other rule of the pack speaks."""
    text, spans = parse(source)

    assert said(PACK, text) == [(f"punctuation/{rule}", *span) for span in spans]


@pytest.mark.parametrize("text", GOOD)
def test_it_is_silent_on_what_only_looks_wrong(text):
    """No rule of the pack speaks."""
    assert said(PACK, text) == []


@pytest.mark.parametrize(
    ("source", "rules"),
    [
        ("The [farm](https://example.org/a_(b)), a small one, and the [mill](m.html).", []),
        ("The **farm**, a small one, *opens* in May (see [here](h.html)).", []),
        ("The farm [[-]] [a small one](a.html) [[-]] opens.", ["punctuation/spaced-hyphen"] * 2),
        ("The [farm](a.html) [[\\-]] a small one [[\\-]] opens.", ["punctuation/spaced-hyphen"] * 2),
        ("The farm opens. See [the way to it](a.html) [[\\-]] it is short.\n\n### 3\\. The way\n\nGo.", [HYPHEN]),
        ("The [farm](a.html)[[ ,]] a small one, opens.", ["punctuation/space-before-mark"]),
        ("Run `a - b  c` and `x ,y`.", []),
        ("| Town | Ferries |\n|---|---|\n| Hull | 3 - 4 |", ["punctuation/spaced-range"]),
    ],
)
def test_markdown(source, rules):
    """Mark-up between a word and its comma is no space, and code is no prose."""
    text, spans = parse(source)

    found = said(PACK, text, "markdown")

    assert [rule for rule, _start, _end in found] == rules
    assert not spans or [(start, end) for _rule, start, end in found] == [tuple(span) for span in spans]


def test_a_draft_that_sets_two_spaces_between_sentences_is_left_alone():
    """Two spaces after every full stop are a habit, not a slip."""
    assert said(PACK, "The farm is open.  It is small.  It is old.  Come early.") == []


def test_a_draft_that_closes_no_paragraph_is_left_alone():
    """Where most paragraphs stand open, none is named."""
    slides = "\n\n".join(f"The farm will open in May and the mill was shut in year {n}, as we know" for n in range(6))

    assert said(PACK, f"The farm is open.\n\n{slides}") == []

"""Names, figures and words that were taken out of a draft."""

import pytest

from relint.marking import parse
from relint.reading import document_of
from relint.testing import diagnostics
from tests.checks.helpers import pack

PACK = pack("redaction")
# (the rule that speaks, the text with what it marks)
BAD = [
    ("office-without-name", "[[The Education Secretary MP]] said pupils would gain."),
    ("office-without-name", "[[Chancellor of the Exchequer MP]] will set out the budget."),
    ("office-without-name", "A visit by [[Secretary of State for Wales, MP]], took place."),
    ("office-without-name", "[[The Deputy Prime Minister MP]]’s office confirmed it."),
    ("office-without-name", "[[Shadow Foreign Secretary MP]] asked for a debate."),
    ("office-without-name", "[[Attorney General KC MP]] will attend."),
    ("office-without-name", "[[The Mayor CBE]] cut the ribbon."),
    ("office-without-name", "[[Minister of State for Immigration MP]] launched the scheme."),
    ("title-without-name", "[[Cllr ,]] leader of the council, said work had begun."),
    ("title-without-name", "[[Cllr said]] it was overdue."),
    ("title-without-name", "We thank [[Ms for]] her service."),
    ("title-without-name", "The report by [[Professor .]] is out."),
    ("title-without-name", "Speaking to [[Dr ,]] the panel agreed."),
    ("title-without-name", "The trust was founded by [[Lady .]] It runs three homes."),
    ("title-without-name", "[[Dame will]] chair the review."),
    ("title-without-name", "The inquiry, led by [[Lord ,]] will report in May."),
    ("title-without-name", "Pupils met [[Mr .]] after class."),
    ("title-without-name", "[[Lord told]] peers that the bill was fair."),
    ("title-without-name", "[[Baroness said]]: “We are pleased.”"),
    ("title-without-name", "The [[Rt Hon MP]] opened the line."),
    ("bare-office", "[[Health Secretary said]]: “We are pleased.”"),
    ("bare-office", "[[Minister said]]: “We are pleased.”"),
    ("bare-office", "[[Chancellor said]]: “We are pleased.”"),
    ("bare-office", "[[Secretary of State for Transport said]]: “We are pleased.”"),
    ("bare-office", "[[Chief executive said]]: “We are pleased.”"),
    ("bare-office", "“We are pleased,” [[said Chief Constable]]."),
    ("bare-office", "“We are pleased,” [[Home Secretary said]]."),
    ("bare-office", "[[Foreign Secretary added]]: “We are pleased.”"),
    ("speaker-missing", "[[said:]] “We are pleased with the line.”"),
    ("speaker-missing", "Welcoming the plans, [[said:]] “We are pleased.”"),
    ("empty-commas", "In response to the report[[, ,]] the minister said it was right."),
    ("empty-commas", "The minister for roads[[, ,]] will open the bridge."),
    ("empty-commas", "The chief executive of the NHS[[, ,]] said it was right."),
    ("bare-office", "[[Prime Minister  told]] reporters it was right."),
    ("words-missing", "The pier will be opened by [[by .]] next week."),
    ("words-missing", "It was signed [[by ,]] the Chief Constable."),
    ("words-missing", "The talks were held in Paris [[with ,]] the German minister."),
    ("words-missing", "The award went to [[the .]] The runner-up was Kent."),
    ("words-missing", "The house of [[the ,]] near Leeds, was sold."),
    ("words-missing", "She succeeds him [[as .]]"),
    ("filler", "The scheme costs [[£XX]] million."),
    ("filler", "The scheme costs [[£XXm]] a year."),
    ("filler", "The scheme costs [[£X]] million."),
    ("filler", "The scheme opens on [[XX]] March 2025."),
    ("filler", "The scheme opens on [[xx]] March."),
    ("filler", "Some [[XXX]] people came."),
    ("filler", "Around [[XX]],000 people came."),
    ("filler", "Minister [[XX]] said so."),
    ("filler", "It rose by [[XX]] per cent."),
    ("filler", "It rose by [[X%]] last year."),
    ("filler", "It rose by [[X]] per cent last year."),
    ("filler", "The launch is at [[TBC]] in Leeds."),
    ("filler", "The launch ([[TBC]]) is in Leeds."),
    ("filler", "Venue: [[tbc]]"),
    ("placeholder", "The minister, [[[name]]], said so."),
    ("placeholder", "The minister, [[[NAME]]], said so."),
    ("placeholder", "The minister, [[[Name TBC]]], said so."),
    ("placeholder", "The minister, [[[insert name]]], said so."),
    ("placeholder", "The minister, [[[Minister’s name]]], said so."),
    ("placeholder", "[[[Insert quote from minister]]]"),
    ("placeholder", "[[[quote to follow]]]"),
    ("placeholder", "The fund is worth [[[amount]]] this year."),
    ("placeholder", "The fund starts on [[[date]]]."),
    ("placeholder", "The fund starts on [[[xx]]] March."),
    ("placeholder", "The fund starts on [[[●]]] March."),
    ("placeholder", "The fund is worth £[[[●]]]m."),
    ("placeholder", "The fund [[[REDACTED]]] starts in May."),
    ("placeholder", "[[[DN: policy to confirm]]] The fund starts in May."),
    ("placeholder", "[[[Comment: is this right?]]] The fund starts in May."),
    ("placeholder", "The fund starts in [[[month]]] and ends in [[[year]]]."),
    ("placeholder", "[[[Note to editors: check this with legal]]] The fund starts."),
    ("placeholder", "The minister, [[<name>]], said so."),
    ("placeholder", "The minister, [[<insert name here>]], said so."),
    ("placeholder", "The minister, [[{{minister_name}}]], said so."),
    ("placeholder", "The minister, [[{name}]], said so."),
    ("blacked-out", "The minister, [[████████]], said so."),
    ("blacked-out", "The minister, [[■■■■ ■■■]], said so."),
    ("filler", "The minister, [[_______]], said so."),
    ("filler", "There were [[???]] people at the event."),
    ("filler", "It happened on [[??]] March in Leeds."),
    ("drafting-note", "[[Lorem ipsum dolor sit amet]]."),
    ("drafting-note", "Minister’s [[quote to follow]]."),
    ("drafting-note", "[[DRAFT v3]]"),
    ("drafting-note", "[[Draft press release – version 2]]"),
    ("drafting-note", "[[DRAFT – NOT FOR PUBLICATION]]"),
    ("drafting-note", "[[Cleared by]]: J Smith, 3 March"),
    ("drafting-note", "[[NOT CLEARED]]"),
    ("empty-brackets", "The line [[()]] opens in May."),
    ("empty-brackets", "The line [[[ ]]] opens in May."),
    ("words-missing", "“We are glad,” said [[the .]]"),
    ("noun-missing", "He was joined [[by and]] Rachel Reeves, the Chancellor."),
    ("stops-short", "The bridge will be opened by [[the]]"),
    ("figure-missing", "The grant, worth [[£ million]], opens today."),
    ("figure-missing", "The school, [[aged,]] will close."),
    ("noun-missing", "Visitors came from [[the of]] Leeds."),
    ("noun-missing", "[[The will]] join her team on Monday."),
    ("noun-missing", "[[The has]] announced a plan."),
    ("words-missing", "According [[to .]] the plan is sound."),
    ("empty-quotation", "The mayor said: [[“”]]"),
    ("empty-commas", "Yesterday[[, ,]] joined his team."),
    ("title-without-name", "It was chaired by [[Sir and]] attended by many."),
    ("title-without-name", "Both [[Mr and]] agreed to the plan."),
    ("title-without-name", "The Health Secretary and [[Sir visited]] the ward."),
    ("noun-missing", "Mr Speaker, the Member [[for has]] asked."),
    ("words-missing", "Jane Doe, MP [[for ,]] said it was right."),
    ("speaker-missing", "[[The Foreign Secretary, said]]: “We are pleased.”"),
    ("office-without-name", "[[The Minister MP]] met nurses."),
    ("office-without-name", "[[Minister for the Cabinet Office MP]] met nurses."),
    ("office-without-name", "[[The Chief of the Defence Staff KCB]] met sailors."),
    ("office-without-name", "Wing [[Commander OBE]] flew home."),
    ("office-without-name", "Her Majesty’s [[Ambassador CMG]] spoke."),
    ("office-without-name", "[[Lord Chancellor KC MP]] spoke."),
    ("filler", "The line opens on [[XX]]/[[XX]]/2025."),
    ("filler", "The minister, [[NAME]], opened the line on [[DATE]]."),
    ("filler", "Minister [[X]] said the line was open."),
    ("filler", "The line opens on [[X]] March."),
    ("placeholder", "The line [[«Name»]] opens in May."),
    ("placeholder", "The line [[[please confirm with depot]]] opens in May."),
    ("drafting-note", "[[Click here to enter text]]."),
    ("drafting-note", "[[TODO]] find out when the line opens."),
    ("quotation-missing", "The line opens in May.\n\nThe mayor, Ann Lee, [[said:]]"),
    ("bare-office", "The plan was launched [[by Roads Minister]] ahead of the holiday."),
    ("bare-office", "[[Work and Pensions Secretary announced]] the plan."),
    ("bare-office", "[[Decentralisation Minister]], who met the pupils, was glad."),
    ("bare-office", "Jane Doe and [[Prisons Minister today confirmed]] the plan."),
    ("title-without-name", "The town thanked [[Mr's]] family."),
    ("words-missing", "[[Secretary ,]] said the line was open."),
    ("figure-missing", "The line opens [[on March]] 2025 at 9am."),
    ("figure-missing", "Costs fell [[by %]] in the year."),
    ("figure-missing", "Doors open [[at pm]] on Monday."),
]
GOOD = [
    "The Education Secretary, Jane Doe MP, said pupils would gain.",
    "Labour MP Jane Doe and the MP for Leeds met local MPs.",
    "The minister and MP for Leeds East said so. A former minister, MP and mayor, she retired.",
    "Sir Keir Starmer KCB KC MP met Admiral Sir Tony Radakin KCB.",
    "Mr and Mrs Smith met Dr Jane Doe, Prof Sir Ian Gray and Dame Ann Lee.",
    "Dear Sir or Madam, thank you. Yes, Sir, I did. Mr Speaker, Sir, I beg to move.",
    "The Lord said unto my Lord. Praise the Lord. The House of Lords met. The Lord Mayor of Leeds spoke.",
    "The Lord Chief Justice and the Lord Advocate met the First Lady and the Law Lords.",
    "She was made a Dame. The panto Dame is played by Ken. Notre Dame, in Paris, reopened.",
    "Ministers said so. Officials told the court so. Parliament said no. The Prime Minister said yes.",
    "The Queen told the house. Home Office Minister Jane Doe said so. Transport Secretary Jane Doe added: “Yes.”",
    "“Yes,” said Councillor Jane Doe. “Yes,” said the minister. “Yes,” the minister said.",
    "Council leader Jane Doe said so. The council leader said so.",
    "Article XX and Schedule XXI apply. Pope John XXIII. The XXX Olympiad in London. Super Bowl XXX.",
    "XX chromosomes differ. Malcolm X and Generation X. X (formerly Twitter). Follow us on X.",
    "It is to be confirmed. Dates are to be announced by the court.",
    "“The [minister] was [sic] there,” he said [1]. “[The council] will act […].”",
    "Read more [PDF, 1MB]. See note [2]. R v Smith [2010] EWCA Crim 5. [Applause]",
    "Contact <press@example.gov.uk> or <https://www.gov.uk/press>.",
    "That is what we came for. It is the team he plays for. The plan we signed up to. The lights came on.",
    "The trains that people rely on, and the roads they drive on, are safe.",
    "It is a must, and, as we said, a need. In, out, up and down. To, as it were, win. The, um, plan.",
    "Hepatitis A. Vitamin A, and vitamin B. Plan A. Group A, B and C. Options (a), (b) and (c).",
    "What for? He came to. The more the merrier. The in crowd. The above. All of the above.",
    "He is the said officer. The added value is clear. God’s will be done. The will to win. The will is clear.",
    "Visit a.gov.uk. Send it via email. A day off. The day after. The year before.",
    "The 12-year-old boy, aged 12, ran. I am glad. At 3pm and at 5 pm. Aged care. The aged, the poor.",
    ("Speaking in Leeds, Jane Doe said: “Yes.” Speaking today, the minister said: “Yes.” Commenting, "
    "Mr Lee said: “Yes.”"),
    "On 5 March 2025 the school opens. On March 5 it closes. In March 2025 it opens.",
    "The school’s motto is “Who dares”. The “the” is an article.",
    "Draft guidance was published. The draft bill is due. We inserted the name in the form.",
    "Tap here to read on. Type your name in the box. Enter your name and date of birth.",
    "The fund (£ million) is shown below. See figures in £m for each year.",
    "[x] I agree. [Check against delivery]",
    "Subject to Secretary of State approval, a member of Deputy Secretary level will chair it.",
    "The draft statement of 2025 was signed off by ministers in May, when the scheme began.",
]


def said(text, format="text"):
    """Return what the pack says of a text, as (rule, start, end)."""
    found = diagnostics(document_of(text, format=format), PACK)
    return [(diagnostic.rule, *diagnostic.span) for diagnostic in found]


@pytest.mark.parametrize(("rule", "source"), BAD)
def test_it_marks_the_fault_and_nothing_else(rule, source):
    """The rule speaks at exactly the marked spans, and no other rule of the pack speaks."""
    text, spans = parse(source)

    assert said(text) == [(f"redaction/{rule}", *span) for span in spans]


@pytest.mark.parametrize("text", GOOD)
def test_it_is_silent_on_what_only_looks_wrong(text):
    """No rule of the pack speaks."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("source", "rules"),
    [
        ("The ferry, [[<name>]], sails at noon.", ["redaction/placeholder"]),
        ("The ferry, **[[[name]]]**, sails at noon.", ["redaction/placeholder"]),
        ("The [Health Secretary](https://example.org) said so. See [the report](a.pdf), and `[name]`.", []),
        ("The *Health Secretary* **Jane Doe** said so.", []),
    ],
)
def test_markdown(source, rules):
    """A slot in angle brackets passes for mark-up and is found; links, emphasis and code are none."""
    text, spans = parse(source)

    found = said(text, "markdown")

    assert [rule for rule, _start, _end in found] == rules
    assert [(start, end) for _rule, start, end in found] == [tuple(span) for span in spans]

"""Two forms of one thing in a draft: the rarer is marked, unless the house has chosen."""

import pytest

from relint import catalogues
from relint.checks import House
from relint.engine import Policy, check
from relint.lexicon.lookup import open_lexicon
from relint.marking import parse
from relint.packs import compiled
from relint.reading import document_of
from relint.testing import diagnostics
from tests.checks.helpers import built_in, found, marked

LIST = "The grant pays for:\n\n- {}\n- {}\n- {}\n- {}\n\nFarmers can apply from May.\n"
ROWS = [
    ("millions", "It cost £3 million, then £4 million, then [[£5m]]."),
    ("millions", "It cost £3 million, then £4 million, then [[£5mn]] and [[€1 bn]]."),
    ("millions", "It cost £3m, then £4bn, then [[$5 billion]]."),
    ("millions", "It cost [[£3m]], then £4 million."),
    ("millions", "It cost £3 million and serves 4m people; the wall is 5m high. A £5 note will do."),
    ("millions", "It cost £3 million, or £3,000 a head."),
    ("percentages", "It rose 5%, then 6%, then [[7 per cent]]."),
    ("percentages", "It rose 5 per cent, then 6 per cent, then [[7%]] and [[8 percent]]."),
    ("percentages", "It rose 5% and then 6%, then [[7-per-cent]] and [[2.5 pct]]."),
    ("percentages", "“It rose 5%,” she said, “then 6%, then [[7 per cent]].”"),
    ("percentages", "It rose 5%. Five per cent is a lot; what per cent is not?"),
    ("percentages", "It rose 5%, by 3 percentage points. Centuries passed, 20 centuries."),
    ("units", "The path is 5km, the road 7km, the canal [[9 km]]."),
    ("units", "The bell weighs 5 kg, the rope 7 kg, the frame [[9kg]]."),
    ("units", "The speed was 50mph, then 60mph and [[70 mph]]."),
    ("units", "The path is 5km and the canal 9 kilometres; 7 Mg of rock and a 40m mast."),
    ("unit-names", "The path is 5km, the road 7km, the canal [[9 kilometres]]."),
    ("unit-names", "The road is 7 kilometres, the canal 9 kilometres, the path [[5km]]."),
    ("unit-names", "The road is 7 kilometres, the canal 9km, the path 5km."),
    ("counts", "The trust runs seven hospitals. All seven hospitals and the [[7]] hospitals in town pay."),
    ("counts", "The trust runs 12 new schools, all 12 old schools and [[twelve]] village schools."),
    ("counts", "The trust runs 25 schools. All 25 schools and the [[twenty-five]] schools of the town came."),
    ("counts", "The trust runs seven hospitals and 7 shops."),
    ("counts", "The trust runs seven hospitals. See page 7 hospitals, or 5 to 7 hospitals."),
    ("counts", "Seven hospitals gave. Of these, 7 hospitals gave more."),
    ("dates", "It opens on 12 March and ends on 14 March, not on [[3rd June]]."),
    ("dates", "It opens on 12th March and ends on the 14th of March, not on [[3 June]]."),
    ("dates", "It opens on 12 March, 14 March and 15 March, not on [[June 3]] or [[June 5, 2025]]."),
    ("dates", "It opens on 12 March 2025 and ends on 14 March, not on [[15/03/2025]]."),
    ("dates", "It opens on 12 March, in June 31 schools will, and by June 2025 all."),
    ("dates", "It opens on 12 March, or from 10 to 12 March; 3/4 of it. Ring 12.03 now."),
    ("dates", "They may 12 times march 3rd."),
    ("dates", "It opens on 12 March and 13 March.\n\nCars @ 31/03/2010:\n\n40\n\nCars @ [[31/03/2011]] are few."),
    ("times", "Doors open at 5pm, at 6pm and at [[19:30]]."),
    ("times", "Doors open at 17:00, at 18:00 and at [[7pm]]."),
    ("times", "Doors open at 5:30pm, at 6:30pm and at [[7.30pm]]."),
    ("times", "Doors open at 5pm, at 6pm, at [[7 pm]] and at [[8 p.m.]]"),
    ("times", "Doors open at 5pm and at 6.30pm. The score was 3:1, the verse 3:16."),
    ("dates", "It opens on 12 March and 14 March, and shut on [[15 Sept]], not on 16 May."),
    ("times", "Doors open at 5pm and the race at [[1730hrs]]."),
    ("dashes", "The shop – a small one – is open. The pond[[—]]a deep one – is not."),
    ("dashes", "The shop—a small one—is open. The pond[[ — ]]a deep one—is not."),
    ("dashes", "The shop – a small one – is open. The London–Paris train; 2010–12."),
    ("main-marks", "“We are glad of it,” said Ann. “It took a year,” said Bob. [[‘]]It is very safe,’ said Tom."),
    ("main-marks", "“We are glad of it,” said Ann. The book ‘A year by the sea.’ is out."),
    ("main-marks", "“We are glad that ‘the mill is so safe,’ as Bob says,” said Ann."),
    ("sentence-spaces", "One farm.  Two farms.  Three farms.[[ ]]Four farms.  Five farms. Six."),
    ("sentence-spaces", "One farm. Two farms.  Three farms. Four farms."),
    ("list-stops", LIST.format("new barns", "old [[barns.]]", "seeds", "gates")),
    ("list-stops", LIST.format("New barns rise.", "Old [[barns]]", "Seeds grow.", "Gates shut.")),
    ("list-stops", LIST.format("new barns", "old barns", "seeds", "gates.")),
    ("list-stops", LIST.format("New barns rise by the lake.", "Old barns fall down.", "Seeds grow in May.", "Gates")),
    ("list-stops", LIST.format("new barns;", "old barns;", "seeds; and", "gates.")),
    ("list-stops", LIST.format("new barns. They help.", "old barns", "seeds", "gates")),
    ("list-capitals", LIST.format("new barns", "[[Old]] barns", "seeds", "gates")),
    ("list-capitals", LIST.format("New barns", "Old barns", "[[seeds]]", "Gates")),
    ("list-capitals", LIST.format("new barns", "Leeds and York", "seeds", "NHS staff")),
    ("list-capitals", LIST.format("New barns", "Old barns", "[[t]] is a crime", "Gates")),
    ("list-capitals", LIST.format("barns with:", "A roof", "seeds", "gates")),
    ("capitals", "Ask the council. Tell the council. Then the mayor of the [[Council]] wept."),
    ("capitals", "Ask the Trust. Tell the Trust. Then the chair of the [[trust]] wept."),
    ("capitals", "Ask the council. He spoke of the Council Tax, the Council of Europe and “the Council”."),
    ("terms", "An email is free. Every email is short, every [[e-mail]] long, and [[e-mails]] are many."),
    ("terms", "Learn cyber security. The cyber security course and [[cybersecurity]] news are here."),
    ("terms", "Learn cyber security. He joined the National Cybersecurity Forum. “Cybersecurity,” she said."),
    ("closing-marks", "“We are glad,” she said. “It is old,” said Ann. “It is safe[[”,]] said Tom."),
    ("closing-marks", "“We are glad”, she said. “It is old”, said Ann. “It is safe[[,”]] said Tom."),
    ("closing-marks", "“We are glad,” she said. They call it “the mill”, and it is “safe”."),
    ("closing-marks", "Ann said: “It is old.” Bob said: “It is fine.” Tom said: “It is safe[[”.]]"),
]
CONFLICTS = [
    "It cost £3m, then £4m, then £5 million. It rose 5 per cent, 6 per cent and 7%. “It was 8 per cent,” she said.",
    "It opens on 12th March, on the 14th of March, on June 3, 2025 and on 5 June. It shut on 12/03/2024.",
    "Doors open at 5.30pm, at 6.30 p.m., at 19:00 and at 8:15pm. Lunch is at 12:00 and tea at 4 pm.",
    "The path is 5 km, the road 7 km, the canal 9km. The Government met, and the government left.",
    "An e-mail is free, an e-mail is short, an email is long. A web site is a website. An advisor is an adviser.",
    "The cyber-security course, the cyber security course and cybersecurity. A startup is a start-up.",
]


@pytest.mark.parametrize(("rule", "text"), ROWS)
def test_the_rarer_form_is_marked(rule, text):
    """Each use of the rarer form is a finding, and nothing else is."""
    plain = parse(text).text

    assert marked(built_in(f"consistency/mixed-{rule}"), plain) == text


@pytest.mark.parametrize("text", CONFLICTS)
def test_no_place_has_two_cures(text):
    """Where a style rule asks for a form, it wins, and the two rules speak with one voice."""
    diagnostics_ = diagnostics(document_of(text), catalogues.load(), default_only=True)
    spans = [diagnostic.span for diagnostic in diagnostics_]

    assert len(spans) > 2
    assert not any(one.overlaps(two) for n, one in enumerate(spans) for two in spans[n + 1 :])


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("It cost £3 million, then £4 million, then £5m.", ["style-govuk/abbreviated-million"]),
        ("It cost £3 million, then £4 million. “It was £5m,” she said.", ["consistency/mixed-millions"]),
        ("It rose by 5% and by 6%, then by 7 per cent.", ["style-govuk/per-cent"]),
    ],
)
def test_of_two_rules_with_one_cure_the_style_rule_speaks(text, rules):
    """A comparison with another place is the weaker reason; it speaks where the style rule is silent."""
    found_ = diagnostics(document_of(text), catalogues.load(), default_only=True)

    assert [diagnostic.rule for diagnostic in found_] == rules


def test_the_message_names_both_forms():
    """How often each form stands is said, the line of the other, and its place."""
    (finding,) = found(built_in("consistency/mixed-percentages"), "It rose 5%.\n\nIt rose 6%.\n\nIt rose 7 per cent.\n")

    assert "“7 per cent” (once) and “5%” (line 1; twice)" in finding.message
    assert [related.span for related in finding.related] == [(8, 10)]
    assert finding.suggestions == ("7%",)


@pytest.mark.parametrize(("prefer", "cures"), [([], ["7%"]), ([" per cent"], ["5 per cent", "6 per cent"])])
def test_the_house_decides(prefer, cures):
    """What the house prefers wins against the majority."""
    rule = built_in("consistency/mixed-percentages")
    house = House(options={rule.rule.id: {"prefer": prefer}})
    document = document_of("It rose 5%, then 6%, then 7 per cent.")
    said = check(document, [compiled([rule])], Policy(frozenset([rule.rule.id]), {}, house), open_lexicon())

    assert [diagnostic.suggestions[0] for diagnostic in said] == cures


@pytest.mark.parametrize(("rules", "safety"), [(["style-govuk/per-cent"], "safe"), ([], "suggest")])
def test_a_style_rule_at_work_is_the_houses_preference(rules, safety):
    """With the style rule on its form wins against the majority, and the fix is as safe as that rule's."""
    rule = built_in("consistency/mixed-percentages")
    files = [rule, *map(built_in, rules)]
    text = "It rose 5 per cent, then 6 per cent, then 7%."
    said = diagnostics(document_of(text), compiled(files))

    assert [d.suggestions[0] for d in said] == (["5%", "6%"] if rules else ["7 per cent"])
    assert {d.fix.safety for d in said} == {safety}

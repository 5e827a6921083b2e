"""One draft, one way: compounds, variants, endings, stock phrases."""

import pytest

from relint import packs
from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

COMPOUNDS = [
    "Policymakers met. The [[policy-maker]] spoke to policymakers.",
    "A decision-maker met two [[decision makers]]. The decision-makers left.",
    "Healthcare costs money; [[health care]] in York is good. Healthcare matters.",
    "We reallocate. Our reallocation grew, and [[re-allocating]] pays.",
    "They reissued it, then [[re-issued]] it, and reissued it.",
    "A seatbelt saves lives. Each [[seat belt]] is tested.",
    "An e-mail is an e-mail.",
    "A long-term plan pays in the long term.",
    "We roll out the scheme; the roll-out takes a year.",
    "They work part time in a part-time job.",
    "Council tax payers are taxpayers.",
    "The child's care is childcare.",
    "A green house is no greenhouse. Every day is an everyday thing.",
    "To set up a shop is a set-up. The well-known mayor is well known.",
]
VARIANTS = [
    ("variant", "A judgment, a judgment and a [[judgement]]."),
    ("variant", "We focused; they [[focussed]]; all focused."),
    ("variant", "The Chief of the Defence Staff met the [[Chief of Defence Staff]]."),
    ("variant", "A judgement is a judgement."),
    ("ise-and-ize", "We organise, recognise and [[prioritize]]."),
    ("ise-and-ize", "We organize, recognize and [[prioritise]]."),
    ("ise-and-ize", "We organise with the World Health Organization; prizes, sizes and exercise advertise."),
    ("stock-phrase", "We [[step up]]. They [[stepped up]].\n\nShe is [[stepping\nup]]. He [[steps up]]."),
    ("stock-phrase", "We step up. They stepped up. She is stepping up."),
    ("stock-phrase", "We set out, set out, set out, set out and set out."),
    ("stock-phrase", "We [[ramp up]], [[ramp up]], [[ramped up]] and [[ramp up]]."),
]


@pytest.mark.parametrize("text", COMPOUNDS)
def test_a_compound_is_written_in_one_way(text):
    """The rarer way is found; hyphens that are grammar, and verbs beside their nouns, are not."""
    assert marked(built_in("consistency/two-spellings"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), VARIANTS)
def test_a_draft_keeps_to_one_form(rule, text):
    """The rarer variant, the rarer ending and the phrase that stands too often are found."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


def test_the_cure_keeps_number_and_capitals():
    """ "Policy-makers" becomes "Policymakers", not "policymaker"."""
    text = "Policy-makers met. A policymaker and a policymaker agreed."
    (diagnostic,) = found(built_in("consistency/two-spellings"), text)

    assert diagnostic.suggestions == ("Policymakers",)


def test_the_house_decides_before_the_majority():
    """A compound that the style packs rule on is cured as they cure it."""
    text = "One anti-social act, another anti-social act, one antisocial act."
    diagnostics = found(built_in("consistency/two-spellings"), text)

    assert [diagnostic.suggestions for diagnostic in diagnostics] == [("antisocial",)] * 2


def test_no_rule_of_another_pack_is_contradicted():
    """Every compound that a style or term rule prescribes, and its rival, is cured as that rule cures it."""
    rule = built_in("consistency/two-spellings")
    wrong = []
    for path in packs.rule_paths(packs.rules_folder()):
        if path.parent.name not in ("style-govuk", "terms"):
            continue
        file = packs.read_file(path)
        if file.rule.kind == "replacement":
            for words, _exact, replacements, _safety in file.data[0]:
                wrong += _contradictions(rule, " ".join(words), replacements)

    assert wrong == []


def _contradictions(rule, rival, replacements):
    """Return (rival, cure, what two-spellings says) where one draft holds the cure once and its rival twice."""
    for right in replacements:
        if rival.replace(" ", "").replace("-", "") == right.lower().replace(" ", "").replace("-", ""):
            text = f"Ask for {rival}. Ask for {rival}. Ask for {right}."
            said = {d.suggestions[0] for d in found(rule, text)}
            if any(cure.lower() not in right.lower() for cure in said):
                return [(rival, right, said)]
    return []

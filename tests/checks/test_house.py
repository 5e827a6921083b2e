"""A draft beside the house's memory: names, people, bodies, terms, acronyms."""

import subprocess
import sys

import pytest

from relint.checks import House
from relint.engine import Policy, check
from relint.lexicon.lookup import open_lexicon
from relint.marking import parse
from relint.memory.indexing import indexed
from relint.memory.lines import parsed
from relint.packs import compiled
from relint.reading import document_of
from tests.checks.helpers import built_in, found, marked
from tests.conftest import environment

MEMORY = """
person\tRadakin, Tony\t41\tAdmiral Sir (38); Admiral (3)
person\tShapps, Grant\t126\tHousing Minister (98); Mr (88)
person\tNeill, Bob\t48\tMr (14)
person\tHanham\t15\tBaroness (15); Lady (3)
person\tClark, Greg\t47\tDecentralisation Minister (20)
person\tBrown, Sarah\t5
person\tPickles, Eric\t9\tMrs (1)
person\tHart, Colin\t2
person\tMüller, Eva\t6\tDr (6)
person\tSpelman, Caroline\t12\tMrs (9)
person\tOkonjo, Ngozi\t1\tDr (1)\tthe new chief nurse
office\tChief of the Coastal Staff\t9
office\tCoastal Minister\t20
body\tHarbours and Rivers Agency\t20
body\tDepartment for Harbours\t56\tDepartment of Harbours (2)
body\tLibrary of the House\t15
body\thousing associations\t40\tHousing Associations (2)
term\tpolicymakers\t23\tpolicy-makers (1)
term\tGreen Deal\t12
term\ttaxpayers\t23\ttax payers (1)
term\tcentral government\t72\tCentral Government (2)
term\tco-operation\t10
term\tfrontline\t60\tfront-line (9)
term\thigh street\t9\tHigh Street (4)
acronym\tHRA\t12\tHarbours and Rivers Agency (12)
acronym\tMEP\t4\tMember of the European Parliament (4)
acronym\tRCD\t2\tresidual current device (2)
"""
ROWS = [
    ("name", "Admiral Sir Tony [[Radakan]] met cadets at Hull."),
    ("name", "Admiral [[Radakan]] met cadets at Hull."),
    ("name", "Cadets met Tony [[Raddakin]]; then Admiral [[Raddakin]] left."),
    ("name", "Housing Minister Grant [[Shaps]] spoke."),
    ("name", "“It is done,” Mr [[Shappps]] said."),
    ("name", "We met Bob [[Neil]] and Teresa Pearce."),
    ("name", "Decentralisation Minister Greg [[Clarke]] spoke."),
    ("name", "Baroness [[Hannham]] spoke in Leeds."),
    ("name", "Dr Eva [[Muller]] spoke in Leeds."),
    ("name", "Dr Ngozi [[Okonja]] spoke in Leeds."),
    ("name", "Admiral Sir Tony Radakin and Admiral Radakin's wife left."),
    ("name", "The farmer Greg [[Clarke]] spoke."),  # 47 releases know no other Greg
    ("name", "Sarah Browne and Colin Harte farm in Kent."),
    ("name", "Mr Hurt and Mr Neal met Mr Shah."),
    ("name", "Professor Radakan met cadets at Hull."),
    ("name", "Grant Shapley and Tony Radcliffe met Bob Neilson."),
    ("person", "[[General]] Sir Tony Radakin met cadets."),
    ("person", "Cadets met Sir [[Anthony]] Radakin there."),
    ("person", "Housing [[Secretary]] Grant Shapps spoke."),
    ("person", "[[Mr]] Caroline Spelman spoke."),
    ("person", "Housing Minister [[Gary]] Shapps spoke."),
    ("person", "[[Robert]] Neill spoke."),
    ("person", "Admiral Tony Radakin spoke; Tony Radakin left."),
    ("person", "Mr Bob Neill spoke, and so did Mr Eric Pickles."),
    ("person", "Mr Spelman is a farmer, and Mrs Shapps teaches."),
    ("person", "Culture Secretary Grant Shapps spoke."),
    ("person", "Housing minister Grant Shapps spoke."),
    ("person", "A teacher, Ruth Radakin, spoke."),
    ("body", "Ask the [[Department of Harbours]] for it."),
    ("body", "Ask the [[Harbour and Rivers Agency]]'s staff."),
    ("body", "Ask the [[Harbours & Rivers Agency]] for it."),
    ("body", "She is the [[Chief of Coastal Staff]] now."),
    ("body", "The Harbours and Rivers Agency asked a harbour and a river agency."),
    ("body", "Copies are in the Libraries of the House."),
    ("body", "Each Harbours and Lakes Agency helps."),
    ("term", "They met [[policy-makers]] and [[policy makers]] in York."),
    ("term", "This is the [[green deal]] at work."),
    ("term", "They asked [[Central Government]] for it, and [[Housing Associations]] too."),
    ("term", "It is a good deal for [[tax payers]], not for council tax payers."),
    ("term", "It needs [[cooperation]] from all."),
    ("term", "“It needs cooperation from all,” he said."),
    ("term", "The coastal minister of any land may ask front-line staff."),
    ("term", "The High Street in Kirkwall and a high street in Leeds are long."),
    ("term", "The Green Deal is here. Co-operation pays."),
    ("term", "The Central Government (Grants) Act 1960 says so."),
    ("acronym", "Ask the [[Harbours and Roads Agency]] (HRA) for it."),
    ("acronym", "Each [[Member of European Parliament]] (MEP) spoke."),
    ("acronym", "Ask the Harbours and Rivers Agency (HRA) or a Holiday Rooms Association (HRA)."),
    ("acronym", "The residual circuit device (RCD) is cheap."),
]


@pytest.mark.parametrize(("rule", "text"), ROWS)
def test_what_departs_from_the_house_is_marked(rule: str, text: str) -> None:
    """Each row is marked where the draft departs from the memory, and nowhere else."""
    assert marked(built_in(f"consistency/unlike-house-{rule}"), parse(text).text, MEMORY) == text


def test_the_message_names_the_person_and_counts() -> None:
    """The house's name in full, the number of releases, and what stands here."""
    (finding,) = found(built_in("consistency/unlike-house-name"), "Admiral Radakan spoke.", memory=MEMORY)
    assert finding.message == "Admiral Sir Tony Radakin: 41 releases; here Radakan."
    assert finding.suggestions == ("Radakin",)
    (finding,) = found(built_in("consistency/unlike-house-name"), "Dr Ngozi Okonja spoke.", memory=MEMORY)
    assert finding.message == "Ngozi Okonjo: 1 release; here Okonja."


def test_a_slip_that_was_published_once_is_still_a_slip() -> None:
    """The draft may itself be among the releases that were learned."""
    rule, memory = built_in("consistency/unlike-house-name"), MEMORY + "person\tRadakan, Tony\t1\n"
    assert marked(rule, "Tony Radakan spoke.", memory) == "Tony [[Radakan]] spoke."
    assert marked(rule, "Tony Radakan spoke.", MEMORY + "person\tRadakan, Tony\t8\n") == "Tony Radakan spoke."
    assert marked(rule, "Tony Radakan spoke.", f"{memory.rstrip()}\t\this son\n") == "Tony Radakan spoke."


@pytest.mark.parametrize(
    ("rule", "text", "word"),
    [
        ("name", "Admiral Sir Tony Radakan spoke.", "Radakan"),
        ("person", "Sir Anthony Radakin spoke.", "Radakin"),
        ("body", "Ask the Department of Harbours for it.", "Department of Harbours"),
        ("term", "This needs cooperation from all.", "cooperation"),
        ("acronym", "Ask the Harbours and Roads Agency (HRA).", "HRA"),
    ],
)
def test_a_house_word_is_never_reported(rule: str, text: str, word: str) -> None:
    """What stands among the words of the configuration is right."""
    catalogue = compiled([built_in(f"consistency/unlike-house-{rule}")])
    for words, count in ((frozenset[str](), 1), (frozenset([word]), 0)):
        house = House(words, memory=indexed(parsed(MEMORY, "m")))
        policy = Policy(frozenset([f"consistency/unlike-house-{rule}"]), {}, house)
        assert len(check(document_of(text), [catalogue], policy, open_lexicon())) == count


def test_without_a_memory_nothing_of_it_is_imported() -> None:
    """A plain check imports none of the modules that compare."""
    code = (
        "import sys; from relint.cli import main; main(['check', '--no-config', '-'])\n"
        "print([name for name in sys.modules if 'house_' in name or name.startswith('relint.memory.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=b"Tony Radakan spoke.\n", env=environment(), capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout.decode().splitlines()[-1] == "[]", done.stderr

"""Acronyms: explained, late, twice, in vain, never, and with other initials."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

NEVER = [
    "As [[E5]] nations, we agree.",
    "The [[E5]] will meet in May, and the E5 will meet again.",
    "European Union leaders met [[E5]] leaders in Essex.",
    "Ask the [[RPAX]] for help.",
    "The [[RLAs]] lend to farms.",
    "[[DEXU]] said so.",
    "Two [[G9]] leaders came by train.",
    "The Rural Loans Agency (RLA) and the [[NLB]] lend to farms, the RLA said.",
    "Small and medium-sized enterprises (SMEs) and [[QRTs]] may apply.",
    "SMEs (small and medium-sized enterprises) may apply.",
    "The BBC, NATO and the NHS agree on GDP.",
    "Take the A14, the M25 or the B1049 to EH1 3DG.",
    "Boeing flew the B52 and the F35 over Kent.",
    "Henry VIII and Queen Elizabeth II met in AD 1540.",
    "The Rural Loans Agency wrote. The RLA lends.",
    "STOP SMOKING NOW, it says.",
    "Yes AND no, she said.",
    "Form P45 and form SA100 are needed.",
    "Talks with [[QRB]] Chairman Ann Lee and the [[NLB]] Homes Roundtable went on.",
    "A note by the [[QRB]], the NHS and the BBC. New [[LZA]] Rules apply.",
    "QRB Homes and DZ World built them. QRB paid. A grant to DZ Eatery in Leeds.",
    "The QRB Leasing (UK) Ltd sale is off, and so is the [[PZQ]] Quarter fair.",
    "QRB, the farmers' body, agrees. It said QRB would pay.",
    "QRB – Kent's water agency – agrees.",
    "Talks with the operator QRB and the union LZA end today.",
    "The line, formerly known as QUCKLE, is open.",
    "PRIME MINISTER OF NEW KENT: Yes.\n\nQUENTIN: No.\n\nHe left.",
    "SPEECH BY DR LEE ZOH QUON, in Leeds.",
    "Homes in the C4 use class are small.",
]
OTHERS = [
    ("explained-late", "The [[RLA]] lends. The Rural Loans Agency (RLA) is in Leeds."),
    ("explained-late", "The Rural Loans Agency (RLA) lends. The RLA is in Leeds."),
    ("explained-twice", "The Rural Loans Agency (RLA) lends. The [[Rural Loans Agency (RLA)]] is in Leeds."),
    ("explained-twice", "The Rural Loans Agency (RLA) lends, and the National Loans Board (NLB) too."),
    ("explained-in-vain", "The Rural Loans Agency [[(RLA)]] lends."),
    ("explained-in-vain", "The National Health Service (NHS) heals."),
    ("other-initials", "The Rural Loans Agency ([[RAL]]) lends."),
    ("other-initials", "The Department for Transport (DfT) and HM Revenue and Customs (HMRC) agree."),
    ("other-initials", "The National Trust (the Trust) and the Royal Navy (RN) agree."),
]


@pytest.mark.parametrize("text", NEVER)
def test_what_no_reader_knows_must_be_explained(text):
    """Known ones, codes, roads, numerals and shouts are no unexplained acronyms."""
    assert marked(built_in("acronyms/never-explained"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), OTHERS)
def test_explanations(rule, text):
    """An explanation comes first, once, and is used."""
    assert marked(built_in(f"acronyms/{rule}"), parse(text).text) == text


FORMS = [
    ("explained-differently", "The Rural Loans Agency (RLA) lends. The [[Rural Lenders Agency]] (RLA) is in Leeds."),
    ("explained-differently", "The Rural Loans Agency (RLA) lends. A Rural Loan Agency (RLA) is in Leeds."),
    ("explained-differently", "The Rural Loans Agency (RLA) and the Road Lines Bureau (RLB) lend."),
    ("explained-backwards", "Ask the [[RLA (Rural Loans Agency)]]. The RLA lends."),
    ("explained-backwards", "Ask the [[APHA (Animal and Plant Health Agency)]]. The APHA is in Rye."),
    ("explained-backwards", "Ask the Rural Loans Agency (RLA), or the union ABX (see below)."),
    ("never-bracketed", "The Rural Loans Agency met. On Monday the [[RLA]] lent again."),
    ("never-bracketed", "The Rural Loans Agency (RLA) met. The RLA lent."),
    ("never-bracketed", "The Rural Loans Agency Board met. Later the RLA lent, and the BBC said so."),
    ("never-bracketed", "The Rural Loans Agency, or RLA as we call it, met."),
    ("other-initials", "Ask the Rural Payments Bureau ([[RPA]]) for help."),
    ("missing-letter", "The Severn Tidal Nature Flood Programme ([[STFP]]) began."),
    (
        "other-initials",
        "The Royal Flying Service of Wales (RFS) is old. High Speed One (HS1) is not.",
    ),
    ("two-cases", "NATO met. [[Nato]] met. NATO left."),
    ("two-cases", "The [[MoJ]] met. The MOJ met."),
    ("two-cases", "The WHO met, who met? In June, 4 JUNE. Leeds, LEEDS."),
    ("two-cases", "Nato met. NATO PILOTS MEET NURSES."),
]


@pytest.mark.parametrize(("rule", "text"), FORMS)
def test_an_acronym_has_one_form(rule, text):
    """A second long form, and a second way to write the acronym, are found."""
    assert marked(built_in(f"acronyms/{rule}"), parse(text).text) == text

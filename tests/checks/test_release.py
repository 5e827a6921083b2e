"""The shape of a release: every part is there, and none too long."""

import pytest

from relint import catalogues
from relint.checks import House
from relint.engine import Policy, check
from relint.lexicon.lookup import open_lexicon
from relint.marking import parse
from relint.packs import compiled
from relint.reading import document_of
from tests.checks.helpers import built_in, marked

NOTE = "Notes to editors\n\nIt was built in 1881.\n\n"
TAIL = "ENDS\n\n" + NOTE + "Press office: 020 7946 0123\n"
BODY = "The pier in Hull is open again.\n\nTrains run to it. Come soon.\n\n"
HEAD = "Pier opens\n\n12 March 2025\n\n"
LONG = "The pier in Hull opens again after ten years of work on its roof"
SUMMARY = "The pier in Hull is open again " + "and again " * 13
ROWS = [
    ("headline-too-long", f"[[{LONG}, walls]]\n\n{BODY}{TAIL}"),
    ("headline-too-long", f"{LONG}s\n\n{BODY}{TAIL}"),
    ("headline-with-full-stop", f"Pier [[opens.]]\n\n{BODY}{TAIL}"),
    ("headline-with-full-stop", f"Pier opens\n\n{BODY}{TAIL}"),
    ("headline-with-full-stop", f"Pier opens...\n\n{BODY}{TAIL}"),
    ("summary-too-long", f"{HEAD}[[{SUMMARY}now.]]\n\n{BODY}{TAIL}"),
    ("summary-too-long", f"{HEAD}{BODY}{SUMMARY}now.\n\n{TAIL}"),
    ("no-headline", f"[[The pier in]] Hull is open. Trains run to it.\n\n{TAIL}"),
    ("no-headline", HEAD + BODY + TAIL),
    ("no-date-line", f"[[Pier opens]]\n\n{BODY}{TAIL}"),
    ("no-date-line", f"Pier opens\n\nPublished: 12/03/2025\n\n{BODY}{TAIL}"),
    ("no-date-line", f"Pier opens\n\nHull, 12 March 2025 – {BODY}{TAIL}"),
    (
        "no-date-line",
        f"[[Pier opens]]\n\nThe pier in the old town of Hull, shut since 12 March 2015, is open.\n\n{TAIL}",
    ),
    ("no-ends", f"{HEAD}The pier is open. Come [[here soon.]]\n\n{NOTE}Press office: 020 7946 0123\n"),
    ("no-ends", HEAD + BODY + TAIL.replace("ENDS", "- Ends -")),
    ("no-notes-to-editors", f"{HEAD}{BODY}[[ENDS]]\n\nPress office: 020 7946 0123\n"),
    ("no-notes-to-editors", HEAD + BODY + TAIL.replace("Notes to editors", "Notes for editors:")),
    ("no-contact", f"{HEAD}{BODY}ENDS\n\nNotes to editors\n\nIt was built [[in 1881.]]\n"),
    ("no-contact", f"{HEAD}{BODY}ENDS\n\n{NOTE}Write to press@pier.example.org\n"),
    ("no-contact", f"{HEAD}{BODY}ENDS\n\n{NOTE}Ring +44 20 7946 0123 or 0161 496 0000\n"),
]


@pytest.mark.parametrize(("rule", "text"), ROWS)
def test_what_is_marked(rule, text):
    """A missing part is reported where it should stand, a long one where it is."""
    assert marked(built_in(f"release-shape/{rule}"), parse(text).text) == text


def test_the_pack_is_off_by_default():
    """A house turns the pack on."""
    rules = [rule for rule in catalogues.load().rules if rule.pack == "release-shape"]

    assert len(rules) == 8
    assert not any(rule.default for rule in rules)


def test_the_number_is_the_houses():
    """The house sets how long a headline may be, and the message says both figures."""
    rule = built_in("release-shape/headline-too-long")
    house = House(options={rule.rule.id: {"most": 9}})
    document = document_of(HEAD + BODY + TAIL)
    (said,) = check(document, [compiled([rule])], Policy(frozenset([rule.rule.id]), {}, house), open_lexicon())

    assert said.message == "The headline has 10 characters: at most 9."

"""The real draft, read where it is: every fault that an editor marks in it is found, and nothing else."""

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from relint import catalogues
from relint.diagnostic import rank
from relint.reading import read
from relint.span import Span
from relint.testing import diagnostics

SHARED = Path(os.environ.get("RELINT_SHARED", Path(__file__).parents[2] / "shared"))
DRAFT = SHARED / "data" / "e5-paris.txt"


class Fault(NamedTuple):
    """Words on a line that must be marked, by at least `rules` different rules, at least and at most so gravely."""

    line: int
    words: str
    rules: int = 1
    least: str = "warning"
    most: str = "error"


FAULTS = [
    Fault(5, "The Defence Secretary MP", rules=2),
    Fault(18, "Defence Secretary MP said:"),
    Fault(29, "Val-de-Grace"),
    Fault(30, "group are"),
    Fault(30, "Ukraine are"),
    *(Fault(line, "whilst") for line in (31, 40, 45)),
    Fault(36, "The Defence Secretary has"),
    Fault(37, "Britian", rules=2),
    Fault(40, "innovative", least="error"),
    Fault(44, "announcing the defence"),
    Fault(46, "announced its"),
    Fault(47, "small and medium enterprises"),
    Fault(34, "Ministers"),
    Fault(46, "Government"),
    Fault(50, "Government"),
    Fault(50, "-"),
    Fault(55, "British-Franco"),
    Fault(20, "E5", least="suggestion"),
    Fault(61, "our defence industries"),
    *(Fault(line, word, least="suggestion", most="suggestion") for line, word in [
        (1, "pledge"), (7, "strengthening"), (31, "focus"), (32, "robust"),
        (2, "step up"), (25, "stepping up"), (34, "stepping up"), (43, "stepping up"), (60, "stepping up"),
    ]),
]  # fmt: skip


@pytest.fixture(scope="module")
def draft():
    """The document, and what relint says of it."""
    if not DRAFT.exists():
        pytest.skip(f"the real draft is not at {DRAFT}; set RELINT_SHARED to the folder that holds data/e5-paris.txt")
    document = read(DRAFT.read_bytes(), str(DRAFT)).document
    return document, diagnostics(document, catalogues.load(), default_only=True)


def place(document, fault):
    """Return the span of a fault's words."""
    start = document.text.index(fault.words, document.positions.offset(fault.line, 1))
    assert document.positions.position(start).line == fault.line
    return Span(start, start + len(fault.words))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.line}-{fault.words}")
def test_every_fault_is_found_where_it_stands(draft, fault):
    """An editor's mark is relint's mark, as grave as it should be."""
    document, found = draft
    span = place(document, fault)
    over = [d for d in found if d.span.overlaps(span) and rank(fault.least) <= rank(d.severity) <= rank(fault.most)]

    assert len({diagnostic.rule for diagnostic in over}) >= fault.rules


def test_mixed_quotation_marks_are_found(draft):
    """Curly double quotation marks stand beside straight apostrophes."""
    document, found = draft

    assert [d for d in found if document.slice(d.span) in "“”'" and d.rule.startswith("punctuation/mixed")]


def test_nothing_else_is_reported(draft):
    """Names, known acronyms, the quotation over several paragraphs and British spelling stay silent."""
    document, found = draft
    spans = [place(document, fault) for fault in FAULTS]
    others = [
        (document.positions.position(d.span.start)[:2], d.rule, document.slice(d.span))
        for d in found
        if not any(d.span.overlaps(span) for span in spans) and not d.rule.startswith("punctuation/mixed")
    ]

    assert others == []


@pytest.mark.parametrize(
    ("line", "words", "cure"),
    [
        (29, "Val-de-Grace", "Val-de-Grâce"),
        (30, "group are", "group is"),
        (30, "Ukraine are", "Ukraine is"),
        (31, "whilst", "while"),
        (37, "Britian", "Britain"),
        (40, "innovative", "innovate"),
        (47, "small and medium enterprises", "small and medium-sized enterprises"),
        (34, "Ministers", "ministers"),
        (46, "Government", "government"),
        (55, "British-Franco", "Franco-British"),
    ],
)
def test_the_cure_comes_first(draft, line, words, cure):
    """What the editor would write is the first suggestion of some diagnostic there."""
    document, found = draft
    span = place(document, Fault(line, words))

    assert cure in {d.suggestions[0] for d in found if d.span.overlaps(span) and d.suggestions}

"""What a rule file says its check needs: it spares the draft the check, and never costs a finding."""

from importlib import import_module
from pathlib import Path

import pytest

from relint import catalogues, packs
from relint.checks.code import Context, holds
from relint.document import Document
from relint.lexicon.lookup import open_lexicon
from relint.marking import parse
from relint.reading import document_of
from tests.checks.helpers import found, rule_of

CORPUS = Path(__file__).parents[1] / "corpus"
BLACK = 'kind = "code"\n---\ncheck = "cuts.placeholders.blacked_out"\nneeds = [{}]\n'


@pytest.fixture(scope="module")
def drafts() -> list[Document]:
    """All examples of all rules, and the project's own drafts."""
    texts = [
        parse(text).text
        for file in packs.read_folder(packs.rules_folder())
        for example in file.examples
        for text in (example.bad, example.good)
        if text
    ]
    texts += [parse(path.read_text(encoding="utf-8")).text for path in sorted(CORPUS.glob("*/*.txt"))]
    return [document_of(text) for text in texts]


def test_a_check_finds_nothing_where_what_it_needs_is_missing(drafts):
    """Asked all the same, each check with needs is silent in all drafts that lack them."""
    catalogue = catalogues.load()
    lost = [
        f"{catalogue.rules[number].id}: {document.slice(finding.span)} in {document.text[:80]!r}"
        for number, module, function, options, needs in catalogue.tables["code"]
        if needs
        for document in drafts
        if not all(holds(document, *need) for need in needs)
        for finding in getattr(import_module(f"relint.checks.{module}"), function)(
            document, Context(options, open_lexicon(), frozenset())
        )
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("needs", "asked"), [("", True), ('"%"', True), ('"fair|half"', True), ('"fair", "£|$"', False), ('"fair"', False)]
)
def test_a_check_is_asked_only_where_each_need_is_met(tmp_path, needs, asked):
    """One word or sign of each list must stand in the draft."""
    file = rule_of(tmp_path, BLACK.format(needs))

    assert bool(found(file, "Half of the 60% went to █████ in May.")) == asked


@pytest.mark.parametrize("needs", ['"Fair"', '"fair|"', '""'])
def test_needs_are_words_in_small_letters(tmp_path, needs):
    """Else the line that says so names the key."""
    with pytest.raises(Exception, match="needs"):
        rule_of(tmp_path, BLACK.format(needs))

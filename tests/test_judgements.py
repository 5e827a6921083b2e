"""How an editor's judgements of findings are kept (tools/judgements.py), and the file of them."""

import sys
from pathlib import Path

import pytest

from relint import catalogues
from relint.diagnostic import Diagnostic
from relint.marking import parse
from relint.reading import read
from relint.span import Span

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from judgements import JUDGED, Hit, Key, drawn, key, load, tally

SENTENCE = (
    "Nurses from two hospitals in Cheshire said that they met [[whilst]] the trains stood still in the snow at Crewe."
)


def found(marked, rule="style/whilst", name="folder/snow.txt"):
    """A document and the diagnostic at its mark."""
    text, (span,) = parse(marked)
    return read(text.encode(), name).document, Diagnostic(rule, "warning", "", Span(*span))


def hit(name, severity="warning", words="whilst"):
    """A finding in a file."""
    return Hit(Key("style/whilst", name, words, "00000000"), severity)


@pytest.mark.parametrize(
    "moved",
    [
        "A line more.\n\n" + SENTENCE,
        SENTENCE.replace("met [[whilst]]", "met\n[[whilst]]"),
        SENTENCE + " The line is open again.",
    ],
)
def test_a_judgement_holds_when_lines_move(moved):
    """Only the words around a finding count, not where they stand."""
    assert key(*found(moved)) == key(*found(SENTENCE))


@pytest.mark.parametrize(
    "other",
    [
        found(SENTENCE.replace("trains", "trams")),
        found(SENTENCE, rule="style/while"),
        found(SENTENCE, name="folder/rain.txt"),
    ],
)
def test_another_finding_has_another_key(other):
    """Other words around it, another rule and another file are each another finding."""
    assert key(*other) != key(*found(SENTENCE))


def test_a_key_shows_the_first_words_only():
    """A long finding is cut short."""
    document, diagnostic = found("[[Six towns along the coast get new lifeboats]] this year.")

    assert key(document, diagnostic).words == "Six towns along the …"


def test_taste_is_fair_in_a_suggestion_only():
    """An editor need not act on a suggestion, but on a warning."""
    hits = [hit("a"), hit("b"), hit("c"), hit("d"), hit("e", "suggestion"), hit("f", "suggestion")]
    said = dict(zip([one.key for one in hits], ["slip", "style", "taste", "false", "taste", "false"], strict=True))

    counted = tally([*hits, hit("unread")], said)

    assert (counted.judged, counted.fair, counted.share) == (6, 3, "50%")


def test_what_nobody_has_judged_has_no_share():
    """No verdict, no figure."""
    assert tally([hit("a")], {}).share == ""


def test_a_draw_does_not_depend_on_the_other_findings():
    """What a mended rule no longer says leaves the lots of the others as they were."""
    hits = [hit(f"{number}.txt") for number in range(300)]
    kept = [one for one in drawn(hits)["errors and warnings"] if one in hits[:150]]

    assert drawn(hits[:150])["errors and warnings"][: len(kept)] == kept


def test_a_draw_holds_five_of_each_rule():
    """Rare rules are read as well as common ones."""
    rare = [Hit(Key("style/rare", f"{number}.txt", "rare", "0"), "warning") for number in range(9)]

    of_each = drawn([hit(f"{number}.txt") for number in range(2000)] + rare)["of each rule"]

    assert [sum(one.key.rule == rule for one in of_each) for rule in ("style/rare", "style/whilst")] == [5, 5]


@pytest.mark.parametrize(
    "line", ["style/whilst\tsnow.txt\twhilst\t0\tgood\t", "style/whilst\tsnow.txt\twhilst\t0\tslip"]
)
def test_a_line_that_is_none_is_named(tmp_path, line):
    """A wrong verdict or a missing field stops with file and line."""
    path = tmp_path / "judged.tsv"
    path.write_text(f"style/whilst\tsnow.txt\twhilst\t0\tslip\t\n{line}\n", encoding="utf-8")

    with pytest.raises(SystemExit, match=r"^judged\.tsv:2: not rule, file, words"):
        load(path)


def test_the_file_of_judgements_is_sorted_and_holds_nothing_twice():
    """So that changes can be read and merged."""
    keys = [tuple(line.split("\t")[:4]) for line in JUDGED.read_text(encoding="utf-8").splitlines()]

    assert len(load()) == len(keys)
    assert keys == sorted(keys)


def test_the_file_of_judgements_quotes_a_few_words_at_most():
    """No sentence of a published text is copied."""
    assert [one for one in load() if len(one.words.split()) > 5] == []


def test_every_judged_rule_is_there():
    """A rule that is renamed takes its judgements along."""
    assert {one.rule for one in load()} <= {rule.id for rule in catalogues.load().rules}

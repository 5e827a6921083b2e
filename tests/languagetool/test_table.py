"""The table of LanguageTool's rules: read with care, and every entry proved by LanguageTool itself."""

from contextlib import closing
from pathlib import Path

import pytest

from relint.errors import RuleFileError
from relint.languagetool.address import LOOPBACK, Address
from relint.languagetool.client import Client
from relint.languagetool.matches import Match, matches
from relint.languagetool.state import Server
from relint.languagetool.table import LANGUAGE, MODE, Entry, Example, Speaking, load, read
from relint.marking import parse

ENTRIES = [pytest.param(entry, id=entry.name) for entry in load().entries]
EXAMPLES = [pytest.param(example, id=example.rule) for example in load().examples]
GROUP = '[[off]]\nwhy = "w"\n[off.rules]\nA = "an [[a]]"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[off]]\n[off.rules]\nA = '[[a]]'\n", r":1: off\[1\].why: is missing"),
        ("[[off]]\nwhy = 'w'\n[off.rules]\nA = 'a'\n", r":4: off\[1\].rules.A: marks nothing"),
        ("[[off]]\nwhy = 'w'\nrule = 1\n", r":3: off\[1\].rule: unknown key"),
        ("[[example]]\nrule = 'A'\nbad = 'b'\n", r":1: example\[1\].good: is missing"),
        ("[[of]]\n", r":1: of: unknown key"),
        ("[[off]", "cannot be read"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, message: str, tmp_path: Path) -> None:
    """No reason, no example, an unknown key: file, line and key are named."""
    path = tmp_path / "table.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleFileError, match=message):
        read(str(path))


def test_no_entry_stands_twice() -> None:
    """Each rule is treated in one way."""
    names = [(entry.name, entry.is_category) for entry in load().entries]
    assert len(names) == len(set(names))


def entry(name: str, *, off: bool = True, category: bool = False) -> Entry:
    """Return an entry of a table."""
    return Entry(name, category, off, "why", "[[x]]")


@pytest.mark.parametrize(
    ("rule", "category", "severity"),
    [
        ("ONE", "X", None),
        ("ONE_MORE", "X", "warning"),
        ("MANY_ONES", "X", None),
        ("MANY_GOOD", "X", "suggestion"),
        ("A_HYPHEN", "X", "suggestion"),
        ("ANY", "STYLE", None),
        ("MANY_GOOD", "STYLE", "suggestion"),
        ("ANY", "", "warning"),
    ],
)
def test_the_most_exact_entry_holds(rule: str, category: str, severity: str | None) -> None:
    """A rule's own entry goes before one with a star, and that before its category's."""
    entries = (
        entry("MANY_*"), entry("MANY_GOOD", off=False), entry("ONE"), entry("*_HYPHEN", off=False),
        entry("STYLE", category=True),
    )  # fmt: skip
    assert Speaking(entries, ()).severity(rule, category, frozenset()) == severity


def test_a_question_names_what_is_off() -> None:
    """Rules by their own or their common id, categories, and what is wanted all the same."""
    speaking = Speaking((entry("ONE"), entry("MANY_*"), entry("DOWN", off=False), entry("STYLE", category=True)), ())
    assert speaking.form(frozenset()) == {"disabledRules": "MANY,ONE", "disabledCategories": "STYLE"}
    assert speaking.form(frozenset({"MANY_MORE"})) == {
        "disabledRules": "ONE", "disabledCategories": "STYLE", "enabledRules": "MANY_MORE"
    }  # fmt: skip


def told(real: Server, text: str, fields: dict[str, str], speaking: Speaking, wanted: str = "") -> list[Match]:
    """Return what the real LanguageTool says of a text."""
    with closing(Client(Address(LOOPBACK, real.port))) as client:
        answer = client.check({"language": LANGUAGE, "text": text, "mode": MODE, **fields})
    return list(matches(answer, text, speaking, frozenset(filter(None, [wanted]))))


@pytest.mark.parametrize("own", ENTRIES)
def test_every_entry_is_needed(own: Entry, real: Server) -> None:
    """LanguageTool marks exactly these words of the example by this rule; with the table it is silent, or suggests."""
    text, spans = parse(own.example)
    raw = told(real, text, {}, Speaking((), ()))
    there = [match for match in raw if own.holds(match.rule) or (own.is_category and match.category == own.name)]
    assert [(match.start, match.end) for match in there] == list(spans)
    rules = {match.rule for match in there}
    heard = [match for match in told(real, text, load().form(frozenset()), load()) if match.rule in rules]
    assert [match.severity for match in heard] == ([] if own.off else ["suggestion"] * len(there))


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_speaks_speaks(example: Example, real: Server) -> None:
    """A bad example raises its rule at the marked words, and the first suggestion gives the good one."""
    text, spans = parse(example.bad)
    form = load().form(frozenset())
    found = told(real, text, form, load())
    (match,) = [match for match in found if match.rule == example.rule]
    assert [(match.start, match.end)] == list(spans)
    assert text[: match.start] + match.replacements[0] + text[match.end :] == example.good
    assert [match.rule for match in told(real, example.good, form, load())] == []


def test_a_wanted_rule_speaks_though_it_is_off(real: Server) -> None:
    """Selected by its name, a rule of a category that is off is heard."""
    text = "They are young and they should vote soon."
    fields = load().form(frozenset({"SUBJECT_DROP"}))
    assert [match.rule for match in told(real, text, fields, load(), "SUBJECT_DROP")] == ["SUBJECT_DROP"]

"""Rule files: what is refused, where the refusal points, and the compiled cache."""

import pytest

from relint import catalogues, packs
from relint.errors import RuleFileError

GOOD = """kind     = "phrase"
message  = "Leave out “{match}”."
why      = "It says nothing."
source   = "House guide"
phrases  = ["basically"]

[[example]]
bad  = "It is [[basically]] done."

[[example]]
good = "It is done."
"""


def rule(tmp_path, text, name="filler"):
    """Write a rule file into a pack called house and return its path."""
    path = tmp_path / "house" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_file_is_read(tmp_path):
    """The id is the path, the rest stands in the file."""
    file = packs.read_file(rule(tmp_path, GOOD))

    assert file.rule.id == "house/filler"
    assert file.rule.severity == "warning"
    assert len(file.examples) == 2


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (('why      = "It says nothing."\n', ""), 1, "why: is missing"),
        (('source   = "House guide"', 'source   = ""'), 4, "source: is empty"),
        (("[[basically]]", "basically"), 8, "bad: marks no fault"),
        (('bad  = "It is [[basically]] done."', 'good = "x"'), 7, "no bad example"),
        (('good = "It is done."', 'bad = "[[basically]]"'), 7, "no good example"),
        (("phrases ", "phrase "), 1, "phrases: is missing"),
        (('kind     = "phrase"', 'kind     = "phrases"'), 1, "must be one of phrase, replacement"),
        (('kind     = "phrase"', 'kind     = "phrase"\nseverty = "error"'), 2, "severty: unknown key"),
        (('kind     = "phrase"', 'kind     = "phrase"\nseverity = "fatal"'), 2, "must be one of suggestion"),
        (('kind     = "phrase"', 'kind     = "phrase"\nwithin = ["footer"]'), 2, "unknown part"),
        (('phrases  = ["basically"]', 'phrases  = ["basically"]\n[fix]\nsafety = "sure"'), 7, "must be one of safe"),
        (('phrases  = ["basically"]', 'phrases  = [3]'), 5, "must be a list of strings"),
        (('phrases  = ["basically"]', 'phrases  = ["basically"]\n[unless]\npattern = "("'), 7, "no regular expression"),
        (('phrases  = ["basically"]', 'phrases  = ["basically"'), None, "no TOML"),
    ],
)  # fmt: skip
def test_a_faulty_rule_file_is_refused_with_file_line_and_key(tmp_path, change, line, words):
    """The author sees where to look."""
    path = rule(tmp_path, GOOD.replace(*change))
    with pytest.raises(RuleFileError) as caught:
        packs.read_file(path)

    assert words in str(caught.value)
    assert str(caught.value).startswith(str(path) if line is None else f"{path}:{line}: ")


@pytest.mark.parametrize("pattern", ["(a+)+b", "(?:(?:ab)*)*c"])
def test_a_pattern_that_could_run_for_ever_is_refused(tmp_path, pattern):
    """A repeat without bound inside another takes exponential time on the wrong text."""
    keys = f"pattern = '{pattern}'\nanchors = ['a']"
    text = GOOD.replace('"phrase"', '"pattern"').replace('phrases  = ["basically"]', keys)
    with pytest.raises(RuleFileError, match="for ever"):
        packs.read_file(rule(tmp_path, text))


def test_a_changed_rule_is_compiled_anew(tmp_path, monkeypatch):
    """The compiled packs never hide an edit."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    rule(tmp_path, GOOD)
    first = catalogues.load(str(tmp_path))
    again = catalogues.load(str(tmp_path))
    rule(tmp_path, GOOD.replace('"phrase"', '"phrase"\nseverity = "error"'))
    changed = catalogues.load(str(tmp_path))

    assert first.rules == again.rules
    assert changed.rules[0].severity == "error"


def test_a_broken_cache_is_made_anew(tmp_path, monkeypatch):
    """Half a file on the disk is no reason to stop."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    rule(tmp_path, GOOD)
    catalogues.load(str(tmp_path))
    for path in (tmp_path / "cache").rglob("*.bin"):
        path.write_bytes(path.read_bytes()[:50])

    assert catalogues.load(str(tmp_path)).rules[0].id == "house/filler"

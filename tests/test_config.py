"""The configuration: where it is found, what it says, and the line on which a key stands."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, strategies as st

from relint.config import Acceptance, find, load
from relint.config.lines import key_lines
from relint.errors import ConfigError
from tests.conftest import ROOT

WHOLE = """\
select = ["default", "house"]
ignore = "style-govuk/robust"
fail-on = "error"
words = ["Tempest", "Aukus"]
words-file = "words.txt"
packs = ["packs"]
languagetool = "off"
memory = ["memory.tsv", "desk/names.tsv"]

[severity]
"style-govuk/whilst" = "error"
spelling = "warning"

[options."redaction/line-ends-early"]
cut = 10

[[accept]]
rule = "spelling/misspelt-word"
words = "Val*"
files = ["a.txt", "b/"]
why = "Its name."

[[accept]]
rule = "style-govuk/whilst"
why = "A quotation."
"""


def written(folder: Path, text: str, name: str = "relint.toml") -> str:
    """Write a configuration and return its path."""
    (folder / "packs").mkdir(exist_ok=True)
    (folder / "words.txt").write_text("# house words\nBritNed  # a cable\n\n", encoding="utf-8")
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_every_key_is_read(tmp_path: Path) -> None:
    """A configuration with every key comes out as it was written."""
    config = load(written(tmp_path, WHOLE))
    assert config.select == ("default", "house")
    assert config.ignore == ("style-govuk/robust",)
    assert config.fail_on == "error"
    assert config.memory == (str(tmp_path / "memory.tsv"), str(tmp_path / "desk" / "names.tsv"))
    assert config.words == {"Tempest", "Aukus", "BritNed"}
    assert config.packs == (str(tmp_path / "packs"),)
    assert config.languagetool == "off"
    assert config.severities == {"style-govuk/whilst": "error", "spelling": "warning"}
    assert config.options == {"redaction/line-ends-early": {"cut": 10}}
    assert config.acceptances == (
        Acceptance("spelling/misspelt-word", "Its name.", "Val*", ("a.txt", "b/"), 17),
        Acceptance("style-govuk/whilst", "A quotation.", None, (), 23),
    )


def test_the_schema_of_the_configuration_takes_what_the_reader_takes() -> None:
    """schema/config.schema.json accepts the configuration with every key."""
    jsonschema.validate(tomllib.loads(WHOLE), schema())


def schema() -> Any:
    """Return the schema of the configuration."""
    return json.loads((ROOT / "schema" / "config.schema.json").read_text(encoding="utf-8"))


FAULTY = [
    ('select = ["a"]\nselct = "b"\n', 2, "selct: unknown key"),
    ("select = 3\n", 1, "select: must be a list of strings"),
    ('words = ["a", 3]\n', 1, "words: must be a list of strings"),
    ('fail-on = "Error"\n', 1, "fail-on: must be one of suggestion, warning, error, never, not “Error”"),
    ("\n[severity]\n'a/b' = 1\n", 3, "severity.a/b: must be a string"),
    ('[options]\n"a/b" = 1\n', 2, "options.a/b: must be a table"),
    ('accept = "x"\n', 1, "accept: must be a list"),
    ("accept = [1]\n", 1, "accept: must be an array of tables"),
    ('[[accept]]\nrule = "a/b"\nwhy = " "\n', 3, "accept[1].why: is empty"),
    ('[[accept]]\nrule = "a/b"\nwhy = "x"\nwho = "me"\n', 4, "accept[1].who: unknown key"),
    ('# x\nwords-file = "gone.txt"\n', 2, "words-file: “gone.txt”: there is no such file"),
    ('x = """\n\n', 3, "is no TOML: Unterminated string"),
    ("a = 1\na = 2\n", 2, "is no TOML: Cannot overwrite a value"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTY)
def test_a_faulty_configuration_is_refused_with_its_line(text: str, line: int, message: str, tmp_path: Path) -> None:
    """The error names the file, the line and the key, and what would be right."""
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert (caught.value.place, caught.value.message) == (f"{path}:{line}", message)


@pytest.mark.parametrize(
    "text", [text for text, _, message in FAULTY if "TOML" not in message and "file" not in message]
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    """schema/config.schema.json finds the same faults."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(text.replace('" "', '""')), schema())


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    """A configuration in another encoding is refused with its line."""
    path = tmp_path / "relint.toml"
    path.write_bytes(b"# one\nwords = ['caf\xe9']\n")
    with pytest.raises(ConfigError, match=r"relint\.toml:2: is not UTF-8"):
        load(str(path))


def test_the_nearest_configuration_upwards_is_found(tmp_path: Path) -> None:
    """A relint.toml goes before a pyproject.toml beside it, and a nearer file before a farther one."""
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    far = written(tmp_path, "")
    assert find(str(below)) == far
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nx = 'relint'\n", encoding="utf-8")
    assert find(str(below)) == far
    near = tmp_path / "a" / "pyproject.toml"
    near.write_text("[tool.relint]\n", encoding="utf-8")
    assert find(str(below)) == str(near)
    own = written(tmp_path / "a", "")
    assert find(str(below)) == own


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1\n'b' = 2\n", {"a": 1, "b": 2}),
        ('[t."x/y"]\nk.l = 1\n', {"t.x/y": 1, "t.x/y.k.l": 2}),
        ("a = [\n  'x = 1',\n  # b = 2\n]\nc = 1\n", {"a": 1, "c": 5}),
        ('a = """\n[b]\nc = 1\n"""\nd = 1\n', {"a": 1, "d": 5}),
        ("a = '''\n[b]\n'''\nd = 1\n", {"a": 1, "d": 4}),
        (
            "[[a]]\nk = 1\n[[a]]\nk = [[1],\n[2]]\nm = 3\n",
            {"a": 1, "a[1]": 1, "a[1].k": 2, "a[2]": 3, "a[2].k": 4, "a[2].m": 6},
        ),
        ("a = { b = [\n1 ] }\nc = '#'\n", {"a": 1, "c": 3}),
    ],
)
def test_the_lines_of_keys(text: str, expected: dict[str, int]) -> None:
    """Every key and table is found on its line, whatever strings and arrays hold."""
    tomllib.loads(text)
    assert key_lines(text) == expected


VALUES = st.sampled_from(
    ["1", "'x'", '"""\n[no]\nk0 = 1\n"""', "[\n 1, # k1 = 2\n]", "'''\n\n'''", "{ z = '=' }", '"\\"]"']
)


@given(st.lists(VALUES, min_size=1, max_size=8))
def test_the_lines_of_keys_after_any_values(values: list[str]) -> None:
    """A key's line is that on which it was written, whatever values stand before it."""
    text, expected = "", {}
    for number, value in enumerate(values):
        expected[f"k{number}"] = text.count("\n") + 1
        text += f"k{number} = {value}\n"
    assert key_lines(text) == expected

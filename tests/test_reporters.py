"""The text and JSON reports: places, underlines, windows on long lines, and the schema."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, strategies as st

from relint.diagnostic import Diagnostic, Edit, Fix, Related
from relint.marking import parse
from relint.reading import document_of
from relint.report import Failure, FileReport, Report
from relint.reporters import FORMATS, as_json, as_text, render
from relint.reporters.excerpt import WIDTH, excerpt, width
from relint.span import Span
from tests.conftest import ROOT

SCHEMA = json.loads((ROOT / "schema" / "output.schema.json").read_text(encoding="utf-8"))


def diagnostic(span: Span, severity: str = "error", suggestions: tuple[str, ...] = ("x",)) -> Diagnostic:
    """Return a diagnostic with a safe fix if it has a suggestion."""
    fix = Fix((Edit(span, suggestions[0]),), "safe") if suggestions else None
    return Diagnostic("pack/rule", severity, "Message.", span, suggestions, fix)


def report(text: str, *found: Diagnostic, accepted: int = 0) -> Report:
    """Return a report on one draft."""
    return Report((FileReport("d.txt", text.encode(), document_of(text), found, accepted),))


def shown(marked: str) -> str:
    """Return the excerpt of the marked place as text: every line and its underline."""
    text, spans = parse(marked)
    lines = []
    for line in excerpt(document_of(text), spans[0]):
        lines += [line.before + line.fault + line.after, " " * line.indent + "^" * line.length]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("In [[Britian]].", "In Britian.\n   ^^^^^^^"),
        ("\tIn [[Britian]].", "    In Britian.\n       ^^^^^^^"),
        ("東京 in [[Britian]].", "東京 in Britian.\n        ^^^^^^^"),
        ("In [[東京]] today.", "In 東京 today.\n   ^^^^"),
        ("Cafe\u0301 in [[Britian]].", "Cafe\u0301 in Britian.\n        ^^^^^^^"),
        ("😀 [[whilst]] it lasts", "😀 whilst it lasts\n   ^^^^^^"),
        ("The last one[[]]", "The last one\n            ^"),
        ("one\r\n[[two]]\r\nthree", "two\n^^^"),
        ("go [[in\n  order]] to", "go in\n   ^^\n  order to\n  ^^^^^"),
        ("a [[b\n\nc]] d", "a b\n  ^\nc d\n^"),
        ("[[a\nb\nc\nd]]", "a\n^\nb\n^\nc\n^"),
        ("a\x1b[31m [[b]]", "a�[31m b\n       ^"),
        ("a\u202e [[b]]", "a� b\n   ^"),
        ("5\u00a0km [[b]]", "5 km b\n     ^"),
    ],
)
def test_the_fault_is_underlined(marked: str, expected: str) -> None:
    """The underline stands below the fault as a terminal shows it; no control character gets there."""
    assert shown(marked) == expected


def test_a_long_line_is_cut_to_a_window_round_the_fault() -> None:
    """A one-line paragraph shows some words before the fault and after it."""
    line, underline = shown("word " * 40 + "[[whilst]] " + "more " * 40).split("\n")
    assert line.startswith("…word word")
    assert line.endswith("…")
    assert len(line) <= WIDTH
    assert line[underline.index("^") :].startswith("whilst more")
    assert underline.strip() == "^^^^^^"


@given(
    st.text(st.sampled_from("ab \t東é😀\u0301"), max_size=300),
    st.integers(0, 300),
    st.integers(0, 200),
)
def test_a_window_is_never_wider_than_it_may_be(text: str, start: int, length: int) -> None:
    """Whatever the line holds, the excerpt keeps to its width, and the underline lies below the line."""
    start = min(start, len(text))
    for line in excerpt(document_of(text), Span(start, min(start + length, len(text)))):
        whole = width(line.before + line.fault + line.after)
        assert whole <= WIDTH + 1
        assert line.indent + line.length <= whole + 1


def test_the_last_line_counts() -> None:
    """It counts severities, drafts, accepted findings and what fix can mend."""
    text = "a b c d"
    found = [diagnostic(Span(0, 1)), diagnostic(Span(2, 3)), diagnostic(Span(4, 5), "suggestion", ())]
    lines = as_text.render(report(text, *found, accepted=2)).splitlines()
    assert lines[-1] == "2 errors, 1 suggestion in 1 file; 2 accepted; “relint fix” can mend 2."
    assert as_text.render(report(text)) == "No findings in 1 file.\n"
    assert as_text.render(Report((), (Failure("a", "b"),))) == ""


def test_suggestions_are_told_in_order() -> None:
    """Five are shown, an empty one is an instruction, and the rest are counted."""
    many = diagnostic(Span(0, 1), suggestions=("a", "", "c", "d", "e", "f", "g"))
    assert as_text.suggestions(many) == "“a” or take it out or “c” or “d” or “e” or 2 more"


def test_colour_adds_nothing_but_colour() -> None:
    """Without its colour codes a coloured report is the plain one."""
    found = Diagnostic("p/r", "warning", "M.", Span(2, 5), related=(Related(Span(0, 1), "here"),))
    one = report("a bcd", found)
    coloured = as_text.render(one, colour=True)
    for code in ("0", "1", "2", "33"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == as_text.render(one)


def test_json_counts_lines_and_columns_from_one_and_in_code_points() -> None:
    """An emoji is one column; the end is exclusive; the digest is that of the bytes."""
    text = "😀 one\r\nIn Britian."
    related = (Related(Span(2, 5), "here"),)
    found = diagnostic(Span(10, 17), suggestions=("Britain",))._replace(related=related)
    value = json.loads(as_json.render(report(text, found, accepted=3)))
    jsonschema.validate(value, SCHEMA)
    (file,) = value["files"]
    assert file["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert (value["version"], value["errors"], file["path"], file["accepted"]) == (1, [], "d.txt", 3)
    start, end = {"line": 2, "column": 4, "offset": 10}, {"line": 2, "column": 11, "offset": 17}
    assert file["diagnostics"] == [
        {
            "rule": "pack/rule",
            "severity": "error",
            "message": "Message.",
            "start": start,
            "end": end,
            "suggestions": ["Britain"],
            "fix": {"safety": "safe", "edits": [{"start": start, "end": end, "text": "Britain"}]},
            "related": [
                {
                    "message": "here",
                    "start": {"line": 1, "column": 3, "offset": 2},
                    "end": {"line": 1, "column": 6, "offset": 5},
                }
            ],
        }
    ]


def test_json_names_what_failed() -> None:
    """The path of an error is a path; its line goes to the message."""
    failures = (Failure("gone.txt", "there is no such file"), Failure("relint.toml:3", "x: unknown key"))
    value = json.loads(as_json.render(Report((), failures)))
    jsonschema.validate(value, SCHEMA)
    assert value["errors"] == [
        {"path": "gone.txt", "message": "there is no such file"},
        {"path": "relint.toml", "message": "line 3: x: unknown key"},
    ]


def test_real_output_fits_the_schema(tmp_path: Path, relint: Callable[..., object]) -> None:
    """What the program prints for a draft with many kinds of finding is valid."""
    draft = ROOT / "tests" / "cli" / "every-kind.txt"
    (tmp_path / "draft.txt").write_bytes(draft.read_bytes())
    done = relint("--no-config", "--format", "json", "draft.txt", "gone.txt")
    value = json.loads(done.stdout)  # type: ignore[attr-defined]
    jsonschema.validate(value, SCHEMA)
    assert value["files"][0]["diagnostics"]
    assert value["errors"]


def test_an_edit_of_the_schema_is_an_edit_of_the_text() -> None:
    """Offsets and columns of every edit agree with each other."""
    text = "a\nbb é whilst c\n"
    value = json.loads(as_json.render(report(text, diagnostic(Span(7, 13), suggestions=("while",)))))
    (edit,) = value["files"][0]["diagnostics"][0]["fix"]["edits"]
    line = text.split("\n")[edit["start"]["line"] - 1]
    assert line[edit["start"]["column"] - 1 : edit["end"]["column"] - 1] == "whilst"
    assert text[edit["start"]["offset"] : edit["end"]["offset"]] == "whilst"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_every_report(name: str) -> None:
    """No format fails on an empty run, a clean draft, or a finding at the very end."""
    for one in (Report(()), report("a"), report("a", diagnostic(Span(1, 1))), report("a\n", diagnostic(Span(2, 2)))):
        assert isinstance(render(one, name), str)

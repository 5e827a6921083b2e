"""Small helpers for tests of rules: a rule from TOML, and what it marks in a text."""

from pathlib import Path

from relint import packs
from relint.marking import mark
from relint.reading import document_of
from relint.testing import diagnostics

HEAD = """message = "{match}"
why = "Because."
source = "House guide"
"""
TAIL = """
[[example]]
bad = "[[x]]"
good = "y"
"""


def rule_of(folder: Path, body: str):
    """Return a rule file with `body` between the keys that every rule has."""
    path = folder / "house" / "rule.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(body.replace("---", HEAD, 1) + TAIL, encoding="utf-8")
    return packs.read_file(path)


def found(file, text: str, format: str = "text", memory: str = ""):
    """Return what a rule says of a text, in a house with this memory."""
    return diagnostics(document_of(text, format=format), packs.compiled([file]), memory=memory)


def marked(file, text: str, memory: str = "") -> str:
    """Return the text with the rule's findings marked."""
    return mark(text, [diagnostic.span for diagnostic in found(file, text, memory=memory)])


def built_in(rule: str):
    """Return one of relint's own rule files."""
    return packs.read_file(packs.rules_folder() / f"{rule}.toml")


def pack(name: str):
    """Return one of relint's own packs, compiled."""
    folder = packs.rules_folder() / name
    return packs.compiled([packs.read_file(path) for path in sorted(folder.glob("*.toml")) if path.name != "pack.toml"])


def said(catalogue, text: str, format: str = "text"):
    """Return what the rules of a catalogue say of a text, as (rule, start, end)."""
    found = diagnostics(document_of(text, format=format), catalogue)
    return [(diagnostic.rule, *diagnostic.span) for diagnostic in found]

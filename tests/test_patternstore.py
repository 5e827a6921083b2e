"""Expressions stored compiled: the same patterns as `re` would give."""

import re

import pytest

from relint import patternstore
from relint.patternstore import compiled

SOURCES = [
    (r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>May|June)\b", re.IGNORECASE),
    (r"(?<!\w)@\w+", 0),
    (r"^a\s+b$", re.MULTILINE | re.IGNORECASE),
    (r"[^\W\d_]+(?:['\-][^\W\d_]+)*", 0),
    ("caf\u00e9|\u00c9tat", re.IGNORECASE),
]
TEXTS = ["On 12th MAY and 3 June", "mail @office", "x\nA  b\ny", "it's well-known", "CAF\u00c9 \u00e9tat"]


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A store of SOURCES and nothing else, in a folder of its own."""
    monkeypatch.setattr(patternstore, "BUILT", str(tmp_path))
    monkeypatch.setattr(patternstore, "_noted", set())
    for source, flags in SOURCES:
        patternstore.note(source, flags)
    patternstore.build()
    patternstore._stored.cache_clear()
    patternstore.compiled.cache_clear()
    yield tmp_path
    patternstore._stored.cache_clear()
    patternstore.compiled.cache_clear()


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_stored_pattern_is_the_same(store, source, flags):
    """It equals what `re.compile` gives: matches, groups, names and flags."""
    expected = re.compile(source, flags)
    pattern = compiled(source, flags)

    assert f"{int(flags)} {source}" in patternstore._stored()
    assert (pattern.flags, pattern.groups, dict(pattern.groupindex)) == (
        expected.flags, expected.groups, dict(expected.groupindex),
    )  # fmt: skip
    for text in TEXTS:
        assert [m.groups() + m.span() for m in pattern.finditer(text)] == [
            m.groups() + m.span() for m in expected.finditer(text)
        ]


def test_what_is_not_stored_is_compiled(store):
    """An expression of a house's own rule is none that the build knew."""
    assert compiled(r"own \d+").search("an own 5")


@pytest.mark.parametrize("content", [b"", b"no marshal", b"i\x01\x00\x00\x00"])
def test_a_broken_store_is_passed_over(store, content):
    """A half-written or foreign file only costs time."""
    (file,) = store.iterdir()
    file.write_bytes(content)

    assert compiled(*SOURCES[1]).search("to @desk")


def test_another_engine_compiles_anew(store, monkeypatch):
    """What one version of Python stored, another does not run."""
    monkeypatch.setattr(patternstore, "_magic", lambda: "another")

    assert patternstore._stored() == {}


def test_a_faulty_expression_raises(store):
    """As `re.compile` does."""
    with pytest.raises(re.error):
        compiled("(")

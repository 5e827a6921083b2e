"""What is said once: findings at one place with the same cure, whatever their spans."""

import pytest

from relint.diagnostic import Diagnostic, Finding
from relint.engine import _settled, message
from relint.span import Span

TEXT = "It was the fist time that they met."


def said(rule: str, words: str, *cures: str) -> Diagnostic:
    """Return a diagnostic of `rule` on the first of these words in TEXT."""
    start = TEXT.index(words)
    return Diagnostic(f"grammar/{rule}", "error", "", Span(start, start + len(words)), cures, None, ())


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ([said("a", "fist", "first"), said("b", "fist", "first")], ["grammar/a"]),
        ([said("a", "fist", "first"), said("b", "fist time", "first time")], ["grammar/b"]),
        ([said("a", "fist", "first"), said("b", "fist", "fast")], ["grammar/a", "grammar/b"]),
        ([said("a", "fist", "first"), said("b", "fist time", "first times")], ["grammar/b", "grammar/a"]),
        ([said("a", "fist", "first"), said("b", "fist time")], ["grammar/b", "grammar/a"]),
        ([said("a", "fist", "first"), said("a", "fist time", "feast time")], ["grammar/a"]),
        ([said("a", "fist", "first"), said("b", "met", "met")], ["grammar/a", "grammar/b"]),
    ],
)
def test_one_cure_is_said_once(found, kept):
    """Two rules that would write the same are one; two cures stand side by side."""
    assert [diagnostic.rule for diagnostic in _settled(found, TEXT)] == kept


@pytest.mark.parametrize(
    ("template", "cures", "expected"),
    [
        ("“{match}” is no word; did you mean “{replacement}”?", ("fist",), "“fits” is no word; did you mean “fist”?"),
        ("“{match}” is no word; did you mean “{replacement}”?", (), "“fits” is no word."),
        ("Write “{replacement}”.", (), "Write “something else”."),
        ("{match} stands here.", (), "fits stands here."),
    ],
)
def test_a_message_offers_only_what_there_is(template, cures, expected):
    """Without a suggestion the clause that offers one is left out."""
    assert message(template, "fits", Finding(Span(0, 4), cures)) == expected

"""Acceptances: which findings they hold for, and when one that matches nothing is told."""

import pytest

from relint.config import Acceptance
from relint.diagnostic import Diagnostic
from relint.reading import document_of
from relint.span import Span
from relint.suppression import split, unused

DOCUMENT = document_of("The plan in\norder to go [name].\n")
FOUND = [
    Diagnostic("a/one", "error", "m", Span(9, 20)),
    Diagnostic("a/two", "error", "m", Span(24, 30)),
    Diagnostic("a/two", "error", "m", Span(31, 31)),
]


def acceptance(rule: str = "a/one", words: str | None = None, *files: str) -> Acceptance:
    """Return an acceptance with a reason."""
    return Acceptance(rule, "why", words, files, 1)


@pytest.mark.parametrize(
    ("accepted", "name", "kept"),
    [
        (acceptance("a/one"), "d.txt", [1, 2]),
        (acceptance("a/three"), "d.txt", [0, 1, 2]),
        (acceptance("a/one", "in order to"), "d.txt", [1, 2]),
        (acceptance("a/one", "in order"), "d.txt", [0, 1, 2]),
        (acceptance("a/one", "In order to"), "d.txt", [0, 1, 2]),
        (acceptance("a/one", "in*to"), "d.txt", [1, 2]),
        (acceptance("a/one", "in ???er to"), "d.txt", [1, 2]),
        (acceptance("a/two", "[name]"), "d.txt", [0, 2]),
        (acceptance("a/two", ""), "d.txt", [0, 1]),
        (acceptance("a/two", "[[]*]"), "d.txt", [0, 2]),
        (acceptance("a/one", None, "d.txt"), "d.txt", [1, 2]),
        (acceptance("a/one", None, "./d.txt"), "d.txt", [1, 2]),
        (acceptance("a/one", None, "e.txt", "d.*"), "d.txt", [1, 2]),
        (acceptance("a/one", None, "b"), "b/c/d.txt", [1, 2]),
        (acceptance("a/one", None, "b/"), "b/c/d.txt", [1, 2]),
        (acceptance("a/one", None, "b/*.txt"), "b/c/d.txt", [0, 1, 2]),
        (acceptance("a/one", None, "b/**/*.txt"), "b/c/d.txt", [1, 2]),
        (acceptance("a/one", None, "**/d.txt"), "d.txt", [1, 2]),
        (acceptance("a/one", None, "[!e].txt"), "d.txt", [1, 2]),
        (acceptance("a/one", None, "d.txt"), None, [0, 1, 2]),
        (acceptance("a/one"), None, [1, 2]),
    ],
)
def test_what_an_acceptance_holds_for(accepted: Acceptance, name: str | None, kept: list[int]) -> None:
    """Rule, words and files must all fit; a finding over a line end is matched as one line."""
    result = split(DOCUMENT, FOUND, (accepted,), name)
    assert result.kept == [FOUND[number] for number in kept]
    assert result.accepted == len(FOUND) - len(kept)
    assert result.used == (frozenset({0}) if result.accepted else frozenset())


@pytest.mark.parametrize(
    ("accepted", "checked", "gone", "whole", "told"),
    [
        (acceptance("a/one", None, "d.txt"), {"d.txt"}, set(), False, True),
        (acceptance("a/one", None, "d.txt"), {"e.txt"}, set(), False, False),
        (acceptance("a/one", None, "d.txt"), {"e.txt"}, {"d.txt"}, False, True),
        (acceptance("a/one", None, "d.txt", "e.txt"), {"d.txt"}, set(), False, False),
        (acceptance("a/one", None, "d.*"), {"d.txt"}, set(), False, False),
        (acceptance("a/one", None, "d.*"), {"d.txt"}, set(), True, True),
        (acceptance("a/one"), {"d.txt"}, set(), False, False),
        (acceptance("a/one"), {"d.txt"}, set(), True, True),
    ],
)
def test_when_an_acceptance_is_told_to_match_nothing(
    accepted: Acceptance, checked: set[str], gone: set[str], whole: bool, told: bool
) -> None:
    """It is told when its own files were checked or are gone, or when everything was checked."""
    assert unused((accepted,), (), checked, gone, whole) == ([accepted] if told else [])
    assert unused((accepted,), (0,), checked, gone, whole) == []

"""Regular expressions for a cold start: made when first used, and not even then where they cannot match.

`lazily` stands for `re.compile` at the head of a module: a draft needs few of a hundred patterns. `required` reads from
an expression which texts every match must hold, so that a plain search for them can go before.
"""

import re

from relint.patternstore import compiled, note
from relint.typed import Any, cast

# Commoner than this a required text excludes nothing: blanks, letters alone.
_LEAST_LETTERS = 3


class _Lazy:
    """An expression that turns into a compiled pattern, method by method, as it is used."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(compiled(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a stand-in for `re.compile(source, flags)` that compiles at its first use."""
    note(source, flags)
    return cast("re.Pattern[str]", _Lazy(source, flags))


# An escaped character, a set, any other character.
_PIECE = lazily(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


def required(source: str, flags: int) -> tuple[str, ...]:
    """Return texts of which every match of the expression holds one, in lower case; none if nothing is sure."""
    from re import _parser  # type: ignore[attr-defined] # no other way to see an expression's tree

    return min(_sequence(_parser.parse(source, flags)), key=_cost, default=())


def alternatives(source: str) -> list[str]:
    """Return the parts of an expression between the "|" that stand in no group and no set."""
    parts = [""]
    depth = 0
    for piece in _PIECE.findall(source):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _sequence(parsed: Any) -> list[tuple[str, ...]]:
    """Return what a row of parts requires: each entry a set of alternatives; runs of literal letters are one text."""
    found: list[tuple[str, ...]] = []
    run = ""
    for operation, argument in [*parsed, (None, None)]:
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument)
            continue
        if run:
            found.append((run.lower(),))
            run = ""
        if name == "SUBPATTERN":
            found += _sequence(argument[3])
        elif name == "IN":
            found += _members(argument)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and argument[0] > 0:
            found += _sequence(argument[2])
        elif name == "BRANCH":
            branches = [min(_sequence(branch), key=_cost, default=()) for branch in argument[1]]
            if all(branches):
                found.append(tuple(dict.fromkeys(text for branch in branches for text in branch)))
    return [texts for texts in found if _cost(texts) < 1000]


def _members(argument: Any) -> list[tuple[str, ...]]:
    """Return a set of characters as alternatives, if it is a plain one."""
    if all(str(operation) == "LITERAL" for operation, _char in argument):
        return [tuple(chr(char).lower() for _operation, char in argument)]
    return []


def _cost(texts: tuple[str, ...]) -> int:
    """Return how little a set of alternatives excludes: few marks least, then words; letters and blanks nothing."""
    return sum((1 if not text.strip().isalnum() else 5) if _excludes(text) else 1000 for text in texts) or 1000


def _excludes(text: str) -> bool:
    letters = text.strip()
    return len(letters) >= _LEAST_LETTERS or (bool(letters) and not letters.isalnum() and letters not in ".,'")

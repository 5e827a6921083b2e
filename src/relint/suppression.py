"""Findings that are right as they are: `[[accept]]` in the configuration. Start reading at `split`.

[[accept]]
rule  = "style/whilst"
words = "whilst stocks last"      the finding's exact text, or a glob; any text without it
files = "drafts/2025-*.txt"       relative to the configuration; any draft without it
why   = "The offer's own name."
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from relint.config import Acceptance
from relint.diagnostic import Diagnostic
from relint.document import Document
from relint.typed import NamedTuple

_GLOB_SIGNS = "*?["


class Split(NamedTuple):
    """The diagnostics that stand, how many were accepted, and the numbers of the acceptances that matched."""

    kept: list[Diagnostic]
    accepted: int
    used: frozenset[int]


def split(document: Document, found: list[Diagnostic], acceptances: tuple[Acceptance, ...], name: str | None) -> Split:
    """Part `found` by the acceptances; `name` is the draft's path relative to the configuration, with slashes."""
    if not acceptances:
        return Split(found, 0, frozenset())
    holding = [(n, acceptance) for n, acceptance in enumerate(acceptances) if concerns(acceptance, name)]
    kept = []
    used: set[int] = set()
    for diagnostic in found:
        words = words_of(document, diagnostic)
        matching = {n for n, acceptance in holding if _accepts(acceptance, diagnostic.rule, words)}
        used |= matching
        if not matching:
            kept.append(diagnostic)
    return Split(kept, len(found) - len(kept), frozenset(used))


def words_of(document: Document, diagnostic: Diagnostic) -> str:
    """Return the words of a finding as an acceptance writes them: on one line, single spaces."""
    return document.line(diagnostic.span)


def concerns(acceptance: Acceptance, name: str | None) -> bool:
    """Whether an acceptance holds for the draft of this relative path; a draft without a path (None) has no name."""
    if not acceptance.files:
        return True
    return name is not None and any(_is_file(pattern, name) for pattern in acceptance.files)


def is_literal(pattern: str) -> bool:
    """Whether a pattern names one file and no more."""
    return not any(sign in pattern for sign in _GLOB_SIGNS)


def _accepts(acceptance: Acceptance, rule: str, words: str) -> bool:
    if acceptance.rule != rule:
        return False
    wanted = acceptance.words
    if wanted is None or wanted == words:
        return True
    return not is_literal(wanted) and _glob(wanted, "").fullmatch(words) is not None


def _is_file(pattern: str, name: str) -> bool:
    """Whether a path or glob is the file `name`, or a folder above it."""
    pattern = pattern.removeprefix("./").rstrip("/")
    if pattern == name or name.startswith(f"{pattern}/"):
        return True
    return not is_literal(pattern) and _glob(pattern, "/").fullmatch(name) is not None


@lru_cache(maxsize=256)
def _glob(pattern: str, separator: str) -> re.Pattern[str]:
    """Return a glob as a regular expression: "*" and "?" stop at the separator, "**/" is any number of folders."""
    other = f"[^{separator}]" if separator else "."
    pieces = []
    for token in re.findall(r"\*\*/?|\[!?\]?[^\]]*\]|.", pattern, re.DOTALL):
        if separator and token == "**/":
            pieces.append("(?:.*/)?")
        elif token.startswith("**"):
            pieces.append(".*" + re.escape(token[2:]))
        elif token in "*?":
            pieces.append(other + ("*" if token == "*" else ""))
        elif len(token) > 1:
            inner = token[1:-1].replace("\\", r"\\").replace("[", r"\[")
            pieces.append(f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]")
        else:
            pieces.append(re.escape(token))
    return re.compile("".join(pieces), re.DOTALL)


def unused(
    acceptances: tuple[Acceptance, ...], used: Iterable[int], checked: Iterable[str], gone: Iterable[str], whole: bool
) -> list[Acceptance]:
    """Return the acceptances that matched nothing though they should have.

    `checked` are the relative paths of the drafts of this run and `gone` those named files that exist no more; `whole`
    says that the run went over the configuration's whole folder. Any other acceptance may hold for drafts not seen.
    """
    used, seen = set(used), {*checked, *gone}
    found = []
    for number, acceptance in enumerate(acceptances):
        literal = bool(acceptance.files) and all(is_literal(pattern) for pattern in acceptance.files)
        if number not in used and (whole or (literal and {_tidy(name) for name in acceptance.files} <= seen)):
            found.append(acceptance)
    return found


def _tidy(name: str) -> str:
    return name.removeprefix("./").rstrip("/")

"""Which words other spelling checkers refuse, for `evaluate_spelling.py` to set beside relint.

Each is a function from words to those of them that it would mark: hunspell with its British dictionary, pyspellchecker
with its own list, codespell with its list of misspellings. Only those that are installed are offered.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec

Checker = Callable[[Iterable[str]], set[str]]


def checkers() -> Iterator[tuple[str, Checker]]:
    """Yield the name of each installed checker and what it refuses."""
    if shutil.which("hunspell"):
        yield "hunspell en_GB", _hunspell
    if find_spec("spellchecker"):
        from spellchecker import SpellChecker

        stock = SpellChecker(language="en")
        yield "pyspellchecker, its own words", lambda words: set(_unknown(stock.unknown, words))
    if shutil.which("codespell"):
        yield "codespell", _codespell


def _unknown(unknown: Callable[[list[str]], set[str]], words: Iterable[str]) -> Iterator[str]:
    """Yield the words that pyspellchecker lacks; it answers in lower case."""
    asked = list(words)
    lacking = unknown(asked)
    yield from (word for word in asked if word.lower() in lacking)


def _hunspell(words: Iterable[str]) -> set[str]:
    done = subprocess.run(
        ["hunspell", "-l", "-d", "en_GB"], input="\n".join(words), capture_output=True, encoding="utf-8", check=True
    )
    return set(done.stdout.split())


def _codespell(words: Iterable[str]) -> set[str]:
    """Return the words for which codespell names another; it answers "word ==> other" a line, and 65 if it did."""
    done = subprocess.run(
        ["codespell", "-"], input="\n".join(words), capture_output=True, encoding="utf-8", check=False
    )
    return {line.split(" ==> ")[0].split()[-1] for line in done.stdout.splitlines() if " ==> " in line}

"""Answers kept on the disk by what was asked. Start at `Answers`.

An answer is a small file named by a digest of the text, the language, the version of LanguageTool and of relint, and
the rules that were run. They lie in 256 folders of at most 64 answers each; the oldest go. Two processes may write at
once: a file appears whole or not at all. Where nothing can be written, nothing is kept.
"""

import os
from collections.abc import Iterable

from relint.diagnostic import SEVERITIES
from relint.languagetool.matches import Match
from relint.languagetool.places import made

IN_A_FOLDER = 64


class Answers:
    """The answers for one way of asking. `folder` need not be there yet; `asked` says who is asked, and how."""

    def __init__(self, folder: str, asked: Iterable[str]) -> None:
        self._folder = folder
        self._asked = "\0".join(asked)

    def get(self, text: str) -> tuple[Match, ...] | None:
        """Return the matches of a text that was asked before, or None."""
        import json

        try:
            with open(self._path(text), encoding="utf-8") as file:
                rows = json.load(file)
            return tuple(_match(row, text) for row in rows)
        except (OSError, ValueError, TypeError, RecursionError):
            return None

    def put(self, text: str, matches: tuple[Match, ...]) -> None:
        """Keep the matches of a text, if the disk lets us."""
        import json

        path = self._path(text)
        folder, name = os.path.split(path)
        beside = os.path.join(folder, f".{name}.{os.getpid()}")
        try:
            made(folder)
            with open(beside, "w", encoding="utf-8") as file:
                json.dump(matches, file)
            os.replace(beside, path)
            _thin_out(folder)
        except OSError:
            return

    def _path(self, text: str) -> str:
        from hashlib import blake2b

        digest = blake2b(f"{self._asked}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return os.path.join(self._folder, digest[:2], digest[2:])


def _match(row: list[object], text: str) -> Match:
    """Return a row of a kept answer as a match. Raises ValueError or TypeError for one that was tampered with."""
    start, end, rule, category, severity, message, replacements = row
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        raise ValueError("a place outside the text")
    if not isinstance(replacements, list) or severity not in SEVERITIES:
        raise ValueError("no list of suggestions, or no severity")
    suggestions = tuple(str(text) for text in replacements)
    return Match(start, end, str(rule), str(category), str(severity), str(message), suggestions)


def _thin_out(folder: str) -> None:
    """Take away the oldest answers of a folder that has too many, and what a killed process left behind."""
    names = os.listdir(folder)
    if len(names) <= IN_A_FOLDER:
        return
    paths = [os.path.join(folder, name) for name in names]
    times = sorted((os.stat(path).st_mtime_ns, path) for path in paths)
    for _time, path in times[: len(times) - IN_A_FOLDER]:
        os.unlink(path)

"""The house's word file: a word or phrase a line, with a note after a tab or " # ". Start at `parsed` and `added`.

    # our own words
    DeepMind
    neurotech # the whole sector says so

Comments and blank lines part the file into sections, and a section is in order of the alphabet, whatever the case.
What is read here is text without byte order mark; `storage.py` and `cli/words.py` see to bytes and line ends.
"""

import re
import unicodedata

from relint.config import shown
from relint.errors import ConfigError
from relint.typed import NamedTuple

DEFAULT_NAME = "house-words.txt"
LONGEST = 100
_NOTE = re.compile(r"[ \t]*(?:\t[ \t]*#?|[ \t]#|^#)[ \t]*")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})


class Entry(NamedTuple):
    """One word of the file, with its note ("" for none) and its 0-based line."""

    word: str
    note: str
    line: int


def plain(word: str) -> str:
    """Return a word as it is compared: composed accents, straight apostrophes, plain hyphens, single spaces."""
    return " ".join(unicodedata.normalize("NFC", word).translate(_STRAIGHT).split())


def key(word: str) -> tuple[str, str]:
    """Return what words are sorted by: without regard to case; of two that differ only in case, capitals first."""
    return plain(word).casefold(), word


def fault(word: str) -> str:
    """Return what is wrong with a word, or ""."""
    if not any(char.isalpha() for char in word):
        return f"“{word}” holds no letter" if word else "there is no word"
    if not word.isprintable():
        return f"“{_visible(word)}” holds a character that cannot be seen"
    if len(word) > LONGEST:
        return f"“{word[:20]}…” is longer than {LONGEST} characters; a line holds one word or phrase"
    if "#" in word:
        return f"“{word}”: put a space before the “#” of a note"
    if word[-1] in ',;:!?"”)' or word[0] in '"“(,;:!?':
        return f"“{word}” begins or ends with a mark; write the word alone"
    return ""


def parsed(text: str, path: str) -> list[Entry]:
    """Return the words of a file's text in order. Raises ConfigError that names file and line for a wrong line."""
    entries = []
    for number, line in enumerate(text.split("\n")):
        if line.strip() and not line.lstrip().startswith("#"):
            word, note = _halves(line)
            wrong = fault(word)
            if wrong:
                raise ConfigError(f"{shown(path)}:{number + 1}", wrong)
            entries.append(Entry(word, note, number))
    return entries


def decoded(data: bytes, path: str) -> str:
    """Return the text of a word file with plain line ends. Raises ConfigError with the line that is not UTF-8."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown(path)}:{line}", "is not UTF-8") from None


def encoded(text: str, model: bytes) -> bytes:
    """Return the text as bytes with the line ends and byte order mark of the file as it was."""
    data = text.encode()
    if b"\r\n" in model:
        data = data.replace(b"\n", b"\r\n")
    return b"\xef\xbb\xbf" + data if model.startswith(b"\xef\xbb\xbf") else data


def added(text: str, path: str, word: str, note: str) -> str:
    """Return the text with one word more, at its place in the last section that holds words.

    A word that stands there already keeps its line; a new note replaces its old one.
    """
    entries = parsed(text, path)
    lines = text.split("\n")
    if lines[-1]:
        lines.append("")
    for entry in entries:
        if plain(entry.word) == plain(word):
            if note:
                lines[entry.line] = written(entry.word, note)
            return "\n".join(lines)
    first, last = _last_section(entries, len(lines) - 1)
    section = sorted([*lines[first:last], written(word, note)], key=lambda line: key(_halves(line)[0]))
    return "\n".join([*lines[:first], *section, *lines[last:]])


def removed(text: str, path: str, word: str) -> str:
    """Return the text without the lines of a word."""
    gone = {entry.line for entry in parsed(text, path) if plain(entry.word) == plain(word)}
    return "\n".join(line for number, line in enumerate(text.split("\n")) if number not in gone)


def written(word: str, note: str) -> str:
    """Return the line of a word."""
    return f"{word} # {note}" if note else word


def _halves(line: str) -> tuple[str, str]:
    """Return the word and the note of a line."""
    line = line.strip()
    match = _NOTE.search(line)
    return (line[: match.start()], line[match.end() :]) if match else (line, "")


def _last_section(entries: list[Entry], end: int) -> tuple[int, int]:
    """Return the lines, first and last (exclusive), of the last run of words; empty, at `end`, if there is none."""
    if not entries:
        return end, end
    last = first = entries[-1].line
    for entry in reversed(entries):
        if entry.line not in (first, first - 1):
            break
        first = entry.line
    return first, last + 1


def _visible(word: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in word)

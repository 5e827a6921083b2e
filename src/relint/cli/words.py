"""`relint words`: the house's own words, added, listed and taken out. Start reading at `run_add`.

They stand in the file that `words-file` of the configuration names, by default `house-words.txt` beside it. Without a
configuration a relint.toml is made at the head of the repository, or in the working folder. `config/words.py` says
how the file is written.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import click

from relint import config
from relint.cli.group import Action
from relint.cli.output import write
from relint.config import OWN_NAME, shown, words as wordfile
from relint.config.naming import with_words_file
from relint.config.reading import house_words
from relint.errors import ConfigError, RelintError
from relint.lexicon.house import allowed
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.storage import read_bytes, write_atomically
from relint.typed import Any, NamedTuple

MISSPELT = "spelling/misspelt-word"
EXAMPLES = """\b
Examples:
  relint words add neurotech                 allows neurotechs, neurotech's and Neurotech too
  relint words add DeepMind E5 --note "Names that our releases bear."
  relint words add "Wisley Reuleaux"         a phrase: all its words
  relint words add draft.txt:12              the misspelt words that were found there
  relint words remove neurotech
"""
ATTEMPTS = 20  # of writing while others write too
_PLACE = re.compile(r"(.+?):(\d+)(?::(\d+))?", re.DOTALL)
_ACRONYM = re.compile(r"(?=.*[A-Z])(?=.*[A-Z0-9].*[A-Z0-9])\S+")


class Target(NamedTuple):
    """The configuration ("" for none yet), the word file (both absolute), its name there, and the words beside it."""

    config_path: str
    path: str
    name: str
    named: bool
    own: dict[str, int]


def _config_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--config", "config_path", metavar="FILE", type=click.Path(),
        help="Use the word file of this configuration in place of the relint.toml found upwards from here.",
    )(command)  # fmt: skip


@click.group(epilog=EXAMPLES)
def command() -> None:
    """Add house words, which are spelt right and need no explanation; list them, take them out."""


@command.command("add", epilog=EXAMPLES)
@click.argument("words", nargs=-1, required=True, metavar="WORD…")
@click.option("--note", default="", help="Why the word is one; stands beside it in the file.")
@_config_option
def add_command(words: tuple[str, ...], note: str, config_path: str | None) -> Action:
    """Add words to the repository's word file. FILE:LINE[:COLUMN] adds the misspelt words found there."""
    if not note.isprintable():
        raise click.UsageError("--note must be one line.")
    return partial(run_add, words, " ".join(note.split()), config_path)


@command.command("list")
@_config_option
def list_command(config_path: str | None) -> Action:
    """Print the house words in order, with their notes."""
    return partial(run_list, config_path)


@command.command("remove")
@click.argument("words", nargs=-1, required=True, metavar="WORD…")
@_config_option
def remove_command(words: tuple[str, ...], config_path: str | None) -> Action:
    """Take words out of the word file."""
    return partial(run_remove, words, config_path)


def run_add(arguments: tuple[str, ...], note: str, config_path: str | None) -> int:
    """Add words and say what was done for each. Raises ConfigError for what is no word, before anything is written."""
    wanted = [_checked(word) for argument in arguments for word in _meant(argument, config_path)]
    target = _target(config_path)
    told: list[str] = []

    def change(text: str) -> str:
        told.clear()
        for word in wanted:
            text, line = _with_word(text, target, word, note)
            told.append(line)
        return text

    with _alone(os.path.dirname(target.path)):
        _rewrite(target.path, change)
        told += _name_file(target)
    write("".join(f"{line}\n" for line in told))
    return 0


def run_list(config_path: str | None) -> int:
    """Print the words: the file's, and those that the configuration itself holds."""
    target = _target(config_path)
    entries = [wordfile.Entry(word, "", 0) for word in target.own]
    if target.named or os.path.exists(target.path):
        entries += _entries(target.path)
    if not entries:
        write("There are no house words yet; “relint words add WORD” adds one.\n")
    ordered = sorted(entries, key=lambda entry: wordfile.key(entry.word))
    write("".join(f"{wordfile.written(entry.word, entry.note)}\n" for entry in ordered))
    return 0


def run_remove(words: tuple[str, ...], config_path: str | None) -> int:
    """Take words out. Raises ConfigError for one that is not there, before anything is written."""
    target = _target(config_path)
    with _alone(os.path.dirname(target.path)):
        here = {wordfile.plain(entry.word) for entry in _entries(target.path)} if os.path.exists(target.path) else set()
        for word in words:
            if wordfile.plain(word) not in here:
                raise _missing(word, target, here)

        def change(text: str) -> str:
            for word in words:
                text = wordfile.removed(text, target.path, word)
            return text

        _rewrite(target.path, change)
    write("".join(f"{shown(target.path)}: “{word}” taken out.\n" for word in words))
    return 0


def _meant(argument: str, config_path: str | None) -> list[str]:
    """Return the words that an argument stands for: itself, or the misspelt ones at a place of a draft."""
    match = _PLACE.fullmatch(argument)
    if match is None or not os.path.isfile(match.group(1)):
        return [argument]
    from relint.cli import accept
    from relint.workspace import Settings, Workspace

    path, line, column = match.groups()
    session = Workspace(Settings(config_path=config_path)).session_for(path)
    place = accept.Target(path, int(line), int(column) if column else None)
    return accept.found_words(session, place, MISSPELT)


def _checked(argument: str) -> str:
    """Return a word as it goes into the file. Raises ConfigError for what is no word."""
    word = " ".join(argument.split())
    if word == word.lower() and word.endswith(("'s", "’s")):
        word = word[:-2]  # copied with its possessive
    if wrong := wordfile.fault(word):
        raise ConfigError("words", wrong)
    return word


def _target(config_path: str | None) -> Target:
    """Return where the words stand, or will. Raises ConfigError for a configuration that cannot be used."""
    found = os.path.abspath(config_path) if config_path is not None else config.find(os.getcwd())
    if found is None:
        folder = _head(os.getcwd())
        path = os.path.join(folder, wordfile.DEFAULT_NAME)
        return Target(os.path.join(folder, OWN_NAME), path, wordfile.DEFAULT_NAME, named=False, own={})
    name, own = house_words(found)
    path = os.path.normpath(os.path.join(os.path.dirname(found), name or wordfile.DEFAULT_NAME))
    return Target(found, path, name or wordfile.DEFAULT_NAME, named=bool(name), own=own)


def _head(folder: str) -> str:
    """Return the head of the repository that holds `folder`; without one, the folder."""
    above = folder
    while not os.path.exists(os.path.join(above, ".git")):
        if os.path.dirname(above) == above:
            return folder
        above = os.path.dirname(above)
    return above


def _with_word(text: str, target: Target, word: str, note: str) -> tuple[str, str]:
    """Return the text with a word more, and the line that says so, or says why not."""
    place = shown(target.path)
    entries = wordfile.parsed(text, target.path)
    plain = wordfile.plain(word)
    same = next((entry for entry in entries if wordfile.plain(entry.word) == plain), None)
    if same is not None and note in ("", same.note):
        return text, f"{place}:{same.line + 1}: “{same.word}” is there already."
    if same is None and (reason := _needless(plain, [*target.own, *(entry.word for entry in entries)])):
        return text, f"{place}: {reason}"
    told = f"{place}: “{word}” added." if same is None else f"{place}: “{same.word}” has a new note."
    return wordfile.added(text, target.path, word, note), told


def _needless(word: str, house: list[str]) -> str:
    """Return why a word need not be added, or ""."""
    if word in map(wordfile.plain, house):
        return f"“{word}” is a house word already, in the configuration itself."
    lexicon = open_lexicon()
    for other in house:
        if word in allowed([other], lexicon):
            return f"“{word}” is allowed already, by “{other}”."
    return f"“{word}” is a word that relint knows; not added." if _is_known(word, lexicon) else ""


def _is_known(word: str, lexicon: Lexicon) -> bool:
    """Whether nothing is said against a word anyway; an acronym may be one that is never explained."""
    if _ACRONYM.fullmatch(word):
        return False
    return all(lexicon.knows(part) and lexicon.american(part) is None for part in word.split())


def _name_file(target: Target) -> Iterator[str]:
    """Name the word file in the configuration if none is named there; yield what was done."""
    if target.named or not os.path.exists(target.path):
        return
    before = read_bytes(target.config_path) if os.path.lexists(target.config_path) else None
    if before is not None and house_words(target.config_path)[0]:
        return  # somebody who added a word at the same time has named it
    made = with_words_file(before or b"", target.config_path, target.name)
    write_atomically(target.config_path, made, before)
    done = "made; it names" if before is None else "now names"
    yield f"{shown(target.config_path)}: {done} {target.name} as the file of house words."


def _entries(path: str) -> list[wordfile.Entry]:
    return wordfile.parsed(wordfile.decoded(read_bytes(path), path), path)


def _rewrite(path: str, change: Callable[[str], str]) -> None:
    """Put what `change` makes of a word file's text in its place; again if somebody else writes meanwhile."""
    for attempt in range(ATTEMPTS):
        before = read_bytes(path) if os.path.lexists(path) else None
        text = wordfile.decoded(before or b"", path)
        after = wordfile.encoded(change(text), before or b"")
        if after == (before or b""):
            return
        try:
            write_atomically(path, after, before)
        except RelintError:
            if attempt + 1 == ATTEMPTS or (read_bytes(path) if os.path.lexists(path) else None) == before:
                raise
        else:
            return


@contextmanager
def _alone(folder: str) -> Iterator[None]:
    """Keep other processes that add words waiting, where the system can lock a folder; it leaves no file behind."""
    try:
        import fcntl
    except ImportError:  # Windows: `_rewrite` sees that somebody was faster, and tries again
        yield
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise ConfigError(shown(folder), f"cannot be opened: {error.strerror}") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _missing(word: str, target: Target, here: set[str]) -> ConfigError:
    """Return the error about a word that is not in the file: where it is, or what was meant."""
    plain = wordfile.plain(word)
    if plain in map(wordfile.plain, target.own):
        line = next(line for own, line in target.own.items() if wordfile.plain(own) == plain)
        place = f"{shown(target.config_path)}:{line}"
        return ConfigError(place, f"“{word}” stands in the configuration itself; take it out of `words` there")
    alike = sorted(other for other in here if other.casefold() == plain.casefold())
    meant = f"; did you mean “{alike[0]}”?" if alike else ""
    return ConfigError(shown(target.path), f"“{word}” is not there{meant}")

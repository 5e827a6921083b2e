"""`relint learn`: reads published releases and writes the house's memory. Start reading at `run`.

A release that cannot be read is one line, and the others are learned all the same.
"""

import os
import sys
from collections.abc import Iterator
from functools import partial

import click

from relint.cli import options
from relint.cli.drafts import STDIN, collect
from relint.cli.group import Action
from relint.cli.output import complain, write
from relint.config import OWN_NAME, Config, find, load, shown
from relint.document import Document
from relint.errors import RelintError
from relint.memory import KINDS, Entry, counted
from relint.report import Failure
from relint.storage import read_bytes, write_atomically
from relint.typed import Any, NamedTuple
from relint.workspace import Settings

DEFAULT_NAME = "house-memory.tsv"
EXAMPLES = """\b
Examples:
  relint learn releases/
  relint learn "releases/2025-*.md" --output desk.tsv
  relint learn --add releases/2026-06/      add releases that the file has not learned yet
"""
PLURALS = {"person": "people", "office": "offices", "body": "bodies", "term": "terms", "acronym": "acronyms"}


class Options(NamedTuple):
    """Where to write, whether to add to what is there, and the shared options."""

    settings: Settings = Settings()
    output: str | None = None
    add: bool = False


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "--output", metavar="FILE", type=click.Path(dir_okay=False),
    help=f"Where to write.  [default: the first “memory” of relint.toml, or {DEFAULT_NAME} beside it]",
)  # fmt: skip
@click.option("--add", is_flag=True, help="Add the counts to the file's; name only releases it has not learned yet.")
@options.configuration
def command(paths: tuple[str, ...], **values: Any) -> Action:
    """Learn from published releases how the house writes names, titles and terms.

    PATHS are files, folders and patterns, as for “relint check”. What is learned is written to one sorted text file, an
    entry a line, with the number of releases in which it stands. Read it, correct it, and name it in relint.toml
    (memory = "house-memory.tsv"): “relint check” then reports a draft that departs from it.

    The file is written anew each time from the releases named. A line is kept as it is once you write a note in its
    last column, such as “his own spelling”; with a note, its form counts as certain. A line with a note and 0 releases
    bars what is no name or term. In git, the line “house-memory.tsv merge=union” in .gitattributes lets two people
    learn at once.
    """
    return partial(run, paths, Options(settings=options.settings(values), **values))


def run(arguments: tuple[str, ...], chosen: Options) -> int:
    """Learn, write the file and say what is in it. Raises RelintError if there is nothing to learn from."""
    from relint.learning import learn
    from relint.learning.doubtful import doubtful
    from relint.learning.keeping import added, renewed
    from relint.lexicon.lookup import open_lexicon
    from relint.memory.lines import parsed, written

    config = _config(chosen.settings)
    path = chosen.output or _default_path(config)
    before = read_bytes(path) if os.path.lexists(path) else None
    old = parsed(_text(before, path), shown(path)) if before is not None else []
    releases = Releases(arguments, path)
    learned = learn(releases.readings, open_lexicon(), doubtful())
    if not releases.count:
        raise RelintError(" ".join(arguments), "no release could be read; nothing was written")
    entries = added(learned, old) if chosen.add else renewed(learned, old)
    data = written(entries).encode()
    if data != before:
        write_atomically(path, data, before)
    write(_told(path, entries, releases.count))
    if os.path.abspath(path) not in config.memory:
        name = os.path.relpath(path, config.folder or os.path.dirname(path) or ".").replace(os.sep, "/")
        write(f'To have drafts checked against it, write in {config.path or OWN_NAME}: memory = "{name}"\n')
    return 2 if releases.failed else 0


class Releases:
    """The releases that the arguments name; what cannot be read is complained of once."""

    def __init__(self, arguments: tuple[str, ...], output: str) -> None:
        drafts = collect(arguments)
        if STDIN in drafts.paths:
            raise RelintError(STDIN, "releases are learned from files: they are read twice")
        own = os.path.abspath(output)
        self._paths = [path for path in drafts.paths if os.path.abspath(path) != own]
        self.failed = bool(drafts.failures)
        self.count = 0
        for failure in drafts.failures:
            complain(failure)

    def readings(self) -> Iterator[Document]:
        """Yield every release that can be read. The first reading drops the others."""
        from relint.reading import read

        readable = []
        for number, path in enumerate(self._paths, 1):
            progress(number, len(self._paths))
            try:
                document = read(read_bytes(path), path).document
            except RelintError as error:
                self.failed = True
                complain(Failure.of(error))
                continue
            readable.append(path)
            yield document
        self._paths = readable
        self.count = len(readable)


def progress(number: int, total: int) -> None:
    """Show on a terminal how far a reading is; a log needs none of it."""
    if sys.stderr.isatty() and (number % 20 == 0 or number == total):
        sys.stderr.write(f"\r{number} of {total} releases" + ("\r\033[K" if number == total else ""))
        sys.stderr.flush()


def _config(settings: Settings) -> Config:
    """Return the configuration that holds for the working folder. Raises ConfigError."""
    path = None if settings.no_config else settings.config_path or find(os.getcwd())
    return load(path) if path else Config()


def _default_path(config: Config) -> str:
    """Return the memory file that a configuration names first, or the default one beside it."""
    return shown(config.memory[0] if config.memory else os.path.join(config.folder, DEFAULT_NAME))


def _text(data: bytes, path: str) -> str:
    from relint.memory.lines import decoded

    return decoded(data, shown(path))


def _told(path: str, entries: list[Entry], releases: int) -> str:
    """Return the line that says what was learned."""
    counts = [(kind, sum(entry.kind == kind for entry in entries)) for kind in KINDS]
    told = ", ".join(f"{count} {kind if count == 1 else PLURALS[kind]}" for kind, count in counts if count)
    return f"{shown(path)}: {told or 'nothing'} from {counted(releases)}.\n"

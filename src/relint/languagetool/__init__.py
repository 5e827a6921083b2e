"""LanguageTool beside relint's own rules: real grammar, asked for paragraph by paragraph. Start at `opened`.

    modes.py      auto, off, require, or a server's URL      places.py   where all of it lies on the disk
    checker.py    the whole way of a draft: pieces, answers, diagnostics
    pieces.py     from a draft to pieces of prose            table.py    which of LanguageTool's rules speak
    cache.py      answers kept on the disk                   batches.py, asking.py   the rest, asked in parallel
    client.py     one question over HTTP                     matches.py  from an answer to matches with places
    servers.py    who is asked                               address.py  where it is, and whether drafts may go there
    server.py     find, start and stop the one server        keeper.py   the process that watches over it
    install.py    bring LanguageTool to this machine         maven.py    … by Maven      java.py   how it is run
    user.py       the user's own settings                    locking.py, state.py   what processes share

language_tool_python installs LanguageTool, judges the Java and says how to start it. A check whose paragraphs are all
known asks nobody and imports neither that package nor an HTTP client.
"""

import os

from relint.languagetool.modes import AUTO, OFF
from relint.languagetool.places import marker
from relint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from relint.languagetool.checker import Checker

PACK = "languagetool"
ANY = f"{PACK}/*"  # stands for all of its rules where relint lists rules


def opened(mode: str, place: str, wanted: frozenset[str]) -> "Checker | None":
    """Return the checker for a mode (`modes.chosen`), or None if LanguageTool is off or, in `auto`, not installed.

    `wanted` are the ids of the rules that the selection names one by one. In `auto` on a machine without LanguageTool
    this is one look at one file. Raises ConfigError at `place` for a server that may not be sent drafts.
    """
    if mode == OFF or (mode == AUTO and not os.path.exists(marker())):
        return None
    from relint.languagetool.checker import Checker

    return Checker(mode, place, frozenset(name.partition("/")[2] for name in wanted))


def is_rule(name: str) -> bool:
    """Whether a name can be that of one of LanguageTool's rules: "languagetool/EN_A_VS_AN". Nobody knows them all."""
    pack, _, rule = name.partition("/")
    return pack == PACK and bool(rule) and rule.replace("_", "").replace("-", "").replace(".", "").isalnum()

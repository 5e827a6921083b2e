"""What can go wrong in a way that relint foresees, as one small tree.

RelintError            one clear line for the user; the command line prints it and goes on or stops with status 2
├── ReadingError       a draft that cannot be read
├── RuleFileError      a rule file that breaks the contract of rules/README.md
├── ConfigError        a configuration that cannot be used
├── MemoryFileError    a file of the house's memory that cannot be used
├── LexiconError       the built lexicon is missing or broken
└── LanguageToolError  LanguageTool cannot be installed, started or asked
"""


class RelintError(Exception):
    """A foreseen fault. `place` is where it lies: a path, with `:line` where a line is known."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: {message}")
        self.place = place
        self.message = message


class ReadingError(RelintError):
    """A draft that cannot be read: missing, a folder, binary, or in an unknown encoding."""


class RuleFileError(RelintError):
    """A rule file that is not as rules/README.md says; names file, line and key."""


class ConfigError(RelintError):
    """A configuration file that cannot be used; names file, line and key."""


class MemoryFileError(RelintError):
    """A file of the house's memory that cannot be used; names file and line."""


class LexiconError(RelintError):
    """The lexicon's built files are missing or do not fit this version."""


class LanguageToolError(RelintError):
    """LanguageTool cannot be installed, started, stopped or asked."""

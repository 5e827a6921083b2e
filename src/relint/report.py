"""What a run hands to the reporters: for each draft what was found in it, and what went wrong on the way."""

from relint.diagnostic import Diagnostic, rank
from relint.document import Document
from relint.errors import RelintError
from relint.typed import NamedTuple

NEVER = "never"


class FileReport(NamedTuple):
    """One draft: its path as the user named it, its bytes as read, its text, and its diagnostics in order.

    `document` is there for text and places; it need not have the blocks that the draft was checked by.
    `accepted` counts the findings that the configuration accepts; `fail_on` is the severity at which the run fails.
    """

    path: str
    data: bytes
    document: Document
    diagnostics: tuple[Diagnostic, ...]
    accepted: int = 0
    fail_on: str = "warning"

    @property
    def failed(self) -> bool:
        """Whether a diagnostic is at or above `fail_on`."""
        if self.fail_on == NEVER:
            return False
        limit = rank(self.fail_on)
        return any(rank(diagnostic.severity) >= limit for diagnostic in self.diagnostics)


class Failure(NamedTuple):
    """Something that could not be done: where, and why. `own` tells a fault of relint's from one of the input."""

    place: str
    message: str
    own: bool = False

    @classmethod
    def of(cls, error: RelintError) -> "Failure":
        """Return the failure that a foreseen error stands for."""
        return cls(error.place, error.message)


class Report(NamedTuple):
    """A whole run. `notes` tell what it went on without, and count for nothing."""

    files: tuple[FileReport, ...]
    failures: tuple[Failure, ...] = ()
    notes: tuple[Failure, ...] = ()

    @property
    def status(self) -> int:
        """The exit status: 0 nothing that fails, 1 findings, 2 wrong use or input, 3 relint's own fault."""
        if any(failure.own for failure in self.failures):
            return 3
        if self.failures:
            return 2
        return int(any(file.failed for file in self.files))

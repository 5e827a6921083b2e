"""What goes to the terminal: reports to standard output, one line a complaint to standard error."""

import os
import sys

from relint.report import Failure
from relint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


def write(text: str) -> None:
    """Write a report to standard output; a character that its encoding lacks becomes a question mark."""
    stream = sys.stdout
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "replace").decode(encoding))


def complain(failure: Failure) -> None:
    """Write one line to standard error about something that could not be done."""
    if failure.own:
        line = f"{failure.place}: relint failed ({failure.message}). {PLEASE_REPORT}"
    else:
        line = f"{failure.place}: {failure.message}"
    sys.stderr.write(f"relint: {visible(line)}\n")


PLEASE_REPORT = "This is a fault of relint's own: please report it, with what RELINT_DEBUG=1 adds."


def own_fault(place: str, error: Exception) -> Failure:
    """Return the failure that an unforeseen error is: relint's own."""
    return Failure(place, f"{type(error).__name__}: {error}", own=True)


def visible(line: str) -> str:
    """Return a text on one line and without control characters, which a file name may hold."""
    return "".join(char if char.isprintable() else "�" for char in " ".join(line.split()))


def debugging() -> bool:
    """Whether the user asked for tracebacks."""
    return bool(os.environ.get("RELINT_DEBUG"))


def wants_colour(choice: str, stream: "TextIO") -> bool:
    """Whether to write colour: "always", "never", or "auto": on a terminal, unless NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

"""The command line. `main` is where it begins, and the one place where an error becomes a line and an exit status.

    drafts.py   which files are meant        run.py    checking them
    group.py    commands and their parser    a module a verb: check, fix, rules, explain, accept, words, learn, …

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong use, configuration or input; 3 a fault of relint's
own; 130 interrupted; 141 the reader of the output went away. `relint draft.txt` needs no parser and waits for none.
"""

import gc
import os
import sys

from relint.errors import RelintError

USAGE, OWN_FAULT, INTERRUPTED, BROKEN_PIPE = 2, 3, 130, 141
COMPLETION = "_RELINT_COMPLETE"  # the variable in which a shell's completion script asks
COMMANDS = ("check", "fix", "rules", "explain", "accept", "words", "learn", "languagetool", "completion")


def program() -> int:
    """Run `main` in a process of its own, which lives for one run: what the installed `relint` calls.

    Collecting garbage is put off: a check makes thousands of values and hardly a cycle. That and not looking for
    cycles at the end saves a tenth of a cold start (8 of 108 ms, measured).
    """
    gc.set_threshold(100_000, 50, 50)
    status = main()
    gc.freeze()
    return status


def main(arguments: list[str] | None = None) -> int:
    """Run relint with `arguments` (the program's own by default) and return its exit status."""
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except RelintError as error:
        return _complain(error.place, error.message, own=False)
    except Exception as error:
        if os.environ.get("RELINT_DEBUG"):
            raise
        return _complain("internal", f"{type(error).__name__}: {error}", own=True)
    return status


def _run(arguments: list[str]) -> int:
    """Return the status of a plain check of named drafts, or of whatever the parser makes of the arguments."""
    paths = _plain_paths(arguments)
    if paths and COMPLETION not in os.environ:
        from relint.cli.run import Options, run

        return run(paths, Options())
    from relint.cli.group import run_command

    return run_command(arguments)


def _plain_paths(arguments: list[str]) -> tuple[str, ...]:
    """Return the paths of a check without options; none if the parser must look at the arguments."""
    if arguments[:1] == ["check"]:
        arguments = arguments[1:]
    elif arguments[:1] and arguments[0] in COMMANDS:
        return ()
    return () if any(not path or path.startswith("-") for path in arguments) else tuple(arguments)


def _complain(place: str, message: str, *, own: bool) -> int:
    from relint.cli.output import complain
    from relint.report import Failure

    complain(Failure(place, message, own))
    return OWN_FAULT if own else USAGE

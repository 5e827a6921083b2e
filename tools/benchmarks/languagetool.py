"""relint with LanguageTool beside language_tool_python alone, in one run.

    python tools/benchmarks/languagetool.py DRAFT --texts FOLDER [--runs N]

Needs an installed LanguageTool (`relint languagetool install`). First one draft as a whole process: without
LanguageTool; with a warm server and nothing changed; with one paragraph changed each time. Then about 100 drafts of 500
words that nobody has asked about: relint, whose paragraphs go in parallel, and language_tool_python, one call a draft.
Each has a warm server of its own from the same installation, started as each starts it. Absolute times on a shared
machine are noise: read ratios and differences.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from language_tool_python import LanguageTool

from relint.languagetool import server, state

DRAFTS, WORDS = 100, 500
CHECK = [sys.executable, "-m", "relint", "check", "--no-config"]


def timed(command: list[str]) -> float:
    """Return the milliseconds that a command takes as a whole process, its output thrown away."""
    begin = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return (time.perf_counter() - begin) * 1000


def latencies(draft: Path, folder: Path, runs: int) -> None:
    """Print the times of a whole check of one draft, taken in turn."""
    copy = folder / draft.name
    text = draft.read_text(encoding="utf-8")
    copy.write_text(text, encoding="utf-8")
    timed([*CHECK, "--languagetool", "require", str(copy)])
    changed = folder / f"changed-{draft.name}"

    def change() -> None:
        changed.write_text(f"{text}\n\nThe plan of {time.time_ns()} is here, and it go well.\n", encoding="utf-8")

    ways: dict[str, tuple[str, Path, Callable[[], None]]] = {
        "without LanguageTool": ("off", copy, lambda: None),
        "warm server, nothing changed": ("require", copy, lambda: None),
        "warm server, one paragraph changed": ("require", changed, change),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs + 1):
        for name, (mode, path, prepare) in ways.items():
            prepare()
            times[name].append(timed([*CHECK, "--languagetool", mode, str(path)]))
    base = statistics.median(times["without LanguageTool"][1:])
    print(f"{'one draft, whole process':40} {'fastest':>9} {'median':>9} {'more':>8}")
    for name, values in times.items():
        median = statistics.median(values[1:])
        print(f"{name:40} {min(values[1:]):7.0f}ms {median:7.0f}ms {median - base:+6.0f}ms")


def drafts(texts: list[Path]) -> list[Path]:
    """Return texts of about 500 words."""
    sizes = {path: len(path.read_text(encoding="utf-8").split()) for path in texts}
    return [path for path, words in sizes.items() if WORDS * 0.8 <= words <= WORDS * 1.2][: 2 * DRAFTS]


def throughput(paths: list[Path]) -> None:
    """Print the seconds for many drafts: half of the texts each way, then the halves exchanged."""
    halves = paths[::2], paths[1::2]
    with LanguageTool("en-GB") as tool:
        tool.check("This warm the server up.")
        rows = []
        for number, half in enumerate(halves):
            other = halves[1 - number]
            rows.append((_alone(tool, half), _relint(other)))
    alone, ours = (sum(column) for column in zip(*rows, strict=True))
    print(f"\n{len(paths)} drafts of about {WORDS} words, both ways")
    print(f"{'language_tool_python, one call a draft':40} {alone:7.1f}s")
    print(f"{'relint, paragraphs in parallel':40} {ours:7.1f}s   {alone / ours:.2f} times as fast")


def _alone(tool: LanguageTool, paths: list[Path]) -> float:
    begin = time.perf_counter()
    for path in paths:
        tool.check(path.read_text(encoding="utf-8"))
    return time.perf_counter() - begin


def _relint(paths: list[Path]) -> float:
    """Check drafts in one command; all of relint's own rules run too."""
    return timed([*CHECK, "--languagetool", "require", *map(str, paths)]) / 1000


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft", type=Path)
    parser.add_argument("--texts", type=Path, required=True, help="a folder of plain texts for the throughput")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    found = state.installed()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        home.mkdir()
        state.write_installed(str(home / "installed"), found)
        os.environ.update(RELINT_LANGUAGETOOL_HOME=str(home), LTP_PATH=str(Path(found.folder).parent))
        server.start()
        try:
            latencies(options.draft, Path(name), options.runs)
            throughput(drafts(sorted(options.texts.rglob("*.txt"))))
        finally:
            server.stop()


if __name__ == "__main__":
    main()

"""relint's speed beside other linters, in one run.

    python tools/benchmarks/run.py DRAFT [--texts FOLDER] [--runs N]

Two tables. Cold start: the whole command on one draft, programs in turn, so that a busy moment hits all of them alike.
Throughput: one megabyte of texts from FOLDER in one command, and two megabytes, so that growth shows. Programs that are
not installed are left out, and LanguageTool is off; `vale` needs a configuration, which is written beside a copy of the
draft.
Absolute times on a shared machine are noise: read the last column, which is the ratio to relint.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

COMMANDS: dict[str, Callable[[list[str]], list[str]]] = {
    "relint": lambda paths: ["relint", *paths],
    "vale": lambda paths: ["vale", "--no-exit", *paths],
    "typos": lambda paths: ["typos", *paths],
    "codespell": lambda paths: ["codespell", *paths],
    "proselint": lambda paths: ["proselint", "check", *paths],
    "hunspell": lambda paths: ["hunspell", "-d", "en_GB", "-l", *paths],
}
VALE_CONFIG = "MinAlertLevel = suggestion\n[*.{txt,md}]\nBasedOnStyles = Vale\n"
MEGABYTE = 1_000_000


def program(name: str) -> str | None:
    """Return the path of a program: beside this Python, on the search path, or where Go installs."""
    beside = Path(sys.executable).parent / name
    in_go = Path.home() / "go" / "bin" / name
    return str(beside) if beside.exists() else shutil.which(name) or (str(in_go) if in_go.exists() else None)


def timed(command: list[str], folder: Path) -> float:
    """Return the seconds that a command takes as a whole process, its output thrown away."""
    begin = time.perf_counter()
    environment = {**os.environ, "RELINT_LANGUAGETOOL": "off"}
    subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return time.perf_counter() - begin


def compared(folder: Path, paths: list[str], runs: int) -> dict[str, list[float]]:
    """Return the times of each installed program on `paths`, taken in turn."""
    commands = {}
    for name, make in COMMANDS.items():
        if path := program(name):
            commands[name] = [path, *make(paths)[1:]]
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            times[name].append(timed(command, folder))
    return {name: values[1:] for name, values in times.items()}  # the first round warms the disk


def show(title: str, times: dict[str, list[float]]) -> None:
    """Print a row for each program: fastest, median, and the ratio of medians to relint's."""
    own = statistics.median(times["relint"])
    print(f"\n{title:44} {'fastest':>9} {'median':>9} {'x relint':>9}")
    for name, values in sorted(times.items(), key=lambda item: statistics.median(item[1])):
        median = statistics.median(values)
        print(f"{name:44} {min(values) * 1000:7.0f}ms {median * 1000:7.0f}ms {median / own:9.2f}")


def copied(texts: list[Path], folder: Path, size: int) -> list[str]:
    """Copy texts into `folder` until they hold `size` bytes; return their names."""
    names = []
    total = 0
    for path in texts:
        if total >= size:
            break
        data = path.read_bytes()
        (folder / path.name).write_bytes(data)
        names.append(path.name)
        total += len(data)
    return names


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft", type=Path)
    parser.add_argument("--texts", type=Path, help="a folder of plain texts for the throughput")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / ".vale.ini").write_text(VALE_CONFIG, encoding="utf-8")
        (folder / "draft.txt").write_bytes(options.draft.read_bytes())
        show(f"cold start: {options.draft.name}", compared(folder, ["draft.txt"], options.runs))
        if options.texts:
            texts = sorted(options.texts.rglob("*.txt"))
            for megabytes in (1, 2):
                names = copied(texts, folder, megabytes * MEGABYTE)
                title = f"{megabytes} MB in {len(names)} texts"
                show(title, compared(folder, names, max(options.runs // 5, 1)))


if __name__ == "__main__":
    main()

"""Puts into the README what `relint examples/draft.txt` prints now. Read the change before you keep it.

python tools/update_readme.py
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(```console\n\$ relint (\S+)\n).*?(```)", re.DOTALL)


def main() -> None:
    """Run relint on the draft that the README names, and write its output there."""
    text = README.read_text(encoding="utf-8")
    block = BLOCK.search(text)
    if block is None:
        sys.exit(f"{README}: there is no console block")
    command = [sys.executable, "-m", "relint", block[2], "--no-config", "--languagetool", "off"]
    output = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    README.write_text(text[: block.start()] + block[1] + output + block[3] + text[block.end() :], encoding="utf-8")


if __name__ == "__main__":
    main()

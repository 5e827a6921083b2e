"""Write docs/rules.md and docs/rules.html, the catalogue of all rules. Run: python tools/rule_catalogue.py [FOLDER].

FOLDER is where the two files go (docs/ unless given). Everything in them comes from the rule files and the pages'
templates, so that they are right as long as the test that compares them holds.
"""

import sys
from pathlib import Path

from catalogue import as_html, as_markdown
from catalogue.entries import packs

ROOT = Path(__file__).resolve().parents[1]


def pages(rules: Path) -> dict[str, str]:
    """Return the text of each page by its file name. Raises RuleFileError for a rule that is not right."""
    found = packs(rules)
    return {"rules.md": as_markdown.text(found), "rules.html": as_html.text(found)}


def main() -> int:
    """Write the pages."""
    if len(sys.argv) > 2:
        sys.stderr.write("usage: python tools/rule_catalogue.py [FOLDER]\n")
        return 2
    folder = Path(sys.argv[1]) if len(sys.argv) == 2 else ROOT / "docs"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages(ROOT / "rules").items():
        (folder / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Which entries of the GOV.UK style guide relint covers. Run: python tools/guide_coverage.py FOLDER.

FOLDER holds the guide's pages as Markdown (govuk-a-to-z-style-guide.md, govuk-technical-a-to-z.md); they are not part
of this repository. An entry is covered if the `source` of a rule names it: "GOV.UK style guide: seasons; internet".
For the others `guide_coverage.tsv` gives the reason why a linter cannot, or the rule that sees to it without naming it.
The exit code is 1 if an entry has neither, or the reasons name an entry that the guide does not have.
"""

import re
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
REASONS = Path(__file__).with_suffix(".tsv")
PAGES = {"A to Z": "govuk-a-to-z-style-guide.md", "technical": "govuk-technical-a-to-z.md"}


class Entry(NamedTuple):
    """An entry of the guide: its page ("A to Z" or "technical") and its heading."""

    page: str
    heading: str

    @property
    def keys(self) -> set[str]:
        """The names under which a source may cite it, in lower case: with and without what stands in brackets."""
        whole = self.heading.lower()
        return {whole, re.sub(r"\s*\(.*?\)", "", whole).strip()}


def entries(folder: Path) -> list[Entry]:
    """Return the entries of the guide's pages in `folder`, in order. Raises OSError if a page is missing."""
    found = []
    for page, name in PAGES.items():
        text = (folder / name).read_text(encoding="utf-8")
        found += [Entry(page, heading.strip()) for heading in re.findall(r"^### (.+)$", text, re.MULTILINE)]
    return found


def cited(folder: Path) -> dict[str, list[str]]:
    """Return what the rules in `folder` cite, in lower case, each with the ids of its rules."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*/*.toml")):
        source = tomllib.loads(path.read_text(encoding="utf-8")).get("source", "")
        rule = f"{path.parent.name}/{path.stem}"
        for item in names(source):
            found.setdefault(item, []).append(rule)
    return found


def names(source: str) -> set[str]:
    """Return the entries that a rule's `source` names, in lower case."""
    found = set()
    for part in re.split(r"GOV\.UK style guide", source)[1:]:
        if part.startswith(", words to avoid"):
            found.add("words to avoid")
        _before, _, items = part.partition(":")
        for item in re.split(r";", items):
            bare = re.sub(r"^technical:", "", item.strip()).strip().lower()
            found |= {bare, re.sub(r"\s*\(.*?\)", "", bare).strip()}
    return found - {""}


def reasons(path: Path) -> dict[str, str]:
    """Return the reviewed reasons: entry, in lower case, → reason. Lines that begin with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t", 1) for line in lines if line and not line.startswith("#")]
    return {entry.lower(): reason for entry, reason in rows}


def main() -> int:
    """Print each entry with its rules or the reason; return 1 if one has neither."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python tools/guide_coverage.py FOLDER\n")
        return 2
    guide, rules, why = entries(Path(sys.argv[1])), cited(ROOT / "rules"), reasons(REASONS)
    open_entries = 0
    covered = 0
    for entry in guide:
        ids = sorted({rule for key in entry.keys for rule in rules.get(key, ())})
        reason = next((why[key] for key in entry.keys if key in why), "")
        covered += bool(ids)
        open_entries += not ids and not reason
        sys.stdout.write(f"{entry.heading}\t{', '.join(ids) or reason or 'OPEN'}\n")
    strangers = set(why) - {key for entry in guide for key in entry.keys}
    for stranger in sorted(strangers):
        sys.stdout.write(f"{stranger}\tis no entry of the guide\n")
    sys.stdout.write(f"{len(guide)} entries, {covered} covered by rules, {open_entries} open\n")
    return 1 if open_entries or strangers else 0


if __name__ == "__main__":
    sys.exit(main())

"""Which entries of the style guides relint covers. Run: python tools/guide_coverage.py FOLDER.

FOLDER holds the guides' pages as Markdown (govuk-a-to-z-style-guide.md, nhs-punctuation.md and others); they are not
part of this repository. An entry is covered if a rule's `source` names it: "GOV.UK style guide: seasons; internet". For
the others a file beside this one gives the reason why a linter cannot, or the rule that sees to it without naming it.
The exit code is 1 if an entry has neither, or the reasons name an entry that the guide does not have.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).parent


class Guide(NamedTuple):
    """A style guide: its name in a `source`, its pages, how an entry's heading begins, and the file of the reasons."""

    name: str
    pages: tuple[str, ...]
    heading: str
    reasons: Path


GUIDES = (
    Guide(
        "GOV.UK",
        ("govuk-a-to-z-style-guide.md", "govuk-technical-a-to-z.md"),
        "###",
        HERE / "guide_coverage.tsv",
    ),
    Guide(
        "NHS",
        (
            "nhs-a-to-z-of-nhs-health-writing.md",
            "nhs-numbers-measurements-dates-time.md",
            "nhs-punctuation.md",
            "nhs-formatting.md",
        ),
        "###?",
        HERE / "guide_coverage_nhs.tsv",
    ),
)


class Entry(NamedTuple):
    """An entry of a guide: its page and its heading."""

    page: str
    heading: str

    @property
    def keys(self) -> set[str]:
        """The names under which a source may cite it, in lower case: with and without what stands in brackets."""
        whole = self.heading.lower()
        return {whole, _bare(whole)}


def _bare(name: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", name).strip()


def entries(guide: Guide, folder: Path) -> list[Entry]:
    """Return the entries of a guide in `folder`, in order, without the letters of the alphabet.

    Raises OSError if one of its pages is missing.
    """
    found: dict[tuple[str, str], None] = {}  # a page that opens with its contents may name an entry twice
    for page in guide.pages:
        text = (folder / page).read_text(encoding="utf-8")
        for heading in re.findall(rf"^{guide.heading} (\S.*)$", text, re.MULTILINE):
            if len(heading.strip()) > 1:
                found[page, heading.strip()] = None
    return [Entry(*place) for place in found]


def cited(guide: Guide, folder: Path) -> dict[str, list[str]]:
    """Return what the rules in `folder` cite of a guide, in lower case, each with the ids of its rules."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*/*.toml")):
        source = tomllib.loads(path.read_text(encoding="utf-8")).get("source", "")
        rule = f"{path.parent.name}/{path.stem}"
        for item in names(guide, source):
            found.setdefault(item, []).append(rule)
    return found


def names(guide: Guide, source: str) -> set[str]:
    """Return the entries of a guide that a rule's `source` names, in lower case."""
    found = set()
    for part in re.split(rf"(?<![\w.]){re.escape(guide.name)} style guide", source)[1:]:
        if part.startswith(", words to avoid"):
            found.add("words to avoid")
        _before, _, items = part.partition(":")
        for item in re.split(r";", items):
            named = re.sub(r"^technical:", "", item.strip()).strip().lower()
            found |= {named, _bare(named)}
    return found - {""}


def reasons(path: Path) -> dict[str, str]:
    """Return the reviewed reasons: entry, in lower case, → reason. Lines that begin with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t", 1) for line in lines if line and not line.startswith("#")]
    return {entry.lower(): reason for entry, reason in rows}


def report(guide: Guide, folder: Path) -> Iterator[str]:
    """Yield a line for each entry, with rules or reason, and for each reason that no entry has; then the sum."""
    found, rules, why = entries(guide, folder), cited(guide, ROOT / "rules"), reasons(guide.reasons)
    open_entries = covered = 0
    for entry in found:
        ids = sorted({rule for key in entry.keys for rule in rules.get(key, ())})
        reason = next((why[key] for key in entry.keys if key in why), "")
        covered += bool(ids)
        open_entries += not ids and not reason
        yield f"{entry.heading}\t{', '.join(ids) or reason or OPEN}\n"
    for stranger in sorted(set(why) - {key for entry in found for key in entry.keys}):
        yield f"{stranger}\t{STRANGER}\n"
    yield f"{guide.name}: {len(found)} entries, {covered} covered by rules, {open_entries} open\n"


OPEN = "OPEN"
STRANGER = "is no entry of the guide"


def main() -> int:
    """Print each entry of each guide that FOLDER holds; return 1 if one has neither rule nor reason."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python tools/guide_coverage.py FOLDER\n")
        return 2
    folder = Path(sys.argv[1])
    here = [guide for guide in GUIDES if (folder / guide.pages[0]).exists()]
    if not here:
        sys.stderr.write(f"{folder}: holds no guide\n")
        return 2
    faults = 0
    for guide in here:
        for line in report(guide, folder):
            faults += line.endswith((f"\t{OPEN}\n", f"\t{STRANGER}\n"))
            sys.stdout.write(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""The catalogue as Markdown: a table of the packs, then each rule with its reason, source and examples."""

from collections.abc import Iterator

from catalogue.entries import Entry, Pack

HEAD = """# All rules

Written by `python tools/rule_catalogue.py` from the files in `rules/`; do not edit it. The same with a search field:
[rules.html](rules.html). In the examples ✗ is raised at the words in [[ ]], ✓ is the cure, ○ is right as it is.
"""
_SIGNS = ("✗", "✓", "○")
_FIXES = {"safe": "fixed by `relint fix`", "suggest": "fixed by `relint fix --suggested`", "none": "no fix"}


def text(packs: list[Pack]) -> str:
    """Return the whole document."""
    lines = [HEAD, "| pack | | rules | on |", "|---|---|---|---|"]
    lines += [f"| [{pack.name}](#{pack.name}) | {pack.why} | {len(pack.entries)} | {pack.on} |" for pack in packs]
    for pack in packs:
        lines += ["", f"## {pack.name}", "", f"{pack.title}. {pack.why}"]
        for entry in pack.entries:
            lines += _rule(entry)
    return "\n".join(lines) + "\n"


def _rule(entry: Entry) -> Iterator[str]:
    yield from ("", f"### {entry.id}", "")
    yield f"{entry.severity} · {'on' if entry.on else 'off'} · {_FIXES[entry.safety]}"
    yield from ("", f"{_escaped(entry.message)}", "", _escaped(entry.why), "", f"Source: {_escaped(entry.source)}", "")
    yield "```text"
    for sign, example in zip(_SIGNS, (entry.bad, entry.good, entry.silent), strict=True):
        if example:
            yield f"{sign} " + example.replace("\n", "\n  ").replace("\n  \n", "\n\n")
    yield "```"


def _escaped(line: str) -> str:
    """Return a line with the signs escaped that Markdown would take for its own."""
    for sign in "\\`*_[]<>#":
        line = line.replace(sign, "\\" + sign)
    return line

"""`relint explain`: what a rule is for, where it comes from, and what it says of examples."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from relint import builtin, packs
from relint.cli import options
from relint.cli.group import Action
from relint.cli.output import write
from relint.errors import ConfigError
from relint.languagetool import is_rule
from relint.marking import parse
from relint.reporters.excerpt import shown, width
from relint.rule import Example, Rule, RuleFile
from relint.selection import complaints, is_on
from relint.session import LANGUAGETOOL, Session
from relint.typed import Any
from relint.workspace import Workspace

MARGIN = "    "
EXAMPLES = """\b
Examples:
  relint explain spelling/misspelling
  relint explain style-govuk/latin
"""


@click.command(epilog=EXAMPLES)
@click.argument("rule", type=options.Names())
@options.configuration
def command(rule: str, **values: Any) -> Action:
    """Say why a rule is there, with its source and examples. “relint rules” lists them all."""
    return partial(run, rule, Workspace(options.settings(values)))


def run(name: str, workspace: Workspace) -> int:
    """Print what there is to say about the rule `name`. Raises ConfigError if there is none."""
    session = workspace.session_for("")
    for complaint in complaints([name], frozenset(rule.id for rule in session.rules), "rule"):
        raise ConfigError("explain", complaint)
    if is_rule(name):
        write("\n".join(_of_languagetool(name, session)) + "\n")
        return 0
    rule = next(rule for rule in session.rules if rule.id == name)
    if rule in builtin.RULES:
        lines = _told(rule, session, builtin.WHY[name], builtin.SOURCE, ())
    else:
        file = rule_file(session, name)
        lines = _told(rule, session, file.why, file.source, file.examples)
    write("\n".join(lines) + "\n")
    return 0


def _of_languagetool(name: str, session: Session) -> Iterator[str]:
    """Yield what is known of a rule of LanguageTool's: how it is treated here, why, and where to read of it."""
    from relint.languagetool.table import load

    rule = name.partition("/")[2]
    entry = load().entry(rule)
    speaks = is_on(LANGUAGETOOL._replace(id=name), session.selection)
    off = not speaks or (entry is not None and entry.off and name not in session.selection.select)
    severity = session.severity_of(name) or ("suggestion" if entry else "warning")
    yield f"{name} ({severity}, {'off' if off else 'on'})"
    yield "One of LanguageTool's rules, if there is one of this name; LanguageTool itself words its message."
    if entry is not None:
        yield from ("", entry.why, "", "Example:", *_example(Example(entry.example, "", "text")))
    yield f"\nSource: LanguageTool, https://community.languagetool.org/rule/show/{rule}?lang=en"
    yield f"Where it is right as it is: relint accept FILE:LINE {name} --why “…”"


def rule_file(session: Session, name: str) -> RuleFile:
    """Return the file of a rule of relint's own packs or the house's."""
    folders = [packs.rules_folder(), *map(Path, session.config.packs)]
    path = next(path for folder in folders if (path := folder / f"{name}.toml").exists())
    return packs.read_file(path)


def _told(rule: Rule, session: Session, why: str, source: str, examples: tuple[Example, ...]) -> Iterator[str]:
    severity = session.policy.severities.get(rule.id, rule.severity)
    on = "on" if rule.id in session.policy.active else "off"
    yield f"{rule.id} ({severity}, {on})"
    yield rule.message
    yield from ("", why.strip(), "", f"Source: {source}")
    if not rule.in_quotations:
        yield "Silent inside quotations: the words are the speaker's."
    if rule.safety != "none":
        flag = "" if rule.safety == "safe" else " --suggested"
        yield f"“relint fix{flag}” corrects it."
    yield f"Where it is right as it is: relint accept FILE:LINE {rule.id} --why “…”"
    if examples:
        yield "\nExamples:"
    for example in examples:
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    """Yield a bad example with its faults underlined after "-", and the good one after "+"."""
    if example.bad:
        yield ""
        marked = parse(example.bad)
        start = 0
        for line in marked.text.split("\n"):
            yield f"  - {shown(line)}".rstrip()
            marks = _marks(line, [(span.start - start, span.end - start) for span in marked.spans])
            if marks.strip():
                yield MARGIN + marks
            start += len(line) + 1
    elif example.good:
        yield ""
    if example.good:
        yield from (f"  + {shown(line)}".rstrip() for line in example.good.split("\n"))


def _marks(line: str, spans: list[tuple[int, int]]) -> str:
    """Return the underline of a line for spans that are relative to its start."""
    marks = []
    for offset, char in enumerate(line):
        inside = any(start <= offset < end for start, end in spans)
        marks.append(("^" if inside else " ") * width(char))
    if any(start == end == len(line) for start, end in spans):
        marks.append("^")
    return "".join(marks).rstrip()

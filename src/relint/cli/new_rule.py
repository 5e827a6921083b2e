"""The questions of `relint rules new`, and the rule file that the answers make. Start reading at `ask`.

Every question is an option too. What is given is checked and not asked; where nothing that is needed had to be asked,
what may be left out is not asked either, so that a script gets no question.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from relint.errors import ConfigError, RuleFileError
from relint.marking import parse
from relint.typed import Any, NamedTuple

KINDS = ("phrase", "replacement", "variants", "pattern")
PLACE = "rules new"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WORDS = {
    "phrase": "A word or phrase that should not stand there",
    "replacement": "Words and what to write instead (whilst = while)",
    "variants": "Forms of which a draft may use one, the house's first (email = e-mail / E-mail)",
    "pattern": "The regular expression",
}
_MESSAGES = {
    "phrase": "Leave out “{match}”.",
    "replacement": "Write “{replacement}”, not “{match}”.",
    "variants": "This draft has both “{match}” and “{replacement}”: use one.",
    "pattern": None,
}
Check = Callable[[str], str]


class Answers(NamedTuple):
    """What a rule file is made of. `words` are as typed: "whilst = while"; `rights` are texts that are right."""

    path: Path
    kind: str
    severity: str
    words: tuple[str, ...]
    anchors: tuple[str, ...]
    replace: str
    message: str
    why: str
    source: str
    bad: str
    good: str
    rights: tuple[str, ...]


def ask(given: dict[str, Any], folder: str) -> Answers:
    """Return the answers: those in `given` (by the names of the options), and the others from the terminal.

    `folder` is the pack that is offered. Raises ConfigError for an answer that cannot be used, or for none.
    """
    questions = _Questions(given)
    pack = questions.one("folder", "Folder of the pack", default=folder)
    name = questions.one("name", "Name that states the fault (old-words)", _named(Path(pack)))
    kind = questions.one("kind", f"Kind ({', '.join(KINDS)})", _kind, default="replacement")
    words = questions.some("words", _WORDS[kind], _sides if kind in ("replacement", "variants") else _filled)
    anchors = questions.some("anchor", "A word or sign of which every match has one") if kind == "pattern" else ()
    message = questions.one("message", "Message to the writer", default=_MESSAGES[kind])
    why = questions.one("why", "Why it matters")
    source = questions.one("source", "Where the ruling comes from")
    bad = questions.one("bad", "A text with the fault in [[ ]]", _marked)
    good = questions.one("good", "The same text without it")
    replace = questions.may_be("replace", "What to write instead (Enter: nothing)") if kind == "pattern" else ""
    right = given["right"] or (questions.may_be("right", "A text that looks like it and is right (Enter: none)"),)
    return Answers(
        Path(pack) / f"{name}.toml",
        kind,
        given["severity"],
        words,
        anchors,
        replace,
        message,
        why,
        source,
        bad,
        good,
        tuple(text for text in right if text),
    )


class _Questions:
    """Answers from the options, else from the terminal. `asked` tells whether something had to be asked."""

    def __init__(self, given: dict[str, Any]) -> None:
        self._given = given
        self.asked = False

    def one(self, key: str, question: str, check: Check | None = None, default: str | None = None) -> str:
        """Return one answer that must not be empty."""
        check = check or _filled
        if self._given[key] is not None:
            return _given(key, self._given[key], check)
        self.asked = True
        return _typed(key, question, check, default)

    def some(self, key: str, question: str, check: Check | None = None) -> tuple[str, ...]:
        """Return one answer or more: the terminal is asked until the answer is empty."""
        check = check or _filled
        if self._given[key]:
            return tuple(_given(key, value, check) for value in self._given[key])
        self.asked = True
        answers = [_typed(key, question, check)]
        while more := _typed(key, "Another (Enter: no more)", lambda text: text and check(text), ""):
            answers.append(more)
        return tuple(answers)

    def may_be(self, key: str, question: str) -> str:
        """Return an answer that may be empty; no question if nothing else had to be asked."""
        if self._given[key]:
            return str(self._given[key])
        return _typed(key, question, str, "") if self.asked else ""


def _given(key: str, value: str, check: Check) -> str:
    """Return an option's value. Raises ConfigError if it cannot be used."""
    try:
        return check(value)
    except ValueError as error:
        raise ConfigError(PLACE, f"--{key}: {error}") from None


def _typed(key: str, question: str, check: Check, default: str | None = None) -> str:
    """Return an answer from the terminal, asked for until it can be used. Raises ConfigError if there is none."""
    while True:
        try:
            answer: str = click.prompt(question, default=default, show_default=bool(default), err=True)
            return check(answer)
        except ValueError as error:
            click.echo(str(error), err=True)
        except click.Abort:
            click.echo(err=True)
            raise ConfigError(PLACE, f"stopped at --{key}; nothing was written") from None


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("there must be an answer")
    return text.strip()


def _kind(text: str) -> str:
    if text not in KINDS:
        raise ValueError(f"“{text}” is none of {', '.join(KINDS)}")
    return text


def _named(pack: Path) -> Check:
    """Return the check of a name: small letters, figures and hyphens, and no file of the pack has it."""

    def check(text: str) -> str:
        name = text.strip().removesuffix(".toml")
        if not _NAME.fullmatch(name):
            raise ValueError(f"“{name}” must be small letters, figures and hyphens: old-words")
        if (pack / f"{name}.toml").exists():
            raise ValueError(f"{pack / name}.toml is there already; take another name")
        return name

    return check


def _sides(text: str) -> str:
    if not all(side.strip() for side in (text + " ").split("=", 1)) or "=" not in text:
        raise ValueError(f"“{text}” must be two sides with = between them")
    return text.strip()


def _marked(text: str) -> str:
    """Return a text that marks a fault."""
    if not parse(text).spans:
        raise ValueError("mark the fault with [[ ]]: “Talks go on [[whilst]] they meet.”")
    return _filled(text)


def write_file(answers: Answers) -> None:
    """Write the rule file. Raises ConfigError, and leaves no file, if it cannot be written or is not right."""
    from relint.packs import read_file

    try:
        answers.path.parent.mkdir(parents=True, exist_ok=True)
        with answers.path.open("x", encoding="utf-8") as file:
            file.write(rule_text(answers))
    except OSError as error:
        raise ConfigError(str(answers.path), error.strerror or "cannot be written") from None
    try:
        read_file(answers.path)
    except RuleFileError as error:
        answers.path.unlink()
        raise ConfigError(PLACE, f"{error.message}; nothing was written") from None


def rule_text(answers: Answers) -> str:
    """Return the rule file."""
    lines = [f'kind     = "{answers.kind}"', f'severity = "{answers.severity}"']
    lines += [f"message  = {_quoted(answers.message)}", f"why      = {_quoted(answers.why)}"]
    lines += [f"source   = {_quoted(answers.source)}", "in-quotations = false"]
    lines += [*_own(answers)]
    if answers.kind == "replacement" or answers.replace:
        lines += ["", "[fix]", 'safety = "suggest"']
    cured = [f"bad  = {_quoted(answers.bad)}", f"good = {_quoted(answers.good)}"]
    lines += ["", "[[example]]", *cured]
    for right in answers.rights:
        lines += ["", "[[example]]", f"good = {_quoted(right)}"]
    return "\n".join(lines) + "\n"


def _own(answers: Answers) -> list[str]:
    """Return the lines that only rules of this kind have."""
    if answers.kind == "phrase":
        return [f"phrases  = {_listed(answers.words)}"]
    if answers.kind == "pattern":
        replace = [f"replace  = {_listed((answers.replace,))}"] if answers.replace else []
        return [f"anchors  = {_listed(answers.anchors)}", f"pattern  = {_quoted(answers.words[0])}", *replace]
    head = "[pairs]" if answers.kind == "replacement" else "[sets]"
    rows = [word.split("=", 1) for word in answers.words]
    return ["", head, *(f"{_quoted(left.strip())} = {_listed(right.split(' / '))}" for left, right in rows)]


def _listed(texts: Iterable[str]) -> str:
    return "[" + ", ".join(_quoted(text.strip()) for text in texts) + "]"


def _quoted(text: str) -> str:
    """Return a text as TOML writes it: as it stands if that can be, else with escapes."""
    if "\\" in text and not set("'\n\r\t") & set(text):
        return f"'{text}'"
    import json

    return json.dumps(text, ensure_ascii=False)

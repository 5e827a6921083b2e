"""Everything that holds for the drafts of one configuration: rules, policy, knowledge. Start reading at `open_session`.

A `Session` checks any number of drafts: `examine` takes bytes, as files and editors have them; `find` takes a
document, as fixing does between its rounds.
"""

import os
from collections.abc import Iterator

from relint import builtin, catalogues
from relint.checks import House
from relint.config import Config
from relint.diagnostic import Diagnostic
from relint.document import Document
from relint.engine import Policy, beside, check
from relint.errors import ConfigError, ReadingError
from relint.languagetool import ANY, is_rule, modes, opened
from relint.lexicon.lookup import open_lexicon
from relint.memory import NOTHING, Memory
from relint.reading import read
from relint.reading.decoding import FALLBACK
from relint.report import FileReport
from relint.rule import Catalogue, Rule
from relint.selection import Selection, active, complaints, is_on, known
from relint.suppression import Split, split
from relint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from relint.languagetool.checker import Checker

DEFAULT_FAIL_ON = "warning"
LANGUAGETOOL = next(rule for rule in builtin.RULES if rule.id == ANY)  # of a rule of LanguageTool's


class Examined(NamedTuple):
    """A draft's report, and the numbers of the acceptances that were needed for it."""

    report: FileReport
    used: frozenset[int]


class Session(NamedTuple):
    """One configuration with its rules loaded."""

    config: Config
    catalogues: tuple[Catalogue, ...]
    rules: tuple[Rule, ...]
    policy: Policy
    fail_on: str
    selection: Selection = Selection()
    languagetool: "Checker | None" = None

    def find(self, document: Document, path: str | None, *, legacy: bool = False) -> Split:
        """Return what is found in a document, parted by the acceptances that hold for `path` (None: no file).

        `legacy` says that it was read as Windows-1252, which is a finding too.
        """
        asked = self.languagetool.ask(document) if self.languagetool is not None else None
        found = check(document, self.catalogues, self.policy, open_lexicon())
        if asked is not None:
            found = beside(found, self._as_wanted(asked.diagnostics()))
        if legacy and builtin.WINDOWS_1252 in self.policy.active:
            found.insert(0, builtin.legacy_encoding(document, self.policy.severities))
        return split(document, found, self.config.acceptances, self.name(path))

    def _as_wanted(self, diagnostics: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield LanguageTool's diagnostics of rules that are on, as grave as the configuration has them."""
        for diagnostic in diagnostics:
            if is_on(LANGUAGETOOL._replace(id=diagnostic.rule), self.selection):
                given = self.severity_of(diagnostic.rule)
                yield diagnostic._replace(severity=given) if given else diagnostic

    def severity_of(self, name: str) -> str | None:
        """Return the severity that the configuration gives one of LanguageTool's rules, or None."""
        return self.config.severities.get(name) or self.policy.severities.get(ANY)

    def name(self, path: str | None) -> str | None:
        """Return a draft's path as acceptances write it: relative to the configuration, with slashes."""
        if path is None or not self.config.folder:
            return None
        return os.path.relpath(os.path.abspath(path), self.config.folder).replace(os.sep, "/")

    def examine(self, data: bytes, path: str, named: bool = True) -> Examined:
        """Return the report on a draft's bytes; `named`: `path` is a file's, not a stand-in for standard input.

        Raises ReadingError for an empty draft and for bytes that are no text.
        """
        draft = read(data, path)
        document = draft.document
        if not document.text.strip():
            raise ReadingError(path, "is empty")
        result = self.find(document, path if named else None, legacy=draft.encoding == FALLBACK)
        plain = Document(document.text, [], path)  # the views of a thousand drafts would fill the memory
        report = FileReport(path, data, plain, tuple(result.kept), result.accepted, self.fail_on)
        return Examined(report, result.used)


def open_session(
    config: Config,
    over: Selection = Selection(),  # noqa: B008
    fail_on: str | None = None,
    languagetool: str | None = None,
    date: tuple[int, int, int] | None = None,
) -> Session:
    """Return the session for a configuration; all but `config` is the command line's, and comes first.

    Raises ConfigError for a name that no rule bears, RuleFileError for a house rule that is not right.
    """
    loaded = (catalogues.load(), *_house_catalogues(config))
    rules = (*builtin.RULES, *(rule for catalogue in loaded for rule in catalogue.rules))
    if config.path:
        _refuse_unknown(config, rules)
        _refuse_options(config, loaded)
    selection = over.over(Selection(config.select, config.ignore))
    severities = _severities(config, rules)
    house = House(_allowed(config), config.options, date, _memory(config))
    policy = Policy(active(rules, selection), severities, house)
    checker = _languagetool(config, selection, languagetool)
    return Session(
        config, loaded, rules, policy, fail_on or config.fail_on or DEFAULT_FAIL_ON, selection, checker
    )  # fmt: skip


def _memory(config: Config) -> Memory:
    """Return what the house's releases say. Raises ConfigError for a file that is not there, MemoryFileError."""
    if not config.memory:
        return NOTHING
    from relint.memory.opening import opened

    for path in config.memory:
        if not os.path.isfile(path):
            name = os.path.relpath(path, config.folder)
            raise ConfigError(config.place("memory"), f"memory: there is no file “{name}”; “relint learn” writes it")
    return opened(config.memory)


def _allowed(config: Config) -> frozenset[str]:
    """Return all forms of the house's words."""
    if not config.words:
        return config.words
    from relint.lexicon.house import allowed

    return allowed(config.words, open_lexicon())


def _languagetool(config: Config, selection: Selection, option: str | None) -> "Checker | None":
    """Return LanguageTool as the command line, the environment or the configuration wants it; None: not at all.

    Raises ConfigError for a mode that is none, or a server that may not be sent drafts.
    """
    mode, source = modes.chosen(option, config.languagetool)
    place = source or (config.place("languagetool") if config.path else "languagetool")
    if not modes.is_mode(mode):
        raise ConfigError(place, f"must be {modes.WHAT}, not “{mode}”")
    wanted = frozenset(name for name in selection.select if is_rule(name))
    if not wanted and not is_on(LANGUAGETOOL, selection):
        return None
    return opened(mode, place, wanted)


def _house_catalogues(config: Config) -> Iterator[Catalogue]:
    """Yield the catalogues of the house's packs. Raises ConfigError for an empty folder."""
    for folder in config.packs:
        catalogue = catalogues.load(folder)
        if not catalogue.rules:
            name = os.path.relpath(folder, config.folder)
            message = f"packs: “{name}” holds no rule; it must hold a folder a pack, and in it a file a rule"
            raise ConfigError(config.place("packs"), message)
        yield catalogue


def _refuse_unknown(config: Config, rules: tuple[Rule, ...]) -> None:
    """Raise ConfigError for a name that nothing bears, or that two rules bear."""
    ids = [rule.id for rule in rules]
    among = known(rules)
    only_ids = frozenset(ids)
    for key, names, allowed, what in (
        ("select", config.select, among, "rule or pack"),
        ("ignore", config.ignore, among, "rule or pack"),
        ("severity", config.severities, among, "rule or pack"),
        ("options", config.options, only_ids, "rule"),
    ):
        for complaint in complaints(names, allowed, what):
            raise ConfigError(_place(config, key, complaint), f"{key}: {complaint}")
    for number, acceptance in enumerate(config.acceptances, 1):
        for complaint in complaints([acceptance.rule], only_ids, "rule"):
            key = f"accept[{number}].rule"
            raise ConfigError(config.place(key), f"{key}: {complaint}")
    if config.packs and len(only_ids) < len(ids):
        twice = next(name for name in ids if ids.count(name) > 1)
        raise ConfigError(config.place("packs"), f"packs: there are two rules “{twice}”; rename the house's own")


def _place(config: Config, key: str, complaint: str) -> str:
    """Return where the complained name stands: on a line of its own in a table, else where the key is."""
    name = complaint.partition("“")[2].partition("”")[0]
    return config.place(f"{key}.{name}" if f"{key}.{name}" in config.lines else key)


def _severities(config: Config, rules: tuple[Rule, ...]) -> dict[str, str]:
    """Return the severities that differ, by rule id; one for the rule itself goes before one for its pack."""
    given = config.severities
    if not given:
        return given
    found = {}
    for rule in rules:
        severity = given.get(rule.id) or given.get(rule.pack) or given.get("all")
        if severity:
            found[rule.id] = severity
    return found


def _refuse_options(config: Config, catalogues: tuple[Catalogue, ...]) -> None:
    """Raise ConfigError for an option that its rule does not have, or of another type than the rule's own."""
    if not config.options:
        return
    defaults: dict[str, dict[str, Any]] = {}
    for catalogue in catalogues:
        for number, _module, _function, own, _needs in catalogue.tables.get("code", []):
            defaults[catalogue.rules[number].id] = own
    for rule in (rule for catalogue in catalogues for rule in catalogue.rules if rule.kind == "variants"):
        defaults[rule.id] = {"prefer": "majority"}
    for rule_id, options in config.options.items():
        own = defaults.get(rule_id, {})
        for key, value in options.items():
            place, name = config.place(f"options.{rule_id}.{key}"), f"options.{rule_id}.{key}"
            if key not in own:
                choices = ", ".join(sorted(own))
                raise ConfigError(place, f"{name}: unknown option; " + (f"known: {choices}" if own else "it has none"))
            if type(value) is not type(own[key]):
                raise ConfigError(place, f"{name}: must be like {own[key]!r}")

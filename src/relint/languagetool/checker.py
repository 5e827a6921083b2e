"""The whole way of a draft through LanguageTool. Start at `Checker.ask`, which returns at once; `Asked` has the rest.

Pieces that were asked before are answered from the disk. The others are asked in parallel while relint's own rules run.
A fault ends the asking for the whole run: it is told once, and the next draft does not wait for the same timeout again.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from relint import __version__
from relint.diagnostic import Diagnostic
from relint.document import Document
from relint.errors import LanguageToolError
from relint.languagetool import table
from relint.languagetool.batches import GAP, Batch, batches, shared_out
from relint.languagetool.cache import Answers
from relint.languagetool.matches import Match, diagnostic, matches
from relint.languagetool.modes import is_required, is_url
from relint.languagetool.pieces import Piece, pieces
from relint.languagetool.places import files, home
from relint.lexicon.lookup import open_lexicon
from relint.span import Span
from relint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relint.languagetool.asking import Ask, Questions
    from relint.languagetool.servers import Check, Source

Matches = tuple[Match, ...]
Known = dict[str, Matches]


class Checker:
    """LanguageTool as one configuration wants it. `fault` is what went wrong, for whoever tells it in the end."""

    def __init__(self, mode: str, place: str, wanted: frozenset[str]) -> None:
        """Prepare to ask. Raises ConfigError at `place` for the URL of a server that may not be sent drafts."""
        self.required = is_required(mode)
        self.fault: LanguageToolError | None = None
        self.over = False  # no more questions in this run
        self._source = _source(mode, place)
        self._wanted = wanted
        self._answers: Answers | None = None

    def ask(self, document: Document) -> "Asked":
        """Return the draft's pieces with the answers that are known; those that are not are being asked."""
        found = list(pieces(document, open_lexicon()))
        known: Known = {}
        try:
            answers = self._kept()
        except LanguageToolError as fault:
            self.note(fault)
            return Asked(self, document, found, known, None)
        missing = []
        for text in dict.fromkeys(piece.text for piece in found):
            kept = answers.get(text)
            if kept is None:
                missing.append(text)
            else:
                known[text] = kept
        questions = self._questions(missing, answers) if missing and not self.over else None
        return Asked(self, document, found, known, questions)

    def note(self, fault: LanguageToolError, *, over: bool = True) -> None:
        """Keep the first fault; `over`: nothing more is asked in this run."""
        self.fault = self.fault or fault
        self.over = self.over or over

    def _kept(self) -> Answers:
        """Return the answers on the disk for this way of asking. Raises LanguageToolError if nothing is installed."""
        if self._answers is None:
            status = os.stat(table.path())
            asked = (__version__, table.LANGUAGE, f"{status.st_size} {status.st_mtime_ns}", *sorted(self._wanted))
            self._answers = Answers(files(home()).answers, (*self._source.name(), *asked))
        return self._answers

    def _questions(self, texts: list[str], answers: Answers) -> "Questions[Matches]":
        """Return the questions about `texts`, being asked; each answer is kept."""
        from relint.languagetool.asking import Questions

        @contextmanager
        def connect() -> "Iterator[Ask[Matches]]":
            with self._source.connect() as check:
                yield lambda batch: self._told(check, batch, answers)

        return Questions(batches(texts, self._source.at_once), connect, self._source.at_once)

    def _told(self, check: "Check", batch: Batch, answers: Answers) -> Known:
        """Ask about a batch and return the matches of each text; one by one if they are not taken together."""
        from relint.languagetool.client import RefusedError

        text = GAP.join(batch)
        try:
            answer = check(table.question(text, self._wanted))
        except RefusedError as fault:
            if len(batch) == 1:
                self.note(fault, over=False)
                return {}
            return {one: found for alone in batch for one, found in self._told(check, (alone,), answers).items()}
        told = dict(shared_out(batch, tuple(matches(answer, text, table.load(), self._wanted))))
        if not _is_incomplete(answer):
            for one, found in told.items():
                answers.put(one, found)
        return told


class Asked:
    """A draft that is being asked about."""

    def __init__(
        self,
        checker: Checker,
        document: Document,
        found: list[Piece],
        known: Known,
        questions: "Questions[Matches] | None",
    ) -> None:
        self._checker = checker
        self._document = document
        self._pieces = found
        self._known = known
        self._questions = questions

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Wait for the answers, and yield what LanguageTool says of the draft."""
        curly = self._document.text.count("’") > self._document.text.count("'")
        for match, span in self.matches():
            yield diagnostic(match, span, curly=curly)

    def matches(self) -> Iterator[tuple[Match, Span]]:
        """Wait for the answers, note a fault in the checker, and yield the matches with their places in the draft."""
        if self._questions is not None:
            answers, fault = self._questions.answers()
            self._known.update(answers)
            if fault is not None:
                self._checker.note(fault)
        for piece in self._pieces:
            for match in self._known.get(piece.text, ()):
                yield match, piece.span(self._document, match)


def _source(mode: str, place: str) -> "Source":
    """Return who is asked. Nothing is imported yet that only a question needs."""
    if is_url(mode):
        from relint.languagetool.address import of_url
        from relint.languagetool.servers import Remote

        return Remote(of_url(mode, place))
    from relint.languagetool.servers import Local

    return Local(_tell_start)


def _tell_start() -> None:
    """Tell a person who waits what it is that takes so long."""
    if sys.stderr.isatty():
        sys.stderr.write("relint: starting LanguageTool; this takes some seconds, once\n")


def _is_incomplete(answer: dict[str, Any]) -> bool:
    warnings = answer.get("warnings")
    return isinstance(warnings, dict) and bool(warnings.get("incompleteResults"))

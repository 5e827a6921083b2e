"""What an editor of today said of findings on published texts: which were slips, which style, taste, or false.

`judged.tsv` beside this file holds a line for each finding that was read: rule, file, words, context, verdict, note.
A finding is known by its file, its rule, its first words, and a short hash of the words around it. So a judgement holds
when lines move, and no sentence is copied. Lines on findings that are made no more stay: a false alarm that comes back
is known at once. Start with `load` and `tally`.

    slip    a fault, whatever the house
    style   right, but a house of today (GOV.UK) writes it otherwise: an editor changes it
    taste   an editor may change it: fair as a suggestion, not as a warning
    false   right as it stands, or the finding means something else
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from relint.diagnostic import Diagnostic
from relint.document import Document

JUDGED = Path(__file__).with_name("judged.tsv")
VERDICTS = ("slip", "style", "taste", "false")
SEED = "1"
LOUD, SOFT, EACH = 200, 100, 5
_NEAR = 40  # code points of context on either side that go into the hash
_WORDS = 4  # words of the finding that the file shows


class Key(NamedTuple):
    """What a judgement is known by."""

    rule: str
    file: str
    words: str
    context: str

    def lot(self, seed: str) -> bytes:
        """Return where a draw by lot puts this finding; it does not depend on which other findings there are."""
        return hashlib.blake2s("\t".join((seed, *self)).encode(), digest_size=8).digest()


class Tally(NamedTuple):
    """How findings were judged. `fair` counts those that an editor of today would act on."""

    judged: int
    fair: int
    verdicts: Counter[str]

    @property
    def share(self) -> str:
        """The fair ones in 100, or nothing if none was judged."""
        return f"{100 * self.fair / self.judged:.0f}%" if self.judged else ""


class Hit(NamedTuple):
    """A finding as a judgement sees it."""

    key: Key
    severity: str

    @property
    def pack(self) -> str:
        """The pack of its rule."""
        return self.key.rule.partition("/")[0]


Judgements = dict[Key, str]


def tally(hits: Iterable[Hit], judgements: Judgements) -> Tally:
    """Count the verdicts of findings. Taste is fair in a suggestion only."""
    verdicts: Counter[str] = Counter()
    fair = 0
    for hit in hits:
        if said := judgements.get(hit.key):
            verdicts[said] += 1
            fair += said in ("slip", "style") or (said == "taste" and hit.severity == "suggestion")
    return Tally(verdicts.total(), fair, verdicts)


def drawn(hits: Iterable[Hit], seed: str = SEED) -> dict[str, list[Hit]]:
    """Draw by lot what is to be judged: 200 errors and warnings, 100 suggestions, and 5 findings of each rule.

    The draw is by a hash of each finding: a rule that is mended changes the lot of no other.
    """
    by_lot = sorted(set(hits), key=lambda hit: hit.key.lot(seed))
    by_rule = defaultdict(list)
    for hit in by_lot:
        by_rule[hit.key.rule].append(hit)
    return {
        "errors and warnings": [hit for hit in by_lot if hit.severity != "suggestion"][:LOUD],
        "suggestions": [hit for hit in by_lot if hit.severity == "suggestion"][:SOFT],
        "of each rule": [hit for some in by_rule.values() for hit in some[:EACH]],
    }


def key(document: Document, diagnostic: Diagnostic) -> Key:
    """Return the key of a finding."""
    start, end = diagnostic.span
    text = document.text
    words = text[start:end].split()
    shown = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    around = " ".join(text[max(start - _NEAR, 0) : end + _NEAR].split())
    context = hashlib.blake2s(around.encode(), digest_size=4).hexdigest()
    return Key(diagnostic.rule, Path(document.path).name, shown, context)


def load(path: Path = JUDGED) -> Judgements:
    """Read the file. Exits with one line that names the place if a line is not as it should be."""
    verdicts = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 6 or fields[4] not in VERDICTS:
            raise SystemExit(f"{path.name}:{number}: not rule, file, words, context, {'|'.join(VERDICTS)}, note")
        verdicts[Key(*fields[:4])] = fields[4]
    return verdicts

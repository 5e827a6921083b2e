"""Learns offices, bodies and terms with all their forms. Start at `Candidates.add` and then at `Forms.add`."""

from collections import Counter
from collections.abc import Iterator

from relint.checks.forms.joins import PREFIXES, is_plain_noun, may_stand_open
from relint.checks.forms.phrases import kind_of
from relint.checks.memory.house_phrases import capitalised, in_lower_case
from relint.document import Document
from relint.learning.counts import ranked, storable
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import NOUN
from relint.memory import BODY, OFFICE, TERM, Entry
from relint.memory.indexing import indexed
from relint.memory.keys import SMALL, key_of

LEAST = {OFFICE: 2, BODY: 2, TERM: 3}
"""In how many releases the usual form must stand to be remembered."""
PART = 3.8  # how common both parts of a closed compound are: "policy", "maker"


class Candidates:
    """What may be a phrase or a compound: the key, the kind, and a form to find it by."""

    def __init__(self, lexicon: Lexicon, doubtful: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._doubtful = doubtful
        self._forms: dict[str, Counter[str]] = {}
        self._is_compound: dict[str, bool] = {}

    def add(self, document: Document) -> None:
        """Note the capitalised phrases, the words with a hyphen, and the closed compounds of one release."""
        forms = {(use.key, use.form) for use in capitalised(document)}
        forms |= {(key_of(base), base) for base in document.index if self._compound(base)}
        for key, form in forms:
            if storable(form):
                self._forms.setdefault(key, Counter())[form] += 1

    def entries(self) -> list[Entry]:
        """Return an entry for each key that is not too rare, without counts; all its forms among the others."""
        return [
            Entry(kind, ranked(forms)[0][0], 0, ranked(forms))
            for forms in self._forms.values()
            if forms.total() >= LEAST[kind := _kind(forms)]
        ]

    def _compound(self, base: str) -> bool:
        """Whether a word is a compound whose hyphen one may hesitate over."""
        if base not in self._is_compound:
            hyphened = _is_hyphened(base) or base in self._doubtful
            self._is_compound[base] = hyphened or _is_closed(base, self._lexicon)
        return self._is_compound[base]


class Forms:
    """Counts in how many releases each form of the candidates stands."""

    def __init__(self, lexicon: Lexicon, candidates: list[Entry], doubtful: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._doubtful = doubtful
        self._memory = indexed(candidates)
        self._kinds = {key_of(entry.form): entry.kind for entry in candidates}
        # The first reading has counted capitals already.
        self._counts = {
            key_of(entry.form): Counter({form: count for form, count in entry.others if form != form.lower()})
            for entry in candidates
        }

    def add(self, document: Document) -> None:
        """Count the forms of one release."""
        for key, form in {(use.key, use.form) for use in in_lower_case(document, self._lexicon, self._memory)}:
            self._counts[key][form] += 1

    def entries(self) -> Iterator[Entry]:
        """Yield what stands in enough releases, the usual form first."""
        for key, counts in self._counts.items():
            kind = self._kinds[key]
            (form, releases), *others = ranked(counts) or (("", 0),)
            if releases >= LEAST[kind] and (kind != TERM or self._is_worth_it(counts)):
                yield Entry(kind, form, releases, tuple(others))

    def _is_worth_it(self, counts: Counter[str]) -> bool:
        """Whether a term has more than one way to write it: one that was seen, or one that may well come."""
        if len({_shape(form) for form in counts}) > 1 or not self._doubtful.isdisjoint(counts):
            return True
        form = max(counts)
        if "-" in form:
            left, _, right = form.partition("-")
            noun = may_stand_open(self._lexicon, left, right) and is_plain_noun(self._lexicon, right)
            return noun or left in PREFIXES or left + right in self._lexicon
        words = [word for word in form.lower().split() if word not in SMALL]
        common = all(word in self._lexicon for word in words)
        return len(words) > 1 and common and bool(self._lexicon.tags(words[-1]) & NOUN)


def _shape(form: str) -> str:
    """Return a form without a plural ending."""
    return form[:-1] if form[-1] == "s" else form


def _kind(forms: Counter[str]) -> str:
    """Return the kind that the commonest form of several words shows."""
    form = next((form for form, _count in ranked(forms) if " " in form), "")
    return kind_of(form.lower().split()) if form else TERM


def _is_hyphened(base: str) -> bool:
    parts = base.split("-")
    return len(parts) == 2 and all(len(part) > 1 and part.isalpha() for part in parts)


def _is_closed(base: str, lexicon: Lexicon) -> bool:
    """Whether a word is a noun of two common ones: "policymaker"."""
    if len(base) < 8 or not base.isalpha() or not base.isascii() or base not in lexicon:
        return False
    return bool(lexicon.tags(base) & NOUN) and any(
        lexicon.tags(base[cut:]) & NOUN and lexicon.zipf(base[:cut]) >= PART and lexicon.zipf(base[cut:]) >= PART
        for cut in range(3, len(base) - 2)
    )

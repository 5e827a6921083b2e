"""The lexicon opened: what is a word, what it may be, and which forms belong together.

Start at `open_lexicon`. The files are mapped, not read: opening costs a few
milliseconds and a known word is answered with one step through the trie.
A word may be asked as it stands in a text ("Ministers'", "TESTBEDS", "re-opened");
`spellings.py` says which listed forms would make it right.
"""

from __future__ import annotations

import mmap
import os
import struct
from bisect import bisect_left
from collections.abc import Callable, Collection
from functools import lru_cache

import marisa_trie

from relint.errors import LexiconError
from relint.installed import BUILT
from relint.lexicon import record, spellings
from relint.lexicon.tags import BITS, VERB
from relint.typed import NamedTuple

NOT_BUILT = "the lexicon is not built; install relint with pip"


REMEMBERED = 1 << 16  # words whose answers are kept


class Entry(NamedTuple):
    """What is known of a listed form.

    `tags` is a mask of `tags.py`; `zipf` runs from 0.0 (not counted) to about 8;
    `region` is both, british or american; `ending` is "ise", "ize" or "";
    `kind` is common, name, place or acronym.
    """

    tags: int
    zipf: float
    region: str
    ending: str
    kind: str


class Lexicon:
    """The mapped files. Forms are numbered by the trie; every array is indexed by that number."""

    def __init__(self, folder: str) -> None:
        """Map the files in `folder`; LexiconError if they are missing or of another version."""
        self.folder = folder
        self._trie = marisa_trie.Trie()
        try:
            self._trie.mmap(os.path.join(folder, record.TRIE))
            arrays = open_arrays(os.path.join(folder, record.TABLE))
        except (OSError, RuntimeError) as error:
            raise LexiconError(folder, NOT_BUILT) from error
        self._records = arrays["records"]
        self._lemmas = (arrays["lemma_index"], arrays["lemma_rows"])
        self._forms = (arrays["form_index"], arrays["form_rows"])
        self._american = (arrays["american_from"], arrays["american_to"])
        self._related = (arrays["related_from"], arrays["related_to"])
        self._letters = arrays["letters"]
        # The same few thousand words are asked for again and again, by many checks and in all drafts of a run.
        self._listed: Callable[[str], bool] = lru_cache(REMEMBERED)(self._trie.__contains__)
        self.knows: Callable[[str], bool] = lru_cache(REMEMBERED)(self._knows)
        self.tags: Callable[[str], int] = lru_cache(REMEMBERED)(self._tags)
        self.verb_tags: Callable[[str], int] = lru_cache(REMEMBERED)(self._verb_tags)
        self.zipf: Callable[[str], float] = lru_cache(REMEMBERED)(self._zipf)
        self.american: Callable[[str], str | None] = lru_cache(REMEMBERED)(self._british_of)

    def __len__(self) -> int:
        """The number of listed forms."""
        return len(self._trie)

    def __contains__(self, form: str) -> bool:
        """Whether exactly this form is listed."""
        return self._listed(form)

    def lists(self, form: str) -> bool:
        """The same, not remembered: for the thousands of forms that lie one slip away from a word."""
        return form in self._trie

    def listed_among(self, words: Collection[str]) -> list[str]:
        """Those of some lower-case words that are listed, then those listed with a capital; as `lists`, for many."""
        trie = self._trie
        return [form for form in (*words, *map(str.capitalize, words)) if form in trie]

    def begins(self, head: str) -> bool:
        """Whether a listed form begins so, or does with a capital."""
        return any(next(self._trie.iterkeys(start), None) for start in (head, head.capitalize()))

    def form(self, number: int) -> str:
        """The listed form with a number from 0 on; KeyError if there is none."""
        return str(self._trie.restore_key(number))

    def entry(self, form: str) -> Entry | None:
        """What is known of exactly this form, capitals and all; None if it is not listed."""
        number = self._trie.get(form)
        return None if number is None else unpacked(self._records[number])

    def _knows(self, word: str) -> bool:
        """Whether a reader would take a word, as it stands in a text, to be spelt right.

        Capitals at the head of a sentence, all capitals, possessives, accents left
        out, and compounds with a hyphen are understood. Names need their capital:
        "london" is not known. A word with a digit is not known unless the digits are
        a part of a compound ("24-hour").
        """
        return word in self._trie or spellings.accepts(word, self._trie)

    def listed(self, word: str) -> str | None:
        """The listed form that a word stands for: itself, without its possessive, or in lower case."""
        return spellings.listed(word, self._trie)

    def _tags(self, word: str) -> int:
        """The tags a word may have, as written and in lower case together; 0 if it is not listed."""
        found = 0
        for form in {word, word.lower()}:
            number = self._trie.get(form)
            if number is not None:
                found |= self._records[number] & record.TAG_MASK
        if not found and (listed := spellings.listed(word, self._trie)):
            found = self._records[self._trie[listed]] & record.TAG_MASK
        return found

    def _zipf(self, word: str) -> float:
        """How common a word is, as written or in lower case, whichever is commoner; 0.0 if it is not listed."""
        found = 0.0
        for form in {word, word.lower()}:
            number = self._trie.get(form)
            if number is not None:
                found = max(found, zipf_of(self._records[number]))
        if not found and (listed := spellings.listed(word, self._trie)):
            found = zipf_of(self._records[self._trie[listed]])
        return found

    def lemmas(self, form: str, tag: str | None = None) -> tuple[str, ...]:
        """The lemmas of a form, or those it has under one tag: "left" gives left and leave.

        A listed form without lemma is its own; an unlisted one has none.
        """
        listed = spellings.listed(form, self._trie)
        if listed is None:
            return ()
        bits = record.TAG_MASK if tag is None else BITS[tag]
        rows = [row for known in dict.fromkeys((listed, form.lower())) for row in self._rows(self._lemmas, known)]
        found = dict.fromkeys(lemma for lemma, mask in rows if mask & bits)
        return tuple(found) or ((listed,) if tag is None else ())

    def forms(self, lemma: str) -> tuple[tuple[str, int], ...]:
        """The forms of a lemma, each with the mask of its tags under that lemma."""
        return tuple(self._rows(self._forms, lemma))

    def _verb_tags(self, form: str) -> int:
        """The tags that exactly this form has under lemmas with an -ing form: "went" has VBD of go, and no VB."""
        number = self._trie.get(form)
        if number is None:
            return 0
        (index, lemmas), (places, forms) = self._lemmas, self._forms
        gerund = BITS["VBG"] << record.ROW_ID_BITS
        found = 0
        for row in lemmas[index[number] : index[number + 1]]:
            lemma = row & record.ROW_ID_MASK
            if any(other & gerund for other in forms[places[lemma] : places[lemma + 1]]):
                found |= row >> record.ROW_ID_BITS
        return found & VERB

    def inflect(self, lemma: str, tag: str) -> str | None:
        """The commonest form of a lemma under one tag, British before American: innovate, VBZ, innovates."""
        bit = BITS[tag]
        fitting = [form for form, mask in self._rows(self._forms, lemma) if mask & bit]
        return max(fitting, key=self._preference, default=None)

    def _british_of(self, word: str) -> str | None:
        """The British form of an American spelling, in the capitals of the word; None for any other word."""
        return self._partner(self._american, word)

    def verb_of(self, word: str) -> str | None:
        """The verb that an adjective or noun comes from: innovative, innovate; None if there is none.

        A word that is a verb itself is its own: colour, colour.
        """
        if self.tags(word) & BITS["VB"]:
            return word
        return self._partner(self._related, word)

    def rarest_letters(self, lower: str) -> int:
        """How many listed forms have those three letters of a lower-case word that the fewest have; at most 255."""
        edged = f"^{lower}^"
        places = [record.letter_place(edged[start : start + 3]) for start in range(len(lower))]
        counts = [self._letters[place] for place in places if place is not None]
        return min(counts, default=record.MOST_COUNTED)

    def _preference(self, form: str) -> tuple[bool, bool, float]:
        """How much a form is to be preferred: not American, not -ize, then by frequency."""
        packed = self._records[self._trie[form]]
        entry = unpacked(packed)
        return entry.region != "american", entry.ending != "ize", entry.zipf

    def _rows(self, table: tuple[memoryview, memoryview], form: str) -> list[tuple[str, int]]:
        """The (form, mask) rows that one of the two indexes keeps for a form."""
        number = self._trie.get(form)
        if number is None:
            return []
        index, rows = table
        restore = self._trie.restore_key
        packed = rows[index[number] : index[number + 1]]
        return [(restore(row & record.ROW_ID_MASK), row >> record.ROW_ID_BITS) for row in packed]

    def _partner(self, table: tuple[memoryview, memoryview], word: str) -> str | None:
        """The partner of a word in a sorted table of pairs, in the word's capitals."""
        form = spellings.listed(word, self._trie)
        if form is None:
            return None
        number, (keys, values) = self._trie[form], table
        place = bisect_left(keys, number)
        if place == len(keys) or keys[place] != number:
            return None
        return spellings.in_capitals_of(word, self._trie.restore_key(values[place]))


def unpacked(packed: int) -> Entry:
    """A record as an entry."""
    return Entry(
        packed & record.TAG_MASK,
        zipf_of(packed),
        record.REGIONS[packed >> record.REGION_SHIFT & 3],
        record.ENDINGS[packed >> record.ENDING_SHIFT & 3],
        record.KINDS[packed >> record.KIND_SHIFT & 7],
    )


def zipf_of(packed: int) -> float:
    """The Zipf value in a record."""
    return (packed >> record.ZIPF_SHIFT & record.ZIPF_MASK) / 100


def open_arrays(path: str) -> dict[str, memoryview]:
    """The arrays of the table file, mapped; LexiconError if the file is of another version."""
    with open(path, "rb") as file:
        view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    head = struct.Struct(f"<8s{2 * len(record.SECTIONS)}I")
    magic, *places = head.unpack_from(view)
    if magic != record.MAGIC:
        raise LexiconError(path, "built by another version of relint; install it again")
    spans = zip(places[::2], places[1::2], strict=True)
    return {
        name: view[offset : offset + size].cast(code)  # type: ignore[call-overload]
        for (name, code), (offset, size) in zip(record.SECTIONS, spans, strict=True)
    }


_opened: dict[str, Lexicon] = {}


def open_lexicon(folder: str = BUILT) -> Lexicon:
    """The lexicon in `folder`, opened once in a process; LexiconError if it is not built."""
    if folder not in _opened:
        _opened[folder] = Lexicon(folder)
    return _opened[folder]

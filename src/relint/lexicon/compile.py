"""Build the lexicon's binary files from the word lists. Start at `compile_lexicon`.

Called by the build hook of the package and by the tests; needs marisa_trie.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from pathlib import Path

from relint.lexicon import record
from relint.lexicon.building import american, packing, readings, sources, words


def compile_lexicon(data_dir: Path, out_dir: Path) -> None:
    """Read the lists in `data_dir` and write the three lexicon files into `out_dir`.

    The same lists always give the same bytes. Raises LexiconError for a list
    that is missing or malformed.
    """
    lists = sources.read(data_dir)
    facts = words.collect(lists)
    read = readings.collect(lists, facts)
    out_dir.mkdir(parents=True, exist_ok=True)
    ids = packing.write_trie(out_dir / record.TRIE, facts)
    packing.write_table(out_dir / record.TABLE, arrays(lists, facts, read, ids))
    packing.write_blocks(out_dir / record.BLOCKS, words.offered(facts, lists))


def arrays(
    lists: sources.Sources, facts: dict[str, words.Word], read: readings.Readings, ids: dict[str, int]
) -> dict[str, array[int]]:
    """Every array of the table file by its name."""
    lemma_rows, form_rows = linked(read, ids)
    british = american.pairs(lists)
    related = {word: british.get(verb, verb) for word, verb in lists.related.items()}
    related |= {partner: related[form] for form, partner in british.items() if form in related}
    made = {"records": records(facts, read, ids)}
    made["lemma_index"], made["lemma_rows"] = packing.csr(len(ids), lemma_rows)
    made["form_index"], made["form_rows"] = packing.csr(len(ids), form_rows)
    made["american_from"], made["american_to"] = packing.sorted_pairs(numbered(british, ids))
    made["letters"] = packing.letter_counts(facts)
    made["related_from"], made["related_to"] = packing.sorted_pairs(numbered(related, ids))
    return made


def records(facts: dict[str, words.Word], read: readings.Readings, ids: dict[str, int]) -> array[int]:
    """The packed record of every form, by number."""
    packed = array("Q", bytes(8 * len(ids)))
    for form, word in facts.items():
        tags = 0
        for mask in read.get(form, {}).values():
            tags |= mask
        packed[ids[form]] = record.pack(tags, *word)
    return packed


Rows = dict[int, list[tuple[int, int]]]


def linked(read: readings.Readings, ids: dict[str, int]) -> tuple[Rows, Rows]:
    """Rows from form to lemmas and from lemma to forms, each with its mask of tags."""
    lemmas, forms = defaultdict(list), defaultdict(list)
    for form, found in sorted(read.items()):
        for lemma, mask in found.items():
            lemmas[ids[form]].append((ids[lemma], mask))
            forms[ids[lemma]].append((ids[form], mask))
    return lemmas, forms


def numbered(pairs: dict[str, str], ids: dict[str, int]) -> list[tuple[int, int]]:
    """Pairs of forms as pairs of numbers, those outside the lexicon left out."""
    return [(ids[one], ids[other]) for one, other in pairs.items() if one in ids and other in ids]

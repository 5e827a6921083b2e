"""The memory file: what is written is read again, and every fault names its line."""

import pytest
from hypothesis import given, strategies as st

from relint.errors import MemoryFileError
from relint.memory import ACRONYM, KINDS, Entry
from relint.memory.indexing import indexed
from relint.memory.keys import key_of, singular
from relint.memory.lines import decoded, parsed, written

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="#;()"), min_size=1)
PHRASE = st.lists(TEXT, min_size=1, max_size=4).map(" ".join)
COUNT = st.integers(0, 9999)
ENTRY = st.builds(
    Entry,
    st.sampled_from(KINDS),
    PHRASE,
    COUNT,
    st.lists(st.tuples(PHRASE, COUNT), max_size=3).map(tuple),
    st.one_of(st.just(""), PHRASE),
)
FAULTS = [
    ("person Shapps, Grant 12", "must hold kind, form and releases, with a tab between them"),
    ("person\tShapps, Grant", "must hold kind, form and releases, with a tab between them"),
    ("people\tShapps, Grant\t12", "the kind must be one of person, office, body, term, acronym, not “people”"),
    ("term\t\t12", "has no form"),
    ("term\twebsite\tmany", "the number of releases must be a whole number, not “many”"),
    ("term\twebsite\t-3", "the number of releases must be a whole number, not “-3”"),
    ("term\twebsite\t12\tweb-site", "“web-site” must end in the number of its releases, in brackets"),
    ("term\twebsite\t12\tweb-site (1), web site (2); x", "“x” must end in the number of its releases, in brackets"),
    ("term\twebsite\t12\t\tours\tand more", "holds 6 columns; there are 5"),
]


@given(st.lists(ENTRY, unique_by=lambda entry: (entry.kind, entry.form)))
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    """Reading a written file gives the same entries, sorted; writing them again gives the same text."""
    text = written(entries)
    assert sorted(parsed(text, "m.tsv")) == sorted(entries)
    assert written(parsed(text, "m.tsv")) == text


@given(st.lists(ENTRY), st.randoms())
def test_the_order_of_entries_makes_no_difference(entries: list[Entry], chance) -> None:
    """Entries in any order give the same file."""
    unique = list({(entry.kind, entry.form): entry for entry in entries}.values())
    text = written(unique)
    chance.shuffle(unique)
    assert written(unique) == text


@pytest.mark.parametrize(("line", "fault"), FAULTS)
def test_a_fault_names_file_line_and_what_is_wrong(line: str, fault: str) -> None:
    """A line that cannot be used is one message."""
    with pytest.raises(MemoryFileError) as error:
        parsed(f"# house\n\n{line}\n", "m.tsv")
    assert str(error.value) == f"m.tsv:3: {fault}"


def test_bytes_that_are_no_utf8_are_refused() -> None:
    """The message names the line."""
    with pytest.raises(MemoryFileError, match=r"^m\.tsv:2: is not UTF-8$"):
        decoded(b"# x\nterm\tcaf\xe9\t3\n", "m.tsv")


def test_windows_line_ends_and_spaces_are_read() -> None:
    """A file that an editor saved with CRLF and spaces around the tabs holds the same."""
    assert parsed("term \twebsite\t12\tweb-site (1) \t its note\r\n", "m.tsv") == [
        Entry("term", "website", 12, (("web-site", 1),), "its note")
    ]


def test_of_two_lines_for_one_thing_the_surer_holds() -> None:
    """A union merge keeps both lines: more releases win, and a note wins over all."""
    lines = ["term\twebsite\t12", "term\twebsite\t15", "acronym\tHRA\t3\tHarbours and Rivers Agency (3)"]
    assert [entry.releases for entry in parsed("\n".join(lines), "m")] == [15, 3]
    assert parsed("\n".join([*lines, "term\twebsite\t2\t\tours"]), "m")[0] == Entry("term", "website", 2, (), "ours")
    assert parsed("\n".join(["term\twebsite\t2\t\tours", *lines]), "m")[0] == Entry("term", "website", 2, (), "ours")


def test_a_barred_line_is_not_remembered() -> None:
    """A line with a note and 0 releases is left out of what checks look up."""
    entries = parsed("person\tAmbulance, John\t0\t\tno person\nperson\tHart, Tim\t4\t\tthe mayor\n", "m")
    memory = indexed(entries)
    assert [entry.form for entry in memory.persons("hart")] == ["Hart, Tim"]
    assert memory.persons("ambulance") == []
    assert not indexed(entries[:1])


def test_everything_is_found_by_its_key() -> None:
    """A phrase is found by any of its forms, an acronym by its letters."""
    memory = indexed(parsed("body\tHomes and Roads Agency\t4\nacronym\tHRA\t3\tHomes and Roads Agency (3)\n", "m"))
    phrase = memory.phrase(key_of("Home & Road Agencies"))
    assert phrase is not None
    assert phrase.form == "Homes and Roads Agency"
    assert memory.acronym("HRA") == Entry(ACRONYM, "HRA", 3, (("Homes and Roads Agency", 3),))
    assert memory.acronym("NHS") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("policy-makers", "policymaker"),
        ("policy makers", "Policymaker"),
        ("Homes and Communities Agency", "Home & Communities Agency"),
        ("Chief of the Air Staff", "Chief of Air Staff"),
        ("Citizens' Advice", "citizens advice"),
    ],
)
def test_forms_of_one_thing_have_one_key(one: str, other: str) -> None:
    """Capitals, hyphens, spaces, plurals and small words do not count."""
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize("word", ["business", "bus", "crisis", "gas", "royal", "is"])
def test_no_plural_is_seen_where_there_is_none(word: str) -> None:
    """Words that end in -s without being plurals stay whole."""
    assert singular(word) == word

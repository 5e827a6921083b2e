"""What releases teach: people, offices, bodies, terms and acronyms, counted by the release."""

import pytest
from hypothesis import given, settings, strategies as st

from relint.learning import learn
from relint.learning.keeping import added, renewed
from relint.lexicon.lookup import open_lexicon
from relint.memory import Entry
from relint.memory.lines import parsed, written
from relint.reading import document_of

RELEASES = [
    "Housing Minister Grant Shapps met the Homes and Roads Agency (HRA). Mr Shapps thanked policy-makers.",
    "They met Housing Minister Grant Shapps and the Homes and Roads Agency. It said so to policymakers on Monday.",
    "The board of the Homes and Roads Agency (HRA) wrote to policymakers about the Green Deal. Mr Shapps agreed.",
    "Admiral Sir Tony Radakin thanked policymakers for the Green Deal. “Thanks,” Admiral Radakin said.",
    "The talk was of the Green Deal, and later of a green deal for all. Baroness Hanham spoke to Lady Hanham.",
]
LEARNED = [
    "person\tHanham\t1\tBaroness (1); Lady (1)",
    "person\tRadakin, Tony\t1\tAdmiral (1); Admiral Sir (1)",
    "person\tShapps, Grant\t3\tHousing Minister (2); Mr (2)",
    "body\tHomes and Roads Agency\t3",
    "term\tGreen Deal\t3\tgreen deal (1)",
    "term\tpolicymakers\t3\tpolicy-makers (1)",
    "acronym\tHRA\t2\tHomes and Roads Agency (2)",
]


def learned(texts: list[str], doubtful: frozenset[str] = frozenset()) -> list[Entry]:
    """Return what releases teach."""
    return learn(lambda: (document_of(text) for text in texts), open_lexicon(), doubtful)


def lines(entries: list[Entry]) -> list[str]:
    """Return the lines of a memory file, without its head."""
    return [line for line in written(entries).splitlines() if not line.startswith("#")]


def test_releases_give_just_these_lines() -> None:
    """Names with titles, phrases with their forms, acronyms with explanations: each counted once a release."""
    assert lines(learned(RELEASES)) == LEARNED


@settings(max_examples=15)
@given(st.permutations(RELEASES))
def test_the_order_of_releases_makes_no_difference(texts: list[str]) -> None:
    """Learning in any order gives the same file."""
    assert lines(learned(texts)) == LEARNED


@pytest.mark.parametrize(
    ("text", "form", "others"),
    [
        ("Dr Amina Yusuf spoke.", "Yusuf, Amina", [("Dr", 1)]),
        ("Lieutenant General Sir John Lorimer spoke.", "Lorimer, John", [("Lieutenant General Sir", 1)]),
        ("Transport Secretary Philip Hammond spoke.", "Hammond, Philip", [("Transport Secretary", 1)]),
        ("We met Baroness Hanham there.", "Hanham", [("Baroness", 1)]),
        ("Sean O'Donnell's farm is big.", "O'Donnell, Sean", []),
        ("“Good,” said Volodymyr Zelenskyy.", "Zelenskyy, Volodymyr", []),
    ],
)
def test_a_person_is_learned(text: str, form: str, others: list[tuple[str, int]]) -> None:
    """Surname, given name, and what stands before the name."""
    people = [entry for entry in learned([text]) if entry.kind == "person"]
    assert people == [Entry("person", form, 1, tuple(others))]


@pytest.mark.parametrize(
    "text", ["They use MS Excel.", "We thank Sir Bob.", "GRANT SHAPPS SPOKE.", "The road is long."]
)
def test_no_person_is_learned(text: str) -> None:
    """Programs, given names alone and shouted names are no people to remember."""
    assert [entry for entry in learned([text]) if entry.kind == "person"] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("We thank the Environment Agency and Natural England.", "body\tEnvironment Agency\t3"),
        ("He is Chief of the Defence Staff now.", "office\tChief of the Defence Staff\t3"),
        ("Ask the Department for Trees and Rivers here.", "body\tDepartment for Trees and Rivers\t3"),
        ("This is the Warm Homes Bond at work.", "term\tWarm Homes Bond\t3"),
        ("The work of pre-school is good.", "term\tpre-school\t3"),
        ("Staff of the Rural Loans Board wrote.", "body\tRural Loans Board\t3"),
    ],
)
def test_a_phrase_is_learned(text: str, line: str) -> None:
    """Bodies, offices and terms that stand in enough releases."""
    assert line in lines(learned([text] * 3))


@pytest.mark.parametrize(
    "text",
    [
        "Homes And Roads For All",
        "Grant Shapps and Eric Pickles spoke.",
        "The Department for Business, Innovation and Skills wrote.",
        "The hard-pressed farmer sold apples.",
    ],
)
def test_no_term_is_learned(text: str) -> None:
    """Headlines, people, ends of lists and adjectives with a hyphen are no terms."""
    assert [entry for entry in learned([text] * 6) if entry.kind == "term"] == []


def test_a_doubtful_compound_is_learned_from_one_form() -> None:
    """A word that others hyphenate is remembered though the house never does."""
    texts = ["We thank the taxpayer for it."] * 3
    assert lines(learned(texts)) == []
    assert lines(learned(texts, frozenset(["taxpayer"]))) == ["term\ttaxpayer\t3"]


def test_learning_again_keeps_the_lines_that_a_person_took_over() -> None:
    """A note makes a line stay as it is, whatever is learned; other lines go if they are not learned again."""
    before = parsed(
        "person\tShapps, Grant\t1\t\tthe minister\nterm\tpolicy-makers\t1\t\tours\nperson\tGone, Tim\t9\n", "m"
    )
    kept = lines(renewed(learned(RELEASES), before))
    assert "person\tShapps, Grant\t1\t\tthe minister" in kept
    assert "term\tpolicy-makers\t1\t\tours" in kept
    assert not any("Gone" in line or "policymakers" in line for line in kept)


def test_adding_gives_what_learning_all_at_once_gives() -> None:
    """Counts are summed, the usual form is found anew, and a line with a note stays."""
    twice = added(learned(RELEASES), learned(RELEASES))
    once = {(entry.kind, entry.form): entry for entry in learned([*RELEASES, *RELEASES])}
    assert all(once[entry.kind, entry.form] == entry for entry in twice)
    pinned = Entry("acronym", "HRA", 0, (), "not ours")
    assert pinned in added(learned(RELEASES), [pinned])
    swapped = added([Entry("term", "website", 9)], [Entry("term", "web-site", 3, (("website", 1),))])
    assert swapped == [Entry("term", "website", 10, (("web-site", 3),))]

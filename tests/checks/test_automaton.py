"""All rows in one pass: the same as each row tried at each place."""

from hypothesis import given, strategies as st

from relint.checks.automaton import Automaton, plan
from relint.checks.grammar.wordclass import END, START, classes_of_text
from relint.checks.packing import plain
from relint.checks.rows import Condition, parsed_rows

SOURCES = [
    "the [cat => cats] !sat",
    "[the|a => an] <adj>? <noun>",
    "^ [it => its] <noun>&!<base>",
    "@be [<base> => {2:VBG}] $",
    "!the&!a [-ing] of,<mark>",
    "[<known>&-ly] <verb>&!<past>&!-s",
    "to [of => off]",
    "[plan]",
]
WORDS = "The the cat plan plans quickly sat running is a it its of to, great Green 5 ( “ xqz said's loving".split()

ROWS = [row.conditions for source in SOURCES for row in parsed_rows(source, {})]


def holds(condition: Condition, lower: str, classes: int) -> bool:
    """Whether a token with this text and these classes fulfils a condition, told plainly."""
    held = bool(classes & condition.classes) or lower in condition.words
    held = held or any(lower.endswith(ending) for ending in condition.endings)
    return held != condition.negated and all(holds(part, lower, classes) for part in condition.also)


def brute(texts: list[str], first: int, last: int) -> set[tuple[int, int]]:
    """Return (row, its last token) for every place where each condition of a row holds one by one."""
    found = set()
    for number, row in enumerate(ROWS):
        for start in range(first - len(row) + 1, last):
            places = range(start, start + len(row))
            if all(fulfilled(c, texts, place, first, last) for c, place in zip(row, places, strict=True)):
                found.add((number, places[-1]))
    return {(row, place) for row, place in found if place >= first}


def fulfilled(condition: Condition, texts: list[str], place: int, first: int, last: int) -> bool:
    """Whether a condition holds at a place, which may lie beyond the sentence."""
    if place < first:
        return holds(condition, "", START)
    if place >= last:
        return holds(condition, "", END)
    return holds(condition, texts[place].lower(), classes_of_text(texts[place]))


AUTOMATON = Automaton(plain(plan(ROWS)))


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.integers(0, 3), st.integers(0, 3))
def test_one_pass_finds_what_a_plain_search_finds(texts, before, after):
    """Also at the edges of a sentence that lies inside a text."""
    first, last = min(before, len(texts)), max(len(texts) - after, min(before, len(texts)))
    found = {
        (max(n for n, start in enumerate(AUTOMATON.starts) if start <= bit), place)
        for bit, place in AUTOMATON.matches(texts, first, last)
    }

    assert found == brute(texts, first, last)


def test_no_rows_find_nothing():
    """An empty table is no special case."""
    assert list(Automaton(plain(plan([]))).matches(["the", "cat"], 0, 2)) == []

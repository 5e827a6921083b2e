"""What a word can be, told strictly."""

import pytest

from relint.checks.grammar.wordclass import Classes, class_mask
from relint.reading import document_of

TEXT = "Went plays plan improving helped made MPs UK May £8m A14 , ( “ : mill’s it’s gov.uk quickly stronger run"


@pytest.mark.parametrize(
    ("word", "has", "lacks"),
    [
        ("Went", ("past", "title"), ("base", "part", "lower")),
        ("plays", ("third", "plural", "lower"), ("base", "sing")),
        ("plan", ("base", "sing"), ("third", "past")),
        ("improving", ("ing",), ("base",)),
        ("helped", ("past", "part"), ("base",)),
        ("UK", ("upper",), ("verb",)),
        ("£8m", ("number",), ("known",)),
        ("A14", ("number", "upper"), ("known",)),
        (",", ("mark", "pause"), ("open",)),
        ("“", ("mark", "open"), ("pause",)),
        ("mill's", ("genitive", "lower"), ("noun", "known")),
        ("it's", ("lower",), ("genitive",)),
        ("quickly", ("adv",), ("verb",)),
        ("stronger", ("more",), ("base",)),
        ("run", ("base", "part"), ("past",)),
    ],
)
def test_classes_of_words_and_marks(word, has, lacks):
    """A class is there or not; the base of another lemma is no verb."""
    classes = Classes(document_of(TEXT)).of(word)

    assert all(classes & class_mask(name) for name in has)
    assert not any(classes & class_mask(name) for name in lacks)


def test_the_edges_of_a_sentence_have_classes():
    """Before the first token is the start, after the last one the end."""
    classes = Classes(document_of("One. Two."))

    assert classes.at(1, 2, 4) == class_mask("start")
    assert classes.at(4, 2, 4) & class_mask("end")

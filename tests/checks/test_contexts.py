"""The kind contexts: rows of conditions in short notation."""

import pytest
from hypothesis import given, strategies as st

from relint.checks.rows import parsed_rows
from relint.errors import RuleFileError
from tests.checks.helpers import found, marked, rule_of


def contexts(folder, *rows: str, extra: str = ""):
    """Return a rule of the kind with these rows."""
    listed = ", ".join(f"'{row}'" for row in rows)
    return rule_of(folder, f'kind = "contexts"\n---\nrows = [{listed}]\n{extra}[fix]\nsafety = "suggest"\n')


@pytest.mark.parametrize(
    ("row", "text", "expected"),
    [
        ("to [loose] the", "They loose; to loose the dog.", "They loose; to [[loose]] the dog."),
        ("to|will [loose]", "Will loose, to loose, can loose.", "Will [[loose]], to [[loose]], can loose."),
        ("@poss [loose]", "Our loose, the loose.", "Our [[loose]], the loose."),
        ("~need [rain]", "Needed rain, need rain, wet rain.", "Needed [[rain]], need [[rain]], wet rain."),
        ("the [<third>]", "The plays, the play.", "The [[plays]], the play."),
        ("[rain] !fell", "Rain fell. Rain came. Rain", "Rain fell. [[Rain]] came. [[Rain]]"),
        ("!the [rain] in", "The rain in May. Rain in May.", "The rain in May. [[Rain]] in May."),
        ("^ [so] it", "So it is. And so it is. “So it is.”", "[[So]] it is. And so it is. “[[So]] it is.”"),
        ("[so] $", "So it is so. Is it so, then", "So it is [[so]]. Is it [[so]], then"),
        ("a <adv>? [cat]", "A cat, a very cat, a black cat.", "A [[cat]], a very [[cat]], a black cat."),
        ("a <adj>* [cat]", "A new old cat. A red new old cat.", "A new old [[cat]]. A red new old cat."),
        ("[<adj>&!<base>,odd] cat", "New cat, odd cat, open cat.", "[[New]] cat, [[odd]] cat, open cat."),
        ("[-ive] cat", "Active cat, lazy cat.", "[[Active]] cat, lazy cat."),
        ("[-] cat", "A - cat, a lazy cat.", "A [[-]] cat, a lazy cat."),
        ("[the cat] sat", "The\ncat sat.", "[[The\ncat]] sat."),
        ("the [cat]", "The cat’s tail, the cat.", "The cat’s tail, the [[cat]]."),
        ("[it] can", "IT can help. It can.", "IT can help. [[It]] can."),
        ("no [end] the", "No end. The end.", "No end. The end."),
    ],
)
def test_a_condition_holds_where_it_says(tmp_path, row, text, expected):
    """Each sign of the notation, in a text where it holds and where it does not."""
    assert marked(contexts(tmp_path, row), text) == expected


@pytest.mark.parametrize(
    ("row", "text", "cures"),
    [
        ("to [loose => lose]", "to loose", ("lose",)),
        ("[loose => lose / miss] it", "Loose it", ("Lose", "Miss")),
        ("[loose => lose] it", "LOOSE IT", ("LOSE",)),
        ("to [<third> => {2:VB}]", "to plays", ("play",)),
        ("is [<base>&!<part> => {2:VBG} / {2:VBN}]", "is develop", ("developing", "developed")),
        ("the [<adj> => {2:RB}] <part>", "the recent built", ("recently",)),
        ("the [<adj> => {2:RB}] <part>", "the simple built", ("simply",)),
        ("to [<adj> => {2:verb} / be {2}]", "to innovative", ("innovate", "be innovative")),
        ("the [<adj>* cat => {2} dog]", "the big old cat", ("big old dog",)),
        ("the [cat <adj>? => {2}]", "the cat.", ("cat",)),
        ("[<noun> => {1:VBG}] it", "kitchen it", ()),
    ],
)
def test_cures_are_filled_bent_and_take_capitals(tmp_path, row, text, cures):
    """A cure that cannot be formed is not offered."""
    assert found(contexts(tmp_path, row), text)[0].suggestions == cures


def test_the_row_that_is_written_first_has_its_say(tmp_path):
    """Two rows on the same words give one finding, with the cure of the first."""
    rule = contexts(tmp_path, "to [loose => lose]", "to [loose => free]")

    assert [d.suggestions for d in found(rule, "They want to loose it.")] == [("lose",)]


def test_a_rule_may_have_sets_and_allowances(tmp_path):
    """`[sets]` names words for the rows, `[unless]` says where they are right."""
    extra = '[sets]\npets = ["cat", "dog"]\n[unless]\nphrases = ["the cat flap"]\n'
    rule = contexts(tmp_path, "the [@pets]", extra=extra)

    assert marked(rule, "The dog, the cat, the cat flap.") == "The [[dog]], the [[cat]], the cat flap."


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("to loose", "marks nothing with"),
        ("to [] loose", "brackets are empty"),
        ("the [<colour>]", "no class <colour>"),
        ("the [@colours]", "no set @colours"),
        ("the|| [cat]", "an alternative is empty"),
    ],
)
def test_a_faulty_row_is_refused(tmp_path, row, reason):
    """The error names the file, the key and the row."""
    with pytest.raises(RuleFileError, match=reason):
        contexts(tmp_path, row)


@given(st.lists(st.sampled_from(["to", "loose", "the", "<adj>?", "<adv>*", "a,b"]), min_size=1, max_size=3))
def test_every_way_of_a_row_keeps_its_mark(elements):
    """Whatever may be missing, the mark lies within the row and its sources rise."""
    for row in parsed_rows(" ".join([*elements, "[cat]", *elements]), {}):
        assert 0 <= row.mark[0] < row.mark[1] <= len(row.conditions)
        assert list(row.sources) == sorted(row.sources)
        assert len(row.sources) == len(row.conditions)

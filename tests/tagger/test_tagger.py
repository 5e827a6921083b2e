"""Parts of speech in context."""

import pytest

from relint.installed import BUILT
from relint.lexicon.lookup import open_lexicon
from relint.reading import document_of
from relint.tagger import model
from relint.tagger.compile import SOURCE, read_model
from relint.tagger.context import pieces, tagged_tokens, tags_of
from relint.tagger.features import NO_TAG, SURE, look, of_place, of_words, padded
from relint.tagger.model import open_tagger
from tests.checks.helpers import marked, rule_of
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("The ministers plan to meet the press in Paris on Monday .", "plan", "VBP"),
        ("The minister has a plan to meet the press .", "plan", "NN"),
        ("She will lead the team in May .", "lead", "VB"),
        ("The pipes are made of lead and copper .", "lead", "NN"),
        ("They met in the old town hall on Friday .", "met", "VBD"),
        ("The town was built in ten years .", "built", "VBN"),
        ("It works well .", "works", "VBZ"),
        ("The works of art were sold .", "works", "NNS"),
    ],
)
def test_a_word_has_the_tag_that_its_place_gives(sentence, word, tag):
    """The same word is a noun here and a verb there."""
    words = sentence.split()

    assert open_tagger().tag(words)[words.index(word)] == tag


def test_tagging_is_repeatable():
    """The same words give the same tags, whatever was tagged before."""
    words = "The council plans to build homes near the works .".split()
    first = open_tagger().tag(words)
    open_tagger().tag("Other words come between .".split())

    assert open_tagger().tag(words) == first


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("don't", ["do", "n't"]),
        ("Britain's", ["Britain", "'s"]),
        ("long-term", ["long", "-", "term"]),
        ("cannot", ["can", "not"]),
        ("they've", ["they", "'ve"]),
        ("plain", ["plain"]),
    ],
)
def test_words_are_split_as_the_treebank_splits_them(word, expected):
    """The tagger knows only the treebank's tokens."""
    assert list(pieces(word)) == expected


def test_a_draft_is_tagged_sentence_by_sentence_and_only_when_asked():
    """One question costs one sentence."""
    document = document_of("The council's long-term plan will work. It won't fail. They plan well.")

    assert tagged_tokens(document) == 0
    assert tags_of(document, 4) == "MD"
    assert tagged_tokens(document) == 7
    assert tags_of(document, 1) == "NN"


def test_a_rule_can_ask_for_the_tag_in_context(tmp_path):
    """`IS` is asked of the tagger, after everything cheap has matched."""
    body = 'kind = "tokens"\n---\n[[token]]\nLOWER = ["plan"]\nIS = ["VB", "VBP"]'

    assert marked(rule_of(tmp_path, body), "They plan it. The plan is old.") == "They [[plan]] it. The plan is old."


def plain_tags(words, weights, tags, lexicon):
    """Tag as features.py says, one feature at a time: slow, and easy to see through."""
    sentence = padded([look(word, lexicon) for word in words])
    before = before2 = NO_TAG
    found = []
    for place in range(2, len(sentence) - 2):
        names = [*of_words(sentence, place), *of_place(sentence, place, before, before2)]
        scores = [sum(weights.get(name, {}).get(tag, 0) for name in names) for tag in tags]
        sure = weights.get(f"{SURE}{sentence[place].text}")
        tag = next(iter(sure)) if sure else tags[scores.index(max(scores))]
        before, before2 = tag, before
        found.append(tag)
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "The council 's plans to build 1,200 homes near the old works were “ welcome ” in 2011 – and now ?",
        "I do n't know",
        "NHS staff at McDonald re - opened it £4m later , é Œuvre",
        "-START- word",
        "a",
        "",
    ],
)
def test_sums_of_groups_say_what_single_features_say(sentence):
    """The packed and remembered sums give the tags that adding up each feature's weights in the text form gives."""
    tags, weights = read_model(ROOT / "data" / SOURCE)
    words = sentence.split()

    assert open_tagger().tag(words) == plain_tags(words, weights, tags, open_lexicon())


def test_a_full_memory_is_emptied_and_tags_the_same(monkeypatch):
    """What is remembered has a bound, which changes no tag."""
    words = "The council plans to build homes near the works in the old town .".split()
    monkeypatch.setattr(model, "MOST", 3)

    assert model.Tagger(BUILT, open_lexicon()).tag(words) == open_tagger().tag(words)

"""The kinds of rule: phrase, replacement, variants, pattern, tokens."""

import pytest

from relint.errors import RuleFileError
from tests.checks.helpers import found, marked, rule_of


def test_a_phrase_is_found_over_line_ends_spaces_and_capitals(tmp_path):
    """The text flows: where a line ends does not matter."""
    file = rule_of(tmp_path, 'kind = "phrase"\n---\nphrases = ["at the end of the day"]')

    assert marked(file, "So, At the end\nof  the day, it rained.") == "So, [[At the end\nof  the day]], it rained."
    assert marked(file, "At the end of the\n\nday") == "At the end of the\n\nday"


def test_a_phrase_is_whole_words_and_knows_possessives(tmp_path):
    """ "art" is not in "party"; "Turkey's" is "Turkey" with an ending that stays."""
    file = rule_of(tmp_path, 'kind = "replacement"\n---\n[pairs]\n"turkey" = "Türkiye"')

    assert marked(file, "Turkey’s plan, turkeys") == "[[Turkey]]’s plan, turkeys"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("whilst", "while"), ("Whilst", "While"), ("WHILST", "WHILE")],
)
def test_a_replacement_takes_over_capitals(tmp_path, text, expected):
    """A cure at the head of a sentence begins with a capital."""
    file = rule_of(tmp_path, 'kind = "replacement"\n---\n[pairs]\n"whilst" = "while"')

    assert found(file, text)[0].suggestions == (expected,)


def test_replacements_are_bent(tmp_path):
    """A verb's forms give the cure's forms; a pair may be of another class than the rule."""
    file = rule_of(
        tmp_path,
        'kind = "replacement"\n---\ninflect = "verb"\n[pairs]\n"facilitate" = "help"\n"utilise" = ["use", "apply"]\n'
        '"agenda" = { to = "plan", inflect = "noun" }',
    )
    cures = {text: found(file, text)[0].suggestions for text in ("facilitates", "facilitated", "utilising", "agendas")}

    assert cures == {
        "facilitates": ("helps",),
        "facilitated": ("helped",),
        "utilising": ("using", "applying"),
        "agendas": ("plans",),
    }


def test_unless_keeps_a_rule_silent(tmp_path):
    """Phrases that hold it, words before and after, and a pattern in the sentence."""
    file = rule_of(
        tmp_path,
        'kind = "phrase"\n---\nphrases = ["key"]\n[unless]\nphrases = ["key to the door"]\nbefore = ["low"]\n'
        'after = ["stage"]\npattern = "keyboard"',
    )
    text = "The key to the door. A low key. At key stage 2. A key and a keyboard. A key part."

    assert marked(file, text) == text.replace("A key part", "A [[key]] part")


def test_exact_case_and_mid_sentence(tmp_path):
    """A rule on capitals sees only the capital, and not where a sentence needs it."""
    file = rule_of(
        tmp_path,
        'kind = "replacement"\n---\ncase = "exact"\nsentence-start = false\n[pairs]\n"Ministers" = "ministers"',
    )

    assert marked(file, "Ministers met. The Ministers left; ministers talk.") == (
        "Ministers met. The [[Ministers]] left; ministers talk."
    )


def test_quotations_belong_to_their_speakers(tmp_path):
    """A rule of style does not read what a speaker said."""
    file = rule_of(tmp_path, 'kind = "phrase"\n---\nin-quotations = false\nphrases = ["robust"]')

    assert marked(file, "A robust plan: “a robust plan”.") == "A [[robust]] plan: “a robust plan”."


def test_within_bounds_a_rule_to_parts(tmp_path):
    """A headline rule reads headlines only."""
    file = rule_of(tmp_path, 'kind = "phrase"\n---\nwithin = ["headline"]\nphrases = ["robust"]')

    assert marked(file, "A robust plan\n\nThis is a robust plan.") == "A [[robust]] plan\n\nThis is a robust plan."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("email, email, e-mail", "email, email, [[e-mail]]"),
        ("e-mail, e-mails, emails", "e-mail, e-mails, [[emails]]"),
        ("email and e-mail", "email and [[e-mail]]"),
        ("e-mail only", "e-mail only"),
    ],
)
def test_variants_follow_the_majority(tmp_path, text, expected):
    """The commoner form is the draft's own; the first named wins a tie."""
    file = rule_of(tmp_path, 'kind = "variants"\n---\ninflect = "noun"\n[sets]\n"email" = ["e-mail"]')

    assert marked(file, text) == expected


def test_variants_of_a_house_that_prefers_the_first(tmp_path):
    """The house's form, even if the draft never uses it."""
    file = rule_of(tmp_path, 'kind = "variants"\n---\n[sets]\n"email" = ["e-mail"]\n[options]\nprefer = "first"')

    assert marked(file, "e-mail only") == "[[e-mail]] only"


def test_a_pattern_is_asked_only_beside_its_anchor(tmp_path):
    """The group `mark` is the finding; groups fill the cure."""
    file = rule_of(
        tmp_path,
        'kind = "pattern"\n---\nanchors = ["million", "£"]\npattern = \'(?P<mark>£(\\d+),(\\d)) million\'\n'
        "replace = '£\\2.\\3'",
    )
    diagnostics = found(file, "It cost £1,5 million.\n\nIt cost £1,5 thousand.")

    assert [d.suggestions for d in diagnostics] == [("£1.5",)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("pattern = '('\nanchors = ['x']", "no regular expression"),
        ("pattern = 'x'", "anchors: is missing"),
        ("pattern = 'x*'\nanchors = ['x']", "matches the empty text"),
    ],
)
def test_a_useless_pattern_is_refused(tmp_path, body, words):
    """A pattern must compile, have an anchor, and match something."""
    with pytest.raises(RuleFileError, match=words):
        rule_of(tmp_path, f'kind = "pattern"\n---\n{body}')


TOKENS = """kind = "tokens"
---
replace = ["{1} {3:VB}"]
[[token]]
LEMMA = ["want"]
[[token]]
TAG = ["RB"]
OP = "?"
[[token]]
TAG = ["VBZ"]
NOT = ["NNS"]
MARK = true
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They want becomes it.", "They want [[becomes]] it."),
        ("They wanted really becomes it.", "They wanted really [[becomes]] it."),
        ("They want plays.", "They want plays."),
        ("They want. Becomes it?", "They want. Becomes it?"),
    ],
)
def test_tokens_match_lemmas_and_possible_tags(tmp_path, text, expected):
    """An optional token may be there; a match stays in its sentence; a possible noun is left alone."""
    assert marked(rule_of(tmp_path, TOKENS), text) == expected


def test_tokens_fill_their_cure(tmp_path):
    """{3:VB} bends the third token to its base form."""
    assert found(rule_of(tmp_path, TOKENS), "They want becomes it.")[0].suggestions == ("want become",)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('[[token]]\nTAG = ["JJ"]', "no token with LOWER or LEMMA"),
        ('[[token]]\nLOWER = "a"\nTAG = ["XX"]', "unknown tag"),
        ('[[token]]\nLOWER = "a"\nTAGS = ["JJ"]', "unknown key"),
    ],
)
def test_a_faulty_token_is_refused(tmp_path, body, words):
    """Each refusal names what is wrong."""
    with pytest.raises(RuleFileError, match=words):
        rule_of(tmp_path, f'kind = "tokens"\n---\n{body}')


def test_an_unknown_code_check_is_refused(tmp_path):
    """A rule file cannot name a check that is not there."""
    with pytest.raises(RuleFileError, match="there is no check"):
        rule_of(tmp_path, 'kind = "code"\n---\ncheck = "cuts.lines.nowhere"')


def test_every_hole_of_a_message_is_filled(tmp_path):
    """{match} is the draft's words on one line."""
    file = rule_of(tmp_path, 'kind = "phrase"\n---\nphrases = ["in order to"]')

    assert found(file, "in order\nto")[0].message == "in order to"

"""The house's own words: which forms a word allows, and which tokens pass by them."""

import pytest

from relint.lexicon.house import allowed, forms, is_allowed, slip_of
from relint.lexicon.lookup import open_lexicon

FORMS = [
    ("vape", "vapes vaped vaping", "vapeing vapeed"),
    ("quuxify", "quuxifies quuxified quuxifying", "quuxifys quuxifyed"),
    ("vlog", "vlogs vlogged vlogging", "vloged vloging"),
    ("flivel", "flivels flivelled flivelling", "fliveled"),
    ("carpeque", "carpeques carpequed", "carpequess"),
    ("zorbtech", "zorbtechs zorbteches", "zorbtechies"),
    ("blesh", "bleshes bleshed", "bleshs"),
    ("Koch", "Kochs Koches Koch's", "koch"),
    ("skilloped", "skillopeds", "skillopeding skillopeded"),
    ("zimmy", "zimmies zimmier zimmiest", "zimmys"),
    ("quasional", "quasionals quasionally", "quasionaled"),
    ("quasionic", "quasionics quasionically", "quasionicly quasioniced"),
    ("DeepMind", "DeepMinds DeepMind's DEEPMIND", "Deepmind deepmind"),
    ("Hendy", "Hendys Hendy's HENDY'S", "Hendies hendy"),
    ("E5", "E5s E5's", "e5"),
]


@pytest.mark.parametrize(("word", "good", "bad"), FORMS)
def test_a_word_allows_its_regular_forms_only(word: str, good: str, bad: str) -> None:
    """What English would make of a word is allowed, what it would not is not."""
    found = forms(word)
    assert [form for form in good.split() if form not in found] == []
    assert [form for form in bad.split() if form in found] == []


TOKENS = [
    ("zorbtech", "zorbtech", True),
    ("zorbtech", "Zorbtechs", True),
    ("zorbtech", "zorbtech's", True),
    ("zorbtech", "ZORBTECH'S", True),
    ("zorbtech", "zorbtech-based", True),
    ("zorbtech", "non-zorbtech", True),
    ("zorbtech", "zorbtech-qqist", False),
    ("zorbtech", "zorb-tech", False),
    ("zorb-tech", "Zorb-techs", True),
    ("Wisley Reuleauxx", "Reuleauxx", True),
    ("Wisley Reuleauxx", "reuleauxx", False),
    ("the Reuleauxx fund", "the", False),
    ("O’Quigg", "O'Quigg's", True),
    ("DeepMind", "Deepmind", False),
]


@pytest.mark.parametrize(("word", "token", "passes"), TOKENS)
def test_tokens_pass_by_a_house_word(word: str, token: str, passes: bool) -> None:
    """A token passes as a form of the word or as a compound with it, and of a phrase only unknown words are allowed."""
    lexicon = open_lexicon()
    assert is_allowed(token, allowed([word], lexicon), lexicon) is passes


SLIPS = [
    ("zorbtech", "zorbtehc", "zorbtech"),
    ("zorbtech", "Zorbtec", "Zorbtech"),
    ("zorbtech", "zorbtehcs", "zorbtechs"),
    ("DeepMind", "Deepmind", "DeepMind"),
    ("Okafor", "Okafro", "Okafor"),
    ("Okafor", "Okafore", None),
    ("Okafor", "Adeyemi", None),
    ("Qix", "Qux", None),
]


@pytest.mark.parametrize(("word", "token", "meant"), SLIPS)
def test_a_slip_of_a_house_word_is_known_for_one(word: str, token: str, meant: str | None) -> None:
    """One slip leads back to the house word in the token's capitals; a short word or a mere ending does not."""
    assert slip_of(token, allowed([word], open_lexicon())) == meant

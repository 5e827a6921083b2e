"""From lists to files and back."""

import shutil
from pathlib import Path

import pytest

from relint.errors import LexiconError
from relint.lexicon import record
from relint.lexicon.compile import compile_lexicon
from relint.lexicon.lookup import Lexicon
from relint.lexicon.suggestions import suggest
from tests.conftest import ROOT

LISTS = {
    "scowl.tsv": "colour\t10\tw\tb\ncolor\t10\tw\ta\nLondon\t35\tu\norganize\t10\tw\tz\nstep\t10\tw\nstepped\t10\tw\n"
    "steps\t10\tw\nstepping\t10\tw\ncafé\t35\tw\n",
    "frequency.tsv": "color\t491\ncolour\t449\nlondon\t527\nstep\t510\nsteps\t490\nstepped\t400\nstepping\t400\n",
    "inflections.tsv": "step\tn\tsteps\nstep\tv\tstepped,,stepping,steps\n",
    "wordnet.tsv": "colour\tnv\n",
    "harper.tsv": "podcast\tn\ts\n",
    "related-verbs.tsv": "",
    "towns.tsv": "Stoke-on-Trent\tGB\tlarge\nLittle Zeal\tGB\n",
    "territories.tsv": "Côte d’Ivoire\tterritory\n",
    "own/closed-class.tsv": "# words\nthe\tDT\n",
    "own/words.tsv": "testbed\tn\n",
    "own/names.txt": "eBay\n",
    "own/places.txt": "",
    "own/phrases.txt": "per annum\n",
    "own/doubtful.txt": "stepps\n",
    "own/unsuggested.txt": "steps\n",
    "own/american.tsv": "",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with small lists."""
    for name, text in LISTS.items():
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "data"


@pytest.fixture
def small(data: Path, tmp_path: Path) -> Lexicon:
    """The lexicon of the small lists."""
    compile_lexicon(data, tmp_path / "built")
    return Lexicon(str(tmp_path / "built"))


def test_every_list_is_heard(small: Lexicon) -> None:
    """Words, twins, plurals, places, names, phrases and forms without accents come out of their lists."""
    words = "colour organise London step café cafe podcasts Stoke-on-Trent Zeal Côte testbeds eBay the".split()

    assert all(small.knows(word) for word in words)
    assert "per annum" in small
    assert small.american("Color") == "Colour"
    assert small.lemmas("stepped", "VBN") == ("step",)
    assert small.inflect("step", "VBG") == "stepping"
    assert not small.knows("stepps")


def test_kinds_come_from_the_lists(small: Lexicon) -> None:
    """A large town is a place, a small one only a name."""
    kinds = {form: entry.kind for form in ("Trent", "Zeal", "London", "eBay") if (entry := small.entry(form))}

    assert kinds == {"Trent": "place", "Zeal": "name", "London": "name", "eBay": "name"}


def test_suggestions_are_drawn_from_the_lists(small: Lexicon) -> None:
    """A word that is not to be offered is not, though it is nearest."""
    assert suggest("stepds", small) == ["step"]


def test_the_same_lists_give_the_same_bytes(data: Path, small: Lexicon, tmp_path: Path) -> None:
    """A second build changes nothing."""
    compile_lexicon(data, tmp_path / "again")

    for name in (record.TRIE, record.TABLE, record.BLOCKS):
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "built" / name).read_bytes()


def test_an_open_lexicon_survives_a_new_build(data: Path, small: Lexicon, tmp_path: Path) -> None:
    """Files are put in place whole: who has the old ones mapped goes on with them."""
    (data / "scowl.tsv").write_text("other\t10\tw\n", encoding="utf-8")
    compile_lexicon(data, tmp_path / "built")

    assert small.knows("stepping")
    assert not Lexicon(str(tmp_path / "built")).knows("stepping")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("wordnet.tsv", "colour\tn\nstep\tn\tv\n", r"wordnet\.tsv:2: 3 fields, not 2"),
        ("frequency.tsv", "colour\tmany\n", r"frequency\.tsv:1: “many” is no number"),
        ("own/words.tsv", "# head\ntestbed\tq\n", r"words\.tsv:2: “q” is no part of speech"),
        ("own/closed-class.tsv", "the\tXX\n", r"closed-class\.tsv:1: “XX” is no tag"),
    ],
)
def test_a_bad_line_is_named(data: Path, tmp_path: Path, name: str, text: str, message: str) -> None:
    """The error says the list and the line."""
    (data / name).write_text(text, encoding="utf-8")

    with pytest.raises(LexiconError, match=message):
        compile_lexicon(data, tmp_path / "built")


def test_a_missing_list_is_named(data: Path, tmp_path: Path) -> None:
    """The error says which list."""
    (data / "towns.tsv").unlink()

    with pytest.raises(LexiconError, match=r"towns\.tsv: cannot be read"):
        compile_lexicon(data, tmp_path / "built")


def test_the_real_lists_compile(tmp_path: Path) -> None:
    """The lists of the repository give a lexicon of the size that is expected of them."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    compile_lexicon(tmp_path / "data", tmp_path / "built")

    assert len(Lexicon(str(tmp_path / "built"))) > 150_000

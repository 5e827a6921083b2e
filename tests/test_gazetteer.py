"""The gazetteer: what is in it, how it is built, and what is refused."""

import pytest

from relint.errors import LexiconError
from relint.gazetteer import CAPITAL, OTHER, TARGET, USUAL, compile_gazetteer, open_gazetteer, parsed
from tests.conftest import ROOT

LIST = ROOT / "data" / "own-facts" / "countries.tsv"


def test_every_country_has_its_names():
    """Two hundred countries and more; nearly all have a capital, an adjective and a people."""
    gazetteer = open_gazetteer()
    roles = [role for names in gazetteer.names.values() for _tokens, _number, role in names]

    assert len(gazetteer.countries) > 230
    assert roles.count(USUAL) == len(gazetteer.countries)
    assert roles.count(CAPITAL) > 210
    assert sum(bool(country[2]) for country in gazetteer.countries) > 225
    assert sum(bool(country[3]) for country in gazetteer.countries) > 225


def test_the_list_is_sorted_without_articles():
    """Lines stand in the order of the names, accents and articles left out, so that changes can be read."""
    from relint.checks.persons.slips import folded

    lines = [line for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    names = [folded(line.partition("\t")[0].removeprefix("the ")) for line in lines]

    assert names == sorted(names)


def test_names_are_filed_by_their_first_token_longest_first():
    """ "United Kingdom of Great Britain and Northern Ireland" is tried before "United Kingdom"."""
    sizes = [len(tokens) for tokens, _number, _role in open_gazetteer().names["united"]]

    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) > 4


def test_a_line_gives_names_adjectives_and_people():
    """Fields stand apart by tabs, several in one by ";"; missing ones are empty."""
    gazetteer = parsed("the Isle\tHolm;Inch\t\t\tMain Town\tIslish\tIslers\nMore\n")

    assert gazetteer.country(0) == ("Isle", True, ("Islish",), ("Islers",))
    assert gazetteer.country(1) == ("More", False, (), ())
    assert gazetteer.names["inch"] == [(("Inch",), 0, OTHER)]
    assert gazetteer.names["main"] == [(("Main", "Town"), 0, CAPITAL)]
    assert gazetteer.adjectives == {"islish": 0}


def test_a_bad_line_is_named():
    """A line with too many fields, or without a name, is refused with its number."""
    with pytest.raises(LexiconError, match=r"countries\.tsv:2: must be"):
        parsed("Fine\n\tNo name\n")


def test_the_same_list_gives_the_same_bytes(tmp_path):
    """Building twice gives equal files."""
    for folder in ("one", "two"):
        compile_gazetteer(ROOT / "data", tmp_path / folder)

    assert (tmp_path / "one" / TARGET).read_bytes() == (tmp_path / "two" / TARGET).read_bytes()

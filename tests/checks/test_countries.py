"""Countries: compounds, articles, old names, accents, and two names for one country."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, found, marked

SWAPPED = [
    "Cadets took part in the [[Britain-Estonian]] exercise.",
    "A [[Norway-British]] plan, a [[Faroes-British]] group and a [[British-Sweden]] team.",
    "A US-British plan, a British-UK team, a Japan-Philippines match and a New-British look.",
    "Cadets took part in US-Chinese, London-Irish and Japan-Philippines matches.",
    "The [[British-Franco]] plan.",
    "The [[German-Anglo]] plan.",
    "The [[Japanese-Sino]] plan.",
    "The [[UK-Franco]] plan.",
    "The [[US-Sino]] talks.",
    "The [[Ukrainian-Russo]] war.",
    "The [[Anglo-Franco]] talks.",
    "The [[Germano-French]] talks.",
    "The [[Germano-Polish]] talks.",
    "The [[British–Franco]] plan.",
    "The [[British/Franco]] plan's end.",
    "The [[British-Franco]]'s end.",
    "The [[British-\nFranco]] plan.",
    "The [[Franco-Germany]] plan.",
    "The [[Irish-Anglo]] Treaty.",
    "Franco-British, Anglo-American, Sino-British, Russo-Ukrainian, British-French and UK-French talks.",
    "Post-Franco Spain, anti-Franco marchers, General Franco and Ana Ruiz-Franco.",
    "Indo-Pacific, Indo-China, Anglo-Irish, Anglo-Dutch, Euro-Atlantic and Afro-Caribbean talks.",
    "The Franco-British-German plan and the Anglo-Anglian one.",
]
CURES = [
    ("British-Franco", "Franco-British"),
    ("UK-Franco", "Franco-British"),
    ("US-Sino", "Sino-American"),
    ("Ukraine-Russo", "Russo-Ukrainian"),
    ("Anglo-Franco", "Anglo-French"),
    ("Germano-French", "Franco-German"),
    ("Germano-Polish", "German-Polish"),
    ("Sino-Australia", "Sino-Australian"),
    ("BRITISH-FRANCO", "FRANCO-BRITISH"),
]
LOOSE = [
    "The [[Franco German]] plan.",
    "A new [[Anglo Irish]] plan: no.",
    "The [[Indo Pacific]] region.",
    "Anglo American mines, the Anglo Irish Bank, Carlo Franco, German by birth.",
    "The euro zone and Austro-Hungarian music.",
]
ARTICLES = [
    ("unwanted-article", "Peace in [[the Ukraine]]."),
    ("unwanted-article", "[[The Lebanon]] has asked for help, as has Sudan."),
    ("unwanted-article", "Farms in [[the Ukraine]] and Moldova are dry."),
    ("unwanted-article", "The fields of [[the Ukraine]]'s farmers."),
    ("unwanted-article", "The Ukraine war, the Ukraine Support Group, the Lebanon and Gaza wars."),
    ("unwanted-article", "Peace in the Gambia and the Netherlands."),
    ("missing-article", "Nurses came from [[Netherlands]] to work in hospitals."),
    ("missing-article", "Schools across [[UK]] are short of teachers."),
    ("missing-article", "He said that [[United States]] has signed the treaty."),
    ("missing-article", "Farmers want the best of [[UK]]'s food on the plate."),
    ("missing-article", "Nurses came from UK hospitals, Age UK and US and EU firms."),
    ("missing-article", "Nurses from the UK, US and Netherlands-based firms met in the Netherlands."),
    ("missing-article", "Made in UK"),
]
TWO_NAMES = [
    "The UK will act. It is time that [[Britain]] led, and the UK will.",
    "The UK will act. It is time to help [[Britian]].",
    "The United Kingdom (UK) will act, and the UK will pay.",
    "The UK marked the Battle of Britain with Team GB and the Bank of Britain.",
    "The UK is ready. “Britain leads,” she said. British firms agree.",
    "The UK is ready. The law holds in Great Britain but not in Northern Ireland.",
    "Britain will act, and Britain will pay.",
    "Aid for Myanmar is on its way to Myanmar. [[Burma]] needs it.",
    "Firms in the Netherlands met; [[Holland]]'s farmers did not. The Netherlands is wet.",
    "The Russian Federation signed. Russia will pay.",
    "Trade with Ireland and Northern Ireland grew, and with the Republic of Ireland too.",
    "He ate turkey in Türkiye. Latin America and the US agree. The Bank of America lends.",
    "I say the UK leads. I know Britain can. I ask for help.",
]
SLIPS = [
    "A nurse from the [[Phillipines]] met farmers from [[Vietman]].",
    "The [[Ukranian]] army and the [[Portugese]] ambassador met.",
    "Ferries sail to [[Tallin]] daily. A ward in [[Middlesborough]] is full.",
    "France and the [[Netherland]] sent ships to St Vincent and the [[Grenadine's]].",
    "Teachers from the [[Maldive's]] came. Wales's farms and the Netherlands' ships are old.",
    "Mr Francke met Dana Vietman at Norwey House on Jalan Besar.",
    "Israelis, Argentines and Afghans met in Llanfelin and in Saltby.",
]
NAMES = [
    ("old-name", "Nurses flew to [[Kiev]] and [[Odessa]]."),
    ("old-name", "A school in [[Macedonia]] closed."),
    ("old-name", "Chicken Kiev, Peking University and a town in North Macedonia."),
    ("old-name", "Bombay was hot in 1947."),
    ("lost-accent", "In the [[Val-de-Grace]] chapel."),
    ("lost-accent", "The [[Elysee]]'s gates; the [[Champs Elysees]]."),
    ("lost-accent", "Children nestle; the Élysée, Zurich and Bogota."),
    ("columbia", "The president of [[Columbia]] flew home."),
    ("columbia", "Peru, [[Columbia]] and Chile agree, as do the [[Columbian]] police."),
    ("columbia", "British Columbia, Columbia University, the District of Columbia and pre-Columbian pots."),
]


@pytest.mark.parametrize("text", SWAPPED)
def test_the_combining_form_stands_first(text):
    """A combining form in second place is found, whatever joins the two; names and set compounds are not."""
    assert marked(built_in("countries/swapped-compound"), parse(text).text) == text


@pytest.mark.parametrize(("wrong", "right"), CURES)
def test_a_compound_is_put_into_its_set_form(wrong, right):
    """The cure has the combining form first and an adjective after it."""
    (diagnostic,) = found(built_in("countries/swapped-compound"), f"The {wrong} plan.")

    assert diagnostic.suggestions == (right,)


@pytest.mark.parametrize("text", LOOSE)
def test_a_combining_form_takes_a_hyphen(text):
    """A combining form apart from its adjective is found; companies and people are not."""
    assert marked(built_in("countries/unhyphenated-compound"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), ARTICLES)
def test_articles_of_countries(rule, text):
    """An article is judged only where the name stands alone: before a noun it may belong to the noun."""
    assert marked(built_in(f"countries/{rule}"), parse(text).text) == text


@pytest.mark.parametrize("text", TWO_NAMES)
def test_one_country_has_one_name(text):
    """The rarer name is found outside quotations and longer names; in a speech the names are the speaker's."""
    assert marked(built_in("countries/two-names"), parse(text).text) == text


@pytest.mark.parametrize(("rule", "text"), NAMES)
def test_names_as_they_are_today(rule, text):
    """Old names, lost accents and Columbia are found where they are no part of another name."""
    assert marked(built_in(f"countries/{rule}"), parse(text).text) == text


def test_the_article_comes_with_the_name():
    """Britain becomes "the UK", and "the Netherlands" replaces Holland with its article."""
    first = found(built_in("countries/two-names"), "The UK will act. In Britain all agree, and in the UK.")
    second = found(built_in("countries/two-names"), "In the Netherlands and the Netherlands. Holland is wet.")

    assert [d.suggestions[0] for d in first + second] == ["the UK", "The Netherlands"]


@pytest.mark.parametrize("text", SLIPS)
def test_a_country_or_town_is_spelt_right(text):
    """A name a slip away from a country, its people or a town is found; somebody's name is not."""
    assert marked(built_in("countries/misspelt-place"), parse(text).text) == text


FOR_COUNTRY = [
    "Nurses came from [[Equatorial Guinean]], Kiribati and Chad.",
    "Talks between [[Iraqi]] and Iran failed.",
    "The hay goes to Kenya, [[Ugandan]] and Chad.",
    "Teams came from Spain, France and [[Italian]].",
    "The bill is paid by [[Danish]], whose fleet is old.",
    "It was met by [[Norwegian]], which has ships.",
    "[[Portuguese]] has sent 3 ships.",
    "The crew flew to Finland, [[Swedish]] and Norway.",
    "Ships from Norwegian, UK and US ports met.",
    "Nurses from Mexico and Guatemalan, Cuban and Haitian farms met.",
    "The leaflet, translated from Norwegian, which few speak, is new.",
    "The film is in Welsh and French.",
    "French has 17 sounds in this language course.",
    "British farmers will send hay.",
    "Talks between New Zealand and Kenya failed.",
    "Pilots of Chad and [[Kenyan]] also flew. The king of [[Danish]] has a boat, and trade with [[Japanese]] grew.",
    "They flew to [[Brazilian]] last year. It was sung in French last year, by Kenyan and Danish pilots.",
]
FOR_ADJECTIVE = [
    "The [[Icelander]] fisheries minister came.",
    "The [[Norway]] government paid.",
    "Sales to the [[Korea]] market rose.",
    "A [[Denmark]] company bought it.",
    "The [[Sweden]] navy and its [[Poland]] exporters met.",
    "Nurses and [[Scot]] farmers sang.",
    "A [[Portugal]] bank, 2 [[Japan]] ferries and a [[Saudi Arabia]] firm were named.",
    "[[Norway]] officials met a senior [[France]] diplomat.",
    "A Japan expert, a Spain trip, an Iran deal and the Ukraine proposal were in the news. In Norway farmers met.",
    "The UK government and the Singapore government paid.",
    "The Ukraine war and the Norway House party.",
    "Talks with Norway, ministers say, are over.",
]
CUT = [
    "A port in the [[United States of]].",
    "Hay from the [[Republic of]] and beyond.",
    "The United States of America and the Republic of Korea.",
    "They reminded the United States of.",
]


@pytest.mark.parametrize("text", FOR_COUNTRY)
def test_adjectives_in_place_of_a_country(text):
    """An adjective among countries, before "which" or as a subject is found; attributes and languages are not."""
    assert marked(built_in("countries/adjective-for-country"), parse(text).text) == text


@pytest.mark.parametrize("text", FOR_ADJECTIVE)
def test_countries_in_place_of_an_adjective(text):
    """A country or citizen before a government, a fleet or a market is found; names used as adjectives are not."""
    assert marked(built_in("countries/country-for-adjective"), parse(text).text) == text


@pytest.mark.parametrize("text", CUT)
def test_names_of_states_that_stop_short(text):
    """A state's name that ends with "of" is found."""
    assert marked(built_in("countries/cut-name"), parse(text).text) == text

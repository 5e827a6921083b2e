"""People as the draft goes on with them: introduced, he or she, one office, one way to be named."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

ROWS = [
    ("never-introduced", "The bridge opens. “It was hard,” said [[Mr Tarrant]]."),
    ("never-introduced", "The trust hires nurses. [[Dr Feldman]] said: “We could not wait.”"),
    ("never-introduced", "Rain fell. “It was wet,” [[Mrs Anstey]] added."),
    ("never-introduced", "Ann Tarrant built it. “It was hard,” said Ms Tarrant."),
    ("never-introduced", "The head, Mrs Lowe, said: “We saw it.” “It was cold,” said Mr Hope, who lives near."),
    ("never-introduced", "“It was hard,” said Mr Obama. Letters to Mr Tarrant were lost."),
    ("given-name-after-title", "Councillor Eifion Parry spoke. “It was wet,” said Councillor [[Eifion]]."),
    ("given-name-after-title", "Councillor Huw Eifion Roberts spoke. Councillor [[Eifion]] left."),
    ("given-name-after-title", "Dr Amina Shah spoke. Nurses met Dr [[Amina]]."),
    ("given-name-after-title", "Graham Ross met Ann Graham. Mr Graham left."),
    ("given-name-after-title", "Dr Liu Xiaochun spoke. Nurses met Dr Liu."),
    ("he-and-she", "Mr Harold Binns found the coin. [[She]] sold it."),
    ("he-and-she", "Baroness Orme spoke. “Trade matters,” [[he]] said."),
    ("he-and-she", "Sarah Maddox won.\n\n“It was the rain,” [[he]] said."),
    ("he-and-she", "Sarah Maddox won. [[His]] garden is in Bath."),
    (
        "he-and-she",
        "Dr Shih Okoro spoke. She left.\n\nDr Okoro ate. “Good,” she said.\n\nDr Okoro ran. [[He]] slept.",
    ),
    ("he-and-she", "Mr Harold Binns met a nurse. She sold the coin."),
    ("he-and-she", "Mr Harold Binns met Sarah Maddox. She sold the coin."),
    ("he-and-she", "“She sold it,” said Mr Harold Binns. He was glad."),
    ("he-and-she", "Lord Carrow met the ship HMS Rye. She sails in May."),
    ("two-offices", "Clinical director Helen Bede came. Helen Bede, [[medical director]], left."),
    ("two-offices", "Helen Bede, the home's manager, came. Helen Bede, [[deputy manager]], left."),
    ("two-offices", "Roads Minister Helen Bede came. [[Road Minister]] Helen Bede left."),
    ("two-offices", "Farming Minister Helen Bede came. Fisheries Minister Helen Bede left."),
    ("two-offices", "Health Secretary Helen Bede came. The [[Health Minister]], Helen Bede, left."),
    ("two-offices", "The former chair, Helen Bede, came. The deputy chair, Helen Bede, left."),
    ("two-offices", "Farming Minister Helen Bede met Fisheries Minister Anna Lowe."),
    ("mixed-courtesy", "Ellie Corbett farms. Ms Corbett sold 40 lambs. Lambs are few, [[Corbett]] said."),
    ("mixed-courtesy", "Ellie Corbett farms. Corbett sold 40 lambs. Corbett left, and [[Ms Corbett]] slept."),
    ("mixed-courtesy", "Ellie Corbett farms. “Ask Corbett,” they told Ms Corbett. The Corbett farm is old."),
    ("named-in-full-again", "Colm Fairbrother came. Mr Fairbrother sang. [[Mr Colm Fairbrother]] left."),
    ("named-in-full-again", "Mr Colm Fairbrother came. Mr Colm Fairbrother left."),
    ("named-in-full-again", "Colm Fairbrother and Ann Fairbrother came. Mr Colm Fairbrother left."),
    ("title-of-person", "Chief Inspector Nadia Forbes came. [[Inspector]] Forbes left."),
    ("title-of-person", "Mrs Jean Tolley came to the show. It rained. [[Miss]] Tolley left early."),
    ("title-of-person", "Mrs Jean Tolley came to the show. Her husband, Mr Tolley, left early."),
    ("given-name", "Dr Siobhan Lacey wrote it. The nurses read it. Dr [[Sinead]] Lacey left."),
    ("given-name", "Catherine Osei spoke for an hour. It rained. [[Kathryn]] Osei left."),
    ("whole-name", "Police began Operation Hayrick. Operation [[Hayrik]] ended."),
    ("mixed-accents", "A cafe opened. Other cafes closed, and the [[café]] did."),
    ("mixed-accents", "Talks resume. She sent a résumé. The Café Royal is a cafe."),
]


@pytest.mark.parametrize(("rule", "text"), ROWS)
def test_a_person_stays_the_same(rule, text):
    """What changes about a person within a draft is found; what only looks like a change is not."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


STYLES = [
    ("changed-style", "Commander Ruth Penn sailed. [[Lieutenant Commander]] Penn left."),
    ("changed-style", "General Tim Hext came. [[Major General]] Hext left."),
    ("changed-style", "Dr Aled Vaughan leads the ward. [[Mr]] Vaughan runs it."),
    ("changed-style", "Professor Ann Reed teaches. [[Ms]] Reed has 9 pupils."),
    ("changed-style", "Lieutenant Commander Ruth Penn sailed. Commander Penn left."),
    ("changed-style", "Dr Aled Vaughan met Mr Vaughan."),
    ("changed-style", "Dr Aled Vaughan came with his wife. Ms Vaughan sang."),
    ("changed-style", "Captain Tim Lee came. Captain Ann Lee left. Group Captain Lee sang."),
    ("changed-style", "Admiral Sir Tom Reed came. Admiral Reed left."),
    ("changed-style", "Mr Tim Lee came. [[Dr]] Lee left."),
    ("lord-by-place", "Lord Harker of Wells came. [[Lord Wells]] left."),
    ("lord-by-place", "Baroness Quist of Hull came. The ward of [[Baroness Hull]] is new."),
    ("lord-by-place", "Lord Harker of Wells came. Lord Harker left Wells."),
    ("lord-by-place", "Lord Harker of Wells came. Lord Wellsby left."),
    ("lord-by-place", "Lord Harker of Wells came. Lord Wells of Hull left."),
]


@pytest.mark.parametrize(("rule", "text"), STYLES)
def test_a_person_keeps_rank_and_style(rule, text):
    """A longer rank, a plain title for a doctor and a lord's place for his name are found; what is shorter is right."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text


CALLED = [
    ("he-and-she", "The mayor, Colin Prior, joined the walkers. [[She]] sang."),
    ("he-and-she", "Mr Harry Boateng thanked officers for it. “I owe them all,” [[she]] said."),
    ("he-and-she", "Ann Pryce opened the hall. [[Mr]] Pryce sang."),
    ("he-and-she", "The coroner, Hannah Dray, said [[Mr]] Dray had died."),
    ("he-and-she", "Mrs Anne Lowe, a joiner, sold [[his]] mill in May."),
    ("he-and-she", "Rafi, who is 17, sold a bike. He said: “I need it.” [[She]] now lives here."),
    ("he-and-she", "Colin Prior thanked Ann for it. She had baked it."),
    ("he-and-she", "Colin Prior owns a pub, and a visitor lost a ring there. She wept."),
    ("he-and-she", "Ann Prior runs it with Mr Prior. Mr Prior milks the cows."),
    ("he-and-she", "Graham Ross met Ann Graham. Mr Graham left."),
    ("he-and-she", "Colin Reed married her in 1990."),
    ("surname-after-title", "Dr Tobias Fenn came. Dr [[Fen]] left."),
    ("surname-after-title", "Judge Rosalind Keane came. Judge [[Keen]] left."),
    ("surname-after-title", "Judge Rosalind Keane came. Dr Keen left."),
    ("given-name", "Jamal, who is 19, sings. [[Jamaal]] is glad."),
    ("given-name", "Anna, 12, found it. Her mother, Anne, is glad."),
    ("title-of-person", "Captain Luke Stone came. [[Commander]] Stone left."),
    ("other-office", "Skills Secretary Paul Reeve came. The [[Home Secretary]] sang."),
    ("other-office", "Skills Secretary Paul Reeve came. The Home Secretary, Ann Lee, sang."),
    ("other-office", "Skills Secretary Paul Reeve met the Home Secretary."),
    ("group-plural", "Tarn [[Rail are]] hiring. The board left."),
    ("group-plural", "Swiftline, which has owned up, [[have]] paid."),
    ("group-plural", "While I have time, Ham Stores are open."),
    ("group-they", "Welsh Heritage has bought the mill that [[they]] had leased."),
    ("group-they", "Ann Heritage has bought the mill that they had leased."),
]


@pytest.mark.parametrize(("rule", "text"), CALLED)
def test_who_is_meant_is_told_from_what_stands_about(rule, text):
    """Sex, rank, office and number are set against the one person or body that can be meant, and against no other."""
    assert marked(built_in(f"consistency/{rule}"), parse(text).text) == text

"""Sentences that stop in the middle, and what drafters leave in a draft."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

HEAD = "Pier news\n\nThe pier is open.\n\n"
END = "\n\nTrains will run from June.\n"
CUT = [
    "The pier will be opened by the mayor [[on]]",
    "The pier will be opened by Ann Lee [[in]]",
    "The trust has built [[a new]]",
    "The trust gave the town [[its historic]]",
    "The minister [[has welcomed]]",
    "Next year the trust [[will give]]",
    "Trains will run from June [[because]]",
    "Trains will run from June [[although]]",
    "The trust runs piers in towns [[such as]]",
    "The trust runs piers in towns [[including]]",
    "The work on the pier cost [[more than]]",
    "The pier was built by Tom Shaw, [[who]]",
    "The pier of the town, which [[has]]",
    "The aim of the trust [[is]]",
    "The trust [[has recently]]",
    "The head of the school and [[between]]",
]
WHOLE = [
    "What the money will be spent on",
    "Places you can travel to",
    "Who it is for",
    "The people the pier is for",
    "The town as it was",
    "The pier that we dreamed of",
    "How good it is",
    "A part to play, a difference to make",
    "Help for the sick and the poor",
    "The best there is",
    "Evidence you will have to provide",
    "What Ann Lee has announced",
    "Roofs, walls and floors; and",
]
OPEN = [
    "The trust opened the pier after years of [[work,]]" + END,
    "The trust opened the pier in [[May,]]" + END,
    "The trust opened the pier after years of [[work –]]" + END,
    "Next year the trust will build the [[following:]]\n\nENDS\n",
    "Dear friends,\n\nThe trust opened the pier.\n",
    "Next year the trust will build the following:\n\n- a roof\n- a wall\n\nENDS\n",
    "Speaking at the pier today in the rain, the mayor said,\n\n“We are glad.”\n",
    "10 High Street, Old Town, Hull, East Riding,\n\nThe trust opened the pier.\n",
]
GAPS = [
    ("words-missing", "Trains run from Leeds [[to.]] It is far."),
    ("words-missing", "The work was done by a number [[of.]] It is over."),
    ("words-missing", "That is where they came from and went to. It is all we know of."),
    ("noun-missing", "She thanked [[the for]] their work. He met [[a in]] Leeds."),
    ("noun-missing", "The in crowd sang. The for and against, the to-do list and the by-law."),
]
NOTES = [
    ("tracked-change", "[[Comment [JD1]:]] is this right?"),
    ("tracked-change", "[[Commented [A12]:]] is this right?"),
    ("tracked-change", "[[Formatted: Font: Bold]]\n\nThe line opens."),
    ("tracked-change", "[[Deleted:]] the old line\n\nThe line opens."),
    ("tracked-change", "[[Tracked changes version]]\n\nThe line opens."),
    ("tracked-change", "[[CLEAN VERSION]]\n\nThe line opens."),
    ("tracked-change", 'The line opens. [[HYPERLINK "]]http: PAGE [[\\* MERGEFORMAT]]'),
    ("tracked-change", "Ann Lee commented: the seats were deleted. Use a clean version. Tracked changes help."),
    ("note-to-colleague", "[[JD to check]]: the line opens in May."),
    ("note-to-colleague", "The line opens [[(Policy to confirm)]] in May [[(SpAds to clear)]]."),
    ("note-to-colleague", "The line opens in May [[[HMT to clear]]]."),
    ("note-to-colleague", "The line opens in May [[(Jane, please check)]] or [[(can you confirm the date?)]]."),
    ("note-to-colleague", "@Jane [[can you check this?]] The line opens."),
    ("note-to-colleague", "The line opens. [[JD: check this with the mayor]]."),
    ("note-to-colleague", "The line opens. [[NB: check with legal]]."),
    ("note-to-colleague", "[[FAO Jane:]] the line opens."),
    ("note-to-colleague", "[[Note to drafter:]] the line opens. [[>>> check <<<]]"),
    ("note-to-colleague", "The line opens. [[Need a stat here]]. [[Needs a better quote]]."),
    (
        "note-to-colleague",
        "Ask staff to check the time (if you can). Pupils need a figure they trust. FAO is a UN body.",
    ),
    (
        "note-to-colleague",
        "The engineers (Tom Shaw and Ann Lee) to whom we wrote came. Note to editors: the line opens.",
    ),
    ("drafting-label", "[[Suggested quote:]]\n\n“The line opens.”"),
    ("drafting-label", "[[Proposed headline:]] Line opens"),
    ("drafting-label", "[[Headline options:]]\n\nThe line opens."),
    ("drafting-label", "[[Quote for approval:]] “The line opens.”"),
    ("drafting-label", "[[Quote attributed to the minister:]] “The line opens.”"),
    ("drafting-label", "[[Lines to take]]\n\nThe line opens."),
    ("drafting-label", "[[If pressed:]] the line opens."),
    ("drafting-label", "[[v0.4 JD edits]]\n\nThe line opens."),
    ("drafting-label", "[[Version 3 - 12 March]]\n\nThe line opens."),
    ("drafting-label", "[[OFFICIAL-SENSITIVE]]\n\nThe line opens."),
    ("drafting-label", "[[HOLD FOR CLEARANCE]]\n\nThe line opens."),
    ("drafting-label", "[[Name Surname]], [[Job Title]], and [[Joe Bloggs]], the head, came on [[DD Month YYYY]]."),
    ("drafting-label", "Version 3 of the app is out.\n\nThe lines to take are red. If pressed, the bell rings."),
    ("drafting-label", "Give the date in the format DD/MM/YYYY. The average Joe Bloggs pays tax."),
    ("blank-figure", "It costs [[£00m]], [[£#m]], [[£…]] or [[£?m]]."),
    ("blank-figure", "About [[###]] people and [[0000]] homes gain [[?%]] by [[00]] March [[(?)]]."),
    ("blank-figure", "About [[....]] people came."),
    ("blank-figure", "It costs £100m, £0.50 or £5? The code is 007. Follow #farming … and wait. It is RPI - x%."),
    ("placeholder", "The line opens [[[citation needed]]] in May [[[check]]]. [[[Option A]]]"),
]


@pytest.mark.parametrize("text", CUT)
def test_a_cut_sentence_is_found(text):
    """A line that ends where no sentence can is marked, though it is laid out like a heading."""
    assert marked(built_in("redaction/sentence-cut"), HEAD + parse(text).text + END) == HEAD + text + END


@pytest.mark.parametrize("text", WHOLE)
def test_a_heading_is_none(text):
    """Headings end with prepositions and verbs too."""
    assert marked(built_in("redaction/sentence-cut"), HEAD + text + END) == HEAD + text + END


@pytest.mark.parametrize("text", OPEN)
def test_nothing_follows(text):
    """A paragraph does not end with a comma, nor a draft with a colon."""
    assert marked(built_in("redaction/ends-with-comma"), HEAD + parse(text).text) == HEAD + text


@pytest.mark.parametrize(("rule", "text"), GAPS + NOTES)
def test_gaps_and_notes(rule, text):
    """What was cut out shows by its neighbours, what was left in by its words."""
    assert marked(built_in(f"redaction/{rule}"), parse(text).text) == text


HALVES = [
    "Anyone who saw the fire, or who knows the men [[hurt. Should]] ring us on 101.",
    "The trust runs 9 [[hostels. Is]] looking for 20 cooks.",
    "The pier is open [[again. Which]] means walkers can cross.",
    "With more than 2 million [[walkers. The]] pier is the busiest in Kent.",
    "Despite the rain in [[May. The]] crops were good.",
    "If you have any news about the [[fire. Ring]] us.",
    "When the work is finished in [[May. Buses]] will use the pier.",
    "The pier, which was built in 1964 and has been shut since [[May.]] It will reopen.",
]
FULL = [
    "With more than 2 million walkers, the pier is busy. It is old.",
    "When in doubt ask. Was it dear? Should anyone ring, ask why.",
    "The crops failed, which was sad. The farmers wept.",
    "The pier cost £6 million, which is £2 million more. It is old.",
    "“With 2 million walkers. That is a lot,” she said.",
    "The pier, which was built in 1964, has been shut since May.",
    "Following the fire the pier was shut. It is open again.",
]


@pytest.mark.parametrize("text", HALVES)
def test_half_a_sentence_is_found(text):
    """A phrase, a clause or a verb that a full stop parts from the rest of its sentence is marked at the stop."""
    whole = f"{HEAD}{text}{END}"
    assert marked(built_in("grammar/half-sentence"), parse(whole).text) == whole


@pytest.mark.parametrize("text", FULL)
def test_a_whole_sentence_is_no_half(text):
    """Commas, questions, imperatives, prices and speakers leave no half behind."""
    whole = f"{HEAD}{text}{END}"
    assert marked(built_in("grammar/half-sentence"), whole) == whole

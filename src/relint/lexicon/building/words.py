"""What each form of the lexicon is: how common, on which side of the Atlantic, -ise or -ize. Start at `collect`."""

from __future__ import annotations

from relint.lexicon import spellings
from relint.lexicon.building import american
from relint.lexicon.building.kinds import kinds_of_forms, own_forms, own_name_parts
from relint.lexicon.building.sources import Sources
from relint.typed import NamedTuple

REGION_OF = {"b": "british"}  # American is only what has a British partner; every other letter means both
SHARED_NAME = 1.0  # a name that is also a word ("Brown") is taken to be a tenth of the count
AMERICAN_LOSS, OXFORD_LOSS = 1.0, 0.3
IN_USE = 1.0  # a form counted less is never what was meant


class Word(NamedTuple):
    """What the lexicon knows of one form beside its readings."""

    zipf: float
    region: str
    ending: str
    kind: str


def collect(sources: Sources) -> dict[str, Word]:
    """Every form to its facts, hand-written lists and forms without accents included."""
    kinds = kinds_of_forms(sources)
    scale = scale_of(kinds, sources)
    words = {form: describe(form, kind, scale) for form, kind in kinds.items()}
    for form in list(words):
        words.setdefault(spellings.without_accents(form), words[form])
    return words


class Scale(NamedTuple):
    """What weighing a form needs.

    The lists, the British partners of American forms, the twin of every form
    that is spelt in two ways, the -ize forms among them, and the common forms.
    """

    sources: Sources
    british: dict[str, str]
    twins: dict[str, str]
    oxford: frozenset[str]
    common: frozenset[str]


def scale_of(kinds: dict[str, str], sources: Sources) -> Scale:
    """Find the twin of every British form, American or Oxford."""
    british = american.pairs(sources)
    twins = {partner: form for form, partner in british.items()}
    for form in kinds:
        if (twin := american.oxford_twin(form)) and twin in kinds:
            twins[form] = twin
    oxford = frozenset(twin for form, twin in twins.items() if twin == american.oxford_twin(form))
    return Scale(sources, british, twins, oxford, frozenset(form for form, kind in kinds.items() if kind == "common"))


def describe(form: str, kind: str, scale: Scale) -> Word:
    """The facts of one form."""
    listed = scale.sources.scowl.get(form)
    region = "american" if form in scale.british else REGION_OF.get(listed.region, "both") if listed else "both"
    ending = "ise" if is_ise(form, scale) else "ize" if form in scale.oxford else ""
    return Word(frequency(form, kind, region, scale), region, ending, kind)


def is_ise(form: str, scale: Scale) -> bool:
    """Whether a form has an -ize twin: "organise" has, "exercise" has not."""
    return scale.twins.get(form) in scale.oxford


def frequency(form: str, kind: str, region: str, scale: Scale) -> float:
    """The Zipf value of a form, weighted for British readers.

    wordfreq counts all of English and folds case: an American form loses
    tenfold, a British form takes the value of its American or -ize twin.
    """
    zipf = scale.sources.zipf
    value = zipf.get(form.lower(), 0.0)
    if kind != "common" and form.lower() in scale.common:
        return max(0.0, value - SHARED_NAME)
    if region == "american":
        return max(0.0, value - AMERICAN_LOSS)
    if form in scale.oxford:
        return max(0.0, value - OXFORD_LOSS)
    return max(value, zipf.get(scale.twins.get(form, form), 0.0))


def offered(words: dict[str, Word], sources: Sources) -> list[str]:
    """The forms that may be suggested: in use or added by hand, British, single, and none that would startle."""
    own = {form for word, parts in sources.own_words.items() for form, _ in own_forms(word, parts)}
    own |= {part for name in (*sources.own_names, *sources.own_places) for part in own_name_parts(name)}
    return [
        form
        for form, word in words.items()
        if (word.zipf >= IN_USE or form in own)
        and word.region != "american"
        and word.kind != "phrase"
        and len(form) > 1
        and form.lower() not in sources.unsuggested
    ]

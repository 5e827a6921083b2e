"""British partners of American spellings, found by rule and proved by the lists.

SCOWL says which forms are American and which British but not which belong
together. A rule below turns one into the other; a pair counts only if SCOWL
has both, one on each side.
"""

from __future__ import annotations

from collections.abc import Iterator

from relint.lexicon.building.sources import Sources

REPLACED = (
    ("or", "our"), ("er", "re"), ("yze", "yse"), ("yzing", "ysing"), ("yzer", "yser"),
    ("og", "ogue"), ("e", "ae"), ("e", "oe"), ("l", "ll"), ("ll", "l"), ("p", "pp"), ("ense", "ence"),
    ("ens", "enc"), ("ize", "ise"), ("izi", "isi"), ("iza", "isa"), ("z", "s"), ("gray", "grey"), ("mold", "mould"),
    ("plow", "plough"), ("skep", "scep"), ("f", "ph"), ("i", "y"), ("k", "c"), ("s", "c"), ("e", ""), ("", "e"),
    ("ment", "ement"), ("ck", "que"), ("m", "mme"), ("aft", "aught"), ("x", "xe"), ("a", "o"), ("o", "ou"),
    ("uver", "oeuvre"), ("um", "ium"), ("u", "o"), ("i", "e"), ("g", "gg"), ("t", "tt"), ("er", "eur"),
)  # fmt: skip
NEVER_ISE = ("s", "pr", "se", "ma", "ba")  # size, prize, seize, maize, baize, and what is made of them
AFTER_IS = {"e", "es", "ed", "ing", "er", "ers", "able", "ation", "ations", "ational", "ationally", "ingly"}


def pairs(sources: Sources) -> dict[str, str]:
    """American forms to their British partners.

    What is written by hand comes first; a form without a partner there is
    right in Britain as well ("whiskey" from Ireland).
    """
    found = {}
    for form, listed in sources.scowl.items():
        if listed.region == "a" and form.islower() and (partner := british_partner(form, sources)):
            found[form] = partner
    return {form: partner for form, partner in (found | sources.american).items() if partner}


def british_partner(form: str, sources: Sources) -> str | None:
    """The British form that the first fitting rule makes of an American one, the commonest if there are several."""
    for old, new in REPLACED:
        fits = [near for near in rewritten(form, old, new) if is_british(near, sources)]
        if fits:
            return max(fits, key=lambda near: sources.zipf.get(near, 0.0))
    return None


def rewritten(form: str, old: str, new: str) -> Iterator[str]:
    """A form with one occurrence of `old` turned into `new`, at each place in turn but the first letter."""
    for place in range(1, len(form)):
        if form.startswith(old, place) and not (place + 1 == len(form) and new in ("ae", "oe")):
            yield form[:place] + new + form[place + len(old) :]


def is_british(form: str, sources: Sources) -> bool:
    """Whether SCOWL lists a form as British and not as American too."""
    listed = sources.scowl.get(form)
    return listed is not None and listed.region == "b"


def ise_twin(form: str) -> str | None:
    """The -ise form of an -ize form ("organized", "organised"), None for a form that has none ("resized")."""
    place = form.rfind("iz")
    if place < 2 or form[place + 2 :] not in AFTER_IS or form[:place].endswith(NEVER_ISE):
        return None
    return form[:place] + "is" + form[place + 2 :]


def oxford_twin(form: str) -> str | None:
    """The -ize form of an -ise form ("organised", "organized"), whether it exists or not."""
    place = form.rfind("is")
    if place > 1 and form[place + 2 :] in AFTER_IS:
        return form[:place] + "iz" + form[place + 2 :]
    return None

"""A name of which one part changed on the way: "Ellerby Road", "Ellerby Lane"; "RFA Tidewater", "HMS Tidewater".

Both names could stand on a map, so this is asked, not said. Start at `changed`. Two names in one sentence are two
places ("Church Street and Church Lane"), and so are two that each come often.
"""

from collections.abc import Iterator
from itertools import combinations

from relint.checks.abbreviations.acronyms import acronyms
from relint.checks.code import Context
from relint.checks.forms.name_forms import Form, findings, share_sentence, stands
from relint.checks.persons.name_runs import Run, runs
from relint.checks.persons.slips import folded
from relint.diagnostic import Finding, Related
from relint.document import Document

_SHARED = 2  # letters with which two names of one kind begin: "Canal Street", "Castle Street"
_COMPASS = ("north", "south", "east", "west", "upper", "lower", "great", "little", "middle", "inter", "under", "water")
_INITIALS = 3


def changed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer, or later, of two names that are one but for a part.

    Options: `streets`, kinds of street; `heads`, kinds of place; `ships`, what stands before the name of a ship;
    `operations`, what stands before the name of an operation; `plural`, last words of a firm that may lose their "s".
    """
    options = {name: frozenset(words) for name, words in context.options.items()}
    pairs = [*_pairs(document, options)]
    seen: set[str] = set()
    for one, other in pairs:
        rare, model = sorted((one, other), key=lambda form: (len(list(stands(document, form.text))), -form.start))
        often = len(list(stands(document, rare.text))) > 1
        if rare.text not in seen and not often and not share_sentence(document, rare, model):
            seen.add(rare.text)
            yield from findings(document, rare, model)
    yield from _initials(document, context)


def _pairs(document: Document, options: dict[str, frozenset[str]]) -> Iterator[tuple[Form, Form]]:
    """Yield the pairs of names that differ in one part."""
    filed: dict[tuple[str, str], dict[str, Form]] = {}
    heads = options["streets"] | options["heads"] | options["plural"]
    if document.index.keys().isdisjoint(heads | {ship.lower() for ship in options["ships"]} | options["operations"]):
        return
    for run in runs(document):
        for key, form in _forms(run, options):
            filed.setdefault(key, {}).setdefault(form.text, form)
    for (kind, _key), forms in filed.items():
        for one, other in combinations(forms.values(), 2) if kind != "head" or len(forms) == 2 else ():
            if kind not in ("head", "before") or _share(one.text, other.text, kind):
                yield one, other


def _forms(run: Run, options: dict[str, frozenset[str]]) -> Iterator[tuple[tuple[str, str], Form]]:
    """Yield the names in a run, each with what must be the same in another of its kind."""
    words, start = run.words, run.start
    for number, word in enumerate(words):
        lower = word.lower()
        before = words[number - 1] if number else ""
        at = start + sum(len(one) + 1 for one in words[: max(number - 1, 0)])
        if number and lower in options["streets"]:
            yield ("street", before), Form(f"{before} {word}", at)
        if number and lower in options["heads"]:
            yield ("head", lower), Form(f"{before} {word}", at)
        if number and number == len(words) - 1 and (lower in options["plural"] or f"{lower}s" in options["plural"]):
            yield ("plural", " ".join(words[:-1])), Form(" ".join(words), start)
        if number + 1 < len(words) and (word in options["ships"] or lower in options["operations"]):
            name, place = words[number + 1], start + sum(len(one) + 1 for one in words[:number])
            form = Form(f"{word} {name}", place)
            yield ("before", word), form
            if word in options["ships"]:
                yield ("ship", name), form


def _share(one: str, other: str, kind: str) -> bool:
    """Whether the words that differ begin alike, as names that are taken for each other do, or differ by an "s"."""
    place = 1 if kind == "before" else 0
    first, second = (folded(text.split(" ")[place]) for text in (one, other))
    if first + "s" == second or second + "s" == first:
        return kind == "before"
    shared = next((n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), 0)
    return shared >= _SHARED and not first.startswith(_COMPASS)


def _initials(document: Document, context: Context) -> Iterator[Finding]:
    """Yield capitals that are a letter off from an acronym of the draft and are a word: "WEN", then "WIN"."""
    found = document.once(acronyms)
    explained = {one.name: one for one in found.explanations if len(one.name) >= _INITIALS}
    for name, places in found.places.items() if explained else ():
        if name in explained or len(places) > 1 or name.lower() not in context.lexicon or len(name) < _INITIALS:
            continue
        near = [other for other in explained if _is_letter_off(name, other)]
        if len(near) == 1:
            model = document.tokens[explained[near[0]].token].span
            related = (Related(model, f"“{near[0]}” stands here"),)
            yield Finding(document.tokens[places[0]].span, (near[0],), (("other", near[0]),), related)


def _is_letter_off(one: str, other: str) -> bool:
    """Whether two acronyms of one length differ in one letter that is not the first."""
    return len(one) == len(other) and one[0] == other[0] and sum(a != b for a, b in zip(one, other, strict=True)) == 1

"""A name of which one part changed on the way: "Ellerby Road", "Ellerby Lane"; "RFA Tidewater", "HMS Tidewater".

Both names could stand on a map, so this is asked, not said. Start at `changed`. Two names in one sentence are two
places ("Church Street and Church Lane"), and so are two that each come often.
"""

from collections.abc import Iterator
from itertools import combinations

from relint.checks.abbreviations.acronyms import acronyms
from relint.checks.code import Context
from relint.checks.forms.bodies import HEADS
from relint.checks.forms.name_forms import Form, findings, share_sentence, stands
from relint.checks.persons.name_runs import Run, runs
from relint.checks.persons.slips import folded
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_SHARED = 2  # letters with which two names of one kind begin: "Canal Street", "Castle Street"
_COMPASS = ("north", "south", "east", "west", "upper", "lower", "great", "little", "middle", "inter", "under", "water")
_INITIALS = 3
_PAIR = 2
# Of these the short name is usual.
_LOOSE = frozenset(("council", "service", "act", "bill", "code", "police", "university"))
_RULED = frozenset(("council", "hospital", "school", "police", "trust"))  # before which the sort of place stands
_TITLED = lazily(
    r"\b(?P<kind>Department|Ministry|Office|Agency|Institute|University|Commission|Board) "
    r"(?:of|for) (?:the )?(?P<of>[A-Z][a-z]+(?:(?: and)? [A-Z][a-z]+)*)"
)
_TITLES = frozenset("department ministry office agency institute university commission board".split())
_OPENERS = frozenset("The A An This Our Their Its His Her".split())


def changed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer, or later, of two names that are one but for a part.

    Options: `streets`, kinds of street; `heads`, kinds of place; `ships`, what stands before the name of a ship;
    `operations`, what stands before the name of an operation; `plural`, last words of a firm that may lose their "s".
    """
    options = {name: frozenset(words) for name, words in context.options.items() if name != "sorts"}
    options["sorts"] = frozenset(word for group in context.options["sorts"] for word in group)
    groups = {word: number for number, group in enumerate(context.options["sorts"]) for word in group}
    pairs = [*_pairs(document, options), *_sorts(document, groups), *_titled(document)]
    pairs += _lost(document, (HEADS | options["heads"]) - _LOOSE)
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
    if _turned(first) == second:
        return True
    shared = next((n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), 0)
    return shared >= _SHARED and not first.startswith(_COMPASS)


def _turned(word: str) -> str:
    """Return a name with its point of the compass turned round: "northgate" gives "southgate"."""
    for one, other in (("north", "south"), ("south", "north"), ("east", "west"), ("west", "east")):
        if word.startswith(one) and len(word) > len(one) + 1:
            return other + word.removeprefix(one)
    return ""


def _sorts(document: Document, groups: dict[str, int]) -> Iterator[tuple[Form, Form]]:
    """Yield names that differ in what the thing is: "Rowan Ward", "Rowan Unit"; "City Council", "District …"."""
    filed: dict[tuple[tuple[str, ...], int], list[Form]] = {}
    for run in _bare_runs(document):
        last = run.words[-1].lower()
        at = -2 if len(run.words) > _PAIR and last in _RULED and run.words[-2].lower() in groups else -1
        if run.words[at].lower() in groups:
            key = (*run.words[:at], *run.words[at:][1:])
            filed.setdefault((key, groups[run.words[at].lower()]), []).append(Form(" ".join(run.words), run.start))
    for forms in filed.values():
        if len(forms) == _PAIR:
            yield forms[0], forms[1]


def _titled(document: Document) -> Iterator[tuple[Form, Form]]:
    """Yield bodies whose first word changed, "Department for X", "Ministry for X", or that were turned round."""
    filed: dict[str, dict[str, Form]] = {}
    for match in _TITLED.finditer(document.flow.text) if not _TITLES.isdisjoint(document.index) else ():
        form = Form(match[0], match.start())
        filed.setdefault(match["of"], {}).setdefault(match[0], form)
        if match["kind"] == "University":
            turned = f"{match['of']} University"
            place = document.flow.text.find(turned)
            if place >= 0:
                yield form, Form(turned, place)
    for forms in filed.values():
        if len(forms) == _PAIR:
            one, other = forms.values()
            yield one, other


def _lost(document: Document, heads: frozenset[str]) -> Iterator[tuple[Form, Form]]:
    """Yield names of three words and the same without the middle one: "Lantern House Trust", "Lantern Trust"."""
    ends: dict[tuple[str, str], list[Run]] = {}
    for run in _bare_runs(document):
        last = run.words[-1].lower()
        if len(run.words) in (_PAIR, _PAIR + 1) and last in heads:
            ends.setdefault((run.words[0], run.words[-1]), []).append(run)
    for found in ends.values():
        short = [run for run in found if len(run.words) == _PAIR]
        if len(found) == _PAIR and len(short) == 1:
            yield Form(" ".join(found[0].words), found[0].start), Form(" ".join(found[1].words), found[1].start)


def _bare_runs(document: Document) -> Iterator[Run]:
    """Yield the runs of two words or more without an article before them, each once."""
    seen = set()
    for run in runs(document):
        article = run.words[0] in _OPENERS
        words = run.words[article:]
        if len(words) >= _PAIR and words not in seen:
            seen.add(words)
            yield Run(words, run.start + (len(run.words[0]) + 1 if article else 0))


def _initials(document: Document, context: Context) -> Iterator[Finding]:
    """Yield capitals that are a letter off from an acronym of the draft and are a word: "WEN", then "WIN"."""
    found = document.once(acronyms)
    explained = {one.name: one for one in found.explanations if len(one.name) >= _INITIALS}
    for name, places in found.places.items() if explained else ():
        if name in explained or len(places) > 1 or name.lower() not in context.lexicon or len(name) < _INITIALS:
            continue
        before = document.tokens[places[0] - 1].text if places[0] else ""
        if before.isupper() and len(before) > 1:
            continue  # "MINISTRY OF LAW"
        near = [other for other in explained if _is_letter_off(name, other)]
        if len(near) == 1:
            model = document.tokens[explained[near[0]].token].span
            related = (Related(model, f"“{near[0]}” stands here"),)
            yield Finding(document.tokens[places[0]].span, (near[0],), (("other", near[0]),), related)


def _is_letter_off(one: str, other: str) -> bool:
    """Whether two acronyms of one length differ in one letter that is not the first."""
    return len(one) == len(other) and one[0] == other[0] and sum(a != b for a, b in zip(one, other, strict=True)) == 1

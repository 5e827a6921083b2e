"""Places, ships and companies with two names in one draft: "Mellow Creek", "Mallow Creek". Start at `two_forms`.

Both names may be good English, so what tells is what they share: the kind of place ("Creek"), a ship's prefix ("HMS"),
the letters but for a space ("Cold Harbour", "Coldharbour"), or the words before "plc" but for a plural.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.forms.bodies import HEADS
from relint.checks.persons.name_runs import Run, runs
from relint.checks.persons.slips import distance, folded
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.typed import NamedTuple

_SHIP = lazily(r"\b(HMS|RFA|RRS|MV|SS|FV|RV|HMAS|HMNZS|USS|RNLB) ((?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,2})")
_COMPANY = lazily(r"\b((?:[A-Z][\w'’-]+ )+)(?:plc|PLC|Ltd|Limited|LLP)\b")
_PREFIXES = frozenset("hms rfa rrs mv ss fv rv hmas hmnzs uss rnlb".split())
_COMPANIES = frozenset("plc ltd limited llp".split())
_LEAST = 4  # letters of a word that may be a slip for another
_JOINED = 7  # letters of a name of one word that may stand as two


class Form(NamedTuple):
    """One form of a name as written, and the offset in the flow at which it stands first."""

    text: str
    start: int


def two_forms(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer, or later, of two forms of a name. Option `heads`: kinds of place, in lower case."""
    pairs = [*_places(document, context), *_joined(document)]
    if not _PREFIXES.isdisjoint(document.index):
        pairs += _ships(document)
    if not _COMPANIES.isdisjoint(document.index):
        pairs += _companies(document)
    seen: set[str] = set()
    for one, other in pairs:
        rare, model = sorted((one, other), key=lambda form: (len(list(stands(document, form.text))), -form.start))
        if rare.text not in seen and not share_sentence(document, rare, model):
            seen.add(rare.text)
            yield from findings(document, rare, model)


def _places(document: Document, context: Context) -> Iterator[tuple[Form, Form]]:
    """Yield names of places that differ by a slip in the first of their two words: "Mellow Creek", "Mallow Creek"."""
    by_head: dict[str, list[Form]] = {}
    for head in document.index.keys() & set(context.options["heads"]):
        for run in runs(document):
            if len(run.words) > 1 and run.words[-1].lower() == head and len(run.words[-2]) >= _LEAST:
                by_head.setdefault(head, []).append(_form(run, len(run.words) - 2))
    for forms in by_head.values():
        for number, form in enumerate(forms):
            for other in forms[:number]:
                if _is_slip(form.text.split(" ")[0], other.text.split(" ")[0]):
                    yield other, form


def _form(run: Run, first: int) -> Form:
    """Return the words of a run from the one with this number on."""
    return Form(" ".join(run.words[first:]), run.start + sum(len(word) + 1 for word in run.words[:first]))


def _is_slip(one: str, other: str) -> bool:
    """Whether two words are one slip apart, and not by a plural or their first letter."""
    first, second = folded(one), folded(other)
    plural = first + "s" == second or second + "s" == first
    return first != second and first[0] == second[0] and not plural and distance(first, second, 1) == 1


def _joined(document: Document) -> Iterator[tuple[Form, Form]]:
    """Yield names of two words that stand elsewhere as one: "Cold Harbour", "Coldharbour"."""
    for run in runs(document):
        for number in range(len(run.words) - 1):
            left, right = run.words[number : number + 2]
            whole = left + right.lower()
            places = document.index.get(whole.lower(), ()) if len(whole) >= _JOINED else ()
            if places and right.lower() not in HEADS and document.tokens[places[0]].text.startswith(whole):
                start = document.flow.text.find(whole)
                if start >= 0:
                    two = f"{left} {right}"
                    yield Form(two, document.flow.text.find(two)), Form(whole, start)


def _ships(document: Document) -> Iterator[tuple[Form, Form]]:
    """Yield ships of one prefix whose names are a slip apart, or apart by a possessive."""
    forms: dict[str, Form] = {}
    for match in _SHIP.finditer(document.flow.text):
        text = match[0].removesuffix("'s").removesuffix("’s")
        forms.setdefault(text, Form(text, match.start()))
    found = list(forms.values())
    for number, form in enumerate(found):
        for other in found[:number]:
            one, two = _plain(form.text), _plain(other.text)
            if min(len(one), len(two)) > _JOINED and one[:5] == two[:5] and distance(one, two, 1) <= 1:
                yield other, form


def _plain(text: str) -> str:
    """Return a name without the possessives of its words."""
    return folded(text.replace("'s ", " ").replace("’s ", " "))


def _companies(document: Document) -> Iterator[tuple[Form, Form]]:
    """Yield a company's name that stands with a plural, or without it, elsewhere: "Skerry Line plc", "Skerry Lines"."""
    for match in _COMPANY.finditer(document.flow.text):
        name = match[1].rstrip()
        if " " in name:
            other = name[:-1] if name.endswith("s") else f"{name}s"
            for run in runs(document):
                if " ".join(word for word in run.words if word.lower() not in _COMPANIES) == other:
                    yield Form(name, match.start()), Form(other, run.start)


def share_sentence(document: Document, one: Form, other: Form) -> bool:
    """Whether the first places of two forms are in one sentence, as two things would be."""
    places = [document.token_at(document.flow.place(form.start)) for form in (one, other)]
    return document.sentence_of(places[0]) == document.sentence_of(places[1])


def findings(document: Document, rare: Form, model: Form) -> Iterator[Finding]:
    """Yield every place of the rarer form."""
    flow = document.flow
    related = (Related(flow.span(model.start, model.start + len(model.text)), f"“{model.text}” stands here"),)
    for start in stands(document, rare.text):
        span = flow.span(start, start + len(rare.text))
        yield Finding(span, (model.text,), (("other", model.text),), related)


def stands(document: Document, text: str) -> Iterator[int]:
    """Yield the offsets in the flow at which a name stands as whole words."""
    flow = document.flow.text
    start = flow.find(text)
    while start >= 0:
        end = start + len(text)
        if not flow[end : end + 1].isalpha() and not flow[max(start - 1, 0) : start].isalpha():
            yield start
        start = flow.find(text, end)


def small_heads(document: Document, context: Context) -> Iterator[Finding]:
    """Yield names of places whose second word lost its capital: "Skerrow point". Option `heads`: kinds of place."""
    heads = document.index.keys() & set(context.options["heads"])
    names = {run.words[-2:] for run in runs(document) if run.words[-1].lower() in heads} if heads else set()
    for first, head in names:
        if first.lower() not in context.lexicon:
            for place in document.index.get(head.lower(), ()):
                token = document.tokens[place]
                if token.text[0].islower() and document.tokens[place - 1].text == first and place:
                    start = token.start
                    yield Finding(token.span._replace(end=start + len(head)), (head,), (("other", f"{first} {head}"),))

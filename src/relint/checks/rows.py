"""How a row of `contexts` is written. Start reading at `parsed_rows`.

    to|will [loose => lose] the|<noun>     conditions apart by spaces; alternatives apart by "|"
    word        this word, any case                      @det     one of a named set (wordsets.py, or the file's [sets])
    ~need       any form of this verb or noun            <base>   a class of words (wordclass.py): what a word can be
    -ive        a word that ends so                      a&b      both conditions on one token: "<adj>&!<base>"
    !the        not this; also true beyond the sentence
    <adv>?      may be missing                           <adj>*   none, one or two of them
    a&b,c       a and b on one token, or else c
    ^  $        the sentence begins here (or a quotation, or a new phrase); it ends here, or a mark follows
    [x => y / z]   what is wrong, and its cures, the best first; [x] alone has none

In a cure {2} is the text that the second condition took, {2:VBG} bends it to that tag, {2:verb} is the verb that an
adjective or noun belongs to, {2:RB} the adverb of an adjective. Where a cure cannot be formed it is not offered.
"""

from collections.abc import Iterator
from itertools import product

from relint.checks.grammar.wordclass import END, OPENING, class_mask
from relint.checks.wordsets import SETS
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.patterns import lazily
from relint.typed import NamedTuple

_BRACKETS = lazily(r"\[(?P<fault>[^\[\]]*?)(?:=>(?P<cures>[^\[\]]*))?\]")
_HOLE = lazily(r"\{(\d)(?::([A-Za-z$]+))?\}")
_EDGES = {"^": OPENING, "$": END}
_MOST = 2


class Condition(NamedTuple):
    """What one token must be: among `words`, of one of `classes` or with one of `endings`, and all of `also`.

    Negated it must be none of these; the places beyond the sentence have classes of their own.
    """

    words: frozenset[str]
    negated: bool
    classes: int
    endings: tuple[str, ...]
    also: tuple["Condition", ...] = ()


class Row(NamedTuple):
    """A row without optional parts: its conditions, for each the number it has in the source, its mark and cures."""

    conditions: tuple[Condition, ...]
    sources: tuple[int, ...]
    mark: tuple[int, int]
    cures: tuple[str, ...]


def parsed_rows(source: str, own: dict[str, frozenset[str]]) -> Iterator[Row]:
    """Yield the rows that a source stands for, one for each way to leave out what may be missing.

    `own` are the file's own sets. Raises ValueError with the reason.
    """
    bracket = _BRACKETS.search(source)
    if bracket is None:
        raise ValueError("marks nothing with [ ]")
    before, fault, after = source[: bracket.start()].split(), bracket["fault"].split(), source[bracket.end() :].split()
    if not fault:
        raise ValueError("the brackets are empty")
    elements = [*before, *fault, *after]
    bounds = len(before), len(before) + len(fault)
    cures = tuple(cure.strip() for cure in (bracket["cures"] or "").split(" / ") if cure.strip())
    counts = [_counts(element) for element in elements]
    choices = [[_condition(choice, own) for choice in element.rstrip("?*").split(",")] for element in elements]
    for taken in _ways(counts):
        numbers = [n for n, count in enumerate(taken) for _ in range(count)]
        mark = sum(taken[: bounds[0]]), sum(taken[: bounds[1]])
        if mark[0] < mark[1]:
            for conditions in product(*(choices[n] for n in numbers)):
                yield Row(conditions, tuple(n + 1 for n in numbers), mark, cures)


def _counts(element: str) -> range:
    """Return how many tokens an element may take."""
    if element.endswith("?"):
        return range(2)
    return range(_MOST + 1) if element.endswith("*") else range(1, 2)


def _ways(counts: list[range]) -> Iterator[tuple[int, ...]]:
    """Yield every choice of one number from each range."""
    if not counts:
        yield ()
        return
    for first in reversed(counts[0]):
        for rest in _ways(counts[1:]):
            yield first, *rest


def _condition(element: str, own: dict[str, frozenset[str]]) -> Condition:
    """Return an element as a condition: its first part, with the others joined to it."""
    parts = [_part(part, own) for part in element.split("&")]
    return parts[0]._replace(also=tuple(parts[1:]))


def _part(part: str, own: dict[str, frozenset[str]]) -> Condition:
    negated = part.startswith("!")
    words: set[str] = set()
    classes = 0
    endings = []
    for name in part.removeprefix("!").split("|"):
        if name in _EDGES:
            classes |= _EDGES[name]
        elif name.startswith("<") and name.endswith(">"):
            classes |= _class(name[1:-1])
        elif name.startswith("-") and len(name) > 1:
            endings.append(name[1:])
        else:
            words |= _words(name, own)
    return Condition(frozenset(words), negated, classes, tuple(endings))


def _class(name: str) -> int:
    try:
        return class_mask(name)
    except KeyError:
        raise ValueError(f"there is no class <{name}>") from None


def _words(name: str, own: dict[str, frozenset[str]]) -> set[str]:
    """Return the words that one alternative stands for."""
    if not name:
        raise ValueError("an alternative is empty")
    if name.startswith("@"):
        found = own.get(name[1:], SETS.get(name[1:]))
        if found is None:
            raise ValueError(f"there is no set {name}")
        return set(found)
    if name.startswith("~"):
        lemma = name[1:]
        return {lemma, *(form for form, _tags in open_lexicon().forms(lemma))}
    return {name.lower()}


# "Be" alone bends for number in the past: "which were launched" becomes "was", not "is".
_PAST_OF_BE = {("were", "VBZ"): "was", ("was", "VBP"): "were"}


def bent(lexicon: Lexicon, template: str, texts: dict[int, str]) -> str | None:
    """Return a cure with its holes filled from `texts`; None if a word lacks the form asked for."""
    pieces = []
    last = 0
    for hole in _HOLE.finditer(template):
        text = texts.get(int(hole[1]), "")
        form = _form(lexicon, text, hole[2]) if hole[2] else text
        if form is None:
            return None
        pieces += [template[last : hole.start()], form]
        last = hole.end()
    return " ".join("".join([*pieces, template[last:]]).split())


def _form(lexicon: Lexicon, word: str, form: str) -> str | None:
    """Return `word` in another form: "verb", or a tag."""
    if not word:
        return None
    lower = word.lower()
    if (lower, form) in _PAST_OF_BE:
        return _PAST_OF_BE[lower, form]
    if form == "verb":
        verb = lexicon.verb_of(lower)
        return verb if verb != lower else None
    if form == "RB":
        return _adverb(lexicon, lower)
    own = {"V": ("VBZ", "VBD", "VBN", "VBG", "VBP", "VB"), "N": ("NNS", "NN")}.get(form[0], ())
    for tag in own:
        for lemma in lexicon.lemmas(lower, tag):
            if lemma != lower or tag in ("VBP", "VB", "NN"):
                found = lexicon.inflect(lemma, form)
                if found:
                    return found
    return lexicon.inflect(lower, form)


def _adverb(lexicon: Lexicon, adjective: str) -> str | None:
    """Return the adverb in -ly of an adjective, if the lexicon has it: simple, simply; basic, basically."""
    stems = [adjective]
    if adjective.endswith("le"):
        stems.insert(0, adjective[:-2])
    elif adjective.endswith("y"):
        stems.insert(0, adjective[:-1] + "i")
    elif adjective.endswith("ic"):
        stems.insert(0, adjective + "al")
    return next((stem + "ly" for stem in stems if stem + "ly" in lexicon), None)

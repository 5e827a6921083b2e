"""The kind `contexts`: words that are right elsewhere and wrong between these neighbours. Start reading at `run`.

    rows = [
      "to|will|could|not [loose => lose] the|our|more|<noun>",
      "@be able [<base> => to {3}]",
    ]

A row is a sequence of conditions on neighbouring tokens, written as `rows.py` explains; the finding is what stands in
brackets, the cure what follows the arrow. A match stays within its sentence.

Each row is filed under its rarest word, and the draft's index says where that word stands (its anchor). Then step by
step the other conditions thin these places out; each is asked once for each word of the draft, and steps that several
rows share are taken once. What is left is looked at exactly.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from relint.checks import Job
from relint.checks.casing import like
from relint.checks.context import Unless, allowed, parse as parse_unless
from relint.checks.packing import packed, unpacked
from relint.checks.rows import Condition, Row, bent, parsed_rows
from relint.checks.wordclass import OPENERS, OPENING, Classes, classes_of
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.rule import Rule, Table
from relint.span import Span

# How common a word is that no list counts, in Zipf values: a row is filed under the words that cost least.
_RARE = 1.0
_LONGEST = 12
# The kinds of step, the cheapest first: a sentence or phrase begins here; words alone; classes too.
_OPENING, _WORDS, _CLASSES = range(3)


class Linked(NamedTuple):
    """One row at work: whose it is, its conditions by number, which of them is its anchor. For the rest see `Row`."""

    rule: int
    conditions: tuple[int, ...]
    anchor: int
    sources: tuple[int, ...]
    mark: tuple[int, int]
    cures: tuple[str, ...]


class Step(NamedTuple):
    """A node of the tree of steps: a condition (its kind and number) that must hold `shift` tokens from the anchor.

    `rows` are those whose last step it is, `others` the steps that may follow. At the root it is the anchor itself.
    """

    kind: int
    condition: int
    shift: int
    rows: list[int]
    others: list["Step"]


def parse(table: Table, rule: Rule) -> Any:  # noqa: ARG001
    """Return (rows, unless). Raises RuleFileError."""
    sets = table.table("sets")
    own = {name: frozenset(word.lower() for word in sets.texts(name)) for name in sets.values}
    sets.finish()
    sources = table.texts("rows")
    if not sources:
        raise table.error("rows", "is missing or empty")
    rows: list[Row] = []
    for source in sources:
        try:
            rows += parsed_rows(source, own)
        except ValueError as error:
            raise table.error("rows", f"“{source}”: {error}") from None
        if not _costs(rows[-1]):
            raise table.error("rows", f"“{source}”: no word in it can be looked up")
    return rows, parse_unless(table)


def _costs(row: Row) -> list[tuple[float, int]]:
    """Return (how common they are together, place) of the conditions that are words and nothing else."""
    lexicon = open_lexicon()
    return [
        (sum(10 ** max(lexicon.zipf(word), _RARE) for word in condition.words), place)
        for place, condition in enumerate(row.conditions)
        if condition.words and not (condition.negated or condition.classes or condition.endings)
    ]


def link(entries: list[tuple[int, Rule, Any]]) -> Any:
    """Return (anchor word → numbers of trees, trees of steps, rows, conditions, rule number → unless)."""
    rows: list[Linked] = []
    numbers: dict[Condition, int] = {}
    trees: dict[int, Step] = {}
    unless: dict[int, Unless | None] = {}
    for number, _rule, (own, allowances) in entries:
        unless[number] = allowances
        for row in own:
            anchor = min(_costs(row))[1]
            conditions = tuple(numbers.setdefault(condition, len(numbers)) for condition in row.conditions)
            root = trees.setdefault(conditions[anchor], Step(_WORDS, conditions[anchor], 0, [], []))
            _planted(root, _steps(row, conditions, anchor)).rows.append(len(rows))
            rows.append(Linked(number, conditions, anchor, row.sources, row.mark, row.cures))
    table = list(numbers)
    words: dict[str, list[int]] = {}
    for place, root in enumerate(trees.values()):
        for word in table[root.condition].words:
            words.setdefault(word, []).append(place)
    return (
        words,
        [packed(tree) for tree in trees.values()],
        [packed(row) for row in rows],
        [*map(packed, table)],
        unless,
    )


def _planted(root: Step, steps: Iterator[tuple[int, int, int]]) -> Step:
    """Return the last of `steps` in the tree below `root`, where those that are new are added."""
    node = root
    for step in steps:
        found = next((other for other in node.others if other[:3] == step), None)
        if found is None:
            found = Step(*step, [], [])
            node.others.append(found)
        node = found
    return node


def _steps(row: Row, conditions: tuple[int, ...], anchor: int) -> Iterator[tuple[int, int, int]]:
    """Yield the steps of a row: those conditions that can only hold of a token of the draft, and an opening "^"."""
    for place, condition in enumerate(row.conditions):
        if condition.edge and condition.classes == OPENING and not (condition.words or condition.negated):
            yield _OPENING, 0, place + 1 - anchor
    alone = [place for _cost, place in sorted(_costs(row))]
    for place in alone:
        if place != anchor:
            yield _WORDS, conditions[place], place - anchor
    for place, condition in enumerate(row.conditions):
        if place not in alone and not (condition.negated or condition.edge):
            yield _CLASSES, conditions[place], place - anchor


class Memo(dict[str, bool]):
    """Whether a condition holds for a token's text: asked once, then known. The empty text is no token."""

    def __init__(self, condition: Condition, classes: Classes) -> None:
        super().__init__({"": False})
        self._condition = condition
        self._classes = classes

    def __missing__(self, text: str) -> bool:
        self[text] = held = holds(self._condition, text.lower(), self._classes.of(text))
        return held


def holds(condition: Condition, lower: str, classes: int) -> bool:
    """Whether a token with this text in lower case and these classes fulfils a condition; at an edge the text is ""."""
    words, negated, others, endings, _edge, also = condition
    held = bool(classes & others) or lower in words or (bool(endings) and lower.endswith(endings))
    return held != negated and all(holds(part, lower, classes) for part in also)


def run(linked: Any, document: Document, job: Job) -> Iterator[tuple[int, Finding]]:
    """Yield the findings of all rows."""
    words, trees, rows, conditions, unless = linked
    draft = _Draft(document, conditions)
    found: list[tuple[int, int]] = []
    for number in sorted({number for word in document.index.keys() & words.keys() for number in words[word]}):
        tree = unpacked(trees[number])
        draft.walk(tree, draft.anchors(tree[1]), found)
    # In the order of the rows: of two that find the same words the one that is written first has its say.
    for number, place in sorted(found):
        row = Linked._make(unpacked(rows[number]))
        if row.rule in job.active and draft.fits(row, place):
            first = place - row.anchor
            mark = first + row.mark[0], first + row.mark[1]
            if not draft.names_body(row, first, *mark) and not allowed(unless[row.rule], document, *mark):
                yield row.rule, _finding(document, job.lexicon, row, first)


class _Draft:
    """A draft under the rows: its texts, and what is known of them under each condition."""

    def __init__(self, document: Document, conditions: list[Any]) -> None:
        self.document = document
        self._conditions = conditions
        self._classes = document.once(classes_of)
        # The padding stands for places after the last token, and, since indexes below 0 count from the end, before it.
        self._texts = [*(token.text for token in document.tokens), *[""] * _LONGEST]
        self._lowers = [*document.lowers, *[""] * _LONGEST]
        self._memos: dict[int, Memo] = {}

    def anchors(self, number: int) -> list[int]:
        """Return the tokens for which a condition on words holds; possessives are sorted out later."""
        index = self.document.index
        return [place for word in unpacked(self._conditions[number])[0] & index.keys() for place in index[word]]

    def walk(self, tree: Any, places: list[int], found: list[tuple[int, int]]) -> None:
        """Add (row, anchor) to `found` for all rows of a tree of which `places` have come as far as its root."""
        _kind, _condition, _shift, rows, others = tree
        found += [(row, place) for row in rows for place in places]
        for other in others:
            left = self._step(places, other[0], other[1], other[2])
            if left:
                self.walk(other, left, found)

    def _step(self, places: list[int], kind: int, number: int, shift: int) -> list[int]:
        """Return the places from which a step may be taken."""
        if kind == _OPENING:
            openings = self._openings
            return [place for place in places if place + shift in openings]
        if kind == _WORDS:
            lowers, words = self._lowers, unpacked(self._conditions[number])[0]
            return [place for place in places if lowers[place + shift] in words]
        texts, memo = self._texts, self._memo(number)
        return [place for place in places if memo[texts[place + shift]]]

    def names_body(self, row: Linked, first: int, start: int, end: int) -> bool:
        """Whether an acronym is marked that reads like a word: "ITS can help", but not in a line of capitals."""
        tokens = self.document.tokens
        if not any(len(token.text) > 1 and token.text.isupper() for token in tokens[start:end]):
            return False
        match = tokens[max(first, 0) : first + len(row.conditions)]
        return any(token.text != token.text.upper() for token in match if token.kind == "word")

    @cached_property
    def _openings(self) -> frozenset[int]:
        """The tokens before which "^" holds: the first of a sentence or after an opening mark."""
        index = self.document.index
        after = (place + 1 for mark in OPENERS & index.keys() for place in index[mark])
        return frozenset((*(sentence.first for sentence in self.document.sentences), *after))

    def _memo(self, number: int) -> Memo:
        """Return the memo of a condition."""
        if number not in self._memos:
            self._memos[number] = Memo(unpacked(self._conditions[number]), self._classes)
        return self._memos[number]

    def fits(self, row: Linked, anchor: int) -> bool:
        """Whether all conditions hold round the anchor, within its sentence."""
        sentence = self.document.sentence_of(anchor)
        lowers = self.document.lowers
        for place, number in enumerate(row.conditions, anchor - row.anchor):
            lower = lowers[place] if sentence.first <= place < sentence.last else ""
            classes = self._classes.at(place, sentence.first, sentence.last)
            if not holds(unpacked(self._conditions[number]), lower, classes):
                return False
        return True


def _finding(document: Document, lexicon: Lexicon, row: Linked, first: int) -> Finding:
    """Return the finding of a match, with the cures that could be formed."""
    tokens = document.tokens
    span = Span(tokens[first + row.mark[0]].start, tokens[first + row.mark[1] - 1].end)
    groups: dict[int, Span] = {}
    for number, source in enumerate(row.sources):
        place = first + number
        if 0 <= place < len(tokens):
            own = tokens[place].span
            groups[source] = Span(groups[source].start, own.end) if source in groups else own
    texts = {source: " ".join(document.slice(group).split()) for source, group in groups.items()}
    model = document.slice(span)
    filled = [bent(lexicon, template, texts) for template in row.cures]
    cures = tuple(_capitals(model, text) for text in filled if text is not None)
    return Finding(span, cures, tuple((str(source), text) for source, text in texts.items()))


def _capitals(model: str, text: str) -> str:
    """Return a cure with the capital that the fault begins with, or wholly in capitals like it."""
    letters = [char for char in model if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return text.upper()
    return like(model, text) if model[:1].isupper() and model != "I" else text

"""The kind `tokens`: a row of conditions on words, in the manner of spaCy's Matcher. Start reading at `run`.

    [[token]]                     one table a token, in order
    LOWER = ["a", "an"]           the word is one of these, any case
    LEMMA = ["be"]                … or a form of one of these (bent when packs are compiled)
    TAG   = ["NNS"]               one of its possible tags is among these
    ONLY  = ["JJ", "JJR"]         all of its possible tags are among these
    NOT   = ["VB"]                none of its possible tags is
    IS    = ["VBZ"]               in this sentence its tag is one of these (asked last, of the tagger)
    ISNT  = ["NNS"]               … is none of these
    REGEX = "^[a-z]+ed$"          the word as written matches
    KIND  = "number"              the token's kind (word, number, mixed, mark …)
    CASE  = "lower"               lower | title | upper
    OP    = "?"                   once (default), "?", "*", "+"; not before the anchor
    MARK  = true                  the finding is the marked tokens, not all

One token must have LOWER or LEMMA: it is the anchor, found by the draft's index. `replace` writes {1}, {2} … for the
tokens; {2:VB} bends the word to that tag, {2:verb} is the verb that belongs to it ("innovative" → "innovate").
Tags are those the lexicon thinks possible. A match stays within its sentence.
"""

import re
from collections.abc import Iterator

from relint.checks import Job
from relint.checks.casing import like
from relint.checks.context import allowed, parse as parse_unless
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon, open_lexicon
from relint.lexicon.tags import BITS, mask
from relint.patterns import lazily
from relint.patternstore import compiled, note
from relint.rule import Rule, Table
from relint.span import Span
from relint.typed import Any, NamedTuple

CASES = ("", "lower", "title", "upper")
OPS = ("1", "?", "*", "+")
_HOLE = lazily(r"\{(\d)(?::([A-Za-z$]+))?\}")


class Condition(NamedTuple):
    """What one token must be; masks are over possible tags, 0 for no condition."""

    words: frozenset[str]
    any_tag: int
    only: int
    none: int
    regex: str
    kind: str
    case: str
    op: str
    mark: bool
    is_tag: frozenset[str]
    isnt_tag: frozenset[str]


def parse(table: Table, rule: Rule) -> Any:  # noqa: ARG001
    """Return (conditions, anchor's number, replacements, unless). Raises RuleFileError."""
    conditions = [_condition(entry) for entry in table.tables("token")]
    anchors = [
        number
        for number, condition in enumerate(conditions)
        if condition.words and condition.op == "1" and all(c.op == "1" for c in conditions[:number])
    ]
    if not anchors:
        raise table.error("token", "no token with LOWER or LEMMA stands before all optional ones")
    anchor = min(anchors, key=lambda number: len(conditions[number].words))
    return [tuple(c) for c in conditions], anchor, table.texts("replace"), parse_unless(table)


def _condition(entry: Table) -> Condition:
    """Return one `[[token]]` table as a condition."""
    lexicon = open_lexicon()
    words = {word.lower() for word in entry.texts("LOWER")}
    for lemma in entry.texts("LEMMA"):
        words |= {lemma, *(form for form, _tags in lexicon.forms(lemma))}
    regex = entry.text("REGEX")
    try:
        re.compile(regex)
        note(regex, 0)
    except re.error as error:
        raise entry.error("REGEX", f"is no regular expression: {error}") from None
    condition = Condition(
        words=frozenset(words),
        any_tag=mask(*_tag_names(entry, "TAG")),
        only=mask(*_tag_names(entry, "ONLY")),
        none=mask(*_tag_names(entry, "NOT")),
        regex=regex,
        kind=entry.text("KIND"),
        case=entry.choice("CASE", CASES, ""),
        op=entry.choice("OP", OPS, "1"),
        mark=bool(entry.get("MARK", bool, False)),
        is_tag=_tag_names(entry, "IS"),
        isnt_tag=_tag_names(entry, "ISNT"),
    )
    entry.finish()
    return condition


def _tag_names(entry: Table, key: str) -> frozenset[str]:
    """Return the names of tags under `key`, checked."""
    names = entry.texts(key)
    for name in names:
        if name not in BITS:
            raise entry.error(key, f"unknown tag “{name}”")
    return frozenset(names)


def link(entries: list[tuple[int, Rule, Any]]) -> Any:
    """Return (anchor word → [rule number], rule number → data)."""
    words: dict[str, list[int]] = {}
    rules = {}
    for number, _rule, data in entries:
        conditions, anchor, _replacements, _unless = data
        for word in conditions[anchor][0]:
            words.setdefault(word, []).append(number)
        rules[number] = data
    return words, rules


def run(linked: Any, document: Document, job: Job) -> Iterator[tuple[int, Finding]]:
    """Yield the findings of all rules of this kind."""
    words, rules = linked
    wanted: dict[int, list[int]] = {}
    for word in document.index.keys() & words.keys():
        for number in words[word]:
            if number in job.active:
                wanted.setdefault(number, []).extend(document.index[word])
    for number, places in wanted.items():
        conditions, anchor, replacements, unless = rules[number]
        row = [Condition._make(condition) for condition in conditions]
        end = 0
        for place in sorted(places):
            first = place - anchor
            if first < end:
                continue
            groups = match_at(document, job.lexicon, row, first)
            if groups is None or not tagged_so(document, row, groups):
                continue
            if not allowed(unless, document, first, groups[-1][1]):
                end = groups[-1][1]
                yield number, _finding(document, job.lexicon, row, groups, replacements)


def match_at(document: Document, lexicon: Lexicon, row: list[Condition], first: int) -> list[tuple[int, int]] | None:
    """Return for each condition the tokens (first, last exclusive) it took when the row is matched from `first`."""
    # The commonest refusal costs least: the first token fails before a sentence is looked up.
    if not 0 <= first < len(document.tokens) or not (row[0].op != "1" or _holds(document, lexicon, row[0], first)):
        return None
    return _match(document, lexicon, row, 0, first, document.sentence_of(first).last)


def tagged_so(document: Document, row: list[Condition], groups: list[tuple[int, int]]) -> bool:
    """Whether the tokens have in their sentence the tags that the row asks for; most rows ask for none."""
    for condition, (first, last) in zip(row, groups, strict=True):
        if condition.is_tag or condition.isnt_tag:
            from relint.tagger.context import tags_of

            for place in range(first, last):
                tag = tags_of(document, place)
                if (condition.is_tag and tag not in condition.is_tag) or tag in condition.isnt_tag:
                    return False
    return True


def _match(
    document: Document, lexicon: Lexicon, row: list[Condition], number: int, place: int, limit: int
) -> list[tuple[int, int]] | None:
    """Match the conditions from `number` on at `place`: as many tokens as they may take, then fewer."""
    if number == len(row):
        return []
    condition = row[number]
    most = {"1": 1, "?": 1}.get(condition.op, limit - place)
    least = 1 if condition.op in "1+" else 0
    count = 0
    while count < most and place + count < limit and _holds(document, lexicon, condition, place + count):
        count += 1
    for taken in range(count, least - 1, -1):
        rest = _match(document, lexicon, row, number + 1, place + taken, limit)
        if rest is not None:
            return [(place, place + taken), *rest]
    return None


def _holds(document: Document, lexicon: Lexicon, condition: Condition, place: int) -> bool:
    """Whether one token fulfils a condition; what is cheap to refuse is asked first."""
    base = document.bases[place]
    if condition.words and base not in condition.words:
        return False
    token = document.tokens[place]
    if condition.words and not condition.mark and len(base) != len(token.text):
        return False  # "the minister's" is not "the minister"
    if condition.kind and token.kind != condition.kind:
        return False
    if condition.case and not _CASE_TESTS[condition.case](token.text):
        return False
    if condition.regex and not compiled(condition.regex).search(token.text):
        return False
    return _tags_fit(condition, lexicon.tags(token.text) if token.kind == "word" else 0)


def _tags_fit(condition: Condition, tags: int) -> bool:
    """Whether a word's possible tags are as the condition wants them; an unknown word has none."""
    if condition.any_tag and not tags & condition.any_tag:
        return False
    if condition.only and (not tags or tags & ~condition.only):
        return False
    return not tags & condition.none


_CASE_TESTS = {
    "lower": str.islower,
    "title": lambda text: text[:1].isupper() and not text.isupper(),
    "upper": str.isupper,
}


def _finding(
    document: Document, lexicon: Lexicon, row: list[Condition], groups: list[tuple[int, int]], replacements: list[str]
) -> Finding:
    """Return the finding of a match, with the replacements that could be formed."""
    marked = [group for group, condition in zip(groups, row, strict=True) if condition.mark] or groups
    taken = [group for group in marked if group[0] < group[1]]
    span = Span(document.tokens[taken[0][0]].start, document.tokens[taken[-1][1] - 1].end)
    filled = [_filled(document, lexicon, groups, template) for template in replacements]
    texts = tuple(like(document.slice(span), text) if text.islower() else text for text in filled if text)
    values = tuple((str(n), _text(document, group)) for n, group in enumerate(groups, 1))
    return Finding(span, texts, values)


def _text(document: Document, group: tuple[int, int]) -> str:
    """Return the draft's words of a group on one line."""
    if group[0] == group[1]:
        return ""
    span = Span(document.tokens[group[0]].start, document.tokens[group[1] - 1].end)
    return document.line(span)


def _filled(document: Document, lexicon: Lexicon, groups: list[tuple[int, int]], template: str) -> str | None:
    """Return a replacement with its holes filled, or None if a word lacks the form asked for."""
    pieces = []
    last = 0
    for hole in _HOLE.finditer(template):
        text = _text(document, groups[int(hole.group(1)) - 1])
        form = _bent(lexicon, text, hole.group(2)) if hole.group(2) else text
        if form is None:
            return None
        pieces += [template[last : hole.start()], form]
        last = hole.end()
    return " ".join("".join([*pieces, template[last:]]).split())


def _bent(lexicon: Lexicon, word: str, form: str) -> str | None:
    """Return `word` in another form: "verb", "lemma" or a tag."""
    if form == "verb":
        return lexicon.verb_of(word.lower())
    lemmas = lexicon.lemmas(word.lower()) or (word.lower(),)
    if form == "lemma":
        return lemmas[0]
    return next((bent for lemma in lemmas if (bent := lexicon.inflect(lemma, form))), None)

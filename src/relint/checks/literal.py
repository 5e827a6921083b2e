"""The kinds `phrase` and `replacement`: words that should not stand there, with or without better ones.

All phrases of all rules are found in one pass: each is filed under its rarest word, and the draft's own index says
where that word stands. 3,000 phrases cost nothing where their words do not occur. Words are compared as tokens, so
line ends, double spaces and possessives do not matter.

    case = "any"      capitals do not matter (default)
    case = "exact"    only as written in the rule
    case = "prose"    any, but a word with a capital in mid-sentence is taken for a name: "the Foster review"
"""

from collections.abc import Iterator

from relint.checks import Job
from relint.checks.casing import like
from relint.checks.context import Unless, allowed, base, parse as parse_unless, whole_words
from relint.checks.inflection import inflected
from relint.checks.packing import packed, unpacked
from relint.diagnostic import SAFETIES, Finding
from relint.document import Document
from relint.reading import document_of
from relint.rule import Rule, Table
from relint.span import Span
from relint.typed import Any, NamedTuple

CASES = ("any", "exact", "prose")
PROSE: tuple[str, ...] = ()  # stands in the place of the exact texts

INFLECT = ("", "verb", "noun")
# (words, exact texts or PROSE or None, replacements, safety or "")
Entry = tuple[tuple[str, ...], tuple[str, ...] | None, tuple[str, ...], str]


class Filed(NamedTuple):
    """An entry in the table: how many tokens before the key word it begins, and whose it is."""

    before: int
    words: tuple[str, ...]
    exact: tuple[str, ...] | None
    replacements: tuple[str, ...]
    safety: str
    number: int


def parse(table: Table, rule: Rule) -> Any:
    """Return (entries, unless, in mid sentence only) of a rule file of either kind. Raises RuleFileError."""
    case = table.choice("case", CASES, "any")
    mid = not table.get("sentence-start", bool, True)
    inflect = table.choice("inflect", INFLECT, "")
    entries: list[Entry] = []
    if rule.kind == "phrase":
        phrases = table.texts("phrases")
        if not phrases:
            raise table.error("phrases", "is missing or empty")
        for phrase in phrases:
            entries += _entries(table, phrase, (), "", inflect, case)
    else:
        pairs = table.table("pairs")
        if not pairs.values:
            raise table.error("pairs", "is missing or empty")
        for phrase in pairs.values:
            replacements, safety, own = _pair(pairs, phrase)
            entries += _entries(pairs, phrase, replacements, safety, own or inflect, case)
        pairs.finish()
    return entries, parse_unless(table), mid


def _pair(pairs: Table, phrase: str) -> tuple[tuple[str, ...], str, str]:
    """Return the replacements, own safety and own inflection of one pair."""
    value = pairs.values[phrase]
    if not isinstance(value, dict):
        return tuple(pairs.texts(phrase)), "", ""
    own = pairs.table(phrase)
    safety = own.choice("safety", ("", *SAFETIES), "")
    inflect = own.choice("inflect", INFLECT, "")
    replacements = tuple(own.texts("to"))
    own.finish()
    return replacements, safety, inflect


def _entries(
    table: Table, phrase: str, replacements: tuple[str, ...], safety: str, inflect: str, case: str
) -> Iterator[Entry]:
    """Yield an entry for the phrase and one for each of its inflections."""
    for form, others in inflected(phrase, replacements, inflect):
        tokens = whole_words(form)
        if not tokens:
            raise table.error(phrase, "holds no word")
        texts = PROSE if case == "prose" else None
        if case == "exact":
            texts = tuple(token.text for token in document_of(form).tokens)
        yield tokens, texts, others, safety


def link(entries: list[tuple[int, Rule, Any]]) -> Any:
    """Return (key word → filed entries, packed; rule number → (unless, mid))."""
    from relint.checks.inflection import rarest

    table: dict[str, list[tuple[Any, ...]]] = {}
    rules: dict[int, tuple[Unless | None, bool]] = {}
    for number, _rule, (own, unless, mid) in entries:
        rules[number] = (unless, mid)
        for tokens, exact, replacements, safety in own:
            key = rarest(tokens)
            filed = Filed(tokens.index(key), tokens, exact, replacements, safety, number)
            table.setdefault(base(key), []).append(tuple(filed))
    return {key: packed(filed) for key, filed in table.items()}, rules


def run(linked: Any, document: Document, job: Job) -> Iterator[tuple[int, Finding]]:
    """Yield the findings of all rules of the two kinds."""
    table, rules = linked
    index = document.index
    for key in index.keys() & table.keys():
        for filed in unpacked(table[key]):
            entry = Filed._make(filed)
            if entry.number in job.active:
                unless, mid = rules[entry.number]
                for first in matches(document, entry.words, entry.exact, index[key], entry.before):
                    last = first + len(entry.words)
                    if entry.exact == PROSE and is_name(document, first):
                        continue
                    if not (mid and document.starts_sentence(first)) and not allowed(unless, document, first, last):
                        yield entry.number, _finding(document, first, last, entry)


def matches(
    document: Document, wanted: tuple[str, ...], exact: tuple[str, ...] | None, places: list[int], before: int
) -> Iterator[int]:
    """Yield the first token of each occurrence of `wanted` whose key word is at one of `places`."""
    size = len(wanted)
    for place in places:
        first = place - before
        if first < 0 or (size > 1 and not _stands_at(document, wanted, first)):
            continue
        if not exact or _texts(document, first, size) == exact:
            yield first


def is_name(document: Document, token: int) -> bool:
    """Whether a word has a capital though no sentence begins with it: part of a name, or of a title-case headline."""
    text = document.tokens[token].text
    return text[:1].isupper() and not text.isupper() and not document.starts_sentence(token)


def _stands_at(document: Document, wanted: tuple[str, ...], first: int) -> bool:
    """Whether the words stand there in one block; only the last may have a possessive that is not wanted."""
    last = first + len(wanted) - 1
    if tuple(document.lowers[first:last]) != wanted[:-1] or document.bases[last : last + 1] != [wanted[-1]]:
        return False
    return document.block_of(first).last > last


def _texts(document: Document, first: int, size: int) -> tuple[str, ...]:
    """Return the tokens' texts, the last one without its possessive."""
    texts = [token.text for token in document.tokens[first : first + size]]
    texts[-1] = texts[-1][: len(document.bases[first + size - 1])]
    return tuple(texts)


def base_span(document: Document, first: int, last: int) -> Span:
    """Return the span of the tokens first to last (exclusive), without a possessive at the end."""
    final = document.tokens[last - 1]
    cut = len(final.text) - len(document.bases[last - 1])
    return Span(document.tokens[first].start, final.end - cut)


def _finding(document: Document, first: int, last: int, entry: Filed) -> Finding:
    span = base_span(document, first, last)
    model = document.slice(span)
    as_written = entry.exact or _is_habit(document, first, last)
    replacements = tuple(text if as_written else like(model, text) for text in entry.replacements)
    return Finding(span, replacements, safety=entry.safety or None)


def _is_habit(document: Document, first: int, last: int) -> bool:
    """Whether capitals in mid-sentence are a habit, and are not taken over: "the Small and Medium Enterprises".

    So it is with "fast Wi-fi connections"; but one word is part of a name if another with a capital stands beside it:
    "the Co-operation Council".
    """
    if not is_name(document, first):
        return False
    if last > first + 1:
        return True
    beside = document.tokens[first - 1 : first] + document.tokens[last : last + 1]
    return "-" in document.tokens[first].text and not any(token.text[0].isupper() for token in beside)

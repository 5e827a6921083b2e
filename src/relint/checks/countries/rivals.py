"""One country, two names in one draft: "Britain" beside "the UK". Start at `two_names`.

Only names outside quotations count, and none that is part of a longer name ("Battle of Britain", "UK Biobank"). A long
form and its initials are one name ("United Kingdom (UK)"), and a full name may stand once, at first mention.
"""

from collections import Counter
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.countries.places import mentions
from relint.checks.literal import base_span
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.gazetteer import CAPITAL, FULL, Gazetteer, open_gazetteer
from relint.typed import Any, NamedTuple


class Use(NamedTuple):
    """One use of a country's name: its tokens, and the name in lower case that stands for its family of names."""

    first: int
    last: int
    family: str


def two_names(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the names that differ from the one a draft uses, or should use, for the same country.

    Options: `families`, names that are one name, the usual one first; `preferred`, names that win whatever the draft
    uses more; `misspelt`, misspelling → name; `titles`, words that may follow a country's name with a capital;
    `apart`, name → words in whose company it means another thing; `formal`, names that may stand at first mention;
    `set`, words before a name that make a set phrase ("Roman Britain").
    """
    if _is_speech(document):
        return
    gazetteer = open_gazetteer()
    families = {name.lower(): names[0].lower() for names in context.options["families"] for name in names}
    uses: dict[int, list[Use]] = {}
    for country, use in _uses(document, context, families):
        uses.setdefault(country, []).append(use)
    for country, found in uses.items():
        if len({use.family for use in found}) > 1:
            yield from _minority(document, context, gazetteer, country, sorted(found))


def _is_speech(document: Document) -> bool:
    """Whether the draft is a speech, that says "I" outside quotations again and again: its names are the speaker's."""
    own = 0
    for place in document.index.get("i", ()):
        token = document.tokens[place]
        own += token.text == "I" and document.quotation_at(token.start) is None
    return own >= 3


def _uses(document: Document, context: Context, families: dict[str, str]) -> Iterator[tuple[int, Use]]:
    """Yield (country, use) for each name in the draft's own words."""
    options = context.options
    formal = {name.lower() for name in options["formal"]}
    text = document.flow.lower
    apart = {name for name, words in options["apart"].items() if any(word.lower() in text for word in words)}
    seen: set[int] = set()
    for mention in mentions(document):
        opens = mention.country not in seen and mention.key in formal
        seen.add(mention.country)
        if mention.role in (CAPITAL, FULL) or opens or mention.key in apart:
            continue
        if _is_own(document, mention.first, mention.last, options):
            yield mention.country, Use(mention.first, mention.last, families.get(mention.key, mention.key))
    for wrong, name in options["misspelt"].items():
        for place in document.index.get(wrong.lower(), ()):
            if _is_own(document, place, place + 1, options):
                yield _number(name), Use(place, place + 1, families.get(name.lower(), name.lower()))


def _number(name: str) -> int:
    """Return the number of the country with this one-word name."""
    names = open_gazetteer().names[name.lower()]
    return next(number for tokens, number, _role in names if tokens == (name,))


def _is_own(document: Document, first: int, last: int, options: dict[str, Any]) -> bool:
    """Whether the name is in the draft's own words and part of no longer name or set phrase."""
    if document.quotation_at(document.tokens[first].start) is not None:
        return False
    if first and document.bases[first - 1] in options["set"]:
        return False
    possessive = document.bases[last - 1] != document.lowers[last - 1]
    after = document.tokens[last : last + 2]
    if after and not possessive and after[0].text[:1].isupper() and after[0].text not in options["titles"]:
        return False
    if len(after) == 2 and after[0].text in ("in", "for", "of") and after[1].text[:1].isupper() and not possessive:
        return False  # "Britain in Bloom"
    return not _continues_name(document, first)


def _continues_name(document: Document, first: int) -> bool:
    """Whether a capitalised word before makes the name part of a longer one: "Latin America", "Battle of Britain"."""
    start = document.sentence_of(first).first
    before = [token.text for token in document.tokens[max(start, first - 3) : first]]
    if not before:
        return False
    if before[-1] in ("&", "of", "for", "in", "the", "with", "from") and len(before) > 1:
        link = -2 if before[-1] != "the" or before[-2][:1].isupper() else -3
        word = before[link] if len(before) >= -link else ""
        return word[:1].isupper() and not document.starts_sentence(first + link)
    return before[-1][:1].isupper() and not document.starts_sentence(first - 1)


def _minority(
    document: Document, context: Context, gazetteer: Gazetteer, number: int, uses: list[Use]
) -> Iterator[Finding]:
    """Yield the uses of every family but the preferred or commonest one."""
    counts = Counter(use.family for use in uses)
    usual = gazetteer.country(number).name.lower()
    preferred = [name.lower() for name in context.options["preferred"] if name.lower() in counts]
    best = preferred[0] if preferred else max(counts, key=lambda family: (counts[family], family == usual))
    own = [use for use in uses if use.family == best]
    model = next((use for use in own if _article(document, use.first)), own[0])
    model_span = base_span(document, model.first, model.last)
    name = document.line(model_span)
    related = (Related(model_span, f"“{name}” stands here"),)
    takes_article = best == usual and gazetteer.country(number).article
    article = _article(document, model.first) or ("the " if takes_article else "")
    rivals = [use for use in uses if use.family != best]
    # A draft that prefers the other name throughout hears of it once.
    for use in rivals if len(rivals) <= max(counts[best], 3) else rivals[:1]:
        start = use.first - 1 if _article(document, use.first) else use.first
        capital = document.starts_sentence(start) and bool(article)
        text = f"{article.capitalize() if capital else article}{name}"
        yield Finding(base_span(document, start, use.last), (text,), (("name", name),), related)


def _article(document: Document, first: int) -> str:
    """Return "the " if the word before a name is the article, else an empty string."""
    return "the " if first and document.bases[first - 1] == "the" else ""

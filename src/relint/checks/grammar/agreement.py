"""Countries and groups take a singular verb: "Ukraine is", "the group is". Start at `country` and `group`.

Each finds a name or a group noun with a plural verb right after it, asks `clauses` whether it is that verb's subject,
and reports both words together.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.countries.places import Mention, mentions
from relint.checks.grammar import bodies, clauses
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.gazetteer import FULL, OTHER, USUAL
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import ADJECTIVE, NOUN, PROPER, mask
from relint.span import Span

DETERMINERS = frozenset(
    "the a an this that our its their his her my your each every another any which whose one".split()
)
OPEN_CLASS = NOUN | PROPER | ADJECTIVE | mask("VBN", "VBG", "CD")
CLOSED_CLASS = mask("IN", "TO", "CC", "MD", "PRP", "WDT", "WP", "WRB", "EX")
LONGEST_PHRASE = 7
MUCH_SPORT = 4  # words of sport that make a draft one about sport
# How the names of departments end after "and"; with any other ending two bodies are meant.
TAILS = frozenset(
    (
        "local government|pensions|sport|trade|technology|skills|social care|rural affairs|climate change|net zero|"
        "customs|innovation|families|schools|industry|communities|culture|employment|industrial strategy|tourism"
    ).split("|")
)
# What follows the "and" inside the names of bodies.
LINKED = frozenset(
    "communities customs skills safety standards healthcare regulatory wales innovation families".split()
)
# Countries whose plural name may be meant as so many islands.
ISLANDS = ("islands", "maldives", "bahamas", "seychelles", "comoros", "territories")


def country(document: Document, context: Context) -> Iterator[Finding]:
    """Yield countries and capitals with a plural verb. Options: `sports`, words that make a name a team's."""
    sports = sorted(place for word in context.options["sports"] for place in document.index.get(word, ()))
    if len(sports) >= MUCH_SPORT:
        return  # "England are" is right there
    blocks = {document.block_of(place).first for place in sports}
    for mention in mentions(document):
        if document.block_of(mention.first).first not in blocks:
            yield from _country_at(document, mention)


def _country_at(document: Document, mention: Mention) -> Iterator[Finding]:
    """Yield the finding for one mention."""
    if mention.key.endswith(ISLANDS) or document.bases[mention.last - 1] != document.lowers[mention.last - 1]:
        return  # "Ukraine's are" is not about Ukraine
    first = mention.first
    if first and document.bases[first - 1] == "the":
        first -= 1
    verb = clauses.plural_verb(document, mention.last)
    if verb is None or not _in_sentence(document, first, verb):
        yield from _inverted(document, mention, first)
    elif clauses.opens_subject(document, first) and not clauses.may_be_unreal(document, first, verb):
        yield _finding(document, mention.first, mention.last, verb)


def _inverted(document: Document, mention: Mention, first: int) -> Iterator[Finding]:
    """Yield a question's plural verb before a country: "Are Ukraine ready?" (not "Are Ukraine and Poland")."""
    verb = first - 1
    if verb < 0 or document.lowers[verb] not in ("are", "have", "do") or mention.role not in (USUAL, OTHER, FULL):
        return
    after = document.bases[mention.last] if mention.last < len(document.bases) else ""
    asks = document.starts_sentence(verb) or document.bases[verb - 1] in ("how", "why", "when", "what", "where")
    sentence = document.sentence_of(verb)
    if asks and document.bases[sentence.last - 1] == "?" and after.isalpha() and after not in ("and", "or"):
        span = document.span(verb, mention.last)
        word = _like(document.tokens[verb].text, clauses.SINGULAR[document.lowers[verb]])
        yield Finding(span, (f"{word}{_text(document, verb + 1, mention.last, lead=' ')}",), (("noun", mention.key),))


def group(document: Document, context: Context) -> Iterator[Finding]:
    """Yield group nouns with a plural verb. Options: `nouns`, the nouns; `names`, bodies without such a noun."""
    for noun in context.options["nouns"]:
        for place in document.index.get(noun, ()):
            yield from _group_at(document, context.lexicon, place)
    for name in context.options["names"]:
        words = name.split()
        for place in document.index.get(words[-1].lower(), ()):
            if [token.text for token in document.tokens[max(place + 1 - len(words), 0) : place + 1]] == words:
                yield from _group_at(document, context.lexicon, place)
    for place in _lettered(document, context.options["names"]):
        yield from _group_at(document, context.lexicon, place)
    yield from bodies.named(document, context)
    yield from bodies.related(document, context)


def _lettered(document: Document, names: list[str]) -> Iterator[int]:
    """Yield the tokens of acronyms between "the" and a plural verb, the listed names apart: "the RNLI are"."""
    for verb in ("are", "have", "were"):
        for place in document.index.get(verb, ()):
            text = document.tokens[place - 1].text if place > 1 else ""
            lettered = text.isalpha() and text.isupper() and 3 <= len(text) <= 6 and text not in names
            if lettered and document.lowers[place - 2] == "the":
                yield place - 1


def _group_at(document: Document, lexicon: Lexicon, place: int) -> Iterator[Finding]:
    """Yield the finding for the group noun at one place."""
    last = _after_name(document, place)
    verb = clauses.plural_verb(document, last)
    if verb is None or document.bases[last - 1] != document.lowers[last - 1]:
        return
    first = _phrase_start(document, lexicon, place)
    if first and document.bases[first - 1] == "not":
        first -= 1
    if first is None or not _in_sentence(document, first, verb) or clauses.may_be_unreal(document, first, verb):
        return
    if clauses.opens_subject(document, first) or clauses.opens_relative(document, first, lexicon):
        yield _finding(document, place, last, verb, _singular_elsewhere(document, place))


def _after_name(document: Document, place: int) -> int:
    """Return the token after a group's name: "Department | for Transport", "Council | of Europe", "group |"."""
    texts = [token.text for token in document.tokens[place : place + 9]]
    if not texts[0][:1].isupper() or len(texts) < 3 or texts[1] not in ("of", "for", "on", "to"):
        return place + 1
    start = end = 2 + (texts[2] == "the")
    links = ("and", "of", "for", "the")
    while end < len(texts) and (texts[end][:1].isupper() or (end > start and texts[end] in links)):
        end += 1
    tail = " ".join(texts[texts.index("and") + 1 : end]).lower() if "and" in texts[:end] else ""
    # "Department of Health and Home Office" are two.
    if end == start or not texts[end - 1][:1].isupper() or (tail and tail not in TAILS) or texts[end - 1] == "Police":
        return place + 1
    return place + end


def _phrase_start(document: Document, lexicon: Lexicon, head: int) -> int | None:
    """Return the first token of the noun phrase whose head is at `head`; None if that cannot be told."""
    start = document.sentence_of(head).first
    named = document.tokens[head].text[:1].isupper()
    for place in range(head - 1, max(start, head - LONGEST_PHRASE) - 1, -1):
        if document.bases[place] in DETERMINERS and not (named and document.bases[place] in ("that", "which")):
            return place
        if not _modifies(document, lexicon, place) and not (named and _links(document, place)):
            if document.bases[place + 1] in ("local", "central", "national"):
                return place + 1
            return place + 1 if named and document.tokens[place + 1].text[:1].isupper() else None
    return start if named and document.tokens[start].text[:1].isupper() else None


def _links(document: Document, place: int) -> bool:
    """Whether the token is the "and" of a name: "Homes and Communities Agency", not "the Mayor and the Agency"."""
    return (
        document.bases[place] == "and"
        and document.bases[place + 1] in LINKED
        and document.tokens[place - 1].text.istitle()
    )


def _modifies(document: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether the token may stand between a determiner and a noun."""
    token = document.tokens[place]
    if token.kind in ("number", "mixed"):
        return True
    tags = lexicon.tags(token.text)
    if token.kind != "word" or tags & CLOSED_CLASS or token.text.lower() in clauses.CLAUSE_WORDS:
        return False
    return token.text[:1].isupper() or bool(tags & OPEN_CLASS)


def _singular_elsewhere(document: Document, place: int) -> tuple[Related, ...]:
    """Return the first other place at which the draft gives the noun a singular verb."""
    for other in document.index[document.bases[place]]:
        if other != place and document.lowers[other + 1 : other + 2] in (["is"], ["was"], ["has"]):
            return (Related(document.tokens[other].span, "singular here"),)
    return ()


def _in_sentence(document: Document, first: int, verb: int) -> bool:
    """Whether the tokens first to verb stand in one sentence."""
    return document.sentence_of(first).last > verb


def _finding(document: Document, first: int, last: int, verb: int, related: tuple[Related, ...] = ()) -> Finding:
    """Return the finding over noun and verb, with the verb in the singular."""
    span = Span(document.tokens[first].start, document.tokens[verb].end)
    word = _like(document.tokens[verb].text, clauses.singular(document, verb))
    text = f"{_text(document, first, verb)} {word}"
    noun = _text(document, first, last)
    return Finding(span, (text,), (("noun", noun), ("verb", word)), related)


def _text(document: Document, first: int, last: int, lead: str = "") -> str:
    """Return the draft's words of the tokens first to last (exclusive) on one line."""
    span = document.span(first, last)
    return lead + document.line(span)


def _like(model: str, word: str) -> str:
    """Return `word` with a capital if `model` has one."""
    return word.capitalize() if model[:1].isupper() else word

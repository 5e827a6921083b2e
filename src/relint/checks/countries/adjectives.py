"""A country where its adjective must stand, and the other way: "from Norwegian, Iceland", "the Sweden minister".

Start at `for_country` and `for_adjective`. Most adjectives are languages as well ("in Norwegian"), so one counts only
among names of countries, or where a language would not stand; a draft's sentence about languages says nothing.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.countries.places import Mention, mentions, mentions_by_end
from relint.checks.literal import base_span
from relint.diagnostic import Finding
from relint.document import Document
from relint.gazetteer import CAPITAL, Gazetteer, open_gazetteer
from relint.lexicon.tags import ADJECTIVE, NOUN, PROPER

_JOINS = frozenset((",", "and", "or"))
_AFTER_LIST = NOUN | ADJECTIVE | PROPER
_LONGEST = 24  # tokens of a list of countries
_STOPS = frozenset(".;:")
_YEAR = 4  # digits
_RELATIVES = frozenset("which whose where".split())


def for_country(document: Document, context: Context) -> Iterator[Finding]:
    """Yield adjectives that stand for their country.

    Options: `before`, words that lead to a country, and `places`, those of place; `heads`, what is "of" a country;
    `dealings`, what is with, to or from one; `verbs`, what a country does; `after`, words that no adjective has behind
    it; `tongues`, adjectives that are languages, and `languages`, words in whose sentence one may be meant.
    """
    gazetteer = open_gazetteer()
    for key in document.index.keys() & _firsts(gazetteer):
        for place in document.index[key]:
            size, number = _adjective_at(document, gazetteer, place)
            last = place + size
            if size and last < document.block_of(place).last and _stands_for_name(document, context, place, last):
                sentence = document.sentence_of(place)
                if not set(context.options["languages"]).intersection(document.lowers[sentence.first : sentence.last]):
                    country = gazetteer.country(number)
                    name = f"the {country.name}" if country.article else country.name
                    yield Finding(base_span(document, place, last), (name,))


def _firsts(gazetteer: Gazetteer) -> set[str]:
    """Return the first words of all adjectives, in lower case."""
    return {adjective.partition(" ")[0] for adjective in gazetteer.adjectives}


def _adjective_at(document: Document, gazetteer: Gazetteer, place: int) -> tuple[int, int]:
    """Return (tokens, country) of the adjective that begins at a token; (0, 0) for none, and for one that is a name."""
    for size in (3, 2, 1):
        words = document.tokens[place : place + size]
        text = " ".join(word.text for word in words)
        if len(words) == size and text.lower() in gazetteer.adjectives and all(w.text[0].isupper() for w in words):
            names = gazetteer.names.get(words[0].text.lower(), ())
            is_name = any(" ".join(tokens) == text for tokens, _number, _role in names)
            return (0, 0) if is_name else (size, gazetteer.adjectives[text.lower()])
    return 0, 0


def _stands_for_name(document: Document, context: Context, first: int, last: int) -> bool:
    """Whether an adjective stands alone where a country would: in a list of countries, before "which", as a subject."""
    before = document.lowers[first - 1] if first and not document.starts_sentence(first) else ""
    following = document.lowers[last]
    ends = following in _STOPS or following in context.options["after"]
    if before == "of" and document.lowers[first - 2] in context.options["heads"]:
        return ends or following == ","
    if ends and before in context.options["places"]:
        no_tongue = document.lowers[first] not in context.options["tongues"]
        return no_tongue or document.lowers[first - 2] in context.options["dealings"]
    if before in context.options["before"]:
        relative = following == "," and document.lowers[last + 1 : last + 2] and document.lowers[last + 1] in _RELATIVES
        return bool(relative) or _leads_countries(document, context, last)
    if before in _JOINS and _follows_country(document, context, first):
        return (before != "," and ends) or _leads_countries(document, context, last)
    return not before and following in context.options["verbs"] and document.block_of(first).kind == "paragraph"


def _follows_country(document: Document, context: Context, first: int) -> bool:
    """Whether a country stands before the comma or "and" before a token, and a list of countries begins there."""
    by_end = document.once(mentions_by_end)
    place = first - 1
    place -= document.lowers[place - 1] == ","
    while (mention := by_end.get(place)) and mention.role != CAPITAL and mention.first:
        before = document.lowers[mention.first - 1]
        if before in context.options["before"]:
            return True
        place = mention.first - (before == "the") - 1
        if document.lowers[place] not in _JOINS:
            return document.lowers[place] in context.options["before"]
    return False


def _leads_countries(document: Document, context: Context, last: int) -> bool:
    """Whether names of countries alone go on from the adjective, to the end of the phrase."""
    by_first = {mention.first: mention for mention in mentions(document) if mention.role != CAPITAL}
    place, seen = last, 0
    while place - last < _LONGEST and place + 1 < document.block_of(last).last:
        if document.lowers[place] not in _JOINS:
            break
        place += 1
        place += document.lowers[place] in _JOINS
        place += document.lowers[place] == "the"
        mention = by_first.get(place)
        if mention is None:
            return False
        seen, place = seen + 1, mention.last
    ended = place >= document.block_of(last).last
    return seen > 0 and (ended or not _goes_on(document, context, place))


def _goes_on(document: Document, context: Context, place: int) -> bool:
    """Whether a noun goes on after a list, so that all its words are attributes: "Norwegian, UK and US ships"."""
    token = document.tokens[place]
    if token.kind != "word":
        return token.text in ("-", "’", "'")
    if document.lowers[place] in context.options["verbs"]:
        return False
    tags = context.lexicon.tags(token.text.lower())
    return token.text[0].isupper() or bool(tags & _AFTER_LIST)


def for_adjective(document: Document, context: Context) -> Iterator[Finding]:
    """Yield countries, and words for one of their people, before a noun that needs the adjective.

    Options: `heads`, such nouns in lower case; `before`, words that lead to them; `wide`, nouns that need it after
    `counted` words alone ("a Finland proposal"; "the Ukraine proposal" may be one about it); `apart`, names that are
    used as adjectives; `named`, further words → adjective.
    """
    options = context.options
    heads, wide = frozenset(options["heads"]), frozenset(options["wide"])
    before, counted = frozenset(options["before"]), frozenset(options["counted"])
    for mention in _countries(document):
        first, last = mention.first, mention.last
        if last >= document.block_of(first).last or not document.tokens[last].text.islower():
            continue
        leads = counted if document.lowers[last] in wide else before | counted if document.lowers[last] in heads else ()
        if leads and _is_led(document, first, leads):
            made = _adjective_for(options["apart"], mention.country, document, first, last)
            if made:
                yield Finding(base_span(document, first, last), (made,))
    for word, made in options["named"].items():
        for place in document.index.get(word.lower(), ()):
            if document.tokens[place].text == word and document.lowers[place + 1 : place + 2]:
                head = document.tokens[place + 1].text
                if head in heads and document.lowers[place - 1] in before:
                    yield Finding(base_span(document, place, place + 1), (made,))


def _countries(document: Document) -> list[Mention]:
    """Return the names of countries that are no possessives, capitals of countries apart."""
    return [
        mention
        for mention in mentions(document)
        if mention.role != CAPITAL and document.tokens[mention.last - 1].text[-2:] not in ("'s", "s'")
    ]


def _is_led(document: Document, first: int, leads: frozenset[str]) -> bool:
    """Whether a word or figure that leads to a noun stands before a country, or the country begins a sentence."""
    if document.starts_sentence(first):
        return "the" in leads and document.block_of(first).kind == "paragraph"
    before = document.tokens[first - 1]
    return before.text.lower() in leads or (before.kind == "number" and len(before.text) < _YEAR)


def _adjective_for(apart: list[str], number: int, document: Document, first: int, last: int) -> str:
    """Return the adjective for a country's name, or ""."""
    name = " ".join(token.text for token in document.tokens[first:last])
    gazetteer = open_gazetteer()
    if name in apart or name.isupper() or name.lower() in gazetteer.adjectives:
        return ""
    return next(iter(gazetteer.country(number).adjectives), "")

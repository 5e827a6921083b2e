"""A country where its adjective must stand, and the other way: "from Norwegian, Iceland", "the Sweden minister".

Start at `for_country` and `for_adjective`. Most adjectives are languages as well ("in Norwegian"), so one counts only
among names of countries, or where a language would not stand; a draft's sentence about languages says nothing.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.countries.places import mentions, mentions_by_end
from relint.checks.literal import base_span
from relint.diagnostic import Finding
from relint.document import Document
from relint.gazetteer import CAPITAL, Gazetteer, open_gazetteer
from relint.lexicon.tags import ADJECTIVE, NOUN, PROPER

_JOINS = frozenset((",", "and", "or"))
_AFTER_LIST = NOUN | ADJECTIVE | PROPER
_LONGEST = 24  # tokens of a list of countries
_STOPS = frozenset(".;:")
_RELATIVES = frozenset("which whose where".split())


def for_country(document: Document, context: Context) -> Iterator[Finding]:
    """Yield adjectives that stand for their country.

    Options: `before`, words that lead to a country; `verbs`, what a country does; `languages`, words in whose sentence
    an adjective may be a language.
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
    if before in context.options["before"]:
        relative = following == "," and document.lowers[last + 1 : last + 2] and document.lowers[last + 1] in _RELATIVES
        return bool(relative) or _leads_countries(document, context, last)
    if before in _JOINS and _follows_country(document, context, first):
        last_of_list = before != "," and following in _STOPS
        return last_of_list or _leads_countries(document, context, last)
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

    Options: `heads`, such nouns in lower case, of one word or two; `before`, words that lead to them; `apart`, names
    that are used as adjectives; `named`, further words → adjective.
    """
    options = context.options
    heads, before = frozenset(options["heads"]), frozenset(options["before"])
    for head in heads & document.index.keys():
        for place in document.index[head]:
            made = _adjective_for(document, options["named"], options["apart"], place - 1) if place > 1 else ""
            if made and document.lowers[place - 2] in before and document.tokens[place].text.islower():
                yield Finding(base_span(document, place - 1, place), (made,))


def _adjective_for(document: Document, named: dict[str, str], apart: list[str], place: int) -> str:
    """Return the adjective for the one-word country or citizen at a token, or ""."""
    text = document.tokens[place].text
    if text in named:
        return named[text]
    gazetteer = open_gazetteer()
    if text in apart or text.lower() in gazetteer.adjectives:
        return ""
    for tokens, number, role in gazetteer.names.get(text.lower(), ()):
        if tokens == (text,) and role != CAPITAL:
            adjectives = gazetteer.country(number).adjectives
            return adjectives[0] if adjectives else ""
    return ""

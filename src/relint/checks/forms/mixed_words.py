"""Words in two forms in one draft: "the Government" beside "the government", "email" beside "e-mail".

Start at `capitals` or `terms`. A speaker's words are the speaker's and do not count.
"""

from collections.abc import Iterator

from relint.checks.casing import like
from relint.checks.code import Context
from relint.checks.forms.mixed import PROSE, Use, minority
from relint.checks.literal import base_span
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import NOUN, VERB, mask

ADVERB = mask("RB", "IN", "CC", "MD")
# Before these "the government" is another one: "the government of France".
_OTHERS = frozenset("of in for at".split())


def capitals(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the uses of a noun after "the" whose capital, or small letter, is against the draft's majority.

    Option `words`: the nouns. A noun that is part of a name does not count ("the Council Tax", "the Trust Board"), nor
    does one that begins a sentence, nor a speaker's.
    """
    for word in context.options["words"]:
        places = document.index.get(word, ())
        if len({document.tokens[place].text[0].isupper() for place in places}) > 1:
            found = (_use(document, context.lexicon, place) for place in places)
            yield from minority(document, context, [use for use in found if use], _cased)


def _use(document: Document, lexicon: Lexicon, place: int) -> Use | None:
    """Return the use of the noun at `place`, if it follows "the" and belongs to no name."""
    if document.lowers[place - 1] != "the":
        return None
    token, block = document.tokens[place], document.block_of(place)
    if place == block.first or block.kind not in PROSE:
        return None
    if token.text.isupper() or document.quotation_at(token.start) is not None:
        return None
    after = document.tokens[place + 1].text if place + 1 < block.last else ""
    if after[:1].isupper() or after.lower() in _OTHERS or after in ("-", "&"):
        return None
    if after.isalpha() and lexicon.tags(after) & NOUN and not lexicon.tags(after) & (VERB | ADVERB):
        return None  # "the council area"
    text = document.slice(token.span)
    base = text[: len(document.bases[place])]
    span = token.span._replace(end=token.start + len(base))
    return Use(span, ("small" if base.islower() else "capital",), (base,))


def _cased(use: Use, wanted: list[str]) -> str:
    return use.parts[0].lower() if wanted[0] == "small" else use.parts[0].capitalize()


def terms(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer names of a thing that has several: "cyber security", "cybersecurity".

    Option `sets`: lists of forms of one or two words in the singular, the one that wins a tie first; a plural in "s" is
    found as well. A form with a capital in mid sentence is a name and does not count.
    """
    for forms in context.options["sets"]:
        uses = [use for form in forms for use in _term_uses(document, form)]
        if len(uses) > 1:
            own = context._replace(options={**context.options, "forms": [forms]})
            yield from minority(document, own, sorted(uses), _term)


def _term_uses(document: Document, form: str) -> Iterator[Use]:
    """Yield the uses of a form and of its plural."""
    words = form.split()
    for ending in ("", "s"):
        for place in document.index.get(words[-1] + ending, ()):
            first = place - len(words) + 1
            if first < 0 or document.lowers[first:place] != words[:-1]:
                continue
            token = document.tokens[first]
            named = token.text[:1].isupper() and not document.starts_sentence(first)
            if document.block_of(first).kind in PROSE and not named and document.quotation_at(token.start) is None:
                span = base_span(document, first, place + 1)
                yield Use(span, (form,), (ending, document.slice(span)))


def _term(use: Use, wanted: list[str]) -> str:
    ending, written = use.parts
    return like(written, wanted[0] + ending)

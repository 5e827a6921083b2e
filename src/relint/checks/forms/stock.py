"""The same stock phrase again and again: "step up", "stepping up", "stepped up". Start at `again`.

Two sorts are counted by lemma: the phrases a rule file lists, and any verb with one of its particles ("ramp up"), bar
the everyday ones ("set out"). Names and terms repeat of necessity; stock phrases repeat because no one read the whole.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document
from relint.lexicon.lookup import Lexicon

Places = dict[str, dict[tuple[int, int], None]]  # phrase → its tokens first to last (exclusive), in order


def again(document: Document, context: Context) -> Iterator[Finding]:
    """Yield every place of a stock phrase that stands too often.

    Options: `phrases`, whose first word may be bent; `particles`; `plain`, phrasal verbs that are no stock phrase;
    `least`, how many are too many; `words`, in a draft of how many words (a longer one may have more).
    """
    least: int = context.options["least"]
    allowed = max(least, round(least * len(document.tokens) / context.options["words"]))
    found: Places = {}
    for phrase in context.options["phrases"]:
        _listed(document, context.lexicon, phrase, least, found)
    for particle in context.options["particles"]:
        _phrasal(document, context, particle, least, found)
    for phrase, places in found.items():
        if len(places) >= allowed:
            for first, last in places:
                span = document.span(first, last)
                yield Finding(span, (), (("phrase", phrase), ("count", str(len(places)))))


def _listed(document: Document, lexicon: Lexicon, phrase: str, least: int, found: Places) -> None:
    """Add the places of a listed phrase."""
    first, *rest = phrase.split(" ")
    anchor = rest[-1] if rest else first
    places = document.index.get(anchor, ())
    if rest and len(places) < least:
        return
    forms = {first, *(form.lower() for form, _tags in lexicon.forms(first))}
    size = len(rest) + 1
    for last in places:
        start = last - size + 1
        if start >= 0 and document.bases[start] in forms and document.bases[start + 1 : last + 1] == rest:
            found.setdefault(phrase, {})[start, last + 1] = None


def _phrasal(document: Document, context: Context, particle: str, least: int, found: Places) -> None:
    """Add the places at which a verb stands right before the particle."""
    places = document.index.get(particle, ())
    if len(places) < least:
        return
    for place in places:
        word = document.lowers[place - 1] if place else ""
        if not word.isalpha() or document.block_of(place).first == place:
            continue
        for lemma in _verb_lemmas(context.lexicon, word):
            phrase = f"{lemma} {particle}"
            if phrase not in context.options["plain"]:
                found.setdefault(phrase, {})[place - 1, place + 1] = None


def _verb_lemmas(lexicon: Lexicon, word: str) -> set[str]:
    """Return the verbs that a word can be a form of: "stepping" gives step, "paid" gives pay, not itself."""
    found = {lemma for tag in ("VB", "VBZ", "VBG", "VBD", "VBN") for lemma in lexicon.lemmas(word, tag)}
    return found - {word} or found

"""A verb whose tense and a time beside it cannot both be right: "will launch last month". Start at `against_time`.

Only a clause is looked at that holds a time ("yesterday", "last May", "in 2019", "tomorrow") and one finite verb, told
by the tagger; `timeclauses.py` finds it.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.grammar.timeclauses import PARTICIPLES, Clause, clause_of, finite, is_clear, main_after, times
from relint.checks.grammar.wordclass import CLASSES, classes_of_text
from relint.diagnostic import Finding
from relint.document import Document

_HAVE = frozenset("has have 've".split())
_AM = frozenset("is are am".split())
_WILL = frozenset("will 'll shall".split())
_UNREAL = (["when"], ["until"], ["once"], ["if"])


def against_time(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each verb whose tense its time forbids.

    Options: `about`, verbs whose object brings its own time ("discuss the vote last week"); `ahead`, words that look
    ahead ("planned for next week", "due").
    """
    seen = set()
    for time, end, past in sorted(times(document), key=lambda time: time[:2]):
        if document.block_of(time).kind != "paragraph":
            continue
        clause = clause_of(document, time, end)
        found = clause and _READ[past](document, context, clause)
        if found and found.span not in seen:
            seen.add(found.span)
            yield found


def _past(document: Document, context: Context, clause: Clause) -> Finding | None:
    """Return the finding for a verb that a past time does not suit."""
    verb = finite(document, context, clause)
    if verb < 0 or document.lowers[verb - 1 : verb] == ["to"]:
        return None
    lower = document.lowers[verb]
    if lower in _WILL or lower in _HAVE:
        return _compound(document, context, clause, verb)
    if lower in _AM:
        return _passive(document, context, clause, verb)
    several = _is_plural_verb(document, clause, verb)
    if (clause.tag(verb) in ("VBZ", "NNS") or several) and not lower.startswith("'"):
        return _present(document, context, clause, verb)
    return None


def _is_plural_verb(document: Document, clause: Clause, verb: int) -> bool:
    """Whether a plain form is the verb of a plural noun just before it: "ministers agree"."""
    if clause.tag(verb) != "VBP" or verb == clause.start or clause.tag(verb - 1) != "NNS":
        return False
    return clause.tag(verb + 1) not in PARTICIPLES and not classes_of_text(document.lowers[verb]) & CLASSES["past"]


def _compound(document: Document, context: Context, clause: Clause, verb: int) -> Finding | None:
    """Return the finding for "will launch last month" and "has died in 1994"."""
    main = main_after(clause, verb)
    if main >= 0 and document.lowers[main] in ("be", "been"):
        return _auxiliary(document, clause, verb, main)
    if main < 0 and document.lowers[verb] in _HAVE and clause.time == clause.start:
        return Finding(document.tokens[verb].span, ("had",))  # "two years ago the farm has no trees"
    if main < 0 or not is_clear(document, clause, main) or document.lowers[main] in context.options["about"]:
        return None
    if document.lowers[verb] in _WILL and document.lowers[clause.time] == "in":
        return None  # "will return in 1900 uniforms"
    for tag in ("VB", "VBN"):
        for lemma in context.lexicon.lemmas(document.lowers[main], tag):
            past = context.lexicon.inflect(lemma, "VBD")
            if past:
                return Finding(document.span(verb, main + 1), (past,))
    return None


def _auxiliary(document: Document, clause: Clause, verb: int, main: int) -> Finding | None:
    """Return the finding for "will be held last week" and "has been built in 1864"."""
    after = main_after(clause, main)
    if document.lowers[verb] in _WILL and document.lowers[clause.time] == "in":
        return None
    if after < 0 or not is_clear(document, clause, after):
        return None
    return Finding(document.span(verb, main + 1), ("was", "were"))


def _passive(document: Document, context: Context, clause: Clause, verb: int) -> Finding | None:
    """Return the finding for "is built in 1864" and "are admitted last year"."""
    if document.lowers[clause.first - 1 : clause.first] in _UNREAL:
        return None
    main = main_after(clause, verb)
    dated = document.lowers[clause.time] == "in" or document.lowers[clause.end - 1] == "ago"
    passive = main >= 0 and clause.tag(main) in PARTICIPLES and document.lowers[main] not in context.options["lasting"]
    if (main >= 0 and not passive) or (main < 0 and dated) or not is_clear(document, clause, max(main, verb)):
        return None
    return Finding(document.tokens[verb].span, ("were" if document.lowers[verb] == "are" else "was",))


def _present(document: Document, context: Context, clause: Clause, verb: int) -> Finding | None:
    """Return the finding for "opens the shop last week"."""
    lower = document.lowers[verb]
    inside = clause.tag(verb + 1)[:2] == "NN" and clause.tag(verb - 1)[:2] == "NN"
    if inside and classes_of_text(lower) & CLASSES["plural"]:
        return None  # "the officers association"
    if not is_clear(document, clause, verb) or lower in context.options["about"]:
        return None
    for lemma in context.lexicon.lemmas(lower, "VBP" if clause.tag(verb) == "VBP" else "VBZ"):
        past = context.lexicon.inflect(lemma, "VBD")
        if past and lemma not in context.options["about"]:
            return Finding(document.tokens[verb].span, (past,))
    return None


def _future(document: Document, context: Context, clause: Clause) -> Finding | None:
    """Return the finding for a past verb that a time to come does not suit: "was opened next week"."""
    verb = finite(document, context, clause)
    if verb < 0 or clause.tag(verb) != "VBD" or clause.time < verb or document.lowers[max(clause.first - 1, 0)] == "if":
        return None  # "even if it rained tomorrow"
    lower, own = document.lowers[verb], document.lowers[clause.first : clause.time]
    main = main_after(clause, verb) if lower in ("was", "were") else verb
    if main < 0 or not is_clear(document, clause, main) or not {"for", *context.options["ahead"]}.isdisjoint(own):
        return None
    lemmas = context.lexicon.lemmas(lower, "VBD")
    return (
        Finding(document.tokens[verb].span, ("will be" if main != verb else f"will {lemmas[0]}",)) if lemmas else None
    )


def _lasting(document: Document, context: Context, clause: Clause) -> Finding | None:
    """Return the finding for a present where what lasts until now asks for the perfect: "rises since 2016"."""
    verb = finite(document, context, clause)
    if (
        verb < 0
        or clause.tag(verb) not in ("VBZ", "VBP", "NNS")
        or clause.time < verb
        or document.lowers[verb] in _HAVE | _AM
    ):
        return None
    if not is_clear(document, clause, verb) or not _RANKS.isdisjoint(document.lowers[clause.first : clause.time]):
        return None
    several = clause.tag(verb) == "VBP"
    if several and not _is_plural_verb(document, clause, verb):
        return None
    for lemma in context.lexicon.lemmas(document.lowers[verb], "VBP" if several else "VBZ"):
        found = context.lexicon.inflect(lemma, "VBN")
        if found and lemma not in context.options["about"]:
            return Finding(document.tokens[verb].span, (f"{'have' if several else 'has'} {found}",))
    return None


_RANKS = frozenset("first most highest lowest best worst biggest largest record only more fewer up down'".split())
_READ = {True: _past, False: _future, None: _lasting}

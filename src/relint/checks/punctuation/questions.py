"""Questions that end with a full stop: "Is my data safe." Start at `unmarked`.

Only what cannot be a statement counts: a verb before its subject, or a question word before such a pair.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding
from relint.document import Document, Sentence
from relint.span import Span

_BE = frozenset("is are was were does did".split())
_MODALS = frozenset("can could will would do have has".split())
_SUBJECTS = frozenset("i we you he she it they there this that my our your his her its their the these those".split())
_PERSONS = frozenset("i we you he she they it".split())
_WORDS = frozenset("how what when where why who which".split())
_PAIRED = frozenset("do does did can will would should".split())
_WILL = frozenset("will would can could should did".split())
_SAID_OF = frozenset(
    "is are was were be has have had depends remains matters will".split()
)  # "Who can apply is not clear"
_POLITE = frozenset("start begin say thank add just first also finish pay congratulate".split())  # "Can I start by"
_OTHERWISE = frozenset(""": ; ? ! “ ” " but nor neither so or if""".split())
_UNREAL = frozenset("would could might should".split())
_LEAST, _MOST = 3, 26


def unmarked(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the last word and full stop of sentences that ask something."""
    index = document.index
    for word in (*_BE, *_MODALS, *_WORDS):
        for place in index.get(word, ()):
            if document.tokens[place].text[0].isupper() and document.starts_sentence(place):
                sentence = document.sentence_of(place)
                if sentence.first == place and _asks(document, sentence):
                    last = sentence.last - 1
                    span = Span(document.tokens[last - 1].start, document.tokens[last].end)
                    yield Finding(span, (document.tokens[last - 1].text + "?",))


def _asks(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence with a full stop begins as only a question can."""
    words = document.lowers[sentence.first : sentence.last]
    if not _LEAST < len(words) <= _MOST or words[-1] != "." or not words[-2].isalnum():
        return False
    if not _OTHERWISE.isdisjoint(words) or document.blocks[sentence.block].part == "contacts":
        return False
    if words[0] in _BE:
        # "Were it not for rain, they would go" asks nothing.
        return words[1] in _SUBJECTS and not (words[0] == "were" and not _UNREAL.isdisjoint(words))
    if words[0] in _MODALS:
        return words[1] in _PERSONS and words[2] not in _POLITE
    if words[0] == "who":
        return words[1] in _WILL and _SAID_OF.isdisjoint(words[2:])
    return words[1] in _PAIRED and words[2] in _PERSONS and "is" not in words[3:] and "are" not in words[3:]

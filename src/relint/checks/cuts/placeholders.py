"""What stands in a draft for words still to come, or for words taken out.

Two checks:

`bracketed`    "[name]", "<date>", "{{quote}}", "[DN: check figure]", "(insert title)"
`blacked_out`  "███"
"""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.scan import matches
from relint.diagnostic import Finding
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span
from relint.typed import Any

_BRACKETS = lazily(r"\[[^\[\]\n]{1,120}\]|<{1,2}[^<>\n]{1,80}>{1,2}|\$?\{{1,2}[^{}\n]{1,80}\}{1,2}|«[^«»\n]{1,60}»")
_ROUND = lazily(
    r"\((?:insert|DN|drafting note|placeholder|(?:names?|quote|figures?|date|title|venue) (?:to be|to follow|tbc))"
    r"\b[^()\n]{0,80}\)",
    re.IGNORECASE,
)
# "(CHECK WITH FINANCE)", "(NAME, AGE)": what a note or slot says in capitals.
_CRIED = lazily(r"\((?:[A-Z]{2,}[ ,:–/-]+)+[A-Z]{2,}\??\)|\([A-Z]{2,}\?+\)")
_PART = lazily(r"\s*(?: [–—-]|[;:,/])\s+")
_WORD = lazily(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LINKS = frozenset("of the a an and or for to in on at with by here your full job first last new other this no".split())
_SLOT_OF = frozenset("of for from to by here".split())  # "[quote from the head]", "[name of school]"
_SIGNS = lazily(r"[\s?●•_xX█■*–-]*[?●•_xX█■][\s?●•_xX█■*–-]*")
_MARKED_UP = lazily(r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>")


def bracketed(document: Document, context: Context) -> Iterator[Finding]:
    """Yield bracketed slots and notes.

    Options: `slots`, words of which alone a slot is made; `quotable`, those of them that an editor may have put into a
    quotation ("the [company] will"); `notes`, words at the head of a drafting note.
    """
    text = document.flow.text
    end = 0
    for match in matches(_BRACKETS, text, "[", "<", "${", "{", "«"):
        span = document.flow.span(*match.span())
        if span.start >= end and _stands_for_words(document, match.group(), span, context.options):
            yield Finding(span)
            end = span.end if match.group()[0] in "<{$" else 0  # "{{name}}" is not "{name}" as well
    for match in matches(_ROUND, text, "("):
        yield Finding(document.flow.span(*match.span()))
    for match in matches(_CRIED, text, "("):
        words = _WORD.findall(match.group().lower())
        if _is_note(words, context.options["notes"]) or _is_slot(words, context.options, quoted=False):
            yield Finding(document.flow.span(*match.span()))
    if document.format == "markdown":
        yield from _hidden_slots(document, context.options)


def _stands_for_words(document: Document, text: str, span: Span, options: dict[str, Any]) -> bool:
    """Whether a bracketed text is a slot or a note, and no remark of an editor."""
    if text.startswith(("{{", "${")):
        return True
    inside = text.strip("[]<>{}«»$")
    if _SIGNS.fullmatch(inside):
        # "[x]" at the head of a paragraph ticks a box.
        return span.start != document.block_of(document.token_at(span.start)).span.start
    words = _WORD.findall(inside.lower())
    if not words:
        return False
    if text[0] == "[" and words[0] in options["slots"] and len(words) > 2 and words[1] in _SLOT_OF:
        return words[0] not in ("photo", "photograph", "image", "caption") or words[1] != "from"
    parts = [_WORD.findall(part.lower()) for part in _PART.split(inside)]
    if any(_is_note(part, options["notes"]) for part in (words, *parts)):
        return not text.startswith("<") or " " in inside
    return _is_slot(words, options, document.quotation_at(span.start) is not None)


def _is_note(words: list[str], notes: list[str]) -> bool:
    """Whether a bracketed text begins, or its last words end, as drafting notes do."""
    phrase = " ".join(words) + " "
    return any(phrase.startswith(note + " ") or f" {note} " in phrase[-len(note) - 2 :] for note in notes)


def _is_slot(words: list[str], options: dict[str, Any], quoted: bool) -> bool:
    """Whether a bracketed text says only what kind of word is to come."""
    slots: list[str] = options["slots"]
    quotable: list[str] = options["quotable"]
    bare = [word.removesuffix("'s") for word in words]
    kinds = [word for word in bare if word in slots or word in quotable]
    if not kinds or len(words) > 8 or not all(word in kinds or word in _LINKS for word in bare):
        return False
    sure = any(word in slots for word in kinds)
    return sure or not (quoted or words[0] in ("the", "a", "an", "this"))


def _hidden_slots(document: Document, options: dict[str, Any]) -> Iterator[Finding]:
    """Yield "<name>" in Markdown, where it passes for mark-up."""
    for token in document.tokens:
        if token.kind == "hidden" and document.text[token.start] == "<":
            tag = _MARKED_UP.match(document.text, token.start)
            words = _WORD.findall(tag.group().lower()) if tag else []
            if tag and words and _is_slot(words, options, quoted=False) and words[0] not in _TAGS:
                yield Finding(Span(*tag.span()))


_TAGS = frozenset("title time address link image text caption details source picture figure".split())

_BLACK = "█▇▆▓▒░■◼⬛"
_RUN = lazily(rf"[{_BLACK}](?:[{_BLACK} ]*[{_BLACK}])?")


def blacked_out(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield words under black bars; a single square at the head of a line is a bullet."""
    text = document.text
    if not any(sign in text for sign in _BLACK):
        return
    for match in _RUN.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if len(match.group()) > 1 or match.group() in "█▇▆▓" or line.strip():
            yield Finding(Span(*match.span()))

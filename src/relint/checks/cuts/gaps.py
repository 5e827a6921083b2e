"""Places where words were cut out, told by what cannot stand there. Start reading at `words_missing`.

An article, a possessive or a preposition right before a comma or full stop ("met the , in Leeds"), a wide space after
such a word ("by  on Tuesday"), a paragraph that ends with one ("will be opened by the"). Prepositions that can end a
clause ("the deal they signed up to.") count only where a space before the mark shows the gap.
"""

from collections.abc import Iterator

from relint.checks.around import apart
from relint.checks.code import Context
from relint.checks.persons.offices import HEADS, SPEECH, office_first
from relint.checks.persons.titles import TITLES
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.span import Span

ARTICLES = frozenset("the a an my our their its your whose every".split())
# These end no clause, mark or no mark.
HARD = frozenset("and or because although between among despite including than via whereas unless".split())
# These can end a clause, but never with a space before the mark.
SOFT = frozenset(
    """of by from with to in at on for as into under near that who which against through during about over after
    before until towards is are was were has have will be said told called named his her including this these says
    per but if when where while""".split()
)
# After these "of" leads to the things: "a number of.".
_PARTITIVES = frozenset("number range variety series majority lack group dozens hundreds thousands millions".split())
_NOT_BEFORE_HARD = frozenset("in far / more other rather".split())  # "few and far between.", "and/or."
_MARKS = (",", ".", ";", ")", "!", "?")
# After these "a" is a letter: "Part a.", "vitamin a,".
_LETTERED = frozenset(
    """part section schedule option class grade type annex appendix table figure point paragraph hepatitis vitamin
    letter group category plan route level item step note""".split()
)
_VERBS = SPEECH | frozenset(
    """has have had is are was were will would can could should may might must who which also says does did met
    visited joined opened""".split()
)
_AFTER_GAP = _VERBS | frozenset("and or of by from with to in at on for as".split())


def words_missing(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield a word that needs another after it, together with the mark that stands there instead."""
    for mark in _MARKS:
        for number in document.index.get(mark, ()):
            if number and stub_before(document, number):
                yield Finding(Span(document.tokens[number - 1].start, document.tokens[number].end))


def stub_before(document: Document, mark: int) -> bool:
    """Whether the word before the mark with this token index cannot stand there."""
    word = document.lowers[mark - 1]
    if word not in ARTICLES and word not in HARD and word not in SOFT:
        return word in HEADS and _speaker_cut(document, mark)
    block = document.block_of(mark)
    if mark - 1 < block.first or document.tokens[mark - 1].kind != "word" or _goes_on(document, mark, block):
        return False
    before = document.tokens[mark - 2].text if mark - 2 >= block.first else ""
    if before and before in "\"'“‘(/" and not apart(document, mark - 1):
        return False  # the word is only mentioned, or is the letter of a list: “the”, (a)
    spaced = apart(document, mark)
    if word in ARTICLES:
        return _article_stands_alone(document, mark, before, spaced)
    if spaced:
        return document.tokens[mark].text in ",.;)"
    return _unspaced(document, mark, before)


def _speaker_cut(document: Document, mark: int) -> bool:
    """Whether a space and a comma stand between a capitalised office and its verb: "Health Secretary , said"."""
    said = document.lowers[mark : mark + 1] == [","] and document.lowers[mark + 1 : mark + 2] in _SAID
    return said and document.tokens[mark - 1].text[0].isupper() and apart(document, mark)


_SAID = [[verb] for verb in SPEECH]


def _goes_on(document: Document, mark: int, block: Block) -> bool:
    """Whether a full stop belongs to what follows: ".NET", "the.uk", or the next dot of an ellipsis."""
    if document.lowers[mark] != "." or mark + 1 >= block.last:
        return False
    following = document.tokens[mark + 1].text
    return following == "." or (following[0].isalnum() and not apart(document, mark + 1))


def _article_stands_alone(document: Document, mark: int, before: str, spaced: bool) -> bool:
    """Whether an article or possessive before a mark lacks its noun."""
    article = document.tokens[mark - 1].text
    sentence = document.sentence_of(mark - 1).first
    if article.isupper() and (mark - 1 > sentence or len(article) > 1):
        return False  # "Hepatitis A.", "ITS" for intelligent transport systems
    if article.lower() == "a" and (mark - 1 == sentence or before.lower() in _LETTERED or not before.isalpha()):
        return False
    if document.tokens[mark].text == "," and not spaced:
        # "the, frankly, poor state": a second comma shows an insertion.
        return "," not in document.lowers[mark + 1 : mark + 7]
    return True


def _unspaced(document: Document, mark: int, before: str) -> bool:
    """Whether a conjunction or the like touches a mark after which nothing of it comes."""
    word, sign = document.lowers[mark - 1], document.tokens[mark].text
    sentence = document.sentence_of(mark - 1)
    if sign == ",":
        following = document.lowers[mark + 1] if mark + 1 < len(document.lowers) else ""
        agent = word in ("by", "from", "with") and following in ("who", "said", "whose")
        return agent or (word == "to" and before == "according" and following in ("the", "who", "a", "an"))
    if sign != "." or mark - 1 == sentence.first:
        return False
    if word == "to":
        return before == "according" or _sets_out(document, mark - 1, sentence.first)
    if word == "of":
        return before in _PARTITIVES
    if word == "as":
        return before == "such"
    return word in HARD and before not in _NOT_BEFORE_HARD


def _sets_out(document: Document, to: int, first: int) -> bool:
    """Whether a name after "from" stands before the word "to": "from Leeds to."."""
    start = to - 1
    while start > first and to - start < 4 and document.tokens[start].text[0].isupper():
        start -= 1
    return start < to - 1 and document.lowers[start] == "from"


def wide_gap(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield a wide space before which a name or noun is due."""
    for left, right in wide_spaces(document):
        if gap_needs_words(document, left, right) and not _bare(document, left):
            yield Finding(Span(document.tokens[left].start, document.tokens[right].end))


def _bare(document: Document, office: int) -> bool:
    """Whether a token is the head of an office without "the", of which another rule speaks."""
    if document.lowers[office] not in HEADS:
        return False
    first = office_first(document, office, document.block_of(office).first)
    return document.lowers[max(first - 1, 0) : first] != ["the"]


def wide_spaces(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the tokens left and right of each run of two or three spaces inside a line; wider ones align columns."""
    text = document.flow.text
    place = text.find("  ")
    while place >= 0:
        end = place + 2
        while end < len(text) and text[end] == " ":
            end += 1
        right = document.token_at(document.flow.place(min(end, len(text) - 1)))
        if end - place <= 3 and 0 < right < len(document.tokens) and not _in_columns(document, right):
            gap = document.slice(Span(document.tokens[right - 1].end, document.tokens[right].start))
            if "\t" not in gap and not gap.strip() and "\n" not in gap and "\r" not in gap:
                yield right - 1, right
        place = text.find("  ", end)


def _in_columns(document: Document, right: int) -> bool:
    """Whether the block of a token has several gaps of three spaces or more: a table."""
    start, end = document.block_of(right).flow
    return document.flow.text.count("   ", start, end) > 1


def gap_needs_words(document: Document, left: int, right: int) -> bool:
    """Whether the words on both sides of a wide space do not meet: "Prime Minister  told", "by  on Tuesday"."""
    before, after = document.lowers[left], document.lowers[right]
    if document.tokens[right].kind == "mark":
        return False
    if document.tokens[left].text in TITLES:
        return not document.tokens[right].text[0].isupper()
    if before in HEADS and document.tokens[left].text[0].isupper():
        return after in _VERBS
    if before in ARTICLES or before in ("by", "from", "of", "with", "and", "between"):
        return after in _AFTER_GAP and (before in ARTICLES or after not in ("of", "to"))
    return False


STOPS = ARTICLES | HARD | SOFT | frozenset(["but"])
_STOPS_ANYWHERE = frozenset("the an our their its and my your whose".split())


def stops_short(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield the last word of a paragraph, item or heading that cannot be its last."""
    for number, block in enumerate(document.blocks):
        if block.last - block.first < 3 or block.part == "contacts":
            continue
        token = document.tokens[block.last - 1]
        word = document.lowers[block.last - 1]
        if token.kind != "word" or word not in STOPS or not token.text.islower():
            continue
        following = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
        if _cannot_end(document, word, block, following):
            yield Finding(token.span)


def _cannot_end(document: Document, word: str, block: Block, following: Block | None) -> bool:
    """Whether a block of this kind cannot end with the word."""
    if block.kind == "item" or (following is not None and following.kind == "item"):
        return word in _STOPS_ANYWHERE - {"and"}
    # "Costs rose. That is one in five of" is laid out like a heading, but a heading is no two sentences.
    if block.kind != "paragraph" and document.sentence_of(block.last - 1).first == block.first:
        return word in _STOPS_ANYWHERE or (word == "a" and document.lowers[block.last - 2] not in _LETTERED)
    return word != "a" or document.lowers[block.last - 2] not in _LETTERED

"""Titles and letters of honour with no name between or after them: the mark of a name taken out.

Start at `office_without_name` ("the Health Secretary MP said") or at `title_without_name` ("by Dame , who").
"""

from collections.abc import Iterator

from relint.checks.around import apart
from relint.checks.code import Context
from relint.checks.persons.offices import HEADS, POST_NOMINALS, SPEECH, office_before, office_first
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.lexicon.lookup import Lexicon
from relint.lexicon.tags import mask
from relint.span import Span
from relint.tokens import Token

_ARTICLES = frozenset("a an the our my his her their its".split())
# Small words that begin a surname, and what may stand between a title and its name.
_PARTICLES = frozenset(
    """de da di du del della des van von der den ter ten la le el al bin binti bint ibn abu ap ab af ben y e o d'
    zu zur dos das do""".split()
)
_OPENERS = frozenset("\"'“‘([<{_█■▇▓*")
_CLOSERS = frozenset("\"'”’)]>}/")
_JOINERS = frozenset("and or & / , .".split())
# What follows a name that is the subject; after a bare "Sir" or "Lord" nothing else would be certain.
_VERBS = SPEECH | frozenset(
    """has had have is was will would can could should may might who whose also says tells adds believes met visited
    joined opened leads chairs joins visits thanked praised""".split()
)
_PAST_OR_MODAL = mask("VBD", "MD")
_BEFORE_NAME = frozenset("by with from and to of for between including alongside whom as than minister".split())


def office_without_name(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield an office, or a title, that runs into letters of honour: "the Defence Secretary MP will"."""
    for letters in POST_NOMINALS:
        for number in document.index.get(letters.lower(), ()):
            token = document.tokens[number]
            if token.text.removesuffix("'s") != letters:
                continue
            block = document.block_of(number)
            first = _nameless_office(document, number, block)
            if first is not None and not _name_follows(document, number, block):
                if first > block.first and document.lowers[first - 1] in _ARTICLES:
                    first -= 1
                end = token.start + len(letters)
                if number + 1 < block.last and document.tokens[number + 1].text in POST_NOMINALS:
                    end = document.tokens[number + 1].end
                yield Finding(Span(document.tokens[first].start, end))


def _nameless_office(document: Document, letters: int, block: Block) -> int | None:
    """Return the first token of the office or title that stands right before letters of honour, or None."""
    end = letters
    comma = end > block.first and document.lowers[end - 1] == ","
    if comma:
        end -= 1
    head = office_before(document, end, block.first)
    title = end - 1
    if head is None:
        return title if title >= block.first and document.tokens[title].text in TITLES and not comma else None
    if _is_surname(document, head, block):
        return None
    if comma and not _stands_apart(document, head, letters, block):
        return None
    return office_first(document, head, block.first)


def _is_surname(document: Document, head: int, block: Block) -> bool:
    """Whether the head of an office is really a surname: "Sarah Marshal CBE", "Dr Dean OBE"."""
    if document.lowers[head] not in _SURNAMES or head == block.first:
        return False
    before = document.tokens[head - 1]
    return before.text[0].isupper() and document.lowers[head - 1] not in _NOT_FIRST_NAMES


_SURNAMES = frozenset("dean bishop marshal major constable governor head speaker provost commander".split())
_NOT_FIRST_NAMES = frozenset(
    "the chief deputy lord air wing lieutenant field brigade district state mr shadow police".split()
)


def _stands_apart(document: Document, head: int, letters: int, block: Block) -> bool:
    """Whether ", MP," after an office is no item of a list: "the Health Secretary, MP, said"; not "teacher, MP and"."""
    if not document.tokens[head].text[0].isupper():
        return False
    following = document.lowers[letters + 1] if letters + 1 < block.last else ""
    after = document.tokens[letters + 2].text if letters + 2 < block.last else ""
    listed = after in ("and", "or", "etc") or after in POST_NOMINALS
    return following in _VERBS or (following == "," and not listed)


def _name_follows(document: Document, letters: int, block: Block) -> bool:
    """Whether the name stands after the letters: "Labour MP Jane Doe"."""
    if letters + 1 >= block.last:
        return False
    after = document.tokens[letters + 1]
    return after.kind == "word" and after.text[0].isupper() and after.text not in POST_NOMINALS


def title_without_name(document: Document, context: Context) -> Iterator[Finding]:
    """Yield a title that no name follows.

    Option `always`: titles that never stand alone (Mr, Dr); option `often`: those that sometimes do (Sir, Lord).
    """
    always: list[str] = context.options["always"]
    often: list[str] = context.options["often"]
    for title in (*always, *often):
        test = _always_lacks if title in always else _lacks
        lexicon = context.lexicon
        for number in document.index.get(title.lower(), ()):
            text = document.tokens[number].text
            if text == f"{title}'s" and title in always:
                yield Finding(document.tokens[number].span)
            elif text == title:
                block = document.block_of(number)
                following = _following(document, number, block)
                if test(document, number, following, block, lexicon):
                    yield Finding(_with_gap(document, number, following, block))
    yield from _right_honourables(document)


def _following(document: Document, title: int, block: Block) -> int:
    """Return the token after a title and its full stop, if it has one: "Mr. Smith"."""
    number = title + 1
    dotted = number + 1 < block.last and document.lowers[number] == "." and not apart(document, number)
    return number + 1 if dotted else number


def _with_gap(document: Document, title: int, following: int, block: Block) -> Span:
    """Return the title with the word or mark that stands where a name should: "Dame , who" is "Dame ,"."""
    end = following if following < block.last else following - 1
    return Span(document.tokens[title].start, document.tokens[max(end, title)].end)


def _always_lacks(document: Document, title: int, following: int, block: Block, _lexicon: Lexicon) -> bool:
    """Whether no name follows a title that needs one."""
    if _listed(document, title, block):
        return False
    if following >= block.last:
        return block.last - block.first > 3
    after = document.tokens[following]
    if document.lowers[following : following + 2] == ["'", "s"] and apart(document, following):
        return True  # "Dr 's research"
    if _may_be_name(after) or after.text[0] in _CLOSERS:
        return False
    return not (document.tokens[title].text == "Dr" and _is_street(document, title, block))


def _lacks(document: Document, title: int, following: int, block: Block, lexicon: Lexicon) -> bool:
    """Whether no name follows a title that can stand alone, in a place where it cannot."""
    if not _opens_a_name(document, title, block):
        return False
    before = document.lowers[title - 1] if title > block.first else ""
    if following >= block.last:
        return before in _BEFORE_NAME
    after = document.tokens[following]
    if _may_be_name(after) or after.text in _CLOSERS:
        return False
    if after.text == "and":
        then = document.tokens[following + 1].text if following + 1 < block.last else ""
        return before in _BEFORE_NAME and then.islower()
    if after.kind == "mark":
        spaced = apart(document, following)
        then = document.lowers[following + 1] if following + 1 < block.last else ""
        cut_off = after.text == "," and then in _VERBS and document.tokens[title].text != "Sir"
        return after.text in ",.;:" and (before in _BEFORE_NAME or before in HEADS or spaced or cut_off)
    return after.text in _VERBS or (after.text.islower() and bool(lexicon.tags(after.text) & _PAST_OR_MODAL))


def _opens_a_name(document: Document, title: int, block: Block) -> bool:
    """Whether a title stands where a name begins: not "the Lord", "Notre Dame", "First Sea Lord", "Dear Sir"."""
    if title == block.first:
        return True
    before = document.tokens[title - 1]
    lower = document.lowers[title - 1]
    if before.kind == "mark":
        return before.text not in "-–"
    if before.text[0].isupper():
        return lower in HEADS or lower in _BEFORE_NAME
    return lower in _BEFORE_NAME or lower in SPEECH or lower in ("when", "that", "while", "where", "if", "after")


def _may_be_name(after: Token) -> bool:
    """Whether a token can begin a name, or hides one."""
    if after.kind in ("hidden", "handle", "number", "mixed", "url", "email"):
        return True
    if after.kind == "word":
        return after.text[0].isupper() or after.text.lower() in _PARTICLES or after.text[:3] in ("al-", "el-", "d'A")
    return after.text[0] in _OPENERS


def _listed(document: Document, title: int, block: Block) -> bool:
    """Whether titles are being listed: "Mr and Mrs Lee", "(Mr, Mrs, Ms)", "Dr or Professor"."""
    near = range(max(title - 2, block.first), min(title + 3, block.last))
    others = [n for n in near if n != title and document.tokens[n].text in TITLES]
    between = [n for n in near if document.lowers[n] in _JOINERS]
    return bool(others and between)


def _is_street(document: Document, title: int, block: Block) -> bool:
    """Whether "Dr" is a drive: a number stands a little before and a name right before."""
    before = range(max(title - 4, block.first), title)
    numbered = any(document.tokens[n].kind in ("number", "mixed") for n in before)
    return numbered and document.tokens[title - 1].text[0].isupper()


def _right_honourables(document: Document) -> Iterator[Finding]:
    """Yield "Rt Hon" and "Right Honourable" without a name."""
    for word, first_word in (("hon", "Rt"), ("honourable", "Right")):
        for number in document.index.get(word, ()):
            if number and document.tokens[number - 1].text == first_word and document.tokens[number].text[0] == "H":
                block = document.block_of(number)
                following = _following(document, number, block)
                if following >= block.last or not _right_honourable_name(document, following):
                    span = _with_gap(document, number, following, block)
                    yield Finding(Span(document.tokens[number - 1].start, span.end))


def _right_honourable_name(document: Document, following: int) -> bool:
    """Whether a name, or one of the ways in which Parliament avoids one, follows "Rt Hon"."""
    after = document.tokens[following]
    if after.text in POST_NOMINALS:
        return False
    polite = ("the", "friend", "lady", "gentleman", "member", "members", "friends", "sir")
    return _may_be_name(after) or after.text in _CLOSERS or document.lowers[following] in polite


TITLES = frozenset(
    """Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Viscount Earl Cllr Councillor Rev Revd
    Reverend Madam Capt Captain Lt Col Colonel Maj Major Gen General Admiral Brigadier Messrs Bishop Judge""".split()
)

"""Capitals on words that are no names: "the Minister said", "a White Paper". Start reading at `common_nouns`.

A capital is right at the head of a sentence, in a headline that has capitals throughout, and in a name. A name is told
by its neighbours: "Government Digital Service", "Local Government Association", "Minister for Housing", "Minister Jo
Bull". Some neighbours have a capital of their own and make no name: "the UK Government", "French Ministers".
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.context import base
from relint.checks.literal import base_span, matches
from relint.checks.persons.proper import CODES, has_capital
from relint.diagnostic import Finding
from relint.document import Block, Document
from relint.patternstore import compiled
from relint.typed import Any

DETERMINERS = frozenset(
    "the a an this that these those all any each every some no our your his her its their my both new other".split()
)
# Small words that carry the capital of a sentence when they are its first: "When Ministers met".
_OPENERS = frozenset(
    """when while if as after before but and so in with for from by to since because although under last yesterday
    today both should would could will can may is are was were has have did does do what how why where also then
    however senior""".split()
)
_REACH = 8  # tokens behind the words in which an acronym and the rest of a name may stand
# Behind these a sentence, a label or a quotation may begin.
_BREAKS = frozenset(":–-—|/•‘“\"'@#&")


def common_nouns(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each common noun that has a capital, with the same words in lower case.

    Options: `words` (words or phrases in lower case); `beside` (capitalised words before it that make no name);
    `then` (capitalised words after it that make no name); `before` (words that make it a name); `determined` (only
    after a determiner); `unless-draft` (a regular expression; silent in a draft in which it is found).
    """
    found = _common_nouns(document, context.options)
    first = next(found, None)
    unless = context.options.get("unless-draft", "")
    # Most drafts have no finding, and none of them needs to be searched.
    if first is not None and not (unless and compiled(unless).search(document.flow.text)):
        yield first
        yield from found


def _common_nouns(document: Document, options: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings of `common_nouns`, whatever else the draft holds."""
    places: dict[str, list[int]] = {}
    for phrase in options["words"]:
        wanted = tuple(phrase.split(" "))
        key = base(wanted[0])
        if key not in places:
            places[key] = [n for n in document.index.get(key, ()) if _near_capital(document, n)]
        for first in matches(document, wanted, None, places[key], 0):
            last = first + len(wanted)
            if _has_capitals(document, first, last) and not _is_right(document, options, first, last):
                yield _finding(document, first, last)


def _near_capital(document: Document, place: int) -> bool:
    """Whether a word or the one behind it has a capital: most have none, and no phrase is tried on them."""
    tokens = document.tokens
    return tokens[place].text[0].isupper() or (place + 1 < len(tokens) and tokens[place + 1].text[0].isupper())


def missing(document: Document, context: Context) -> Iterator[Finding]:
    """Yield each title that lacks its capitals. Options: `titles` (as they should be written), `leads` (words before).

    A title counts where one of `leads` stands before it ("the home secretary") or a name behind it.
    """
    leads = frozenset(context.options["leads"])
    for title in context.options["titles"]:
        wanted = tuple(title.lower().split(" "))
        for first in matches(document, wanted, None, document.index.get(base(wanted[0]), []), 0):
            last = first + len(wanted)
            if any(document.tokens[n].text[0].islower() for n in _big(first, title)) and (
                (first and document.lowers[first - 1] in leads) or has_capital(document, last, CODES)
            ):
                span = base_span(document, first, last)
                head = document.text[span.start] if title[0].islower() else title[0]
                yield Finding(span, (head + title[1:],))


def _big(first: int, title: str) -> list[int]:
    """Return the tokens that should have a capital."""
    return [first + n for n, word in enumerate(title.split(" ")) if word[0].isupper()]


def _has_capitals(document: Document, first: int, last: int) -> bool:
    """Whether the phrase is written "White Paper" or "Civil servants", not "WHITE PAPER"."""
    texts = [document.tokens[n].text for n in range(first, last)]
    return any(text[0].isupper() for text in texts) and all(text[1:].islower() for text in texts)


def _is_right(document: Document, options: dict[str, list[str]], first: int, last: int) -> bool:
    """Whether the capital may stay."""
    if _opens(document, first) and _rest_is_lower(document, first, last):
        return True
    before = document.lowers[first - 1] if first and not document.starts_sentence(first) else ""
    if before in options.get("before", ()) or before in _BREAKS:
        return True
    if _named_across(document, before, first, last):
        return True
    if options.get("determined") and before not in DETERMINERS:
        return True
    if _named_before(document, options, first) or _named_after(document, options, last):
        return True
    return has_capitals_throughout(document, document.block_of(first))


def _opens(document: Document, first: int) -> bool:
    """Whether a sentence begins here, or behind the number of a paragraph: "2 Climate change is …"."""
    if document.starts_sentence(first) or _opens_row(document, first):
        return True
    return document.tokens[first - 1].kind == "number" and document.starts_sentence(first - 1)


def _opens_row(document: Document, first: int) -> bool:
    """Whether the word begins the row of a table that is not read as one: a line with a bar in it."""
    if document.format != "markdown":
        return False
    start = document.tokens[first].start
    begin = document.text.rfind("\n", 0, start) + 1
    return not document.text[begin:start].strip() and "|" in document.text[start:].partition("\n")[0]


def _named_across(document: Document, before: str, first: int, last: int) -> bool:
    """Whether a name reaches over a small word: "Department of Justice", "Panel on Climate Change"."""
    links = ("of", "for", "on", "&", "and") if last - first > 1 else ("of", "for", "on", "&")
    return (
        before in links
        and first > 1
        and has_capital(document, first - 2, CODES)
        and not document.starts_sentence(first - 2)
    )


def _rest_is_lower(document: Document, first: int, last: int) -> bool:
    """Whether only the first word of a phrase has a capital."""
    return all(document.tokens[n].text[0].islower() for n in range(first + 1, last))


def _named_before(document: Document, options: dict[str, list[str]], first: int) -> bool:
    """Whether a capitalised word before belongs to a name that goes on here."""
    if document.starts_sentence(first):
        return False
    token = document.tokens[first - 1]
    if not token.text[:1].isupper() or document.lowers[first - 1] in DETERMINERS:
        return False
    if document.bases[first - 1] in options.get("beside", ()):
        return False
    # "When Ministers met": the capital is the sentence's.
    return not (document.starts_sentence(first - 1) and document.lowers[first - 1] in _OPENERS)


def _named_after(document: Document, options: dict[str, list[str]], last: int) -> bool:
    """Whether a name goes on behind: "Minister for Housing", "Council of Europe", "Minister Jo Bull"."""
    if last >= len(document.tokens) or last >= document.sentence_of(last - 1).last:
        return False
    word = document.lowers[last]
    if _named_beyond(document, last):
        return True
    if word in ("for", "of", "without") and has_capital(document, last + 1, CODES):
        return True
    if word in ("for", "of") and last + 2 < len(document.tokens) and document.lowers[last + 1] == "the":
        return has_capital(document, last + 2, CODES)
    if word == "," and has_capital(document, last + 1, CODES) and has_capital(document, last + 2, CODES):
        return True
    return word not in options.get("then", ()) and has_capital(document, last, CODES)


def _named_beyond(document: Document, last: int) -> bool:
    """Whether a name goes on behind "and", more capitals and an acronym: "Needs and Disability (SEND) Tribunal"."""
    texts = [token.text for token in document.tokens[last : last + _REACH]]
    if texts[:1] != ["and"] or "(" not in texts:
        return False
    bracket = texts.index("(")
    names = texts[1:bracket] + texts[bracket + 3 : bracket + 4]
    return texts[bracket + 2 : bracket + 3] == [")"] and len(names) > 1 and all(text[:1].isupper() for text in names)


def has_capitals_throughout(document: Document, block: Block) -> bool:
    """Whether most long words of a block have a capital, as in an old-fashioned headline or a table's head.

    In a block of few words all must have one, and no full stop may end it.
    """
    texts = [document.tokens[n].text for n in range(block.first, block.last)]
    long = [text for text in texts if len(text) > 3 and text[0].isalpha()]
    if len(long) > 4:
        return sum(text[0].isupper() for text in long[1:]) / (len(long) - 1) > 0.6
    return texts[-1] != "." and all(text[0].isupper() for text in long)


def _finding(document: Document, first: int, last: int) -> Finding:
    """Return the finding: the words in lower case, but for the capital of a sentence's first word."""
    span = base_span(document, first, last)
    text = document.line(span)
    lower = text.lower()
    return Finding(span, (text[0] + lower[1:] if document.starts_sentence(first) else lower,))

"""Where sentences end. Start reading at `sentence_ends`.

A full stop, question mark, exclamation mark or ellipsis ends a sentence when closing marks may follow it, then a
space, then something that can begin one (a capital, a figure, an opening mark, a bullet). It does not end one after a
title or another abbreviation ("Mr", "No", "e.g."), after an initial ("J. Smith"), or inside a number or an address
(those are one token). The end of a block always ends a sentence.
"""

from relint.tokens import Token

ENDERS = frozenset(".!?…")
CLOSERS = frozenset("\"'”’)]»")
OPENERS = frozenset("\"'“‘([«•-–—*")

# Abbreviations that stand before a name, a number or more words, and so never end a sentence themselves.
ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr prof rev revd fr st ste sr jr hon rt sir capt cdr cmdr col comdr cpl gen lt ltcol maj sgt adm
    brig cllr gov sen rep pres supt insp messrs mme mlle no nos p pp vol vols para paras fig figs ch sec art ref refs
    tel ext approx circa c ca vs v e.g i.e eg ie viz cf al esp incl inc. est dept govt min max jan feb mar apr jun jul
    aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ave rd""".split()
)


def is_abbreviation(word: str) -> bool:
    """Whether a full stop after `word` belongs to the word: "Mr", "No", "J", "e.g"."""
    if len(word) == 1:
        return word.isalpha() and word.isupper() and word != "I"
    return word.lower() in ABBREVIATIONS


def sentence_ends(tokens: list[Token], first: int, last: int) -> list[int]:
    """Return the end indexes (exclusive) of the sentences in tokens[first:last], which are one block."""
    ends: list[int] = []
    index = first
    while index < last:
        token = tokens[index]
        index += 1
        if token.kind != "mark" or token.text not in ENDERS:
            continue
        end = _after_closers(tokens, index, last)
        if end == last or _breaks(tokens, index - 1, end):
            ends.append(end)
            index = end
    if last > first and (not ends or ends[-1] < last):
        ends.append(last)
    return ends


def _after_closers(tokens: list[Token], index: int, last: int) -> int:
    """Return the index after the run of enders and closing marks that touches the token before `index`."""
    while index < last:
        token = tokens[index]
        touches = token.start == tokens[index - 1].end
        if token.kind != "mark" or not touches or not (token.text in CLOSERS or token.text in ENDERS):
            break
        index += 1
    return index


def _breaks(tokens: list[Token], mark: int, following: int) -> bool:
    """Whether the ender at `mark`, with the token at `following` next, ends its sentence."""
    after = tokens[following]
    if after.start == tokens[following - 1].end:
        return False  # "gov.uk", ".5", or a missing space, which another rule reports
    if not (after.text[0].isupper() or after.text[0].isdigit() or after.text[0] in OPENERS or after.kind == "number"):
        return False
    before = tokens[mark - 1] if mark else None
    abbreviated = (
        tokens[mark].text == "."
        and before is not None
        and before.end == tokens[mark].start
        and before.kind == "word"
        and is_abbreviation(before.text)
    )
    return not abbreviated

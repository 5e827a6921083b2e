"""What was meant by a word that is none. Start at `suggest`.

1. The lexicon gives a shortlist: words with the same first letter and about
   the same length that rapidfuzz finds near, and what a slip of the first
   letter may have hidden.
2. pyspellchecker, given that shortlist as its dictionary, says which of it are
   one slip away; the rest is further off and must pay for it.
3. Candidates are ranked by the cost of the slip (`likelihood.py`) against how
   common the word is.

rapidfuzz and spellchecker are imported only when a word is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from relint.lexicon import likelihood, spellings
from relint.lexicon.blocks import open_blocks
from relint.lexicon.lookup import Lexicon
from relint.lexicon.nearness import one_slip
from relint.lexicon.tags import mask

LETTERS = "abcdefghijklmnopqrstuvwxyz"
NAME_UNASKED = 1.2  # what a name pays for a word that was written without capital
SAME_LETTERS = 2.0  # what a form gains that differs in its capitals only ("smes", SMEs)
OXFORD = 0.5  # what an -ize form pays in a British text
FAR = 1.1  # what a word more than one slip away pays
COMMON = 4.3  # how common a word one slip away must be for nothing else to be looked at
NEAREST = 10  # how many far candidates are weighed closely
TWO_WORDS = 9.5  # what two words run together pay: nine for counting a pair once, and the slip itself
HALVES, RAREST_HALF = {1: 5.0, 2: 5.5, 3: 4.8}, 3.2  # how common a half must be, by its length
POOREST = 6.0  # a candidate this far behind the best is not worth showing
DETERMINER, FUNCTION = mask("DT", "PRP$"), mask("IN", "DT", "PRP", "PRP$", "MD", "CC", "TO", "WDT", "WRB", "WP")
HEARD = (("f", "ph"), ("n", "kn"), ("n", "gn"), ("r", "wr"), ("s", "ps"), ("k", "ch"), ("q", "ch"), ("k", "qu"))


def suggest(word: str, lexicon: Lexicon, limit: int = 5) -> list[str]:
    """Up to `limit` spellings that may have been meant, the likeliest first, in the capitals of the word.

    An American spelling gives its British one, a compound has its wrong part
    mended, and a possessive keeps its ending.
    """
    word = spellings.plain(word)
    if british := lexicon.american(word):
        return [british]
    if "." in word[1:-1]:
        return after_full_stop(word, lexicon)
    if "-" in word[1:-1]:
        return in_compound(word, lexicon, limit)
    stem = spellings.without_possessive(word)
    if len(stem) < 2 or not (stem[0].isalpha() and stem[-1].isalpha()):
        return []
    ending = word[len(stem) :]
    if stem.endswith("ys") and stem[:-2] + "ies" in lexicon:  # "carrys": -y turns to -ies
        return [stem[:-2] + "ies" + ending]
    ranked = sorted(candidates(stem, lexicon).items(), key=lambda pair: (-pair[1], pair[0]))
    shown = dict.fromkeys(
        spellings.in_capitals_of(stem, form) for form, score in ranked if score > ranked[0][1] - POOREST
    )
    return [form + ending for form in shown if form != stem][:limit]


def candidates(word: str, lexicon: Lexicon) -> dict[str, float]:
    """Listed forms that may have been meant, with their scores; the higher the likelier."""
    folded = bare(word)
    near, distances = shortlist(folded, lexicon)
    one_slip_only = folded not in near and all(distance == 1 for distance in distances.values())
    # What `one_slip_away` found needs no second opinion, and the import of pyspellchecker is a tenth of a cold check.
    one_slip = set(near) if one_slip_only else within_one_slip(folded, near)
    worths = {key: max((worth(form, word, lexicon), form) for form in forms) for key, forms in near.items()}
    far = sorted(near.keys() - one_slip, key=lambda key: (distances[key] - worths[key][0], key))[:NEAREST]
    scores = {}
    for key in (*one_slip, *far):
        value, form = worths[key]
        scores[form] = value - likelihood.cost(folded, key) - (0.0 if key in one_slip else FAR)
    scores.update(two_words(word, lexicon))
    return scores


def bare(word: str) -> str:
    """A word in lower case and without accents."""
    return spellings.without_accents(word).lower()


def worth(form: str, word: str, lexicon: Lexicon) -> float:
    """How likely a form is before the slip is looked at: its Zipf value less what speaks against it."""
    entry = lexicon.entry(form)
    if entry is None:
        return 0.0
    value = max(entry.zipf, lexicon.zipf(form.lower()) if form.lower() in lexicon else 0.0)
    if form.lower() == word.lower():
        return value + SAME_LETTERS
    if form[:1].isupper() and not word[:1].isupper():
        value -= NAME_UNASKED
    return value - (OXFORD if entry.ending == "ize" else 0.0)


def shortlist(folded: str, lexicon: Lexicon) -> tuple[dict[str, list[str]], dict[str, int]]:
    """Folded words near a folded word: each with the listed forms behind it, and each with its distance.

    Where a common word lies one slip away it was meant, nearly always, and nothing further off is looked for: that
    takes rapidfuzz, whose import costs more than all the rest.
    """
    near, distances = one_slip_away(folded, lexicon)
    if any(best_zipf(forms, lexicon) >= COMMON for forms in near.values()):
        return near, distances
    return far_away(folded, lexicon)


def one_slip_away(folded: str, lexicon: Lexicon) -> tuple[dict[str, list[str]], dict[str, int]]:
    """As `shortlist`, but only what one slip of a letter after the first, or of the first, leads from."""
    blocks = open_blocks(lexicon.folder)
    found: dict[str, list[str]] = {}
    attempts = {attempt for attempt, _slip in one_slip(folded, lexicon) if attempt[:1] == folded[0]}
    for form in lexicon.listed_among(attempts):
        if len(form) > 1 and blocks.holds(form):
            found.setdefault(form.lower(), []).append(form)
    for form in (folded.upper(), f"{folded[:-1].upper()}s", folded.capitalize()):  # "uk", "smes", "london"
        if form.lower() == folded and lexicon.lists(form) and blocks.holds(form):
            found.setdefault(folded, []).append(form)
    for form in first_letter_slips(folded, lexicon):
        found.setdefault(form.lower(), []).append(form)
    return found, {key: int(key != folded) for key in found}


def best_zipf(forms: list[str], lexicon: Lexicon) -> float:
    """The highest Zipf value of some forms."""
    return max(lexicon.zipf(form) for form in forms)


def far_away(folded: str, lexicon: Lexicon) -> tuple[dict[str, list[str]], dict[str, int]]:
    """As `shortlist`, with all listed words up to three slips away."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    reach = 1 if len(folded) < 4 else 2 if len(folded) < 9 else 3
    span = min(reach, 2)
    found: dict[str, list[str]] = {}
    distances: dict[str, int] = {}
    for length in range(max(2, len(folded) - span), len(folded) + span + 1):
        block = open_blocks(lexicon.folder).block(folded[0], length)
        for key, distance, _place in process.extract(
            folded, block.keys, scorer=OSA.distance, score_cutoff=reach, limit=None
        ):
            if key not in found:
                found[key] = block.forms(key)
                distances[key] = distance
    for form in first_letter_slips(folded, lexicon):
        found.setdefault(form.lower(), []).append(form)
        distances[form.lower()] = 1
    return found, distances


def first_letter_slips(folded: str, lexicon: Lexicon) -> Iterator[str]:
    """Listed forms from which a slip of the first letter leads to the word."""
    rest = folded[1:]
    tries = [letter + tail for letter in LETTERS for tail in (rest, folded)]
    tries += [rest, folded[1:2] + folded[:1] + folded[2:]]
    tries += [real + folded[len(head) :] for head, real in HEARD if folded.startswith(head)]
    kept = [attempt for attempt in dict.fromkeys(tries) if len(attempt) > 2 and attempt[0] != folded[0]]
    blocks = open_blocks(lexicon.folder)
    yield from filter(blocks.holds, lexicon.listed_among(kept))


def within_one_slip(folded: str, near: dict[str, list[str]]) -> set[str]:
    """Those of the folded words that pyspellchecker finds one slip away, the word itself included."""
    from spellchecker import SpellChecker

    if folded in near:
        return {folded}
    speller = SpellChecker(language=None, distance=1)
    speller.word_frequency.load_json(dict.fromkeys(near, 1))
    return speller.edit_distance_1(folded) & near.keys()


def two_words(word: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Pairs of common words that were run together ("guidanceif"), with their scores.

    Two words are taken for independent: the logarithms of their shares of a
    thousand million words are added.
    """
    for place in range(1, len(word)):
        head, tail = word[:place], word[place:]
        if (len(tail) == 1 and tail != "a") or (len(head) == 1 and head not in ("a", "A", "I")):
            continue
        if not (lexicon.knows(head) and tail in lexicon and tail.islower() and may_follow(head, tail, lexicon)):
            continue
        first, second = lexicon.zipf(head), lexicon.zipf(tail)
        if first > half_zipf(head) and second > half_zipf(tail) and may_be_offered(head, tail, lexicon):
            yield f"{head} {tail}", first + second - TWO_WORDS


def may_be_offered(head: str, tail: str, lexicon: Lexicon) -> bool:
    """Whether neither half is a word that is never offered; a single letter ("a") stands in no block."""
    blocks = open_blocks(lexicon.folder)
    return all(len(half) == 1 or blocks.holds(half.lower()) for half in (head, tail))


def may_follow(head: str, tail: str, lexicon: Lexicon) -> bool:
    """Whether a word can follow another: after "the" or "our" no function word can ("the if")."""
    return not (lexicon.tags(head) & DETERMINER and lexicon.tags(tail) & FUNCTION)


def half_zipf(half: str) -> float:
    """How common half of a run-together word must be: the shorter, the commoner."""
    return HALVES.get(len(half), RAREST_HALF)


def after_full_stop(word: str, lexicon: Lexicon) -> list[str]:
    """The blank that is missing after a full stop: "plan.The" gives "plan. The"."""
    head, _, tail = word.partition(".")
    return [f"{head}. {tail}"] if lexicon.knows(head) and lexicon.knows(tail) else []


def in_compound(word: str, lexicon: Lexicon, limit: int) -> list[str]:
    """A compound with its one unknown part mended."""
    parts = word.split("-")
    wrong = [place for place, part in enumerate(parts) if not spellings.part_accepted(part, lexicon)]
    if len(wrong) != 1:
        return []
    head, tail = parts[: wrong[0]], parts[wrong[0] + 1 :]
    return ["-".join([*head, mended, *tail]) for mended in suggest(parts[wrong[0]], lexicon, limit)]

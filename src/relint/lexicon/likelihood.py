"""How likely one spelling is to be written for another: the channel of a noisy-channel speller.

A slip is a short list of operations (a letter dropped, doubled, swapped, hit
beside, heard wrongly). Each has a cost in powers of ten, so that costs and Zipf
values (also powers of ten) add up. Start at `cost`. The scheme is Kernighan,
Church and Gale's (1990); the costs were fitted on one half of a list of
misspellings and judged on the other.
"""

from __future__ import annotations

from itertools import product

from relint.typed import NamedTuple

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
VOWELS = "aeiouy"
ALIKE = ("cs", "ck", "sz", "gj", "mn", "fv", "dt", "bp", "kq", "xz", "uw", "rl", "yj")
SOUNDS = (
    ("f", "ph"), ("k", "ck"), ("k", "ch"), ("s", "sc"), ("s", "ps"), ("n", "kn"), ("n", "gn"), ("r", "wr"),
    ("r", "rh"), ("g", "gh"), ("f", "gh"), ("j", "dg"), ("ti", "ci"), ("ti", "si"), ("ti", "sh"), ("ci", "sh"),
    ("x", "cs"), ("x", "cc"), ("kw", "qu"), ("c", "qu"), ("m", "mb"), ("ei", "ie"), ("ea", "ee"), ("au", "o"),
    ("au", "aw"), ("ou", "ow"), ("ai", "ay"), ("oo", "u"), ("le", "el"), ("al", "le"), ("ea", "ie"), ("ee", "ie"),
    ("ey", "y"), ("ie", "y"), ("eur", "er"), ("ss", "c"), ("cc", "k"), ("t", "ght"), ("tch", "ch"), ("ious", "eous"),
    ("ge", "dge"), ("ys", "ies"), ("shun", "tion"), ("shon", "tion"), ("sion", "tion"),
    ("cion", "tion"),
    ("ks", "cs"), ("ks", "x"), ("us", "ous"), ("er", "ure"), ("ar", "ure"), ("aw", "au"), ("uff", "ough"), ("y", "igh"),
)  # fmt: skip
IMPOSSIBLE = 99.0


class Costs(NamedTuple):
    """What each operation costs, in powers of ten."""

    swapped: float = 0.1
    dropped: float = 0.4
    dropped_double: float = 0.1
    dropped_mute: float = 0.1
    added: float = 1.9
    added_double: float = 0.7
    added_neighbour: float = 1.9
    changed: float = 3.1
    changed_vowel: float = 1.2
    changed_alike: float = 0.8
    changed_neighbour: float = 1.9
    sounds: float = 0.9
    first: float = 1.3
    last_added: float = 0.6
    last_dropped: float = 0.2
    second: float = 0.8


def neighbours() -> dict[str, str]:
    """Every letter of a QWERTY board to the letters beside it."""
    near = {}
    for row, letters in enumerate(ROWS):
        for place, letter in enumerate(letters):
            beside = letters[max(0, place - 1) : place] + letters[place + 1 : place + 2]
            above = ROWS[row - 1][place : place + 2] if row else ""
            below = ROWS[row + 1][max(0, place - 1) : place + 1] if row < 2 else ""
            near[letter] = beside + above + below
    return near


NEIGHBOURS = neighbours()
SOUND_PAIRS = frozenset(SOUNDS) | {(other, one) for one, other in SOUNDS}
SOUND_ENDS = frozenset(one[-1] + other[-1] for one, other in SOUND_PAIRS)
SOUND_SIZES = sorted({(len(one), len(other)) for one, other in SOUND_PAIRS})


def changes(costs: Costs) -> dict[str, float]:
    """Every two letters, the written one first, that cost less than any other two."""
    table = {letter + near: costs.changed_neighbour for letter, beside in NEIGHBOURS.items() for near in beside}
    for pair in ALIKE:
        table[pair] = table[pair[::-1]] = costs.changed_alike
    table.update((one + other, costs.changed_vowel) for one, other in product(VOWELS, VOWELS))
    return table


def is_ly_for_ally(one: str, other: str) -> bool:
    """Whether two words differ by -ly and -ally, which sound alike: "publically", "basicly"."""
    return other.endswith("ally") and one.endswith("ly") and one[:-2] == other[:-4]


class Channel:
    """The costs with their tables, ready to be asked."""

    def __init__(self, costs: Costs) -> None:
        self.costs = costs
        self.changes = changes(costs)

    def cost(self, written: str, meant: str) -> float:
        """The cost of writing one lower-case word for another, in powers of ten; 0.0 for the same word."""
        if written == meant:
            return 0.0
        if is_ly_for_ally(written, meant) or is_ly_for_ally(meant, written):
            return self.costs.sounds
        start, most = 0, min(len(written), len(meant))
        while start < most and written[start] == meant[start]:
            start += 1
        end = 0
        while end < most - start and written[-1 - end] == meant[-1 - end]:
            end += 1
        before, after = written[:start][-1:], written[len(written) - end :][:1]
        core, wanted = written[start : len(written) - end], meant[start : len(meant) - end]
        return self.aligned(core, wanted, before, after) + self.edges(core, wanted, start, end)

    def edges(self, core: str, wanted: str, start: int, end: int) -> float:
        """What a slip at the first or the last letter costs besides: few write "x" for nothing at the end."""
        extra = self.costs.first if not start else 0.0
        if not end and len(core) > len(wanted):
            extra += self.costs.last_added
        elif not end and len(core) < len(wanted):
            extra += self.costs.last_dropped
        return extra

    def aligned(self, core: str, wanted: str, before: str, after: str) -> float:
        """The cheapest way from the wanted letters to those written, between the letters `before` and `after`."""
        written, meant, shift = before + core + after, before + wanted + after, len(before)
        added = [self.added(written, place) for place in range(shift, shift + len(core))]
        dropped = [self.dropped(meant, place) for place in range(shift, shift + len(wanted))]
        rows = [[0.0]]
        for cost in dropped:
            rows[0].append(step(rows[0][-1], cost, self.costs.second))
        for i, cost in enumerate(added, 1):
            rows.append(self.row(rows, core[:i], wanted, cost, dropped))
        return rows[-1][-1]

    def row(self, rows: list[list[float]], core: str, wanted: str, added: float, dropped: list[float]) -> list[float]:
        """The row of the table for the letters written so far (`core`), after the rows for fewer letters."""
        above, second, dear = rows[-1], self.costs.second, self.costs.changed
        row = [step(above[0], added, second)]
        w, w_before = core[-1], core[-2:-1]
        for j, m in enumerate(wanted):
            best = min(
                step(above[j + 1], added, second),
                step(row[j], dropped[j], second),
                above[j] if w == m else step(above[j], self.changes.get(w + m, dear), second),
            )
            if w + m in SOUND_ENDS:
                best = min(best, self.by_sound(rows, core, wanted[: j + 1]))
            if j and w != m and m == w_before and w == wanted[j - 1]:
                best = min(best, step(rows[-2][j - 1], self.costs.swapped, second))
            row.append(best)
        return row

    def by_sound(self, rows: list[list[float]], core: str, wanted: str) -> float:
        """The cheapest step of two spellings of one sound that ends both strings."""
        best = IMPOSSIBLE
        for long_w, long_m in SOUND_SIZES:
            if len(core) >= long_w and len(wanted) >= long_m and (core[-long_w:], wanted[-long_m:]) in SOUND_PAIRS:
                before = rows[len(core) - long_w][len(wanted) - long_m]
                best = min(best, step(before, self.costs.sounds, self.costs.second))
        return best

    def dropped(self, meant: str, place: int) -> float:
        """The cost of leaving a letter out: little for one of two alike, less for a mute e, h or u."""
        letter = meant[place]
        if letter in (meant[place - 1 : place], meant[place + 1 : place + 2]):
            return self.costs.dropped_double
        return self.costs.dropped_mute if letter in "ehu" else self.costs.dropped

    def added(self, written: str, place: int) -> float:
        """The cost of a letter too many: little if it doubles, less if its key lies beside that of its neighbour."""
        letter, before, after = written[place], written[place - 1 : place], written[place + 1 : place + 2]
        if letter in (before, after):
            return self.costs.added_double
        beside = NEIGHBOURS.get(before, "") + NEIGHBOURS.get(after, "")
        return self.costs.added_neighbour if letter in beside else self.costs.added


def step(before: float, cost: float, second: float) -> float:
    """The cost so far and that of a step; a second slip in one word costs extra."""
    return before + cost + second if before and cost else before + cost


CHANNEL = Channel(Costs())


def cost(written: str, meant: str) -> float:
    """The cost of writing one lower-case word for another, in powers of ten; 0.0 for the same word.

    >>> cost("britian", "britain") < cost("britian", "briton")
    True
    """
    return CHANNEL.cost(written, meant)

"""What is looked at around a confusion word: two words to each side, as written and as word classes. See `features`.

A feature is a short string: a letter for its kind, then the words or classes. A place beyond the sentence is the word
"" and the class "^".
"""

from collections.abc import Sequence

EDGE = ("", "^")
FIGURE, ADDRESS = "#", "@"
KINDS = "lLkADrRnBEmCFG"
"""The kinds of feature: on the left the word (l), two words (L), the second word (k), the class (A), two classes (D);
on the right the same (r, R, n, B, E); both words (m), both classes (C), left word and right class (F), left class and
right word (G)."""
LEFT, RIGHT = slice(0, 5), slice(5, 10)
NEAR = (0, 3, 5, 8, 11)
"""The kinds that concern the nearest neighbours alone: words and classes."""


def normal(lower: str, kind: str) -> str:
    """Return a token in lower case as features see it: any number is "#", any address "@"."""
    if kind == "number":
        return FIGURE
    return lower if kind in ("word", "mark", "mixed") else ADDRESS


def features(words: Sequence[str], classes: Sequence[str]) -> tuple[str, ...]:
    """Return the features of a place in the order of `KINDS`.

    The neighbours are second left, left, right and second right.
    """
    k, l, r, n = words  # noqa: E741 - the letters of the kinds
    d, a, b, e = classes
    return (
        f"l{l}", f"L{k} {l}", f"k{k}", f"A{a}", f"D{d} {a}",
        f"r{r}", f"R{r} {n}", f"n{n}", f"B{b}", f"E{b} {e}",
        f"m{l} {r}", f"C{a} {b}", f"F{l} {b}", f"G{a} {r}",
    )  # fmt: skip

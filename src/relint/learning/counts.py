"""Counts in how many releases something stands, in an order that does not depend on that of the releases."""

from collections import Counter


def ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Return the counts, the most first, of equals in the order of the alphabet."""
    return tuple(sorted(counts.items(), key=lambda row: (-row[1], row[0])))


def storable(text: str) -> bool:
    """Whether a text can stand in a line of the memory file."""
    return text.isprintable() and not any(sign in text for sign in ";()")

"""How common a word is, from wordfreq. It gives frequencies and never words."""

from __future__ import annotations

from functools import cache

from wordfreq import zipf_frequency


@cache
def zipf(form: str) -> float:
    """The Zipf value of a form, 0.0 to about 7.5: the logarithm of its count in a thousand million words.

    wordfreq splits "don't" and "well-known" as its tokeniser does and folds case.
    """
    return zipf_frequency(form, "en")

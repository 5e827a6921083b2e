"""Readers of the word sources, one module a source.

Each module turns one outside source into sorted rows of text for `data/`.
Start reading in `tools/build_lexicon.py`, which runs them in order.
"""

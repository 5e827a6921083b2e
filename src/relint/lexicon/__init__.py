"""Words: what is one, what it may be, and what was meant where it is none.

`lookup.py` opens the built lexicon and answers for a word; `suggestions.py`
proposes spellings; `unknown.py` tells misspellings from names; `compile.py`
builds the files from the lists in `data/`.
"""

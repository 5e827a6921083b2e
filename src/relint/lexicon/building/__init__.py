"""From the word lists in `data/` to the files that `lookup.py` opens.

`sources.py` reads the lists, `kinds.py` and `words.py` decide what each word is,
`readings.py` finds its parts of speech and lemmas, `packing.py` writes the result. Nothing
here is imported when relint checks a draft.
"""

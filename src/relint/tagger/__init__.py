"""Parts of speech in context. `features.py` says what the model looks at, `model.py` reads it and tags.

It is asked rarely: a check first finds a place that the lexicon alone cannot judge, then asks for the sentence.
"""

"""Right words in the wrong place, by counts: "form" where only "from" fits. `model.py` reads the counted evidence.

What is looked at around a word is in `neighbours.py`. The evidence is fitted by `tools/fit_confusions.py` and packed by
`compile.py`; the check that uses it is `relint.checks.grammar.confusions`.
"""

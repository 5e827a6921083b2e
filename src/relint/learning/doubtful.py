"""Compounds that are written in several ways: the rule on two spellings knows the most of them. Start at `doubtful`."""

from relint import catalogues

RULE = "consistency/two-spellings"


def doubtful() -> frozenset[str]:
    """Return compounds, in lower case, that a memory should hold even where it saw only one form of them."""
    catalogue = catalogues.load()
    for number, _module, _function, options, _needs in catalogue.tables["code"]:
        if catalogue.rules[number].id == RULE:
            return frozenset(options["preferred"])
    return frozenset()

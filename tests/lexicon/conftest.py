"""The built lexicon, for every test of this folder."""

import pytest

from relint.lexicon.lookup import Lexicon, open_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The lexicon that relint itself opens."""
    return open_lexicon()

"""Learning the house's memory from its published releases. Start at `learn`.

    names.py     people, and the acronyms with their explanations: one reading
    phrases.py   offices, bodies and terms: a first reading finds what there is, a second counts every form of it
    keeping.py   what stays of an earlier memory: the lines that people took over, and older counts

What is counted is releases, not places: a name that stands ten times in one release counts once. The order in which
releases are read makes no difference.
"""

from collections.abc import Callable, Iterable

from relint.document import Document
from relint.learning.names import Acronyms, People
from relint.learning.phrases import Candidates, Forms
from relint.lexicon.lookup import Lexicon
from relint.memory import Entry


def learn(
    readings: Callable[[], Iterable[Document]], lexicon: Lexicon, doubtful: frozenset[str] = frozenset()
) -> list[Entry]:
    """Return what the releases show. `readings` gives them twice: a thousand are too many to hold at once.

    `doubtful` are compounds in lower case that are remembered even where only one form was seen.
    """
    people, acronyms, candidates = People(), Acronyms(), Candidates(lexicon, doubtful)
    for document in readings():
        people.add(document)
        acronyms.add(document)
        candidates.add(document)
    forms = Forms(lexicon, candidates.entries(), doubtful)
    for document in readings():
        forms.add(document)
    return [*people.entries(lexicon), *forms.entries(), *acronyms.entries()]

"""From entries to a `Memory`. Start at `indexed`."""

from collections.abc import Iterable

from relint.memory import ACRONYM, PERSON, Entry, Memory, surname_and_given
from relint.memory.keys import key_of, surname_key
from relint.memory.lines import line_of

Rows = dict[str, dict[str, None]]


def indexed(entries: Iterable[Entry]) -> Memory:
    """Return the memory of `entries`; barred lines are left out, and of one phrase the last line holds."""
    people: Rows = {}
    givens: Rows = {}
    openers: Rows = {}
    memory = Memory({}, {}, {}, {}, {}, {})
    for entry in entries:
        if entry.barred:
            continue
        if entry.kind == PERSON:
            surname, given = surname_and_given(entry.form)
            key = surname_key(surname)
            people.setdefault(key, {})[line_of(entry)] = None
            if given:
                givens.setdefault(given, {})[key] = None
        elif entry.kind == ACRONYM:
            memory.acronyms[entry.form] = line_of(entry)
        else:
            _add_phrase(memory, entry, openers)
    return memory._replace(people=_joined(people), givens=_joined(givens), openers=_joined(openers))


def _add_phrase(memory: Memory, entry: Entry, openers: Rows) -> None:
    key = key_of(entry.form)
    memory.phrases[key] = line_of(entry)
    forms = (entry.form, *(text for text, _releases in entry.others))
    compound = any(" " not in form for form in forms)
    if compound:
        memory.compounds[key] = None
    for form in forms:
        lower = form.lower()
        # "tax payer" of "taxpayer" is looked for as a compound: "council tax payers" are none
        if " " in form and not (compound and form == lower):
            openers.setdefault(lower.partition(" ")[0], {})[f"{lower}\t{key}"] = None


def _joined(rows: Rows) -> dict[str, str]:
    return {key: "\n".join(lines) for key, lines in rows.items()}

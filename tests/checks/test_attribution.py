"""Who says what, and quotation marks against their neighbours."""

import pytest

from relint.marking import parse
from tests.checks.helpers import built_in, marked

HEAD = "Pier opens again\n\nThe pier in Hull is open.\n\n"
SAID = "The mayor, Ann Lee, said: “We are glad that it is open.”\n\n"
ALONE = "[[“The roof]] was the hardest part of it.”\n\n"
PLAIN = "“The roof was the hardest part of it.”\n\n"
END = "It was built in 1881.\n"
ROWS = [
    ("redaction/nobody-named", HEAD + SAID + ALONE + END),
    ("redaction/nobody-named", HEAD + ALONE + SAID + END),
    ("redaction/nobody-named", HEAD + SAID + ALONE + "[[“It was]] a cold year for us all.”\n\n" + END),
    ("redaction/nobody-named", HEAD + SAID + END + "\n" + ALONE + "Trains run to the pier.\n"),
    ("redaction/nobody-named", HEAD + PLAIN + END),
    ("redaction/nobody-named", HEAD + SAID + "Tom Shaw, an engineer:\n\n" + PLAIN + END),
    ("redaction/nobody-named", HEAD + SAID + "Tom Shaw\n\n" + PLAIN + END),
    ("redaction/nobody-named", HEAD + SAID + "Tom Shaw welcomed the news.\n\n" + PLAIN + END),
    ("redaction/nobody-named", HEAD + SAID + PLAIN + "– Tom Shaw, engineer\n\n" + END),
    ("redaction/nobody-named", HEAD + SAID + PLAIN + "Tom Shaw added that it was cold.\n\n" + END),
    ("redaction/nobody-named", HEAD + SAID.replace(".”", ".") + PLAIN + END),
    ("redaction/nobody-named", HEAD + SAID + "ENDS\n\nNotes to editors\n\n" + PLAIN + END),
    ("redaction/nobody-named", PLAIN + HEAD + SAID + END),
    ("redaction/nobody-named", HEAD + SAID + "“The roof of the pier”\n\n" + END),
    ("redaction/nobody-named", HEAD + SAID + PLAIN + "I know it, I am sure, and I am glad. It was built in 1881.\n"),
    ("redaction/said-nobody", "“The roof is safe,” [[said.]] It was."),
    ("redaction/said-nobody", "“The roof,” [[added,]] “is safe.”"),
    ("redaction/said-nobody", '"The roof is safe," [[explained.]]'),
    ("redaction/said-nobody", "“The roof is safe,” she said. “The roof,” said Ann, “is safe.” It is what she said."),
    ("redaction/unmarked-quotation", SAID + "Tom Shaw [[said: The]] roof of the pier is safe.\n"),
    ("redaction/unmarked-quotation", SAID + "Tom Shaw [[said:\n\nThe]] roof of the pier is safe.\n"),
    ("redaction/unmarked-quotation", SAID + "Tom Shaw [[added: We]] are glad of the pier.\n"),
    ("redaction/unmarked-quotation", SAID + "Tom Shaw said: the roof is safe.\n"),
    ("redaction/unmarked-quotation", SAID + "Tom Shaw said:\n\n“The roof of the pier is safe.”\n"),
    ("redaction/unmarked-quotation", "Tom Shaw said: The roof of the pier is safe.\n"),
    ("redaction/unmarked-quotation", SAID + "Tom Shaw said: Yes.\n"),
    ("punctuation/no-colon-before-quotation", HEAD + "Tom Shaw, an engineer, [[said]]\n\n" + PLAIN + END),
    ("punctuation/no-colon-before-quotation", HEAD + "Tom Shaw, an engineer, said:\n\n" + PLAIN + END),
    ("punctuation/no-colon-before-quotation", HEAD + "What Tom Shaw said\n\n" + END),
    ("punctuation/nested-quotation-marks", "She said: “We read [[“Emma”]] at school.”"),
    ("punctuation/nested-quotation-marks", 'She said: "We read [["Emma"]] at school, and it was good."'),
    ("punctuation/nested-quotation-marks", "She said: ‘We read [[‘Emma’]] at school, and it was good.’"),
    ("punctuation/nested-quotation-marks", "She said: “[[“Emma”]] is a joy.” We read “Emma”."),
    ("punctuation/nested-quotation-marks", "She said: “We read ‘Emma’ at school.” He read “Emma” and “Persuasion”."),
    ("punctuation/nested-quotation-marks", "She said: ‘The boys’ room is ‘free’ now."),
    ("punctuation/nested-quotation-marks", "She said: “We read “Emma at school.”"),
    ("punctuation/lone-single-mark", "She said: “We read [[‘]]Emma at school.”"),
    ("punctuation/lone-single-mark", "The [[‘]]green belt scheme opens in May."),
    ("punctuation/lone-single-mark", "The ‘green belt’ opens. It is ‘tis, rock ‘n’ roll, the ‘90s and the boys’ room."),
    ("punctuation/lone-single-mark", "‘We are glad of the pier.\n\n‘It is open.’"),
]


@pytest.mark.parametrize(("rule", "text"), ROWS)
def test_what_is_marked(rule, text):
    """A quotation has somebody who says it, and marks that tell where it begins and ends."""
    plain = parse(text).text

    assert marked(built_in(rule), plain) == text

"""How often, said twice: "published quarterly … a new one every 4 months". Start at `wrong`."""

import re
from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.numbers.amounts import UNITS, number_of
from relint.checks.scan import near, places_of
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily

_TIMES = {"once": 1, "twice": 2} | {f"{word} times": n for n, word in enumerate(UNITS) if n > 2}
_TIMES |= {f"{n} times": n for n in range(3, 13)}
_UNIT = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "year": 365.0}
_OFTEN = {
    "daily": 1.0, "weekly": 7.0, "fortnightly": 14.0, "monthly": 30.4, "quarterly": 91.0, "six-monthly": 182.5,
    "twice-yearly": 182.5, "annually": 365.0, "yearly": 365.0,
}  # fmt: skip
_COUNT = "|".join(sorted(_TIMES, key=len, reverse=True))
_NUMBER = rf"\d{{1,2}}|{'|'.join(word for word in UNITS if word)}"
_BOTH = lazily(
    rf"\b(?:(?P<often>{'|'.join(_OFTEN)})|(?P<times>{_COUNT}) (?:a|each|every) (?P<per>day|week|month|year))\b"
    r"(?:(?! and | but | while | or )[^.!?;\d]){0,110}?(?:\. Each (?:(?! and )[^.!?;\d]){1,60}?)?"
    rf"\bevery (?P<length>(?:(?P<number>{_NUMBER}) )?(?P<unit>day|week|fortnight|month|year)s?)\b",
    re.IGNORECASE,
)
_SLACK = (0.85, 1.18)  # of the days between two times: 52 weeks are no whole number of months


def wrong(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield "every 4 months" where the words before it say "quarterly"."""
    for match in near(document, _BOTH, places_of(document, ("every",)), 150, 30):
        if match["often"]:
            right = _OFTEN[match["often"].lower()]
        else:
            right = _UNIT[match["per"].lower()] / _TIMES[match["times"].lower()]
        days = number_of(match["number"] or "1") * _UNIT[match["unit"].lower()]
        starts = [document.flow.span(place, place + 1).start for place in (match.start(), match.start("length"))]
        same = document.block_of(document.token_at(starts[0])) == document.block_of(document.token_at(starts[1]))
        if same and not _SLACK[0] * right <= days <= _SLACK[1] * right:
            first = match.span("often") if match["often"] else match.span("times")
            related = (Related(document.flow.span(*first), "how often"),)
            yield Finding(document.flow.span(*match.span("length")), (), (), related)

"""Days that do not fit the day of the release: "today (Thursday 13 March)" under the date line 12 March 2025.

Start at `elsewhen`; `release.py` reads the day of the release and what is said of today. A draft that does not say
its year is judged by what it says of itself: "today" is one day, and "tomorrow" the one after.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.checks.days.calendar import DAYS, MONTHS, exists, ordinal, span_of
from relint.checks.days.release_day import Mention, calendar_day, mentions, written
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.typed import NamedTuple

_YEARS = range(2020, 2032)  # every weekday of every date, before and after a leap day
_MOST = 12  # mentions in one draft; where there are more, several releases stand in one file


class _Guess(NamedTuple):
    """A day that the release may be of, from one of its mentions, and whether the mention says a date and a weekday."""

    day: int
    dated: bool
    named: bool
    source: Mention | None


def elsewhen(document: Document, context: Context) -> Iterator[Finding]:
    """Yield what is said of today, yesterday or tomorrow and does not fit the day of the release."""
    said = mentions(document)
    if not said or len(said) > _MOST:
        return
    day = written(document, context)
    guess = _likeliest(said) if day is None else _Guess(day, dated=True, named=True, source=None)
    for mention in said:
        if not _holds(mention, guess):
            yield _finding(document, mention, guess)


def release_day(document: Document, context: Context) -> int | None:
    """Return the day of the release: what is written, or what the draft says of today with a date and a weekday."""
    day = written(document, context)
    said = mentions(document) if day is None else []
    guess = _likeliest(said) if 0 < len(said) <= _MOST else None
    return guess.day if guess and guess.dated else day


def _likeliest(said: list[Mention]) -> _Guess:
    """Return the day that most mentions fit; of equals the one that stands first."""
    guesses = [guess for mention in said for guess in _guesses(mention)]
    return max(guesses, key=lambda guess: sum(_holds(mention, guess) for mention in said))


def _guesses(mention: Mention) -> Iterator[_Guess]:
    """Yield the days that the release is of if the mention is right: one for each year that its weekday fits."""
    date = mention.date
    if date is None:
        yield _Guess(mention.weekday - mention.offset, dated=False, named=True, source=mention)
        return
    found = False
    for year in (date.year,) if date.year else _YEARS:
        if exists(date.day, date.month, year):
            day = ordinal(date.day, date.month, year)
            if mention.weekday < 0 or day % 7 == mention.weekday:
                found = True
                yield _Guess(day - mention.offset, dated=True, named=mention.weekday >= 0, source=mention)
    if not found:
        yield _Guess(mention.weekday - mention.offset, dated=False, named=mention.weekday >= 0, source=mention)


def _holds(mention: Mention, guess: _Guess) -> bool:
    """Whether what is said of a day fits a guess; a date's own wrong weekday is another rule's."""
    day, date = guess.day + mention.offset, mention.date
    if date is None or not guess.dated:
        return not guess.named or mention.weekday in (-1, day % 7)
    if not exists(date.day, date.month, date.year):
        return True
    return (
        (date.day, date.month) == calendar_day(day)
        if date.year is None
        else ordinal(date.day, date.month, date.year) == day
    )


def _finding(document: Document, mention: Mention, guess: _Guess) -> Finding:
    """Return the finding for a mention that does not hold."""
    right = guess.day + mention.offset
    words = [DAYS[right % 7]] if guess.named else []
    if guess.dated:
        day, month = calendar_day(right)
        words += [f"{day} {MONTHS[month - 1]}"]
    date = mention.date
    span = document.span(mention.first, mention.last)
    text = " ".join(words if date is None or date.weekday >= 0 else words[-1:])
    if date is not None and date.year is None:
        cures: tuple[str, ...] = (text,) if guess.dated else ()
        span = span_of(document, date)
    else:
        cures = (DAYS[right % 7],) if date is None and guess.named else ()
    values = (("word", document.lowers[mention.place]), ("right", " ".join(words)))
    return Finding(span, cures, values, _source(document, guess))


def _source(document: Document, guess: _Guess) -> tuple[Related, ...]:
    """Return the place where the draft says which day it is of."""
    if guess.source is None:
        return ()
    span = document.span(guess.source.place, guess.source.last)
    return (Related(span, "this says which day it is"),)

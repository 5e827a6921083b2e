"""Which rules are on. Names are rule ids ("style/whilst"), packs ("style"), "all", and "default" (what is on unasked).

The more exact name wins: `select = ["style"]` with `ignore = ["style/whilst"]` is the pack without that rule, and
`ignore = ["style"]` with `select = ["style/whilst"]` is that rule alone. Where both are equally exact, ignore wins.
"""

from collections.abc import Iterable, Iterator

from relint.languagetool import is_rule
from relint.rule import Rule
from relint.typed import NamedTuple

GROUPS = ("all", "default")


class Selection(NamedTuple):
    """Names of what to check (empty: what is on by default) and of what to leave out."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def over(self, other: "Selection") -> "Selection":
        """Return this selection laid over `other`: one that selects sets the other aside, ignoring adds to it."""
        if self.select:
            return self
        return Selection(other.select, other.ignore + self.ignore)


def active(rules: Iterable[Rule], selection: Selection) -> frozenset[str]:
    """Return the ids of the rules that are on."""
    select = selection.select or ("default",)
    return frozenset(rule.id for rule in rules if _is_on(rule, select, selection.ignore))


def is_on(rule: Rule, selection: Selection) -> bool:
    """Whether one rule is on."""
    return _is_on(rule, selection.select or ("default",), selection.ignore)


def _is_on(rule: Rule, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    return _exactness(rule, select) > _exactness(rule, ignore)


def _exactness(rule: Rule, names: tuple[str, ...]) -> int:
    """Return how exactly `names` name a rule: 3 by its id, 2 by its pack, 1 with all others, 0 not at all."""
    if rule.id in names:
        return 3
    if rule.pack in names:
        return 2
    return int("all" in names or (rule.default and "default" in names))


def known(rules: Iterable[Rule]) -> frozenset[str]:
    """Return every name that may be selected or ignored."""
    names = set(GROUPS)
    for rule in rules:
        names |= {rule.id, rule.pack}
    return frozenset(names)


def complaints(names: Iterable[str], among: frozenset[str], what: str = "rule or pack") -> Iterator[str]:
    """Yield a message for every name that is none of `among`, with the one that was probably meant.

    LanguageTool's rules are not known by name: any that looks like one may be meant.
    """
    for name in names:
        if name not in among and not is_rule(name):
            near = nearest(name, among)
            yield f"there is no {what} “{name}”" + (f"; did you mean “{near}”?" if near else "")


def nearest(name: str, among: Iterable[str]) -> str | None:
    """Return the likeliest of `among` for a name that is slightly wrong, or that lacks its pack."""
    from difflib import get_close_matches

    names = sorted(among)
    for other in names:
        if other.rpartition("/")[2] == name:
            return other
    found = get_close_matches(name, names, 1, 0.6)
    return found[0] if found else None

"""One title in two forms before names: "Councillor Hext", "Cllr Hext"; "Area Manager Lowe", "Station Manager Lowe".

Start at `shortened`, `graded` or `particles`. A speaker's words do not count: "Cllr" may be how somebody writes.
"""

from collections.abc import Iterator

from relint.checks.code import Context
from relint.diagnostic import Finding, Related
from relint.document import Document
from relint.patterns import lazily
from relint.span import Span

_GRADED = lazily(
    r"\b(Area|Group|Station|Watch|Crew|Flight|Wing|Squadron|Detective|Chief|Assistant|Deputy|Senior|Lead|Principal) "
    r"(Manager|Commander|Leader|Superintendent|Inspector|Sergeant|Constable|Engineer|Scientist|Adviser|Coroner)"
    r" (?:[A-Z][\w'’-]+ )?([A-Z][\w'’-]+)"
)
_PARTICLE = lazily(r"(?<![.!?“\"‘] )(?<!^)\b([Vv]an|[Dd]e|[Vv]on|[Dd]er|[Dd]u|[Dd]i) ([A-Z][\w-]{2,})\b")
_POSTS = frozenset("manager commander leader superintendent inspector sergeant constable engineer coroner".split())
_GRADES = frozenset("area group station watch crew flight wing squadron detective".split())


def shortened(document: Document, context: Context) -> Iterator[Finding]:
    """Yield the rarer of two forms of one title before a capital. Option `pairs`: lists of two forms."""
    for pair in context.options["pairs"]:
        uses = [_uses(document, form) for form in pair]
        if all(uses):
            rare, model = sorted(uses, key=lambda places: (len(places), -places[0]))
            text = document.tokens[model[0]].text
            for place in rare:
                related = (Related(document.tokens[model[0]].span, f"“{text}” stands here"),)
                yield Finding(document.tokens[place].span, (text,), (("other", text),), related)


def _uses(document: Document, form: str) -> list[int]:
    """Return where a title stands before a name outside quotations."""
    found = []
    for place in document.index.get(form.lower(), ()):
        following = document.tokens[place + 1 : place + 2]
        named = document.tokens[place].text == form and following and following[0].text[:1].isupper()
        if named and not document.starts_sentence(place) and document.tokens[place - 1].text[:1].isupper():
            continue  # "the Women Councillor Mentoring Scheme"
        if named and document.quotation_at(document.tokens[place].start) is None:
            found.append(place)
    return found


def graded(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the later of two grades of one post before one surname: "Area Manager", "Station Manager"."""
    seen: dict[tuple[str, str], tuple[str, int, int]] = {}
    if _GRADES.isdisjoint(document.index) or _POSTS.isdisjoint(document.index):
        return
    for match in _GRADED.finditer(document.flow.text):
        grade, post, surname = match[1], match[2], match[3].removesuffix("’s").removesuffix("'s")
        known = seen.setdefault((post, surname), (grade, match.start(1), match.end(1)))
        if known[0] != grade and (grade.lower() in _GRADES or known[0].lower() in _GRADES):
            related = (Related(document.flow.span(known[1], known[2]), f"“{known[0]}” stands here"),)
            span = document.flow.span(match.start(1), match.end(2))
            yield Finding(span, (f"{known[0]} {post}",), (("other", f"{known[0]} {post}"),), related)


def particles(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001
    """Yield the later of two ways to write the particle of one surname inside sentences: "Van Houten", "van Houten"."""
    if not any(word in document.index for word in ("van", "de", "von", "der", "du", "di")):
        return
    seen: dict[tuple[str, str], tuple[str, Span]] = {}
    for match in _PARTICLE.finditer(document.flow.text):
        span = document.flow.span(match.start(1), match.end(1))
        if document.starts_sentence(document.token_at(span.start)):
            continue
        known, place = seen.setdefault((match[1].lower(), match[2]), (match[1], span))
        if known != match[1]:
            yield Finding(span, (known,), (("other", f"{known} {match[2]}"),), (Related(place, "the other form"),))

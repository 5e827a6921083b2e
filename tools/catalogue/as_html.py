"""The catalogue as one HTML page with a search field. `page.html` beside is the page; the rules are filled in here."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from catalogue.entries import Entry, Pack
from relint.marking import parse

PAGE = Path(__file__).with_name("page.html")
_FIXES = {"safe": "safe fix", "suggest": "suggested fix", "none": "no fix"}
_LABELS = ("Not", "But", "Right as it is")
_CLASSES = ("bad", "good", "silent")


def text(packs: list[Pack]) -> str:
    """Return the whole page; it needs no other file."""
    page = Template(PAGE.read_text(encoding="utf-8"))
    options = "\n".join(f'<option value="{pack.name}">{pack.name} ({len(pack.entries)})</option>' for pack in packs)
    body = "\n".join(line for pack in packs for line in _pack(pack))
    return page.substitute(options=options, body=body, count=sum(len(pack.entries) for pack in packs))


def _pack(pack: Pack) -> Iterator[str]:
    yield f'<section data-pack="{pack.name}">'
    yield f'<h2 id="{pack.name}">{escape(pack.title)} <code>{pack.name}</code></h2>'
    yield f"<p>{escape(pack.why)}</p>"
    for entry in pack.entries:
        yield from _rule(entry)
    yield "</section>"


def _rule(entry: Entry) -> Iterator[str]:
    on = "on" if entry.on else "off"
    yield f'<article id="{entry.anchor}" data-severity="{entry.severity}" data-state="{on}">'
    yield f'<h3><a href="#{entry.anchor}">{entry.id}</a></h3>'
    yield f'<p class="facts"><span class="{entry.severity}">{entry.severity}</span>'
    yield f'<span class="{on}">{on}</span><span>{_FIXES[entry.safety]}</span></p>'
    yield f'<p class="message">{escape(entry.message)}</p>'
    yield f"<p>{escape(entry.why)}</p>"
    yield "<dl>"
    for label, name, example in zip(_LABELS, _CLASSES, (entry.bad, entry.good, entry.silent), strict=True):
        if example:
            yield f'<dt>{label}</dt><dd class="{name}">{_marked(example)}</dd>'
    yield "</dl>"
    if len(entry.words) > 1:
        words = "".join(f"<li>{escape(word)}</li>" for word in entry.words)
        yield f"<details><summary>All {len(entry.words)} words</summary><ul>{words}</ul></details>"
    yield f'<p class="source">Source: {escape(entry.source)}</p>'
    yield "</article>"


def _marked(example: str) -> str:
    """Return an example as HTML, its faults in <mark>, its lines as they are."""
    marked = parse(example)
    pieces = []
    last = 0
    for span in marked.spans:
        pieces += [escape(marked.text[last : span.start]), f"<mark>{escape(marked.text[span.start : span.end])}</mark>"]
        last = span.end
    return "".join([*pieces, escape(marked.text[last:])])

"""Markdown: prose is found, mark-up, code, targets and front matter are silent."""

import pytest

from relint.reading import document_of
from relint.reading.markdown import layout

SOURCE = """---
title: Britian
---
# Bridge opens

The **new** bridge, see [the plan](https://example.org/plan_britian), costs `whilst` little
and opens *in May*.

- first item with [link][ref]
- second item

> A quotation
> over two lines.

```
code whilst code
```

| Place | Cost |
|---|---|
| Ayton | £2 |

[ref]: https://example.org/britian
"""


def words(source):
    """Return the words of a Markdown source."""
    return [token.text for token in document_of(source, format="markdown").tokens if token.kind == "word"]


def test_code_targets_and_front_matter_are_silent():
    """A misspelling in a link's target is nobody's business."""
    found = words(SOURCE)

    assert "Britian" not in found
    assert "whilst" not in found
    assert {"bridge", "plan", "link", "quotation", "Ayton"} <= set(found)


def test_tokens_lie_where_they_stand():
    """Spans are those of the source."""
    document = document_of(SOURCE, format="markdown")
    for token in document.tokens:
        if token.kind != "hidden":
            assert SOURCE[token.start : token.end] == token.text


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_do_not_matter(end):
    """CRLF and CR give the same words."""
    assert words(SOURCE.replace("\n", end)) == words(SOURCE)


def test_kinds():
    """Headings, items and table cells are no paragraphs."""
    assert [block.kind for block in layout(SOURCE)] == [
        "headline", "paragraph", "item", "item", "paragraph", "item", "item", "item", "item",
    ]  # fmt: skip


def test_emphasis_inside_a_word_does_not_split_it():
    """ "**in**valid" is one word to a reader."""
    assert words("An **in**valid vote.") == ["An", "invalid", "vote"]


@pytest.mark.parametrize(
    ("source", "flow"),
    [
        (r"See [the plan](/plan) \- it is short.", "See the plan - it is short."),
        (r"See [the plan](/plan)\- *it* \* is short.", "See the plan- it * is short."),
        ("Fish &amp; chips cost **a** little: R&amp;D.", "Fish & chips cost a little: R&D."),
        ("A ticket costs &pound;5 or &#163;6.", "A ticket costs \ufffc5 or \ufffc6."),
        (r"\(New\) trams run **late** \& full.", "(New) trams run late & full."),
    ],
)
def test_escapes_and_entities_hide_no_text(source, flow):
    """What stands behind an escape or an entity is read like the rest."""
    document = document_of(source + "\n", format="markdown")

    assert document.flow.text == flow
    assert all(source[t.start : t.end] == t.text for t in document.tokens if t.kind != "hidden" and t.text != "\ufffc")

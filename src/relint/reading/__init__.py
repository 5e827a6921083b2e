"""From bytes to a `Document`: decoding here, a module for each format beside.

Start with `read`. Plain text is read by `plain`, Markdown by `markdown`, which alone imports markdown-it-py.
"""

from relint.document import Document
from relint.errors import ReadingError
from relint.reading import decoding
from relint.typed import NamedTuple

MARKDOWN_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")
TEXT_ENDINGS = (".txt", ".text")
ENDINGS = TEXT_ENDINGS + MARKDOWN_ENDINGS


class Draft(NamedTuple):
    """A draft as read: the document, its encoding's name as Python knows it, and its byte order mark."""

    document: Document
    encoding: str
    mark: bytes


def read(data: bytes, path: str = "", format: str | None = None) -> Draft:
    """Decode `data` and return the draft; the format is told by the ending of `path` unless given.

    Raises ReadingError for bytes that are no text.
    """
    try:
        decoded = decoding.decode(data)
    except decoding.NotTextError as error:
        raise ReadingError(path or "<stdin>", str(error)) from None
    document = document_of(decoded.text, path, format or format_of(path))
    return Draft(document, decoded.encoding, decoded.mark)


def format_of(path: str) -> str:
    """Return "markdown" or "text" by the ending of `path`."""
    return "markdown" if path.lower().endswith(MARKDOWN_ENDINGS) else "text"


def document_of(text: str, path: str = "", format: str = "text") -> Document:
    """Return the document of a decoded `text`."""
    if format == "markdown":
        from relint.reading import markdown

        return Document(text, markdown.layout(text), path, format)
    from relint.reading import plain

    return Document(text, plain.layout(text), path, format)

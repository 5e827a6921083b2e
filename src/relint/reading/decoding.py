"""From bytes to text. A byte order mark decides; then UTF-8; then Windows-1252, which the caller reports."""

from relint.patterns import lazily
from relint.typed import NamedTuple

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
FALLBACK = "cp1252"
_CONTROLS = lazily("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f]")


class NotTextError(Exception):
    """The bytes are no text; the message says why, for the user."""


class Decoded(NamedTuple):
    """The text, the encoding it was in, and the byte order mark that stood before it (kept for writing back)."""

    text: str
    encoding: str
    mark: bytes


def decode(data: bytes) -> Decoded:
    """Return the text of `data`. Raises NotTextError for binary data and for bytes that fit no encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding), encoding, mark)
    if b"\x00" in data:
        raise NotTextError("this is a binary file, not a text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, error)
    _refuse_controls(text)
    return Decoded(text, "utf-8", b"")


def encode(text: str, encoding: str, mark: bytes) -> bytes:
    """Return the bytes that `decode` reads as `text`. Raises UnicodeEncodeError if the encoding lacks a character."""
    return mark + text.encode(encoding)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(f"byte {error.start + 1} is not valid {encoding.upper()}") from None


def _legacy(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """Read what is not UTF-8 as Windows-1252, unless too little of it is text."""
    line = data.count(b"\n", 0, error.start) + 1
    try:
        text = data.decode(FALLBACK)
    except UnicodeDecodeError:
        raise NotTextError(f"line {line} is neither UTF-8 nor Windows-1252") from None
    _refuse_controls(text)
    return Decoded(text, FALLBACK, b"")


def _refuse_controls(text: str) -> None:
    """Refuse what holds control characters as no text does: images, archives, word processor files."""
    sample = text[:8192]
    if len(_CONTROLS.findall(sample)) * 100 > len(sample):
        raise NotTextError("this is a binary file, not a text")

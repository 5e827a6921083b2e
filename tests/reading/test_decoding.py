"""From bytes to text and back."""

import pytest
from hypothesis import given, strategies as st

from relint.errors import ReadingError
from relint.reading import read
from relint.reading.decoding import decode, encode

TEXT = "Bodø – “yes”\r\nÅr 2\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_each_encoding_is_read_and_written_back(data, encoding):
    """Not a byte is lost on the way there and back."""
    decoded = decode(data)

    assert (decoded.text, decoded.encoding) == (TEXT, encoding)
    assert encode(*decoded) == data


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_text_in_utf8_comes_back(text):
    """Whatever is text is read without loss."""
    data = text.encode()

    assert encode(*decode(data)) == data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"ab\n\x81\x8d\n", "line 2"),
        (b"\xff\xfea", "UTF-16"),
        (bytes(range(1, 9)) * 40, "binary"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data, words):
    """The message says what is wrong and where."""
    with pytest.raises(ReadingError, match=words) as caught:
        read(data, "draft.txt")

    assert str(caught.value).startswith("draft.txt: ")
    assert "\n" not in str(caught.value)

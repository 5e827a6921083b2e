"""The lines on which the keys of a TOML text stand: tomllib does not tell. Start reading at `key_lines`.

Only texts that tomllib has accepted come here, so that a light scan is enough: strings and arrays that run over several
lines are first put on one, and then every line is a header, a key, or nothing.
"""

import re

_TOKEN = re.compile(
    r"\"\"\"(?:\\.|[^\\])*?\"\"\"+|'''.*?'''+|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'|#[^\n]*|[\[\]{}=\n]|[^\"'#\[\]{}=\n]+",
    re.DOTALL,
)
_PART = r"(?:\"(?:\\.|[^\"\\])*\"|'[^']*'|[A-Za-z0-9_-]+)"
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_NAME})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_NAME})[ \t]*=")


def key_lines(text: str) -> dict[str, int]:
    """Return the 1-based line of each key and table by its full name: "fail-on", "accept[2]", "accept[2].rule"."""
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    prefix = ""
    for number, line in enumerate(_flattened(text).split("\n"), 1):
        if header := _HEADER.match(line):
            name = _plain(header.group(2))
            lines.setdefault(name, number)
            if header.group(1) == "[[":
                counts[name] = counts.get(name, 0) + 1
                name = f"{name}[{counts[name]}]"
                lines[name] = number
            prefix = f"{name}."
        elif key := _KEY.match(line):
            lines.setdefault(prefix + _plain(key.group(1)), number)
    return lines


def _flattened(text: str) -> str:
    """Return `text` with as many lines, but what a value holds on further lines taken out of them."""
    pieces = []
    value = False  # a "[" before the first "=" of a line opens a header, not an array
    depth = 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token == "\n":
            value = value and depth > 0
        elif token == "=":
            value = True
        elif value and token in "[{":
            depth += 1
        elif value and token in "]}":
            depth -= 1
        inside = value and (depth > 0 or token[:1] in "\"']}")
        pieces.append("\n" * token.count("\n") if inside else token)
    return "".join(pieces)


def _plain(name: str) -> str:
    """Return a dotted name without quotation marks and spaces: `options."style/x"` is options.style/x."""
    return ".".join(part.strip("\"'") for part in re.findall(_PART, name))

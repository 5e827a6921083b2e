#!/usr/bin/env python3
"""A stand-in for LanguageTool's server whose faults are asked for by words in the text. Also a stand-in for `java`.

"teh" is a finding; "500", "413", "429", "404" and "302" are statuses, "busy" is one 429 and then an answer; "hang"
never answers, "drip" sends a byte now and then, "close" hangs up, "cut" hangs up in mid-answer, "broken" is no JSON,
"alien" is other JSON, "deep" is JSON nested too deep, "huge" 10 MB of findings, "outside" findings at impossible
places, "old" comes from another version, "hasty" is an incomplete answer. As `java`, "crash" ends the process once.
"""

import json
import os
import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs

VERSION = "6.8"
STATUSES = ("500", "413", "429", "404", "302")


def found(text: str, offset: int, length: int, replacement: str = "the", rule: str = "TEH") -> dict[str, Any]:
    """Return a finding as LanguageTool has it, with its offset in UTF-16 units."""
    return {
        "message": f"“{text}” is no word.",
        "replacements": [{"value": replacement}],
        "offset": offset,
        "length": length,
        "rule": {"id": rule, "category": {"id": "GRAMMAR", "name": "Grammar"}},
    }


def answer(text: str) -> dict[str, Any]:
    """Return the answer to a text."""
    matches = [
        found("teh", len(text[: place.start()].encode("utf-16-le")) // 2, 3) for place in re.finditer(r"\bteh\b", text)
    ]
    version = "5.9" if "old" in text.split() else VERSION
    return {
        "software": {"name": "LanguageTool", "version": version, "apiVersion": 1},
        "warnings": {"incompleteResults": "hasty" in text.split()},
        "matches": matches,
    }


def hostile(text: str) -> list[Any]:
    """Return findings at places that a text does not have, and things that are no findings."""
    end = len(text.encode("utf-16-le")) // 2
    places = [(-1, 3), (end, 1), (end - 1, 2), (0, 0), (0, -5), (10**12, 1), (0, 10**12), ("0", 1), (True, 1), (0.5, 1)]
    return [
        *(found("x", *place) for place in places),
        *(None, 7, "finding", [], {}, {"offset": 0, "length": 1}),
        {**found("x", 0, 1), "rule": {"id": "../../evil"}},
        {**found("x", 0, 1), "message": "\x1b[31m\n"},
        {**found("x", 0, 1), "replacements": [None, {"value": 3}, {"value": "a\x1b[31m"}, {"value": "y" * 10_000}]},
    ]


class Handler(BaseHTTPRequestHandler):
    """Answers questions, well or badly."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[list[dict[str, str]]] = []
    is_java = False

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        """Answer a question as the words of its text want it."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        fields = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
        again = any(one["text"] == fields["text"] for one in self.asked)
        self.asked.append(fields)
        words = set(fields["text"].split())
        for word in STATUSES:
            if word in words or (word == "429" and "busy" in words and not again):
                self._send(int(word), b"Error: no")
                return
        self._misbehave(fields["text"], words)

    def _misbehave(self, text: str, words: set[str]) -> None:
        whole = json.dumps(answer(text)).encode()
        if "crash" in words and self.is_java and not os.path.exists("crashed"):
            open("crashed", "w").close()
            os._exit(1)
        elif "hang" in words:
            time.sleep(5)
        elif "close" in words:
            self.close_connection = True
        elif "cut" in words or "drip" in words:
            self._partly(whole, drip="drip" in words)
        else:
            self._send(200, self._odd(text, words) or whole)

    def _odd(self, text: str, words: set[str]) -> bytes | None:
        """Return the body that one of the words asks for, or None."""
        one = json.dumps(found("x", 0, 1)).encode()
        odd = {
            "broken": lambda: b'{"matches": [',
            "alien": lambda: b'["what", "is", "this"]',
            "deep": lambda: b'{"matches": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            "huge": lambda: b'{"matches": [' + (one + b", ") * 60_000 + one + b"]}",
            "outside": lambda: json.dumps({**answer(text), "matches": hostile(text)}).encode(),
        }
        return next((make() for word, make in odd.items() if word in words), None)

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _partly(self, body: bytes, *, drip: bool) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for byte in body[:20]:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            if drip:
                time.sleep(0.1)
        self.close_connection = True


class Server(ThreadingHTTPServer):
    """The server; its threads end with the process."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hang up."""


def java(arguments: list[str]) -> None:
    """Behave as Java does: tell the version, or serve on the port that is named."""
    release = os.environ.get("FAKE_JAVA", "17.0.1")
    if release == "dumb":
        sys.exit("Killed")
    if "-version" in arguments:
        told = "17.0.1" if release == "broken" else release
        sys.stderr.write(f'openjdk version "{told}" 2021-10-19\n')
        return
    if release == "broken":
        sys.exit("Error: Could not create the Java Virtual Machine.")
    Handler.is_java = True
    port = int(arguments[arguments.index("-p") + 1])
    Server(("127.0.0.1", port), Handler).serve_forever()


if __name__ == "__main__":
    java(sys.argv[1:])

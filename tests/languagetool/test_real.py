"""The real LanguageTool, as `make test` installs it: places, processes and a whole check."""

import json
import os
import signal
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st

from relint.languagetool import opened, server
from relint.languagetool.address import LOOPBACK, Address
from relint.languagetool.client import Client
from relint.languagetool.state import Server
from relint.languagetool.table import question
from relint.reading import document_of
from tests.conftest import Program

FAULT = "an test"
WORDS = st.sampled_from(
    ["The plan is good.", "We met in Kyïv 🇺🇦 today.", "🙂", "👩‍🚒 came.", "Cafe\u0301 and na\u00efve.", "It costs €5.",
     "“We agree,” she said.", "𝒳 marks it.", "Val-de-Grâce is there.", "日本", "It’s long-\nterm work."]
)  # fmt: skip
GAPS = st.sampled_from([" ", "\n", "\r\n", "  ", "\u00a0", "\n\n", "\r\n\r\n"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.lists(st.tuples(WORDS, GAPS), max_size=6), after=st.lists(st.tuples(GAPS, WORDS), max_size=3))
def test_places_are_exact_whatever_stands_before(
    before: list[tuple[str, str]], after: list[tuple[str, str]], real: Server
) -> None:
    """Emoji, combining marks, flags, CRLF and wrapped lines: the faulty words are marked, and nothing beside them."""
    text = "".join(word + gap for word, gap in before) + f"This is {FAULT} of it." + "".join(g + w for g, w in after)
    document = document_of(text)
    checker = opened("require", "here", frozenset({"languagetool/EN_A_VS_AN"}))
    assert checker is not None
    found = [one for one in checker.ask(document).diagnostics() if one.rule == "languagetool/EN_A_VS_AN"]
    assert checker.fault is None
    assert [(document.slice(one.span), one.suggestions) for one in found] == [("an", ("a",))]
    assert text[found[0].span.start :].startswith(FAULT)


def test_a_whole_check(real: Server, relint: Program, tmp_path: Path) -> None:
    """Grammar that no rule of relint is asked for is found, and a second check says the same without a server."""
    (tmp_path / "draft.txt").write_text(
        "Groups can us the data.\n\nIt saves the town more then £5.\n", encoding="utf-8"
    )
    command = ("check", "--format", "json", "--ignore", "grammar", "--languagetool", "require", "draft.txt")
    told = relint(*command)
    assert told.stderr == b""
    rules = {one["rule"] for one in json.loads(told.stdout)["files"][0]["diagnostics"]}
    assert any(rule.startswith("languagetool/") for rule in rules)
    server.stop()
    assert relint(*command, PATH="").stdout == told.stdout
    assert server.find() is None


def test_a_killed_server_comes_back(real: Server, relint: Program, tmp_path: Path) -> None:
    """A check after a crash starts another server and is answered."""
    os.kill(real.process, signal.SIGKILL)
    (tmp_path / "draft.txt").write_text("This is an test of the second server.\n", encoding="utf-8")
    told = relint("check", "--languagetool", "require", "--select", "languagetool", "draft.txt")
    assert told.stderr == b""
    assert b"languagetool/EN_A_VS_AN" in told.stdout
    again = server.find()
    assert again is not None
    assert again.process != real.process


def test_it_tells_its_version(real: Server) -> None:
    """The version that is installed is the one that answers."""
    with closing(Client(Address(LOOPBACK, real.port))) as client:
        answer = client.check(question("We met.", frozenset()))
    assert answer["software"]["version"] == real.version

"""One question over HTTP: every way in which a server can fail is one clear line."""

import time
from contextlib import closing

import pytest

from relint.errors import LanguageToolError
from relint.languagetool import client
from relint.languagetool.address import Address
from relint.languagetool.client import Client, GoneError, RefusedError
from relint.languagetool.keeper import free_port
from tests.languagetool.conftest import Fake


def ask(scripted: Fake, text: str, timeout: float = 10) -> dict[str, object]:
    """Return the scripted server's answer to a text."""
    with closing(Client(scripted.address, timeout)) as client:
        return client.check({"language": "en-GB", "text": text})


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait less for a busy server than a person would."""
    monkeypatch.setattr(client, "WAITS", (0.01, 0.01))


def test_an_answer_is_returned(scripted: Fake) -> None:
    """Text with every kind of character arrives as it was sent."""
    text = "teh €5 & 100% = 🙂 \u0301"
    assert len(ask(scripted, text)["matches"]) == 1  # type: ignore[arg-type]
    assert scripted.asked == [{"language": "en-GB", "text": text}]


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("hang", LanguageToolError, "did not answer within 0.5 seconds"),
        ("drip", LanguageToolError, "did not answer within 0.5 seconds"),
        ("broken", LanguageToolError, "answers with something else than LanguageTool's findings"),
        ("alien", LanguageToolError, "answers with something else than LanguageTool's findings"),
        ("deep", LanguageToolError, "answers with something else than LanguageTool's findings"),
        ("huge", LanguageToolError, "sent an answer of more than 4 MB"),
        ("404", LanguageToolError, "answers with status 404; is it LanguageTool?"),
        ("429", LanguageToolError, "is too busy (status 429)"),
        ("500", RefusedError, "did not check a paragraph: it makes it fail (status 500)"),
        ("413", RefusedError, "did not check a paragraph: it is too long for it (status 413)"),
        ("close", GoneError, "closed the connection (RemoteDisconnected)"),
        ("cut", GoneError, "closed the connection (IncompleteRead)"),
    ],
)
def test_every_fault_is_one_clear_line(text: str, kind: type[LanguageToolError], message: str, scripted: Fake) -> None:
    """The line names the server and what it did; its kind says whether others may still be asked."""
    with pytest.raises(LanguageToolError) as caught:
        ask(scripted, text, 0.5 if text in ("hang", "drip") else 10)
    assert type(caught.value) is kind
    assert caught.value.message == f"{scripted.url} {message}"


def test_a_busy_server_is_asked_again(scripted: Fake) -> None:
    """One that had too much to do a moment ago may have time now."""
    assert ask(scripted, "busy")["matches"] == []
    assert scripted.texts() == ["busy", "busy"]


def test_nobody_there() -> None:
    """A port on which nobody listens is told so."""
    address = Address("127.0.0.1", free_port())
    with pytest.raises(GoneError, match=r"does not answer$"):
        Client(address).check({"text": "a"})


def test_a_connection_is_used_again_and_opened_again(scripted: Fake) -> None:
    """A server that closes a connection after a while is no fault."""
    with closing(Client(scripted.address, 10)) as connection:
        connection.check({"text": "one"})
        with pytest.raises(GoneError):
            connection.check({"text": "close"})
        assert scripted.texts() == ["one", "close", "close"]
        assert connection.check({"text": "two"})["matches"] == []


def test_a_drip_is_cut_off_in_time(scripted: Fake) -> None:
    """A byte now and then does not hold the check for ever."""
    begin = time.monotonic()
    with pytest.raises(LanguageToolError):
        ask(scripted, "drip", 0.3)
    assert time.monotonic() - begin < 5

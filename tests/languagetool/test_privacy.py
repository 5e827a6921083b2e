"""A draft leaves the machine only if the user says so, in a file that no checked repository can write."""

from pathlib import Path

import pytest

from relint.errors import ConfigError, RuleFileError
from relint.languagetool import user
from relint.languagetool.address import Address, is_local, of_url, parsed
from tests.conftest import Program
from tests.languagetool.conftest import Fake

ELSEWHERE = "https://grammar.example.org/api"


def say(text: str) -> None:
    """Write the user's own settings."""
    path = Path(user.path())
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://localhost:8081", Address("localhost", 8081)),
        ("http://127.0.0.1:8081/v2/", Address("127.0.0.1", 8081)),
        ("http://[::1]:8081", Address("::1", 8081)),
        ("https://example.org", Address("example.org", 443, True)),
        ("https://example.org:8443/lt/v2", Address("example.org", 8443, True, "/lt")),
        ("http://example.org:port", None),
        ("http://", None),
        ("http://ann:secret@example.org", None),
        ("http://localhost?x=1", None),
    ],
)
def test_urls(url: str, expected: Address | None) -> None:
    """A URL names a host, a port and a path; one with a password or a query is refused."""
    assert parsed(url) == expected


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "::1"])
def test_loopback_hosts_are_local(host: str) -> None:
    """Names and numbers of this machine itself."""
    assert is_local(host)


@pytest.mark.parametrize(
    "host", ["example.org", "localhost.example.org", "127.0.0.1.example.org", "10.0.0.1", "0.0.0.0"]
)
def test_other_hosts_are_not_local(host: str) -> None:
    """Nothing that a name server would have to be asked about, and no other network."""
    assert not is_local(host)


def test_a_server_elsewhere_is_refused(own_home: Path) -> None:
    """The message says where the user can allow it."""
    with pytest.raises(ConfigError, match="is not on this machine") as caught:
        of_url(ELSEWHERE, "relint.toml:3")
    assert caught.value.place == "relint.toml:3"
    assert user.path() in caught.value.message


def test_the_user_can_allow_a_server_elsewhere(own_home: Path) -> None:
    """Named in the user's own file it may be used, and no other one."""
    say(f'remote = ["{ELSEWHERE}/"]\n')
    assert of_url(ELSEWHERE, "here") == Address("grammar.example.org", 443, True, "/api")
    with pytest.raises(ConfigError, match="is not on this machine"):
        of_url("https://grammar.example.org.evil.org/api", "here")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("remote = 7", "remote: must be a list of strings"),
        ("idle-minutes = 0", "idle-minutes: must be 1 or more"),
        ("remot = []", "remot: unknown key"),
        ("remote = [", "cannot be read"),
    ],
)
def test_a_mistake_in_the_users_file_is_told(text: str, message: str, own_home: Path) -> None:
    """A misspelt key must not open, or close, what the user did not mean."""
    say(text)
    with pytest.raises(RuleFileError, match=message):
        user.settings()


def test_no_repository_can_send_a_draft_away(own_home: Path, relint: Program, tmp_path: Path) -> None:
    """Neither its relint.toml nor a command line that it wrote is enough, and the draft is not checked."""
    (tmp_path / "draft.txt").write_text("Talks go on.\n", encoding="utf-8")
    (tmp_path / "relint.toml").write_text(f'words = ["Aukus"]\nlanguagetool = "{ELSEWHERE}"\n', encoding="utf-8")
    told = relint("draft.txt")
    assert told.returncode == 2
    assert told.stderr.decode().startswith(f"relint: relint.toml:2: “{ELSEWHERE}” is not on this machine")
    told = relint("check", "--languagetool", ELSEWHERE, "draft.txt")
    assert told.returncode == 2
    assert told.stderr.decode().startswith(f"relint: --languagetool: “{ELSEWHERE}” is not on this machine")


def test_status_says_where_drafts_may_go(own_home: Path, relint: Program) -> None:
    """That they stay, or the servers that the user allowed."""
    assert b"Drafts never leave this machine." in relint("languagetool", "status").stdout
    say(f'remote = ["{ELSEWHERE}"]\n')
    assert (
        f"Drafts may be sent to {ELSEWHERE}, as {user.path()} says." in relint("languagetool", "status").stdout.decode()
    )


def test_a_redirection_is_not_followed(own_home: Path, relint: Program, scripted: Fake, tmp_path: Path) -> None:
    """A local server cannot pass a draft on by telling relint to go elsewhere."""
    (tmp_path / "draft.txt").write_text("This is 302 and all.\n", encoding="utf-8")
    told = relint("check", "--languagetool", scripted.url, "draft.txt")
    assert "answers with status 302; is it LanguageTool?" in told.stderr.decode()
    assert len(scripted.asked) == 1

"""The one server of a user: started once, found again, replaced when dead, stopped when idle. Java is a stand-in."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from relint.errors import LanguageToolError
from relint.languagetool import locking, server, state
from relint.languagetool.places import files, home
from tests.conftest import Program, environment
from tests.languagetool.conftest import languagetool

TEXT = "It is teh best.\n"


def waited(happened: Callable[[], bool]) -> bool:
    """Wait until something has happened, for half a minute at most; return whether it has."""
    until = time.monotonic() + 30
    while not happened() and time.monotonic() < until:
        time.sleep(0.02)
    return happened()


def lives(process: int) -> bool:
    """Whether a process is there, and no zombie."""
    try:
        return psutil.Process(process).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_server_is_started_once_and_found_again(java: Path) -> None:
    """Whoever starts it a second time gets the one that is there."""
    assert server.find() is None
    first = server.start()
    assert lives(first.process)
    assert first.version == "6.8"
    assert server.start() == first == server.find()


def test_it_listens_on_the_loopback_address_alone(java: Path) -> None:
    """The command never says “--public”, and holds the limits' file."""
    words = psutil.Process(server.start().process).cmdline()
    assert "--public" not in words
    assert words[words.index("--config") + 1] == files(home()).settings
    assert "pipelineCaching=true" in Path(files(home()).settings).read_text(encoding="ascii")


def test_its_process_inherits_no_stream(java: Path, relint: Program, tmp_path: Path) -> None:
    """A hook that waits for the end of its output does not wait for the server."""
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    told = relint("check", "--languagetool", "require", "--select", "languagetool", "draft.txt")
    assert b"languagetool/TEH" in told.stdout
    running = server.find()
    assert running is not None
    keeper = locking.holder(files(home()).lock)
    for process in (running.process, keeper):
        streams = {os.readlink(f"/proc/{process}/fd/{number}") for number in (0, 1)}
        assert streams == {os.devnull}
    assert os.readlink(f"/proc/{running.process}/fd/2") == files(home()).log


def test_it_does_not_run_in_the_folder_that_is_checked(java: Path, tmp_path: Path) -> None:
    """Modules that lie beside a draft are not ours, and its folder can be removed."""
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "socket.py").write_text("raise SystemExit('not yours')\n", encoding="utf-8")
    command = [sys.executable, "-P", "-m", "relint", "check", "--languagetool", "require", "draft.txt"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert done.stderr == b""
    running = server.find()
    assert running is not None
    assert psutil.Process(running.process).cwd() == home()


def test_two_starts_at_once_give_one_server(java: Path) -> None:
    """Four checks that begin at the same moment share one server."""
    code = "from relint.languagetool import server; print(server.start().process)"
    starts = [
        subprocess.Popen([sys.executable, "-c", code], env=environment(), stdout=subprocess.PIPE) for _ in range(4)
    ]
    told = {start.communicate()[0] for start in starts}
    assert len(told) == 1
    names = [process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"])]
    assert sum(server.SERVER_CLASS in words and files(home()).settings in words for words in names) == 2  # and keeper


def test_a_dead_server_is_replaced(java: Path) -> None:
    """One that was killed is not found any more, and the next start brings a new one."""
    first = server.start()
    os.kill(first.process, signal.SIGKILL)
    assert waited(lambda: server.find() is None)
    second = server.start()
    assert second.process != first.process
    assert lives(second.process)


def test_a_crash_in_mid_question_is_mended(java: Path, relint: Program, tmp_path: Path) -> None:
    """The server is started again and asked again; the check says nothing of it."""
    (tmp_path / "draft.txt").write_text("A crash and teh rest.\n", encoding="utf-8")
    told = relint("check", "--languagetool", "require", "--select", "languagetool", "draft.txt")
    assert told.stderr == b""
    assert b"languagetool/TEH" in told.stdout
    assert (Path(home()) / "crashed").exists()


def test_a_server_whose_keeper_was_killed_is_ended(java: Path) -> None:
    """Nobody would stop it when it is idle: the next start ends it first."""
    first = server.start()
    keeper = locking.holder(files(home()).lock)
    assert keeper is not None
    os.kill(keeper, signal.SIGKILL)
    assert waited(lambda: server.find() is None)
    assert lives(first.process)
    second = server.start()
    assert waited(lambda: not lives(first.process))
    assert second.process != first.process


def test_a_process_with_an_old_number_is_left_alone(java: Path) -> None:
    """What was written down may by now be the number of another program."""
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        state.write_server(files(home()).server, state.Server(1, other.pid, "6.8", 0.0))
        assert server.stop()
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_it_stops_when_nobody_asks(java: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the idle time it ends, and its keeper with it; a question puts that off."""
    monkeypatch.setattr("relint.languagetool.user.IDLE_MINUTES", 2 / 60)
    monkeypatch.setattr("relint.languagetool.user.settings", lambda: type("S", (), {"idle_minutes": 2 / 60}))
    running = server.start()
    keeper = locking.holder(files(home()).lock)
    assert keeper is not None
    until = time.monotonic() + 3
    while time.monotonic() < until:
        state.touch(files(home()).server)
        time.sleep(0.05)
    assert server.find() == running
    assert waited(lambda: not lives(running.process) and not lives(keeper))
    assert not Path(files(home()).server).exists()


def test_stop_ends_it_all(java: Path) -> None:
    """Server and keeper are gone, and a second stop finds nothing."""
    running = server.start()
    keeper = locking.holder(files(home()).lock)
    assert keeper is not None
    assert server.stop()
    assert not lives(running.process)
    assert waited(lambda: not lives(keeper))
    assert not server.stop()


@pytest.mark.parametrize(
    ("release", "message"),
    [
        ("11.0.2", "LanguageTool 6.8 needs Java 17 or later; the “java” on the search path is 11.0"),
        ("1.8.0", "LanguageTool 6.8 needs Java 17 or later; the “java” on the search path is 1.8"),
        ("dumb", "LanguageTool 6.8 needs Java 17 or later; “java -version” does not say which it is"),
        ("broken", "ended while it was starting: Error: Could not create the Java Virtual Machine."),
    ],
)
def test_an_unfit_java_is_one_line(release: str, message: str, java: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too old, dumb, or not able to start: the reason is told."""
    monkeypatch.setenv("FAKE_JAVA", release)
    with pytest.raises(LanguageToolError) as caught:
        server.start()
    assert caught.value.message == message


def test_no_java_is_one_line(java: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Java is told what it lacks."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LanguageToolError, match=r"needs Java 17 or later, and there is no “java” on the search path"):
        server.start()


def test_in_auto_a_fault_does_not_fail_the_check(
    java: Path, relint: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says what is missing; the findings and the exit status are those of the check without it."""
    monkeypatch.setenv("FAKE_JAVA", "11.0.2")
    (tmp_path / "draft.txt").write_text("We met in Leeds.\n", encoding="utf-8")
    told = relint("draft.txt")
    assert told.stderr.count(b"\n") == 1
    assert b"needs Java 17 or later" in told.stderr
    assert told.returncode == 0
    assert relint("check", "--languagetool", "require", "draft.txt").returncode == 2


def test_an_answer_of_another_version_is_refused(java: Path, relint: Program, tmp_path: Path) -> None:
    """The table of rules and the kept answers are for the version that is installed."""
    (tmp_path / "draft.txt").write_text("An old answer.\n", encoding="utf-8")
    told = relint("draft.txt")
    assert "is version 5.9 where 6.8 should run" in told.stderr.decode()
    assert told.returncode == 0


def test_an_installation_that_was_removed_is_one_line(java: Path, tmp_path: Path) -> None:
    """The folder that is written down may be gone."""
    (java / "languagetool-server.jar").unlink()
    with pytest.raises(LanguageToolError, match=r"is not in .* any more; “relint languagetool install” brings it back"):
        server.start()


def test_the_verbs(java: Path, relint: Program) -> None:
    """Start, status and stop say where the server is, what it takes, and when it stops."""
    told = relint("languagetool", "start").stdout.decode()
    running = server.find()
    assert running is not None
    assert f"listens on 127.0.0.1:{running.port}: process {running.process}, " in told
    assert " MB, idle for 0 seconds and stopped after 20 minutes.\n" in told
    told = relint("languagetool", "status").stdout.decode()
    assert told.startswith(f"LanguageTool 6.8 is installed in {java}.\nThe server (version 6.8) listens on")
    assert relint("languagetool", "stop").stdout == b"The server has ended.\n"
    assert relint("languagetool", "stop").stdout == b"No server was running.\n"
    assert b"No server is running.\n" in relint("languagetool", "status").stdout


def test_status_without_an_installation(own_home: Path, relint: Program) -> None:
    """It says so, and the exit status tells scripts."""
    told = relint("languagetool", "status")
    assert told.stdout.startswith("LanguageTool is not installed; “relint languagetool install” does it.\n".encode())
    assert told.returncode == 1


def test_a_lock_tells_who_holds_it(tmp_path: Path) -> None:
    """Held by one, refused to a second, free when it is let go of."""
    path = str(tmp_path / "lock")
    assert not locking.is_held(path)
    descriptor = locking.hold(path)
    assert descriptor is not None
    locking.sign(descriptor)
    assert locking.hold(path) is None
    assert locking.holder(path) == os.getpid()
    os.close(descriptor)
    assert locking.holder(path) is None


@pytest.mark.parametrize("text", ["", "port = 1\n", "port = x\nprocess = 1\nversion = 6\nready = 0\n", "\x00" * 50])
def test_a_damaged_state_is_no_server(text: str, tmp_path: Path) -> None:
    """What is not as it was written counts as nothing."""
    (tmp_path / "server").write_text(text, encoding="utf-8")
    assert state.read_server(str(tmp_path / "server")) is None
    assert state.read_installed(str(tmp_path / "server")) is None


def test_the_stand_in_is_like_the_real_thing(tmp_path: Path) -> None:
    """What the tests install is recognised as LanguageTool."""
    from relint.languagetool.install import version_of

    assert version_of(languagetool(tmp_path / "lt", "6.9")) == "6.9"

"""The boundary: signals, a reader that goes away, faults of relint's own, encodings, and drafts as they come."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from relint.cli import main
from tests.conftest import ROOT, Program, environment

COMMAND = [sys.executable, "-m", "relint"]
FAULTY = b"Talks go on whilst they meet in Britian.\n"
HOUSE = f'select = ["house", "relint"]\npacks = ["{ROOT / "tests" / "cli" / "house"}"]\n'


@pytest.fixture(autouse=True)
def _house(tmp_path: Path) -> None:
    """Let every draft of this module be checked by the house's few rules."""
    (tmp_path / "relint.toml").write_text(HOUSE, encoding="utf-8")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="what a program waits for is read from /proc")
def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    """Ctrl-C while a draft is typed ends with status 130 and no traceback."""
    program = subprocess.Popen(
        [*COMMAND, "-"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    _wait_until_it_reads(program)
    program.send_signal(signal.SIGINT)
    out, err = program.communicate()
    assert (program.returncode, out, err) == (130, b"", b"")


def _wait_until_it_reads(program: "subprocess.Popen[bytes]") -> None:
    """Wait until the program has loaded everything and sleeps in reading its standard input, or has ended."""
    calm = 0
    while calm < 5 and program.poll() is None:
        state = Path(f"/proc/{program.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
        loaded = "marisa" in Path(f"/proc/{program.pid}/maps").read_text(encoding="utf-8", errors="replace")
        calm = calm + 1 if state == "S" and loaded else 0
        time.sleep(0.02)


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    """`relint draft.txt | head` ends without a word on standard error."""
    (tmp_path / "draft.txt").write_bytes(b"Britian meets.\n\n" * 5000)
    program = subprocess.Popen(
        [*COMMAND, "draft.txt"], cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None
    assert program.stderr is not None
    assert program.stdout.readline().startswith(b"draft.txt:1:1")
    program.stdout.close()
    assert program.stderr.read() == b""
    assert program.wait() == 141
    program.stderr.close()


def test_a_fault_of_its_own_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A check that fails on one draft is told with a request to report it, and the other draft is still checked."""
    from relint import session

    working = session.check

    def failing(document: object, *rest: object) -> object:
        if document.path == "bad.txt":  # type: ignore[attr-defined]
            raise ValueError("no such token")
        return working(document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(session, "check", failing)
    monkeypatch.chdir(tmp_path)
    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_bytes(FAULTY)
    assert main(["bad.txt", "good.txt"]) == 3
    out, err = capsys.readouterr()
    assert "1 error, 1 warning in 1 file" in out
    assert err.startswith("relint: bad.txt: relint failed (ValueError: no such token). ")
    assert "please report it" in err
    assert err.count("\n") == 1
    monkeypatch.setenv("RELINT_DEBUG", "1")
    with pytest.raises(ValueError, match="no such token"):
        main(["bad.txt"])


def test_windows_1252_is_read_and_told(tmp_path: Path, relint: Program) -> None:
    """A draft from an old word processor is checked, and its first character beyond ASCII is marked."""
    (tmp_path / "draft.txt").write_bytes("One line.\r\nHe said “no” in Orléans.\r\n".encode("cp1252"))
    done = relint("draft.txt")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines()[:4] == [
        "draft.txt:2:9  warning  This draft was read as Windows-1252, since it is not UTF-8; save it as UTF-8.",
        "    He said “no” in Orléans.",
        "            ^",
        "    relint/windows-1252",
    ]
    assert relint("--ignore", "relint/windows-1252", "draft.txt").returncode == 0


def test_windows_1252_may_be_accepted(tmp_path: Path, relint: Program) -> None:
    """It is a finding like others: `relint accept` takes it."""
    (tmp_path / "draft.txt").write_bytes(b"In Orl\xe9ans.\n")
    assert relint("accept", "draft.txt:1", "relint/windows-1252", "--why", "An old draft.").returncode == 0
    assert relint("draft.txt").stdout == b"No findings in 1 file; 1 accepted.\n"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("cp1252", b""), ("utf-16-le", b"\xff\xfe")],
)
def test_fix_keeps_encoding_mark_line_ends_and_mode(
    encoding: str, mark: bytes, tmp_path: Path, relint: Program
) -> None:
    """Only the corrected words differ, and an executable draft stays executable."""
    text = "Orléans waits whilst\r\nthey meet\rin Britian.\nNo end"
    path = tmp_path / "draft.txt"
    path.write_bytes(mark + text.encode(encoding))
    path.chmod(0o755)
    relint("fix", "draft.txt")
    assert path.read_bytes() == mark + text.replace("whilst", "while").encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o755


def test_fix_does_not_touch_a_clean_file(tmp_path: Path, relint: Program) -> None:
    """A draft without a fix is not written again: its time stays."""
    path = tmp_path / "draft.txt"
    path.write_bytes(b"In Britain.\n")
    os.utime(path, ns=(1, 1))
    assert relint("fix", "draft.txt").returncode == 0
    assert path.stat().st_mtime_ns == 1


def test_fix_refuses_a_link(tmp_path: Path, relint: Program) -> None:
    """A link is not replaced by a file; the message names what it points to."""
    (tmp_path / "real.txt").write_bytes(FAULTY)
    (tmp_path / "link.txt").symlink_to("real.txt")
    done = relint("fix", "link.txt")
    assert done.returncode == 2
    assert done.stderr.decode() == f"relint: link.txt: is a link; name the file itself: {tmp_path / 'real.txt'}\n"
    assert (tmp_path / "real.txt").read_bytes() == FAULTY


@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_on_a_terminal(env: dict[str, str], coloured: bool, tmp_path: Path) -> None:
    """A terminal gets colour, unless NO_COLOR is set or it is a dumb one."""
    (tmp_path / "draft.txt").write_bytes(FAULTY)
    ours, theirs = pty.openpty()
    subprocess.run(
        [*COMMAND, "draft.txt"], cwd=tmp_path, env=environment(**{"TERM": "xterm", **env}), stdout=theirs, check=False
    )
    os.close(theirs)
    assert (b"\x1b[" in os.read(ours, 100_000)) is coloured
    os.close(ours)


def test_a_terminal_without_unicode(tmp_path: Path, relint: Program) -> None:
    """What the output's encoding cannot show becomes a question mark, not a traceback."""
    (tmp_path / "draft.txt").write_bytes(FAULTY)
    done = relint("draft.txt", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert b"house/whilst: ?while?" in done.stdout
    assert done.stderr == b""


def test_a_file_name_that_is_no_text(tmp_path: Path, relint: Program) -> None:
    """A name in another encoding is checked and shown as well as it can be."""
    name = b"caf\xe9.txt"
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))).write_bytes(FAULTY)
    for form in ("text", "json"):
        done = relint("--format", form, os.fsdecode(name))
        assert (done.returncode, done.stderr) == (1, b"")


def test_a_plain_check_does_not_wait_for_the_parser(tmp_path: Path) -> None:
    """`relint draft.txt` and `relint check draft.txt` answer without click, alike."""
    (tmp_path / "draft.txt").write_bytes(FAULTY)
    code = "import sys; from relint.cli import main; main(sys.argv[1:]); sys.exit('click' in sys.modules)"
    outputs = set()
    for arguments in (["draft.txt"], ["check", "draft.txt"]):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0
        outputs.add(done.stdout)
    parsed = subprocess.run(
        [*COMMAND, "--fail-on", "warning", "draft.txt"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert outputs == {parsed.stdout}

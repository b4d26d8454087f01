"""The commands in the hands of a shell: closed streams, odd bytes, pipes and devices, Ctrl-C."""

from __future__ import annotations

import io
import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from citator.cli.main import run
from citator.cli.output import opened

CITATOR = [sys.executable, "-m", "citator"]


@pytest.fixture
def note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of one note, in the working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "note.txt"
    path.write_text("See A/70/112, para. 3.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "stream"),
    [
        (["extract", "note.txt"], "stdout"),
        (["parse", "note.txt"], "stdout"),
        (["parse"], "stdin"),
        (["extract", "-"], "stdin"),
        (["extract"], "stdin"),
    ],
)
def test_a_closed_stream_is_told_in_one_line(
    note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], stream: str
) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert run(arguments) == 1
    error = capsys.readouterr().err
    assert error.startswith("citator: ")
    assert error.count("\n") == 1


def test_without_a_source_standard_input_is_read(note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(note.read_bytes()), encoding="utf-8"))
    assert run(["extract", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"][0]["source"] == "<stdin>"


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_a_file_name_that_is_no_unicode_can_be_reported(note: Path) -> None:
    odd = os.fsencode(note.parent) + b"/odd\xff.txt"
    note.rename(os.fsdecode(odd))
    assert run(["extract", os.fsdecode(odd), "--format", "json", "-o", "report.json"]) == 0
    assert Path("report.json").read_text(encoding="utf-8").startswith("{")


def test_a_lone_surrogate_in_the_input_can_be_written(note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note.write_text('{"url": "http://example.org/\\ud800", "id": 7}\n', encoding="utf-8")
    assert run(["links", "--offline", "-q", str(note), "-o", "out.jsonl"]) == 0
    assert json.loads(Path("out.jsonl").read_text(encoding="utf-8"))["id"] == 7


def test_lines_of_a_file_and_of_standard_input_have_the_same_numbers(
    note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = b"\xef\xbb\xbfA/70/112\r\nA/70/113\rA/70/114\n\nA/70/115"
    note.write_bytes(data)
    assert run(["parse", str(note)]) == 0
    of_file = capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    assert run(["parse"]) == 0
    assert capsys.readouterr().out == of_file
    assert [json.loads(line)["id"] for line in of_file.splitlines()] == ["1", "2", "4"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_to_and_not_replaced(note: Path) -> None:
    os.mkfifo("pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_text(encoding="utf-8")))
    reader.start()
    assert run(["extract", str(note), "-o", "pipe"]) == 0
    reader.join(30)
    assert "1 citation" in read[0]
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)


def test_a_link_stays_a_link_and_a_file_keeps_its_permissions(note: Path) -> None:
    Path("real.txt").write_text("before", encoding="utf-8")
    Path("real.txt").chmod(0o600)
    Path("link.txt").symlink_to("real.txt")
    assert run(["extract", str(note), "-o", "link.txt"]) == 0
    assert Path("link.txt").is_symlink()
    assert "1 citation" in Path("real.txt").read_text(encoding="utf-8")
    assert stat.S_IMODE(Path("real.txt").stat().st_mode) == 0o600
    assert sorted(path.name for path in note.parent.iterdir()) == ["link.txt", "note.txt", "real.txt"]


@pytest.mark.parametrize("option", [["--also", "html=no/folder/a.html"], ["-o", "."], ["--ignore", "X999"], ["--baseline", "absent.json"]])
def test_what_would_lose_the_result_of_a_long_run_is_told_before_it(
    note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], option: list[str]
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("the run has begun")

    monkeypatch.setattr("citator.flow.check", never)
    assert run(["check", str(note), *option]) == 1
    assert capsys.readouterr().err.startswith("citator: ")


def _started(*arguments: str, folder: Path) -> subprocess.Popen[str]:
    # What runs in the background of a shell has the signal ignored, and so has what it starts, unless it is handled when that begins.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            [*CITATOR, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder
        )
    finally:
        signal.signal(signal.SIGINT, before)
    assert process.stdin is not None
    assert process.stdout is not None
    # An answer to a first line shows that the command is at work.
    process.stdin.write('{"id": "first"}\n')
    process.stdin.flush()
    assert "first" in process.stdout.readline()
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.parametrize(("command", "told"), [("links", "1 unusable"), ("parse", "stopped")])
def test_ctrl_c_ends_a_command_that_waits_for_its_input(tmp_path: Path, command: str, told: str) -> None:
    process = _started(command, folder=tmp_path)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    # Standard input stays open: only the signal can end it.
    process.wait(timeout=30)
    assert process.returncode == 1
    for stream in (process.stdin, process.stdout):
        assert stream is not None
        stream.close()
    assert process.stderr is not None
    with process.stderr:
        error = process.stderr.read()
    assert told in error
    assert "Traceback" not in error


def test_a_list_is_not_written_over_itself(tmp_path: Path) -> None:
    listed = tmp_path / "links.txt"
    listed.write_text("http://127.0.0.1:9/a\n")
    done = subprocess.run(
        [sys.executable, "-m", "citator", "links", str(listed), "-o", str(listed)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, listed.read_text()) == (1, "http://127.0.0.1:9/a\n")
    assert "it is what is read" in done.stderr


def test_results_take_the_place_of_earlier_ones_at_the_end(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    out.write_text("of yesterday\n")

    def half() -> None:
        with opened(out) as write:
            write("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert out.read_text() == "of yesterday\n"
    with opened(out) as write:
        write("whole")
    assert (out.read_text(), [one.name for one in tmp_path.iterdir()]) == ("whole\n", ["out.txt"])


def test_what_a_terminal_would_obey_is_shown_as_its_escape(tmp_path: Path) -> None:
    listed = tmp_path / "links.jsonl"
    listed.write_text('{"id": 7, "url": "http://127.0.0.1:9/\\u001b[31mx\\nFAKE alive ok"}\n{"id": 8}\n')
    done = subprocess.run(
        [sys.executable, "-m", "citator", "links", str(listed), "--format", "text"], capture_output=True, text=True, timeout=60, check=False
    )
    assert "\x1b" not in done.stdout
    assert "\nFAKE" not in done.stdout
    assert "8: " in done.stdout


@pytest.mark.parametrize("group", ["data", "watch"])
def test_a_group_without_a_command_shows_its_help_and_no_empty_line(group: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([group]) == 1
    told = capsys.readouterr()
    assert "Usage:" in told.out + told.err
    assert "see citator --help" not in told.err


def test_remarks_in_a_list_are_no_addresses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.txt").write_text("# the harbour\n\n#https://example.org/old\n", encoding="utf-8")
    assert run(["links", str(tmp_path / "list.txt"), "--offline"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", ["parse", "links"])
def test_a_binary_file_is_told_and_not_read_as_lines(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "notes.txt"
    picture.write_bytes(bytes(range(256)) * 20)
    assert run([command, str(picture)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "this is binary data" in told.err


@pytest.mark.parametrize("arguments", [["parse", "--format", "text"], ["verify", "--offline", "--format", "text"]])
def test_lines_in_an_older_encoding_are_read_in_it(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_bytes("Müller, Jörg: Küste und Licht, Köln 1987, S. 12.\n".encode("cp1252"))
    assert run([*arguments, str(notes)]) == 0
    assert "Küste und Licht" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["parse", "verify", "links"])
def test_lines_in_utf_16_are_lines(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "list.txt"
    line = "https://example.org/küste" if command == "links" else "Müller, Jörg: Küste und Licht, Köln 1987, S. 12."
    lines.write_bytes(f"{line}\n{line}\n".encode("utf-16"))
    assert run([command, *(["--offline"] if command != "parse" else []), str(lines)]) == 0
    out = [json.loads(one) for one in capsys.readouterr().out.splitlines()]
    assert len(out) == 2
    assert all("error" not in one and "\\u0000" not in json.dumps(one) for one in out)


def test_a_line_without_words_is_no_reference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "list.txt"
    lines.write_text("…\nBrook, A. (1994). Rivers. Leeds: Weir Press.\n", encoding="utf-8")
    assert run(["verify", "--offline", str(lines)]) == 1
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["error"]["code"], second["verdict"]) == ("bad-input", "unknown")

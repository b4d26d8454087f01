"""The command with bad input: the others come out, one line for each that can't be read, in bounded memory, and no process is left."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from citator.cli.main import run
from tests.support.damage import samples
from tests.support.office import docx

CITATOR = [sys.executable, "-m", "citator"]
GUARD = 300  # seconds after which a test is taken for hanging; nothing is said of how long it takes
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="what a process tree takes is read from /proc")

# Runs the command and prints its exit code and the most memory (KB) that it and its children took together at any look.
_WATCHED = """
import os, subprocess, sys, time
from pathlib import Path

def tree(pid):
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        threads = [c for task in Path(f"/proc/{pid}/task").iterdir() for c in (task / "children").read_text().split()]
        rows = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    own = sum(int(row.split()[1]) for row in rows if row.startswith("VmRSS:"))
    return own + sum(tree(child) for child in {*children, *threads})

process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
most = 0
while process.poll() is None:
    most = max(most, tree(process.pid))
    time.sleep(0.02)
print(process.returncode, most)
"""


def citator(*arguments: str | Path, stdin: int | None = subprocess.DEVNULL, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*CITATOR, *map(str, arguments)],
        capture_output=True, text=True, timeout=GUARD, stdin=stdin, check=False, env={**os.environ, **variables},
    )  # fmt: skip


def watched(*arguments: str | Path) -> tuple[int, float, str]:
    """Exit code, most megabytes of the whole process tree, and standard error."""
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, *CITATOR, *map(str, arguments)], capture_output=True, text=True, timeout=GUARD, check=True
    )
    code, most = done.stdout.split()
    return int(code), int(most) / 1024, done.stderr


def bomb(megabytes: int) -> bytes:
    """A Word document whose text unpacks to so much."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(samples()["letter.docx"])) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for entry in old.infolist():
            if entry.filename == "word/document.xml":
                with new.open(entry.filename, "w", force_zip64=True) as part:
                    part.write(b"<a>")
                    for _ in range(megabytes):
                        part.write(b" " * 1_048_576)
            else:
                new.writestr(entry.filename, old.read(entry))
    return out.getvalue()


def test_one_bad_source_does_not_cost_the_others(tmp_path: Path) -> None:
    for name, data in samples().items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "bad.pdf").write_bytes(samples()["letter.pdf"][:300])
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    bad = [tmp_path / name for name in ("bad.pdf", "pipe.txt", "gone.txt", "absent.txt")]
    sources = [tmp_path / "letter.txt", *bad, *(tmp_path / name for name in samples() if name != "letter.txt")]
    done = citator("extract", *sources, "--format", "json")
    told = json.loads(done.stdout)["documents"]
    assert [one["source"] for one in told] == [str(source) for source in sources]
    assert [one["error"]["code"] for one in told if "error" in one] == ["damaged", "unreadable", "missing", "missing"]
    lines = done.stderr.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [["citator", str(path)] for path in bad]
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("option", "setting", "code"),
    [
        ("--max-size=0.0001", "max_size", "too-large"),
        ("--max-text=20", "max_text", "too-large"),
        ("--max-depth=3", "max_depth", "too-deep"),
        ("--max-parts=3", "max_parts", "too-large"),
        ("--max-pages=1", "max_pages", "too-large"),
        ("--max-part=0.0001", "max_part", "too-large"),
        ("--max-unpacked=0.0001", "max_unpacked", "too-large"),
        ("--read-timeout=0.001", "read_timeout", "timeout"),
    ],
)
def test_each_limit_is_an_option_and_says_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], option: str, setting: str, code: str
) -> None:
    for name in ("letter.pdf", "letter.docx", "page.html"):
        (tmp_path / name).write_bytes(samples()[name])
    command = ["extract", str(tmp_path), "--format", "json", *(["--read-alone=0"] if code == "timeout" else [])]
    assert run([*command, option]) == 1
    shown = capsys.readouterr()
    failed = [one["error"] for one in json.loads(shown.out)["documents"] if "error" in one]
    assert {one["code"] for one in failed} == {code}
    assert all(one["message"].endswith(f"(setting {setting})") for one in failed)
    assert shown.err.count("\n") == len(failed)
    name, _, value = option[2:].partition("=")
    assert name.replace("-", "_") == setting
    monkeypatch.setenv(f"CITATOR_{setting.upper()}", value)
    assert run(command) == 1
    assert capsys.readouterr().err == shown.err


@LINUX
def test_a_bomb_takes_no_memory(tmp_path: Path) -> None:
    (tmp_path / "bomb.docx").write_bytes(bomb(600))
    (tmp_path / "letter.txt").write_bytes(samples()["letter.txt"])
    code, most, error = watched("extract", tmp_path)
    assert code == 1
    assert error.count("\n") == 1
    assert "(setting max_" in error
    assert most < 600


@LINUX
def test_what_needs_more_memory_than_allowed_is_ended_alone(tmp_path: Path) -> None:
    (tmp_path / "large.html").write_bytes(b"<!doctype html>" + b"<p>a" * 4_000_000)
    (tmp_path / "large.docx").write_bytes(docx("<w:p/>" * 8_000_000))
    (tmp_path / "letter.txt").write_bytes(samples()["letter.txt"])
    code, most, error = watched("extract", tmp_path, "--read-memory", "512", "--max-ratio", "1000")
    assert code == 1
    assert re.findall(r"large\.(\w+): it needs more than 512 MB of memory \(setting read_memory\)", error) == ["docx", "html"]
    assert error.count("\n") == 2
    assert "Traceback" not in error
    assert most < 1_800


def test_no_process_and_no_file_is_left(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "tmp").mkdir()
    for name, data in samples().items():
        (tmp_path / "in" / name).write_bytes(data)
    script = (
        "import sys, citator, subprocess\n"
        "from citator import workers\n"
        "print(citator.read(sys.argv[1]).media_type)\n"
        "print(*[worker._process.pid for worker in workers._idle])\n"
    )
    variables = {**os.environ, "TMPDIR": str(tmp_path / "tmp")}
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "in" / "letter.pdf")],
        capture_output=True, text=True, timeout=GUARD, check=True, env=variables,
    )  # fmt: skip
    kind, workers = done.stdout.splitlines()
    assert kind == "application/pdf"
    assert workers
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers.split())
    assert citator("extract", tmp_path / "in", TMPDIR=str(tmp_path / "tmp")).returncode in (0, 2)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert tempfile.gettempdir()


def test_help_names_the_limits() -> None:
    shown = citator("extract", "--help", COLUMNS="200").stdout
    for option in ("--max-size", "--max-unpacked", "--max-pages", "--read-timeout", "--read-memory", "--readers"):
        assert option in shown

"""Many documents at once: from threads, beside an event loop, with workers that are lost in the middle, and in bounded memory."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

import citator
from citator import flow, sources, workers
from citator.config import Settings
from citator.errors import ConfigError, SourceError
from citator.limits import Limits
from citator.model import Examined, Failed
from tests.support.damage import TEXT, protected_pdf, samples
from tests.support.web import Web, answer, page, redirect

LOOPBACK = {"allow_net": ("127.0.0.0/8",), "host_interval": 0, "deadline": 60, "timeout": 10}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document of each format."""
    for name, data in samples().items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_the_settings_are_the_limits() -> None:
    assert Settings().limits() == Limits()
    assert Settings(max_size=1.5, read_alone=0).limits() == Limits(size=1_572_864, alone=0)


@pytest.mark.parametrize(
    "wrong", [{"max_size": 0}, {"max_pages": -1}, {"read_timeout": float("nan")}, {"read_memory": 8}, {"readers": -1}, {"max_depth": 9_999}]
)
def test_limits_that_allow_nothing_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ConfigError, match=next(iter(wrong))):
        Settings(**wrong)  # type: ignore[arg-type]


def test_reading_takes_limits(folder: Path) -> None:
    with pytest.raises(SourceError, match="setting max_text"):
        citator.read(folder / "letter.txt", max_text=5)
    long = folder / "long.txt"  # longer to read than any pause of a busy machine between two looks at the clock
    long.write_text(
        "The keeper wrote down every ship.1 And the wind.2\n" * 40_000 + "\n1. Ann Brook, Rivers (Leeds, 1994).\n", encoding="utf-8"
    )
    with pytest.raises(SourceError, match="setting read_timeout"):
        citator.read(long, read_timeout=0.001, read_alone=0)


def test_reading_from_threads(folder: Path) -> None:
    names = sorted(samples()) * 4
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda name: citator.read(folder / name), names))
    assert [Path(document.source).name for document in found] == names
    assert {document.sha256 for document in found} == {citator.read(folder / name).sha256 for name in samples()}


def test_reading_alone_gives_the_same_report(folder: Path) -> None:
    here = flow.report_of([folder], readers=1)
    there = flow.report_of([folder], readers=2, read_alone=0)
    assert [one.document for one in here.examined] == [one.document for one in there.examined]
    assert [work.key for work in here.works] == [work.key for work in there.works]
    assert len(here.examined) == len(samples())


def test_the_event_loop_goes_on_while_documents_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ticked = threading.Event()
    read = flow._read_and_examine

    def waits(*arguments: object) -> Examined:
        assert ticked.wait(30), "the loop stood still"
        return read(*arguments)  # type: ignore[arg-type]

    async def main() -> citator.Report:
        checking = asyncio.ensure_future(citator.acheck(folder / "letter.txt", offline=True))
        await asyncio.sleep(0.05)
        ticked.set()
        return await checking

    monkeypatch.setattr(flow, "_read_and_examine", waits)
    assert not asyncio.run(main()).failed


def test_few_documents_stand_in_memory_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"{TEXT} {number}", encoding="utf-8")
    held = most = 0
    lock = threading.Lock()
    load, read = sources.load, flow.read_alone

    def loads(*arguments: object) -> object:
        nonlocal held, most
        with lock:
            held += 1
            most = max(most, held)
        return load(*arguments)  # type: ignore[arg-type]

    def reads(*arguments: object, **more: object) -> object:
        nonlocal held
        try:
            return read(*arguments, **more)  # type: ignore[arg-type]
        finally:
            with lock:
                held -= 1

    monkeypatch.setattr(flow, "load", loads)
    monkeypatch.setattr(flow, "read_alone", reads)
    report = citator.check(tmp_path, offline=True, readers=3)
    assert len(report.examined) == 30
    assert [Path(one.document.source).name for one in report.examined] == sorted(f"{number:02}.txt" for number in range(30))
    assert 0 < most <= 3


def test_a_worker_that_is_lost_costs_its_own_document_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    take = workers._take

    def dying() -> workers._Worker:
        worker = take()
        calls.append(worker)
        if len(calls) == 3:
            worker._process.kill()
        return worker

    monkeypatch.setattr(workers, "_take", dying)
    report = flow.report_of([folder], readers=1, read_alone=0)
    assert [failed.code for failed in report.failed] == ["crashed"]
    assert len(report.examined) == len(samples()) - 1


def test_a_fault_of_a_reader_is_told_as_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise IndexError("no such\nthing")

    monkeypatch.setattr(flow.readers, "read", broken)
    (failed,) = flow.report_of([folder / "letter.txt"]).failed
    assert (failed.code, failed.message) == ("fault", "a fault of citator on this source: IndexError: no such thing")


def _interrupt_when_it_reads(process: subprocess.Popen[str]) -> None:
    """Send the signal when a process of its own has begun to read; where that can't be seen, after some seconds."""
    tasks = Path(f"/proc/{process.pid}/task")
    for _ in range(100):
        time.sleep(0.1)
        with suppress(OSError):  # a thread may end as it is looked at, and not every system has the list
            if any((thread / "children").read_text().strip() for thread in tasks.iterdir()):  # a child is listed with its thread
                break
    time.sleep(1)
    process.send_signal(signal.SIGINT)


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_ctrl_c_ends_the_reading(folder: Path) -> None:
    """The first one: what is being read is given up, and what is known is reported."""
    (folder / "z.txt").write_text("The lamp, see A/RES/62/243, para. 3; A/70/112, p. 4.\n\n" * 60_000, encoding="utf-8")
    command = [sys.executable, "-m", "citator", "check", folder / "letter.txt", folder / "z.txt", "--offline", "--format", "jsonl"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    threading.Thread(target=_interrupt_when_it_reads, args=[process], daemon=True).start()
    out, error = process.communicate(timeout=300)
    assert process.returncode == 1
    assert "not read: the run was stopped" in error
    assert "Traceback" not in error
    assert len(out.splitlines()) == 2


# ------------------------------------------------------------------------------------------------ addresses


def checked(web: Web, path: str, **more: object) -> Examined | Failed:
    """The one source of a check of an address."""
    return citator.check(web.base + path, **LOOPBACK, **more).sources[0]


@pytest.mark.parametrize(
    ("path", "code", "reason"),
    [
        ("/none", "unreachable", "answered 404"),
        ("/large", "too-large", "larger than 0.01 MB (setting max_size)"),
        ("/bomb", "too-large", "larger than 0.01 MB (setting max_size)"),
        ("/picture", "unsupported", "this is a picture (PNG), and those can't be read"),
        ("/empty", "empty", "the file is empty"),
    ],
)
def test_addresses_that_give_no_document(path: str, code: str, reason: str) -> None:
    import gzip

    routes = {
        "/large": answer(body="x" * 200_000),
        "/bomb": answer(body=gzip.compress(b" " * 50_000_000), content_encoding="gzip"),
        "/picture": answer(body=b"\x89PNG\r\n\x1a\n" + bytes(50), content_type="application/pdf"),
        "/empty": answer(body=b""),
    }
    with Web(routes) as web:
        failed = checked(web, path, max_size=0.01)
    assert isinstance(failed, Failed)
    assert (failed.code, failed.message) == (code, reason)


def test_an_answer_that_never_ends_or_breaks_off(tmp_path: Path) -> None:
    async def slow(web: Web, hit: object, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(body="<p>half", content_length="900").replace(b"connection: close\r\n", b""))
        await asyncio.sleep(30)

    with Web({"/slow": slow, "/cut": answer(body="<p>half", content_length="900")}) as web:
        for path in ("/slow", "/cut"):
            failed = citator.check(web.base + path, **{**LOOPBACK, "timeout": 1}).sources[0]
            assert isinstance(failed, Failed)
            assert failed.code == "unreachable"
            assert "broke off after 7 bytes" in failed.message


def test_what_is_said_of_an_answer_reaches_the_reader() -> None:
    """Its encoding, where the bytes are not UTF-8; and its last address, which relative links start from."""
    czech = page("Majáky", "Kámen a světlo. <a href='other.html'>Dále</a> žluťoučký kůň")
    routes = {
        "/old": redirect("/new/page.html"),
        "/new/page.html": answer(body=czech.encode("iso8859-2"), content_type='text/html; charset="ISO-8859-2"'),
        "/wrong": answer(body=czech, content_type="text/html; charset=iso-8859-1"),
        "/nonsense": answer(body=czech, content_type="text/html; charset=hex"),
        "/letter": answer(body=protected_pdf(""), content_type="text/html; charset=iso-8859-2"),
    }
    with Web(routes) as web:
        moved = checked(web, "/old")
        assert isinstance(moved, Examined)
        assert "světlo" in moved.document.text
        assert [link.href for link in moved.document.links] == [f"{web.base}/new/other.html"]
        for path in ("/wrong", "/nonsense"):
            told = checked(web, path)
            assert isinstance(told, Examined)
            assert "žluťoučký" in told.document.text
        letter = checked(web, "/letter")
        assert isinstance(letter, Examined)
        assert (letter.document.media_type, TEXT in letter.document.text) == ("application/pdf", True)

"""What goes wrong goes wrong for real here: killed runs, two at a time, a locked store, one that is taken away, a clock set back."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.store.conftest import address, database, server  # noqa: F401 - fixtures
from tests.support.web import Hit, Web, Writer, answer, page
from tests.watch.conftest import NET, Watch, day

PAGES = 60


async def slow(web: Web, hit: Hit, writer: Writer) -> None:
    await asyncio.sleep(0.05)
    writer.write(answer(200, page(f"Log {hit.path}")))


def web_of(count: int = PAGES) -> Web:
    return Web({f"/log/{number}": slow for number in range(count)})


def urls(web: Web, count: int = PAGES) -> list[str]:
    return [f"{web.base}/log/{number}" for number in range(count)]


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "citator", "watch", "run", *NET, "--per-host", "2", "--format", "json", *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def written(folder: Path) -> int:
    with sqlite3.connect(folder / "citator.db") as connection:
        return int(connection.execute("select count(*) from span").fetchone()[0])


def wait_for(true: Any) -> None:
    ends = time.monotonic() + 30
    while not true():
        assert time.monotonic() < ends
        time.sleep(0.02)


def asked(web: Web) -> list[str]:
    return [path for path in web.paths() if path.startswith("/log/") and "x" not in path]


def test_a_run_that_is_killed_loses_nothing_and_the_next_goes_on(watch: Watch) -> None:
    with web_of() as web:
        watch.json("add", watch.list(*urls(web)))
        process = start(watch.folder)
        try:
            wait_for(lambda: written(watch.folder) >= 10)
        finally:
            process.send_signal(signal.SIGKILL)
            process.communicate()
        kept, sent = written(watch.folder), len(asked(web))
        assert kept < PAGES
        told = watch.json("run", *NET)
        assert (told["due"], told["checked"], told["left"]) == (PAGES - kept, PAGES - kept, 0)
        assert {line["checks"] for url in urls(web) for line in watch.history(url)} == {1}
        # Twice asked is at most what was answered and not written down yet: a quarter of a second, and two in flight.
        assert len(asked(web)) - PAGES <= sent - kept
        assert sent - kept <= 20
        assert watch.json("status")["last_run"]["finished"] is not None


def test_two_runs_ask_no_page_twice(watch: Watch) -> None:
    with web_of() as one, web_of() as two:
        watch.json("add", watch.list(*urls(one), *urls(two)))
        first = start(watch.folder)
        wait_for(lambda: written(watch.folder) >= 1)
        second = start(watch.folder)
        for process in (first, second):
            _, err = process.communicate(timeout=60)
            assert process.returncode == 0, err
        assert written(watch.folder) == 2 * PAGES
        for web in (one, two):
            assert sorted(asked(web)) == sorted(f"/log/{number}" for number in range(PAGES))


def test_a_deadline_ends_a_run_and_the_rest_stays_due(watch: Watch) -> None:
    with web_of(300) as web:
        watch.json("add", watch.list(*urls(web, 300)))
        told = watch.json("run", *NET, "--deadline", "2")
        assert told["checked"] < 300
        assert told["left"] == 300 - told["checked"]
        assert set(told["verdicts"]) <= {"alive"}  # the end of the time is no verdict
        assert watch.json("status")["due"] == told["left"]
        rest = watch.json("run", *NET)
        assert (rest["checked"], rest["left"]) == (told["left"], 0)


def test_a_store_that_another_program_writes_to_is_waited_for(watch: Watch) -> None:
    with web_of(4) as web:
        watch.json("add", watch.list(*urls(web, 4)))
        other = sqlite3.connect(watch.folder / "citator.db", isolation_level=None, check_same_thread=False)
        other.execute("begin immediate")
        threading.Timer(1.0, lambda: other.execute("rollback")).start()
        assert watch.json("run", *NET)["checked"] == 4
        other.close()


@pytest.mark.skipif(os.name != "posix", reason="files that are open can't be deleted here")
def test_a_store_that_is_deleted_under_a_run_is_told_in_one_line(watch: Watch) -> None:
    with web_of(200) as web:
        watch.json("add", watch.list(*urls(web, 200)))
        process = start(watch.folder)
        wait_for(lambda: written(watch.folder) >= 1)
        for name in ("citator.db", "citator.db-wal", "citator.db-shm"):
            (watch.folder / name).unlink(missing_ok=True)
        (watch.folder / "citator.db").write_bytes(b"")
        _, err = process.communicate(timeout=60)
        assert "Traceback" not in err
        assert process.returncode in (0, 1)
        assert watch("status") == ""
        assert "no store yet" in watch.err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everything")
def test_a_store_that_may_only_be_read_is_told(watch: Watch) -> None:
    watch.add("https://example.org/a")
    (watch.folder / "citator.db").chmod(0o444)
    watch("run", "--offline")
    assert watch.code == 1
    assert "read-only" in watch.err


def test_a_clock_that_jumps_back_kills_nothing_and_nothing_is_forgotten(watch: Watch) -> None:
    with Web({}) as web:
        watch.add(f"{web.base}/log")
        for at in (4_000, 4_000, 4_000, 0, 1, 2):
            watch.run(at, "--all")
        assert watch.json("status", "--as-of", day(2))["states"]["suspect"] == 1
        assert [line["checks"] for line in watch.history(f"{web.base}/log")] == [3, 3]
        assert watch.run(5)["checked"] == 1
        assert watch.run(8)["news"]["broken"]


def test_what_a_clock_that_ran_ahead_put_off_is_due_again(watch: Watch) -> None:
    with web_of(1) as web:
        watch.add(*urls(web, 1))
        watch.run(4_000)
        assert watch.run(0)["checked"] == 1


@pytest.mark.system
def test_a_shared_store_does_the_same(watch: Watch, database: str) -> None:  # noqa: F811 - the fixture
    with web_of(20) as web:
        watch.json("add", watch.list(*urls(web, 20), f"{web.base}/gone"), "--store", database, "--as-of", day(0))
        for at in (0, 3, 6):
            told = watch.run(at, "--store", database)
        assert [item["url"] for item in told["news"]["broken"]] == [f"{web.base}/gone"]
        assert watch.json("report", "--store", database)["news"]["broken"]
        assert watch("export", "--store", database).count("@") == 21
        status = watch.json("status", "--store", database, "--as-of", day(6))
        assert (status["states"]["ok"], status["states"]["dead"], status["due"]) == (20, 1, 0)
        assert watch.json("run", *NET, "--as-of", day(6), "--all", "--store", database)["checked"] == 21
        assert watch.json("add", watch.list(*urls(web, 5)), "--prune", "--store", database)["removed"] == 16


@pytest.mark.system
def test_two_runs_on_a_shared_store_ask_no_page_twice(watch: Watch, database: str) -> None:  # noqa: F811 - the fixture
    with web_of() as web:
        watch.json("add", watch.list(*urls(web)), "--store", database)
        processes = [start(watch.folder, "--store", database) for _ in range(2)]
        told = [process.communicate(timeout=60) for process in processes]
        assert [process.returncode for process in processes] == [0, 0], told
        assert sorted(asked(web)) == sorted(f"/log/{number}" for number in range(PAGES))

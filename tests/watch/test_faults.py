"""What goes wrong goes wrong for real here: killed runs, two at a time, a locked store, one that is taken away, a clock set back."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from citator.errors import StoreError
from citator.formats.readers.html.seen_text import seen_text
from citator.watch.run import _Job
from tests.store.conftest import address, database, server  # noqa: F401 - fixtures
from tests.support.web import Hit, Web, Writer, answer, page
from tests.watch.conftest import NET, Watch, day

PAGES = 60
HELD_AFTER = 30
LONGEST = 300  # seconds; only what hangs takes as long


async def slow(web: Web, hit: Hit, writer: Writer) -> None:
    await asyncio.sleep(0.05)
    writer.write(answer(200, page(f"Log {hit.path}")))


def web_of(count: int = PAGES) -> Web:
    return Web({f"/log/{number}": slow for number in range(count)})


class Held:
    """Pages of which only the first ``most`` are answered until they are let go: a run can't end before the test has looked at it."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._gone = threading.Event()

    def let_go(self) -> None:
        self._gone.set()

    async def __call__(self, web: Web, hit: Hit, writer: Writer) -> None:
        self._left -= 1
        if self._left < 0:
            while not self._gone.is_set():  # noqa: ASYNC110 - it is set in another thread
                await asyncio.sleep(0.02)
        writer.write(answer(200, page(f"Log {hit.path}")))


def urls(web: Web, count: int = PAGES) -> list[str]:
    return [f"{web.base}/log/{number}" for number in range(count)]


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "citator", "watch", "run", *NET, "--per-host", "2", "--format", "json", *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def written(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "citator.db", timeout=60)) as connection:
        return int(connection.execute("select count(*) from span").fetchone()[0])


def noted(folder: Path) -> int:
    """How far the run says that it has come."""
    with closing(sqlite3.connect(folder / "citator.db", timeout=60)) as connection:
        return int(connection.execute("select checked from run").fetchone()[0])


def looks(folder: Path) -> list[int]:
    """How often each stretch was seen."""
    with closing(sqlite3.connect(folder / "citator.db", timeout=60)) as connection:
        return [row[0] for row in connection.execute("select looks from span")]


def wait_for(true: Any, process: subprocess.Popen[str]) -> None:
    """Wait until it is so: as long as it takes on a busy machine, but not for a process that has ended."""
    ends = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < ends
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)


def asked(web: Web) -> list[str]:
    return [path for path in web.paths() if path.startswith("/log/") and "x" not in path]


def test_a_run_that_is_killed_loses_nothing_and_the_next_goes_on(watch: Watch) -> None:
    pages = Held(HELD_AFTER)
    with Web({f"/log/{number}": pages for number in range(PAGES)}) as web:
        watch.json("add", watch.list(*urls(web)))
        process = start(watch.folder)
        try:
            wait_for(lambda: written(watch.folder) >= 10 and noted(watch.folder) > 0, process)
        finally:
            process.send_signal(signal.SIGKILL)
            process.communicate()
        pages.let_go()
        kept, sent = written(watch.folder), len(asked(web))
        assert 10 <= kept <= HELD_AFTER
        assert 0 < noted(watch.folder) <= kept  # how far it came, but for what came last
        told = watch.json("run", *NET)
        assert (told["due"], told["checked"], told["left"]) == (PAGES - kept, PAGES - kept, 0)
        assert looks(watch.folder) == [1] * PAGES
        # Twice asked is at most what was not written down yet: what was answered since, and two in flight.
        assert len(asked(web)) - PAGES <= sent - kept
        assert watch.json("status")["last_run"]["finished"] is not None


def test_two_runs_ask_no_page_twice(watch: Watch) -> None:
    with web_of() as one, web_of() as two:
        watch.json("add", watch.list(*urls(one), *urls(two)))
        first = start(watch.folder)
        wait_for(lambda: written(watch.folder) >= 1, first)
        second = start(watch.folder)
        for process in (first, second):
            _, err = process.communicate(timeout=LONGEST)
            assert process.returncode == 0, err
        assert written(watch.folder) == 2 * PAGES
        for web in (one, two):
            assert sorted(asked(web)) == sorted(f"/log/{number}" for number in range(PAGES))


def test_a_run_says_that_another_one_is_at_the_hosts_that_it_leaves(watch: Watch) -> None:
    pages = Held(1)
    with Web({f"/log/{number}": pages for number in range(9)}) as web:
        watch.json("add", watch.list(*urls(web, 9)))
        first = start(watch.folder)
        wait_for(lambda: written(watch.folder) >= 1, first)
        told = watch.json("run", *NET)
        assert (told["due"], told["checked"], told["left"]) == (8, 0, 8)
        assert "0 of 8 due addresses checked, 8 left (8 of hosts at which another run is); nothing seen" in watch.err
        pages.let_go()
        _, err = first.communicate(timeout=LONGEST)
        assert first.returncode == 0, err
        assert len(asked(web)) == 9


def test_a_deadline_ends_a_run_and_the_rest_stays_due(watch: Watch) -> None:
    pages = Held(HELD_AFTER)
    with Web({f"/log/{number}": pages for number in range(PAGES)}) as web:
        watch.json("add", watch.list(*urls(web)))
        told = watch.json("run", *NET, "--deadline", "2")
        pages.let_go()
        assert told["checked"] <= HELD_AFTER
        assert told["left"] == PAGES - told["checked"]
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


class Locking:
    """Pages of which the first locks the store, until so many more were asked for."""

    def __init__(self, store: Path, more: int) -> None:
        self._store = store
        self._more = more
        self._lock: sqlite3.Connection | None = None
        self.opened = False

    async def __call__(self, web: Web, hit: Hit, writer: Writer) -> None:
        if self._lock is None:
            self._lock = sqlite3.connect(self._store, isolation_level=None, timeout=LONGEST, check_same_thread=False)
            self._lock.execute("begin immediate")
        await asyncio.sleep(0.05)
        self._more -= 1
        if self._more == 0:
            self._lock.execute("rollback")
            self._lock.close()
            self.opened = True
        writer.write(answer(200, page(f"Log {hit.path}")))


def test_a_store_that_is_locked_holds_up_no_request(watch: Watch) -> None:
    """While a run can't write it asks on: what it had under way would time out, which is half a failure."""
    pages = Locking(watch.folder / "citator.db", more=40)
    with Web({f"/log/{number}": pages for number in range(PAGES)}) as web:
        watch.json("add", watch.list(*urls(web)))
        told = watch.json("run", *NET, "--per-host", "2")
        assert pages.opened
        assert (told["checked"], told["verdicts"]) == (PAGES, {"alive": PAGES})
        assert watch.json("status")["last_run"]["checked"] == PAGES


@pytest.mark.skipif(os.name != "posix", reason="files that are open can't be deleted here")
def test_a_store_that_is_deleted_under_a_run_is_told_in_one_line(watch: Watch) -> None:
    pages = Held(HELD_AFTER)
    with Web({f"/log/{number}": pages for number in range(PAGES)}) as web:
        watch.json("add", watch.list(*urls(web)))
        process = start(watch.folder)
        wait_for(lambda: written(watch.folder) >= 1, process)
        for name in ("citator.db", "citator.db-wal", "citator.db-shm"):
            (watch.folder / name).unlink(missing_ok=True)
        (watch.folder / "citator.db").write_bytes(b"")
        pages.let_go()
        _, err = process.communicate(timeout=LONGEST)
        assert "Traceback" not in err
        assert process.returncode == 1
        assert "the file was deleted, moved or replaced under this command" in err
        assert watch("status") == ""
        assert "no store yet" in watch.err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everything")
def test_a_store_that_may_only_be_read_is_told(watch: Watch) -> None:
    watch.add("https://example.org/a")
    (watch.folder / "citator.db").chmod(0o444)
    watch("run", "--offline")
    assert watch.code == 1
    assert "read-only" in watch.err


@pytest.mark.parametrize("error", [socket.EAI_NONAME, socket.EAI_AGAIN])
def test_a_network_that_goes_away_in_the_middle_is_no_verdict_and_the_next_run_goes_on(
    watch: Watch, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    """Names lead to loopback, until some pages were sent: then nothing is found any more, as on a machine whose cable was pulled."""
    up = True

    def looked_up(host: str, *_: object, **__: object) -> list[Any]:
        if not up:
            raise socket.gaierror(error, "no answer")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0))]

    def log(_web: Web, hit: Hit, writer: Writer) -> None:
        nonlocal up
        sent.append(hit.path)
        up = len(sent) < 5
        writer.write(answer(200, page(f"Log {hit.path}")))

    async def page_of(web: Web, hit: Hit, writer: Writer) -> None:
        log(web, hit, writer)

    sent: list[str] = []
    with Web({"/log": page_of}) as web:
        monkeypatch.setattr(socket, "getaddrinfo", looked_up)
        port = web.base.rpartition(":")[2]
        watch.add(*(f"http://log{number}.lighthouse.org:{port}/log" for number in range(20)))
        told = watch.run(0, "--no-robots", "--concurrency", "1")
        assert 5 <= told["checked"] < 20
        assert (set(told["verdicts"]), told["left"]) == ({"alive"}, 20 - told["checked"])
        assert f"{told['left']} left (for {told['left']} there was no network: " in watch.err
        status = watch.json("status", "--as-of", day(0))
        assert status["states"] == {"ok": told["checked"], "suspect": 0, "dead": 0, "unknown": told["left"]}
        up, sent = True, [""] * -100 or []
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0))])
        rest = watch.run(0, "--no-robots")
        assert (rest["checked"], rest["left"]) == (told["left"], 0)


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


def test_what_a_clock_that_ran_ahead_noted_is_not_news_for_years(watch: Watch) -> None:
    routes = {"/log/0": answer(200, FINE)}
    with Web(routes) as web:
        watch.add(*urls(web, 1))
        watch.run(0)
        routes["/log/0"] = answer(200, page("Mill", "The wheel was sold to a museum in the town. " * 300))
        assert watch.run(200_000)["news"]["drifted"]  # the run itself tells it
        assert watch.json("report", "--since", day(0))["news"]["drifted"]
        assert watch.run(1, "--feed-file", "news.atom")["news"]["drifted"] == []
        assert "<entry>" not in (watch.folder / "news.atom").read_text(encoding="utf-8")
        assert watch.json("report", "--since", day(0))["news"]["drifted"] == []


def test_what_is_taken_out_while_it_is_asked_is_not_due_for_ever(watch: Watch) -> None:
    async def taking_out(web: Web, hit: Hit, writer: Writer) -> None:
        with closing(sqlite3.connect(watch.folder / "citator.db", timeout=60)) as store, store:
            store.execute("UPDATE address SET watched = 0, next_at = NULL WHERE url LIKE '%/log/0'")
        writer.write(answer(200, page("Log")))

    with Web({"/log/0": taking_out, "/log/1": answer(200, page("Log"))}) as web:
        watch.add(*urls(web, 2))
        assert watch.run(0)["checked"] == 2
        assert watch.json("status", "--as-of", day(100))["due"] == 1
        assert watch.run(100)["checked"] == 1
        assert watch.json("status", "--as-of", day(100))["next_due"] > day(100)
        assert len(watch.history(f"{web.base}/log/0")) == 1  # what was seen is kept


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
        told = [process.communicate(timeout=LONGEST) for process in processes]
        assert [process.returncode for process in processes] == [0, 0], told
        assert sorted(asked(web)) == sorted(f"/log/{number}" for number in range(PAGES))


ODD = "<title>Odd</title><h1>Odd</h1><p>" + "The lamp was lit at dusk. " * 300 + "<div hidden>menu</div>\f<p>end"
FINE = page("Log", "The lamp was lit at dusk. " * 300)


def test_a_form_feed_behind_something_hidden_costs_no_look(watch: Watch) -> None:
    with Web({"/odd": answer(200, ODD), "/log/0": answer(200, FINE), "/log/1": answer(200, FINE)}) as web:
        watch.add(f"{web.base}/odd", *urls(web, 2))
        assert watch.run(0)["checked"] == 3


def test_a_page_that_can_t_be_read_to_its_end_costs_its_own_look_alone(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(root: Any, most: int) -> str:
        if root.find(".//title").text == "Odd":
            raise ValueError("no such text")
        return seen_text(root, most)

    monkeypatch.setattr("citator.formats.readers.html.page.seen_text", fails)
    with Web({"/odd": answer(200, ODD), "/log/0": answer(200, FINE), "/log/1": answer(200, FINE)}) as web:
        watch.add(f"{web.base}/odd", *urls(web, 2))
        told = watch.run(0)
    assert (told["due"], told["checked"], told["left"]) == (3, 2, 1)
    assert written(watch.folder) == 2


def test_a_store_that_fails_after_the_last_answer_ends_the_run_with_its_reason(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(job: object) -> None:
        try:
            await asyncio.sleep(LONGEST)
        finally:
            raise StoreError("sqlite:///citator.db", "the disk is full")

    monkeypatch.setattr(_Job, "_keep_up", fails)
    with Web({"/log/0": answer(200, FINE)}) as web:
        watch.add(*urls(web, 1))
        watch("run", *NET)
    assert watch.code == 1
    assert "the disk is full" in watch.err

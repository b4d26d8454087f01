"""The pages over a store: well-formed, with nothing in them that does anything, and only read."""

from __future__ import annotations

import re
import shutil
import socket
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from citator.cli.main import run
from citator.store import Store, open_store
from tests.support.web import Web, answer, page
from tests.watch.conftest import NET, START, day

pytest.importorskip("starlette")

from starlette.testclient import TestClient

from citator.web import views
from citator.web.app import application

HOSTILE = "<script>alert(1)</script>\"'&{{7*7}}"
AT = START.timestamp() + 6 * 86_400
NOW = {"clock": lambda: AT}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with an address that is dead, one that is there and one that nobody has looked at."""
    folder = tmp_path_factory.mktemp("web")
    address = f"sqlite:///{folder / 'citator.db'}"
    with Web({"/mill": answer(200, page(HOSTILE))}) as web:
        lines = [f'{{"url": "{web.base}/log?a=%3Cscript%3E&b=1", "title": "The log {HOSTILE.replace(chr(34), "")}"}}', f"{web.base}/mill"]
        (folder / "a & b.jsonl").write_text("\n".join(lines), encoding="utf-8")
        assert run(["watch", "add", str(folder / "a & b.jsonl"), "--store", address, "--as-of", day(0)]) == 0
        for at in (0, 3, 6):
            run(["watch", "run", "--all", "--store", address, "--as-of", day(at), "--quiet", *NET])
        assert run(["watch", "add", "https://example.org/new", "--store", address, "--as-of", day(6)]) == 0
    with open_store(address) as opened:
        yield opened


@pytest.fixture
def client(store: Store) -> TestClient:
    return TestClient(application(store, **NOW), base_url="http://127.0.0.1:8585")


def shown(client: TestClient, path: str, status: int = 200) -> Any:
    """The tree of a page, which is held to be well-formed: every tag closed, every value quoted, nothing unescaped."""
    answered = client.get(path)
    assert answered.status_code == status
    assert answered.headers["content-type"].startswith("text/html")
    text = answered.text.removeprefix("<!doctype html>")
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
    assert [one.tag for one in root.iter("script", "style", "img", "iframe", "object")] == []
    assert not [name for one in root.iter("*") for name in one.attrib if name.startswith("on") or name == "style"]
    for link in root.iter("a"):
        assert re.match(r"(?:/|https?://)", link.get("href"))
    for head in root.iter("th"):
        assert head.get("scope") in ("col", "row")
    return root


def words(root: Any) -> str:
    return " ".join(" ".join(root.itertext()).split())


def links(root: Any) -> list[str]:
    return [one.get("href") for one in root.iter("a")]


def test_the_overview_has_the_figures_and_the_news(client: TestClient) -> None:
    root = shown(client, "/")
    assert "3 addresses of 3 works in 2 documents." in words(root)
    assert "1 address is due now" in words(root)
    assert "Newly broken (1)" in words(root)
    assert "/works?state=dead" in links(root)
    assert "not checked yet 1" in words(root)


def test_every_page_that_is_linked_to_is_there(client: TestClient) -> None:
    seen, open_ = set(), ["/"]
    while open_:
        path = open_.pop()
        seen.add(path)
        if path not in ("/feed.atom", "/style.css"):
            open_ += {one for one in links(shown(client, path)) if one.startswith("/")} - seen - set(open_)
        assert client.get(path).status_code == 200
    assert len(seen) >= 12


@pytest.mark.parametrize(
    ("filters", "count"),
    [("", 3), ("state=dead", 1), ("verdict=alive", 1), ("document=command+line", 1), ("text=mill", 1), ("text=%25", 1), ("text=_", 0),
     ("state=ok&verdict=dead", 0), ("page=2", 0), ("state=&verdict=&document=&text=", 3)],
)  # fmt: skip
def test_works_are_filtered(client: TestClient, filters: str, count: int) -> None:
    root = shown(client, f"/works?{filters}")
    assert len(root.findall(".//tbody/tr")) == count
    assert HOSTILE.replace('"', "") in words(root) or count != 3


def test_an_address_has_its_history_and_who_cites_it(client: TestClient) -> None:
    (number,) = [one for one in links(shown(client, "/works?state=dead")) if one.startswith("/addresses/")]
    root = shown(client, number)
    assert "dead (not-found), failing since 2026-05-04 06:00 UTC" in words(root)
    assert "2026-05-04 06:00 2026-05-10 06:00 3 dead (not-found) 404" in words(root)
    assert any(one.startswith("/works?document=") and "a+%26+b.jsonl" in one for one in links(root))


def test_what_is_broken_is_told_with_the_day_on_which_it_failed_first(client: TestClient) -> None:
    for path in ("/", "/report"):
        assert "Failing since (UTC)" in words(shown(client, path))
        assert "dead (not-found) 2026-05-04 06:00" in words(shown(client, path))
    assert "dead dead (not-found) 2026-05-04 06:00 2026-05-10 06:00" in words(shown(client, "/works?state=dead"))


def test_the_report_goes_back_as_far_as_it_is_asked(client: TestClient) -> None:
    assert "Newly broken (1)" in words(shown(client, "/report"))
    root = shown(client, f"/report?since={day(7)[:10]}")
    assert "Newly broken" not in words(root)
    assert "Still broken (1)" in words(root)


def test_a_long_list_of_news_is_cut_and_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST", 0)
    assert "Newly broken (1)" in words(shown(client, "/report"))
    assert "… and 1 more: citator watch report" in words(shown(client, "/report"))


def test_the_feed_and_the_figures(client: TestClient) -> None:
    feed = client.get("/feed.atom")
    assert feed.headers["content-type"].startswith("application/atom+xml")
    assert len(etree.fromstring(feed.content).findall("{http://www.w3.org/2005/Atom}entry")) == 1
    assert 'citator_watch_addresses{state="dead"} 1' in client.get("/metrics").text


@pytest.mark.parametrize("path", ["/none", "/addresses/999", f"/addresses/{2**70}", "/addresses/x", "/../etc"])
def test_what_is_not_there_is_told(client: TestClient, path: str) -> None:
    shown(client, path, 404)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/works?state=junk", "state: 'junk' is none of ok, suspect, dead, unknown"),
        ("/works?state=%00", "state: holds a null character"),
        ("/works?verdict=gone", "verdict: 'gone' is none of alive, dead,"),
        ("/works?document=none.md", "document: 'none.md' is not watched"),
        ("/works?text=a%00", "text: holds a null character"),
        (f"/works?text={'a' * 3_000}", "text: longer than 2,000 characters"),
        ("/works?page=0", "page: '0' is no number from 1 to 1,000,000"),
        (f"/works?page={'9' * 3_000}", "page: longer than"),
        ("/works?page=x", "page: 'x' is no number"),
        ("/works?stat=dead", "'stat' is nothing to ask for here (but state, verdict, document, text, page)"),
        ("/works?state=ok&state=dead", "state: given more than once"),
        ("/report?since=<b>yesterday", "since: '<b>yesterday' is no time (for example 2026-05-04)"),
        ("/report?since=0001-01-01T00:00%2B14:00", "is no time"),
        ("/report?since=%00", "since: holds a null character"),
        ("/report?until=2026-05-04", "'until' is nothing to ask for here (but since)"),
    ],
)
def test_what_cannot_be_asked_for_is_told_in_one_line(client: TestClient, path: str, told: str) -> None:
    root = shown(client, path, 400)
    (line,) = root.findall(".//main/p")
    assert told in words(line)


def test_every_answer_bears_the_policy_and_nothing_is_written(client: TestClient) -> None:
    for path in ("/", "/style.css", "/none", "/feed.atom", "/metrics"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["x-content-type-options"] == "nosniff"
    for method in ("POST", "PUT", "DELETE"):
        assert client.request(method, "/works").status_code == 405
    assert client.head("/").status_code == 200


@pytest.mark.parametrize(
    ("name", "status"), [("localhost:8585", 200), ("[::1]:8585", 200), ("lib.example", 200), ("evil.example", 421), ("", 421), ("[", 421)]
)
def test_only_names_that_were_given_are_answered(store: Store, name: str, status: int) -> None:
    client = TestClient(application(store, ("lib.example",), **NOW))
    answered = client.get("/", headers={"host": name})
    assert (answered.status_code, "addresses of" in answered.text) == (status, status == 200)


def test_a_store_that_is_gone_is_told(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'citator.db'}") as store:
        client = TestClient(application(store), base_url="http://localhost")
        shown(client, "/")
        with store.writing() as connection:
            connection.exec_driver_sql("drop table cited")
        assert "The store can't be read: its tables are gone" in words(shown(client, "/works", 503))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--host", "everywhere"), "serve_host: 'everywhere' is no address"),
        (("--port", "70000"), "serve_port: 70000 is no port"),
        (("--port", "0"), "there is no store yet"),
    ],
)
def test_what_cannot_be_served_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], told: str
) -> None:
    assert run(["serve", "--store", f"sqlite:///{tmp_path / 'none.db'}", *options]) == 1
    assert told in capsys.readouterr().err


def test_a_port_that_is_taken_and_a_missing_library_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert run(["serve", "--port", str(taken.getsockname()[1])]) == 1
    assert "in use" in capsys.readouterr().err
    monkeypatch.setitem(__import__("sys").modules, "uvicorn", None)
    assert run(["serve"]) == 1
    assert "pip install 'citator[web]'" in capsys.readouterr().err


@pytest.mark.system
def test_in_a_browser_nothing_is_refused_and_nothing_else_is_asked(store: Store, tmp_path: Path) -> None:
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        pytest.skip("no chromium is installed (make system-deps)")
    uvicorn = pytest.importorskip("uvicorn")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(application(store, **NOW), log_level="error", lifespan="off"))
        serving = threading.Thread(target=lambda: server.run(sockets=[listener]), daemon=True)
        serving.start()
        try:
            done = subprocess.run(
                [
                    browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
                    "--disable-background-networking", "--disable-component-update", f"--user-data-dir={tmp_path / 'profile'}",
                    "--enable-logging=stderr", "--dump-dom", f"http://127.0.0.1:{listener.getsockname()[1]}/works",
                ],
                capture_output=True, text=True, timeout=120, check=True,
            )  # fmt: skip
        finally:
            server.should_exit = True
            serving.join(10)
    assert "CONSOLE" not in done.stderr
    assert "<script" not in done.stdout
    assert done.stdout.count("<tr>") == 4


def test_what_is_only_out_of_order_is_not_shown_as_dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citator.net.engine._PAUSES", (0.0, 0.0))
    address = f"sqlite:///{tmp_path / 'citator.db'}"
    with Web({"/log": answer(500, page("Error"))}) as web:
        assert run(["watch", "add", f"{web.base}/log", "--store", address, "--as-of", day(0)]) == 0
        run(["watch", "run", "--store", address, "--as-of", day(0), "--quiet", *NET])
    with sqlite3.connect(tmp_path / "citator.db") as rows:  # as after six of them
        rows.execute("UPDATE address SET state = 'dead', silent = 1")
    with open_store(address) as opened:
        client = TestClient(application(opened, **NOW), base_url="http://127.0.0.1:8585")
        assert "of the dead, only out of order 1" in words(shown(client, "/"))
        assert "Still out of order (1)" in words(shown(client, "/report"))
        assert 'suspect">out of order</span>' in client.get("/works?state=dead").text
        assert "unstable (server-error), out of order since 2026-05-04 06:00 UTC" in words(shown(client, "/addresses/1"))


def test_no_page_shows_the_password_of_an_address(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'citator.db'}"
    assert run(["watch", "add", "http://keeper:t1de@harbour.example/log", "--store", address]) == 0
    with open_store(address) as opened:
        client = TestClient(application(opened, **NOW), base_url="http://127.0.0.1:8585")
        for path in ("/works", "/addresses/1"):
            text = client.get(path).text
            assert "http://keeper:***@harbour.example/log" in text
            assert "t1de" not in text

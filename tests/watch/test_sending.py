"""News goes to a webhook once, signed; what is not taken is sent again, and nothing new is nothing sent."""

from __future__ import annotations

import hashlib
import hmac
import json
import socketserver
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from citator.watch.destinations.webhook import SIGNATURE
from tests.support.web import Hit, Web, Writer, answer, page
from tests.watch.conftest import Watch, day


class Hook:
    """A destination that says ``status`` and keeps what it was sent."""

    def __init__(self) -> None:
        self.status = 204
        self.taken: list[Hit] = []

    async def __call__(self, web: Web, hit: Hit, writer: Writer) -> None:
        self.taken.append(hit)
        writer.write(answer(self.status, b""))


def test_news_is_sent_once_and_signed(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    hook = Hook()
    monkeypatch.setenv("CITATOR_WEBHOOK_SECRET", "the lamp is lit")
    with Web({"/hook": hook, "/robots.txt": answer(200, "User-agent: *\nDisallow: /hook", content_type="text/plain")}) as web:
        watch.add(f"{web.base}/log")
        for at in (0, 3, 6, 40):
            watch.run(at, "--webhook", f"{web.base}/hook")
        (hit,) = hook.taken
        assert (hit.method, hit.headers["content-type"]) == ("POST", "application/json")
        assert [item["url"] for item in json.loads(hit.body)["news"]["broken"]] == [f"{web.base}/log"]
        assert hit.headers[SIGNATURE] == "sha256=" + hmac.new(b"the lamp is lit", hit.body, hashlib.sha256).hexdigest()


def test_what_a_run_beside_it_has_sent_meanwhile_is_not_sent_again(watch: Watch) -> None:
    async def taking(web: Web, hit: Hit, writer: Writer) -> None:
        with closing(sqlite3.connect(watch.folder / "citator.db", timeout=60)) as store, store:
            store.execute("UPDATE fact SET value = '99' WHERE name LIKE 'sent to %'")
        writer.write(answer(200, b""))

    with Web({"/hook": taking}) as web:
        watch.add(f"{web.base}/log")
        for at in (0, 3, 6):
            watch.run(at, "--webhook", f"{web.base}/hook")
    with closing(sqlite3.connect(watch.folder / "citator.db")) as store:
        assert store.execute("SELECT value FROM fact WHERE name LIKE 'sent to %'").fetchall() == [("99",)]


def test_what_is_not_taken_is_sent_with_the_next_run(watch: Watch) -> None:
    hook = Hook()
    hook.status = 503
    routes = {"/hook": hook}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        for at in (0, 3, 6):
            watch.run(at, "--webhook", f"{web.base}/hook")
        assert watch.code == 1
        assert "could not be delivered (the answer was 503)" in watch.err
        hook.status = 200
        watch.run(7, "--webhook", f"{web.base}/hook")
        assert watch.code == 0
        sent = [json.loads(hit.body)["news"]["broken"] for hit in hook.taken]
        assert len(sent[-1]) == 1
        taken = len(hook.taken)
        watch.run(8, "--webhook", f"{web.base}/hook")
        assert len(hook.taken) == taken


def test_news_that_is_none_any_more_is_not_sent_late(watch: Watch) -> None:
    hook = Hook()
    hook.status = 500
    routes = {"/hook": hook}
    with Web(routes) as web:
        watch.add(f"{web.base}/log")
        for at in (0, 3, 6):
            watch.run(at, "--webhook", f"{web.base}/hook")
        hook.status, hook.taken = 200, []
        routes["/log"] = answer(200, page("The log"))  # type: ignore[assignment]
        watch.run(40, "--webhook", f"{web.base}/hook")
        assert hook.taken == []  # it broke and came back, and nobody was told of either


@pytest.mark.parametrize(
    ("sends", "scheme", "told"),
    [
        (b"", "http", "closed the connection without an answer ("),
        (b"good day\r\n\r\n", "http", "answers as no web server does (what came is no HTTP answer); is it the right port?"),
        (b"HTTP/1.1 400 What?\r\n\r\n", "https", "at this port ("),
    ],
)
def test_a_destination_that_cannot_be_talked_to_is_told_in_words(watch: Watch, sends: bytes, scheme: str, told: str) -> None:
    with Web({}) as web, talker(sends) as place:
        watch.add(f"{web.base}/log")
        for at in (0, 3, 6):
            watch.run(at, "--webhook", f"{scheme}://{place}/a-key")
    assert watch.code == 1
    assert f"the webhook: the news could not be delivered ({place} " in watch.err
    assert "a-key" not in watch.err
    words = ("speaks no TLS at this port (", "closed the connection without an answer (") if scheme == "https" else (told,)
    assert any(one in watch.err for one in words)  # which of the two is a matter of who is faster
    assert scheme == "http" or "TLS spoken there?" in watch.err or "is it http:// in place of https://" in watch.err


@contextmanager
def talker(sends: bytes) -> Iterator[str]:
    """A server that says one thing, whatever it hears, and hangs up."""

    class Talk(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(4_096)
            self.request.sendall(sends)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk) as server:
        threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_an_address_that_is_none_is_refused(watch: Watch) -> None:
    assert watch("run", "--webhook", "example.org/hook", "--as-of", day(0)) == ""
    assert "webhook: not an address" in watch.err
    watch("run", "--webhook", "https://keeper:tide@example.org/hook", "--as-of", day(0))
    assert "webhook: a name or password in an address is never sent" in watch.err
    assert "tide" not in watch.err

"""The engine over real sockets on loopback: whatever a server does, an outcome comes back, and in time."""

from __future__ import annotations

import asyncio
import gzip
import resource

import pytest
from tests.support import web as w
from tests.support.engine import PUBLIC, Names, no_pause, send, send_all, settings
from tests.support.web import Hit, Web, Writer, answer, page, redirect

from citator._version import __version__
from citator.model import Failure, FailureKind, FrozenMap, Hop, Outcome, Request, Response
from citator.net.client import _Connection
from citator.net.engine import Engine

LAMP = answer(200, page("Lamp"))
LONG = 60.0
"""Seconds that a slow machine needs for nothing here: as a limit, it is reached only by what hangs."""


class Clock:
    """A clock that moves when somebody sleeps; ``slept`` lists the seconds."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


def failed(outcome: Outcome) -> FailureKind:
    assert isinstance(outcome, Failure), outcome
    return outcome.kind


def answered(outcome: Outcome) -> Response:
    assert isinstance(outcome, Response), outcome
    return outcome


def test_what_an_answer_holds() -> None:
    with Web({"/a": answer(200, page("Lamp"), x_kind="Paper", set_cookie="secret=1")}) as web:
        got = answered(send(f"{web.base}/a#part"))
        assert (got.url, got.status, got.media_type, got.requests) == (f"{web.base}/a#part", 200, "text/html", 1)
        assert got.headers["x-kind"] == "Paper"
        assert "set-cookie" not in got.headers
        assert b"<h1>Lamp</h1>" in got.body
        assert web.hits[0].target == "/a"


def test_who_we_are_is_said_honestly() -> None:
    with Web({"/": LAMP}) as web:
        send(f"{web.base}/", settings(contact="keeper@example.org"))
        head = web.hits[0].headers
        assert head["user-agent"].startswith(f"Mozilla/5.0 (compatible; citator/{__version__}; +https://")
        assert "mailto:keeper@example.org" in head["user-agent"]
        assert head["accept-encoding"] == "gzip, deflate"
        assert head["accept"].startswith("text/html")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_listed(status: int) -> None:
    with Web({"/a": redirect("/b", status), "/b": redirect("/c?x=1", status), "/c": LAMP}) as web:
        got = answered(send(f"{web.base}/a"))
        assert got.url == f"{web.base}/c?x=1"
        assert got.hops == (Hop(f"{web.base}/a", status), Hop(f"{web.base}/b", status))
        assert got.requests == 3


def test_redirects_are_not_followed_when_not_wanted() -> None:
    with Web({"/a": redirect("/b", 302)}) as web:
        got = answered(send(Request(f"{web.base}/a", follow=False)))
        assert (got.status, got.headers["location"]) == (302, "/b")


def test_chains_of_up_to_twenty_redirects() -> None:
    routes = {f"/{n}": redirect(f"/{n + 1}") for n in range(30)}
    with Web({**routes, "/20": LAMP}) as web:
        assert len(answered(send(f"{web.base}/0")).hops) == 20
    with Web({**routes, "/21": LAMP}) as web:
        assert failed(send(f"{web.base}/0")) is FailureKind.TOO_MANY_REDIRECTS


ENDS = [
    (redirect("/a"), FailureKind.REDIRECT_LOOP),
    (redirect("/b"), FailureKind.REDIRECT_LOOP),
    (redirect("mailto:keeper@example.org"), FailureKind.SCHEME),
    (redirect("http://[::zz]/"), FailureKind.BAD_REDIRECT),
    (redirect("http://user:pw@example.org/"), FailureKind.CREDENTIALS),
]


@pytest.mark.parametrize(("first", "kind"), ENDS)
def test_redirects_that_lead_nowhere(first: bytes, kind: FailureKind) -> None:
    with Web({"/a": first, "/b": redirect("/a")}) as web:
        assert failed(send(f"{web.base}/a")) is kind


def test_a_redirect_without_a_target_is_an_answer() -> None:
    with Web({"/a": answer(302, "moved, somewhere")}) as web:
        assert answered(send(f"{web.base}/a")).status == 302


def test_a_location_in_raw_letters() -> None:
    with Web({"/a": redirect("/über den Fluß"), "/%C3%BCber%20den%20Flu%C3%9F": LAMP}) as web:
        assert answered(send(f"{web.base}/a")).status == 200


async def needs_cookie(web: Web, hit: Hit, writer: Writer) -> None:
    writer.write(LAMP if "seen=1" in hit.headers.get("cookie", "") else redirect("/a", set_cookie="seen=1; Path=/; HttpOnly"))


def test_a_page_that_needs_its_cookie_back() -> None:
    with Web({"/a": needs_cookie}) as web:
        assert answered(send(f"{web.base}/a")).status == 200


def test_cookies_and_credentials_stay_with_their_host() -> None:
    with Web({"/x": LAMP}, host="127.0.0.2") as other, Web({}) as web:
        web.routes = {"/a": redirect(f"{other.base}/x", set_cookie="secret=1")}
        send(Request(f"{web.base}/a", headers=FrozenMap({"Authorization": "Bearer k", "X-Api-Key": "k", "Accept": "text/plain"})))
        assert web.hits[0].headers["authorization"] == "Bearer k"
        head = other.hits[0].headers
        assert not {"authorization", "x-api-key", "cookie"} & set(head)
        assert head["accept"] == "text/plain"


def test_a_header_of_the_settings_goes_to_its_host_only() -> None:
    with Web({"/x": LAMP}, host="127.0.0.2") as other, Web({}) as web:
        web.routes = {"/a": redirect(f"{other.base}/x")}
        send(f"{web.base}/a", settings(header=("127.0.0.1=X-Token: t:1",)))
        assert web.hits[0].headers["x-token"] == "t:1"
        assert "x-token" not in other.hits[0].headers


STRANGE = [
    ("silent", w.silent, FailureKind.TIMEOUT),
    ("reset", w.reset, FailureKind.RESET),
    ("hang up", w.hang_up, FailureKind.RESET),
    ("endless head", w.endless_head, FailureKind.MALFORMED),
    ("no http", b"220 mail.example ready\r\n\r\n", FailureKind.MALFORMED),
    ("no status", b"HTTP/1.1 fine\r\nContent-Length: 1\r\n\r\nx", FailureKind.MALFORMED),
]


@pytest.mark.parametrize(("name", "behaviour", "kind"), STRANGE)
def test_an_answer_that_is_none(name: str, behaviour: bytes | w.Behaviour, kind: FailureKind) -> None:
    timeout = 1.0 if kind is FailureKind.TIMEOUT else LONG
    with Web({"/": behaviour}) as web:
        assert failed(send(f"{web.base}/", settings(timeout=timeout), sleep=no_pause)) is kind
        assert len(web.hits) == (3 if kind is FailureKind.RESET else 1)


PARTIAL = [
    ("drip", w.drip, "timeout: "),
    ("endless", w.endless, "body cut at "),
    ("bad chunk", w.chunked(page("Lamp").encode(), end=b"zz\r\n"), "reset: "),
    ("short", answer(200, page("Lamp"), content_length="99999"), "reset: "),
    ("gzip cut", answer(200, w.gzipped("Lamp").partition(b"\r\n\r\n")[2][:-20], content_encoding="gzip", content_length="400"), "reset: "),
]


@pytest.mark.parametrize(("name", "behaviour", "note"), PARTIAL)
def test_what_was_read_until_it_broke_is_kept(name: str, behaviour: bytes | w.Behaviour, note: str) -> None:
    with Web({"/": behaviour}) as web:
        got = answered(send(f"{web.base}/", settings(timeout=3.0 if note == "timeout: " else LONG)))
        assert got.status == 200
        assert got.truncated
        assert got.notes[-1].startswith(note)
        assert b"<title>" in got.body


def test_a_page_that_inflates_without_end_costs_no_memory() -> None:
    bomb = w.gzip_bomb()
    with Web({"/": bomb}) as web:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        got = answered(send(f"{web.base}/"))
        assert len(got.body) == 262_144
        assert b"Small parcel" in got.body
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 40_000  # KiB


def test_contents_that_cannot_be_decoded_are_said_to_be_so() -> None:
    with Web({"/br": answer(200, b"\x8b\x02\x80", content_encoding="br"), "/no": answer(200, b"plain", content_encoding="gzip")}) as web:
        for path in ("/br", "/no"):
            got = answered(send(web.base + path))
            assert (got.body, got.truncated) == (b"", True)
            assert got.notes[0].startswith("malformed: ")


def test_a_head_with_bare_line_feeds_is_read() -> None:
    with Web({"/": b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n<title>Lamp</title>"}) as web:
        assert answered(send(f"{web.base}/")).body == b"<title>Lamp</title>"


@pytest.mark.parametrize("bad", [answer(500), answer(503), answer(502), answer(520)])
def test_passing_server_errors_are_asked_again_twice(bad: bytes) -> None:
    with Web({"/": w.flaky(bad, LAMP, 2)}) as web:
        got = answered(send(f"{web.base}/", sleep=no_pause))
        assert (got.status, got.requests) == (200, 3)
    with Web({"/": bad}) as web:
        assert answered(send(f"{web.base}/", sleep=no_pause)).status >= 500
        assert len(web.hits) == 3


@pytest.mark.parametrize("final", [answer(404), answer(410), answer(403), answer(501)])
def test_plain_answers_are_asked_once(final: bytes) -> None:
    with Web({"/": final}) as web:
        send(f"{web.base}/")
        assert len(web.hits) == 1


def test_a_wall_is_not_hammered() -> None:
    with Web({"/": answer(503, cf_mitigated="challenge")}) as web:
        send(f"{web.base}/")
        assert len(web.hits) == 1


def test_too_many_requests_is_asked_again_when_its_time_has_come() -> None:
    clock = Clock()
    with Web({"/": w.flaky(answer(429, retry_after="30"), LAMP)}) as web:
        got = answered(send(f"{web.base}/", clock=clock, sleep=clock.sleep))
        assert (got.status, len(web.hits)) == (200, 2)
        assert sum(clock.slept) == 30


def test_too_many_requests_that_stays_or_asks_for_too_much_time_is_the_answer() -> None:
    with Web({"/stays": answer(429, retry_after="0"), "/long": answer(429, retry_after="3600")}) as web:
        assert answered(send(f"{web.base}/stays", sleep=no_pause)).status == 429
        assert web.paths() == ["/stays", "/stays"]
        clock = Clock()
        assert answered(send(f"{web.base}/long", clock=clock, sleep=clock.sleep)).status == 429
        assert web.paths() == ["/stays", "/stays", "/long"]
        assert not clock.slept


def test_a_host_that_wants_to_wait_holds_up_nobody_else() -> None:
    async def work(slow: str, other: str) -> list[Outcome]:
        """The other host is asked while the slow one waits, and the slow one waits until the other has answered."""
        clock, waits, done = Clock(), asyncio.Event(), asyncio.Event()

        async def sleep(seconds: float) -> None:
            if seconds:
                waits.set()
                await done.wait()
            await clock.sleep(seconds)

        async with Engine(settings(concurrency=1, timeout=LONG), resolver=Names(), clock=clock, sleep=sleep) as engine:

            async def meanwhile() -> Outcome:
                await waits.wait()
                outcome = await engine.send(Request(other))
                done.set()
                return outcome

            async with asyncio.timeout(2 * LONG):
                return await asyncio.gather(engine.send(Request(slow)), meanwhile())

    with Web({"/": w.flaky(answer(429, retry_after="1"), LAMP)}) as web, Web({"/": LAMP}, host="127.0.0.2") as other:
        outcomes = asyncio.run(work(f"{web.base}/", f"{other.base}/"))
        assert [answered(outcome).status for outcome in outcomes] == [200, 200]
        assert (len(web.hits), len(other.hits)) == (2, 1)


def test_the_interval_and_the_cap_of_a_host_are_kept() -> None:
    busy, most, clock = [0], [0], Clock()

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        busy[0] += 1
        most[0] = max(most[0], busy[0])
        await asyncio.sleep(0.15)
        busy[0] -= 1
        writer.write(LAMP)

    async def work(base: str) -> None:
        setting = settings(host_interval=7.0, per_host=2, timeout=LONG)
        async with Engine(setting, resolver=Names(), clock=clock, sleep=clock.sleep) as engine:
            await asyncio.gather(*(engine.send(Request(f"{base}/{n}")) for n in range(5)))

    with Web({f"/{n}": behave for n in range(5)}) as web:
        asyncio.run(work(web.base))
        assert len(web.hits) == 5
        assert clock.slept == [7.0] * 4
        assert most[0] <= 2


def test_the_deadline_of_the_run_ends_everything() -> None:
    with Web({"/": w.silent, "/b": LAMP}) as web:
        # The server hangs up before the time-out: without the deadline of the run it would be a reset.
        first, second = send_all([f"{web.base}/", f"{web.base}/b"], settings(deadline=1.0, timeout=10 * LONG), sleep=no_pause)
        assert (failed(first), failed(second)) == (FailureKind.BUDGET, FailureKind.BUDGET)
        assert "/b" not in web.paths()


@pytest.mark.parametrize("behave", [w.silent, w.drip])
def test_less_time_than_a_host_is_given_is_no_word_on_the_host(behave: w.Behaviour) -> None:
    """The clock stands still: when the request ends, the engine's own time is not over by a hair, as timers may be early."""
    with Web({"/": behave}) as web:
        outcome = send(f"{web.base}/", settings(deadline=0.4, timeout=LONG), clock=lambda: 0.0, sleep=no_pause)
        assert failed(outcome) is FailureKind.BUDGET


def test_the_time_of_the_run_is_looked_at_again_after_the_wait_for_a_turn() -> None:
    clock = Clock()
    with Web({"/a": LAMP, "/b": w.silent}) as web:
        first, second = send_all(
            [f"{web.base}/a", f"{web.base}/b"], settings(deadline=1.0, timeout=0.9, host_interval=0.7), clock=clock, sleep=clock.sleep
        )
        answered(first)
        assert clock.slept == pytest.approx([0.7])
        assert failed(second) is FailureKind.BUDGET


def test_what_a_server_said_at_once_stands_though_its_page_came_too_late() -> None:
    async def gone(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(b"HTTP/1.1 410 Gone\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>No more")
        await asyncio.sleep(LONG)

    with Web({"/": gone}) as web:
        assert answered(send(f"{web.base}/", settings(deadline=0.4, timeout=LONG), clock=lambda: 0.0, sleep=no_pause)).status == 410


def test_a_head_and_a_body_sent_apart_are_one_answer_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many servers do; the head is acknowledged at once where the system can (measured in docs/links.md)."""
    acknowledged: list[bool] = []
    acknowledge = _Connection._acknowledge

    def counted(self: _Connection) -> None:
        acknowledged.append(True)
        acknowledge(self)

    monkeypatch.setattr(_Connection, "_acknowledge", counted)

    async def apart(web: Web, hit: Hit, writer: Writer) -> None:
        body = page(f"Lamp {hit.path}").encode()
        for part in (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", b"Content-Length: %d\r\n\r\n" % len(body), body):
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(0.001)

    with Web({f"/{number}": apart for number in range(5)}) as web:
        outcomes = send_all([f"{web.base}/{number}" for number in range(5)])
        assert [b"<h1>Lamp /%d</h1>" % number in answered(outcome).body for number, outcome in enumerate(outcomes)] == [True] * 5
        apart_from_them = len(acknowledged)
        assert apart_from_them >= 5  # where the head came in two parts, each
    with Web({"/": answer(204)}) as web:
        answered(send(f"{web.base}/"))
        assert len(acknowledged) == apart_from_them  # a whole answer needs none


def test_a_post_is_sent_with_its_body_and_not_repeated() -> None:
    with Web({"/": answer(503)}) as web:
        send(Request(f"{web.base}/", method="POST", body=b'{"a": 1}', headers=FrozenMap({"content-type": "application/json"})))
        assert [(hit.method, hit.body, hit.headers["content-type"]) for hit in web.hits] == [("POST", b'{"a": 1}', "application/json")]


@pytest.mark.parametrize("url", ["", "nonsense", "ftp://example.org/x", "http://", "http://a b/", "http://[", "http://h:99999/"])
def test_an_address_that_cannot_be_asked_is_an_outcome(url: str) -> None:
    assert failed(send(url)) in (FailureKind.INVALID_URL, FailureKind.SCHEME)


def test_offline_by_order_opens_nothing() -> None:
    names = Names()
    with Web({"/": LAMP}) as web:
        outcomes = send_all([f"{web.base}/", "http://www.example.org/"], settings(offline=True), resolver=names)
        assert [failed(outcome) for outcome in outcomes] == [FailureKind.OFFLINE] * 2
        assert not web.hits
        assert not names.asked


def test_what_comes_late_on_a_kept_connection_is_nobodys_answer() -> None:
    async def kept(web: Web, hit: Hit, writer: Writer) -> None:
        """The first connection brings noise where its second answer is due, another the page."""
        writer.write(LAMP.replace(b"connection: close", b"x: y"))
        await writer.drain()
        await asyncio.sleep(0)
        if len(web.hits) == 1:
            assert isinstance(web, Keeping)
            reader = web.readers[-1]
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"late bytes of the answer before\r\n\r\n")
            await writer.drain()

    with Keeping({"/a": kept}) as web:
        first, second = send_all([f"{web.base}/a", f"{web.base}/a"])
        assert answered(first).status == answered(second).status == 200
        assert len(web.readers) == 2


class Keeping(Web):
    """Lets a behaviour read what comes next on the same connection."""

    readers: list[asyncio.StreamReader]

    async def _client(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        self.readers = [*getattr(self, "readers", []), reader]
        await super()._client(reader, writer)


def test_transfer_codings_are_undone() -> None:
    packed = gzip.compress(page("Lamp").encode())
    for head in (b"Transfer-Encoding: gzip, chunked\r\n", b"Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked;q=1\r\n"):
        chunks = b"%x\r\n" % len(packed) + packed + b"\r\n0\r\n\r\n"
        with Web({"/": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head + b"\r\n" + chunks}) as web:
            assert answered(send(f"{web.base}/")).body == page("Lamp").encode()


def test_a_secret_goes_to_no_port_that_was_not_named() -> None:
    secret = "127.0.0.1=X-Token: t:1"
    with Web({"/x": LAMP}) as other, Web({}) as web:
        web.routes = {"/a": redirect(f"{other.base}/x")}
        send(f"{web.base}/a", settings(header=(secret,)))
        assert (web.hits[0].headers.get("x-token"), other.hits[0].headers.get("x-token")) == ("t:1", None)
        send(f"{web.base}/a", settings(header=(secret.replace("=", f":{other.port}=", 1),)))
        assert (web.hits[1].headers.get("x-token"), other.hits[1].headers.get("x-token")) == (None, "t:1")


def test_a_server_that_speaks_first_leaves_no_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    uvloop = pytest.importorskip("uvloop")

    async def work() -> list[Outcome]:
        done = asyncio.Event()

        async def banner(reader: asyncio.StreamReader, writer: Writer) -> None:
            writer.write(b"220 mail.example ready\r\n")
            await done.wait()
            writer.close()

        server = await asyncio.start_server(banner, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        names = Names({**PUBLIC, "mail.example": ["127.0.0.1", "127.0.0.2"]})
        async with Engine(settings(), resolver=names, sleep=no_pause) as engine:
            outcomes = [await engine.send(Request(f"https://{host}:{port}/")) for host in ("127.0.0.1", "mail.example") * 5]
        done.set()
        server.close()
        return outcomes

    assert {failed(outcome) for outcome in uvloop.run(work())} == {FailureKind.RESET}
    assert capfd.readouterr().err == ""

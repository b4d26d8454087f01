"""Plain ``respx.mock`` replaces the network under the engine: nothing is resolved, nothing is opened."""

from __future__ import annotations

import asyncio
import gzip
from dataclasses import dataclass

import httpx
import pytest
import respx
from tests.support.engine import Names, no_pause, send, send_all, settings

from citator.config import Settings
from citator.model import Failure, FailureKind, FrozenMap, Hop, Request, Response
from citator.net.engine import Engine


@dataclass(frozen=True)
class Manners:
    interval: float = 0.0
    in_flight: int = 1
    contact: str | None = None


def asked(request: Request, setting: Settings, authorities: dict[str, tuple[str, Manners]]) -> tuple[str, Response]:
    """The address that is asked for a request, and the answer."""
    with respx.mock:
        route = respx.route().mock(return_value=httpx.Response(200, json={}))
        outcome = send(request, setting, authorities=lambda: authorities, sleep=no_pause)
        assert isinstance(outcome, Response)
        return str(route.calls[0].request.url), outcome


@respx.mock
def test_an_answer_under_respx_needs_no_name_server() -> None:
    names = Names()
    respx.get("https://www.example.org/a").mock(return_value=httpx.Response(200, html="<title>Lamp</title>"))
    outcome = send("https://www.example.org/a", Settings(), resolver=names)
    assert isinstance(outcome, Response)
    assert outcome.body == b"<title>Lamp</title>"
    assert not names.asked


@respx.mock
def test_redirects_and_codings_under_respx() -> None:
    respx.get("https://www.example.org/a").mock(return_value=httpx.Response(301, headers={"location": "https://b.example/x"}))
    packed = httpx.Response(200, content=gzip.compress(b"lamp"), headers={"content-encoding": "gzip"})
    respx.get("https://b.example/x").mock(return_value=packed)
    outcome = send("https://www.example.org/a", Settings())
    assert isinstance(outcome, Response)
    assert (outcome.url, outcome.body, outcome.hops) == ("https://b.example/x", b"lamp", (Hop("https://www.example.org/a", 301),))


@respx.mock
def test_a_private_literal_is_refused_even_under_a_mock() -> None:
    route = respx.get("http://127.0.0.1/").mock(return_value=httpx.Response(200))
    outcome = send("http://127.0.0.1/", Settings())
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.PRIVATE_ADDRESS
    assert not route.called


RAISED = [
    (httpx.ConnectTimeout("slow"), FailureKind.TIMEOUT),
    (httpx.ReadTimeout("slow"), FailureKind.TIMEOUT),
    (httpx.ConnectError("[Errno 111] Connection refused"), FailureKind.REFUSED),
    (httpx.ConnectError("something"), FailureKind.UNREACHABLE),
    (httpx.ReadError("reset"), FailureKind.RESET),
    (httpx.RemoteProtocolError("Server disconnected without sending a response."), FailureKind.RESET),
    (httpx.RemoteProtocolError("illegal header line"), FailureKind.MALFORMED),
]


@pytest.mark.parametrize(("error", "kind"), RAISED)
def test_what_httpx_raises_is_an_outcome(error: Exception, kind: FailureKind) -> None:
    with respx.mock:
        respx.get("https://www.example.org/").mock(side_effect=error)
        outcome = send("https://www.example.org/", Settings(), sleep=no_pause)
    assert isinstance(outcome, Failure)
    assert outcome.kind is kind


def test_any_transport_can_stand_in() -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, text=f"lamp at {request.url.path}"))
    outcome = send("https://www.example.org/a", Settings(), transport=transport)
    assert isinstance(outcome, Response)
    assert outcome.body == b"lamp at /a"


BASES = [
    ("https://api.example.org/works/10.1/x?rows=5", "https://api.example.org", "http://127.0.0.1:8808/crossref", "http://127.0.0.1:8808/crossref/works/10.1/x?rows=5"),
    ("https://www.example.org/books/v1/volumes", "https://www.example.org/books", "https://mirror.example", "https://mirror.example/v1/volumes"),
    ("https://other.example.org/sru?q=1", "https://www.example.org", "https://mirror.example/loc", "https://mirror.example/loc/sru?q=1"),
]  # fmt: skip


@pytest.mark.parametrize(("url", "base", "moved", "sent"), BASES)
def test_an_authority_at_another_base(url: str, base: str, moved: str, sent: str) -> None:
    got, _ = asked(Request(url, authority="cat"), settings(authority=(f"cat={moved}",)), {"cat": (base, Manners())})
    assert got == sent


def test_the_contact_is_given_to_an_authority_that_takes_one() -> None:
    authorities = {"cat": ("https://api.example.org", Manners(contact="mailto"))}
    setting = settings(contact="keeper@example.org")
    got, _ = asked(Request("https://api.example.org/w?x=1", authority="cat"), setting, authorities)
    assert got == "https://api.example.org/w?x=1&mailto=keeper%40example.org"


class Time:
    """A clock that moves when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds
        await asyncio.sleep(0)


@respx.mock
def test_the_limits_of_an_authority_belong_to_its_name() -> None:
    """At its own base an authority is asked at its own pace; elsewhere nothing is known but what the user said."""
    respx.route().mock(return_value=httpx.Response(200))
    requests = [Request(f"https://api.example.org/{n}", authority="cat") for n in range(3)]
    authorities = {"cat": ("https://api.example.org", Manners(interval=3.0))}
    own, moved, plain = Time(), Time(), Time()
    send_all(requests, settings(), authorities=lambda: authorities, clock=own, sleep=own.sleep)
    send_all(requests, settings(authority=("cat=https://mirror.example",)), authorities=lambda: authorities, clock=moved, sleep=moved.sleep)
    send_all(requests, Settings(), clock=plain, sleep=plain.sleep)
    assert own.slept == [3.0, 3.0]
    assert moved.slept == []
    assert plain.slept == [0.25, 0.25]


@respx.mock
def test_an_authority_that_times_out_is_asked_once_more_a_page_is_not() -> None:
    route = respx.get("https://api.example.org/").mock(side_effect=httpx.ReadTimeout("slow"))
    send(Request("https://api.example.org/", authority="cat"), sleep=no_pause)
    assert route.call_count == 2
    send("https://api.example.org/", sleep=no_pause)
    assert route.call_count == 3


@respx.mock
def test_headers_of_the_request_win() -> None:
    route = respx.get("https://api.example.org/").mock(return_value=httpx.Response(200))
    send(Request("https://api.example.org/", headers=FrozenMap({"Accept": "application/json"}), authority="cat"))
    assert route.calls[0].request.headers["accept"] == "application/json"


@respx.mock
def test_many_hosts_at_once() -> None:
    respx.route().mock(side_effect=lambda request: httpx.Response(200, text=request.url.host))

    async def work() -> list[bytes]:
        async with Engine(settings(), resolver=Names()) as engine:
            outcomes = await asyncio.gather(*(engine.send(Request(f"https://h{n}.example/")) for n in range(150)))
            return [outcome.body for outcome in outcomes if isinstance(outcome, Response)]

    assert asyncio.run(work()) == [f"h{n}.example".encode() for n in range(150)]


def test_a_chain_that_began_under_tls_tells_no_secret_in_the_clear() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        if request.url.path != "/sec":
            return httpx.Response(200, text="lamps")
        cookies = [(b"set-cookie", b"s=1; Secure; Path=/"), (b"set-cookie", "open=ü; Path=/".encode())]
        return httpx.Response(302, headers=[(b"location", b"http://h.example/b"), *cookies])

    own = settings(header=("h.example=Authorization:Bearer k",))
    send("https://h.example/sec", own, transport=httpx.MockTransport(handle))
    assert [request.headers.get("authorization") for request in seen] == ["Bearer k", None]
    assert (b"cookie", "open=ü".encode()) in [(name.lower(), value) for name, value in seen[1].headers.raw]
    assert b"s=1" not in b"".join(value for _, value in seen[1].headers.raw)

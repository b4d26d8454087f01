"""One look at an address, over a small web that behaves as badly as the real one."""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from citator.checks.link import impossible_sibling, look
from citator.model import LinkCheck, LinkVerdict, Observation, Response
from citator.net.drive import drive, drive_all
from citator.net.engine import Engine
from citator.rules.link_verdict import Expected
from tests.support import web as w
from tests.support.engine import PUBLIC, Names, no_pause, settings
from tests.support.web import Behaviour, Hit, Web, Writer, answer, page, redirect

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TITLE = "The lamps of the Talis and their keepers"
LAMPS = answer(200, page(TITLE))
OFFICE = answer(200, page("Harbour Office"))
SHORT = "Ships come in the morning."


LONG = 60.0
"""Seconds that a slow machine needs for nothing here: as a limit, it is reached only by what hangs."""


def look_at(url: str, expected: Expected = Expected(), **more: object) -> tuple[LinkCheck, Observation]:  # noqa: B008 - frozen
    async def work() -> tuple[LinkCheck, Observation]:
        async with Engine(settings(**{"timeout": LONG, **more}), resolver=Names(PUBLIC), sleep=no_pause) as engine:
            return await drive(look(url, expected, now=NOW), engine.send)

    return asyncio.run(work())


async def anything(web: Web, hit: Hit, writer: Writer) -> None:
    """The same page for every address."""
    writer.write(answer(200, page("Harbour Office", f"{SHORT} You asked for {hit.path}.")))


PAGE_TREE = b"1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Count 3 /Kids [7 0 R]>> endobj"
SCAN = b"1 0 obj <</Type /ObjStm /Filter /FlateDecode>> stream\nx\nendstream endobj\ntrailer <</Encrypt 9 0 R>>\n%%EOF"
CASES: Mapping[str, tuple[bytes | Behaviour, str]] = {
    "ok": (LAMPS, "alive/ok"),
    "moved": (redirect("/ok-page", 301), "alive/moved"),
    "redirected": (redirect("/ok-page", 302), "alive/redirected"),
    "refresh": (answer(200, "<meta http-equiv=refresh content='0; url=/ok-page'>"), "alive/redirected"),
    "refresh-header": (answer(200, "<p>one moment", refresh="0; url=/ok-page"), "alive/redirected"),
    "script": (answer(200, "<script>window.location.href = '/ok-page';</script>"), "alive/redirected"),
    "refresh-loop": (answer(200, page(TITLE, head="<meta http-equiv=refresh content='0; url=/refresh-loop'>")), "alive/ok"),
    "not-found": (answer(404, page("Not found")), "dead/not-found"),
    "gone": (answer(410, page("Gone")), "dead/gone"),
    "soft": (answer(200, page("Page not found", SHORT)), "dead/soft-404"),
    "to-home": (redirect("/"), "dead/redirect-to-home"),
    "loop": (redirect("/loop"), "dead/redirect-loop"),
    "no-target": (answer(302, "x"), "dead/bad-redirect"),
    "no-content": (b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", "dead/empty"),
    "empty": (answer(200), "dead/empty"),
    "login": (redirect("/user/login?to=login"), "restricted/login"),
    "unauthorised": (answer(401), "restricted/login"),
    "forbidden": (answer(403), "restricted/blocked"),
    "legal": (answer(451), "restricted/legal"),
    "limited": (answer(429, retry_after="3600"), "restricted/rate-limited"),
    "odd": (answer(999), "restricted/blocked"),
    "broken": (answer(500), "unstable/server-error"),
    "silent": (w.silent, "unstable/timeout"),
    "reset": (w.reset, "unstable/reset"),
    "hang-up": (w.hang_up, "unstable/reset"),
    "bad-line": (b"HTTP/1.1 200 OK\r\nthis line has no colon\r\n\r\n" + page(TITLE).encode(), "alive/ok"),
    "no-http": (b"220 mail.example ESMTP\r\n\r\n", "unstable/malformed"),
    "endless-head": (w.endless_head, "unstable/malformed"),
    "brotli": (answer(200, b"\x8b\x02\x80", content_encoding="br"), "unstable/malformed"),
    "line-feeds": (b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + page(TITLE).encode(), "alive/ok"),
    "bad-chunk": (w.chunked(page(TITLE).encode(), end=b"zz\r\n"), "alive/ok"),
    "short-body": (answer(200, page(TITLE), content_length="99999"), "alive/ok"),
    "drip": (w.drip, "alive/ok"),
    "endless": (w.endless, "alive/ok"),
    "bomb": (w.gzip_bomb(20_000_000), "alive/ok"),
    "packed": (w.gzipped(TITLE), "alive/ok"),
    "flaky": (w.flaky(answer(503), LAMPS), "alive/ok"),
    "pdf": (answer(200, b"%PDF-1.4\n1 0 obj <</Type /Page>> endobj", content_type="application/pdf"), "alive/ok"),
    "pdf-without-pages": (answer(200, b"%PDF-1.4\n%%EOF", content_type="application/pdf"), "dead/empty"),
    "pdf-of-a-promise": (answer(200, b"%PDF-1.4\n" + PAGE_TREE + b"\n%%EOF", content_type="application/pdf"), "unknown/not-checked"),
    "pdf-cut-off": (answer(200, b"%PDF-1.4\n1 0 obj <</Type /Cat", content_type="application/pdf"), "unknown/not-checked"),
    "pdf-only-begun": (answer(200, b"%PDF-1.7\nlamps and oil\n", content_type="application/octet-stream"), "unknown/not-checked"),
    "pdf-of-noise": (answer(200, b"\0\x01\x02\x03\xfe" * 40, content_type="application/pdf"), "unknown/not-checked"),
    "pdf-of-scans-with-a-password": (answer(200, b"%PDF-1.5\n" + SCAN, content_type="application/pdf"), "alive/ok"),
    "book-cut-off": (answer(200, b"PK\3\4\x14", content_type="application/epub+zip"), "alive/ok"),
    "page-of-noise": (answer(200, b"\x01\x02\x03" * 40), "unknown/not-checked"),
    "pdf-that-is-html": (answer(200, page("Harbour"), content_type="application/pdf"), "dead/soft-404"),
    "inner": (redirect("http://10.0.0.1/secret"), "unsafe/private-address"),
    "mail": (redirect("mailto:keeper@example.org"), "unsafe/scheme"),
    "secret": (redirect("http://user:pw@127.0.0.1/"), "unsafe/credentials"),
    "shell": (answer(200, "<div id=root></div><script src=a.js></script>"), "unknown/needs-browser"),
}
NEVER_ENDING = {"silent": 1.0, "drip": 3.0}
"""What ends by the time-out alone, and its seconds."""
MORE = {"/ok-page": LAMPS, "/": OFFICE, "/user/login": answer(200, page("Log in", "Name", "<input type=password>"))}


@pytest.fixture(scope="module")
def web() -> object:
    with Web({**{f"/{name}": behaviour for name, (behaviour, _) in CASES.items()}, **MORE}) as one:
        yield one


@pytest.mark.parametrize("name", CASES)
def test_verdicts(web: Web, name: str) -> None:
    check, seen = look_at(f"{web.base}/{name}", timeout=NEVER_ENDING.get(name, LONG))
    assert f"{check.verdict}/{check.reason}" == CASES[name][1], check.evidence
    assert check.evidence
    assert len(set(check.evidence)) == len({line.rpartition(": ")[2] for line in check.evidence})
    assert check.checked_at == seen.at == NOW
    assert check.observation == seen.id


def test_what_is_counted_and_kept(web: Web) -> None:
    check, seen = look_at(f"{web.base}/moved", Expected(TITLE))
    assert (check.requests, check.permanent, check.status) == (2, True, 200)
    assert [hop.status for hop in check.hops] == [301]
    assert check.final_url == check.suggested_url == f"{web.base}/ok-page"
    assert check.sha256 == seen.sha256
    assert len(check.sha256 or "") == 64
    assert check.title == TITLE


def test_nobody_there() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    check, _ = look_at(f"http://127.0.0.1:{port}/")
    assert (check.verdict, check.reason) == (LinkVerdict.DEAD, "refused")
    check, _ = look_at("http://no-such-name.example/")
    assert (check.verdict, check.reason) == (LinkVerdict.DEAD, "no-such-host")


def test_without_a_network_nothing_is_dead() -> None:
    async def work() -> list[LinkCheck]:
        async with Engine(settings(), resolver=Names()) as engine:
            return [(await drive(look(f"http://{name}.example/", now=NOW), engine.send))[0] for name in "abc"]

    assert {(check.verdict, check.reason) for check in asyncio.run(work())} == {(LinkVerdict.UNKNOWN, "offline")}


def test_an_error_page_without_words_is_found_by_its_sibling() -> None:
    async def all_but_home(web: Web, hit: Hit, writer: Writer) -> None:
        await anything(web, hit, writer) if hit.path != "/" else writer.write(answer(200, page("Harbour Office")))

    with Web({}) as web:
        web.routes = _Every(all_but_home)
        check, seen = look_at(f"{web.base}/news/lamps")
        assert (check.verdict, check.reason) == (LinkVerdict.DEAD, "soft-404")
        assert seen.probe is not None
        assert check.requests == len(web.hits) == 3


def test_few_words_in_place_of_a_whole_site_are_a_wall_or_an_outage_and_no_dead_link() -> None:
    with Web({}) as web:
        web.routes = _Every(anything)
        check, _ = look_at(f"{web.base}/news/lamps")
        assert (check.verdict, check.reason) == (LinkVerdict.UNKNOWN, "needs-browser")
        assert "home page" in check.evidence[-1]
        assert len(web.hits) == 3


def test_a_short_page_beside_which_nothing_is_is_alive() -> None:
    with Web({"/news/ships": answer(200, page("Harbour Office", SHORT))}) as web:
        check, seen = look_at(f"{web.base}/news/ships")
        assert (check.verdict, check.reason) == (LinkVerdict.ALIVE, "ok")
        assert seen.probe is not None
        assert seen.probe.status == 404


def test_a_site_that_ignores_the_words_behind_the_number_is_no_catch_all() -> None:
    async def by_number(web: Web, hit: Hit, writer: Writer) -> None:
        found = re.fullmatch(r"/n/17(?:/.*)?", hit.path)
        writer.write(answer(200, page("Harbour Office", SHORT)) if found else answer(404, "no"))

    with Web({}) as web:
        web.routes = _Every(by_number)
        check, _ = look_at(f"{web.base}/n/17/of-ships-and-men")
        assert check.verdict is LinkVerdict.ALIVE


def test_the_cited_title_saves_a_request(web: Web) -> None:
    with Web({"/a": answer(200, page(TITLE, SHORT))}) as web:
        check, seen = look_at(f"{web.base}/a", Expected(TITLE))
        assert (check.verdict, seen.probe) == (LinkVerdict.ALIVE, None)
        assert len(web.hits) == 1


def test_refreshes_are_followed_five_times() -> None:
    routes = {f"/{n}": answer(200, f"<meta http-equiv=refresh content='0; url=/{n + 1}'>") for n in range(9)}
    with Web({**routes, "/5": LAMPS}) as web:
        assert look_at(f"{web.base}/0")[0].final_url == f"{web.base}/5"
    with Web({**routes, "/9": LAMPS}) as web:
        check, seen = look_at(f"{web.base}/0", Expected(TITLE))
        assert seen.final_url == f"{web.base}/5"
        assert "more than 5 refreshes" in check.evidence


@pytest.mark.parametrize(
    "body",
    ["<meta http-equiv=refresh content='0; url=http://127.0.0.2:{port}/x'>", "<script>location = 'http://127.0.0.2:{port}/x'</script>"],
)
def test_a_refresh_to_a_private_address_never_reaches_it(body: str) -> None:
    with Web({"/x": LAMPS}, host="127.0.0.2") as trap, Web({}) as web:
        web.routes = {"/": answer(200, body.format(port=trap.port))}
        check, _ = look_at(f"{web.base}/", allow_net=("127.0.0.1/32",))
        assert (check.verdict, check.reason) == (LinkVerdict.UNSAFE, "private-address")
        assert not trap.hits


def test_a_bad_certificate_is_looked_behind_once() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1", not_after=datetime.now(UTC) - timedelta(days=1)).configure_cert(context)
    with Web({"/a": LAMPS}, tls=context) as web:
        check, seen = look_at(f"{web.base}/a", Expected(TITLE))
        assert (check.verdict, check.reason) == (LinkVerdict.INSECURE, "tls")
        assert seen.insecure is not None
        assert seen.insecure.status == 200
        assert "certificate" in check.evidence[0]
        gone, _ = look_at(f"{web.base}/gone", Expected(TITLE))
        assert (gone.verdict, gone.reason) == (LinkVerdict.DEAD, "not-found")


def test_a_look_needs_no_network_at_all() -> None:
    """A generator: it asks, and is told."""
    asking = look("https://www.example.org/a", Expected(TITLE), now=NOW)
    request = next(asking)
    assert request.url == "https://www.example.org/a"
    with pytest.raises(StopIteration) as end:
        asking.send(Response(request.url, 200, body=page(TITLE).encode()))
    check, seen = end.value.value
    assert check.verdict is LinkVerdict.ALIVE
    assert seen.requests == 1


def test_many_at_once_and_every_one_has_its_verdict() -> None:
    async def work(base: str) -> dict[int, LinkCheck]:
        async with Engine(settings(timeout=LONG), resolver=Names(PUBLIC)) as engine, asyncio.timeout(2 * LONG):
            jobs = ((n, look(f"{base}/{n}", Expected(TITLE), now=NOW)) for n in range(200))
            return {key: check async for key, (check, _) in drive_all(jobs, engine.send)}

    with Web({f"/{n}": LAMPS for n in range(0, 200, 2)}) as web:
        found = asyncio.run(work(web.base))
        assert [found[n].verdict for n in range(4)] == [LinkVerdict.ALIVE, LinkVerdict.DEAD, LinkVerdict.ALIVE, LinkVerdict.DEAD]
        assert len(found) == len(web.hits) == 200


SIBLINGS = [
    ("https://example.org/a/b", r"https://example\.org/a/x\w{15}"),
    ("https://example.org/a/b/", r"https://example\.org/a/x\w{15}/"),
    ("https://example.org/a/b.pdf", r"https://example\.org/a/x\w{15}\.pdf"),
    ("https://example.org/n/17/words", r"https://example\.org/n/x\w{15}/x\w{15}"),
    ("https://example.org/d.php?id=3&l=en#p", r"https://example\.org/d\.php\?id=x\w{15}&l=x\w{15}"),
    ("https://example.org/a", r"https://example\.org/x\w{15}"),
]


@pytest.mark.parametrize(("url", "pattern"), SIBLINGS)
def test_the_impossible_sibling(url: str, pattern: str) -> None:
    assert re.fullmatch(pattern, impossible_sibling(url))


class _Every(dict[str, Behaviour]):
    """One behaviour for every path."""

    def __init__(self, behaviour: Behaviour) -> None:
        super().__init__()
        self._behaviour = behaviour

    def get(self, key: str, default: object = None) -> Behaviour:  # type: ignore[override]
        return self._behaviour


@pytest.mark.parametrize(
    ("text", "wanted"), [("Lamps", LinkVerdict.DEAD), ("Every ship that passed was written down. " * 30, LinkVerdict.ALIVE)]
)
def test_what_a_page_of_few_words_loads_tells_a_parked_name(text: str, wanted: LinkVerdict) -> None:
    asking = look("https://www.example.org/keepers", Expected("Keepers of the Talis"))
    request = next(asking)
    title = "Lamps" if wanted is LinkVerdict.DEAD else "Keepers of the Talis"
    reply = page(title, text, "<script src='https://www.google.com/adsense/domains/caf.js'></script>")
    with pytest.raises(StopIteration) as end:
        asking.send(Response(request.url, 200, body=reply.encode()))
    assert end.value.value[0].verdict is wanted

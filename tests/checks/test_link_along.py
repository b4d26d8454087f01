"""One look at an address: what a browser would bring along, and where it would stay."""

from __future__ import annotations

import gzip
import ssl

import pytest
import trustme

from citator.model import LinkVerdict
from citator.rules.link_unchanged import validators_of
from citator.rules.link_verdict import Expected
from tests.checks.test_link import LAMPS, NOW, TITLE, look_at
from tests.support import web as w
from tests.support.web import Behaviour, Hit, Web, Writer, answer, page, redirect


def sets(cookie: str, to: str) -> Behaviour:
    """Sends everybody on to ``to`` who does not bring the cookie; the page for who does."""
    pair = cookie.partition(";")[0].strip()

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(LAMPS if pair in hit.headers.get("cookie", "").split("; ") else redirect(to, set_cookie=cookie))

    return behave


@pytest.mark.parametrize("cookie", ["c=a b; Path=/", "c=a,b", 'c={"a":1,"b":2}', "cfg[a]=1; HttpOnly"])
def test_a_cookie_of_any_value_opens_its_page(cookie: str) -> None:
    with Web({"/a": sets(cookie, "/a")}) as web:
        check, _ = look_at(f"{web.base}/a", Expected(TITLE))
        assert (check.verdict, check.requests) == (LinkVerdict.ALIVE, 2), check.evidence


REFRESHES = {
    "meta": answer(200, "<meta http-equiv=refresh content='0; url=/b'>", set_cookie="seen=1; Path=/"),
    "header": answer(200, "<p>one moment", refresh="0; url=/b", set_cookie="seen=1; Path=/"),
    "header without url": answer(200, "<p>one moment", refresh="0;/b", set_cookie="seen=1; Path=/"),
    "script": answer(200, "<script>location.href = '/b';</script>", set_cookie="seen=1; Path=/"),
}


@pytest.mark.parametrize("first", REFRESHES.values(), ids=REFRESHES)
def test_cookies_go_along_where_a_page_sends_its_reader_on(first: bytes) -> None:
    async def second(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(LAMPS if hit.headers.get("cookie") == "seen=1" else answer(404, page("Not found")))

    with Web({"/a": first, "/b": second}) as web:
        check, _ = look_at(f"{web.base}/a", Expected(TITLE))
        assert (check.verdict, check.reason) == (LinkVerdict.ALIVE, "redirected"), check.evidence
        look_at(f"{web.base}/a")
        assert "cookie" not in web.hits[2].headers  # another look begins with nothing


def self_signed() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    return context


def test_a_site_without_a_certificate_may_want_its_cookie() -> None:
    with Web({"/a": sets("sid=1; Path=/; Secure", "/a")}, tls=self_signed()) as web:
        check, _ = look_at(f"{web.base}/a")
        assert (check.verdict, check.reason) == (LinkVerdict.INSECURE, "tls"), check.evidence


def test_redirects_that_go_round_behind_a_bad_certificate_kill_nobody() -> None:
    with Web({"/a": redirect("/b"), "/b": redirect("/a"), "/gone": answer(410, page("Gone"))}, tls=self_signed()) as web:
        assert look_at(f"{web.base}/a")[0].verdict is LinkVerdict.INSECURE
        assert look_at(f"{web.base}/gone")[0].verdict is LinkVerdict.DEAD


def test_a_page_that_is_made_while_the_redirects_go_round() -> None:
    with Web({"/a": w.flaky(redirect("/b"), LAMPS), "/b": redirect("/a")}) as web:
        check, _ = look_at(f"{web.base}/a", Expected(TITLE))
        assert check.verdict is LinkVerdict.ALIVE, check.evidence


@pytest.mark.parametrize(
    "to", ["myapp://open/12", "javascript:void(0)", "mailto:keeper@example.org", "http://[example", "data:text/html,x"]
)
@pytest.mark.parametrize("header", [False, True])
def test_a_refresh_to_where_no_browser_goes_leaves_the_page(to: str, header: bool) -> None:
    more = {"refresh": f"5; url={to}"} if header else {}
    text = page(TITLE, head="" if header else f'<meta http-equiv="refresh" content="5;url={to}">')
    with Web({"/a": answer(200, text, **more)}) as web:
        check, _ = look_at(f"{web.base}/a", Expected(TITLE))
        assert (check.verdict, check.reason, check.requests) == (LinkVerdict.ALIVE, "ok", 1), check.evidence


@pytest.mark.parametrize(("there", "wanted"), [("<h2 id=new>N</h2>", True), ("<h2 id=old>O</h2>", False)])
def test_the_fragment_of_a_location_wins(there: str, wanted: bool) -> None:
    with Web({"/a": redirect("/b#new"), "/b": answer(200, page(TITLE, more=there))}) as web:
        check, _ = look_at(f"{web.base}/a#old", Expected(TITLE))
        assert check.fragment_ok is wanted
        assert check.final_url == f"{web.base}/b#new"


def test_what_ends_early_is_not_held_against_the_link_and_not_kept() -> None:
    whole = gzip.compress(page(TITLE, "".join(f"The keeper saw {number} ships. " for number in range(150))).encode())
    with Web({"/a": answer(200, whole[: len(whole) // 2], content_encoding="gzip", etag='"v1"')}) as web:
        check, seen = look_at(f"{web.base}/a", Expected("Mills of the upper Orla, a history of grain"))
        assert check.verdict is LinkVerdict.ALIVE, check.evidence
        assert seen.truncated
        assert any("ends early" in line for line in check.evidence)
        assert validators_of(seen, NOW) is None

"""What servers do that are old, odd, hurried or badly set up, and what machines say to machines."""

from __future__ import annotations

import gzip

from tests.support.testweb.case import Case, Reply, case, family, switch, to, told
from tests.support.testweb.pages import ARTICLE, BRIDGES, LIBRARY, TITLE, bare, site
from tests.support.web import answer

__all__ = ["CASES"]

_BODY = ARTICLE.encode()
_GOOD = answer(200, ARTICLE)
_BAD = answer(400, bare("Bad request", "<h1>Bad request</h1>"))
_TYPE = b"Content-Type: text/html; charset=utf-8\r\n"
_OK = "alive/ok"
_LED = "alive/redirected"
_OPEN = "alive/* unknown/* unstable/*"
"""Nobody can say more, and nobody may say that the work is gone or another one."""
_LOST = "dead/soft-404 unknown/*"
_UNWELL = "unstable/*"


def _chunks(lines: bytes, data: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\n" + _TYPE + lines + b"\r\n%x\r\n" % len(data) + data + b"\r\n0\r\n\r\n"


def _titled(name: str, accepted: str, why: str, reply: Reply) -> Case:
    return case(name, accepted, why, reply, title=TITLE)


def _status(code: int, accepted: str, why: str, body: str = "", **headers: str) -> Case:
    return case(f"status-{code}", accepted, why, answer(code, body or bare(str(code), f"<h1>{code}</h1>"), **headers))


_STATUSES = [
    _status(421, _UNWELL, "a host that is served elsewhere"),
    _status(425, _UNWELL, "too early"),
    _status(426, _UNWELL, "another protocol is wanted"),
    _status(431, _UNWELL, "our head is too large"),
    _status(508, _UNWELL, "the server goes round in itself"),
    _status(521, _UNWELL, "the server behind is down"),
    _status(525, _UNWELL, "no handshake with the server behind"),
    _status(526, _UNWELL, "a bad certificate of the server behind"),
    _status(420, "restricted/* unstable/*", "the old word for too many requests"),
    _status(226, _OK, "a good status of little use", ARTICLE),
    _status(207, _OK, "many statuses", ARTICLE),
    case("status-201-location", _OK, "a page that was made just now", answer(201, ARTICLE, location="/b"), title=TITLE),
    case("status-205", "dead/empty", "reset content: nothing is there", b"HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"),
    case("status-600", _UNWELL, "a status beyond the last", b"HTTP/1.1 600 Odd\r\nContent-Length: 2\r\n\r\nab"),
]

_PART = "".join(f"<p>{LIBRARY} {BRIDGES}</p>" for _ in range(3)).encode()
_PARTS = [
    _titled(
        "206-middle", _OPEN, "a part that nobody asked for, from the middle", answer(206, _PART, content_range="bytes 9000-12000/20000")
    ),
    _titled("206-first", _OK, "the first part, with the title", answer(206, _BODY[:900], content_range="bytes 0-899/9000")),
    _titled("length-zero-chunks", _OK, "no length, and chunks", _chunks(b"Content-Length: 0\r\nTransfer-Encoding: chunked\r\n", _BODY)),
    _titled("gzip-undeclared", _OPEN, "gzip, and nobody says so", answer(200, gzip.compress(_BODY))),
    _titled(
        "deflate-is-gzip",
        f"{_OK} {_UNWELL}",
        "gzip under the name of deflate",
        answer(200, gzip.compress(_BODY), content_encoding="deflate"),
    ),
    _titled("transfer-gzip", _OK, "gzip as a transfer coding", _chunks(b"Transfer-Encoding: gzip, chunked\r\n", gzip.compress(_BODY))),
    _titled("protocol-two", f"{_OK} {_UNWELL}", "an answer that calls itself HTTP/2", _GOOD.replace(b"HTTP/1.1", b"HTTP/2", 1)),
    _titled(
        "charset-utf16-lie", _OPEN, "plain letters that are called UTF-16", answer(200, ARTICLE, content_type="text/html; charset=utf-16")
    ),
    _titled(
        "charset-utf16-meta",
        _OK,
        "a page that calls itself UTF-16, in letters that show it is not",
        answer(
            200, bare(TITLE, f"<h1>{TITLE}</h1>", "<meta charset=utf-16>").replace("<meta charset=utf-8>", ""), content_type="text/html"
        ),
    ),
    _titled(
        "source-shown", _OK, "a page that shows the source of the page", answer(200, "<pre>" + ARTICLE.replace("<", "&lt;") + "</pre>")
    ),
    _titled(
        "title-behind-scripts",
        _OPEN,
        "300 KB of script before the title",
        answer(200, ARTICLE.replace("<title>", f"<script>var lamp = '{'x' * 300_000}';</script><title>")),
    ),
    _titled("disposition", _OK, "a page to be saved", answer(200, ARTICLE, content_disposition="attachment; filename=lamps.html")),
]


def _strict(name: str, accepted: str, why: str, location: str, at: str, title: str = TITLE) -> Case:
    """A redirect to a page that comes for its exact path only; the server takes every other spelling for an attack."""
    right = switch(":target", at, _GOOD, _BAD)
    return case(
        name,
        accepted,
        why,
        to(location),
        routes={"*": right},
        title=title,
        final="" if accepted != _LED else f"http://{{host}}:{{port}}{at}",
    )


_GROWING = told(200, bare("Wait", "<p>One moment", "<meta http-equiv=refresh content='0;url={path}/y'>"))
_LED_ON = [
    _strict("location-dots", _LED, "dots in a relative address", "./old/../new/./b", "/papers/new/b"),
    _strict("location-dots-whole", _LED, "dots in a whole address", "http://{host}:{port}/a/../../new/b", "/new/b"),
    _strict("location-dots-escaped", _LED, "escaped dots", "/a/%2e%2e/new/%2E/b", "/new/b"),
    _strict("location-empty-segments", _LED, "an empty part of the path", "x//y", "/papers/x//y"),
    _strict("location-slashes", _LED, "a whole address with an empty part", "http://{host}:{port}//new//b", "//new//b"),
    _strict("location-tab", _LED, "a tab in the address", "/ne\tw/b", "/new/b"),
    _strict("location-scheme-case", _LED, "a scheme in capitals", "HtTp://{host}:{port}/new/b", "/new/b"),
    _strict("location-scheme-only", _LED, "a scheme and no host", "http:/new/b", "/new/b"),
    _strict("location-host-dot", "alive/redirected", "a dot behind the host", "http://{host}.:{port}/new/b", "/new/b"),
    case(
        "path-dots",
        _OK,
        "dots in the address as printed",
        switch(":target", "/papers/17-b", _GOOD, _BAD),
        url="http://{host}:{port}/a/../papers/%2e/17-b",
        routes={"*": _BAD},
        title=TITLE,
    ),
    case(
        "refresh-header-relative",
        _LED,
        "a Refresh header with blanks and a relative address",
        answer(200, bare("Moved"), refresh="0 ; URL = 'new/b'"),
        routes={"/papers/new/b": _GOOD},
        title=TITLE,
    ),
    case("refresh-header-alone", _OK, "a Refresh header that only reloads", answer(200, ARTICLE, refresh="30"), title=TITLE),
    case(
        "meta-base",
        _LED,
        "a meta refresh in a page with a base",
        answer(200, bare("Moved", "", "<base href='/texts//new/'><meta http-equiv=refresh content='0;url=b'>")),
        routes={"/texts//new/b": _GOOD},
        title=TITLE,
    ),
    case(
        "meta-growing",
        _OPEN,
        "a page that reloads itself under another address each time",
        _GROWING,
        routes={"*": switch(":target", "17-b/", _GROWING, answer(404))},
        title=TITLE,
    ),
    case(
        "link-to-the-page",
        _OPEN,
        "a page that says where to click",
        answer(200, bare("Redirecting", "<p>If you are not redirected, <a href=/b>click here</a>.")),
        routes={"/b": _GOOD},
        title=TITLE,
    ),
    case(
        "loop-login",
        "restricted/login",
        "a door that sends us round",
        to("/sso/login?back=/papers/17-b"),
        routes={"/sso/login": to("/papers/17-b")},
        title=TITLE,
    ),
    case(
        "loop-consent",
        "restricted/consent",
        "a question about cookies that sends us round",
        to("/cookie-consent?back=/papers/17-b"),
        routes={"/cookie-consent": to("/papers/17-b")},
        title=TITLE,
    ),
]


_PAGES = [
    case(
        "status-in-meta",
        _LOST,
        "a script page that tells machines that it is a 404",
        answer(
            200, bare("Harbour Office", "<div id=app></div>", "<meta name=prerender-status-code content=404><script src=/app.js></script>")
        ),
    ),
    case(
        "moved-no-link",
        _LOST,
        "moved, and nobody says where",
        answer(200, site("Harbour Office", "<h1>This page has moved</h1><p>Please update your bookmarks.</p>")),
    ),
    case(
        "login-fr",
        "restricted/login",
        "a door in French",
        answer(
            200,
            site(
                "Espace abonnés",
                "<h1>Veuillez vous connecter</h1><p>Connectez-vous pour accéder à ce document.</p>"
                "<form><input name=u><input type=password name=p></form>",
                lang="fr",
            ),
        ),
    ),
    case(
        "login-it",
        "restricted/login",
        "a door in Italian",
        answer(
            200, site("Area riservata", "<h1>Accedi per continuare</h1><form><input name=u><input type=password name=p></form>", lang="it")
        ),
    ),
    case(
        "proxy-error",
        "unstable/* unknown/*",
        "a cache that could not ask",
        answer(
            200,
            bare(
                "ERROR: The requested URL could not be retrieved",
                "<h1>ERROR</h1><h2>The requested URL could not be retrieved</h2><p>Connection to 192.0.2.7 failed.</p>",
            ),
        ),
    ),
    case(
        "query-idle",
        _OK,
        "a short page, and a query that changes nothing",
        answer(200, site("Buoys", "<h1>Buoys</h1><p>Seven buoys were painted in May.</p>")),
        path="/papers/17-b?lang=en&utm_source=letter",
    ),
    case(
        "query-idle-moved",
        "alive/*",
        "a page that has moved, and a query that changes nothing",
        to("/texts/buoys", 301),
        path="/papers/17-b?utm_source=letter",
        routes={"/texts/buoys": answer(200, site("Buoys", "<h1>Buoys</h1><p>Seven buoys were painted in May.</p>"))},
    ),
]

_SHELL = bare("Harbour Office", "<div id=app></div>", "<script src=/app.js></script>")
_FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Office</title><item><title>Buoys</title>"
    f"<description>{LIBRARY}</description></item></channel></rss>"
)
_MORE = [
    case(
        "led-to-route",
        _OPEN,
        "a script site that keeps the address behind a number sign",
        to("/#/papers/17-b"),
        routes={"/": answer(200, _SHELL)},
    ),
    case("led-to-route-bang", _OPEN, "the same, with an exclamation mark", to("/#!/papers/17-b", 301), routes={"/": answer(200, _SHELL)}),
    case(
        "led-to-route-page",
        _OPEN,
        "the same on a site whose shell has words",
        to("/index.html#/papers/17-b"),
        routes={"/index.html": answer(200, site("Harbour Office", f"<p>{LIBRARY}</p>"))},
    ),
    case(
        "led-to-section",
        _OPEN,
        "one page that has all papers now",
        to("/#17-b"),
        routes={"/": answer(200, site("Harbour Office", f"<p>{LIBRARY}</p><h2 id=17-b>Lamps</h2><p>{BRIDGES}</p>"))},
    ),
    case("status-305", _UNWELL, "a proxy is to be used", answer(305, "", location="http://{host}:{port}/b")),
    case("status-306", _UNWELL, "a status of no meaning any more", answer(306)),
    case("status-399", _OPEN, "a redirect of no known kind that shows a page", answer(399, ARTICLE)),
    _status(511, "unstable/* unknown/offline", "the network wants a login"),
    _status(418, "restricted/* unstable/*", "a joke that is meant as a no"),
    _titled(
        "meta-reload",
        f"{_OPEN} restricted/blocked",
        "a page that only loads itself again",
        answer(200, bare("One moment", "<p>One moment, please", "<meta http-equiv=refresh content=2>")),
    ),
    _titled("blank-lines", _OK, "ten thousand empty lines before the page", answer(200, "\r\n" * 10_000 + ARTICLE)),
    _titled("blank-lines-no-type", _OK, "the same, and no type", answer(200, "\n" * 5_000 + ARTICLE, content_type="")),
    _titled("deep", _OK, "twenty thousand boxes in one another", answer(200, ARTICLE.replace("<main>", "<main>" + "<div>" * 20_000))),
    _titled("octets-among", _OK, "zeros among the letters", answer(200, ARTICLE.replace("lamps", "la\0mps"))),
    case(
        "feed",
        _OK,
        "a feed",
        answer(200, _FEED, content_type="application/rss+xml"),
    ),
    case(
        "svg-title",
        _OK,
        "a page whose first title is that of a drawing",
        answer(200, ARTICLE.replace("<title>", "<svg><title>Not found</title></svg><title>")),
        title=TITLE,
    ),
    case(
        "comment-404",
        _OK,
        "an article with a comment for browsers of old",
        answer(200, ARTICLE.replace("<main>", "<!-- Page not found 404 --><main>")),
        title=TITLE,
    ),
    case(
        "hidden-404",
        _OK,
        "words that a script shows where something fails",
        answer(200, ARTICLE.replace("<main>", "<div hidden>Page not found</div><template><h1>404</h1></template><main>")),
    ),
    case(
        "error-box",
        _OK,
        "a box for errors, out of sight",
        answer(200, ARTICLE.replace("<main>", "<div style='display:none'><h1>Sorry, page not found</h1></div><main>")),
    ),
    case(
        "trailing-slash-loop",
        "dead/redirect-loop",
        "two rules that take the slash away and put it back",
        to("/papers/17-b/", 301),
        routes={"/papers/17-b/": to("/papers/17-b", 301)},
    ),
    case(
        "scheme-relative-to-itself",
        _OPEN,
        "a page that sends to its own name and back once, to see a cookie",
        switch("cookie", "seen=1", _GOOD, to("//{host}:{port}/papers/17-b", set_cookie="seen=1; Path=/papers")),
        title=TITLE,
    ),
    case(
        "json-login",
        "restricted/* unknown/*",
        "an API that wants to know who asks, under 200",
        answer(200, '{"error": "Authentication required", "status": 401}', content_type="application/json"),
    ),
]


CASES = family("sloppy", [*_MORE, *_STATUSES, *_PARTS, *_LED_ON, *_PAGES])

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


def _data(
    name: str, accepted: str, why: str, body: str, kind: str = "application/json", status: int = 200, path: str = "/papers/17-b"
) -> Case:
    return case(name, accepted, why, answer(status, body, content_type=kind), path=path)


_XML = "<?xml version='1.0' encoding='UTF-8'?>\n"
_NO_KEY = f"{_XML}<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>17-b</Key></Error>"
_DENIED = f"{_XML}<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>7A1</RequestId></Error>"
_RECORDS = '{"records": [{"id": 1, "place": "Lower river", "lamps": 11}, {"id": 2, "place": "Upper river", "lamps": 4}], "total": 2}'
_MACHINES = [
    _data("json-error", _LOST, "an error in JSON under 200", '{"error": "not found"}'),
    _data(
        "json-error-nested",
        _LOST,
        "an error in JSON under 200, with its number",
        '{"error": {"code": 404, "message": "Document not found"}}',
    ),
    _data(
        "json-problem",
        _LOST,
        "a problem document that says 404",
        '{"type": "about:blank", "title": "Not Found", "status": 404}',
        "application/problem+json",
    ),
    _data("json-410", "dead/gone", "gone, in JSON", '{"error": "gone"}', status=410),
    _data("json-data", _OK, "data in JSON", _RECORDS),
    _data(
        "json-data-error-field",
        _OK,
        "data in JSON that has no error",
        '{"error": null, "status": 200, "name": "Lamps of the lower river", "count": 11}',
    ),
    _data(
        "json-data-word",
        _OK,
        "data of which one value says that something was not found",
        '{"place": "Lower river", "lamps": [{"id": 7, "state": "not found"}, {"id": 8, "state": "lit"}]}',
    ),
    _data("xml-no-key", _LOST, "a store that has no such key, under 200", _NO_KEY, "application/xml"),
    _data("xml-no-key-404", "dead/not-found", "a store that has no such key", _NO_KEY, "application/xml", 404),
    _data("xml-denied", "restricted/*", "a store that keeps its key", _DENIED, "application/xml", 403),
    _data(
        "xml-data",
        _OK,
        "data in XML",
        f"{_XML}<lamps><lamp place='Lower river' number='11'/><lamp place='Upper river' number='4'/></lamps>",
        "application/xml",
    ),
    _data(
        "pdf-is-json",
        "dead/soft-404",
        "JSON where a PDF is promised",
        '{"error": "file not found"}',
        "application/pdf",
        path="/papers/17.pdf",
    ),
    _data(
        "pdf-is-text",
        "dead/soft-404",
        "a line of text where a PDF is promised",
        "The file could not be opened.",
        "application/pdf",
        path="/papers/17.pdf",
    ),
    _data(
        "word-is-text",
        "dead/soft-404",
        "a line of text where a Word file is promised",
        "No such file.",
        "application/msword",
        path="/papers/17.doc",
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

CASES = family("sloppy", [*_STATUSES, *_PARTS, *_LED_ON, *_MACHINES, *_PAGES])

"""Servers that are not well, and statuses of which little is heard."""

from __future__ import annotations

import asyncio

from tests.support.testweb.case import Case, at_first, case, family, switch, to, told
from tests.support.testweb.pages import ARTICLE, BRIDGES, LAMPS, LIBRARY, TITLE, bare, site
from tests.support.web import Hit, Web, Writer, answer, hang_up, reset, silent

__all__ = ["CASES"]

_GOOD = answer(200, ARTICLE)
_E = "unstable/server-error"


async def _late(web: Web, hit: Hit, writer: Writer) -> None:
    """Takes its time, and answers."""
    await asyncio.sleep(0.7)
    writer.write(_GOOD)


_STATUS = [
    *(
        case(str(status), _E, f"{status}, whenever one asks", answer(status, bare(str(status), "<h1>Error</h1>")))
        for status in (500, 501, 502, 504, 520, 530)
    ),
    case("503", _E, "503 without a time", answer(503, bare("503", "<h1>Service unavailable</h1>")), title=TITLE),
    case("400", f"{_E} unstable/malformed", "400", answer(400, bare("400", "<h1>Bad request</h1>"))),
    case("408", f"{_E} unstable/timeout", "408", answer(408)),
    case("500-everywhere", _E, "500 for every address", answer(500), whole=True),
    case("500-whole-article", f"alive/ok {_E}", "500, and the whole cited article is shown", answer(500, ARTICLE), title=TITLE),
    case("500-behind-redirect", _E, "a redirect to 500", to("/new/17"), routes={"/new/17": answer(500)}),
    case("304", "unstable/*", "304 to one who has nothing yet", b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\nConnection: close\r\n\r\n'),
    case("203", "alive/ok", "203", answer(203, ARTICLE), title=TITLE),
    case("206", "alive/ok", "206 unasked", answer(206, ARTICLE), title=TITLE),
    case(
        "300",
        "alive/ok",
        "300 Multiple Choices",
        answer(300, site("Paper 17", "<h1>Paper 17</h1><ul><li><a href=17.en>English</a><li><a href=17.fr>French</a></ul>")),
    ),
    case("300-location", "alive/*", "300 that prefers one", to("/papers/17.en", 300), routes={"/papers/17.en": _GOOD}),
]

_INTERIM = {
    "100": b"HTTP/1.1 100 Continue\r\n\r\n",
    "102": b"HTTP/1.1 102 Processing\r\n\r\n",
    "103": b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n",
    "twice": b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </b.css>\r\n\r\n",
}
_BEFORE = [case(f"1xx-{name}", "alive/ok", f"{name} before the answer", head + _GOOD, title=TITLE) for name, head in _INTERIM.items()]

_FLAKY = [
    *(
        case(f"flaky-{status}", "alive/ok", f"{status} once, then fine", at_first(answer(status), _GOOD), title=TITLE)
        for status in (500, 502, 503, 504, 522)
    ),
    case("flaky-twice", "alive/ok", "503 twice, then fine", at_first(answer(503), _GOOD, 2)),
    case("flaky-reset", "alive/ok", "a reset, then fine", at_first(reset, _GOOD)),
    case("late", "alive/ok", "an answer that takes a while", _late),
    case("flaky-home", "alive/redirected", "a redirect to where it fails once", to("/b"), routes={"/b": at_first(answer(502), _GOOD)}),
]

_DATABASE = bare("Database Error", "<h1>Error establishing a database connection</h1>")
_MYSQL = "<br /><b>Warning</b>: mysqli_connect(): (HY000/1040): Too many connections in <b>/var/www/db.php</b> on line <b>12</b><br />"
_UNCAUGHT = "<br />\n<b>Fatal error</b>: Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /srv/www/lib/db.php:31"
_DOTNET = bare(
    "Runtime Error",
    "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2><p>An application error occurred on the server.</p>",
)
_DRUPAL = "The website encountered an unexpected error. Please try again later.<br>"
_SOON = bare("Site maintenance", "<h1>We&rsquo;ll be back soon!</h1><p>We are performing some maintenance at the moment.</p>")
_FR = bare("Maintenance", "<h1>Site en maintenance</h1><p>Le site est momentanément indisponible.</p>", lang="fr")
_RU = bare("Технические работы", "<h1>На сайте ведутся технические работы</h1><p>Зайдите позже.</p>", lang="ru")
_ES = bare("Mantenimiento", "<h1>Sitio en mantenimiento</h1><p>Vuelva más tarde.</p>", lang="es")
_TOMCAT = bare("Apache Tomcat - Error report", "<h1>HTTP Status 500 - Internal Server Error</h1><p>java.lang.NullPointerException</p>")
_WELL_SAID = site("Harbour Office", "<h1>Something went wrong</h1><p>An unexpected error has occurred. Please try again later.</p>")


def _unwell(name: str, why: str, body: str, *, titled: bool = False) -> Case:
    title = TITLE if titled else ""
    return case(f"unwell-{name}", _E, f"200, and {why}", answer(200, body), whole=True, title=title)


_UNWELL = [
    _unwell("database", "the database does not answer", _DATABASE),
    _unwell("database-titled", "the database does not answer; a title is cited", _DATABASE, titled=True),
    _unwell("mysql", "a warning of the database in place of the page", _MYSQL),
    _unwell("uncaught", "a program's last words", _UNCAUGHT),
    _unwell("dotnet", "a server's own error page", _DOTNET),
    _unwell("drupal", "one line of a content system", _DRUPAL),
    _unwell("drupal-titled", "the same; a title is cited", _DRUPAL, titled=True),
    _unwell("maintenance", "a page that asks for patience", _SOON),
    _unwell("maintenance-fr", "the same in French", _FR),
    _unwell("maintenance-ru", "the same in Russian", _RU, titled=True),
    _unwell("maintenance-es", "the same in Spanish", _ES),
    _unwell("tomcat", "a server's report with its status in words", _TOMCAT),
    _unwell("well-said", "an error told in the site's own dress", _WELL_SAID),
    case("unwell-led", _E, "302 to a page of maintenance", to("/maintenance.html"), routes={"/maintenance.html": answer(200, _SOON)}),
    case(
        "unwell-cited",
        "alive/ok",
        "a title that only sounds like it",
        answer(200, site("Maintenance of lighthouses", f"<h1>Maintenance of lighthouses</h1><p>{LAMPS}</p>")),
    ),
    case(
        "unwell-cited-500",
        "alive/ok",
        "another, which the citation names",
        title="Internal server error: a history",
        reply=answer(200, site("Internal server error: a history", f"<h1>Internal server error: a history</h1><p>{BRIDGES}{LIBRARY}</p>")),
    ),
]

_SHELL = "<!doctype html><html><head><title>Harbour App</title></head><body><div id=root></div><script src=/app.js></script></body></html>"
_NO_SCRIPT = bare(
    "Harbour App", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=app></div><script src=/a.js></script>"
)
_ASKS = bare("Harbour App", "<p>Please enable JavaScript to use this site.</p><script src=/a.js></script>")
_FILLED = bare(TITLE, f"<div id=root><h1>{TITLE}</h1><p>{LAMPS}</p></div><script src=/app.js></script>")
_DATA = bare("Harbour", "<div id=root></div><script src=/a.js></script>", f"<meta property=og:title content='{TITLE}'>")
_SCRIPTS = [
    case("shell", "unknown/needs-browser", "a shell that scripts fill, the same for every address", answer(200, _SHELL), whole=True),
    case("shell-titled", "unknown/needs-browser", "the same, with a cited title", answer(200, _SHELL), whole=True, title=TITLE),
    case("shell-noscript", "unknown/needs-browser", "the same with a word for who has no scripts", answer(200, _NO_SCRIPT), whole=True),
    case("shell-asks", "unknown/needs-browser", "one line that asks for scripts", answer(200, _ASKS), whole=True),
    case("shell-filled", "alive/ok", "a page that the server has filled", answer(200, _FILLED), title=TITLE),
    case("shell-metadata", "alive/ok", "a shell whose metadata name the cited work", answer(200, _DATA), title=TITLE),
    case("shell-404", "dead/not-found", "a shell under 404", answer(404, _SHELL)),
]

_LOST = [
    case("silent", "unstable/timeout", "no answer at all", silent),
    case("hang-up", "unstable/reset", "hangs up without an answer", hang_up),
    case("reset", "unstable/reset", "a reset before the head", reset),
    case("silent-behind-redirect", "unstable/timeout", "a redirect to where nobody answers", to("/b"), routes={"/b": silent}),
    case("reset-behind-redirect", "unstable/reset", "a redirect to a reset", to("/b"), routes={"/b": reset}),
    case("head-hangs", "alive/ok", "HEAD is never answered, GET is", switch(":method", "HEAD", silent, _GOOD)),
    case(
        "echoes-host",
        "alive/ok",
        "a page that says under which name it was asked",
        told(200, site("Buoys", "<h1>Buoys</h1><p>Seen at {host}.</p>")),
    ),
]

CASES = family("servers", [*_STATUS, *_BEFORE, *_FLAKY, *_UNWELL, *_SCRIPTS, *_LOST])

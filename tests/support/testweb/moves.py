"""Redirects of every kind: by status, header, meta element and script; odd Locations; loops and chains; and addresses as printed."""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.testweb.case import Reply, case, family, switch, to
from tests.support.testweb.pages import ARTICLE, OTHER, TITLE, bare, site
from tests.support.web import Behaviour, Hit, Web, Writer, answer, redirect

__all__ = ["CASES"]

_GOOD = answer(200, ARTICLE)
_NEW = {"/new/lamps": _GOOD}
_R = "alive/redirected"


def _raw(location: bytes, status: int = 302) -> bytes:
    """A redirect whose Location is sent as it is."""
    return redirect("@", status).replace(b"Location: @", b"Location: " + location)


def _chain(count: int, end: Reply = _GOOD) -> Mapping[str, Reply]:
    return {**{f"/c/{n}": redirect(f"/c/{n + 1}") for n in range(1, count)}, f"/c/{count}": end}


def _growing() -> Behaviour:
    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(redirect(hit.target + "x"))

    return behave


_STATUS = [
    case("301", "alive/moved", "moved for good", to("/new/lamps", 301), routes=_NEW, final="http://{host}:{port}/new/lamps"),
    case("301-titled", "alive/moved", "the same, with a cited title", to("/new/lamps", 301), routes=_NEW, title=TITLE),
    case("308", "alive/moved", "308", to("/new/lamps", 308), routes=_NEW, title=TITLE),
    case("302", _R, "302", to("/new/lamps"), routes=_NEW, title=TITLE),
    case("303", _R, "303", to("/new/lamps", 303), routes=_NEW),
    case("307", _R, "307", to("/new/lamps", 307), routes=_NEW),
    case("301-302", _R, "one hop for good, one for now: not for good", to("/b", 301), routes={"/b": redirect("/new/lamps"), **_NEW}),
    case("301-308", "alive/moved", "two hops for good", to("/b", 301), routes={"/b": redirect("/new/lamps", 308), **_NEW}),
    case("301-other-host", "alive/moved", "to another host for good", to("http://{other}:{port}/new/lamps", 301), routes=_NEW, title=TITLE),
    case("302-other-host", _R, "to another host", to("http://www.{other}:{port}/new/lamps"), routes=_NEW),
    case("301-slash", f"{_R} alive/moved", "a slash is added", to("/papers/17-b/", 301), routes={"/papers/17-b/": _GOOD}),
    case(
        "301-www",
        f"{_R} alive/moved",
        "www. is added",
        to("http://www.{host}:{port}/papers/17-b", 301),
        routes={"/papers/17-b": switch("host", "www.", _GOOD, to("http://www.{host}:{port}/papers/17-b", 301))},
    ),
    case(
        "301-https",
        f"{_R} alive/moved",
        "http to https",
        to("https://{host}:{tls}/papers/17-b", 301),
        tls="good",
        url="http://{host}:{port}/papers/17-a",
        routes={"/papers/17-a": to("https://{host}:{tls}/papers/17-b", 301), "/papers/17-b": _GOOD},
    ),
    case(
        "301-https-elsewhere",
        "alive/moved",
        "http to https and another path, for good",
        tls="good",
        url="http://{host}:{port}/papers/17-a",
        routes={"/papers/17-a": to("https://{host}:{tls}/new/lamps", 301), **_NEW},
        title=TITLE,
    ),
    case(
        "302-body",
        _R,
        "a redirect with a long body",
        redirect("/new/lamps").replace(b"content-length: 0", b"content-length: 5") + b"moved",
        routes=_NEW,
    ),
    case(
        "301-other-work",
        "mismatch/other-work",
        "moved to something else",
        to("/new/room", 301),
        routes={"/new/room": answer(200, OTHER)},
        title=TITLE,
    ),
]

_LOCATIONS = [
    case("location-relative", _R, "a Location relative to the folder", redirect("../new/lamps"), routes=_NEW),
    case("location-no-scheme", _R, "a Location without a scheme", to("//{host}:{port}/new/lamps"), routes=_NEW),
    case("location-query", _R, "a Location that is a query", switch(":target", "v=2", _GOOD, redirect("?v=2"))),
    case(
        "location-utf8",
        _R,
        "raw UTF-8 and a space in Location",
        redirect("/flüsse/der Fluß"),
        routes={"/fl%C3%BCsse/der%20Flu%C3%9F": _GOOD},
        title=TITLE,
    ),
    case(
        "location-russian",
        _R,
        "raw Russian in Location",
        redirect("/река/маяк"),
        routes={"/%D1%80%D0%B5%D0%BA%D0%B0/%D0%BC%D0%B0%D1%8F%D0%BA": _GOOD},
    ),
    case("location-utf8-query", _R, "raw UTF-8 in the query of Location", redirect("/new/lamps?q=Fluß"), routes=_NEW),
    case("location-escaped-slash", _R, "%2F in Location is kept", redirect("/doc/A%2F62%2F1"), routes={"/doc/A%2F62%2F1": _GOOD}),
    case("location-blanks", _R, "blanks round the Location", _raw(b"   /new/lamps  \t"), routes=_NEW),
    case("location-backslash", _R, "backslashes in the Location", _raw(b"\\new\\lamps"), routes=_NEW),
    case("location-capital-host", _R, "a host in capitals", to("HTTP://WWW.{host}:{port}/new/lamps"), routes=_NEW),
    case("location-fragment", _R, "a fragment in the Location", redirect("/new/lamps#notes"), routes=_NEW, fragment=None),
    case(
        "location-keeps-fragment",
        _R,
        "the cited fragment goes along",
        redirect("/new/lamps"),
        path="/papers/17-b#notes",
        routes=_NEW,
        fragment=True,
    ),
    case("location-missing", "dead/*", "302 without a Location", answer(302, "moved")),
    case("location-missing-301", "dead/*", "301 without a Location, and a page", answer(301, site("Moved", "<h1>Moved</h1>")), title=TITLE),
    case("location-empty", "dead/*", "an empty Location", _raw(b"")),
    case("location-nonsense", "dead/*", "a Location that is no address", redirect("http://[::zz]/")),
    case("location-mail", "unsafe/scheme", "a Location that is a mail address", redirect("mailto:keeper@harbour.example")),
    case("location-script", "unsafe/scheme", "a Location that is a script", redirect("javascript:alert(1)")),
    case("location-file", "unsafe/scheme", "a Location that is a file", redirect("file:///etc/hosts")),
    case("location-ftp", "unsafe/scheme", "a Location by ftp", to("ftp://{other}/papers/17")),
    case("location-no-host", "dead/no-such-host", "a Location whose host does not exist", to("http://gone.nowhere.example:{port}/17")),
    case(
        "location-refused",
        "dead/refused",
        "a Location where nobody listens",
        to("http://closed.{other}:{port}/17"),
        names={"closed.{other}": ["127.1.250.250"]},
    ),
]

_LOOPS = [
    case("loop-self", "dead/redirect-loop", "a redirect to itself", redirect("/papers/17-b")),
    case("loop-two", "dead/redirect-loop", "there and back", redirect("/b"), routes={"/b": redirect("/papers/17-b", 301)}),
    case(
        "loop-hosts",
        "dead/redirect-loop",
        "between two hosts",
        to("http://www.{host}:{port}/b"),
        routes={"/b": to("http://{host}:{port}/papers/17-b")},
    ),
    case("loop-cookie", "dead/redirect-loop", "to itself, and the cookie does not help", redirect("/papers/17-b", set_cookie="a=1")),
    case("loop-growing", "dead/redirect-loop", "longer with every step, without an end", _growing(), everywhere=True),
    case("chain-3", _R, "three redirects", redirect("/c/1"), routes=_chain(3)),
    case("chain-14", _R, "fourteen redirects", redirect("/c/1"), routes=_chain(14), title=TITLE),
    case("chain-404", "dead/not-found", "five redirects to 404", redirect("/c/1"), routes=_chain(5, answer(404))),
]


def _meta(content: str, text: str = "") -> bytes:
    return answer(200, bare("", text, f'<meta http-equiv="refresh" content="{content}">'))


def _script(script: str, text: str = "") -> bytes:
    return answer(200, bare("", f"{text}<script>{script}</script>"))


_PAGES = [
    case("meta", _R, "a meta refresh", _meta("0; url=/new/lamps"), routes=_NEW, title=TITLE, final="http://{host}:{port}/new/lamps"),
    case("meta-quoted", _R, "with quotation marks and capitals", _meta("0;URL='/new/lamps'"), routes=_NEW),
    case(
        "meta-later",
        _R,
        "after five seconds, with a word",
        _meta("5; url=/new/lamps", "<p>This page has moved.</p>"),
        routes=_NEW,
        title=TITLE,
    ),
    case("meta-bare", _R, "without “url=”", _meta("0; /new/lamps"), routes=_NEW),
    case("meta-twice", _R, "two in a row", _meta("0; url=/b"), routes={"/b": _meta("0; url=/new/lamps"), **_NEW}),
    case("meta-then-301", _R, "a meta refresh, then a redirect", _meta("0; url=/b"), routes={"/b": redirect("/new/lamps", 301), **_NEW}),
    case("meta-other-host", _R, "to another host", to("/b"), routes={"/b": to("/c"), "/c": _meta("0; url=/new/lamps"), **_NEW}),
    case(
        "meta-self",
        "alive/ok",
        "an article that refreshes itself",
        answer(200, ARTICLE.replace("<meta", "<meta http-equiv=refresh content='60'><meta")),
        title=TITLE,
    ),
    case(
        "meta-slow",
        "alive/ok",
        "an article that goes on to another after minutes",
        answer(200, ARTICLE.replace("<meta", "<meta http-equiv=refresh content='300; url=/'><meta")),
        title=TITLE,
    ),
    case(
        "meta-noscript",
        "alive/ok",
        "a refresh for who has no scripts",
        title=TITLE,
        reply=answer(200, ARTICLE.replace("<meta", "<noscript><meta http-equiv=refresh content='0; url=/noscript'></noscript><meta")),
    ),
    case("meta-404", "dead/not-found", "a meta refresh to 404", _meta("0; url=/lost")),
    case(
        "meta-loop",
        "dead/*",
        "two pages that lead to each other and say nothing",
        _meta("0; url=/b"),
        routes={"/b": _meta("0; url=/papers/17-b")},
    ),
    case(
        "refresh-header",
        _R,
        "a Refresh header",
        answer(200, bare("", "<p>One moment"), refresh="0; url=/new/lamps"),
        routes=_NEW,
        title=TITLE,
    ),
    case(
        "refresh-header-later",
        _R,
        "a Refresh header that waits",
        answer(200, bare("", "<p>Moved"), refresh="3;url=/new/lamps"),
        routes=_NEW,
    ),
    case("script-href", _R, "location.href = …", _script("window.location.href = '/new/lamps';"), routes=_NEW, title=TITLE),
    case("script-location", _R, "location = …", _script('location="/new/lamps"'), routes=_NEW),
    case("script-replace", _R, "location.replace(…)", _script("window.location.replace('/new/lamps')"), routes=_NEW),
    case("script-assign", _R, "location.assign(…)", _script("document.location.assign('/new/lamps')"), routes=_NEW),
    case(
        "script-later",
        _R,
        "after a while",
        _script("setTimeout(function() { window.location.href = '/new/lamps'; }, 500);", "<p>Moved.</p>"),
        routes=_NEW,
    ),
    case("script-404", "dead/not-found", "a script that leads to 404", _script("location.href='/lost'")),
    case(
        "script-idle",
        "alive/ok",
        "an article with a script that could go elsewhere",
        title=TITLE,
        reply=answer(200, ARTICLE.replace("</body>", "<script>function go() { location.href = '/'; }</script></body>")),
    ),
]


def _canonical(target: str) -> bytes:
    return answer(200, ARTICLE.replace("<meta charset=utf-8>", f"<meta charset=utf-8><link rel=canonical href='{target}'>"))


_CANONICAL = [
    case("canonical", "alive/ok", "a canonical address is a hint, no redirect", _canonical("/new/lamps"), title=TITLE),
    case("canonical-home", "alive/ok", "often it is wrong: the home page", _canonical("/")),
    case("canonical-404", "alive/ok", "or does not exist", _canonical("/lost"), title=TITLE),
    case("canonical-nonsense", "alive/ok", "or is no address", _canonical("http://[")),
]

_PRINTED = [
    case("path-escaped-slash", "alive/ok", "%2F in the path is kept as printed", path="/doc/A%2F62%2F1", reply=_GOOD, title=TITLE),
    case("path-escape-case", "alive/ok", "%2f stays small", path="/doc/a%2f1", reply=_GOOD),
    case("path-capitals", "alive/ok", "capitals of the path are kept", path="/Papers/17-B", reply=_GOOD),
    case(
        "path-iri",
        "alive/ok",
        "letters as printed",
        url="http://{host}:{port}/flüsse/маяк",
        routes={"/fl%C3%BCsse/%D0%BC%D0%B0%D1%8F%D0%BA": _GOOD},
        title=TITLE,
    ),
    case(
        "path-iri-query",
        "alive/ok",
        "letters in the query",
        url="http://{host}:{port}/show?q=Fluß",
        routes={"/show": switch("host", "test", _GOOD, _GOOD)},
    ),
    case("path-blank", "alive/ok", "a blank in the path", url="http://{host}:{port}/papers/17 b", routes={"/papers/17%20b": _GOOD}),
    case("path-brackets", "alive/ok", "brackets in the path", path="/doc/A/RES/217(III)[A]", reply=_GOOD),
    case("path-semicolon", "alive/ok", "a semicolon and a comma", path="/doc;v=1,2", reply=_GOOD),
    case("path-double-slash", "alive/ok", "two slashes", path="/papers//17-b", reply=_GOOD),
    case("path-percent", "alive/ok", "a percent sign that escapes nothing", path="/papers/100%", reply=_GOOD),
    case("path-dot-end", "alive/ok", "a full stop at the end belongs to it", path="/papers/no.17.", reply=_GOOD),
    case("query-order", "alive/ok", "the order of the query is kept", path="/show?b=2&a=1&a=0", reply=_GOOD),
    case("query-empty", "alive/ok", "a question mark and no query", path="/papers/17-b?", reply=_GOOD),
    case("host-capitals", "alive/ok", "capitals in the host", url="HTTP://WWW.{host}:{port}/papers/17-b", reply=_GOOD),
    case("host-dot", "alive/ok", "a full stop after the host", url="http://{host}.:{port}/papers/17-b", reply=_GOOD),
    case(
        "host-idn",
        "alive/ok",
        "a host with letters of its own",
        url="http://leuchtfeuer-flüsse.{host}:{port}/papers/17-b",
        reply=_GOOD,
        title=TITLE,
    ),
    case("host-underscore", "alive/ok", "an underscore in the host", url="http://old_site.{host}:{port}/papers/17-b", reply=_GOOD),
    case("path-missing", "alive/*", "no path at all", url="http://{host}:{port}", routes={"/": _GOOD}, title=TITLE),
]

CASES = family("moves", [*_STATUS, *_LOCATIONS, *_LOOPS, *_PAGES, *_CANONICAL, *_PRINTED])

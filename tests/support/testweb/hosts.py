"""Certificates, names and connections: what fails before a page is asked for; and robots.txt, when it is obeyed."""

from __future__ import annotations

import socket

from tests.support.testweb.case import Reply, case, family, to
from tests.support.testweb.pages import ARTICLE, HOME, TITLE, bare, site
from tests.support.web import answer, reset, silent

__all__ = ["CASES"]

_GOOD = answer(200, ARTICLE)
_I = "insecure/tls"
_BAD = {
    "expired": "it has run out",
    "early": "it is not valid yet",
    "wrong-host": "it is another host's",
    "self-signed": "it is signed by itself",
    "unknown": "nobody knows who signed it",
    "incomplete": "the certificate between is not sent",
}
_SALE = bare("For sale", "<h1>This domain is for sale</h1>")
_CERTIFICATES = [
    case("tls", "alive/ok", "a good certificate", _GOOD, tls="good", title=TITLE),
    *(case(f"tls-{kind}", _I, f"a certificate that does not verify: {why}", _GOOD, tls=kind) for kind, why in _BAD.items()),
    *(
        case(f"tls-{kind}-titled", _I, f"the same, with a cited title: {_BAD[kind]}", _GOOD, tls=kind, title=TITLE)
        for kind in ("expired", "self-signed")
    ),
    case(
        "tls-behind-redirect",
        _I,
        "http leads to a bad certificate",
        tls="expired",
        url="http://{host}:{port}/a",
        routes={"/a": to("https://{host}:{tls}/papers/17-b", 301), "/papers/17-b": _GOOD},
    ),
    case("tls-redirect", _I, "a redirect behind a bad certificate", to("/b"), tls="unknown", routes={"/b": _GOOD}),
    case("tls-404", "dead/not-found", "a bad certificate, and 404 behind it: something else is wrong too", answer(404), tls="expired"),
    case("tls-home", "dead/redirect-to-home", "a bad certificate, and the home page behind it", to("/"), tls="wrong-host"),
    case("tls-parked", "dead/parked", "a bad certificate, and a name for sale behind it", answer(200, _SALE), tls="self-signed"),
    case("tls-login", "restricted/login", "a bad certificate, and a login behind it", answer(401), tls="expired"),
    case(
        "tls-private",
        "unsafe/private-address",
        "a bad certificate, and a redirect inward behind it",
        to("http://127.0.0.1:{port}/"),
        tls="expired",
    ),
    case("tls-500", f"{_I} unstable/server-error", "a bad certificate, and a fault behind it", answer(500), tls="expired"),
    case("tls-none", "unstable/*", "https where plain HTTP is spoken", url="https://{host}:{port}/papers/17-b", reply=_GOOD),
    case("tls-port-plain", "unstable/*", "http where TLS is spoken", url="http://{host}:{tls}/papers/17-b", tls="good", reply=_GOOD),
    case("tls-reset", "unstable/reset", "a reset after the handshake", reset, tls="good"),
    case("tls-to-plain", "alive/redirected", "https leads to http", to("http://{host}:{port}/b"), tls="good", routes={"/b": _GOOD}),
]

_NOBODY = ["127.1.250.250"]
_NAMES = [
    case("no-such-host", "dead/no-such-host", "a name that does not exist", url="http://gone.harbour.nowhere/"),
    case(
        "no-such-host-titled",
        "dead/no-such-host",
        "the same by https, with a cited title",
        url="https://www.gone.nowhere/papers/17-b",
        title=TITLE,
    ),
    case("no-such-host-invalid", "dead/no-such-host", "a name that can never exist (RFC 6761)", url="http://harbour.invalid/"),
    case("no-such-host-idn", "dead/no-such-host", "a name with letters of its own that does not exist", url="http://flüsse.nowhere/"),
    case(
        "no-address-of-name",
        "dead/no-such-host",
        "a name without an address",
        url="http://empty.{host}:{port}/",
        names={"empty.{host}": []},
    ),
    case(
        "resolver",
        "unstable/* unknown/*",
        "the name server fails",
        url="http://later.{host}:{port}/",
        names={"later.{host}": socket.EAI_AGAIN},
    ),
    case("refused", "dead/refused", "nobody listens", url="http://closed.{host}:{port}/", names={"closed.{host}": _NOBODY}),
    case(
        "refused-titled",
        "dead/refused",
        "the same, with a cited title",
        url="https://closed.{host}:{port}/x",
        names={"closed.{host}": _NOBODY},
        title=TITLE,
    ),
    case(
        "second-address",
        "alive/ok",
        "nobody listens at the first address of the name, and the second works",
        _GOOD,
        url="http://two.{host}:{port}/papers/17-b",
        names={"two.{host}": [*_NOBODY, "{ip}"]},
        title=TITLE,
    ),
    case("onion", "unstable/* unknown/*", "a service inside another network", url="http://harbour.onion/"),
]


def _robots(text: str, status: int = 200, media: str = "text/plain") -> dict[str, Reply]:
    return {"/robots.txt": answer(status, text, content_type=media)}


_NO = "User-agent: *\nDisallow: /papers/\n"
_R = "unknown/robots"
_ROBOTS = [
    case("robots-forbids", _R, "robots.txt forbids the page, and it is obeyed", _GOOD, routes=_robots(_NO), robots=True),
    case("robots-forbids-titled", _R, "the same, with a cited title", _GOOD, routes=_robots(_NO), robots=True, title=TITLE),
    case(
        "robots-allows",
        "alive/ok",
        "robots.txt forbids other pages",
        _GOOD,
        routes=_robots("User-agent: *\nDisallow: /private/\n"),
        robots=True,
    ),
    case(
        "robots-allows-within",
        "alive/ok",
        "the longer rule wins (RFC 9309, 2.2.2)",
        _GOOD,
        routes=_robots(f"{_NO}Allow: /papers/17\n"),
        robots=True,
    ),
    case(
        "robots-for-others",
        "alive/ok",
        "the rule is for another program",
        _GOOD,
        routes=_robots("User-agent: otherbot\nDisallow: /\n"),
        robots=True,
    ),
    case(
        "robots-for-us",
        _R,
        "the rule is for this program",
        _GOOD,
        routes=_robots("User-agent: citator\nDisallow: /\n\nUser-agent: *\nAllow: /\n"),
        robots=True,
    ),
    case("robots-none", "alive/ok", "no robots.txt: 404 means that all may be read", _GOOD, robots=True),
    case("robots-403", "alive/ok", "403 means the same (RFC 9309, 2.3.1.3)", _GOOD, routes=_robots("", 403), robots=True),
    case("robots-500", _R, "500 means that nothing may be read (2.3.1.4)", _GOOD, routes=_robots("", 500), robots=True),
    case("robots-silent", _R, "no answer means the same", _GOOD, routes={"/robots.txt": silent}, robots=True),
    case("robots-page", "alive/ok", "a page in its place", _GOOD, routes=_robots(HOME, media="text/html"), robots=True),
    case(
        "robots-redirect",
        _R,
        "robots.txt is somewhere else",
        _GOOD,
        robots=True,
        routes={"/robots.txt": to("/rules"), "/rules": answer(200, _NO, content_type="text/plain")},
    ),
    case(
        "robots-private",
        _R,
        "robots.txt is led inward, and nobody follows",
        _GOOD,
        robots=True,
        routes={"/robots.txt": to("http://127.0.0.1:{port}/robots.txt")},
    ),
    case(
        "robots-target",
        _R,
        "a redirect to a page that is forbidden",
        to("/private/17"),
        robots=True,
        routes={**_robots("User-agent: *\nDisallow: /private/\n"), "/private/17": _GOOD},
    ),
    case(
        "robots-not-obeyed",
        "alive/ok",
        "the same file, and robots is off: a person looks",
        _GOOD,
        routes=_robots("User-agent: *\nDisallow: /\n"),
        title=TITLE,
    ),
    case(
        "robots-off-broken",
        "alive/ok",
        "robots.txt cannot be had, and robots is off",
        answer(200, site("Buoys", "<h1>Buoys</h1>")),
        routes={"/robots.txt": silent},
    ),
]

CASES = family("hosts", [*_CERTIFICATES, *_NAMES, *_ROBOTS])

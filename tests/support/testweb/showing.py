"""Pages that show themselves to who comes back, for a while only, or without a text of their own."""

from __future__ import annotations

from tests.support.testweb.case import Case, case, family, switch, to
from tests.support.testweb.pages import ARTICLE, BRIDGES, HOME, LIBRARY, TITLE, bare, site
from tests.support.web import Behaviour, answer

__all__ = ["CASES"]

_GOOD = answer(200, ARTICLE)
_BAD = answer(400, bare("Bad request", "<h1>Bad request</h1>"))
_OK = "alive/ok"
_LED = "alive/redirected"
_OPEN = "alive/* unknown/* unstable/*"


def _seen_first(place: str, name: str) -> Behaviour:
    """The page to who brings a cookie; others are led to ``place``, and get it there."""
    return switch("cookie", name, _GOOD, to(place, set_cookie=f"{name}; Path=/"))


def _led_to(place: bytes) -> bytes:
    return b"HTTP/1.1 302 Found\r\nLocation: " + place + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def _waits(seconds: int) -> str:
    return ARTICLE.replace("<title>", f"<meta http-equiv=refresh content='{seconds};url=/'><title>")


_LATE = [
    case("splash", _OK, "the home page first, and the page to who comes back", _seen_first("/", "seen=1"), title=TITLE),
    case("splash-language", _OK, "the home page of a language first", _seen_first("/en/", "lang=en"), routes={"/en/": answer(200, HOME)}),
    case(
        "splash-always", "dead/redirect-to-home", "the home page, with a cookie, always", to("/", set_cookie="seen=1; Path=/"), title=TITLE
    ),
    case("kiosk", _OK, "a page that goes home when it has been read", answer(200, _waits(20)), title=TITLE),
    case("kiosk-untitled", _OK, "the same", answer(200, _waits(20))),
    case("kiosk-header", _OK, "the same, by a header", answer(200, ARTICLE, refresh="20; url=/")),
    case("kiosk-at-once", "dead/redirect-to-home", "a page that nobody gets to read", answer(200, _waits(0))),
    case(
        "location-latin",
        _LED,
        "letters in Latin-1 are bytes",
        _led_to(b"/caf\xe9"),
        routes={"*": switch(":target", "/caf%E9", _GOOD, _BAD)},
    ),
    case(
        "location-latin-query",
        _LED,
        "the same in a query",
        _led_to(b"/?q=\xe9"),
        routes={"*": _BAD, "/": switch(":target", "/?q=%E9", _GOOD, _BAD)},
    ),
]

_SECTIONS = (
    "Opening hours|The reading room|Tickets and prices|Guided tours for schools|Friends of the library|Press and media|Annual reports"
    "|Catalogues|Exhibitions of this year|Exhibitions of past years|How to find us|Rooms for hire|Gifts and legacies|Work with us|The shop"
    "|Books for children|Maps and charts|Photographs|Sound archive|Digital collections|Research and fellowships"
)
_MENUS = "<ul>" + "".join(f"<li><a href=/s/{number}>{name}</a>" for number, name in enumerate(_SECTIONS.split("|"))) + "</ul>"


def _around(name: str, why: str, inside: str, accepted: str = _OPEN, *, whole: bool = False) -> Case:
    """Long menus round what is not text."""
    return case(f"menus-{name}", accepted, why, answer(200, bare("Library", _MENUS + inside)), title=TITLE, whole=whole)


_MADE = "<main id=app></main><script src=/app.js></script>"
_BOOK = site("Papers", f"<p>{LIBRARY} {BRIDGES}</p>" * 350 + f"<h2>{TITLE}</h2>")
_CYRILLIC = bare("Moved", "", "<meta charset=windows-1251><meta http-equiv=refresh content='0;url=/find?q=река#река'>").replace(
    "<meta charset=utf-8>", ""
)
_IN_LETTERS = [
    case(
        "meta-cyrillic-query",
        _LED,
        "a query in the letters of its page",
        answer(200, _CYRILLIC.encode("cp1251"), content_type="text/html"),
        routes={"/find": switch(":target", "?q=%F0%E5%EA%E0", _GOOD, answer(404))},
    ),
]
_NO_TEXT = [
    _around("frame", "a document in a frame", "<iframe src=/doc/17.pdf></iframe>"),
    _around("embedded", "a document that is embedded", "<embed src=/doc/17.pdf type=application/pdf>"),
    _around("object", "a document as an object", "<object data=/doc/17.pdf></object>"),
    _around("scan", "a page that was scanned", "<img src=/scan/17.jpg>"),
    _around("scripts", "a page that scripts make", _MADE),
    _around(
        "scripts-everywhere",
        "a site that scripts make",
        "<main id=app></main><script src=/app.js></script>",
        "unknown/needs-browser",
        whole=True,
    ),
    case("title-far-down", _OPEN, "a book of 300 KB, and the cited part is the last", answer(200, _BOOK), title=TITLE),
]

CASES = family("showing", [*_LATE, *_IN_LETTERS, *_NO_TEXT])

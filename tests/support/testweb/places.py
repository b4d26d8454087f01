"""Fragments: the place on the page that an address names."""

from __future__ import annotations

from tests.support.testweb.case import Case, case, family, to
from tests.support.testweb.pages import LAMPS, LIBRARY, TITLE, bare, site
from tests.support.web import answer

__all__ = ["CASES"]

_PARTS = (
    f"<h1>{TITLE}</h1><h2 id=part-1>The first lamps</h2><p>{LAMPS}</p><a name=part2></a><h2>The second</h2><p>{LAMPS}</p>"
    "<h2 id='flüsse'>Flüsse</h2><h2 id=user-content-oil>Oil</h2><p id=Lamp>Lamp</p>"
)
_PAGE = answer(200, site(TITLE, _PARTS))
_CODE = answer(200, site("lamps.txt", f"<h1>lamps.txt</h1><pre>{LAMPS}</pre>"))
_SHELL = answer(200, bare("Lamps", f"<h1>{TITLE}</h1><div id=root></div><script src=/a.js></script>"))
_LONG = answer(200, site(TITLE, f"<h1>{TITLE}</h1>{'<p>' + LAMPS + '</p>'}" * 600 + "<h2 id=end>The end</h2>"))
_PDF = answer(200, b"%PDF-1.4\n1 0 obj <</Type /Page>> endobj\ntrailer <<>>\n%%EOF\n", content_type="application/pdf")
_OK = "alive/ok"
_GONE = "alive/fragment-missing"


def _at(name: str, fragment: str, accepted: str, found: bool | str | None, why: str, reply: bytes = _PAGE, title: str = "") -> Case:
    return case(f"fragment-{name}", accepted, why, reply, path=f"/papers/17-b#{fragment}", fragment=found, title=title)


_PLAIN = [
    _at("id", "part-1", _OK, True, "an id"),
    _at("name", "part2", _OK, True, "the name of an anchor"),
    _at("missing", "part-9", _GONE, False, "a place that is not there"),
    _at("missing-titled", "part-9", _GONE, False, "a place that is not there, on the cited page", title=TITLE),
    _at("top", "top", _OK, True, "#top is everywhere (HTML Standard)"),
    _at("top-capital", "Top", _OK, True, "so is #Top"),
    _at("none", "", _OK, None, "a number sign and nothing"),
    _at("escaped", "fl%C3%BCsse", _OK, True, "letters escaped"),
    _at("raw", "flüsse", _OK, True, "letters as they are"),
    _at("case", "lamp", _GONE, False, "ids are compared with their capitals"),
    _at("user-content", "oil", _OK, True, "a host of code writes user-content- before ids"),
    _at("line", "L10", _OK, None, "a line of a file, which scripts show", _CODE),
    _at("lines", "L10-L20", _OK, None, "lines of a file", _CODE),
    _at("route", "!/papers/17", _OK, None, "a route for a script"),
    _at("route-slash", "/papers/17", _OK, None, "a route for a script, without an exclamation mark"),
    _at("state", "q=lamps&page=2", _OK, None, "the state of a script"),
    _at("json", '{"itemid":["001-57619"]}', _OK, None, "the state of a script, as JSON"),
    _at("shell", "part-1", f"{_OK} unknown/needs-browser", None, "a page that scripts fill", _SHELL, TITLE),
    _at("pdf-page", "page=3", _OK, None, "a page of a PDF", _PDF),
    _at("pdf-name", "chapter.2", _OK, None, "a place in a PDF", _PDF),
    _at("beyond", "end", _OK, None, "a place beyond what is read of a long page", _LONG, TITLE),
]
_TEXT = [
    _at("text", ":~:text=eleven%20lamps", _OK, True, "words that are there"),
    _at("text-range", ":~:text=On%20the%20lower%20river,had%20a%20keeper", _OK, True, "from these words to those"),
    _at("text-context", ":~:text=there%20were-,eleven%20lamps,-%2C%20and%20each", _OK, True, "words between others"),
    _at("text-case", ":~:text=ELEVEN%20LAMPS", _OK, True, "capitals do not matter"),
    _at("text-two", ":~:text=eleven%20lamps&text=price%20of%20oil", _OK, True, "two stretches"),
    _at("text-missing", ":~:text=twelve%20bridges", _GONE, False, "words that are not there"),
    _at("text-and-id", "part-1:~:text=eleven%20lamps", _OK, True, "a place and words"),
    _at("text-and-lost-id", "part-9:~:text=eleven%20lamps", f"{_OK} {_GONE}", "", "a lost place and words that are there"),
]
_AFTER = [
    case("fragment-404", "dead/not-found", "a place on a page that is gone", answer(404), path="/papers/17-b#part-1"),
    case(
        "fragment-redirect-missing",
        _GONE,
        "a redirect to a page without the place",
        to("/new/lamps"),
        path="/papers/17-b#part-9",
        routes={"/new/lamps": _PAGE},
        fragment=False,
    ),
    case(
        "fragment-moved",
        "alive/moved",
        "moved for good, with the place",
        to("/new/lamps", 301),
        path="/papers/17-b#part-1",
        routes={"/new/lamps": _PAGE},
        fragment=True,
        final="http://{host}:{port}/new/lamps#part-1",
    ),
    case(
        "fragment-other",
        "alive/ok",
        "text beside it",
        answer(200, site("Library", f"<h1>Library</h1><p id=a>{LIBRARY}</p>")),
        path="/papers/17-b#a",
        fragment=True,
    ),
]

CASES = family("places", [*_PLAIN, *_TEXT, *_AFTER])

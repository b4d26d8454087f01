"""Addresses of the Council of Europe: the Assembly's sites, the document servers, the Venice Commission, the Treaty Office."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from citator.model import Identifier
from citator.systems.coe.codes import canonical
from citator.text.urls import host_of

__all__ = ["named_by", "treaty_value"]

_ADOPTED: Final = re.compile(
    r"/(?:adoptedtext/)?ta(?P<year>\d\d)/[ef](?P<kind>res|rec|opi|avi|dir)(?P<number>\d{1,4})\.(?:htm|pdf|asp)", re.IGNORECASE
)
_WORKING: Final = re.compile(r"/(?:working)?docs?/doc(?P<year>\d\d)/[ef]doc(?P<number>\d{3,5})\.(?:htm|pdf|asp)", re.IGNORECASE)
_FILE: Final = re.compile(r"/(?:[a-z]{2}/)?files/(?P<id>\d{3,6})(?:/(?:html|pdf))?/?")
_KINDS: Final = {"res": "Resolution", "rec": "Recommendation", "opi": "Opinion", "avi": "Opinion", "dir": "Order"}
_ASSEMBLY: Final = ("assembly.coe.int", "pace.coe.int", "semantic-pace.net", "stars.coe.int", "stars.coe.fr")
_SERVERS: Final = ("rm.coe.int", "search.coe.int", "wcd.coe.int")
_OBJECT: Final = re.compile(r"(?<![0-9a-f])(?:090000)?(?P<id>1680[0-9a-f]{6})(?![0-9a-f])", re.IGNORECASE)
_VENICE: Final = re.compile(
    r"(?P<code>CDL(?:-[A-Z]{2,3})?\((?:19|20)?\d\d\)\d{1,3}(?:rev\d{0,2}(?:-?cor)?)?)(?:-?(?:[a-z]{1,3}|bil))?(?:\.(?:pdf|asp))?",
    re.IGNORECASE,
)
_TREATY: Final = re.compile(
    r"/treaty/(?:en|fr)/(?:treaties|traites|summaries)/(?:html|word)/(?P<number>\d{3})[a-z]?\.(?:htm|doc)", re.IGNORECASE
)


def named_by(address: str) -> Identifier | None:
    """What an address of the Council names: a document (``coe_document``), or a file by a number of the server's own (``coe_file``)."""
    host = host_of(address)
    if not (host.endswith("coe.int") or host in _ASSEMBLY):
        return None
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return None
    path = unquote(parts.path)
    query = {name.lower(): values[0] for name, values in parse_qs(parts.query).items()}
    if host in _ASSEMBLY:
        return _of_assembly(host, path, query, unquote(parts.query))
    if host in _SERVERS:
        return _of_server(path, query, unquote(parts.fragment))
    if host == "venice.coe.int":
        found = _VENICE.search(path) or _VENICE.search(query.get("pdf", "")) or _VENICE.search(query.get("pdffile", ""))
        series, closing, number = found["code"].partition(")") if found else ("", "", "")
        value = canonical(f"{series.upper()}{closing}{number.lower()}")
        return Identifier("coe_document", value) if value else None
    return _of_treaty_office(host, path, query)


def treaty_value(number: int) -> str:
    """How a treaty is named: in the European Treaty Series until No. 193, in the Council of Europe Treaty Series since."""
    return f"{'ETS' if number < 194 else 'CETS'} No. {number:03}"


def _of_assembly(host: str, path: str, query: dict[str, str], whole: str) -> Identifier | None:
    file = _FILE.fullmatch(path) if host == "pace.coe.int" else None
    number = file["id"] if file else query.get("fileid", "")
    if number.isdecimal():
        return Identifier("coe_file", f"PACE file {number}")
    whole = f"{path}?{whole}"
    adopted = _ADOPTED.search(whole)
    if adopted:
        year = int(adopted["year"])
        full = 1900 + year if year > 48 else 2000 + year
        return Identifier("coe_document", f"PACE {_KINDS[adopted['kind'].lower()]} {int(adopted['number'])} ({full})")
    working = _WORKING.search(whole)
    return Identifier("coe_document", f"PACE Doc. {int(working['number'])}") if working else None


def _of_server(path: str, query: dict[str, str], fragment: str) -> Identifier | None:
    code = canonical(query.get("ref", ""))
    if code:
        return Identifier("coe_document", code)
    for words in (*(query.get(name, "") for name in ("i", "objectid", "documentid")), fragment, path):
        found = _OBJECT.search(words)
        if found:
            return Identifier("coe_file", f"CoE file 090000{found['id'].lower()}")
    return None


def _of_treaty_office(host: str, path: str, query: dict[str, str]) -> Identifier | None:
    old = _TREATY.search(path) if host == "conventions.coe.int" else None
    number = old["number"] if old else query.get("treatynum") or (query.get("nt", "") if host == "conventions.coe.int" else "")
    if not number:
        full = re.search(r"/conventions/(?:full-list/)?-?/conventions/(?:treaty|rms)/(?P<number>\d{3})", path)
        number = full["number"] if full else ""
    return Identifier("coe_document", treaty_value(int(number))) if number.isdecimal() and 0 < int(number) < 400 else None

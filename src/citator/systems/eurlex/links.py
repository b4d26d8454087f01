"""Addresses of European Union law: EUR-Lex of every generation, ELI, Curia, and the publications office.

EUR-Lex's ways to link: https://eur-lex.europa.eu/content/help/data-reuse/linking.html; ELI:
https://eur-lex.europa.eu/eli-register/about.html.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

from citator.model import Identifier
from citator.systems.eurlex.celex import identified, well_formed
from citator.systems.eurlex.journal import value_of
from citator.text.urls import host_of

__all__ = ["CASE_LIST", "EUR_LEX", "named_by"]

EUR_LEX: Final = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri="
CASE_LIST: Final = "https://curia.europa.eu/juris/liste.jsf?num="
_HOSTS: Final = frozenset(
    (
        "eur-lex.europa.eu",
        "europa.eu",
        "europa.eu.int",
        "eur-lex.eu",
        "ec.europa.eu",
        "publications.europa.eu",
        "data.europa.eu",
        "curia.europa.eu",
    )
)
_CELEX: Final = re.compile(r"celex(?:plus)?[:=/!](?:numdoc=)?(?P<celex>[0-9CE]\d{4}[^&:#?\s]*)", re.IGNORECASE)
_LEXURI: Final = re.compile(
    r"(?P<celex>[0-9CE](?:19|20)\d\d[A-Z]{1,2}[\d/A-Z()_-]+?)(?::[A-Za-z]{2})?(?::(?:HTML|PDF|NOT|TXT))?", re.IGNORECASE
)
_OJ: Final = re.compile(
    r"(?:uriserv:)?OJ\.(?P<series>[LC])_?\.(?P<year>\d{4})\.(?P<number>\d{3})[A-Z]?\.\d\d\.(?P<page>\d{4})\b.*", re.IGNORECASE
)
_OJ_OLD: Final = re.compile(
    r"OJ:(?P<series>[LC]):(?P<year>\d{4}):(?P<number>\d{1,3})(?::(?P<page>\d{4}):\d{4}|:TOC|:FULL)?.*", re.IGNORECASE
)
_OJ_NEW: Final = re.compile(r"OJ:(?P<series>[LC])_(?P<year>\d{4})(?P<number>\d{5}).*", re.IGNORECASE)
_PAGE: Final = re.compile(
    r"/oj/(?P<year>\d{4})/(?P<series>[lc])_(?P<number>\d{3})/[lc]_\d{3}\d{8}[a-z]{2}(?P<page>\d{4})\d{4}\.pdf", re.IGNORECASE
)
_COM: Final = re.compile(r"(?P<series>COM|SEC|SWD|JOIN|C):(?P<year>\d{4}):0*(?P<number>\d{1,5})(?::(?:FIN|REV\d?)).*", re.IGNORECASE)
_ELI: Final = re.compile(r"/eli/(?P<eli>[a-z_]+/[A-Za-z0-9_()./-]+?)/?", re.IGNORECASE)
_LANGUAGES: Final = re.compile(r"(?<=/oj)/(?:[a-z]{2}|[a-z]{3})(?:/(?:html|pdf|xml|txt|print|signed))?$")
_ARTICLE: Final = re.compile(r"treaty/(?P<treaty>tfeu|teu|char)_\d{4}/art_(?P<article>\d{1,3})(?:/oj)?")
_TREATIES: Final = {"tfeu": "TFEU", "teu": "TEU", "char": "CFR"}


def named_by(address: str) -> Identifier | None:
    """What an address of the Union's law names; ``None`` for its home, search and help pages."""
    if host_of(address) not in _HOSTS:
        return None
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return None
    path = unquote(parts.path)
    query = [(name.lower(), value) for name, value in parse_qsl(parts.query)]
    if host_of(address) == "curia.europa.eu":
        number = next((value for name, value in query if name == "num"), "")
        case = re.fullmatch(r"(?:(?P<court>[CTF])-)?(?P<rest>\d{1,4}/\d\d)", number, re.IGNORECASE)
        return Identifier("eu_case", number.upper()) if case else None
    page = _PAGE.search(path)
    if page:
        return Identifier("oj", value_of(page["series"].upper(), str(int(page["number"])), int(page["year"]), str(int(page["page"]))))
    eli = _ELI.fullmatch(path)
    if eli:
        return _eli(_LANGUAGES.sub("", eli["eli"]))
    for name, value in (*query, ("path", path.removeprefix("/")), ("query", unquote(parts.query))):
        found = _uri(value) if name in ("uri", "query", "path", "numdoc") else None
        if found:
            return found
    numdoc = next((value for name, value in query if name == "numdoc"), "")
    return identified(numdoc.upper()) if well_formed(numdoc.upper()) else None


def _eli(eli: str) -> Identifier:
    article = _ARTICLE.fullmatch(eli)
    if article:
        return Identifier("eu_treaty", f"{_TREATIES[article['treaty']]} art. {int(article['article'])}")
    return Identifier("eli", f"http://data.europa.eu/eli/{eli}")


def _uri(value: str) -> Identifier | None:
    celex = _CELEX.search(value)
    whole = celex["celex"] if celex else ""
    if whole:
        found = _LEXURI.fullmatch(whole.rstrip("/"))
        number = (found["celex"] if found else whole).upper()
        return identified(number) if well_formed(number) else None
    com = _COM.fullmatch(value)
    if com:
        return Identifier("eu_document", f"{com['series'].upper()}({com['year']}) {com['number']}")
    return _journal(value)


def _journal(value: str) -> Identifier | None:
    new = _OJ_NEW.fullmatch(value)
    if new:
        return Identifier("oj", value_of(new["series"].upper(), str(int(new["number"])), int(new["year"]), "", new=True))
    for pattern in (_OJ, _OJ_OLD):
        found = pattern.fullmatch(value)
        if found:
            page = str(int(found["page"])) if found["page"] else ""
            return Identifier("oj", value_of(found["series"].upper(), str(int(found["number"])), int(found["year"]), page))
    return None

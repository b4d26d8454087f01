"""Addresses of United Nations documents, read and made. Hosts and forms in the manual page of the package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from citator.systems.un_documents.grammar import Symbol, canonical
from citator.text.urls import host_of

__all__ = ["moved", "symbol_in", "url_of"]

_LANGUAGES: Final = r"(?:en|fr|es|ru|ar|zh|de|all)"
_DIRECT: Final = re.compile(rf"/(?:{_LANGUAGES}/)?(?:pdf\?symbol=|symbol/)?(?P<symbol>.+)", re.IGNORECASE)
_RESOLVERS: Final = ("docs.un.org", "undocs.org", "undocs.un.org")
# Query parameters that hold a symbol, by host.
_PARAMETERS: Final = {
    "undocs.org": ("symbol", "finalsymbol"),
    "docs.un.org": ("symbol", "finalsymbol"),
    "un.org": ("symbol", "m"),
    "documents.un.org": ("i", "symbol", "s", "ds", "finalsymbol"),
    "daccess-ods.un.org": ("ds", "symbol"),
    "daccessods.un.org": ("ds", "symbol"),
    "daccess-dds-ny.un.org": ("ds",),
    "unhcr.org": ("symbol",),
    "tbinternet.ohchr.org": ("symbolno",),
    "ap.ohchr.org": ("si", "symbol", "s"),
    "digitallibrary.un.org": ("p",),
    "repository.un.org": ("query",),
}
_IN_LANGUAGE: Final = re.compile(rf"^{_LANGUAGES}/")  # pdf?symbol=en/A/75/590
_EPOCH: Final = re.compile(r"_\d{10,13}$")
# Hosts of the treaty bodies' data bases until 2014 (tbs/doc.nsf) and of the Charter bodies' (huridocda): dots stand for strokes.
_DOTTED_HOSTS: Final = ("unhchr.ch", "www2.ohchr.org", "tb.ohchr.org", "unhchr.org")
_DOTTED: Final = re.compile(r"\(symbol\)/(?P<symbol>[A-Z][\w.()-]+?)(?:\.(?:En|Fr|Sp|Es|Ru|Ar|Ch))?$", re.IGNORECASE)
# A dot that belongs to a component ("CN.4", "Add.1") and stands for no stroke.
_KEPT_DOT: Final = re.compile(r"(?<=\.)(CN|C|AC|CONF|Sub|WG|SR|PV|L|WP|CRP|NGO|Add|Corr|Rev|Amend|INF|GC)\.(?=\d)", re.IGNORECASE)
_KEPT_DOT_OF_A_TREATY_BODY: Final = re.compile(_KEPT_DOT.pattern.replace("|C|", "|"), re.IGNORECASE)
_LIBRARY_FILE: Final = re.compile(r"/record/\d+/files/(?P<symbol>[A-Z][\w.()-]*?)(?:-(?:EN|FR|ES|RU|AR|ZH))?\.pdf", re.IGNORECASE)
# A document kept under its symbol elsewhere: "…/globalcompact/A_RES_73_195.pdf", "…/CoISyria/A-HRC-40-70_en.pdf".
_FILE: Final = re.compile(
    r"/(?P<symbol>A(?P<stroke>[_-])(?:(?:HRC(?P=stroke))?RES|HRC)(?P=stroke)\d{1,3}(?P=stroke)\d{1,3}"
    r"(?:(?P=stroke)(?:Add|Corr|Rev)\.?\d)?)(?:[_-](?:EN|FR|ES|RU|AR|ZH|E|F|S|R|A|C))?\.(?:pdf|docx?)$",
    re.IGNORECASE,
)
_COUNCIL_PAGE: Final = re.compile(r"/securitycouncil/(?:[a-z]{2}/)?(?:content/)?s/res/(?P<number>\d{1,4})-\((?P<year>(?:19|20)\d\d)\)/?")
_OLD_PAGE: Final = re.compile(
    r"/documents/ga/res/(?P<session>\d{2})/a(?P=session)r(?P<number>\d{1,3})(?P<letter>[a-z]?)\.(?:htm|html|pdf)", re.IGNORECASE
)
_JOB: Final = re.compile(
    r"/doc/undoc/(?P<kind>gen|ltd|pro|res|dec)/(?P<way>[\w/]+?)/(?P<type>pdf|doc|img)/(?P<file>\w+\.\w{3,4})", re.IGNORECASE
)
_JOB_HOSTS: Final = ("documents-dds-ny.un.org", "daccess-dds-ny.un.org", "daccessdds.un.org", "daccess-ods.un.org", "documents-dds.un.org")


def symbol_in(url: str) -> Symbol | None:
    """The symbol of the document that an address of the United Nations leads to; ``None`` where it names none.

    The resolver's "(SUPP)" of older supplements is no part of the symbol.

    >>> symbol_in("https://undocs.org/en/S/RES/822%20(1993)").value, symbol_in("https://undocs.org/en/A/36/33(supp)").value
    ('S/RES/822 (1993)', 'A/36/33')
    >>> symbol_in("https://documents.un.org/api/symbol/access?j=N2514909&t=pdf&i=A/AC.109/2025/L.8_1750089001548").value
    'A/AC.109/2025/L.8'
    """
    host = host_of(url)
    if not (host.endswith((".un.org", "ohchr.org", "unhcr.org")) or host in ("un.org", "undocs.org", "unhchr.ch")):
        return None
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
    except ValueError:
        return None
    written = (re.sub(r"\s?[(\[]supp[)\]]", "", one, flags=re.IGNORECASE) for one in _written(host, parts.path, parts.query))
    return next((found for one in written if (found := canonical(one))), None)


def _dotted(symbol: str) -> str:
    """A symbol of which dots stand for the strokes. ``C`` is a component of its own in those of the treaty bodies, but of E/C.12."""
    kept = _KEPT_DOT.sub(r"\1&", symbol) if symbol.startswith("E.") else _KEPT_DOT_OF_A_TREATY_BODY.sub(r"\1&", symbol)
    return kept.replace(".", "/").replace("&", ".")


def _written(host: str, path: str, query: str) -> Iterator[str]:
    """What may be a symbol in an address, most certain first."""
    for name, values in parse_qs(query.replace("?", "&")).items():
        if name.lower() in _PARAMETERS.get(host, ()):
            for value in values:
                quoted = re.search(r'"([^"]+)"', value)
                written = _EPOCH.sub("", quoted[1] if quoted else value.rpartition(":")[2]).strip()
                yield _IN_LANGUAGE.sub("", written)
    path = unquote(path)
    if host in _RESOLVERS and (direct := _DIRECT.fullmatch(path.rstrip("/"))):
        yield direct["symbol"].strip()
    if host in _DOTTED_HOSTS and (dotted := _DOTTED.search(path)):
        yield _dotted(dotted["symbol"])
    if host == "digitallibrary.un.org" and (file := _LIBRARY_FILE.fullmatch(path)):
        yield file["symbol"].replace("_", "/").replace("/(", " (")
    if host.endswith(("un.org", "ohchr.org")) and (file := _FILE.search(path)):
        yield file["symbol"].replace(file["stroke"], "/")
    if host == "un.org" and (page := _COUNCIL_PAGE.fullmatch(path)):
        yield f"S/RES/{page['number']} ({page['year']})"
    if host == "un.org" and (page := _OLD_PAGE.fullmatch(path)):
        yield f"A/RES/{page['session']}/{page['number']}{page['letter'].upper()}"


_SUPPLEMENT: Final = re.compile(r"A/(?:3[1-9]|4[0-4])/(?:[1-9]|[1-4]\d|5[0-5])(?=$|/(?:Add|Corr|Rev)\.)")


def url_of(symbol: str) -> str:
    """The permanent address of a document: no blank before a year, and of a joint symbol the first half.

    The numbers 1 to 55 of a session are those of the supplements to the Official Records; the resolver has those of the thirty-first to
    forty-fourth sessions under their symbol with "(SUPP)".

    >>> url_of("S/RES/822 (1993)"), url_of("A/79/796-S/2025/105"), url_of("A/RES/217(III)[A]")
    ('https://docs.un.org/en/S/RES/822(1993)', 'https://docs.un.org/en/A/79/796', 'https://docs.un.org/en/A/RES/217(III)')
    >>> url_of("A/36/33")
    'https://docs.un.org/en/A/36/33(SUPP)'
    """
    first = re.split(r"[-–](?=(?:A|S|E|T|ST)/)", symbol)[0]
    made = re.sub(r"\s+|\[[A-Z](?:-[A-Z])?\]", "", first)
    return f"https://docs.un.org/en/{made}{'(SUPP)' if _SUPPLEMENT.match(made) and '(' not in made else ''}"


def moved(url: str) -> str | None:
    """The present address for one of an older form (undocs.org, ODS, daccess); ``None`` where there is nothing to say.

    >>> moved("https://undocs.org/en/S/2018/462")
    'https://docs.un.org/en/S/2018/462'
    >>> moved("https://documents-dds-ny.un.org/doc/UNDOC/GEN/N24/043/68/PDF/N2404368.pdf?OpenElement")
    'https://documents.un.org/doc/undoc/gen/n24/043/68/pdf/n2404368.pdf'
    """
    host = host_of(url)
    if host == "docs.un.org" or host.endswith(("ohchr.org", "unhcr.org")) or host in ("digitallibrary.un.org", "repository.un.org"):
        return None
    symbol = symbol_in(url)
    if not symbol:
        job = _JOB.search(url) if host in _JOB_HOSTS else None
        return f"https://documents.un.org{job.group().lower()}" if job else None
    if _FILE.search(urlsplit(url).path):
        return None  # a copy that is kept on purpose
    made = url_of(symbol.value)
    language = re.match(r"/(fr|es|ru|ar|zh|de)/", urlsplit(url).path)
    return made.replace("/en/", f"/{language[1]}/") if language else made

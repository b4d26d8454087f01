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
    "un.org": ("symbol",),
    "documents.un.org": ("i", "symbol", "s"),
    "daccess-ods.un.org": ("ds", "symbol"),
    "daccess-dds-ny.un.org": ("ds",),
    "unhcr.org": ("symbol",),
    "tbinternet.ohchr.org": ("symbolno",),
    "ap.ohchr.org": ("si", "symbol"),
    "digitallibrary.un.org": ("p",),
    "repository.un.org": ("query",),
}
_EPOCH: Final = re.compile(r"_\d{10,13}$")


def symbol_in(url: str) -> Symbol | None:
    """The symbol of the document that an address of the United Nations leads to; ``None`` where it names none.

    >>> symbol_in("https://undocs.org/en/S/RES/822%20(1993)").value
    'S/RES/822 (1993)'
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
    return next((found for written in _written(host, parts.path, parts.query) if (found := canonical(written))), None)


def _written(host: str, path: str, query: str) -> Iterator[str]:
    """What may be a symbol in an address, most certain first."""
    for name, values in parse_qs(query.replace("?", "&")).items():
        if name.lower() in _PARAMETERS.get(host, ()):
            for value in values:
                quoted = re.search(r'"([^"]+)"', value)
                yield _EPOCH.sub("", quoted[1] if quoted else value.rpartition(":")[2]).strip()
    if host in _RESOLVERS:
        direct = _DIRECT.fullmatch(path.rstrip("/"))
        if direct:
            yield unquote(direct["symbol"]).strip()
    if host in ("unhchr.ch", "www2.ohchr.org", "tb.ohchr.org"):
        dotted = re.search(r"\(symbol\)/([A-Z][\w.()-]+?)(?:\.(?:En|Fr|Sp))?$", unquote(path), re.IGNORECASE)
        if dotted:
            yield dotted[1].replace(".", "/")


def url_of(symbol: str) -> str:
    """The permanent address of a document: no blank before a year, and of a joint symbol the first half.

    >>> url_of("S/RES/822 (1993)"), url_of("A/79/796-S/2025/105"), url_of("A/RES/217(III)[A]")
    ('https://docs.un.org/en/S/RES/822(1993)', 'https://docs.un.org/en/A/79/796', 'https://docs.un.org/en/A/RES/217(III)')
    """
    first = re.split(r"[-–](?=(?:A|S|E|T|ST)/)", symbol)[0]
    return "https://docs.un.org/en/" + re.sub(r"\s+|\[[A-Z](?:-[A-Z])?\]", "", first)


def moved(url: str) -> str | None:
    """The permanent address for one of an older form (undocs.org, ODS, daccess); ``None`` where there is nothing to say.

    >>> moved("https://undocs.org/en/S/2018/462")
    'https://docs.un.org/en/S/2018/462'
    """
    host = host_of(url)
    if host == "docs.un.org" or host.endswith(("ohchr.org", "unhcr.org")) or host in ("digitallibrary.un.org", "repository.un.org"):
        return None
    symbol = symbol_in(url)
    if not symbol:
        return None
    made = url_of(symbol.value)
    language = re.match(r"/(fr|es|ru|ar|zh|de)/", urlsplit(url).path)
    return made.replace("/en/", f"/{language[1]}/") if language else made
